//! From a text to a scenario, or to what is wrong with it.

use super::syntax::{self, Tree};
use super::{KindId, Reactions, Scenario, checks, limits, resolve};
use crate::base::{Diagnostic, Severity};

/// A scenario and what there is to say about it.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The scenario; none where there is an error.
    pub scenario: Option<Scenario>,
    /// All findings in the order of their places.
    pub findings: Vec<Diagnostic>,
}

/// Reads the scenario `id` (the name of its file without the ending) and checks it.
pub fn load(id: &str, text: &str) -> Loaded {
    load_tree(id, text, &syntax::parse(text))
}

/// The same where the tree of `text` is at hand already.
pub fn load_tree(id: &str, text: &str, tree: &Tree) -> Loaded {
    let (scenario, more) = resolve::scenario(id, text, tree);
    let mut findings = tree.findings.clone();
    findings.extend(more);
    let scenario = has_no_error(&findings).then_some(scenario);
    if let (Some(scenario), Some(root)) = (&scenario, &tree.root) {
        findings.extend(checks::check(scenario, root));
    }
    findings.sort_by_key(|finding| finding.span);
    let scenario = scenario.filter(|_| has_no_error(&findings));
    findings.truncate(limits::FINDINGS);
    Loaded { scenario, findings }
}

fn has_no_error(findings: &[Diagnostic]) -> bool {
    findings.iter().all(|finding| finding.severity < Severity::Error)
}

/// Reads a shared set of reactions: the map that a scenario's `reactions` takes, without ways on.
pub fn load_reactions(text: &str) -> (Reactions, Vec<Diagnostic>) {
    resolve::reactions(text)
}

/// The shared reactions of a kind of caller, as they are shipped.
pub fn shipped_reactions(kind: KindId) -> &'static str {
    match kind {
        KindId::Reticent => include_str!("../../assets/reactions/reticent.ron"),
        KindId::Outspoken => include_str!("../../assets/reactions/outspoken.ron"),
        KindId::ChronicComplainer => include_str!("../../assets/reactions/chronic_complainer.ron"),
        KindId::FreebieHunter => include_str!("../../assets/reactions/freebie_hunter.ron"),
    }
}

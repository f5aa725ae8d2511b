//! Reactions that suit any scenario: in a scenario where its caller differs, and the shared sets.

use super::beat;
use super::line::{self, steps};
use crate::base::{Diagnostic, Span};
use crate::scenario::format::{Block, Field, Reader};
use crate::scenario::syntax::{self, Kind, Node};
use crate::scenario::{Reaction, ReactionTo, Reactions, Scenario, limits};

/// Reads reactions by what they are to.
pub fn read(reader: &mut Reader<'_>, node: &Node) -> Reactions {
    let mut reactions = Reactions::new();
    reader.entries(node, limits::LIST, |r, key, value| {
        if let Some(to) = r.key_word::<ReactionTo>(key, "something to react to") {
            let mut reaction = Reaction::default();
            r.block(&REACTION, value, &mut reaction);
            line::name(&mut reaction.says, &format!("reaction/{to}"));
            // One of them is drawn, so none has another before it.
            reaction.says.iter_mut().filter(|line| line.pause_ms == line::PAUSE_MS).for_each(|line| line.pause_ms = 0);
            reactions.insert(to, reaction);
        }
    });
    reactions
}

pub const REACTION: Block<Reaction> = Block {
    what: "a reaction",
    lone: Some("says"),
    fields: &[
        Field::new("says", |r, node, reaction| reaction.says = line::lines(r, node)),
        Field::new("mood", |r, node, reaction| reaction.mood = steps(r, node)),
        Field::new("next", |r, node, reaction| reaction.next = beat::way(r, node)),
    ],
};

/// Reads a shared set of reactions: a text that is the map which `reactions` takes in a scenario.
pub fn reactions(text: &str) -> (Reactions, Vec<Diagnostic>) {
    let tree = syntax::parse(text);
    let mut findings = tree.findings.clone();
    let Some(root) = &tree.root else {
        findings.push(Diagnostic::error("empty", Span::default(), "There are no reactions in this file."));
        return (Reactions::new(), findings);
    };
    let names = Scenario::default();
    let mut reader = Reader::new(text, &tree.broken, &names);
    let mut ways = Vec::new();
    let root = without_ways(root, &mut ways);
    for span in ways {
        let finding = Diagnostic::error("way-in-shared-set", span, "A shared reaction cannot lead anywhere.");
        reader.report(finding.hint("Take “next” out; a scenario's own reaction may have it."));
    }
    let reactions = read(&mut reader, &root);
    findings.extend(reader.into_findings());
    findings.sort_by_key(|finding| finding.span);
    (reactions, findings)
}

/// The same without `next` in its entries, whose places are noted.
fn without_ways(root: &Node, ways: &mut Vec<Span>) -> Node {
    let mut root = root.clone();
    if let Kind::Map(entries) = &mut root.kind {
        for entry in entries {
            if let Kind::Group { fields, .. } = &mut entry.value.kind {
                ways.extend(fields.iter().filter(|field| field.key.text == "next").map(|field| field.key.span));
                fields.retain(|field| field.key.text != "next");
            }
        }
    }
    root
}

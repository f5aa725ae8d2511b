//! The reader: findings, and the names that a scenario declares.

use crate::base::{Diagnostic, Ix, Span, Table, nearest, quotable};
use crate::scenario::Scenario;
use crate::scenario::limits;
use crate::scenario::syntax::{Kind, Node};

/// Reads values from a tree and collects what is wrong with them.
pub struct Reader<'t> {
    text: &'t str,
    broken: &'t [Span],
    /// The scenario with all its names and nothing under them: references are looked up here.
    pub names: &'t Scenario,
    findings: Vec<Diagnostic>,
}

impl<'t> Reader<'t> {
    /// A reader of `text`, in which the stretches `broken` may not be meant as they were read.
    pub fn new(text: &'t str, broken: &'t [Span], names: &'t Scenario) -> Self {
        Self { text, broken, names, findings: Vec::new() }
    }

    /// What was found.
    pub fn into_findings(self) -> Vec<Diagnostic> {
        self.findings
    }

    /// Tells something; inside a broken bracket nothing more is told.
    pub fn report(&mut self, finding: Diagnostic) {
        let inside = |broken: &Span| broken.start <= finding.span.start && finding.span.end <= broken.end;
        if self.findings.len() < limits::FINDINGS && !self.broken.iter().any(inside) {
            self.findings.push(finding);
        }
    }

    /// Whether a bracket is broken in this stretch, so that parts of it may have got lost.
    pub fn is_damaged(&self, span: Span) -> bool {
        self.broken.iter().any(|broken| broken.overlaps(&span))
    }

    /// Tells that something else was wanted: `wanted` as in "a text in quotation marks".
    pub fn wrong(&mut self, node: &Node, wanted: &str) {
        if node.kind == Kind::Broken {
            return;
        }
        let finding = Diagnostic::error("wrong-type", node.span, format!("Wanted {wanted}, found {}.", node.what()));
        let quoted = match &node.kind {
            Kind::Word(word) if wanted.contains("text") || wanted.contains("name") => format!("\"{word}\""),
            _ => return self.report(finding),
        };
        self.report(finding.hint(format!("Write {quoted}.")).instead(quoted));
    }

    /// Words of the file, cut to a length that fits a sentence.
    pub fn quote(&self, text: &str) -> String {
        quotable(text, limits::QUOTE_CHARS)
    }

    /// The known name that was probably meant. Names of absurd length are not compared, and when there is enough to
    /// tell already, none are.
    pub fn near<'n>(&self, found: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
        let short = |name: &str| name.len() <= 2 * limits::NAME_CHARS;
        if !short(found) || self.findings.len() >= limits::FINDINGS {
            return None;
        }
        nearest(found, known.into_iter().filter(|name| short(name)))
    }

    /// The entry that `node` names.
    pub fn find<T>(&mut self, node: &Node, what: &str, table: fn(&Scenario) -> &Table<T>) -> Option<Ix<T>> {
        let id = self.name(node, what)?;
        let table = table(self.names);
        let found = table.find(&id);
        if found.is_none() {
            self.unknown_name(node.span, what, &id, table.ids());
        }
        found
    }

    /// The name of something that the author named.
    pub fn name(&mut self, node: &Node, what: &str) -> Option<String> {
        match &node.kind {
            Kind::Text(id) => Some(id.clone()),
            _ => {
                self.wrong(node, &format!("the name of {what}"));
                None
            }
        }
    }

    /// Tells that there is nothing of that name. Where brackets are broken it may have got lost there.
    pub fn unknown_name<'n>(&mut self, span: Span, what: &str, id: &str, known: impl Iterator<Item = &'n str>) {
        let quoted = format!("\"{id}\"");
        if self.broken.iter().any(|broken| broken.of(self.text).contains(&quoted)) {
            return;
        }
        let thing = what.strip_prefix("an ").or(what.strip_prefix("a ")).unwrap_or(what);
        let mut finding = Diagnostic::error("unknown-name", span, format!("There is no {thing} “{}”.", self.quote(id)));
        let known: Vec<&str> = known.collect();
        let near = self.near(id, known.iter().copied());
        finding.instead = near.map(|near| format!("\"{near}\""));
        let hint = match near {
            Some(near) => format!("Did you mean “{near}”?"),
            None if known.is_empty() => format!("This scenario has no {thing} yet."),
            None if known.len() == 1 => format!("There is only “{}”.", known[0]),
            None if known.len() <= 8 => format!("There are {}.", known.join(", ")),
            None => String::new(),
        };
        self.report(finding.hint(hint));
    }
}

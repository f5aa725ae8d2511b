//! What outline, graph and forms show: made once for each text that could be read.

use super::places::{Found, Places};
use crate::base::Severity;
use crate::studio::{Document, Graph, Outline, Path};

/// The last text that could be read, as it is looked at.
#[derive(Debug, Default)]
pub struct Sight {
    revision: Option<(u64, u64)>,
    read: Option<u64>,
    /// Grows with every other outline.
    pub number: u64,
    /// The outline.
    pub outline: Outline,
    /// The outline as a picture, without what the author has dragged about.
    pub graph: Graph,
    /// What there is to say, by what it is about; empty while the present text cannot be read.
    pub marks: Vec<Mark>,
}

/// Something to say about a part of the scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// What it is about.
    pub path: Path,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub sentence: String,
    /// What would be right; may be empty.
    pub hint: String,
}

impl Sight {
    /// The revision of the document that was taken in last, and of what was proved of it.
    pub fn revision(&self) -> Option<(u64, u64)> {
        self.revision
    }

    /// Takes in what the document says now, and what there is to say about it.
    pub fn follow(&mut self, document: &Document, said: &Places) {
        if self.revision == said.revision() {
            return;
        }
        self.revision = said.revision();
        let Some(parsed) = document.parsed() else { return };
        if self.read != Some(parsed.revision) {
            self.read = Some(parsed.revision);
            let outline = Outline::of(parsed);
            self.graph = self.graph.again(&outline);
            self.outline = outline;
            self.number += 1;
        }
        let mark = |Found { in_forms: finding, .. }: &Found| Mark {
            path: parsed.path_at(finding.span.start),
            severity: finding.severity,
            sentence: finding.sentence.clone(),
            hint: finding.hint.clone(),
        };
        let current = document.current().is_some();
        self.marks = if current { said.findings().iter().map(mark).collect() } else { Vec::new() };
    }
}

//! A scenario's text while its author works on it.

use std::sync::Arc;

use super::Path;
use super::history::{History, Join, Splice};
use super::tree::Spot;
use crate::base::{Diagnostic, Severity, Span};
use crate::scenario::syntax::{self, Node};
use crate::scenario::{Loaded, Scenario, load_tree};

/// A text with its history, what there is to say about it, and the last state of it that could be read.
#[derive(Debug, Clone)]
pub struct Document {
    id: String,
    text: String,
    history: History,
    revision: u64,
    findings: Vec<Diagnostic>,
    broken_at: Option<Diagnostic>,
    parsed: Option<Arc<Parsed>>,
    playable: Option<Arc<Scenario>>,
}

/// A text whose brackets, commas and quotation marks are whole: what outline, forms and graph show.
#[derive(Debug)]
pub struct Parsed {
    /// The text.
    pub text: String,
    /// What stands in it.
    pub root: Node,
    /// The document's revision that had this text.
    pub revision: u64,
}

impl Parsed {
    /// Reads a text; none where something in it cannot be read.
    pub fn of(text: &str) -> Option<Self> {
        let tree = syntax::parse(text);
        let root = tree.root.filter(|_| tree.findings.is_empty())?;
        Some(Self { text: text.to_owned(), root, revision: 0 })
    }

    /// The whole, as the language sees it.
    pub fn whole(&self) -> Spot<'_> {
        Spot::whole(&self.root)
    }

    /// Where something stands, its name included.
    pub fn span(&self, path: &Path) -> Option<Span> {
        self.whole().find(path).map(|found| found.span())
    }

    /// What stands at the byte at `offset`, as deep as the language goes.
    pub fn path_at(&self, offset: usize) -> Path {
        self.whole().path_at(offset)
    }
}

impl Document {
    /// Opens a text as the scenario `id`, with nothing to take back.
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Self {
        let mut document = Self {
            id: id.into(),
            text: text.into(),
            history: History::default(),
            revision: 0,
            findings: Vec::new(),
            broken_at: None,
            parsed: None,
            playable: None,
        };
        document.read();
        document
    }

    /// The scenario's id: its file's name without the ending.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its file has another name now.
    pub fn rename(&mut self, id: impl Into<String>) {
        self.id = id.into();
        self.read();
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Grows with every change of the text.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// What there is to say about the present text, in the order of its places.
    pub fn findings(&self) -> &[Diagnostic] {
        &self.findings
    }

    /// The first thing in the present text that cannot be read; none where forms and graph show the present text.
    pub fn broken_at(&self) -> Option<&Diagnostic> {
        self.broken_at.as_ref()
    }

    /// The last text that could be read; none where no text of this document could be yet.
    pub fn parsed(&self) -> Option<&Arc<Parsed>> {
        self.parsed.as_ref()
    }

    /// The same where it is the present text, which forms can change.
    pub fn current(&self) -> Option<&Arc<Parsed>> {
        self.parsed.as_ref().filter(|parsed| parsed.revision == self.revision)
    }

    /// The last scenario without an error, to be played.
    pub fn playable(&self) -> Option<&Arc<Scenario>> {
        self.playable.as_ref()
    }

    /// Whether the present text has no error.
    pub fn is_sound(&self) -> bool {
        self.findings.iter().all(|finding| finding.severity < Severity::Error)
    }

    /// Replaces a stretch of the text, and says whether it fitted.
    pub fn splice(&mut self, splice: &Splice, join: Join) -> bool {
        let fits = splice.fits(&self.text);
        let empty = splice.span.of(&self.text) == splice.new;
        if fits && !empty {
            self.history.make(&mut self.text, splice, join);
            self.changed();
        }
        fits
    }

    /// Makes several splices as one step. All are given by their places in the present text and do not overlap.
    pub(super) fn splice_all(&mut self, splices: &[Splice], join: Join) {
        let mut splices: Vec<&Splice> = splices.iter().collect();
        // From the end, so that the places of the others stay true.
        splices.sort_by_key(|splice| std::cmp::Reverse(splice.span));
        let mut join = join;
        for splice in splices {
            self.history.make(&mut self.text, splice, join);
            join = Join::Onto;
        }
        self.changed();
    }

    /// Makes the text another, as one step: a version that is restored, or a text that a field of text edited by itself.
    pub fn set_text(&mut self, text: &str, join: Join) {
        if let Some(splice) = Splice::between(&self.text, text) {
            self.splice(&splice, join);
        }
    }

    /// What is typed from here on is taken back by itself: the author paused, or went elsewhere.
    pub fn pause(&mut self) {
        self.history.close();
    }

    /// Takes the last step back, and says where the text changed.
    pub fn undo(&mut self) -> Option<Span> {
        let place = self.history.undo(&mut self.text)?;
        self.changed();
        Some(place)
    }

    /// Makes the step again that was taken back last, and says where the text changed.
    pub fn redo(&mut self) -> Option<Span> {
        let place = self.history.redo(&mut self.text)?;
        self.changed();
        Some(place)
    }

    /// Whether there is something to take back.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is something to make again.
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    fn changed(&mut self) {
        self.revision += 1;
        self.read();
    }

    fn read(&mut self) {
        let tree = syntax::parse(&self.text);
        let Loaded { scenario, findings } = load_tree(&self.id, &self.text, &tree);
        self.findings = findings;
        self.playable = scenario.map(Arc::new).or(self.playable.take());
        self.broken_at = tree.findings.into_iter().next();
        match tree.root {
            Some(root) if self.broken_at.is_none() => {
                self.parsed = Some(Arc::new(Parsed { text: self.text.clone(), root, revision: self.revision }));
            }
            Some(_) => {}
            None => self.broken_at = self.broken_at.take().or(self.findings.first().cloned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"(title: "A", caller: "Ann", start: "a", beats: {"a": (says: "Hello.", then: "end")}, endings: {"end": ()})"#;

    #[test]
    fn a_text_that_breaks_leaves_the_last_that_could_be_read() {
        let mut document = Document::new("a", TEXT);
        assert!(document.is_sound() && document.broken_at().is_none() && document.current().is_some());
        let brace = TEXT.find("}, endings").unwrap();
        assert!(document.splice(&Splice::new(Span::new(brace, brace + 1), ""), Join::Apart));
        assert!(!document.is_sound() && document.current().is_none());
        assert_eq!(document.broken_at().unwrap().code, "unclosed-bracket");
        assert_eq!(document.parsed().unwrap().text, TEXT);
        assert_eq!(document.playable().unwrap().title, "A");
        document.undo();
        assert_eq!((document.text(), document.current().is_some(), document.can_undo()), (TEXT, true, false));
    }

    #[test]
    fn an_empty_text_is_broken_and_harms_nothing() {
        let mut document = Document::new("a", "");
        assert!(document.parsed().is_none() && document.broken_at().is_some());
        assert_eq!((document.undo(), document.redo()), (None, None));
        document.set_text(TEXT, Join::Apart);
        assert!(document.current().is_some() && document.broken_at().is_none());
    }

    #[test]
    fn a_splice_that_does_not_fit_changes_nothing() {
        let mut document = Document::new("a", "é");
        for (start, end) in [(0, 1), (0, 9), (9, 9)] {
            assert!(!document.splice(&Splice::new(Span::new(start, end), "x"), Join::Apart), "{start} to {end}");
        }
        assert_eq!((document.text(), document.revision()), ("é", 0));
    }

    #[test]
    fn a_name_that_nothing_has_is_no_break() {
        let document = Document::new("a", TEXT.replace("then: \"end\"", "then: \"nowhere\""));
        assert!(!document.is_sound() && document.current().is_some() && document.playable().is_none());
    }
}

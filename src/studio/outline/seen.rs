//! A part of a text, with what an outline asks of it. What is missing, or is something else, reads as empty.

use crate::base::Span;
use crate::scenario::syntax::{Kind, Node};
use crate::studio::tree::Child;
use crate::studio::{Parsed, Path};

/// A part of a text, and its path.
#[derive(Clone)]
pub struct Seen<'p> {
    pub path: Path,
    text: &'p str,
    child: Child<'p>,
}

impl<'p> Seen<'p> {
    pub fn whole(parsed: &'p Parsed) -> Self {
        Self { path: Path::root(), text: &parsed.text, child: Child { step: String::new(), key: None, spot: parsed.whole() } }
    }

    fn below(&self, child: Child<'p>) -> Self {
        Self { path: self.path.then(child.step.as_str()), text: self.text, child }
    }

    /// The part of that name.
    pub fn part(&self, name: &str) -> Option<Self> {
        self.child.spot.child(name).map(|child| self.below(child))
    }

    /// The entries of the list or map of that name.
    pub fn each(&self, name: &str) -> impl Iterator<Item = Self> + use<'p> {
        let part = self.part(name);
        let children = part.iter().flat_map(|part| part.child.spot.children()).collect::<Vec<_>>();
        children.into_iter().filter_map(move |child| part.as_ref().map(|part| part.below(child)))
    }

    /// The name under which it stands.
    pub fn name(&self) -> &str {
        &self.child.step
    }

    /// Its place, name included.
    pub fn span(&self) -> Span {
        self.child.span()
    }

    /// The place of its name.
    pub fn key(&self) -> Span {
        self.child.key.map_or(self.span(), |key| key.span)
    }

    /// Its words, or how it is written.
    pub fn written(&self) -> String {
        written(self.text, self.child.spot.node)
    }

    /// The words of the part of that name.
    pub fn text(&self, name: &str) -> String {
        self.part(name).map(|part| part.written()).unwrap_or_default()
    }

    /// The same, where there is one.
    pub fn name_of(&self, name: &str) -> Option<String> {
        self.part(name).map(|part| part.written())
    }

    /// The part of that name as it is written, in one line.
    pub fn source(&self, name: &str) -> String {
        let part = self.part(name);
        part.map(|part| in_one_line(part.child.spot.node.span.of(self.text))).unwrap_or_default()
    }

    /// The condition of that name in words.
    pub fn condition(&self, name: &str) -> String {
        self.part(name).map(|part| super::condition::words(part.child.spot.node)).unwrap_or_default()
    }

    /// Whether the part of that name says `true`.
    pub fn flag(&self, name: &str) -> bool {
        self.part(name).is_some_and(|part| part.child.spot.node.kind == Kind::Bool(true))
    }
}

/// A text's words; anything else in one line as it is written.
pub fn written(text: &str, node: &Node) -> String {
    match &node.kind {
        Kind::Text(words) => words.clone(),
        _ => in_one_line(node.span.of(text)),
    }
}

fn in_one_line(written: &str) -> String {
    written.split_whitespace().collect::<Vec<_>>().join(" ")
}

//! The tree that [`parse`](super::parse) makes.

use crate::base::{Diagnostic, Span};

/// A text as a tree, with what is wrong with its brackets, commas and quotation marks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tree {
    /// The whole value; none where there is nothing to read.
    pub root: Option<Node>,
    /// What is wrong.
    pub findings: Vec<Diagnostic>,
    /// Stretches with a broken bracket: what is read there may not be meant so.
    pub broken: Vec<Span>,
}

/// A value and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// From its first character to its last, brackets and quotation marks included.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A text in quotation marks, with its escapes resolved.
    Text(String),
    /// A number as it is written.
    Number(String),
    /// `true` or `false`.
    Bool(bool),
    /// A bare name.
    Word(String),
    /// `( ... )`, perhaps with a name before it: named parts and parts in order.
    Group {
        /// The name before the bracket.
        name: Option<Key>,
        /// The named parts.
        fields: Vec<Entry>,
        /// The parts without a name.
        items: Vec<Node>,
    },
    /// `{ ... }`.
    Map(Vec<Entry>),
    /// `[ ... ]`.
    List(Vec<Node>),
    /// Something that could not be read, and was reported.
    Broken,
}

/// A name and the value under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The name.
    pub key: Key,
    /// The value.
    pub value: Node,
}

/// A name and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// Quotation marks included.
    pub span: Span,
    /// The name itself.
    pub text: String,
}

impl Node {
    /// The named parts of a group, or the entries of a map.
    pub fn entries(&self) -> &[Entry] {
        match &self.kind {
            Kind::Group { fields, .. } => fields,
            Kind::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The first entry of that name.
    pub fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.key.text == name)
    }

    /// The value under that name.
    pub fn get(&self, name: &str) -> Option<&Node> {
        self.entry(name).map(|entry| &entry.value)
    }

    /// The entries of a list; anything else counts as a list of itself, as the language allows.
    pub fn each(&self) -> &[Node] {
        match &self.kind {
            Kind::List(items) => items,
            Kind::Broken => &[],
            _ => std::slice::from_ref(self),
        }
    }

    /// A short place that stands for the whole: its name or its opening bracket.
    pub fn opening(&self) -> Span {
        let named = match &self.kind {
            Kind::Group { name: Some(name), .. } => Some(name.span),
            Kind::Group { fields, .. } => fields.first().map(|field| field.key.span).filter(|key| key.start == self.span.start),
            Kind::Map(_) | Kind::List(_) => None,
            _ => Some(self.span),
        };
        named.unwrap_or(Span::new(self.span.start, self.span.start + 1))
    }

    /// What it is, in words for people.
    pub fn what(&self) -> &'static str {
        match &self.kind {
            Kind::Text(_) => "a text",
            Kind::Number(_) => "a number",
            Kind::Bool(_) => "true or false",
            Kind::Word(_) => "a bare word",
            Kind::Group { .. } => "something in round brackets",
            Kind::Map(_) => "something in braces",
            Kind::List(_) => "a list",
            Kind::Broken => "something unreadable",
        }
    }
}

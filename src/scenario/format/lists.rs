//! Lists and maps of things.

use std::collections::HashMap;

use super::Reader;
use crate::base::{Diagnostic, Span};
use crate::scenario::limits;
use crate::scenario::syntax::{Key, Kind, Node};

impl Reader<'_> {
    /// A list, or a single thing in its stead; what cannot be read is told and left out.
    pub fn list<T>(&mut self, node: &Node, limit: usize, mut read: impl FnMut(&mut Self, &Node) -> Option<T>) -> Vec<T> {
        let items = node.each();
        self.limit(items.len(), limit, node);
        items.iter().take(limit).filter_map(|item| read(self, item)).collect()
    }

    /// A list of texts.
    pub fn texts(&mut self, node: &Node) -> Vec<String> {
        self.list(node, limits::LIST, Self::text)
    }

    /// The entries of a map under the author's own names: each name once.
    pub fn map(&mut self, node: &Node, limit: usize, mut read: impl FnMut(&mut Self, &Key, &Node)) {
        self.entries(node, limit, |reader, key, value| {
            reader.own_name(key);
            read(reader, key, value);
        });
    }

    /// The entries of a map under words of the language: each word once.
    pub fn entries(&mut self, node: &Node, limit: usize, mut read: impl FnMut(&mut Self, &Key, &Node)) {
        match &node.kind {
            Kind::Map(_) => {}
            Kind::Group { items, .. } if items.is_empty() => {
                let finding = Diagnostic::error("wrong-brackets", node.opening(), "Braces are wanted here.");
                self.report(finding.hint("Write {name: ...}."));
            }
            _ => return self.wrong(node, "a map in braces"),
        }
        self.limit(node.entries().len(), limit, node);
        let mut seen: HashMap<&str, Span> = HashMap::new();
        for entry in node.entries().iter().take(limit) {
            if let Some(first) = seen.get(entry.key.text.as_str()) {
                let finding =
                    Diagnostic::error("duplicate-name", entry.key.span, format!("There are two of “{}”.", self.quote(&entry.key.text)));
                self.report(finding.hint("Give one of them another name.").label(*first, "the first is here"));
                continue;
            }
            seen.insert(&entry.key.text, entry.key.span);
            read(self, &entry.key, &entry.value);
        }
    }

    fn limit(&mut self, count: usize, limit: usize, node: &Node) {
        if count > limit {
            self.report(Diagnostic::error("too-many", node.opening(), format!("There are {count} here; {limit} is the most.")));
        }
    }

    /// Checks the form of a name of the author's.
    pub fn own_name(&mut self, key: &Key) {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_');
        if key.text.is_empty() || !key.text.chars().all(plain) || key.text.len() > limits::NAME_CHARS {
            let finding = Diagnostic::error("bad-name", key.span, format!("“{}” cannot be a name.", self.quote(&key.text)));
            self.report(finding.hint("A name of yours is made of small letters, digits, “-” and “_”."));
        }
    }
}

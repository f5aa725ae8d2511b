//! A block: something in round brackets with named parts.

use std::collections::HashMap;

use super::Reader;
use crate::base::{Diagnostic, Span, capital};
use crate::scenario::limits;
use crate::scenario::syntax::{Key, Kind, Node};

/// What a block of the language may contain. Fields are read in the order of this table, not of the file.
#[derive(Debug)]
pub struct Block<T: 'static> {
    /// What it is, with its article: "a beat".
    pub what: &'static str,
    /// The field that is meant where the value stands alone.
    pub lone: Option<&'static str>,
    /// Its fields.
    pub fields: &'static [Field<T>],
}

/// A field of a block.
#[derive(Debug)]
pub struct Field<T> {
    /// Its name.
    pub name: &'static str,
    /// Whether the block makes no sense without it.
    pub needed: bool,
    read: fn(&mut Reader<'_>, &Node, &mut T),
}

impl<T> Field<T> {
    /// A field that may be left out.
    pub const fn new(name: &'static str, read: fn(&mut Reader<'_>, &Node, &mut T)) -> Self {
        Self { name, needed: false, read }
    }

    /// A field that must be there.
    pub const fn needed(name: &'static str, read: fn(&mut Reader<'_>, &Node, &mut T)) -> Self {
        Self { name, needed: true, read }
    }
}

impl<T> Block<T> {
    /// The names of its fields.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.fields.iter().map(|field| field.name)
    }

    fn field(&self, name: &str) -> Option<&Field<T>> {
        self.fields.iter().find(|field| field.name == name)
    }
}

impl Reader<'_> {
    /// Reads `node` as `block` into `into`, whose values are the defaults.
    pub fn block<T>(&mut self, block: &Block<T>, node: &Node, into: &mut T) {
        let lone = block.lone.and_then(|name| block.field(name));
        match (&node.kind, lone) {
            (Kind::Broken, _) => {}
            (Kind::Group { fields, items, .. }, Some(field)) if fields.is_empty() && items.len() == 1 => {
                (field.read)(self, &items[0], into)
            }
            (Kind::Group { items, .. }, _) => {
                self.unnamed(block, items);
                self.named(block, node, into);
            }
            (Kind::Map(_), _) => {
                let finding =
                    Diagnostic::error("wrong-brackets", node.opening(), format!("{} stands in round brackets.", capital(block.what)));
                self.report(finding.hint(format!("Write ({}: ...).", block.names().next().unwrap_or("name"))));
                self.named(block, node, into);
            }
            (_, Some(field)) => (field.read)(self, node, into),
            (_, None) => self.wrong(node, &format!("{} in round brackets", block.what)),
        }
    }

    fn unnamed<T>(&mut self, block: &Block<T>, items: &[Node]) {
        for item in items.iter().filter(|item| item.kind != Kind::Broken) {
            let names: Vec<&str> = block.names().take(3).collect();
            let finding = Diagnostic::error(
                "missing-name",
                item.span,
                format!("{} has a name before each part, and this has none.", capital(block.what)),
            );
            self.report(finding.hint(format!("Its parts are {}, ...", names.join(", "))));
        }
    }

    fn named<T>(&mut self, block: &Block<T>, node: &Node, into: &mut T) {
        let mut seen: HashMap<&str, Span> = HashMap::new();
        for entry in node.entries() {
            let key = &entry.key;
            if let Some(first) = seen.get(key.text.as_str()) {
                let finding = Diagnostic::error("duplicate-field", key.span, format!("“{}” is given twice.", self.quote(&key.text)));
                self.report(finding.hint("Keep one of them.").label(*first, "given here first"));
                continue;
            }
            seen.insert(&key.text, key.span);
            if block.field(&key.text).is_none() {
                self.unknown_field(block, key, node);
            }
        }
        for field in block.fields {
            match node.get(field.name) {
                Some(value) => (field.read)(self, value, into),
                // One that is misspelt or has lost its name has been told already.
                None if field.needed && !self.may_be_meant(block, field.name, node) => self.missing(block.what, field.name, node),
                None => {}
            }
        }
    }

    /// Whether something in the block may be the field of that name.
    fn may_be_meant<T>(&self, block: &Block<T>, name: &str, node: &Node) -> bool {
        let nameless = matches!(&node.kind, Kind::Group { items, .. } if !items.is_empty());
        let mut unknown =
            node.entries().iter().map(|entry| entry.key.text.as_str()).filter(|key| block.field(key).is_none()).take(limits::LIST);
        nameless || unknown.any(|key| self.near(key, block.names()) == Some(name))
    }

    fn unknown_field<T>(&mut self, block: &Block<T>, key: &Key, node: &Node) {
        let mut finding =
            Diagnostic::error("unknown-field", key.span, format!("{} has no “{}”.", capital(block.what), self.quote(&key.text)));
        let near = self.near(&key.text, block.names());
        finding.instead = near.filter(|name| node.get(name).is_none()).map(str::to_owned);
        let hint = match near {
            Some(name) => format!("Did you mean “{name}”?"),
            None => format!("It can have {}.", block.names().collect::<Vec<_>>().join(", ")),
        };
        self.report(finding.hint(hint));
    }

    /// Tells that a part is missing, at the opening of the block.
    pub fn missing(&mut self, what: &str, name: &str, node: &Node) {
        if self.is_damaged(node.span) {
            return;
        }
        let finding = Diagnostic::error("missing-field", node.opening(), format!("{} needs “{name}”.", capital(what)));
        self.report(finding.hint(format!("Add {name}: ... to it.")));
    }
}

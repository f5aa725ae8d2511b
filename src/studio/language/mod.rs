//! What may stand where in a scenario, as data: each block with its fields, what their values are, and one line about each.
//! The decoder's own tables say the same names; a test holds the two together.

mod blocks;
mod conditions;
mod names;
mod people;
mod words;
mod world;

pub use blocks::SCENARIO;
pub use conditions::{Argument, BOUNDS, CONDITIONS, ConditionName};
pub use names::Names;
pub use words::{Choice, Words};

/// A block: named parts in round brackets.
#[derive(Debug)]
pub struct Block {
    /// What it is, with its article: "a beat".
    pub what: &'static str,
    /// The field that is meant where the value stands alone.
    pub lone: Option<&'static str>,
    /// Its fields, in the order in which they are best written.
    pub fields: &'static [Field],
}

/// A field of a block.
#[derive(Debug)]
pub struct Field {
    /// Its name in the text.
    pub name: &'static str,
    /// One line about it, for people.
    pub help: &'static str,
    /// What its value is.
    pub shape: Shape,
    /// Whether the block makes no sense without it.
    pub needed: bool,
}

/// What a value is.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// A text in quotation marks.
    Text,
    /// `true` or `false`.
    Flag,
    /// A whole number from the first to the second.
    Number(i64, i64),
    /// "30 min", "2 working days".
    Duration,
    /// A pause in seconds: "0.6 s".
    Pause,
    /// A moment of the week: "Tue 14:50".
    Moment,
    /// "Mon-Fri 9:00-17:00".
    Hours,
    /// A recording in the scenario's folder.
    Recording,
    /// A word of the language, which stands bare.
    Word(Words),
    /// The name of something that the author named.
    Name(Names),
    /// A name that the author gives here.
    OwnName,
    /// A condition.
    Condition,
    /// A signal, or a signal with the words that show it.
    Shows,
    /// A block.
    Block(&'static Block),
    /// A list; a single thing may stand alone.
    List(&'static Shape),
    /// A map from the author's own names.
    Map(Names, &'static Shape),
    /// A map from words of the language.
    WordMap(Words, &'static Shape),
}

impl Block {
    /// The field of that name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The field that is meant where the value stands alone.
    pub fn lone_field(&self) -> Option<&'static Field> {
        self.lone.and_then(|name| self.field(name))
    }
}

const fn field(name: &'static str, help: &'static str, shape: Shape) -> Field {
    Field { name, help, shape, needed: false }
}

const fn needed(name: &'static str, help: &'static str, shape: Shape) -> Field {
    Field { name, help, shape, needed: true }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::scenario::{BlockNames, blocks, conditions};

    /// The blocks under a shape, those in them too.
    fn collect(shape: &Shape, found: &mut BTreeMap<&'static str, &'static Block>) {
        match shape {
            Shape::Block(block) if found.insert(block.what, block).is_none() => {
                block.fields.iter().for_each(|field| collect(&field.shape, found));
            }
            Shape::List(inner) | Shape::Map(_, inner) | Shape::WordMap(_, inner) => collect(inner, found),
            Shape::Condition => collect(&Shape::Block(&conditions::BOUNDS), found),
            _ => {}
        }
    }

    #[test]
    fn the_language_is_what_the_decoder_reads() {
        let mut known = BTreeMap::new();
        collect(&Shape::Block(&SCENARIO), &mut known);
        let said = |block: &Block| BlockNames {
            what: block.what,
            lone: block.lone,
            fields: block.fields.iter().map(|field| field.name).collect(),
            needed: block.fields.iter().filter(|field| field.needed).map(|field| field.name).collect(),
        };
        let read = blocks();
        assert_eq!(known.len(), read.len());
        for block in read {
            assert_eq!(known.get(block.what).map(|known| said(known)), Some(block));
        }
    }

    #[test]
    fn every_condition_is_known() {
        assert!(CONDITIONS.iter().map(|condition| condition.name).eq(conditions()));
    }

    #[test]
    fn every_field_has_a_line_for_people() {
        let mut known = BTreeMap::new();
        collect(&Shape::Block(&SCENARIO), &mut known);
        for field in known.values().flat_map(|block| block.fields) {
            assert!(field.help.len() > 3 && field.help.ends_with('.') && !field.help.contains('!'), "{}", field.name);
        }
    }
}

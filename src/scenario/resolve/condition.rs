//! Conditions: a table of their names, each with how its argument is read.

use std::ops::RangeInclusive;

use super::beat::find_beat;
use super::option::offer;
use crate::base::Diagnostic;
use crate::scenario::format::{Block, Field, Reader};
use crate::scenario::syntax::{Key, Kind, Node};
use crate::scenario::{Condition, Ladder, limits};

/// How a condition's argument is read.
enum Form {
    /// It has none.
    Bare(Condition),
    /// Conditions.
    Many(fn(Vec<Condition>) -> Condition),
    /// Something that one value says.
    One(&'static str, fn(&mut Reader<'_>, &Node) -> Option<Condition>),
    /// Bounds on a ladder.
    Bounds(Ladder),
    /// A beat and how often.
    Visited,
}

/// All conditions by their names.
const CONDITIONS: &[(&str, Form)] = &[
    ("always", Form::Bare(Condition::Always)),
    ("never", Form::Bare(Condition::Never)),
    ("ready_for_fix", Form::Bare(Condition::ReadyForFix)),
    ("any_question", Form::Bare(Condition::AnyQuestion)),
    ("all", Form::Many(Condition::All)),
    ("any", Form::Many(Condition::Any)),
    ("not", Form::One("a condition", |r, node| Some(Condition::Not(Box::new(read(r, node)))))),
    ("shows", Form::One("a signal", |r, node| r.word(node, "a signal").map(Condition::Shows))),
    ("shown", Form::One("a signal", |r, node| r.word(node, "a signal").map(Condition::Shown))),
    ("anger", Form::Bounds(Ladder::Anger)),
    ("trust", Form::Bounds(Ladder::Trust)),
    ("heard", Form::Bounds(Ladder::Heard)),
    ("fact", Form::One("a fact", |r, node| r.find(node, "a fact", |names| &names.facts).map(Condition::Fact))),
    ("says", Form::One("a fact", |r, node| r.find(node, "a fact", |names| &names.facts).map(Condition::Says))),
    ("said", Form::One("a fact", |r, node| r.find(node, "a fact", |names| &names.facts).map(Condition::Said))),
    ("did", Form::One("a move", |r, node| r.find(node, "a move", |names| &names.moves).map(Condition::Did))),
    ("offers", Form::One("an offer", |r, node| offer(r, node).map(Condition::Offers))),
    ("offered", Form::One("an offer", |r, node| offer(r, node).map(Condition::Offered))),
    ("promised", Form::One("a truth", |r, node| r.find(node, "a truth", |names| &names.truths).map(Condition::Promised))),
    ("promised_well", Form::One("a truth", |r, node| r.find(node, "a truth", |names| &names.truths).map(Condition::PromisedWell))),
    ("kept", Form::One("a truth", |r, node| r.find(node, "a truth", |names| &names.truths).map(Condition::Kept))),
    ("broken", Form::One("a truth", |r, node| r.find(node, "a truth", |names| &names.truths).map(Condition::Broken))),
    ("done", Form::One("a truth", |r, node| r.find(node, "a truth", |names| &names.truths).map(Condition::Done))),
    ("visited", Form::Visited),
    ("ended", Form::One("an ending", |r, node| r.find(node, "an ending", |names| &names.endings).map(Condition::Ended))),
];

/// The names of all conditions.
pub fn conditions() -> impl Iterator<Item = &'static str> {
    CONDITIONS.iter().map(|(name, _)| *name)
}

/// Reads a condition. What cannot be read is told, and never holds.
pub fn read(reader: &mut Reader<'_>, node: &Node) -> Condition {
    match &node.kind {
        Kind::Word(word) => named(reader, &Key { span: node.span, text: word.clone() }, node, &[]),
        Kind::Group { name: Some(name), items, .. } => named(reader, name, node, items),
        Kind::Group { name: None, fields, items } if fields.is_empty() && items.len() == 1 => return read(reader, &items[0]),
        _ => {
            reader.wrong(node, "a condition such as shows(hostility)");
            None
        }
    }
    .unwrap_or(Condition::Never)
}

fn named(reader: &mut Reader<'_>, name: &Key, node: &Node, items: &[Node]) -> Option<Condition> {
    let Some((_, form)) = CONDITIONS.iter().find(|(known, _)| *known == name.text) else {
        unknown(reader, name);
        return None;
    };
    let fields = node.entries();
    match form {
        Form::Bounds(ladder) => {
            let mut bounds = Bounds { range: 0..=ladder.top().into(), at_least: 0, at_most: ladder.top() };
            match (items, fields) {
                ([], [_, ..]) => reader.block(&BOUNDS, node, &mut bounds),
                _ => argument(reader, node, name, "(at_least: 7) or (at_most: 3)"),
            }
            Some(Condition::Mood { ladder: *ladder, at_least: bounds.at_least, at_most: bounds.at_most })
        }
        _ if !fields.is_empty() => {
            argument(reader, node, name, "no named parts");
            None
        }
        Form::Bare(condition) if items.is_empty() => Some(condition.clone()),
        Form::Bare(_) => {
            argument(reader, node, name, "nothing in brackets");
            None
        }
        Form::Many(make) => {
            let parts: Vec<Condition> =
                items.iter().flat_map(|item| reader.list(item, limits::LIST, |r, part| Some(read(r, part)))).collect();
            if parts.is_empty() {
                argument(reader, node, name, "a list of conditions");
            }
            Some(make(parts))
        }
        Form::One(_, make) if items.len() == 1 => make(reader, &items[0]),
        Form::One(what, _) => {
            argument(reader, node, name, what);
            None
        }
        Form::Visited => visited(reader, node, name, items),
    }
}

fn visited(reader: &mut Reader<'_>, node: &Node, name: &Key, items: &[Node]) -> Option<Condition> {
    let (first, times) = match items {
        [beat] => (beat, None),
        [beat, times] => (beat, Some(times)),
        _ => {
            argument(reader, node, name, "a beat and how often");
            return None;
        }
    };
    let beat = find_beat(reader, first);
    let mut at_least = 1;
    if let Some(times) = times {
        reader.number_into(times, 1..=100, &mut at_least);
    }
    Some(Condition::Visited { beat: beat?, at_least })
}

fn argument(reader: &mut Reader<'_>, node: &Node, name: &Key, wanted: &str) {
    if !matches!(&node.kind, Kind::Group { items, .. } if items.iter().any(|item| item.kind == Kind::Broken)) {
        reader.report(Diagnostic::error("wrong-condition", node.span, format!("“{}” wants {wanted}.", name.text)));
    }
}

fn unknown(reader: &mut Reader<'_>, name: &Key) {
    let known = CONDITIONS.iter().map(|(known, _)| *known);
    let mut finding = Diagnostic::error("unknown-condition", name.span, format!("“{}” is no condition.", reader.quote(&name.text)));
    let near = reader.near(&name.text, known.clone());
    finding.instead = near.map(str::to_owned);
    let hint = match near {
        Some(near) => format!("Did you mean “{near}”?"),
        None => format!("It can be {}.", known.collect::<Vec<_>>().join(", ")),
    };
    reader.report(finding.hint(hint));
}

/// Bounds on a ladder, and how far it goes.
pub struct Bounds {
    range: RangeInclusive<i64>,
    at_least: i8,
    at_most: i8,
}

pub const BOUNDS: Block<Bounds> = Block {
    what: "a bound",
    lone: None,
    fields: &[
        Field::new("at_least", |r, node, bounds| r.number_into(node, bounds.range.clone(), &mut bounds.at_least)),
        Field::new("at_most", |r, node, bounds| r.number_into(node, bounds.range.clone(), &mut bounds.at_most)),
    ],
};

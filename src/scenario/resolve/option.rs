//! Options: replies that the author wrote.

use std::collections::HashSet;

use super::line::{self, steps};
use super::{beat, condition};
use crate::base::{Diagnostic, Ix, Seconds};
use crate::scenario::format::{Block, Field, Reader};
use crate::scenario::syntax::{Kind, Node};
use crate::scenario::{OptionPromise, ReplyOption, Shows, Truth, limits};

/// Reads the options of a beat; those without an id of their own are `o1`, `o2`, ... in order.
pub fn read(reader: &mut Reader<'_>, node: &Node) -> Vec<ReplyOption> {
    let mut options = reader.list(node, limits::OPTIONS, |r, item| {
        let mut option = ReplyOption::default();
        r.block(&OPTION, item, &mut option);
        Some(option)
    });
    let mut seen = HashSet::new();
    for (at, (option, node)) in options.iter_mut().zip(node.each()).enumerate() {
        if option.id.is_empty() {
            option.id = format!("o{}", at + 1);
        }
        if !seen.insert(option.id.clone()) {
            let finding =
                Diagnostic::error("duplicate-name", node.get("id").unwrap_or(node).span, format!("Two options here are “{}”.", option.id));
            reader.report(finding.hint("Give one of them another id."));
        }
    }
    options
}

pub const OPTION: Block<ReplyOption> = Block {
    what: "an option",
    lone: None,
    fields: &[
        Field::needed("say", |r, node, option| r.text_into(node, &mut option.say)),
        Field::new("shows", |r, node, option| option.shows = r.list(node, limits::LIST, shows)),
        Field::new("next", |r, node, option| option.next = beat::way(r, node)),
        Field::new("sets", |r, node, option| option.sets = line::facts(r, node)),
        Field::new("promises", |r, node, option| option.promises = promise(r, node)),
        Field::new("offers", |r, node, option| option.offers = r.list(node, limits::LIST, offer)),
        Field::new("holds", |r, node, option| r.flag_into(node, &mut option.announces_hold)),
        Field::new("lands", |r, node, option| r.flag_into(node, &mut option.lands)),
        Field::new("mood", |r, node, option| option.mood = steps(r, node)),
        Field::new("when", |r, node, option| option.when = condition::read(r, node)),
        Field::new("best", |r, node, option| r.flag_into(node, &mut option.best)),
        Field::new("again", |r, node, option| r.flag_into(node, &mut option.again)),
        Field::new("id", |r, node, option| r.own_id_into(node, &mut option.id)),
        Field::new("although", |r, node, option| r.text_into(node, &mut option.although)),
    ],
};

/// `timeframe`, or `(timeframe, "by half past three")`.
fn shows(reader: &mut Reader<'_>, node: &Node) -> Option<Shows> {
    match &node.kind {
        Kind::Group { fields, items, .. } if fields.is_empty() && (1..=2).contains(&items.len()) => {
            let signal = reader.word(&items[0], "a signal");
            let words = items.get(1).and_then(|words| reader.text(words)).unwrap_or_default();
            Some(Shows { signal: signal?, words })
        }
        Kind::Group { .. } => {
            reader.wrong(node, "a signal, or (signal, \"the words that show it\")");
            None
        }
        _ => reader.word(node, "a signal").map(|signal| Shows { signal, words: String::new() }),
    }
}

/// A promise as it is written.
#[derive(Default)]
pub struct Written {
    truth: Option<Ix<Truth>>,
    within: Option<Seconds>,
    words: String,
}

fn promise(reader: &mut Reader<'_>, node: &Node) -> Option<OptionPromise> {
    let mut written = Written::default();
    reader.block(&PROMISE, node, &mut written);
    Some(OptionPromise { truth: written.truth, within: written.within?, words: written.words })
}

pub const PROMISE: Block<Written> = Block {
    what: "a promise",
    lone: Some("within"),
    fields: &[
        Field::new("truth", |r, node, promise| promise.truth = r.find(node, "a truth", |names| &names.truths)),
        Field::needed("within", |r, node, promise| promise.within = r.duration(node)),
        Field::new("words", |r, node, promise| r.text_into(node, &mut promise.words)),
    ],
};

/// Reads the id of something that may or may not be offered.
pub fn offer(reader: &mut Reader<'_>, node: &Node) -> Option<String> {
    let id = reader.name(node, "an offer")?;
    let briefing = &reader.names.briefing;
    let tables = [&briefing.you_may, &briefing.you_may_not, &briefing.solutions];
    if tables.iter().all(|table| table.get(&id).is_none()) {
        reader.unknown_name(node.span, "an offer", &id, tables.iter().flat_map(|table| table.ids()));
        return None;
    }
    Some(id)
}

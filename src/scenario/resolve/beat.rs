//! Beats.

use super::line::{self, steps};
use super::{condition, option, world};
use crate::base::{Diagnostic, Ix};
use crate::principles::Principle;
use crate::scenario::format::{Block, Field, Reader};
use crate::scenario::syntax::{Key, Node};
use crate::scenario::{Beat, CallsFor, Condition, Guide, Route, Way, limits};

/// Reads the beat under `key`.
pub fn read(reader: &mut Reader<'_>, key: &Key, node: &Node) -> Beat {
    let mut beat = Beat::default();
    reader.block(&BEAT, node, &mut beat);
    line::name(&mut beat.says, &key.text);
    line::name(&mut beat.again, &format!("{}/again", key.text));
    beat
}

pub const BEAT: Block<Beat> = Block {
    what: "a beat",
    lone: Some("says"),
    fields: &[
        Field::new("says", |r, node, beat| beat.says = line::lines(r, node)),
        Field::new("again", |r, node, beat| beat.again = line::lines(r, node)),
        Field::new("calls_for", |r, node, beat| beat.calls_for = calls_for(r, node)),
        Field::new("tempts", |r, node, beat| beat.tempts = tempts(r, node)),
        Field::new("insult", |r, node, beat| r.flag_into(node, &mut beat.insult)),
        Field::new("time_about", |r, node, beat| beat.time_about = r.find(node, "a truth", |names| &names.truths)),
        Field::new("asks_time", |r, node, beat| r.flag_into(node, &mut beat.asks_time)),
        Field::new("concern", |r, node, beat| beat.concern = r.text(node)),
        Field::new("lands", |r, node, beat| r.flag_into(node, &mut beat.lands)),
        Field::new("agrees", |r, node, beat| {
            beat.agrees = r.list(node, limits::LIST, |r, item| r.find(item, "a move", |names| &names.moves))
        }),
        Field::new("mood", |r, node, beat| beat.mood = steps(r, node)),
        Field::new("sets", |r, node, beat| beat.sets = line::facts(r, node)),
        Field::new("options", |r, node, beat| beat.options = option::read(r, node)),
        Field::new("routes", |r, node, beat| beat.routes = r.list(node, limits::LIST, route)),
        Field::new("otherwise", |r, node, beat| beat.otherwise = way(r, node)),
        Field::new("then", |r, node, beat| beat.then = way(r, node)),
        Field::new("guide", |r, node, beat| beat.guide = r.list(node, limits::LIST, guide)),
        Field::new("hint", |r, node, beat| r.text_into(node, &mut beat.hint)),
        Field::new("better", |r, node, beat| r.text_into(node, &mut beat.better)),
    ],
};

fn calls_for(reader: &mut Reader<'_>, node: &Node) -> Vec<CallsFor> {
    let mut calls = Vec::new();
    reader.entries(node, limits::LIST, |r, key, value| {
        if let Some(principle) = r.key_word(key, "a principle") {
            let mut call = CallsFor { principle, cause: String::new(), until: None };
            r.block(&CAUSE, value, &mut call);
            calls.push(call);
        }
    });
    calls
}

pub const CAUSE: Block<CallsFor> = Block {
    what: "a cause",
    lone: Some("cause"),
    fields: &[
        Field::needed("cause", |r, node, call| r.text_into(node, &mut call.cause)),
        Field::new("until", |r, node, call| call.until = find_beat(r, node)),
    ],
};

/// Restraints; and what a false claim or a technical question tempts to: to say yes to it, to lecture.
fn can_tempt(principle: Principle) -> bool {
    principle.is_restraint() || matches!(principle, Principle::AgreeToDisarm | Principle::KeepItSimple)
}

fn tempts(reader: &mut Reader<'_>, node: &Node) -> Vec<Principle> {
    let tempted = world::principles(reader, node);
    for (item, principle) in node.each().iter().zip(&tempted) {
        // Where one of them was unknown, the two lists no longer run side by side.
        if tempted.len() == node.each().len() && !can_tempt(*principle) {
            let finding = Diagnostic::error("no-restraint", item.span, format!("“{principle}” is nothing that one is tempted to break."));
            reader.report(finding.hint(
                "What tempts is one of let_them_finish, keep_cool, dont_argue, be_genuine, let_it_pass, agree_to_disarm, keep_it_simple.",
            ));
        }
    }
    tempted
}

fn guide(reader: &mut Reader<'_>, node: &Node) -> Option<Guide> {
    let mut guide = Guide::default();
    reader.block(&GUIDE, node, &mut guide);
    Some(guide)
}

pub const GUIDE: Block<Guide> = Block {
    what: "a guide",
    lone: Some("text"),
    fields: &[
        Field::needed("text", |r, node, guide| r.text_into(node, &mut guide.text)),
        Field::new("when", |r, node, guide| guide.when = condition::read(r, node)),
    ],
};

/// Reads the name of a beat.
pub fn find_beat(reader: &mut Reader<'_>, node: &Node) -> Option<Ix<Beat>> {
    reader.find(node, "a beat", |names| &names.beats)
}

/// Reads the name of a beat or an ending.
pub fn way(reader: &mut Reader<'_>, node: &Node) -> Option<Way> {
    let id = reader.name(node, "a beat or an ending")?;
    let names = reader.names;
    let found = names.beats.find(&id).map(Way::Beat).or_else(|| names.endings.find(&id).map(Way::Ending));
    if found.is_none() {
        reader.unknown_name(node.span, "a beat or ending", &id, names.beats.ids().chain(names.endings.ids()));
    }
    found
}

/// A route as it is written.
#[derive(Default)]
pub struct Written {
    when: Condition,
    next: Option<Way>,
}

fn route(reader: &mut Reader<'_>, node: &Node) -> Option<Route> {
    let mut written = Written::default();
    reader.block(&ROUTE, node, &mut written);
    Some(Route { when: written.when, next: written.next? })
}

pub const ROUTE: Block<Written> = Block {
    what: "a route",
    lone: None,
    fields: &[
        Field::needed("when", |r, node, route| route.when = condition::read(r, node)),
        Field::needed("next", |r, node, route| route.next = way(r, node)),
    ],
};

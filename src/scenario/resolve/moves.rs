//! Moves: things that are done, not said.

use super::line::{self, steps};
use super::{beat, condition, world};
use crate::scenario::format::{Block, Field, Reader};
use crate::scenario::syntax::Node;
use crate::scenario::{Condition, Move, MoveKind, Scenario, limits};

/// How long the trainee waits for a move where the author says nothing, in milliseconds.
const WAIT_MS: u32 = 3_000;
/// The longest wait, in seconds.
const MOST_WAIT_SECS: u32 = 60;

/// Reads the moves.
pub fn read(reader: &mut Reader<'_>, node: &Node, scenario: &mut Scenario) {
    reader.map(node, limits::LIST, |r, key, value| {
        let mut one = Move { wait_ms: WAIT_MS, needless: Condition::Never, ..Move::default() };
        r.block(&MOVE, value, &mut one);
        line::name(&mut one.says, &format!("move/{}", key.text));
        scenario.moves.insert(key.text.as_str(), one);
    });
}

pub const MOVE: Block<Move> = Block {
    what: "a move",
    lone: None,
    fields: &[
        Field::needed("do", |r, node, one| r.word_into::<MoveKind>(node, "a kind of move", &mut one.kind)),
        Field::needed("text", |r, node, one| r.text_into(node, &mut one.text)),
        Field::new("when", |r, node, one| one.when = condition::read(r, node)),
        Field::new("takes", |r, node, one| world::takes(r, node, &mut one.takes)),
        Field::new("wait", |r, node, one| one.wait_ms = r.pause(node, MOST_WAIT_SECS).unwrap_or(one.wait_ms)),
        Field::new("says", |r, node, one| one.says = line::lines(r, node)),
        Field::new("sets", |r, node, one| one.sets = line::facts(r, node)),
        Field::new("mood", |r, node, one| one.mood = steps(r, node)),
        Field::new("next", |r, node, one| one.next = beat::way(r, node)),
        Field::new("repeats", |r, node, one| r.flag_into(node, &mut one.repeats)),
        Field::new("needless", |r, node, one| one.needless = condition::read(r, node)),
        Field::new("needs_record", |r, node, one| {
            one.needs_record = r.list(node, limits::LIST, |r, item| r.find(item, "a record field", |names| &names.record))
        }),
    ],
};

//! Lines, the facts that they tell, and steps of the mood.

use super::condition;
use crate::base::Ix;
use crate::scenario::format::{Block, Field, Reader};
use crate::scenario::syntax::Node;
use crate::scenario::{Fact, Ladder, Line, Step, Steps, limits};

/// Silence before a line that is not the first, in milliseconds.
pub const PAUSE_MS: u32 = 400;
/// The longest silence before a line, in seconds.
const MOST_PAUSE_SECS: u32 = 10;

/// A line as it is written: its pause may be left to where it stands.
#[derive(Default)]
pub struct Written {
    line: Line,
    pause_ms: Option<u32>,
}

/// Reads lines. They have no ids until [`name`] gives them.
pub fn lines(reader: &mut Reader<'_>, node: &Node) -> Vec<Line> {
    let written = reader.list(node, limits::LINES, |r, item| {
        let mut written = Written::default();
        r.block(&LINE, item, &mut written);
        Some(written)
    });
    let pause = |at| if at == 0 { 0 } else { PAUSE_MS };
    let placed = |(at, written): (usize, Written)| Line { pause_ms: written.pause_ms.unwrap_or(pause(at)), ..written.line };
    written.into_iter().enumerate().map(placed).collect()
}

/// Gives the lines that have no id of their own `prefix/1`, `prefix/2` ...
pub fn name(lines: &mut [Line], prefix: &str) {
    for (at, line) in lines.iter_mut().enumerate().filter(|(_, line)| line.id.is_empty()) {
        line.id = format!("{prefix}/{}", at + 1);
    }
}

pub const LINE: Block<Written> = Block {
    what: "a line",
    lone: Some("text"),
    fields: &[
        Field::needed("text", |r, node, written| written.line.variants = r.texts(node)),
        Field::new("mild", |r, node, written| r.text_into(node, &mut written.line.mild)),
        Field::new("pause", |r, node, written| written.pause_ms = r.pause(node, MOST_PAUSE_SECS)),
        Field::new("tells", |r, node, written| written.line.tells = facts(r, node)),
        Field::new("id", |r, node, written| r.own_id_into(node, &mut written.line.id)),
        Field::new("sound", |r, node, written| written.line.recording = r.recording(node)),
        Field::new("by", |r, node, written| written.line.by = r.text(node)),
        Field::new("when", |r, node, written| written.line.when = condition::read(r, node)),
    ],
};

/// Reads a list of facts.
pub fn facts(reader: &mut Reader<'_>, node: &Node) -> Vec<Ix<Fact>> {
    reader.list(node, limits::LIST, |r, item| r.find(item, "a fact", |names| &names.facts))
}

/// Reads steps of the mood.
pub fn steps(reader: &mut Reader<'_>, node: &Node) -> Vec<Step> {
    let mut steps = Steps::default();
    reader.block(&STEPS, node, &mut steps);
    steps.each().map(|(ladder, by)| Step { ladder, by }).collect()
}

pub const STEPS: Block<Steps> = Block {
    what: "a change of mood",
    lone: None,
    fields: &[
        Field::new("anger", |r, node, steps| r.number_into(node, span(Ladder::Anger), &mut steps.anger)),
        Field::new("trust", |r, node, steps| r.number_into(node, span(Ladder::Trust), &mut steps.trust)),
        Field::new("heard", |r, node, steps| r.number_into(node, span(Ladder::Heard), &mut steps.heard)),
    ],
};

fn span(ladder: Ladder) -> std::ops::RangeInclusive<i64> {
    let top = i64::from(ladder.top());
    -top..=top
}

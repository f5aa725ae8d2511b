//! What is so, how long things take, what is wanted, what the caller knows, what is written down.

use super::condition;
use super::line::{self, steps};
use crate::base::Seconds;
use crate::principles::{Principle, Signal};
use crate::scenario::format::{Block, Field, Reader};
use crate::scenario::syntax::{Kind, Node};
use crate::scenario::{Fact, Goal, Knowledge, RecordField, Scenario, Truth, limits};

/// Reads facts; those of the briefing are known from the start.
pub fn facts(reader: &mut Reader<'_>, node: &Node, scenario: &mut Scenario, briefed: bool) {
    reader.map(node, limits::MAP, |r, key, value| {
        let mut fact = Fact { briefed, ..Fact::default() };
        r.block(&FACT, value, &mut fact);
        let ix = scenario.facts.insert(key.text.as_str(), fact);
        if briefed {
            scenario.briefing.facts.push(ix);
        }
    });
}

pub const FACT: Block<Fact> = Block {
    what: "a fact",
    lone: Some("text"),
    fields: &[
        Field::new("text", |r, node, fact| r.text_into(node, &mut fact.text)),
        Field::new("about", |r, node, fact| fact.about = r.texts(node)),
    ],
};

/// Reads how long things really take.
pub fn truths(reader: &mut Reader<'_>, node: &Node, scenario: &mut Scenario) {
    reader.map(node, limits::MAP, |r, key, value| {
        let mut truth = Truth::default();
        r.block(&TRUTH, value, &mut truth);
        if truth.yours && truth.done_as.is_none() {
            truth.done_as = Some(Signal::FollowedUp);
        }
        scenario.truths.insert(key.text.as_str(), truth);
    });
}

pub const TRUTH: Block<Truth> = Block {
    what: "a truth",
    lone: Some("takes"),
    fields: &[
        Field::needed("takes", |r, node, truth| r.duration_into(node, &mut truth.takes)),
        Field::new("text", |r, node, truth| r.text_into(node, &mut truth.text)),
        Field::new("about", |r, node, truth| truth.about = r.texts(node)),
        Field::new("yours", |r, node, truth| r.flag_into(node, &mut truth.yours)),
        Field::new("done_as", done_as),
    ],
};

fn done_as(reader: &mut Reader<'_>, node: &Node, truth: &mut Truth) {
    match reader.word(node, "a signal") {
        Some(signal @ (Signal::FollowedUp | Signal::WrittenApology)) => truth.done_as = Some(signal),
        Some(_) => reader.wrong(node, "followed_up or written_apology"),
        None => {}
    }
}

/// Reads the goals.
pub fn goals(reader: &mut Reader<'_>, node: &Node) -> Vec<Goal> {
    let mut goals = Vec::new();
    reader.entries(node, limits::LIST, |r, key, value| {
        if let Some(principle) = r.key_word(key, "a principle") {
            let mut goal = Goal { principle, times: 1, weight: 1 };
            r.block(&GOAL, value, &mut goal);
            goals.push(goal);
        }
    });
    goals
}

pub const GOAL: Block<Goal> = Block {
    what: "a goal",
    lone: Some("times"),
    fields: &[
        Field::new("times", |r, node, goal| r.number_into(node, 1..=20, &mut goal.times)),
        Field::new("weight", |r, node, goal| r.number_into(node, 1..=10, &mut goal.weight)),
    ],
};

/// Reads a list of principles.
pub fn principles(reader: &mut Reader<'_>, node: &Node) -> Vec<Principle> {
    reader.list(node, limits::LIST, |r, item| r.word(item, "a principle"))
}

/// Reads what the caller knows.
pub fn knows(reader: &mut Reader<'_>, node: &Node, scenario: &mut Scenario) {
    reader.map(node, limits::MAP, |r, key, value| {
        let mut knowledge = Knowledge { shows: vec![Signal::Question], ..Knowledge::default() };
        r.block(&KNOWLEDGE, value, &mut knowledge);
        if knowledge.answers.is_empty() {
            r.missing("a thing that the caller knows", "answer", value);
        }
        for (rung, lines) in knowledge.answers.iter_mut().enumerate() {
            line::name(lines, &format!("knows/{}/{}", key.text, rung + 1));
            // What the lines of an answer tell is what the answer gives.
            for fact in lines.iter().flat_map(|line| &line.tells) {
                if !knowledge.tells.contains(fact) {
                    knowledge.tells.push(*fact);
                }
            }
        }
        scenario.knows.insert(key.text.as_str(), knowledge);
    });
}

pub const KNOWLEDGE: Block<Knowledge> = Block {
    what: "a thing that the caller knows",
    lone: None,
    fields: &[
        Field::needed("ask", |r, node, known| r.text_into(node, &mut known.ask)),
        Field::new("about", |r, node, known| known.about = r.texts(node)),
        Field::new("answer", |r, node, known| known.answers.push(line::lines(r, node))),
        Field::new("ladder", |r, node, known| known.answers.extend(r.list(node, limits::LINES, |r, rung| Some(line::lines(r, rung))))),
        Field::new("tells", |r, node, known| known.tells = line::facts(r, node)),
        Field::new("when", |r, node, known| known.when = condition::read(r, node)),
        Field::new("shows", |r, node, known| known.shows = r.list(node, limits::LIST, |r, item| r.word(item, "a signal"))),
        Field::new("mood", |r, node, known| known.mood = steps(r, node)),
    ],
};

/// Reads the form of the case record.
pub fn record(reader: &mut Reader<'_>, node: &Node, scenario: &mut Scenario) {
    reader.map(node, limits::LIST, |r, key, value| {
        let mut field = RecordField { judged: true, ..RecordField::default() };
        r.block(&RECORD_FIELD, value, &mut field);
        scenario.record.insert(key.text.as_str(), field);
    });
}

pub const RECORD_FIELD: Block<RecordField> = Block {
    what: "a field of the record",
    lone: Some("label"),
    fields: &[
        Field::needed("label", |r, node, field| r.text_into(node, &mut field.label)),
        Field::new("hint", |r, node, field| r.text_into(node, &mut field.hint)),
        Field::new("wants", |r, node, field| field.wants = line::facts(r, node)),
        Field::new("judged", |r, node, field| r.flag_into(node, &mut field.judged)),
    ],
};

/// Reads a duration that may be left at zero.
pub fn takes(reader: &mut Reader<'_>, node: &Node, into: &mut Seconds) {
    match node.kind {
        Kind::Number(ref zero) if zero == "0" => *into = Seconds(0),
        _ => reader.duration_into(node, into),
    }
}

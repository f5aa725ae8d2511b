//! Contested readings as labelled replies: what a trainer looks over, and what can stand beside the training files once
//! they have ruled.

use std::collections::BTreeMap;

use super::Row;
use crate::assessment::{Claim, Contest, Moment};
use crate::log::{Act, Happening, Log};
use crate::principles::{Reading, Signal, Sureness};
use crate::reading::learned;

/// The replies of an attempt of which a reading of the codebook is contested, labelled with what was read in them less
/// what is contested as wrong, and with what is claimed missing. `name` begins their ids. Contests of moments are no
/// labels of words, and are left out.
pub fn contested_rows(name: &str, log: &Log, contests: &[Contest]) -> Vec<Row> {
    let of_words: Vec<&Contest> = contests.iter().filter(|contest| learned::place(contest.signal).is_some()).collect();
    let mut turns: Vec<u32> = of_words.iter().map(|contest| contest.turn).collect();
    turns.sort_unstable();
    turns.dedup();
    let contests_of = |turn: u32| of_words.iter().copied().filter(move |contest| contest.turn == turn);
    turns.into_iter().filter_map(|turn| row(name, log, turn, &contests_of(turn).collect::<Vec<_>>())).collect()
}

fn row(name: &str, log: &Log, turn: u32, contests: &[&Contest]) -> Option<Row> {
    let moment = Moment::of(log, turn)?;
    let reading = reading_of(log, turn)?;
    let claims = |signal: Signal, claim: Claim| contests.iter().any(|contest| contest.signal == signal && contest.claim == claim);
    let mut signals = BTreeMap::new();
    for seen in reading.signals.iter().filter(|seen| seen.sure > Sureness::Doubtful && learned::place(seen.signal).is_some()) {
        let quote = seen.span.of(&moment.reply);
        if !quote.is_empty() && !claims(seen.signal, Claim::Wrong) {
            signals.entry(seen.signal.to_string()).or_insert_with(|| quote.to_owned());
        }
    }
    for contest in contests.iter().filter(|contest| contest.claim == Claim::Missing) {
        signals.insert(contest.signal.to_string(), moment.reply.clone());
    }
    Some(Row {
        id: format!("{name}-{turn}"),
        situation: log.header.texts.scenario_id.clone(),
        context: moment.customer,
        reply: moment.reply,
        signals,
        seconds: reading.promise.as_ref().and_then(|promise| Some(promise.seconds?.0)),
        disputed: contests.iter().map(|contest| contest.signal.to_string()).collect(),
    })
}

/// What the reply of a turn was read to show when it was said. It may have waited for the floor, so its act can stand
/// before what it did.
fn reading_of(log: &Log, turn: u32) -> Option<&Reading> {
    let replied = |happening: &Happening| matches!(happening, Happening::Replied { turn: number, .. } if *number == turn);
    let at = log.entries.iter().position(|entry| entry.happenings.iter().any(replied))?;
    log.entries[..=at].iter().rev().find_map(|entry| match &entry.stamped.act {
        Act::Say { spoken, .. } => Some(spoken.reading()),
        _ => None,
    })
}

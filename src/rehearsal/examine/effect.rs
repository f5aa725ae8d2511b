//! What a change of a scenario does to its endings and scores.

use super::{EndingSeen, Examination};
use crate::rehearsal::explore::Reach;

/// What is otherwise in `after` than in `before`, a sentence each: endings that came or went, that can or cannot be reached,
/// and what plays that come to them score; what players score who always do one thing; how much there is to say about it.
pub fn effect(before: &Examination, after: &Examination) -> Vec<String> {
    let mut told = Vec::new();
    for ending in &after.endings {
        match before.endings.iter().find(|other| other.id == ending.id) {
            Some(other) => told.extend(ending_changed(other, ending)),
            None => told.push(format!("The ending “{}” is new: {}.", ending.title, reached(ending.reach))),
        }
    }
    let gone = before.endings.iter().filter(|ending| after.endings.iter().all(|other| other.id != ending.id));
    told.extend(gone.map(|ending| format!("The ending “{}” is gone; it was one where {}.", ending.title, past(ending.reach))));
    told.extend(players_changed(before, after));
    let (was, is) = (before.findings.len(), after.findings.len());
    if was != is {
        told.push(format!("The proof has {} to say about it; it was {was}.", findings(is)));
    }
    told
}

fn ending_changed(before: &EndingSeen, after: &EndingSeen) -> Vec<String> {
    let title = &after.title;
    let mut told = Vec::new();
    if before.reach != after.reach {
        told.push(format!("“{title}”: {}; before, {}.", reached(after.reach), past(before.reach)));
    }
    if before.outcome.passes() != after.outcome.passes() {
        let passes = if after.outcome.passes() { "can be passed with now" } else { "cannot be passed with any more" };
        told.push(format!("“{title}” {passes}."));
    }
    if before.scores != after.scores
        && let (Some(was), Some(is)) = (before.scores, after.scores)
    {
        told.push(format!("Plays that end with “{title}” score {}; it was {}.", span(is), span(was)));
    }
    if before.most != after.most && after.reach != Reach::No {
        told.push(format!("“{title}” can bring no more than {}; it was {}.", after.most, before.most));
    }
    told
}

/// Those who passed and no longer do, or the other way round.
fn players_changed(before: &Examination, after: &Examination) -> Vec<String> {
    let passed = |examined: &Examination, at: usize| {
        examined.players.get(at).and_then(|(_, play)| play.result.as_ref()).is_some_and(|result| result.passed)
    };
    let changed = after.players.iter().enumerate().filter(|(at, _)| passed(before, *at) != passed(after, *at));
    let told = changed.map(|(at, (player, _))| {
        let now = if passed(after, at) { "passes now" } else { "no longer passes" };
        format!("Somebody who {} {now}.", player.words())
    });
    told.collect()
}

fn reached(reach: Reach) -> &'static str {
    match reach {
        Reach::Yes => "it can be reached",
        Reach::No => "it cannot be reached",
        Reach::NotFound => "no way to it was found",
    }
}

fn past(reach: Reach) -> &'static str {
    match reach {
        Reach::Yes => "it could be reached",
        Reach::No => "it could not be reached",
        Reach::NotFound => "no way to it was found",
    }
}

fn span((least, most): (u32, u32)) -> String {
    if least == most { least.to_string() } else { format!("{least} to {most}") }
}

fn findings(count: usize) -> String {
    match count {
        0 => "nothing".to_owned(),
        1 => "one thing".to_owned(),
        count => format!("{count} things"),
    }
}

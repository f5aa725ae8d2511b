//! The assessment: a pure function from a scenario and a log to a debrief, which is data. Screens, exports and
//! tests show the same thing. Start with [`assess`]; [`tally`] gathers what counts, [`score`] does the arithmetic,
//! [`points`] chooses what to speak of first; [`report`] writes it all as a page to keep.
//! [`what_next`] says what to practise then, and [`Week`] what somebody new begins with.

mod audience;
mod better;
mod debrief;
mod effect;
mod first_week;
mod next;
mod page;
mod phrases;
mod points;
mod record;
mod report;
mod score;
mod sea;
mod short;
mod tally;
mod transcript;
mod turned;

#[cfg(test)]
mod tests;

pub use audience::{Audience, Ease, Stirred, Watched};
pub(crate) use better::Moment;
pub use debrief::*;
pub use effect::{Effect, Judged, effect, summary};
pub use first_week::{Day, DayStep, Week, first_week};
pub use next::{Offered, Practised, Step, Suggestion, what_next};
pub use phrases::{MOST_POINTS, PhraseSaid};
pub use report::{OwnWords, report};
pub use turned::{Closing, Open, Turned, What};

use crate::conversation::World;
use crate::log::{Happening, Log};
use crate::principles::Sureness;
use tally::{Counted, Tally};

/// So many characters of a reply stand for it in a sentence.
const QUOTED: usize = 70;

/// What an attempt is shown to mean.
pub fn assess(world: &World, log: &Log) -> Debrief {
    assess_without(world, log, &[])
}

/// The same with some readings set aside, as if they had not been made.
pub fn assess_without(world: &World, log: &Log, contested: &[Contest]) -> Debrief {
    let world = &*world.as_set(log.header.settings);
    let tally = Tally::of(world, log, contested);
    let goals = score::goals(world, &tally);
    let others = score::others(world, &tally);
    let result = score::result(world, &tally, &goals).map(|result| ResultLine {
        for_review: log.header.settings.exam && is_open(world, log, contested, &tally, result.passed),
        ..result
    });
    let sea = sea::sea(log);
    let turning_point = sea::turning_point(&sea, &tally, log);
    let mut debrief = Debrief {
        scenario: world.scenario.title.clone(),
        caller: world.scenario.caller.name.clone(),
        stopped: tally.stopped,
        finished: tally.over && !tally.stopped,
        endings: endings(world, log),
        skills: score::skills(&goals, &others),
        transcript: transcript::transcript(world, log, tally.timing),
        record: tally.record.clone(),
        promises: promises(world, log),
        not_understood: tally.not_understood,
        offers_unplaced: tally.unplaced,
        unplaced: unplaced(log),
        caller_read: tally.caller_read,
        timing_assessed: tally.timing,
        tension: world.scenario.tension.clone(),
        result,
        goals,
        others,
        sea,
        turning_point,
        turned: None,
        worked: Vec::new(),
        change: Vec::new(),
        led_to: Vec::new(),
        phrases: tally.phrases.clone(),
        watched: log.header.settings.audience.then(|| Audience::of(log).watched()),
    };
    debrief.worked = points::worked(world, &tally, &debrief);
    debrief.change = points::change(world, log, &tally, &debrief);
    debrief.led_to = points::led_to(&debrief);
    debrief
}

/// Whether passing turns on a contested reading, or on doubtful ones: the faults, the credits, or both.
fn is_open(world: &World, log: &Log, contested: &[Contest], tally: &Tally, passed: bool) -> bool {
    let doubtful = |fault: bool| {
        let of_this_kind = move |counted: &&Counted| counted.evidence.sure() == Sureness::Doubtful && counted.signal.is_fault() == fault;
        let as_contest = |counted: &Counted| Some(Contest { turn: counted.evidence.turn()?, signal: counted.signal, claim: Claim::Wrong });
        tally.signals.iter().filter(of_this_kind).filter_map(as_contest)
    };
    let without = |set_aside: Vec<Contest>| {
        let tally = Tally::of(world, log, &set_aside);
        score::result(world, &tally, &score::goals(world, &tally)).is_some_and(|result| result.passed)
    };
    let and = |more: Vec<Contest>| contested.iter().cloned().chain(more).collect();
    let (faults, credits) = (doubtful(true).collect(), doubtful(false).collect());
    let both = doubtful(true).chain(doubtful(false)).collect();
    [Vec::new(), and(faults), and(credits), and(both)].into_iter().any(|set_aside| without(set_aside) != passed)
}

fn endings(world: &World, log: &Log) -> Vec<EndingReached> {
    let ended = log.happenings().filter_map(|happening| match happening {
        Happening::SceneEnded { scene, ending, .. } => Some((scene, ending)),
        _ => None,
    });
    ended
        .filter_map(|(scene, id)| {
            let ending = world.scenario.endings.get(id)?;
            Some(EndingReached {
                scene: scene.clone(),
                id: id.clone(),
                title: ending.title.clone(),
                outcome: ending.outcome,
                text: ending.text.clone(),
                aftermath: ending.aftermath.clone(),
            })
        })
        .collect()
}

/// The replies that the scenario could not place, in order.
fn unplaced(log: &Log) -> Vec<Unplaced> {
    let why = log.happenings().filter_map(|happening| match happening {
        Happening::NotUnderstood { turn } => Some((*turn, WhyUnplaced::NotUnderstood)),
        Happening::OfferUnplaced { turn } => Some((*turn, WhyUnplaced::OfferUnplaced)),
        _ => None,
    });
    let reply = |turn: u32| {
        log.happenings().find_map(|happening| match happening {
            Happening::Replied { turn: number, beat, text, .. } if *number == turn => Some((beat.clone(), text.clone())),
            _ => None,
        })
    };
    why.filter_map(|(turn, why)| reply(turn).map(|(beat, text)| Unplaced { turn, beat, text, why })).collect()
}

fn promises(world: &World, log: &Log) -> Vec<PromiseReport> {
    let mut reports: Vec<PromiseReport> = Vec::new();
    for happening in log.happenings() {
        match happening {
            Happening::Promised { truth, words, seconds, by, turn, .. } => {
                let truth = truth.as_deref().and_then(|id| world.scenario.truths.get(id));
                reports.push(PromiseReport {
                    about: truth.map(|truth| truth.text.clone()).unwrap_or_default(),
                    words: words.clone(),
                    promised: *seconds,
                    takes: truth.filter(|truth| !truth.yours).map(|truth| truth.takes),
                    by: *by,
                    turn: *turn,
                    fate: None,
                });
            }
            Happening::PromiseDue { promise, fate } => {
                if let Some(report) = reports.get_mut(*promise as usize) {
                    report.fate = Some(*fate);
                }
            }
            _ => {}
        }
    }
    reports
}

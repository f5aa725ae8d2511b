//! What another rubric would make of an attempt that was assessed by its own, and why. The log decides both; what it says
//! happened is never judged anew, so the bands of a promise, which the customer heard in the call, change nothing here.

use super::tally::Tally;
use super::{PrincipleScore, ResultLine, phrases, score};
use crate::conversation::World;
use crate::log::Log;
use crate::principles::Sign;
use crate::scenario::Rubric;

/// What a rubric makes of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// 0 to 100.
    pub score: u32,
    /// Whether it is passed.
    pub passed: bool,
}

/// What an attempt is by its own rubric, and would be by another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    /// By its own.
    pub before: Judged,
    /// By the other.
    pub after: Judged,
    /// What changes most, in words; empty where nothing changes.
    pub reason: String,
}

impl Effect {
    /// By how many points the result changes.
    pub fn by(&self) -> i64 {
        i64::from(self.after.score) - i64::from(self.before.score)
    }

    /// Whether anything changes that the trainee would see.
    pub fn is_none(&self) -> bool {
        self.before == self.after
    }

    /// Where it stands among others: what changes most comes first, and of equals who passes otherwise.
    pub fn rank(&self) -> impl Ord + use<> {
        std::cmp::Reverse((self.by().abs(), self.before.passed != self.after.passed))
    }
}

/// What `rubric` would make of an attempt that was played in `own`, with the scenario's own changes on top; none where the
/// attempt has no result.
pub fn effect(own: &World, log: &Log, rubric: &Rubric) -> Option<Effect> {
    let other = own.with_rubric(rubric.clone());
    let (before, after) = (Side::of(own, log)?, Side::of(&other, log)?);
    Some(Effect { reason: reason(&before, &after), before: before.judged(), after: after.judged() })
}

/// What comes of all of them, in a sentence.
pub fn summary(effects: &[Effect]) -> String {
    let count = |holds: fn(&Effect) -> bool| effects.iter().filter(|effect| holds(effect)).count();
    let fewer = count(|effect| effect.before.passed && !effect.after.passed);
    let more = count(|effect| !effect.before.passed && effect.after.passed);
    let of = effects.len();
    if effects.iter().all(Effect::is_none) {
        return match of {
            0 => String::new(),
            1 => "The one stored result would stay as it is.".to_owned(),
            _ => format!("All {of} stored results would stay as they are."),
        };
    }
    let passing = match (fewer, more) {
        (0, 0) => "Whoever passed would still pass, and nobody else".to_owned(),
        (fewer, 0) => format!("{fewer} of {of} would no longer pass"),
        (0, more) => format!("{more} of {of} would pass who did not"),
        (fewer, more) => format!("{fewer} of {of} would no longer pass, and {more} would who did not"),
    };
    let mean = |score: fn(&Effect) -> u32| (effects.iter().map(score).sum::<u32>() * 2 + of as u32) / (2 * of as u32);
    let (before, after) = (mean(|effect| effect.before.score), mean(|effect| effect.after.score));
    match before == after {
        true => format!("{passing}; the mean stays at {before}."),
        false => format!("{passing}; the mean goes from {before} to {after}."),
    }
}

/// An attempt as a rubric sees it.
struct Side<'w> {
    world: &'w World,
    tally: Tally,
    goals: Vec<PrincipleScore>,
    result: ResultLine,
}

impl<'w> Side<'w> {
    fn of(world: &'w World, log: &Log) -> Option<Self> {
        let tally = Tally::of(world, log, &[]);
        let goals = score::goals(world, &tally);
        let result = score::result(world, &tally, &goals)?;
        Some(Self { world, tally, goals, result })
    }

    fn judged(&self) -> Judged {
        Judged { score: self.result.score, passed: self.result.passed }
    }

    fn weights(&self) -> Vec<u32> {
        self.world.rubric.goal_weights(&self.world.scenario.goals)
    }

    /// The mean of its goals as `weights` weigh them.
    fn mean(&self, weights: &[u32]) -> i64 {
        let scores = || self.goals.iter().zip(weights).filter_map(|(goal, weight)| Some((goal.score?, weight)));
        let sum: u32 = scores().map(|(score, weight)| score * weight).sum();
        i64::from(sum.checked_div(scores().map(|(_, weight)| weight).sum()).unwrap_or(0))
    }

    fn words(&self) -> i64 {
        i64::from(phrases::cost(&self.tally.phrases, &mut Vec::new()))
    }

    fn capped_by(&self) -> i64 {
        i64::from(self.result.uncapped - self.result.score)
    }
}

/// What changes most between two sides.
fn reason(before: &Side<'_>, after: &Side<'_>) -> String {
    if before.judged() == after.judged() {
        return String::new();
    }
    if before.result.score == after.result.score {
        return format!("the pass mark is {}, and was {}", after.result.pass_mark, before.result.pass_mark);
    }
    let weights = before.weights();
    let weighed = before.mean(&after.weights()) - before.mean(&weights);
    let goals = after.mean(&weights) - before.mean(&weights);
    let changes: [(i64, &dyn Fn() -> String); 4] = [
        (after.capped_by() - before.capped_by(), &|| caps(before, after)),
        (after.words() - before.words(), &|| banned(before, after)),
        (goals, &|| costs(before, after)),
        (weighed, &|| "the goals weigh otherwise".to_owned()),
    ];
    let largest = changes.iter().rev().max_by_key(|(by, _)| by.abs());
    largest.map_or_else(String::new, |(_, words)| words())
}

fn caps(before: &Side<'_>, after: &Side<'_>) -> String {
    let new = after.result.caps.iter().find(|cap| !before.result.caps.contains(cap));
    new.cloned().unwrap_or_else(|| "what kept the result down keeps it down no longer".to_owned())
}

fn banned(before: &Side<'_>, after: &Side<'_>) -> String {
    let costly = |side: &Side<'_>| side.tally.phrases.iter().filter(|said| said.points > 0).map(|said| said.phrase.words.clone()).collect();
    let (known, now): (Vec<String>, Vec<String>) = (costly(before), costly(after));
    if let Some(new) = now.iter().find(|words| !known.contains(words)) {
        return format!("“{new}” is not to be said");
    }
    match known.iter().find(|words| !now.contains(words)) {
        Some(gone) => format!("“{gone}” may be said"),
        None => "words that are not to be said cost otherwise".to_owned(),
    }
}

/// The goal that changes most, and the fault in it whose cost does.
fn costs(before: &Side<'_>, after: &Side<'_>) -> String {
    let pairs = before.goals.iter().zip(&after.goals).zip(before.weights());
    let by = |goal: &PrincipleScore| i64::from(goal.score.unwrap_or(0));
    let Some(((was, is), _)) = pairs.max_by_key(|((was, is), weight)| (by(is) - by(was)).abs() * i64::from(*weight)) else {
        return String::new();
    };
    let title = &is.principle.entry().title;
    let faults = was.shown.iter().zip(&is.shown).filter(|(was, is)| is.sign == Sign::Against && was.counts != is.counts);
    match faults.max_by_key(|(was, is)| (is.counts - was.counts).abs()) {
        Some((was, is)) => {
            let more = if is.counts < was.counts { "more" } else { "less" };
            format!("“{title}” loses {more}: {}", is.signal.entry().label)
        }
        None => format!("“{title}” is earned otherwise"),
    }
}

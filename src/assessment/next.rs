//! What to practise next: from how each principle went lately and how long ago that was, with the reason in one sentence. A pure
//! function; what time it is, is given.

use serde::{Deserialize, Serialize};
use strum::IntoEnumIterator;

use crate::base::{capital, sentence};
use crate::principles::Principle;
use crate::scenario::Level;

/// From so much of a hundred on something worked.
const WORKED: u32 = 80;
/// So many of the last times tell how a principle goes.
const LAST: usize = 3;
/// What never came up is as urgent as what goes so badly, of a hundred.
const UNKNOWN: i64 = 60;
/// A day without practice counts as much as so many of a hundred that were missed, up to so many days.
const A_DAY: i64 = 2;
const MOST_DAYS: i64 = 30;
/// So many suggestions are made.
const MOST: usize = 8;
const DAY_MS: i64 = 86_400_000;

/// One time at which a principle was practised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Practised {
    /// Which.
    pub principle: Principle,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
    /// Whether in a drill; else in a call.
    pub drill: bool,
    /// How much of it was shown: lines of a drill, points of a call.
    pub shown: u32,
    /// Out of how much; at least 1.
    pub of: u32,
}

impl Practised {
    fn share(&self) -> u32 {
        (self.shown.min(self.of) * 100).checked_div(self.of).unwrap_or(0)
    }

    fn worked(&self) -> bool {
        self.share() >= WORKED
    }
}

/// A call that can be played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// The scenario's id.
    pub scenario: String,
    /// For whom it is.
    pub level: Level,
    /// The principles that it asks for.
    pub wants: Vec<Principle>,
    /// When it was played last, in milliseconds since 1970.
    pub played_ms: Option<i64>,
}

/// Something to practise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// A call, by its scenario's id.
    Call(String),
    /// A drill.
    Drill(Principle),
}

/// Something to practise, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What.
    pub step: Step,
    /// Why, as one sentence.
    pub why: String,
}

/// What to practise next, the most urgent first: at most eight, no two alike. `drills` are the principles that have one.
pub fn what_next(practised: &[Practised], offered: &[Offered], drills: &[Principle], now_ms: i64) -> Vec<Suggestion> {
    if practised.is_empty() {
        return to_begin_with(offered);
    }
    let mut urgent: Vec<Standing> = Principle::iter().map(|principle| Standing::of(principle, practised, now_ms)).collect();
    // Stable: of equals the order of the catalogue decides.
    urgent.sort_by_key(|standing| -standing.urgency());
    let mut suggestions: Vec<Suggestion> = Vec::new();
    for standing in &urgent {
        let Some(step) = standing.step(offered, drills) else { continue };
        if suggestions.len() < MOST && !suggestions.iter().any(|known| known.step == step) {
            let why = standing.why(praise(practised, standing.principle, now_ms));
            suggestions.push(Suggestion { step, why });
        }
    }
    suggestions
}

/// Where nothing was played: what is for starters.
fn to_begin_with(offered: &[Offered]) -> Vec<Suggestion> {
    let mut calls: Vec<&Offered> = offered.iter().filter(|call| call.played_ms.is_none()).collect();
    calls.sort_by_key(|call| call.level);
    let why = |level: Level| format!("Nothing was practised yet, and this call is for the level “{level}”.");
    calls.iter().take(MOST).map(|call| Suggestion { step: Step::Call(call.scenario.clone()), why: why(call.level) }).collect()
}

/// How a principle goes.
struct Standing {
    principle: Principle,
    /// The last times, the newest first.
    last: Vec<Practised>,
    /// Whole days since the newest.
    days: i64,
}

impl Standing {
    fn of(principle: Principle, practised: &[Practised], now_ms: i64) -> Self {
        let mut last: Vec<Practised> = practised.iter().copied().filter(|time| time.principle == principle).collect();
        last.sort_by_key(|time| -time.at_ms);
        last.truncate(LAST);
        let days = last.first().map_or(0, |time| days_between(time.at_ms, now_ms));
        Self { principle, last, days }
    }

    fn urgency(&self) -> i64 {
        let Some(count) = i64::try_from(self.last.len()).ok().filter(|count| *count > 0) else { return UNKNOWN };
        let shown: i64 = self.last.iter().map(|time| i64::from(time.share())).sum();
        100 - shown / count + A_DAY * self.days.min(MOST_DAYS)
    }

    /// What went wrong in a call is drilled first; all else is practised in a call, where there is one.
    fn step(&self, offered: &[Offered], drills: &[Principle]) -> Option<Step> {
        let drill = drills.contains(&self.principle).then_some(Step::Drill(self.principle));
        let slipped = self.last.first().is_some_and(|time| !time.drill && !time.worked());
        let wanting = offered.iter().filter(|call| call.wants.contains(&self.principle));
        let call = wanting.min_by_key(|call| (call.played_ms, call.level)).map(|call| Step::Call(call.scenario.clone()));
        if slipped { drill.or(call) } else { call.or(drill) }
    }

    fn why(&self, praise: Option<String>) -> String {
        let topic = &self.principle.entry().topic;
        let reason = match self.last.first() {
            None => format!("{topic} has not come up yet"),
            Some(time) if !time.worked() && time.drill => {
                format!("{topic} showed in {} of {} lines of the last drill", time.shown, time.of)
            }
            Some(time) if !time.worked() => format!("{topic} fell short in {}", self.fell_short()),
            Some(_) if self.days > 1 => format!("{topic} has not come up for {} days", self.days),
            Some(_) => format!("{topic} worked last time, and once more makes it a habit"),
        };
        sentence(&praise.map_or_else(|| reason.clone(), |praise| format!("{praise}; {reason}")))
    }

    fn fell_short(&self) -> String {
        let calls = || self.last.iter().filter(|time| !time.drill);
        match (calls().filter(|time| !time.worked()).count(), calls().count()) {
            (_, 1) => "the last call that asked for it".to_owned(),
            (all, count) if all == count => format!("the last {} calls that asked for it", spelled(count)),
            (some, count) => format!("{} of the last {} calls that asked for it", spelled(some), spelled(count)),
        }
    }
}

/// What worked most often within the last seven days, apart from what is suggested.
fn praise(practised: &[Practised], apart: Principle, now_ms: i64) -> Option<String> {
    let this_week = |time: &&Practised| time.worked() && time.principle != apart && days_between(time.at_ms, now_ms) < 7;
    let times = |principle| practised.iter().filter(this_week).filter(|time| time.principle == principle).count();
    // The first of the most frequent ones.
    let (principle, times) = Principle::iter().map(|principle| (principle, times(principle))).rev().max_by_key(|(_, times)| *times)?;
    let often = match times {
        0 => return None,
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        more => format!("{} times", spelled(more)),
    };
    Some(format!("{} worked {often} this week", capital(&principle.entry().topic)))
}

fn days_between(then_ms: i64, now_ms: i64) -> i64 {
    // A clock that was set back makes nothing younger than now.
    now_ms.saturating_sub(then_ms).max(0) / DAY_MS
}

fn spelled(number: usize) -> String {
    const WORDS: [&str; 7] = ["no", "one", "two", "three", "four", "five", "six"];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 100 * DAY_MS;

    fn call(principle: Principle, days_ago: i64, score: u32) -> Practised {
        Practised { principle, at_ms: NOW - days_ago * DAY_MS, drill: false, shown: score, of: 100 }
    }

    fn drill(principle: Principle, days_ago: i64, shown: u32) -> Practised {
        Practised { principle, at_ms: NOW - days_ago * DAY_MS, drill: true, shown, of: 5 }
    }

    fn offered(scenario: &str, level: Level, wants: &[Principle], played_days_ago: Option<i64>) -> Offered {
        Offered { scenario: scenario.to_owned(), level, wants: wants.to_vec(), played_ms: played_days_ago.map(|days| NOW - days * DAY_MS) }
    }

    const TIMES: Principle = Principle::RealisticTimeframe;
    const FINISH: Principle = Principle::LetThemFinish;
    const COOL: Principle = Principle::KeepCool;

    /// Everything that these tests do not speak of went well today, so that it is not what is suggested.
    fn with_the_rest_well(practised: &[Practised]) -> Vec<Practised> {
        let told = |principle: &Principle| practised.iter().any(|time| time.principle == *principle);
        let rest = Principle::iter().filter(|principle| !told(principle) && *principle != COOL);
        rest.map(|principle| Practised { at_ms: NOW - 8 * DAY_MS, ..call(principle, 8, 100) }).chain(practised.iter().copied()).collect()
    }

    #[track_caller]
    fn check(practised: &[Practised], step: Step, why: &str) {
        let calls = [
            offered("old", Level::Starter, &[TIMES, COOL, FINISH], Some(3)),
            offered("hard", Level::Expert, &[TIMES, COOL, FINISH], None),
            offered("easy", Level::Steady, &[TIMES, COOL, FINISH], None),
        ];
        let mut practised = practised.to_vec();
        practised.extend(Principle::iter().filter(|p| ![TIMES, FINISH].contains(p)).map(|p| call(p, 8, 100)));
        let first = what_next(&practised, &calls, &[TIMES, COOL], NOW).into_iter().next();
        assert_eq!(first, Some(Suggestion { step, why: why.to_owned() }));
    }

    #[test]
    fn it_says_what_and_why_in_one_sentence() {
        let easy = || Step::Call("easy".to_owned());
        let finished = [call(FINISH, 1, 100), call(FINISH, 2, 90)];
        let with = |more: &[Practised]| [&finished[..], more].concat();
        check(
            &with(&[call(TIMES, 12, 90)]),
            easy(),
            "Letting people finish worked twice this week; setting times has not come up for 12 days.",
        );
        check(&with(&[]), easy(), "Letting people finish worked twice this week; setting times has not come up yet.");
        check(
            &with(&[call(TIMES, 1, 20)]),
            Step::Drill(TIMES),
            "Letting people finish worked twice this week; setting times fell short in the last call that asked for it.",
        );
        check(
            &[call(TIMES, 1, 20), call(TIMES, 2, 100), call(TIMES, 3, 30), call(TIMES, 4, 0), call(FINISH, 9, 100)],
            Step::Drill(TIMES),
            "Setting times fell short in two of the last three calls that asked for it.",
        );
        check(&[drill(TIMES, 0, 1), call(FINISH, 9, 100)], easy(), "Setting times showed in 1 of 5 lines of the last drill.");
    }

    #[test]
    fn what_has_no_drill_is_practised_in_a_call() {
        let calls = [offered("only", Level::Starter, &[FINISH], Some(1))];
        let practised = with_the_rest_well(&[call(FINISH, 0, 0)]);
        assert_eq!(what_next(&practised, &calls, &[], NOW)[0].step, Step::Call("only".to_owned()));
    }

    #[test]
    fn no_two_suggestions_are_alike_and_the_order_of_the_records_does_not_matter() {
        let calls = [offered("one", Level::Starter, &Principle::iter().collect::<Vec<_>>(), None)];
        let drills: Vec<Principle> = Principle::iter().collect();
        let mut practised: Vec<Practised> = Principle::iter().map(|principle| call(principle, 1, 10)).collect();
        let made = what_next(&practised, &calls, &drills, NOW);
        assert_eq!(made.len(), MOST);
        for (place, suggestion) in made.iter().enumerate() {
            assert!(!made[..place].iter().any(|other| other.step == suggestion.step));
        }
        practised.reverse();
        assert_eq!(what_next(&practised, &calls, &drills, NOW), made);
    }

    #[test]
    fn before_anything_was_played_it_begins_with_starters() {
        let calls = [offered("hard", Level::Expert, &[], None), offered("easy", Level::Starter, &[], None)];
        let steps: Vec<Step> = what_next(&[], &calls, &[TIMES], NOW).into_iter().map(|made| made.step).collect();
        assert_eq!(steps, [Step::Call("easy".to_owned()), Step::Call("hard".to_owned())]);
        assert_eq!(what_next(&[], &[], &[TIMES], NOW), []);
    }

    #[test]
    fn a_clock_that_was_set_back_does_no_harm() {
        let made = what_next(&[call(TIMES, -400, 100)], &[], &[TIMES], NOW);
        assert_eq!(made[0].why, "Setting times worked last time, and once more makes it a habit.");
        assert_eq!(what_next(&[call(TIMES, 0, 0)], &[], &[TIMES], i64::MIN).len(), 1);
    }
}

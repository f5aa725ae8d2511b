//! What another rubric would make of stored attempts.

use super::*;
use crate::scenario::Rubric;
use crate::scenario::rubric::{Phrase, Wish};

/// A goal with a plain fault (75), a full goal (100), and what was said.
fn stored() -> Attempt {
    let attempt = attempt("dont_argue: 1, restate_concern: 1").reply(1, "Calm down.");
    attempt.earns(RestateConcern, Signal::Restatement, 1).sees(Signal::Contradiction, 1, Likely)
}

#[track_caller]
fn check(change: impl Fn(&mut Rubric), after: (u32, bool), reason: &str) {
    let Attempt { world, log } = stored().ends("good");
    let mut rubric = Rubric::shipped();
    change(&mut rubric);
    let effect = effect(&world, &log, &rubric).unwrap();
    assert_eq!(((effect.after.score, effect.after.passed), effect.reason.as_str()), (after, reason), "{effect:?}");
    assert_eq!(effect.is_none(), reason.is_empty());
}

#[test]
fn the_largest_reason_is_told() {
    let Attempt { world, log } = stored().ends("good");
    let own = effect(&world, &log, &Rubric::shipped()).unwrap();
    assert!(own.is_none(), "an unchanged rubric changes nothing: {own:?}");
    let score = own.before.score;
    assert_eq!((score, own.before.passed), (87, true));
    check(|_| {}, (score, true), "");
    check(|rubric| rubric.pass = 99, (score, false), "the pass mark is 99, and was 70");
    let phrase = || Phrase::new(Wish::Avoid, "calm down");
    check(|rubric| rubric.phrases.push(phrase()), (score - 3, true), "“calm down” is not to be said");
    check(|rubric| rubric.costs.plain = 500, (75, true), "“Show, don't argue” loses more: argued or blamed");
    check(|rubric| rubric.costs.plain = 0, (100, true), "“Show, don't argue” loses less: argued or blamed");
    check(|rubric| rubric.weights.extend([(RestateConcern, 0)]), (75, true), "the goals weigh otherwise");
    let capped = "“calm down” must never be said: at most 40";
    check(|rubric| rubric.phrases.push(Phrase { severity: crate::principles::SignalSeverity::Critical, ..phrase() }), (40, false), capped);
}

#[test]
fn an_attempt_without_a_result_has_no_effect() {
    let Attempt { world, log } = stored();
    assert_eq!(effect(&world, &log, &Rubric::shipped()), None);
}

#[test]
fn the_summary_counts_who_passes_otherwise() {
    let effect = |before: (u32, bool), after: (u32, bool)| Effect {
        before: Judged { score: before.0, passed: before.1 },
        after: Judged { score: after.0, passed: after.1 },
        reason: String::new(),
    };
    let (same, worse) = (effect((80, true), (80, true)), effect((72, true), (66, false)));
    let better = effect((60, false), (75, true));
    for (effects, expected) in [
        (vec![], ""),
        (vec![same.clone()], "The one stored result would stay as it is."),
        (vec![same.clone(), same.clone()], "All 2 stored results would stay as they are."),
        (vec![same.clone(), worse.clone()], "1 of 2 would no longer pass; the mean goes from 76 to 73."),
        (vec![better.clone()], "1 of 1 would pass who did not; the mean goes from 60 to 75."),
        (vec![worse.clone(), better.clone()], "1 of 2 would no longer pass, and 1 would who did not; the mean goes from 66 to 71."),
        (vec![effect((80, true), (80, false))], "1 of 1 would no longer pass; the mean stays at 80."),
        (vec![effect((80, true), (90, true))], "Whoever passed would still pass, and nobody else; the mean goes from 80 to 90."),
    ] {
        assert_eq!(summary(&effects), expected);
    }
    let mut all = [same, worse, better];
    all.sort_by_key(Effect::rank);
    assert_eq!(all.map(|effect| effect.by()), [15, -6, 0]);
}

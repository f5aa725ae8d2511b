//! Readings that are set aside, and what turns on them.

use super::*;

fn contest(turn: u32, signal: Signal) -> Contest {
    Contest { turn, signal, claim: Claim::Wrong }
}

#[test]
fn a_contested_reading_is_set_aside() {
    let log =
        attempt("dont_argue: 1, empathize: 1").earns(Empathize, Signal::Empathy, 1).sees(Signal::Contradiction, 2, Likely).ends("good");
    let score = |contested: &[Contest]| assess_without(&log.world, &log.log, contested).result.unwrap().score;
    assert_eq!(score(&[]), 87);
    assert_eq!(score(&[contest(2, Signal::Contradiction)]), 100);
    assert_eq!(score(&[contest(1, Signal::Contradiction)]), 87);
    assert_eq!(score(&[contest(1, Signal::Empathy)]), 37);
    let missing = Contest { claim: Claim::Missing, ..contest(2, Signal::Contradiction) };
    assert_eq!(score(&[missing]), 87);
}

#[test]
fn a_fault_set_aside_where_it_tempted_is_holding_back() {
    let tempted = |faults: &[Signal]| {
        let log = attempt("dont_argue: 1, keep_cool: 1").tempts(DontArgue).tempts(KeepCool).reply(1, "No.");
        faults.iter().fold(log, |log, fault| log.sees(*fault, 1, Likely)).ends("good")
    };
    let scores = |faults: &[Signal], contested: &[Contest]| {
        let log = tempted(faults);
        let debrief = assess_without(&log.world, &log.log, contested);
        [DontArgue, KeepCool].map(|principle| of(&debrief, principle).score.unwrap())
    };
    let (argued, rude) = (contest(1, Signal::Contradiction), contest(1, Signal::Hostility));
    assert_eq!(scores(&[Signal::Contradiction, Signal::Hostility], &[]), [0, 0]);
    assert_eq!(scores(&[Signal::Contradiction, Signal::Hostility], std::slice::from_ref(&argued)), [100, 0]);
    assert_eq!(scores(&[Signal::Contradiction, Signal::Hostility], &[argued, rude.clone()]), [100, 100]);
    // Another fault of the same principle in the same reply stands.
    assert_eq!(scores(&[Signal::Hostility, Signal::Shouting], &[rude]), [0, 0]);
}

#[test]
fn what_a_contested_reading_says_of_fitting_the_caller_is_set_aside_with_it() {
    let log = attempt("dont_argue: 1").sees(Signal::Contradiction, 1, Likely).moment(Signal::Misjudged, 1);
    let log = log.sees(Signal::Empathy, 1, Likely).moment(Signal::Suited, 1).ends("good");
    let read = |contested: &[Contest]| {
        let debrief = assess_without(&log.world, &log.log, contested);
        of(&debrief, ReadTheCaller).shown.iter().map(|shown| shown.signal).collect::<Vec<_>>()
    };
    assert_eq!(read(&[]), [Signal::Misjudged, Signal::Suited]);
    assert_eq!(read(&[contest(1, Signal::Contradiction)]), [Signal::Suited]);
}

/// Whether an exam is for review, with these readings contested.
#[track_caller]
fn check_review(attempt: Attempt, contested: &[Contest], expected: bool) {
    let exam = attempt.set(|settings| settings.exam = true).ends("good");
    let result = assess_without(&exam.world, &exam.log, contested).result.unwrap();
    assert_eq!(result.for_review, expected, "{result:#?}");
}

#[test]
fn an_exam_that_turns_on_a_doubtful_or_contested_reading_is_for_review() {
    let faults =
        |sure, turns: u32| (1..=turns).fold(attempt("dont_argue: 1"), |attempt, turn| attempt.sees(Signal::Contradiction, turn, sure));
    check_review(faults(Doubtful, 4), &[], false);
    check_review(faults(Doubtful, 5), &[], true);
    check_review(faults(Likely, 5), &[], false);
    check_review(faults(Likely, 2), &[contest(1, Signal::Contradiction)], true);
    check_review(faults(Likely, 3), &[contest(1, Signal::Contradiction)], false);
    let practice = faults(Doubtful, 5).ends("good").result();
    assert!(!practice.for_review);
}

#[test]
fn doubtful_credit_can_decide_an_exam_too_and_a_cap_leaves_nothing_to_decide() {
    let credit = |sure| {
        let cause = || "a cause".to_owned();
        let earned = Happening::OpportunityEarned { principle: Empathize, cause: cause(), signal: Signal::Empathy, turn: 1 };
        attempt("empathize: 1").opens(Empathize, "a cause").sees(Signal::Empathy, 1, sure).then(earned)
    };
    check_review(credit(Doubtful), &[], true);
    check_review(credit(Likely), &[], false);
    let capped = (2..=7).fold(attempt("dont_argue: 1").sees(Signal::Hostility, 1, Explicit), |attempt, turn| {
        attempt.sees(Signal::Contradiction, turn, Doubtful)
    });
    check_review(capped, &[], false);
}

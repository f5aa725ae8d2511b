//! What kept a result from more, and what stands where nothing worked.

use super::*;

#[track_caller]
fn check(attempt: Attempt, principle: Principle, expected: Option<&str>) {
    let debrief = attempt.ends("good").debrief();
    let score = of(&debrief, principle);
    assert_eq!(score.kept_from_more().as_deref(), expected, "{:?}", score.arithmetic);
}

#[test]
fn praise_below_a_low_number_says_what_kept_it_from_more() {
    let apology = |times: u32| attempt(&format!("apologize_properly: {times}"));
    let owned = |times: u32| apology(times).sees(Signal::ApologyOwned, 1, Likely);
    check(owned(1), ApologizeProperly, None);
    check(owned(2), ApologizeProperly, Some("This call wanted it 2 times; it counted once."));
    check(apology(1).sees(Signal::ApologyBare, 1, Likely), ApologizeProperly, Some("This shows it in part, and earns a part."));
    let mixed = owned(2).sees(Signal::ApologyBare, 2, Likely);
    check(mixed, ApologizeProperly, Some("Some of this shows it in part, and that earns a part."));
    let in_part = apology(2).sees(Signal::ApologyBare, 1, Likely);
    check(in_part, ApologizeProperly, Some("This call wanted it 2 times; it counted once, in part."));
}

#[test]
fn where_a_fault_or_a_missed_chance_is_told_nothing_more_is() {
    let owned = || attempt("apologize_properly: 2").sees(Signal::ApologyOwned, 1, Likely);
    check(owned().sees(Signal::ApologyShifted, 2, Likely), ApologizeProperly, None);
    check(
        attempt("apologize_properly: 2").earns(ApologizeProperly, Signal::ApologyOwned, 1).misses(ApologizeProperly),
        ApologizeProperly,
        None,
    );
}

#[track_caller]
fn check_nothing(attempt: Attempt, expected: &str) {
    let debrief = attempt.debrief();
    assert_eq!(debrief.worked, []);
    assert!(debrief.nothing_worked().starts_with(expected), "{}", debrief.nothing_worked());
}

#[test]
fn where_nothing_worked_it_is_told_what_was_so() {
    let goal = || attempt("empathize: 1");
    let silence = |attempt: Attempt, turn: u32| attempt.then(Happening::Silence { times: 1 }).moment(Signal::DeadAir, turn);
    check_nothing(silence(goal(), 0).ends("lost"), "You said nothing this time");
    check_nothing(
        silence(goal().reply(1, "Hm."), 1).ends("lost"),
        "No single moment stood out this time, and the call was lost while nobody spoke.",
    );
    check_nothing(goal().reply(1, "Hm.").ends("lost"), "No single moment stood out this time.");
    check_nothing(silence(goal().reply(1, "Hm."), 1).reply(2, "Well.").ends("lost"), "No single moment stood out this time.");
    check_nothing(goal().then(Happening::Stopped), "No single moment stood out this time.");
}

//! Those who watch, on happenings that the tests write down themselves.

use strum::IntoEnumIterator;

use super::*;
use crate::scenario::Outcome;

fn watched(attempt: &Attempt) -> Audience {
    Audience::of(&attempt.log)
}

fn call() -> Attempt {
    let attempt = attempt("apologize_properly: 1");
    let now = Clock::parse("Mon 9:00").unwrap();
    attempt.then(Happening::SceneBegan { scene: "first".to_owned(), now, mood: Mood { anger: 5, trust: 2, heard: 0 } })
}

impl Attempt {
    /// A signal in these words of a turn.
    fn shows(self, signal: Signal, turn: u32, quote: &str) -> Self {
        let evidence = Evidence::Words { turn, span: Span::default(), quote: quote.to_owned(), sure: Likely, why: String::new() };
        self.then(Happening::Signal { signal, evidence })
    }
}

#[track_caller]
fn check_step(attempt: Attempt, expected: i8) {
    assert_eq!(watched(&attempt).step() - Audience::MIDDLE, expected);
}

#[test]
fn owning_and_listening_ease_once_a_turn_and_more_where_it_calms_the_customer() {
    check_step(call(), 0);
    check_step(call().reply(1, "Hm.").sees(Signal::Solution, 1, Explicit), 0);
    check_step(call().reply(1, "Sorry.").sees(Signal::ApologyOwned, 1, Likely).sees(Signal::Empathy, 1, Likely), 1);
    check_step(call().reply(1, "Sorry.").sees(Signal::ApologyOwned, 1, Likely).angers(-2), 2);
    check_step(call().moment(Signal::NodTimely, 1).reply(1, "Go on."), 1);
}

#[test]
fn faults_stiffen_and_outweigh_what_was_good_beside_them() {
    check_step(call().reply(1, "You should have read it.").sees(Signal::Contradiction, 1, Explicit), -1);
    check_step(call().reply(1, "No.").sees(Signal::Contradiction, 1, Explicit).angers(2), -2);
    check_step(call().reply(1, "Sorry, but.").sees(Signal::ApologyOwned, 1, Likely).sees(Signal::Defensiveness, 1, Likely), -1);
    check_step(call().reply(1, "Idiot.").sees(Signal::Defensiveness, 1, Likely).sees(Signal::Hostility, 1, Explicit), -2);
    check_step(call().moment(Signal::TalkedOver, 1), -2);
    check_step(call().reply(1, "Soon.").sees(Signal::PromiseShort, 1, Explicit), 0);
}

#[test]
fn what_becomes_of_the_customer_counts_where_the_words_alone_say_nothing() {
    check_step(call().reply(1, "No.").angers(2), -1);
    check_step(call().reply(1, "Yes.").angers(-2), 1);
    check_step(call().reply(1, "No.").angers(1), 0);
    check_step(call().reply(1, "No, and here is why.").sees(Signal::PlainReason, 1, Likely).angers(2), 1);
    check_step(call().angers(3), 0);
}

#[test]
fn nobody_stiffens_at_a_doubt_or_at_a_silence_where_time_is_off() {
    check_step(call().reply(1, "Hm.").sees(Signal::Hostility, 1, Doubtful), 0);
    check_step(call().moment(Signal::DeadAir, 0), -1);
    check_step(call().moment(Signal::DeadAir, 0).moment(Signal::DeadAir, 0), -2);
    // It takes nothing back of what was good before it.
    check_step(call().reply(1, "Sorry.").sees(Signal::ApologyOwned, 1, Likely).moment(Signal::DeadAir, 1).angers(1), 0);
    check_step(call().set(|settings| settings.real_time = RealTime::Off).moment(Signal::DeadAir, 0), 0);
}

#[test]
fn they_go_from_stiff_to_at_ease_and_no_further_and_another_scene_has_others() {
    let many = |signal: Signal| (1..=20).fold(call(), |call, turn| call.reply(turn, "So.").sees(signal, turn, Explicit));
    assert_eq!(watched(&many(Signal::Hostility)).ease(), Ease::Stiff);
    let eased = many(Signal::Restatement);
    assert_eq!((watched(&eased).ease(), watched(&eased).step()), (Ease::AtEase, Audience::TOP));
    // From the top, one fault shows at once.
    check_step(eased.reply(21, "Quiet.").sees(Signal::Dismissal, 21, Explicit), 4);
    let later = Happening::SceneBegan { scene: "later".to_owned(), now: Clock::parse("Tue 9:00").unwrap(), mood: Mood::default() };
    assert_eq!(watched(&many(Signal::Hostility).then(later)).ease(), Ease::Watchful);
}

#[test]
fn the_debrief_says_when_they_were_moved_and_by_which_words() {
    let attempt = call()
        .moment(Signal::DeadAir, 0)
        .reply(1, "We moved you, and nobody told you. Soon.")
        .shows(Signal::ApologyOwned, 1, "We moved you, and nobody told you.")
        .reply(2, "That is the rule here.")
        .angers(3)
        .moment(Signal::DeadAir, 2)
        .moment(Signal::TalkedOver, 3)
        .reply(3, "Listen.");
    let told = watched(&attempt).watched();
    let lines = [
        (Sign::For, "They eased at turn 1, “We moved you, and nobody told you.” (owned apology).".to_owned()),
        (
            Sign::Against,
            "They stiffened before your first words (long silence); at turn 2, “That is the rule here.” (the customer flared up); \
             at turn 3 (talked over them)."
                .to_owned(),
        ),
    ];
    assert_eq!(told.told(), lines);
    assert_eq!(told.end_told(), "In the end they were stiff.");
    assert_eq!(watched(&call()).watched().end_told(), "Nothing that you did moved them.");
}

#[test]
fn a_silence_is_told_apart_from_the_turn_before_it() {
    let attempt = call().reply(1, "Sorry.").shows(Signal::ApologyOwned, 1, "Sorry.").moment(Signal::DeadAir, 1);
    let told = watched(&attempt).watched().told();
    let lines: Vec<&str> = told.iter().map(|(_, line)| line.as_str()).collect();
    assert_eq!(lines, ["They eased at turn 1, “Sorry.” (owned apology).", "They stiffened after turn 1 (long silence)."]);
}

#[test]
fn the_largest_moments_are_told_in_their_order() {
    let attempt = (1..=4).fold(call(), |call, turn| call.reply(turn, "Sorry.").shows(Signal::Empathy, turn, "Sorry."));
    let attempt = attempt.reply(5, "Our slip.").shows(Signal::ApologyOwned, 5, "Our slip.").angers(-3);
    let turns: Vec<u32> = watched(&attempt).watched().eased.iter().map(|stirred| stirred.turn).collect();
    assert_eq!(turns, [1, 2, 3], "at the top there is no more to ease");
    let attempt = call().reply(1, "Sorry.").shows(Signal::Empathy, 1, "Sorry.").reply(2, "Hm.").angers(-2);
    let attempt = attempt.reply(3, "I see.").shows(Signal::Restatement, 3, "I see.").reply(4, "Ours.").angers(-2);
    let attempt = attempt.shows(Signal::ApologyOwned, 4, "Ours.");
    let turns: Vec<u32> = watched(&attempt).watched().eased.iter().map(|stirred| stirred.turn).collect();
    assert_eq!(turns, [1, 2, 4], "the largest and the earliest");
}

#[test]
fn they_change_nothing_of_the_result() {
    let played = || call().reply(1, "Sorry.").sees(Signal::ApologyOwned, 1, Likely).ends("good");
    let without = played().debrief();
    let with = played().set(|settings| settings.audience = true).debrief();
    assert_eq!(without.watched, None);
    assert!(with.watched.is_some());
    assert_eq!(Debrief { watched: None, ..with }, without);
    assert_eq!(without.endings.last().map(|ending| ending.outcome), Some(Outcome::Resolved));
}

#[test]
fn what_eases_is_good_and_what_stiffens_is_a_fault() {
    for signal in Signal::iter() {
        let step = watched(&call().reply(1, "So.").sees(signal, 1, Explicit)).step() - Audience::MIDDLE;
        assert!(if signal.is_fault() { step <= 0 } else { step >= 0 }, "{signal}: {step}");
    }
}

//! What may be offered, and holding to it.

use super::*;
use crate::principles::SignalSeverity;

const BEAT: &str = r#""a": (says: ["It is broken.", "It is new."], again: "Well?", options: [
    (say: "You can borrow one.", shows: [empathy, solution], offers: ["loan"]),
    (say: "You get your money back.", offers: ["refund"]),
    (say: "I cannot do that.", shows: [boundary]),
])"#;
const REMIT: &str =
    r#"briefing: (you_may: {"loan": "lend one"}, you_may_not: {"refund": "give the money back"}, solutions: {"repair": "mend it"})"#;

fn offering(to: Matched) -> Words {
    showing(&[Signal::Empathy, Signal::Solution]).matching(to)
}

#[test]
fn what_may_be_offered_is_placed_and_a_second_one_is_an_alternative() {
    let mut story = story(BEAT, REMIT);
    story.say(offering(Matched::May("loan".to_owned()))).shows(Signal::SolutionPlaced).never(Signal::Alternative);
    story.say(offering(Matched::Solution("repair".to_owned()))).shows(Signal::Alternative);
    story.say(offering(Matched::Solution("repair".to_owned())));
    assert_eq!((story.count(Signal::SolutionPlaced), story.count(Signal::Alternative)), (1, 1));
}

#[test]
fn what_may_not_be_given_is_beyond_remit_and_after_a_limit_it_is_giving_in() {
    let mut typed = story(BEAT, REMIT);
    typed.say(offering(Matched::MayNot("refund".to_owned()))).shows(Signal::BeyondRemit).never(Signal::GaveIn).never(Signal::Solution);
    let mut chosen = story(BEAT, REMIT);
    chosen.choose("o3").choose("o2").shows(Signal::GaveIn).never(Signal::BeyondRemit);
}

#[test]
fn doing_what_may_not_be_given_needs_no_word_of_offering() {
    let refund = || Matched::MayNot("refund".to_owned());
    story(BEAT, REMIT).say(showing(&[Signal::TakesCharge]).matching(refund())).shows(Signal::BeyondRemit);
    story(BEAT, REMIT).say(words("You want the money back.").matching(refund())).never(Signal::BeyondRemit);
    // Words that were taken for an option offer what it offers.
    story(BEAT, REMIT).say(words("Money back then.").matching(Matched::Option("o2".to_owned()))).shows(Signal::BeyondRemit);
}

#[test]
fn refusing_what_may_not_be_given_is_no_offer() {
    let refusal = words("I can't give the money back.").show(Signal::Boundary).matching(Matched::MayNot("refund".to_owned()));
    story(BEAT, REMIT).say(refusal).shows(Signal::Boundary).never(Signal::BeyondRemit).never(Signal::GaveIn);
}

#[test]
fn an_offer_that_cannot_be_placed_is_neither_credit_nor_fault() {
    let mut story = story(BEAT, REMIT);
    story.say(showing(&[Signal::Empathy, Signal::Solution])).happened(|h| *h == Happening::OfferUnplaced { turn: 1 });
    story.never(Signal::Solution).never(Signal::SolutionPlaced).never(Signal::BeyondRemit);
}

#[test]
fn a_solution_that_bounces_was_not_offered() {
    let mut story = story(&BEAT.replace(r#"["It is broken.", "It is new."]"#, r#""It is broken.""#), REMIT);
    story.say(showing(&[Signal::Solution]).matching(Matched::Solution("repair".to_owned())));
    story.happened(|h| matches!(h, Happening::Bounced { .. })).did_not_happen(|h| matches!(h, Happening::Offered { .. }));
}

#[test]
fn holding_back_is_worth_something_where_a_beat_tempts() {
    let tempting = |principle: &str| format!(r#""a": (says: "You are all the same.", tempts: [{principle}], otherwise: "done")"#);
    let check = |principle: &str, fault: Signal, worth: Signal| {
        story(&tempting(principle), "").say(words("I see.")).shows(worth);
        story(&tempting(principle), "").say(showing(&[fault])).never(worth);
    };
    check("dont_argue", Signal::Contradiction, Signal::DidntArgue);
    check("be_genuine", Signal::ScriptSpeak, Signal::StayedGenuine);
    check("keep_cool", Signal::Hostility, Signal::StayedCivil);
    check("keep_it_simple", Signal::Jargon, Signal::PlainReason);
    story(&tempting("agree_to_disarm"), "").say(showing(&[Signal::Concession])).shows(Signal::ConcededFalsehood);
}

#[test]
fn an_insult_can_be_let_pass() {
    let beats = r#""a": (says: "You fool.", insult: true, otherwise: "done")"#;
    story(beats, "").say(words("I see.")).shows(Signal::StayedCivil).never(Signal::SteeredBack);
    story(beats, "").say(showing(&[Signal::TakesCharge])).shows(Signal::StayedCivil).shows(Signal::SteeredBack);
    story(beats, "").say(showing(&[Signal::TakesCharge, Signal::Defensiveness])).shows(Signal::StayedCivil).never(Signal::SteeredBack);
    story(beats, "").say(showing(&[Signal::TakesCharge, Signal::Hostility])).never(Signal::StayedCivil).never(Signal::SteeredBack);
}

#[test]
fn a_loss_is_told_with_the_facts_and_an_owned_apology_or_hidden() {
    let beats = r#""a": (says: "Where are my photos?", calls_for: {fail_honestly: "they are lost"}, again: "Well?")"#;
    let more = r#"briefing: (facts: {"lost": "They are lost."})"#;
    let told = || words("They are lost.").matching(Matched::Fact("lost".to_owned()));
    story(beats, more).say(told().show(Signal::ApologyOwned)).shows(Signal::ToldTheLoss);
    story(beats, more).say(told()).never(Signal::ToldTheLoss).never(Signal::HidTheLoss);
    let owned = || showing(&[Signal::ApologyOwned]);
    story(beats, more).say(owned()).say(told()).shows(Signal::ToldTheLoss);
    story(beats, more).say(owned()).say(told().show(Signal::Deflection)).never(Signal::ToldTheLoss).shows(Signal::HidTheLoss);
    story(beats, more).say(showing(&[Signal::Deflection])).shows(Signal::HidTheLoss);
}

#[test]
fn conduct_that_fits_the_kind_of_caller_is_seen_once() {
    let mut story = story(BEAT, REMIT);
    story.say(showing(&[Signal::Restatement])).say(showing(&[Signal::Restatement])).say(showing(&[Signal::Defensiveness]));
    assert_eq!((story.count(Signal::Suited), story.count(Signal::Misjudged)), (1, 1));
}

#[test]
fn a_scenario_can_say_how_heavy_a_fault_is() {
    let story = story(BEAT, &format!("{REMIT}, rubric: (pass: 80, severities: {{beyond_remit: grave}})"));
    let rubric = &story.conversation.world().rubric;
    assert_eq!((rubric.pass, rubric.severity(Signal::BeyondRemit)), (80, SignalSeverity::Grave));
    assert_eq!(rubric.severity(Signal::Hostility), Signal::Hostility.entry().severity);
}

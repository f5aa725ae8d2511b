//! What the caller says hangs on the reply that led to it, and on what was said before: nobody asks for what they were just told.

use super::*;

const MORE: &str = r#"briefing: (you_may: {"loan": "lend a kettle"}, you_may_not: {"free": "give one away"}),
    facts: {"scale": (text: "It is full of scale.", about: ["scale"]), "leaves": ""},
    knows: {"when": (ask: "When do you leave?", answer: "At five.", tells: ["leaves"])}"#;

/// What the caller says at “b” after such a reply at “a”.
#[track_caller]
fn check_answer(lines: &str, reply: Words, expected: &[&str]) {
    let beats = format!(r#""a": (says: "It is broken.", otherwise: "b"), "b": (says: [{lines}], otherwise: "done")"#);
    let mut story = story(&beats, MORE);
    story.say(reply).listen().is_at("b");
    assert_eq!(story.said()[1..], *expected);
}

fn fact(id: &str) -> Words {
    words("Some words of mine.").matching(Matched::Fact(id.to_owned()))
}

#[test]
fn a_line_asks_about_the_reply_that_led_to_it() {
    const LINES: &str = r#"(text: "Thank you.", when: shows(empathy)), (text: "So you say.", when: not(shows(empathy)))"#;
    check_answer(LINES, showing(&[Signal::Empathy]), &["Thank you."]);
    check_answer(LINES, words("Right."), &["So you say."]);
    // Not about the one before it.
    let beats =
        r#""a": (says: "It is broken.", otherwise: "b"), "b": (says: "Go on.", otherwise: "c"), "c": (says: "Well.", otherwise: "done")"#;
    let mut story = story(&beats.replace(r#""Well.""#, &format!("[{LINES}]")), MORE);
    story.say(showing(&[Signal::Empathy])).say(words("Right.")).listen().is_at("c");
    assert_eq!(story.said().last().unwrap(), "So you say.");
}

#[test]
fn what_a_reply_speaks_of_can_be_asked_of_it_and_later() {
    const LINES: &str = r#"(text: "Scale, you say.", when: says("scale")), (text: "And why?", when: not(said("scale")))"#;
    check_answer(LINES, fact("scale"), &["Scale, you say."]);
    check_answer(LINES, words("Right."), &["And why?"]);
    let beats = format!(
        r#""a": (says: "It is broken.", options: [(say: "It is scale.", sets: ["scale"])], otherwise: "b"), "b": (says: "Hm.", otherwise: "c"), "c": (says: [{LINES}, "So."])"#
    );
    let mut chosen = story(&beats, MORE);
    chosen.choose("o1").say(words("Right.")).listen().is_at("c");
    assert_eq!(chosen.said().last().unwrap(), "So.");
    assert!(!chosen.said().contains(&"And why?".to_owned()));
}

#[test]
fn an_offer_of_this_reply_is_told_from_one_of_before() {
    let beats = r#""a": (says: "It is broken.", routes: [(when: offers("free"), next: "done"), (when: offers("loan"), next: "b")]),
        "b": (says: "And then?", routes: [(when: offers("loan"), next: "a")], otherwise: "gone")"#;
    let loan = || showing(&[Signal::Empathy, Signal::ApologyOwned, Signal::Solution]).matching(Matched::May("loan".to_owned()));
    story(beats, MORE).say(loan()).listen().is_at("b").say(loan()).listen().is_at("a");
    story(beats, MORE).say(loan()).listen().say(words("Right.")).listen().ended("gone");
    let free = showing(&[Signal::Empathy, Signal::ApologyOwned, Signal::Solution]).matching(Matched::MayNot("free".to_owned()));
    story(beats, MORE).say(free).listen().ended("done");
}

#[test]
fn what_is_plainly_named_has_been_heard_and_earns_nothing() {
    let beats = r#""a": (says: "It is broken.", routes: [(when: offers("loan"), next: "b")]), "b": (says: [(text: "Yours?", when: offered("loan"))], otherwise: "done")"#;
    let named = |sure| {
        let mut words = words("You can have our loan kettle.").matching(Matched::May("loan".to_owned()));
        words.reading.matches[0].sure = sure;
        words
    };
    let mut plain = story(beats, MORE);
    plain.say(named(Sureness::Explicit)).listen().is_at("b").never(Signal::SolutionPlaced);
    assert_eq!(plain.said().last().unwrap(), "Yours?");
    story(beats, MORE).say(named(Sureness::Likely)).listen().is_at("a");
}

#[test]
fn an_answer_and_the_next_lines_do_not_tell_the_same_twice() {
    const LINES: &str = r#"(text: "I leave at five.", when: not(fact("leaves"))), "So hurry.""#;
    check_answer(LINES, words("Right."), &["I leave at five.", "So hurry."]);
    let beats =
        format!(r#""a": (says: "It is broken.", routes: [(when: any_question, next: "b")]), "b": (says: [{LINES}], otherwise: "done")"#);
    let mut asked = story(&beats, MORE);
    asked.say(words("When do you leave?").asking("when")).listen().is_at("b");
    assert_eq!(asked.said()[1..], ["At five.", "So hurry."]);
}

//! Why a condition holds or not is told by what decides it.

use proptest::prelude::*;

use super::*;
use crate::conversation::{Course, Explained};
use crate::scenario::Condition;

const BEATS: &str = r#"
    "a": (says: ["One.", (text: "Two.", tells: ["x"])], routes: [
        (when: all([visited("a"), not(fact("x"))]), next: "gone"), (when: any([shows(hostility), shows(empathy)]), next: "b"),
    ]),
    "b": (says: "Three.", options: [(say: "Go.", next: "done"), (say: "Stay.")]),
"#;
const MORE: &str = r#"facts: {"x": "", "y": ""}, truths: {"t": "1 h"}, moves: {"m": (do: hold, text: "Hold")}"#;

/// At the beginning, with a fact told, and after a reply.
fn stories() -> Vec<Story> {
    let begun = story(BEATS, MORE);
    let mut heard = story(BEATS, MORE);
    heard.listen();
    let mut replied = story(BEATS, MORE);
    replied.conversation.note_decisions();
    replied.listen().say(showing(&[Signal::Empathy])).listen();
    vec![begun, heard, replied]
}

fn leaves(scenario: &crate::scenario::Scenario) -> Vec<Condition> {
    let fact = |id: &str| scenario.facts.find(id).unwrap();
    let truth = scenario.truths.find("t").unwrap();
    let visited = |id: &str, at_least| Condition::Visited { beat: scenario.beats.find(id).unwrap(), at_least };
    vec![
        Condition::Always,
        Condition::Never,
        Condition::Shows(Signal::Empathy),
        Condition::Shown(Signal::Empathy),
        Condition::Mood { ladder: Ladder::Anger, at_least: 5, at_most: 10 },
        Condition::Mood { ladder: Ladder::Trust, at_least: 0, at_most: 1 },
        Condition::Says(fact("x")),
        Condition::Fact(fact("x")),
        Condition::Fact(fact("y")),
        Condition::Did(scenario.moves.find("m").unwrap()),
        Condition::Offers("o".to_owned()),
        Condition::Promised(truth),
        Condition::PromisedWell(truth),
        Condition::Kept(truth),
        Condition::Done(truth),
        visited("a", 1),
        visited("a", 2),
        visited("b", 1),
        Condition::ReadyForFix,
        Condition::AnyQuestion,
    ]
}

fn any_condition() -> impl Strategy<Value = Condition> {
    let leaf = proptest::sample::select(leaves(&stories()[0].conversation.world().scenario));
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Condition::All),
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Condition::Any),
            inner.prop_map(|part| Condition::Not(Box::new(part))),
        ]
    })
}

/// Every part of it says what deciding it by itself says.
fn check_parts(story: &Story, explained: &Explained, after_reply: bool) {
    let reply = after_reply.then_some(&story.conversation.state.reply);
    assert_eq!(explained.holds, story.conversation.holds(&explained.condition, reply), "{:?}", explained.condition);
    assert_eq!(explained.to_blame().is_empty(), explained.holds, "{:?}", explained.condition);
    for part in &explained.parts {
        check_parts(story, part, after_reply);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_told_of_a_condition_is_what_decides_it(condition in any_condition(), after_reply: bool) {
        for story in stories() {
            let explained = story.conversation.explain(&condition, after_reply);
            prop_assert_eq!(&explained.condition, &condition);
            check_parts(&story, &explained, after_reply);
        }
    }
}

#[test]
fn the_part_that_failed_is_to_blame() {
    let [begun, heard, replied] = &stories()[..] else { panic!("three stories") };
    let scenario = &begun.conversation.world().scenario;
    let routes = &scenario.beats.values().next().unwrap().routes;
    let blamed = |story: &Story, route: usize, after_reply| {
        let explained = story.conversation.explain(&routes[route].when, after_reply);
        explained.to_blame().into_iter().map(|part| part.condition.written(scenario)).collect::<Vec<_>>()
    };
    assert_eq!(blamed(begun, 0, false), [""; 0]);
    assert_eq!(blamed(heard, 0, false), ["not(fact(\"x\"))"]);
    assert_eq!(blamed(heard, 1, false), ["shows(hostility)", "shows(empathy)"]);
    assert_eq!(blamed(replied, 1, true), [""; 0]);
}

#[test]
fn how_a_reply_was_decided_is_noted_while_somebody_asks() {
    let replied = &stories()[2];
    let decision = replied.conversation.decision().unwrap();
    assert_eq!(decision.course, Course::Route(1));
    assert_eq!(decision.routes.iter().map(|route| route.holds).collect::<Vec<_>>(), [false, true]);
    assert_eq!(replied.conversation.world().scenario.beats.id(decision.beat.unwrap()), "a");
    let mut unasked = story(BEATS, MORE);
    unasked.listen().say(showing(&[Signal::Empathy]));
    assert_eq!(unasked.conversation.decision(), None);
}

#[test]
fn a_condition_is_written_as_it_was() {
    let conditions = [
        "all([visited(\"a\"), not(fact(\"x\"))])",
        "any([anger(at_least: 3), trust(at_most: 2), heard(at_least: 1, at_most: 2), anger(at_most: 10)])",
        "visited(\"b\", 3)",
        "says(\"y\")",
        "promised_well(\"t\")",
        "ended(\"gone\")",
        "did(\"m\")",
        "ready_for_fix",
        "shown(apology_owned)",
    ];
    for condition in conditions {
        let written = |condition: &str| {
            let story = story(&format!("{BEATS} \"c\": (says: \"Four.\", routes: [(when: {condition}, next: \"b\")]),"), MORE);
            let scenario = &story.conversation.world().scenario;
            scenario.beats.get("c").unwrap().routes[0].when.written(scenario)
        };
        assert_eq!(written(condition), condition);
    }
}

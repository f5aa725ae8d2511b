//! Faults put into small scenarios are found at their place, and the unharmed ones are quiet.

use std::ops::ControlFlow;
use std::sync::Arc;

use super::{CHECKS, play_caricatures, review};
use crate::base::Seed;
use crate::conversation::World;
use crate::log::{Header, Settings};
use crate::reading;
use crate::rehearsal::explore::{Limits, prove};
use crate::rehearsal::shipped_texts;

const KETTLE: &str = include_str!("../../../tests/scenarios/kettle.ron");

/// The findings of a text: code, and the words at the place.
fn findings_within(text: &str, limits: Limits, with_caricatures: bool) -> Vec<(&'static str, String)> {
    let texts = shipped_texts("kettle", text);
    let world = Arc::new(World::of(&texts).unwrap());
    let header = Header::new(Seed(1), reading::VERSION, Settings::default(), texts);
    let proof = prove(&world, &header, limits, &mut |_| ControlFlow::Continue(()));
    let played = if with_caricatures { play_caricatures(&world, &header) } else { Vec::new() };
    let found = review(&world.scenario, text, &proof, &played);
    found.into_iter().map(|finding| finding.told).map(|finding| (finding.code, finding.span.of(text).to_owned())).collect()
}

fn findings(text: &str) -> Vec<(&'static str, String)> {
    findings_within(text, Limits::default(), false)
}

/// A harmed scenario, the code of the finding, and words at its place.
struct Case {
    text: String,
    code: &'static str,
    place: &'static str,
}

/// The kettle with parts changed.
#[track_caller]
fn kettle(changes: &[(&str, &str)]) -> String {
    let mut text = KETTLE.to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "the kettle has no “{from}”");
        text = text.replacen(from, to, 1);
    }
    text
}

#[track_caller]
fn case(from: &str, to: &str, code: &'static str, place: &'static str) -> Case {
    Case { text: kettle(&[(from, to)]), code, place }
}

/// Six decisions in a row: one reply leads on, two lose the caller. `good` gives the place of the good reply and its fields.
fn corridor(moves: &str, good: impl Fn(usize) -> (usize, &'static str)) -> String {
    let beat = |number: usize| {
        let (place, fields) = good(number);
        let next = if number == 5 { "well".to_owned() } else { format!("b{}", number + 1) };
        let mut options = vec![
            "(say: \"One two three four five six.\", shows: [contradiction], next: \"lost\")".to_owned(),
            "(say: \"Six five four three two one.\", shows: [dismissal], next: \"lost\")".to_owned(),
        ];
        options.insert(place, format!("({fields}, next: \"{next}\")"));
        format!("\"b{number}\": (says: \"Well?\", options: [{}], otherwise: \"lost\"),", options.join(", "))
    };
    let beats: String = (0..6).map(beat).collect();
    format!(
        "(title: \"Corridor\", caller: (name: \"Ada\"), goals: {{take_control: 1}}, start: \"b0\", beats: {{{beats}}}, moves: {{{moves}}},
        endings: {{\"well\": (outcome: resolved, text: \"Well.\"), \"lost\": (outcome: lost, text: \"Lost.\")}}, gives_up: \"lost\")"
    )
}

/// What caricatures are needed for; they take their time.
const OF_CARICATURES: [&str; 3] = ["pass-unmissable", "best-fails", "caricature-passes"];

const PLAIN: &str = "say: \"Two three four five six seven.\"";

fn cases() -> Vec<Case> {
    let anywhere = |number: usize| number % 3;
    vec![
        case("(when: broken(\"call\"), beat: \"ring-angry\")", "(when: never, beat: \"ring-angry\")", "beat-unplayed", "ring-angry"),
        case("(when: promised(\"call\"), scene", "(when: all([promised(\"call\"), shown(let_go)]), scene", "ending-unreachable", "thanks"),
        case(
            "(say: \"Let me see what we can do about it today.\"",
            "(when: did(\"descale\"), say: \"Let me see what we can do about it today.\"",
            "option-unplayed",
            "Let me see",
        ),
        case("\"water\": (ask", "\"water\": (when: shown(hostility), ask", "question-unplayed", "water"),
        case("\"senior\": (do: manager,", "\"senior\": (do: manager, when: shown(hostility),", "move-unplayed", "senior"),
        case("goals: {", "goals: {empathize: 1,", "goal-unearnable", "empathize"),
        case("goals: {", "goals: {be_genuine: 1,", "goal-unlosable", "be_genuine"),
        Case {
            text: kettle(&[("outcome: resolved", "outcome: unresolved"), ("outcome: resolved", "outcome: lost")]),
            code: "pass-unreachable",
            place: "goals",
        },
        Case {
            text: kettle(&[
                ("outcome: resolved", "cap: 60, outcome: resolved"),
                ("outcome: resolved, text", "cap: 69, outcome: resolved, text"),
            ]),
            code: "pass-unreachable",
            place: "goals",
        },
        Case { text: kettle(&[("outcome: lost", "outcome: settled"), ("pass: 70", "pass: 0")]), code: "pass-unmissable", place: "goals" },
        case("shows: [apology_shifted], next: \"flare\"", "shows: [contradiction], next: \"flare\"", "same-lead", "You must be doing"),
        case("A descale takes half an hour.", "A descale takes ten minutes.", "briefed-time", "ten minutes"),
        case("A descale takes half an hour.", "We descale it. It takes about two hours.", "briefed-time", "two hours"),
        case(
            "say: \"I only work here, that was not me at all.\"",
            "say: \"The weather is nice today, is it not.\"",
            "signal-unread",
            "weather",
        ),
        case("next: \"mended\", best: true", "next: \"gone\", best: true", "best-fails", "goals"),
        Case { text: KETTLE.to_owned(), code: "caricature-passes", place: "goals" },
        Case { text: kettle(&[("outcome: lost", "outcome: resolved")]), code: "nothing-decided", place: "endings" },
        Case { text: corridor("", |_| (0, PLAIN)), code: "favourite-position", place: "beats" },
        Case {
            text: corridor("", |number| (anywhere(number), "say: \"A good deal longer than what else there is to say.\"")),
            code: "favourite-length",
            place: "beats",
        },
        Case {
            text: corridor("", |number| (anywhere(number), "say: \"Two three four five six seven.\", shows: [takes_charge]")),
            code: "favourite-signal",
            place: "beats",
        },
        Case {
            text: corridor("\"fix\": (do: solution, text: \"Mend it\", next: \"well\")", |number| (anywhere(number), PLAIN)),
            code: "favourite-move",
            place: "fix",
        },
    ]
}

#[test]
fn each_check_fires_at_its_place() {
    for Case { text, code, place } in cases() {
        let found = findings_within(&text, Limits::default(), OF_CARICATURES.contains(&code));
        assert!(found.iter().any(|(found, at)| *found == code && at.contains(place)), "{code}: {found:?}");
    }
}

#[test]
fn what_was_not_searched_to_its_end_is_said() {
    let found = findings_within(KETTLE, Limits { fine_states: 2, states: 2, enough: 2, edges: 10 }, false);
    assert!(found.iter().any(|(code, _)| *code == "unsettled"), "{found:?}");
}

#[test]
fn every_check_of_the_registry_has_a_case_that_fires_it() {
    let cases = cases();
    let fires = |code: &str| code == "unsettled" || cases.iter().any(|case| case.code == code);
    let without: Vec<&str> = CHECKS.iter().map(|check| check.code).filter(|code| !fires(code)).collect();
    assert!(without.is_empty(), "{without:?}");
}

#[test]
fn every_check_of_the_registry_stands_among_the_findings() {
    let reference = include_str!("../../../docs/findings.md");
    let without: Vec<&str> = CHECKS.iter().map(|check| check.code).filter(|code| !reference.contains(&format!("`{code}`"))).collect();
    assert!(without.is_empty(), "{without:?}");
}

#[track_caller]
fn check_silent(text: &str, codes: &[&str]) {
    let found = findings(text);
    assert!(found.iter().all(|(found, _)| !codes.contains(found)), "{found:?}");
}

#[test]
fn near_misses_fire_nothing() {
    // The good reply stands first at every beat of the kettle, and its words are few; nothing else is told.
    let found = findings_within(KETTLE, Limits::default(), true);
    assert!(found.iter().all(|(code, _)| ["caricature-passes", "signal-unread"].contains(code)), "{found:?}");
    check_silent(
        &corridor("", |number| (number % 3, PLAIN)),
        &["favourite-position", "favourite-length", "favourite-signal", "favourite-move", "same-lead"],
    );
    // A move for the last of six decisions is no favourite.
    let late = "\"fix\": (do: solution, text: \"Mend it\", when: visited(\"b5\"), next: \"well\")";
    check_silent(&corridor(late, |number| (number % 3, PLAIN)), &["favourite-move"]);
    // What one says in “although” settles it.
    let alike = ("shows: [apology_shifted], next: \"flare\"", "shows: [contradiction], although: \"He sounds sorry.\", next: \"flare\"");
    check_silent(&kettle(&[alike]), &["same-lead"]);
    let unread = ("say: \"I only work here, that was not me at all.\"", "although: \"So he says.\", say: \"The weather is nice.\"");
    let found = findings(&kettle(&[unread]));
    assert!(found.iter().all(|(_, at)| !at.contains("weather")), "{found:?}");
    // A longer time, and one about something else.
    check_silent(&kettle(&[("A descale takes half an hour.", "A descale takes an hour.")]), &["briefed-time"]);
    check_silent(&kettle(&[("A descale takes half an hour.", "The bus takes ten minutes.")]), &["briefed-time"]);
    check_silent(&kettle(&[("A descale takes half an hour.", "Her last descale was two years ago.")]), &["briefed-time"]);
    // A cap at the pass mark lets somebody pass.
    check_silent(&kettle(&[("outcome: resolved", "cap: 70, outcome: resolved")]), &["pass-unreachable"]);
}

#[test]
fn what_although_has_settled_is_counted() {
    let settled = |text: &str| super::settled(&crate::scenario::load("kettle", text).scenario.unwrap());
    assert_eq!(settled(KETTLE), 0);
    let unread = ("say: \"I only work here, that was not me at all.\"", "although: \"So he says.\", say: \"The weather is nice.\"");
    assert_eq!(settled(&kettle(&[unread])), 1);
    // Where the reading finds all of it, there was nothing to settle.
    assert_eq!(settled(&kettle(&[("say: \"I only work here,", "although: \"So he says.\", say: \"I only work here,")])), 0);
}

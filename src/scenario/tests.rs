//! Whole scenarios: what is told, where, and that nothing else is.

use proptest::prelude::*;

use super::*;
use crate::base::{Diagnostic, LineIndex, Severity};

const KETTLE: &str = include_str!("../../tests/scenarios/kettle.ron");

/// A small scenario with `more` among its fields.
fn small(more: &str) -> String {
    let beats = r#"{"a": (says: "One.", otherwise: "e"), "b": "Two."}"#;
    format!(
        "(\n{more}\ntitle: \"T\", caller: \"Ada Quill\", start: \"a\", beats: {beats},\nendings: {{\"e\": (outcome: resolved)}}, gives_up: \"e\")"
    )
}

/// Expects errors of these codes where `§` marks the text, and no other error.
#[track_caller]
fn check_errors(marked: &str, codes: &[&str]) {
    let text = marked.replace('§', "");
    let places = marked.match_indices('§').enumerate().map(|(n, (at, mark))| at - n * mark.len());
    let expected: Vec<(usize, &str)> = places.zip(codes.iter().copied()).collect();
    let findings = load("test", &text).findings;
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
    let found: Vec<(usize, &str)> = errors.map(|finding| (finding.span.start, finding.code)).collect();
    assert_eq!(found, expected, "{marked}\n{findings:#?}");
}

#[track_caller]
fn check(more: &str, code: &str) {
    check_errors(&small(more), &[code]);
}

#[test]
fn a_whole_scenario_loads_without_a_word() {
    let loaded = load("kettle", KETTLE);
    assert_eq!(loaded.findings, []);
    let scenario = loaded.scenario.unwrap();
    let beat = &scenario.beats[scenario.beats.find("arrival").unwrap()];
    assert_eq!(beat.says.iter().map(|line| line.id.as_str()).collect::<Vec<_>>(), ["arrival/1", "arrival/2"]);
    assert_eq!((beat.says[0].pause_ms, beat.says[1].pause_ms), (0, 800));
    assert_eq!(beat.options.iter().map(|option| option.id.as_str()).collect::<Vec<_>>(), ["o1", "o2", "o3"]);
    assert_eq!(scenario.beats.get("flare").unwrap().again[0].id, "flare/again/1");
    assert_eq!(scenario.knows.get("water").unwrap().answers[0][0].id, "knows/water/1/1");
    assert_eq!(scenario.moves.get("descale").unwrap().says[0].id, "move/descale/1");
    assert_eq!(scenario.endings.get("mended").unwrap().says[0].id, "ending/mended/1");
    assert_eq!(scenario.reactions[&ReactionTo::Silence].says[0].id, "reaction/silence/1");
    let thursday = scenario.scenes.get("thursday").unwrap();
    assert_eq!((thursday.beats.len(), thursday.starts.len(), thursday.mood), (2, 2, Some(Mood { anger: 3, trust: 2, heard: 0 })));
}

#[test]
fn nearly_everything_has_a_default() {
    let loaded = load("small", &small(""));
    let scenario = loaded.scenario.unwrap();
    assert_eq!((scenario.minutes, scenario.format, scenario.now.to_string().as_str()), (8, 1, "Mon 10:00"));
    assert_eq!(scenario.caller.mood, Mood { anger: 6, trust: 2, heard: 0 });
    assert!(loaded.findings.iter().all(|finding| finding.severity < Severity::Error));
}

#[test]
fn a_single_thing_may_stand_for_a_list_or_for_its_block() {
    for more in [
        r#"facts: {"x": "words", "y": (text: "words", about: "one"), "z": ""},"#,
        r#"truths: {"x": "30 min", "y": ("2 h")},"#,
        r#"goals: {empathize: 2, hold_firm: (weight: 3)},"#,
        r#"moves: {"m": (do: hold, text: "Hold", when: not(any([anger(at_most: 3), visited("a")])), says: (text: ["a", "b"], by: "Dana"))},"#,
        r#"knows: {"k": (ask: "Why?", ladder: ["One.", ["Two.", "And."]])},"#,
        r#"reactions: {silence: ["Hello?", "Well?"], interrupted: (says: "No.", next: "b")},"#,
        r#"briefing: "at the desk","#,
        r#"later: {"l": (start: "c", beats: {"c": "Hi."})},"#,
    ] {
        check_errors(&small(more), &[]);
    }
}

#[test]
fn each_fault_is_told_once_where_it_is() {
    check("§lyne: \"x\",", "unknown-field");
    check("line: §5,", "wrong-type");
    check("line: \"a\", §line: \"b\",", "duplicate-field");
    check("minutes: §0,", "out-of-range");
    check("minutes: §30min,", "wrong-type");
    check("minutes: §\"8\",", "wrong-type");
    check("format: §2,", "newer-format");
    check("channel: §fone,", "unknown-word");
    check("channel: §\"phone\",", "quoted-word");
    check("now: §\"14:50\",", "bad-time");
    check("opening_hours: §\"always\",", "bad-time");
    check("asks_kind: §yes,", "wrong-type");
    check("goals: §[empathize],", "wrong-type");
    check("goals: {§empathise_with: 1},", "unknown-word");
    check("goals: {empathize: 1, §empathize: 2},", "duplicate-name");
    check("facts: {\"x\": \"\", §\"x\": \"\"},", "duplicate-name");
    check("facts: {§\"Two words\": \"\"},", "bad-name");
    check("facts: §(\"x\": \"\"),", "wrong-brackets");
    check("briefing: (facts: {\"x\": \"\"}), facts: {§\"x\": \"\"},", "duplicate-name");
    check("truths: {\"x\": §\"soon\"},", "bad-time");
    check("truths: {\"x\": §[1]},", "wrong-type");
    check("truths: {\"x\": §(text: \"t\")},", "missing-field");
    check("truths: {\"x\": (takes: \"1 h\", done_as: §empathy)},", "wrong-type");
    check("rubric: (pass: §101),", "out-of-range");
    check("rubric: (severities: {§empathy: grave}),", "no-fault");
    check("rubric: (severities: {hostility: §heavy}),", "unknown-word");
    check("moves: {\"m\": (do: hold, text: \"Hold\", wait: §\"5 min\")},", "bad-time");
    check("moves: {\"m\": (do: hold, text: \"Hold\", next: §\"nowhere\")},", "unknown-name");
    check("moves: {\"m\": (do: hold, text: \"Hold\", needs_record: [§\"issue\"])},", "unknown-name");
    check("moves: {\"m\": (do: hold, text: \"Hold\", when: §showz(empathy))},", "unknown-condition");
    check("moves: {\"m\": (do: hold, text: \"Hold\", when: §anger(7))},", "wrong-condition");
    check("moves: {\"m\": (do: hold, text: \"Hold\", when: anger(at_least: §11))},", "out-of-range");
    check("moves: {\"m\": (do: hold, text: \"Hold\", when: all([shows(empathy), fact(§\"x\")]))},", "unknown-name");
    check("moves: {\"m\": (do: hold, text: \"Hold\", says: (text: \"x\", sound: §\"../x.ogg\"))},", "bad-path");
    check("moves: {\"m\": (do: hold, text: \"Hold\", says: (text: \"x\", sound: §\"C:x.ogg\"))},", "bad-path");
    check("moves: {\"m\": (do: hold, text: \"Hold\", says: (text: \"x\", pause: §\"20 s\"))},", "out-of-range");
    check("moves: {\"m\": (do: hold, text: \"Hold\", says: (§\"x\", pause: \"1 s\"))},", "missing-name");
    check("knows: {\"k\": §(ask: \"Why?\")},", "missing-field");
    check("reactions: {§interrupt: \"x\"},", "unknown-word");
    check("later: {§\"first\": (start: \"c\", beats: {\"c\": \"Hi.\"})},", "duplicate-name");
    check("later: {§\"l\": (start: \"a\", beats: {\"c\": \"Hi.\"})},", "other-scene");
    check("line: §“curly”,", "odd-quotes");
}

#[test]
fn beyond_a_limit_is_a_finding() {
    let long = "x".repeat(2_001);
    check(&format!("line: §\"{long}\","), "too-long");
    let notes = "\"x\",".repeat(101);
    check(&format!("content_notes: §[{notes}],"), "too-many");
    let lines = "\"x\",".repeat(21);
    check(&format!("reactions: {{silence: §[{lines}]}},"), "too-many");
}

#[test]
fn what_is_needed_and_missing_is_told() {
    let missing: Vec<String> = load("test", "()").findings.into_iter().map(|finding| finding.sentence).collect();
    let wanted = ["title", "caller", "start", "beats", "endings"].map(|name| format!("A scenario needs “{name}”."));
    assert_eq!(missing, wanted);
}

#[test]
fn ten_harms_are_ten_findings() {
    let harms = [
        ("title: \"The", "§titel: \"The", "unknown-field"),
        ("channel: counter", "channel: §countr", "unknown-word"),
        ("opening_hours: \"Mon-Fri 9:00-18:00, Sat 10:00-16:00\"", "opening_hours: §[9, 18]", "wrong-type"),
        ("pronoun: she,\n", "pronoun: she§\n", "missing-comma"),
        ("pitch: 60", "pitch: §600", "out-of-range"),
        ("\"loan\": (text: \"lend a kettle\"", "\"loan\": (text: §\"lend a kettle", "unclosed-text"),
        ("shows: [apology_shifted], next: \"flare\"", "shows: [apology_shifted], next: §\"flair\"", "unknown-name"),
        ("shows: [contradiction], next", "shows: [contradiction], §nxt", "unknown-field"),
        ("\"offer\": (\n", "§\"flare\": \"Again.\",\n        \"offer\": (\n", "duplicate-name"),
        ("within: \"2 days\"", "within: §\"a while\"", "bad-time"),
    ];
    let mut text = KETTLE.to_owned();
    for (right, wrong, _) in harms {
        assert_eq!(text.matches(right).count(), 1, "{right}");
        text = text.replace(right, wrong);
    }
    check_errors(&text, &harms.map(|(_, _, code)| code));
    let bare = text.replace('§', "");
    let (index, loaded) = (LineIndex::new(&bare), load("kettle", &bare));
    let place = index.line_col(&bare, loaded.findings[0].span.start);
    assert_eq!((loaded.findings.len(), place, loaded.scenario), (10, (4, 5), None));
}

#[test]
fn a_broken_bracket_is_one_finding_and_hides_nothing_elsewhere() {
    let text = KETTLE.replace("shows: [defensiveness], next: \"gone\"),", "shows: [defensiveness], next: \"gone\",");
    let text = text.replace("outcome: lost", "outcome: §lots");
    let marked = text.replace("(say: \"I only work here", "§(say: \"I only work here");
    check_errors(&marked, &["unclosed-bracket", "unknown-word"]);
}

#[test]
fn the_nearest_right_name_is_offered() {
    for (more, hint) in [
        ("channel: fone,", "phone"),
        ("openning_hours: \"x\",", "opening_hours"),
        ("goals: {empathise: 1},", "empathize"),
        ("moves: {\"m\": (do: hold, text: \"Hold\", when: show(empathy))},", "shows"),
    ] {
        let findings = load("test", &small(more)).findings;
        let error = findings.iter().find(|finding| finding.severity == Severity::Error).unwrap();
        assert!(error.hint.contains(&format!("“{hint}”")) || error.hint.contains(hint), "{error:?}");
    }
}

#[test]
fn shared_reactions_load_and_lead_nowhere() {
    use strum::IntoEnumIterator;
    for kind in KindId::iter() {
        let (reactions, findings) = load_reactions(shipped_reactions(kind));
        assert_eq!(findings, [], "{kind}");
        assert!(reactions.contains_key(&ReactionTo::Interrupted) && reactions.contains_key(&ReactionTo::Silence), "{kind}");
    }
    let (reactions, findings) = load_reactions("{silence: (says: \"Hello?\", next: \"x\"), nod: []}");
    assert_eq!(findings.iter().map(|finding| finding.code).collect::<Vec<_>>(), ["way-in-shared-set"]);
    assert_eq!(reactions[&ReactionTo::Silence].says[0].id, "reaction/silence/1");
}

#[test]
fn every_name_of_the_language_is_in_the_reference() {
    let reference = include_str!("../../docs/scenario-reference.md");
    for block in blocks() {
        for name in block.fields {
            let shown = [format!("`{name}`"), format!("`{name}:"), format!("{name}: ")];
            assert!(shown.iter().any(|shown| reference.contains(shown)), "{}: {name}", block.what);
        }
    }
}

/// Fields of the whole that stand as `name: value` in the reference, each with the names that it uses.
#[test]
fn examples_of_the_reference_load() {
    let reference = include_str!("../../docs/scenario-reference.md");
    let mut loaded = 0;
    for example in reference.split('`').skip(1).step_by(2) {
        let field = example.split(':').next().unwrap_or_default();
        let whole = ["facts", "truths", "goals", "moves", "knows", "reactions", "endings", "record", "later"];
        if !whole.contains(&field) || !example.contains(": ") || example.contains("...") || example.contains("[..]") {
            continue;
        }
        let findings = load("example", &small(&format!("{example},"))).findings;
        let own =
            |finding: &&Diagnostic| !matches!(finding.code, "unknown-name" | "duplicate-field") && finding.severity == Severity::Error;
        assert_eq!(findings.iter().filter(own).collect::<Vec<_>>(), Vec::<&Diagnostic>::new(), "{example}");
        loaded += 1;
    }
    assert!(loaded >= 5, "{loaded} examples");
}

fn places_are_inside(text: &str) {
    for finding in load("any", text).findings {
        for span in std::iter::once(finding.span).chain(finding.labels.iter().map(|label| label.span)) {
            assert!(span.start <= span.end && text.get(span.start..span.end).is_some(), "{finding:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_is_too_odd(text in "\\PC{0,200}") {
        places_are_inside(&text);
    }

    #[test]
    fn no_heap_of_signs_is_too_odd(signs in prop::collection::vec(prop::sample::select(vec!["(", ")", "[", "]", "{", "}", ",", ":", "\"", "\\", "\n", "  ", "says", "beats", "1", "-", "é", "//", "/*", "r#\"", "'"]), 0..120)) {
        places_are_inside(&signs.concat());
    }

    #[test]
    fn no_harm_to_a_good_scenario_is_too_odd(from in 0..KETTLE.len(), len in 0_usize..40, put in "[\\[\\](){},:\"a-z \n\\\\é]{0,6}") {
        let from = (0..=from).rev().find(|at| KETTLE.is_char_boundary(*at)).unwrap_or(0);
        let to = (from..=(from + len).min(KETTLE.len())).rev().find(|at| KETTLE.is_char_boundary(*at)).unwrap_or(from);
        places_are_inside(&format!("{}{put}{}", &KETTLE[..from], &KETTLE[to..]));
    }
}

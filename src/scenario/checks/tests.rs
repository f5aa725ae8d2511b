//! Each check fires where it should, and a whole scenario is left alone.

use super::CHECKS;
use crate::scenario::load;

const KETTLE: &str = include_str!("../../../tests/scenarios/kettle.ron");

/// A harmed scenario with `§` where the one finding should be, and that finding's code.
struct Case {
    marked: String,
    code: &'static str,
}

impl Case {
    /// Something else is taken out, too.
    #[track_caller]
    fn without(self, part: &str) -> Self {
        assert_eq!(self.marked.matches(part).count(), 1, "{part}");
        Self { marked: self.marked.replace(part, ""), ..self }
    }

    /// The finding is elsewhere than the harm.
    #[track_caller]
    fn marked_before(self, place: &str) -> Self {
        assert_eq!(self.marked.matches(place).count(), 1, "{place}");
        Self { marked: self.marked.replace(place, &format!("§{place}")), ..self }
    }
}

/// Puts `changed` in the place of `right`.
#[track_caller]
fn changed(right: &str, changed: &str) -> String {
    assert_eq!(KETTLE.matches(right).count(), 1, "{right}");
    KETTLE.replace(right, changed)
}

#[track_caller]
fn case(right: &str, harmed: &str, code: &'static str) -> Case {
    Case { marked: changed(right, harmed), code }
}

/// The options of the beat “flare”, of which the second is `second`.
fn flare(second: &str) -> String {
    changed(r#""I only work here, that was not me at all.""#, second)
}

/// The beat “arrival” of a text with only so many of its options.
fn arrival(options: usize, before: &str) -> String {
    let first = KETTLE.find("                (say: \"I am sorry, our repair").unwrap();
    let end = first + KETTLE[first..].find("            ],\n").unwrap();
    let kept: String = KETTLE[first..end].lines().take(options).map(|line| format!("{line}\n")).collect();
    let whole = format!("{}{kept}{}", &KETTLE[..first], &KETTLE[end..]);
    whole.replacen("            options: [", &format!("            {before}options: ["), 1)
}

fn cases() -> Vec<Case> {
    vec![
        case(r#""thanks": (title"#, r#"§"never": (title: "x"), "thanks": (title"#, "unreached-ending"),
        case("    later: {\n", "    later: {\n§\"x\": (start: \"y\", beats: {\"y\": (then: \"thanks\")}),\n", "unreached-scene"),
        case("\"offer\": (\n", "§\"lost\": (otherwise: \"offer\"),\n\"offer\": (\n", "unreachable-beat"),
        case(r#"then: "thanks""#, r#"§then: "ring", otherwise: "thanks""#, "endless-then"),
        case(
            r#""ring-angry": (says: "Nobody rang me.", then: "gone")"#,
            r#"§"ring-angry": (says: "Nobody rang me.", then: "offer")"#,
            "other-scene",
        ),
        case(
            r#"(say: "Let me see what we can do about it today.", shows: [takes_charge])"#,
            r#"(say: §"Let me see what we can do about it today.", shows: [waited])"#,
            "signal-not-for-words",
        ),
        case("goals: {", "§goals: {keep_promises: 1, act_efficiently: 1, record_the_case: 1, check_back: 1,", "goal-count"),
        case("let_them_finish: 1,\n", "let_them_finish: 1, §keep_cool: 1,\n", "nothing-tempts"),
        case(r#"again: "I said it before.","#, r#"again: §"I said it before, {nobody}.","#, "unknown-placeholder"),
        case("\"call\": (takes", "§\"unused\": \"1 h\", \"call\": (takes", "unused-truth"),
        Case {
            marked: KETTLE
                .replace("wants: [\"third\"]", "wants: [\"third\", \"lost\"]")
                .replace("\"calmed\": \"\"", "§\"lost\": \"\", \"calmed\": \"\""),
            code: "untold-fact",
        },
        Case { marked: changed("    gives_up: \"gone\",\n", "").replacen("\n(", "\n§(", 1), code: "no-gives-up" },
        case("\"Do not give me that.\"", &format!("§\"{}\"", "Do not. ".repeat(40)), "long-line"),
        case("again: \"I said it before.\"", "§again: [\"I said it.\", \"I said it before.\"]", "again-lines"),
        case("fear: \"a guest who sees that nothing here works\"", "§fear: \"to be laughed at\"", "fear-unhinted"),
        case(
            "\"A descale takes half an hour.\"",
            "§\"Unfortunately goodwill compensation necessitates contractual authorisation notwithstanding circumstances surrounding individual customers today.\"",
            "hard-text",
        ),
        case("channel: counter", "channel: chat", "spoken-reaction").marked_before("reactions: {interrupted"),
        case("            time_about: \"repair\",\n", "", "promise-unpaid").marked_before("\"It is ready in forty minutes"),
        Case {
            marked: KETTLE
                .replace(", later: [(when: promised(\"call\"), scene: \"thursday\")]", "")
                .replace(KETTLE.split("    later: {").nth(1).unwrap().split("    knows: {").next().unwrap(), "},\n")
                .replace("\"I will ring you", "§\"I will ring you")
                .replace("says: \"So what now? When is it done?\"", "says: \"So what now? When is it done?\", then: \"thanks\""),
            code: "promise-unpaid",
        },
        case("says: \"At last.\"", "says: [(text: \"At last.\", id: §\"same\"), (text: \"x\", id: \"same\")]", "duplicate-line-id"),
        case("goals: {", "goals: {§empathize: 1,", "goal-unearned"),
        case("goals: {", "goals: {§record_the_case: 1,", "goal-unearned").without("wants: [\"third\"]"),
        case("apologize_properly: 1,", "§apologize_properly: 2,", "goal-short"),
        Case { marked: flare(&format!("§\"{}\"", "a".repeat(62))), code: "long-option" },
        case(r#""ring-angry": (says: "Nobody rang me.", then: "gone")"#, r#"§"ring-angry": (says: "Nobody rang me.")"#, "dead-end"),
        Case { marked: arrival(1, "§"), code: "few-options" },
        Case { marked: arrival(2, "§"), code: "few-options" },
        case("interrupted: (says: [\"Let me finish.\"], mood", "§interrupted: (mood", "no-reaction"),
        case("silence: \"Hello?\"", "§silence: []", "no-reaction"),
        case("\"Do not give me that.\"", "[(text: [\"Do not.\", §\" \"])]", "empty-text"),
        case(r#"(say: "Let me see what we can do about it today.", shows: [takes_charge]),"#, r#"(say: §" ")"#, "empty-text"),
        case("\"Do not give me that.\"", "§\"\"", "empty-text"),
        case(
            r#"(say: "Let me see what we can do about it today.", shows: [takes_charge])"#,
            r#"(say: §"I only work here, that was not me at all.", shows: [takes_charge])"#,
            "same-option",
        ),
        case("\"Do not give me that.\"", "[\"Do not.\", §\"Do not give me that damned thing.\"]", "no-mild-form"),
        case("mild: \"And a guest at five.\"", "mild: §\"And a bloody guest at five.\"", "no-mild-form"),
    ]
}

#[test]
fn each_check_fires_at_its_place() {
    for Case { marked, code } in cases() {
        let findings = load("kettle", &marked.replace('§', "")).findings;
        let found: Vec<(Option<usize>, &str)> = findings.iter().map(|finding| (Some(finding.span.start), finding.code)).collect();
        assert_eq!(found, [(marked.find('§'), code)], "{findings:#?}");
    }
}

#[test]
fn every_check_of_the_registry_has_a_case_that_fires_it() {
    let cases = cases();
    let without: Vec<&str> = CHECKS.iter().map(|check| check.code).filter(|code| cases.iter().all(|case| case.code != *code)).collect();
    assert!(without.is_empty(), "{without:?}");
}

#[test]
fn every_check_of_the_registry_is_written_about() {
    let written = include_str!("../../../docs/findings.md");
    let without: Vec<&str> = CHECKS.iter().map(|check| check.code).filter(|code| !written.contains(&format!("### `{code}`\n"))).collect();
    assert!(without.is_empty(), "{without:?}");
}

#[track_caller]
fn check_silent(text: &str) {
    assert_eq!(load("kettle", text).findings, []);
}

#[test]
fn near_misses_fire_nothing() {
    check_silent(KETTLE);
    // It is answered, or goes on by itself.
    let ring = r#""ring": (says: "Hello? Ah, the kettle.", then: "thanks")"#;
    check_silent(&changed(ring, r#""ring": (says: "Hello?", otherwise: "thanks")"#));
    check_silent(&changed(ring, r#""ring": (says: "Hello?", routes: [(when: always, next: "thanks")])"#));
    check_silent(&changed("\"Do not give me that.\"", "(text: \"Damn you.\", mild: \"No.\")"));
    // Twice wanted, and two causes call for it; of restraint the number counts tempting beats.
    let two = "calls_for: {realistic_timeframe: \"asks when\", restate_concern: \"asks again\"}";
    check_silent(&changed("calls_for: {realistic_timeframe: \"asks when\"}", two).replace("restate_concern: 1,", "restate_concern: 2,"));
    check_silent(&changed("let_them_finish: 1,", "let_them_finish: 2,"));
    // Half as long again as the shortest, of 41 characters, is not too long.
    check_silent(&flare(&format!("\"{}\"", "a".repeat(61))));
    // What one says in “although” settles it.
    check_silent(&flare(&format!("\"{}\", although: \"He rambles.\"", "a".repeat(62))));
    // What is written takes no breath.
    let long = changed("\"Do not give me that.\"", &format!("\"{}\"", "Do not. ".repeat(40)));
    let own = "silence: \"Hello?\", long_silence: \"Still there?\"";
    check_silent(&long.replace("channel: counter", "channel: chat").replace("silence: \"Hello?\"", own));
    // Both are said, and the second after a pause: that is meant.
    check_silent(&changed("again: \"I said it before.\"", "again: [\"I said it.\", (text: \"I said it before.\", pause: \"0.6 s\")]"));
    // A hard text that shows a fault is meant to be hard.
    check_silent(&changed(
        "\"You must be doing something wrong with it at home.\"",
        "\"Presumably undescaled elements malfunctioned following erroneous use, as our terms do say.\"",
    ));
    // No options at all make no decision: replies are typed there.
    check_silent(&arrival(0, ""));
    // What a scenario does not say is said by the shared reactions, and a way on needs no words.
    check_silent(&changed("    reactions: {interrupted: (says: [\"Let me finish.\"], mood: (anger: 1)), silence: \"Hello?\"},\n", ""));
    check_silent(&changed("silence: \"Hello?\"", "silence: (next: \"flare\")"));
}

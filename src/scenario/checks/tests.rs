//! Each check fires where it should, and a whole scenario is left alone.

use crate::scenario::load;

const KETTLE: &str = include_str!("../../../tests/scenarios/kettle.ron");

/// Puts `changed` in the place of `right`, and expects one finding of that code at `§`.
#[track_caller]
fn check(right: &str, changed: &str, code: &str) {
    assert_eq!(KETTLE.matches(right).count(), 1, "{right}");
    check_text(&KETTLE.replace(right, changed), code);
}

#[track_caller]
fn check_text(marked: &str, code: &str) {
    let findings = load("kettle", &marked.replace('§', "")).findings;
    let found: Vec<(Option<usize>, &str)> = findings.iter().map(|finding| (Some(finding.span.start), finding.code)).collect();
    assert_eq!(found, [(marked.find('§'), code)], "{findings:#?}");
}

#[test]
fn each_check_fires_at_its_place() {
    check(r#""thanks": (title"#, r#"§"never": (title: "x"), "thanks": (title"#, "unreached-ending");
    check("    later: {\n", "    later: {\n§\"x\": (start: \"y\", beats: {\"y\": (then: \"thanks\")}),\n", "unreached-scene");
    check("\"offer\": (\n", "§\"lost\": (otherwise: \"offer\"),\n\"offer\": (\n", "unreachable-beat");
    check(r#"then: "thanks""#, r#"§then: "ring", otherwise: "thanks""#, "endless-then");
    check(
        r#""ring-angry": (says: "Nobody rang me.", then: "gone")"#,
        r#"§"ring-angry": (says: "Nobody rang me.", then: "offer")"#,
        "other-scene",
    );
    check(
        r#"(say: "Let me see what we can do about it today.", shows: [takes_charge])"#,
        r#"(say: §"Let me see what we can do about it today.", shows: [waited])"#,
        "signal-not-for-words",
    );
    check("goals: {", "§goals: {keep_promises: 1, act_efficiently: 1, record_the_case: 1, check_back: 1,", "goal-count");
    check("let_them_finish: 1,\n", "let_them_finish: 1, §keep_cool: 1,\n", "nothing-tempts");
    check(r#"again: "I said it before.","#, r#"again: §"I said it before, {nobody}.","#, "unknown-placeholder");
    check("\"call\": (takes", "§\"unused\": \"1 h\", \"call\": (takes", "unused-truth");
    check_text(
        &KETTLE
            .replace("wants: [\"third\"]", "wants: [\"third\", \"lost\"]")
            .replace("\"calmed\": \"\"", "§\"lost\": \"\", \"calmed\": \"\""),
        "untold-fact",
    );
    check_text(
        &format!("§{}", KETTLE.replace("    gives_up: \"gone\",\n", "")).replace("§// A", "// A").replacen("\n(", "\n§(", 1),
        "no-gives-up",
    );
    check("\"Do not give me that.\"", &format!("§\"{}\"", "Do not. ".repeat(40)), "long-line");
    check("says: \"At last.\"", "says: [(text: \"At last.\", id: §\"same\"), (text: \"x\", id: \"same\")]", "duplicate-line-id");
    check("goals: {", "goals: {§empathize: 1,", "goal-unearned");
    check(
        r#"(say: "I only work here, that was not me at all.", "#,
        r#"(say: §"I only work here, that was not me at all, and it will not have been anybody else here either.", "#,
        "long-option",
    );
}

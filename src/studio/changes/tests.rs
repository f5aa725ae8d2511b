use super::*;
use crate::studio::{Document, Edit, Join, Value};

const TEXT: &str = r#"(
    title: "A call",
    goals: {empathize: 1, keep_cool: 1},
    start: "a",
    beats: {
        "a": (
            says: ["Who is there at last?", "I have been waiting here."],
            options: [
                (id: "one", say: "I am sorry for that.", shows: [apology_owned], next: "b"),
                (say: "That is not my fault.", shows: [defensiveness], next: "b"),
            ],
            routes: [(when: visited("b", 2), next: "end")],
        ),
        "b": (says: "And now what do we do?", then: "end"),
    },
    endings: {"end": (title: "The end", outcome: settled)},
)"#;

fn told(before: &str, after: &str) -> Vec<String> {
    let changes = changes(&Parsed::of(before).unwrap(), &Parsed::of(after).unwrap());
    changes.into_iter().map(|change| change.sentence).collect()
}

/// Replacing `old` by `new` is told so.
#[track_caller]
fn check(old: &str, new: &str, expected: &[&str]) {
    assert_eq!(TEXT.matches(old).count(), 1, "{old}");
    assert_eq!(told(TEXT, &TEXT.replace(old, new)), expected);
}

#[track_caller]
fn check_edit(edit: Edit, expected: &[&str]) {
    let mut document = Document::new("a", TEXT);
    document.edit(&edit, Join::Apart).unwrap();
    assert_eq!(told(TEXT, document.text()), expected);
}

#[test]
fn layout_and_comments_are_no_change() {
    check("\"a\",\n", "\"a\", // where it begins\n\n", &[]);
    check("says: \"And now what do we do?\"", "says: [(text: [\"And now what do we do?\"])]", &[]);
}

#[test]
fn words_and_ways_are_told_with_their_place() {
    check("\"A call\"", "\"The call\"", &["The title: “A call” is now “The call”."]);
    check("at last?", "?", &["Line 1 of the beat “a”: “Who is there at last?” is now “Who is there ?”."]);
    check(
        "shows: [defensiveness], next: \"b\"",
        "shows: [defensiveness], next: \"end\"",
        &["Where it leads of option 2 of the beat “a”: “b” is now “end”."],
    );
    check("empathize: 1", "empathize: 2", &["The times of goal “empathize”: “1” is now “2”."]);
    check("outcome: settled", "outcome: lost", &["The outcome of the ending “end”: “settled” is now “lost”."]);
}

#[test]
fn what_comes_and_goes_is_told() {
    check_edit(Edit::remove("beats/b"), &["Gone: the beat “b” (“And now what do we do?”)."]);
    check_edit(Edit::remove("goals/keep_cool"), &["Gone: goal “keep_cool”."]);
    check_edit(
        Edit::Insert {
            path: "beats/a/options".into(),
            position: 0,
            name: None,
            value: Value::Written("(say: \"Hello there, sir.\")".into()),
        },
        &["New: option 1 of the beat “a” (“Hello there, sir.”)."],
    );
    check_edit(Edit::set("beats/b/hint", "Ask her."), &["New: the hint of the beat “b” (“Ask her.”)."]);
}

#[track_caller]
fn check_short(changed: &[(&str, &str)], expected: &str) {
    let after = changed.iter().fold(TEXT.to_owned(), |text, (old, new)| {
        assert_eq!(text.matches(old).count(), 1, "{old}");
        text.replace(old, new)
    });
    assert_eq!(in_short(&changes(&Parsed::of(TEXT).unwrap(), &Parsed::of(&after).unwrap())), expected);
}

#[test]
fn changes_are_counted_in_a_line() {
    check_short(&[], "");
    check_short(&[("at last?", "?")], "1 line changed");
    check_short(&[("A call", "The call")], "title changed");
    check_short(&[("A call", "The call"), ("start: \"a\"", "start: \"b\"")], "2 other things changed");
    check_short(&[("at last?", "?"), ("waiting here.", "waiting.")], "2 lines changed");
    // Two changes within one option are one option that changed, and what comes within it is no thing by itself.
    check_short(&[("am sorry for that.\", shows", "am sorry.\", best: true, shows")], "1 option changed");
    check_short(
        &[("        \"b\": (", "        \"c\": (says: \"Well?\", then: \"end\"),\n        \"b\": ("), ("A call", "The call")],
        "1 beat added, title changed",
    );
    check_short(
        &[
            ("        \"b\": (", "        \"c\": (says: \"Well?\", then: \"end\"),\n        \"b\": ("),
            ("keep_cool: 1", "be_genuine: 1"),
            ("A call", "The call"),
            ("at last?", "?"),
        ],
        "1 goal added, 1 beat added, 1 goal removed, and more",
    );
}

#[test]
fn another_name_is_one_change_wherever_it_is_meant() {
    check_edit(Edit::Rename { names: Names::Beat, from: "b".into(), to: "next-step".into() }, &["The beat “b” is now called “next-step”."]);
}

#[test]
fn another_place_is_told_as_that() {
    check_edit(
        Edit::Move { path: "beats/a/options/1".into(), to: 0 },
        &["Moved: option 2 of the beat “a” (“I am sorry for that.”) was number 1."],
    );
}

#[test]
fn a_version_of_a_shipped_scenario_is_itself() {
    let text = include_str!("../../../scenarios/device-restore.ron");
    assert_eq!(told(text, text), Vec::<String>::new());
}

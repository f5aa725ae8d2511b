use super::*;

const HEAD: &str = r#"(
    title: "A",
    briefing: (you_may: {"loan": "lend a phone"}),
    facts: {"twice": "It failed twice."},
    truths: {"restore": "30 min"},
    endings: {"end": (title: "Done")},
    start: "hello",
    beats: {
        "hello": (says: "Hello.", then: "other"),
        "other": (
            "#;

/// What is offered where `|` stands, behind a head that gives names to most things.
fn offered(written: &str) -> (String, Vec<Completion>) {
    let text = format!("{HEAD}{written}");
    let offset = text.find('|').unwrap();
    let text = text.replace('|', "");
    let found = complete(&text, offset);
    (text, found)
}

#[track_caller]
fn check(written: &str, expected: &[&str]) {
    let (_, found) = offered(written);
    let labels: Vec<&str> = found.iter().map(|completion| completion.label.as_str()).collect();
    assert_eq!(labels.into_iter().take(expected.len().max(1)).collect::<Vec<_>>(), expected, "{written}");
}

#[test]
fn names_of_fields_are_offered_that_are_not_there_yet() {
    check("|", &["says", "again", "calls_for"]);
    check("says: \"x\", |\n again: \"y\")", &["calls_for", "tempts"]);
    check("says: \"x\"\n ag|", &["again", "agrees"]);
    check("options: [(sa|", &["say"]);
    check("mood: (|", &["anger", "trust", "heard"]);
    check("routes: [(when: anger(at|", &["at_least", "at_most"]);
}

#[test]
fn names_of_the_author_are_offered_where_they_are_meant() {
    check("then: |", &["end", "hello", "other"]);
    check("then: \"ot|\",", &["other"]);
    check("then: \"ot|", &["other"]);
    check("says: [(text: \"x\", tells: [\"|\"])]", &["twice"]);
    check("time_about: \"|\"", &["restore"]);
    check("options: [(say: \"x\", offers: \"|\")]", &["loan"]);
    check("routes: [(when: all([visited(\"he|", &["hello"]);
    check("routes: [(when: not(fact(|", &["twice"]);
}

#[test]
fn words_of_the_language_are_offered_with_their_meaning() {
    check("options: [(say: \"x\", shows: [apology|", &["apology_owned", "apology_bare", "apology_shifted"]);
    check("options: [(say: \"x\", shows: [(rest|", &["restatement"]);
    check("calls_for: {em|", &["empathize"]);
    check("tempts: [keep|", &["keep_cool", "keep_it_simple"]);
    check("insult: |", &["true", "false"]);
    check("routes: [(when: any([sho|", &["shows", "shown"]);
    let (_, found) = offered("calls_for: {empathi|");
    assert_eq!(found[0].meaning, crate::principles::Principle::Empathize.entry().title);
}

#[test]
fn nothing_is_offered_in_plain_words_and_comments() {
    check("says: \"the |", &[]);
    check("// the|", &[]);
    check("says: \"x\", /* the|", &[]);
    assert_eq!(complete("", 0), []);
    assert_eq!(complete("é", 1), []);
}

/// Taking the first offer makes this, with the caret at `|`.
#[track_caller]
fn check_taken(written: &str, expected: &str) {
    let (text, found) = offered(written);
    let first = &found[0];
    let mut made = text;
    made.replace_range(first.splice.span.start..first.splice.span.end, &first.splice.new);
    made.insert(first.caret, '|');
    assert_eq!(made.strip_prefix(HEAD), Some(expected));
}

#[test]
fn what_is_offered_replaces_what_was_begun() {
    check_taken("says: \"x\", op|", "says: \"x\", options: |");
    check_taken("then: \"ot|\",", "then: \"other\"|,");
    check_taken("then: \"he|llo\",", "then: \"hello\"|,");
    check_taken("then: he|", "then: \"hello\"|");
    check_taken("routes: [(when: show|", "routes: [(when: shows(|)");
    check_taken("routes: [(when: al|, next", "routes: [(when: always|, next");
}

use super::*;

const TEXT: &str = r#"(
    title: "A call", // the title
    caller: "Ann Bell",
    truths: {"visit": "2 days"},
    goals: {empathize: 1},
    start: "a",
    beats: {
        // The first.
        "a": (
            says: "When is the {visit}?",
            time_about: "visit",
            options: [
                (id: "one", say: "Tomorrow.", shows: [timeframe], promises: "1 day", next: "b"),
                (say: "No.", shows: [], next: "b"),
            ],
            routes: [(when: all([visited("b", 2), shows(empathy)]), next: "b")],
            otherwise: "b",
        ),
        "b": (says: ["One.", "Two."], then: "end"), // the last
    },
    endings: {"end": (outcome: settled)},
)
"#;

/// The edit makes `new` of `old`, which stands in [`TEXT`] once, and nothing else changes.
#[track_caller]
fn check(edit: Edit, old: &str, new: &str) {
    let mut document = Document::new("call", TEXT);
    assert_eq!(TEXT.matches(old).count(), 1, "{old}");
    document.edit(&edit, Join::Apart).unwrap();
    assert_eq!(document.text(), TEXT.replace(old, new));
    document.undo();
    assert_eq!((document.text(), document.can_undo()), (TEXT, false));
}

#[test]
fn a_field_is_set_where_it_stands() {
    check(Edit::set("title", "A \"new\" call"), "\"A call\"", r#""A \"new\" call""#);
    check(Edit::set("caller/name", "Bo"), "\"Ann Bell\"", "\"Bo\"");
    check(Edit::set("beats/a/says/0/text/0", "Hm?"), "\"When is the {visit}?\"", "\"Hm?\"");
    check(Edit::set("beats/b/says/1/text/0", "2."), "\"Two.\"", "\"2.\"");
    check(Edit::set("beats/a/options/0/say", "x"), "\"Tomorrow.\"", "\"x\"");
    check(Edit::set("goals/empathize/times", 2), "{empathize: 1}", "{empathize: 2}");
    check(Edit::set("beats/a/routes/0/when", Value::Written("never".into())), "all([visited(\"b\", 2), shows(empathy)])", "never");
}

#[test]
fn what_is_missing_is_made() {
    check(Edit::set("line", "x"), "// the title\n", "// the title\n    line: \"x\",\n");
    check(Edit::set("caller/kind", Value::Word("reticent".into())), "\"Ann Bell\"", "(name: \"Ann Bell\", kind: reticent)");
    check(Edit::set("caller/mood/anger", 7), "\"Ann Bell\"", "(name: \"Ann Bell\", mood: (anger: 7))");
    check(Edit::set("beats/a/says/0/pause", "1 s"), "\"When is the {visit}?\"", "(text: \"When is the {visit}?\", pause: \"1 s\")");
    check(Edit::set("goals/empathize/weight", 2), "{empathize: 1}", "{empathize: (times: 1, weight: 2)}");
    check(Edit::set("goals/keep_cool/times", 1), "{empathize: 1}", "{empathize: 1, keep_cool: 1}");
    check(Edit::set("truths/visit/yours", true), "\"2 days\"", "(takes: \"2 days\", yours: true)");
    check(
        Edit::set("briefing/facts/open/text", "We are open."),
        "    truths:",
        "    briefing: (facts: {\"open\": \"We are open.\"}),\n    truths:",
    );
    check(Edit::set("beats/b/calls_for/empathize/cause", "x"), "\"Two.\"], ", "\"Two.\"], calls_for: {empathize: \"x\"}, ");
    check(Edit::set("beats/b/options/0/say", "x"), ", then:", ", options: [(say: \"x\")], then:");
    check(Edit::set("endings/end/says/0/text/0", "x"), "settled)", "settled, says: [\"x\"])");
    check(Edit::set("beats/a/options/0/shows/0/1", "x"), "[timeframe]", "[(timeframe, \"x\")]");
}

fn put(path: &str, position: usize, name: Option<&str>, value: Value) -> Edit {
    Edit::Insert { path: path.into(), position, name: name.map(str::to_owned), value }
}

fn rename(names: Names, from: &str, to: &str) -> Edit {
    Edit::Rename { names, from: from.to_owned(), to: to.to_owned() }
}

#[test]
fn entries_are_put_in() {
    check(put("beats/a/says", 0, None, "First.".into()), "\"When is the {visit}?\"", "[\"First.\", \"When is the {visit}?\"]");
    check(put("beats/b/says", 9, None, "x".into()), "\"Two.\"", "\"Two.\", \"x\"");
    check(
        put("beats", 1, Some("c"), Value::Written("(\n    says: \"x\",\n)".into())),
        "        \"b\": (",
        "        \"c\": (\n            says: \"x\",\n        ),\n        \"b\": (",
    );
    check(put("endings", 0, Some("early"), Value::Written("()".into())), "{\"end\"", "{\"early\": (), \"end\"");
    check(put("beats/b/options", 0, None, Value::Written("(say: \"x\")".into())), ", then:", ", options: [(say: \"x\")], then:");
    check(put("beats/a/routes/0/when", 1, None, Value::Written("any_question".into())), "2), ", "2), any_question, ");
    check(put("goals", 1, Some("keep_cool"), 2.into()), "{empathize: 1}", "{empathize: 1, keep_cool: 2}");
}

#[test]
fn a_variant_is_no_line() {
    let line = "\"When is the {visit}?\"";
    check(put("beats/a/says/0/text", 1, None, "x".into()), line, "[[\"When is the {visit}?\", \"x\"]]");
    check(Edit::set("beats/a/says/0/text", Value::List(vec!["x".into(), "y".into()])), line, "[[\"x\", \"y\"]]");
    check(put("beats/b/says/0/text", 0, None, "x".into()), "\"One.\"", "[\"x\", \"One.\"]");
}

#[test]
fn entries_are_taken_out_and_comments_stay() {
    check(Edit::remove("title"), "    title: \"A call\", // the title", "    // the title");
    check(Edit::remove("beats/b/says/0"), "\"One.\", ", "");
    check(Edit::remove("beats/b/says/1"), ", \"Two.\"", "");
    check(Edit::remove("beats/a/says/0"), "            says: \"When is the {visit}?\",\n", "");
    check(Edit::remove("beats/b"), "        \"b\": (says: [\"One.\", \"Two.\"], then: \"end\"), // the last", "        // the last");
    check(Edit::remove("beats/a/routes/0/when/1"), ", shows(empathy)", "");
    check(Edit::remove("goals/empathize"), "empathize: 1", "");
}

#[test]
fn entries_are_moved_and_copied() {
    let turned = Edit::Move { path: "beats/b/says/0".into(), to: 7 };
    check(turned, "\"One.\", \"Two.\"", "\"Two.\", \"One.\"");
    let option = "                (id: \"one\", say: \"Tomorrow.\", shows: [timeframe], promises: \"1 day\", next: \"b\"),\n";
    let copy = option.replace("\"one\"", "\"one-2\"");
    check(Edit::Duplicate { path: "beats/a/options/0".into() }, option, &format!("{option}{copy}"));
    let beat = "(says: [\"One.\", \"Two.\"], then: \"end\"), // the last\n";
    check(
        Edit::Duplicate { path: "beats/b".into() },
        beat,
        &format!("{beat}        \"b-2\": (says: [\"One.\", \"Two.\"], then: \"end\"),\n"),
    );
    check(Edit::Duplicate { path: "endings/end".into() }, "settled)", "settled), \"end-2\": (outcome: settled)");
    check(
        Edit::Duplicate { path: "beats/a/says/0".into() },
        "\"When is the {visit}?\"",
        "[\"When is the {visit}?\", \"When is the {visit}?\"]",
    );
}

#[test]
fn a_name_changes_wherever_it_is_meant() {
    for (edit, expected) in [
        (rename(Names::Beat, "b", "calm"), TEXT.replace("\"b\"", "\"calm\"")),
        (rename(Names::Truth, "visit", "call"), TEXT.replace("\"visit\"", "\"call\"").replace("{visit}", "{call}")),
        (rename(Names::Ending, "end", "good"), TEXT.replace("\"end\"", "\"good\"")),
    ] {
        let mut document = Document::new("call", TEXT);
        document.edit(&edit, Join::Apart).unwrap();
        assert_eq!(document.text(), expected);
        assert!(document.is_sound(), "{:?}", document.findings());
        document.undo();
        assert_eq!(document.text(), TEXT);
    }
}

#[track_caller]
fn check_refused(edit: Edit, error: EditError) {
    let mut document = Document::new("call", TEXT);
    assert_eq!(document.edit(&edit, Join::Apart), Err(error));
    assert_eq!((document.text(), document.can_undo()), (TEXT, false));
}

#[test]
fn what_cannot_be_is_refused_and_changes_nothing() {
    let nowhere = |path: &str| EditError::NoSuchPlace(path.to_owned());
    check_refused(Edit::set("beats/a/colour", "red"), nowhere("beats/a/colour"));
    check_refused(Edit::set("beats/Not a name/hint", "x"), nowhere("beats/Not a name/hint"));
    check_refused(Edit::set("goals/be_nice/times", 1), nowhere("goals/be_nice/times"));
    check_refused(Edit::remove("beats/z"), nowhere("beats/z"));
    check_refused(Edit::remove(""), nowhere(""));
    check_refused(put("title", 0, None, "x".into()), nowhere("title"));
    check_refused(put("beats", 0, Some("end"), Value::Written("()".into())), EditError::Taken("end".into()));
    check_refused(put("beats", 0, Some("A B"), Value::Written("()".into())), EditError::BadName("A B".into()));
    check_refused(Edit::set("title", Value::Written("1, 2".into())), EditError::BadValue("1, 2".into()));
    check_refused(rename(Names::Beat, "a", "end"), EditError::Taken("end".into()));
    check_refused(rename(Names::Beat, "end", "x"), nowhere("end"));
    check_refused(rename(Names::Beat, "a", "A"), EditError::BadName("A".into()));
}

#[test]
fn a_text_that_cannot_be_read_is_not_edited() {
    let mut document = Document::new("call", "(title: \"A\"");
    assert_eq!(document.edit(&Edit::set("title", "B"), Join::Apart), Err(EditError::Broken));
}

#[test]
fn the_same_value_again_is_no_change() {
    let mut document = Document::new("call", TEXT);
    document.edit(&Edit::set("title", "A call"), Join::Apart).unwrap();
    assert_eq!((document.revision(), document.can_undo()), (0, false));
}

#[test]
fn typing_in_a_field_is_one_step() {
    let mut document = Document::new("call", TEXT);
    document.edit(&Edit::set("title", "B"), Join::Apart).unwrap();
    document.edit(&Edit::set("title", "Bo"), Join::Onto).unwrap();
    document.edit(&Edit::set("caller/kind", Value::Word("reticent".into())), Join::Apart).unwrap();
    document.undo();
    assert!(document.text().contains("title: \"Bo\""));
    document.undo();
    assert_eq!(document.text(), TEXT);
}

#[test]
fn a_free_name_is_like_the_wanted_one() {
    let parsed = Parsed::of(TEXT).unwrap();
    for (names, like, free) in
        [(Names::Beat, "new", "new"), (Names::Beat, "end", "end-2"), (Names::Fact, "a", "a"), (Names::Scene, "first", "first-2")]
    {
        assert_eq!(fresh_name(&parsed, names, like), free);
    }
}

/// What is made for a name that is meant at `from` can be read, and stands at `at`.
#[track_caller]
fn check_made(names: Names, from: &str, at: &str) {
    let mut document = Document::new("call", TEXT);
    let edit = Edit::beginning_of(document.current().unwrap(), names, "fresh", &from.into()).unwrap();
    assert_eq!(document.edit(&edit, Join::Apart).unwrap().to_string(), at);
    let errors: Vec<_> = document.findings().iter().filter(|finding| finding.severity == crate::base::Severity::Error).collect();
    assert!(errors.is_empty(), "{at}: {errors:?}");
}

#[test]
fn what_a_name_means_is_made_with_a_beginning() {
    check_made(Names::Way, "beats/a/otherwise", "beats/fresh");
    check_made(Names::Beat, "start", "beats/fresh");
    check_made(Names::Ending, "gives_up", "endings/fresh");
    check_made(Names::Fact, "beats/a/sets/0", "facts/fresh");
    check_made(Names::Truth, "beats/a", "truths/fresh");
    check_made(Names::Move, "beats/a", "moves/fresh");
    check_made(Names::Knowledge, "beats/a", "knows/fresh");
    check_made(Names::Record, "moves", "record/fresh");
    check_made(Names::Scene, "endings/end", "later/fresh");
}

#[test]
fn what_is_no_name_or_belongs_nowhere_is_not_made() {
    let parsed = Parsed::of(TEXT).unwrap();
    assert_eq!(Edit::beginning_of(&parsed, Names::Beat, "two words", &Path::root()), None);
    assert_eq!(Edit::beginning_of(&parsed, Names::Offer, "fresh", &Path::root()), None);
}

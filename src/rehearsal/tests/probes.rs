//! Probes are read, kept as people write them, and put to a scenario.

use super::playing::kettle;
use super::*;

const TEXT: &str = r#"// What people say at the desk.
[
    (at: "arrival", reply: "You are wrong, it is your own fault.", goes: "flare", shows: [contradiction]),
    // As if they had calmed down before.
    (
        at: "flare",
        reply: "qwr tzp",
        goes: "flare",
        from: (beat: "flare", mood: (anger: 2, trust: 3, heard: 1), facts: ["calmed"]),
    ),
    (at: "offer", reply: "It is ready in forty minutes.", goes: "gone", way: ["choose o2", "choose o3"]),
]
"#;

#[test]
fn probes_go_where_they_should_or_say_where_they_went() {
    let stage = kettle();
    let probed: Vec<Probed> = parse_probes(TEXT).unwrap().iter().map(|probe| probe.run(&stage)).collect();
    let told: Vec<(bool, bool, &str)> = probed.iter().map(|probed| (probed.right, probed.not_understood, probed.wrong.as_str())).collect();
    let wrong = "it goes to “mended”, not to “gone”";
    assert_eq!(told, [(true, false, ""), (true, true, ""), (false, false, wrong)]);
    let mut tally = Tally::default();
    probed.iter().for_each(|probed| tally.count(probed));
    assert_eq!(tally.to_string(), "2 of 3 probes go where they should (66 %), 1 not understood");
    assert!(!tally.meets_the_bar() && Tally::default().meets_the_bar());
}

#[track_caller]
fn check_wrong(probe: &str, expected: &str) {
    let probe = &parse_probes(&format!("[{probe}]")).unwrap()[0];
    let probed = probe.run(&kettle());
    assert_eq!((probed.wrong.as_str(), probed.right), (expected, false));
}

#[test]
fn a_probe_that_cannot_be_put_says_why() {
    check_wrong(r#"(at: "nowhere", reply: "Hello.", goes: "flare")"#, "there is no beat “nowhere”");
    check_wrong(r#"(at: "flare", reply: "Hello.", goes: "flare", way: ["choose o1"])"#, "it comes to “offer”, not to “flare”");
    check_wrong(
        r#"(at: "flare", reply: "Hello.", goes: "flare", way: ["choose o7"])"#,
        "the beat “arrival” has no option “o7”; there are: o1, o2, o3",
    );
    check_wrong(
        r#"(at: "arrival", reply: "You are wrong, it is your own fault.", goes: "flare", shows: [empathy])"#,
        "it does not show “empathy”",
    );
}

#[track_caller]
fn check_error(text: &str, line: &str) {
    let why = parse_probes(text).unwrap_err();
    assert!(why.starts_with(line), "{why}");
}

#[test]
fn what_is_no_list_of_probes_is_told_with_its_line() {
    check_error("[\n  (at: \"a\")\n]", "line 2: ");
    check_error("[\n\n(at: \"a\", reply: \"b\", goes: \"c\", colour: 1)]", "line 3: ");
    check_error("hello", "line 1: ");
    assert_eq!(parse_probes("\u{feff} \n"), Ok(Vec::new()));
}

#[test]
fn a_probe_is_added_and_everything_else_stays() {
    let probe = Probe {
        at: "flare".to_owned(),
        reply: "He said “no”, \"twice\".\nReally.".to_owned(),
        goes: "offer".to_owned(),
        or: vec!["calm".to_owned()],
        shows: vec![Signal::Empathy],
        from: Some(Setting { strikes: 2, ..Setting::alone("flare") }),
        way: vec!["say \"Oh dear.\"".to_owned()],
    };
    for text in [TEXT, "", "[]", "[\n// nothing yet ]\n]", "[(at: \"a\", reply: \"b\", goes: \"c\")] // all of them [1]\n"] {
        let before = parse_probes(text).unwrap();
        let once = add_probe(text, &probe).unwrap();
        let twice = add_probe(&once, &probe).unwrap_or_else(|why| panic!("{why}\n{once}"));
        let mut expected = before;
        expected.extend([probe.clone(), probe.clone()]);
        assert_eq!(parse_probes(&twice).unwrap(), expected, "{twice}");
        for note in text.lines().filter(|line| line.trim_start().starts_with("//")) {
            assert!(twice.contains(note), "{twice}");
        }
    }
    assert!(add_probe("[(", &probe).is_err());
}

use super::*;

#[test]
fn the_shipped_rubric_reads() {
    let rubric = Rubric::shipped();
    assert!(rubric.cost(SignalSeverity::Light) < rubric.cost(SignalSeverity::Grave));
    assert!(rubric.weights.is_empty() && rubric.phrases.is_empty());
}

/// The shipped rubric with more fields before its end.
fn with(more: &str) -> String {
    format!("{}{more}\n)\n", SHIPPED_RUBRIC.trim_end().trim_end_matches(')'))
}

#[track_caller]
fn check_refused(text: &str, place: (usize, usize), part: &str) {
    let why = Rubric::parse(text).unwrap_err();
    assert!(why.sentence.contains(part), "{why}");
    assert_eq!((why.line, why.column), place, "{why}");
}

#[test]
fn numbers_out_of_their_range_are_refused_at_their_place() {
    for (right, wrong, place, part) in [
        ("tight: 110", "tight: 90", (11, 22), "lies between 100 and 10000 percent"),
        ("tight: 110", "tight: 210", (11, 38), "rise"),
        ("padded: 300", "padded: 199", (11, 51), "rise"),
        ("padded: 300", "padded: 9223372036854775807", (11, 51), "lies between 100 and 10000"),
        ("pass: 70", "pass: 101", (4, 11), "“Pass mark” lies between 0 and 100 points"),
        ("light: 100", "light: -1", (6, 20), "lies between 0 and 20000 thousandths"),
        ("critical: 1000", "critical: 9223372036854775807", (6, 59), "between 0 and 20000"),
        ("doubtful_percent: 25", "doubtful_percent: 125", (7, 23), "between 0 and 100 percent"),
        ("half: 500", "half: 1500", (9, 11), "between 0 and 1000"),
    ] {
        assert_eq!(SHIPPED_RUBRIC.matches(right).count(), 1, "{right}");
        check_refused(&SHIPPED_RUBRIC.replace(right, wrong), place, part);
    }
}

#[test]
fn words_and_names_that_cannot_stand_are_refused_at_their_place() {
    let long = "a".repeat(MOST_PHRASE + 1);
    let remark = "a".repeat(MOST_REMARK + 1);
    for (more, column, part) in [
        ("severities: {empathy: grave}", 23, "`empathy` is no fault"),
        ("weights: {keep_cool: 401}", 22, "between 0 and 400 percent"),
        ("phrases: [(avoid: \"-\")]", 19, "needs a word"),
        (&format!("phrases: [(avoid: \"{long}\")]"), 19, "at most 80 letters"),
        (&format!("phrases: [(avoid: \"a\", instead: \"{remark}\")]"), 33, "at most 200 letters"),
        (&format!("phrases: [(prefer: \"a\", why: \"{remark}\")]"), 30, "at most 200 letters"),
        ("phrases: [(avoid: \"calm down\"), (prefer: \"Calm, DOWN\")]", 42, "in the list already"),
        (&format!("phrases: [{}]", "(avoid: \"a\"),".repeat(MOST_PHRASES + 1)), 10, "at most 60 phrases"),
    ] {
        check_refused(&with(more), (12, column), part);
    }
    check_refused(&SHIPPED_RUBRIC.replace("\"Evenkeel\"", "\" \""), (3, 12), "a rubric has a title");
    check_refused(&SHIPPED_RUBRIC.replace("Evenkeel\"", &format!("{}\"", "a".repeat(81))), (3, 12), "at most 80 letters");
}

#[track_caller]
fn check_unread(text: &str, line: usize, part: &str) {
    let why = Rubric::parse(text).unwrap_err();
    assert!(why.sentence.contains(part) && why.line == line, "{why}");
}

#[test]
fn what_is_of_another_shape_is_told_with_its_line() {
    check_unread(&SHIPPED_RUBRIC.replace("pass:", "passs:"), 4, "there is no `passs` here; perhaps `pass`");
    check_unread(&SHIPPED_RUBRIC.replace("pass: 70", "pass: \"70\""), 4, "expected integer");
    check_unread(&SHIPPED_RUBRIC.replace("    half: 500,\n", ""), 11, "`half` is missing");
    check_unread(&with("weights: {keep_col: 50}"), 12, "`keep_col` is not known here; perhaps `keep_cool`");
    check_unread(&with("phrases: [(avoid: \"a\", prefer: \"b\")]"), 12, "either something to `avoid` or something to `prefer`");
    check_unread(&with("phrases: [(why: \"b\")]"), 12, "either something to `avoid`");
    check_unread(&with("phrases: [(prefer: \"a\", instead: \"b\")]"), 12, "neither `instead` nor `severity`");
    check_unread("", 1, "");
}

#[test]
fn what_is_written_down_reads_as_the_same() {
    let more = r#"severities: {beyond_remit: grave},
        weights: {apologize_properly: 150, keep_cool: 0},
        phrases: [
            (avoid: "calm \"down\"", instead: "take your time", why: "it is an order\nto a person", severity: critical),
            (avoid: "policy"),
            (prefer: "thank you for your patience", why: "we like it"),
        ],"#;
    for text in [SHIPPED_RUBRIC.to_owned(), with(more)] {
        let rubric = Rubric::parse(&text).unwrap();
        let written = rubric.to_text();
        assert_eq!(Rubric::parse(&written), Ok(rubric.clone()), "{written}");
        assert!(NUMBERS.iter().all(|number| written.contains(number.about)), "{written}");
        assert!(crate::scenario::syntax::parse(&written).findings.is_empty(), "{written}");
    }
}

#[test]
fn a_number_that_is_set_stays_in_its_range() {
    let mut rubric = Rubric::shipped();
    for number in &NUMBERS {
        for (to, expected) in [(i64::MIN, number.least), (i64::MAX, number.most), (number.least, number.least)] {
            number.set(&mut rubric, to);
            assert_eq!((number.get)(&rubric), expected, "{}", number.path);
        }
    }
}

#[track_caller]
fn check_places(phrase: &str, text: &str, expected: &[&str]) {
    let phrase = Phrase::new(Wish::Avoid, phrase);
    let found: Vec<&str> = phrase.places(text).iter().map(|place| place.of(text)).collect();
    assert_eq!(found, expected, "{} in {text}", phrase.words);
}

#[test]
fn a_phrase_is_found_whole_whatever_its_case_and_signs() {
    check_places("calm down", "Calm down, please. Just CALM  DOWN!", &["Calm down", "CALM  DOWN"]);
    check_places("Calm, down!", "calm down", &["calm down"]);
    check_places("calm down", "calm downstairs, becalm down", &[]);
    check_places("calm down", "Stay calm. Down here it is quiet.", &[]);
    check_places("no problem", "no no problem problem", &["no problem"]);
    check_places("that's our policy", "Well, that’s our policy.", &["that’s our policy"]);
    check_places("policy", "policy's not a policy", &["policy"]);
    check_places("2.5 hours", "In 2.5 hours.", &["2.5 hours"]);
    check_places("ärger", "ÄRGER und Ärger", &["ÄRGER", "Ärger"]);
    check_places("…", "… and so on", &[]);
    check_places("calm down", "", &[]);
}

#[test]
fn weights_are_in_percent_of_the_scenarios_and_something_always_counts() {
    let goal = |principle, weight| Goal { principle, times: 1, weight };
    let goals = [goal(Principle::KeepCool, 2), goal(Principle::Empathize, 1)];
    let check = |weights: &[(Principle, u32)], expected: [u32; 2]| {
        let rubric = Rubric { weights: weights.iter().copied().collect(), ..Rubric::shipped() };
        assert_eq!(rubric.goal_weights(&goals), expected);
    };
    check(&[], [200, 100]);
    check(&[(Principle::KeepCool, 150)], [300, 100]);
    check(&[(Principle::KeepCool, 0)], [0, 100]);
    check(&[(Principle::KeepCool, 0), (Principle::Empathize, 0)], [200, 100]);
    assert_eq!(Rubric::shipped().goal_weights(&[]), Vec::<u32>::new());
}

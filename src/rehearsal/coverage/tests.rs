use super::*;
use crate::principles::Principle::{ApologizeProperly, LetThemFinish, LetThemGo, RealisticTimeframe, RestateConcern};
use crate::rehearsal::{parse_walks, shipped_texts};

const KETTLE: &str = include_str!("../../../tests/scenarios/kettle.ron");

fn row(text: &str, walks: &str) -> Row {
    Row::of(&Stage::of(shipped_texts("kettle", text)).unwrap(), &parse_walks(walks).unwrap())
}

#[track_caller]
fn check(row: &Row, expected: &[(Principle, Reach, Reach)]) {
    let known: Vec<_> = row.wants.iter().map(|want| (want.principle, want.earned, want.lost)).collect();
    assert_eq!(known, expected);
}

#[test]
fn what_was_played_is_so_and_the_rest_is_said_to_be_open() {
    let expected = [
        (ApologizeProperly, Reach::Yes, Reach::Yes),
        (RestateConcern, Reach::Yes, Reach::Yes),
        (RealisticTimeframe, Reach::Yes, Reach::NotFound),
        (LetThemFinish, Reach::Yes, Reach::Yes),
    ];
    check(&row(KETTLE, ""), &expected);
}

#[test]
fn what_nothing_shows_cannot_be_earned() {
    let text = KETTLE.replacen("goals: {", "goals: {let_them_go: 1, ", 1);
    assert_eq!(row(&text, "").want(LetThemGo).map(|want| (want.earned, want.lost)), Some((Reach::No, Reach::Yes)));
}

#[test]
fn walks_are_plays_too_and_what_was_typed_is_none() {
    let missed = "walk vague\nchoose o2\nchoose o2\nchoose o2\n";
    let count = |walks: &str| plays(&Stage::of(shipped_texts("kettle", KETTLE)).unwrap(), &parse_walks(walks).unwrap()).len();
    assert_eq!(count(&missed.replacen("\n", "\ntyped\n", 1)), count(""));
}

/// So many calls that all want the same and practise the same.
fn library(count: usize) -> Coverage {
    let want = Want { principle: ApologizeProperly, times: 2, earned: Reach::Yes, lost: Reach::No };
    let row = |number| Row {
        id: format!("call-{number}"),
        title: format!("Call {number}"),
        wants: vec![want],
        practises: Situation::iter().take(1).collect(),
    };
    Coverage { rows: (0..count).map(row).collect() }
}

#[test]
fn a_principle_that_nearly_every_call_asks_for_needs_eight() {
    for (count, short) in [(7, true), (8, false)] {
        assert_eq!(library(count).short().contains(&ApologizeProperly), short, "{count}");
        assert!(library(count).short().contains(&RestateConcern), "{count}");
    }
}

#[test]
fn tables_say_what_falls_short_and_what_nothing_practises() {
    let coverage = library(2);
    let (page, text) = (coverage.as_markdown(), coverage.as_text());
    let title = &ApologizeProperly.entry().title;
    assert!(page.contains("| 2 | Call 1 | `call-1` |"), "{page}");
    assert!(page.contains(&format!("| {title} | **2, and 8 are asked for** | 2 +no | 2 +no |")), "{page}");
    assert_eq!(page.matches("**nothing**").count(), Situation::iter().count() - 1);
    assert!(text.contains("call-0: wanted 2 times, can be earned, cannot be lost"), "{text}");
    let none = format!("Situations that none practises: {}.", Situation::iter().count() - 1);
    assert!(text.ends_with(&none), "{text}");
}

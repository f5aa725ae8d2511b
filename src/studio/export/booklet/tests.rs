//! What a facilitator finds in the booklet.

use super::*;
use crate::scenario::load;

const RESTORE: &str = include_str!("../../../../scenarios/device-restore.ron");

fn of(text: &str) -> Paper {
    booklet(&load("a", text).scenario.unwrap(), &Parsed::of(text).unwrap())
}

#[track_caller]
fn check(markdown: &str, expected: &[&str]) {
    for words in expected {
        assert!(markdown.contains(words), "“{words}” is not in the booklet:\n{markdown}");
    }
}

#[test]
fn everything_that_a_facilitator_needs_is_in_it() {
    let markdown = of(RESTORE).markdown();
    check(
        &markdown,
        &[
            "# The half-hour restore",
            "## What it is for",
            "**What they really fear:** To look unreliable",
            "## What the agent is told",
            "### You may not",
            "How long things really take",
            "**The back-up and restore**: 30 min",
            "## What counts",
            "**Called for at:** 1, arrival",
            "## The call, moment by moment",
            "### 1 · ",
            "## How it can end",
            "## Between the scenes",
            "## Talking about it afterwards",
            "## Observation sheet",
        ],
    );
}

/// Ids are for machines: a facilitator cannot look up what `no_backup` is.
#[test]
fn every_shipped_scenario_comes_onto_paper_in_words() {
    for (id, text) in SHIPPED {
        let scenario = load(id, text).scenario.unwrap();
        let paper = booklet(&scenario, &Parsed::of(text).unwrap());
        let markdown = paper.markdown();
        for (_, beat, _) in scenario.beats.iter() {
            assert!(markdown.contains(&format!(" · {}", crate::base::capital(&story::spaced(beat)))), "{id}: {beat}");
        }
        for ids in [scenario.facts.ids().collect::<Vec<_>>(), scenario.beats.ids().collect()] {
            for name in ids.into_iter().filter(|name| name.contains(['_', '-'])) {
                assert!(!markdown.contains(&format!("“{}”", name.replace('_', "\\_"))), "{id}: {name} stands there as it is written");
            }
        }
        assert!(!markdown.contains("{caller}") && !markdown.contains("→\u{a0}\n"), "{id}");
    }
}

const SHIPPED: [(&str, &str); 4] = [
    ("device-restore", RESTORE),
    ("crm-crash", include_str!("../../../../scenarios/crm-crash.ron")),
    ("payment-launch", include_str!("../../../../scenarios/payment-launch.ron")),
    ("first-call", include_str!("../../../../scenarios/first-call.ron")),
];

#[test]
fn what_the_smallest_scenario_lacks_is_left_out() {
    let text = r#"(title: "A", caller: "Ann", start: "a", beats: {"a": (says: "Hello.", then: "end")}, endings: {"end": ()})"#;
    let markdown = of(text).markdown();
    check(&markdown, &["# A\n", "> “Hello.”", "It goes on by itself **→\u{a0}the end: end**"]);
    for missing in ["You may", "Between the scenes", "If they are asked", "really fear"] {
        assert!(!markdown.contains(missing), "{missing}");
    }
}

#[test]
fn it_is_the_same_each_time() {
    assert_eq!(of(RESTORE).pdf(), of(RESTORE).pdf());
}

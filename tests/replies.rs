//! The labelled replies and the weights that are made from them.

use std::path::PathBuf;

use evenkeel::learning::{fingerprint, read_rows, words};
use evenkeel::reading::VERSION;
use evenkeel::reading::learned::WEIGHTS;

fn replies(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/replies").join(name)
}

#[test]
fn the_weights_are_made_from_the_replies_and_examples_as_they_are() {
    let rows = read_rows(&[replies("train")]).unwrap();
    let weights = WEIGHTS.as_ref().expect("assets/reader.bin is whole");
    assert_eq!(weights.head.made_from, fingerprint(&rows), "run `evenkeel train`, and build again");
    assert!(VERSION.ends_with(&weights.head.made_from[..8]), "{VERSION} should end with {}", &weights.head.made_from[..8]);
}

#[test]
fn the_known_words_are_those_of_the_replies() {
    let rows = read_rows(&[replies("train")]).unwrap();
    assert!(words(&rows) == include_str!("../assets/words.txt"), "run `evenkeel train`");
}

#[test]
fn nobody_trains_on_what_is_measured_with() {
    let (train, dev) = (read_rows(&[replies("train")]).unwrap(), read_rows(&[replies("dev.jsonl")]).unwrap());
    let situations: std::collections::HashSet<&str> = train.iter().map(|row| row.situation.as_str()).collect();
    assert!(dev.iter().all(|row| !situations.contains(row.situation.as_str())));
    assert!(train.len() > 7_000 && dev.len() == 320);
}

//! A process that is killed without warning while an author edits leaves whole files, and loses nothing that it said was safe.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use evenkeel::library::own::{version_text, versions};
use evenkeel::scenario::syntax::Kind;
use evenkeel::studio::Parsed;

const TEXT: &str = include_str!("scenarios/kettle.ron");

/// The example `save_forever`, which cargo builds beside the tests.
fn helper() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    test.ancestors().nth(2).unwrap().join("examples").join(format!("save_forever{}", std::env::consts::EXE_SUFFIX))
}

/// Lets a process save until it has said so often that it did, kills it, and gives the last number that it said.
fn run_and_kill(path: &Path, saves: usize) -> u64 {
    let mut process = Command::new(helper()).arg(path).stdout(Stdio::piped()).spawn().expect("built by `cargo build --examples`");
    let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
    let early: Vec<String> = lines.by_ref().take(saves).map(Result::unwrap).collect();
    process.kill().unwrap();
    process.wait().unwrap();
    let said = early.into_iter().chain(lines.map_while(Result::ok)).filter_map(|line| line.parse().ok());
    said.last().unwrap()
}

/// The number that stands as the title of a text that is whole.
fn number(text: &str) -> u64 {
    let parsed = Parsed::of(text).expect("the file is whole");
    match &parsed.root.get("title").unwrap().kind {
        Kind::Text(number) => number.parse().unwrap(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_was_safe_is_there_and_every_file_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("edited.ron");
    for round in 0..12 {
        fs::write(&path, TEXT).unwrap();
        let last = run_and_kill(&path, 1 + round * 5 % 11);
        let found = number(&fs::read_to_string(&path).unwrap());
        assert!(found >= last, "{last} was said to be safe, and the file has {found}");
        let kept = versions(&path);
        assert!(!kept.is_empty());
        kept.iter().for_each(|version| assert!(number(&version_text(version).unwrap()) * 1_000 == version.at_ms));
    }
}

//! A studio whose process is killed in the middle of typing has lost nothing that is older than a second.

#![cfg(feature = "window")]

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command as Process, Stdio};

/// What may be lost, in milliseconds.
const SECOND: u64 = 1_000;

/// The example `write_forever`, which cargo builds beside the tests.
fn helper() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    test.ancestors().nth(2).unwrap().join("examples").join(format!("write_forever{}", std::env::consts::EXE_SUFFIX))
}

/// Lets a process type until it has said `lines` lines, kills it, and gives what it said: when, and how long the text was then.
fn write_and_kill(folder: &Path, lines: usize) -> Vec<(u64, usize)> {
    let started = Process::new(helper()).arg(folder).stdout(Stdio::piped()).spawn();
    let mut process = started.expect("built by `cargo build --example write_forever`");
    let mut said = BufReader::new(process.stdout.take().unwrap()).lines();
    let early: Vec<String> = said.by_ref().take(lines).map(Result::unwrap).collect();
    process.kill().unwrap();
    process.wait().unwrap();
    let read = |line: String| {
        let (ms, typed) = line.split_once(' ')?;
        Some((ms.parse().ok()?, typed.parse().ok()?))
    };
    early.into_iter().chain(said.map_while(Result::ok)).filter_map(read).collect()
}

#[test]
fn a_studio_that_is_killed_loses_nothing_older_than_a_second() {
    let folder = tempfile::tempdir().unwrap();
    for round in 0..12 {
        let said = write_and_kill(folder.path(), 20 + round * 7 % 23);
        let (last, _) = *said.last().expect("it said something");
        let old = said.iter().filter(|(at, _)| at + SECOND < last).map(|(_, typed)| *typed).max().expect("it typed for longer");
        let files = fs::read_dir(folder.path().join("scenarios")).unwrap().map(|file| file.unwrap().path());
        let files: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|ending| ending == "ron")).collect();
        assert_eq!(files.len(), 1, "{files:?}");
        let text = fs::read_to_string(&files[0]).unwrap();
        assert!(text.len() >= old, "{} bytes of {old} that were old enough, after {} keys", text.len(), said.len());
        assert!(text.ends_with("\n//x"), "the file is whole");
    }
}

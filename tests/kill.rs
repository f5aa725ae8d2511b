//! A process that is killed without warning loses nothing that it acknowledged, and two processes never write
//! in one folder.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use evenkeel::log::{Happening, Log};
use evenkeel::records::{PersonId, RecordsError, Store};

/// The example `append_forever`, which cargo builds beside the tests.
fn helper() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    test.ancestors().nth(2).unwrap().join("examples").join(format!("append_forever{}", std::env::consts::EXE_SUFFIX))
}

fn start(folder: &Path) -> Child {
    Command::new(helper()).arg(folder).stdout(Stdio::piped()).spawn().expect("built by `cargo build --example append_forever`")
}

/// Lets a process append until it has acknowledged `acknowledged` entries, kills it, and gives the number of the last
/// that it acknowledged.
fn run_and_kill(folder: &Path, acknowledged: usize) -> u32 {
    let mut process = start(folder);
    let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
    let early: Vec<String> = lines.by_ref().take(acknowledged).map(Result::unwrap).collect();
    process.kill().unwrap();
    process.wait().unwrap();
    // What it had said before it died still comes through the pipe; a last line may be cut.
    let late = lines.map_while(Result::ok);
    let said: Vec<u32> = early.into_iter().chain(late).filter_map(|line| line.parse().ok()).collect();
    assert!(said.is_sorted() && said.len() >= acknowledged);
    *said.last().unwrap()
}

fn read(folder: &Path) -> Log {
    let opened = Store::open(folder).unwrap();
    assert_eq!(opened.notice, None);
    let unfinished = opened.store.unfinished(PersonId::FIRST).unwrap();
    assert_eq!(unfinished.len(), 1);
    opened.store.log(unfinished[0].id).unwrap()
}

#[test]
fn a_killed_process_loses_nothing_that_it_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    // `scripts/measure` asks for more.
    let kills = std::env::var("EVENKEEL_KILLS").map_or(20, |kills| kills.parse().unwrap());
    for round in 0..kills {
        let last = run_and_kill(folder.path(), 1 + round * 7 % 13);
        let log = read(folder.path());
        assert!(log.entries.len() > last as usize, "entry {last} was acknowledged; there are {}", log.entries.len());
        for (seq, entry) in log.entries.iter().enumerate() {
            assert_eq!(entry.happenings, [Happening::FactKnown { fact: format!("fact {seq}") }]);
        }
    }
}

#[test]
fn a_second_process_is_told_that_the_folder_is_in_use() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = start(folder.path());
    // Its first line shows that it has the folder.
    BufReader::new(first.stdout.take().unwrap()).lines().next().unwrap().unwrap();
    let refused = Store::open(folder.path()).err();
    first.kill().unwrap();
    first.wait().unwrap();
    assert!(matches!(refused, Some(RecordsError::InUse { .. })));
    assert!(Store::open(folder.path()).is_ok(), "the lock goes with the process");
}

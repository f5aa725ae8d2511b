//! A call whose process is killed without warning is continued where it stood, paused.

#![cfg(feature = "window")]

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command as Process, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use evenkeel::app::shell::{Command, Options, Route, Shell};
use evenkeel::conversation::replay;

/// The example `play_forever`, which cargo builds beside the tests.
fn helper() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    test.ancestors().nth(2).unwrap().join("examples").join(format!("play_forever{}", std::env::consts::EXE_SUFFIX))
}

/// Lets a process play until it has said `lines` lines, kills it, and gives what it said last: the attempt, and how many
/// entries of it were safe.
fn play_and_kill(folder: &Path, lines: usize) -> (i64, usize) {
    let started = Process::new(helper()).arg(folder).stdout(Stdio::piped()).spawn();
    let mut process = started.expect("built by `cargo build --example play_forever`");
    let mut said = BufReader::new(process.stdout.take().unwrap()).lines();
    let early: Vec<String> = said.by_ref().take(lines).map(Result::unwrap).collect();
    process.kill().unwrap();
    process.wait().unwrap();
    // What it had said before it died still comes through the pipe; a last line may be cut.
    let late = said.map_while(Result::ok);
    let read = |line: String| {
        let (attempt, entries) = line.split_once(' ')?;
        Some((attempt.parse().ok()?, entries.parse().ok()?))
    };
    early.into_iter().chain(late).filter_map(read).last().expect("it said something")
}

struct Restarted {
    shell: Shell,
    ms: Arc<AtomicU64>,
}

impl Restarted {
    fn open(folder: &Path) -> Self {
        let ms = Arc::new(AtomicU64::new(1));
        let shell = Shell::start(Options::by_hand(folder.to_owned(), ms.clone()));
        let mut restarted = Self { shell, ms };
        restarted.settle();
        restarted
    }

    fn settle(&mut self) {
        for _ in 0..20_000 {
            self.shell.tick();
            self.shell.run();
            if self.shell.is_settled() {
                return;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        panic!("the program did not settle");
    }
}

/// Starts anew and continues; whether there was a call to continue.
fn stands_where_it_was(folder: &Path, (attempt, entries): (i64, usize)) -> bool {
    let mut restarted = Restarted::open(folder);
    assert!(restarted.shell.state.notices.is_empty(), "{:?}", restarted.shell.state.notices);
    let Some(left) = restarted.shell.state.unfinished.first().map(|left| left.id) else { return false };
    restarted.shell.queue.push(Command::Continue(left));
    restarted.settle();
    let session = restarted.shell.state.session.as_ref().expect("the call is open again");
    assert!(session.paused);
    assert!(matches!(restarted.shell.state.route, Route::Call | Route::Record | Route::Diary));
    // It may have been killed between an entry and the line about it.
    assert!(session.attempt.number() > attempt || session.log.entries.len() >= entries, "{entries} entries were safe");
    let (conversation, parted) = replay(&session.log).expect("it can be played again");
    assert_eq!(parted, None);
    assert_eq!(session.conversation.now(), conversation.now());
    assert_eq!(session.conversation.floor(), conversation.floor());
    let (stood, known) = (conversation.now(), session.log.entries.len());

    restarted.ms.fetch_add(600_000, Ordering::Relaxed);
    restarted.settle();
    let session = restarted.shell.state.session.as_ref().expect("it is still open");
    assert_eq!((session.conversation.now(), session.log.entries.len()), (stood, known), "it is paused");
    true
}

#[test]
fn a_killed_call_is_continued_where_it_stood_and_paused() {
    let folder = tempfile::tempdir().unwrap();
    // `scripts/measure` asks for more.
    let kills: usize = std::env::var("EVENKEEL_KILLS").map_or(20, |kills| kills.parse().unwrap());
    let mut continued = 0;
    for round in 0..kills {
        let safe = play_and_kill(folder.path(), 2 + round * 7 % 23);
        continued += usize::from(stands_where_it_was(folder.path(), safe));
    }
    // Now and then it is killed just after a call has ended.
    assert!(continued * 10 >= kills * 8, "only {continued} of {kills} were in a call");
}

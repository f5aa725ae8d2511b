//! A shell with a rubric to change, and attempts that were played before.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tempfile::TempDir;

use super::*;
use crate::app::shell::{Command, Options, Route, Setup};
use crate::conversation::World;
use crate::library::{rubric_path, rubric_versions};
use crate::log::RealTime;
use crate::records::{NewAttempt, PersonId, Status, Store, Summary, Writer};
use crate::rehearsal::{parse_walks, run_walk, shipped_texts};
use crate::scenario::rubric::{Phrase, Wish};

const SCENARIO: &str = include_str!("../../../../scenarios/device-restore.ron");
const WALKS: &str = include_str!("../../../../scenarios/device-restore.walk");

/// Puts the first of the shipped walks into the records of a folder, as attempts that are over; gives how many have a result.
pub(in crate::app) fn store_walks(data: &Path, count: usize) -> usize {
    let texts = shipped_texts("device-restore", SCENARIO);
    let world = Arc::new(World::of(&texts).unwrap());
    let store = Store::open(data).unwrap().store;
    let (mut writer, acks) = Writer::start(&store, Box::new(|| {})).unwrap();
    let mut with_result = 0;
    for (day, walk) in (0..).zip(parse_walks(WALKS).unwrap().iter().take(count)) {
        let (log, debrief, _) = run_walk(&world, &texts, walk);
        let new = NewAttempt {
            person: PersonId::FIRST,
            header: &log.header,
            opening: &log.opening,
            entries: &log.entries,
            branch: None,
            started_ms: 1_700_000_000_000 + day * 86_400_000,
        };
        let result = debrief.result.as_ref();
        let status = if debrief.stopped { Status::Stopped } else { Status::Finished };
        let (score, passed) = (result.map(|result| result.score), result.map(|result| result.passed));
        with_result += usize::from(result.is_some());
        writer.end(store.begin(&new).unwrap(), Summary { status, ended_ms: 0, score, passed, outcome: None, ending: None });
        acks.recv().unwrap().result.unwrap();
    }
    with_result
}

struct Bench {
    shell: Shell,
    ms: Arc<AtomicU64>,
    data: TempDir,
}

impl Bench {
    fn open() -> Self {
        Self::at(tempfile::tempdir().unwrap())
    }

    fn at(data: TempDir) -> Self {
        let ms = Arc::new(AtomicU64::new(1_000_000));
        let options = Options::by_hand(data.path().to_owned(), ms.clone());
        let mut bench = Self { shell: Shell::start(options), ms, data };
        bench.shell.settle();
        bench
    }

    /// The program ends, and is started again.
    fn again(self) -> Self {
        let Self { shell, data, .. } = self;
        drop(shell);
        Self::at(data)
    }

    fn ask(&mut self, act: RubricAct) {
        self.shell.queue.rubric(act);
        self.shell.settle();
    }

    fn change(&mut self, change: impl FnOnce(&mut Rubric)) {
        let mut rubric = self.desk().draft.now().clone();
        change(&mut rubric);
        self.ask(RubricAct::Change(Box::new(rubric), None));
    }

    fn pass(&mut self, ms: u64) {
        self.ms.fetch_add(ms, Ordering::Relaxed);
        self.shell.settle();
    }

    fn desk(&self) -> &RubricDesk {
        &self.shell.state.rubric
    }

    /// By what a call that begins now is judged.
    fn judged_by(&mut self) -> Rubric {
        let setup = Setup { scenario: "device-restore".to_owned(), real_time: RealTime::Off, ..Setup::default() };
        self.shell.queue.push(Command::Begin(setup));
        self.shell.settle();
        Rubric::parse(&self.shell.state.session.as_ref().expect("a call begins").log.header.texts.rubric).unwrap()
    }

    fn told(&self) -> String {
        self.shell.state.notices.iter().map(|(_, told)| told.as_str()).collect::<Vec<_>>().join("\n")
    }
}

#[test]
fn what_is_saved_judges_new_calls_and_what_it_was_can_be_had_back() {
    let mut bench = Bench::open();
    assert_eq!(bench.judged_by(), Rubric::shipped());
    for pass in [80, 85] {
        bench.change(|rubric| rubric.pass = pass);
        bench.ask(RubricAct::Save);
    }
    assert!(bench.told().contains("“Evenkeel” is saved. New attempts are judged by it"), "{}", bench.told());
    assert_eq!((bench.judged_by().pass, bench.desk().draft.is_changed(), bench.desk().is_own), (85, false, true));
    let version = bench.desk().versions.first().cloned().expect("an earlier one");
    bench.ask(RubricAct::BringBack(version));
    assert_eq!((bench.desk().draft.now().pass, bench.desk().used.rubric.pass), (80, 85), "it is a draft at first");
    bench.ask(RubricAct::Undo);
    assert_eq!(bench.desk().draft.now().pass, 85);
    let mut bench = bench.again();
    assert_eq!((bench.judged_by().pass, bench.desk().draft.is_changed()), (85, false));
}

#[test]
fn a_file_that_is_copied_there_is_used_and_a_broken_one_is_told() {
    let mut bench = Bench::open();
    let path = rubric_path(bench.data.path());
    fs::write(&path, Rubric { pass: 60, ..Rubric::shipped() }.to_text()).unwrap();
    bench.shell.queue.push(Command::Brief("device-restore".to_owned()));
    bench.shell.settle();
    assert_eq!(bench.judged_by().pass, 60);
    fs::write(&path, "(title: \"Ours\", pass: many)").unwrap();
    let mut bench = bench.again();
    assert!(bench.told().contains("Your rubric cannot be used: ") && bench.told().contains("line 1, column"), "{}", bench.told());
    assert!(bench.desk().trouble.is_some());
    assert_eq!(bench.judged_by(), Rubric::shipped());
    bench.change(|rubric| rubric.pass = 75);
    bench.ask(RubricAct::Save);
    assert_eq!((bench.judged_by().pass, bench.desk().trouble.clone()), (75, None));
    let kept = fs::read_to_string(&rubric_versions(bench.data.path())[0].path).unwrap();
    assert!(kept.contains("many"), "the broken one is kept: {kept}");
}

#[test]
fn a_draft_outlives_the_program_until_it_is_given_up() {
    let mut bench = Bench::open();
    bench.change(|rubric| rubric.phrases.push(Phrase::new(Wish::Avoid, "")));
    assert!(!bench.shell.all_is_saved());
    bench.pass(1_000);
    assert!(bench.shell.all_is_saved());
    let mut bench = bench.again();
    assert!(bench.desk().draft.is_changed(), "a draft that is not right yet is kept too");
    bench.ask(RubricAct::Save);
    assert!(!rubric_path(bench.data.path()).exists(), "what is wrong is not used");
    let in_use = bench.desk().draft.in_use().clone();
    bench.ask(RubricAct::Change(Box::new(in_use), None));
    bench.pass(1_000);
    assert!(!bench.again().desk().draft.is_changed());
}

#[test]
fn going_to_the_page_reads_the_file_again_and_leaves_a_draft_alone() {
    let mut bench = Bench::open();
    bench.change(|rubric| rubric.pass = 75);
    fs::write(rubric_path(bench.data.path()), Rubric { pass: 60, ..Rubric::shipped() }.to_text()).unwrap();
    bench.shell.queue.push(Command::Go(Route::Rubric));
    bench.shell.settle();
    assert_eq!((bench.desk().draft.now().pass, bench.desk().used.rubric.pass), (75, 60));
    bench.ask(RubricAct::Undo);
    bench.shell.queue.push(Command::Go(Route::Rubric));
    bench.shell.settle();
    assert_eq!(bench.desk().draft.now().pass, 70, "what was undone stays undone");
}

#[test]
fn the_effect_on_stored_attempts_is_found_a_few_at_a_time_and_changes_none() {
    let data = tempfile::tempdir().unwrap();
    let count = store_walks(data.path(), 12);
    assert!(count > 8, "more than are looked at at once");
    let mut bench = Bench::at(data);
    let before = bench.shell.state.attempts.clone();
    bench.change(|rubric| rubric.costs.light += 1);
    bench.change(|rubric| rubric.pass = 100);
    bench.ask(RubricAct::Look);
    let looking = bench.desk().looking.as_ref().unwrap();
    assert_eq!((looking.rows.len(), looking.left_out, looking.is_running()), (count, 0, false));
    let by: Vec<i64> = looking.rows.iter().map(|row| row.effect.by().abs()).collect();
    assert!(by.is_sorted_by(|one, other| one >= other), "{by:?}");
    assert!(looking.rows.iter().any(|row| row.effect.before.passed && !row.effect.after.passed));
    assert!(looking.rows.iter().all(|row| row.scenario == "The half-hour restore"));
    bench.ask(RubricAct::Save);
    bench.shell.refresh();
    bench.shell.settle();
    assert_eq!(bench.shell.state.attempts, before, "stored results stay as they are");
}

#[test]
fn looking_is_stopped_and_begun_anew_and_a_change_closes_it() {
    let data = tempfile::tempdir().unwrap();
    let count = store_walks(data.path(), 12);
    let mut bench = Bench::at(data);
    bench.change(|rubric| rubric.pass = 100);
    bench.shell.queue.rubric(RubricAct::Look);
    bench.shell.queue.rubric(RubricAct::StopLooking);
    bench.shell.settle();
    let looking = bench.desk().looking.as_ref().unwrap();
    assert!(looking.stopped && !looking.is_running() && looking.done() < count);
    bench.ask(RubricAct::Look);
    assert_eq!(bench.desk().looking.as_ref().unwrap().rows.len(), count);
    bench.change(|rubric| rubric.pass = 90);
    assert!(bench.desk().looking.is_none());
}

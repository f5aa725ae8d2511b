//! Attempts to show screens with in tests: walks of a shipped scenario, assessed, and records that know of them.

use std::sync::Arc;

use egui::Vec2;
use egui_kittest::Harness;

use super::Cx;
use crate::app::shell::{Command, Finished, Queue, State, Turning};
use crate::app::theme;
use crate::assessment::{Contest, assess, assess_without};
use crate::conversation::World;
use crate::library::Library;
use crate::log::{Log, Settings};
use crate::records::{Attempt, AttemptId, Branch, NewAttempt, PersonId, Results, Status, Store, Summary};
use crate::rehearsal::{parse_walks, run_walk, shipped_texts};

const SCENARIO: &str = include_str!("../../../scenarios/device-restore.ron");
const WALKS: &str = include_str!("../../../scenarios/device-restore.walk");

/// The day of the first attempt: 22 Nov 2026.
const BEGAN: i64 = 20_779 * 86_400_000;

/// A screen with its state, and what was asked.
pub(super) struct Bench<S> {
    pub state: State,
    pub screen: S,
    pub queue: Queue,
}

/// Shows a screen in a window of this size.
pub(super) fn show<'a, S: 'a>(
    size: Vec2,
    state: State,
    screen: S,
    mut ui: impl FnMut(&mut S, &mut egui::Ui, &mut Cx) + 'a,
) -> Harness<'a, Bench<S>> {
    let bench = Bench { state, screen, queue: Queue::default() };
    let mut first = true;
    let mut harness = Harness::builder().with_size(size).with_max_steps(20).build_ui_state(
        move |root, bench: &mut Bench<S>| {
            if std::mem::take(&mut first) {
                theme::install(root.ctx());
                theme::set_motion(root.ctx(), false);
                return;
            }
            egui::Frame::new().fill(theme::of(root).ground).inner_margin(24).show(root, |root| {
                ui(&mut bench.screen, root, &mut Cx { state: &bench.state, queue: &mut bench.queue });
            });
        },
        bench,
    );
    harness.run();
    harness
}

/// What was asked since the last time.
pub(super) fn asked<S>(harness: &mut Harness<Bench<S>>) -> Vec<Command> {
    harness.state_mut().queue.take()
}

/// A state with the named walks played, the newest last; each is open as a debrief.
pub(super) fn played(walks: &[&str], settings: Settings) -> (State, Vec<AttemptId>) {
    let texts = shipped_texts("device-restore", SCENARIO);
    let world = Arc::new(World::of(&texts).expect("the shipped scenario can be played"));
    let all = parse_walks(WALKS).expect("the shipped walks can be read");
    let folder = tempfile::tempdir().expect("a scratch folder");
    let store = Store::open(folder.path()).expect("the records open").store;
    let mut state = State::new(Library::shipped());
    for (number, name) in (0..).zip(walks) {
        let mut walk = all.iter().find(|walk| walk.name == *name).expect("a walk of that name").clone();
        walk.settings = settings;
        let (log, ..) = run_walk(&world, &texts, &walk);
        keep(&mut state, &store, &world, log, BEGAN + number * 86_400_000);
    }
    let ids = state.attempts.iter().map(|attempt| attempt.id).collect();
    (state, ids)
}

fn keep(state: &mut State, store: &Store, world: &World, log: Log, started_ms: i64) {
    let new = NewAttempt { person: PersonId::FIRST, header: &log.header, opening: &log.opening, entries: &[], branch: None, started_ms };
    let id = store.begin(&new).expect("an attempt begins");
    let debrief = assess(world, &log);
    let mut attempt = store.attempt(id).expect("the attempt is there");
    let result = debrief.result.as_ref();
    attempt.summary = Some(Summary {
        status: if debrief.stopped { Status::Stopped } else { Status::Finished },
        ended_ms: started_ms,
        score: result.map(|result| result.score),
        passed: result.map(|result| result.passed),
        outcome: debrief.endings.last().map(|ending| ending.outcome),
        ending: None,
    });
    let results = state.results.entry(attempt.scenario.clone()).or_insert_with(|| Results {
        finished: 0,
        first: attempt.clone(),
        best: attempt.clone(),
    });
    results.finished += 1;
    if attempt.summary.as_ref().map(|summary| summary.score) > results.best.summary.as_ref().map(|summary| summary.score) {
        results.best = attempt.clone();
    }
    state.attempts.push(attempt);
    state.finished.push(Finished {
        attempt: id,
        log,
        world: world.clone(),
        debrief,
        without_contested: None,
        contested: Vec::new(),
        aim: String::new(),
        reflection: String::new(),
        saved: None,
        turning: Turning::default(),
    });
}

/// Adds an attempt that was rewound from the first and can be continued.
pub(super) fn branched(state: &mut State, id: AttemptId) {
    let first = state.attempts[0].clone();
    let branch = Attempt { id, branch: Some(Branch { from: first.id, turn: 4 }), summary: None, ..first };
    state.unfinished.push(branch.clone());
    state.attempts.retain(|attempt| attempt.id != id);
    state.attempts.push(branch);
}

/// Does what the shell does with a dispute, so far as a screen sees it.
pub(super) fn dispute(finished: &mut Finished, contest: Contest) {
    finished.contested.push(contest);
    finished.without_contested = Some(assess_without(&finished.world, &finished.log, &finished.contested));
}

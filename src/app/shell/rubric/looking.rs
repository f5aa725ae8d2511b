//! What the draft would make of the stored attempts, found out a few at a time, so that it can be watched and stopped.

use super::super::{Ready, Shell, Tone};
use crate::assessment::{Effect, effect};
use crate::conversation::World;
use crate::log::Texts;
use crate::records::{Attempt, AttemptId, PersonId, RecordsError, Status, Store};
use crate::scenario::Rubric;

/// So many attempts are looked at before others may have the records.
const AT_ONCE: usize = 8;

/// What the draft would make of the stored attempts, as far as is known.
#[derive(Debug, Default)]
pub struct Looking {
    /// Those that were looked at, what changes most first.
    pub rows: Vec<Row>,
    /// How many there are; none while they are being counted.
    pub of: Option<usize>,
    /// How many could not be read, or have no result.
    pub left_out: usize,
    /// Whether somebody stopped it before it was done.
    pub stopped: bool,
    /// Those that are still to be looked at, the next last.
    waiting: Vec<Waiting>,
    number: u64,
}

/// A stored attempt, and what would become of its result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub attempt: AttemptId,
    /// When it began, in milliseconds since 1970.
    pub started_ms: i64,
    /// Who played it; may be empty.
    pub who: String,
    /// The scenario's title.
    pub scenario: String,
    /// What would become of its result.
    pub effect: Effect,
}

#[derive(Debug, Clone)]
struct Waiting {
    attempt: AttemptId,
    started_ms: i64,
    who: String,
    scenario: String,
}

impl Looking {
    /// How many were looked at.
    pub fn done(&self) -> usize {
        self.rows.len() + self.left_out
    }

    /// Whether it is still going on.
    pub fn is_running(&self) -> bool {
        !self.stopped && self.of.is_none_or(|of| self.done() < of)
    }

    pub(super) fn stop(&mut self) {
        self.stopped |= self.is_running();
    }

    fn take(&mut self, found: Vec<Option<Row>>) {
        let before = self.rows.len();
        let all = found.len();
        self.rows.extend(found.into_iter().flatten());
        self.left_out += all - (self.rows.len() - before);
        self.rows.sort_by_key(|row| (row.effect.rank(), std::cmp::Reverse(row.started_ms)));
    }
}

impl Shell {
    /// Whether attempts are being looked at; nobody needs to be told twice.
    pub(in crate::app::shell) fn is_looking(&self) -> bool {
        self.state.rubric.looking.as_ref().is_some_and(Looking::is_running)
    }

    pub(super) fn look_at_attempts(&mut self) {
        if self.state.ready != Ready::Open || !self.state.rubric.draft.now().faults().is_empty() {
            return;
        }
        self.state.rubric.draft.pause();
        self.looks += 1;
        let number = self.looks;
        self.state.rubric.looking = Some(Looking { number, ..Looking::default() });
        let library = &self.state.library;
        let titles: Vec<(String, String)> = library.files().iter().map(|file| (file.source.id().to_owned(), file.title.clone())).collect();
        self.with_store(
            move |store| Ok(stored(store, &titles)),
            move |shell, stored| {
                let Some(looking) = shell.state.rubric.looking.as_mut().filter(|looking| looking.number == number) else { return };
                match stored {
                    Ok(waiting) => {
                        (looking.of, looking.waiting) = (Some(waiting.len()), waiting);
                        shell.look_on(number);
                    }
                    Err(error) => {
                        looking.stop();
                        shell.state.tell(Tone::Warning, error.to_string());
                    }
                }
            },
        );
    }

    /// Looks at the next few.
    fn look_on(&mut self, number: u64) {
        let rubric = self.state.rubric.draft.now().clone();
        let Some(looking) = self.state.rubric.looking.as_mut().filter(|looking| looking.number == number && looking.is_running()) else {
            return;
        };
        let next = looking.waiting.split_off(looking.waiting.len().saturating_sub(AT_ONCE));
        self.with_store(
            move |store| {
                let mut known = None;
                Ok(next.into_iter().rev().map(|waiting| row(store, waiting, &rubric, &mut known)).collect())
            },
            move |shell, found: Vec<Option<Row>>| {
                let Some(looking) = shell.state.rubric.looking.as_mut().filter(|looking| looking.number == number) else { return };
                looking.take(found);
                shell.look_on(number);
            },
        );
    }
}

/// Every attempt that came to a result and counts, the newest last. What was tried again from a turn is practice.
fn stored(store: &Store, titles: &[(String, String)]) -> Result<Vec<Waiting>, RecordsError> {
    let mut waiting = Vec::new();
    for person in store.people()? {
        let name = if person.id == PersonId::FIRST && person.name.is_empty() { "You".to_owned() } else { person.name };
        let counts = |attempt: &Attempt| {
            let finished = attempt.summary.as_ref().is_some_and(|summary| summary.status == Status::Finished);
            finished && attempt.branch.is_none()
        };
        for attempt in store.attempts(person.id)?.into_iter().filter(counts) {
            let title = titles.iter().find(|(id, _)| *id == attempt.scenario).map(|(_, title)| title.clone());
            let scenario = title.unwrap_or(attempt.scenario);
            waiting.push(Waiting { attempt: attempt.id, started_ms: attempt.started_ms, who: name.clone(), scenario });
        }
    }
    waiting.sort_by_key(|waiting| waiting.started_ms);
    Ok(waiting)
}

/// What would become of one; none where it cannot be read or has no result. Attempts that follow each other were often played
/// in the same world, which is `known` from the one before.
fn row(store: &Store, waiting: Waiting, rubric: &Rubric, known: &mut Option<(Texts, World)>) -> Option<Row> {
    let log = store.log(waiting.attempt).ok()?;
    if known.as_ref().is_none_or(|(texts, _)| *texts != log.header.texts) {
        *known = Some((log.header.texts.clone(), World::of(&log.header.texts).ok()?));
    }
    let (_, world) = known.as_ref()?;
    let effect = effect(world, &log, rubric)?;
    let Waiting { attempt, started_ms, who, scenario } = waiting;
    Some(Row { attempt, started_ms, who, scenario, effect })
}

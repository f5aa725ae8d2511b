//! After a scene: the record, the desk diary, the later scene; and the ways an attempt ends.

use super::state::{Note, Phase};
use super::{Composed, Conversation, Refusal};
use crate::base::{Clock, Ix, Seconds};
use crate::log::{DiaryItem, Happening};
use crate::principles::{Evidence, Matched, Reading, Signal};
use crate::scenario::{Ending, FloorKind, Scene, Truth};

/// When a working day in the desk diary begins, in seconds of the day.
const MORNING: i64 = 8 * 3_600;
/// The most days that pass between two scenes.
const LONGEST_DIARY: i64 = 30;
/// Small other work for a day, where the scenario has none of its own.
const CHORES: [&str; 4] =
    ["Answer the two mails from last night", "Team meeting at eleven", "Tidy the open cases", "Show the new colleague the till"];
/// The longest text of a record field or next step, in characters.
const LONGEST_FIELD: usize = 4_000;
/// The most next steps.
const MOST_NOTES: usize = 40;

impl Conversation {
    pub(super) fn end_scene(&mut self, ending: Ix<Ending>) {
        self.close_opportunities(None);
        let world = self.world.clone();
        self.state.endings.push(ending);
        let next = world.scenario.endings[ending].later.iter().find(|later| self.holds(&later.when, None)).map(|later| later.scene);
        self.state.next_scene = next;
        self.emit(Happening::SceneEnded {
            scene: world.scenario.scenes.id(self.state.scene).to_owned(),
            ending: world.scenario.endings.id(ending).to_owned(),
            next: next.map(|ix| world.scenario.scenes.id(ix).to_owned()),
        });
        let has_record = !world.scenario.record.is_empty();
        if next.is_some() || (has_record && !self.state.record_done) {
            self.state.phase = Phase::Record;
            self.emit(Happening::RecordOpened);
        } else {
            self.over();
        }
    }

    pub(super) fn over(&mut self) {
        self.close_all_opportunities();
        self.state.phase = Phase::Over;
        self.emit(Happening::Over);
    }

    pub(super) fn stop(&mut self) -> Result<(), Refusal> {
        if self.state.phase == Phase::Over {
            return Err(Refusal::Over);
        }
        self.emit(Happening::Stopped);
        self.over();
        Ok(())
    }

    // --- The record ---

    pub(super) fn write(&mut self, field: &str, text: &str, reading: &Reading) -> Result<(), Refusal> {
        if !matches!(self.state.phase, Phase::Call | Phase::Record) {
            return Err(Refusal::NoRecord);
        }
        let ix = self.world.scenario.record.find(field).ok_or_else(|| Refusal::NoField(field.to_owned()))?;
        if text.chars().count() > LONGEST_FIELD {
            return Err(Refusal::TooLong(LONGEST_FIELD));
        }
        let facts = reading.matched().filter_map(|to| if let Matched::Fact(id) = to { Some(id.clone()) } else { None }).collect();
        self.state.record.insert(ix, Composed { text: text.to_owned(), facts });
        self.emit(Happening::Recorded { field: field.to_owned() });
        // Writing is work: no dead air runs while the record is written.
        if self.state.phase == Phase::Call { self.composing() } else { Ok(()) }
    }

    pub(super) fn note(&mut self, text: &str, due: Seconds, reading: &Reading) -> Result<(), Refusal> {
        if !matches!(self.state.phase, Phase::Call | Phase::Record) {
            return Err(Refusal::NoRecord);
        }
        if text.trim().is_empty() {
            return Err(Refusal::Empty);
        }
        if text.chars().count() > LONGEST_FIELD || self.state.notes.len() >= MOST_NOTES {
            return Err(Refusal::TooLong(LONGEST_FIELD));
        }
        let truth = reading.matched().find_map(|to| match to {
            Matched::Truth(id) => self.world.scenario.truths.find(id).filter(|ix| self.world.scenario.truths[*ix].yours),
            _ => None,
        });
        let within = Seconds(due.0.clamp(0, LONGEST_DIARY * Seconds::DAY.0));
        let due = self.state.clock().after(within);
        // "In two days" is a day, and no minute of it.
        let due = if within.0 % Seconds::DAY.0 == 0 { due.end_of_working_day() } else { due };
        self.emit(Happening::Noted {
            index: self.state.notes.len() as u32,
            text: text.to_owned(),
            due,
            truth: truth.map(|ix| self.world.scenario.truths.id(ix).to_owned()),
        });
        self.state.notes.push(Note { text: text.to_owned(), due, truth, done: false, crossed_out: false });
        if self.state.phase == Phase::Call { self.composing() } else { Ok(()) }
    }

    pub(super) fn unnote(&mut self, index: u32) -> Result<(), Refusal> {
        if !matches!(self.state.phase, Phase::Call | Phase::Record) {
            return Err(Refusal::NoRecord);
        }
        let note = self.state.notes.get_mut(index as usize).filter(|note| !note.crossed_out).ok_or(Refusal::NoNote(index))?;
        note.crossed_out = true;
        self.emit(Happening::Unnoted { index });
        Ok(())
    }

    pub(super) fn finish_record(&mut self) -> Result<(), Refusal> {
        if self.state.phase != Phase::Record {
            return Err(Refusal::NoRecord);
        }
        self.state.record_done = true;
        self.emit(Happening::RecordClosed);
        match self.state.next_scene {
            None => self.over(),
            Some(_) => self.open_diary(),
        }
        Ok(())
    }

    // --- The desk diary ---

    fn scene_after(&self) -> Option<(Ix<Scene>, Clock)> {
        let next = self.state.next_scene?;
        Some((next, self.state.clock().after(self.world.scenario.scenes[next].after)))
    }

    fn open_diary(&mut self) {
        self.state.phase = Phase::Diary;
        self.state.scene_clock = self.state.clock();
        self.state.scene_began = self.state.now;
        self.state.extra = Seconds(0);
        self.state.day = Clock(self.state.scene_clock.day() * Seconds::DAY.0 + MORNING);
        match self.scene_after() {
            // What was noted for today can still be done, and before a scene on the same day there is no other morning.
            Some((_, then)) if then.day() == self.state.day.day() || self.due_by(self.state.day).next().is_some() => self.show_day(),
            _ => self.open_next_day(),
        }
    }

    /// The next steps that stand and are due on `day` or before, with their numbers.
    fn due_by(&self, day: Clock) -> impl Iterator<Item = (usize, &Note)> {
        let stands = move |note: &Note| !note.done && !note.crossed_out && note.due.day() <= day.day();
        self.state.notes.iter().enumerate().filter(move |(_, note)| stands(note))
    }

    fn show_day(&mut self) {
        let day = self.state.day;
        let mut items: Vec<DiaryItem> = self.chores_of(day).into_iter().map(|text| DiaryItem { text, note: None, done: false }).collect();
        items.extend(self.due_by(day).map(|(number, note)| DiaryItem { text: note.text.clone(), note: Some(number as u32), done: false }));
        self.state.today = items.clone();
        self.emit(Happening::DiaryDay { day, items });
    }

    fn chores_of(&self, day: Clock) -> Vec<String> {
        let own: Vec<String> = self.world.scenario.chores.iter().map(|chore| chore.text.clone()).collect();
        let all = if own.is_empty() { CHORES.map(str::to_owned).to_vec() } else { own };
        let start = (day.day() as usize * 2) % all.len();
        let turned = all.iter().cycle().skip(start).take(all.len());
        turned.filter(|chore| !self.state.chores_done.contains(*chore)).take(2).cloned().collect()
    }

    pub(super) fn do_today(&mut self, index: u32) -> Result<(), Refusal> {
        if self.state.phase != Phase::Diary {
            return Err(Refusal::NoDiary);
        }
        let item = self.state.today.get_mut(index as usize).filter(|item| !item.done).ok_or(Refusal::NoDiary)?;
        item.done = true;
        let item = item.clone();
        self.emit(Happening::DiaryDone { index });
        let Some(number) = item.note else {
            self.state.chores_done.insert(item.text);
            return Ok(());
        };
        self.state.notes[number as usize].done = true;
        if let Some(truth) = self.state.notes[number as usize].truth {
            self.did_own(truth);
        }
        Ok(())
    }

    /// Something of the trainee's own is done.
    fn did_own(&mut self, truth: Ix<Truth>) {
        if !self.state.done.insert(truth) {
            return;
        }
        let about = self.world.scenario.truths[truth].clone();
        let signal = about.done_as.unwrap_or(Signal::FollowedUp);
        let what = format!("{} {}: {}", self.state.day.weekday(), "in the desk diary", about.text);
        self.note_signal(signal, Evidence::Moment { turn: self.state.turn, what });
        self.own_promises_kept(truth);
    }

    pub(super) fn next_day(&mut self) -> Result<(), Refusal> {
        if self.state.phase != Phase::Diary {
            return Err(Refusal::NoDiary);
        }
        self.open_next_day();
        Ok(())
    }

    /// The next day on which the doors are open; or the later scene, when it comes first.
    fn open_next_day(&mut self) {
        let Some((next, then)) = self.scene_after() else { return self.over() };
        // What was due today and was not done is late tomorrow; what falls due behind closed doors can wait until they open.
        let tonight = Clock((self.state.day.day() + 1) * Seconds::DAY.0).min(then);
        self.settle_by(tonight);
        self.own_promises_due(tonight);
        match self.open_day_after(self.state.day, then) {
            Some(day) => {
                self.state.day = day;
                self.show_day();
            }
            None => self.begin_later(next, then),
        }
    }

    /// The next day after `day` on which the doors are open, if it comes no later than `then`.
    fn open_day_after(&self, day: Clock, then: Clock) -> Option<Clock> {
        let hours = &self.world.scenario.opening_hours.0;
        let days = std::iter::successors(Some(day), |day| Some(day.after(Seconds::DAY))).skip(1);
        days.take_while(|day| day.day() <= then.day()).find(|day| hours[day.day().rem_euclid(7) as usize].is_some())
    }

    /// Where the desk diary goes on after the day that it is open at, and how many times [`crate::log::Act::NextDay`] leads
    /// there. As long as something that was noted is not done that is the next morning; else the next one that has something
    /// noted. It is the later scene where that comes first.
    pub fn diary_goes_on_at(&self) -> Option<(usize, Clock)> {
        let (_, then) = self.scene_after()?;
        let noted = |day: &Clock| self.due_by(*day).next().is_some();
        let mornings = std::iter::successors(self.open_day_after(self.state.day, then), |day| self.open_day_after(*day, then));
        let mut steps = (1..).zip(mornings);
        let quiet = steps.clone().count();
        let waits = noted(&self.state.day);
        Some(steps.find(|(_, day)| waits || noted(day)).unwrap_or((quiet + 1, then)))
    }

    fn begin_later(&mut self, next: Ix<Scene>, then: Clock) {
        self.settle_by(then);
        self.own_promises_due(then);
        self.state.scene_clock = then;
        self.state.today.clear();
        self.state.next_scene = None;
        self.begin_scene(next);
    }

    // --- The closing question ---

    pub(super) fn read_caller(&mut self, kind: &str) -> Result<(), Refusal> {
        let open = self.world.scenario.asks_kind && !self.state.caller_read && matches!(self.state.phase, Phase::Record | Phase::Over);
        let known = self.world.kinds.iter().any(|known| known.id.to_string() == kind);
        if !open || !known {
            return Err(Refusal::NoClosingQuestion);
        }
        self.state.caller_read = true;
        let right = self.world.scenario.caller.kind.to_string() == kind;
        self.emit(Happening::CallerRead { kind: kind.to_owned(), right });
        Ok(())
    }

    /// Words that stand on the screen while the floor is free, for the reading allowance.
    pub(super) fn words_on_screen(&self) -> u32 {
        if self.header.settings.typed || self.floor_kind() == FloorKind::Free {
            return 0;
        }
        self.open_options().into_iter().map(|option| super::speech::words(&option.say)).sum()
    }
}

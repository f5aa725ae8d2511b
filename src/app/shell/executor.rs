//! The one place where commands are carried out.

use super::worker::Desk;
use super::{Asked, AuthorAct, CallAct, Command, Preferences, Route, RubricAct, Session, Shell, Tone, aim};
use crate::conversation::{Conversation, FloorView, Phase, Refusal, before_turn, replay};
use crate::help::Place;
use crate::log::{Act, Log, When};
use crate::records::{AttemptId, Branch, NewAttempt, PersonId, RecordsError, Store};
use crate::rehearsal::interpret;
use crate::sound::{Cue, Cues, Voice};

impl Shell {
    pub(super) fn execute(&mut self, command: Command) {
        match command {
            Command::Go(route) => self.go(route),
            Command::Back => self.state.back(),
            Command::SetName(name) => self.set_name(name),
            Command::SetPreferences(preferences) => self.set_preferences(preferences),
            Command::Brief(scenario) => self.brief(&scenario),
            Command::TakeHalfMinute(setup) => self.take_half_minute(setup),
            Command::Begin(setup) => self.begin(&setup),
            Command::Continue(attempt) => self.continue_attempt(attempt),
            Command::ReturnToCall => {
                if let Some(session) = &self.state.session {
                    self.state.turn_to(route_of(&session.conversation));
                }
            }
            Command::LeaveCall => self.leave_call(),
            Command::GoOn => self.go_on(),
            Command::Pause(paused) => self.pause(paused),
            Command::KeepDraft { attempt, text } => self.keep_draft(attempt, text),
            Command::Act(act) => self.act(act),
            Command::TryAgain { attempt, turn } => self.try_again(attempt, turn),
            Command::WhatIf { attempt, asked } => self.ask_what_if(attempt, asked),
            Command::Suppose(instead) => self.suppose(instead),
            Command::PlayAgain(attempt) => self.play_again(attempt),
            Command::OpenDebrief(attempt) => self.open_debrief(vec![attempt], Route::Debrief(attempt)),
            Command::Compare(one, other) => self.open_debrief(vec![one, other], Route::Compare(one, other)),
            Command::Contest { attempt, contest, note } => self.contest(attempt, contest, note),
            Command::Reflect { attempt, text } => self.reflect(attempt, text),
            Command::SaveReport { attempt, name, about } => self.save_report(attempt, &name, &about),
            Command::OpenFolder(folder) => self.open_folder(folder),
            Command::Drill(act) => self.drill(act),
            Command::PutWeekAway => self.put_week_away(),
            Command::Help(place) => self.help(place),
            Command::Author(act) => self.author(act),
            Command::Rubric(act) => self.rubric(act),
            Command::Dismiss(number) => {
                if number < self.state.notices.len() {
                    self.state.notices.remove(number);
                }
            }
            Command::RetryWriting => {
                if let Some((writer, _)) = &self.writer {
                    writer.retry();
                }
            }
            Command::Reopen => self.open_records(),
            Command::TestSound => self.sound.cue(Cue::SeaFalls),
        }
    }

    /// Goes to a place of the program.
    pub(super) fn go(&mut self, route: Route) {
        if route == Route::Home {
            self.state.finished.clear();
            self.refresh();
        }
        self.state.studio.deleted = None;
        if route == Route::Studio {
            // Another program may have changed the folder.
            self.author(AuthorAct::Reread);
        }
        if route == Route::Rubric {
            self.rubric(RubricAct::Reread);
        }
        self.show(route);
    }

    /// Shows a place of the program, which may have been asked for a while ago. A call that is under way waits for its
    /// return, paused.
    pub(super) fn show(&mut self, route: Route) {
        if self.state.route == Route::Call && route != Route::Call {
            self.pause(true);
        }
        self.state.go(route);
    }

    /// Opens the book at a place, over what one was at.
    fn help(&mut self, place: Place) {
        self.state.help = Asked { place, number: self.state.help.number + 1 };
        self.go(Route::Help);
    }

    /// Does work with the records elsewhere; what fails is told.
    pub(super) fn with_store<T: Send + 'static>(
        &mut self,
        work: impl FnOnce(&Store) -> Result<T, RecordsError> + Send + 'static,
        then: impl FnOnce(&mut Shell, T) + Send + 'static,
    ) {
        let work = |desk: &mut Desk| desk.store.as_ref().map(work);
        self.elsewhere(work, |shell, done| match done {
            Some(Ok(value)) => then(shell, value),
            Some(Err(error)) => shell.state.tell(Tone::Warning, error.to_string()),
            None => shell.state.tell(Tone::Warning, "The records are not open."),
        });
    }

    fn set_name(&mut self, name: String) {
        self.state.name = name.trim().chars().take(80).collect();
        let name = self.state.name.clone();
        self.with_store(move |store| store.rename_person(PersonId::FIRST, &name), |_, ()| {});
    }

    pub(super) fn set_preferences(&mut self, preferences: Preferences) {
        if preferences.sound != self.state.preferences.sound {
            self.sound.set_levels(preferences.sound.levels);
            self.sound.set_voices(preferences.sound.voices);
        }
        self.state.preferences = preferences.clone();
        self.with_store(move |store| store.set_setting("preferences", &preferences), |_, ()| {});
    }

    // --- Attempts ---

    /// The call screen opens on an attempt.
    pub(super) fn enter(&mut self, attempt: AttemptId, conversation: Conversation, log: Log, paused: bool) {
        let wall = self.clock.now_ms();
        let opening = if log.entries.is_empty() { log.opening.clone() } else { Vec::new() };
        let route = route_of(&conversation);
        self.state.session = Some(Session::new(attempt, conversation, log, wall, paused));
        self.state.finished.clear();
        self.state.trail = vec![Route::Home];
        self.state.turn_to(route);
        self.prepare_lines(&opening);
        opening.iter().for_each(|happening| self.sound_of(happening));
        if paused {
            self.sound.pause();
        } else {
            self.sound.resume();
        }
    }

    /// A reply that is half typed is written down like everything else, and nobody waits for it.
    fn keep_draft(&mut self, attempt: AttemptId, text: String) {
        self.worker.ask(move |desk| {
            let kept = desk.store.as_ref().map(|store| store.set_setting(&draft_key(attempt), &text));
            Box::new(move |shell: &mut Shell| {
                if let Some(Err(error)) = kept {
                    shell.state.tell(Tone::Warning, error.to_string());
                }
            })
        });
    }

    fn continue_attempt(&mut self, attempt: AttemptId) {
        self.with_store(
            move |store| {
                let log = store.log(attempt)?;
                let draft = store.setting::<String>(&draft_key(attempt))?;
                Ok((replay(&log), log, draft, aim::of(store, attempt)?))
            },
            move |shell, (replayed, log, draft, aim)| match replayed {
                Ok((conversation, _)) => {
                    // Nobody speaks at the record or the diary: there is nothing to pause, and the next scene begins as it would.
                    let speaks = route_of(&conversation) == Route::Call;
                    shell.enter(attempt, conversation, log, speaks);
                    shell.aims(aim);
                    if let Some(session) = &mut shell.state.session {
                        session.view.returned = draft.filter(|draft| !draft.is_empty());
                    }
                }
                Err(error) => shell.state.tell(Tone::Warning, format!("That call cannot be continued: {error}.")),
            },
        );
    }

    fn leave_call(&mut self) {
        self.pause(true);
        // What is not acknowledged yet is in the writer's line and will be written.
        self.state.session = None;
        self.sound.stop_voice();
        self.sound.ambience(None);
        self.sound.hold(false);
        self.go(Route::Home);
        self.state.trail.clear();
    }

    /// The trainee has seen how the scene ended.
    fn go_on(&mut self) {
        let Some(session) = self.state.session.as_ref().filter(|session| session.view.ended.is_some()) else { return };
        match session.conversation.phase() {
            Phase::Record => self.state.turn_to(Route::Record),
            Phase::Over => self.finish_attempt(),
            Phase::Call | Phase::Diary => {}
        }
    }

    fn pause(&mut self, paused: bool) {
        let wall = self.clock.now_ms();
        if let Some(session) = self.state.session.as_mut().filter(|session| !session.stuck) {
            session.pause(paused, wall);
        }
        if paused {
            self.sound.pause();
        } else {
            self.sound.resume();
        }
    }

    fn act(&mut self, act: CallAct) {
        let Some(session) = &self.state.session else { return };
        let conversation = &session.conversation;
        let act = match act {
            CallAct::Choose { option, when } => match interpret::option(conversation, &option) {
                Some(spoken) => Act::Say { spoken, when },
                None => return,
            },
            CallAct::Say { text, when } => Act::Say { spoken: interpret::typed(conversation, &text), when },
            CallAct::SayWaiting => match waiting_now(conversation) {
                Some(act) => act,
                None => return,
            },
            CallAct::Write { field, text } => interpret::record(conversation, &field, &text),
            CallAct::Note { text, due } => interpret::note(conversation, &text, due),
            CallAct::Withdraw => Act::Withdraw,
            CallAct::Composing => Act::Composing,
            CallAct::Nod => Act::Nod,
            CallAct::Breathe => Act::Breathe,
            CallAct::Ask(question) => Act::Ask { question },
            CallAct::Do(action) => Act::Do { action },
            CallAct::Unnote(index) => Act::Unnote { index },
            CallAct::FinishRecord => Act::FinishRecord,
            CallAct::DoToday(index) => Act::DoToday { index },
            CallAct::NextDay => Act::NextDay,
            CallAct::ReadCaller(kind) => Act::ReadCaller { kind },
            CallAct::Stop => Act::Stop,
        };
        let said = if let Act::Say { spoken: crate::log::Spoken::Typed { text, .. }, .. } = &act { Some(text.clone()) } else { None };
        if let Err(refusal) = self.do_act(act) {
            if refusal == Refusal::ReplyWaits {
                // It is about to be said anyway: the customer has all but finished.
                return;
            }
            // Nothing that was typed is lost when it could not be said.
            if let (Some(session), Some(text)) = (&mut self.state.session, said) {
                session.view.returned = Some(text);
            }
            self.state.tell(Tone::Info, format!("Not now: {refusal}."));
        }
    }

    fn log_of(&self, attempt: AttemptId) -> Option<&Log> {
        let running = self.state.session.as_ref().filter(|session| session.attempt == attempt).map(|session| &session.log);
        running.or_else(|| self.state.finished(attempt).map(|finished| &finished.log))
    }

    fn try_again(&mut self, attempt: AttemptId, turn: u32) {
        let Some(log) = self.log_of(attempt) else { return };
        let branch = before_turn(log, turn);
        let started_ms = self.clock.unix_ms();
        self.with_store(
            move |store| {
                let conversation = replay(&branch).map(|(conversation, _)| conversation);
                let id = store.begin(&new_attempt(&branch, Some(Branch { from: attempt, turn }), started_ms))?;
                Ok((id, conversation, branch, aim::of(store, id)?))
            },
            move |shell, (attempt, conversation, log, aim)| match conversation {
                Ok(conversation) => {
                    shell.enter(attempt, conversation, log, true);
                    shell.aims(aim);
                    shell.tell_of_practice(turn);
                }
                Err(error) => shell.state.tell(Tone::Warning, format!("That turn cannot be tried again: {error}.")),
            },
        );
    }

    /// Once: what has become of the attempt that was rewound.
    fn tell_of_practice(&mut self, turn: u32) {
        if !self.state.preferences.rewound {
            let told = format!("From turn {turn} on this is practice and does not count; the attempt itself stays as it was, in Progress.");
            self.state.tell(Tone::Info, told);
            let preferences = Preferences { rewound: true, ..self.state.preferences.clone() };
            self.set_preferences(preferences);
        }
    }

    /// The briefing opens: how it is to be played is seen before somebody speaks.
    fn play_again(&mut self, attempt: AttemptId) {
        let Some(texts) = self.log_of(attempt).map(|log| log.header.texts.clone()) else { return };
        self.brief_again(&texts);
    }
}

/// The reply that waits, said now: in a pause it cuts the customer short, else it talks over them.
fn waiting_now(conversation: &Conversation) -> Option<Act> {
    let spoken = conversation.waiting()?.clone();
    let when = if conversation.floor() == FloorView::CallerPauses { When::Now } else { When::CutIn };
    Some(Act::Say { spoken, when })
}

pub(super) fn new_attempt<'a>(log: &'a Log, branch: Option<Branch>, started_ms: i64) -> NewAttempt<'a> {
    NewAttempt { person: PersonId::FIRST, header: &log.header, opening: &log.opening, entries: &log.entries, branch, started_ms }
}

/// The screen that fits where an attempt stands.
fn route_of(conversation: &Conversation) -> Route {
    match conversation.phase() {
        Phase::Call | Phase::Over => Route::Call,
        Phase::Record => Route::Record,
        Phase::Diary => Route::Diary,
    }
}

/// Where the half-typed reply of an attempt is kept.
fn draft_key(attempt: AttemptId) -> String {
    format!("draft {}", attempt.number())
}

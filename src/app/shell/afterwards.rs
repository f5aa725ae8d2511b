//! After a call: what came of it is written down and shown, disputed, kept.

use std::path::PathBuf;

use super::session::End;
use super::worker::Desk;
use super::{Finished, Route, Session, Shell, Tone, Turning, aim};
use crate::assessment::{Contest, Debrief, OwnWords, assess, assess_without, report};
use crate::conversation::World;
use crate::log::Log;
use crate::records::{AttemptId, Contest as Disputed, RecordsError, Status, Store, Summary, save_report};
use crate::sound::Cues;

impl Shell {
    /// The attempt under way has come to its end. It can still be looked at, while what it is shown to mean is made elsewhere:
    /// replies are read again and again for it.
    pub(super) fn conclude(&mut self) {
        let Some(session) = self.state.session.as_mut().filter(|session| !session.is_over()) else { return };
        session.end = End::Assessing { awaited: false };
        let attempt = session.attempt;
        let (world, log) = (session.conversation.world().clone(), session.log.clone());
        self.elsewhere(move |_| assess(&world, &log), move |shell, debrief| shell.concluded(attempt, debrief));
    }

    /// What came of the attempt is written down, and shown if somebody waits for it.
    fn concluded(&mut self, attempt: AttemptId, debrief: Debrief) {
        let summary = Summary {
            status: if debrief.stopped { Status::Stopped } else { Status::Finished },
            ended_ms: self.clock.unix_ms(),
            score: debrief.result.as_ref().map(|result| result.score),
            passed: debrief.result.as_ref().map(|result| result.passed),
            outcome: debrief.endings.last().map(|ending| ending.outcome),
            ending: debrief.endings.last().map(|ending| ending.id.clone()),
        };
        if let Some((writer, _)) = &mut self.writer {
            writer.end(attempt, summary);
        }
        self.keep_practice(attempt, &debrief);
        let Some(session) = self.state.session.as_mut().filter(|session| session.attempt == attempt) else { return };
        let awaited = matches!(session.end, End::Assessing { awaited: true });
        session.end = End::Assessed(Box::new(debrief));
        if awaited {
            self.finish_attempt();
        }
    }

    /// The attempt is over, and its debrief opens as soon as it is there.
    pub(super) fn finish_attempt(&mut self) {
        self.conclude();
        if let Some(Session { end: End::Assessing { awaited }, .. }) = &mut self.state.session {
            *awaited = true;
            return;
        }
        let Some(session) = self.state.session.take() else { return };
        let End::Assessed(debrief) = session.end else { return };
        self.sound.hold(false);
        self.sound.ambience(None);
        self.refresh();
        self.state.trail = vec![Route::Home];
        self.state.turn_to(Route::Debrief(session.attempt));
        self.state.finished = vec![Finished {
            attempt: session.attempt,
            world: session.conversation.world().clone(),
            log: session.log,
            debrief: *debrief,
            without_contested: None,
            contested: Vec::new(),
            aim: session.aim,
            reflection: String::new(),
            saved: None,
            turning: Turning::default(),
        }];
    }

    pub(super) fn open_debrief(&mut self, attempts: Vec<AttemptId>, route: Route) {
        self.with_store(
            move |store| {
                let mut loaded = Vec::new();
                for attempt in attempts {
                    let own = (aim::of(store, attempt)?, store.setting::<String>(&reflection_key(store, attempt)?)?);
                    loaded.push((attempt, store.log(attempt)?, store.contests(attempt)?, own));
                }
                Ok(loaded.into_iter().map(finished).collect::<Result<Vec<Finished>, String>>())
            },
            move |shell, finished| match finished {
                Ok(finished) => {
                    shell.state.finished = finished;
                    shell.show(route);
                }
                Err(why) => shell.state.tell(Tone::Warning, why),
            },
        );
    }

    pub(super) fn contest(&mut self, attempt: AttemptId, contest: Contest, note: Option<String>) {
        let Some(finished) = self.state.finished.iter_mut().find(|finished| finished.attempt == attempt) else { return };
        finished.contested.retain(|known| *known != contest);
        if note.is_some() {
            finished.contested.push(contest.clone());
        }
        finished.without_contested = None;
        let (world, log, contested) = (finished.world.clone(), finished.log.clone(), finished.contested.clone());
        let words = finished.debrief.transcript.iter().find(|said| said.turn == Some(contest.turn)).map(|said| said.text.clone());
        self.with_store(
            move |store| match note {
                Some(note) => store.contest(
                    attempt,
                    &Disputed { turn: contest.turn, signal: contest.signal, claim: contest.claim, words: words.unwrap_or_default(), note },
                ),
                None => store.take_back(attempt, contest.turn, contest.signal),
            },
            |_, ()| {},
        );
        if contested.is_empty() {
            return;
        }
        let without = move |_: &mut Desk| (assess_without(&world, &log, &contested), contested);
        self.elsewhere(without, move |shell, (debrief, contested)| {
            let finished = shell.state.finished.iter_mut().find(|finished| finished.attempt == attempt);
            // It is of no use where more has been disputed meanwhile.
            if let Some(finished) = finished.filter(|finished| finished.contested == contested) {
                finished.without_contested = Some(debrief);
            }
        });
    }

    pub(super) fn save_report(&mut self, attempt: AttemptId, name: &str, about: &str) {
        let Some(finished) = self.state.finished(attempt) else { return };
        let page = report(&finished.debrief, about, &OwnWords { aim: &finished.aim, reflection: &finished.reflection });
        let name = format!("{} {}", finished.log.header.texts.scenario_id, name.to_lowercase());
        self.elsewhere(
            move |desk| save_report(&desk.folder, &name, &page),
            move |shell, saved| match saved {
                Ok(path) => {
                    if let Some(finished) = shell.state.finished.iter_mut().find(|finished| finished.attempt == attempt) {
                        finished.saved = Some(path);
                    }
                }
                Err(why) => shell.state.tell(Tone::Warning, why),
            },
        );
    }

    pub(super) fn open_folder(&mut self, folder: PathBuf) {
        let opened = std::process::Command::new(FILES).arg(&folder).spawn();
        match opened {
            // Whoever started a program must take note of its end.
            Ok(mut program) => drop(std::thread::spawn(move || program.wait())),
            Err(error) => {
                let told = format!("{} could not be opened from here: {error}.", folder.display());
                self.state.tell(Tone::Info, told);
            }
        }
    }

    pub(super) fn reflect(&mut self, attempt: AttemptId, text: String) {
        if let Some(finished) = self.state.finished.iter_mut().find(|finished| finished.attempt == attempt) {
            finished.reflection = text.clone();
        }
        self.with_store(
            move |store| {
                let key = reflection_key(store, attempt)?;
                store.set_setting(&key, &text)
            },
            |_, ()| {},
        );
    }
}

/// The desktop's own program that shows a folder.
const FILES: &str = if cfg!(windows) {
    "explorer"
} else if cfg!(target_os = "macos") {
    "open"
} else {
    "xdg-open"
};

/// Where the answer to "what would you do differently?" is kept.
fn reflection_key(store: &Store, attempt: AttemptId) -> Result<String, RecordsError> {
    let attempt = store.attempt(attempt)?;
    Ok(format!("reflection {} {}", attempt.scenario, attempt.started_ms))
}

/// An attempt as it was loaded, with the trainee's aim and what they would do differently.
type Loaded = (AttemptId, Log, Vec<Disputed>, (String, Option<String>));

fn finished((attempt, log, contests, (aim, reflection)): Loaded) -> Result<Finished, String> {
    let world = World::of(&log.header.texts)?;
    let contested: Vec<Contest> =
        contests.iter().map(|contest| Contest { turn: contest.turn, signal: contest.signal, claim: contest.claim }).collect();
    let debrief = assess(&world, &log);
    let without_contested = (!contested.is_empty()).then(|| assess_without(&world, &log, &contested));
    let (reflection, turning) = (reflection.unwrap_or_default(), Turning::default());
    Ok(Finished { attempt, log, world, debrief, without_contested, contested, aim, reflection, saved: None, turning })
}

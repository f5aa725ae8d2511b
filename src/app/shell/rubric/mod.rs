//! The organisation's rubric behind the window: what is in use, the draft of another, and what that would make of the attempts
//! that are stored.

mod looking;
#[cfg(test)]
mod tests;

pub use looking::{Looking, Row};
#[cfg(test)]
pub(in crate::app) use tests::store_walks;

use super::worker::Desk;
use super::{Shell, Tone};
use crate::library::own::{OwnError, Version};
use crate::library::{self, RubricFile};
use crate::scenario::Rubric;
use crate::studio::{Autosave, RubricDraft};

/// What screens read of the rubric.
#[derive(Debug)]
pub struct RubricDesk {
    /// What is in use: the organisation's, or the shipped one.
    pub used: RubricFile,
    /// Whether the organisation has one of its own.
    pub is_own: bool,
    /// Why the organisation's own cannot be used, where it cannot.
    pub trouble: Option<String>,
    /// What is being made of it.
    pub draft: RubricDraft,
    /// How it was before, the last first.
    pub versions: Vec<Version>,
    /// What the draft would make of the stored attempts, once that was asked.
    pub looking: Option<Looking>,
    autosave: Autosave,
}

impl Default for RubricDesk {
    fn default() -> Self {
        let used = RubricFile::shipped();
        let draft = RubricDraft::new(used.rubric.clone());
        Self { used, is_own: false, trouble: None, draft, versions: Vec::new(), looking: None, autosave: Autosave::default() }
    }
}

/// Something asked about the rubric.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RubricAct {
    /// Read the file again: somebody may have copied one there.
    Reread,
    /// Make the draft this. What is typed in one field is taken back as one step.
    Change(Box<Rubric>, Option<String>),
    /// A field was left: what is typed next is a step of its own.
    Pause,
    /// Take the last step back.
    Undo,
    /// Make the step again that was taken back last.
    Redo,
    /// Find out what the draft would make of the stored attempts.
    Look,
    /// Stop finding out; what was found stays in sight.
    StopLooking,
    /// Back to the form.
    CloseLooking,
    /// Use the draft from now on.
    Save,
    /// Make the draft what a version says.
    BringBack(Version),
    /// Show where the file is.
    ShowFolder,
}

/// What is read from the folder: the rubric in use, what was not saved yet, and the versions.
struct Found {
    own: Result<Option<RubricFile>, String>,
    draft: Option<Rubric>,
    versions: Vec<Version>,
}

impl Shell {
    pub(super) fn rubric(&mut self, act: RubricAct) {
        match act {
            RubricAct::Reread => self.reread_rubric(),
            RubricAct::Change(rubric, typing) => self.change_rubric(|draft| draft.change(*rubric, typing.as_deref())),
            RubricAct::Pause => self.state.rubric.draft.pause(),
            RubricAct::Undo => self.change_rubric(RubricDraft::undo),
            RubricAct::Redo => self.change_rubric(RubricDraft::redo),
            RubricAct::Look => self.look_at_attempts(),
            RubricAct::StopLooking => {
                if let Some(looking) = &mut self.state.rubric.looking {
                    looking.stop();
                }
            }
            RubricAct::CloseLooking => self.state.rubric.looking = None,
            RubricAct::Save => self.save_rubric(),
            RubricAct::BringBack(version) => self.bring_back_rubric(version),
            RubricAct::ShowFolder => self.with_files(|desk| desk.folder.clone(), Self::open_folder),
        }
    }

    /// The draft changes; what was found of the one before is no longer true.
    fn change_rubric(&mut self, change: impl FnOnce(&mut RubricDraft)) {
        let now = self.clock.now_ms();
        let desk = &mut self.state.rubric;
        change(&mut desk.draft);
        desk.looking = None;
        desk.autosave.note(desk.draft.revision(), now);
    }

    /// Reads what is in the folder; at the start with what was not saved when the program ended.
    pub(super) fn reread_rubric(&mut self) {
        let read = |desk: &mut Desk| Found {
            own: library::own_rubric(&desk.folder),
            draft: library::kept_draft(&desk.folder),
            versions: library::rubric_versions(&desk.folder),
        };
        self.with_files(read, |shell, found| {
            let now = shell.clock.now_ms();
            let desk = &mut shell.state.rubric;
            let first = desk.draft.revision() == 0;
            desk.versions = found.versions;
            (desk.trouble, desk.is_own) = (found.own.as_ref().err().cloned(), !matches!(found.own, Ok(None)));
            let used = found.own.ok().flatten().unwrap_or_else(RubricFile::shipped);
            shell.use_rubric(used);
            let desk = &mut shell.state.rubric;
            if let Some(draft) = found.draft.filter(|_| first) {
                desk.draft.change(draft, None);
            }
            match first {
                true => desk.autosave = Autosave::new(desk.draft.revision()),
                false => desk.autosave.note(desk.draft.revision(), now),
            }
            if let Some(trouble) = desk.trouble.clone() {
                shell.state.tell(Tone::Warning, trouble);
            }
        });
    }

    fn use_rubric(&mut self, used: RubricFile) {
        let desk = &mut self.state.rubric;
        let is_other = desk.used.text != used.text;
        desk.draft.is_used(used.rubric.clone());
        desk.used = used;
        if is_other {
            self.proof_follows_rubric();
        }
    }

    fn save_rubric(&mut self) {
        let now_ms = self.clock.unix_ms().max(0) as u64;
        let desk = &mut self.state.rubric;
        if !desk.draft.now().faults().is_empty() {
            return;
        }
        let rubric = desk.draft.now().clone();
        desk.autosave.begun(desk.draft.revision());
        let save = move |desk: &mut Desk| {
            let saved = library::save_rubric(&desk.folder, &rubric, now_ms);
            (saved, library::rubric_versions(&desk.folder))
        };
        self.with_files(save, |shell, (saved, versions): (Result<RubricFile, OwnError>, _)| match saved {
            Ok(used) => {
                let title = used.rubric.title.clone();
                shell.use_rubric(used);
                let desk = &mut shell.state.rubric;
                (desk.versions, desk.is_own, desk.trouble, desk.looking) = (versions, true, None, None);
                desk.autosave.done();
                let told = format!("“{title}” is saved. New attempts are judged by it; what is stored keeps the result that it has.");
                shell.state.tell(Tone::Info, told);
            }
            Err(error) => {
                let now = shell.clock.now_ms();
                shell.state.rubric.autosave.failed(now);
                shell.state.tell(Tone::Warning, error.to_string());
            }
        });
    }

    fn bring_back_rubric(&mut self, version: Version) {
        self.with_files(
            move |_| library::rubric_version(&version),
            |shell, rubric| match rubric {
                Ok(rubric) => shell.change_rubric(|draft| draft.change(rubric, None)),
                Err(why) => shell.state.tell(Tone::Warning, why),
            },
        );
    }

    /// Keeps the draft when that is due; at every tick.
    pub(super) fn keep_rubric_draft(&mut self) {
        if self.state.rubric.autosave.is_due(self.clock.now_ms()) {
            self.keep_rubric_draft_now();
        }
    }

    /// Keeps the draft, if anything of it is not kept and nothing is being written.
    pub(super) fn keep_rubric_draft_now(&mut self) {
        let desk = &mut self.state.rubric;
        if desk.autosave.due_ms().is_none() {
            return;
        }
        desk.autosave.begun(desk.draft.revision());
        let draft = desk.draft.is_changed().then(|| desk.draft.now().clone());
        let keep = move |desk: &mut Desk| library::keep_draft(&desk.folder, draft.as_ref());
        self.with_files(keep, |shell, kept: Result<(), OwnError>| match kept {
            Ok(()) => shell.state.rubric.autosave.done(),
            Err(error) => {
                let now = shell.clock.now_ms();
                shell.state.rubric.autosave.failed(now);
                shell.state.tell(Tone::Warning, error.to_string());
            }
        });
    }

    /// How long until the draft is to be kept, in milliseconds of the program's clock.
    pub(super) fn keep_draft_in_ms(&self) -> Option<u64> {
        Some(self.state.rubric.autosave.due_ms()?.saturating_sub(self.clock.now_ms()))
    }
}

impl RubricDesk {
    /// Whether what was changed is safe, saved or as a draft.
    pub(super) fn is_kept(&self) -> bool {
        self.autosave.is_saved()
    }
}

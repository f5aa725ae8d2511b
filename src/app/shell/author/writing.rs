//! The open scenario: edits, and how they come safely into its file.

use super::super::{Route, Shell, Tone};
use super::{Open, Proving, Told};
use crate::library::Shelved;
use crate::library::own::{self, OwnError, Saved};
use crate::studio::{Edit, Fix, Join, Splice};

/// After so long without a key, what is typed next is taken back by itself, in milliseconds.
const PAUSE_MS: u64 = 1_500;

impl Shell {
    pub(super) fn splice(&mut self, splice: &Splice, join: Join) {
        let now = self.clock.now_ms();
        let Some(open) = &mut self.state.studio.open else { return };
        if now.saturating_sub(open.typed_ms) > PAUSE_MS {
            open.document.pause();
        }
        open.typed_ms = now;
        open.document.splice(splice, join);
        self.note_changes();
    }

    pub(super) fn edit(&mut self, edit: &Edit, join: Join) {
        let Some(open) = &mut self.state.studio.open else { return };
        if let Err(error) = open.document.edit(edit, join) {
            self.state.tell(Tone::Info, error.to_string());
        }
        self.note_changes();
    }

    pub(super) fn mend(&mut self, fix: &Fix) {
        let Some(open) = &mut self.state.studio.open else { return };
        if let Err(error) = open.document.mend(fix) {
            self.state.tell(Tone::Info, error.to_string());
        }
        self.note_changes();
    }

    pub(super) fn undo(&mut self) {
        let Some(open) = &mut self.state.studio.open else { return };
        if let Some(place) = open.document.undo() {
            open.lead_to(place);
        }
        self.note_changes();
    }

    pub(super) fn redo(&mut self) {
        let Some(open) = &mut self.state.studio.open else { return };
        if let Some(place) = open.document.redo() {
            open.lead_to(place);
        }
        self.note_changes();
    }

    pub(super) fn note_changes(&mut self) {
        let now = self.clock.now_ms();
        if let Some(open) = &mut self.state.studio.open {
            open.autosave.note(open.document.revision(), now);
        }
        self.proof_follows();
    }

    // --- Saving ---

    /// Saves when that is due; at every tick.
    pub(in crate::app::shell) fn autosave(&mut self) {
        let now = self.clock.now_ms();
        self.state.studio.now_ms = self.clock.unix_ms().max(0) as u64;
        if self.state.studio.open.as_ref().is_some_and(|open| open.autosave.is_due(now)) {
            self.save();
        }
    }

    /// How long until the open text is to be saved, in milliseconds of the program's clock.
    pub(in crate::app::shell) fn save_in_ms(&self) -> Option<u64> {
        let due = self.state.studio.open.as_ref()?.autosave.due_ms()?;
        Some(due.saturating_sub(self.clock.now_ms()))
    }

    /// Whether nothing is written that is not safe in its file.
    pub fn all_is_saved(&self) -> bool {
        self.state.studio.open.as_ref().is_none_or(Open::is_saved) && self.state.rubric.is_kept()
    }

    /// Saves now, if something is to be saved and no save is under way. What is typed while one is, is saved after it.
    pub(super) fn save_now(&mut self) {
        self.keep_rubric_draft_now();
        if self.state.studio.open.as_ref().is_some_and(|open| !open.is_saved() && open.autosave.due_ms().is_some()) {
            self.save();
        }
    }

    fn save(&mut self) {
        let now_ms = self.clock.unix_ms().max(0) as u64;
        let Some(open) = self.state.studio.open.as_mut().filter(|open| !open.is_moving) else { return };
        open.autosave.begun(open.document.revision());
        let (path, text, known) = (open.path.clone(), open.document.text().to_owned(), open.hash.clone());
        self.files.ask(move |_| {
            let saved = own::save(&path, &text, &known, now_ms);
            // A version less does no harm to the text.
            let kept = saved.is_ok().then(|| own::keep_version(&path, &text, now_ms).err()).flatten();
            let file = Shelved::open(&path);
            Box::new(move |shell: &mut Shell| shell.saved(saved, kept, file))
        });
    }

    fn saved(&mut self, saved: Result<Saved, OwnError>, kept: Option<OwnError>, file: Shelved) {
        let now = self.clock.now_ms();
        let Some(open) = &mut self.state.studio.open else { return };
        match saved {
            Ok(saved) => {
                open.hash = saved.hash;
                open.autosave.done();
                open.trouble = None;
                if saved.was_changed {
                    let told = "Another program had changed this file meanwhile. What it wrote is kept among the versions.";
                    self.state.tell(Tone::Warning, told);
                }
                if let Some(error) = kept {
                    self.state.tell(Tone::Info, format!("It is saved, but no version of it could be kept: {error}"));
                }
                self.state.library.put(file);
                self.go_on_after_saving();
            }
            Err(error) => {
                open.autosave.failed(now);
                open.trouble = Some(error.to_string());
                if self.after_saving.take().is_some() {
                    self.state.tell(Tone::Warning, error.to_string());
                }
            }
        }
    }

    /// What waited for the text to be safe is done; if more was typed meanwhile, it goes on waiting.
    fn go_on_after_saving(&mut self) {
        if let Some(act) = self.after_saving.take() {
            self.author(act);
        }
    }

    // --- Playing ---

    pub(super) fn play_open(&mut self) {
        let Some(open) = &self.state.studio.open else { return };
        if let Some(why) = open.first_error().map(str::to_owned) {
            return self.tell_unplayable(&why);
        }
        let id = open.document.id().to_owned();
        self.brief(&id);
    }

    pub(super) fn tell_unplayable(&mut self, why: &str) {
        self.state.tell(Tone::Info, format!("It cannot be played as it is: {why}"));
    }

    pub(super) fn close_told(&mut self, told: Told) {
        let Some(open) = &mut self.state.studio.open else { return };
        match told {
            Told::Notes => open.notes.clear(),
            Told::Shared => open.shared = None,
            Told::Table => open.table = None,
        }
    }

    /// Opens the scenario's page. What is open already stays as it is.
    pub(super) fn enter_open(&mut self, open: Open) {
        if !self.open_is(open.document.id()) {
            self.drop_proof();
            let proving = Proving::opened(self.clock.now_ms());
            self.state.studio.open = Some(Open { proving, ..open });
        }
        self.show(Route::Author);
    }

    pub(super) fn open_is(&self, id: &str) -> bool {
        self.state.studio.open.as_ref().is_some_and(|open| open.document.id() == id)
    }
}

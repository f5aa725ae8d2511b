//! The author's studio behind the window: the scenario files of their own, and the one that is open. What is asked comes as
//! an [`AuthorAct`]; files are read and written on a thread of their own, so that nothing that is being put together
//! elsewhere keeps a text from being saved.

mod act;
mod arriving;
mod comparing;
mod files;
mod open;
mod prover;
mod proving;
mod rehearsing;
mod sharing;
#[cfg(test)]
mod tests;
mod versions;
mod writing;

pub use act::{AuthorAct, RehearseAct, Told};
pub use arriving::{Arrival, Parcel, typed_path};
pub use open::{Effect, Lead, Open, Shown, Studio};
pub(super) use prover::Prover;
pub use proving::{Proving, Stage, Standing, Work};
pub use rehearsing::Rehearsing;
pub use sharing::{Share, Shared, Table};

use super::Shell;

impl Shell {
    /// Carries out what an author asked.
    pub(super) fn author(&mut self, act: AuthorAct) {
        // Files are moved, and another is opened, only when the open text is safe in its file.
        if act.needs_saved() && !self.all_is_saved() {
            self.after_saving = Some(act);
            return self.save_now();
        }
        match act {
            AuthorAct::Reread => self.reread_own(),
            AuthorAct::Begin(template) => self.begin_scenario(&template),
            AuthorAct::Open(id) => self.open_scenario(&id),
            AuthorAct::Duplicate(id) => self.duplicate_scenario(&id),
            AuthorAct::Rename { id, title } => self.rename_scenario(&id, title),
            AuthorAct::NameFile => self.name_file(),
            AuthorAct::Delete(id) => self.delete_scenario(&id),
            AuthorAct::BringBack(deleted) => self.bring_back(deleted),
            AuthorAct::BringIn(path) => self.bring_in(path),
            AuthorAct::Install => self.install(),
            AuthorAct::LeaveArrival => self.state.studio.arrival = None,
            AuthorAct::Share(share) => self.share(share),
            AuthorAct::LookAtTable { path, force } => self.look_at_table(path, force),
            AuthorAct::TakeTable => self.take_table(),
            AuthorAct::Close(told) => self.close_told(told),
            AuthorAct::ShowFolder => self.show_own_folder(),
            AuthorAct::Splice(splice, join) => self.splice(&splice, join),
            AuthorAct::Edit(edit, join) => self.edit(&edit, join),
            AuthorAct::Mend(fix) => self.mend(&fix),
            AuthorAct::KeepPlaces(places) => self.keep_places(places),
            AuthorAct::Undo => self.undo(),
            AuthorAct::Redo => self.redo(),
            AuthorAct::Save => self.save_now(),
            AuthorAct::Play => self.play_open(),
            AuthorAct::Prove => self.prove_now(),
            AuthorAct::CancelProof => self.cancel_proof(),
            AuthorAct::PlayByLot(plays) => self.play_by_lot(plays),
            AuthorAct::ListVersions => self.list_versions(),
            AuthorAct::ShowVersion(version) => self.show_version(version),
            AuthorAct::NameVersion(version, name) => self.name_version(version, name),
            AuthorAct::CloseVersions => self.close_versions(),
            AuthorAct::Restore => self.restore(),
            AuthorAct::Rehearse(act) => self.rehearse(act),
        }
    }
}

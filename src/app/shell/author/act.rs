use crate::library::own::{Deleted, Version};
use crate::studio::{Edit, Fix, Join, Splice};

/// Something asked in the studio.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AuthorAct {
    /// Read the folder of one's own scenarios again: another program may have changed it.
    Reread,
    /// Begin a scenario from the template of this id.
    Begin(String),
    /// Open the scenario of this id; a shipped one as a copy.
    Open(String),
    /// Make a copy of a scenario.
    Duplicate(String),
    /// Give a scenario another title, and its file the name that goes with it.
    Rename {
        /// Which.
        id: String,
        /// The new title.
        title: String,
    },
    /// Delete a scenario, so that it can be brought back.
    Delete(String),
    /// Bring back what was deleted.
    BringBack(Deleted),
    /// Show the folder of one's own scenarios in the desktop's own program for files.
    ShowFolder,
    /// Replace a stretch of the open text.
    Splice(Splice, Join),
    /// Change the open text as a form does.
    Edit(Edit, Join),
    /// Mend a finding of the open text.
    Mend(Fix),
    /// Take the last step back.
    Undo,
    /// Make the step again that was taken back last.
    Redo,
    /// Save at once.
    Save,
    /// Play the open scenario from its start.
    Play,
    /// Prove the open text now.
    Prove,
    /// Break off what is being proved or played by lot.
    CancelProof,
    /// Let so many players play the open scenario by lot.
    PlayByLot(u32),
    /// List how the open scenario was before.
    ListVersions,
    /// Show one of them.
    ShowVersion(Version),
    /// Go on with the text.
    CloseVersions,
    /// Make the text what the version says that is shown.
    Restore,
}

impl AuthorAct {
    /// Whether it moves files or opens another, and so waits until the open text is safe.
    pub(super) fn needs_saved(&self) -> bool {
        use AuthorAct::{Begin, Delete, Duplicate, Open, Play, Rename};
        matches!(self, Begin(_) | Open(_) | Duplicate(_) | Rename { .. } | Delete(_) | Play)
    }
}

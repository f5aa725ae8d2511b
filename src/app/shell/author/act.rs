use std::path::PathBuf;

use super::Share;
use crate::library::own::{Deleted, Version};
use crate::log::Directive;
use crate::rehearsal::Setting;
use crate::studio::{Edit, Fix, Join, Places, Splice};

/// Something asked in the studio.
#[derive(Debug, Clone, PartialEq)]
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
    /// Name the file of the open scenario after its title.
    NameFile,
    /// Delete a scenario, so that it can be brought back.
    Delete(String),
    /// Bring back what was deleted.
    BringBack(Deleted),
    /// Bring in what a file holds: a story, a scenario, or a pack, which is only looked into.
    BringIn(PathBuf),
    /// Put the pack in place that was looked into.
    Install,
    /// Leave what was brought in where it is, or close what came of it.
    LeaveArrival,
    /// Make a file of the open scenario to hand on.
    Share(Share),
    /// Show what a table with changed words would change in the open text.
    LookAtTable {
        /// Its file.
        path: PathBuf,
        /// Whether words are taken also where the scenario's own changed meanwhile.
        force: bool,
    },
    /// Take the words of that table.
    TakeTable,
    /// Close something that was told of the open scenario.
    Close(Told),
    /// Show the folder of one's own scenarios in the desktop's own program for files.
    ShowFolder,
    /// Replace a stretch of the open text.
    Splice(Splice, Join),
    /// Change the open text as a form does.
    Edit(Edit, Join),
    /// Mend a finding of the open text.
    Mend(Fix),
    /// Remember where boxes of the graph were put.
    KeepPlaces(Places),
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
    /// Call a version by a name; an empty one takes it back.
    NameVersion(Version, String),
    /// Go on with the text.
    CloseVersions,
    /// Make the text what the version says that is shown.
    Restore,
    /// Play the open scenario by steps.
    Rehearse(RehearseAct),
}

/// Something that is told of the open scenario until it is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// What was not understood when it was brought in.
    Notes,
    /// Where a file is that was made.
    Shared,
    /// What a table would change.
    Table,
}

/// Something asked of a rehearsal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RehearseAct {
    /// Begin at the beginning.
    Start,
    /// Begin at a beat, come to by the shortest way; by itself where there is none.
    From(String),
    /// Go another of the ways that were found.
    Way(usize),
    /// Begin at a moment that was set by hand.
    Set(Setting),
    /// Begin at the beginning and do what was done in a play.
    Play(Vec<Directive>),
    /// Do something.
    Do(Directive),
    /// Say nothing until the silence is noticed.
    SayNothing,
    /// Take the last act back.
    Undo,
    /// Begin again where it began.
    Restart,
    /// Try a reply without going on.
    Try(String),
    /// Close what came of it.
    CloseTry,
    /// Say the reply that was tried.
    GoOn,
    /// Play it again on the present text.
    Renew,
    /// Keep the reply that was tried, to be put to the scenario again.
    KeepProbe {
        /// The beat or ending where the call should go.
        goes: String,
    },
}

impl AuthorAct {
    /// Whether it moves files or opens another, and so waits until the open text is safe.
    pub(super) fn needs_saved(&self) -> bool {
        use AuthorAct::{Begin, BringIn, Delete, Duplicate, NameFile, Open, Play, Rename, Share};
        matches!(
            self,
            Begin(_) | Open(_) | Duplicate(_) | Rename { .. } | NameFile | Delete(_) | BringIn(_) | Share(self::Share::Pack { .. }) | Play
        )
    }
}

//! What screens read of the studio.

use std::path::{Path, PathBuf};

use super::{Arrival, Proving, Rehearsing, Shared, Stage, Table};
use crate::base::{Span, first_error};
use crate::library::own::{self, Deleted, Version};
use crate::log::content_hash;
use crate::studio::import::Note;
use crate::studio::{Autosave, Document, Places};

/// The title of a scenario that was begun from a template.
pub(super) const NEW_TITLE: &str = "A new scenario";

/// The studio.
#[derive(Debug, Default)]
pub struct Studio {
    /// The folder of the author's own scenarios.
    pub folder: PathBuf,
    /// The scenario that is open.
    pub open: Option<Open>,
    /// What was deleted just now: its title, and where it is.
    pub deleted: Option<(String, Deleted)>,
    /// All that was deleted from the folder, the last first.
    pub bin: Vec<Deleted>,
    /// What there is to say of what was brought in last.
    pub arrival: Option<Arrival>,
    /// Now, in milliseconds since 1970: for saying how long ago something was. Set before each frame.
    pub now_ms: u64,
}

/// A scenario that is worked on.
#[derive(Debug)]
pub struct Open {
    /// The text, and what is known of it.
    pub document: Document,
    /// Its file.
    pub path: PathBuf,
    /// Why it could not be saved, if the last try failed.
    pub trouble: Option<String>,
    /// Where the screen is to look.
    pub lead: Lead,
    /// How it was before, the last first, once they are asked for.
    pub versions: Option<Vec<Version>>,
    /// Where boxes of its graph were dragged to.
    pub places: Places,
    /// The version that is shown.
    pub shown: Option<Shown>,
    /// What is proved of it.
    pub proving: Proving,
    /// The call that is rehearsed.
    pub rehearsing: Option<Rehearsing>,
    /// The beat to which ways are being looked for.
    pub finding_ways: Option<String>,
    /// What was not understood of the story that it was made of, until that is closed.
    pub notes: Vec<Note>,
    /// The file that was made of it to hand on, or why there is none.
    pub shared: Option<Result<Shared, String>>,
    /// The table whose words are to be taken, or why it cannot be.
    pub table: Option<Result<Table, String>>,
    /// Its file before it was named after its title.
    pub was: Option<PathBuf>,
    /// Whether its file is being moved: nothing is saved meanwhile.
    pub(super) is_moving: bool,
    pub(super) autosave: Autosave,
    /// The hash of what its file says, so far as is known.
    pub(super) hash: String,
    /// When it was typed in last, in milliseconds of the program's clock.
    pub(super) typed_ms: u64,
}

/// Where something changed that the author may not have in sight. Each lead has a number of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lead {
    /// How many there were.
    pub number: u32,
    /// The place in the text.
    pub span: Span,
}

/// A version that is looked at.
#[derive(Debug)]
pub struct Shown {
    /// Which.
    pub version: Version,
    /// What it says.
    pub text: String,
    /// What changed from it to the present text, a sentence each; none where one of them cannot be read.
    pub since: Option<Vec<String>>,
    /// What that does to endings and scores.
    pub effect: Effect,
}

/// What the changes since a version do to endings and scores.
#[derive(Debug, Default)]
pub enum Effect {
    /// One of the two texts has an error, or they are the same: nothing is to be told.
    #[default]
    None,
    /// Both are being proved; how far that is.
    Working(Option<Stage>),
    /// A sentence each.
    Told(Vec<String>),
    /// Why it cannot be told.
    Failed(String),
}

impl Open {
    /// A document whose file at `path` says what it says.
    pub fn new(document: Document, path: &Path) -> Self {
        Self {
            hash: content_hash(document.text()),
            autosave: Autosave::new(document.revision()),
            path: path.to_owned(),
            trouble: None,
            lead: Lead { number: 0, span: Span::new(0, 0) },
            versions: None,
            places: Places::new(),
            shown: None,
            proving: Proving::default(),
            rehearsing: None,
            finding_ways: None,
            notes: Vec::new(),
            shared: None,
            table: None,
            was: None,
            is_moving: false,
            typed_ms: 0,
            document,
        }
    }

    /// Whether two texts are being proved to tell what changed.
    pub(super) fn is_comparing(&self) -> bool {
        self.shown.as_ref().is_some_and(|shown| matches!(shown.effect, Effect::Working(_)))
    }

    /// Its file is another now, with all that belongs to it.
    pub(super) fn moved(&mut self, to: &Path) {
        self.was = Some(std::mem::replace(&mut self.path, to.to_owned()));
        let id = to.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        self.document.rename(id.unwrap_or_default());
    }

    /// Whether its file still has the name that it was begun with, and its title no longer has.
    pub fn has_first_name(&self, title: &str) -> bool {
        let id = self.document.id();
        let copied = id.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('-').ends_with("-copy");
        (copied || own::suits(id, NEW_TITLE)) && !own::suits(id, title) && !title.trim().is_empty()
    }

    /// Whether all that was written is safe in its file.
    pub fn is_saved(&self) -> bool {
        self.autosave.is_saved() && self.trouble.is_none()
    }

    pub(super) fn lead_to(&mut self, span: Span) {
        self.lead = Lead { number: self.lead.number + 1, span };
    }

    /// Why it cannot be played, if it cannot.
    pub(super) fn first_error(&self) -> Option<&str> {
        first_error(self.document.findings()).map(|error| error.sentence.as_str())
    }
}

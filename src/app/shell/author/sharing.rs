//! What goes out of the open scenario, for people who do not open the program, and words that come back.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::super::worker::Desk;
use super::super::{Preferences, Shell, Tone};
use crate::base::{counted, first_error, in_words};
use crate::library::pack::{self, pack};
use crate::records::save_to_share;
use crate::scenario::load;
use crate::studio::export::booklet;
use crate::studio::export::lines::{Taken, read, rows, take, write};
use crate::studio::{Join, Parsed};

/// More of a table is not read, in bytes: a little beyond what one may have.
const TABLE_BYTES: u64 = (16 << 20) + 1;

/// Something to make of the open scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Share {
    /// A booklet to print.
    BookletPdf,
    /// A booklet to change.
    BookletMarkdown,
    /// The lines as a table.
    Lines,
    /// A pack.
    Pack {
        /// Who made it.
        author: String,
        /// What may be done with it.
        licence: String,
    },
}

/// A file that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// Where it is.
    pub path: PathBuf,
    /// What else there is to say of it; may be empty.
    pub note: String,
}

/// A table with changed words that is looked at.
#[derive(Debug)]
pub struct Table {
    /// Its file.
    pub path: PathBuf,
    /// Whether words are taken also where the scenario's own changed meanwhile.
    pub force: bool,
    /// What it would change.
    pub taken: Taken,
    /// Of which revision of the text.
    revision: u64,
}

impl Shell {
    /// Makes a file to hand on.
    pub(super) fn share(&mut self, share: Share) {
        if let Share::Pack { author, licence } = &share {
            let preferences = Preferences { author: author.clone(), licence: licence.clone(), ..self.state.preferences.clone() };
            self.set_preferences(preferences);
        }
        let Some(open) = &mut self.state.studio.open else { return };
        open.shared = None;
        let (id, text, path) = (open.document.id().to_owned(), open.document.text().to_owned(), open.path.clone());
        let make = move |desk: &mut Desk| (made(&desk.folder, share, &id, &text, &path), path);
        self.elsewhere(make, |shell, (made, path)| {
            match shell.state.studio.open.as_mut().filter(|open| open.path == path) {
                Some(open) => open.shared = Some(made),
                // Somebody went on to another scenario meanwhile.
                None => shell.state.tell(Tone::Info, made.map_or_else(|why| why, |shared| format!("Saved as {}.", shared.path.display()))),
            }
        });
    }

    /// Shows what a table with changed words would change.
    pub(super) fn look_at_table(&mut self, path: PathBuf, force: bool) {
        let Some(open) = &mut self.state.studio.open else { return };
        open.shared = None;
        let (id, text, revision) = (open.document.id().to_owned(), open.document.text().to_owned(), open.document.revision());
        let look = move |_: &mut Desk| -> Result<Table, String> {
            let rows = read(&table_bytes(&path)?)?;
            let taken = take(&id, &text, &rows, force)?;
            Ok(Table { path, force, taken, revision })
        };
        let of = open.path.clone();
        self.elsewhere(look, move |shell, table| {
            if let Some(open) = shell.state.studio.open.as_mut().filter(|open| open.path == of) {
                open.table = Some(table);
            }
        });
    }

    /// The words of the table that is looked at come into the text: a step that can be taken back.
    pub(super) fn take_table(&mut self) {
        let Some(open) = &mut self.state.studio.open else { return };
        let Some(Ok(table)) = open.table.take() else { return };
        if table.revision != open.document.revision() {
            return self.look_at_table(table.path, table.force);
        }
        open.document.pause();
        open.document.set_text(&table.taken.text, Join::Apart);
        open.document.pause();
        self.note_changes();
        let count = table.taken.changed.len();
        let told = format!("{} taken. Undo takes that back.", counted(count, "text was", "texts were"));
        self.state.tell(Tone::Info, told);
    }
}

fn made(folder: &Path, share: Share, id: &str, text: &str, path: &Path) -> Result<Shared, String> {
    let mut note = String::new();
    let (stem, ending, bytes) = match share {
        Share::BookletPdf => {
            let pdf = paper(id, text)?.pdf()?;
            let signs: String = pdf.missing.iter().collect();
            if !signs.is_empty() {
                note = format!("The typeface lacks these signs, and a box stands for each: {signs}. The Markdown has them.");
            }
            (format!("{id}-booklet"), "pdf", pdf.bytes)
        }
        Share::BookletMarkdown => (format!("{id}-booklet"), "md", paper(id, text)?.markdown().into_bytes()),
        Share::Lines => {
            let parsed = Parsed::of(text).ok_or("The text cannot be read as it is. Mend it first.")?;
            (format!("{id}-lines"), "csv", write(&rows(&parsed)))
        }
        Share::Pack { author, licence } => {
            let packed = pack(path, &author, &licence).map_err(|error| error.to_string())?;
            let recordings = counted(packed.recordings, "recording", "recordings");
            note = format!("In it: the scenario, {recordings}{}.", if packed.proofs { ", its walks and probes" } else { "" });
            (id.to_owned(), pack::ENDING, packed.bytes)
        }
    };
    let path = save_to_share(folder, &stem, ending, &bytes)?;
    Ok(Shared { path, note })
}

fn paper(id: &str, text: &str) -> Result<crate::paper::Paper, String> {
    let loaded = load(id, text);
    let why = || first_error(&loaded.findings).map(|error| error.sentence.as_str());
    let (scenario, parsed) = loaded
        .scenario
        .as_ref()
        .zip(Parsed::of(text))
        .ok_or_else(|| format!("A booklet is made of a scenario that can be played. {}", why().unwrap_or_default()))?;
    Ok(booklet(scenario, &parsed))
}

fn table_bytes(path: &Path) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(TABLE_BYTES).read_to_end(&mut bytes));
    read.map(|_| bytes).map_err(|error| format!("{} could not be read: {}.", path.display(), in_words(&error)))
}

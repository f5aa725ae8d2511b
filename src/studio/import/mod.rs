//! Stories from other programs as first drafts: Twee 3, as Twine exports it, and ink's simple choice form. A draft is the text of a
//! scenario that loads, with a comment wherever its author has to go on; what was not understood is told, never passed over.
//!
//! Both formats become a [`story`] of moments, choices and ways, of which [`draft`] makes a scenario. Nothing is opened but the text
//! that is given, and whatever stands in it, what comes out is bounded.

mod draft;
mod ids;
mod ink;
mod notes;
mod prose;
mod sign;
mod story;
mod twee;

pub use notes::Note;

use notes::Notes;

use crate::scenario::FILE_BYTES;

/// A first draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The text of the scenario. It loads, and its first lines say what the notes say.
    pub scenario: String,
    /// What was not understood or left out, by the lines of the source; then what is left to do by hand.
    pub notes: Vec<Note>,
}

impl Imported {
    /// Whether all of the story was understood.
    pub fn is_whole(&self) -> bool {
        self.notes.iter().all(|note| note.line.is_none())
    }
}

/// Why a text is no story that can be brought in, as a sentence that says what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotImported {
    /// It is larger than a scenario may be.
    #[error("The story is larger than {} kilobytes; bring it in by parts.", FILE_BYTES / 1024)]
    TooLarge,
    /// A page or an archive of Twine.
    #[error(
        "This is a page of Twine's. Open the story in Twine, choose “Export As Twee” under “Build”, and bring in the file that it saves."
    )]
    Html,
    /// What ink's compiler made.
    #[error("This is a compiled ink story. Bring in the .ink file that it was made from.")]
    CompiledInk,
    /// Neither format.
    #[error("This is neither Twee nor ink: passages of Twee begin with “:: Name”, and knots of ink with “=== name”.")]
    Unknown,
    /// There is nothing in it to make a beat of.
    #[error("There is no passage or choice in this story to begin with.")]
    Empty,
}

/// A format that can be brought in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Twee,
    Ink,
}

/// Makes a first draft of a story. `name` is its file's, which tells the format where the text alone does not, and gives the draft a
/// title where the story has none.
///
/// # Errors
/// Where it is no story of either format, or nothing is in it.
pub fn import(name: &str, text: &str) -> Result<Imported, NotImported> {
    if text.len() > FILE_BYTES {
        return Err(NotImported::TooLarge);
    }
    let mut notes = Notes::default();
    if let Some(at) = text.find(char::REPLACEMENT_CHARACTER) {
        let line = sign::plain_signs(&text[..at]).matches('\n').count() + 1;
        notes.tell(
            line,
            "There are signs in this file that are no text; each is a question mark now. Save the story as UTF-8, and bring it in again.",
        );
    }
    let text = sign::plain_signs(text);
    let format = format_of(name, &text)?;
    let story = match format {
        Format::Twee => twee::read(&text, &mut notes),
        Format::Ink => ink::read(&text, &mut notes),
    };
    let story = story.ok_or(NotImported::Empty)?;
    Ok(draft::draft(&sign::plain_signs(name), &story, notes))
}

/// The ending of the file's name decides between the two, unless the text is plainly something else.
fn format_of(name: &str, text: &str) -> Result<Format, NotImported> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let begins = |mark: &str| text.lines().any(|line| line.trim_start().starts_with(mark));
    let head = text.trim_start().get(..200).unwrap_or(text.trim_start()).to_ascii_lowercase();
    if head.starts_with("<!doctype") || head.starts_with("<html") || text.contains("<tw-storydata") {
        return Err(NotImported::Html);
    }
    if head.starts_with('{') && head.contains("\"inkversion\"") {
        return Err(NotImported::CompiledInk);
    }
    match ending.as_str() {
        "twee" | "tw" | "twee3" => Ok(Format::Twee),
        "ink" => Ok(Format::Ink),
        "html" | "htm" => Err(NotImported::Html),
        _ if text.lines().any(|line| line.starts_with("::")) => Ok(Format::Twee),
        _ if begins("==") || begins("* ") && text.contains("->") => Ok(Format::Ink),
        _ => Err(NotImported::Unknown),
    }
}

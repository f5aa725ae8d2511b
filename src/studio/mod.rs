//! The author's document: a text with its history, and the views and edits that screens need. The text is the document;
//! everything else is a view of it, or a splice of its bytes, so that an author's comments survive every form.
//!
//! Start with [`Document`]. [`language`] says what may stand where, once for completion, forms, edits and renaming;
//! [`tree`] walks a text by it. [`import`] makes first drafts of stories from other programs.

mod autosave;
mod changes;
mod complete;
mod document;
pub mod edit;
pub mod export;
mod fixes;
pub mod graph;
mod highlight;
mod history;
pub mod import;
pub mod language;
pub mod layered;
pub mod outline;
mod plain;
mod rubric_draft;
mod templates;
pub mod tree;
mod typed;

pub use autosave::Autosave;
pub use changes::{Change, ChangeKind, changes, in_short};
pub use complete::{Completion, complete};
pub use document::{Document, Parsed};
pub use edit::{Edit, EditError, Value};
pub use fixes::Fix;
pub use graph::{Graph, Places, places_text, read_places};
pub use highlight::{Class, highlight};
pub use history::{Join, Splice};
pub use outline::Outline;
pub use plain::{Named, in_plain_words, said_plainly, said_with};
pub use rubric_draft::RubricDraft;
pub use templates::{TEMPLATES, Template, copy_title, titled};
pub use tree::Path;
pub use typed::typed;

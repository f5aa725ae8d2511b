//! What forms do to a text: each edit becomes splices of its bytes, and everything outside of them stays as it is,
//! comments and layout included.

mod add;
mod entries;
mod error;
mod layout;
mod rename;
mod set;
#[cfg(test)]
mod tests;
mod value;

pub use crate::scenario::syntax::quoted;
pub use add::beats_around;
pub(super) use add::beginning;
pub use error::EditError;
pub use rename::{fresh_name, is_name};
pub use value::Value;

use super::history::{Join, Splice, spliced};
use super::language::Names;
use super::{Document, Parsed, Path};

/// A change of something that has a place in the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Gives what stands at `path` another value. What is not there yet is made, with everything around it.
    Set {
        /// Where.
        path: Path,
        /// The new value.
        value: Value,
    },
    /// Puts a new entry into the list or map at `path`, which is made if it is not there.
    Insert {
        /// The list or map.
        path: Path,
        /// Its position there, from 0; beyond the end is the end.
        position: usize,
        /// Its name in a map; none in a list.
        name: Option<String>,
        /// What it is.
        value: Value,
    },
    /// Takes out a field or an entry.
    Remove {
        /// Which.
        path: Path,
    },
    /// Puts an entry of a list or map at another position of it.
    Move {
        /// The entry.
        path: Path,
        /// Its new position, from 0; beyond the end is the end.
        to: usize,
    },
    /// Puts a copy of an entry behind it. In a map it gets a name that is free.
    Duplicate {
        /// The entry.
        path: Path,
    },
    /// Gives something another name, wherever it is meant.
    Rename {
        /// What it is.
        names: Names,
        /// Its name.
        from: String,
        /// Its new name.
        to: String,
    },
}

/// Splices, and what stands at the changed place then.
struct Made {
    splices: Vec<Splice>,
    path: Path,
}

impl Edit {
    /// Sets what stands at `path`.
    pub fn set(path: impl Into<Path>, value: impl Into<Value>) -> Self {
        Self::Set { path: path.into(), value: value.into() }
    }

    /// Takes out what stands at `path`.
    pub fn remove(path: impl Into<Path>) -> Self {
        Self::Remove { path: path.into() }
    }

    fn make(&self, parsed: &Parsed) -> Result<Made, EditError> {
        match self {
            Self::Set { path, value } => set::set(parsed, path, value),
            Self::Insert { path, position, name, value } => entries::insert(parsed, path, *position, name.as_deref(), value),
            Self::Remove { path } => entries::remove(parsed, path),
            Self::Move { path, to } => entries::reorder(parsed, path, *to),
            Self::Duplicate { path } => entries::duplicate(parsed, path),
            Self::Rename { names, from, to } => rename::rename(parsed, *names, from, to),
        }
    }
}

impl Document {
    /// Changes the text as a form asks for, and says where the changed thing stands then.
    ///
    /// # Errors
    /// Where the present text cannot be read, or the edit asks for what cannot be; the text is unchanged then.
    pub fn edit(&mut self, edit: &Edit, join: Join) -> Result<Path, EditError> {
        let parsed = self.current().ok_or(EditError::Broken)?.clone();
        let Made { mut splices, path } = edit.make(&parsed)?;
        splices.retain(|splice| splice.span.of(&parsed.text) != splice.new);
        if splices.is_empty() {
            return Ok(path);
        }
        // Whatever the layout of the text was, it can be read afterwards too.
        let made = spliced(&parsed.text, &splices).ok_or(EditError::WouldBreak)?;
        if Parsed::of(&made).is_none() {
            return Err(EditError::WouldBreak);
        }
        self.splice_all(&splices, join);
        debug_assert_eq!(self.text(), made);
        Ok(path)
    }
}

//! Walks a text by what the language says may stand where.

mod names;
mod path;
mod spot;

pub use names::{NamedPlace, given, named_places};
pub use path::Path;
pub use spot::{Child, Spot, lone};

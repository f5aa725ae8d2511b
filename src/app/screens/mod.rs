//! The screens: one struct each, with `ui`. A screen owns its text fields and what is folded open; it reads the state,
//! and asks for everything else by a command.

mod frame;

pub use frame::{page, page_title};

use crate::app::shell::{Queue, State};

/// What a screen is given: the state to read, and the queue to ask in.
pub struct Cx<'a> {
    /// What is so.
    pub state: &'a State,
    /// Where to ask.
    pub queue: &'a mut Queue,
}

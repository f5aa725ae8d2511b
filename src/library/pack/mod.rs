//! A scenario as one file to hand on: the scenario, its recordings, walks and probes, who made it and what may be done with
//! it. A pack is a zip file with fixed names in it, so that it can be looked into without this program.
//!
//! A pack comes from a stranger. [`Opened`] looks at it before anything is put anywhere: what it holds is known by name and kind,
//! sizes are measured and not believed, and the scenario in it is checked. [`Opened::install`] puts all of it in place, or nothing.

mod entry;
mod error;
mod install;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub(super) use entry::is_recording;
pub use error::PackError;
pub use install::Installed;
pub use read::Opened;
pub use write::{Packed, pack};

use serde::{Deserialize, Serialize};

/// The ending of a pack's name.
pub const ENDING: &str = "evenkeel";

/// The version of the format of packs.
const FORMAT: u32 = 1;

/// What a pack says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The version of the format.
    format: u32,
    /// The scenario's id where it was packed.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who made it.
    pub author: String,
}

/// The most that a pack may hold.
#[derive(Debug, Clone, Copy)]
struct Limits {
    /// Files in it.
    files: usize,
    /// Bytes of a text.
    text: u64,
    /// Bytes of a recording.
    recording: u64,
    /// Bytes of everything in it.
    whole: u64,
}

const LIMITS: Limits = Limits { files: 1_000, text: 1 << 20, recording: 32 << 20, whole: 512 << 20 };

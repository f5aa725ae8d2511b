//! The log: self-contained, so that replaying it needs nothing else and reads no reply again.

use std::io::{BufRead, Read, Write};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Happening, Stamped};
use crate::base::Seed;
use crate::scenario::{Intensity, StrongLanguage};

/// The version of the log format that this program writes, and the newest that it reads. It changes with the rules by which
/// calls go, too: an older log is read and shown as it was, and may go differently when it is played again.
pub const FORMAT: u32 = 2;

/// How real time runs in an attempt. Never a worse game, never a mark that others can see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RealTime {
    /// As it is.
    #[default]
    On,
    /// Reading and waiting allowances are half as long again.
    Half,
    /// Twice as long.
    Double,
    /// Four times as long.
    Quadruple,
    /// Nods and waiting count as done where the beat offers them; timing is not assessed.
    Off,
}

impl RealTime {
    /// An allowance of `ms`, stretched.
    pub fn stretch(self, ms: u64) -> u64 {
        match self {
            RealTime::On | RealTime::Off => ms,
            RealTime::Half => ms + ms / 2,
            RealTime::Double => ms * 2,
            RealTime::Quadruple => ms * 4,
        }
    }
}

/// How an attempt is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Replies are typed; else chosen from options.
    pub typed: bool,
    /// An exam: no gauge, hints or rewind.
    pub exam: bool,
    /// How real time runs.
    pub real_time: RealTime,
    /// How strong the caller's language may be.
    pub strong_language: StrongLanguage,
    /// How much the caller asks.
    pub intensity: Intensity,
    /// Whether others watch. It changes nothing of how the call goes, and no number.
    pub audience: bool,
}

/// Who sat in the agent's chair.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Seat {
    /// The name that they gave; may be empty.
    pub name: String,
}

/// The texts that an attempt is played with.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Texts {
    /// The scenario file, with its name.
    pub scenario: String,
    /// The scenario's id: its file name without the ending.
    pub scenario_id: String,
    /// The shared reactions of the caller's kind.
    pub reactions: String,
    /// The caller kinds.
    pub kinds: String,
    /// The rubric.
    pub rubric: String,
}

/// The SHA-256 of a text, in hexadecimal.
pub fn content_hash(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What stands at the head of a log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Version of the format.
    pub format: u32,
    /// What the draws hang on.
    pub seed: Seed,
    /// The reader's version.
    pub reader: String,
    /// How it is played.
    pub settings: Settings,
    /// Who played it.
    pub seat: Seat,
    /// The texts.
    pub texts: Texts,
}

impl Header {
    /// A header of the current format.
    pub fn new(seed: Seed, reader: &str, settings: Settings, texts: Texts) -> Self {
        Self { format: FORMAT, seed, reader: reader.to_owned(), settings, seat: Seat::default(), texts }
    }
}

/// An act and what followed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When and what.
    #[serde(flatten)]
    pub stamped: Stamped,
    /// What followed.
    pub happenings: Vec<Happening>,
}

/// A whole attempt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Log {
    /// Its head.
    pub header: Header,
    /// What happened when it began, before any act.
    pub opening: Vec<Happening>,
    /// The acts in order.
    pub entries: Vec<Entry>,
}

/// The longest line that is read, in bytes. The longest that is written holds a scenario, and is far shorter.
const LONGEST_LINE: u64 = 32 << 20;

/// Why a log could not be read.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// The file could not be read.
    #[error("the log could not be read: {0}")]
    Io(#[from] std::io::Error),
    /// A line is no part of a log.
    #[error("line {line} is not part of a log: {why}")]
    Damaged {
        /// The line, from 1.
        line: usize,
        /// Why.
        why: String,
    },
    /// It was written by a newer program.
    #[error("the log was written by a newer Evenkeel (format {0}; this one reads up to {FORMAT})")]
    Newer(u32),
}

/// The first line of a log file.
#[derive(Serialize, Deserialize)]
struct Head {
    #[serde(flatten)]
    header: Header,
    opening: Vec<Happening>,
}

impl Log {
    /// All happenings in order, from the opening on.
    pub fn happenings(&self) -> impl Iterator<Item = &Happening> {
        self.opening.iter().chain(self.entries.iter().flat_map(|entry| &entry.happenings))
    }

    /// What was said or done in a turn; none where there is no such turn.
    pub fn words_of(&self, turn: u32) -> Option<&str> {
        self.happenings().filter_map(Happening::opens).find(|(number, _)| *number == turn).map(|(_, words)| words)
    }

    /// Writes one JSON object a line: the head, then each entry.
    ///
    /// # Errors
    /// Where writing fails.
    pub fn write(&self, mut to: impl Write) -> std::io::Result<()> {
        serde_json::to_writer(&mut to, &Head { header: self.header.clone(), opening: self.opening.clone() })?;
        writeln!(to)?;
        for entry in &self.entries {
            serde_json::to_writer(&mut to, entry)?;
            writeln!(to)?;
        }
        Ok(())
    }

    /// Reads what [`Log::write`] wrote.
    ///
    /// # Errors
    /// Where the file cannot be read, is damaged, or was written by a newer program.
    pub fn read(from: impl BufRead) -> Result<Self, LogError> {
        let mut lines = lines(from).enumerate();
        let damaged = |line: usize, why: &dyn std::fmt::Display| LogError::Damaged { line: line + 1, why: why.to_string() };
        let (_, first) = lines.next().ok_or_else(|| damaged(0, &"it is empty"))?;
        let first = first?;
        #[derive(Deserialize)]
        struct Version {
            format: u32,
        }
        let version: Version = serde_json::from_str(&first).map_err(|error| damaged(0, &error))?;
        if version.format > FORMAT {
            return Err(LogError::Newer(version.format));
        }
        let head: Head = serde_json::from_str(&first).map_err(|error| damaged(0, &error))?;
        let mut entries = Vec::new();
        for (number, line) in lines {
            entries.push(serde_json::from_str(&line?).map_err(|error| damaged(number, &error))?);
        }
        Ok(Self { header: head.header, opening: head.opening, entries })
    }
}

/// The lines of a file. One that never ends is an error, and not the end of the memory.
fn lines(mut from: impl BufRead) -> impl Iterator<Item = std::io::Result<String>> {
    std::iter::from_fn(move || {
        let mut line = String::new();
        match Read::by_ref(&mut from).take(LONGEST_LINE).read_line(&mut line) {
            Ok(0) => None,
            Ok(read) if read as u64 == LONGEST_LINE => Some(Err(std::io::Error::other("a line of it is too long"))),
            Ok(_) => Some(Ok(line)),
            Err(error) => Some(Err(error)),
        }
    })
}

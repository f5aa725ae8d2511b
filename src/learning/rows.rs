//! Labelled replies: a line of JSON each, in the form that `assets/replies/README.md` describes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::fit::{small_talk, times};
use crate::base::Span;
use crate::reading::families;
use crate::reading::learned::{CODEBOOK, COUNT};

/// A labelled reply.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its name.
    pub id: String,
    /// The situation that it belongs to; a reader is measured on situations that it was not trained on. Empty: it is trained
    /// on alone, and nothing is measured with it.
    pub situation: String,
    /// The customer's last words.
    pub context: String,
    /// The reply.
    pub reply: String,
    /// The signals, each with the words that show it.
    pub signals: BTreeMap<String, String>,
    /// What is promised, in seconds from now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<i64>,
    /// Signals on which two readers did not agree; they count neither way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub disputed: Vec<String>,
}

/// What a label says of a signal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// It is there, in these words.
    There(Span),
    /// It is not.
    Absent,
    /// Readers did not agree.
    Disputed,
}

/// Why labelled replies could not be read.
#[derive(Debug, thiserror::Error)]
pub enum RowsError {
    /// The file could not be opened.
    #[error("{}: could not be read ({error})", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
    /// A line is no labelled reply.
    #[error("{}, line {line}: {what}", path.display())]
    Line {
        /// In which file.
        path: PathBuf,
        /// Which line, from 1.
        line: usize,
        /// What is wrong.
        what: String,
    },
}

impl Row {
    /// What the row says of every signal of the codebook, in its order.
    pub fn labels(&self) -> [Label; COUNT] {
        std::array::from_fn(|place| {
            let name: &str = CODEBOOK[place].into();
            if self.disputed.iter().any(|one| one == name) {
                return Label::Disputed;
            }
            let place = |quote: &String| self.reply.find(quote).map(|start| Span::new(start, start + quote.len()));
            let quote = self.signals.get(name).and_then(place);
            quote.map_or(Label::Absent, Label::There)
        })
    }

    /// What is wrong with the row: an unknown signal, words that are not in the reply.
    fn fault(&self) -> Option<String> {
        let known = |name: &str| CODEBOOK.iter().any(|signal| name == <&str>::from(*signal));
        let names = self.signals.keys().chain(&self.disputed);
        if let Some(name) = names.into_iter().find(|name| !known(name)) {
            return Some(format!("“{name}” is no signal of the codebook"));
        }
        let (name, quote) = self.signals.iter().find(|(_, quote)| quote.is_empty() || !self.reply.contains(*quote))?;
        Some(format!("the words for “{name}” are not in the reply: “{quote}”"))
    }
}

/// Whether a span overlaps the labelled words by half or more of the shorter of the two.
pub fn is_evidence(span: Span, quote: Span) -> bool {
    let common = span.end.min(quote.end).saturating_sub(span.start.max(quote.start));
    common > 0 && 2 * common >= span.len().min(quote.len())
}

/// Reads labelled replies from files, or from the `.jsonl` files of folders, in the order of their names.
///
/// # Errors
/// Where a file cannot be read, or a line is no labelled reply.
pub fn read_rows(paths: &[PathBuf]) -> Result<Vec<Row>, RowsError> {
    let mut rows = Vec::new();
    for path in paths {
        for file in files(path)? {
            let text = fs::read_to_string(&file).map_err(|error| RowsError::File { path: file.clone(), error })?;
            for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
                let fault = |what| RowsError::Line { path: file.clone(), line: at + 1, what };
                let row: Row = serde_json::from_str(line).map_err(|error| fault(error.to_string()))?;
                if let Some(what) = row.fault() {
                    return Err(fault(what));
                }
                rows.push(row);
            }
        }
    }
    Ok(rows)
}

fn files(path: &Path) -> Result<Vec<PathBuf>, RowsError> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let failed = |error| RowsError::File { path: path.to_owned(), error };
    let mut files: Vec<PathBuf> = fs::read_dir(path)
        .map_err(failed)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|file| file.extension().is_some_and(|end| end == "jsonl"))
        .collect();
    files.sort();
    Ok(files)
}

/// What weights are made from, in one number: the SHA-256 of the rows of the small talk, of the sentences with times, and of the families' examples.
pub fn fingerprint(rows: &[Row]) -> String {
    let mut hash = Sha256::new();
    let mut add = |text: &str| {
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text);
    };
    for row in rows {
        [&row.id, &row.situation, &row.context, &row.reply].into_iter().for_each(|text| add(text));
        row.signals.iter().flat_map(|(signal, quote)| [signal, quote]).chain(&row.disputed).for_each(|text| add(text));
    }
    small_talk().chain(times()).for_each(&mut add);
    for family in families() {
        for example in family.fires.iter().chain(family.near_misses) {
            add(family.signal.into());
            add(example.customer);
            add(example.reply);
        }
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

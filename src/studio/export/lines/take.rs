//! Takes changed words back into the text: each is a splice of its own bytes, and everything around it stays.

use std::collections::{BTreeMap, BTreeSet};

use super::{Row, rows};
use crate::base::{Diagnostic, Severity};
use crate::scenario::load;
use crate::studio::edit::quoted;
use crate::studio::history::{Splice, spliced};
use crate::studio::{Parsed, Path};

/// What came of a table that was taken in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Taken {
    /// The scenario's text with the new words.
    pub text: String,
    /// What was changed, by key.
    pub changed: Vec<String>,
    /// Keys that the scenario does not have, or has twice in the table.
    pub unknown: Vec<String>,
    /// What is another text by now than when the table was written; it was left as it is, unless all was to be taken.
    pub stale: Vec<String>,
    /// Keys without words; they were left as they are.
    pub empty: Vec<String>,
    /// What the new words break, in sentences.
    pub dangers: Vec<String>,
    /// Whether the new text has an error that the old one had not.
    pub broken: bool,
}

/// The text with the words of a table. `force` takes words also where the scenario's own have changed since the table was written.
///
/// # Errors
/// Where the scenario's text cannot be read, as a sentence.
pub fn take(id: &str, text: &str, table: &[Row], force: bool) -> Result<Taken, String> {
    let parsed = Parsed::of(text).ok_or("The scenario's text cannot be read. Mend it first.")?;
    let present: BTreeMap<String, String> = rows(&parsed).into_iter().map(|row| (row.key, row.original)).collect();
    let mut taken = Taken::default();
    let mut splices = Vec::new();
    let mut seen = BTreeSet::new();
    for row in table {
        let Some(now) = present.get(&row.key).filter(|_| seen.insert(&row.key)) else {
            taken.unknown.push(row.key.clone());
            continue;
        };
        let new = ends_as(&row.text, now);
        if new == *now || ends_as(&row.original, now) == new {
            continue;
        }
        if new.trim().is_empty() {
            taken.empty.push(row.key.clone());
            continue;
        }
        if ends_as(&row.original, now) != *now {
            taken.stale.push(row.key.clone());
            if !force {
                continue;
            }
        }
        taken.dangers.extend(placeholders(&row.key, now, &new));
        let found = parsed.whole().find(&Path::from(row.key.as_str()));
        splices.extend(found.map(|found| Splice::new(found.spot.node.span, quoted(&new))));
        taken.changed.push(row.key.clone());
    }
    taken.text = spliced(text, &splices).ok_or("The new words cannot be put into the text.")?;
    let (before, after) = (load(id, text).findings, load(id, &taken.text).findings);
    let new: Vec<&Diagnostic> = after.iter().filter(|finding| !before.iter().any(|known| same(known, finding))).collect();
    taken.broken = new.iter().any(|finding| finding.severity == Severity::Error);
    taken.dangers.extend(new.iter().map(|finding| finding.sentence.clone()));
    Ok(taken)
}

/// Words with the line ends of the scenario's own: spreadsheets have theirs.
fn ends_as(words: &str, now: &str) -> String {
    if now.contains('\r') { words.to_owned() } else { words.replace("\r\n", "\n") }
}

fn same(one: &Diagnostic, other: &Diagnostic) -> bool {
    (one.code, &one.sentence) == (other.code, &other.sentence)
}

/// What stands for a name and is lost.
fn placeholders(key: &str, before: &str, after: &str) -> Vec<String> {
    let lost = braced(before).into_iter().filter(|name| !braced(after).contains(name));
    lost.map(|name| format!("“{{{name}}}” is lost in {key}: it stands for what is only known in the call.")).collect()
}

/// The names in braces.
fn braced(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

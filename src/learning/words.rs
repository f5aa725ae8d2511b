//! The long words that the reader takes as known: those that labelled replies and their customers use more than once.

use std::collections::BTreeMap;

use super::Row;

/// A word that stands in fewer places may be a slip.
const SEEN: usize = 2;
/// A shorter word is not put right.
const SHORTEST: usize = 6;

/// The text of `assets/words.txt`, a word a line.
pub fn words(rows: &[Row]) -> String {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for text in rows.iter().flat_map(|row| [&row.reply, &row.context]) {
        let parts = |letter: char| !letter.is_alphabetic() && !matches!(letter, '\'' | '’');
        for word in text.split(parts).map(|word| word.trim_matches(['\'', '’']).to_lowercase()) {
            if word.len() >= SHORTEST && word.bytes().all(|letter| letter.is_ascii_lowercase()) {
                *counts.entry(word).or_default() += 1;
            }
        }
    }
    counts.into_iter().filter(|(_, count)| *count >= SEEN).map(|(word, _)| word + "\n").collect()
}

//! Strong words, and how much of them a player wants to hear.
//!
//! An author writes a `mild` form beside a strong line. Where one is missing, what can be done without understanding
//! the line is to leave its swear words out.

use serde::{Deserialize, Serialize};

/// How strong the caller's language may be. It changes words alone: never what happens, never a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StrongLanguage {
    /// As the author wrote it.
    #[default]
    On,
    /// The mild form of a line, where the author wrote one.
    Softened,
    /// The mild form too, and no swear word in any line: `…` stands for it.
    Off,
}

/// Swear words that stand for themselves alone. A list of its own makes no log replay differently: with another list
/// goes another version of the log's format.
const WORDS: [&str; 13] =
    ["arse", "arses", "ass", "bloody", "cock", "damn", "damned", "goddamn", "goddamned", "hell", "prick", "pricks", "sod"];
/// The beginnings of swear words, which nothing else begins with.
const BEGINNINGS: [&str; 15] = [
    "arsehole",
    "asshole",
    "bastard",
    "bitch",
    "bollock",
    "bugger",
    "bullshit",
    "crap",
    "cunt",
    "dickhead",
    "fuck",
    "motherfuck",
    "piss",
    "shit",
    "wank",
];

/// Whether a text has a swear word in it.
pub fn is_strong(text: &str) -> bool {
    pieces(text).any(is_swear_word)
}

/// The text with `…` for every swear word.
pub fn without_strong_words(text: &str) -> String {
    pieces(text).map(|piece| if is_swear_word(piece) { "…" } else { piece }).collect()
}

/// The words of a text, and what stands between them.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(|c: char| !c.is_alphabetic()).flat_map(|piece| {
        let end = piece.trim_end_matches(|c: char| !c.is_alphabetic()).len();
        let (word, between) = piece.split_at(end);
        [word, between]
    })
}

fn is_swear_word(word: &str) -> bool {
    let begins = |beginning: &&str| word.get(..beginning.len()).is_some_and(|start| start.eq_ignore_ascii_case(beginning));
    WORDS.iter().any(|known| word.eq_ignore_ascii_case(known)) || BEGINNINGS.iter().any(begins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!((without_strong_words(text).as_str(), is_strong(text)), (expected, text != expected));
    }

    #[test]
    fn swear_words_are_left_out_and_nothing_else_is() {
        check("Bloody useless!", "… useless!");
        check("What the hell is this, you BASTARDS?", "What the … is this, you …?");
        check("It's fucking broken. Shit.", "It's … broken. ….");
        check("Hello. My class assessed the shell of Scunthorpe's cockpit.", "Hello. My class assessed the shell of Scunthorpe's cockpit.");
        check("", "");
        check("Über-damn, {agent}", "Über-…, {agent}");
    }
}

//! Capitals made small.

use crate::base::capital;
use crate::principles::Signal;
use crate::reading::better::turn::Turn;

/// How it is turned.
pub const TURN: Turn = Turn { signal: Signal::Shouting, into: None, leave_out: false, rewrites: &[], also: Some(small) };

/// With small letters, but for the first and for “I”.
fn small(sentence: &str) -> String {
    let mut words = Vec::new();
    for word in sentence.split(' ') {
        let is_loud = word.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
        let is_i = matches!(word, "I" | "I'M" | "I'LL" | "I'VE" | "I'D");
        let lower = if is_loud && word != "I" { word.to_lowercase() } else { word.to_owned() };
        words.push(if is_i && word != "I" { lower.replacen('i', "I", 1) } else { lower });
    }
    capital(&words.join(" "))
}

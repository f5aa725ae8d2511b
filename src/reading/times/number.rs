//! Numbers, in digits and in words. In tenths, so that "1.5" is a whole number.

use crate::reading::text::Text;

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The number in tenths that begins at a token, and the token after it.
pub fn at(text: &Text<'_>, at: usize) -> Option<(i64, usize)> {
    let word = text.word(at);
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return digits(word).map(|tenths| (tenths, at + 1));
    }
    if let Some(tens) = TENS.iter().position(|ten| *ten == word) {
        let tens = (tens as i64 + 2) * 10;
        return match ONES[1..10].iter().position(|one| *one == text.word(at + 1)) {
            Some(ones) => Some(((tens + ones as i64 + 1) * 10, at + 2)),
            None => Some((tens * 10, at + 1)),
        };
    }
    if let Some(value) = ONES.iter().position(|one| *one == word) {
        return Some((value as i64 * 10, at + 1));
    }
    match word {
        "fourty" => Some((400, at + 1)),
        "a" | "an" if text.word(at + 1) == "couple" => Some((20, at + 2 + usize::from(text.word(at + 2) == "of"))),
        "couple" => Some((20, at + 1 + usize::from(text.word(at + 1) == "of"))),
        "a" | "an" | "another" => Some((10, at + 1)),
        _ => None,
    }
}

/// A number without "a" and "an", in whole units.
pub fn whole_at(text: &Text<'_>, at: usize) -> Option<(i64, usize)> {
    if matches!(text.word(at), "a" | "an" | "another" | "couple") {
        return None;
    }
    self::at(text, at).filter(|(tenths, _)| tenths % 10 == 0).map(|(tenths, end)| (tenths / 10, end))
}

fn digits(word: &str) -> Option<i64> {
    let (whole, tenths) = word.split_once('.').unwrap_or((word, "0"));
    if whole.len() > 6 || tenths.len() != 1 {
        return None;
    }
    Some(whole.parse::<i64>().ok()? * 10 + tenths.parse::<i64>().ok()?)
}

//! Numbers, in figures and in words. In hundredths, so that "1.5" and "2¼" are whole numbers.

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

/// The number in hundredths that begins at a token, and the token after it.
pub fn at(text: &Text<'_>, at: usize) -> Option<(i64, usize)> {
    let word = text.word(at);
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return figures(word).map(|hundredths| (hundredths, at + 1));
    }
    if let Some(tens) = TENS.iter().position(|ten| *ten == word) {
        let tens = (tens as i64 + 2) * 10;
        return match ONES[1..10].iter().position(|one| *one == text.word(at + 1)) {
            Some(ones) => Some(((tens + ones as i64 + 1) * 100, at + 2)),
            None => Some((tens * 100, at + 1)),
        };
    }
    if let Some(value) = ONES.iter().position(|one| *one == word) {
        return Some((value as i64 * 100, at + 1));
    }
    match word {
        "fourty" => Some((4_000, at + 1)),
        "a" | "an" if text.word(at + 1) == "couple" => Some((200, at + 2 + usize::from(text.word(at + 2) == "of"))),
        "couple" => Some((200, at + 1 + usize::from(text.word(at + 1) == "of"))),
        "a" | "an" | "another" => Some((100, at + 1)),
        _ => None,
    }
}

/// A number without "a" and "an", in whole units.
pub fn whole_at(text: &Text<'_>, at: usize) -> Option<(i64, usize)> {
    if matches!(text.word(at), "a" | "an" | "another" | "couple") {
        return None;
    }
    self::at(text, at).filter(|(hundredths, _)| hundredths % 100 == 0).map(|(hundredths, end)| (hundredths / 100, end))
}

/// "12", "1.5", "2¼".
fn figures(word: &str) -> Option<i64> {
    let (word, part) = match word.strip_suffix(['½', '¼', '¾']) {
        Some(whole) => (
            whole,
            if word.ends_with('½') {
                50
            } else if word.ends_with('¼') {
                25
            } else {
                75
            },
        ),
        None => (word, 0),
    };
    let (whole, tenths) = word.split_once('.').unwrap_or((word, "0"));
    if whole.len() > 6 || tenths.len() != 1 {
        return None;
    }
    Some(whole.parse::<i64>().ok()? * 100 + tenths.parse::<i64>().ok()? * 10 + part)
}

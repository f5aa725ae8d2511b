//! The long words that are known: those of the labelled replies, in `assets/words.txt`. A long word that nobody knows is
//! put right where exactly one known word is one slip away; else it stands as it is, as names do.

use std::sync::LazyLock;

/// So many letters a known word has at least; in shorter ones a slip is soon another word.
pub const SHORTEST: usize = 6;
/// So many it has at most.
const LONGEST: usize = 24;

/// A known word, and which letters it has, a bit for each.
type Known = (u32, &'static str);

/// The known words by their length, each list in the order of its words.
static KNOWN: LazyLock<Vec<Vec<Known>>> = LazyLock::new(|| {
    let mut known = vec![Vec::new(); LONGEST + 2];
    for word in include_str!("../../../assets/words.txt").lines().filter(|word| word.len() <= LONGEST) {
        known[word.len()].push((letters(word), word));
    }
    known
});

/// What a lower-case word that is not known must have been, where only one known word can be meant. A shorter word stands:
/// whether it is known cannot be told.
pub fn put_right(word: &str) -> Option<&'static str> {
    let long = (SHORTEST..=LONGEST).contains(&word.len()) && word.bytes().all(|letter| letter.is_ascii_lowercase());
    if !long || KNOWN[word.len()].binary_search_by(|known| known.1.cmp(word)).is_ok() {
        return None;
    }
    let own = letters(word);
    let near = |known: &&Known| (known.0 ^ own).count_ones() <= 2 && is_a_slip(known.1.as_bytes(), word.as_bytes());
    let mut meant = KNOWN[word.len() - 1..=word.len() + 1].iter().flatten().filter(near);
    let only = meant.next()?;
    meant.next().is_none().then_some(only.1)
}

fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |letters, letter| letters | 1 << (letter & 31))
}

/// Whether inside the word one letter is missing, too many, or another, or two neighbours are swapped. At the end it may be another
/// form of the word: "failures".
fn is_a_slip(one: &[u8], other: &[u8]) -> bool {
    let first = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let (one, other) = (&one[first..], &other[first..]);
    let last = one.iter().rev().zip(other.iter().rev()).take_while(|(one, other)| one == other).count();
    if first == 0 || last == 0 {
        return false;
    }
    match (&one[..one.len() - last], &other[..other.len() - last]) {
        ([], [_]) | ([_], [] | [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_put_right() {
        for (slip, meant) in [
            ("managger", "manager"),
            ("frustratd", "frustrated"),
            ("understnad", "understand"),
            ("tomorrrow", "tomorrow"),
            ("probkem", "problem"),
        ] {
            assert_eq!(put_right(slip), Some(meant), "{slip}");
        }
    }

    #[test]
    fn known_words_short_words_and_names_stand() {
        for word in [
            "manager",
            "change",
            "charge",
            "hte",
            "first",
            "quarters",
            "failures",
            "sorry",
            "frankfurter",
            "szymborska",
            "don't",
            "straße",
            "",
        ] {
            assert_eq!(put_right(word), None, "{word}");
        }
    }

    #[test]
    fn the_words_are_long_lower_case_and_in_order() {
        let words: Vec<&str> = include_str!("../../../assets/words.txt").lines().collect();
        assert!(words.is_sorted() && words.len() > 3_000, "{} words", words.len());
        assert!(words.iter().all(|word| word.len() >= SHORTEST && word.bytes().all(|letter| letter.is_ascii_lowercase())));
    }
}

//! Where the syllables of English words are, near enough for a murmur.

/// The vowel of each syllable of a word, in order. A word has at least one; a figure counts its digits.
pub(super) fn syllables(word: &str) -> Vec<char> {
    let letters: Vec<char> = word.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let mut vowels = Vec::new();
    for (at, &letter) in letters.iter().enumerate() {
        let follows_vowel = at > 0 && is_vowel(letters[at - 1]);
        let opens_word = at == 0 && letter == 'y';
        if letter.is_numeric() || (is_vowel(letter) && !follows_vowel && !opens_word) {
            vowels.push(letter);
        }
    }
    if vowels.len() > 1 && ends_silently(&letters) {
        vowels.pop();
    }
    if vowels.is_empty() { vec!['e'] } else { vowels }
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Whether the last written vowel is not spoken: "phone", "called", "minutes"; but "table", "wanted", "boxes".
fn ends_silently(letters: &[char]) -> bool {
    match letters {
        [.., before, 'l', 'e'] => is_vowel(*before),
        [.., before, 'e'] => !is_vowel(*before),
        [.., before, 'e', 'd'] => !is_vowel(*before) && !matches!(before, 't' | 'd'),
        [.., before, 'e', 's'] => !is_vowel(*before) && !matches!(before, 's' | 'x' | 'z' | 'h' | 'c' | 'g'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expected: usize) {
        for word in words.split_whitespace() {
            assert_eq!(syllables(word).len(), expected, "{word}");
        }
    }

    #[test]
    fn syllables_are_counted_near_enough() {
        check("the phone I hour called yes dead, Right. four you", 1);
        check("table wanted restore boxes minutes meeting sorry again? reply", 2);
        check("customer meeting-room", 3);
        check("appointment Saturday", 3);
        check("apology apology's", 4);
    }

    #[test]
    fn a_word_without_vowels_still_makes_a_sound() {
        check("hm - 3 … b", 1);
        check("42", 2);
        check("", 0);
        assert_eq!(syllables("").len(), 1);
    }

    #[test]
    fn each_syllable_has_its_vowel() {
        assert_eq!(syllables("Monday"), ['o', 'a']);
    }
}

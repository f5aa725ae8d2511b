//! Words made ready to stand by themselves.

/// The words as a sentence: a capital first, a full stop at the end.
pub fn sentence(words: &str) -> String {
    let mut sentence = capital(words);
    if !sentence.is_empty() && !sentence.trim_end_matches(['”', '"', ')']).ends_with(['.', '…', '?', ':']) {
        sentence.push('.');
    }
    sentence
}

/// The words with a capital first.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expected: &str) {
        assert_eq!(sentence(words), expected);
    }

    #[test]
    fn words_become_sentences() {
        check("", "");
        check("you let them get it all out", "You let them get it all out.");
        check("missing: It cannot be used.", "Missing: It cannot be used.");
        check("you spoke before the end of “Second time…”", "You spoke before the end of “Second time…”");
        check("“soon” is vague", "“soon” is vague.");
    }
}

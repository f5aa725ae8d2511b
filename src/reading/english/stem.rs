//! A light folding of word forms: enough that "restoring", "restored" and "restores" meet.

/// Endings that are folded away, longest first, with what stands in their place.
const ENDINGS: &[(&str, &str)] = &[
    ("ments", "ment"),
    ("ying", "y"),
    ("ies", "y"),
    ("ied", "y"),
    ("ing", ""),
    ("ers", ""),
    ("ed", ""),
    ("er", ""),
    ("es", ""),
    ("s", ""),
    ("e", ""),
];

/// The stem of a folded word. Words of up to three letters stand as they are.
pub fn stem(word: &str) -> String {
    let word = word.strip_suffix("'s").unwrap_or(word);
    if word.len() <= 3 || !word.is_ascii() {
        return word.to_owned();
    }
    let mut stem = word.to_owned();
    let mut doubled = false;
    for (ending, instead) in ENDINGS {
        if let Some(base) = word.strip_suffix(ending)
            && base.len() + instead.len() >= 3
            && !(*ending == "s" && base.ends_with('s'))
        {
            stem = format!("{base}{instead}");
            doubled = matches!(*ending, "ing" | "ed");
            break;
        }
    }
    // "stopped" and "stop", "restore" and "restoring".
    let bytes = stem.as_bytes();
    if doubled
        && stem.len() > 3
        && bytes[stem.len() - 1] == bytes[stem.len() - 2]
        && !matches!(bytes[stem.len() - 1], b'l' | b's' | b'e' | b'o')
    {
        stem.pop();
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_meet() {
        for forms in [
            &["restore", "restored", "restoring", "restores"][..],
            &["back", "backs", "backed", "backing"],
            &["stop", "stopped", "stopping"],
            &["reply", "replies", "replied"],
            &["call", "calls", "called", "calling"],
            &["box", "boxes"],
        ] {
            for form in forms {
                assert_eq!(stem(form), stem(forms[0]), "{form}");
            }
        }
    }

    #[test]
    fn different_words_stay_apart() {
        for (one, other) in [("loan", "loss"), ("phone", "phase"), ("bus", "but"), ("press", "pres"), ("letter", "let")] {
            assert_ne!(stem(one), stem(other));
        }
    }
}

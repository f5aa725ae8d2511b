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

/// How often, as people say it: "once", "3 times".
pub fn times(number: u32) -> String {
    if number == 1 { "once".to_owned() } else { format!("{number} times") }
}

/// How many of something: "1 text", "3 texts".
pub fn counted(number: usize, one: &str, more: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { more })
}

/// The first of a list by name, and how many more there are: "hello, money, and 4 more".
pub fn first_of(names: &[String], most: usize) -> String {
    let more = names.len().saturating_sub(most);
    let told = names[..names.len() - more].join(", ");
    if more > 0 { format!("{told}, and {more} more") } else { told }
}

/// A number as people read it: "10,000".
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let (head, rest) = digits.split_at(digits.len() % 3);
    let threes = rest.as_bytes().chunks(3).map(|three| String::from_utf8_lossy(three).into_owned());
    let parts: Vec<String> = std::iter::once(head.to_owned()).filter(|head| !head.is_empty()).chain(threes).collect();
    parts.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_by_threes() {
        let read = [0, 12, 999, 1_000, 10_000, 123_456, 1_234_567].map(grouped);
        assert_eq!(read, ["0", "12", "999", "1,000", "10,000", "123,456", "1,234,567"]);
    }

    #[test]
    fn one_is_one_and_all_else_is_many() {
        assert_eq!([0, 1, 2].map(|number| counted(number, "text", "texts")), ["0 texts", "1 text", "2 texts"]);
    }

    #[test]
    fn of_a_long_list_the_first_are_told() {
        let names = ["hello", "money", "close"].map(str::to_owned);
        assert_eq!(
            [1, 2, 3, 9].map(|most| first_of(&names, most)),
            ["hello, and 2 more", "hello, money, and 1 more", "hello, money, close", "hello, money, close"]
        );
    }

    #[test]
    fn times_are_said() {
        assert_eq!([0, 1, 2].map(times), ["0 times", "once", "2 times"]);
    }

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

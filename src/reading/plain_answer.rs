//! The few words that answer a question and show nothing else.

use super::sentence::Form;
use super::text::Text;

/// Words that answer by themselves.
const NODS: [&str; 14] = [
    "yes",
    "yeah",
    "no",
    "okay",
    "right",
    "sure",
    "of course",
    "i see",
    "i understand",
    "thanks",
    "thank you",
    "hello",
    "hi",
    "good morning",
];
/// Words that count.
const NUMBERS: [&str; 16] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen", "twenty", "thirty", "half", "none",
];
/// Words with which a place begins.
const PLACES: [&str; 9] = ["in", "at", "on", "behind", "under", "over", "next", "here", "there"];
/// The longest plain answer, in words.
const PLAIN: u32 = 8;

/// A few words in answer to a question of theirs: "Yes.", "Twelve", "In the back office", "Priya", or something with a word of
/// the question's own.
pub fn is_plain_answer(text: &Text<'_>, customer: &Text<'_>) -> bool {
    let begins = |words: &[&str]| words.iter().any(|words| text.folded.starts_with(&format!(" {words} ")));
    if begins(&NODS) {
        return true;
    }
    let mut asked = customer.sentences.iter().filter(|sentence| sentence.form == Form::Question).peekable();
    if asked.peek().is_none() || !(1..=PLAIN).contains(&text.words()) {
        return false;
    }
    let is_number = |word: &str| NUMBERS.contains(&word) || word.starts_with(|first: char| first.is_ascii_digit());
    let counts = (0..text.tokens.len()).any(|at| is_number(text.word(at)));
    let is_name = text.words() <= 3 && text.original.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    let is_place = begins(&PLACES);
    let own: Vec<String> = text.carrying(0, text.tokens.len()).collect();
    asked.any(|question| {
        let asks = |word: &str| (question.first..question.end).any(|at| customer.word(at) == word);
        let shares = customer.carrying(question.first, question.end).any(|word| own.contains(&word));
        counts || shares || (is_name && (asks("who") || asks("name"))) || (is_place && asks("where"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_answer_answers_the_question() {
        for (question, answer, understood) in [
            ("Is it in there?", "banana banana", false),
            ("Is it in there?", "Noisy bananas", false),
            ("Is it in there?", "No.", true),
            ("Is it in there?", "yes, it is", true),
            ("How many have you got?", "Twelve", true),
            ("How many have you got?", "banana 12", true),
            ("Who am I speaking to?", "Priya", true),
            ("Who am I speaking to?", "banana", false),
            ("Where is it?", "In the back office", true),
            ("Is it the blue one?", "The blue, I think", true),
            ("It is broken.", "Twelve", false),
        ] {
            assert_eq!(is_plain_answer(&Text::new(answer), &Text::new(question)), understood, "{question} {answer}");
        }
    }
}

//! Texts that are hard to read at a glance: what is known beforehand, and what can be chosen while a call goes on.

use super::checked::{Checked, Spot};
use super::{Check, Severity};

/// Years of school. What is read while somebody waits should be easy for nearly all grown-ups; a sentence or two alone measures
/// roughly, so only what lies far above is told.
const GRADE: i64 = 13;
/// Of fewer words the measure says nothing.
const FEWEST_WORDS: usize = 12;

pub const CHECK: Check = Check {
    code: "hard-text",
    severity: Severity::Advice,
    hint: "Use shorter words and sentences; where it is meant to be hard, say why in “although”, or let the option show what is wrong with it.",
    run,
};

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let scenario = checked.scenario;
    let mut spots = Vec::new();
    let told = |text: &str| (grade(text) > GRADE).then(|| format!("This reads like {} years of school.", grade(text)));
    let briefed =
        scenario.briefing.facts.iter().map(|fact| &scenario.facts[*fact].text).chain([&scenario.briefing.you_are, &scenario.line]);
    spots.extend(briefed.filter_map(|text| Some(Spot::new(checked.text(text), told(text)?))));
    for (ix, _, beat) in scenario.beats.iter() {
        for (position, option) in beat.options.iter().enumerate() {
            let meant = !option.although.is_empty() || option.shows_a_fault();
            if !meant {
                spots.extend(told(&option.say).map(|sentence| Spot::new(checked.option(ix, position), sentence)));
            }
        }
    }
    spots
}

/// The grade by Coleman and Liau ("A computer readability formula designed for machine scoring", 1975):
/// 0.0588 L - 0.296 S - 15.8, where L are the letters and S the sentences in a hundred words. 0 for a text that is too short.
fn grade(text: &str) -> i64 {
    let words = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
    let (mut count, mut letters, mut sentences) = (0, 0, 0);
    for word in words {
        count += 1;
        letters += word.chars().filter(|sign| sign.is_alphabetic()).count() as i64;
        sentences += i64::from(word.trim_end_matches(['”', '"', '’', '\'', ')']).ends_with(['.', '!', '?', '…', ':', ';']));
    }
    if count < FEWEST_WORDS {
        return 0;
    }
    ((58_800 * letters - 296_000 * sentences.max(1)) / count as i64 - 158_000) / 10_000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: i64) {
        assert_eq!(grade(text), expected, "{text}");
    }

    #[test]
    fn a_grade_is_that_of_the_formula() {
        // 48 letters, 1 sentence, 12 words: 23.52 - 2.47 - 15.8 = 5.25.
        check("The quick brown foxes jump over that lazy dog in the meadow.", 5);
        // The same letters and words in three sentences: 23.52 - 7.4 - 15.8 = 0.32.
        check("The quick brown foxes jump. Over that lazy dog? In the meadow.", 0);
        // 118 letters, 1 sentence, 12 words: 57.82 - 2.47 - 15.8 = 39.55.
        check(
            "Unfortunately goodwill compensation necessitates contractual authorisation, notwithstanding circumstances surrounding a few people.",
            39,
        );
        check("Too short to say.", 0);
    }
}

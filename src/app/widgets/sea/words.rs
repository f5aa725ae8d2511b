//! The sea in words, for those who read and for those who listen.

use crate::scenario::{Mood, Pronoun};

/// Where the mood goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    /// Angrier than before.
    Rising,
    /// Neither.
    Steady,
    /// Calmer than before, or as angry and better heard.
    Calming,
}

impl Trend {
    /// From the mood before to the mood now.
    pub fn between(before: Mood, now: Mood) -> Self {
        match now.anger.cmp(&before.anger) {
            std::cmp::Ordering::Greater => Trend::Rising,
            std::cmp::Ordering::Less => Trend::Calming,
            std::cmp::Ordering::Equal if now.heard > before.heard => Trend::Calming,
            std::cmp::Ordering::Equal => Trend::Steady,
        }
    }

    /// One word.
    pub fn word(self) -> &'static str {
        match self {
            Trend::Rising => "rising",
            Trend::Steady => "steady",
            Trend::Calming => "calming",
        }
    }
}

/// The name of the sea.
pub fn name(mood: Mood) -> &'static str {
    match mood.anger {
        ..=0 => "Glass",
        1..=3 => "Light swell",
        4..=5 => "Choppy",
        6..=8 => "Rough sea",
        _ => "Storm",
    }
}

/// The name of the sea and where it goes, against the mood before.
pub fn words(before: Mood, now: Mood) -> (&'static str, &'static str) {
    (name(now), Trend::between(before, now).word())
}

/// One sentence about the caller: "He is angry, and starting to feel heard."
pub fn sentence(mood: Mood, pronoun: Pronoun) -> String {
    let (who, are, feel) = match pronoun {
        Pronoun::He => ("He", "is", "feels"),
        Pronoun::She => ("She", "is", "feels"),
        Pronoun::They => ("They", "are", "feel"),
    };
    let how = match mood.anger {
        ..=0 => "calm",
        1..=3 => "a little tense",
        4..=5 => "annoyed",
        6..=8 => "angry",
        _ => "beside themselves",
    };
    let how = how.replace(
        "themselves",
        match pronoun {
            Pronoun::He => "himself",
            Pronoun::She => "herself",
            Pronoun::They => "themselves",
        },
    );
    let calm = mood.anger <= 3;
    let heard = match (mood.heard, calm) {
        (..=0, true) => format!(", but {feel} unheard"),
        (..=0, false) => format!(", and {feel} unheard"),
        (1, true) => ", and starting to feel heard".to_owned(),
        (1, false) => ", but starting to feel heard".to_owned(),
        (2, true) => format!(", and {feel} heard"),
        (2, false) => format!(", but {feel} heard"),
        (_, true) => format!(", and {feel} understood"),
        (_, false) => format!(", but {feel} understood"),
    };
    format!("{who} {are} {how}{heard}.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mood(anger: i8, heard: i8) -> Mood {
        Mood { anger, trust: 2, heard }
    }

    #[test]
    fn eleven_levels_have_five_names() {
        let names: Vec<_> = (0..=10).map(|anger| name(mood(anger, 0))).collect();
        let [glass, swell, choppy, rough, storm] = ["Glass", "Light swell", "Choppy", "Rough sea", "Storm"];
        assert_eq!(names, [glass, swell, swell, swell, choppy, choppy, rough, rough, rough, storm, storm]);
    }

    #[track_caller]
    fn check_trend(before: Mood, now: Mood, expected: &str) {
        assert_eq!(words(before, now).1, expected);
    }

    #[test]
    fn the_trend_is_that_of_anger_then_of_being_heard() {
        check_trend(mood(7, 1), mood(8, 3), "rising");
        check_trend(mood(7, 1), mood(6, 0), "calming");
        check_trend(mood(7, 1), mood(7, 2), "calming");
        check_trend(mood(7, 1), mood(7, 1), "steady");
    }

    #[track_caller]
    fn check(mood: Mood, pronoun: Pronoun, expected: &str) {
        assert_eq!(sentence(mood, pronoun), expected);
    }

    #[test]
    fn one_sentence_tells_how_the_caller_is() {
        check(mood(7, 1), Pronoun::He, "He is angry, but starting to feel heard.");
        check(mood(9, 0), Pronoun::She, "She is beside herself, and feels unheard.");
        check(mood(10, 2), Pronoun::They, "They are beside themselves, but feel heard.");
        check(mood(5, 0), Pronoun::They, "They are annoyed, and feel unheard.");
        check(mood(2, 0), Pronoun::She, "She is a little tense, but feels unheard.");
        check(mood(0, 3), Pronoun::He, "He is calm, and feels understood.");
    }
}

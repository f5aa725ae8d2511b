//! How much a caller asks of who answers: the same call for people who are intimidated at first, and for the experienced.

use serde::{Deserialize, Serialize};

use super::kind::Kinds;
use super::model::Scenario;
use super::mood::{Ladder, Mood};

/// How hot, fast and impatient a caller is. What they say, what helps and how it is scored stays the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Intensity {
    /// A step calmer, slower, and with more time for an answer.
    Gentle,
    /// As the author wrote it.
    #[default]
    Standard,
    /// A step angrier, faster, and with less time for an answer.
    Hard,
}

impl Intensity {
    /// All of them, from gentle to hard.
    pub const ALL: [Self; 3] = [Self::Gentle, Self::Standard, Self::Hard];

    /// Its name, as it stands within a sentence.
    pub fn name(self) -> &'static str {
        match self {
            Self::Gentle => "gentle",
            Self::Standard => "standard",
            Self::Hard => "hard",
        }
    }

    /// Steps of anger more than the author wrote, as a scene begins.
    fn temper(self) -> i8 {
        match self {
            Self::Gentle => -1,
            Self::Standard => 0,
            Self::Hard => 1,
        }
    }

    /// How fast they speak, in percent of their pace.
    fn pace(self) -> u16 {
        match self {
            Self::Gentle => 88,
            Self::Standard => 100,
            Self::Hard => 112,
        }
    }

    /// How long they wait for an answer before silence is noticed.
    pub fn patience(self, ms: u64) -> u64 {
        match self {
            Self::Gentle => ms + ms / 2,
            Self::Standard => ms,
            Self::Hard => ms * 4 / 5,
        }
    }
}

impl Scenario {
    /// Makes the caller gentler or harder. Nobody begins past reasoning whom the author did not write so.
    pub fn set_intensity(&mut self, intensity: Intensity, kinds: &Kinds) {
        let too_hot = kinds.get(self.caller.kind).too_hot;
        let shift = |mood: &mut Mood| {
            let most = Ladder::Anger.top().min((too_hot - 1).max(mood.anger));
            mood.anger = (mood.anger + intensity.temper()).clamp(0, most);
        };
        shift(&mut self.caller.mood);
        self.scenes.values_mut().filter_map(|scene| scene.mood.as_mut()).for_each(shift);
        self.caller.voice.pace = self.caller.voice.pace * intensity.pace() / 100;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{SHIPPED_KINDS, load};

    #[test]
    fn a_gentle_caller_is_calmer_and_slower_and_a_hard_one_the_other_way_round() {
        let kinds = Kinds::parse(SHIPPED_KINDS).unwrap();
        let scenario = load("kettle", include_str!("../../tests/scenarios/kettle.ron")).scenario.unwrap();
        let at = |intensity| {
            let mut scenario = scenario.clone();
            scenario.set_intensity(intensity, &kinds);
            (scenario.caller.mood.anger, scenario.caller.voice.pace, intensity.patience(1_000))
        };
        let [gentle, standard, hard] = Intensity::ALL.map(at);
        assert_eq!(standard, (scenario.caller.mood.anger, scenario.caller.voice.pace, 1_000));
        assert!(gentle.0 < standard.0 && standard.0 <= hard.0 && gentle.1 < standard.1 && standard.1 < hard.1);
        assert!(gentle.2 > standard.2 && standard.2 > hard.2);
    }

    #[test]
    fn nobody_is_made_to_begin_past_reasoning_and_who_was_written_so_stays_so() {
        let kinds = Kinds::parse(SHIPPED_KINDS).unwrap();
        let mut scenario = load("kettle", include_str!("../../tests/scenarios/kettle.ron")).scenario.unwrap();
        let too_hot = kinds.get(scenario.caller.kind).too_hot;
        for (written, hard) in [(too_hot - 1, too_hot - 1), (too_hot, too_hot), (0, 1)] {
            scenario.caller.mood.anger = written;
            scenario.set_intensity(Intensity::Hard, &kinds);
            assert_eq!(scenario.caller.mood.anger, hard);
        }
    }
}

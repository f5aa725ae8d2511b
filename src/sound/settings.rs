//! What a person sets about sound.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString};

/// How lines are made audible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, Display, EnumIter, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Voices {
    /// Not at all.
    Off,
    /// A soft murmur, one sound a syllable.
    Murmur,
    /// The scenario's recording, else the installed speech program, else the murmur.
    #[default]
    Speech,
}

/// How loud things are, each from 0 (off) to 100. Beyond 100 counts as 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Levels {
    /// Everything.
    pub master: u8,
    /// The caller's voice.
    pub voice: u8,
    /// Cues and the hold tone.
    pub cues: u8,
    /// The background.
    pub ambience: u8,
}

impl Default for Levels {
    fn default() -> Self {
        Self { master: 80, voice: 90, cues: 70, ambience: 55 }
    }
}

impl Levels {
    /// The factor for the voice, 0 to 1.
    pub(super) fn voice_gain(self) -> f32 {
        self.gain(self.voice)
    }

    /// The factor for cues and the hold tone, 0 to 1.
    pub(super) fn cues_gain(self) -> f32 {
        self.gain(self.cues)
    }

    /// The factor for the background, 0 to 1.
    pub(super) fn ambience_gain(self) -> f32 {
        self.gain(self.ambience)
    }

    /// Squared, since the ear hears even steps that way.
    fn gain(self, own: u8) -> f32 {
        let part = |level: u8| f32::from(level.min(100)) / 100.0;
        (part(self.master) * part(own)).powi(2)
    }
}

/// All of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// How lines are made audible.
    pub voices: Voices,
    /// How loud.
    pub levels: Levels,
}

impl Settings {
    /// Whether lines are heard at all.
    pub(super) fn speaks(&self) -> bool {
        self.voices != Voices::Off && self.levels.voice_gain() > 0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(master: u8, voice: u8, expected: f32) {
        let gain = Levels { master, voice, ..Levels::default() }.voice_gain();
        assert!((gain - expected).abs() < 1e-6, "{master} and {voice} give {gain}");
    }

    #[test]
    fn levels_become_factors_that_never_exceed_one() {
        check(100, 100, 1.0);
        check(50, 100, 0.25);
        check(100, 0, 0.0);
        check(0, 100, 0.0);
        check(255, 255, 1.0);
    }

    #[test]
    fn lines_are_heard_only_when_wanted_and_not_muted() {
        assert!(Settings::default().speaks());
        assert!(!Settings { voices: Voices::Off, ..Settings::default() }.speaks());
        assert!(!Settings { levels: Levels { master: 0, ..Levels::default() }, ..Settings::default() }.speaks());
    }

    #[test]
    fn settings_of_an_older_program_are_completed() {
        let settings: Settings = serde_json::from_str(r#"{"levels": {"voice": 10}}"#).unwrap();
        assert_eq!((settings.levels.voice, settings.levels.cues), (10, Levels::default().cues));
    }
}

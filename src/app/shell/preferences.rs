//! What a person sets once.

use serde::{Deserialize, Deserializer, Serialize};

use crate::log::RealTime;
use crate::scenario::{Intensity, StrongLanguage};
use crate::sound;

/// Light, dark, or as the system is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

/// What a person sets once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// Whether the first start is behind them.
    pub welcomed: bool,
    /// Whether they have been told what trying again from a turn does.
    pub rewound: bool,
    /// Whether the first week is no longer to be shown.
    pub week_put_away: bool,
    /// Light or dark.
    pub theme: Theme,
    /// The size of everything, in percent: 80 to 250.
    pub scale: u32,
    /// Nothing moves by itself.
    pub reduced_motion: bool,
    /// How strong the customers' language may be.
    #[serde(alias = "mild", deserialize_with = "strong_language")]
    pub strong_language: StrongLanguage,
    /// How real time runs.
    pub real_time: RealTime,
    /// How much the customers ask.
    pub intensity: Intensity,
    /// Others watch.
    pub audience: bool,
    /// Replies are typed.
    pub typed: bool,
    /// Half a minute is taken before a call.
    pub half_minute: bool,
    /// How fast the caller speaks, in percent of their own pace: 60 to 160.
    pub speech_pace: u32,
    /// Who made the scenarios that are handed on.
    pub author: String,
    /// What may be done with them.
    pub licence: String,
    /// Sounds.
    pub sound: sound::Settings,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            welcomed: false,
            rewound: false,
            week_put_away: false,
            theme: Theme::default(),
            scale: 100,
            reduced_motion: false,
            strong_language: StrongLanguage::On,
            real_time: RealTime::On,
            intensity: Intensity::Standard,
            audience: false,
            typed: false,
            half_minute: false,
            speech_pace: 100,
            author: String::new(),
            licence: String::new(),
            sound: sound::Settings::default(),
        }
    }
}

/// It was a yes or no to softened language once.
fn strong_language<'de, D: Deserializer<'de>>(stored: D) -> Result<StrongLanguage, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Stored {
        Mild(bool),
        Chosen(StrongLanguage),
    }
    Ok(match Stored::deserialize(stored)? {
        Stored::Mild(true) => StrongLanguage::Softened,
        Stored::Mild(false) => StrongLanguage::On,
        Stored::Chosen(chosen) => chosen,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(stored: &str, expected: StrongLanguage) {
        let read: Preferences = serde_json::from_str(stored).unwrap();
        assert_eq!((read.strong_language, read.typed), (expected, true));
        let again: Preferences = serde_json::from_str(&serde_json::to_string(&read).unwrap()).unwrap();
        assert_eq!(again, read);
    }

    #[test]
    fn strong_language_is_read_as_it_is_stored_now_and_as_it_once_was() {
        check(r#"{"typed": true}"#, StrongLanguage::On);
        check(r#"{"typed": true, "mild": false}"#, StrongLanguage::On);
        check(r#"{"typed": true, "mild": true}"#, StrongLanguage::Softened);
        check(r#"{"typed": true, "strong_language": "off"}"#, StrongLanguage::Off);
    }
}

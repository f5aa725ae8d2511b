//! What a person sets once.

use serde::{Deserialize, Serialize};

use crate::log::RealTime;
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
    /// Light or dark.
    pub theme: Theme,
    /// The size of everything, in percent: 80 to 250.
    pub scale: u32,
    /// Nothing moves by itself.
    pub reduced_motion: bool,
    /// Strong language is softened.
    pub mild: bool,
    /// How real time runs, unless a briefing says otherwise.
    pub real_time: RealTime,
    /// Replies are typed, unless a briefing says otherwise.
    pub typed: bool,
    /// How fast the caller speaks, in percent of their own pace: 60 to 160.
    pub speech_pace: u32,
    /// Sounds.
    pub sound: sound::Settings,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            welcomed: false,
            theme: Theme::default(),
            scale: 100,
            reduced_motion: false,
            mild: false,
            real_time: RealTime::On,
            typed: false,
            speech_pace: 100,
            sound: sound::Settings::default(),
        }
    }
}

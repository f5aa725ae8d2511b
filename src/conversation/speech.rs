//! How long words take to say, where no sound says otherwise.

use crate::log::RealTime;
use crate::scenario::{FloorKind, Mood};

/// The pace of a trainee's speech, in words a minute.
const AGENT_PACE: u32 = 165;

/// How many words there are; anything between white space counts.
pub fn words(text: &str) -> u32 {
    text.split_whitespace().count() as u32
}

/// The length of a caller's line in milliseconds: by their pace, a little faster with anger.
pub fn line_ms(text: &str, pace: u16, mood: Mood, floor: FloorKind) -> u32 {
    let pace = u32::from(pace.clamp(80, 260)) * (100 + 2 * mood.anger as u32) / 100;
    match floor {
        // Longer words take longer than short ones; five letters and a space make a word.
        FloorKind::Spoken => (text.chars().count() as u32 * 60_000 / (pace * 6) + 250).clamp(400, 60_000),
        // Typing is slower than speaking, but nobody wants to watch all of it.
        FloorKind::Messages => (text.chars().count() as u32 * 25).clamp(800, 6_000),
        FloorKind::Free => 0,
    }
}

/// How long a reply takes to say, in milliseconds.
pub fn reply_ms(text: &str, floor: FloorKind) -> u32 {
    match floor {
        FloorKind::Spoken => (words(text) * 60_000 / AGENT_PACE).clamp(400, 120_000),
        FloorKind::Messages | FloorKind::Free => 0,
    }
}

/// How long the floor may stay free before it is dead air, in milliseconds: time to read what is on screen and to
/// think. None where time is free or real time is off.
pub fn allowance_ms(words_on_screen: u32, typed: bool, floor: FloorKind, real_time: RealTime) -> Option<u64> {
    if floor == FloorKind::Free || real_time == RealTime::Off {
        return None;
    }
    let reading = u64::from(words_on_screen) * 60_000 / 200;
    let thinking = if typed { 12_000 } else { 6_000 };
    let patience = if floor == FloorKind::Messages { 20_000 } else { 0 };
    Some(real_time.stretch(reading + thinking + patience))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anger_speaks_faster_and_chat_is_typed() {
        let calm = Mood::default();
        let angry = Mood { anger: 10, ..calm };
        let line = "Second time this week, and nobody here seems to care.";
        assert!(line_ms(line, 165, angry, FloorKind::Spoken) < line_ms(line, 165, calm, FloorKind::Spoken));
        assert_eq!(line_ms(line, 165, calm, FloorKind::Free), 0);
        assert!(line_ms(line, 165, calm, FloorKind::Spoken).abs_diff(3_462) < 600);
    }

    #[test]
    fn without_real_time_there_is_no_dead_air() {
        assert_eq!(allowance_ms(40, false, FloorKind::Spoken, RealTime::Off), None);
        assert_eq!(allowance_ms(40, false, FloorKind::Free, RealTime::On), None);
        let plain = allowance_ms(40, false, FloorKind::Spoken, RealTime::On).unwrap();
        assert_eq!(allowance_ms(40, false, FloorKind::Spoken, RealTime::Double), Some(plain * 2));
    }
}

//! A voice without words: one soft sound a syllable, as through a wall. Its melody follows the sentence,
//! its height the voice, its sharpness the mood.

use std::f32::consts::TAU;

use super::sheet::{samples_in, settle, soften_ends};
use super::syllables::syllables;
use super::{Clip, RATE};
use crate::scenario::{Ladder, Mood, Voice};

/// The longest murmur, in milliseconds; a line that takes longer ends in silence.
const LONGEST_MS: u32 = 60_000;

/// Murmurs a line in exactly `ms` milliseconds (at most a minute).
pub(crate) fn murmur(text: &str, mood: Mood, voice: &Voice, ms: u32) -> Clip {
    let mut samples = vec![0.0; samples_in(ms.min(LONGEST_MS) as f32 / 1000.0)];
    let parts = score(text);
    let whole: f32 = parts.iter().map(|part| part.weight).sum();
    let throat = Throat::new(mood, voice);
    let mut from = 0.0;
    for part in &parts {
        let to = from + part.weight;
        let place = |weight: f32| ((weight / whole * samples.len() as f32) as usize).min(samples.len());
        let (start, end) = (place(from), place(to));
        if let Some(vowel) = part.vowel {
            throat.voice(vowel, part.lift, from / whole, &mut samples[start..end]);
        }
        from = to;
    }
    settle(&mut samples, throat.loudness);
    soften_ends(&mut samples);
    Clip { samples, rate: RATE }
}

/// A syllable, or a rest.
struct Part {
    /// How long, against the other parts.
    weight: f32,
    /// The vowel; none for a rest.
    vowel: Option<char>,
    /// How much its height stands out, as a factor.
    lift: f32,
}

/// The line as syllables and rests. The first syllable of a word is stressed, longer in long words; the
/// last before a question mark rises.
fn score(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    for word in text.split_whitespace() {
        let vowels = syllables(word);
        let (asks, rest) = (word.contains('?'), rest_after(word));
        for (at, vowel) in vowels.iter().enumerate() {
            let stressed = at == 0 && word.chars().count() > 3;
            let rises = asks && at + 1 == vowels.len();
            let lift = 1.0 + if stressed { 0.08 } else { 0.0 } + if rises { 0.25 } else { 0.0 };
            parts.push(Part { weight: if stressed { 1.2 } else { 1.0 }, vowel: Some(*vowel), lift });
        }
        parts.push(Part { weight: rest, vowel: None, lift: 1.0 });
    }
    parts
}

/// The rest after a word, against a syllable.
fn rest_after(word: &str) -> f32 {
    match word.chars().rfind(|mark| !matches!(mark, '"' | '”' | '’' | '\'' | ')')) {
        Some('.' | '!' | '?' | '…') => 1.6,
        Some(',' | ';' | ':' | '–' | '—') => 0.8,
        _ => 0.15,
    }
}

/// Who murmurs, and how they feel.
struct Throat {
    hz: f32,
    /// How far the melody moves.
    range: f32,
    /// How much of the upper overtones is heard, 0 to 1.
    edge: f32,
    loudness: f32,
}

impl Throat {
    fn new(mood: Mood, voice: &Voice) -> Self {
        let anger = f32::from(mood.anger.clamp(0, Ladder::Anger.top())) / f32::from(Ladder::Anger.top());
        let pitch = f32::from(voice.pitch.min(99)) / 99.0;
        Self {
            hz: (85.0 + 150.0 * pitch) * (1.0 + 0.25 * anger),
            range: 1.0 + anger,
            edge: 0.25 + 0.75 * anger,
            loudness: 0.2 + 0.25 * anger,
        }
    }

    /// Sings one syllable; `when` is how far the line has come, 0 to 1, since voices sink as they go on.
    fn voice(&self, vowel: char, lift: f32, when: f32, samples: &mut [f32]) {
        let overtones = overtones(vowel);
        let height = 1.0 + ((lift - 1.0) + 0.08 - 0.16 * when) * self.range;
        let length = samples.len().max(1) as f32;
        let mut phase = 0.0_f32;
        for (at, sample) in samples.iter_mut().enumerate() {
            let part = at as f32 / length;
            phase = (phase + self.hz * height * (1.02 - 0.04 * part) / RATE as f32).fract();
            let tone: f32 = (1..).zip(overtones).map(|(number, level)| self.overtone(number, level, phase)).sum();
            *sample += tone * swell(part);
        }
    }

    fn overtone(&self, number: u8, level: f32, phase: f32) -> f32 {
        let dull = if number > 2 { self.edge } else { 1.0 };
        level * dull * (TAU * phase * f32::from(number)).sin()
    }
}

/// A syllable's rise and fall: quick, then slow.
fn swell(part: f32) -> f32 {
    (part / 0.15).min(1.0) * ((1.0 - part) / 0.45).clamp(0.0, 1.0)
}

/// How strong the first overtones are in a vowel.
fn overtones(vowel: char) -> [f32; 5] {
    match vowel {
        'a' => [0.6, 0.7, 0.6, 0.4, 0.2],
        'i' | 'y' => [1.0, 0.3, 0.1, 0.1, 0.25],
        'o' => [0.8, 0.8, 0.3, 0.1, 0.05],
        'u' => [1.0, 0.5, 0.1, 0.05, 0.02],
        _ => [0.8, 0.6, 0.4, 0.2, 0.15],
    }
}

#[cfg(test)]
mod tests {
    use super::super::{check_ends, check_sound};
    use super::*;

    const CALM: Mood = Mood { anger: 1, trust: 3, heard: 1 };
    const HOT: Mood = Mood { anger: 9, trust: 1, heard: 0 };
    const LINE: &str = "Second time this week, and I have a meeting at four. What now?";

    fn crossings(clip: &Clip) -> usize {
        clip.samples.windows(2).filter(|pair| pair[0] < 0.0 && pair[1] >= 0.0).count()
    }

    #[test]
    fn a_murmur_takes_the_time_that_it_is_given() {
        for ms in [1, 20, 500, 4321] {
            assert!(murmur(LINE, CALM, &Voice::default(), ms).ms().abs_diff(ms) <= 1);
        }
        assert_eq!(murmur(LINE, CALM, &Voice::default(), u32::MAX).ms(), LONGEST_MS);
    }

    #[test]
    fn it_is_clean_and_audible_in_every_mood() {
        for mood in [CALM, HOT, Mood { anger: -100, ..CALM }, Mood { anger: 100, ..HOT }] {
            let clip = murmur(LINE, mood, &Voice::default(), 4000);
            check_sound("murmur", &clip, 3999, 4001);
            check_ends("murmur", &clip);
        }
    }

    #[test]
    fn a_high_voice_and_an_angry_one_are_higher() {
        let low = murmur(LINE, CALM, &Voice { pitch: 10, ..Voice::default() }, 3000);
        let high = murmur(LINE, CALM, &Voice { pitch: 90, ..Voice::default() }, 3000);
        let hot = murmur(LINE, HOT, &Voice { pitch: 10, ..Voice::default() }, 3000);
        assert!(crossings(&high) > crossings(&low) && crossings(&hot) > crossings(&low));
    }

    #[test]
    fn a_line_without_words_is_silent() {
        for text in ["", "   "] {
            assert!(murmur(text, CALM, &Voice::default(), 100).samples.iter().all(|sample| *sample == 0.0));
        }
    }
}

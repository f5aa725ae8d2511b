//! The sheet on which strokes are laid over one another.

use std::f32::consts::TAU;

use super::stroke::{Sound, Stroke};
use super::{Clip, RATE};

/// Draws a sound that is played once, as loud as `peak` (0 to 1) at its loudest.
pub(super) fn once(strokes: &[Stroke], peak: f32) -> Clip {
    let secs = strokes.iter().map(|stroke| stroke.at + stroke.secs).fold(0.0, f32::max);
    let mut samples = vec![0.0; samples_in(secs)];
    lay(strokes, &mut samples);
    settle(&mut samples, peak);
    soften_ends(&mut samples);
    Clip { samples, rate: RATE }
}

/// Draws a loop of so many seconds. What goes beyond its end goes on at its beginning, so no seam is heard.
pub(super) fn looped(strokes: &[Stroke], secs: f32, peak: f32) -> Clip {
    let mut samples = vec![0.0; samples_in(secs)];
    lay(strokes, &mut samples);
    settle(&mut samples, peak);
    Clip { samples, rate: RATE }
}

/// The number of samples in so many seconds.
pub(super) fn samples_in(secs: f32) -> usize {
    (secs * RATE as f32).round() as usize
}

/// Takes out any offset and brings the loudest sample to `peak`.
pub(super) fn settle(samples: &mut [f32], peak: f32) {
    let mean = samples.iter().sum::<f32>() / samples.len().max(1) as f32;
    let loudest = samples.iter().map(|sample| (sample - mean).abs()).fold(0.0, f32::max);
    let factor = if loudest > 0.0 { peak / loudest } else { 0.0 };
    for sample in samples {
        *sample = (*sample - mean) * factor;
    }
}

/// Lets the first and last 3 ms come out of silence and go into it.
pub(super) fn soften_ends(samples: &mut [f32]) {
    let edge = samples_in(0.003).min(samples.len() / 2);
    let last = samples.len().saturating_sub(1);
    for at in 0..edge {
        let factor = at as f32 / edge as f32;
        samples[at] *= factor;
        samples[last - at] *= factor;
    }
}

fn lay(strokes: &[Stroke], samples: &mut [f32]) {
    let room = samples.len().max(1);
    for (number, stroke) in strokes.iter().enumerate() {
        let (start, length) = (samples_in(stroke.at), samples_in(stroke.secs));
        let mut source = Source::new(stroke.sound, number);
        for at in 0..length {
            let part = at as f32 / length as f32;
            let hz = stroke.hz.0 + (stroke.hz.1 - stroke.hz.0) * part;
            let loudness = stroke.level * stroke.shape.at(part);
            if let Some(sample) = samples.get_mut((start + at) % room) {
                *sample += source.next(hz) * loudness;
            }
        }
    }
}

/// What gives the bare samples of one stroke.
enum Source {
    Tone { phase: f32 },
    Noise { grain: Grain, low: f32, band: f32 },
}

impl Source {
    fn new(sound: Sound, number: usize) -> Self {
        match sound {
            Sound::Tone => Source::Tone { phase: 0.0 },
            Sound::Noise => Source::Noise { grain: Grain::new(number as u32), low: 0.0, band: 0.0 },
        }
    }

    fn next(&mut self, hz: f32) -> f32 {
        match self {
            Source::Tone { phase } => {
                *phase = (*phase + hz / RATE as f32).fract();
                (TAU * *phase).sin()
            }
            // A state-variable filter: white noise in, the band around `hz` out.
            Source::Noise { grain, low, band } => {
                let tuning = 2.0 * (TAU / 2.0 * hz.min(6_000.0) / RATE as f32).sin();
                *low += tuning * *band;
                *band += tuning * (grain.next() - *low - 0.8 * *band);
                *band
            }
        }
    }
}

/// White noise that is the same every time.
pub(super) struct Grain(u32);

impl Grain {
    /// Another number, another noise.
    pub(super) fn new(number: u32) -> Self {
        Self(number.wrapping_mul(0x9e37_79b9) | 1)
    }

    /// The next sample, -1 to 1.
    pub(super) fn next(&mut self) -> f32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 as f32 / (u32::MAX / 2) as f32 - 1.0
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Shape, noise, tone};
    use super::*;

    const STROKES: &[Stroke] = &[tone(0.0, 0.2, 440.0, 1.0, Shape::Held), noise(0.1, 0.2, (300.0, 900.0), 0.5, Shape::Swell)];

    #[test]
    fn a_sheet_is_as_long_as_its_last_stroke_and_as_loud_as_asked() {
        let clip = once(STROKES, 0.5);
        assert_eq!(clip.ms(), 300);
        let loudest = clip.samples.iter().fold(0.0_f32, |loudest, sample| loudest.max(sample.abs()));
        assert!((0.45..=0.5).contains(&loudest), "{loudest}");
    }

    #[test]
    fn the_same_strokes_give_the_same_samples() {
        assert_eq!(once(STROKES, 0.5), once(STROKES, 0.5));
    }

    #[test]
    fn a_loop_has_no_seam() {
        let clip = looped(&[tone(0.0, 1.0, 100.0, 1.0, Shape::Steady), tone(0.9, 0.2, 700.0, 1.0, Shape::Swell)], 1.0, 1.0);
        let jump = (clip.samples[0] - clip.samples[clip.samples.len() - 1]).abs();
        let steepest = clip.samples.windows(2).map(|pair| (pair[0] - pair[1]).abs()).fold(0.0, f32::max);
        assert!(jump <= steepest, "{jump} at the seam, {steepest} at most elsewhere");
    }

    #[test]
    fn nothing_drawn_is_nothing_heard() {
        assert!(once(&[], 1.0).samples.is_empty());
        assert_eq!(looped(&[], 0.01, 1.0).samples, vec![0.0; 441]);
    }
}

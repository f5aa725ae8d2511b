//! Sounds drawn in code. A sound is a table of [`Stroke`]s, each a tone or a breath of noise, laid over
//! one another on a sheet; the same table always gives the same samples.

mod backdrop;
mod cues;
mod murmur;
mod sheet;
mod stroke;
mod syllables;

pub(super) use backdrop::Backdrop;
pub(super) use cues::clip_of;
pub(super) use murmur::murmur;

use super::Clip;
use stroke::{Shape, Stroke, glide, noise, tone};

/// Samples a second of everything that is drawn.
const RATE: u32 = 44_100;

/// What holds for every sound of ours, once or looped.
#[cfg(test)]
#[track_caller]
fn check_sound(name: &str, clip: &Clip, shortest_ms: u32, longest_ms: u32) {
    let samples = &clip.samples;
    assert_eq!(clip.rate, RATE, "{name}");
    assert!((shortest_ms..=longest_ms).contains(&clip.ms()), "{name} lasts {} ms", clip.ms());
    assert!(samples.iter().all(|sample| sample.is_finite() && sample.abs() <= 1.0), "{name} is too loud");
    let mean = samples.iter().sum::<f32>() / samples.len() as f32;
    assert!(mean.abs() < 0.002, "{name} has an offset of {mean}");
    let power = samples.iter().map(|sample| sample * sample).sum::<f32>() / samples.len() as f32;
    assert!(power.sqrt() > 0.003, "{name} is silent: {}", power.sqrt());
}

/// What holds besides for a sound that is played once: it begins and ends without a click.
#[cfg(test)]
#[track_caller]
fn check_ends(name: &str, clip: &Clip) {
    for end in [clip.samples.first(), clip.samples.last()] {
        assert!(end.is_some_and(|sample| sample.abs() < 0.01), "{name} begins or ends at {end:?}");
    }
}

//! What goes on in the background: loops.

use super::sheet::looped;
use super::{Clip, Shape, Stroke, noise, tone};
use crate::scenario::Channel;
use Shape::{Steady, Struck, Swell};

/// A sound that goes round and round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Backdrop {
    /// A held call.
    Hold,
    /// An office: machines, air.
    Office,
    /// A shop: people further off.
    Shop,
}

impl Backdrop {
    /// Where a channel's conversations take place.
    pub(crate) fn of(channel: Channel) -> Self {
        match channel {
            Channel::Counter => Backdrop::Shop,
            Channel::Phone | Channel::Chat | Channel::Mail | Channel::Public => Backdrop::Office,
        }
    }

    /// Draws it.
    pub(crate) fn clip(self) -> Clip {
        match self {
            Backdrop::Hold => looped(HOLD, 4.0, 0.3),
            Backdrop::Office => looped(OFFICE, 8.0, 0.12),
            Backdrop::Shop => looped(SHOP, 9.0, 0.15),
        }
    }
}

/// Two soft notes, and a long rest.
const HOLD: &[Stroke] = &[
    tone(0.1, 1.2, 392.0, 0.8, Swell),
    tone(0.1, 1.2, 784.0, 0.1, Swell),
    tone(1.1, 1.6, 329.63, 0.8, Swell),
    tone(1.1, 1.6, 659.25, 0.1, Swell),
];

/// A hum, air that breathes, keys now and then.
const OFFICE: &[Stroke] = &[
    tone(0.0, 8.0, 100.0, 0.35, Steady),
    tone(0.0, 8.0, 150.0, 0.12, Steady),
    noise(0.0, 8.0, (240.0, 320.0), 0.9, Swell),
    noise(4.0, 8.0, (320.0, 240.0), 0.9, Swell),
    noise(1.3, 0.05, (1500.0, 1200.0), 0.5, Struck),
    noise(1.52, 0.05, (1600.0, 1200.0), 0.4, Struck),
    noise(1.66, 0.05, (1400.0, 1200.0), 0.5, Struck),
    noise(5.9, 0.05, (1500.0, 1100.0), 0.4, Struck),
    noise(6.15, 0.05, (1600.0, 1200.0), 0.5, Struck),
];

/// Voices without words, coming and going, and a cup.
const SHOP: &[Stroke] = &[
    noise(0.0, 9.0, (220.0, 260.0), 0.7, Swell),
    noise(4.5, 9.0, (260.0, 220.0), 0.7, Swell),
    noise(0.4, 1.1, (380.0, 300.0), 0.8, Swell),
    noise(1.7, 0.7, (520.0, 420.0), 0.6, Swell),
    noise(2.9, 1.6, (340.0, 280.0), 0.9, Swell),
    noise(4.1, 0.9, (600.0, 480.0), 0.6, Swell),
    noise(5.6, 1.3, (420.0, 320.0), 0.8, Swell),
    noise(7.2, 0.8, (540.0, 400.0), 0.6, Swell),
    noise(8.3, 1.2, (360.0, 310.0), 0.8, Swell),
    tone(6.4, 0.3, 2637.0, 0.1, Struck),
];

#[cfg(test)]
mod tests {
    use super::super::check_sound;
    use super::*;

    const EVERY: [Backdrop; 3] = [Backdrop::Hold, Backdrop::Office, Backdrop::Shop];

    #[test]
    fn every_backdrop_is_long_enough_not_to_nag_and_quiet() {
        for backdrop in EVERY {
            let clip = backdrop.clip();
            check_sound(&format!("{backdrop:?}"), &clip, 3000, 10_000);
            assert!(clip.samples.iter().all(|sample| sample.abs() <= 0.31), "{backdrop:?}");
        }
    }

    #[test]
    fn no_seam_is_heard() {
        for backdrop in EVERY {
            let samples = backdrop.clip().samples;
            let jump = (samples[0] - samples[samples.len() - 1]).abs();
            assert!(jump < 0.02, "{backdrop:?} jumps by {jump}");
        }
    }
}

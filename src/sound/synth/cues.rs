//! The cues, drawn.

use super::sheet::once;
use super::{Clip, Shape, Stroke, glide, noise, tone};
use crate::scenario::Channel;
use crate::sound::Cue;
use Shape::{Held, Struck, Swell};

/// Draws a cue.
pub(crate) fn clip_of(cue: Cue) -> Clip {
    let (strokes, peak): (&[Stroke], f32) = match cue {
        Cue::Opening(Channel::Phone) => (RING_AND_PICK_UP, 0.6),
        Cue::Closing(Channel::Phone) => (HANG_UP, 0.6),
        Cue::Opening(Channel::Counter) => (SHOP_DOOR_OPENS, 0.55),
        Cue::Closing(Channel::Counter) => (SHOP_DOOR_CLOSES, 0.5),
        Cue::Opening(Channel::Chat) => (CHAT_OPENS, 0.45),
        Cue::Closing(Channel::Chat) => (CHAT_CLOSES, 0.4),
        Cue::Opening(Channel::Mail) => (MAIL_ARRIVES, 0.5),
        Cue::Closing(Channel::Mail) => (MAIL_LEAVES, 0.5),
        Cue::Opening(Channel::Public) => (POST_APPEARS, 0.45),
        Cue::Closing(Channel::Public) => (POST_CLOSES, 0.4),
        Cue::SeaRises => (SEA_RISES, 0.25),
        Cue::SeaFalls => (SEA_FALLS, 0.25),
        Cue::ChatTick => (CHAT_TICK, 0.35),
        Cue::MessageSent => (MESSAGE_SENT, 0.35),
        Cue::Nod => (NOD, 0.25),
    };
    once(strokes, peak)
}

/// Two pairs of soft pulses, then the handset lifted.
const RING_AND_PICK_UP: &[Stroke] = &[
    tone(0.0, 0.4, 400.0, 0.5, Held),
    tone(0.0, 0.4, 450.0, 0.5, Held),
    tone(0.6, 0.4, 400.0, 0.5, Held),
    tone(0.6, 0.4, 450.0, 0.5, Held),
    noise(1.35, 0.06, (1800.0, 900.0), 0.8, Struck),
    tone(1.35, 0.09, 180.0, 0.6, Struck),
    noise(1.47, 0.04, (2600.0, 2000.0), 0.4, Struck),
];

/// The handset put down: a clunk, and its echo in the cradle.
const HANG_UP: &[Stroke] = &[
    tone(0.0, 0.14, 140.0, 1.0, Struck),
    noise(0.0, 0.08, (1400.0, 500.0), 0.9, Struck),
    tone(0.11, 0.16, 105.0, 0.7, Struck),
    noise(0.11, 0.06, (900.0, 400.0), 0.5, Struck),
];

/// A small bell over the door, the door, two steps to the counter.
const SHOP_DOOR_OPENS: &[Stroke] = &[
    tone(0.0, 0.9, 2093.0, 0.5, Struck),
    tone(0.0, 0.7, 3322.0, 0.25, Struck),
    tone(0.14, 0.9, 1760.0, 0.4, Struck),
    tone(0.14, 0.6, 2794.0, 0.2, Struck),
    noise(0.05, 0.5, (250.0, 700.0), 0.5, Swell),
    tone(0.75, 0.09, 95.0, 0.6, Struck),
    noise(0.75, 0.05, (700.0, 300.0), 0.3, Struck),
    tone(1.2, 0.09, 90.0, 0.7, Struck),
    noise(1.2, 0.05, (700.0, 300.0), 0.35, Struck),
];

/// Steps away, the bell, the door falls to.
const SHOP_DOOR_CLOSES: &[Stroke] = &[
    tone(0.0, 0.09, 90.0, 0.5, Struck),
    tone(0.42, 0.09, 95.0, 0.4, Struck),
    tone(0.7, 0.8, 1760.0, 0.4, Struck),
    tone(0.7, 0.6, 2794.0, 0.2, Struck),
    noise(0.75, 0.4, (700.0, 200.0), 0.4, Swell),
    tone(1.15, 0.2, 75.0, 1.0, Struck),
    noise(1.15, 0.1, (500.0, 200.0), 0.5, Struck),
];

/// Two light notes upwards.
const CHAT_OPENS: &[Stroke] = &[tone(0.0, 0.25, 523.25, 0.8, Struck), tone(0.12, 0.4, 783.99, 0.8, Struck)];

/// The same two downwards.
const CHAT_CLOSES: &[Stroke] = &[tone(0.0, 0.25, 783.99, 0.8, Struck), tone(0.12, 0.4, 523.25, 0.8, Struck)];

/// A breath of air coming nearer, and a note.
const MAIL_ARRIVES: &[Stroke] = &[noise(0.0, 0.5, (2600.0, 600.0), 0.9, Swell), tone(0.38, 0.5, 659.25, 0.5, Struck)];

/// A breath of air going away.
const MAIL_LEAVES: &[Stroke] = &[noise(0.0, 0.6, (500.0, 3200.0), 1.0, Swell)];

/// Three small notes, as from several people.
const POST_APPEARS: &[Stroke] =
    &[tone(0.0, 0.25, 587.33, 0.7, Struck), tone(0.1, 0.25, 698.46, 0.7, Struck), tone(0.2, 0.45, 880.0, 0.7, Struck)];

/// The same three downwards.
const POST_CLOSES: &[Stroke] =
    &[tone(0.0, 0.25, 880.0, 0.7, Struck), tone(0.1, 0.25, 698.46, 0.7, Struck), tone(0.2, 0.45, 587.33, 0.7, Struck)];

/// A wave that lifts: noted more than heard, never an alarm.
const SEA_RISES: &[Stroke] = &[noise(0.0, 1.4, (180.0, 520.0), 1.0, Swell), glide(0.0, 1.4, (98.0, 131.0), 0.25, Swell)];

/// A wave that runs out.
const SEA_FALLS: &[Stroke] = &[noise(0.0, 1.6, (480.0, 150.0), 1.0, Swell), glide(0.0, 1.6, (131.0, 87.0), 0.25, Swell)];

/// A message is there.
const CHAT_TICK: &[Stroke] = &[tone(0.0, 0.12, 880.0, 0.8, Struck), noise(0.0, 0.02, (3000.0, 3000.0), 0.3, Struck)];

/// A message is on its way.
const MESSAGE_SENT: &[Stroke] = &[glide(0.0, 0.14, (440.0, 660.0), 0.7, Swell), noise(0.0, 0.14, (1200.0, 2400.0), 0.4, Swell)];

/// A low double hum, as a nod sounds.
const NOD: &[Stroke] = &[glide(0.0, 0.13, (150.0, 140.0), 0.8, Swell), glide(0.17, 0.2, (165.0, 135.0), 1.0, Swell)];

#[cfg(test)]
mod tests {
    use super::super::{check_ends, check_sound};
    use super::*;
    use strum::IntoEnumIterator;

    fn every_cue() -> Vec<Cue> {
        let of_channels = Channel::iter().flat_map(|channel| [Cue::Opening(channel), Cue::Closing(channel)]);
        of_channels.chain([Cue::SeaRises, Cue::SeaFalls, Cue::ChatTick, Cue::MessageSent, Cue::Nod]).collect()
    }

    #[test]
    fn every_cue_is_short_clean_and_audible() {
        for cue in every_cue() {
            let clip = clip_of(cue);
            check_sound(&format!("{cue:?}"), &clip, 50, 2000);
            check_ends(&format!("{cue:?}"), &clip);
        }
    }

    #[test]
    fn no_two_cues_sound_the_same() {
        let clips: Vec<Clip> = every_cue().into_iter().map(clip_of).collect();
        for (number, clip) in clips.iter().enumerate() {
            assert!(!clips[..number].contains(clip), "{:?}", every_cue()[number]);
        }
    }

    #[test]
    fn the_sea_stays_quieter_than_a_ring() {
        let loudest = |cue| clip_of(cue).samples.iter().fold(0.0_f32, |loudest, sample| loudest.max(sample.abs()));
        assert!(loudest(Cue::SeaRises) < loudest(Cue::Opening(Channel::Phone)) / 2.0);
    }
}

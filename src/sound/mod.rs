//! What is heard: cues, hold tone, ambience and the caller's voice. All of it is made in code or spoken
//! by an installed speech program; none of it decides anything. Start with [`Sound`], which the window
//! holds; [`Cues`] and [`Voice`] are what a screen asks of it, and [`Silent`] is both without a sound.
//!
//! `synth` draws sounds, `clip` holds them, `tape` plays one under control, `stage` knows what plays now
//! (on the thread that owns the device), `voices` makes lines audible ahead of time (on another).

mod clip;
mod cue;
#[cfg(feature = "sound")]
mod device;
mod facade;
mod output;
mod recording;
mod settings;
mod shelf;
mod speech;
mod stage;
mod synth;
mod tape;
mod voice;
mod voices;
mod wav;

pub use clip::Clip;
pub use cue::{Cue, Cues};
pub use facade::{Sound, SoundEvent};
pub use recording::Recording;
pub use settings::{Levels, Settings, Voices};
pub use voice::{Utterance, Voice};

/// No sound at all: for tests, and for whoever wants none.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

//! What sounds are made of.

/// How a stroke comes and goes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Shape {
    /// At once, then dying away.
    Struck,
    /// Slowly up and slowly down.
    Swell,
    /// On, with soft edges.
    Held,
    /// On, without edges: for loops, where the hertz times the seconds are a whole number.
    Steady,
}

impl Shape {
    /// The factor at a part of the stroke, from 0 (its beginning) to 1 (its end).
    pub(super) fn at(self, part: f32) -> f32 {
        match self {
            Shape::Struck => (part / 0.01).min(1.0) * (-5.0 * part).exp() * ((1.0 - part) / 0.1).min(1.0),
            Shape::Swell => (std::f32::consts::PI * part).sin().powi(2),
            Shape::Held => (part / 0.1).min(1.0) * ((1.0 - part) / 0.1).min(1.0),
            Shape::Steady => 1.0,
        }
    }
}

/// What sounds during a stroke.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Sound {
    /// A pure tone.
    Tone,
    /// Noise around a height, as breath or crowds make it.
    Noise,
}

/// A tone or a breath of noise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stroke {
    pub sound: Sound,
    /// When it begins, in seconds.
    pub at: f32,
    /// How long it lasts, in seconds.
    pub secs: f32,
    /// Its height at the beginning and at the end, in hertz.
    pub hz: (f32, f32),
    /// How loud, against the other strokes.
    pub level: f32,
    pub shape: Shape,
}

/// A tone of one height.
pub(super) const fn tone(at: f32, secs: f32, hz: f32, level: f32, shape: Shape) -> Stroke {
    Stroke { sound: Sound::Tone, at, secs, hz: (hz, hz), level, shape }
}

/// A tone that moves from one height to another.
pub(super) const fn glide(at: f32, secs: f32, hz: (f32, f32), level: f32, shape: Shape) -> Stroke {
    Stroke { sound: Sound::Tone, at, secs, hz, level, shape }
}

/// Noise that moves from one height to another.
pub(super) const fn noise(at: f32, secs: f32, hz: (f32, f32), level: f32, shape: Shape) -> Stroke {
    Stroke { sound: Sound::Noise, at, secs, hz, level, shape }
}

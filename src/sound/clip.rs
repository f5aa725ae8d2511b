//! A stretch of sound.

/// Mono samples, each from -1 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Clip {
    /// The samples.
    pub samples: Vec<f32>,
    /// Samples a second, never zero.
    pub rate: u32,
}

impl Clip {
    /// How long it lasts, in milliseconds.
    pub fn ms(&self) -> u32 {
        let ms = self.samples.len() as u64 * 1000 / u64::from(self.rate.max(1));
        u32::try_from(ms).unwrap_or(u32::MAX)
    }

    /// How much memory its samples take.
    pub fn bytes(&self) -> usize {
        self.samples.len() * size_of::<f32>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(samples: usize, rate: u32, expected: u32) {
        assert_eq!(Clip { samples: vec![0.0; samples], rate }.ms(), expected);
    }

    #[test]
    fn a_clip_knows_its_length() {
        check(0, 44_100, 0);
        check(44_100, 44_100, 1000);
        check(11_025, 22_050, 500);
        check(10, 0, 10_000);
    }
}

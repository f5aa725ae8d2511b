//! Chance, keyed: each draw is a function of the seed, a place and a visit, so that another line at
//! one turn changes nothing else by luck.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What an attempt's draws hang on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seed(pub u64);

/// A number from 0 up to, not including, `sides`: the same for the same seed, place and visit on every
/// machine. 0 where `sides` is 0.
pub fn draw(seed: Seed, place: &str, visit: u32, sides: u32) -> u32 {
    if sides <= 1 {
        return 0;
    }
    let mut key = Sha256::new();
    key.update(seed.0.to_le_bytes());
    key.update(visit.to_le_bytes());
    key.update(place.as_bytes());
    let mut generator = ChaCha8Rng::from_seed(key.finalize().into());
    // Rejection keeps the sides exactly even.
    let even = u32::MAX - u32::MAX % sides;
    loop {
        let number = generator.next_u32();
        if number < even {
            return number % sides;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draw_is_pinned_for_ever() {
        let draws: Vec<u32> = (0..8).map(|visit| draw(Seed(7), "arrival/1", visit, 6)).collect();
        assert_eq!(draws, DRAWS_OF_SEED_7);
    }

    const DRAWS_OF_SEED_7: [u32; 8] = [2, 2, 5, 2, 2, 0, 3, 2];

    #[test]
    fn another_place_is_another_draw() {
        let at = |place: &str| (0..32).map(|visit| draw(Seed(1), place, visit, 100)).collect::<Vec<_>>();
        assert_ne!(at("a"), at("b"));
    }

    #[test]
    fn one_side_needs_no_luck() {
        assert_eq!(draw(Seed(3), "x", 0, 1), 0);
        assert_eq!(draw(Seed(3), "x", 0, 0), 0);
    }
}

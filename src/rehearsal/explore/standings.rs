//! Sets of standings, and what a stretch of a conversation does to them.

use rustc_hash::FxHashMap;

use crate::conversation::{Standing, Touch};
use crate::scenario::Mood;

/// How many steps the ladders and the strikes have, 0 among them.
const STEPS: [usize; 4] = [11, 6, 4, 5];
/// How many standings there are.
pub(super) const ALL: usize = STEPS[0] * STEPS[1] * STEPS[2] * STEPS[3];
const WORDS: usize = ALL.div_ceil(64);
/// In a [`Change`]: the stretch would go another way.
const ELSEWHERE: u16 = u16::MAX;

/// The number of a standing.
pub(super) fn number(standing: Standing) -> u16 {
    let Mood { anger, trust, heard } = standing.mood;
    let place = ((anger as usize * STEPS[1] + trust as usize) * STEPS[2] + heard as usize) * STEPS[3];
    (place + usize::from(standing.strikes)) as u16
}

/// The standing of a number.
pub(super) fn standing(number: u16) -> Standing {
    let number = usize::from(number);
    let (rest, strikes) = (number / STEPS[3], number % STEPS[3]);
    let (rest, heard) = (rest / STEPS[2], rest % STEPS[2]);
    let (anger, trust) = (rest / STEPS[1], rest % STEPS[1]);
    Standing { mood: Mood { anger: anger as i8, trust: trust as i8, heard: heard as i8 }, strikes: strikes as u8 }
}

/// A set of standings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Standings([u64; WORDS]);

impl Default for Standings {
    fn default() -> Self {
        Self([0; WORDS])
    }
}

impl Standings {
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    pub fn contains(&self, number: u16) -> bool {
        self.0[usize::from(number) / 64] & (1 << (number % 64)) != 0
    }

    /// Puts one in; says whether it is new.
    pub fn insert(&mut self, number: u16) -> bool {
        let word = &mut self.0[usize::from(number) / 64];
        let before = *word;
        *word |= 1 << (number % 64);
        *word != before
    }

    pub fn first(&self) -> Option<u16> {
        self.iter().next()
    }

    pub fn iter(&self) -> impl Iterator<Item = u16> + '_ {
        self.0.iter().enumerate().flat_map(|(place, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros())?;
                left &= left - 1;
                Some((place * 64) as u16 + bit as u16)
            })
        })
    }

    pub fn without(mut self, other: &Self) -> Self {
        self.0.iter_mut().zip(other.0).for_each(|(word, out)| *word &= !out);
        self
    }

    pub fn add(&mut self, other: &Self) {
        self.0.iter_mut().zip(other.0).for_each(|(word, more)| *word |= more);
    }

    pub fn both(mut self, other: &Self) -> Self {
        self.0.iter_mut().zip(other.0).for_each(|(word, kept)| *word &= kept);
        self
    }
}

impl FromIterator<u16> for Standings {
    fn from_iter<I: IntoIterator<Item = u16>>(numbers: I) -> Self {
        let mut set = Self::default();
        for number in numbers {
            set.insert(number);
        }
        set
    }
}

/// What a stretch does to every standing in which it goes this way.
#[derive(Debug)]
pub(super) struct Change {
    to: Vec<u16>,
    /// The standings in which it goes this way.
    pub from: Standings,
}

impl Change {
    fn of(touches: &[Touch]) -> Self {
        let walk = |from: u16| touches.iter().try_fold(standing(from), |at, touch| at.after(*touch)).map_or(ELSEWHERE, number);
        let to: Vec<u16> = (0..ALL as u16).map(walk).collect();
        let from = (0..ALL as u16).filter(|from| to[usize::from(*from)] != ELSEWHERE).collect();
        Self { to, from }
    }

    /// Where a standing comes to; one in which the stretch goes this way.
    pub fn to(&self, from: u16) -> u16 {
        self.to[usize::from(from)]
    }
}

/// All changes that were seen, each once.
#[derive(Debug, Default)]
pub(super) struct Changes {
    all: Vec<Change>,
    known: FxHashMap<Vec<Touch>, u32>,
}

impl Changes {
    /// The number of the change that these touches make.
    pub fn number(&mut self, touches: Vec<Touch>) -> u32 {
        let all = &mut self.all;
        *self.known.entry(touches).or_insert_with_key(|touches| {
            all.push(Change::of(touches));
            all.len() as u32 - 1
        })
    }

    pub fn get(&self, number: u32) -> &Change {
        &self.all[number as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Ladder;

    #[test]
    fn every_standing_has_a_number_of_its_own() {
        for number in 0..ALL as u16 {
            assert_eq!(super::number(standing(number)), number);
        }
    }

    #[test]
    fn a_change_keeps_to_the_ladders_and_knows_where_the_stretch_goes_another_way() {
        let asked = Touch::Asked { ladder: Ladder::Anger, at_least: 9, at_most: 10, held: true };
        let change = Change::of(&[Touch::Moved { ladder: Ladder::Anger, by: 3 }, asked, Touch::Struck]);
        let at = |anger| number(Standing { mood: Mood { anger, trust: 2, heard: 0 }, strikes: 0 });
        assert!(!change.from.contains(at(5)));
        let after = standing(change.to(at(9)));
        assert_eq!((after.mood.anger, after.strikes), (10, 1));
    }
}

//! A player who understands nothing and has seen many calls: knows where good options stand, how long they are, and how polite.

use super::decision::{Decision, FEATURES};

/// So often the guesser goes over all decisions of the other calls.
const ROUNDS: usize = 50;

/// How often a guesser found a good option.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Guesses {
    /// How many decisions there were.
    pub decisions: usize,
    /// At how many it chose a good option.
    pub right: usize,
    /// How many thousandths of a decision somebody gets right who chooses blindly, summed over all.
    pub by_chance: usize,
}

impl Guesses {
    /// Lets the guesser play the calls of a library, each after having seen all others.
    pub fn of(library: &[Vec<Decision>]) -> Self {
        let mut guesses = Self::default();
        for (played, decisions) in library.iter().enumerate() {
            let others: Vec<&Decision> =
                library.iter().enumerate().filter(|(at, _)| *at != played).flat_map(|(_, others)| others).collect();
            let weights = learn(&others);
            for decision in decisions {
                guesses.decisions += 1;
                guesses.right += usize::from(decision.best.contains(&guess(&weights, decision)));
                guesses.by_chance += decision.best.len() * 1_000 / decision.options.len();
            }
        }
        guesses
    }

    /// The same over those decisions alone at which one option is the good one.
    pub fn of_single(library: &[Vec<Decision>]) -> Self {
        let single = |decisions: &Vec<Decision>| decisions.iter().filter(|decision| decision.best.len() == 1).cloned().collect();
        Self::of(&library.iter().map(single).collect::<Vec<_>>())
    }

    /// Of a hundred decisions, rounded.
    pub fn percent(&self) -> usize {
        (self.right * 200 + self.decisions).checked_div(self.decisions * 2).unwrap_or(0)
    }

    /// What choosing blindly gets, of a hundred decisions, rounded.
    pub fn percent_by_chance(&self) -> usize {
        (self.by_chance + self.decisions * 5).checked_div(self.decisions * 10).unwrap_or(0)
    }
}

type Weights = [i64; FEATURES];

/// The place that is liked best; of those liked alike, the first.
fn guess(weights: &Weights, decision: &Decision) -> usize {
    let liked = |place: &usize| decision.options[*place].iter().map(|feature| weights[*feature]).sum::<i64>();
    (0..decision.options.len()).rev().max_by_key(liked).unwrap_or(0)
}

/// Where the guess is bad, the features of the good options are liked more and those of the guess less. What is
/// kept is the sum over all that was tried on the way, which no single decision sways.
fn learn(decisions: &[&Decision]) -> Weights {
    let (mut weights, mut sum) = ([0; FEATURES], [0; FEATURES]);
    for decision in (0..ROUNDS).flat_map(|_| decisions) {
        let guessed = guess(&weights, decision);
        if !decision.best.contains(&guessed) {
            let good = decision.best.len() as i64;
            for place in &decision.best {
                decision.options[*place].iter().for_each(|feature| weights[*feature] += 12 / good);
            }
            decision.options[guessed].iter().for_each(|feature| weights[*feature] -= 12 / good * good);
        }
        sum.iter_mut().zip(&weights).for_each(|(sum, weight)| *sum += weight);
    }
    sum
}

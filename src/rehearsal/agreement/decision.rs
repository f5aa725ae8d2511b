//! A decision as somebody sees it who understands no word of it.

use crate::rehearsal::explore::{Keeps, Outlook};
use crate::scenario::{ReplyOption, Scenario};

/// Words that are said to be polite.
const POLITE: [&str; 12] = [
    "sorry",
    "apologise",
    "apologize",
    "apologies",
    "please",
    "thank",
    "thanks",
    "appreciate",
    "understand",
    "afraid",
    "welcome",
    "kindly",
];
/// So many polite words or more are counted alike.
const MOST_POLITE: usize = 2;
/// So many places are told apart.
const PLACES: usize = 4;

/// What can be told of an option without understanding it, each as one of a few values.
pub const FEATURES: usize = PLACES + 3 + (MOST_POLITE + 1) + 2;

/// A beat at which some options keep the best outcome within reach and others do not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The beat, by id.
    pub beat: String,
    /// Its options, in their order: which features each has.
    pub options: Vec<Vec<usize>>,
    /// The places of the good ones.
    pub best: Vec<usize>,
}

/// The decisions of a scenario, by what a proof says that keeps the best outcome within reach.
pub fn decisions(scenario: &Scenario, outlook: &Outlook) -> Vec<Decision> {
    let decision = |(ix, keeps): (_, &Vec<Keeps>)| {
        let best: Vec<usize> = (0..keeps.len()).filter(|place| keeps[*place].is_best()).collect();
        let decides = !best.is_empty() && best.len() < keeps.len();
        decides.then(|| Decision { beat: scenario.beats.id(ix).to_owned(), options: features(&scenario.beats[ix].options), best })
    };
    outlook.options.iter().filter_map(|(ix, keeps)| decision((*ix, keeps))).collect()
}

fn features(options: &[ReplyOption]) -> Vec<Vec<usize>> {
    let lengths: Vec<usize> = options.iter().map(|option| option.say.split_whitespace().count()).collect();
    let polite: Vec<usize> = options.iter().map(|option| polite_words(&option.say)).collect();
    let of = |place: usize| {
        let longest = lengths.iter().max() == Some(&lengths[place]);
        let shortest = lengths.iter().min() == Some(&lengths[place]);
        let length = if longest { 0 } else { 1 + usize::from(shortest) };
        let most_polite = polite[place] > 0 && polite.iter().max() == Some(&polite[place]);
        let after_places = PLACES;
        let after_lengths = after_places + 3;
        let after_polite = after_lengths + MOST_POLITE + 1;
        vec![
            place.min(PLACES - 1),
            after_places + length,
            after_lengths + polite[place].min(MOST_POLITE),
            after_polite + usize::from(most_polite),
        ]
    };
    (0..options.len()).map(of).collect()
}

fn polite_words(say: &str) -> usize {
    let words = say.split(|letter: char| !letter.is_alphabetic()).map(str::to_lowercase);
    words.filter(|word| POLITE.contains(&word.as_str())).count()
}

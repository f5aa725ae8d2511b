//! The trained reader: small linear models over the words of a sentence and of the whole reply, their weights in
//! integers. It hears what no rule foresaw, and it knows how sure it is; the rules say why in words.
//!
//! A sentence is weighed by itself, with the customer's last words. A sentence that leaves every model cold says
//! nothing here ("The shop is in the high street."), and the model of the whole reply passes over it: adding small talk
//! changes no reading. The weights are made by `learning`, and stand in `assets/reader.bin`.

pub mod features;
mod weights;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use strum::IntoEnumIterator;

use weights::Sums;
pub use weights::{Head, LinearHead, Meeting, Model, Weights};

use super::text::{Sentence, Text};
use crate::base::Span;
use crate::principles::{Signal, SignalSource};
use features::{Customers, Feature, each_once};

/// How many signals the trained reader knows: the codebook's.
pub const COUNT: usize = 28;

/// A score for every signal of the codebook, in thousandths; above 0 speaks for it.
pub type Scores = [i32; COUNT];

/// The codebook's signals, in its order.
pub static CODEBOOK: LazyLock<Vec<Signal>> =
    LazyLock::new(|| Signal::iter().filter(|signal| signal.entry().source == SignalSource::Codebook).collect());

/// The place of a signal in [`Scores`]; none where it is not of the codebook.
pub fn place(signal: Signal) -> Option<usize> {
    CODEBOOK.iter().position(|one| *one == signal)
}

/// A sentence and the scores of its words.
#[derive(Debug, Clone)]
pub struct Weighed {
    /// The sentence.
    pub sentence: Sentence,
    /// Where it stands in the original.
    pub span: Span,
    /// What it shows.
    pub scores: Scores,
}

/// What the trained reader makes of a reply.
#[derive(Debug, Clone)]
pub struct Hearing {
    /// The speaker's own sentences that say anything; where none does, all of them.
    pub sentences: Vec<Weighed>,
    /// The whole reply.
    pub reply: Scores,
}

impl Hearing {
    /// The sentence that shows a signal most.
    pub fn best(&self, place: usize) -> Option<&Weighed> {
        // Of equals the first.
        self.sentences.iter().rev().max_by_key(|sentence| sentence.scores[place])
    }

    /// The score of that sentence, in thousandths; low where there is none.
    pub fn best_score(&self, place: usize) -> i64 {
        self.best(place).map_or(SILENT, |sentence| i64::from(sentence.scores[place]))
    }
}

/// The score of a reply without a sentence of the speaker's own, in thousandths.
const SILENT: i64 = -2_000;

/// The sentences of a reply that are the speaker's own, each once.
pub fn own_sentences(text: &Text<'_>) -> Vec<Sentence> {
    let mut said = BTreeSet::new();
    let own = text.sentences.iter().filter(|sentence| !sentence.reported && said.insert(text.sentence_text(**sentence)));
    own.copied().collect()
}

/// Whether a sentence says anything to the models of the reply.
pub fn speaks(scores: &Scores, from: i32) -> bool {
    scores.iter().any(|score| *score > from)
}

/// The weights that the program comes with. A build whose file is damaged reads by rules alone; a test says that it is whole.
pub static WEIGHTS: LazyLock<Option<Weights<'static>>> = LazyLock::new(|| Weights::of(include_bytes!("../../../assets/reader.bin")));

/// Listens to a reply.
pub fn hear(weights: &Weights<'_>, text: &Text<'_>, customer: &Text<'_>) -> Hearing {
    let customers = Customers::of(customer);
    let theirs = weights.sums(Model::Sentence, &customers.features);
    let mut spoken: Vec<Feature> = Vec::new();
    let (mut sentences, mut small_talk) = (Vec::new(), Vec::new());
    for sentence in own_sentences(text) {
        let features = features::of_sentence(text, sentence, &customers);
        let own = weights.sums(Model::Sentence, &features);
        let scores = weights.scores(Model::Sentence, &own, &theirs);
        let weighed = Weighed { sentence, span: text.span(sentence.first, sentence.end), scores };
        // Whatever the customer said: small talk is small talk.
        if speaks(&weights.scores(Model::Sentence, &own, &Sums::NONE), weights.head.speaks_from) {
            spoken.extend(features);
            sentences.push(weighed);
        } else {
            small_talk.push(weighed);
        }
    }
    // Where nothing else is said, "Yes." may well answer them.
    if sentences.is_empty() {
        sentences = small_talk;
    }
    let spoken = weights.sums(Model::Reply, &each_once(spoken));
    let reply = weights.scores(Model::Reply, &spoken, &weights.sums(Model::Reply, &customers.features));
    Hearing { sentences, reply }
}

/// The one to three words of a sentence that weigh most for a signal.
pub fn weightiest(weights: &Weights<'_>, text: &Text<'_>, sentence: Sentence, place: usize) -> Span {
    let (alone, pairs) = features::of_places(text, sentence);
    let weigh = |features: &[Feature; 2]| features.iter().map(|feature| weights.weight(*feature, place)).sum::<i32>();
    let (alone, pairs): (Vec<i32>, Vec<i32>) = (alone.iter().map(weigh).collect(), pairs.iter().map(weigh).collect());
    let is_word = |at: usize| text.tokens[sentence.first + at].is_word;
    let windows = (1..=3).flat_map(|length| (0..alone.len()).map(move |first| (first, first + length)));
    let within = windows.filter(|(first, end)| *end <= alone.len() && is_word(*first) && is_word(*end - 1));
    let weighed = within.map(|(first, end)| {
        let weight = alone[first..end].iter().sum::<i32>() + pairs[first..end - 1].iter().sum::<i32>();
        (weight, first, end)
    });
    let weightiest = weighed.max_by_key(|(weight, first, _)| (*weight, usize::MAX - first));
    weightiest.map_or(Span::default(), |(_, first, end)| text.span(sentence.first + first, sentence.first + end))
}

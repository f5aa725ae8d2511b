//! What the trained reader looks at: the words and pairs of words of a sentence, its form, and how much of the customer's words comes
//! back in it. Every feature is a number made from words; the words themselves are not kept.

use std::ops::Range;

use crate::reading::english::stem;
use crate::reading::sentence::Form;
use crate::reading::text::{Sentence, Text};

/// A feature: a hash of its kind and its words. Two features that meet by chance only share a weight.
pub type Feature = u32;

/// The kinds of features; the first thing that goes into the hash.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Word,
    Pair,
    /// Two words with one between.
    Skip,
    Stem,
    StemPair,
    /// A word in a sentence of some form.
    Formed,
    /// How many of the customer's own words come back.
    Common,
    /// A word of the customer's.
    Customers,
    CustomersPair,
}

/// The features of one sentence in a reply to a customer, each once, in the order of their numbers.
pub fn of_sentence(text: &Text<'_>, sentence: Sentence, customers: &Customers) -> Vec<Feature> {
    let tokens = said(text, sentence);
    let words: Vec<u64> = edged(tokens.clone().map(|at| word_hash(text, at)));
    let stems: Vec<u64> = edged(tokens.clone().map(|at| hash_of(&stem(shown(text, at)))));
    let mut features = Vec::with_capacity(words.len() * 6);
    let form = match sentence.form {
        Form::Statement => 0,
        Form::Question => 1,
        Form::Imperative => 2,
    };
    for (at, word) in words.iter().enumerate() {
        features.push(feature(Kind::Word, &[*word]));
        features.push(feature(Kind::Formed, &[form, *word]));
        features.push(feature(Kind::Stem, &[stems[at]]));
        if let Some(next) = words.get(at + 1) {
            features.push(feature(Kind::Pair, &[*word, *next]));
            features.push(feature(Kind::StemPair, &[stems[at], stems[at + 1]]));
        }
        if let Some(third) = words.get(at + 2) {
            features.push(feature(Kind::Skip, &[*word, *third]));
        }
    }
    features.extend(common(text, sentence, customers));
    each_once(features)
}

/// The words and marks of a sentence without its full stop, which people who type leave out or not.
fn said(text: &Text<'_>, sentence: Sentence) -> Range<usize> {
    let stops = (sentence.first..sentence.end).rev().take_while(|at| text.word(*at) == ".").count();
    sentence.first..sentence.end - stops
}

/// What the trained reader knows of the customer's words.
#[derive(Debug)]
pub struct Customers {
    /// Features of their own.
    pub features: Vec<Feature>,
    /// The stems of the words that carry something, in order.
    stems: Vec<u64>,
}

impl Customers {
    /// Looks at the customer's words.
    pub fn of(text: &Text<'_>) -> Self {
        let words: Vec<u64> = (0..text.tokens.len()).map(|at| word_hash(text, at)).collect();
        let mut features: Vec<Feature> = words.iter().map(|word| feature(Kind::Customers, &[*word])).collect();
        features.extend(words.windows(2).map(|pair| feature(Kind::CustomersPair, pair)));
        Self { features: each_once(features), stems: content(text, 0, text.tokens.len()) }
    }
}

/// How many of the customer's words come back in a sentence: one, two, three or more; and whether they are most of it.
fn common(text: &Text<'_>, sentence: Sentence, customers: &Customers) -> impl Iterator<Item = Feature> + use<> {
    let own = content(text, sentence.first, sentence.end);
    let common = own.iter().filter(|stem| customers.stems.binary_search(stem).is_ok()).count();
    let share = (common > 0).then(|| common * 3 / own.len());
    let counts = (1..=common.min(3)).map(|count| feature(Kind::Common, &[count as u64]));
    counts.chain(share.map(|third| feature(Kind::Common, &[10 + third as u64])))
}

/// The hashed stems of the words that carry something, each once, in the order of their numbers.
fn content(text: &Text<'_>, first: usize, end: usize) -> Vec<u64> {
    let mut stems: Vec<u64> = text.carrying(first, end).map(|stem| hash_of(&stem)).collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// Words with a mark before the first and after the last.
fn edged(words: impl Iterator<Item = u64>) -> Vec<u64> {
    let edge = hash_of("|");
    std::iter::once(edge).chain(words).chain(std::iter::once(edge)).collect()
}

/// A token as features see it: every number is the same.
fn shown<'t>(text: &'t Text<'_>, at: usize) -> &'t str {
    let word = text.word(at);
    if word.starts_with(|first: char| first.is_ascii_digit()) { "#" } else { word }
}

fn word_hash(text: &Text<'_>, at: usize) -> u64 {
    hash_of(shown(text, at))
}

/// FNV-1a: small, portable, and good enough where nobody gains from a clash.
fn hash_of(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn feature(kind: Kind, parts: &[u64]) -> Feature {
    let mixed = parts.iter().fold(kind as u64 + 1, |hash, part| (hash.rotate_left(23) ^ part).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    (mixed >> 32) as u32
}

/// The features that stand for each word of a sentence alone, and for each with the next: to tell which words weighed most.
pub fn of_places(text: &Text<'_>, sentence: Sentence) -> (Vec<[Feature; 2]>, Vec<[Feature; 2]>) {
    let hashes = |at: usize| [word_hash(text, at), hash_of(&stem(shown(text, at)))];
    let words: Vec<[u64; 2]> = (sentence.first..sentence.end).map(hashes).collect();
    let alone = words.iter().map(|[word, stem]| [feature(Kind::Word, &[*word]), feature(Kind::Stem, &[*stem])]).collect();
    let pair = |pair: &[[u64; 2]]| [feature(Kind::Pair, &[pair[0][0], pair[1][0]]), feature(Kind::StemPair, &[pair[0][1], pair[1][1]])];
    (alone, words.windows(2).map(pair).collect())
}

/// Features in order, each once.
pub fn each_once(mut features: Vec<Feature>) -> Vec<Feature> {
    features.sort_unstable();
    features.dedup();
    features
}

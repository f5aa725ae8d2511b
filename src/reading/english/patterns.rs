//! Many patterns over one text. Most say nothing of most texts, and to make one ready takes a hundred times as long as to
//! read a reply. So one pass over the text finds the words that patterns cannot do without ("sorry", "calm down"); a
//! pattern is made ready when one of its words first turns up, and looked for only where one does.

use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::needs::needs;
use super::pattern::{Pattern, compile_one_of_many};

/// Patterns by number, in the order in which they were given.
pub struct Patterns {
    sources: Vec<String>,
    ready: Vec<OnceLock<Pattern>>,
    words: AhoCorasick,
    /// The patterns of each word.
    with: Vec<Vec<usize>>,
    /// The patterns that can do without any word.
    anyhow: Vec<usize>,
}

impl Patterns {
    /// Takes patterns in, in the language of [`pattern`](super::pattern).
    ///
    /// # Panics
    /// Where one is wrong: patterns are our own data, and tests compile every one.
    pub fn of(patterns: impl IntoIterator<Item = String>) -> Self {
        let sources: Vec<String> = patterns.into_iter().collect();
        let (mut needed, mut anyhow) = (Vec::new(), Vec::new());
        for (at, source) in sources.iter().enumerate() {
            match needs(source) {
                Some(words) => needed.extend(words.into_iter().map(|word| (shortened(word), at))),
                None => anyhow.push(at),
            }
        }
        needed.sort_unstable();
        needed.dedup();
        let same = |one: &(Vec<u8>, usize), other: &(Vec<u8>, usize)| one.0 == other.0;
        let words = needed.chunk_by(same).map(|group| group[0].0.as_slice());
        let words = AhoCorasick::builder().kind(Some(AhoCorasickKind::ContiguousNFA)).build(words).expect("some thousand short words");
        let with = needed.chunk_by(same).map(|group| group.iter().map(|(_, at)| *at).collect()).collect();
        Self { ready: sources.iter().map(|_| OnceLock::new()).collect(), sources, words, with, anyhow }
    }

    /// The patterns that may be found in a folded text, in their order.
    pub fn worth_a_look(&self, text: &str) -> Vec<usize> {
        let mut worth = vec![false; self.sources.len()];
        self.anyhow.iter().for_each(|at| worth[*at] = true);
        let mut met = vec![false; self.with.len()];
        for found in self.words.find_overlapping_iter(text) {
            let word = found.pattern().as_usize();
            if !std::mem::replace(&mut met[word], true) {
                self.with[word].iter().for_each(|at| worth[*at] = true);
            }
        }
        (0..worth.len()).filter(|at| worth[*at]).collect()
    }

    /// A pattern, ready to be looked for.
    pub fn get(&self, at: usize) -> &Pattern {
        self.ready[at].get_or_init(|| compile_one_of_many(&self.sources[at]))
    }

    /// The patterns that are found in a folded text, in their order.
    pub fn found_in(&self, text: &str) -> impl Iterator<Item = usize> {
        self.worth_a_look(text).into_iter().filter(move |at| self.get(*at).is_match(text))
    }
}

/// Of a word that must be there, so many bytes are looked for.
const LOOKED_FOR: usize = 12;

fn shortened(word: String) -> Vec<u8> {
    let mut word = word.into_bytes();
    word.truncate(LOOKED_FOR);
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_may_be_found_is_made_ready() {
        let patterns = Patterns::of(["calm down", r"(so )?sorry", r"\w+"].map(str::to_owned));
        assert_eq!(patterns.worth_a_look(" so sorry . "), [1, 2]);
        assert_eq!(patterns.found_in(" so sorry . ").collect::<Vec<_>>(), [1, 2]);
        assert!(patterns.ready[0].get().is_none());
        assert_eq!(patterns.found_in(" . ").collect::<Vec<_>>(), [0; 0]);
    }
}

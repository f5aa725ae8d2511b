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
    /// The patterns of the words, one word's after the other's.
    with: Vec<u32>,
    /// Where each word's begin in `with`, and the end.
    begins: Vec<u32>,
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
                Some(words) => needed.extend(words.into_iter().map(|word| (shortened(word), at as u32))),
                None => anyhow.push(at),
            }
        }
        needed.sort_unstable();
        needed.dedup();
        let groups = || needed.chunk_by(|one, other| one.0 == other.0);
        let words = groups().map(|group| group[0].0.as_slice());
        let words = AhoCorasick::builder().kind(Some(AhoCorasickKind::ContiguousNFA)).build(words).expect("some thousand short words");
        let ends = groups().scan(0, |end, group| {
            *end += group.len() as u32;
            Some(*end)
        });
        let begins = std::iter::once(0).chain(ends).collect();
        let with = needed.iter().map(|(_, at)| *at).collect();
        Self { ready: sources.iter().map(|_| OnceLock::new()).collect(), sources, words, with, begins, anyhow }
    }

    /// The patterns that may be found in a folded text, in their order.
    pub fn worth_a_look(&self, text: &str) -> Vec<usize> {
        let mut worth = vec![false; self.sources.len()];
        self.anyhow.iter().for_each(|at| worth[*at] = true);
        let mut met = vec![false; self.begins.len()];
        for found in self.words.find_overlapping_iter(text) {
            let word = found.pattern().as_usize();
            if !std::mem::replace(&mut met[word], true) {
                let (begin, end) = (self.begins[word] as usize, self.begins[word + 1] as usize);
                self.with[begin..end].iter().for_each(|at| worth[*at as usize] = true);
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

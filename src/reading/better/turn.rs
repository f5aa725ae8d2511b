//! What can be tried to turn a weak signal: data, one file a family under [`turns`](super::turns).

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use regex::bytes::{Captures, Regex};

use super::splice::Draft;
use super::{Grounds, leave_out};
use crate::base::Span;
use crate::principles::Signal;
use crate::reading::english;
use crate::reading::text::{Sentence, Text};

/// How far a change reaches from the words that were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Through {
    /// The words alone.
    Words,
    /// To the end of the clause.
    Clause,
    /// To the end of the sentence, its mark left.
    Sentence,
}

/// Words in the place of others.
#[derive(Debug, Clone, Copy)]
pub struct Rewrite {
    /// The words, in the language of the families' patterns, with named groups: `(?<what>the \w+)`.
    pub says: &'static str,
    /// How far the change reaches.
    pub through: Through,
    /// What can stand there: `<what>` is a group as it was typed, `{cause}` and `{time}` are what is so. Empty: they are left out.
    pub put: &'static [&'static str],
}

/// These words become one of those.
pub const fn words(says: &'static str, put: &'static [&'static str]) -> Rewrite {
    Rewrite { says, through: Through::Words, put }
}

/// All from these words to the end of their clause becomes one of those.
pub const fn clause(says: &'static str, put: &'static [&'static str]) -> Rewrite {
    Rewrite { says, through: Through::Clause, put }
}

/// All from these words to the end of their sentence becomes one of those.
pub const fn sentence(says: &'static str, put: &'static [&'static str]) -> Rewrite {
    Rewrite { says, through: Through::Sentence, put }
}

/// These words are left out.
pub const fn drop(says: &'static str) -> Rewrite {
    Rewrite { says, through: Through::Words, put: &[""] }
}

/// How a weak signal is turned.
pub struct Turn {
    /// Which.
    pub signal: Signal,
    /// What it must have become; none: that it is gone is enough.
    pub into: Option<Signal>,
    /// Whether its clause or sentence may simply be left out.
    pub leave_out: bool,
    /// Words in the place of others.
    pub rewrites: &'static [Rewrite],
    /// What words in the place of others cannot say: the sentence, written anew.
    pub also: Option<fn(&str) -> String>,
}

impl Turn {
    /// All tries at a draft in which the signal stands at some places.
    pub fn tries(&self, draft: &Draft, at: &[Span], grounds: &Grounds) -> Vec<Draft> {
        let text = Text::new(&draft.text);
        let weak: Vec<Sentence> = text
            .sentences
            .iter()
            .copied()
            .filter(|sentence| at.iter().any(|span| span.overlaps(&text.span(sentence.first, sentence.end))))
            .collect();
        let mut tries = Vec::new();
        for sentence in &weak {
            for rewrite in self.rewrites {
                rewrite.apply(draft, &text, *sentence, grounds, &mut tries);
            }
            let span = text.span(sentence.first, sentence.end);
            if let Some(also) = self.also {
                tries.extend(draft.with(span, &also(span.of(&draft.text)), false));
            }
            if self.leave_out {
                tries.extend(leave_out::parts(&text, *sentence).into_iter().filter_map(|part| draft.without(part)));
            }
        }
        tries
    }
}

impl Rewrite {
    fn apply(&self, draft: &Draft, text: &Text<'_>, sentence: Sentence, grounds: &Grounds, tries: &mut Vec<Draft>) {
        let words = text.sentence_text(sentence);
        let base = text.tokens[sentence.first].folded.start - 1;
        for groups in pattern(self.says).captures_iter(words.as_bytes()) {
            let Some(all) = groups.get(0) else { continue };
            let (first, last) = (text.token_at(base + all.start() + 1), text.token_at(base + all.end() - 2));
            let end = match self.through {
                Through::Words => last + 1,
                Through::Clause => leave_out::clause_end(text, sentence, last),
                Through::Sentence => leave_out::sentence_end(text, sentence),
            };
            // What was a question is none any more.
            let asked = self.through != Through::Words && text.word(end) == "?";
            let span = text.span(first, end + usize::from(asked));
            for put in self.put {
                if let Some((put, grounded)) = fill(put, text, base, &groups, grounds) {
                    let put = if asked { put + "." } else { put };
                    tries.extend(draft.with(span, &put, grounded));
                }
            }
        }
    }
}

/// Fills in groups and what is so; none where that is not known. Says whether something that is so was put in.
fn fill(put: &str, text: &Text<'_>, base: usize, groups: &Captures, grounds: &Grounds) -> Option<(String, bool)> {
    let mut filled = put.to_owned();
    let mut grounded = false;
    for (name, what) in [("{cause}", grounds.cause), ("{time}", grounds.time)] {
        if filled.contains(name) {
            if what.is_empty() {
                return None;
            }
            filled = filled.replace(name, what);
            grounded = true;
        }
    }
    while let Some((before, rest)) = filled.split_once('<') {
        let (name, after) = rest.split_once('>')?;
        let group = groups.name(name)?;
        let (first, last) = (text.token_at(base + group.start()), text.token_at(base + group.end() - 1));
        let typed = text.span(first, last + 1).of(text.original);
        filled = format!("{before}{typed}{after}");
    }
    Some((filled, grounded))
}

/// A pattern, compiled when it is first asked for.
fn pattern(says: &'static str) -> Regex {
    static PATTERNS: LazyLock<Mutex<HashMap<&'static str, Regex>>> = LazyLock::new(Mutex::default);
    let mut patterns = PATTERNS.lock().unwrap_or_else(PoisonError::into_inner);
    let compile = || Regex::new(&english::phrase(says)).unwrap_or_else(|error| panic!("{says}: {error}"));
    patterns.entry(says).or_insert_with(compile).clone()
}

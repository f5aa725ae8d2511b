//! Words against what the scenario offers: offers, questions, truths and facts by their example wordings,
//! options by the words and signals that they share with the reply. Below the threshold nothing.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::context::Candidates;
use super::english::{self, Pattern, stem};
use super::known::known;
use super::sentence::Form;
use super::text::Text;
use crate::base::Span;
use crate::principles::{Match, Matched, Seen, Signal, Sureness};

/// How many words more than its own a wording may be spread over.
const SPREAD: usize = 4;
/// From which share of common words (per cent, weighted) a reply is likely meant as an option.
const OPTION_LIKELY: usize = 50;
/// From which share it plainly is.
const OPTION_EXPLICIT: usize = 75;
/// By how much the best option must lead the next.
const OPTION_LEAD: usize = 8;
/// From which share of its words a listed question is asked.
const QUESTION_LIKELY: usize = 60;

/// What is said of something that is not offered, after its words: "the quick one is not something I will do again".
static REFUSED: LazyLock<Pattern> = LazyLock::new(|| {
    english::compile(
        r"(is|are|was|were|will|would|does|did|do|might|may|can|could) (only |just |\w+ )?(not|never|no)|fails|failed|would only|not done|anymore|any more|never",
    )
});
/// What is told of the past or read out, before or around its words.
static TOLD: LazyLock<Pattern> = LazyLock::new(|| {
    english::compile(
        r"(card|record|note|screen|log|file|sheet|it) (\w+ )?(says|said|shows|reads)|should (not )?(have|of)|(we|he|she|they|you|it|that|i|colleague) (only |just |never )?(did|skipped|took|had|got|cut|asked|wanted|failed|told|said|was|were|rushed|gave|have (done|given))|yesterday|last (time|week|night|monday)",
    )
});

/// All matches of a reply.
pub fn find(text: &Text<'_>, candidates: &Candidates<'_>, signals: &[Seen]) -> Vec<Match> {
    if candidates.is_empty() {
        return Vec::new();
    }
    let stems = Stems::of(text);
    let mut matches: Vec<Match> = best_option(text, &stems, candidates, signals).into_iter().collect();
    for (id, ask, about) in &candidates.knows {
        let asked = stems.find_where(about, |at| asks(text, at)).or_else(|| listed_question(text, &stems, ask));
        matches.extend(asked.map(|found| found.into_match(text, Matched::Knows((*id).to_owned()))));
    }
    let offered = |at: usize| is_offered(text, at);
    for (id, about) in &candidates.may {
        matches.extend(stems.find_where(about, offered).map(|found| found.into_match(text, Matched::May((*id).to_owned()))));
    }
    for (id, about) in &candidates.may_not {
        matches.extend(stems.find_where(about, offered).map(|found| found.into_match(text, Matched::MayNot((*id).to_owned()))));
    }
    for (id, about) in &candidates.solutions {
        matches.extend(stems.find_where(about, offered).map(|found| found.into_match(text, Matched::Solution((*id).to_owned()))));
    }
    let own = |at: usize| !text.sentence_of(at).reported;
    for (id, about) in &candidates.truths {
        matches.extend(stems.find_where(about, own).map(|found| found.into_match(text, Matched::Truth((*id).to_owned()))));
    }
    matches.extend(facts(text, &stems, &candidates.facts));
    matches
}

/// The facts that a text names.
fn facts(text: &Text<'_>, stems: &Stems, facts: &[(&str, &[String])]) -> Vec<Match> {
    let named = facts.iter().filter_map(|(id, about)| Some((id, stems.find_where(about, |_| true)?)));
    named.map(|(id, found)| found.into_match(text, Matched::Fact((*id).to_owned()))).collect()
}

/// Words found together, by tokens.
struct Found {
    first: usize,
    end: usize,
    sure: Sureness,
}

impl Found {
    fn into_match(self, text: &Text<'_>, to: Matched) -> Match {
        Match { to, span: text.span(self.first, self.end), sure: self.sure }
    }
}

/// The stems of a text and where they stand.
struct Stems {
    places: FxHashMap<String, Vec<usize>>,
}

impl Stems {
    fn of(text: &Text<'_>) -> Self {
        let mut places: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (at, token) in text.tokens.iter().enumerate().filter(|(_, token)| token.is_word) {
            places.entry(stem(token.folded.of(&text.folded))).or_default().push(at);
        }
        Self { places }
    }

    /// The first example wording that stands in the text at a place that suits.
    fn find_where(&self, about: &[String], suits: impl Fn(usize) -> bool) -> Option<Found> {
        about.iter().find_map(|wording| self.find_wording(wording, &suits))
    }

    fn find_wording(&self, wording: &str, suits: &impl Fn(usize) -> bool) -> Option<Found> {
        let wording = known(wording);
        let words = &wording.content;
        if words.len() == 1 && wording.all.len() > 1 {
            return self.find_phrase(&wording.all, suits);
        }
        if !words.iter().all(|word| self.places.contains_key(word)) {
            return None; // Nearly all wordings end here.
        }
        let mut places: Vec<&Vec<usize>> = words.iter().filter_map(|word| self.places.get(word)).collect();
        places.sort_by_key(|at| at.len());
        let (rarest, others) = places.split_first()?;
        let reach = words.len() + SPREAD;
        rarest.iter().find_map(|at| {
            let near = others.iter().map(|places| nearest(places, *at).filter(|other| other.abs_diff(*at) < reach));
            let all = near.collect::<Option<Vec<usize>>>()?;
            let first = all.iter().copied().chain([*at]).min()?;
            let end = all.iter().copied().chain([*at]).max()? + 1;
            let sure = if words.len() > 1 && end - first <= words.len() { Sureness::Explicit } else { Sureness::Likely };
            suits(first).then_some(Found { first, end, sure })
        })
    }

    /// A wording with one word that carries something, "ring you", "the rest of it": all its words, in their order.
    fn find_phrase(&self, words: &[String], suits: &impl Fn(usize) -> bool) -> Option<Found> {
        let (head, rest) = words.split_first()?;
        self.places.get(head)?.iter().find_map(|first| {
            let last = rest.iter().try_fold(*first, |before, word| {
                let next = self.places.get(word)?.iter().copied().find(|at| *at > before)?;
                (next - before <= GAP + 1).then_some(next)
            })?;
            suits(*first).then_some(Found { first: *first, end: last + 1, sure: Sureness::Likely })
        })
    }
}

/// How many words may stand between two of a phrase.
const GAP: usize = 2;

/// The place nearest to `at`, of places in order.
fn nearest(places: &[usize], at: usize) -> Option<usize> {
    let next = places.partition_point(|place| *place < at);
    let around = [next.checked_sub(1).and_then(|before| places.get(before)), places.get(next)];
    around.into_iter().flatten().copied().min_by_key(|place| place.abs_diff(at))
}

/// The stems of a text's words that carry something; of one with none, of all its words.
pub fn content(text: &Text<'_>) -> Vec<String> {
    let carrying: Vec<String> = text.carrying(0, text.tokens.len()).collect();
    let words = || text.tokens.iter().filter(|token| token.is_word).map(|token| stem(token.folded.of(&text.folded)));
    if carrying.is_empty() { words().collect() } else { carrying }
}

/// Whether a place stands in a question, or an invitation to tell.
fn asks(text: &Text<'_>, at: usize) -> bool {
    let sentence = text.sentence_of(at);
    let words = text.sentence_text(sentence);
    sentence.form == Form::Question
        || ["tell me", "talk me through", "walk me through", "let me know", "i need to know", "i would like to know"]
            .iter()
            .any(|invites| words.contains(invites))
}

/// Whether something named at a place is offered there: in one's own words, and not refused.
fn is_offered(text: &Text<'_>, at: usize) -> bool {
    let sentence = text.sentence_of(at);
    let joins = |at: &usize| text.tokens[*at].is_word && text.word(*at) != "but";
    let refuses = |at: usize| matches!(text.word(at), "not" | "no" | "never" | "without" | "unable" | "cannot");
    let before = (sentence.first..at).rev().take(8).take_while(joins).any(refuses);
    let end = (at..sentence.end).find(|at| !joins(at)).unwrap_or(sentence.end);
    !sentence.reported && !before && !REFUSED.is_match(text.between(at, end)) && !TOLD.is_match(text.between(sentence.first, end))
}

/// A listed question that most of whose words a question of the reply has.
fn listed_question(text: &Text<'_>, stems: &Stems, ask: &str) -> Option<Found> {
    let question = known(ask);
    let wanted = &question.content;
    let at: Vec<usize> = wanted.iter().filter_map(|word| stems.places.get(word)?.iter().copied().find(|at| asks(text, *at))).collect();
    let enough = wanted.len() > 1 && at.len() * 100 >= wanted.len() * QUESTION_LIKELY && at.len() > 1;
    enough.then_some(Found { first: *at.iter().min()?, end: at.iter().max()? + 1, sure: Sureness::Likely })
}

/// The option that the reply is most like, if it is like it enough.
fn best_option(text: &Text<'_>, stems: &Stems, candidates: &Candidates<'_>, signals: &[Seen]) -> Option<Match> {
    let options: Vec<FxHashSet<String>> =
        candidates.options.iter().map(|(_, say, _)| known(say).content.iter().cloned().collect()).collect();
    let mut frequency: FxHashMap<&str, usize> = FxHashMap::default();
    for word in options.iter().flatten() {
        *frequency.entry(word).or_default() += 1;
    }
    // Twelve parts for a word of one option alone, fewer for one that several share.
    let weight = |word: &String| 12 / frequency.get(word.as_str()).copied().unwrap_or(1).min(12);
    let own: FxHashSet<String> = content(text).into_iter().collect();
    let reply_weight: usize = own.iter().map(weight).sum();
    let seen: FxHashSet<Signal> = signals.iter().filter(|seen| seen.sure >= Sureness::Likely).map(|seen| seen.signal).collect();
    let mut scores: Vec<(usize, usize)> = options
        .iter()
        .enumerate()
        .map(|(index, words)| {
            let shared: usize = words.iter().filter(|word| own.contains(*word)).map(weight).sum();
            let all: usize = words.iter().map(weight).sum::<usize>() + reply_weight;
            (200 * shared / all.max(1) + agreement(&candidates.options[index].2, &seen), index)
        })
        .collect();
    scores.sort_by_key(|(score, index)| (std::cmp::Reverse(*score), *index));
    let (score, index) = *scores.first()?;
    let next = scores.get(1).map_or(0, |(score, _)| *score);
    if score < OPTION_LIKELY || score < next + OPTION_LEAD {
        return None;
    }
    let sure = if score >= OPTION_EXPLICIT { Sureness::Explicit } else { Sureness::Likely };
    let at: Vec<usize> = options[index].iter().filter_map(|word| stems.places.get(word)).flatten().copied().collect();
    let span = text.span(at.iter().min().copied().unwrap_or(0), at.iter().max().map_or(text.tokens.len(), |at| at + 1));
    Some(Match { to: Matched::Option(candidates.options[index].0.to_owned()), span, sure })
}

/// Up to 20 for signals that the author's and the reader's have in common, less for what only one has.
fn agreement(author: &[Signal], seen: &FxHashSet<Signal>) -> usize {
    let author: FxHashSet<Signal> = author.iter().copied().collect();
    let common = author.intersection(seen).count();
    20 * common / author.union(seen).count().max(1)
}

/// Where a quotation stands in a text, typographic marks and capitals aside.
pub fn find_words(text: &Text<'_>, words: &str) -> Option<Span> {
    if let Some(start) = text.original.find(words) {
        return Some(Span::new(start, start + words.len()));
    }
    let wanted = Text::new(words);
    let found = text.folded.find(wanted.folded.as_str())?;
    Some(text.original_span(Span::new(found + 1, found + wanted.folded.len() - 1)))
}

//! Better words: the least change to somebody's own words that turns a weak signal.
//!
//! A family's turns ([`turns`]) say what can be tried: words put in the place of others, a clause or a sentence left
//! out. Each try is read again in the same context, and stands only where the weak signal is gone, no new fault came
//! and nothing good was lost. Of those that stand the smallest change is given. Nothing is said that is not so: what a
//! try cannot take from the reply itself comes from the [`Grounds`].

mod leave_out;
mod splice;
mod turn;
mod turns;

#[cfg(test)]
mod tests;

use serde::Serialize;

use super::{Context, learned, read, rules_of};
use crate::base::Span;
use crate::principles::{Matched, Reading, Seen, Sign, Signal, Sureness};
use splice::Draft;
use turn::Turn;

/// What better words may say because it is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Grounds<'g> {
    /// What we are to apologise for, after "sorry that": "our update shut you out". Empty: nothing is known.
    pub cause: &'g str,
    /// How long it takes, with some room, after "within": "40 minutes". Empty: nobody knows.
    pub time: &'g str,
}

/// Better words for a reply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Better {
    /// The weak signal that they turn.
    pub signal: Signal,
    /// The reply as it was.
    pub before: String,
    /// The better one.
    pub after: String,
    /// What goes, in bytes of `before`.
    pub goes: Span,
    /// What comes in its place, in bytes of `after`.
    pub comes: Span,
    /// How many words go and come.
    pub words: usize,
    /// What the reply was read to show.
    pub read_before: Reading,
    /// What the better one is read to show.
    pub read_after: Reading,
}

impl Better {
    /// These words and then those that turn something else in them, as one change to the reply as it was.
    pub fn then(self, next: Better) -> Self {
        let (goes, comes) = splice::difference(&self.before, &next.after);
        let words = splice::words_changed(&self.before, &next.after);
        Self { after: next.after, goes, comes, words, read_after: next.read_after, ..self }
    }
}

/// So many changes may be made one after the other, where a signal stands in several places.
const ROUNDS: usize = 3;
/// So many drafts go into the next round.
const WIDTH: usize = 3;

/// The least change to a reply that turns a weak signal in it; none where there is no such signal, or none can be computed.
pub fn better(reply: &str, signal: Signal, context: &Context, grounds: &Grounds) -> Option<Better> {
    let turn = turns::of(signal)?;
    let before = read(reply, context);
    let mut drafts = vec![(places(&before, signal), Draft::new(reply))];
    if drafts[0].0.is_empty() {
        return None;
    }
    for _ in 0..ROUNDS {
        let (mut good, mut partly) = (Vec::new(), Vec::new());
        for (at, draft) in &drafts {
            for next in turn.tries(draft, at, grounds) {
                let after = read(&next.text, context);
                let left = places(&after, signal);
                let gone = left.is_empty() && !by_rules(&next.text, signal, context);
                if gone && stands(turn, &before, &after, &next.text, context) && (!next.shortened || says_something(&after)) {
                    good.push((next, after));
                } else if !left.is_empty() && left.len() < at.len() {
                    partly.push((left, next));
                }
            }
        }
        let best = good.into_iter().min_by_key(|(draft, _)| (!draft.grounded, splice::words_changed(reply, &draft.text), draft.text.len()));
        if let Some((draft, after)) = best {
            return Some(found(signal, reply, draft, before, after));
        }
        partly.sort_by_key(|(left, draft)| (left.len(), splice::words_changed(reply, &draft.text)));
        partly.truncate(WIDTH);
        drafts = partly;
    }
    None
}

/// Where a signal stands in a reading, however sure.
fn places(reading: &Reading, signal: Signal) -> Vec<Span> {
    reading.signals.iter().filter(|seen| seen.signal == signal).map(|seen| seen.span).collect()
}

/// Whether the rules still find a signal, even where both layers together let it pass.
fn by_rules(reply: &str, signal: Signal, context: &Context) -> bool {
    learned::place(signal).is_some_and(|place| rules_of(reply, context.customer).likely[place])
}

/// Whether a try stands: no new fault, nothing good lost, and what it must become is there.
fn stands(turn: &Turn, before: &Reading, after: &Reading, words: &str, context: &Context) -> bool {
    let new_fault = after.signals.iter().any(|seen| seen.signal.is_fault() && !before.shows(seen.signal, Sureness::Doubtful));
    let good = before.signals.iter().filter(|seen| seen.sure > Sureness::Doubtful && seen.signal.sign() == Sign::For);
    // What the rules still find is still said, whatever the rest of the reply makes of it.
    let kept = good.map(|seen| seen.signal).all(|signal| after.shows(signal, Sureness::Doubtful) || by_rules(words, signal, context));
    let offered = |reading: &Reading| -> Vec<Matched> {
        reading.matched().filter(|to| matches!(to, Matched::May(_) | Matched::Solution(_) | Matched::Knows(_))).cloned().collect()
    };
    let offers_kept = offered(before).iter().all(|offer| offered(after).contains(offer));
    let forbidden = |reading: &Reading| reading.matched().filter(|to| matches!(to, Matched::MayNot(_))).count();
    let promised = |reading: &Reading| reading.promise.as_ref().map(|promise| promise.seconds);
    let promise_kept = promised(before).is_none() || promised(before) == promised(after) || turn.into == Some(Signal::Timeframe);
    let became = turn.into.is_none_or(|into| after.shows(into, Sureness::Likely));
    !new_fault && kept && offers_kept && promise_kept && became && forbidden(after) <= forbidden(before)
}

/// Whether a reply is worth saying by itself.
fn says_something(reading: &Reading) -> bool {
    let good = |seen: &Seen| seen.sure > Sureness::Doubtful && !seen.signal.is_fault();
    reading.signals.iter().any(good) || reading.promise.is_some() || !reading.matches.is_empty()
}

fn found(signal: Signal, reply: &str, draft: Draft, read_before: Reading, read_after: Reading) -> Better {
    let (goes, comes) = splice::difference(reply, &draft.text);
    let words = splice::words_changed(reply, &draft.text);
    Better { signal, before: reply.to_owned(), after: draft.text, goes, comes, words, read_before, read_after }
}

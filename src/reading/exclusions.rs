//! What cannot stand together, all in one place: which of two signals gives way.

use std::collections::BTreeMap;

use super::family::Reply;
use crate::base::Span;
use crate::principles::{Seen, Signal, Sureness};

/// How near two signals must be for one to silence the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// They share words.
    Words,
    /// They stand in one sentence.
    Sentence,
    /// They stand in one reply.
    Reply,
}

/// The first silences the second.
const RULES: &[(Signal, Signal, Reach)] = &[
    // One apology is owned, shifted or bare.
    (Signal::ApologyShifted, Signal::ApologyOwned, Reach::Words),
    (Signal::ApologyShifted, Signal::ApologyBare, Reach::Reply),
    (Signal::ApologyOwned, Signal::ApologyBare, Reach::Reply),
    // A concrete time for it makes the vague one idle talk.
    (Signal::Timeframe, Signal::VagueTime, Reach::Reply),
    // A limit with what can be done is no buck passed; nor is a limit when somebody is brought in.
    (Signal::Boundary, Signal::Deflection, Reach::Reply),
    // Sarcasm concedes nothing, and a taunt asks nothing.
    (Signal::Hostility, Signal::Concession, Reach::Sentence),
    (Signal::Hostility, Signal::Question, Reach::Sentence),
    (Signal::Hostility, Signal::Empathy, Reach::Sentence),
    (Signal::Contradiction, Signal::Concession, Reach::Sentence),
    (Signal::Contradiction, Signal::Restatement, Reach::Sentence),
    // What makes it small, defends or disputes says nothing back.
    (Signal::Dismissal, Signal::Restatement, Reach::Sentence),
    (Signal::Hostility, Signal::Restatement, Reach::Sentence),
    (Signal::Defensiveness, Signal::Restatement, Reach::Sentence),
    (Signal::Prevention, Signal::Restatement, Reach::Sentence),
    (Signal::Steps, Signal::Restatement, Reach::Sentence),
    (Signal::RetentionPush, Signal::Question, Reach::Sentence),
    (Signal::RetentionPush, Signal::Solution, Reach::Sentence),
    (Signal::RetentionPush, Signal::LetGo, Reach::Reply),
    (Signal::LetGo, Signal::Solution, Reach::Words),
    // A talk put off until heads are cool is more than a call-back; its hour is still an hour.
    (Signal::CoolOff, Signal::Dismissal, Reach::Sentence),
    (Signal::Jargon, Signal::Solution, Reach::Sentence),
    (Signal::Jargon, Signal::Steps, Reach::Sentence),
];

/// Settles the signals of a reply: overlapping findings of one signal become one, what gives way goes, and
/// the rest stands in the order of its spans.
pub fn settle(reply: &Reply<'_>, seen: &mut Vec<Seen>) {
    merge(seen);
    let standing = Standing::of(reply, seen);
    let gives_way = |one: &Seen, (first, second, reach): &(Signal, Signal, Reach)| {
        one.signal == *second && standing.reaches(*first, one, sentence(reply, one), *reach)
    };
    seen.retain(|one| !RULES.iter().any(|rule| gives_way(one, rule)));
}

/// Where each signal stands that speaks: its spans, none of which overlap, and its sentences, both in order.
#[derive(Default)]
struct Standing {
    signals: BTreeMap<Signal, (Vec<Span>, Vec<usize>)>,
}

impl Standing {
    fn of(reply: &Reply<'_>, seen: &[Seen]) -> Self {
        let mut standing = Self::default();
        for one in seen.iter().filter(|one| one.sure > Sureness::Doubtful) {
            let (spans, sentences) = standing.signals.entry(one.signal).or_default();
            spans.push(one.span);
            sentences.push(sentence(reply, one));
        }
        standing
    }

    /// Whether a signal stands within reach of a finding.
    fn reaches(&self, signal: Signal, one: &Seen, at: usize, reach: Reach) -> bool {
        let Some((spans, sentences)) = self.signals.get(&signal) else { return false };
        let shares_words =
            || spans.get(spans.partition_point(|span| span.end <= one.span.start)).is_some_and(|span| span.overlaps(&one.span));
        match reach {
            Reach::Reply => true,
            Reach::Words => shares_words(),
            Reach::Sentence => shares_words() || sentences.binary_search(&at).is_ok(),
        }
    }
}

fn merge(seen: &mut Vec<Seen>) {
    seen.sort_by(|a, b| (a.signal, a.span.start, b.sure, b.span.end).cmp(&(b.signal, b.span.start, a.sure, a.span.end)));
    let mut merged: Vec<Seen> = Vec::new();
    for one in seen.drain(..) {
        match merged.last_mut() {
            Some(last) if last.signal == one.signal && last.span.overlaps(&one.span) => {
                let better = one.sure > last.sure;
                last.span = last.span.join(&one.span);
                if better {
                    (last.sure, last.why) = (one.sure, one.why);
                }
            }
            _ => merged.push(one),
        }
    }
    merged.sort_by_key(|one| (one.span, one.signal));
    *seen = merged;
}

/// The number of the sentence in which a finding begins.
fn sentence(reply: &Reply<'_>, one: &Seen) -> usize {
    let token = reply.text.tokens.partition_point(|token| token.span.end <= one.span.start);
    reply.text.sentences.partition_point(|sentence| sentence.end <= token)
}

//! What cannot stand together, all in one place: which of two signals gives way.

use super::family::Reply;
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
    let standing = seen.clone();
    let speaks = |one: &Seen| one.sure > Sureness::Doubtful;
    seen.retain(|candidate| {
        !standing.iter().filter(|other| speaks(other)).any(|other| {
            RULES.iter().any(|(first, second, reach)| {
                other.signal == *first && candidate.signal == *second && within(reply, other, candidate, *reach)
            })
        })
    });
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

fn within(reply: &Reply<'_>, one: &Seen, other: &Seen, reach: Reach) -> bool {
    match reach {
        Reach::Reply => true,
        Reach::Words => one.span.overlaps(&other.span),
        Reach::Sentence => one.span.overlaps(&other.span) || sentence(reply, one) == sentence(reply, other),
    }
}

/// The number of the sentence in which a finding begins.
fn sentence(reply: &Reply<'_>, one: &Seen) -> usize {
    let token = reply.text.tokens.partition_point(|token| token.span.end <= one.span.start);
    reply.text.sentences.partition_point(|sentence| sentence.end <= token)
}

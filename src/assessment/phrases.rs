//! The organisation's phrases in what the trainee said.
//!
//! **Banned words** are a fault of their own: they belong to no principle, so they take from the result and from no goal. Each
//! costs once in an attempt, however often it was said (a habit is one thing to mend), and all together at most
//! [`MOST_POINTS`]: choice of words never outweighs how somebody was treated.
//!
//! **Preferred words** are told and earn nothing. A score for set words would teach people to recite them, which is what “be
//! genuine” warns of; and a reply that says the same well in words of its own must not be worth less.

use serde::Serialize;

use crate::base::{Span, sentence};
use crate::conversation::World;
use crate::log::{Happening, Log, Speaker};
use crate::principles::SignalSeverity;
use crate::scenario::rubric::{Phrase, Wish};

/// The most that banned words take from a result, in points.
pub const MOST_POINTS: u32 = 20;
/// Thousandths of one wanted time that stand for a point: a plain fault of a quarter takes 3 points, rounded.
const POINT: i64 = 100;

/// A phrase of the organisation's where the trainee said it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PhraseSaid {
    /// The turn.
    pub turn: u32,
    /// The whole reply.
    pub reply: String,
    /// Where it stands in the reply, in bytes.
    pub span: Span,
    /// The phrase.
    pub phrase: Phrase,
    /// What it takes from the result; 0 where it is welcome, or was said before.
    pub points: u32,
}

impl PhraseSaid {
    /// What the organisation says of it, and what that means for the result: "Not to be said: it is an order. It takes 3 points."
    pub fn told(&self) -> String {
        let head = match self.phrase.wish {
            Wish::Avoid => "Your organisation asks you not to say this",
            Wish::Prefer => "Your organisation likes to hear this",
        };
        let why = if self.phrase.why.trim().is_empty() { String::new() } else { format!(": {}", self.phrase.why.trim()) };
        let cost = match (self.phrase.wish, self.points) {
            (Wish::Prefer, _) => String::new(),
            (Wish::Avoid, 0) => " It takes no points here.".to_owned(),
            (Wish::Avoid, 1) => " It takes 1 point.".to_owned(),
            (Wish::Avoid, points) => format!(" It takes {points} points."),
        };
        format!("{}{cost}", sentence(&format!("{head}{why}")))
    }
}

/// Every place where the trainee said something that the rubric bans or prefers, in the order in which it was said.
pub(super) fn said(world: &World, log: &Log) -> Vec<PhraseSaid> {
    let phrases = &world.rubric.phrases;
    if phrases.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<PhraseSaid> = Vec::new();
    let mut lines = Lines::default();
    for happening in log.happenings() {
        match happening {
            Happening::Replied { turn, text, .. } => {
                let quotations = quotations(text);
                for phrase in phrases {
                    let of_the_customer = |place: &Span| quotations.iter().any(|quoted| quoted.overlaps(place)) && lines.hold(phrase);
                    for span in phrase.places(text).into_iter().filter(|place| !of_the_customer(place)) {
                        let again = found.iter().any(|known| known.phrase == *phrase);
                        let points = if phrase.wish == Wish::Avoid && !again { points(world, phrase.severity) } else { 0 };
                        found.push(PhraseSaid { turn: *turn, reply: text.clone(), span, phrase: phrase.clone(), points });
                    }
                }
            }
            other => lines.take(other),
        }
    }
    found.sort_by_key(|said| (said.turn, said.span.start));
    found
}

/// What banned words take from a result, with a line for each; nothing where none was said.
pub(super) fn cost(said: &[PhraseSaid], arithmetic: &mut Vec<String>) -> u32 {
    for said in said.iter().filter(|said| said.points > 0) {
        arithmetic.push(format!("less {} for “{}”, which is not to be said ({})", said.points, said.phrase.words, said.phrase.severity));
    }
    let all: u32 = said.iter().map(|said| said.points).sum();
    if all > MOST_POINTS {
        arithmetic.push(format!("words take at most {MOST_POINTS}, not {all}"));
    }
    all.min(MOST_POINTS)
}

/// Banned words that cap a result.
pub(super) fn critical(said: &[PhraseSaid]) -> Option<&PhraseSaid> {
    said.iter().find(|said| said.phrase.wish == Wish::Avoid && said.phrase.severity == SignalSeverity::Critical)
}

fn points(world: &World, severity: SignalSeverity) -> u32 {
    u32::try_from((world.rubric.cost(severity) + POINT / 2) / POINT).unwrap_or(0)
}

/// The customer's words so far.
#[derive(Default)]
struct Lines {
    planned: Vec<(String, String)>,
    said: Vec<String>,
}

impl Lines {
    fn take(&mut self, happening: &Happening) {
        match happening {
            Happening::Planned { line, speaker: Speaker::Caller, text, .. } => self.planned.push((line.clone(), text.clone())),
            Happening::LineBegan { line, .. } => {
                self.said.extend(self.planned.iter().find(|(known, _)| known == line).map(|(_, text)| text.clone()));
            }
            _ => {}
        }
    }

    fn hold(&self, phrase: &Phrase) -> bool {
        self.said.iter().any(|line| !phrase.places(line).is_empty())
    }
}

/// What stands in quotation marks.
fn quotations(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    for (at, sign) in text.char_indices() {
        match (sign, open) {
            ('“' | '„' | '«', None) | ('"', None) => open = Some(at),
            ('”' | '“' | '»' | '"', Some(from)) => {
                found.push(Span::new(from, at));
                open = None;
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = quotations(text).iter().map(|span| span.of(text).trim_start_matches(['“', '„', '«', '"'])).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn what_stands_in_quotation_marks_is_found() {
        check("You said “calm down” and \"policy\".", &["calm down", "policy"]);
        check("„eins“ and «deux»", &["eins", "deux"]);
        check("don't, an open \" stays open", &[]);
    }
}

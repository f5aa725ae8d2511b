//! Better words for what was typed: the least change to the trainee's own words, at the moment in which they said them.

use crate::base::{Clock, Seconds};
use crate::conversation::World;
use crate::log::{Happening, Log, Speaker};
use crate::principles::{Matched, Principle, Reading, Signal};
use crate::reading::better::{Better, Grounds, better};
use crate::reading::{Candidates, Context, read};
use crate::scenario::{Beat, Pronoun};

/// So many weak signals of one reply are turned one after the other.
const MOST_SIGNALS: usize = 4;

/// The moment of a typed reply: what it answered, and when.
#[derive(Debug, Clone, Default)]
pub(crate) struct Moment {
    /// The customer's last words.
    pub customer: String,
    /// What they said before.
    earlier: Vec<String>,
    now: Option<Clock>,
    beat: String,
    /// The reply.
    pub reply: String,
    typed: bool,
}

impl Moment {
    /// The moment of a turn; none where nothing was said in it.
    pub fn of(log: &Log, turn: u32) -> Option<Self> {
        let mut moment = Self::default();
        let mut planned: Vec<(&str, &str)> = Vec::new();
        let mut said: Vec<(u32, &str)> = Vec::new();
        let (mut current, mut began) = (0, (Clock::default(), 0));
        for (at, happening) in timed(log) {
            match happening {
                Happening::SceneBegan { now, .. } => began = (*now, at),
                Happening::Planned { line, speaker: Speaker::Caller, text, .. } => planned.push((line, text)),
                Happening::LineEnded { line } => {
                    said.extend(planned.iter().filter(|(known, _)| known == line).map(|(_, text)| (current, *text)));
                }
                Happening::Replied { turn: number, beat, text, typed, at, .. } if *number == turn => {
                    let last = said.last().map_or(0, |(turn, _)| *turn);
                    let (of_last, earlier): (Vec<_>, Vec<_>) = said.into_iter().partition(|(turn, _)| *turn == last);
                    moment.customer = of_last.iter().map(|(_, text)| *text).collect::<Vec<_>>().join(" ");
                    moment.earlier = earlier.into_iter().map(|(_, text)| text.to_owned()).collect();
                    let gone = Seconds((at.0.saturating_sub(began.1) / 1000) as i64);
                    moment.now = Some(Clock(began.0.0 + gone.0));
                    (moment.beat, moment.reply, moment.typed) = (beat.clone(), text.clone(), *typed);
                    return Some(moment);
                }
                Happening::Replied { turn, .. } | Happening::Asked { turn, .. } | Happening::Moved { turn, .. } => current = *turn,
                _ => {}
            }
        }
        None
    }

    /// Better words for a typed reply in which a weak signal was seen; none where none can be computed. What they turn
    /// is turned with all else that is weak in the reply, so that a better line never has a fault of its own.
    pub fn better(&self, world: &World, signal: Signal) -> Option<Better> {
        if !self.typed {
            return None;
        }
        let scenario = &world.scenario;
        let beat = scenario.beats.get(&self.beat);
        let earlier: Vec<&str> = self.earlier.iter().map(String::as_str).collect();
        let context = Context { customer: &self.customer, earlier: &earlier, now: self.now, candidates: Candidates::of(scenario, beat) };
        let cause = beat.and_then(|beat| cause(beat, scenario.caller.pronoun)).unwrap_or_default();
        let time = beat.and_then(|beat| time(world, beat, &read(&self.reply, &context))).unwrap_or_default();
        let grounds = Grounds { cause: &cause, time: &time };
        let mut found = better(&self.reply, signal, &context, &grounds)?;
        for _ in 0..MOST_SIGNALS {
            let Some(weak) = found.read_after.signals.iter().map(|seen| seen.signal).find(|signal| signal.is_fault()) else {
                return Some(found);
            };
            let next = better(&found.after, weak, &context, &grounds)?;
            found = found.then(next);
        }
        None
    }
}

/// All happenings with the moment of their act.
fn timed(log: &Log) -> impl Iterator<Item = (u64, &Happening)> {
    let opening = log.opening.iter().map(|happening| (0, happening));
    opening.chain(log.entries.iter().flat_map(|entry| entry.happenings.iter().map(|happening| (entry.stamped.at.0, happening))))
}

/// What is to be apologised for at a beat, as it is said to the customer.
fn cause(beat: &Beat, pronoun: Pronoun) -> Option<String> {
    let calls = beat.calls_for.iter().find(|calls| calls.principle == Principle::ApologizeProperly)?;
    to_you(&calls.cause, pronoun)
}

/// An author's clause about the customer, said to them: "our update shut her out of her own records" becomes "our update
/// shut you out of your own records". None where the words do not say it surely.
fn to_you(cause: &str, pronoun: Pronoun) -> Option<String> {
    let words: Vec<&str> = cause.split(' ').collect();
    let mut said = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at + 1).copied().unwrap_or_default();
        // Only what is past has one form for both.
        let past = matches!(next, "got" | "had" | "lost" | "came" | "went") || next.ends_with("ed");
        said.push(match (pronoun, *word) {
            (_, "you" | "your" | "yours") => return None,
            (Pronoun::She, "she") | (Pronoun::He, "he") if past => "you",
            (Pronoun::She, "she" | "hers") | (Pronoun::He, "he") => return None,
            (Pronoun::He, "him") => "you",
            (Pronoun::He, "his") => "your",
            (Pronoun::She, "her") if next.is_empty() || FOLLOWS_A_PERSON.contains(&next) => "you",
            (Pronoun::She, "her") => "your",
            (Pronoun::They, "they" | "them" | "their") => return None,
            _ => word,
        });
    }
    Some(said.join(" "))
}

/// What stands after "her" where it means a person, and not what is hers.
const FOLLOWS_A_PERSON: [&str; 16] =
    ["a", "an", "the", "out", "in", "on", "up", "off", "to", "that", "for", "with", "how", "what", "no", "waiting"];

/// How long what the reply is about really takes, with some room: what its words name, else what a time is about here.
fn time(world: &World, beat: &Beat, reading: &Reading) -> Option<String> {
    let truths = &world.scenario.truths;
    let of_beat = beat.time_about;
    let named: Vec<_> = reading.matched().filter_map(|to| if let Matched::Truth(id) = to { truths.find(id) } else { None }).collect();
    let truth = match of_beat {
        Some(truth) if named.is_empty() || named.contains(&truth) => truth,
        _ => *named.first()?,
    };
    Some(with_room(truths[truth].takes))
}

/// A length of time with a quarter more, rounded up to what a person would say.
fn with_room(takes: Seconds) -> String {
    let roomy = takes.0 + takes.0 / 4;
    let (step, unit, name) = match roomy {
        ..=300 => (60, 60, "minute"),
        301..=7_200 => (300, 60, "minute"),
        7_201..=86_400 => (3_600, 3_600, "hour"),
        _ => (86_400, 86_400, "day"),
    };
    let number = (roomy + step - 1) / step * step / unit;
    if number == 1 { format!("1 {name}") } else { format!("{number} {name}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_author_says_of_them_is_said_to_them_or_not_at_all() {
        let check = |pronoun, cause: &str, expected: Option<&str>| assert_eq!(to_you(cause, pronoun).as_deref(), expected, "{cause}");
        check(Pronoun::She, "our update shut her out of her own records", Some("our update shut you out of your own records"));
        check(Pronoun::She, "we gave her a time that could not be kept", Some("we gave you a time that could not be kept"));
        check(Pronoun::She, "an hour of her work is lost through us", Some("an hour of your work is lost through us"));
        check(Pronoun::He, "it failed again after our repair", Some("it failed again after our repair"));
        check(Pronoun::He, "we gave him a repair that we knew would fail", Some("we gave you a repair that we knew would fail"));
        check(Pronoun::She, "she was spoken to rudely", None);
        check(Pronoun::He, "you gave him a time that could not be kept", None);
    }

    #[test]
    fn a_time_has_some_room() {
        let check = |minutes: i64, expected: &str| assert_eq!(with_room(Seconds(minutes * 60)), expected);
        check(2, "3 minutes");
        check(15, "20 minutes");
        check(30, "40 minutes");
        check(60, "75 minutes");
        check(4 * 60, "5 hours");
        check(3 * 24 * 60, "4 days");
    }
}

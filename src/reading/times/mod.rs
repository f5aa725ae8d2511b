//! Spans of time in a text: durations ("an hour or two"), clock times ("by half past three"), days
//! ("tomorrow morning"), to seconds from the moment of speaking where that can be said.

mod clock;
mod day;
mod duration;
mod number;

use super::text::Text;
use crate::base::{Clock, Seconds, Span};

/// A time that a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Time {
    /// First token.
    pub first: usize,
    /// One past the last token.
    pub end: usize,
    /// The words.
    pub span: Span,
    /// How long from the moment of speaking; of a range the upper bound.
    pub seconds: Option<Seconds>,
    /// Whether it is a length; else a clock time or day.
    pub is_duration: bool,
}

/// A moment as it was named: a day, a time of the day, or both.
#[derive(Debug, Clone, Copy, Default)]
struct Moment {
    first: usize,
    end: usize,
    day: Option<day::Day>,
    clock: Option<clock::TimeOfDay>,
}

/// Whether a folded word is the name of a weekday.
pub fn is_weekday(word: &str) -> bool {
    day::weekday(word).is_some()
}

/// Finds all times, in reading order. Clock times and days have a length only where `now` is given.
pub fn find(text: &Text<'_>, now: Option<Clock>) -> Vec<Time> {
    let mut times: Vec<Time> = Vec::new();
    let mut moment: Option<Moment> = None;
    let mut at = 0;
    while at < text.tokens.len() {
        if let Some((seconds, end)) = duration::at(text, at) {
            times.extend(moment.take().map(|moment| moment.time(text, now)));
            let seconds = Some(Seconds(seconds));
            times.push(Time { first: at, end, span: text.span(at, end), seconds, is_duration: true });
            at = end;
        } else if let Some(found) = moment_at(text, at) {
            moment = match moment {
                Some(before) if before.joins(&found, text) => Some(before.join(found)),
                before => {
                    times.extend(before.map(|moment| moment.time(text, now)));
                    Some(found)
                }
            };
            at = found.end;
        } else {
            at += 1;
        }
    }
    times.extend(moment.map(|moment| moment.time(text, now)));
    times.sort_by_key(|time| time.first);
    times
}

/// The moment that the time at a span names, where it is a clock time or a day and no length.
pub fn named_moment(times: &[Time], span: Span, now: Option<Clock>) -> Option<Clock> {
    let time = times.iter().find(|time| time.span.overlaps(&span) && !time.is_duration)?;
    Some(now?.after(time.seconds?))
}

fn moment_at(text: &Text<'_>, at: usize) -> Option<Moment> {
    if let Some((day, end)) = day::at(text, at) {
        let clock = (text.word(at) == "tonight").then_some(clock::TimeOfDay::Part(clock::END_OF_DAY));
        return Some(Moment { first: at, end, day: Some(day), clock });
    }
    clock::at(text, at).map(|(clock, end)| Moment { first: at, end, day: None, clock: Some(clock) })
}

impl Moment {
    /// Whether the two name one moment together: "tomorrow" "at ten", "half four" "on Wednesday".
    fn joins(&self, next: &Moment, text: &Text<'_>) -> bool {
        const JOINTS: [&str; 15] =
            ["at", "by", "on", "in", "the", "before", "around", "about", "from", "after", ",", "for", "until", "first", "thing"];
        let near = next.first - self.end <= 2 && (self.end..next.first).all(|at| JOINTS.contains(&text.word(at)));
        near && !(self.day.is_some() && next.day.is_some())
            && !(self.clock.is_some_and(|c| !c.is_part()) && next.clock.is_some_and(|c| !c.is_part()))
    }

    fn join(self, next: Moment) -> Moment {
        let clock = match (self.clock, next.clock) {
            (Some(one), Some(other)) => Some(one.with(other)),
            (one, other) => one.or(other),
        };
        Moment { first: self.first, end: next.end, day: self.day.or(next.day), clock }
    }

    fn time(self, text: &Text<'_>, now: Option<Clock>) -> Time {
        let seconds = now.and_then(|now| {
            let day = self.day.unwrap_or(day::Day::In(0));
            let start = day.start(now)?;
            let of_day = self.clock.map_or(clock::END_OF_DAY, |clock| clock.second(start == now.day(), now));
            let mut due = start * 86_400 + of_day;
            if self.day.is_none() && due <= now.0 {
                due += 86_400;
            }
            Some(Seconds((due - now.0).max(0)))
        });
        Time { first: self.first, end: self.end, span: text.span(self.first, self.end), seconds, is_duration: false }
    }
}

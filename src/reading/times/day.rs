//! Days: "today", "tomorrow", "on Friday", "next week", "the 14th".

use crate::base::Clock;
use crate::reading::text::Text;

/// A day, as it was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// So many days from today.
    In(i64),
    /// A weekday from Monday, the next one.
    Weekday(i64),
    /// A weekday of the week after this one.
    NextWeek(i64),
    /// A day of the month; which one from now only a calendar knows.
    OfMonth,
}

impl Day {
    /// Which day it is, counted from the first Monday.
    pub fn start(self, now: Clock) -> Option<i64> {
        let today = now.day();
        let weekday = today.rem_euclid(7);
        match self {
            Day::In(days) => Some(today + days),
            Day::Weekday(day) => Some(today + (day - weekday - 1).rem_euclid(7) + 1),
            Day::NextWeek(day) => Some(today - weekday + 7 + day),
            Day::OfMonth => None,
        }
    }
}

/// The day that begins at a token, and the token after it.
pub fn at(text: &Text<'_>, at: usize) -> Option<(Day, usize)> {
    let before = if at == 0 { "" } else { text.word(at - 1) };
    match (text.word(at), text.word(at + 1), text.word(at + 2)) {
        ("today" | "tonight", _, _) => Some((Day::In(0), at + 1)),
        ("the", "day", "after") if text.word(at + 3) == "tomorrow" => Some((Day::In(2), at + 4)),
        ("tomorrow", _, _) => Some((Day::In(1), at + 1)),
        ("in", "the", "morning") if !before.ends_with(|c: char| c.is_ascii_digit()) => Some((Day::In(1), at + 3)),
        ("overnight", _, _) => Some((Day::In(1), at + 1)),
        ("next", "week", _) => Some((Day::NextWeek(4), at + 2)),
        ("this", "week", _) if matches!(before, "still" | "by" | "within" | "later" | "end") => Some((Day::Weekday(4), at + 2)),
        ("the", "weekend", _) if matches!(before, "by" | "before") => Some((Day::Weekday(4), at + 2)),
        ("next", day, _) => weekday(day).map(|day| (Day::NextWeek(day), at + 2)),
        ("the", day, _) if is_ordinal(day) && text.word(at + 2) != "time" => {
            matches!(before, "on" | "by" | "before" | "until" | "till" | "from").then_some((Day::OfMonth, at + 2))
        }
        (day, the, ordinal) => {
            weekday(day).map(|day| (Day::Weekday(day), if the == "the" && is_ordinal(ordinal) { at + 3 } else { at + 1 }))
        }
    }
}

/// The number of a weekday, from Monday.
pub fn weekday(word: &str) -> Option<i64> {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let word = word.strip_suffix("'s").unwrap_or(word);
    DAYS.iter().position(|day| *day == word).map(|day| day as i64)
}

fn is_ordinal(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits) && matches!(&word[digits..], "st" | "nd" | "rd" | "th")
}

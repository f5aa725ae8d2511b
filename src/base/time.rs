//! Call time in milliseconds, simulated time in seconds, the clock on the scenario's wall.

use std::fmt;
use std::ops::{Add, Sub};

use serde::{Deserialize, Serialize};

/// Call time: milliseconds since the scene began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Millis(pub u64);

impl Millis {
    /// The difference to an earlier moment, or zero.
    pub fn since(self, earlier: Millis) -> Millis {
        Millis(self.0.saturating_sub(earlier.0))
    }
}

impl Add for Millis {
    type Output = Millis;
    fn add(self, other: Millis) -> Millis {
        Millis(self.0.saturating_add(other.0))
    }
}

impl fmt::Display for Millis {
    /// Minutes and seconds, as a call's clock shows them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60_000, self.0 / 1000 % 60)
    }
}

/// A span of simulated time in whole seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seconds(pub i64);

impl Seconds {
    /// One minute.
    pub const MINUTE: Seconds = Seconds(60);
    /// One hour.
    pub const HOUR: Seconds = Seconds(3_600);
    /// One day of 24 hours; a working day counts the same.
    pub const DAY: Seconds = Seconds(86_400);
}

impl Add for Seconds {
    type Output = Seconds;
    fn add(self, other: Seconds) -> Seconds {
        Seconds(self.0.saturating_add(other.0))
    }
}

impl Sub for Seconds {
    type Output = Seconds;
    fn sub(self, other: Seconds) -> Seconds {
        Seconds(self.0.saturating_sub(other.0))
    }
}

impl fmt::Display for Seconds {
    /// As a person would say it: "30 min", "2 h 30 min", "3 days".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let total = self.0.max(0);
        let (days, hours, minutes, seconds) = (total / 86_400, total / 3_600 % 24, total / 60 % 60, total % 60);
        let mut parts = Vec::new();
        match days {
            0 => {}
            1 => parts.push("1 day".to_owned()),
            _ => parts.push(format!("{days} days")),
        }
        if hours > 0 {
            parts.push(format!("{hours} h"));
        }
        if minutes > 0 && days == 0 {
            parts.push(format!("{minutes} min"));
        }
        if parts.is_empty() {
            parts.push(format!("{seconds} s"));
        }
        f.write_str(&parts.join(" "))
    }
}

/// Why a time could not be read; says what would be right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{found}” is not {wanted}")]
pub struct ParseTimeError {
    found: String,
    wanted: &'static str,
}

impl ParseTimeError {
    fn new(found: &str, wanted: &'static str) -> Self {
        Self { found: found.chars().take(60).collect(), wanted }
    }
}

/// Reads a duration as people write it: `30 min`, `2 h`, `1 h 30 min`, `3 working days`, `90 s`, `2 weeks`.
/// A working day counts as 24 hours. At most ten years.
///
/// # Errors
/// Where the text is no such duration.
pub fn parse_duration(text: &str) -> Result<Seconds, ParseTimeError> {
    let error = || ParseTimeError::new(text, "a duration such as “30 min”, “2 h” or “3 working days”");
    let lower = text.to_lowercase().replace("working", " ").replace("business", " ");
    let mut total = 0_i64;
    let mut rest = lower.trim();
    if rest.is_empty() {
        return Err(error());
    }
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let number: i64 = rest[..digits].parse().map_err(|_| error())?;
        rest = rest[digits..].trim_start();
        // A decimal such as 1.5 h.
        let mut tenths = 0_i64;
        if let Some(after) = rest.strip_prefix('.') {
            tenths = after.chars().next().and_then(|c| c.to_digit(10)).ok_or_else(error)?.into();
            rest = after[1..].trim_start();
        }
        let letters = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
        let unit = match &rest[..letters] {
            "s" | "sec" | "secs" | "second" | "seconds" => 1,
            "m" | "min" | "mins" | "minute" | "minutes" => 60,
            "h" | "hr" | "hrs" | "hour" | "hours" => 3_600,
            "d" | "day" | "days" => 86_400,
            "w" | "week" | "weeks" => 604_800,
            _ => return Err(error()),
        };
        rest = rest[letters..].trim_start_matches([' ', ',']);
        rest = rest.strip_prefix("and ").unwrap_or(rest).trim_start();
        total = number.checked_mul(unit).and_then(|whole| total.checked_add(whole + tenths * unit / 10)).ok_or_else(error)?;
        if total > 10 * 366 * 86_400 {
            return Err(error());
        }
    }
    Ok(Seconds(total))
}

/// A moment of the scenario's week: seconds since Monday 00:00. Later weeks run on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Clock(pub i64);

const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const FULL_DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

impl Clock {
    /// Reads `Tue 14:50`.
    ///
    /// # Errors
    /// Where the text is no such moment.
    pub fn parse(text: &str) -> Result<Self, ParseTimeError> {
        let error = || ParseTimeError::new(text, "a moment such as “Tue 14:50”");
        let (day, time) = text.trim().split_once(' ').ok_or_else(error)?;
        let day = weekday(day).ok_or_else(error)?;
        Ok(Self(day * 86_400 + time_of_day(time.trim()).ok_or_else(error)?))
    }

    /// Reads `2026-06-09T17:55:00+01:00`, the time on the clocks of the place where it was written. Its days count from
    /// Monday, 5 January 1970, so that it has a [`date`](Self::date).
    ///
    /// # Errors
    /// Where the text is no such moment, or lies before that day.
    pub fn from_rfc3339(text: &str) -> Result<Self, ParseTimeError> {
        let error = || ParseTimeError::new(text, "a moment such as “2026-06-09T17:55:00+01:00”");
        let text = text.trim();
        let (date, time) = text.split_once(['T', 't', ' ']).ok_or_else(error)?;
        let mut date = date.splitn(3, '-').map(|part| part.parse::<i64>().ok().filter(|_| part.bytes().all(|byte| byte.is_ascii_digit())));
        let (Some(Some(year)), Some(Some(month)), Some(Some(day))) = (date.next(), date.next(), date.next()) else { return Err(error()) };
        let number = |range: std::ops::Range<usize>| time.get(range).and_then(|digits| digits.parse::<i64>().ok());
        let (Some(hour), Some(minute), Some(second)) = (number(0..2), number(3..5), number(6..8)) else { return Err(error()) };
        let is_time = hour < 24 && minute < 60 && second <= 60 && [2, 5].iter().all(|at| time.as_bytes()[*at] == b':');
        let days = days_to(year, month, day).filter(|days| *days >= 0 && is_time && has_offset(&time[8..])).ok_or_else(error)?;
        Ok(Self(days * 86_400 + hour * 3_600 + minute * 60 + second.min(59)))
    }

    /// Month and day, where the clock has a calendar: a scenario's week has none.
    pub fn date(self) -> Option<(i64, i64)> {
        (self.day() >= FIRST_DATED).then(|| {
            let (_, month, day) = date_of(self.day());
            (month, day)
        })
    }

    /// The moment `later`.
    pub fn after(self, later: Seconds) -> Self {
        Self(self.0.saturating_add(later.0))
    }

    /// Days since the first Monday.
    pub fn day(self) -> i64 {
        self.0.div_euclid(86_400)
    }

    /// Seconds since midnight.
    pub fn second_of_day(self) -> i64 {
        self.0.rem_euclid(86_400)
    }

    /// When the working day of this moment is over: half past five.
    pub fn end_of_working_day(self) -> Self {
        Self(self.day() * Seconds::DAY.0 + 17 * Seconds::HOUR.0 + 30 * Seconds::MINUTE.0)
    }

    /// `Tue`.
    pub fn weekday(self) -> &'static str {
        DAYS[self.day().rem_euclid(7) as usize]
    }

    /// `Tuesday`.
    pub fn full_weekday(self) -> &'static str {
        FULL_DAYS[self.day().rem_euclid(7) as usize]
    }

    /// As a person names a moment by which something is to be done: `15:00 on Thursday`, `the end of Thursday`.
    pub fn as_deadline(self) -> String {
        // The last minute of a day, and midnight after it, are said of the whole day.
        let day = Self(self.0 - 1);
        if day.second_of_day() + 1 >= Seconds::DAY.0 - Seconds::MINUTE.0 {
            format!("the end of {}", day.full_weekday())
        } else {
            format!("{} on {}", self.time(), self.full_weekday())
        }
    }

    /// `14:50`.
    pub fn time(self) -> String {
        format!("{}:{:02}", self.second_of_day() / 3_600, self.second_of_day() / 60 % 60)
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.weekday(), self.time())
    }
}

/// Clocks that count fewer days than this are a scenario's: years of weeks, but no date.
const FIRST_DATED: i64 = 3_650;

/// Whether what follows the seconds is an optional fraction and an offset.
fn has_offset(rest: &str) -> bool {
    let rest = rest.strip_prefix('.').map_or(rest, |fraction| fraction.trim_start_matches(|c: char| c.is_ascii_digit()));
    let hours = |rest: &str| rest.len() == 5 && rest.as_bytes()[2] == b':' && rest.bytes().filter(u8::is_ascii_digit).count() == 4;
    matches!(rest, "Z" | "z") || rest.strip_prefix(['+', '-']).is_some_and(hours)
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from Monday, 5 January 1970, to the first of a year.
fn new_year(year: i64) -> i64 {
    let before = year - 1;
    (year - 1970) * 365 + (before / 4 - before / 100 + before / 400) - (1969 / 4 - 1969 / 100 + 1969 / 400) - 4
}

fn days_to(year: i64, month: i64, day: i64) -> Option<i64> {
    let is_date = (1970..10_000).contains(&year) && (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
    is_date.then(|| new_year(year) + (1..month).map(|month| days_in(year, month)).sum::<i64>() + day - 1)
}

/// Year, month and day of a day after [`FIRST_DATED`].
fn date_of(days: i64) -> (i64, i64, i64) {
    let mut year = 1970 + days / 366;
    while new_year(year + 1) <= days {
        year += 1;
    }
    let (mut month, mut day) = (1, days - new_year(year) + 1);
    while day > days_in(year, month) {
        day -= days_in(year, month);
        month += 1;
    }
    (year, month, day)
}

fn weekday(text: &str) -> Option<i64> {
    let lower = text.to_lowercase();
    (lower.len() >= 3).then(|| DAYS.iter().position(|day| lower.starts_with(&day.to_lowercase()))).flatten().map(|day| day as i64)
}

fn time_of_day(text: &str) -> Option<i64> {
    let (hours, minutes) = text.split_once([':', '.'])?;
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    ((0..=24).contains(&hours) && (0..60).contains(&minutes) && hours * 60 + minutes <= 1_440).then_some(hours * 3_600 + minutes * 60)
}

/// Opening hours: for each weekday from Monday, when the doors are open (seconds of the day).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Hours(pub [Option<(i64, i64)>; 7]);

impl Hours {
    /// Reads `Mon-Fri 9:00-18:00, Sat 10:00-16:00`.
    ///
    /// # Errors
    /// Where a part is not of that form.
    pub fn parse(text: &str) -> Result<Self, ParseTimeError> {
        let error = || ParseTimeError::new(text, "opening hours such as “Mon-Fri 9:00-18:00, Sat 10:00-16:00”");
        let mut hours = Self::default();
        for part in text.split(',') {
            let (days, times) = part.trim().split_once(' ').ok_or_else(error)?;
            let (first, last) = days.split_once(['-', '–']).unwrap_or((days, days));
            let (first, last) = (weekday(first).ok_or_else(error)?, weekday(last).ok_or_else(error)?);
            let (open, close) = times.trim().split_once(['-', '–']).ok_or_else(error)?;
            let span = (time_of_day(open.trim()).ok_or_else(error)?, time_of_day(close.trim()).ok_or_else(error)?);
            if first > last || span.0 >= span.1 {
                return Err(error());
            }
            for day in first..=last {
                hours.0[day as usize] = Some(span);
            }
        }
        Ok(hours)
    }

    /// Whether the doors are open at `moment`.
    pub fn open_at(&self, moment: Clock) -> bool {
        self.0[moment.day().rem_euclid(7) as usize].is_some_and(|(open, close)| (open..close).contains(&moment.second_of_day()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deadline_is_said_as_people_say_it() {
        for (moment, said) in [
            ("Thu 23:59", "the end of Thursday"),
            ("Thu 23:58", "23:58 on Thursday"),
            ("Fri 0:00", "the end of Thursday"),
            ("Fri 0:01", "0:01 on Friday"),
            ("Thu 15:00", "15:00 on Thursday"),
        ] {
            assert_eq!(Clock::parse(moment).unwrap().as_deadline(), said);
        }
    }

    #[test]
    fn durations_as_people_write_them() {
        for (text, seconds) in [
            ("30 min", 1_800),
            ("30min", 1_800),
            ("2 h", 7_200),
            ("1.5 h", 5_400),
            ("1 h 30 min", 5_400),
            ("1 hour and 30 minutes", 5_400),
            ("3 working days", 259_200),
            ("90 s", 90),
            ("2 weeks", 1_209_600),
        ] {
            assert_eq!(parse_duration(text), Ok(Seconds(seconds)), "{text}");
        }
        for text in ["", "soon", "30", "-3 min", "9999999999 weeks", "1. h", "half"] {
            assert!(parse_duration(text).is_err(), "{text}");
        }
    }

    #[test]
    fn durations_are_said_as_people_say_them() {
        for (seconds, text) in [(1_800, "30 min"), (9_000, "2 h 30 min"), (259_200, "3 days"), (86_400, "1 day"), (5, "5 s")] {
            assert_eq!(Seconds(seconds).to_string(), text);
        }
    }

    #[test]
    fn a_moment_of_the_week() {
        let tuesday = Clock::parse("Tue 14:50").unwrap();
        assert_eq!(tuesday.to_string(), "Tue 14:50");
        assert_eq!(tuesday.after(Seconds(1_800)).to_string(), "Tue 15:20");
        assert_eq!(tuesday.after(Seconds(6 * 86_400)).weekday(), "Mon");
        for text in ["14:50", "Tue", "Xyz 14:50", "Tue 25:00", "Tue 12:60"] {
            assert!(Clock::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_moment_of_the_calendar() {
        for (text, moment, date) in [
            ("2026-06-09T17:55:00+01:00", "Tue 17:55", (6, 9)),
            ("2024-02-29T00:00:00Z", "Thu 0:00", (2, 29)),
            ("2026-12-31T23:59:60.5-08:00", "Thu 23:59", (12, 31)),
            ("2100-03-01T08:00:00+00:00", "Mon 8:00", (3, 1)),
        ] {
            let clock = Clock::from_rfc3339(text).unwrap();
            assert_eq!((clock.to_string().as_str(), clock.date()), (moment, Some(date)), "{text}");
        }
        for text in [
            "2026-06-09",
            "2026-02-29T10:00:00Z",
            "2026-06-09T25:00:00Z",
            "2026-06-09T10:00:00",
            "2026-06-09Té:00:00Z",
            "1969-06-09T10:00:00Z",
            "",
        ] {
            assert!(Clock::from_rfc3339(text).is_err(), "{text}");
        }
        assert_eq!(Clock::parse("Tue 14:50").unwrap().date(), None);
    }

    #[test]
    fn doors_open_and_close() {
        let hours = Hours::parse("Mon-Fri 9:00-18:00, Sat 10:00-16:00").unwrap();
        for (moment, open) in [("Tue 14:50", true), ("Tue 18:00", false), ("Sat 9:30", false), ("Sat 10:00", true), ("Sun 12:00", false)] {
            assert_eq!(hours.open_at(Clock::parse(moment).unwrap()), open, "{moment}");
        }
        assert!(Hours::parse("Fri-Mon 9:00-18:00").is_err());
        assert!(Hours::parse("always").is_err());
    }
}

//! Times of the day: "15:30", "half past three", "by 3 pm", "noon", "this afternoon", "end of play".

use super::is_weekday;
use super::number;
use crate::base::Clock;
use crate::reading::text::Text;

/// When a day that is named alone is over, in seconds of the day: its last minute, which is still said to be that day.
pub const END_OF_DAY: i64 = 86_400 - 60;

/// When the working day is over: "by close of play".
const END_OF_WORK: i64 = 17;

/// Hours between which people mean a bare "eight" or "six".
const WAKING: std::ops::Range<i64> = 7 * 3_600 + 1_800..19 * 3_600 + 1_800;

/// A time of the day, as exact as it was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeOfDay {
    /// A clock time whose half of the day was said or is plain, in seconds.
    Sure(i64),
    /// A clock time on the twelve-hour clock, in seconds.
    Twelve(i64),
    /// A part of the day, by the second at which it is over.
    Part(i64),
    /// So many seconds past a full hour, the next one: "at ten past".
    PastHour(i64),
}

impl TimeOfDay {
    /// Whether it is a part of the day alone.
    pub fn is_part(self) -> bool {
        matches!(self, TimeOfDay::Part(_))
    }

    /// A clock time with a part of the day: "nine" "in the evening".
    pub fn with(self, other: TimeOfDay) -> TimeOfDay {
        match (self, other) {
            (TimeOfDay::Twelve(second), TimeOfDay::Part(end)) | (TimeOfDay::Part(end), TimeOfDay::Twelve(second)) => {
                let half = 12 * 3_600;
                TimeOfDay::Sure(if end > half && second < half { second + half } else { second })
            }
            (TimeOfDay::Part(_), sure) => sure,
            (sure, _) => sure,
        }
    }

    /// The second of the day that is meant. Without a half of the day, the one of the working day; of `today` the next one that is still to come.
    pub fn second(self, today: bool, now: Clock) -> i64 {
        match self {
            TimeOfDay::Sure(second) | TimeOfDay::Part(second) => second,
            TimeOfDay::PastHour(second) => {
                let hour = now.second_of_day() / 3_600 * 3_600;
                if hour + second > now.second_of_day() { hour + second } else { hour + 3_600 + second }
            }
            TimeOfDay::Twelve(second) => {
                let later = (second + 12 * 3_600) % 86_400;
                let wanted = if WAKING.contains(&second) { second } else { later.max(second) };
                let passed = today && wanted <= now.second_of_day();
                if passed && later > now.second_of_day() && WAKING.contains(&later) { later } else { wanted }
            }
        }
    }
}

/// The time of day that begins at a token, and the token after it.
pub fn at(text: &Text<'_>, at: usize) -> Option<(TimeOfDay, usize)> {
    part_of_day(text, at).or_else(|| written(text, at)).or_else(|| spoken(text, at))
}

fn part_of_day(text: &Text<'_>, at: usize) -> Option<(TimeOfDay, usize)> {
    let part = |hour: i64, end: usize| Some((TimeOfDay::Part(hour * 3_600), end));
    let before = if at == 0 { "" } else { text.word(at - 1) };
    match (text.word(at), text.word(at + 1), text.word(at + 2)) {
        ("noon" | "midday", _, _) => Some((TimeOfDay::Sure(12 * 3_600), at + 1)),
        ("midnight", _, _) => Some((TimeOfDay::Sure(86_400), at + 1)),
        ("lunch", _, _) if matches!(before, "by" | "before" | "at" | "after" | "until" | "tomorrow" | "today") || is_weekday(before) => {
            part(13, at + 1)
        }
        ("dinner" | "supper" | "teatime" | "tea", _, _) if matches!(before, "by" | "before" | "after") => part(19, at + 1),
        ("breakfast", _, _) if matches!(before, "by" | "before" | "after") => part(9, at + 1),
        ("end" | "close", "of", "play" | "business" | "day" | "work" | "shift" | "trading") => part(END_OF_WORK, at + 3),
        ("end" | "close", "of", "the" | "this") if matches!(text.word(at + 3), "day" | "afternoon" | "shift") => part(END_OF_WORK, at + 4),
        ("end" | "close", "of", "today") => part(END_OF_WORK, at + 2),
        ("cob" | "eod" | "cop", _, _) => part(END_OF_WORK, at + 1),
        ("closing", "time", _) => part(END_OF_WORK, at + 2),
        ("this" | "the", "morning", _) if before != "in" => part(12, at + 2),
        ("this" | "the", "afternoon", _) => part(18, at + 2),
        ("this" | "the", "evening", _) => part(21, at + 2),
        ("morning", _, _) if is_weekday(before) || before == "tomorrow" => part(12, at + 1),
        ("lunchtime", _, _) => part(13, at + 1),
        ("afternoon", _, _) if is_weekday(before) || before == "tomorrow" => part(18, at + 1),
        ("evening" | "night", _, _) if is_weekday(before) || before == "tomorrow" => part(21, at + 1),
        ("first", "thing", _) => part(9, at + 2),
        _ => None,
    }
}

/// "15:30", "3.30", "3 pm", "at 3".
fn written(text: &Text<'_>, at: usize) -> Option<(TimeOfDay, usize)> {
    let word = text.word(at);
    if !word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if let Some((hours, minutes)) = with_h(word) {
        return Some((named(hours, minutes, false), at + 1));
    }
    // "3.30pm" stands together.
    if let Some((time, half)) = word.strip_suffix("pm").map(|time| (time, 12)).or_else(|| word.strip_suffix("am").map(|time| (time, 0))) {
        let (hours, minutes) = time.split_once([':', '.'])?;
        let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
        let hours = hours % 12 + half;
        return (minutes < 60).then_some((TimeOfDay::Sure(hours * 3_600 + minutes * 60), at + 1));
    }
    let (hours, minutes) = word.split_once([':', '.']).unwrap_or((word, "00"));
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    if hours > 24 || minutes > 59 {
        return None;
    }
    if text.word(at + 1) == "o'clock" || text.word(at + 1) == "oclock" {
        return Some(with_half(text, hours * 3_600, at + 2));
    }
    if let Some((half, end)) = half_of_day(text, at + 1) {
        let hours = if half == "pm" && hours < 12 { hours + 12 } else { hours };
        return Some((TimeOfDay::Sure(hours * 3_600 + minutes * 60), end));
    }
    let is_clock = word.contains(':')
        || (hours <= 12 && text.word(at + 1) == "ish" && ends_well(text, at + 2))
        || ((word.contains('.') && word.len() > 3 || hours <= 12 && !word.contains('.')) && prompted(text, at) && ends_well(text, at + 1));
    is_clock.then(|| (named(hours, minutes, word.contains(':') && hours == 0), at + 1))
}

/// The hours and minutes of "14h30".
pub fn with_h(word: &str) -> Option<(i64, i64)> {
    let (hours, minutes) = word.trim_end_matches('m').split_once('h')?;
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    ((0..24).contains(&hours) && (0..60).contains(&minutes)).then_some((hours, minutes))
}

/// "half past three", "quarter to four", "ten past four", "three o'clock", "at three", "half nine".
fn spoken(text: &Text<'_>, at: usize) -> Option<(TimeOfDay, usize)> {
    let start = at + usize::from(text.word(at) == "a" && text.word(at + 1) == "quarter");
    let (minutes, next) = match text.word(start) {
        "half" => (30, start + 1),
        "quarter" => (15, start + 1),
        _ => number::whole_at(text, start).filter(|(minutes, _)| (1..60).contains(minutes))?,
    };
    if matches!(text.word(next), "past" | "to" | "before" | "after") {
        let to = matches!(text.word(next), "to" | "before");
        if let Some((hour, end)) = number::whole_at(text, next + 1).filter(|(hour, _)| (1..=12).contains(hour))
            && super::duration::at(text, at).is_none()
            && (ends_well(text, end) || matches!(text.word(next), "past") || half_of_day(text, end).is_some())
            && minutes < 31
        {
            let second = if to { hour * 3_600 - minutes * 60 } else { hour * 3_600 + minutes * 60 };
            return Some(with_half(text, second, end));
        }
        // "At quarter past", "by ten to".
        if matches!(text.word(next), "past" | "to") && minutes % 5 == 0 && minutes < 31 && prompted(text, at) && ends_well(text, next + 1) {
            let second = if text.word(next) == "to" { 3_600 - minutes * 60 } else { minutes * 60 };
            return Some((TimeOfDay::PastHour(second), next + 1));
        }
    }
    if text.word(start) == "half" {
        let (hour, end) = number::whole_at(text, next).filter(|(hour, end)| (1..=12).contains(hour) && *end > next)?;
        let counts = super::duration::at(text, next).is_some();
        return (ends_well(text, end) || prompted(text, at) && !counts).then(|| with_half(text, hour * 3_600 + 1_800, end));
    }
    if text.word(start) == "quarter" || !(1..=12).contains(&minutes) {
        return None;
    }
    let hour = minutes;
    if matches!(text.word(next), "o'clock" | "oclock" | "sharp") {
        return Some(with_half(text, hour * 3_600, next + 1));
    }
    if half_of_day(text, next).is_some() {
        return Some(with_half(text, hour * 3_600, next));
    }
    // "four thirty".
    if let Some((minutes, end)) = number::whole_at(text, next).filter(|(minutes, _)| matches!(minutes, 15 | 20 | 30 | 40 | 45 | 50))
        && prompted(text, at)
        && ends_well(text, end)
    {
        return Some(with_half(text, hour * 3_600 + minutes * 60, end));
    }
    (prompted(text, at) && ends_well(text, next)).then(|| with_half(text, hour * 3_600, next))
}

fn with_half(text: &Text<'_>, second: i64, end: usize) -> (TimeOfDay, usize) {
    match half_of_day(text, end) {
        Some(("pm", after)) if second < 12 * 3_600 => (TimeOfDay::Sure(second + 12 * 3_600), after),
        Some((_, after)) => (TimeOfDay::Sure(second), after),
        None => (TimeOfDay::Twelve(second), end),
    }
}

fn named(hours: i64, minutes: i64, sure: bool) -> TimeOfDay {
    let second = hours * 3_600 + minutes * 60;
    if sure || hours > 12 { TimeOfDay::Sure(second) } else { TimeOfDay::Twelve(second) }
}

/// "pm", "p.m.", "in the afternoon".
fn half_of_day(text: &Text<'_>, at: usize) -> Option<(&'static str, usize)> {
    match (text.word(at), text.word(at + 1), text.word(at + 2)) {
        ("am" | "a.m", _, _) if !matches!(text.word(at + 1), "i" | "not") => Some(("am", at + 1)),
        ("pm" | "p.m", _, _) => Some(("pm", at + 1)),
        ("a", ".", "m") => Some(("am", at + 3)),
        ("p", ".", "m") => Some(("pm", at + 3)),
        ("in", "the", "morning") => Some(("am", at + 3)),
        ("in", "the", "afternoon" | "evening") => Some(("pm", at + 3)),
        ("at", "night", _) => Some(("pm", at + 2)),
        ("tonight", _, _) => Some(("pm", at + 1)),
        _ => None,
    }
}

/// Whether a bare number after these words is a clock time.
pub fn prompted(text: &Text<'_>, at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map_or("", |at| text.word(at));
    let hedged = matches!(before(1), "about" | "around")
        && matches!(before(2), "arriving" | "coming" | "there" | "here" | "you" | "back" | "ready" | "yours");
    let word = if matches!(before(1), "about" | "latest" | "say" | "roughly") { before(2) } else { before(1) };
    hedged
        || matches!(
            word,
            "at" | "by"
                | "before"
                | "until"
                | "till"
                | "after"
                | "past"
                | "from"
                | "around"
                | "tomorrow"
                | "tonight"
                | "today"
                | "for"
                | "between"
                | "til"
                | "since"
        ) && (word != "for" || before(2) == "set")
        || is_weekday(word)
}

/// Whether a bare number that ends here is not the count of something.
pub fn ends_well(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(at);
    let goes_on = [
        "",
        "and",
        "or",
        "then",
        "on",
        "this",
        "tomorrow",
        "today",
        "tonight",
        "in",
        "at",
        "i",
        "we",
        "you",
        "he",
        "she",
        "it",
        "with",
        "to",
        "is",
        "for",
        "when",
        "latest",
        "sharp",
        "so",
        "but",
        "if",
        "my",
        "your",
        "a",
        "the",
        "they",
        "from",
        "exactly",
        "every",
        "as",
        "because",
        "once",
        "where",
        "while",
        "each",
        "unless",
        "whether",
        "that",
        "there",
        "will",
        "after",
        "before",
        "please",
        "your",
        "our",
        "her",
        "his",
        "by",
        "about",
        "till",
        "until",
        "yourself",
        "myself",
        "without",
        "even",
        "whatever",
        "whichever",
        "no",
        "not",
        "who",
        "what",
        "which",
        "how",
        "if",
        "or",
        "straight",
        "instead",
        "again",
        "off",
        "between",
        "until",
        "our",
        "there",
        "here",
        "their",
        "next",
        "last",
        "early",
        "at",
        "has",
        "have",
        "was",
        "were",
        "are",
        "am",
        "can",
        "just",
        "mate",
        "sir",
        "madam",
        "love",
        "pal",
        "dear",
        "promise",
        "promised",
        "thanks",
        "okay",
        "ish",
        "max",
    ];
    at >= text.tokens.len()
        || !text.tokens[at].is_word && !matches!(word, "%" | "£" | "€" | "$")
        || goes_on.contains(&word)
        || is_weekday(word)
}

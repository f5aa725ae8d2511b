//! How long ago something was, in words: times of day would need the machine's time zone, and are of less use.

use super::attempts::date;

const MINUTE: u64 = 60_000;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// "3 minutes ago", and from a week on the day: "22 Nov 2026". Both in milliseconds since 1970.
pub(super) fn ago(then_ms: u64, now_ms: u64) -> String {
    let age = now_ms.saturating_sub(then_ms);
    let count = |unit: u64, words: &str| match age / unit {
        1 => format!("1 {words} ago"),
        number => format!("{number} {words}s ago"),
    };
    match age {
        _ if age < MINUTE => "just now".to_owned(),
        _ if age < HOUR => count(MINUTE, "minute"),
        _ if age < DAY => count(HOUR, "hour"),
        _ if age < 7 * DAY => count(DAY, "day"),
        _ => date(then_ms.try_into().unwrap_or(i64::MAX)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(age: u64, expected: &str) {
        assert_eq!(ago(20_000 * DAY, 20_000 * DAY + age), expected);
    }

    #[test]
    fn the_nearer_the_finer() {
        check(0, "just now");
        check(59_999, "just now");
        check(MINUTE, "1 minute ago");
        check(59 * MINUTE, "59 minutes ago");
        check(HOUR, "1 hour ago");
        check(2 * DAY, "2 days ago");
        check(7 * DAY, "4 Oct 2024");
    }

    #[test]
    fn a_clock_that_was_set_back_is_no_harm() {
        assert_eq!(ago(5, 0), "just now");
    }
}

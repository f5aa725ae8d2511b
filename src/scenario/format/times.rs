//! Durations, moments, opening hours and pauses.

use super::Reader;
use crate::base::{Clock, Diagnostic, Hours, ParseTimeError, Seconds, parse_duration};
use crate::scenario::syntax::{Kind, Node};

const DURATION: &str = "a duration such as \"30 min\", \"2 h\" or \"3 working days\"";
const PAUSE: &str = "a pause such as \"0.6 s\"";

impl Reader<'_> {
    /// A duration of the scenario's time.
    pub fn duration(&mut self, node: &Node) -> Option<Seconds> {
        self.time(node, DURATION, parse_duration)
    }

    /// Reads a duration into `into`.
    pub fn duration_into(&mut self, node: &Node, into: &mut Seconds) {
        if let Some(seconds) = self.duration(node) {
            *into = seconds;
        }
    }

    /// A moment of the week.
    pub fn clock_into(&mut self, node: &Node, into: &mut Clock) {
        if let Some(clock) = self.time(node, "a moment such as \"Tue 14:50\"", Clock::parse) {
            *into = clock;
        }
    }

    /// Opening hours.
    pub fn hours_into(&mut self, node: &Node, into: &mut Hours) {
        if let Some(hours) = self.time(node, "opening hours such as \"Mon-Fri 9:00-17:00\"", Hours::parse) {
            *into = hours;
        }
    }

    fn time<T>(&mut self, node: &Node, wanted: &str, parse: fn(&str) -> Result<T, ParseTimeError>) -> Option<T> {
        let Kind::Text(text) = &node.kind else {
            self.wrong(node, wanted);
            return None;
        };
        match parse(text) {
            Ok(time) => Some(time),
            Err(_) => {
                let finding = Diagnostic::error(
                    "bad-time",
                    node.span,
                    format!("“{}” is not {}.", self.quote(text), wanted.split(" such").next().unwrap_or(wanted)),
                );
                self.report(finding.hint(format!("Write {wanted}.")));
                None
            }
        }
    }

    /// A stretch of call time in milliseconds: at most `most_secs` seconds.
    pub fn pause(&mut self, node: &Node, most_secs: u32) -> Option<u32> {
        let Kind::Text(text) = &node.kind else {
            self.wrong(node, PAUSE);
            return None;
        };
        let Some(ms) = parse_pause(text) else {
            let finding = Diagnostic::error("bad-time", node.span, format!("“{}” is not a pause.", self.quote(text)));
            self.report(finding.hint(format!("Write {PAUSE}.")));
            return None;
        };
        if ms > u64::from(most_secs) * 1_000 {
            self.report(Diagnostic::error("out-of-range", node.span, format!("A pause here is at most {most_secs} s.")));
            return None;
        }
        u32::try_from(ms).ok()
    }
}

/// Milliseconds of `0.6 s`, `2 s` or `600 ms`.
pub fn parse_pause(text: &str) -> Option<u64> {
    let text = text.trim();
    if let Some(ms) = text.strip_suffix("ms") {
        return ms.trim().parse().ok();
    }
    let seconds = text.strip_suffix('s')?.trim();
    let (whole, part) = seconds.split_once('.').unwrap_or((seconds, "0"));
    let digits = part.len();
    if digits == 0 || digits > 3 || !part.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let thousandths = part.parse::<u64>().ok()? * 10_u64.pow(3 - digits as u32);
    whole.parse::<u64>().ok()?.checked_mul(1_000)?.checked_add(thousandths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_are_read_to_the_thousandth() {
        for (text, ms) in [
            ("0.6 s", Some(600)),
            ("2s", Some(2_000)),
            ("600 ms", Some(600)),
            ("1.25 s", Some(1_250)),
            ("soon", None),
            ("1. s", None),
            ("-1 s", None),
            ("0.6", None),
        ] {
            assert_eq!(parse_pause(text), ms, "{text}");
        }
    }
}

//! Attempts in words: their number, their date, what came of them.

use crate::app::shell::State;
use crate::records::{Attempt, AttemptId, Status, Summary};

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAY_MS: i64 = 86_400_000;

/// A day, from milliseconds since 1970: "22 Nov 2026".
pub(super) fn date(unix_ms: i64) -> String {
    // Years are counted from March, so that the leap day is a year's last.
    let days = unix_ms.div_euclid(DAY_MS) + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = (month + 2) % 12;
    let year = era * 400 + year_of_era + i64::from(month < 2);
    format!("{day} {} {year}", MONTHS[month as usize])
}

/// The attempts at a scenario, oldest first.
pub(super) fn of_scenario<'s>(state: &'s State, scenario: &str) -> Vec<&'s Attempt> {
    state.attempts.iter().filter(|attempt| attempt.scenario == scenario).collect()
}

/// The number of an attempt among those at the same scenario, from 1; branches are not counted.
fn number(all: &[&Attempt], id: AttemptId) -> Option<usize> {
    all.iter().filter(|attempt| attempt.branch.is_none()).position(|attempt| attempt.id == id).map(|at| at + 1)
}

/// What an attempt is called: "Attempt 3", or "Practice from turn 4 of attempt 2". `all` are those at the same scenario.
pub(super) fn name(all: &[&Attempt], id: AttemptId) -> String {
    if let Some(number) = number(all, id) {
        return format!("Attempt {number}");
    }
    let Some(branch) = all.iter().find(|attempt| attempt.id == id).and_then(|attempt| attempt.branch) else {
        return "This attempt".to_owned();
    };
    let of = number(all, branch.from).map(|number| format!(" of attempt {number}")).unwrap_or_default();
    // The second one from the same turn has a name of its own.
    let same = all.iter().filter(|other| other.id <= id && other.branch == Some(branch)).count();
    let again = if same > 1 { format!(" ({same})") } else { String::new() };
    format!("Practice from turn {}{of}{again}", branch.turn)
}

/// What came of an attempt, in a few words.
pub(super) fn result(summary: Option<&Summary>) -> String {
    let Some(summary) = summary else { return "not finished".to_owned() };
    if summary.status == Status::Stopped {
        return "stopped, no score".to_owned();
    }
    match (summary.score, summary.passed) {
        (Some(score), Some(true)) => format!("{score}, passed"),
        (Some(score), _) => format!("{score}, not passed"),
        (None, _) => "no score".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::screens::fixture::played;
    use crate::log::Settings;
    use crate::records::Branch;

    #[track_caller]
    fn check(days: i64, expected: &str) {
        assert_eq!(date(days * DAY_MS), expected);
    }

    #[test]
    fn every_attempt_has_a_name_of_its_own() {
        let (mut state, ids) = played(&["good", "poor", "good", "good", "good"], Settings::default());
        for (place, from) in [(2, ids[1]), (3, ids[1]), (4, ids[3])] {
            state.attempts[place].branch = Some(Branch { from, turn: 4 });
        }
        let all = of_scenario(&state, "device-restore");
        let names: Vec<String> = ids.iter().map(|id| name(&all, *id)).collect();
        let practice = "Practice from turn 4 of attempt 2";
        assert_eq!(names, ["Attempt 1", "Attempt 2", practice, &format!("{practice} (2)"), "Practice from turn 4"]);
    }

    #[test]
    fn days_are_named_as_people_write_them() {
        check(0, "1 Jan 1970");
        check(-1, "31 Dec 1969");
        check(11_016, "29 Feb 2000");
        check(11_017, "1 Mar 2000");
        check(20_779, "22 Nov 2026");
        check(20_818, "31 Dec 2026");
    }
}

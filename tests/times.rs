//! Sentences with times in them, as people type them, each with what is in it: how long its lengths of time are, and
//! whether a time is promised, which words promise it and for when. `assets/replies/times.jsonl`, one a line, was written
//! by people who did not know how they are read; the reader has learnt from them since.

use evenkeel::base::{Clock, Seconds};
use evenkeel::principles::Reading;
use evenkeel::reading::{Context, at_another_moment, read, read_record};
use evenkeel::scenario::load;
use serde::Deserialize;

/// Of a hundred sentences, so many must be read right.
const BAR: usize = 95;

/// A labelled sentence.
#[derive(Debug, Deserialize)]
struct Row {
    id: String,
    text: String,
    /// What is done with the times: promise, instruction, past, condition, others, none.
    kind: String,
    /// The moment of speaking; without it, clock times and days have no seconds.
    now: Option<String>,
    /// The lengths of time, in seconds, in reading order.
    durations: Vec<i64>,
    /// The promised time from the moment of speaking.
    seconds: Option<i64>,
    /// The words that promise.
    quote: Option<String>,
}

/// What is read otherwise than the row says.
fn faults(row: &Row) -> Vec<String> {
    let now = row.now.as_deref().map(|now| Clock::from_rfc3339(now).unwrap());
    let reading = read(&row.text, &Context { now, ..Context::default() });
    let bare = read(&row.text, &Context::default());
    let durations: Vec<i64> = bare.times.iter().filter_map(|time| time.seconds.map(|seconds| seconds.0)).collect();
    let mut faults = Vec::new();
    if durations != row.durations {
        faults.push(format!("lengths {durations:?} instead of {:?}", row.durations));
    }
    faults.extend(fault_of_promise(row, &reading));
    faults
}

fn fault_of_promise(row: &Row, reading: &Reading) -> Option<String> {
    let Some(promise) = &reading.promise else {
        return (row.kind == "promise").then(|| "no promise".to_owned());
    };
    let words = promise.span.of(&row.text);
    if row.kind != "promise" {
        return Some(format!("“{words}” as a promise"));
    }
    let quote = row.quote.as_deref().unwrap_or_default();
    let start = row.text.find(quote).unwrap();
    if promise.span.start >= start + quote.len() || promise.span.end <= start {
        return Some(format!("“{words}” instead of “{quote}”"));
    }
    let expected = row.seconds?;
    let near = |seconds: Seconds| (seconds.0 - expected).abs() <= (expected / 10).max(60);
    (!promise.seconds.is_some_and(near)).then(|| format!("{:?} instead of {expected} seconds", promise.seconds.map(|seconds| seconds.0)))
}

#[test]
fn times_and_promises_are_read_as_people_mean_them() {
    let rows: Vec<Row> =
        include_str!("../assets/replies/times.jsonl").lines().map(|line| serde_json::from_str(line).expect(line)).collect();
    let wrong: Vec<String> = rows
        .iter()
        .map(|row| (row, faults(row)))
        .filter(|(_, faults)| !faults.is_empty())
        .map(|(row, faults)| format!("{} ({}): {}\n    {}", row.id, row.kind, row.text, faults.join("; ")))
        .collect();
    let right = rows.len() - wrong.len();
    println!("{right} of {} rows right\n{}", rows.len(), wrong.join("\n"));
    assert!(rows.len() >= 200, "only {} rows", rows.len());
    assert!(right * 100 >= rows.len() * BAR, "only {right} of {} rows are read right:\n{}", rows.len(), wrong.join("\n"));
}

#[test]
fn what_was_written_down_is_read_at_another_moment_as_if_for_the_first_time() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/crm-crash.ron")).unwrap();
    let scenario = load("crm-crash", &text).scenario.unwrap();
    let at = |moment: &str| Some(Clock::parse(moment).unwrap());
    for written in ["Ring her on Friday.", "Ring back at 16:30 about the Harcourt price.", "Copies are from 21:00.", "One hour is gone."] {
        let again = at_another_moment(read_record(written, &scenario, at("Tue 14:50")), written, at("Thu 09:10"));
        assert_eq!(again, read_record(written, &scenario, at("Thu 09:10")), "{written}");
    }
}

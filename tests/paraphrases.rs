//! What a new hire writes into the record, in their own words: the shipped scenarios' facts are found in it.

use evenkeel::principles::Matched;
use evenkeel::reading::read_record;
use evenkeel::scenario::{Scenario, load};

fn shipped(name: &str) -> Scenario {
    let path = format!("{}/scenarios/{name}.ron", env!("CARGO_MANIFEST_DIR"));
    load(name, &std::fs::read_to_string(path).unwrap()).scenario.unwrap()
}

/// What of `facts`, by id, is not found in a text.
fn missing(scenario: &Scenario, text: &str, facts: &[&str]) -> Vec<String> {
    let reading = read_record(text, scenario, None);
    let found = |id: &str| reading.matches.iter().any(|found| found.to == Matched::Fact(id.to_owned()));
    facts.iter().filter(|id| !found(id)).map(|id| format!("{id} in “{text}”")).collect()
}

#[track_caller]
fn check(name: &str, written: &[(&str, &[&str])]) {
    let scenario = shipped(name);
    let missing: Vec<String> = written.iter().flat_map(|(text, facts)| missing(&scenario, text, facts)).collect();
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
}

#[test]
fn the_restore_is_recorded_in_many_words() {
    check(
        "device-restore",
        &[
            ("his number working at kestrel at four, leaves 15:15", &["meeting", "door", "leave_by"]),
            ("phone on his own number by four, has to be off by quarter past three", &["meeting", "door", "leave_by"]),
            ("sees a client at 4pm, must go 15:15 latest", &["meeting", "leave_by"]),
            ("phone died again, 2nd time this week, logo then black", &["twice", "dead"]),
            ("back again after Monday, goes black, cannot be used", &["twice", "dead"]),
            ("we only did the quick job on monday, 12 min, no test", &["rushed"]),
            ("we took a short cut and never tested it", &["rushed"]),
            ("did half a job on Monday: restore not done", &["rushed"]),
            ("offered full restore (30 min) or the loaner, took loan phone", &["only_fix", "one_loan", "loan_given"]),
            ("missed 3 calls from client on monday", &["missed_calls"]),
            ("client is half his business", &["half_business"]),
        ],
    );
}

#[test]
fn the_crash_is_recorded_in_many_words() {
    check(
        "crm-crash",
        &[
            ("our update at ten last night, she can't get in, price for harcourt not sent", &["cause", "no_access", "quote_missed"]),
            ("white screen since the update, missed 8 o'clock with the quote", &["cause", "no_access", "quote_missed"]),
            ("recovery under way from the 21:00 copy", &["recovery_started", "copy"]),
            ("started bringing it back from last night's copy", &["recovery_started", "copy"]),
            ("everything after nine is gone for good, harcourt price typed 9-10", &["lost", "quote_typed"]),
            ("one hour gone (9 till 10) with the harcourt quote", &["lost", "quote_typed"]),
            ("letter to paul signed by ines, and an apology on paper for desmond", &["letter_wanted", "apology_wanted"]),
            ("wants it on paper that it was us; Ines to write to the buyer", &["letter_wanted", "apology_wanted"]),
        ],
    );
}

#[test]
fn what_was_not_written_is_not_found() {
    for (name, text) in [("device-restore", "Customer came in and was helped."), ("crm-crash", "Customer rang and was helped.")] {
        let scenario = shipped(name);
        let reading = read_record(text, &scenario, None);
        assert_eq!(reading.matches, [], "{name}: {text}");
    }
}

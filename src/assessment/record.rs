//! The case record: which facts are in it, which are missing, and what does not belong.

use std::collections::BTreeSet;

use super::{FieldReport, Shown};
use crate::conversation::World;
use crate::log::{Act, Log};
use crate::principles::{Evidence, Matched, Reading, Signal};
use crate::scenario::RecordField;

/// The last text and reading of each field.
fn written<'l>(log: &'l Log, id: &str) -> Option<(&'l str, &'l Reading)> {
    log.entries.iter().rev().find_map(|entry| match &entry.stamped.act {
        Act::Write { field, text, reading } if field == id => Some((text.as_str(), reading)),
        _ => None,
    })
}

/// Facts that belong in a field, as far as they came up in this attempt.
fn wanted<'w>(world: &'w World, known: &BTreeSet<String>, field: &RecordField) -> Vec<(&'w str, &'w str)> {
    let facts = field.wants.iter().map(|ix| (world.scenario.facts.id(*ix), world.scenario.facts[*ix].text.as_str()));
    facts.filter(|(id, _)| known.contains(*id)).collect()
}

/// The record, field by field.
pub(super) fn report(world: &World, log: &Log, facts: &BTreeSet<String>) -> Vec<FieldReport> {
    let empty = Reading::default();
    world
        .scenario
        .record
        .iter()
        .map(|(_, id, field)| {
            let (text, reading) = written(log, id).unwrap_or(("", &empty));
            let in_it = |fact: &str| reading.matches.iter().find(|found| found.to == Matched::Fact(fact.to_owned()));
            let mut found = Vec::new();
            let mut missing = Vec::new();
            for (fact, words) in wanted(world, facts, field) {
                match in_it(fact) {
                    Some(place) => found.push((words.to_owned(), place.span)),
                    None => missing.push(words.to_owned()),
                }
            }
            let blame = reading
                .signals
                .iter()
                .filter(|seen| seen.signal == Signal::RecordBlame)
                .map(|seen| (seen.span, seen.why.clone()))
                .collect();
            FieldReport {
                field: id.to_owned(),
                label: field.label.clone(),
                text: text.to_owned(),
                found,
                missing,
                blame,
                judged: field.judged,
            }
        })
        .collect()
}

/// How many facts are in the record, of how many that belong in it.
pub(super) fn found(record: &[FieldReport]) -> (i64, i64) {
    let judged = || record.iter().filter(|field| field.judged);
    let found: usize = judged().map(|field| field.found.len()).sum();
    let missing: usize = judged().map(|field| field.missing.len()).sum();
    (found as i64, (found + missing) as i64)
}

/// The record's signals: a fact found, a gap, blame. Found facts and gaps are counted together, as a share.
pub(super) fn signals(world: &World, record: &[FieldReport]) -> Vec<Shown> {
    let mut signals = Vec::new();
    for field in record.iter().filter(|field| field.judged) {
        let evidence = |quote: &str, what: String| {
            // It stands within a sentence of ours, which has its own full stop.
            let what = what.trim_end_matches('.').to_owned();
            Evidence::Field { field: field.label.clone(), quote: quote.to_owned(), what }
        };
        let mut show = |signal: Signal, evidence: Evidence, counts: i64| {
            signals.push(Shown { signal, sign: signal.sign(), evidence, counts, severity: None, recovered: false });
        };
        for (fact, span) in &field.found {
            show(Signal::RecordFact, evidence(span.of(&field.text), fact.clone()), 0);
        }
        for fact in &field.missing {
            show(Signal::RecordGap, evidence("", format!("missing: {fact}")), 0);
        }
        for (span, why) in &field.blame {
            show(
                Signal::RecordBlame,
                evidence(span.of(&field.text), why.clone()),
                -world.rubric.cost(world.rubric.severity(Signal::RecordBlame)),
            );
        }
    }
    signals
}

//! Better words over the labelled replies: every one that is given reads without the weak signal and with no new fault.

use std::path::PathBuf;

use evenkeel::learning::{Row, read_rows};
use evenkeel::principles::{Signal, Sureness};
use evenkeel::reading::better::{Grounds, better};
use evenkeel::reading::learned::CODEBOOK;
use evenkeel::reading::{Context, read};

/// The weak replies of the training data that the reader hears as well: a reply and its signal.
fn weak(rows: &[Row]) -> impl Iterator<Item = (&Row, Signal)> {
    let faults = || CODEBOOK.iter().copied().filter(|signal| signal.is_fault());
    let labelled = rows.iter().flat_map(move |row| faults().map(move |signal| (row, signal)));
    labelled.filter(|(row, signal)| {
        let name: &str = (*signal).into();
        row.signals.contains_key(name) && read(&row.reply, &context(row)).shows(*signal, Sureness::Doubtful)
    })
}

fn context(row: &Row) -> Context<'_> {
    Context { customer: &row.context, ..Context::default() }
}

#[test]
fn better_words_turn_the_signal_and_add_no_fault() {
    let train = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/replies/train");
    let rows: Vec<Row> = read_rows(&[train]).unwrap().into_iter().step_by(9).collect();
    let grounds = Grounds { cause: "", time: "40 minutes" };
    let (mut tried, mut given) = (0, 0);
    for (row, signal) in weak(&rows).take(300) {
        tried += 1;
        let Some(better) = better(&row.reply, signal, &context(row), &grounds) else { continue };
        given += 1;
        let (before, after) = (read(&row.reply, &context(row)), read(&better.after, &context(row)));
        assert!(!after.shows(signal, Sureness::Doubtful), "{}: {signal} in “{}”", row.id, better.after);
        let new = after.signals.iter().find(|seen| seen.signal.is_fault() && !before.shows(seen.signal, Sureness::Doubtful));
        assert_eq!(new, None, "{}: “{}”", row.id, better.after);
        assert_eq!(better.before, row.reply);
    }
    assert_eq!(tried, 300);
    assert!(given >= 30, "{given} of {tried}");
}

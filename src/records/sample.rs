//! A small log for the tests of the records.

use crate::base::{Clock, Millis, Seed};
use crate::log::{Act, Entry, Happening, Header, Log, RealTime, Settings, Stamped, Texts};
use crate::scenario::Mood;

use super::{AttemptId, NewAttempt, PersonId, Store};

pub(super) fn log(entries: u32) -> Log {
    let texts = Texts {
        scenario: "(title: \"The café's call\")".to_owned(),
        scenario_id: "café".to_owned(),
        reactions: "()".to_owned(),
        kinds: "{}".to_owned(),
        rubric: "(pass: 60)".to_owned(),
    };
    let settings = Settings { typed: true, real_time: RealTime::Half, ..Settings::default() };
    let opening = vec![Happening::SceneBegan { scene: "first".to_owned(), now: Clock(0), mood: Mood::default() }];
    Log { header: Header::new(Seed(u64::MAX), "reader 1", settings, texts), opening, entries: (0..entries).map(entry).collect() }
}

pub(super) fn entry(seq: u32) -> Entry {
    let happenings = vec![Happening::Nodded, Happening::FactKnown { fact: format!("fact {seq} “quoted”") }];
    Entry { stamped: Stamped { at: Millis(u64::from(seq) * 100), act: Act::Nod }, happenings }
}

/// Begins an attempt with a log.
pub(super) fn begin(store: &Store, log: &Log) -> AttemptId {
    store.begin(&fresh(log, 1_000)).unwrap()
}

pub(super) fn fresh(log: &Log, started_ms: i64) -> NewAttempt<'_> {
    let Log { header, opening, entries } = log;
    NewAttempt { person: PersonId::FIRST, header, opening, entries, branch: None, started_ms }
}

//! A small log for the tests of the records.

use crate::base::{Clock, Millis, Seed, Span};
use crate::log::{Act, Entry, Happening, Header, Log, RealTime, Settings, Speaker, Spoken, Stamped, Texts, When};
use crate::principles::{Reading, Seen, Signal, Sureness};
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

/// A log in which the customer said a line and a reply came: a dismissal in its first sentence, empathy in its second.
pub(super) fn conversation(reply: &str) -> Log {
    let end = reply.find('.').unwrap_or(reply.len());
    let seen = |signal, span| Seen { signal, span, sure: Sureness::Likely, why: String::new() };
    let signals = vec![
        seen(Signal::Dismissal, Span::new(0, end)),
        Seen { sure: Sureness::Doubtful, ..seen(Signal::Question, Span::new(0, end)) },
        seen(Signal::Empathy, Span::new(end + 2, reply.len() - 1)),
    ];
    let reading = Reading { signals, understood: true, ..Reading::default() };
    let line = "a#1".to_owned();
    let planned = Happening::Planned {
        line: line.clone(),
        speaker: Speaker::Caller,
        name: String::new(),
        text: "Third time this week.".to_owned(),
        recording: None,
        ms: 900,
        pause_ms: 0,
    };
    let replied =
        Happening::Replied { turn: 1, beat: "a".to_owned(), text: reply.to_owned(), option: None, typed: true, ms: 900, at: Millis(1_000) };
    let say = Act::Say { spoken: Spoken::Typed { text: reply.to_owned(), reading }, when: When::AtEnd };
    let entry = |at, act, happenings| Entry { stamped: Stamped { at: Millis(at), act }, happenings };
    let mut log = log(0);
    log.opening.push(planned);
    log.entries.push(entry(500, say, Vec::new()));
    log.entries.push(entry(1_000, Act::Advance, vec![Happening::LineEnded { line }, replied]));
    log
}

/// Begins an attempt with a log.
pub(super) fn begin(store: &Store, log: &Log) -> AttemptId {
    store.begin(&fresh(log, 1_000)).unwrap()
}

pub(super) fn fresh(log: &Log, started_ms: i64) -> NewAttempt<'_> {
    let Log { header, opening, entries } = log;
    NewAttempt { person: PersonId::FIRST, header, opening, entries, branch: None, started_ms }
}

//! Appends entries to an attempt for ever and prints the number of each that was acknowledged. The test that
//! kills a process without warning starts this one: `append_forever FOLDER`.

use std::io::Write;
use std::path::PathBuf;

use evenkeel::base::{Millis, Seed};
use evenkeel::log::{Act, Entry, Happening, Header, Settings, Stamped, Texts};
use evenkeel::records::{NewAttempt, PersonId, Store, Writer};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(std::env::args_os().nth(1).ok_or("which folder?")?);
    let store = Store::open(&folder)?.store;
    // The first time it begins an attempt; later times it goes on with it.
    let (attempt, first) = match store.unfinished(PersonId::FIRST)?.first() {
        Some(attempt) => (attempt.id, u32::try_from(store.log(attempt.id)?.entries.len())?),
        None => (begin(&store)?, 0),
    };
    let (mut writer, acks) = Writer::start(&store, Box::new(|| {}))?;
    let mut out = std::io::stdout();
    // A few at once, so that commits hold more than one.
    let mut ready = first;
    for seq in first.. {
        writer.append(attempt, seq, entry(seq));
        while let Some(ack) = if seq + 1 - ready > 4 { acks.recv().ok() } else { acks.try_recv().ok() } {
            ack.result?;
            writeln!(out, "{ready}")?;
            out.flush()?;
            ready += 1;
        }
    }
    Ok(())
}

fn begin(store: &Store) -> Result<evenkeel::records::AttemptId, evenkeel::records::RecordsError> {
    let header = Header::new(Seed(1), "reader", Settings::default(), Texts { scenario_id: "none".to_owned(), ..Texts::default() });
    store.begin(&NewAttempt { person: PersonId::FIRST, header: &header, opening: &[], entries: &[], branch: None, started_ms: 0 })
}

fn entry(seq: u32) -> Entry {
    let happenings = vec![Happening::FactKnown { fact: format!("fact {seq}") }];
    Entry { stamped: Stamped { at: Millis(seq.into()), act: Act::Nod }, happenings }
}

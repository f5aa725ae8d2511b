//! `evenkeel replay LOG`

use std::io::BufReader;
use std::path::PathBuf;

use super::{Format, Outcome, told};
use crate::assessment::{Turned, assess};
use crate::base::in_words;
use crate::conversation::{World, replay};
use crate::log::{FORMAT, Log};
use crate::rehearsal::explore::tell_turning;

/// Arguments of `replay`.
#[derive(Debug, clap::Args)]
pub struct ReplayArgs {
    /// The log file.
    log: PathBuf,
    /// How the answer is written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Also works out where the call turned, and tells it.
    #[arg(long)]
    turning: bool,
}

/// Plays the log again and says whether every happening is the same, bit for bit.
pub fn run(args: &ReplayArgs) -> Outcome {
    let name = args.log.display();
    let file = match std::fs::File::open(&args.log) {
        Ok(file) => file,
        Err(error) => return told(&format!("{name} could not be opened: {}.", in_words(&error))),
    };
    let log = match Log::read(BufReader::new(file)) {
        Ok(log) => log,
        Err(error) => return told(&format!("{name}: {error}.")),
    };
    let divergence = match replay(&log) {
        Ok((_, divergence)) => divergence,
        Err(error) => return told(&format!("{name} cannot be played again: {error}.")),
    };
    let same = divergence.is_none();
    let turned = match args.turning.then(|| told_turning(&log)).transpose() {
        Ok(turned) => turned.flatten(),
        Err(why) => return told(&why),
    };
    let answer = match (args.format, &divergence) {
        (Format::Json, _) => {
            let entry = divergence.as_ref().map(|parted| parted.entry);
            serde_json::json!({ "format": 1, "same": same, "entries": log.entries.len(), "parted_at": entry.flatten(), "turned": turned })
                .to_string()
        }
        (Format::Text, None) => format!("{} entries played again, every happening the same.", log.entries.len()),
        (Format::Text, Some(parted)) => {
            let place = parted.entry.map_or("at the beginning".to_owned(), |entry| format!("at entry {}", entry + 1));
            let older = "The log was written by an earlier Evenkeel, in which calls went by other rules.\n";
            let earlier = if log.header.format < FORMAT { older } else { "" };
            format!("Parted {place}.\n{earlier}Logged:   {:?}\nReplayed: {:?}", parted.logged, parted.replayed)
        }
    };
    let sentences = turned.iter().filter(|_| args.format == Format::Text).flat_map(Turned::told);
    let answer = std::iter::once(answer).chain(sentences).collect::<Vec<_>>().join("\n");
    super::print(&answer, if same { Outcome::Fine } else { Outcome::Findings })
}

/// Where the call turned; none for one that was stopped.
fn told_turning(log: &Log) -> Result<Option<Turned>, String> {
    let mut debrief = assess(&World::of(&log.header.texts)?, log);
    tell_turning(&mut debrief, log)?;
    Ok(debrief.turned)
}

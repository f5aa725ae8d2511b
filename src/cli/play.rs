//! `evenkeel play SCENARIO --acts FILE`

use std::io;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::{Format, Outcome, read_text, rubric_text, told, write_whole};
use crate::assessment::{Debrief, OwnWords, Turned, Unplaced, WhyUnplaced, assess, report};
use crate::base::{Seed, in_words};
use crate::log::{Directive, Entry, Header, Log, RealTime, Settings, parse_directives};
use crate::reading;
use crate::rehearsal::explore::tell_turning;
use crate::rehearsal::{Player, texts};
use crate::scenario::StrongLanguage;

/// Arguments of `play`.
#[derive(Debug, clap::Args)]
pub struct PlayArgs {
    /// The scenario file.
    scenario: PathBuf,
    /// The acts, one a line: `choose o1`, `say "..."`, `nod`, ... Each is done at the first fitting moment, or at `@12.5` seconds.
    #[arg(long)]
    acts: PathBuf,
    /// What chance hangs on.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Where to write the log.
    #[arg(long)]
    log: Option<PathBuf>,
    /// Where to write the debrief as a page to read, print or hand on.
    #[arg(long)]
    report: Option<PathBuf>,
    /// The rubric by which it is judged, if not the shipped one.
    #[arg(long)]
    rubric: Option<PathBuf>,
    /// How the result is written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Real time off: waiting and nods count as done.
    #[arg(long)]
    no_real_time: bool,
    /// How strong the language may be.
    #[arg(long, value_enum, default_value_t = Language::On)]
    language: Language,
    /// Also works out where the call turned, and puts it into the debrief.
    #[arg(long)]
    turning: bool,
}

/// How strong the language may be, as it is written on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Language {
    /// As the author wrote it.
    On,
    /// The mild form of a line, where there is one.
    Softened,
    /// No swear word at all.
    Off,
}

impl From<Language> for StrongLanguage {
    fn from(language: Language) -> Self {
        match language {
            Language::On => StrongLanguage::On,
            Language::Softened => StrongLanguage::Softened,
            Language::Off => StrongLanguage::Off,
        }
    }
}

/// What `--format json` prints.
#[derive(Serialize)]
struct Played<'p> {
    format: u32,
    entries: &'p [Entry],
    debrief: &'p Debrief,
}

/// Plays the acts and writes what happened and what it is shown to mean.
pub fn run(args: &PlayArgs) -> Outcome {
    match play(args) {
        Ok((log, debrief)) => {
            let logged = args.log.as_ref().map_or(Ok(()), |path| write_log(path, &log));
            let page = || report(&debrief, &format!("Played by the command line, seed {}", args.seed), &OwnWords::default());
            let written = logged.and_then(|()| args.report.as_ref().map_or(Ok(()), |path| write_report(path, &page())));
            if let Err(sentence) = written {
                return told(&sentence);
            }
            let answer = match args.format {
                Format::Text => as_text(&log, &debrief),
                Format::Json => as_json(&log, &debrief),
            };
            super::print(&answer, Outcome::Fine)
        }
        Err(sentence) => told(&sentence),
    }
}

fn play(args: &PlayArgs) -> Result<(Log, Debrief), String> {
    let (scenario, acts) = (read_text(&args.scenario)?, read_text(&args.acts)?);
    let id = args.scenario.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let directives = parse_directives(&acts).map_err(|error| format!("{}, {error}.", args.acts.display()))?;
    let typed = directives.iter().any(|placed| matches!(placed.directive, Directive::Say { .. }));
    let real_time = if args.no_real_time { RealTime::Off } else { RealTime::On };
    let settings = Settings { typed, real_time, strong_language: args.language.into(), ..Settings::default() };
    let rubric = rubric_text(args.rubric.as_deref())?;
    let header = Header::new(Seed(args.seed), reading::VERSION, settings, texts(&id, &scenario, rubric.as_deref()));
    let mut player = Player::begin(header)?;
    for placed in &directives {
        player.follow(placed).map_err(|error| format!("{}, {error}.", args.acts.display()))?;
    }
    player.listen();
    let mut debrief = assess(player.conversation.world(), &player.log);
    if args.turning {
        tell_turning(&mut debrief, &player.log)?;
    }
    Ok((player.log, debrief))
}

fn write_log(path: &Path, log: &Log) -> Result<(), String> {
    let mut bytes = Vec::new();
    let told = |error: io::Error| format!("The log could not be written to {}: {}.", path.display(), in_words(&error));
    log.write(&mut bytes).map_err(told)?;
    write_whole(path, &bytes).map_err(told)
}

fn write_report(path: &Path, page: &str) -> Result<(), String> {
    write_whole(path, page.as_bytes())
        .map_err(|error| format!("The report could not be written to {}: {}.", path.display(), in_words(&error)))
}

fn as_json(log: &Log, debrief: &Debrief) -> String {
    let played = Played { format: 1, entries: &log.entries, debrief };
    serde_json::to_string_pretty(&played).unwrap_or_default()
}

fn as_text(log: &Log, debrief: &Debrief) -> String {
    let mut text = String::new();
    for said in &debrief.transcript {
        let who = match said.who {
            crate::assessment::Who::Caller => debrief.caller.as_str(),
            crate::assessment::Who::Other => said.name.as_str(),
            crate::assessment::Who::You => "You",
            crate::assessment::Who::Stage => "",
        };
        let cut = if said.cut { " (cut off)" } else { "" };
        let unheard = if said.unheard { " (not heard)" } else { "" };
        if who.is_empty() {
            text += &format!("  [{}]\n", said.text);
        } else {
            text += &format!("{who}: {}{cut}{unheard}\n", said.text);
        }
        for mark in &said.marks {
            text += &format!("    {} “{}”: {}\n", mark.signal, mark.span.of(&said.text), mark.why);
        }
        for (signal, what) in &said.moments {
            text += &format!("    {signal}: {what}\n");
        }
    }
    text += "\n";
    for ending in &debrief.endings {
        text += &format!("Ending: {} ({})\n", ending.title, ending.outcome);
    }
    match &debrief.result {
        Some(result) => {
            let verdict = if result.passed { "passed" } else { "not passed" };
            text += &format!("Result: {} of 100, {verdict} (pass mark {})\n", result.score, result.pass_mark);
            for line in &result.arithmetic {
                text += &format!("  {line}\n");
            }
        }
        None => text += "There is no result: the attempt did not come to its end.\n",
    }
    for sentence in debrief.turned.iter().flat_map(Turned::told) {
        text += &format!("{sentence}\n");
    }
    for goal in &debrief.goals {
        let score = goal.score.map_or("not assessed".to_owned(), |score| score.to_string());
        text += &format!("{}: {score}\n", goal.principle.entry().title);
        for line in &goal.arithmetic {
            text += &format!("  {line}\n");
        }
        for missed in &goal.missed {
            text += &format!("  missed: {}\n", missed.cause);
        }
    }
    for said in &debrief.phrases {
        text += &format!("Turn {}, “{}”. {}\n", said.turn, said.span.of(&said.reply), said.told());
        if !said.phrase.instead.is_empty() {
            text += &format!("  better: “{}”\n", said.phrase.instead);
        }
    }
    if let Some(watched) = &debrief.watched {
        let told = watched.told().into_iter().map(|(_, line)| line).chain([watched.end_told()]);
        text += &format!("Those who watched (seen, not scored): {}\n", told.collect::<Vec<_>>().join(" "));
    }
    if !debrief.unplaced.is_empty() {
        text += "Replies that the scenario could not place:\n";
    }
    for Unplaced { turn, beat, text: reply, why } in &debrief.unplaced {
        let why = match why {
            WhyUnplaced::NotUnderstood => "not understood",
            WhyUnplaced::OfferUnplaced => "an offer that the remit does not name",
        };
        text += &format!("  turn {turn}, at “{beat}”: “{reply}” ({why})\n");
    }
    text += &format!("{} acts, {} happenings.", log.entries.len(), log.happenings().count());
    text
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// A folder with a log of an earlier play.
    fn with_a_log() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let log = folder.path().join("my.log");
        fs::write(&log, "an earlier play").unwrap();
        (folder, log)
    }

    #[test]
    fn what_is_written_takes_the_place_of_the_earlier_file_and_leaves_nothing_beside_it() {
        let (folder, log) = with_a_log();
        write_whole(&log, b"another").unwrap();
        assert_eq!(fs::read_to_string(&log).unwrap(), "another");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_write_that_fails_leaves_the_earlier_file_as_it_was() {
        let (folder, log) = with_a_log();
        // What is in the way of the file beside it stands for a full disk.
        fs::create_dir(folder.path().join("my.log.part")).unwrap();
        assert!(write_whole(&log, b"another").is_err());
        assert_eq!(fs::read_to_string(&log).unwrap(), "an earlier play");
        assert!(write_whole(&folder.path().join("missing/my.log"), b"another").is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_and_what_it_names_is_written() {
        let (folder, log) = with_a_log();
        let link = folder.path().join("latest");
        std::os::unix::fs::symlink(&log, &link).unwrap();
        write_whole(&link, b"another").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&log).unwrap(), "another");
        write_whole(Path::new("/dev/null"), b"nowhere").unwrap();
    }
}

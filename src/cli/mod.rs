//! The program without a window. Exit codes: 0 fine, 1 findings, 2 could not run.

mod agreement;
mod booklet;
mod card;
mod check;
mod contests;
mod coverage;
mod evaluate;
mod import;
mod lines;
mod pack;
mod play;
mod read;
mod replay;
mod train;
mod walks;
mod window;

use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

pub use window::WindowArgs;

use crate::base::{first_error, in_words};
use crate::library::{self, RubricFile};
use crate::paper::Paper;
use crate::scenario::{self, FILE_BYTES, Loaded, Scenario};

/// Practise staying on an even keel with angry customers.
#[derive(Debug, Parser)]
#[command(version, about)]
struct CommandLine {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    window: WindowArgs,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Read scenario files and tell what is wrong with them.
    Check(check::CheckArgs),
    /// Write a booklet to lead a role-play session by, on paper.
    Booklet(booklet::BookletArgs),
    /// Write all principles on one page, to print.
    Card(card::CardArgs),
    /// Write the words of a scenario as a table, or take a table with changed words in.
    Lines(lines::LinesArgs),
    /// Make one file of a scenario, its recordings and its licence, to hand on.
    Pack(pack::PackArgs),
    /// Put a pack among your own scenarios.
    Install(pack::InstallArgs),
    /// Play written acts without a window, and print what happened and the debrief.
    Play(play::PlayArgs),
    /// Play a log again, and say whether every happening is the same.
    Replay(replay::ReplayArgs),
    /// Play the walks beside scenarios, and say which did not come out as written.
    Walks(walks::WalksArgs),
    /// Say how far authors and the reading agree about options, and how often the good one can be guessed.
    Agreement(agreement::AgreementArgs),
    /// Say which scenario practises which principles and situations, and what falls short.
    Coverage(coverage::CoverageArgs),
    /// Make a first draft of a story from Twine (Twee) or ink, and tell what was not understood.
    Import(import::ImportArgs),
    /// Read replies to customers: JSON lines in, readings out.
    Read(read::ReadArgs),
    /// Write the replies with contested readings as labelled replies, for a trainer to look over.
    Contests(contests::ContestsArgs),
    /// Read labelled replies, and say how well they are read.
    Evaluate(evaluate::EvaluateArgs),
    /// Make the weights of the trained reader from labelled replies.
    Train(train::TrainArgs),
}

/// How results are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For programs; documented and stable.
    Json,
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// All is well, or there is advice only.
    Fine,
    /// There are errors or warnings.
    Findings,
    /// It could not do what was asked; what hindered it has been said.
    CouldNotRun,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        ExitCode::from(match outcome {
            Outcome::Fine => 0,
            Outcome::Findings => 1,
            Outcome::CouldNotRun => 2,
        })
    }
}

/// What is left to do after the command line was read.
pub enum Asked {
    /// Nothing: a command ran, and this is how it ended.
    Done(ExitCode),
    /// The window is to be opened.
    Window(WindowArgs),
}

/// Reads the command line and runs its command, where it has one.
pub fn run() -> Asked {
    let args = CommandLine::parse();
    let outcome = match &args.command {
        Some(Command::Check(args)) => check::run(args),
        Some(Command::Booklet(args)) => booklet::run(args),
        Some(Command::Card(args)) => card::run(args),
        Some(Command::Lines(args)) => lines::run(args),
        Some(Command::Pack(args)) => pack::run(args),
        Some(Command::Install(args)) => pack::install(args),
        Some(Command::Play(args)) => play::run(args),
        Some(Command::Replay(args)) => replay::run(args),
        Some(Command::Walks(args)) => walks::run(args),
        Some(Command::Agreement(args)) => agreement::run(args),
        Some(Command::Coverage(args)) => coverage::run(args),
        Some(Command::Import(args)) => import::run(args),
        Some(Command::Read(args)) => read::run(args),
        Some(Command::Contests(args)) => contests::run(args),
        Some(Command::Evaluate(args)) => evaluate::run(args),
        Some(Command::Train(args)) => train::run(args),
        None => return Asked::Window(args.window),
    };
    Asked::Done(outcome.into())
}

/// The text of a file that is no larger than a scenario may be.
fn read_text(path: &Path) -> Result<String, String> {
    let text = library::read_file(path).map_err(|error| format!("{error}."))?;
    let too_large = || format!("{} is larger than {} kilobytes.", path.display(), FILE_BYTES / 1024);
    if text.len() > FILE_BYTES { Err(too_large()) } else { Ok(text) }
}

/// A scenario that can be played, and its text.
fn read_scenario(path: &Path) -> Result<(Scenario, String), String> {
    let text = read_text(path)?;
    let id = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let Loaded { scenario, findings } = scenario::load(&id, &text);
    let first = first_error(&findings).map(|error| error.sentence.as_str()).unwrap_or_default();
    let scenario =
        scenario.ok_or_else(|| format!("{0} cannot be played as it is: {first} “evenkeel check {0}” tells everything.", path.display()))?;
    Ok((scenario, text))
}

/// Writes a document as the ending of its name says, and says where it is.
fn write_paper(paper: &Paper, out: &Path) -> Result<String, String> {
    let ending = out.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "md" => {
            write_file(out, paper.markdown().as_bytes())?;
            Ok(format!("Written: {}.", out.display()))
        }
        "pdf" => {
            let pdf = paper.pdf()?;
            write_file(out, &pdf.bytes)?;
            let signs: String = pdf.missing.iter().collect();
            let missing = match signs.as_str() {
                "" => String::new(),
                signs => format!(" The typeface lacks these signs, and a box stands for each: {signs}. The Markdown has them."),
            };
            Ok(format!("Written: {}, {} pages.{missing}", out.display(), pdf.pages))
        }
        _ => Err(format!("{} does not say which kind it is: end the name in .pdf or .md.", out.display())),
    }
}

/// Writes a file that was asked for.
fn write_file(path: &Path, bytes: &[u8]) -> Result<(), String> {
    write_whole(path, bytes).map_err(|error| format!("{} could not be written: {}.", path.display(), in_words(&error)))
}

/// Writes a file whole or not at all: beside its place first, so that what stood there stays where writing fails. What is
/// no file (a pipe, a terminal) is written to as it stands, and a link leads to what it names.
fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if fs::metadata(&place).is_ok_and(|there| !there.is_file()) {
        return fs::write(&place, bytes);
    }
    let mut name = place.file_name().map_or_else(OsString::new, OsString::from);
    name.push(".part");
    let begun = place.with_file_name(name);
    let written = fs::write(&begun, bytes).and_then(|()| fs::rename(&begun, &place));
    if written.is_err() {
        // Half a file is no use to anybody.
        let _ = fs::remove_file(&begun);
    }
    written
}

/// The text of the rubric that is named on the command line; none where none is.
fn rubric_text(path: Option<&Path>) -> Result<Option<String>, String> {
    path.map(|path| RubricFile::open(path).map(|file| file.text)).transpose()
}

/// Prints an answer. A reader that closed the pipe early has seen what it wanted.
fn print(text: &str, outcome: Outcome) -> Outcome {
    let mut out = io::stdout();
    match writeln!(out, "{text}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => told(&format!("The answer could not be written: {error}.")),
        _ => outcome,
    }
}

/// Says what hindered a command.
fn told(sentence: &str) -> Outcome {
    // Where nobody can be told, the exit code still tells.
    let _ = writeln!(io::stderr(), "{sentence}");
    Outcome::CouldNotRun
}

//! The program without a window. Exit codes: 0 fine, 1 findings, 2 could not run.

mod check;
mod contests;
mod evaluate;
mod import;
mod play;
mod read;
mod replay;
mod train;
mod walks;
mod window;

use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

pub use window::WindowArgs;

use crate::library::{self, RubricFile};
use crate::scenario::FILE_BYTES;

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
    /// Play written acts without a window, and print what happened and the debrief.
    Play(play::PlayArgs),
    /// Play a log again, and say whether every happening is the same.
    Replay(replay::ReplayArgs),
    /// Play the walks beside scenarios, and say which did not come out as written.
    Walks(walks::WalksArgs),
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
        Some(Command::Play(args)) => play::run(args),
        Some(Command::Replay(args)) => replay::run(args),
        Some(Command::Walks(args)) => walks::run(args),
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

/// The text of the rubric that is named on the command line; none where none is.
fn rubric_text(path: Option<&Path>) -> Result<Option<String>, String> {
    path.map(|path| RubricFile::open(path).map(|file| file.text)).transpose()
}

/// Prints an answer. A reader that closed the pipe early has seen what it wanted.
fn print(text: &str, outcome: Outcome) -> Outcome {
    let mut out = std::io::stdout();
    match writeln!(out, "{text}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => told(&format!("The answer could not be written: {error}.")),
        _ => outcome,
    }
}

/// Says what hindered a command.
fn told(sentence: &str) -> Outcome {
    // Where nobody can be told, the exit code still tells.
    let _ = writeln!(std::io::stderr(), "{sentence}");
    Outcome::CouldNotRun
}

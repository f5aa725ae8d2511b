//! The program without a window. Exit codes: 0 fine, 1 findings, 2 could not run.

mod check;

use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

/// Practise staying on an even keel with angry customers.
#[derive(Debug, Parser)]
#[command(version, about)]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Read scenario files and tell what is wrong with them.
    Check(check::Args),
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

/// Runs the command that the command line asks for.
pub fn run() -> ExitCode {
    match Args::parse().command {
        Command::Check(args) => check::run(&args).into(),
    }
}

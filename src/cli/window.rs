//! `evenkeel` without a command: the window.

use std::path::PathBuf;

use super::{Outcome, told};
use crate::app::{Opening, open};

/// How the window is opened.
#[derive(Debug, clap::Args)]
pub struct WindowArgs {
    /// The folder of the records, instead of the platform's own.
    #[arg(long)]
    data: Option<PathBuf>,
    /// A folder with further scenarios.
    #[arg(long)]
    scenarios: Option<PathBuf>,
    /// No sound at all.
    #[arg(long)]
    silent: bool,
    /// The speed of the clock in percent; for development.
    #[arg(long, default_value_t = 100, hide = true)]
    speed: u32,
}

/// Opens the window and runs until it is closed.
pub fn run(args: &WindowArgs) -> Outcome {
    let opening = Opening { data: args.data.clone(), scenarios: args.scenarios.clone(), speed: args.speed, silent: args.silent };
    match open(&opening) {
        Ok(()) => Outcome::Fine,
        Err(sentence) => told(&sentence),
    }
}

//! `evenkeel` without a command: how the window is opened.

use std::path::PathBuf;

/// How the window is opened.
#[derive(Debug, clap::Args)]
pub struct WindowArgs {
    /// The folder of the records, instead of the platform's own.
    #[arg(long)]
    pub data: Option<PathBuf>,
    /// A folder with further scenarios.
    #[arg(long)]
    pub scenarios: Option<PathBuf>,
    /// No sound at all.
    #[arg(long)]
    pub silent: bool,
    /// The speed of the clock in percent; for development.
    #[arg(long, default_value_t = 100, hide = true)]
    pub speed: u32,
}

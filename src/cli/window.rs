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
    /// Begins a call of this scenario at once, without real time; for measuring.
    #[arg(long, hide = true)]
    pub begin: Option<String>,
    /// Ends after the first frame that shows a screen, and prints when it was shown, in milliseconds since 1970; for measuring.
    #[arg(long, hide = true)]
    pub first_frame: bool,
}

//! `evenkeel` without a command: how the window is opened.

use std::path::PathBuf;

use crate::library::pack::ENDING;

/// How the window is opened.
#[derive(Debug, clap::Args)]
pub struct WindowArgs {
    /// A file to bring in: a pack (.evenkeel), a scenario (.ron), or a story (.twee, .tw, .ink).
    #[arg(value_parser = known_file)]
    pub file: Option<PathBuf>,
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

/// What is no file to bring in is more likely a command with a slip in it.
fn known_file(name: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(name);
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    match [ENDING, "ron", "twee", "tw", "ink"].contains(&ending.as_str()) {
        true => Ok(path),
        false => Err("neither a command nor a file that can be brought in; “evenkeel --help” names the commands".to_owned()),
    }
}

//! The program: reads the command line, and opens the window where nothing else is asked.

use std::process::ExitCode;

use evenkeel::cli::{self, Asked, WindowArgs};

fn main() -> ExitCode {
    match cli::run() {
        Asked::Done(code) => code,
        Asked::Window(args) => match open(args) {
            Ok(()) => ExitCode::SUCCESS,
            Err(sentence) => {
                eprintln!("{sentence}");
                ExitCode::from(2)
            }
        },
    }
}

#[cfg(feature = "window")]
fn open(args: WindowArgs) -> Result<(), String> {
    let WindowArgs { data, scenarios, silent, speed, begin, first_frame, file } = args;
    let shown = evenkeel::app::open(evenkeel::app::Opening { data, scenarios, speed, silent, begin, first_frame, file })?;
    if let Some(shown) = shown {
        println!("{shown}");
    }
    Ok(())
}

#[cfg(not(feature = "window"))]
fn open(_: WindowArgs) -> Result<(), String> {
    Err("This Evenkeel was built without its window; try “evenkeel --help”.".to_owned())
}

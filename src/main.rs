//! The program: hands the command line on.

use std::process::ExitCode;

fn main() -> ExitCode {
    evenkeel::cli::run()
}

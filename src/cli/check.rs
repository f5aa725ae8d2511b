//! `evenkeel check PATH...`

mod witness;

use witness::Said;

use std::path::PathBuf;

use super::{Format, Outcome};
use crate::base::{Severity, counted, nearest};
use crate::help::{book, plain};
use crate::library::{self, CheckedFile};

#[derive(Debug, clap::Args)]
pub struct CheckArgs {
    /// Scenario files, or folders of them.
    #[arg(required_unless_present = "explain")]
    paths: Vec<PathBuf>,
    /// Prove what can be reached, too: plays everything that can happen with the options. Takes some seconds a scenario.
    #[arg(long)]
    proof: bool,
    /// Print a play that comes to this ending, as a walk.
    #[arg(long, value_name = "ENDING")]
    witness: Option<String>,
    /// The rubric by which plays are judged, if not the shipped one.
    #[arg(long)]
    rubric: Option<PathBuf>,
    /// Print what is written about findings of this code, such as dead-end.
    #[arg(long, value_name = "CODE", conflicts_with_all = ["paths", "proof", "witness"])]
    explain: Option<String>,
    /// How findings are written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// Checks the files and writes what was found.
pub fn run(args: &CheckArgs) -> Outcome {
    if let Some(code) = &args.explain {
        return explain(code);
    }
    let mut files = match library::check_paths(&args.paths) {
        Ok(files) => files,
        Err(error) => return super::told(&format!("{error}.")),
    };
    let rubric = match super::rubric_text(args.rubric.as_deref()) {
        Ok(rubric) => rubric,
        Err(sentence) => return super::told(&sentence),
    };
    let rubric = rubric.as_deref();
    if let Some(ending) = &args.witness {
        return witness::print(&files, ending, rubric);
    }
    let proof = |file: &mut CheckedFile| witness::add_findings(file, rubric);
    let proved: Vec<Said> = if args.proof { files.iter_mut().filter_map(proof).collect() } else { Vec::new() };
    let report = match args.format {
        Format::Text => as_text(&files, &proved),
        Format::Json => library::as_json(&files),
    };
    let bad = files.iter().flat_map(|file| &file.findings).any(|finding| finding.severity > Severity::Advice);
    super::print(&report, if bad { Outcome::Findings } else { Outcome::Fine })
}

/// Prints what the book has about a code.
fn explain(code: &str) -> Outcome {
    let Some(place) = book().finding(code) else {
        let codes: Vec<String> = book().codes().collect();
        let near = nearest(code, codes.iter().map(String::as_str)).map(|near| format!(" Did you mean “{near}”?"));
        return super::told(&format!("There is no finding “{code}”.{}", near.unwrap_or_default()));
    };
    super::print(plain(book().page(place.page).section(place.block)).trim_end(), Outcome::Fine)
}

fn as_text(files: &[CheckedFile], proved: &[Said]) -> String {
    let mut report: String =
        files.iter().map(|file| library::render(&file.path.display().to_string(), &file.text, &file.findings)).collect();
    let count = |severity| files.iter().flat_map(|file| &file.findings).filter(|finding| finding.severity == severity).count();
    let (errors, warnings, advice) = (count(Severity::Error), count(Severity::Warning), count(Severity::Advice));
    report.extend(proved.iter().filter(|said| !said.scores.is_empty()).map(|said| format!("{}\n", said.scores)));
    report.extend(proved.iter().filter_map(|said| Some(format!("{}\n", said.bounded.as_ref()?))));
    report += &format!(
        "{} checked: {}, {}, {}.",
        counted(files.len(), "file", "files"),
        counted(errors, "error", "errors"),
        counted(warnings, "warning", "warnings"),
        counted(advice, "piece of advice", "pieces of advice")
    );
    let settled = proved.iter().map(|said| said.settled).sum();
    if settled > 0 {
        report += &format!(" {} settled by “although”.", counted(settled, "more is", "more are"));
    }
    if !proved.is_empty() {
        let bounded = proved.iter().filter(|said| said.bounded.is_some()).count();
        report += &format!(" Proved with no bound hit: {} of {}.", proved.len() - bounded, proved.len());
    }
    report
}

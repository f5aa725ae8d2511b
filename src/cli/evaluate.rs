//! `evenkeel evaluate PATH...`

use std::fmt::Write;
use std::path::PathBuf;

use super::Outcome;
use crate::learning::{Count, Report, accusing, mean, read_rows};
use crate::reading::learned::CODEBOOK;

#[derive(Debug, clap::Args)]
pub struct EvaluateArgs {
    /// Labelled replies: JSON lines, or folders of them.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
}

/// Reads labelled replies and prints how well they are read.
pub fn run(args: &EvaluateArgs) -> Outcome {
    match read_rows(&args.paths) {
        Ok(rows) => super::print(&as_text(&Report::of(&rows)), Outcome::Fine),
        Err(error) => super::told(&error.to_string()),
    }
}

/// The figures as a table: F1 for each layer, then precision and recall of both together.
pub fn as_text(report: &Report) -> String {
    let mut text = format!("{:<18} {:>6} {:>8} {:>9}  {:>9} {:>7}\n", "F1", "rules", "weights", "together", "precision", "recall");
    for (at, signal) in CODEBOOK.iter().enumerate() {
        let (rules, weights, together) = (report.rules[at].f1(), report.weights[at].f1(), &report.together[at]);
        line(&mut text, &signal.to_string(), [rules, weights], together.f1(), together);
    }
    line(&mut text, "mean", [mean(&report.rules), mean(&report.weights)], mean(&report.together), &report.together.iter().copied().sum());
    let (rules, weights, together) = (accusing(&report.rules), accusing(&report.weights), accusing(&report.together));
    line(&mut text, "accusing, pooled", [rules.f1(), weights.f1()], together.f1(), &together);
    let _ = writeln!(text, "{} replies; precision of explicit readings {:.3}", report.replies, report.explicit.precision());
    if report.evidence.0 > 0 {
        let _ = writeln!(text, "evidence on the labelled words: {} of {}", report.evidence.1, report.evidence.0);
    }
    if report.promised.0 > 0 {
        let _ = writeln!(text, "promised seconds within a tenth: {} of {}", report.promised.1, report.promised.0);
    }
    text
}

fn line(text: &mut String, name: &str, [rules, weights]: [f64; 2], together: f64, count: &Count) {
    let (precision, recall) = (count.precision(), count.recall());
    let _ = writeln!(text, "{name:<18} {rules:>6.3} {weights:>8.3} {together:>9.3}  {precision:>9.3} {recall:>7.3}");
}

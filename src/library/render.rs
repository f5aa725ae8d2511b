//! Findings for people, with the lines that they are about, and for programs.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use serde::Serialize;

use super::CheckedFile;
use crate::base::{Diagnostic, LineIndex, Severity, Span};

/// Findings of a file as people read them, each with the lines that it is about. Without colour.
pub fn render(file_name: &str, text: &str, findings: &[Diagnostic]) -> String {
    findings.iter().map(|finding| render_one(file_name, text, finding) + "\n\n").collect()
}

fn render_one(file_name: &str, text: &str, finding: &Diagnostic) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::INFO.with_name("advice"),
    };
    let labels = finding.labels.iter().map(|label| AnnotationKind::Context.span(within(text, label.span)).label(label.text.as_str()));
    let snippet =
        Snippet::source(text).path(file_name).annotation(AnnotationKind::Primary.span(within(text, finding.span))).annotations(labels);
    let mut group = level.primary_title(finding.sentence.as_str()).id(finding.code).element(snippet);
    if !finding.hint.is_empty() {
        group = group.element(Level::HELP.message(finding.hint.as_str()));
    }
    Renderer::plain().render(&[group])
}

/// The span as far as the text goes.
fn within(text: &str, span: Span) -> Range<usize> {
    if span.of(text).is_empty() && !text.is_char_boundary(span.start.min(text.len())) {
        return 0..0;
    }
    span.start.min(text.len())..span.end.min(text.len())
}

/// A finding as programs read it. Lines and columns count from 1, columns in Unicode scalar values.
#[derive(Debug, Serialize)]
struct Found<'f> {
    code: &'static str,
    severity: Severity,
    file: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    sentence: &'f str,
    hint: &'f str,
}

/// All findings as one JSON list.
pub fn as_json(files: &[CheckedFile]) -> String {
    let found: Vec<Found<'_>> = files.iter().flat_map(found).collect();
    serde_json::to_string_pretty(&found).unwrap_or_else(|_| "[]".to_owned())
}

fn found(file: &CheckedFile) -> impl Iterator<Item = Found<'_>> {
    let index = LineIndex::new(&file.text);
    file.findings.iter().map(move |finding| {
        let (line, column) = index.line_col(&file.text, finding.span.start);
        let (end_line, end_column) = index.line_col(&file.text, finding.span.end);
        let (sentence, hint) = (finding.sentence.as_str(), finding.hint.as_str());
        Found {
            code: finding.code,
            severity: finding.severity,
            file: file.path.display().to_string(),
            line,
            column,
            end_line,
            end_column,
            sentence,
            hint,
        }
    })
}

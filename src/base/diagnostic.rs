//! One kind of diagnostic for everything that authors get told.

use std::fmt;

use serde::Serialize;

use super::Span;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth a thought; the scenario is fine as it is.
    Advice,
    /// The scenario plays, but something is probably not meant.
    Warning,
    /// The scenario cannot be played.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Severity::Advice => "advice",
            Severity::Warning => "warning",
            Severity::Error => "error",
        })
    }
}

/// A further place that a finding is about, such as the first of two equal keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What is there, in a few words.
    pub text: String,
}

/// Something to tell an author: what is wrong, where, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Short and stable, such as `unknown-field`.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Where in the text of the file.
    pub span: Span,
    /// One sentence that says what is wrong.
    pub sentence: String,
    /// One sentence that says what would be right; may be empty.
    pub hint: String,
    /// Further places.
    pub labels: Vec<Label>,
    /// What belongs in the place instead, where one thing alone is plainly meant.
    pub instead: Option<String>,
}

impl Diagnostic {
    /// A finding without hint or further places.
    pub fn new(code: &'static str, severity: Severity, span: Span, sentence: impl Into<String>) -> Self {
        Self { code, severity, span, sentence: sentence.into(), hint: String::new(), labels: Vec::new(), instead: None }
    }

    /// An error.
    pub fn error(code: &'static str, span: Span, sentence: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, span, sentence)
    }

    /// A warning.
    pub fn warning(code: &'static str, span: Span, sentence: impl Into<String>) -> Self {
        Self::new(code, Severity::Warning, span, sentence)
    }

    /// A piece of advice.
    pub fn advice(code: &'static str, span: Span, sentence: impl Into<String>) -> Self {
        Self::new(code, Severity::Advice, span, sentence)
    }

    /// The same with a hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// The same with what belongs in its place instead.
    #[must_use]
    pub fn instead(mut self, instead: impl Into<String>) -> Self {
        self.instead = Some(instead.into());
        self
    }

    /// The same with a further place.
    #[must_use]
    pub fn label(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label { span, text: text.into() });
        self
    }
}

/// Finds line and column of a byte offset.
#[derive(Debug, Clone)]
pub struct LineIndex {
    starts: Vec<usize>,
}

impl LineIndex {
    /// Indexes a text.
    pub fn new(text: &str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { starts }
    }

    /// Line and column of `offset`, both from 1; the column counts Unicode scalar values.
    pub fn line_col(&self, text: &str, offset: usize) -> (usize, usize) {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.starts.partition_point(|&start| start <= offset);
        let start = self.starts[line - 1];
        (line, text[start..offset].chars().count() + 1)
    }
}

/// Why something cannot be used: the first of its findings that is an error.
pub fn first_error(findings: &[Diagnostic]) -> Option<&Diagnostic> {
    findings.iter().find(|finding| finding.severity == Severity::Error)
}

/// The known name nearest to `found`, where one is near enough to be meant.
pub fn nearest<'n>(found: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let furthest = (found.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&found.to_lowercase(), &name.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= furthest)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_from_one() {
        let text = "ab\nçd\n";
        let index = LineIndex::new(text);
        assert_eq!(index.line_col(text, 0), (1, 1));
        assert_eq!(index.line_col(text, 3), (2, 1));
        assert_eq!(index.line_col(text, 5), (2, 2));
        assert_eq!(index.line_col(text, 99), (3, 1));
    }

    #[test]
    fn the_nearest_name_is_offered_when_it_is_near() {
        assert_eq!(nearest("titel", ["title", "line"]), Some("title"));
        assert_eq!(nearest("weather", ["title", "line"]), None);
    }
}

//! Where findings stand, by lines. Made once for each revision of the text.

use std::collections::BTreeMap;

use super::findings::MOST;
use crate::base::{LineIndex, Severity, Span};
use crate::studio::{Document, Fix};

/// The lines of a text, and the findings in them.
#[derive(Debug, Default)]
pub struct Places {
    revision: Option<u64>,
    lines: Option<LineIndex>,
    text: String,
    /// Each finding's place and weight, in the order of the document's findings.
    marks: Vec<(Span, Severity)>,
    /// The worst finding of a line, by lines from 1.
    worst: BTreeMap<usize, Severity>,
    /// What mends each of the findings that are listed.
    fixes: Vec<Option<Fix>>,
}

impl Places {
    /// Takes in what the document says now.
    pub fn follow(&mut self, document: &Document) {
        if self.revision == Some(document.revision()) {
            return;
        }
        let (text, lines) = (document.text().to_owned(), LineIndex::new(document.text()));
        self.marks = document.findings().iter().map(|finding| (finding.span, finding.severity)).collect();
        self.fixes = document.findings().iter().take(MOST).map(|finding| document.fix(finding)).collect();
        self.worst.clear();
        for (span, severity) in &self.marks {
            let (line, _) = lines.line_col(&text, span.start);
            let worst = self.worst.entry(line).or_insert(*severity);
            *worst = (*worst).max(*severity);
        }
        (self.revision, self.lines, self.text) = (Some(document.revision()), Some(lines), text);
    }

    /// The line of a byte, from 1.
    pub fn line(&self, offset: usize) -> usize {
        self.lines.as_ref().map_or(1, |lines| lines.line_col(&self.text, offset).0)
    }

    /// The findings' places.
    pub fn marks(&self) -> &[(Span, Severity)] {
        &self.marks
    }

    /// What mends the finding of this number at one press.
    pub fn fix(&self, finding: usize) -> Option<&Fix> {
        self.fixes.get(finding)?.as_ref()
    }

    /// The worst that there is to say of a line.
    pub fn worst(&self, line: usize) -> Option<Severity> {
        self.worst.get(&line).copied()
    }

    /// The finding after a place, or before it; from the last on it begins again with the first.
    pub fn finding_after(&self, offset: usize, back: bool) -> Option<Span> {
        let spans = || self.marks.iter().map(|(span, _)| *span);
        if back {
            spans().rev().find(|span| span.start < offset).or(spans().next_back())
        } else {
            spans().find(|span| span.start > offset).or(spans().next())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_are_gone_through_in_a_ring() {
        let mut places = Places::default();
        places.follow(&Document::new("a", "(title: \"A\",\n foo: 1,\n bar: 2)"));
        let (foo, bar) = (14, 23);
        assert_eq!((places.line(foo), places.worst(2).is_some(), places.worst(1).is_some()), (2, true, places.marks()[0].0.start == 0));
        let all: Vec<usize> = places.marks().iter().map(|(span, _)| span.start).collect();
        assert!(all.contains(&foo) && all.contains(&bar), "{all:?}");
        assert_eq!(places.finding_after(foo, false).map(|span| span.start), Some(bar));
        assert_eq!(places.finding_after(bar, true).map(|span| span.start), Some(foo));
        assert_eq!(places.finding_after(99, false).map(|span| span.start), all.first().copied());
    }
}

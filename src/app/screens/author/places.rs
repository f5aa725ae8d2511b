//! Where findings stand, by lines. Made once for each revision of the text.

use std::collections::BTreeMap;

use super::findings::MOST;
use super::form::in_form_words;
use super::subject::beat_of;
use crate::app::shell::Proving;
use crate::base::{Diagnostic, LineIndex, Severity, Span};
use crate::studio::{Document, Fix};

/// The lines of a text, and the findings in them.
#[derive(Debug, Default)]
pub struct Places {
    /// The document's revision, and what was proved by then.
    revision: Option<(u64, u64)>,
    lines: Option<LineIndex>,
    text: String,
    /// What there is to say, in the order of its places.
    findings: Vec<Found>,
    /// Each finding's place and weight.
    marks: Vec<(Span, Severity)>,
    /// The worst finding of a line, by lines from 1.
    worst: BTreeMap<usize, Severity>,
    /// What mends each of the findings that are listed.
    fixes: Vec<Option<Fix>>,
}

/// A finding of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What was found, and where it stands by now.
    pub finding: Diagnostic,
    /// The same in the words of the forms.
    pub in_forms: Diagnostic,
    /// Its number among what the proof has found; none where the text alone shows it.
    pub proved: Option<usize>,
    /// The beat that it stands in, of what the proof has found.
    pub beat: Option<String>,
}

impl Places {
    /// Takes in what the document says now, and what its proof has found.
    pub fn follow(&mut self, document: &Document, proving: &Proving) {
        let revision = Some((document.revision(), proving.number));
        if self.revision == revision {
            return;
        }
        let (text, lines) = (document.text().to_owned(), LineIndex::new(document.text()));
        let parsed = document.current();
        let found = |finding: Diagnostic, proved: Option<usize>| {
            let in_forms = parsed.map_or_else(|| finding.clone(), |parsed| in_form_words(&finding, parsed));
            let beat = parsed.filter(|_| proved.is_some()).and_then(|parsed| beat_of(&parsed.path_at(finding.span.start)));
            Found { finding, in_forms, proved, beat }
        };
        let said = document.findings().iter().map(|finding| found(finding.clone(), None));
        let proved = proving.findings(document).into_iter().map(|(number, finding)| found(finding, Some(number)));
        self.findings = said.chain(proved).collect();
        self.findings.sort_by_key(|found| found.finding.span);
        self.marks = self.findings.iter().map(|found| (found.finding.span, found.finding.severity)).collect();
        self.fixes = self.findings.iter().take(MOST).map(|found| document.fix(&found.finding)).collect();
        self.worst.clear();
        for (span, severity) in &self.marks {
            let (line, _) = lines.line_col(&text, span.start);
            let worst = self.worst.entry(line).or_insert(*severity);
            *worst = (*worst).max(*severity);
        }
        (self.revision, self.lines, self.text) = (revision, Some(lines), text);
    }

    /// What was taken in last: the document's revision, and the number of its proof.
    pub fn revision(&self) -> Option<(u64, u64)> {
        self.revision
    }

    /// The line of a byte, from 1.
    pub fn line(&self, offset: usize) -> usize {
        self.lines.as_ref().map_or(1, |lines| lines.line_col(&self.text, offset).0)
    }

    /// What there is to say, in the order of its places.
    pub fn findings(&self) -> &[Found] {
        &self.findings
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
        places.follow(&Document::new("a", "(title: \"A\",\n foo: 1,\n bar: 2)"), &Proving::default());
        let (foo, bar) = (14, 23);
        assert_eq!((places.line(foo), places.worst(2).is_some(), places.worst(1).is_some()), (2, true, places.marks()[0].0.start == 0));
        let all: Vec<usize> = places.marks().iter().map(|(span, _)| span.start).collect();
        assert!(all.contains(&foo) && all.contains(&bar), "{all:?}");
        assert_eq!(places.finding_after(foo, false).map(|span| span.start), Some(bar));
        assert_eq!(places.finding_after(bar, true).map(|span| span.start), Some(foo));
        assert_eq!(places.finding_after(99, false).map(|span| span.start), all.first().copied());
    }
}

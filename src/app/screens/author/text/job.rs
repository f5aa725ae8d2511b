//! How a scenario's text is set: colours by what each stretch is, lines under findings, a ground behind what was looked for.

use egui::text::{ByteIndex, LayoutJob, LayoutSection, TextFormat, TextWrapping};
use egui::{Color32, FontFamily, FontId, Stroke};

use crate::app::theme::{Palette, mix};
use crate::app::widgets::Tone;
use crate::base::{Severity, Span};
use crate::studio::{Class, highlight};

/// The size of the text, in points.
pub const SIZE: f32 = 14.0;
/// The height of its lines, in points.
pub const LINE: f32 = 20.0;

/// What is marked in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// A finding, by its weight.
    Finding(Severity),
    /// What was looked for.
    Found,
}

/// The typeface of scenario texts.
pub fn typeface() -> FontId {
    FontId::new(SIZE, FontFamily::Monospace)
}

/// The text as it is to be laid out, `width` points wide. The marks are given by their places; those that do not fit the text,
/// which may be newer than they are, are left out.
pub fn job(text: &str, marks: &[(Span, Mark)], palette: &Palette, width: f32) -> LayoutJob {
    let mut job = LayoutJob { text: text.to_owned(), wrap: TextWrapping::wrap_at_width(width), ..LayoutJob::default() };
    let mut parts = Parts { text, palette, cuts: cuts(text, marks), sections: Vec::new() };
    let mut at = 0;
    let classes = highlight(text);
    for (place, (span, class)) in classes.iter().enumerate() {
        parts.add(at, span.start, None);
        // Blanks go with what stands before them: fewer parts, and nobody sees the difference.
        let end = classes.get(place + 1).map_or(span.end, |(next, _)| next.start.max(span.end));
        parts.add(span.start.max(at), end, Some(*class));
        at = end;
    }
    parts.add(at, text.len(), None);
    job.sections = parts.sections;
    job
}

struct Parts<'t> {
    text: &'t str,
    palette: &'t Palette,
    /// Stretches that are marked, in order, none upon another.
    cuts: Vec<(Span, Mark)>,
    sections: Vec<LayoutSection>,
}

impl Parts<'_> {
    fn add(&mut self, start: usize, end: usize, class: Option<Class>) {
        let mut at = start;
        while at < end {
            let next = self.cuts.partition_point(|(span, _)| span.end <= at);
            let (to, mark) = match self.cuts.get(next) {
                Some((span, mark)) if span.start <= at => (span.end.min(end), Some(*mark)),
                Some((span, _)) => (span.start.min(end), None),
                None => (end, None),
            };
            self.push(at, to, format(class, mark, self.palette));
            at = to;
        }
    }

    fn push(&mut self, start: usize, end: usize, format: TextFormat) {
        match self.sections.last_mut().filter(|last| last.format == format) {
            Some(last) => last.byte_range.end = ByteIndex(end),
            None if self.text.is_char_boundary(start) => {
                self.sections.push(LayoutSection { leading_space: 0.0, byte_range: ByteIndex(start)..ByteIndex(end), format });
            }
            None => {}
        }
    }
}

fn format(class: Option<Class>, mark: Option<Mark>, palette: &Palette) -> TextFormat {
    let underline = match mark {
        Some(Mark::Finding(severity)) => Stroke::new(2.0, tone(severity).fill(palette)),
        _ => Stroke::NONE,
    };
    TextFormat {
        font_id: typeface(),
        line_height: Some(LINE),
        color: class.map_or(palette.ink, |class| colour(class, palette)),
        background: if mark == Some(Mark::Found) { palette.amber_soft } else { Color32::TRANSPARENT },
        italics: matches!(class, Some(Class::Comment)),
        underline,
        ..TextFormat::default()
    }
}

/// The colours of a finding.
pub fn tone(severity: Severity) -> Tone {
    super::super::findings::look(severity).1
}

fn colour(class: Class, palette: &Palette) -> Color32 {
    match class {
        Class::Text => palette.ink,
        Class::Field => palette.accent,
        Class::Name => palette.good,
        Class::Number | Class::Flag | Class::Signal | Class::Principle => palette.amber,
        Class::Word => mix(palette.accent, palette.ink, 0.5),
        Class::Sign | Class::Comment => palette.muted,
        Class::Stray => palette.storm,
    }
}

/// The marked stretches cut where they lie upon each other; the heaviest mark shows. An empty place becomes the sign after it,
/// or before it at the end.
fn cuts(text: &str, marks: &[(Span, Mark)]) -> Vec<(Span, Mark)> {
    let mut spans: Vec<(Span, Mark)> = marks.iter().filter_map(|(span, mark)| Some((seen(text, *span)?, *mark))).collect();
    spans.sort();
    let mut edges: Vec<usize> = spans.iter().flat_map(|(span, _)| [span.start, span.end]).collect();
    edges.sort_unstable();
    edges.dedup();
    let mut cuts = Vec::new();
    for edge in edges.windows(2) {
        let covers = spans.iter().take_while(|(span, _)| span.start <= edge[0]).filter(|(span, _)| span.end >= edge[1]);
        if let Some((_, mark)) = covers.max_by_key(|(_, mark)| *mark) {
            cuts.push((Span::new(edge[0], edge[1]), *mark));
        }
    }
    cuts
}

fn seen(text: &str, span: Span) -> Option<Span> {
    let within = text.get(span.start..span.end)?;
    // What goes over many lines is marked where it begins.
    let first = within.find('\n').filter(|at| *at > 0).unwrap_or(within.len());
    if first > 0 && !within.starts_with('\n') {
        return Some(Span::new(span.start, span.start + first));
    }
    let after =
        text[span.start..].chars().next().filter(|next| *next != '\n').map(|next| Span::new(span.start, span.start + next.len_utf8()));
    after.or_else(|| text[..span.start].chars().next_back().map(|last| Span::new(span.start - last.len_utf8(), span.start)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::theme::LIGHT;

    /// The parts with a line under them, or a ground behind them.
    #[track_caller]
    fn check(text: &str, marks: &[(Span, Mark)], expected: &[(&str, Severity)]) {
        let job = job(text, marks, &LIGHT, 500.0);
        let mut at = 0;
        for section in &job.sections {
            assert_eq!(section.byte_range.start.0, at, "every byte is set once");
            at = section.byte_range.end.0;
        }
        assert_eq!(at, text.len());
        let wanted: Vec<(&str, Stroke)> =
            expected.iter().map(|(words, severity)| (*words, Stroke::new(2.0, tone(*severity).fill(&LIGHT)))).collect();
        let lined = job.sections.iter().filter(|section| section.format.underline != Stroke::NONE);
        let lined: Vec<(&str, Stroke)> =
            lined.map(|section| (&text[section.byte_range.start.0..section.byte_range.end.0], section.format.underline)).collect();
        assert_eq!(lined, wanted, "{text}");
    }

    const ERROR: Mark = Mark::Finding(Severity::Error);
    const ADVICE: Mark = Mark::Finding(Severity::Advice);

    #[test]
    fn findings_are_underlined_and_every_byte_is_set() {
        check("", &[], &[]);
        check("  é // x", &[], &[]);
        check("(a: 1)", &[(Span::new(1, 2), ERROR)], &[("a", Severity::Error)]);
        check(
            "(a: 1)",
            &[(Span::new(0, 3), ADVICE), (Span::new(1, 2), ERROR)],
            &[("(", Severity::Advice), ("a", Severity::Error), (":", Severity::Advice)],
        );
    }

    #[test]
    fn an_empty_place_and_one_over_many_lines_are_seen() {
        check("(a", &[(Span::new(2, 2), ERROR)], &[("a", Severity::Error)]);
        check("(a", &[(Span::new(1, 1), ERROR)], &[("a", Severity::Error)]);
        check("(a\n)", &[(Span::new(2, 2), ERROR)], &[("a", Severity::Error)]);
        let advice = ["(", "a", ":"].map(|part| (part, Severity::Advice));
        check("(a:\n 1)", &[(Span::new(0, 7), ADVICE)], &advice);
    }

    #[test]
    fn marks_of_another_text_are_left_out() {
        check("(é", &[(Span::new(2, 3), ERROR), (Span::new(5, 9), ERROR)], &[]);
    }
}

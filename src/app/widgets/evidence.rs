//! Evidence: words with the stretches marked that show something, by colour and by line and weight.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, Galley, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, Widget, WidgetInfo, pos2};

use super::Tone;
use crate::app::theme::{self, Palette, Weight, font, space};
use crate::base::Span;

/// A stretch of a text and what it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Bytes of the text.
    pub span: Span,
    /// What it shows.
    pub tone: Tone,
}

/// A text with marked stretches. Good is heavy with a line under it, change heavy on its ground, doubtful dotted.
#[must_use = "evidence shows nothing until it is added to a Ui"]
pub struct Evidence<'a> {
    text: &'a str,
    marks: &'a [Mark],
}

impl<'a> Evidence<'a> {
    /// Marks may come in any order; where two overlap the earlier one stands; spans that do not fit are left out.
    pub fn new(text: &'a str, marks: &'a [Mark]) -> Self {
        Self { text, marks }
    }
}

impl Widget for Evidence<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = theme::of(ui);
        let marks = fitting(self.text, self.marks);
        let galley = ui.painter().layout_job(job(palette, self.text, &marks, ui.available_width()));
        let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.text));
        if ui.is_rect_visible(rect) {
            paint(ui.painter(), palette, rect.min, galley, self.text, &marks);
        }
        response
    }
}

/// The marks that can be shown: in order, within the text, none overlapping.
pub(super) fn fitting(text: &str, marks: &[Mark]) -> Vec<Mark> {
    let mut marks: Vec<Mark> = marks.iter().copied().filter(|mark| !mark.span.of(text).is_empty()).collect();
    marks.sort_by_key(|mark| (mark.span.start, mark.span.end));
    let mut end = 0;
    marks.retain(|mark| {
        let free = mark.span.start >= end;
        if free {
            end = mark.span.end;
        }
        free
    });
    marks
}

pub(super) fn job(palette: &Palette, text: &str, marks: &[Mark], width: f32) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let mut done = 0;
    let plain = format(Weight::Regular, palette.ink);
    for mark in marks {
        job.append(&text[done..mark.span.start], 0.0, plain.clone());
        let weight = if mark.tone == Tone::Doubtful { Weight::Medium } else { Weight::Strong };
        job.append(mark.span.of(text), 0.0, format(weight, mark.tone.ink(palette)));
        done = mark.span.end;
    }
    job.append(&text[done..], 0.0, plain);
    job
}

pub(super) fn format(weight: Weight, colour: Color32) -> TextFormat {
    TextFormat { line_height: Some(22.0), ..TextFormat::simple(font(weight, space::BODY), colour) }
}

pub(super) fn paint(painter: &Painter, palette: &Palette, at: Pos2, galley: Arc<Galley>, text: &str, marks: &[Mark]) {
    let places: Vec<(Tone, Vec<Rect>)> = marks.iter().map(|mark| (mark.tone, rows_of(&galley, mark.span.in_chars(text)))).collect();
    let moved = |rect: &Rect| rect.translate(at.to_vec2());
    for (_, rects) in places.iter().filter(|(tone, _)| *tone == Tone::Change) {
        for rect in rects {
            painter.rect_filled(moved(rect).expand2(egui::vec2(2.0, -1.0)), 4.0, palette.amber_soft);
        }
    }
    painter.galley(at, galley, palette.ink);
    for (tone, rects) in &places {
        for rect in rects {
            underline(painter, moved(rect), *tone, tone.ink(palette));
        }
    }
}

fn underline(painter: &Painter, rect: Rect, tone: Tone, colour: Color32) {
    let ends = [pos2(rect.left(), rect.bottom() - 2.0), pos2(rect.right(), rect.bottom() - 2.0)];
    match tone {
        Tone::Doubtful => {
            painter.extend(Shape::dotted_line(&ends, colour, 4.0, 1.0));
        }
        _ => {
            painter.line_segment(ends, Stroke::new(1.5, colour));
        }
    }
}

/// Where a stretch of characters stands, row by row.
fn rows_of(galley: &Galley, chars: Span) -> Vec<Rect> {
    let mut rects = Vec::new();
    let mut at = 0;
    for row in &galley.rows {
        let mut place = Rect::NOTHING;
        for glyph in &row.glyphs {
            if at >= chars.start && at < chars.end && glyph.chr != ' ' {
                let left = row.pos.x + glyph.pos.x;
                place = place.union(Rect::from_min_max(pos2(left, row.min_y()), pos2(left + glyph.advance_width, row.max_y())));
            }
            at += 1;
        }
        at += usize::from(row.ends_with_newline);
        if place != Rect::NOTHING {
            rects.push(place);
        }
    }
    rects
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(spans: &[(usize, usize)], expected: &[(usize, usize)]) {
        let marks: Vec<Mark> = spans.iter().map(|(start, end)| Mark { span: Span::new(*start, *end), tone: Tone::Good }).collect();
        let left: Vec<_> = fitting("so sorry, café", &marks).iter().map(|mark| (mark.span.start, mark.span.end)).collect();
        assert_eq!(left, expected);
    }

    #[test]
    fn marks_are_put_in_order_and_do_not_overlap() {
        check(&[(10, 12), (3, 8), (5, 12)], &[(3, 8), (10, 12)]);
    }

    #[test]
    fn marks_outside_the_text_or_inside_a_letter_are_left_out() {
        check(&[(3, 99), (14, 15), (4, 4), (10, 15)], &[(10, 15)]);
    }
}

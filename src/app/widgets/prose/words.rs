//! Words of a page: one text to read, select and copy, with links that the keyboard comes to.

use std::ops::Range;
use std::sync::Arc;

use egui::text::LayoutJob;
use egui::text_selection::LabelSelectionState;
use egui::{Color32, CursorIcon, FontFamily, FontId, Galley, Label, Pos2, Rect, Role, Sense, Stroke, TextFormat, Ui, WidgetInfo};

use super::View;
use crate::app::theme::{self, Weight, font, space};
use crate::app::widgets::focus_ring;
use crate::help::{Run, Words};

/// How words look where nothing sets them apart.
#[derive(Clone, Copy)]
pub struct Look {
    weight: Weight,
    size: f32,
    ink: Color32,
    heading: bool,
}

impl Look {
    /// Running text.
    pub fn body(ui: &Ui) -> Self {
        Self { weight: Weight::Regular, size: space::BODY, ink: theme::of(ui).ink, heading: false }
    }

    /// What stands over the columns of a table.
    pub fn column(ui: &Ui) -> Self {
        Self { weight: Weight::Strong, size: space::SMALL, ink: theme::of(ui).muted, heading: false }
    }

    /// A heading of this level.
    pub fn heading(ui: &Ui, level: u8) -> Self {
        let size = match level {
            1 => space::HEADING,
            2 => space::TITLE,
            _ => space::BODY + 1.0,
        };
        Self { weight: Weight::Strong, size, ink: theme::of(ui).ink, heading: true }
    }
}

/// Draws them in the width that there is; gives a link that was followed.
pub fn ui(ui: &mut Ui, words: &Words, look: Look, view: &View<'_>) -> Option<String> {
    let mut set = Set { job: LayoutJob::default(), links: Vec::new(), signs: 0 };
    for run in &words.0 {
        let led = run.link.as_deref().filter(|link| (view.leads)(link));
        set.add(ui, run, led, look, view.marks);
    }
    let (at, galley, response) = Label::new(set.job).wrap().selectable(true).layout_in_ui(ui);
    let role = if look.heading { Role::Heading } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, galley.text()));
    LabelSelectionState::label_text_selection(ui, &response, at, Arc::clone(&galley), look.ink, Stroke::NONE);
    // Each of them is there to be reached, also behind the one that was pressed.
    let pressed: Vec<_> = set.links.iter().filter(|link| link_ui(ui, at, &galley, link)).collect();
    pressed.last().map(|link| link.target.clone())
}

/// Words as they are to be laid out, and the links among them.
struct Set {
    job: LayoutJob,
    links: Vec<Link>,
    /// How many signs there are by now.
    signs: usize,
}

/// A link among words.
struct Link {
    /// Its signs.
    signs: Range<usize>,
    words: String,
    target: String,
}

impl Set {
    fn add(&mut self, ui: &Ui, run: &Run, led: Option<&str>, look: Look, marks: &[String]) {
        append(&mut self.job, &run.text, &format(ui, run, led.is_some(), look), marks, theme::of(ui).amber_soft);
        let first = self.signs;
        self.signs += run.text.chars().count();
        match (led, self.links.last_mut()) {
            // A link whose words look differently is still one.
            (Some(target), Some(last)) if last.signs.end == first && last.target == target => {
                last.signs.end = self.signs;
                last.words.push_str(&run.text);
            }
            (Some(target), _) => {
                self.links.push(Link { signs: first..self.signs, words: run.text.clone(), target: target.to_owned() });
            }
            (None, _) => {}
        }
    }
}

fn format(ui: &Ui, run: &Run, leads: bool, look: Look) -> TextFormat {
    let palette = theme::of(ui);
    let weight = if run.strong { Weight::Strong } else { look.weight };
    let code = run.code && !look.heading;
    let font_id = if code { FontId::new(look.size - 1.0, FontFamily::Monospace) } else { font(weight, look.size) };
    let color = if leads { palette.accent } else { look.ink };
    let background = if code { palette.press } else { Color32::TRANSPARENT };
    let underline = if leads { Stroke::new(1.0, palette.accent) } else { Stroke::NONE };
    // Without a slanted typeface, what is set apart has a little more weight.
    let font_id = if run.emphasis && !run.strong && !code { font(Weight::Medium, look.size) } else { font_id };
    let line_height = Some((look.size * 1.4).round());
    TextFormat { font_id, color, background, underline, line_height, ..TextFormat::default() }
}

/// Adds a text in which what is looked for stands on a ground of its own.
pub fn append(job: &mut LayoutJob, text: &str, plain: &TextFormat, marks: &[String], background: Color32) {
    let mut from = 0;
    for marked in marked(text, marks) {
        job.append(&text[from..marked.start], 0.0, plain.clone());
        job.append(&text[marked.clone()], 0.0, TextFormat { background, ..plain.clone() });
        from = marked.end;
    }
    job.append(&text[from..], 0.0, plain.clone());
}

/// Where words that are looked for stand, in their order and none within another.
fn marked(text: &str, marks: &[String]) -> Vec<Range<usize>> {
    let low = text.to_ascii_lowercase();
    let mut found: Vec<Range<usize>> =
        marks.iter().flat_map(|mark| low.match_indices(mark.as_str()).map(|(at, mark)| at..at + mark.len())).collect();
    found.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    let mut end = 0;
    found.retain(|range| {
        let free = range.start >= end;
        if free {
            end = range.end;
        }
        free
    });
    found
}

/// A link over the words that are there by now; whether it was followed.
fn link_ui(ui: &Ui, at: Pos2, galley: &Galley, link: &Link) -> bool {
    let mut followed = false;
    for (part, rect) in rects(galley, &link.signs).into_iter().enumerate() {
        let rect = rect.translate(at.to_vec2());
        // The keyboard comes to it once, in however many lines it stands.
        let sense = if part == 0 { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(rect, ui.scope_id().with((link.signs.start, part)), sense).on_hover_cursor(CursorIcon::PointingHand);
        if part == 0 {
            response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), &link.words));
            focus_ring(ui, &response, rect, space::CORNER_SMALL / 2);
        }
        followed |= response.clicked();
    }
    followed
}

/// Where signs stand: a rectangle for each line.
fn rects(galley: &Galley, signs: &Range<usize>) -> Vec<Rect> {
    let mut rects = Vec::new();
    let mut first = 0;
    for row in &galley.rows {
        let count = row.glyphs.len();
        let (from, to) = (signs.start.max(first), signs.end.min(first + count));
        if from < to {
            let (left, right) = (&row.glyphs[from - first], &row.glyphs[to - first - 1]);
            let x = row.pos.x + left.pos.x..=row.pos.x + right.pos.x + right.advance_width;
            rects.push(Rect::from_x_y_ranges(x, row.rect().y_range()));
        }
        first += count + usize::from(row.ends_with_newline);
    }
    rects
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, marks: &[&str], expected: &[&str]) {
        let marks: Vec<String> = marks.iter().map(|mark| (*mark).to_owned()).collect();
        let found: Vec<&str> = marked(text, &marks).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_looked_for_is_marked_once() {
        check("A beat, a Beat.", &["beat"], &["beat", "Beat"]);
        check("beating heart", &["beat", "beating", "ea"], &["beating", "ea"]);
        check("Ärger, ärger", &["ger"], &["ger", "ger"]);
        check("nothing", &["beat"], &[]);
    }
}

//! Text by what it is: headings, sections, notes.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, FontId, Galley, Label, Painter, Response, RichText, Role, Ui, WidgetInfo};

use crate::app::theme::{self, Weight, font, space};

fn label(ui: &mut Ui, words: &str, weight: Weight, size: f32, colour: Color32) -> Response {
    ui.add(Label::new(RichText::new(words).font(font(weight, size)).color(colour)).wrap())
}

fn line(ui: &mut Ui, words: &str, weight: Weight, size: f32, colour: Color32) -> Response {
    ui.add(Label::new(RichText::new(words).font(font(weight, size)).color(colour)).truncate())
}

fn named_heading(response: Response, words: &str) -> Response {
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, words));
    response
}

/// Words set in at most so many rows; what does not fit is left out.
pub fn in_rows(painter: &Painter, words: &str, font: FontId, colour: Color32, width: f32, rows: usize) -> Arc<Galley> {
    let mut job = LayoutJob::simple(words.to_owned(), font, colour, width);
    job.wrap = TextWrapping { max_width: width.max(1.0), max_rows: rows, break_anywhere: rows == 1, ..TextWrapping::default() };
    painter.layout_job(job)
}

/// The title of a page.
pub fn heading(ui: &mut Ui, words: &str) -> Response {
    let ink = theme::of(ui).ink;
    named_heading(label(ui, words, Weight::Strong, space::HEADING, ink), words)
}

/// The title of a card or dialog.
pub fn title(ui: &mut Ui, words: &str) -> Response {
    let ink = theme::of(ui).ink;
    named_heading(label(ui, words, Weight::Strong, space::TITLE, ink), words)
}

/// The title of something in one line: what does not fit is shown by the pointer.
pub fn title_line(ui: &mut Ui, words: &str) -> Response {
    let ink = theme::of(ui).ink;
    named_heading(line(ui, words, Weight::Strong, space::TITLE, ink), words)
}

/// Text that carries weight, in one line.
pub fn strong_line(ui: &mut Ui, words: &str) -> Response {
    let ink = theme::of(ui).ink;
    line(ui, words, Weight::Strong, space::BODY, ink)
}

/// A note in one line.
pub fn small_line(ui: &mut Ui, words: &str) -> Response {
    let muted = theme::of(ui).muted;
    line(ui, words, Weight::Regular, space::SMALL, muted)
}

/// A small heading over a few lines: "You may".
pub fn section(ui: &mut Ui, words: &str) -> Response {
    let muted = theme::of(ui).muted;
    named_heading(label(ui, words, Weight::Strong, space::SMALL, muted), words)
}

/// The title of a field.
pub fn field(ui: &mut Ui, words: &str) -> Response {
    let ink = theme::of(ui).ink;
    label(ui, words, Weight::Strong, space::SMALL, ink)
}

/// Running text.
pub fn body(ui: &mut Ui, words: &str) -> Response {
    let ink = theme::of(ui).ink;
    label(ui, words, Weight::Regular, space::BODY, ink)
}

/// Running text that carries weight.
pub fn strong(ui: &mut Ui, words: &str) -> Response {
    let ink = theme::of(ui).ink;
    label(ui, words, Weight::Strong, space::BODY, ink)
}

/// A note beside the text.
pub fn small(ui: &mut Ui, words: &str) -> Response {
    let muted = theme::of(ui).muted;
    label(ui, words, Weight::Regular, space::SMALL, muted)
}

/// A note that says something about itself by its colour too.
pub fn toned(ui: &mut Ui, words: &str, tone: super::Tone) -> Response {
    let ink = tone.ink(theme::of(ui));
    label(ui, words, Weight::Strong, space::SMALL, ink)
}

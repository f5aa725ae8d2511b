//! What was seen in a reply: each reading with its own mark and colour, so that praise and blame are never one.

use std::sync::Arc;

use egui::{Align, Color32, Galley, Painter, Pos2, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::Tone;
use crate::app::theme::{self, Palette, Weight, font, space};
use crate::principles::{Sign, Signal};

/// The room of a mark before its words, in points.
pub const MARK: f32 = 15.0;

/// The colour of something that was seen.
pub fn tone(sign: Sign, doubtful: bool) -> Tone {
    match sign {
        _ if doubtful => Tone::Doubtful,
        Sign::Against => Tone::Change,
        Sign::For => Tone::Good,
        Sign::Half => Tone::Accent,
    }
}

/// What a signal is called.
pub fn label(signal: Signal, doubtful: bool) -> String {
    let label = &signal.entry().label;
    if doubtful { format!("may sound like: {label}") } else { label.clone() }
}

/// Shows readings in rows over the whole width, from the side where the speaker stands; in the middle for what was done.
pub fn readings(ui: &mut Ui, readings: &[(String, Tone)], side: Align) {
    for row in rows(ui, readings) {
        let width = row.iter().map(|(galley, _)| MARK + galley.size().x).sum::<f32>() + space::M * (row.len() as f32 - 1.0);
        let height = row.iter().map(|(galley, _)| galley.size().y).fold(0.0, f32::max);
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, told(&row)));
        let mut x = side.align_size_within_range(width, rect.x_range()).min;
        let palette = theme::of(ui);
        for (galley, tone) in row {
            mark(ui.painter(), palette, pos2(x + 5.0, rect.center().y), tone);
            ui.painter().galley(pos2(x + MARK, rect.top()), galley.clone(), tone.ink(palette));
            x += MARK + galley.size().x + space::M;
        }
    }
}

/// As many readings a row as there is room for.
fn rows(ui: &Ui, readings: &[(String, Tone)]) -> Vec<Vec<(Arc<Galley>, Tone)>> {
    let room = ui.available_width();
    let mut rows: Vec<Vec<(Arc<Galley>, Tone)>> = Vec::new();
    let mut taken = f32::INFINITY;
    for (words, tone) in readings {
        let text = ui.painter().layout(words.clone(), font(Weight::Strong, space::SMALL), Color32::PLACEHOLDER, (room - MARK).max(40.0));
        let width = MARK + text.size().x;
        if taken + space::M + width > room {
            rows.push(Vec::new());
            taken = -space::M;
        }
        taken += space::M + width;
        if let Some(row) = rows.last_mut() {
            row.push((text, *tone));
        }
    }
    rows
}

/// A row as a screen reader says it.
fn told(row: &[(Arc<Galley>, Tone)]) -> String {
    let words = row.iter().map(|(galley, tone)| match tone {
        Tone::Good => format!("it worked: {}", galley.text()),
        Tone::Accent => format!("half of it worked: {}", galley.text()),
        Tone::Change => format!("to change: {}", galley.text()),
        _ => galley.text().to_owned(),
    });
    words.collect::<Vec<_>>().join("; ")
}

/// The small mark of a tone: a ring for what worked, a diamond for what to change, a thin one where it is doubtful.
pub fn mark(painter: &Painter, palette: &Palette, at: Pos2, tone: Tone) {
    let ink = tone.ink(palette);
    match tone {
        Tone::Good => {
            painter.circle_stroke(at, 3.8, Stroke::new(2.0, ink));
        }
        Tone::Change | Tone::Doubtful => {
            let corners = [(0.0, -5.0), (5.0, 0.0), (0.0, 5.0), (-5.0, 0.0)].map(|(x, y)| at + vec2(x, y));
            let width = if tone == Tone::Change { 2.0 } else { 1.0 };
            painter.add(Shape::convex_polygon(corners.to_vec(), Color32::TRANSPARENT, Stroke::new(width, ink)));
        }
        Tone::Accent => {
            painter.circle_filled(at, 3.0, ink);
            painter.circle_stroke(at, 5.0, Stroke::new(1.0, ink));
        }
        Tone::Plain | Tone::Storm => {
            painter.circle_filled(at, 2.5, ink);
        }
    }
}

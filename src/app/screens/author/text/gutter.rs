//! At the left of the text: the numbers of its lines, and a mark at those with findings.

use egui::{Align2, Galley, Pos2, Rangef, Shape, Stroke, Ui, pos2, vec2};

use super::super::places::Places;
use super::job;
use crate::app::theme::{self, Weight, font, space};
use crate::base::Severity;

/// How wide it is for a text of so many lines.
pub fn width(lines: usize) -> f32 {
    let digits = lines.max(100).ilog10() + 1;
    digits as f32 * 8.0 + space::L + space::XS
}

/// Paints it beside the rows of `galley` that are in sight; `caret` is the row in which one writes.
pub fn paint(ui: &Ui, galley: &Galley, at: Pos2, caret: Option<usize>, places: &Places) {
    let palette = theme::of(ui);
    let seen = ui.clip_rect().y_range();
    let (mut line, mut begins) = (1, true);
    for (number, row) in galley.rows.iter().enumerate() {
        let top = at.y + row.pos.y;
        let place = Rangef::new(top, top + row.size.y);
        if place.min > seen.max {
            break;
        }
        if begins && place.max >= seen.min {
            let here = caret.is_some_and(|caret| (number..=last_row(galley, number)).contains(&caret));
            let (weight, ink) = if here { (Weight::Medium, palette.ink) } else { (Weight::Regular, palette.muted) };
            let right = pos2(at.x - space::M, place.center());
            ui.painter().text(right, Align2::RIGHT_CENTER, line, font(weight, 12.0), ink);
            if let Some(worst) = places.worst(line) {
                mark(ui, pos2(at.x - space::XS - 1.0, place.center()), worst);
            }
        }
        begins = row.ends_with_newline;
        line += usize::from(begins);
    }
}

/// The last row of the line that begins with this row.
fn last_row(galley: &Galley, first: usize) -> usize {
    let rows = &galley.rows[first..];
    first + rows.iter().position(|row| row.ends_with_newline).unwrap_or(rows.len().saturating_sub(1))
}

/// A shape of its own for each weight: colour alone says nothing to many people.
fn mark(ui: &Ui, at: Pos2, worst: Severity) {
    let colour = job::tone(worst).fill(theme::of(ui));
    let painter = ui.painter();
    match worst {
        Severity::Error => {
            let corners = [vec2(0.0, -4.5), vec2(4.5, 0.0), vec2(0.0, 4.5), vec2(-4.5, 0.0)].map(|by| at + by);
            painter.add(Shape::convex_polygon(corners.to_vec(), colour, Stroke::NONE));
        }
        Severity::Warning => {
            let corners = [vec2(0.0, -4.0), vec2(4.5, 4.0), vec2(-4.5, 4.0)].map(|by| at + by);
            painter.add(Shape::convex_polygon(corners.to_vec(), colour, Stroke::NONE));
        }
        Severity::Advice => {
            painter.circle_filled(at, 3.0, colour);
        }
    }
}

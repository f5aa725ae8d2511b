//! One of a few: a segmented choice, or tabs. Arrow keys move, Tab leaves.

use egui::{Align2, Color32, EventFilter, Id, Key, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::focus_ring;
use crate::app::theme::{self, Weight, font, space};

/// One of a few, side by side in one frame. `name` says what is chosen; whether the choice changed.
pub fn choice<T: PartialEq + Copy>(ui: &mut Ui, name: &str, chosen: &mut T, options: &[(T, &str)]) -> bool {
    one_of(ui, name, chosen, options, Look::Segments)
}

/// Tabs with a line under the open one; whether it changed.
pub fn tabs<T: PartialEq + Copy>(ui: &mut Ui, name: &str, chosen: &mut T, options: &[(T, &str)]) -> bool {
    one_of(ui, name, chosen, options, Look::Tabs)
}

/// One of several, each a sentence on lines of its own; none is chosen at first. Arrow keys move and choose.
pub fn radios<T: PartialEq + Copy>(ui: &mut Ui, chosen: &mut Option<T>, options: &[(T, String)]) {
    let responses: Vec<Response> = options.iter().map(|(value, words)| ui.radio(*chosen == Some(*value), words)).collect();
    for (i, response) in responses.iter().enumerate() {
        focus_ring(ui, response, response.rect, space::CORNER_SMALL);
        if response.clicked() {
            *chosen = Some(options[i].0);
        }
    }
    // The keyboard moves by one at each press, wherever it stood before.
    let moved = responses.iter().enumerate().find(|(_, response)| response.has_focus());
    if let Some((at, response)) = moved
        && let Some(next) = arrow(ui, response, at, options.len(), Look::Segments)
    {
        *chosen = Some(options[next].0);
        responses[next].request_focus();
    }
}

/// Leads the keyboard to what is chosen, as it is drawn next at this place of `ui`.
pub fn lead(ui: &Ui, name: &str) {
    ui.data_mut(|data| data.insert_temp(place(ui, name), true));
}

fn place(ui: &Ui, name: &str) -> Id {
    ui.scope_id().with(("one of", name))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Segments,
    Tabs,
}

fn one_of<T: PartialEq + Copy>(ui: &mut Ui, name: &str, chosen: &mut T, options: &[(T, &str)], look: Look) -> bool {
    let before = *chosen;
    let at = options.iter().position(|(value, _)| *value == before).unwrap_or(0);
    let words: Vec<f32> = options
        .iter()
        .map(|(_, label)| ui.painter().layout_no_wrap((*label).to_owned(), font(Weight::Strong, space::BODY), Color32::WHITE).size().x)
        .collect();
    // Where there is little room they stand closer.
    let spare = (ui.available_width() - words.iter().sum::<f32>()) / (2 * options.len()) as f32;
    let pad = match look {
        Look::Segments => spare.clamp(6.0, space::L),
        Look::Tabs => spare.clamp(space::XS, space::M),
    };
    let widths: Vec<f32> = words.iter().map(|words| words + 2.0 * pad).collect();
    let (all, _) = ui.allocate_exact_size(vec2(widths.iter().sum(), space::TOUCH), Sense::hover());
    frame(ui, all, look);
    let base = place(ui, name);
    let mut left = all.left();
    for (i, (value, label)) in options.iter().enumerate() {
        let rect = Rect::from_min_size(pos2(left, all.top()), vec2(widths[i], all.height()));
        left = rect.right();
        // Only the chosen one is reached by Tab; arrows move on from it.
        let sense = if i == at { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(rect, base.with(i), sense);
        if i == at && ui.data_mut(|data| data.remove_temp::<bool>(base)).is_some() {
            response.request_focus();
        }
        if response.clicked() {
            *chosen = *value;
        }
        if response.has_focus()
            && let Some(next) = arrow(ui, &response, i, options.len(), look)
        {
            *chosen = options[next].0;
            // It can take the focus from the next picture on, when it is the chosen one.
            ui.data_mut(|data| data.insert_temp(base, true));
            ui.ctx().request_repaint();
        }
        let role = if look == Look::Segments { Role::RadioButton } else { Role::Tab };
        response.widget_info(|| WidgetInfo::selected(role, ui.is_enabled(), i == at, *label));
        option(ui, &response, rect, label, i == at, look);
    }
    if *chosen != before {
        // It is shown as chosen from the next picture on.
        ui.ctx().request_repaint();
    }
    *chosen != before
}

/// The neighbour that an arrow key leads to. Tabs leave those up and down to what they stand above.
fn arrow(ui: &Ui, response: &Response, at: usize, count: usize, look: Look) -> Option<usize> {
    let vertical = look == Look::Segments;
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: vertical, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let (back, on) = ui.input(|input| {
        let either = |across: Key, along: Key| input.key_pressed(across) || (vertical && input.key_pressed(along));
        (either(Key::ArrowLeft, Key::ArrowUp), either(Key::ArrowRight, Key::ArrowDown))
    });
    match (back, on) {
        (true, false) => at.checked_sub(1),
        (false, true) => Some(at + 1).filter(|next| *next < count),
        _ => None,
    }
}

fn frame(ui: &Ui, all: Rect, look: Look) {
    let palette = theme::of(ui);
    match look {
        Look::Segments => {
            ui.painter().rect(all, space::CORNER, palette.ground, Stroke::new(1.0, palette.line), StrokeKind::Inside);
        }
        Look::Tabs => {
            let across = egui::Rangef::new(all.left(), all.left().max(ui.max_rect().right()));
            ui.painter().hline(across, all.bottom() - 0.5, Stroke::new(1.0, palette.line));
        }
    }
}

fn option(ui: &Ui, response: &Response, rect: Rect, label: &str, chosen: bool, look: Look) {
    let palette = theme::of(ui);
    let painter = ui.painter();
    let inner = rect.shrink(3.0);
    let ink = match (chosen, response.hovered()) {
        (true, _) => palette.accent,
        (false, true) => palette.ink,
        (false, false) => palette.muted,
    };
    match look {
        Look::Segments if chosen => {
            painter.rect(inner, space::CORNER - 3, palette.surface, Stroke::new(1.0, palette.edge), StrokeKind::Inside);
        }
        Look::Tabs if chosen => {
            let line = Rect::from_min_max(pos2(rect.left() + 8.0, rect.bottom() - 3.0), pos2(rect.right() - 8.0, rect.bottom()));
            painter.rect_filled(line, 1.5, palette.accent);
        }
        _ => {}
    }
    let weight = if chosen { Weight::Strong } else { Weight::Regular };
    painter.text(rect.center(), Align2::CENTER_CENTER, label, font(weight, space::BODY), ink);
    focus_ring(ui, response, inner.shrink(1.0), space::CORNER_SMALL - 2);
}

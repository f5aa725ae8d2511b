//! A card: a sheet of the surface with a thin edge.

use egui::{Align, Frame, InnerResponse, Layout, Margin, Role, Sense, Stroke, Ui, WidgetInfo};

use super::focus_ring;
use crate::app::theme::{self, space};

/// The frame of a card, to change before it is shown.
pub fn frame(ui: &Ui) -> Frame {
    let palette = theme::of(ui);
    Frame::new()
        .fill(palette.surface)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(space::CORNER_CARD)
        .inner_margin(Margin::same(space::L as i8))
}

/// Shows `content` on a card as wide as there is room.
pub fn card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    frame(ui).show(ui, |ui| {
        // A card reads from top to bottom, also where cards stand side by side.
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.set_width(ui.available_width());
            content(ui)
        })
        .inner
    })
}

/// A card that can be pressed as a whole: `name` is what a screen reader says. Its content takes no clicks of its own.
pub fn pressable<R>(ui: &mut Ui, name: &str, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let id = ui.next_auto_id().with(name);
    let palette = theme::of(ui);
    // Its edge must know of the pointer before its height is known: last time's answer is near enough.
    let before = ui.ctx().read_response(id);
    let near = before.as_ref().is_some_and(|response| response.hovered() || response.has_focus());
    let frame = if near { frame(ui).fill(palette.hover).stroke(Stroke::new(1.0, palette.edge)) } else { frame(ui) };
    let shown = frame.show(ui, |ui| {
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.set_width(ui.available_width());
            content(ui)
        })
        .inner
    });
    let response = ui.interact(shown.response.rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    focus_ring(ui, &response, response.rect, space::CORNER_CARD);
    InnerResponse::new(shown.inner, response)
}

/// A thin line across a card.
pub fn rule(ui: &mut Ui) {
    let line = theme::of(ui).line;
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, line));
}

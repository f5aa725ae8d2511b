//! A card: a sheet of the surface with a thin edge.

use egui::{Align, Frame, InnerResponse, Layout, Margin, Stroke, Ui};

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

/// A thin line across a card.
pub fn rule(ui: &mut Ui) {
    let line = theme::of(ui).line;
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, line));
}

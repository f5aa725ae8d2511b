//! What every page has: a title on the left, its actions on the right, and room below.

use egui::{Align, Layout, ScrollArea, Ui};

use crate::app::theme::space;
use crate::app::widgets::text;

/// Below this width the actions of a page stand under its title.
const NARROW: f32 = 700.0;

/// The head of a page: title and one line on the left, actions on the right. Actions are added from the right; the
/// title takes the room that they leave.
pub fn page_title(ui: &mut Ui, title: &str, line: &str, actions: impl FnOnce(&mut Ui)) {
    let titles = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        text::heading(ui, title);
        if !line.is_empty() {
            text::small(ui, line);
        }
    };
    if ui.available_width() < NARROW {
        ui.vertical(titles);
        ui.add_space(space::S);
        // Where there are no actions there is no row for them.
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal_wrapped(actions);
        ui.reset_style();
    } else {
        ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
            actions(ui);
            ui.with_layout(Layout::top_down(Align::Min), titles);
        });
    }
    ui.add_space(space::L);
}

/// A page that scrolls as a whole and is not wider than is good to read.
pub fn page(ui: &mut Ui, id: &str, content: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, |ui| {
        // The scroll bar lies beside the cards, not upon them.
        let width = (ui.available_width() - space::S).min(1180.0);
        ui.set_max_width(width);
        content(ui);
        ui.add_space(space::XL);
    });
}

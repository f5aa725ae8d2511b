//! What every page has: a title on the left, its actions on the right, and room below.

use egui::{Align, Frame, Layout, Margin, Panel, ScrollArea, Stroke, Ui};

use crate::app::theme::{self, space};
use crate::app::widgets::text;

/// Below this width the actions of a page stand under its title.
const NARROW: f32 = 700.0;

/// A page is no wider than this.
const WIDEST: f32 = 1180.0;

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
        // Where there are no actions there is no row for them.
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.spacing_mut().interact_size.y = 0.0;
        ui.vertical(titles);
        ui.add_space(space::S);
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

/// What is done on a page in the end: a bar at its lower edge that is in sight wherever one has scrolled to. The words
/// say what it will do; they are left out where there is no room for them.
pub fn page_foot(ui: &mut Ui, id: &str, words: &str, action: impl FnOnce(&mut Ui)) {
    let line = theme::of(ui).line;
    let frame = Frame::new().inner_margin(Margin { top: space::M as i8, ..Margin::ZERO });
    let shown = Panel::bottom(egui::Id::unique(("foot", id))).resizable(false).show_separator_line(false).frame(frame).show(ui, |ui| {
        ui.set_max_width((ui.available_width() - space::S).min(WIDEST));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            action(ui);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| text::small(ui, words));
        });
    });
    let edge = shown.response.rect;
    ui.painter().hline(edge.x_range(), edge.top(), Stroke::new(1.0, line));
}

/// A page that scrolls as a whole and is not wider than is good to read.
pub fn page(ui: &mut Ui, id: &str, content: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, |ui| {
        // The scroll bar lies beside the cards, not upon them.
        let width = (ui.available_width() - space::S).min(WIDEST);
        ui.set_max_width(width);
        content(ui);
        ui.add_space(space::XL);
    });
}

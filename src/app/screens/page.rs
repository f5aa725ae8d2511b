//! What every page has: a title on the left, its actions on the right, and room below.

use egui::{Align, Layout, ScrollArea, Stroke, Ui, vec2};

use super::scroll;
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

/// A page above a bar for what is done there in the end: the bar is in sight wherever one has scrolled to, and the
/// keyboard comes to it last. The words say what it will do. Gives what the bar's `action` gives.
pub fn page_with_foot<R>(ui: &mut Ui, id: &str, words: &str, content: impl FnOnce(&mut Ui), action: impl FnOnce(&mut Ui) -> R) -> R {
    /// The bar's height, with the line above it.
    const FOOT: f32 = space::TOUCH + space::M + 1.0;
    let line = theme::of(ui).line;
    ui.spacing_mut().item_spacing.y = 0.0;
    let above = vec2(ui.available_width(), (ui.available_height() - FOOT).max(0.0));
    ui.allocate_ui_with_layout(above, Layout::top_down(Align::Min), |ui| {
        ui.reset_style();
        page(ui, id, content);
    });
    let top = ui.cursor().top();
    ui.painter().hline(ui.available_rect_before_wrap().x_range(), top, Stroke::new(1.0, line));
    ui.add_space(space::M);
    let inner = ui.horizontal(|ui| {
        ui.reset_style();
        ui.set_max_width((ui.available_width() - space::S).min(WIDEST));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let done = action(ui);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| text::small(ui, words));
            done
        })
        .inner
    });
    inner.inner
}

/// A page that scrolls as a whole, by keys too, and is not wider than is good to read.
pub fn page(ui: &mut Ui, id: &str, content: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().id_salt(id).auto_shrink(false).show_viewport(ui, |ui, seen| {
        // The scroll bar lies beside the cards, not upon them.
        let width = (ui.available_width() - space::S).min(WIDEST);
        ui.set_max_width(width);
        scroll::whole_rings(ui);
        content(ui);
        ui.add_space(space::XL);
        scroll::keys(ui, seen.height());
        scroll::follow(ui);
    });
}

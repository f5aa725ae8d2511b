//! The table of contents: all pages, and the headings of the one that is open.

use egui::{ScrollArea, Ui};

use super::line::line;
use crate::app::screens::scroll;
use crate::app::theme::{self, Weight, font, space};
use crate::help::{Place, book};

/// Draws it; gives the place that was chosen. `at` is where one is, which comes into sight where it has `moved`.
pub fn ui(ui: &mut Ui, at: Place, moved: bool) -> Option<Place> {
    ScrollArea::vertical().id_salt("contents").auto_shrink(false).show(ui, |ui| list_ui(ui, at, moved)).inner
}

fn list_ui(ui: &mut Ui, at: Place, moved: bool) -> Option<Place> {
    ui.set_max_width(ui.available_width() - space::L);
    ui.spacing_mut().item_spacing.y = 2.0;
    let mut chosen = None;
    for (id, page) in book().pages() {
        let open = id == at.page;
        let palette = theme::of(ui);
        let ink = if open { palette.accent } else { palette.ink };
        if line(ui, &page.title, &[(&page.title, font(Weight::Strong, space::BODY), ink)], 0.0, false).clicked() {
            chosen = Some(Place { page: id, block: 0 });
        }
        if open {
            chosen = headings_ui(ui, at, moved).or(chosen);
        }
    }
    scroll::follow(ui);
    chosen
}

/// The headings of the page that is open; the deeper ones of the part that one is in.
fn headings_ui(ui: &mut Ui, at: Place, moved: bool) -> Option<Place> {
    let page = book().page(at.page);
    let part = page.headings().filter(|(block, level, _)| *level <= 2 && *block <= at.block).map(|(block, ..)| block).next_back();
    let here = page.heading_of(at.block).map(|(block, ..)| block);
    let (mut chosen, mut within) = (None, None);
    for (block, level, words) in page.headings().filter(|(_, level, _)| (2..=3).contains(level)) {
        if level == 2 {
            within = Some(block);
        }
        let Some(depth) = (level == 2).then_some(1.0).or((within == part).then_some(2.0)) else { continue };
        let (words, ink) = (words.plain(), if here == Some(block) { theme::of(ui).ink } else { theme::of(ui).muted });
        let weight = if here == Some(block) { Weight::Medium } else { Weight::Regular };
        let response =
            ui.push_id(block, |ui| line(ui, &words, &[(&words, font(weight, space::SMALL), ink)], depth * space::M, here == Some(block)));
        if moved && here == Some(block) {
            response.inner.scroll_to_me(None);
        }
        if response.inner.clicked() {
            chosen = Some(Place { page: at.page, block });
        }
    }
    chosen
}

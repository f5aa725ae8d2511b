//! Help: the book, with a table of contents, a search, and the ways that one has gone.

mod contents;
mod finder;
mod keys;
mod line;
#[cfg(test)]
mod tests;

use egui::{Panel, ScrollArea, Ui};

use super::{Cx, scroll};
use crate::app::keyboard::{self, Stand};
use crate::app::shell::Command;
use crate::app::theme::space;
use crate::app::widgets::prose::{Prose, View};
use crate::app::widgets::{Button, Icon, text};
use crate::help::{Place, book, marks};
use finder::Finder;

/// From this width on (points) the contents stand beside the page.
const BESIDE: f32 = 760.0;
/// How wide they are.
const CONTENTS: f32 = 252.0;
/// So much of a page stays in sight at its end.
const LAST: f32 = 200.0;

/// The screen of the book.
#[derive(Debug, Default)]
pub struct HelpScreen {
    /// Where one is: the page, and the first block in sight.
    at: Place,
    prose: Prose,
    /// Where one was when the contents were drawn last.
    listed: Place,
    /// What is to come into sight.
    to: Option<usize>,
    /// Where one was, the last at the end; and where one came back from.
    past: Vec<Place>,
    future: Vec<Place>,
    finder: Finder,
    /// The last place that was asked for.
    followed: u32,
    /// Whether the contents stand in the place of the page, where there is no room for both.
    unfolded: bool,
}

impl HelpScreen {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx) {
        if self.followed != cx.state.help.number {
            self.followed = cx.state.help.number;
            self.go_to(cx.state.help.place);
        }
        self.keys(ui);
        let narrow = ui.available_width() < BESIDE;
        self.head_ui(ui, cx, narrow);
        let chosen = if narrow {
            if self.unfolded {
                self.side_ui(ui)
            } else {
                self.page_ui(ui);
                None
            }
        } else {
            let side = Panel::left("help contents").exact_size(CONTENTS).resizable(false).show_separator_line(false);
            let chosen = side.frame(egui::Frame::new()).show(ui, |ui| self.side_ui(ui)).inner;
            self.page_ui(ui);
            chosen
        };
        if let Some(place) = chosen {
            self.unfolded = false;
            self.go_to(place);
        }
    }

    fn head_ui(&mut self, ui: &mut Ui, cx: &mut Cx, narrow: bool) {
        ui.horizontal(|ui| {
            let back = ui.add(Button::quiet("Back").icon(Icon::Back));
            keyboard::start(&back, Stand::Page);
            if back.clicked() {
                cx.queue.push(Command::Back);
            }
            text::title_line(ui, "Help");
            ui.add_space(space::S);
            if ui.add_enabled(!self.past.is_empty(), Button::icon_only(Icon::Left, "The place before (Alt+Left)")).clicked() {
                self.step_back();
            }
            if ui.add_enabled(!self.future.is_empty(), Button::icon_only(Icon::Right, "The place after (Alt+Right)")).clicked() {
                self.step_forward();
            }
            if narrow {
                let name = if self.unfolded { "To the page" } else { "Contents" };
                if ui.add(Button::quiet(name)).clicked() {
                    self.unfolded = !self.unfolded;
                }
            }
        });
        ui.add_space(space::S);
    }

    /// The search, over what it found or over the contents; gives a place that was chosen.
    fn side_ui(&mut self, ui: &mut Ui) -> Option<Place> {
        let found = self.finder.field_ui(ui);
        ui.add_space(space::S);
        let chosen = if self.finder.is_looking() {
            self.finder.hits_ui(ui)
        } else {
            let moved = std::mem::replace(&mut self.listed, self.at) != self.at;
            contents::ui(ui, self.at, moved)
        };
        found.or(chosen)
    }

    fn page_ui(&mut self, ui: &mut Ui) {
        let page = book().page(self.at.page);
        let marks = marks(self.finder.query());
        let leads = |target: &str| target.contains("://") || book().follow(self.at.page, target).is_some();
        let view = View { page, to: self.to.take(), marks: &marks, leads: &leads };
        let seen = ScrollArea::vertical().id_salt(self.at.page).auto_shrink(false).show_viewport(ui, |ui, sight| {
            ui.set_max_width(ui.available_width() - space::L);
            scroll::whole_rings(ui);
            let seen = self.prose.ui(ui, &view);
            // The last heading can come to the upper edge too.
            ui.add_space((sight.height() - LAST).max(space::XXL));
            scroll::keys(ui, sight.height());
            scroll::follow(ui);
            seen
        });
        let seen = seen.inner;
        if view.to.is_none() && seen.top < page.blocks.len() && seen.top != self.at.block {
            // The contents show it in the next frame.
            self.at.block = seen.top;
            ui.ctx().request_repaint();
        }
        if let Some(target) = seen.followed {
            match book().follow(self.at.page, &target) {
                Some(place) => self.go_to(place),
                None => ui.open_url(egui::OpenUrl::new_tab(&target)),
            }
        }
    }

    /// Goes to a place, and remembers where one was.
    fn go_to(&mut self, place: Place) {
        self.past.push(self.at);
        self.future.clear();
        self.show(place);
    }

    fn step_back(&mut self) {
        if let Some(place) = self.past.pop() {
            self.future.push(self.at);
            self.show(place);
        }
    }

    fn step_forward(&mut self) {
        if let Some(place) = self.future.pop() {
            self.past.push(self.at);
            self.show(place);
        }
    }

    fn show(&mut self, place: Place) {
        self.at = place;
        self.to = Some(place.block);
    }
}

//! The search: a field, and what was found.

use egui::{Id, Key, Modifiers, ScrollArea, TextEdit, Ui};

use super::line::line;
use crate::app::keyboard::ONE_LINE;
use crate::app::screens::scroll;
use crate::app::theme::{self, Weight, font, space};
use crate::app::widgets::text;
use crate::help::{Hit, Place, book, search};

/// What is looked for.
#[derive(Debug, Default)]
pub struct Finder {
    query: String,
    hits: Vec<Hit>,
    /// The hit that one is at.
    at: Option<usize>,
    /// Whether the keyboard is to come to the field.
    leading: bool,
}

impl Finder {
    /// What is looked for.
    pub fn query(&self) -> &str {
        &self.query
    }

    /// Whether anything is looked for.
    pub fn is_looking(&self) -> bool {
        !self.query.trim().is_empty()
    }

    /// Leads the keyboard to the field.
    pub fn lead(&mut self) {
        self.leading = true;
    }

    /// The field; gives the hit that Enter came to.
    pub fn field_ui(&mut self, ui: &mut Ui) -> Option<Place> {
        let id = Id::unique("help search");
        let field = TextEdit::singleline(&mut self.query).id(id).hint_text("Look something up  ( / )").char_limit(80);
        let field = ui.add(field.margin(space::S).desired_width(ui.available_width() - space::XL).event_filter(ONE_LINE));
        field.widget_info(|| egui::WidgetInfo::labeled(egui::Role::SearchInput, true, "Look something up"));
        if std::mem::take(&mut self.leading) {
            field.request_focus();
        }
        if field.changed() {
            (self.hits, self.at) = (search(book(), &self.query), None);
        }
        let pressed = |key: Key| ui.input(|input| input.key_pressed(key));
        if field.has_focus() && pressed(Key::Escape) {
            *self = Self::default();
            field.surrender_focus();
        }
        if field.lost_focus() && pressed(Key::Enter) {
            field.request_focus();
            return self.step(ui.input(|input| input.modifiers == Modifiers::SHIFT));
        }
        None
    }

    /// On to the next hit, or the one before; round to the first.
    fn step(&mut self, back: bool) -> Option<Place> {
        let count = self.hits.len();
        let next = match self.at {
            _ if count == 0 => return None,
            None => {
                if back {
                    count - 1
                } else {
                    0
                }
            }
            Some(at) => (at + if back { count - 1 } else { 1 }) % count,
        };
        self.at = Some(next);
        Some(self.hits[next].place)
    }

    /// What was found; gives the place that was chosen.
    pub fn hits_ui(&mut self, ui: &mut Ui) -> Option<Place> {
        if self.hits.is_empty() {
            text::small(ui, "Nothing on these pages has all of these words.");
            return None;
        }
        text::small(ui, "Enter goes from one to the next.");
        let list = ScrollArea::vertical().id_salt("found").auto_shrink(false);
        let chosen = list.show(ui, |ui| {
            ui.set_max_width(ui.available_width() - space::L);
            ui.spacing_mut().item_spacing.y = 2.0;
            let chosen = self.hits.iter().enumerate().filter(|(number, hit)| hit_ui(ui, *number, hit, self.at == Some(*number)));
            let chosen = chosen.map(|(number, _)| number).last();
            scroll::follow(ui);
            chosen
        });
        self.at = chosen.inner.or(self.at);
        chosen.inner.map(|number| self.hits[number].place)
    }
}

/// Something that was found; whether it was chosen.
fn hit_ui(ui: &mut Ui, number: usize, hit: &Hit, here: bool) -> bool {
    let palette = theme::of(ui);
    let parts = [
        (hit.title.as_str(), font(Weight::Strong, space::SMALL), palette.ink),
        (hit.words.as_str(), font(Weight::Regular, space::SMALL), palette.muted),
    ];
    let response = ui.push_id(number, |ui| line(ui, &format!("{}: {}", hit.title, hit.words), &parts, 0.0, here)).inner;
    if here {
        response.scroll_to_me(None);
    }
    response.clicked()
}

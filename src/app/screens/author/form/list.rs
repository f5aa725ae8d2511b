//! Lists and maps: their entries one below the other, and *Add*.

use egui::Ui;

use super::desk::Desk;
use super::entry::{Entry, card_ui, slim_ui};
use super::field::{Place, first_in};
use super::{blank, titles};
use crate::app::theme::space;
use crate::app::widgets::pick::{Item, Pick};
use crate::app::widgets::{Button, Icon, text};
use crate::base::capital;
use crate::studio::edit::fresh_name;
use crate::studio::language::{Names, Shape, Words};
use crate::studio::tree::Spot;

/// A list of texts, lines, replies, routes.
pub fn list_ui(ui: &mut Ui, desk: &mut Desk<'_>, place: &Place, inner: Shape, spot: Option<Spot<'_>>) {
    let what = what(inner);
    let entries = spot.map(|spot| spot.children()).unwrap_or_default();
    let mut after = None;
    for (position, child) in entries.iter().enumerate() {
        // Several lists of lines may stand in one form: each line is named with its list.
        let name = match inner {
            Shape::Block(block) if block.lone.is_none() => format!("{} {}", capital(&what), position + 1),
            _ => format!("{}, {what} {}", place.name, position + 1),
        };
        let path = place.path.at(position);
        let entry = Entry { path, name, position, count: entries.len(), names: None, shape: inner, spot: child.spot };
        let enter = match inner {
            Shape::Block(block) => match block.lone_field() {
                Some(field) => slim_ui(ui, desk, &entry, block, field),
                None => {
                    card_ui(ui, desk, &entry);
                    false
                }
            },
            Shape::Text => text_entry_ui(ui, desk, &entry),
            _ => {
                card_ui(ui, desk, &entry);
                false
            }
        };
        if enter {
            after = Some(position + 1);
        }
    }
    let name = format!("Add {}: {}", article(&what), place.name);
    if ui.add(Button::quiet(&format!("Add {}", article(&what))).name(&name).icon(Icon::Add).compact()).clicked() {
        after = Some(entries.len());
    }
    if let Some(position) = after {
        add(desk, place, inner, position);
    }
}

fn add(desk: &mut Desk<'_>, place: &Place, inner: Shape, position: usize) {
    let value = blank::blank(desk.parsed, inner);
    desk.insert(&place.path, position, None, value, &[]);
    desk.kept.lead = Some(first_in(&place.path.at(position), inner));
}

/// A text of a list, with what takes it out.
fn text_entry_ui(ui: &mut Ui, desk: &mut Desk<'_>, entry: &Entry<'_>) -> bool {
    let mut enter = false;
    ui.horizontal_top(|ui| {
        let room = (ui.available_width() - 44.0).max(60.0);
        ui.allocate_ui_with_layout(egui::vec2(room, 0.0), egui::Layout::top_down(egui::Align::Min), |ui| {
            ui.set_width(room);
            let place = Place::new(entry.path.clone(), Shape::Text, entry.name.clone());
            enter = super::field::text_ui(ui, desk, &place, Some(entry.spot), true);
            desk.findings_ui(ui, &entry.path, true);
        });
        if ui.add(Button::icon_only(Icon::Close, &format!("Take out: {}", entry.name))).clicked() {
            desk.remove(&entry.path);
        }
    });
    enter
}

/// What the author gives names to.
pub fn map_ui(ui: &mut Ui, desk: &mut Desk<'_>, place: &Place, names: Names, inner: Shape, spot: Option<Spot<'_>>) {
    let entries = spot.map(|spot| spot.children()).unwrap_or_default();
    if entries.is_empty() {
        text::small(ui, "There is none yet.");
    }
    for (position, child) in entries.iter().enumerate() {
        let path = place.path.then(child.step.as_str());
        let entry =
            Entry { path, name: child.step.clone(), position, count: entries.len(), names: Some(names), shape: inner, spot: child.spot };
        card_ui(ui, desk, &entry);
    }
    let what = names.what();
    let button = ui.add(Button::quiet(&format!("Add {what}")).icon(Icon::Add).compact());
    if desk.leads_to(&place.path) {
        super::field::lead(&button);
    }
    if button.clicked() {
        let stem = what.split(' ').next_back().unwrap_or("new");
        let name = fresh_name(desk.parsed, names, &format!("new-{stem}"));
        let value = blank::blank(desk.parsed, inner);
        desk.insert(&place.path, entries.len(), Some(name.clone()), value, &[]);
        desk.kept.lead = Some(first_in(&place.path.then(name.as_str()), inner));
    }
    ui.add_space(space::XS);
}

/// What stands under words of the language.
pub fn word_map_ui(ui: &mut Ui, desk: &mut Desk<'_>, place: &Place, kind: Words, inner: Shape, spot: Option<Spot<'_>>) {
    let entries = spot.map(|spot| spot.children()).unwrap_or_default();
    for (position, child) in entries.iter().enumerate() {
        let path = place.path.then(child.step.as_str());
        let name = titles::word_of(kind, &child.step);
        let entry = Entry { path, name, position, count: entries.len(), names: None, shape: inner, spot: child.spot };
        card_ui(ui, desk, &entry);
    }
    let free: Vec<_> = kind.choices().into_iter().filter(|choice| entries.iter().all(|entry| entry.step != choice.word)).collect();
    let label = match kind {
        Words::Principle => "Add a principle",
        Words::ReactionTo => "Add a reaction",
        _ => "Add …",
    };
    let items = || {
        let item = |choice| {
            let (label, note) = titles::word(kind, choice);
            Item::new(label, note)
        };
        free.iter().map(item).collect()
    };
    let led = desk.leads_to(&place.path);
    let taken = Pick::add(label).name(&format!("{label}: {}", place.name)).led(led).show(ui, items);
    if let Some(choice) = taken.and_then(|at| free.get(at)) {
        let value = blank::blank(desk.parsed, inner);
        desk.insert(&place.path, entries.len(), Some(choice.word.clone()), value, &[]);
        desk.kept.lead = Some(first_in(&place.path.then(choice.word.as_str()), inner));
    }
}

/// What one entry is called.
fn what(inner: Shape) -> String {
    match inner {
        Shape::Block(block) => titles::entry(block),
        Shape::Text => "wording".to_owned(),
        _ => "step".to_owned(),
    }
}

fn article(what: &str) -> String {
    let article = if what.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {what}")
}

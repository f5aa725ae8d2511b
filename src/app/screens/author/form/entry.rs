//! An entry of a list or map: what it says, and one button for all that can be done with it.

use egui::{Align, Layout, TextEdit, Ui};

use super::desk::Desk;
use super::field::{Place, value_ui};
use super::{block, titles};
use crate::app::theme::space;
use crate::app::widgets::pick::{Item, Pick};
use crate::app::widgets::{Button, card, text};
use crate::studio::language::{Block, Field, Names, Shape};
use crate::studio::tree::Spot;
use crate::studio::{Edit, Path, Value};

/// An entry, and where it stands among the others.
pub struct Entry<'e> {
    /// Its path.
    pub path: Path,
    /// What it is called: "Reply 1".
    pub name: String,
    /// Its position, and how many there are.
    pub position: usize,
    pub count: usize,
    /// What the author names it, in a map.
    pub names: Option<Names>,
    /// What it is.
    pub shape: Shape,
    /// What stands there.
    pub spot: Spot<'e>,
}

/// What can be done with an entry.
#[derive(Clone, Copy)]
enum Act {
    Give(&'static Field),
    Wording,
    Name,
    Up,
    Down,
    Duplicate,
    Remove,
}

/// An entry that is little more than its words: they come first, all else is below them. Gives whether Enter was pressed.
pub fn slim_ui(ui: &mut Ui, desk: &mut Desk<'_>, entry: &Entry<'_>, block: &'static Block, field: &'static Field) -> bool {
    let part = entry.spot.child(field.name).map(|child| child.spot);
    let place = Place { name: entry.name.clone(), ..Place::of(&entry.path, block, field, &entry.name) };
    let mut enter = false;
    ui.horizontal_top(|ui| {
        let room = (ui.available_width() - 42.0).max(80.0);
        ui.allocate_ui_with_layout(egui::vec2(room, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(room);
            enter = lone_ui(ui, desk, &place, part);
        });
        menu_ui(ui, desk, entry, Some(block));
    });
    let others = entry.spot.children().len() > usize::from(part.is_some());
    if others {
        ui.indent(entry.path.to_string(), |ui| {
            block::inner_ui(ui, desk, &entry.path, (block, &entry.name), Some(entry.spot), &[field.name])
        });
    }
    desk.findings_ui(ui, &entry.path, false);
    enter
}

/// The field that an entry is little more than: one text, though it may be a list of wordings.
fn lone_ui(ui: &mut Ui, desk: &mut Desk<'_>, place: &Place, spot: Option<Spot<'_>>) -> bool {
    let Shape::List(Shape::Text) = place.shape else {
        value_ui(ui, desk, place, spot);
        return false;
    };
    let wordings = spot.map(|spot| spot.children()).unwrap_or_default();
    let mut enter = false;
    if wordings.is_empty() {
        enter |= super::field::text_ui(ui, desk, &Place::new(place.path.at(0), Shape::Text, place.name.clone()), None, true);
    }
    for (number, wording) in wordings.iter().enumerate() {
        let name = if wordings.len() == 1 { place.name.clone() } else { format!("{}, wording {}", place.name, number + 1) };
        let path = place.path.at(number);
        let words = Place::new(path.clone(), Shape::Text, name.clone());
        if wordings.len() == 1 {
            enter |= super::field::text_ui(ui, desk, &words, Some(wording.spot), true);
        } else {
            ui.horizontal_top(|ui| {
                let room = (ui.available_width() - 44.0).max(60.0);
                ui.allocate_ui_with_layout(egui::vec2(room, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(room);
                    enter |= super::field::text_ui(ui, desk, &words, Some(wording.spot), true);
                });
                if ui.add(Button::icon_only(crate::app::widgets::Icon::Close, &format!("Take out: {name}"))).clicked() {
                    desk.remove(&path);
                }
            });
        }
        desk.findings_ui(ui, &path, true);
    }
    enter
}

/// An entry with several fields, on a card of its own.
pub fn card_ui(ui: &mut Ui, desk: &mut Desk<'_>, entry: &Entry<'_>) {
    card::frame(ui).inner_margin(space::M).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            ui.horizontal(|ui| {
                if !naming_ui(ui, desk, &entry.path, entry.names) {
                    text::section(ui, &entry.name);
                }
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let block = if let Shape::Block(block) = entry.shape { Some(block) } else { None };
                    menu_ui(ui, desk, entry, block);
                });
            });
            desk.findings_ui(ui, &entry.path, false);
            match entry.shape {
                Shape::Block(block) => block::inner_ui(ui, desk, &entry.path, (block, &entry.name), Some(entry.spot), &[]),
                shape => value_ui(ui, desk, &Place::new(entry.path.clone(), shape, entry.name.clone()), Some(entry.spot)),
            }
        });
    });
}

/// A block within a form, with what can be added to it.
pub fn block_ui(ui: &mut Ui, desk: &mut Desk<'_>, path: &Path, (block, within): (&'static Block, &str), spot: Option<Spot<'_>>) {
    ui.spacing_mut().item_spacing.y = space::XS;
    block::inner_ui(ui, desk, path, (block, within), spot, &[]);
    let missing = block::missing(block, block.fields.iter(), spot);
    if !missing.is_empty() {
        let name = format!("Add to {within}");
        let taken = Pick::add("Add …").name(&name).show(ui, || missing.iter().map(|field| block::item(block, field)).collect());
        if let Some(field) = taken.and_then(|at| missing.get(at)) {
            block::give(desk, path, field);
        }
    }
}

/// The three dots of an entry: fields that it can still get, its place, and its end.
fn menu_ui(ui: &mut Ui, desk: &mut Desk<'_>, entry: &Entry<'_>, block: Option<&'static Block>) {
    let acts = acts(entry, block);
    let items = || {
        let item = |act: &Act| match act {
            Act::Give(field) => {
                let title = block.map_or_else(String::new, |block| titles::title(block, field));
                Item::new(format!("Add: {}", crate::base::capital(&title)), field.help)
            }
            Act::Wording => Item::new("Add: another wording", "One of them is drawn for each call."),
            Act::Name => Item::new("Give it another name", "Wherever it is meant."),
            Act::Up => Item::new("Move up", ""),
            Act::Down => Item::new("Move down", ""),
            Act::Duplicate => Item::new("Duplicate", ""),
            Act::Remove => Item::new("Take out", ""),
        };
        acts.iter().map(item).collect()
    };
    let taken = Pick::more(&format!("More for {}", entry.name)).show(ui, items);
    if let Some(act) = taken.and_then(|at| acts.get(at)) {
        carry_out(desk, entry, *act);
    }
}

fn acts(entry: &Entry<'_>, block: Option<&'static Block>) -> Vec<Act> {
    let mut acts = Vec::new();
    if entry.names.is_some() {
        acts.push(Act::Name);
    }
    if entry.position > 0 {
        acts.push(Act::Up);
    }
    if entry.position + 1 < entry.count {
        acts.push(Act::Down);
    }
    acts.extend([Act::Duplicate, Act::Remove]);
    if let Some(block) = block {
        if block.what == "a line" {
            acts.push(Act::Wording);
        }
        acts.extend(block::missing(block, block.fields.iter(), Some(entry.spot)).into_iter().map(Act::Give));
    }
    acts
}

fn carry_out(desk: &mut Desk<'_>, entry: &Entry<'_>, act: Act) {
    let path = entry.path.clone();
    match act {
        Act::Give(field) => block::give(desk, &path, field),
        Act::Wording => {
            let wordings = path.then("text");
            let position = entry.spot.child("text").map_or(0, |text| text.spot.children().len());
            desk.insert(&wordings, position, None, Value::Text(String::new()), &[]);
        }
        Act::Name => desk.kept.naming = path.split_last().map(|(_, name)| (path.clone(), name.to_owned())),
        Act::Up => desk.edits.apart(Edit::Move { path, to: entry.position - 1 }),
        Act::Down => desk.edits.apart(Edit::Move { path, to: entry.position + 1 }),
        Act::Duplicate => desk.edits.apart(Edit::Duplicate { path }),
        Act::Remove => desk.remove(&path),
    }
}

/// A field for another name, while one is given: Enter keeps it, Escape leaves it as it was. Gives whether it is shown.
pub fn naming_ui(ui: &mut Ui, desk: &mut Desk<'_>, path: &Path, names: Option<Names>) -> bool {
    let Some((naming, name)) = desk.kept.naming.as_mut().filter(|(naming, _)| naming == path) else { return false };
    let before = naming.split_last().map(|(_, name)| name.to_owned()).unwrap_or_default();
    let field = ui.add(TextEdit::singleline(name).desired_width(220.0).char_limit(60).margin(space::S)).accessible_name("Its name");
    if !field.has_focus() && !field.lost_focus() {
        field.request_focus();
    }
    let keep = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let name = name.trim().to_lowercase().replace(' ', "-");
    if keep && name != before {
        let parent = path.split_last().map(|(parent, _)| parent).unwrap_or_default();
        if *desk.selected == Some(path.clone()) {
            *desk.selected = Some(parent.then(name.as_str()));
        }
        if let Some(names) = names {
            desk.edits.apart(Edit::Rename { names, from: before, to: name });
        }
    }
    if field.lost_focus() {
        desk.kept.naming = None;
    }
    true
}

//! The head of a form: what it is about, and what can be done with it as a whole.

use egui::Ui;

use super::desk::Desk;
use super::entry::naming_ui;
use crate::app::screens::author::graph::Look;
use crate::app::screens::author::outline::shift;
use crate::app::screens::author::subject::PARTS;
use crate::app::theme::space;
use crate::app::widgets::{Button, Chip, Icon, text};
use crate::studio::edit::fresh_name;
use crate::studio::language::Names;
use crate::studio::{Edit, Path};

/// Shows it.
pub fn ui(ui: &mut Ui, desk: &mut Desk<'_>, path: &Path) {
    let Some((parent, name)) = path.split_last() else {
        text::title(ui, "The scenario");
        return;
    };
    if let Some((_, title)) = PARTS.iter().find(|(part, _)| path.steps() == [*part]) {
        text::title(ui, title);
        return;
    }
    let names = match parent.split_last().map(|(_, kind)| kind.to_owned()).as_deref() {
        Some("beats") => Names::Beat,
        Some("endings") => Names::Ending,
        _ => Names::Scene,
    };
    let look = look(desk, name);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        if !naming_ui(ui, desk, path, Some(names)) {
            text::title(ui, name);
            if let Some(look) = look {
                ui.add(Chip::new(look.word).tone(look.tone).icon(look.icon));
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::XS, 0.0);
        if ui.add(Button::quiet("Rename").compact()).clicked() {
            desk.kept.naming = Some((path.clone(), name.to_owned()));
        }
        if ui.add(Button::quiet("Duplicate").compact()).clicked() {
            duplicate(desk, path, names);
        }
        for (icon, name, down) in [(Icon::Up, "Move up", false), (Icon::Down, "Move down", true)] {
            if ui.add(Button::icon_only(icon, name)).clicked() {
                shift(desk.parsed, path, down, desk.edits);
            }
        }
        if ui.add(Button::quiet("Delete").compact()).clicked() {
            desk.remove(path);
            *desk.selected = None;
        }
        if matches!(names, Names::Beat) {
            rehearse_ui(ui, desk, name);
        }
    });
}

/// The ways from a beat into a rehearsal.
fn rehearse_ui(ui: &mut Ui, desk: &mut Desk<'_>, beat: &str) {
    if ui.add(Button::quiet("Play from here").icon(Icon::Play).compact()).clicked() {
        desk.edits.play_from = Some((beat.to_owned(), false));
    }
    if ui.add(Button::quiet("Try a reply").icon(Icon::Ask).compact()).clicked() {
        desk.edits.play_from = Some((beat.to_owned(), true));
    }
}

/// How a beat or ending looks.
fn look(desk: &Desk<'_>, name: &str) -> Option<Look> {
    let outline = &desk.sight.outline;
    let beat = outline.beat(name).map(|beat| Look::of_beat(beat.kind));
    beat.or_else(|| outline.ending(name).map(|ending| Look::of_ending(ending.outcome)))
}

/// Makes a copy and selects it.
pub fn duplicate(desk: &mut Desk<'_>, path: &Path, names: Names) {
    let Some((parent, name)) = path.split_last() else { return };
    *desk.selected = Some(parent.then(fresh_name(desk.parsed, names, name)));
    desk.edits.apart(Edit::Duplicate { path: path.clone() });
}

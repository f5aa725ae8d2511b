//! The head of an open scenario: its title, whether it is saved, and what can be done with the whole.

use egui::{Align, Layout, Ui};

use super::super::{Cx, layout};
use super::sharing::{self, Sharing};
use crate::app::shell::{AuthorAct, Command, Open};
use crate::app::theme::space;
use crate::app::widgets::{Button, Icon, Tone, text};
use crate::help::{PageId, book};

/// Below this width (points) what can be done stands under the title.
const NARROW: f32 = 520.0;

/// What of the book one is at.
type Topic = (PageId, &'static str);

/// Shows it; gives the page that was asked for in its menu.
pub fn ui(ui: &mut Ui, cx: &mut Cx, open: &Open, topic: Topic) -> Option<Sharing> {
    let mut asked = None;
    let title = cx.state.library.files().iter().find(|file| file.source.path() == Some(&open.path));
    let title = title.map_or(open.document.id(), |file| file.title.as_str());
    if ui.available_width() < NARROW {
        ui.horizontal(|ui| head(ui, cx, open, title));
        ui.horizontal_wrapped(|ui| asked = actions(ui, cx, open, topic));
    } else {
        ui.horizontal(|ui| {
            let room = ui.available_width() - if open.versions.is_none() { ACTIONS } else { BACK };
            ui.allocate_ui_with_layout(egui::vec2(room, space::TOUCH), Layout::left_to_right(Align::Center), |ui| {
                ui.set_width(room);
                head(ui, cx, open, title);
            });
            asked = actions(ui, cx, open, topic);
        });
    }
    ui.add_space(space::S);
    asked
}

/// So wide is what can be done with the text, and the way back to it from the versions.
const ACTIONS: f32 = 392.0;
const BACK: f32 = 132.0;

fn head(ui: &mut Ui, cx: &mut Cx, open: &Open, title: &str) {
    if ui.add(Button::icon_only(Icon::Back, "Back")).clicked() {
        cx.queue.push(Command::Back);
    }
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        text::title_line(ui, title);
        let (words, tone) = saved_words(open);
        layout::line(ui, |ui| {
            text::toned(ui, words, tone).on_hover_text(open.path.display().to_string());
            if open.has_first_name(title) && layout::link(ui, "Name its file after the title") {
                cx.queue.author(AuthorAct::NameFile);
            }
        });
    });
}

fn saved_words(open: &Open) -> (&'static str, Tone) {
    match (&open.trouble, open.is_saved()) {
        (Some(_), _) => ("Not saved", Tone::Storm),
        (None, true) => ("Saved", Tone::Plain),
        (None, false) => ("Saving…", Tone::Plain),
    }
}

fn actions(ui: &mut Ui, cx: &mut Cx, open: &Open, topic: Topic) -> Option<Sharing> {
    if open.versions.is_some() {
        if ui.add(Button::quiet("To the text").icon(Icon::Author)).clicked() {
            cx.queue.author(AuthorAct::CloseVersions);
        }
        return None;
    }
    let steps = [
        (open.document.can_undo(), Icon::Undo, "Undo (Ctrl+Z)", AuthorAct::Undo),
        (open.document.can_redo(), Icon::Redo, "Redo (Ctrl+Y)", AuthorAct::Redo),
    ];
    for (able, icon, name, act) in steps {
        if ui.add_enabled(able, Button::icon_only(icon, name)).clicked() {
            cx.queue.author(act);
        }
    }
    if ui.add(Button::icon_only(Icon::Help, "Help (F1)")).clicked() {
        cx.queue.push(Command::Help(book().place(topic.0, topic.1)));
    }
    if ui.add(Button::quiet("Versions").icon(Icon::Clock)).clicked() {
        cx.queue.author(AuthorAct::ListVersions);
    }
    let asked = sharing::menu(ui, cx);
    if ui.add(Button::primary("Play").icon(Icon::Play)).clicked() {
        cx.queue.author(AuthorAct::Play);
    }
    asked
}

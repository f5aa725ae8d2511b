//! How the scenario was before: a list by age, and one version to read and to restore.

use egui::{Frame, Margin, Panel, ScrollArea, TextEdit, Ui};

use super::super::ago::ago;
use super::super::{Cx, layout};
use super::proof;
use super::text::job;
use crate::app::keyboard::{self, Stand};
use crate::app::shell::{AuthorAct, Effect, Open, Shown};
use crate::app::theme::space;
use crate::app::widgets::{Button, Icon, card, text};

/// What changed takes so much of the height; more of it scrolls.
const CHANGES: f32 = 170.0;
/// How wide the list is.
const LIST: f32 = 230.0;

pub fn ui(ui: &mut Ui, cx: &mut Cx, open: &Open) {
    let frame = Frame::new().inner_margin(Margin { right: space::L as i8, ..Margin::ZERO });
    Panel::left("versions").exact_size(LIST).resizable(false).show_separator_line(false).frame(frame).show(ui, |ui| list_ui(ui, cx, open));
    let Some(shown) = &open.shown else {
        text::body(ui, "Choose a version at the left to read it. The text stays as it is until you restore one.");
        return;
    };
    ui.horizontal_wrapped(|ui| {
        let now = shown.text == open.document.text();
        if ui.add_enabled(!now, Button::primary("Restore this version").icon(Icon::Rewind)).clicked() {
            cx.queue.author(AuthorAct::Restore);
        }
        let told = if now {
            "This is the text as it is now.".to_owned()
        } else {
            format!("As it was {}.", ago(shown.version.at_ms, cx.state.studio.now_ms))
        };
        text::small(ui, &told);
    });
    if shown.text != open.document.text() {
        since_ui(ui, shown);
    }
    ui.add_space(space::S);
    card::frame(ui).inner_margin(space::S).show(ui, |ui| {
        ScrollArea::vertical().id_salt(("version", shown.version.at_ms)).auto_shrink(false).show(ui, |ui| {
            let mut layouter = |ui: &Ui, text: &dyn egui::TextBuffer, width: f32| {
                let job = job::job(text.as_str(), &[], crate::app::theme::of(ui), width);
                ui.fonts_mut(|fonts| fonts.layout_job(job))
            };
            let mut text = shown.text.as_str();
            let field = TextEdit::multiline(&mut text).frame(Frame::NONE).desired_width(f32::INFINITY).layouter(&mut layouter);
            let field = ui.add(field);
            field.widget_info(|| egui::WidgetInfo::labeled(egui::Role::MultilineTextInput, true, "The version's text"));
        });
    });
}

/// What changed since the version, as far as there is room to tell it.
fn since_ui(ui: &mut Ui, shown: &Shown) {
    let Some(since) = &shown.since else { return };
    if since.is_empty() {
        text::small(ui, "Nothing but layout and comments has changed since.");
        return;
    }
    text::section(ui, "What changed since");
    ScrollArea::vertical().id_salt(("since", shown.version.at_ms)).max_height(CHANGES).auto_shrink([false, true]).show(ui, |ui| {
        for sentence in since {
            layout::item(ui, sentence);
        }
        effect_ui(ui, &shown.effect);
    });
}

/// What that does to endings and scores.
fn effect_ui(ui: &mut Ui, effect: &Effect) {
    let told = match effect {
        Effect::None => return,
        Effect::Working(stage) => {
            text::small(ui, &proof::running("What that does to endings and scores is being found out", *stage));
            return;
        }
        Effect::Failed(why) => {
            text::small(ui, &format!("What that does to endings and scores is not known: {}", layout::sentence(why)));
            return;
        }
        Effect::Told(told) => told,
    };
    text::section(ui, "What that does to endings and scores");
    if told.is_empty() {
        text::small(ui, "Nothing: the same endings can be reached, with the same scores.");
    }
    for sentence in told {
        layout::item(ui, sentence);
    }
}

fn list_ui(ui: &mut Ui, cx: &mut Cx, open: &Open) {
    text::section(ui, "Versions");
    let versions = open.versions.as_deref().unwrap_or_default();
    if versions.is_empty() {
        text::small(ui, "There is none yet. One is kept whenever you pause.");
    }
    ScrollArea::vertical().id_salt("version list").auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - space::S);
        for version in versions {
            let here = open.shown.as_ref().is_some_and(|shown| shown.version == *version);
            let words = ago(version.at_ms, cx.state.studio.now_ms);
            let button = if here { Button::plain(&words).icon(Icon::Check) } else { Button::plain(&words) };
            let response = ui.push_id(version.at_ms, |ui| ui.add(button.wide())).inner;
            keyboard::start(&response, Stand::Control);
            if response.clicked() {
                cx.queue.author(AuthorAct::ShowVersion(version.clone()));
            }
        }
        crate::app::screens::scroll::follow(ui);
    });
}

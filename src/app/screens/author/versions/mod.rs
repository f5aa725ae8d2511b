//! How the scenario was before: a list by age, and one version to read, to name and to restore.

mod list;
mod naming;

use egui::{Frame, Margin, Panel, ScrollArea, TextEdit, Ui};

use super::super::ago::ago;
use super::super::{Cx, layout};
use super::proof;
use super::text::job;
use crate::app::shell::{AuthorAct, Effect, Open, Shown};
use crate::app::theme::space;
use crate::app::widgets::{Button, Icon, card, empty, text};
use naming::Naming;

/// What changed takes so much of the height; more of it scrolls.
const CHANGES: f32 = 170.0;
/// How wide the list is, and so in a window that is narrower than this.
const LIST: f32 = 270.0;
const LIST_NARROW: f32 = 200.0;
const NARROW: f32 = 760.0;

/// Between names and versions one goes to and fro by Tab.
#[derive(Debug, Default)]
pub struct VersionsView {
    naming: Naming,
}

impl VersionsView {
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx, open: &Open) {
        let versions = open.versions.as_deref().unwrap_or_default();
        if versions.is_empty() {
            empty::empty(
                ui,
                "There is no earlier version yet. One is kept whenever the text is saved, and it can be given a name here.",
                "",
            );
            return;
        }
        let width = if ui.available_width() < NARROW { LIST_NARROW } else { LIST };
        let frame = Frame::new().inner_margin(Margin { right: space::L as i8, ..Margin::ZERO });
        let panel = Panel::left("versions").exact_size(width).resizable(false).show_separator_line(false).frame(frame);
        panel.show(ui, |ui| list::ui(ui, cx, versions, open.shown.as_ref().map(|shown| &shown.version)));
        let Some(shown) = &open.shown else {
            text::body(ui, "Choose a version at the left to read it. The text stays as it is until you restore one.");
            return;
        };
        self.shown_ui(ui, cx, open, shown);
    }

    /// Whether Escape took back a name that was not kept; else it leads back to the text.
    pub fn escape(&mut self) -> bool {
        self.naming.leave()
    }

    fn shown_ui(&mut self, ui: &mut Ui, cx: &mut Cx, open: &Open, shown: &Shown) {
        let now = shown.text == open.document.text();
        ui.horizontal_wrapped(|ui| {
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
        if let Some(name) = self.naming.ui(ui, &shown.version) {
            cx.queue.author(AuthorAct::NameVersion(shown.version.clone(), name));
        }
        if !now {
            since_ui(ui, shown);
        }
        ui.add_space(space::S);
        text_ui(ui, shown);
    }
}

fn text_ui(ui: &mut Ui, shown: &Shown) {
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

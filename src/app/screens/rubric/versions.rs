//! Where the rubric is kept, how it was before, and the way back to what is shipped.

use egui::Ui;

use super::super::ago::ago;
use crate::app::screens::{Cx, layout};
use crate::app::shell::RubricAct;
use crate::app::theme::space;
use crate::app::widgets::{Button, card, text};
use crate::scenario::Rubric;

/// So many earlier ones are listed.
const MOST: usize = 8;

pub fn ui(ui: &mut Ui, cx: &mut Cx) {
    let desk = &cx.state.rubric;
    card::card(ui, |ui| {
        super::begin(ui, "Its file, and how it was before");
        text::small(ui, "Your rubric is one file, rubric.ron, beside the records. Colleagues use the same once it is copied to theirs.");
        layout::line(ui, |ui| {
            if ui.add(Button::plain("Show the file")).clicked() {
                cx.queue.rubric(RubricAct::ShowFolder);
            }
            let shipped = Rubric::shipped();
            if ui.add_enabled(*desk.draft.now() != shipped, Button::quiet("All shipped values")).clicked() {
                cx.queue.rubric(RubricAct::Change(Box::new(shipped), None));
            }
        });
        if desk.versions.is_empty() {
            text::small(ui, "There is no earlier one yet. What you save over is kept here.");
        }
        for version in desk.versions.iter().take(MOST) {
            ui.horizontal(|ui| {
                let age = ago(version.at_ms, cx.state.studio.now_ms);
                if ui.add(Button::quiet("Bring back").name(&format!("Bring back the one replaced {age}")).compact()).clicked() {
                    cx.queue.rubric(RubricAct::BringBack(version.clone()));
                }
                text::small(ui, &format!("replaced {age}"));
            });
        }
    });
    ui.add_space(space::S);
}

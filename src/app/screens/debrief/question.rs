//! The one question that a debrief in practice begins with.

use egui::{Align, Layout, TextEdit, Ui, vec2};

use super::DebriefScreen;
use crate::app::screens::Cx;
use crate::app::shell::{Command, Finished};
use crate::app::theme::space;
use crate::app::widgets::{Button, boat, card, text};

const QUESTION: &str = "What would you do differently?";

/// How wide the question gets at most.
const WIDE: f32 = 680.0;

/// In a window lower than this the boat leaves its room to the field.
const HIGH: f32 = 560.0;

impl DebriefScreen {
    /// Asks; the rest of the page waits until it is answered or skipped.
    pub(super) fn question(&mut self, ui: &mut Ui, cx: &mut Cx, finished: &Finished) {
        let width = ui.available_width().min(WIDE);
        ui.vertical_centered(|ui| {
            if ui.ctx().content_rect().height() > HIGH {
                ui.add_space(space::XL);
                boat::logo(ui, 72.0, "");
                ui.add_space(space::S);
            }
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| self.ask(ui, cx, finished));
        });
    }

    fn ask(&mut self, ui: &mut Ui, cx: &mut Cx, finished: &Finished) {
        card::card(ui, |ui| {
            text::title(ui, QUESTION);
            text::small(ui, "One thing is enough. It is kept with this attempt and nobody scores it; the debrief opens after it.");
            ui.add_space(space::S);
            let field = TextEdit::multiline(&mut self.answer).desired_rows(4).desired_width(f32::INFINITY).margin(vec2(12.0, 10.0));
            let response = ui.add(field.hint_text("Next time I would …").char_limit(2_000));
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::MultilineTextInput, true, QUESTION));
            if !self.led {
                response.request_focus();
                self.led = true;
            }
            ui.add_space(space::S);
            ui.horizontal_wrapped(|ui| {
                let written = !self.answer.trim().is_empty();
                if ui.add_enabled(written, Button::primary("Keep it and go on")).clicked() {
                    self.asked = true;
                    cx.queue.push(Command::Reflect { attempt: finished.attempt, text: self.answer.trim().to_owned() });
                }
                if ui.add(Button::quiet("Skip")).clicked() {
                    self.asked = true;
                }
            });
        });
    }

    /// What the trainee answered, for comparison with what follows.
    pub(super) fn answered(&mut self, ui: &mut Ui, finished: &Finished) {
        if finished.reflection.is_empty() {
            return;
        }
        card::card(ui, |ui| {
            text::section(ui, "What you would do differently");
            text::body(ui, &format!("“{}”", finished.reflection));
        });
        ui.add_space(space::S);
    }
}

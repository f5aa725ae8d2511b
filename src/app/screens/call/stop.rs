//! Stopping is always possible, and never a defeat.

use egui::{Id, Modal, Ui};

use super::Cx;
use crate::app::shell::{CallAct, Command};
use crate::app::theme::space;
use crate::app::widgets::{Button, card, text};

/// The question whether to stop, before the call.
#[derive(Debug, Default)]
pub struct Stop {
    open: bool,
    /// Whether it opened just now: the keyboard is led to the answer.
    opened: bool,
}

impl Stop {
    /// Pauses the call and asks.
    pub fn ask(&mut self, cx: &mut Cx) {
        (self.open, self.opened) = (true, true);
        cx.queue.push(Command::Pause(true));
    }

    /// Whether it is asked now.
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// Draws it, where it is asked.
    pub fn ui(&mut self, ui: &Ui, cx: &mut Cx) {
        if !self.open {
            return;
        }
        let modal = Modal::new(Id::unique("stop the call")).frame(card::frame(ui)).show(ui.ctx(), |ui| {
            ui.set_max_width(420.0);
            text::title(ui, "Stop this call?");
            ui.add_space(space::S);
            text::body(
                ui,
                "That is always fine. The customer is not real, nobody is told, and there is no score. You can also leave the \
                 call as it is and come back to it.",
            );
            ui.add_space(space::L);
            ui.vertical(|ui| self.answers_ui(ui, cx));
        });
        if modal.should_close() {
            self.open = false;
        }
    }

    fn answers_ui(&mut self, ui: &mut Ui, cx: &mut Cx) {
        ui.spacing_mut().item_spacing.y = space::S;
        let go_on = ui.add(Button::primary("Go on with the call").wide());
        if std::mem::take(&mut self.opened) {
            go_on.request_focus();
        }
        if go_on.clicked() {
            self.open = false;
            cx.queue.push(Command::Pause(false));
        }
        if ui.add(Button::plain("Leave it for later").wide()).clicked() {
            self.open = false;
            cx.queue.push(Command::LeaveCall);
        }
        if ui.add(Button::danger("Stop without a score").wide()).clicked() {
            self.open = false;
            cx.queue.push(Command::Pause(false));
            cx.queue.act(CallAct::Stop);
        }
    }
}

//! The first start: a name, which is optional, and the first call. Nothing else.

use egui::{TextEdit, Ui};

use super::{Cx, layout, page};
use crate::app::shell::{Command, Ready, Route};
use crate::app::theme::space;
use crate::app::widgets::{Button, Notice, boat, card, text};

/// The scenario that a first start offers.
const FIRST_CALL: &str = "first-call";

/// The screen of a first start.
#[derive(Debug, Default)]
pub struct WelcomeScreen {
    name: String,
    /// Whether the keyboard was led to the field.
    led: bool,
}

impl WelcomeScreen {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx) {
        let first = !std::mem::replace(&mut self.led, true);
        if first {
            // Whoever said it and began no call need not say it again.
            self.name.clone_from(&cx.state.name);
        }
        middle(ui, 440.0, |ui| {
            boat::logo(ui, 72.0, "Evenkeel");
            ui.add_space(space::M);
            text::heading(ui, "Welcome aboard");
            text::body(
                ui,
                "Here you can practise staying on an even keel with angry customers. Nobody is watching, nothing leaves this \
                 computer, and every call can be tried again.",
            );
            ui.add_space(space::L);
            let label = text::strong(ui, "Your first name, if you like");
            let field = ui.add(TextEdit::singleline(&mut self.name).char_limit(80).desired_width(f32::INFINITY).margin(space::S));
            let field = field.labelled_by(label.id);
            if first {
                field.request_focus();
            }
            text::small(ui, "The customers may call you by it. It stays on this computer.");
            ui.add_space(space::L);
            let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
            let title = cx.state.library.card(FIRST_CALL).map(|card| card.title.clone()).unwrap_or_default();
            text::body(ui, &format!("Your first call: {title}."));
            ui.add_space(space::S);
            if ui.add(Button::primary("Read its briefing").key("Enter").wide()).clicked() || entered {
                cx.queue.push(Command::SetName(self.name.clone()));
                cx.queue.push(Command::Brief(FIRST_CALL.to_owned()));
            }
        });
    }
}

/// While the records open, or when they could not be opened.
pub fn opening_ui(ui: &mut Ui, cx: &mut Cx) {
    middle(ui, 520.0, |ui| match &cx.state.ready {
        Ready::Refused(why) => {
            text::heading(ui, "The records could not be opened");
            ui.add_space(space::S);
            Notice::warning(why).show(ui);
            ui.add_space(space::L);
            if ui.add(Button::primary("Try again")).clicked() {
                cx.queue.push(Command::Reopen);
            }
        }
        Ready::Opening | Ready::Open => {
            boat::progress(ui, "Opening your records");
        }
    });
    if cx.state.ready == Ready::Open {
        cx.queue.push(Command::Go(Route::Home));
    }
}

/// A card in the middle of the page.
fn middle(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    let mut content = Some(content);
    // A page is no wider than is good to read; the middle is that of the window.
    let whole = ui.available_width();
    page(ui, "welcome", |ui| {
        let width = width.min(ui.available_width());
        let side = (whole - width) / 2.0;
        ui.add_space((ui.available_height() * 0.12).min(90.0));
        layout::row(ui, &[side - space::L, width], |ui, place| {
            if place == 1
                && let Some(content) = content.take()
            {
                card::card(ui, content);
            }
        });
    });
}

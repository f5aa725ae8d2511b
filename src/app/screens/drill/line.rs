//! The customer's line: who they are, what one has to know, what was said before, and the words to answer.

use egui::Ui;

use crate::app::screens::layout;
use crate::app::theme::space;
use crate::app::widgets::{Bubble, Portrait, card, text};
use crate::rehearsal::drill::Prompt;

/// How wide the customer's face is, with the room beside it.
const FACE: f32 = 84.0;

pub(super) fn show(ui: &mut Ui, prompt: &Prompt) {
    card::card(ui, |ui| {
        ui.horizontal_top(|ui| {
            Portrait::new(&prompt.face, prompt.mood).size(FACE - space::M).show(ui, &prompt.caller);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space::XS;
                text::title(ui, &prompt.caller);
                text::body(ui, &layout::sentence(&format!("you are {}", prompt.you_are)));
                for told in &prompt.told {
                    layout::item(ui, told);
                }
            });
        });
        if !prompt.before.is_empty() {
            card::rule(ui);
            text::section(ui, "Just before");
            for spoke in &prompt.before {
                text::small(ui, &format!("{}: “{}”", spoke.who, spoke.words));
            }
        }
        card::rule(ui);
        for spoke in &prompt.says {
            if spoke.who != prompt.caller {
                text::small(ui, &spoke.who);
            }
            Bubble::caller(&spoke.who, &spoke.words).show(ui);
        }
    });
}

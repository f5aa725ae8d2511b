//! The end of a drill: how many lines showed it, the words that did, and five others.

use egui::Ui;

use crate::app::keyboard::{self, Stand};
use crate::app::screens::{Cx, layout};
use crate::app::shell::{Command, DrillAct, Drilling};
use crate::app::theme::space;
use crate::app::widgets::curve::Moment;
use crate::app::widgets::{Button, Icon, card, text};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx, drilling: &Drilling) {
    let (shown, all) = (drilling.shown(), drilling.answers.len());
    card::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        text::title(ui, &format!("{shown} of {all} showed it"));
        let answers = || drilling.answers.iter().zip(&drilling.drill.prompts);
        if shown > 0 {
            text::section(ui, "Your words, worth keeping");
            for (judged, _) in answers().filter(|(judged, _)| judged.showed) {
                layout::marked(ui, Moment::Good, &format!("“{}”", judged.reply));
            }
        }
        if shown < all {
            text::section(ui, "Worth having ready");
            for (_, prompt) in answers().filter(|(judged, _)| !judged.showed) {
                layout::marked(ui, Moment::Turning, &format!("To {}: “{}”", prompt.caller, prompt.better));
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        let again = ui.add(Button::primary("Again, with five others").icon(Icon::Rewind));
        keyboard::start(&again, Stand::Control);
        if again.clicked() {
            cx.queue.push(Command::Drill(DrillAct::Again));
        }
        if ui.add(Button::plain("Done")).clicked() {
            cx.queue.push(Command::Back);
        }
    });
}

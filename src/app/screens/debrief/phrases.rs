//! Words that the organisation bans or prefers, where the trainee said them.

use egui::Ui;

use super::quote;
use crate::app::theme::space;
use crate::app::widgets::{Tone, card, text};
use crate::assessment::PhraseSaid;
use crate::scenario::rubric::Wish;

/// One card for all of them; nothing where none was said.
pub(super) fn show(ui: &mut Ui, said: &[PhraseSaid]) {
    if said.is_empty() {
        return;
    }
    card::card(ui, |ui| {
        text::section(ui, "The words of your organisation");
        for (number, said) in said.iter().enumerate() {
            if number > 0 {
                card::rule(ui);
            }
            let tone = if said.phrase.wish == Wish::Avoid { Tone::Change } else { Tone::Good };
            quote::show(ui, &said.reply, said.span, tone);
            text::small(ui, &format!("Turn {}. {}", said.turn, said.told()));
            if !said.phrase.instead.is_empty() {
                text::toned(ui, &format!("Better there: “{}”", said.phrase.instead), Tone::Good);
            }
        }
    });
    ui.add_space(space::S);
}

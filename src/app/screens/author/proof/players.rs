//! Players who always do one thing: every one of them should fail.

use egui::Ui;

use super::Asked;
use super::play::PlayRow;
use crate::app::theme::space;
use crate::app::widgets::{card, text};
use crate::rehearsal::Caricature;
use crate::rehearsal::examine::{Examination, Play};

pub fn ui(ui: &mut Ui, shown: &Examination) -> Option<Asked> {
    let mut asked = None;
    card::card(ui, |ui| {
        text::title(ui, "Players who always do one thing");
        text::small(
            ui,
            "Every one of them should fail: who passes so has not listened. Only who says what you hold for the best should pass.",
        );
        ui.add_space(space::S);
        for (who, play) in &shown.players {
            asked = player(ui, shown, *who, play).or(asked.take());
        }
    });
    ui.add_space(space::M);
    asked
}

fn player(ui: &mut Ui, shown: &Examination, who: Caricature, play: &Play) -> Option<Asked> {
    let (words, title) = (format!("Who {}", who.words()), format!("Somebody who {}", who.words()));
    let name = format!("Step through the play of who {}", who.words());
    PlayRow { words: &words, play, should_pass: who == Caricature::AuthorsBest, name: &name, title: &title }.show(ui, shown)
}

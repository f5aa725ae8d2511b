//! What nobody comes to.

use egui::Ui;

use super::Asked;
use super::row::Row;
use crate::app::screens::author::findings::look;
use crate::app::screens::layout;
use crate::app::theme::space;
use crate::app::widgets::curve::Moment;
use crate::app::widgets::{card, text};
use crate::rehearsal::examine::Examination;

pub fn ui(ui: &mut Ui, shown: &Examination) -> Option<Asked> {
    let mut asked = None;
    card::card(ui, |ui| {
        text::title(ui, "What nobody comes to");
        let unreached: Vec<_> = shown.unreached().collect();
        if unreached.is_empty() {
            layout::marked(ui, Moment::Good, "Plays come to every ending, beat, option, question and move.");
            return;
        }
        for finding in unreached {
            let name = format!("{} {}", finding.sentence, finding.hint);
            let row =
                Row { sign: Some(look(finding.severity)), words: &finding.sentence, number: "", here: false, share: None, name: &name };
            if row.show(ui).on_hover_text(&finding.hint).clicked() {
                asked = Some(Asked::Go(finding.span));
            }
        }
    });
    ui.add_space(space::M);
    asked
}

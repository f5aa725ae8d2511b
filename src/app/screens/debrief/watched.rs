//! What those who watched made of it.

use egui::Ui;

use crate::app::screens::layout;
use crate::app::theme::space;
use crate::app::widgets::curve::Moment;
use crate::app::widgets::{card, text};
use crate::assessment::Debrief;
use crate::principles::Sign;

/// Shows when they eased and stiffened, with the words that did it; nothing where nobody watched.
pub(super) fn show(ui: &mut Ui, debrief: &Debrief) {
    let Some(watched) = &debrief.watched else { return };
    ui.add_space(space::S);
    card::card(ui, |ui| {
        text::section(ui, "Those who watched");
        for (sign, line) in watched.told() {
            layout::marked(ui, if sign == Sign::Against { Moment::Change } else { Moment::Good }, &line);
        }
        text::body(ui, &watched.end_told());
        text::small(ui, "Seen, not scored.");
    });
}

//! What a reply showed and nobody saw: the trainee says so, and a trainer can rule on it.

use egui::{ComboBox, TextEdit, Ui};
use strum::IntoEnumIterator;

use super::{DebriefScreen, Missing};
use crate::app::screens::{Cx, layout};
use crate::app::shell::{Command, Finished};
use crate::app::theme::space;
use crate::app::widgets::{Button, Tone, text};
use crate::assessment::{Claim, Contest};
use crate::principles::{Sign, Signal};

/// What can be said to be missing: what speaks for a reply, and shows in its words.
fn choices(seen: &[Signal]) -> impl Iterator<Item = Signal> {
    Signal::iter().filter(|signal| signal.shows_in_words() && signal.sign() != Sign::Against && !seen.contains(signal))
}

impl DebriefScreen {
    /// What is said to be missing in a turn, and the way to say so.
    pub(super) fn missing(&mut self, ui: &mut Ui, cx: &mut Cx, finished: &Finished, turn: u32, seen: &[Signal]) {
        for contest in finished.contested.iter().filter(|contest| contest.turn == turn && contest.claim == Claim::Missing) {
            ui.push_id(("missing", contest.signal), |ui| {
                layout::line(ui, |ui| {
                    text::toned(ui, &format!("You say it also shows: {}.", contest.signal.entry().label), Tone::Accent);
                    if layout::link(ui, "Take it back") {
                        cx.queue.push(Command::Contest { attempt: finished.attempt, contest: contest.clone(), note: None });
                    }
                });
            });
        }
        ui.push_id(("something missing", turn), |ui| {
            if self.missing.as_ref().is_some_and(|open| open.turn == turn) {
                self.missing_form(ui, cx, finished, seen);
            } else if layout::link(ui, "Something is missing here") {
                self.missing = Some(Missing { turn, signal: None, why: String::new() });
            }
        });
    }

    fn missing_form(&mut self, ui: &mut Ui, cx: &mut Cx, finished: &Finished, seen: &[Signal]) {
        let Some(Missing { turn, signal, why }) = &mut self.missing else { return };
        let chosen = signal.map_or("What did it show?".to_owned(), |signal| layout::capital(&signal.entry().label));
        let label = text::small(ui, "What did this reply show that nobody saw?");
        let list = ComboBox::from_id_salt("missing signal").selected_text(chosen).width(220.0).show_ui(ui, |ui| {
            for choice in choices(seen) {
                ui.selectable_value(signal, Some(choice), layout::capital(&choice.entry().label));
            }
        });
        list.response.labelled_by(label.id);
        let field = TextEdit::multiline(why).desired_rows(2).desired_width(f32::INFINITY).margin(space::S).char_limit(500);
        let response = ui.add(field.hint_text("Which words, and why?"));
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::MultilineTextInput, true, "Which words, and why?"));
        text::small(ui, "This changes no number; your trainer can rule on it.");
        let mut done = false;
        ui.horizontal_wrapped(|ui| {
            if ui.add_enabled(signal.is_some(), Button::plain("Keep this")).clicked() {
                if let Some(signal) = *signal {
                    let contest = Contest { turn: *turn, signal, claim: Claim::Missing };
                    cx.queue.push(Command::Contest { attempt: finished.attempt, contest, note: Some(why.trim().to_owned()) });
                }
                done = true;
            }
            done |= ui.add(Button::quiet("Leave it")).clicked();
        });
        if done {
            self.missing = None;
        }
    }
}

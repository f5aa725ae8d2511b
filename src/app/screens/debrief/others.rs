//! The other attempts at the same scenario, to compare with.

use egui::Ui;

use crate::app::screens::{Cx, attempts};
use crate::app::shell::{Command, Finished};
use crate::app::widgets::{Button, card, text};
use crate::records::Attempt;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx, finished: &Finished) {
    let all = attempts::of_scenario(cx.state, &finished.log.header.texts.scenario_id);
    let others: Vec<&&Attempt> = all.iter().filter(|other| other.id != finished.attempt && other.summary.is_some()).collect();
    card::card(ui, |ui| {
        text::title(ui, "Compare with another attempt");
        if others.is_empty() {
            text::body(ui, "This is the only one so far. Play it again, and the two can be laid side by side here.");
        }
        for (i, other) in others.iter().rev().enumerate() {
            if i > 0 {
                card::rule(ui);
            }
            ui.push_id(other.id, |ui| one(ui, cx, finished, &all, other));
        }
    });
}

fn one(ui: &mut Ui, cx: &mut Cx, finished: &Finished, all: &[&Attempt], other: &Attempt) {
    let name = attempts::name(all, other.id);
    ui.horizontal_wrapped(|ui| {
        text::strong(ui, &name);
        text::small(ui, &format!("{} · {}", attempts::date(other.started_ms), attempts::result(other.summary.as_ref())));
        if ui.add(Button::plain(&format!("Compare with {}", name.to_lowercase()))).clicked() {
            cx.queue.push(Command::Compare(finished.attempt, other.id));
        }
    });
}

//! How it ended, in the customer's words.

use egui::Ui;

use crate::app::screens::layout;
use crate::app::shell::Finished;
use crate::app::theme::space;
use crate::app::widgets::{Bubble, Chip, Portrait, Tone, card, sea, text};
use crate::assessment::EndingReached;
use crate::scenario::Outcome;

/// The ending of each scene, with the caller's face as it was at the end.
pub(super) fn show(ui: &mut Ui, finished: &Finished) {
    let debrief = &finished.debrief;
    if debrief.endings.is_empty() {
        return;
    }
    card::card(ui, |ui| {
        text::section(ui, &format!("How it ended, in the words of {}", debrief.caller));
        ui.add_space(space::XS);
        match layout::beside(ui, 84.0, 360.0) {
            Some(widths) => layout::row(ui, &widths, |ui, i| if i == 0 { portrait(ui, finished) } else { endings(ui, finished) }),
            None => endings(ui, finished),
        }
    });
    ui.add_space(space::S);
}

fn portrait(ui: &mut Ui, finished: &Finished) {
    let mood = finished.debrief.sea.last().map(|point| point.mood).unwrap_or_default();
    let name = format!("{}, {}", finished.debrief.caller, sea::words::name(mood).to_lowercase());
    Portrait::new(&finished.world.scenario.caller.face, mood).size(84.0).show(ui, &name);
}

fn endings(ui: &mut Ui, finished: &Finished) {
    let endings = &finished.debrief.endings;
    let half = (ui.available_width() - space::L) / 2.0;
    if endings.len() == 2 && half >= 400.0 {
        return layout::row(ui, &[half, half], |ui, i| one(ui, finished, &endings[i]));
    }
    for (i, ending) in endings.iter().enumerate() {
        if i > 0 {
            ui.add_space(space::S);
        }
        one(ui, finished, ending);
    }
}

fn one(ui: &mut Ui, finished: &Finished, ending: &EndingReached) {
    let scene = finished.world.scenario.scenes.get(&ending.scene).map(|scene| scene.title.as_str()).unwrap_or_default();
    let title = if scene.is_empty() { ending.title.clone() } else { format!("{scene}: {}", ending.title) };
    let language = finished.log.header.settings.strong_language;
    layout::chip_line(ui, |ui| {
        text::strong(ui, &layout::spared(&title, language));
        ui.add(Chip::new(ending.outcome.words()).tone(tone(ending.outcome)));
    });
    if !ending.text.is_empty() {
        Bubble::caller(&finished.debrief.caller, &ending.text).show(ui);
    }
}

fn tone(outcome: Outcome) -> Tone {
    match outcome {
        Outcome::Resolved => Tone::Good,
        Outcome::Settled => Tone::Accent,
        Outcome::Unresolved => Tone::Change,
        Outcome::Lost => Tone::Storm,
    }
}

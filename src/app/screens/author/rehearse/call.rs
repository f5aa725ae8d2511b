//! What was said and done so far.

use egui::{Align, Margin, ScrollArea, Ui};

use crate::app::screens::scroll;
use crate::app::shell::{Item, Note, Progress, Rehearsing, speaker_above};
use crate::app::theme::space;
use crate::app::widgets::{Bubble, Mark, Tone, card, readings, text};

/// Draws it, the last words in sight.
pub fn ui(ui: &mut Ui, rehearsing: &Rehearsing) {
    let sheet = card::frame(ui).inner_margin(Margin::symmetric(space::M as i8, space::S as i8));
    sheet.show(ui, |ui| said_ui(ui, rehearsing));
}

fn said_ui(ui: &mut Ui, rehearsing: &Rehearsing) {
    let scenario = &rehearsing.rehearsal.stage().world.scenario;
    let caller = scenario.caller.first_name();
    ScrollArea::vertical().id_salt("rehearsed").auto_shrink(false).min_scrolled_height(0.0).stick_to_bottom(true).show_viewport(
        ui,
        |ui, seen| {
            ui.set_max_width(ui.available_width() - space::S);
            ui.spacing_mut().item_spacing.y = space::S;
            let items = &rehearsing.view.items;
            for number in 0..items.len() {
                ui.push_id(number, |ui| item_ui(ui, items, number, caller));
            }
            if let Some(ending) = rehearsing.view.ended.as_ref().and_then(|id| scenario.endings.get(id)) {
                ui.vertical_centered(|ui| text::small(ui, &format!("It ended: {} ({})", ending.title, ending.outcome.words())));
            }
            scroll::keys(ui, seen.height());
        },
    );
}

fn item_ui(ui: &mut Ui, items: &[Item], number: usize, caller: &str) {
    match &items[number] {
        Item::Line { name, text: words, progress, .. } => {
            if let Some(who) = speaker_above(items, number, caller) {
                text::small(ui, who);
            }
            let bubble = Bubble::caller(if name.is_empty() { caller } else { name }, words);
            match progress {
                Progress::Cut(said) => bubble.said(*said as f32 / 1000.0).note("cut off", Tone::Change).show(ui),
                _ => bubble.show(ui),
            };
        }
        Item::Reply { text: words, notes, .. } => {
            let marks: Vec<Mark> = notes
                .iter()
                .filter_map(|note| note.span.map(|span| Mark { span, tone: readings::tone(note.sign, note.doubtful) }))
                .collect();
            Bubble::agent(words).marks(&marks).readings(&seen(notes)).show(ui);
        }
        Item::Move { text: words, notes, .. } => {
            ui.vertical_centered(|ui| text::small(ui, words));
            readings::readings(ui, &seen(notes), Align::Center);
        }
        Item::Unheard(words) => {
            Bubble::agent(words).note("not heard", Tone::Change).show(ui);
        }
        Item::Stage(words) => {
            ui.vertical_centered(|ui| text::small(ui, words));
        }
    }
}

fn seen(notes: &[Note]) -> Vec<(String, Tone)> {
    notes.iter().map(|note| (readings::label(note.signal, note.doubtful), readings::tone(note.sign, note.doubtful))).collect()
}

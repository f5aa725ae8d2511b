//! What was said and done so far.

use egui::{Margin, ScrollArea, Ui};

use crate::app::screens::scroll;
use crate::app::shell::{Item, Note, Progress, Rehearsing};
use crate::app::theme::space;
use crate::app::widgets::{Bubble, Mark, Tone, card, text};
use crate::principles::{Sign, Signal};

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
            for (number, item) in rehearsing.view.items.iter().enumerate() {
                ui.push_id(number, |ui| item_ui(ui, item, caller));
            }
            if let Some(ending) = rehearsing.view.ended.as_ref().and_then(|id| scenario.endings.get(id)) {
                ui.vertical_centered(|ui| text::small(ui, &format!("It ended: {} ({})", ending.title, ending.outcome.words())));
            }
            scroll::keys(ui, seen.height());
        },
    );
}

fn item_ui(ui: &mut Ui, item: &Item, caller: &str) {
    match item {
        Item::Line { name, text: words, progress, .. } => {
            if !name.is_empty() {
                text::small(ui, name);
            }
            let bubble = Bubble::caller(if name.is_empty() { caller } else { name }, words);
            match progress {
                Progress::Cut(said) => bubble.said(*said as f32 / 1000.0).note("cut off", Tone::Change).show(ui),
                _ => bubble.show(ui),
            };
        }
        Item::Reply { text: words, notes, .. } => {
            let marks: Vec<Mark> = notes.iter().filter_map(|note| note.span.map(|span| Mark { span, tone: tone(note) })).collect();
            let seen: Vec<(String, Tone)> = notes.iter().map(|note| (label(note.signal, note.doubtful), tone(note))).collect();
            Bubble::agent(words).marks(&marks).readings(&seen).show(ui);
        }
        Item::Unheard(words) => {
            Bubble::agent(words).note("not heard", Tone::Change).show(ui);
        }
        Item::Stage(words) => {
            ui.vertical_centered(|ui| text::small(ui, words));
        }
    }
}

fn tone(note: &Note) -> Tone {
    tone_of(note.sign, note.doubtful)
}

/// The colour of something that was seen.
pub fn tone_of(sign: Sign, doubtful: bool) -> Tone {
    match sign {
        _ if doubtful => Tone::Doubtful,
        Sign::Against => Tone::Change,
        Sign::For => Tone::Good,
        Sign::Half => Tone::Accent,
    }
}

/// What a signal is called.
pub fn label(signal: Signal, doubtful: bool) -> String {
    let label = &signal.entry().label;
    if doubtful { format!("may sound like: {label}") } else { label.clone() }
}

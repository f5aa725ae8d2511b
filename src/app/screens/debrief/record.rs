//! The case record, the promises and their fate, and what this scenario takes a side on.

use egui::Ui;

use crate::app::screens::layout;
use crate::app::shell::Finished;
use crate::app::theme::space;
use crate::app::widgets::{Chip, Evidence, Mark, Tone, card, text};
use crate::assessment::{FieldReport, PromiseReport};
use crate::log::Fate;

pub(super) fn show(ui: &mut Ui, finished: &Finished) {
    match layout::beside(ui, 400.0, 420.0) {
        Some([right, left]) => layout::row(ui, &[left, right], |ui, i| if i == 0 { fields(ui, finished) } else { beside_it(ui, finished) }),
        None => {
            fields(ui, finished);
            beside_it(ui, finished);
        }
    }
}

fn beside_it(ui: &mut Ui, finished: &Finished) {
    promises(ui, finished);
    kind(ui, finished);
    tension(ui, finished);
}

fn fields(ui: &mut Ui, finished: &Finished) {
    card::card(ui, |ui| {
        text::title(ui, "The case record");
        for (i, field) in finished.debrief.record.iter().enumerate() {
            if i > 0 {
                card::rule(ui);
            }
            one(ui, field);
        }
        if finished.debrief.record.is_empty() {
            text::small(ui, "There was nothing to write down in this call.");
        }
    });
    ui.add_space(space::S);
}

fn one(ui: &mut Ui, field: &FieldReport) {
    text::section(ui, &field.label);
    if field.text.trim().is_empty() {
        text::body(ui, "Nothing was written.");
    } else {
        let found = field.found.iter().map(|(_, span)| Mark { span: *span, tone: Tone::Good });
        let blame = field.blame.iter().map(|(span, _)| Mark { span: *span, tone: Tone::Change });
        let marks: Vec<Mark> = blame.chain(found).collect();
        ui.add(Evidence::new(&field.text, &marks));
    }
    if !field.judged {
        text::small(ui, "Not assessed.");
        return;
    }
    if !field.found.is_empty() {
        let facts: Vec<&str> = field.found.iter().map(|(fact, _)| fact.as_str()).collect();
        text::toned(ui, "Found", Tone::Good);
        text::small(ui, &facts.join(" "));
    }
    if !field.missing.is_empty() {
        text::toned(ui, "Missing", Tone::Change);
        text::small(ui, &field.missing.join(" "));
    }
    for (span, why) in &field.blame {
        text::toned(ui, &format!("“{}” does not belong in a record", span.of(&field.text)), Tone::Change);
        text::small(ui, &layout::sentence(why));
    }
}

fn promises(ui: &mut Ui, finished: &Finished) {
    card::card(ui, |ui| {
        text::title(ui, "What you promised");
        for (i, promise) in finished.debrief.promises.iter().enumerate() {
            if i > 0 {
                card::rule(ui);
            }
            promised(ui, promise);
        }
        if finished.debrief.promises.is_empty() {
            text::small(ui, "You named no time and promised no follow-up.");
        }
    });
    ui.add_space(space::S);
}

fn promised(ui: &mut Ui, promise: &PromiseReport) {
    let (fate, tone) = match promise.fate {
        Some(Fate::Kept) => ("kept", Tone::Good),
        Some(Fate::Broken) => ("broken", Tone::Storm),
        None => ("not due yet", Tone::Plain),
    };
    layout::chip_line(ui, |ui| {
        text::strong(ui, &format!("“{}”", promise.words));
        ui.add(Chip::new(fate).tone(tone));
    });
    let about = if promise.about.is_empty() { String::new() } else { format!("{}. ", layout::capital(&promise.about)) };
    let turn = promise.turn;
    let takes = promise.takes.map_or_else(String::new, |takes| format!(" It really takes {takes}."));
    text::small(ui, &format!("{about}Said at turn {turn}: in {}, so by {}.{takes}", promise.promised, promise.by.as_deadline()));
}

fn kind(ui: &mut Ui, finished: &Finished) {
    let Some(right) = finished.debrief.caller_read else { return };
    let kind = finished.world.kind();
    card::card(ui, |ui| {
        text::title(ui, "What kind of customer was this?");
        ui.add(if right {
            Chip::new("You read them rightly").tone(Tone::Good)
        } else {
            Chip::new("You saw another kind").tone(Tone::Change)
        });
        text::strong(ui, &kind.title);
        text::body(ui, &kind.text);
        text::small(ui, &kind.manner);
    });
    ui.add_space(space::S);
}

fn tension(ui: &mut Ui, finished: &Finished) {
    if finished.debrief.tension.is_empty() {
        return;
    }
    card::card(ui, |ui| {
        text::title(ui, "Which way this call goes, and why");
        text::body(ui, &finished.debrief.tension);
    });
}

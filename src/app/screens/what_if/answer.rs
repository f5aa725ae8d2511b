//! The answer: both calls side by side, and what would have been said from the other line on.

use egui::{Label, RichText, Ui};

use crate::app::screens::layout;
use crate::app::shell::Finished;
use crate::app::theme::{self, Weight, font, space};
use crate::app::widgets::curve::{Moment, Point};
use crate::app::widgets::{Bubble, Chip, Curve, Tone, card, text};
use crate::assessment::{Debrief, Said, Who};
use crate::rehearsal::WhatIf;

pub(super) fn show(ui: &mut Ui, finished: &Finished, what_if: &WhatIf) {
    sea(ui, &finished.debrief, what_if);
    let sides = [("What happened", &finished.debrief), ("What if", &what_if.debrief)];
    layout::cards(ui, "what if results", 2, 260.0, |ui, i| result(ui, sides[i].0, sides[i].1));
    parting(ui, what_if);
    said(ui, what_if);
}

/// Both seas: the other call is the water, the attempt the dashed line.
fn sea(ui: &mut Ui, was: &Debrief, what_if: &WhatIf) {
    let anger = |debrief: &Debrief| -> Vec<i8> { debrief.sea.iter().map(|point| point.mood.anger).collect() };
    let points = points(what_if);
    card::card(ui, |ui| {
        text::strong(ui, "The sea of both calls");
        text::small(ui, "The water: the call with the other line. The dashed line: your call as it was.");
        let name = "The sea of the call with the other line, your call as it was behind it";
        Curve::new(&anger(&what_if.debrief), &points).compared_with(&anger(was)).height(200.0).show(ui, name);
    });
}

fn points(what_if: &WhatIf) -> Vec<Point> {
    let at = |turn: u32| what_if.debrief.sea.iter().position(|point| point.turn == turn && turn > 0);
    let parted = what_if.parted.as_ref().map(|parted| (parted.turn, "no longer your own words"));
    let marked = [Some((what_if.turn, "the other line")), parted];
    let point = |(turn, words): (u32, &str)| {
        let labels = vec![(Moment::Parting, words.to_owned())];
        Some(Point { at: at(turn)?, turn, moment: Moment::Parting, labels })
    };
    marked.into_iter().flatten().filter_map(point).collect()
}

fn result(ui: &mut Ui, name: &str, debrief: &Debrief) {
    text::title(ui, name);
    match &debrief.result {
        Some(result) => {
            layout::line(ui, |ui| {
                let ink = theme::of(ui).ink;
                let words = format!("{} of 100", result.score);
                ui.add(Label::new(RichText::new(words).font(font(Weight::Strong, 28.0)).color(ink)));
                let (word, tone) = if result.passed { ("Passed", Tone::Good) } else { ("Not passed", Tone::Change) };
                ui.add(Chip::new(word).tone(tone));
            });
        }
        None => {
            text::body(ui, "It does not come to an end, and has no score.");
        }
    }
    if let Some(ending) = debrief.endings.last() {
        text::body(ui, &format!("{} ({})", ending.title, ending.outcome.words()));
    }
}

/// Where it parts from what happened, said plainly.
fn parting(ui: &mut Ui, what_if: &WhatIf) {
    card::card(ui, |ui| {
        text::section(ui, "Where it parts from what happened");
        text::body(ui, &format!("Before turn {0} it is your call as it was; at turn {0} the other line is said.", what_if.turn));
        let Some(parted) = &what_if.parted else {
            text::body(ui, "All that you said and did after it fits, and is said and done again.");
            return;
        };
        let (first, last) = (what_if.turn + 1, parted.turn - 1);
        if first == last {
            text::body(ui, &format!("Turn {first} is again what you said or did."));
        } else if first < last {
            text::body(ui, &format!("Turns {first} to {last} are again what you said and did."));
        }
        text::body(ui, &parted.why);
        text::body(ui, &format!("From turn {} on it goes by the best way still open, with the author's lines.", parted.turn));
    });
}

/// What would have been said, from the other line on.
fn said(ui: &mut Ui, what_if: &WhatIf) {
    let debrief = &what_if.debrief;
    let from = debrief.transcript.iter().position(|said| said.turn == Some(what_if.turn)).unwrap_or(0);
    card::card(ui, |ui| {
        text::section(ui, "What would have been said from there");
        for said in &debrief.transcript[from..] {
            one(ui, what_if, said);
        }
        if let Some(ending) = debrief.endings.last().filter(|ending| !ending.text.is_empty()) {
            ui.add_space(space::XS);
            Bubble::caller(&debrief.caller, &ending.text).note("how it would have ended", Tone::Plain).show(ui);
        }
    });
}

fn one(ui: &mut Ui, what_if: &WhatIf, said: &Said) {
    match said.who {
        Who::Stage => {
            let words = said.turn.map_or(said.text.clone(), |turn| format!("Turn {turn}, {}: {}", whose(what_if, turn), said.text));
            ui.vertical_centered(|ui| text::small(ui, &words));
        }
        Who::You => {
            let note = said.turn.map(|turn| format!("Turn {turn}, {}", whose(what_if, turn))).unwrap_or_default();
            Bubble::agent(&said.text).note(&note, Tone::Plain).show(ui);
        }
        Who::Caller | Who::Other => {
            let name = if said.name.is_empty() { &what_if.debrief.caller } else { &said.name };
            Bubble::caller(name, &said.text).show(ui);
        }
    }
}

/// Whose words a turn has.
fn whose(what_if: &WhatIf, turn: u32) -> &'static str {
    match &what_if.parted {
        _ if turn == what_if.turn => "the other line",
        Some(parted) if turn >= parted.turn => "the best way still open",
        _ => "as you did",
    }
}

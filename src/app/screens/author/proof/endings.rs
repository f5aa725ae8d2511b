//! The endings: which of them a play comes to, and with what score.

use egui::Ui;

use super::Asked;
use super::stepping::Stepping;
use crate::app::screens::layout;
use crate::app::theme::space;
use crate::app::widgets::{Button, Chip, Icon, Tone, card, text};
use crate::rehearsal::examine::{EndingSeen, Examination};
use crate::rehearsal::explore::Reach;

/// The widths of the columns but the first.
const COLUMNS: [f32; 4] = [128.0, 108.0, 92.0, 150.0];
/// The first column has at least so much, or each ending stands in lines of its own.
const FIRST: f32 = 190.0;

pub fn ui(ui: &mut Ui, shown: &Examination) -> Option<Asked> {
    let mut asked = None;
    card::card(ui, |ui| {
        let reached = shown.endings.iter().filter(|ending| ending.reach == Reach::Yes).count();
        text::title(ui, "Endings");
        text::small(ui, &format!("{reached} of {} are reached by a play with your options.", shown.endings.len()));
        ui.add_space(space::S);
        let first = ui.available_width() - COLUMNS.iter().sum::<f32>() - space::L * COLUMNS.len() as f32;
        if first >= FIRST {
            head(ui, first);
        }
        for ending in &shown.endings {
            card::rule(ui);
            let chosen = if first >= FIRST { in_columns(ui, ending, first) } else { in_lines(ui, ending) };
            asked = chosen.or(asked.take());
        }
        ui.add_space(space::S);
        let note = "Scores are those of the plays that were made for this, and of the players below. They are no proof; only the last number is one: no \
                    play that closes so scores more.";
        text::small(ui, note);
    });
    ui.add_space(space::M);
    asked
}

fn widths(first: f32) -> [f32; 5] {
    let [a, b, c, d] = COLUMNS;
    [first, a, b, c, d]
}

fn head(ui: &mut Ui, first: f32) {
    let titles = ["Ending", "Reached", "Scores seen", "At most", ""];
    layout::row(ui, &widths(first), |ui, i| {
        if !titles[i].is_empty() {
            text::section(ui, titles[i]);
        }
    });
}

fn in_columns(ui: &mut Ui, ending: &EndingSeen, first: f32) -> Option<Asked> {
    let mut asked = None;
    layout::row(ui, &widths(first), |ui, i| match i {
        0 => asked = title(ui, ending).or(asked.take()),
        1 => reach(ui, ending),
        2 => small(ui, &scores(ending)),
        3 => small(ui, &ending.most.to_string()),
        _ => asked = step(ui, ending).or(asked.take()),
    });
    asked
}

fn in_lines(ui: &mut Ui, ending: &EndingSeen) -> Option<Asked> {
    let asked = title(ui, ending);
    ui.horizontal_wrapped(|ui| {
        reach(ui, ending);
        text::small(ui, &format!("Scores seen: {}. At most {}.", scores(ending), ending.most));
    });
    step(ui, ending).or(asked)
}

fn small(ui: &mut Ui, words: &str) {
    // In line with the words of the chip beside it.
    ui.add_space(6.0);
    text::small(ui, words);
}

/// Its title, which leads to its place, and how it ends.
fn title(ui: &mut Ui, ending: &EndingSeen) -> Option<Asked> {
    ui.add_space(space::XS);
    ui.spacing_mut().item_spacing.y = 2.0;
    let chosen = layout::line(ui, |ui| layout::link(ui, &ending.title));
    text::small(ui, ending.outcome.words());
    ui.add_space(space::XS);
    chosen.then_some(Asked::Go(ending.span))
}

fn reach(ui: &mut Ui, ending: &EndingSeen) {
    ui.add_space(space::XS);
    let (words, tone, icon) = match ending.reach {
        Reach::Yes => ("Reached", Tone::Good, Icon::Check),
        Reach::No => ("Cannot be", Tone::Change, Icon::Close),
        Reach::NotFound => ("Not found", Tone::Doubtful, Icon::Ask),
    };
    ui.add(Chip::new(words).tone(tone).icon(icon));
}

fn scores(ending: &EndingSeen) -> String {
    match ending.scores {
        None => "none".to_owned(),
        Some((least, most)) if least == most => least.to_string(),
        Some((least, most)) => format!("{least} to {most}"),
    }
}

fn step(ui: &mut Ui, ending: &EndingSeen) -> Option<Asked> {
    let witness = ending.witness.as_ref()?;
    ui.add_space(2.0);
    let name = format!("Step through a play to “{}”", ending.title);
    let button = ui.add(Button::quiet("Step through").icon(Icon::Play).compact().name(&name));
    button.clicked().then(|| Asked::Step(Stepping::new(format!("A play that comes to “{}”", ending.title), witness, button.id)))
}

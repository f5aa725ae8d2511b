//! What to practise next, on home: one suggestion with its reason, and another where that does not suit. The first week of somebody
//! new stands in its place until it is done or put away.

use egui::Ui;

use super::{Cx, layout};
use crate::app::shell::{Command, DrillAct};
use crate::app::theme::space;
use crate::app::widgets::{Button, Chip, Icon, Tone, card, text};
use crate::assessment::{Step, Suggestion, Week};

/// The suggestion that is shown.
#[derive(Debug, Default)]
pub(super) struct Suggested {
    /// How many others were asked for.
    others: usize,
}

impl Suggested {
    /// Draws it; nothing where there is nothing to suggest.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx) {
        let next = &cx.state.next;
        let week = next.week.as_ref().filter(|_| self.others == 0);
        let open = week.and_then(|week| week.open.as_ref());
        // The week's own step is the first; the others come after it.
        let place = self.others - usize::from(next.week.is_some() && self.others > 0);
        let Some(suggestion) = open.map(|(_, step)| step).or_else(|| next.suggestions.get(place)) else { return };
        let others = next.suggestions.len() + usize::from(next.week.is_some());
        card::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            match (week, open) {
                (Some(week), Some((day, _))) => week_ui(ui, week, *day),
                _ => drop(text::section(ui, "What next")),
            }
            text::title(ui, &title(cx, &suggestion.step));
            text::body(ui, &suggestion.why);
            ui.add_space(space::XS);
            ui.horizontal_wrapped(|ui| {
                into_ui(ui, cx, suggestion);
                if others > 1 && ui.add(Button::plain("Another").name("Another suggestion")).clicked() {
                    self.others = (self.others + 1) % others;
                }
                if week.is_some() && ui.add(Button::quiet("Put the first week away")).clicked() {
                    cx.queue.push(Command::PutWeekAway);
                }
            });
        });
        ui.add_space(space::L);
    }
}

/// The five days, those that are done with a tick.
fn week_ui(ui: &mut Ui, week: &Week, day: usize) {
    let title = week.days.get(day - 1).map_or("", |(title, _)| title);
    layout::line(ui, |ui| {
        text::section(ui, &format!("Your first week, day {day}: {title}"));
        ui.add_space(space::S);
        for (number, (_, steps)) in (1..).zip(&week.days) {
            let done = steps.iter().filter(|done| **done).count();
            let words = format!("Day {number}: {done} of {}", steps.len());
            let chip = Chip::new(&words);
            ui.add(match (done == steps.len(), number == day) {
                (true, _) => chip.icon(Icon::Check).tone(Tone::Good),
                (_, true) => chip.tone(Tone::Accent),
                _ => chip,
            });
        }
    });
}

fn title(cx: &Cx, step: &Step) -> String {
    match step {
        Step::Call(id) => cx.state.library.card(id).map_or_else(|| id.clone(), |card| card.title.clone()),
        Step::Drill(principle) => format!("Two minutes: {}", principle.entry().title),
    }
}

fn into_ui(ui: &mut Ui, cx: &mut Cx, suggestion: &Suggestion) {
    let (words, command) = match &suggestion.step {
        Step::Call(id) => ("Read its briefing…", Command::Brief(id.clone())),
        Step::Drill(principle) => ("Start the drill", Command::Drill(DrillAct::Open(*principle))),
    };
    if ui.add(Button::primary(words).icon(Icon::Practise)).clicked() {
        cx.queue.push(command);
    }
}

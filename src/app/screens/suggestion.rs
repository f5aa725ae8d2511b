//! What to practise next, on home: one suggestion with its reason, and another where that does not suit. The first week of somebody
//! new stands in its place until it is done or put away.

use egui::Ui;

use super::{Cx, layout};
use crate::app::shell::{Command, DrillAct};
use crate::app::theme::space;
use crate::app::widgets::{Button, Chip, Icon, Tone, card, text};
use crate::assessment::{Step, Suggestion, Week};

/// One comes back to the first suggestion after so many.
const MOST: usize = 5;

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
        let open = next.week.as_ref().and_then(|week| Some((week, week.open.as_ref()?)));
        // The week's own step is the first; the others come after it.
        let mut all: Vec<&Suggestion> = open.iter().map(|(_, (_, step))| step).chain(&next.suggestions).collect();
        all.truncate(MOST);
        // What there was to suggest may have become less.
        let Some(place) = self.others.checked_rem(all.len()) else { return };
        let suggestion = all[place];
        let open = open.filter(|_| place == 0);
        card::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            match open {
                Some((week, (day, _))) => week_ui(ui, week, *day),
                None => {
                    text::section(ui, "What next");
                }
            }
            text::title(ui, &title(cx, &suggestion.step));
            text::body(ui, &suggestion.why);
            ui.add_space(space::XS);
            ui.horizontal_wrapped(|ui| {
                into_ui(ui, cx, suggestion);
                if all.len() > 1 && ui.add(Button::plain("Another").name("Another suggestion")).clicked() {
                    self.others = (place + 1) % all.len();
                }
                if open.is_some() && ui.add(Button::quiet("Put the first week away")).clicked() {
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

#[cfg(test)]
mod tests {
    use egui::vec2;
    use egui_kittest::{Harness, kittest::Queryable};

    use super::*;
    use crate::app::screens::fixture::{Bench, asked, show};
    use crate::app::shell::{Next, State};
    use crate::library::Library;
    use crate::principles::Principle;

    const WHY: &str = "Setting times has not come up for 12 days.";

    fn shown(week: bool) -> Harness<'static, Bench<Suggested>> {
        let call = Suggestion { step: Step::Call("too-hot".to_owned()), why: "Another reason.".to_owned() };
        let drill = Suggestion { step: Step::Drill(Principle::RealisticTimeframe), why: WHY.to_owned() };
        let mut state = State::new(Library::shipped());
        let done = |step: &Step| *step == Step::Call("first-call".to_owned());
        state.next = Next { suggestions: vec![drill, call], week: week.then(|| Week::of(done)) };
        show(vec2(1200.0, 600.0), state, Suggested::default(), |screen, ui, cx| screen.ui(ui, cx))
    }

    fn press(harness: &mut Harness<Bench<Suggested>>, label: &str) {
        harness.get_by_label(label).click();
        harness.run();
    }

    #[test]
    fn one_suggestion_says_why_and_another_comes_on_demand() {
        let mut harness = shown(false);
        assert!(harness.query_by_label(WHY).is_some() && harness.query_by_label("Another reason.").is_none());
        press(&mut harness, "Start the drill");
        assert_eq!(asked(&mut harness), [Command::Drill(DrillAct::Open(Principle::RealisticTimeframe))]);
        press(&mut harness, "Another suggestion");
        assert!(harness.query_by_label(WHY).is_none());
        press(&mut harness, "Read its briefing…");
        assert_eq!(asked(&mut harness), [Command::Brief("too-hot".to_owned())]);
        press(&mut harness, "Another suggestion");
        assert!(harness.query_by_label(WHY).is_some(), "after the last comes the first");
    }

    #[test]
    fn the_first_week_shows_its_open_step_and_its_ticks_and_can_be_put_away() {
        let mut harness = shown(true);
        assert!(harness.query_by_label("Day 1: 1 of 2").is_some());
        press(&mut harness, "Start the drill");
        assert_eq!(asked(&mut harness), [Command::Drill(DrillAct::Open(Principle::Empathize))]);
        press(&mut harness, "Another suggestion");
        assert!(harness.query_by_label(WHY).is_some());
        press(&mut harness, "Another suggestion");
        press(&mut harness, "Another suggestion");
        press(&mut harness, "Put the first week away");
        assert_eq!(asked(&mut harness), [Command::PutWeekAway]);
    }

    #[test]
    fn where_there_is_nothing_to_suggest_nothing_stands() {
        let state = State::new(Library::shipped());
        let harness = show(vec2(600.0, 400.0), state, Suggested::default(), |screen, ui, cx| screen.ui(ui, cx));
        assert!(harness.query_by_label("What next").is_none());
    }
}

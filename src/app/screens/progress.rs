//! What was done so far: attempts by scenario, the first and the best result, and what can be continued.

use egui::{Rect, Sense, Ui, pos2, vec2};

use super::{Cx, attempts, layout, page, page_title};
use crate::app::shell::{Command, Route, State};
use crate::app::theme::{self, mix, space};
use crate::app::widgets::{Button, Chip, Icon, Tone, card, empty, text};
use crate::records::{Attempt, Results, Status};

/// All attempts, by scenario.
#[derive(Debug, Default)]
pub struct ProgressScreen;

impl ProgressScreen {
    /// Shows what was done so far.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx) {
        let state = cx.state;
        page(ui, "progress", |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            page_title(
                ui,
                "Progress",
                "First and best results count the first line through a call; practice from a turn does not.",
                |ui| {
                    if ui.add(Button::plain("What this trains")).clicked() {
                        cx.queue.push(Command::Go(Route::Principles(None)));
                    }
                },
            );
            if state.attempts.is_empty() {
                if empty::empty(ui, "Nothing played yet. The first call is a good place to begin.", "Choose a call") {
                    cx.queue.push(Command::Go(Route::Home));
                }
                return;
            }
            for scenario in scenarios(state) {
                ui.push_id(scenario, |ui| card::card(ui, |ui| one(ui, cx, scenario)));
            }
        });
    }
}

/// The scenarios that were played, the one played last first.
fn scenarios(state: &State) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for attempt in state.attempts.iter().rev() {
        if !names.contains(&attempt.scenario.as_str()) {
            names.push(&attempt.scenario);
        }
    }
    names
}

fn one(ui: &mut Ui, cx: &mut Cx, scenario: &str) {
    let state = cx.state;
    let all = attempts::of_scenario(state, scenario);
    let card = state.library.card(scenario);
    layout::chip_line(ui, |ui| {
        text::title(ui, card.map_or(scenario, |card| &card.title));
        if let Some(results) = state.results.get(scenario) {
            best(ui, results);
        }
    });
    if card.is_none() {
        text::small(ui, "This scenario is no longer in the library; its attempts can still be read.");
    }
    for attempt in all.iter().rev() {
        card::rule(ui);
        ui.push_id(attempt.id, |ui| line(ui, cx, &all, attempt));
    }
}

fn best(ui: &mut Ui, results: &Results) {
    let passed = |attempt: &Attempt| attempt.summary.as_ref().is_some_and(|summary| summary.passed == Some(true));
    let tone = |attempt: &Attempt| if passed(attempt) { Tone::Good } else { Tone::Plain };
    ui.add(Chip::new(&format!("First: {}", attempts::result(results.first.summary.as_ref()))).tone(tone(&results.first)));
    if results.finished > 1 {
        ui.add(Chip::new(&format!("Best: {}", attempts::result(results.best.summary.as_ref()))).tone(tone(&results.best)));
    }
}

/// How wide the score and the button of a line are together.
const RIGHT: f32 = 292.0;

fn line(ui: &mut Ui, cx: &mut Cx, all: &[&Attempt], attempt: &Attempt) {
    let right = RIGHT.min(ui.available_width());
    match layout::beside(ui, right, 240.0) {
        Some([right, left]) => {
            layout::row(ui, &[left, right], |ui, i| if i == 0 { what(ui, all, attempt) } else { come_of_it(ui, cx, all, attempt) })
        }
        None => {
            what(ui, all, attempt);
            ui.add_space(space::XS);
            come_of_it(ui, cx, all, attempt);
        }
    }
}

fn what(ui: &mut Ui, all: &[&Attempt], attempt: &Attempt) {
    ui.spacing_mut().item_spacing.y = space::XS;
    text::strong(ui, &attempts::name(all, attempt.id));
    let mut about = vec![attempts::date(attempt.started_ms)];
    about.push(if attempt.typed { "typed" } else { "options" }.to_owned());
    if attempt.exam {
        about.push("exam".to_owned());
    }
    if attempt.branch.is_some() {
        about.push("practice, not counted".to_owned());
    }
    if let Some(outcome) = attempt.summary.as_ref().and_then(|summary| summary.outcome) {
        about.push(outcome.words().to_owned());
    }
    text::small(ui, &about.join(" · "));
}

/// The score with its bar, and the way to the debrief or back into the call.
fn come_of_it(ui: &mut Ui, cx: &mut Cx, all: &[&Attempt], attempt: &Attempt) {
    let name = attempts::name(all, attempt.id).to_lowercase();
    let going_on = cx.state.unfinished.iter().any(|open| open.id == attempt.id);
    ui.horizontal(|ui| {
        ui.vertical(|ui| {
            ui.set_width(130.0);
            ui.spacing_mut().item_spacing.y = space::XS;
            text::small(
                ui,
                &if attempt.summary.is_none() && !going_on {
                    "went on in practice".to_owned()
                } else {
                    attempts::result(attempt.summary.as_ref())
                },
            );
            bar(ui, attempt);
        });
        let way = match attempt.summary {
            Some(_) => ("Open debrief", Icon::Progress, Command::OpenDebrief(attempt.id)),
            None if going_on => ("Continue", Icon::Play, Command::Continue(attempt.id)),
            // It was rewound and goes on elsewhere; what was said so far can be looked at.
            None => ("Open debrief", Icon::Progress, Command::OpenDebrief(attempt.id)),
        };
        let (words, icon, command) = way;
        if named(ui, words, icon, &name) {
            cx.queue.push(command);
        }
    });
}

/// A button that a screen reader hears with what it is about.
fn named(ui: &mut Ui, words: &str, icon: Icon, about: &str) -> bool {
    let response = ui.add(Button::plain(words).icon(icon));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, format!("{words}: {about}")));
    response.clicked()
}

/// The score as a thin bar.
fn bar(ui: &mut Ui, attempt: &Attempt) {
    let Some(summary) = attempt.summary.as_ref().filter(|summary| summary.status == Status::Finished) else { return };
    let Some(score) = summary.score else { return };
    let palette = theme::of(ui);
    let (groove, _) = ui.allocate_exact_size(vec2(ui.available_width(), 6.0), Sense::hover());
    ui.painter().rect_filled(groove, 3.0, mix(palette.ground, palette.line, 0.5));
    let right = groove.left() + groove.width() * score.min(100) as f32 / 100.0;
    let tone = if summary.passed == Some(true) { Tone::Good } else { Tone::Accent };
    ui.painter().rect_filled(Rect::from_min_max(groove.min, pos2(right.max(groove.left() + 6.0), groove.bottom())), 3.0, tone.ink(palette));
}

#[cfg(test)]
mod tests {
    use egui::vec2;
    use egui_kittest::{Harness, kittest::Queryable};

    use super::*;
    use crate::app::screens::fixture::{Bench, asked, branched, played, show};
    use crate::library::Library;
    use crate::log::Settings;

    fn shown(state: State) -> Harness<'static, Bench<ProgressScreen>> {
        show(vec2(1200.0, 1600.0), state, ProgressScreen, |screen, ui, cx| screen.ui(ui, cx))
    }

    fn press(harness: &mut Harness<Bench<ProgressScreen>>, label: &str) {
        harness.get_by_label(label).click();
        harness.run();
    }

    #[test]
    fn without_attempts_it_leads_to_the_first_call() {
        let mut harness = shown(State::new(Library::shipped()));
        press(&mut harness, "Choose a call");
        assert_eq!(asked(&mut harness), [Command::Go(Route::Home)]);
    }

    #[test]
    fn attempts_have_numbers_and_dates_and_open_their_debriefs() {
        let (state, ids) = played(&["poor", "good"], Settings::default());
        let mut harness = shown(state);
        assert_eq!(harness.query_all_by_label_contains("22 Nov 2026").count(), 1);
        assert_eq!(harness.query_all_by_label_contains("23 Nov 2026").count(), 1);
        press(&mut harness, "Open debrief: attempt 1");
        assert_eq!(asked(&mut harness), [Command::OpenDebrief(ids[0])]);
    }

    #[test]
    fn an_attempt_that_went_on_in_practice_offers_its_debrief() {
        let (mut state, ids) = played(&["poor", "good"], Settings::default());
        branched(&mut state, ids[1]);
        state.attempts[0].summary = None;
        let mut harness = shown(state);
        assert!(harness.query_by_label("went on in practice").is_some());
        press(&mut harness, "Open debrief: attempt 1");
        assert_eq!(asked(&mut harness), [Command::OpenDebrief(ids[0])]);
    }

    #[test]
    fn practice_is_named_so_and_can_be_continued() {
        let (mut state, ids) = played(&["poor", "good"], Settings::default());
        branched(&mut state, ids[1]);
        let mut harness = shown(state);
        assert!(harness.query_by_label("Practice from turn 4 of attempt 1").is_some());
        assert_eq!(harness.query_all_by_label_contains("practice, not counted").count(), 1);
        press(&mut harness, "Continue: practice from turn 4 of attempt 1");
        assert_eq!(asked(&mut harness), [Command::Continue(ids[1])]);
    }
}

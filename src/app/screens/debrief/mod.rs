//! The debrief: one question first, then the ending in the customer's words, the sea of the call, and what to take
//! away; everything else is one step down.

mod ending;
mod goals;
mod missing;
mod phrases;
mod points;
mod question;
mod quote;
mod record;
mod result;
mod sea;
mod others;
mod transcript;
mod watched;

#[cfg(test)]
mod tests;

pub(super) use sea::points;

use egui::{Key, Response, Ui};

use super::{Cx, attempts, page, page_title};
use crate::app::keyboard::{self, Stand};
use crate::app::shell::{Command, Finished, Route};
use crate::app::theme::space;
use crate::app::widgets::choice::tabs;
use crate::app::widgets::{Button, Icon, Notice, card, empty, text};
use crate::assessment::Contest;
use crate::records::AttemptId;
use crate::scenario::Intensity;

/// What lies one step down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Tab {
    #[default]
    Result,
    Said,
    Record,
    Others,
}

const TABS: [(Tab, &str); 4] =
    [(Tab::Result, "Result"), (Tab::Said, "What was said"), (Tab::Record, "Record and promises"), (Tab::Others, "Other attempts")];

/// The debrief of an attempt, with what is folded open and half written in it.
#[derive(Debug, Default)]
pub struct DebriefScreen {
    attempt: Option<AttemptId>,
    /// The answer to the question, as it is typed.
    answer: String,
    /// Whether the question is behind the trainee.
    asked: bool,
    /// Whether it was asked in the last frame.
    asked_before: bool,
    /// Whether the keyboard was led to its field.
    led: bool,
    tab: Tab,
    /// Whether the arithmetic is shown.
    computed: bool,
    /// The turn that was chosen on the sea.
    at_turn: Option<u32>,
    /// Whether it is still to be scrolled to.
    arrives: bool,
    /// The turn whose mark on the sea the keyboard goes back to.
    back_to: Option<u32>,
    /// The reading that is about to be disputed.
    contesting: Option<Contesting>,
    /// What is about to be said to be missing.
    missing: Option<Missing>,
    /// Whether one wrote in a field in the last frame.
    wrote: bool,
}

/// Something that a reply showed and nobody saw, about to be said.
#[derive(Debug)]
struct Missing {
    turn: u32,
    signal: Option<crate::principles::Signal>,
    why: String,
}

/// A reading that is about to be disputed.
#[derive(Debug)]
struct Contesting {
    contest: Contest,
    /// Why, as it is typed.
    why: String,
    /// Whether the keyboard was led to the field.
    led: bool,
}

impl DebriefScreen {
    /// Shows the debrief of an attempt.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx, attempt: AttemptId) {
        if self.attempt != Some(attempt) {
            *self = Self { attempt: Some(attempt), ..Self::default() };
        }
        let state = cx.state;
        let Some(finished) = state.finished(attempt) else {
            if empty::empty(ui, "This debrief is not open.", "Home") {
                cx.queue.push(Command::Go(Route::Home));
            }
            return;
        };
        // One step back at a time: first from the turn that was chosen on the sea.
        if self.at_turn.is_none() && !self.writes(ui) && ui.input(|input| input.key_pressed(Key::Escape)) {
            cx.queue.push(Command::Back);
        }
        page(ui, &format!("debrief {attempt:?}"), |ui| {
            let asks = self.asks(finished);
            if std::mem::replace(&mut self.asked_before, asks) && !asks {
                keyboard::begins_anew(ui.ctx());
            }
            head(ui, cx, finished, asks);
            saved(ui, cx, finished);
            if asks {
                self.question(ui, cx, finished);
            } else {
                self.opened(ui, cx, finished);
            }
        });
        self.wrote = ui.ctx().text_edit_focused();
    }

    /// Whether the question still stands before everything else: in practice, once.
    fn asks(&self, finished: &Finished) -> bool {
        !self.asked && finished.reflection.is_empty() && !finished.log.header.settings.exam && !finished.debrief.stopped
    }

    fn opened(&mut self, ui: &mut Ui, cx: &mut Cx, finished: &Finished) {
        ui.spacing_mut().item_spacing.y = space::S;
        self.answered(ui, finished);
        if finished.debrief.stopped {
            result::stopped(ui);
            ui.add_space(space::S);
        }
        ending::show(ui, finished);
        if let Some(turn) = sea::show(ui, &finished.debrief, self.back_to.take()) {
            (self.tab, self.at_turn, self.arrives) = (Tab::Said, Some(turn), true);
        }
        points::show(ui, cx, finished);
        watched::show(ui, &finished.debrief);
        aimed(ui, finished);
        ui.add_space(space::L);
        text::title(ui, "The whole call, step by step");
        tabs(ui, "debrief", &mut self.tab, &TABS);
        ui.add_space(space::S);
        match self.tab {
            Tab::Result => self.result(ui, cx, finished),
            Tab::Said => self.transcript(ui, cx, finished),
            Tab::Record => record::show(ui, finished),
            Tab::Others => others::show(ui, cx, finished),
        }
        let (escape, backspace) = ui.input(|input| (input.key_pressed(Key::Escape), input.key_pressed(Key::Backspace)));
        if (escape || backspace) && !self.writes(ui) && self.at_turn.is_some() {
            self.back_to_the_sea(ui);
        }
    }

    /// Whether one writes in a field, or did just now: Escape leads out of it first.
    fn writes(&self, ui: &Ui) -> bool {
        self.wrote || ui.ctx().text_edit_focused()
    }

    /// From the turn that was chosen on the sea back to its mark.
    fn back_to_the_sea(&mut self, ui: &Ui) {
        self.back_to = self.at_turn.take();
        ui.ctx().request_repaint();
    }
}

/// The title, and the ways on. While the question stands there is only the way home.
fn head(ui: &mut Ui, cx: &mut Cx, finished: &Finished, asks: bool) {
    let debrief = &finished.debrief;
    let all = attempts::of_scenario(cx.state, &finished.log.header.texts.scenario_id);
    let name = attempts::name(&all, finished.attempt);
    let mut line = vec![name.clone()];
    if let Some(known) = all.iter().find(|known| known.id == finished.attempt) {
        line.push(attempts::date(known.started_ms));
    }
    let settings = finished.log.header.settings;
    line.push(if settings.exam { "exam" } else { "practice" }.to_owned());
    line.extend((settings.intensity != Intensity::Standard).then(|| settings.intensity.name().to_owned()));
    line.extend(settings.audience.then(|| "with an audience".to_owned()));
    let from = debrief.change.iter().find_map(|point| point.turn).filter(|_| !settings.exam);
    let about = line.join(" · ");
    page_title(ui, &format!("Debrief: {}", debrief.scenario), &about, |ui| {
        if !asks {
            // Tab begins with the main button; the others follow it to the left.
            keyboard::start(&ways_on(ui, cx, finished, from), Stand::Page);
            if ui.add(Button::plain("Save report")).on_hover_text("Keep this debrief as a page to read, print or hand on").clicked() {
                cx.queue.push(Command::SaveReport { attempt: finished.attempt, name: name.clone(), about: about.clone() });
            }
        }
        let home = ui.add(Button::quiet("Home").icon(Icon::Back));
        keyboard::start(&home, Stand::Page);
        if home.clicked() {
            cx.queue.push(Command::Go(Route::Home));
        }
    });
}

/// What the trainee set out to do: whether they did is for them to say.
fn aimed(ui: &mut Ui, finished: &Finished) {
    if finished.aim.is_empty() {
        return;
    }
    ui.add_space(space::S);
    card::card(ui, |ui| {
        text::section(ui, "You set out to do this");
        text::body(ui, &format!("“{}”", finished.aim));
        text::small(ui, "Did you? That is yours to say; nobody scores it.");
    });
}

/// Where the report is, once it has been saved.
fn saved(ui: &mut Ui, cx: &mut Cx, finished: &Finished) {
    let Some(path) = &finished.saved else { return };
    if Notice::good(&format!("Saved as {}", path.display())).action("Open folder").show(ui)
        && let Some(folder) = path.parent()
    {
        cx.queue.push(Command::OpenFolder(folder.to_owned()));
    }
    ui.add_space(space::M);
}

/// The ways to another try; gives the main one.
fn ways_on(ui: &mut Ui, cx: &mut Cx, finished: &Finished, from: Option<u32>) -> Response {
    let from = from.map(|turn| {
        let from = ui.add(Button::primary(&format!("Try again from turn {turn}")).icon(Icon::Rewind));
        if from.clicked() {
            cx.queue.push(Command::TryAgain { attempt: finished.attempt, turn });
        }
        from
    });
    let again = ui.add(if from.is_some() { Button::plain("Play it again") } else { Button::primary("Play it again") });
    if again.clicked() {
        cx.queue.push(Command::PlayAgain(finished.attempt));
    }
    from.unwrap_or(again)
}

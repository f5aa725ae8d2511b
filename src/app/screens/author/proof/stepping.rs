//! A play read step by step: what was said, what was answered, and the mood.

use egui::{Frame, Id, Margin, Panel, ScrollArea, Ui};

use strum::IntoEnumIterator;

use super::row::Row;
use crate::app::keyboard::{self, Stand};
use crate::app::screens::{layout, scroll};
use crate::app::theme::space;
use crate::app::widgets::sea::words;
use crate::app::widgets::{Bubble, Button, Chip, Icon, Sea, Tone, card, text};
use crate::assessment::ResultLine;
use crate::base::Span;
use crate::log::Directive;
use crate::rehearsal::examine::{Did, Examination, Play, Step, steps};
use crate::scenario::Ladder;

/// How wide the list of steps is, and the least that is left for the step beside it.
const LIST: f32 = 280.0;
const LEAST: f32 = 380.0;

/// What playing from a step means.
const PLAY: &str = "The call is rehearsed up to this step, and goes on as you like.";

/// A play that is read.
#[derive(Debug)]
pub struct Stepping {
    title: String,
    result: Option<ResultLine>,
    steps: Vec<Step>,
    at: usize,
    /// The button that led here, to which one comes back.
    pub from: Id,
    /// Where that is.
    pub back: Back,
    /// Whether it has been drawn, and whether the list is to show where one is.
    drawn: bool,
    led: bool,
}

/// Where a play was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Back {
    /// In the proof.
    Proof,
    /// Among the findings.
    Findings,
}

/// What was asked.
#[derive(Default)]
pub struct Asked {
    /// To leave it.
    pub back: bool,
    /// To go to a place of the text.
    pub go: Option<Span>,
    /// To play it up to here: what is to be done.
    pub play: Option<Vec<Directive>>,
}

impl Stepping {
    /// A play that is opened in the proof by the button `from`.
    pub fn new(title: String, play: &Play, from: Id) -> Box<Self> {
        let (result, steps) = (play.result.clone(), steps(&play.log));
        Box::new(Self { title, result, steps, at: 0, from, back: Back::Proof, drawn: false, led: false })
    }

    /// A play that a finding shows, opened there by the button `from`.
    pub fn of_finding(title: String, play: &Play, from: Id) -> Box<Self> {
        Box::new(Self { back: Back::Findings, ..*Self::new(title, play, from) })
    }

    pub fn ui(&mut self, ui: &mut Ui, shown: &Examination) -> Asked {
        let mut asked = Asked::default();
        if !std::mem::replace(&mut self.drawn, true) {
            keyboard::begins_anew(ui.ctx());
        }
        ui.horizontal_wrapped(|ui| {
            let back = if self.back == Back::Proof { "To the proof" } else { "To the findings" };
            asked.back = ui.add(Button::quiet(back).icon(Icon::Back).key("Esc")).clicked();
            text::strong(ui, &self.title);
        });
        asked.play = self.controls(ui);
        ui.add_space(space::S);
        if ui.available_width() >= LIST + LEAST {
            let frame = Frame::new().inner_margin(Margin { right: space::L as i8, ..Margin::ZERO });
            let panel = Panel::left("steps").exact_size(LIST).resizable(false).show_separator_line(false).frame(frame);
            panel.show(ui, |ui| self.list(ui));
        }
        ScrollArea::vertical().id_salt(("step", self.at)).auto_shrink(false).show(ui, |ui| {
            ui.set_max_width((ui.available_width() - space::S).min(720.0));
            if let Some(step) = self.steps.get(self.at) {
                asked.go = self.step(ui, shown, step);
            }
            scroll::follow(ui);
        });
        asked
    }

    /// Gives what is to be done to play it up to here, if that was asked.
    fn controls(&mut self, ui: &mut Ui) -> Option<Vec<Directive>> {
        let controls = ui.horizontal_wrapped(|ui| {
            let last = self.steps.len().saturating_sub(1);
            if ui.add_enabled(self.at > 0, Button::plain("Previous").icon(Icon::Up)).clicked() {
                (self.at, self.led) = (self.at - 1, true);
            }
            let next = ui.add_enabled(self.at < last, Button::primary("Next").icon(Icon::Down));
            keyboard::start(&next, Stand::Control);
            if next.clicked() {
                (self.at, self.led) = (self.at + 1, true);
            }
            text::small(ui, &format!("Step {} of {}", self.at + 1, self.steps.len()));
            let play = ui.add(Button::quiet("Play from here").icon(Icon::Play)).on_hover_text(PLAY);
            play.clicked().then(|| self.steps.iter().take(self.at + 1).flat_map(|step| step.acts.clone()).collect())
        });
        controls.inner
    }

    fn list(&mut self, ui: &mut Ui) {
        let led = std::mem::take(&mut self.led);
        ScrollArea::vertical().id_salt("list of steps").auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - space::S);
            ui.spacing_mut().item_spacing.y = 2.0;
            for number in 0..self.steps.len() {
                let here = number == self.at;
                let words = format!("{}. {}", number + 1, in_short(&self.steps[number].did));
                let name = if here { format!("{words}, shown") } else { words.clone() };
                let sign = Some((icon(&self.steps[number].did), if here { Tone::Accent } else { Tone::Plain }));
                let row = ui.push_id(number, |ui| Row { sign, words: &words, number: "", here, share: None, name: &name }.show(ui)).inner;
                if here && led {
                    row.scroll_to_me(None);
                }
                if row.clicked() {
                    self.at = number;
                }
            }
            scroll::follow(ui);
        });
    }

    /// One step; gives the place of its beat, if that was chosen.
    fn step(&self, ui: &mut Ui, shown: &Examination, step: &Step) -> Option<Span> {
        let go = card::card(ui, |ui| {
            let go = beat_ui(ui, shown, &step.beat);
            did_ui(ui, &step.did);
            for (name, said) in &step.heard {
                let name = if name.is_empty() { &shown.world.scenario.caller.name } else { name };
                Bubble::caller(name, said).show(ui);
            }
            go
        })
        .inner;
        ui.add_space(space::M);
        self.mood_ui(ui, shown, step);
        self.end_ui(ui, shown, step);
        go
    }

    fn mood_ui(&self, ui: &mut Ui, shown: &Examination, step: &Step) {
        let before = self.at.checked_sub(1).map_or(step.mood, |before| self.steps[before].mood);
        card::card(ui, |ui| {
            Sea::new(step.mood).height(72.0).show(ui, "step");
            ui.add_space(space::XS);
            let ladder = |ladder: Ladder| match (before.on(ladder), step.mood.on(ladder), ladder.top()) {
                (before, now, top) if before == now => format!("{ladder} {now} of {top}"),
                (before, now, top) => format!("{ladder} {before} → {now} of {top}"),
            };
            text::strong(ui, words::name(step.mood));
            let ladders: Vec<String> = Ladder::iter().map(ladder).collect();
            text::small(ui, &layout::sentence(&ladders.join(", ")));
            text::small(ui, &words::sentence(step.mood, shown.world.scenario.caller.pronoun));
        });
    }

    fn end_ui(&self, ui: &mut Ui, shown: &Examination, step: &Step) {
        let Some(id) = &step.ended else { return };
        ui.add_space(space::M);
        card::card(ui, |ui| {
            text::strong(ui, &format!("The scene ends: {}", shown.title(id)));
            if let Some(ending) = shown.endings.iter().find(|ending| ending.id == *id) {
                text::small(ui, ending.outcome.words());
            }
            let closes = self.steps.iter().rposition(|step| step.ended.is_some()) == Some(self.at);
            if let Some(result) = self.result.as_ref().filter(|_| closes) {
                let passed = if result.passed { ("Passed", Tone::Good) } else { ("Not passed", Tone::Change) };
                layout::chip_line(ui, |ui| {
                    ui.add(Chip::new(passed.0).tone(passed.1));
                    text::small(ui, &format!("{} of 100", result.score));
                });
            }
        });
    }
}

/// The beat that a step began at, which leads to its place.
fn beat_ui(ui: &mut Ui, shown: &Examination, beat: &str) -> Option<Span> {
    if beat.is_empty() {
        return None;
    }
    let chosen = layout::line(ui, |ui| {
        text::small(ui, "At the beat");
        layout::link(ui, beat)
    });
    chosen.then(|| shown.beat_span(beat)).flatten()
}

fn did_ui(ui: &mut Ui, did: &Did) {
    match did {
        Did::Said(words) | Did::Asked(words) => drop(Bubble::agent(words).show(ui)),
        Did::SaidOver(words) => drop(Bubble::agent(words).note("said over the customer’s words, and not heard", Tone::Change).show(ui)),
        other => drop(text::strong(ui, &in_short(other))),
    }
}

fn icon(did: &Did) -> Icon {
    match did {
        Did::Began(_) => Icon::Play,
        Did::Said(_) => Icon::Chat,
        Did::SaidOver(_) => Icon::Warning,
        Did::Asked(_) => Icon::Ask,
        Did::Moved(_) => Icon::Hold,
        Did::Silent => Icon::Pause,
        Did::Noted(..) => Icon::Record,
        Did::Day(_) => Icon::Clock,
        Did::Kept(_) => Icon::Check,
    }
}

/// What was done, in a line.
fn in_short(did: &Did) -> String {
    match did {
        Did::Began(when) => format!("It begins, {when}"),
        Did::Said(words) => format!("You say: {words}"),
        Did::SaidOver(words) => format!("You cut in: {words}"),
        Did::Asked(words) => format!("You ask: {words}"),
        Did::Moved(words) => layout::capital(words),
        Did::Silent => "You say nothing".to_owned(),
        Did::Noted(words, due) => format!("You note for {due}: {words}"),
        Did::Day(day) => format!("The diary of {day}"),
        Did::Kept(words) => format!("You do what was noted: {words}"),
    }
}

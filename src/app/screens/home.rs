//! Home: a call that waits, and the scenario cards.

use egui::{Align, Layout, Ui, vec2};

use super::suggestion::Suggested;
use super::{Cx, layout, page, page_title};
use crate::app::shell::{AuthorAct, Command};
use crate::app::theme::space;
use crate::app::widgets::{Button, Chip, Icon, Notice, Portrait, Tone, card, empty, text};
use crate::library::Card;
use crate::records::{Attempt, Results};
use crate::scenario::{Channel, Mood};

/// A card is about so wide.
const CARD_WIDTH: f32 = 360.0;

/// The home screen.
#[derive(Debug, Default)]
pub struct HomeScreen {
    suggested: Suggested,
}

impl HomeScreen {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx) {
        page(ui, "home", |ui| {
            let greeting = match cx.state.name.split_whitespace().next() {
                Some(name) => format!("Which call, {name}?"),
                None => "Which call?".to_owned(),
            };
            page_title(ui, &greeting, "Take your time. Every call can be paused, and tried again.", |_| {});
            for attempt in cx.state.unfinished.iter().take(3) {
                if let Some(scenario) = cx.state.library.card(&attempt.scenario) {
                    waiting_ui(ui, cx.queue, attempt, scenario);
                    ui.add_space(space::M);
                }
            }
            self.suggested.ui(ui, cx);
            broken_ui(ui, cx);
            let cards: Vec<&Card> = cx.state.library.cards().collect();
            if cards.is_empty() {
                empty::empty(ui, "There is no scenario here yet.", "");
                return;
            }
            let columns = ((ui.available_width() + space::L) / (CARD_WIDTH + space::L)).floor().clamp(1.0, 3.0) as usize;
            // Two calls share the width of the page.
            let columns = columns.min(cards.len().max(2));
            let width = (ui.available_width() - space::L * (columns as f32 - 1.0)) / columns as f32;
            for row in cards.chunks(columns) {
                let results = |place: usize| cx.state.results.get(&row[place].id);
                let widths = vec![width; row.len()];
                let id = format!("home {}", row[0].id);
                let body = |ui: &mut Ui, place: usize| card_ui(ui, row[place]);
                layout::cards_with_foot(ui, &id, &widths, body, |ui, place| foot_ui(ui, cx.queue, row[place], results(place)));
                ui.add_space(space::L);
            }
        });
    }
}

/// Scenario files of the trainer's own that cannot be played yet: the studio tells why, and where.
fn broken_ui(ui: &mut Ui, cx: &mut Cx) {
    for file in cx.state.library.files().iter().filter(|file| file.card.is_none()) {
        let words = format!("“{}” cannot be played yet: {}", file.title, file.first_finding);
        if Notice::warning(&words).action("Open it").show(ui) {
            cx.queue.author(AuthorAct::Open(file.source.id().to_owned()));
        }
        ui.add_space(space::M);
    }
}

fn waiting_ui(ui: &mut Ui, queue: &mut crate::app::shell::Queue, attempt: &Attempt, scenario: &Card) {
    ui.push_id(("waiting", attempt.id), |ui| {
        card::card(ui, |ui| {
            ui.horizontal(|ui| {
                Portrait::new(&scenario.face, Mood { anger: 5, trust: 2, heard: 0 }).size(48.0).show(ui, &scenario.caller);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = space::XS;
                    text::strong(ui, &format!("{} is waiting", scenario.caller));
                    text::small(ui, &format!("{}: paused where you left it.", scenario.title));
                });
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if ui.add(Button::primary("Continue").icon(Icon::Play)).clicked() {
                        queue.push(Command::Continue(attempt.id));
                    }
                });
            });
        });
    });
}

fn card_ui(ui: &mut Ui, scenario: &Card) {
    ui.spacing_mut().item_spacing.y = space::S;
    ui.horizontal_top(|ui| {
        Portrait::new(&scenario.face, Mood { anger: 6, trust: 2, heard: 0 }).size(64.0).show(ui, &scenario.caller);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            text::title(ui, &scenario.title);
            text::small(ui, &scenario.caller);
        });
    });
    text::body(ui, &scenario.line);
    layout::line(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::XS + 2.0, space::XS + 2.0);
        ui.add(Chip::new(&scenario.level.to_string()).tone(Tone::Accent));
        ui.add(Chip::new(scenario.channel.words()).icon(channel_icon(scenario.channel)));
        ui.add(Chip::new(&format!("about {} min", scenario.minutes)).icon(Icon::Clock));
        for note in &scenario.content_notes {
            ui.add(Chip::new(note).tone(Tone::Change));
        }
    });
}

/// What came of it so far, and the way into it.
fn foot_ui(ui: &mut Ui, queue: &mut crate::app::shell::Queue, scenario: &Card, results: Option<&Results>) {
    text::small(ui, &results_words(results));
    ui.push_id(&scenario.id, |ui| {
        let words = if results.is_some() { "Play again…" } else { "Read the briefing…" };
        let response = ui.add(Button::plain(words).wide());
        let response = response.on_hover_text(&scenario.title);
        if response.clicked() {
            queue.push(Command::Brief(scenario.id.clone()));
        }
    });
}

fn results_words(results: Option<&Results>) -> String {
    let words = |attempt: &Attempt| {
        let summary = attempt.summary.as_ref();
        let score = summary.and_then(|summary| summary.score).map_or("not assessed".to_owned(), |score| score.to_string());
        let passed = summary.and_then(|summary| summary.passed).unwrap_or(false);
        if passed { format!("{score}, passed") } else { score }
    };
    match results {
        None => "Not played yet".to_owned(),
        Some(results) if results.finished == 1 => format!("Played once: {}", words(&results.first)),
        Some(results) => format!("First: {} · best: {} · {} times", words(&results.first), words(&results.best), results.finished),
    }
}

/// The icon of a channel.
pub fn channel_icon(channel: Channel) -> Icon {
    match channel {
        Channel::Phone => Icon::Phone,
        Channel::Counter => Icon::Counter,
        Channel::Chat => Icon::Chat,
        Channel::Mail => Icon::Mail,
        Channel::Public => Icon::Public,
    }
}

//! The desk diary: the days between two scenes, with what was noted for them and nothing else.

use egui::{Id, Response, Ui, UiBuilder};

use super::{Cx, page, page_title, parts};
use crate::app::shell::{CallAct, Command, Route};
use crate::app::theme::space;
use crate::app::widgets::{Button, Chip, Icon, Tone, card, empty, text};
use crate::log::DiaryItem;

/// The desk diary.
#[derive(Debug, Default)]
pub struct DiaryScreen;

impl DiaryScreen {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx) {
        let Some(session) = &cx.state.session else {
            if empty::empty(ui, "There is no call under way.", "To the calls") {
                cx.queue.push(Command::Go(Route::Home));
            }
            return;
        };
        let (day, items) = session.conversation.diary();
        page(ui, "diary", |ui| {
            page_title(
                ui,
                &format!("{} morning", full_day(day.weekday())),
                "Your desk diary. It shows what you noted, and the rest of the day's work.",
                |_| {},
            );
            let width = ui.available_width().min(WIDEST);
            parts::row(ui, &[width], |ui, _| {
                card::card(ui, |ui| day_ui(ui, cx, items));
            });
        });
    }
}

/// A day's work, in this width at most: short lines are easy to tick off.
const WIDEST: f32 = 660.0;

fn day_ui(ui: &mut Ui, cx: &mut Cx, items: &[DiaryItem]) {
    ui.spacing_mut().item_spacing.y = space::M;
    let mut done = false;
    let mut open: Vec<Response> = Vec::new();
    for (number, item) in items.iter().enumerate() {
        let (by_keys, button) = ui.push_id(("item", number), |ui| item_ui(ui, cx, number, item)).inner;
        done |= by_keys;
        open.extend(button.filter(|_| !by_keys));
    }
    if items.is_empty() {
        text::body(ui, "Nothing is noted for today, and nothing else is waiting.");
    }
    card::rule(ui);
    // Its id is the same every day: the keyboard stays on it.
    let next = UiBuilder::new().scope_id(Id::unique("next day"));
    let next = ui.scope_builder(next, |ui| ui.add(Button::primary("On to the next day").icon(Icon::Play))).inner;
    if done {
        // On to what is still to be done, and then to the next day.
        open.first().unwrap_or(&next).request_focus();
    }
    if next.clicked() {
        cx.queue.act(CallAct::NextDay);
    }
}

/// One thing to do; whether the keyboard has done it, and must be led on; and its button, where it is not done.
fn item_ui(ui: &mut Ui, cx: &mut Cx, number: usize, item: &DiaryItem) -> (bool, Option<Response>) {
    let mut by_keys = false;
    let mut open = None;
    ui.horizontal(|ui| {
        if item.done {
            crate::app::widgets::icon::icon(ui, Icon::Check, 20.0);
            // What follows from it is the customer's to say.
            let done = if item.note.is_some() { "done. You will hear what comes of it." } else { "done" };
            text::toned(ui, &format!("{}: {done}", item.text), Tone::Good);
        } else {
            let what = format!("Do it: {}", item.text);
            let button = ui.add(Button::plain("Do it")).on_hover_text(&what);
            if button.clicked() {
                cx.queue.act(CallAct::DoToday(number as u32));
                by_keys = !ui.input(|input| input.pointer.any_released());
            }
            open = Some(button);
            if item.note.is_some() {
                ui.add(Chip::new("you noted this").tone(Tone::Accent));
            }
            text::body(ui, &item.text);
        }
    });
    (by_keys, open)
}

fn full_day(short: &str) -> &'static str {
    match short {
        "Mon" => "Monday",
        "Tue" => "Tuesday",
        "Wed" => "Wednesday",
        "Thu" => "Thursday",
        "Fri" => "Friday",
        "Sat" => "Saturday",
        _ => "Sunday",
    }
}

//! The desk diary: the days between two scenes, with what was noted for them and nothing else.

use egui::{Id, Ui, UiBuilder};

use super::{Cx, page, page_title, parts};
use crate::app::shell::{CallAct, Command, Route};
use crate::app::theme::space;
use crate::app::widgets::{Button, Icon, Tone, card, empty, text};
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
    for (number, item) in items.iter().enumerate() {
        done |= ui.push_id(("item", number), |ui| item_ui(ui, cx, number, item)).inner;
    }
    if items.is_empty() {
        text::body(ui, "Nothing is noted for today.");
    }
    card::rule(ui);
    // Its id is the same every day: the keyboard stays on it.
    let next = UiBuilder::new().scope_id(Id::unique("next day"));
    let next = ui.scope_builder(next, |ui| ui.add(Button::primary("On to the next day").icon(Icon::Play))).inner;
    if done {
        next.request_focus();
    }
    if next.clicked() {
        cx.queue.act(CallAct::NextDay);
    }
}

/// One thing to do; whether the keyboard has done it, and must be led on.
fn item_ui(ui: &mut Ui, cx: &mut Cx, number: usize, item: &DiaryItem) -> bool {
    let mut by_keys = false;
    ui.horizontal(|ui| {
        if item.done {
            crate::app::widgets::icon::icon(ui, Icon::Check, 20.0);
            text::toned(ui, &format!("{}: done", item.text), Tone::Good);
        } else {
            let what = format!("Do it: {}", item.text);
            if ui.add(Button::plain("Do it")).on_hover_text(&what).clicked() {
                cx.queue.act(CallAct::DoToday(number as u32));
                by_keys = !ui.input(|input| input.pointer.any_released());
            }
            text::body(ui, &item.text);
        }
    });
    by_keys
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

//! The desk diary: the days between two scenes, with what was noted for them and nothing else.

use egui::Ui;

use super::{Cx, layout, page, page_title};
use crate::app::keyboard;
use crate::app::shell::{CallAct, Command, Route};
use crate::app::theme::space;
use crate::app::widgets::{Button, Chip, Icon, Tone, card, empty, text};
use crate::base::Clock;
use crate::log::DiaryItem;

/// The desk diary.
#[derive(Debug, Default)]
pub struct DiaryScreen {
    /// The day that is open.
    day: Option<Clock>,
}

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
        if self.day.replace(day) != Some(day) {
            keyboard::begins_anew(ui.ctx());
        }
        page(ui, "diary", |ui| {
            page_title(
                ui,
                &format!("{} morning", day.full_weekday()),
                "Your desk diary. It shows what you noted, and the rest of the day's work.",
                |_| {},
            );
            let width = ui.available_width().min(WIDEST);
            layout::row(ui, &[width], |ui, _| {
                card::card(ui, |ui| day_ui(ui, cx, items));
            });
        });
    }
}

/// A day's work, in this width at most: short lines are easy to tick off.
const WIDEST: f32 = 660.0;

fn day_ui(ui: &mut Ui, cx: &mut Cx, items: &[DiaryItem]) {
    ui.spacing_mut().item_spacing.y = space::M;
    for (number, item) in items.iter().enumerate() {
        ui.push_id(("item", number), |ui| item_ui(ui, cx, number, item));
    }
    if items.is_empty() {
        text::body(ui, "Nothing is noted for today, and nothing else is waiting.");
    }
    card::rule(ui);
    if ui.add(Button::primary("On to the next day").icon(Icon::Play)).clicked() {
        cx.queue.act(CallAct::NextDay);
    }
}

/// One thing to do, with its button as long as it is not done.
fn item_ui(ui: &mut Ui, cx: &mut Cx, number: usize, item: &DiaryItem) {
    ui.horizontal(|ui| {
        if item.done {
            crate::app::widgets::icon::icon(ui, Icon::Check, 20.0);
            // What follows from it is the customer's to say.
            let done = if item.note.is_some() { "done. You will hear what comes of it." } else { "done" };
            text::toned(ui, &format!("{}: {done}", item.text), Tone::Good);
        } else {
            let what = format!("Do it: {}", item.text);
            if ui.add(Button::plain("Do it")).on_hover_text(&what).clicked() {
                cx.queue.act(CallAct::DoToday(number as u32));
            }
            if item.note.is_some() {
                ui.add(Chip::new("you noted this").tone(Tone::Accent));
            }
            text::body(ui, &item.text);
        }
    });
}

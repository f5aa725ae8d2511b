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
            let title = title(day, session.conversation.clock());
            page_title(ui, &title, "Your desk diary. It shows what you noted, and the rest of the day's work.", |_| {});
            let width = ui.available_width().min(WIDEST);
            let (steps, at) = session.conversation.diary_goes_on_at().unwrap_or((1, day));
            let on = way_on(day, at);
            layout::row(ui, &[width], |ui, _| {
                card::card(ui, |ui| day_ui(ui, cx, items, &on, steps));
            });
        });
    }
}

/// A day's work, in this width at most: short lines are easy to tick off.
const WIDEST: f32 = 660.0;

/// The day that is open: what is left of the day of the call, or a morning after it.
fn title(day: Clock, call: Clock) -> String {
    let weekday = day.full_weekday();
    if day.day() == call.day() { format!("The rest of {weekday}") } else { format!("{weekday} morning") }
}

/// The way on, by what comes next: another morning, or something on the same day.
fn way_on(day: Clock, at: Clock) -> String {
    match at.day() - day.day() {
        0 => "On with the day".to_owned(),
        1..7 => format!("On to {}", at.full_weekday()),
        7 => format!("On to next {}", at.full_weekday()),
        days => format!("On to {}, in {days} days", at.full_weekday()),
    }
}

/// What there is to do on a day, and the way on, which is so many `steps`: days that hold nothing of one's own need no look.
fn day_ui(ui: &mut Ui, cx: &mut Cx, items: &[DiaryItem], on: &str, steps: usize) {
    ui.spacing_mut().item_spacing.y = space::M;
    let open = items.iter().position(|item| item.note.is_some() && !item.done);
    for (number, item) in items.iter().enumerate() {
        ui.push_id(("item", number), |ui| item_ui(ui, cx, number, item, open == Some(number)));
    }
    if items.is_empty() {
        text::body(ui, "Nothing is noted for today, and nothing else is waiting.");
    }
    card::rule(ui);
    // What was noted comes first; one can go on without it all the same.
    let button = if open.is_some() { Button::plain(on) } else { Button::primary(on) };
    if ui.add(button.icon(Icon::Play)).clicked() {
        (0..steps).for_each(|_| cx.queue.act(CallAct::NextDay));
    }
    if let Some(item) = open.map(|number| &items[number]) {
        text::toned(ui, &format!("Still to do, as you noted: {}.", item.text.trim_end_matches('.')), Tone::Accent);
    }
}

/// One thing to do, with its button as long as it is not done; `first` is the first that was noted.
fn item_ui(ui: &mut Ui, cx: &mut Cx, number: usize, item: &DiaryItem, first: bool) {
    ui.horizontal(|ui| {
        if item.done {
            crate::app::widgets::icon::icon(ui, Icon::Check, 20.0);
            // What follows from it is the customer's to say.
            let done = if item.note.is_some() { "done. You will hear what comes of it." } else { "done" };
            text::toned(ui, &format!("{}: {done}", item.text), Tone::Good);
        } else {
            let what = format!("Do it: {}", item.text);
            let button = if first { Button::primary("Do it") } else { Button::plain("Do it") };
            if ui.add(button).on_hover_text(&what).clicked() {
                cx.queue.act(CallAct::DoToday(number as u32));
            }
            if item.note.is_some() {
                ui.add(Chip::new("you noted this").tone(Tone::Accent));
            }
            text::body(ui, &item.text);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(day: &str, call: &str, next: &str, expected: (&str, &str)) {
        let clock = |text: &str| Clock::parse(text).unwrap();
        let (title, on) = (title(clock(day), clock(call)), way_on(clock(day), clock(next)));
        assert_eq!((title.as_str(), on.as_str()), expected);
    }

    #[test]
    fn the_words_of_the_diary_follow_what_comes_next() {
        check("Thu 8:00", "Thu 16:20", "Fri 8:00", ("The rest of Thursday", "On to Friday"));
        check("Thu 8:00", "Thu 10:00", "Thu 16:00", ("The rest of Thursday", "On with the day"));
        check("Fri 8:00", "Thu 16:20", "Fri 16:20", ("Friday morning", "On with the day"));
        let days_on = |days: i64| way_on(Clock(0), Clock(days * 86_400));
        assert_eq!([4, 7, 8].map(days_on), ["On to Friday", "On to next Monday", "On to Tuesday, in 8 days"]);
    }
}

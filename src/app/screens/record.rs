//! After a scene: the record is completed, next steps are noted, and the closing question is answered.

use egui::{Frame, Id, Margin, Panel, ScrollArea, TextEdit, Ui};

use super::call::desk::Fields;
use super::call::transcript;
use super::{Cx, layout, page_title, page_with_foot};
use crate::app::shell::{CallAct, Command, Queue, Route, Session};
use crate::app::theme::space;
use crate::app::widgets::choice::{choice, radios};
use crate::app::widgets::{Button, Icon, card, empty, text};
use crate::base::{Clock, Hours, Millis, Seconds};
use crate::principles::Principle;
use crate::records::AttemptId;
use crate::scenario::KindId;

/// When a next step can be due: today, and the days of the week ahead on which the doors are open and the diary is. In days
/// from today, and in words.
fn due_days(today: Clock, hours: Hours) -> Vec<(i64, String)> {
    let never = hours.0.iter().all(Option::is_none);
    let ahead = (1..=7).filter_map(|days| {
        let day = today.after(Seconds(days * Seconds::DAY.0));
        let counts = never || hours.0[day.day().rem_euclid(7) as usize].is_some();
        counts.then(|| (days, if days == 7 { format!("next {}", day.weekday()) } else { day.weekday().to_owned() }))
    });
    std::iter::once((0, "today".to_owned())).chain(ahead).collect()
}

/// The least width of each half.
const LEAST: f32 = 340.0;

/// The record screen.
#[derive(Debug, Default)]
pub struct RecordScreen {
    fields: Fields,
    step: String,
    due: i64,
    kind: Option<KindId>,
    led: Option<(AttemptId, Millis)>,
    /// Whether what was said is open, where it has no place of its own.
    said: bool,
}

/// From this width on (points) what was said stands beside the record.
const BESIDE: f32 = 1100.0;

/// What was said, at the right of the record.
fn said_ui(ui: &mut Ui, session: &Session) {
    let bare = Frame::new().inner_margin(Margin { left: space::M as i8, ..Margin::ZERO });
    Panel::right("record said").exact_size(296.0).resizable(false).show_separator_line(false).frame(bare).show(ui, |ui| {
        card::card(ui, |ui| {
            text::section(ui, "What was said");
            ScrollArea::vertical().id_salt("said").auto_shrink(false).stick_to_bottom(true).show(ui, |ui| {
                // The scroll bar lies beside the words, not upon them.
                ui.set_max_width(ui.available_width() - space::S);
                transcript::told_ui(ui, session);
            });
        });
    });
}

impl RecordScreen {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx) {
        let Some(session) = &cx.state.session else {
            if empty::empty(ui, "There is no call under way.", "To the calls") {
                cx.queue.push(Command::Go(Route::Home));
            }
            return;
        };
        let scenario = &session.conversation.world().scenario;
        // The keyboard is led to the first field, once for each scene. Each record begins with nothing chosen.
        let here = (session.attempt, session.conversation.now());
        let lead = self.led != Some(here);
        if lead {
            *self = Self { led: Some(here), ..Self::default() };
        }
        let beside = ui.available_width() >= BESIDE;
        if beside {
            said_ui(ui, session);
        }
        let done = |ui: &mut Ui| ui.add(Button::primary("The record is done").icon(Icon::Check)).clicked();
        let content = |ui: &mut Ui| {
            let line =
                format!("{}, {}. Write it so that somebody who was not there can go on from it.", scenario.caller.name, scenario.title);
            page_title(ui, "The case record", &line, |ui| {
                let words = if self.said { "Hide what was said" } else { "Show what was said" };
                if !beside && ui.add(Button::plain(words)).clicked() {
                    self.said = !self.said;
                }
            });
            if self.said && !beside {
                card::card(ui, |ui| transcript::told_ui(ui, session));
                ui.add_space(space::S);
            }
            layout::cards(ui, "record", 2, LEAST, |ui, place| match place {
                0 => {
                    self.fields.ui(ui, cx, session, lead);
                    if session.conversation.asks_kind() {
                        card::rule(ui);
                        self.kind_ui(ui, cx, session);
                    }
                }
                _ => self.steps_ui(ui, cx, session),
            });
        };
        if page_with_foot(ui, "record", "What is in the fields counts; it can be short.", content, done) {
            self.finish(cx, session);
        }
    }

    fn steps_ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session) {
        ui.spacing_mut().item_spacing.y = space::S;
        text::section(ui, "Next steps");
        // After an ending that nothing follows there is no diary.
        let ending = session.view.ended.as_ref().and_then(|id| session.conversation.world().scenario.endings.get(id));
        let words = match ending {
            Some(ending) if ending.later.is_empty() => "Note what is still to be done, and by when. Whoever reads this next relies on it.",
            _ => "What you note here is in your desk diary on its day. What you do not note is not.",
        };
        text::small(ui, words);
        for promise in session.conversation.promises() {
            let about = if promise.about.is_empty() { "something" } else { &promise.about };
            text::small(ui, &format!("You promised {about} by {}.", promise.by.as_deadline()));
        }
        let label = text::strong(ui, "Add a next step");
        let id = Id::unique("next step");
        let edit = TextEdit::singleline(&mut self.step).id(id).desired_width(f32::INFINITY).char_limit(400).margin(space::S);
        let field = ui.add(edit.hint_text("Ring about…")).labelled_by(label.id);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        text::small(ui, "When it is due:");
        let days = due_days(session.conversation.clock(), session.conversation.world().scenario.opening_hours);
        let days: Vec<_> = days.iter().map(|(days, words)| (*days, words.as_str())).collect();
        egui::ScrollArea::horizontal().id_salt("due").show(ui, |ui| choice(ui, "When", &mut self.due, &days));
        let can = !self.step.trim().is_empty();
        if (ui.add_enabled(can, Button::plain("Note it")).clicked() || entered) && can {
            // The field is there for another one, and asks anew when that is due.
            ui.memory_mut(|memory| memory.request_focus(id));
            self.note_step(cx.queue);
        }
        noted_ui(ui, cx, session, id);
    }

    /// Notes the next step that stands in the field, if one does: what is in the fields counts.
    fn note_step(&mut self, queue: &mut Queue) {
        let (step, days) = (std::mem::take(&mut self.step), std::mem::take(&mut self.due));
        let text = step.trim();
        if !text.is_empty() {
            queue.act(CallAct::Note { text: text.to_owned(), due: Seconds(days * Seconds::DAY.0) });
        }
    }

    /// Keeps what is half written: one leaves.
    pub fn keep(&mut self, queue: &mut Queue, session: &Session) {
        self.fields.write_all(queue, session);
    }

    fn finish(&mut self, cx: &mut Cx, session: &Session) {
        self.keep(cx.queue, session);
        self.note_step(cx.queue);
        if let Some(kind) = self.kind.take() {
            cx.queue.act(CallAct::ReadCaller(kind.to_string()));
        }
        cx.queue.act(CallAct::FinishRecord);
    }

    /// The closing question: what kind of customer was this?
    fn kind_ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session) {
        let world = session.conversation.world();
        let name = world.scenario.caller.first_name();
        text::section(ui, &format!("What kind of customer is {name}?"));
        let words = format!("People complain in different ways, and what helps one annoys another. Which of these is most like {name}?");
        text::small(ui, &format!("{words} A guess costs nothing."));
        if layout::link(ui, "More about kinds of customers") {
            cx.queue.push(Command::Go(Route::Principles(Some(Principle::ReadTheCaller))));
        }
        let kinds: Vec<_> = world.kinds.iter().map(|kind| (kind.id, format!("{}. {}", kind.title, kind.text))).collect();
        radios(ui, &mut self.kind, &kinds);
    }
}

/// What was noted, at the end of the card: where the list grows, nothing moves under the hand. After the last of it the keyboard
/// goes back to the `field`, and not on to where an Enter would finish the record.
fn noted_ui(ui: &mut Ui, cx: &mut Cx, session: &Session, field: Id) {
    let notes = session.conversation.notes();
    let last = notes.last().map(|(index, ..)| *index);
    for (index, words, due) in notes {
        ui.push_id(("step", index), |ui| {
            ui.horizontal(|ui| {
                if ui.add(Button::icon_only(Icon::Close, &format!("Cross out: {words}"))).clicked() {
                    cx.queue.act(CallAct::Unnote(index));
                    if last == Some(index) {
                        ui.memory_mut(|memory| memory.request_focus(field));
                    }
                }
                text::body(ui, &format!("{}: {words}", due.weekday()));
            });
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(today: &str, hours: &str, expected: &[&str]) {
        let hours = if hours.is_empty() { Hours::default() } else { Hours::parse(hours).unwrap() };
        let days = due_days(Clock::parse(today).unwrap(), hours);
        assert_eq!(days.iter().map(|(_, words)| words.as_str()).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_next_step_can_be_due_on_every_day_of_the_week_ahead_on_which_the_doors_are_open() {
        check("Thu 10:00", "Mon-Fri 9:00-18:00", &["today", "Fri", "Mon", "Tue", "Wed", "next Thu"]);
        check("Thu 10:00", "Mon-Fri 9:00-18:00, Sat 10:00-16:00", &["today", "Fri", "Sat", "Mon", "Tue", "Wed", "next Thu"]);
        check("Sun 10:00", "Mon-Fri 9:00-18:00", &["today", "Mon", "Tue", "Wed", "Thu", "Fri"]);
        check("Fri 10:00", "", &["today", "Sat", "Sun", "Mon", "Tue", "Wed", "Thu", "next Fri"]);
    }
}

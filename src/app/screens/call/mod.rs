//! The call. One question per place: left, how is he? Middle: what was said, and what do I say? Right: what do I know and
//! may I do? Where there is little room, left becomes a strip above and right a drawer.

mod composer;
mod customer;
pub mod side;
mod transcript;

use egui::{Align, CentralPanel, Frame, Key, Layout, Margin, Modal, Panel, Ui};

use super::Cx;
use super::home::channel_words;
use crate::app::shell::{CallAct, Command, Route, Session};
use crate::app::theme::space;
use crate::app::widgets::{Button, Icon, card, empty, text};
use composer::Composer;
use side::Side;
use transcript::Transcript;

/// From this width on (points) the three parts stand side by side.
const WIDE: f32 = 940.0;
/// From this width on the transcript and the drawer stand side by side.
const MIDDLE: f32 = 700.0;

/// The call screen.
#[derive(Debug, Default)]
pub struct CallScreen {
    composer: Composer,
    side: Side,
    transcript: Transcript,
    hint: bool,
    drawer: bool,
    stopping: bool,
}

impl CallScreen {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx) {
        let Some(session) = &cx.state.session else {
            if empty::empty(ui, "There is no call under way.", "To the calls") {
                cx.queue.push(Command::Go(Route::Home));
            }
            return;
        };
        self.keys(ui, cx, session);
        self.head_ui(ui, cx, session);
        let width = ui.available_width();
        if width >= WIDE {
            self.wide_ui(ui, cx, session, width);
        } else {
            self.narrow_ui(ui, cx, session, width);
        }
        if self.stopping {
            self.stop_ui(ui, cx);
        }
    }

    /// Words that were given back to the reply field, taken by it in the last frame.
    pub fn taken(&mut self) -> Option<String> {
        self.composer.taken.take()
    }

    fn wide_ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session, width: f32) {
        let sides = if width > 1120.0 { (284.0, 272.0) } else { (236.0, 232.0) };
        let bare = Frame::new();
        Panel::left("call customer").exact_size(sides.0).resizable(false).show_separator_line(false).frame(bare).show(ui, |ui| {
            card::card(ui, |ui| {
                ui.set_min_height(ui.available_height());
                customer::column_ui(ui, cx, session, &mut self.hint);
            });
        });
        Panel::right("call side").exact_size(sides.1).resizable(false).show_separator_line(false).frame(bare).show(ui, |ui| {
            card::card(ui, |ui| {
                ui.set_min_height(ui.available_height());
                self.side.ui(ui, cx, session);
            });
        });
        let gutter = Frame::new().inner_margin(Margin::symmetric(space::L as i8, 0));
        CentralPanel::default().frame(gutter).show(ui, |ui| self.middle_ui(ui, cx, session));
    }

    fn narrow_ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session, width: f32) {
        customer::strip_ui(ui, cx, session, &mut self.hint);
        ui.add_space(space::S);
        if self.drawer && width >= MIDDLE {
            let bare = Frame::new();
            Panel::right("call drawer").exact_size(250.0).resizable(false).show_separator_line(false).frame(bare).show(ui, |ui| {
                card::card(ui, |ui| self.side.ui(ui, cx, session));
            });
        }
        CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
            if self.drawer && width < MIDDLE {
                card::card(ui, |ui| self.side.ui(ui, cx, session));
            } else {
                self.middle_ui(ui, cx, session);
            }
        });
    }

    fn middle_ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session) {
        let bare = Frame::new();
        Panel::bottom("call composer").resizable(false).show_separator_line(false).frame(bare).show(ui, |ui| {
            ui.add_space(space::M);
            card::card(ui, |ui| self.composer.ui(ui, cx, session));
        });
        CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
            card::card(ui, |ui| {
                ui.set_min_height(ui.available_height());
                self.transcript.ui(ui, cx, session);
            });
        });
    }

    fn head_ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session) {
        let conversation = &session.conversation;
        let settings = conversation.header().settings;
        let time = cx.state.call_now.since(crate::base::Millis(conversation.now().0 - conversation.scene_time().0));
        let how = if settings.exam { "Exam" } else { "Practice" };
        let replies = if settings.typed { "typed replies" } else { "options" };
        let line = format!("{how} · {replies} · {time} · {} on the wall", conversation.clock());
        let narrow = ui.available_width() < WIDE;
        let line = if narrow { format!("{how} · {time} · {}", conversation.clock()) } else { line };
        ui.horizontal(|ui| {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                text::title(ui, &conversation.world().scenario.title);
                text::small(ui, &line);
            });
            ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
                if ui.add(Button::danger("I'd like to stop").icon(Icon::Stop)).clicked() {
                    self.stopping = true;
                    cx.queue.push(Command::Pause(true));
                }
                let (words, icon) = if session.paused { ("Go on", Icon::Play) } else { ("Pause", Icon::Pause) };
                if ui.add(Button::plain(words).icon(icon).key(if narrow { "" } else { "F8" })).clicked() {
                    cx.queue.push(Command::Pause(!session.paused));
                }
                if narrow {
                    let words = if self.drawer { "Close" } else { "Briefing, record, moves" };
                    let short = if self.drawer { "Close" } else { "Desk" };
                    let shown = if ui.available_width() > 420.0 { words } else { short };
                    if ui.add(Button::plain(shown).icon(Icon::Record)).on_hover_text("Briefing, record and moves").clicked() {
                        self.drawer = !self.drawer;
                    }
                }
            });
        });
        ui.add_space(space::M);
    }

    /// Keys that text does not need, so that they work while one types too.
    fn keys(&mut self, ui: &Ui, cx: &mut Cx, session: &Session) {
        let pressed = |key: Key| ui.input(|input| input.key_pressed(key));
        if pressed(Key::F8) {
            cx.queue.push(Command::Pause(!session.paused));
        }
        if session.paused || self.stopping {
            return;
        }
        let typing = ui.ctx().egui_wants_keyboard_input();
        let free = |key: Key| !typing && ui.ctx().memory(|memory| memory.focused().is_none()) && pressed(key);
        if pressed(Key::F2) || free(Key::Space) {
            cx.queue.act(CallAct::Nod);
        }
        if pressed(Key::F3) || free(Key::B) {
            cx.queue.act(CallAct::Breathe);
        }
        if pressed(Key::F4) || free(Key::A) {
            self.composer.toggle_ask();
        }
        if pressed(Key::F5) || free(Key::M) {
            self.side.open_moves();
            self.drawer = true;
        }
        if pressed(Key::F6) {
            self.side.open_record();
            self.drawer = true;
        }
    }

    /// Stopping is always possible, and never a defeat.
    fn stop_ui(&mut self, ui: &Ui, cx: &mut Cx) {
        let modal = Modal::new(egui::Id::unique("stop the call")).show(ui.ctx(), |ui| {
            ui.set_max_width(420.0);
            text::title(ui, "Stop this call?");
            ui.add_space(space::S);
            text::body(
                ui,
                "That is always fine. The customer is not real, nobody is told, and there is no score. You can also leave the \
                 call as it is and come back to it.",
            );
            ui.add_space(space::L);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space::S;
                if ui.add(Button::primary("Go on with the call").wide()).clicked() {
                    self.stopping = false;
                    cx.queue.push(Command::Pause(false));
                }
                if ui.add(Button::plain("Leave it for later").wide()).clicked() {
                    self.stopping = false;
                    cx.queue.push(Command::LeaveCall);
                }
                if ui.add(Button::danger("Stop without a score").wide()).clicked() {
                    self.stopping = false;
                    cx.queue.push(Command::Pause(false));
                    cx.queue.act(CallAct::Stop);
                }
            });
        });
        if modal.should_close() {
            self.stopping = false;
        }
    }
}

/// Where and how the customer is, in words.
fn doing_words(session: &Session) -> String {
    use crate::conversation::FloorView;
    let doing = match session.conversation.floor() {
        _ if session.paused => "paused",
        FloorView::CallerSpeaks { .. } => "speaking",
        FloorView::CallerWillSpeak => "about to speak",
        FloorView::CallerPauses => "pausing for breath",
        FloorView::YouSpeak { .. } => "listening to you",
        FloorView::YouAreAway { .. } => "waiting for you",
        FloorView::Free { .. } => "waiting for your answer",
    };
    format!("{} · {doing}", channel_words(session.conversation.current_scene().channel))
}

#[cfg(test)]
mod tests;

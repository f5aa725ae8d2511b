//! The call. One question per place: left, how is he? Middle: what was said, and what do I say? Right: what do I know and
//! may I do? Where there is little room, left becomes a strip above and right a drawer.

mod audience;
mod composer;
mod customer;
mod end;
mod floor;
mod gesture;
mod stop;
pub mod desk;
pub mod transcript;

use egui::{Align, CentralPanel, Context, Event, Frame, Key, Layout, Margin, Panel, Rect, Ui, UiBuilder};

use super::Cx;
use crate::app::keyboard;
use crate::app::shell::{CallAct, Command, Queue, Route, Session};
use crate::app::theme::space;
use crate::app::widgets::{Button, Icon, Notice, card, empty, text};
use crate::records::AttemptId;
use crate::scenario::Intensity;
use composer::{Composer, Room, Wish};
use customer::Hint;
use desk::Desk;
use end::SceneEnd;
use stop::Stop;
use transcript::Transcript;

/// From this width on (points) the three parts stand side by side.
const WIDE: f32 = 940.0;
/// From this width on the transcript and the drawer stand side by side.
const MIDDLE: f32 = 700.0;
/// How wide the drawer is.
const DRAWER: f32 = 280.0;
/// Below this width the buttons of the head have short words.
const SHORT: f32 = 760.0;
/// Below this height the head and the customer share one row.
const LOW: f32 = 600.0;
/// Below this height of the middle every line counts: cards have narrow margins.
const VERY_LOW: f32 = 400.0;
/// What banner, buttons and two lines of the transcript take at least, around the options.
const LEAST_AROUND: f32 = 152.0;
/// What a newcomer's guide takes from the options; the rest is taken from what was said.
const GUIDE: f32 = 24.0;

/// What part of the call is shown: the keyboard finds its way anew in each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Stage {
    #[default]
    Running,
    Paused,
    Ended,
}

impl Stage {
    fn of(session: &Session) -> Self {
        match session.ending() {
            Some(_) => Self::Ended,
            None if session.paused => Self::Paused,
            None => Self::Running,
        }
    }
}

/// So often the call's clock is drawn anew.
const TICK: std::time::Duration = std::time::Duration::from_secs(1);

/// The call screen.
#[derive(Debug, Default)]
pub struct CallScreen {
    composer: Composer,
    desk: Desk,
    transcript: Transcript,
    end: SceneEnd,
    hint: Hint,
    drawer: bool,
    stop: Stop,
    /// What part of it was shown last.
    stage: Stage,
    /// Whether one wrote in a field in the last frame: Escape leads out of it.
    wrote: bool,
    /// Whether Space was pressed for a nod.
    space: bool,
    /// What was chosen in this frame that leads away from the call.
    way_out: Option<Command>,
    /// How high the part was last in which one replies.
    say_high: f32,
    /// The attempt that all this belongs to.
    attempt: Option<AttemptId>,
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
        if self.attempt != Some(session.attempt) {
            *self = Self { attempt: Some(session.attempt), ..Self::default() };
        }
        if let Some(words) = &session.view.returned {
            self.composer.give_back(words);
        }
        let stage = Stage::of(session);
        if std::mem::replace(&mut self.stage, stage) != stage {
            keyboard::begins_anew(ui.ctx());
            // The way on stands where the drawer would.
            self.drawer &= stage != Stage::Ended || ui.available_width() >= MIDDLE;
        }
        self.keys(ui, cx, session);
        let width = ui.available_width();
        if width >= WIDE {
            self.head_ui(ui, cx, session);
            self.wide_ui(ui, cx, session, width);
        } else {
            self.narrow_ui(ui, cx, session, width);
        }
        if self.desk.take_done() {
            // After something was done one answers: what one can say is in sight again.
            self.composer.reply();
            self.drawer &= width >= MIDDLE;
        }
        self.stop.ui(ui, cx);
        // All that can be written on has been drawn by now.
        if let Some(way_out) = self.way_out.take() {
            self.keep(cx.queue, session);
            cx.queue.push(way_out);
        }
        self.wrote = ui.ctx().text_edit_focused();
    }

    /// Space nods here, whatever button the keyboard stands on: it is taken before one of them can feel pressed by it.
    pub fn take_space(&mut self, ctx: &Context) {
        if ctx.text_edit_focused() {
            return;
        }
        ctx.input_mut(|input| {
            input.events.retain(|event| {
                let Event::Key { key: Key::Space, pressed: true, repeat, .. } = event else { return true };
                // Held down it is one nod.
                self.space |= !repeat;
                false
            });
        });
    }

    /// Keeps what is half typed, as a reply and in the record: one leaves, or the program ends.
    pub fn keep(&mut self, queue: &mut Queue, session: &Session) {
        if self.attempt == Some(session.attempt) {
            self.composer.keep(queue, session.attempt);
            self.desk.keep(queue, session);
        }
    }

    fn wide_ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session, width: f32) {
        let sides = if width > 1120.0 { (284.0, 272.0) } else { (236.0, 232.0) };
        let bare = Frame::new();
        Panel::left("call customer").exact_size(sides.0).resizable(false).show_separator_line(false).frame(bare).show(ui, |ui| {
            sheet(ui, false, |ui| customer::column_ui(ui, session, cx.state.call_now, &mut self.hint));
        });
        let mut middle = ui.available_rect_before_wrap();
        middle = middle.with_min_x(middle.left() + space::L).with_max_x(middle.right() - sides.1 - space::L);
        self.beside_desk_ui(ui, cx, session, middle, |screen, ui, cx| {
            Panel::right("call desk").exact_size(sides.1).resizable(false).show_separator_line(false).frame(bare).show(ui, |ui| {
                sheet(ui, false, |ui| screen.desk.ui(ui, cx, session));
            });
        });
    }

    /// What one says, the desk, what was said: in the order in which Tab goes through them. The buttons in what was said come
    /// last, as there are ever more of them.
    fn beside_desk_ui(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx,
        session: &Session,
        middle: Rect,
        desk: impl FnOnce(&mut Self, &mut Ui, &mut Cx),
    ) {
        let low = middle.height() < VERY_LOW;
        let mut middle = ui.new_child(UiBuilder::new().id_salt("call middle").max_rect(middle));
        self.say_ui(&mut middle, cx, session, low);
        desk(self, ui, cx);
        let said = CentralPanel::default().frame(Frame::new());
        said.show(&mut middle, |ui| sheet(ui, low, |ui| self.transcript.ui(ui, cx, session)));
    }

    fn narrow_ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session, width: f32) {
        let low = ui.available_height() < LOW;
        if low {
            ui.horizontal(|ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    self.controls_ui(ui, cx, session, true, true);
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| customer::who_ui(ui, session, 36.0));
                });
            });
            audience::line_ui(ui, session);
            customer::hint_line_ui(ui, session, &self.hint);
        } else {
            self.head_ui(ui, cx, session);
            customer::strip_ui(ui, session, &self.hint);
        }
        ui.add_space(space::S);
        let whole = ui.available_rect_before_wrap();
        if !self.drawer {
            self.beside_desk_ui(ui, cx, session, whole, |_, _, _| {});
        } else if width < MIDDLE {
            sheet(ui, whole.height() < VERY_LOW, |ui| self.desk.ui(ui, cx, session));
        } else {
            self.beside_desk_ui(ui, cx, session, whole.with_max_x(whole.right() - DRAWER), |screen, ui, cx| {
                let bare = Frame::new();
                Panel::right("call drawer").exact_size(DRAWER).resizable(false).show_separator_line(false).frame(bare).show(ui, |ui| {
                    card::frame(ui).outer_margin(Margin { left: space::M as i8, ..Margin::ZERO }).show(ui, |ui| {
                        ui.set_min_size(ui.available_size());
                        screen.desk.ui(ui, cx, session);
                    });
                });
            });
        }
    }

    /// What one says, at the lower edge of `ui`; or how the scene ended.
    fn say_ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session, low: bool) {
        if let Some(ending) = session.ending() {
            self.composer.forget(cx.queue, session.attempt);
            let bare = Frame::new();
            Panel::bottom("call end").resizable(false).show_separator_line(false).frame(bare).show(ui, |ui| {
                ui.add_space(space::M);
                if card::card(ui, |ui| self.end.ui(ui, session, ending)).inner {
                    self.way_out = Some(Command::GoOn);
                }
            });
            return;
        }
        // What the options may take, beside the banner and the buttons: most of what was said stays in sight.
        let room = if low { ui.available_height() - LEAST_AROUND } else { ui.available_height() * 0.6 - 108.0 };
        let room = if guide(session).is_some() { room - GUIDE } else { room };
        let bare = Frame::new();
        let wish = Panel::bottom("call composer").resizable(false).show_separator_line(false).frame(bare).show(ui, |ui| {
            ui.add_space(if low { space::S } else { space::M });
            guide_ui(ui, session, low);
            let frame = if low { card::frame(ui).inner_margin(Margin::same(space::S as i8)) } else { card::frame(ui) };
            let shown = frame.show(ui, |ui| {
                ui.set_width(ui.available_width());
                self.composer.ui(ui, cx, session, Room { options: room.max(64.0), low })
            });
            // The panel is as high as its content was before: what has become higher or lower is laid out again at once.
            let high = ui.min_rect().height();
            if std::mem::replace(&mut self.say_high, high) != high {
                ui.ctx().request_repaint();
            }
            shown.inner
        });
        match wish.inner {
            Some(Wish::Moves) => self.open_moves(),
            Some(Wish::Leave) => self.way_out = Some(Command::LeaveCall),
            None => {}
        }
    }

    fn open_moves(&mut self) {
        self.desk.open_moves();
        self.drawer = true;
    }

    fn head_ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session) {
        let conversation = &session.conversation;
        let settings = conversation.header().settings;
        let time = cx.state.call_now.since(crate::base::Millis(conversation.now().0 - conversation.scene_time().0));
        if !session.paused && session.ending().is_none() {
            // A clock that runs ticks, also where all else is still.
            ui.ctx().request_repaint_after(TICK);
        }
        let how = if settings.exam { "Exam" } else { "Practice" };
        let how =
            if settings.intensity == Intensity::Standard { how.to_owned() } else { format!("{how} · {}", settings.intensity.name()) };
        let replies = if settings.typed { "typed replies" } else { "options" };
        let line = format!("{how} · {replies} · {time} · it is {}", conversation.clock());
        let narrow = ui.available_width() < WIDE;
        let line = if narrow { format!("{how} · {time} · {}", conversation.clock()) } else { line };
        ui.horizontal(|ui| {
            let short = ui.available_width() < SHORT;
            ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
                self.controls_ui(ui, cx, session, narrow, short);
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    text::title_line(ui, &conversation.world().scenario.title);
                    text::small_line(ui, &line);
                });
            });
        });
        ui.add_space(space::M);
    }

    /// Stopping, pausing, and where there is little room what else has no place on the screen; from the right.
    fn controls_ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session, narrow: bool, short: bool) {
        let compact = |button: Button<'static>| if short { button.compact() } else { button };
        if session.ending().is_none() {
            self.stop_and_pause_ui(ui, cx, session, short);
        }
        if !narrow {
            return;
        }
        let desk = compact(Button::plain(if self.drawer { "Close" } else { "Desk" }).key("F6"));
        if ui.add(desk).on_hover_text("Briefing, record and moves").clicked() {
            self.drawer = !self.drawer;
        }
        let hint = || Button::quiet("Hint").key(customer::hint_key(session)).compact();
        if customer::has_hint(session) && ui.add(hint()).clicked() {
            self.hint.toggle();
        }
    }

    fn stop_and_pause_ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session, short: bool) {
        let stop = if short {
            ui.add(Button::danger("Stop").compact()).on_hover_text("I'd like to stop")
        } else {
            ui.add(Button::danger("I'd like to stop").icon(Icon::Stop))
        };
        if stop.clicked() {
            self.stop.ask(cx);
        }
        let (words, icon) = if session.paused { ("Go on", Icon::Play) } else { ("Pause", Icon::Pause) };
        let pause = Button::plain(words).key("F8");
        if ui.add(if short { pause.compact() } else { pause.icon(icon) }).clicked() {
            cx.queue.push(Command::Pause(!session.paused));
        }
    }

    /// Keys that text does not need, so that they work while one types too.
    fn keys(&mut self, ui: &Ui, cx: &mut Cx, session: &Session) {
        let space = std::mem::take(&mut self.space);
        let pressed = |key: Key| ui.input(|input| input.key_pressed(key));
        if session.ending().is_some() {
            return;
        }
        let go_on = session.paused && !self.stop.is_open() && !self.wrote && pressed(Key::Escape);
        if pressed(Key::F8) || go_on {
            cx.queue.push(Command::Pause(!session.paused));
        }
        if session.paused || self.stop.is_open() {
            return;
        }
        let typing = ui.ctx().text_edit_focused();
        let free = |key: Key| !typing && pressed(key);
        if pressed(Key::F2) || space {
            cx.queue.act(CallAct::Nod);
        }
        if pressed(Key::F3) || free(Key::B) {
            cx.queue.act(CallAct::Breathe);
        }
        if pressed(Key::F4) || free(Key::A) {
            self.composer.ask();
        }
        if pressed(Key::F5) || free(Key::M) {
            self.open_moves();
        }
        if customer::has_hint(session) && (pressed(Key::F9) || free(Key::H)) {
            self.hint.toggle();
        }
        if pressed(Key::F6) {
            self.drawer = !self.drawer || !self.desk.at_record();
            self.desk.open_record();
        }
    }
}

/// What a newcomer is told to try now; an exam tells nothing.
fn guide(session: &Session) -> Option<&str> {
    let conversation = &session.conversation;
    let shown = session.ending().is_none() && !session.paused && !conversation.header().settings.exam;
    conversation.guide().filter(|_| shown)
}

fn guide_ui(ui: &mut Ui, session: &Session, low: bool) {
    let Some(words) = guide(session) else { return };
    Notice::info(words).low(low).show(ui);
    ui.add_space(space::S);
}

/// A card as high as there is room.
fn sheet(ui: &mut Ui, low: bool, content: impl FnOnce(&mut Ui)) {
    let frame = if low { card::frame(ui).inner_margin(Margin::same(space::S as i8)) } else { card::frame(ui) };
    frame.show(ui, |ui| {
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.set_min_size(ui.available_size());
            content(ui);
        });
    });
}

/// Where and how the customer is, in words.
fn doing_words(session: &Session) -> String {
    format!("{} · {}", session.conversation.current_scene().channel.words(), floor::doing(session))
}

#[cfg(test)]
mod tests;

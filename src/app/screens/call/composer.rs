//! What do I say? The reply field or the options, what sending would do now, and the small things beside words.

use egui::{Align, Key, Layout, Modifiers, ScrollArea, TextEdit, Ui, vec2};

use super::{Cx, floor};
use crate::app::keyboard::{self, Stand};
use crate::app::screens::layout::row;
use crate::app::screens::scroll;
use crate::app::shell::{CallAct, Command, Queue, Session, is_thing};
use crate::app::theme::space;
use crate::app::widgets::option::option;
use crate::app::widgets::{Button, Icon, Notice, text};
use crate::conversation::{FloorView, QuestionView};
use crate::log::When;
use crate::records::AttemptId;

/// Composing is told at most so often, in seconds.
const TELL_EVERY: f64 = 1.0;
/// After so many seconds without a key the draft is kept with the attempt.
const REST: f64 = 0.5;
/// How wide the button beside the field is.
const SEND: f32 = 104.0;
/// With so much room left in the row of buttons, cutting in stands at its end.
const APART: f32 = 130.0;
/// The field grows up to this height, then it scrolls.
const FIELD: f32 = 84.0;
/// Four options of two lines are so high; with less room they are small.
const FOUR: f32 = 236.0;
/// The line above the questions takes so much of their height.
const ABOVE: f32 = 22.0;
/// From this width on (points) the small buttons have room for their icons.
const ICONS: f32 = 680.0;

const KEYS: [Key; 9] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// What the composer asks of the screen around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// To see the moves.
    Moves,
    /// To leave the call for later.
    Leave,
}

/// How much room there is.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    /// How high the list of options may be.
    pub options: f32,
    /// Whether every line counts: options and banner are small.
    pub low: bool,
}

/// The composer.
#[derive(Debug, Default)]
pub struct Composer {
    draft: String,
    asking: bool,
    /// The questions as they stand while their list is open.
    questions: Vec<QuestionView>,
    /// Whether the reply field was there in the last frame; when it comes, the keyboard is led to it.
    field_shown: bool,
    last_key: f64,
    /// What of the draft is kept with the attempt.
    kept: String,
    /// When the draft was changed last, if it is not kept yet.
    changed: Option<f64>,
}

impl Composer {
    /// Opens the list of questions. Its key does not close it: whoever is at the questions and presses it means them.
    pub fn ask(&mut self) {
        self.asking = true;
    }

    /// Back to what one can say.
    pub fn reply(&mut self) {
        self.asking = false;
        self.questions.clear();
    }

    /// Words that were not heard, or taken back, go into the field again, before what is in it by now.
    pub fn give_back(&mut self, words: &str) {
        self.field_shown = false;
        let draft = self.draft.trim();
        self.draft = if draft.is_empty() { words.to_owned() } else { format!("{words} {draft}") };
    }

    /// Keeps what stands in the field with the attempt, so that it is there when one comes back.
    pub fn keep(&mut self, queue: &mut Queue, attempt: AttemptId) {
        self.changed = None;
        if self.kept != self.draft {
            self.kept.clone_from(&self.draft);
            queue.push(Command::KeepDraft { attempt, text: self.draft.clone() });
        }
    }

    /// The scene is over: nothing more is said in it.
    pub fn forget(&mut self, queue: &mut Queue, attempt: AttemptId) {
        self.draft.clear();
        self.reply();
        self.keep(queue, attempt);
    }

    fn keep_when_resting(&mut self, ui: &Ui, cx: &mut Cx, session: &Session) {
        if self.kept == self.draft {
            return;
        }
        let now = ui.input(|input| input.time);
        let rest = now - *self.changed.get_or_insert(now);
        // A field that is empty again was said or taken out: there is nothing to wait for.
        if rest >= REST || self.draft.is_empty() {
            self.keep(cx.queue, session.attempt);
        } else {
            ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(REST - rest));
        }
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session, room: Room) -> Option<Wish> {
        ui.spacing_mut().item_spacing.y = if room.low { space::XS } else { space::S };
        let settings = session.conversation.header().settings;
        let typed = settings.typed;
        self.banner_ui(ui, cx, session, room.low);
        let room = agreed_ui(ui, session, room);
        // Who pauses to think sees what there is to choose from; in an exam thinking takes its time as in a call.
        let hidden = session.paused && (settings.exam || (typed && !self.asking));
        let field_shown = !hidden && typed && !self.asking;
        if !hidden {
            if self.asking {
                self.ask_ui(ui, cx, session, room);
            } else if typed {
                self.typed_ui(ui, cx, session);
            } else {
                options_ui(ui, cx, session, room);
            }
        }
        self.field_shown = field_shown;
        self.keep_when_resting(ui, cx, session);
        if session.paused {
            return paused_ui(ui, cx);
        }
        self.buttons_ui(ui, cx, session, typed)
    }

    fn typed_ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session) {
        let name = session.conversation.world().scenario.caller.first_name();
        let id = egui::Id::unique("reply field");
        // Enter sends; Shift and Enter begin a new line.
        let focused = ui.ctx().memory(|memory| memory.has_focus(id));
        let enter = focused && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let can = can_speak(session) && !self.draft.trim().is_empty();
        let mut pressed = false;
        let field_width = ui.available_width() - SEND - space::L;
        row(ui, &[field_width, SEND], |ui, place| {
            if place == 1 {
                pressed = ui.add_enabled(can, Button::primary("Send").key("Enter").compact().wide()).clicked();
                return;
            }
            let edit = TextEdit::multiline(&mut self.draft).id(id).desired_rows(2).desired_width(f32::INFINITY).char_limit(4_000);
            let edit = edit.margin(space::S).hint_text(format!("What do you say to {name}?"));
            let response =
                ScrollArea::vertical().id_salt("reply").min_scrolled_height(FIELD).max_height(FIELD).show(ui, |ui| ui.add(edit)).inner;
            keyboard::start(&response, Stand::Keys);
            // Escape takes a reply back; it does not lead the keyboard away. After a move, or whatever else has taken the
            // keyboard and is gone, it is here again.
            let nowhere = ui.ctx().memory(|memory| memory.focused().is_none());
            if !self.field_shown || nowhere || ui.input(|input| input.key_pressed(Key::Escape)) {
                response.request_focus();
            }
            if response.changed() {
                let now = ui.input(|input| input.time);
                self.changed = Some(now);
                if now - self.last_key >= TELL_EVERY {
                    self.last_key = now;
                    cx.queue.act(CallAct::Composing);
                }
            }
        });
        if can && (enter || pressed) {
            self.send(cx, When::AtEnd);
        }
    }

    fn send(&mut self, cx: &mut Cx, when: When) {
        let words = self.draft.trim().to_owned();
        if !words.is_empty() {
            self.draft.clear();
            cx.queue.act(CallAct::Say { text: words, when });
        }
    }

    /// Says it now: in a pause it cuts the customer short, else it talks over them.
    fn cut_in(&mut self, cx: &mut Cx, session: &Session) {
        if session.conversation.reply_waits() {
            cx.queue.act(CallAct::SayWaiting);
        } else {
            let pause = session.conversation.floor() == FloorView::CallerPauses;
            self.send(cx, if pause { When::Now } else { When::CutIn });
        }
    }

    /// The things beside words. Cutting in stands apart, and has its place also when there is nobody to cut in on.
    fn buttons_ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session, typed: bool) -> Option<Wish> {
        let icons = ui.available_width() >= ICONS;
        let small = |words: &'static str, icon: Icon, key: &'static str| {
            let button = Button::plain(words).key(key).compact();
            if icons { button.icon(icon) } else { button }
        };
        let [nod, breathe, ask, moves, cut] = if typed { ["F2", "F3", "F4", "F5", "F7"] } else { ["Space", "B", "A", "M", "C"] };
        let mut wish = None;
        ui.horizontal_wrapped(|ui| {
            let button = ui.add(small("Nod", Icon::Nod, nod));
            keyboard::start(&button, Stand::Keys);
            if button.on_hover_text("A short “mm-hm” that does not take the floor").clicked() {
                cx.queue.act(CallAct::Nod);
            }
            if ui.add(small("Breathe", Icon::Breathe, breathe)).on_hover_text("A pause that costs nothing").clicked() {
                cx.queue.act(CallAct::Breathe);
            }
            if self.asking {
                if ui.add(small("Reply…", Icon::Ask, "Esc")).on_hover_text("Back to what you can say").clicked() {
                    self.reply();
                }
            } else if ui.add(small("Ask…", Icon::Ask, ask)).on_hover_text("Ask something, in place of a reply").clicked() {
                self.ask();
            }
            if ui.add(small("Do…", Icon::Hold, moves)).on_hover_text("Something to do, not to say").clicked() {
                wish = Some(Wish::Moves);
            }
            if session.conversation.current_scene().channel.floor() == crate::scenario::FloorKind::Spoken {
                self.cut_in_ui(ui, cx, session, typed, cut);
            }
        });
        wish
    }

    fn cut_in_ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session, typed: bool, key: &str) {
        let floor = session.conversation.floor();
        let caller = matches!(floor, FloorView::CallerSpeaks { .. } | FloorView::CallerPauses);
        let ready = caller && (session.conversation.reply_waits() || (typed && !self.draft.trim().is_empty()));
        let words = if floor == FloorView::CallerPauses { "Say it now" } else { "Cut in" };
        let free = !ui.ctx().text_edit_focused();
        let pressed = ui.input(|input| {
            let command = input.modifiers.command && input.key_pressed(Key::Enter);
            input.key_pressed(Key::F7) || command || (free && !typed && input.key_pressed(Key::C))
        });
        let button = Button::danger(words).key(key).compact();
        let response = if ui.available_size_before_wrap().x > APART {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.add_enabled(ready, button)).inner
        } else {
            ui.add_enabled(ready, button)
        };
        let why = if caller { "Choose or type a reply first" } else { "There is nobody to cut in on" };
        if response.on_disabled_hover_text(why).clicked() || (ready && pressed) {
            self.cut_in(cx, session);
        }
    }

    /// The open questions, among some that were answered already: knowing what was told is part of listening. Each keeps its
    /// number while the list is open: what can no longer be asked has its place, and what is new comes at the end.
    fn ask_ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session, room: Room) {
        let open = session.conversation.questions();
        let new = open.iter().filter(|question| !self.questions.contains(question)).cloned().collect::<Vec<_>>();
        self.questions.extend(new);
        let free = !session.paused && matches!(session.conversation.floor(), FloorView::Free { .. });
        text::small(ui, if free { "What would you like to know?" } else { "You can ask when it is your turn." });
        let words: Vec<_> = self.questions.iter().map(|question| (question.ask.as_str(), free && open.contains(question))).collect();
        let room = Room { options: (room.options - ABOVE).max(64.0), ..room };
        if let Some(place) = list_ui(ui, "questions", &words, room) {
            cx.queue.act(CallAct::Ask(self.questions[place].id.clone()));
            self.reply();
        }
        if !session.paused && ui.input(|input| input.key_pressed(Key::Escape)) {
            self.reply();
        }
    }

    /// What sending would do now.
    fn banner_ui(&self, ui: &mut Ui, cx: &mut Cx, session: &Session, low: bool) {
        if session.paused || !session.conversation.reply_waits() {
            floor::banner_ui(ui, cx, session, low);
            return;
        }
        let words = floor::waits(session);
        // One step back at a time: Escape leads out of the questions first.
        let key = if self.asking { "" } else { "Esc" };
        let pressed = Notice::info(&words).action("Take it back").key(key).low(low).show(ui);
        if pressed || (!self.asking && ui.input(|input| input.key_pressed(Key::Escape))) {
            cx.queue.act(CallAct::Withdraw);
        }
    }
}

/// Points to what was agreed and is not done, where it alone leads on; an exam tells nothing. Gives the room that is left.
fn agreed_ui(ui: &mut Ui, session: &Session, room: Room) -> Room {
    let free = !session.paused && matches!(session.conversation.floor(), FloorView::Free { .. });
    let shown = free && !session.conversation.header().settings.exam;
    match session.conversation.agreed().filter(|_| shown) {
        Some(action) => {
            text::small(ui, &format!("Agreed, and not done yet: “{}”. It is among what you can do.", action.text));
            Room { options: (room.options - ABOVE).max(64.0), ..room }
        }
        None => room,
    }
}

/// The way back into a call that is paused, and the way out of it.
fn paused_ui(ui: &mut Ui, cx: &mut Cx) -> Option<Wish> {
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        let go_on = ui.add(Button::primary("Go on with the call").icon(Icon::Play).key("Esc"));
        keyboard::start(&go_on, Stand::Control);
        if go_on.clicked() {
            cx.queue.push(Command::Pause(false));
        }
        if ui.add(Button::plain("Leave it for later")).on_hover_text("It waits at home, where you left it").clicked() {
            wish = Some(Wish::Leave);
        }
    });
    wish
}

fn options_ui(ui: &mut Ui, cx: &mut Cx, session: &Session, room: Room) {
    let looking = session.view.other().is_some_and(is_thing);
    if looking || matches!(session.conversation.floor(), FloorView::YouAreAway { .. }) {
        // What one could say of it would tell what is there before it is seen.
        text::small(ui, "Then it is your turn again.");
        return;
    }
    if session.conversation.is_closing() {
        text::small(ui, "Listen to the end. The conversation is over after it.");
        return;
    }
    let choices = session.conversation.choices();
    if choices.is_empty() {
        text::small(ui, floor::nothing_to_choose(&session.conversation.floor()));
        return;
    }
    let can = can_speak(session);
    let words: Vec<_> = choices.iter().map(|choice| (choice.say.as_str(), can)).collect();
    if let Some(place) = list_ui(ui, "options", &words, room) {
        cx.queue.act(CallAct::Choose { option: choices[place].id.clone(), when: When::AtEnd });
    }
}

/// A list to choose from with the mouse, Tab, or a digit: words, and whether they can be chosen now. Gives the place that was
/// chosen, from 0.
fn list_ui(ui: &mut Ui, id: &str, words: &[(&str, bool)], room: Room) -> Option<usize> {
    let digits = !ui.ctx().text_edit_focused();
    let mut chosen = None;
    let key = ui.scope_id().with((id, "scrolls"));
    let scrolls = ui.data(|data| data.get_temp(key)).unwrap_or(false);
    let list = ScrollArea::vertical().id_salt(id).min_scrolled_height(room.options).max_height(room.options).show(ui, |ui| {
        scroll::whole_rings(ui);
        if scrolls {
            // The scroll bar lies beside the options, not upon them.
            ui.set_max_width(ui.available_width() - space::S);
        }
        let small = room.low || room.options < FOUR;
        ui.spacing_mut().item_spacing = vec2(0.0, if small { 3.0 } else { space::XS + 2.0 });
        for (place, (words, can)) in words.iter().copied().enumerate() {
            let pressed = can && digits && KEYS.get(place).is_some_and(|key| ui.input(|input| input.key_pressed(*key)));
            let response = option(ui, place + 1, words, can, small);
            if can {
                keyboard::start(&response, Stand::Keys);
            }
            if response.clicked() || pressed {
                chosen = Some(place);
            }
        }
        scroll::follow(ui);
    });
    let higher = list.content_size.y > list.inner_rect.height() + 0.5;
    if higher != scrolls {
        ui.data_mut(|data| data.insert_temp(key, higher));
        ui.ctx().request_repaint();
    }
    chosen
}

/// Whether a reply can be given now, to be said at once or to wait.
fn can_speak(session: &Session) -> bool {
    use FloorView::{CallerPauses, CallerSpeaks, CallerWillSpeak, Free};
    let floor = session.conversation.floor();
    !session.paused
        && matches!(floor, Free { .. } | CallerSpeaks { .. } | CallerPauses | CallerWillSpeak)
        && !session.conversation.reply_waits()
}

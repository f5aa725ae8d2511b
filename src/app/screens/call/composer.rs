//! What do I say? The reply field or the options, what sending would do now, and the small things beside words.

use egui::{Key, Modifiers, ScrollArea, TextEdit, Ui};

use super::Cx;
use crate::app::shell::{CallAct, Command, Session};
use crate::app::theme::space;
use crate::app::widgets::option::option;
use crate::app::widgets::{Button, Icon, Notice, text};
use crate::conversation::FloorView;
use crate::log::When;

/// The composer.
#[derive(Debug, Default)]
pub struct Composer {
    draft: String,
    asking: bool,
    focused_once: bool,
    last_key: f64,
    /// Words that were given back and have been taken into the field.
    pub taken: Option<String>,
    /// An option that was chosen while the customer was speaking, for cutting in with it.
    chosen: Option<String>,
}

/// Composing is told at most so often, in seconds.
const TELL_EVERY: f64 = 1.0;

impl Composer {
    /// Opens or closes the list of questions.
    pub fn toggle_ask(&mut self) {
        self.asking = !self.asking;
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session) {
        ui.spacing_mut().item_spacing.y = space::S;
        let typed = session.conversation.header().settings.typed;
        if let Some(words) = &session.view.returned {
            if typed && self.draft.trim().is_empty() {
                self.draft = words.clone();
            }
            self.taken = Some(words.clone());
        }
        self.banner_ui(ui, cx, session);
        if session.paused {
            return;
        }
        if self.asking {
            self.ask_ui(ui, cx, session);
        } else if typed {
            self.typed_ui(ui, cx, session);
        } else {
            self.options_ui(ui, cx, session);
        }
        self.buttons_ui(ui, cx, session, typed);
    }

    /// What sending would do now.
    fn banner_ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session) {
        let conversation = &session.conversation;
        let name = conversation.world().scenario.caller.first_name();
        if session.paused {
            if Notice::info("The call is paused. Nothing happens until you go on.").action("Go on").show(ui) {
                cx.queue.push(Command::Pause(false));
            }
            return;
        }
        if conversation.reply_waits() {
            let words = format!("Your reply waits until {name} has finished.");
            if Notice::info(&words).action("Take it back").show(ui) || ui.input(|input| input.key_pressed(Key::Escape)) {
                cx.queue.act(CallAct::Withdraw);
                self.chosen = None;
            }
            return;
        }
        match conversation.floor() {
            FloorView::CallerSpeaks { began, ends, .. } => {
                let length = (ends.0 - began.0).max(1) as f32;
                let share = (cx.state.call_now.since(began).0 as f32 / length).min(1.0);
                Notice::warning(&format!("{name} is speaking. Your reply would wait until the end.")).progress(share).show(ui);
            }
            FloorView::CallerWillSpeak => {
                Notice::info(&format!("{name} is about to speak.")).show(ui);
            }
            FloorView::CallerPauses => {
                Notice::info(&format!("{name} pauses for breath. A nod invites the rest.")).show(ui);
            }
            FloorView::YouSpeak { .. } => {
                Notice::good("You are saying it.").show(ui);
            }
            FloorView::YouAreAway { .. } => {
                Notice::info("One moment: you are doing it.").show(ui);
            }
            FloorView::Free { .. } => {
                Notice::good(&format!("{name} has finished. It is your turn.")).show(ui);
            }
        }
    }

    fn options_ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session) {
        let choices = session.conversation.choices();
        if choices.is_empty() {
            text::small(ui, "There is nothing to choose here: ask something, do something, or listen.");
            return;
        }
        let can = can_speak(session);
        let typing = ui.ctx().egui_wants_keyboard_input();
        ScrollArea::vertical().id_salt("options").max_height(ui.ctx().content_rect().height() * 0.42).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS + 2.0;
            for (place, choice) in choices.iter().enumerate().take(9) {
                let key = KEYS[place];
                let pressed = can && !typing && ui.input(|input| input.key_pressed(key));
                let response = option(ui, place + 1, &choice.say, can);
                if response.clicked() || pressed {
                    self.chosen = Some(choice.id.clone());
                    cx.queue.act(CallAct::Choose { option: choice.id.clone(), when: When::AtEnd });
                }
            }
        });
    }

    fn typed_ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session) {
        let name = session.conversation.world().scenario.caller.first_name();
        let id = egui::Id::unique("reply field");
        // Enter sends; Shift and Enter begin a new line.
        let focused = ui.ctx().memory(|memory| memory.has_focus(id));
        let enter = focused && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let cut = focused && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        let edit = TextEdit::multiline(&mut self.draft)
            .id(id)
            .desired_rows(2)
            .desired_width(f32::INFINITY)
            .char_limit(4_000)
            .margin(space::M)
            .hint_text(format!("What do you say to {name}?"));
        let response = ui.add(edit);
        if !self.focused_once {
            self.focused_once = true;
            response.request_focus();
        }
        if response.changed() {
            let now = ui.input(|input| input.time);
            if now - self.last_key >= TELL_EVERY {
                self.last_key = now;
                cx.queue.act(CallAct::Composing);
            }
        }
        if enter && can_speak(session) && !session.conversation.reply_waits() {
            self.send(cx, When::AtEnd);
        }
        if cut && can_cut_in(session) {
            self.cut_in(cx, session);
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
        let when = if session.conversation.floor() == FloorView::CallerPauses { When::Now } else { When::CutIn };
        let waits = session.conversation.reply_waits();
        if waits {
            cx.queue.act(CallAct::Withdraw);
        }
        if session.conversation.header().settings.typed {
            if waits {
                // The words that wait are said now.
                if let Some(text) = self.taken.take().or_else(|| session.conversation.waiting_words()) {
                    cx.queue.act(CallAct::Say { text, when });
                }
            } else {
                self.send(cx, when);
            }
        } else if let Some(option) = self.chosen.take() {
            cx.queue.act(CallAct::Choose { option, when });
        }
    }

    fn buttons_ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session, typed: bool) {
        let narrow = ui.available_width() < 560.0;
        let key = |key: &'static str| if narrow { "" } else { key };
        let (nod, breathe, ask) = if typed { ("F2", "F3", "F4") } else { ("Space", "B", "A") };
        ui.horizontal_wrapped(|ui| {
            if ui
                .add(Button::plain("Nod").icon(Icon::Nod).key(key(nod)))
                .on_hover_text("A short “mm-hm” that does not take the floor")
                .clicked()
            {
                cx.queue.act(CallAct::Nod);
            }
            let breath = Button::plain("Breathe").icon(Icon::Breathe).key(key(breathe));
            if ui.add(breath).on_hover_text("A pause that costs nothing").clicked() {
                cx.queue.act(CallAct::Breathe);
            }
            let words = if self.asking { "Back to the reply" } else { "Ask…" };
            if ui.add(Button::plain(words).icon(Icon::Ask).key(key(ask))).clicked() {
                self.asking = !self.asking;
            }
            if can_cut_in(session) {
                ui.add_space(space::L);
                let ready = session.conversation.reply_waits() || (typed && !self.draft.trim().is_empty());
                let words = if session.conversation.floor() == FloorView::CallerPauses { "Say it now" } else { "Cut in" };
                let response = ui.add_enabled(ready, Button::danger(words).key(key("Ctrl Enter")));
                let free = !ui.ctx().egui_wants_keyboard_input();
                let pressed = free && ready && ui.input(|input| input.modifiers.command && input.key_pressed(Key::Enter));
                if response.on_disabled_hover_text("Choose or type a reply first").clicked() || pressed {
                    self.cut_in(cx, session);
                }
            }
            if typed && !self.asking {
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
                    let can = can_speak(session) && !session.conversation.reply_waits() && !self.draft.trim().is_empty();
                    if ui.add_enabled(can, Button::primary("Send").key(key("Enter"))).clicked() {
                        self.send(cx, When::AtEnd);
                    }
                });
            }
        });
    }

    /// The open questions, among some that were answered already: knowing what was told is part of listening.
    fn ask_ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session) {
        let questions = session.conversation.questions();
        let free = matches!(session.conversation.floor(), FloorView::Free { .. });
        text::small(ui, if free { "What would you like to know?" } else { "You can ask when it is your turn." });
        ScrollArea::vertical().id_salt("questions").max_height(190.0).show(ui, |ui| {
            for question in questions {
                ui.push_id(&question.id, |ui| {
                    if ui.add_enabled(free, Button::plain(&question.ask).icon(Icon::Ask).wide()).clicked() {
                        cx.queue.act(CallAct::Ask(question.id.clone()));
                        self.asking = false;
                    }
                });
            }
        });
    }
}

const KEYS: [Key; 9] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// Whether a reply can be given now, to be said at once or to wait.
fn can_speak(session: &Session) -> bool {
    use FloorView::{CallerPauses, CallerSpeaks, CallerWillSpeak, Free};
    let floor = session.conversation.floor();
    !session.paused
        && matches!(floor, Free { .. } | CallerSpeaks { .. } | CallerPauses | CallerWillSpeak)
        && !session.conversation.reply_waits()
}

/// Whether there is somebody to cut in on.
fn can_cut_in(session: &Session) -> bool {
    let spoken = session.conversation.current_scene().channel.floor() == crate::scenario::FloorKind::Spoken;
    spoken && !session.paused && matches!(session.conversation.floor(), FloorView::CallerSpeaks { .. } | FloorView::CallerPauses)
}

//! What do I know and may I do? Briefing, record and moves.

use std::collections::BTreeMap;

use egui::{Id, Response, ScrollArea, TextEdit, Ui};

use super::Cx;
use crate::app::keyboard::{self, Stand};
use crate::app::screens::briefing::situation_ui;
use crate::app::screens::scroll;
use crate::app::shell::{CallAct, Queue, Session};
use crate::app::theme::space;
use crate::app::widgets::choice::{self, tabs};
use crate::app::widgets::{Button, Icon, text};
use crate::conversation::{FloorView, MoveView, Phase};
use crate::records::AttemptId;
use crate::scenario::MoveKind;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Tab {
    #[default]
    Briefing,
    Record,
    Moves,
}

/// The list is at least so high, where there is little room.
const LEAST: f32 = 64.0;

/// What lies at hand, at the right.
#[derive(Debug, Default)]
pub struct Desk {
    tab: Tab,
    fields: Fields,
    /// Whether the keyboard is to be led here.
    lead: bool,
    /// What the keyboard stands on as long as no move can be made.
    waits: Option<Id>,
    /// How high what stands below the moves was.
    foot: f32,
    /// Whether something was done just now.
    done: bool,
}

impl Desk {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session) {
        // Where there is nothing to do yet the keyboard stands on the tab, in sight, and comes to a move as soon as one can be
        // made. Whoever does something else meanwhile stays there, as does who writes.
        let stands = ui.ctx().memory(|memory| memory.focused());
        let asked = std::mem::take(&mut self.lead);
        let lead = asked || (self.waits.is_some() && self.waits == stands);
        let waits = lead && self.tab == Tab::Moves && !can_lead(session) && !ui.ctx().text_edit_focused();
        if asked && waits {
            choice::lead(ui, "Desk");
        }
        tabs(ui, "Desk", &mut self.tab, &[(Tab::Briefing, "Briefing"), (Tab::Record, "Record"), (Tab::Moves, "Moves")]);
        let stands = if asked { ui.ctx().memory(|memory| memory.focused()) } else { self.waits };
        self.waits = stands.filter(|_| waits);
        ui.add_space(space::S);
        let end = session.conversation.moves().into_iter().find(|action| action.kind == MoveKind::EndCall);
        let end = end.filter(|_| self.tab == Tab::Moves && session.ending().is_none());
        let height = ui.available_height() - if end.is_some() { self.foot } else { 0.0 };
        let list = ScrollArea::vertical().id_salt("desk").auto_shrink(false).max_height(height.max(LEAST));
        let above = list.show(ui, |ui| {
            // The scroll bar lies beside the fields, not upon them.
            ui.set_max_width(ui.available_width() - space::S);
            match self.tab {
                Tab::Briefing => {
                    let language = session.conversation.header().settings.strong_language;
                    situation_ui(ui, &session.conversation.world().scenario, language);
                }
                Tab::Record => {
                    text::small(ui, "Writing here is work: silence does not count meanwhile.");
                    ui.add_space(space::S);
                    self.fields.ui(ui, cx, session, lead);
                }
                Tab::Moves => self.done |= moves_ui(ui, cx, session, lead),
            }
            scroll::follow(ui);
        });
        if let Some(end) = end {
            // Below the list, in a place of its own: it never comes under a pointer that is at a move.
            ui.add_space(space::S);
            let response = ui.push_id(&end.id, |ui| move_ui(ui, cx, session, &end)).inner;
            self.done |= response.clicked();
            let foot = response.rect.bottom() - above.inner_rect.bottom();
            if std::mem::replace(&mut self.foot, foot) != foot {
                ui.ctx().request_repaint();
            }
        }
    }

    /// Opens the moves.
    pub fn open_moves(&mut self) {
        self.tab = Tab::Moves;
        self.lead = true;
    }

    /// Whether something was done since this was asked last.
    pub fn take_done(&mut self) -> bool {
        std::mem::take(&mut self.done)
    }

    /// Opens the record.
    pub fn open_record(&mut self) {
        self.tab = Tab::Record;
        self.lead = true;
    }

    /// Keeps what is half written in the record: one leaves.
    pub fn keep(&mut self, queue: &mut Queue, session: &Session) {
        self.fields.write_all(queue, session);
    }

    /// Whether the record is open.
    pub fn at_record(&self) -> bool {
        self.tab == Tab::Record
    }
}

/// The moves; whether one was made.
fn moves_ui(ui: &mut Ui, cx: &mut Cx, session: &Session, lead: bool) -> bool {
    if session.ending().is_some() {
        text::small(ui, "The call is over.");
        return false;
    }
    let conversation = &session.conversation;
    let free = can_move(session);
    let moves: Vec<_> = conversation.moves().into_iter().filter(|action| action.kind != MoveKind::EndCall).collect();
    text::small(
        ui,
        match (moves.is_empty(), free) {
            (true, _) => "There is nothing to do just now: this is a moment for words.",
            (false, true) => "Things you can do, not say.",
            (false, false) => "You can do these when it is your turn.",
        },
    );
    ui.add_space(space::S);
    // What is pointed to beside the reply is where the keyboard is led.
    let agreed = conversation.agreed().filter(|_| !conversation.header().settings.exam);
    let first = agreed.and_then(|agreed| moves.iter().position(|action| action.id == agreed.id)).unwrap_or(0);
    let mut done = false;
    for (place, action) in moves.iter().enumerate() {
        let response = ui.push_id(&action.id, |ui| move_ui(ui, cx, session, action)).inner;
        done |= response.clicked();
        if lead && place == first && free {
            response.request_focus();
        }
        ui.add_space(space::XS);
    }
    done
}

fn move_ui(ui: &mut Ui, cx: &mut Cx, session: &Session, action: &MoveView) -> Response {
    let button = if action.kind == MoveKind::EndCall { Button::danger(&action.text) } else { Button::plain(&action.text) };
    let response = ui.add_enabled(can_move(session), button.icon(move_icon(action.kind)).wide());
    if response.clicked() {
        cx.queue.act(CallAct::Do(action.id.clone()));
    }
    response
}

/// Whether there is a move that the keyboard can be led to: nobody is led to what ends the call.
fn can_lead(session: &Session) -> bool {
    can_move(session) && session.conversation.moves().iter().any(|action| action.kind != MoveKind::EndCall)
}

fn can_move(session: &Session) -> bool {
    !session.paused && matches!(session.conversation.floor(), FloorView::Free { .. })
}

fn move_icon(kind: MoveKind) -> Icon {
    match kind {
        MoveKind::Hold => Icon::Hold,
        MoveKind::LookUp => Icon::LookUp,
        MoveKind::Transfer | MoveKind::Manager => Icon::Person,
        MoveKind::Solution => Icon::Check,
        MoveKind::Cancel | MoveKind::EndCall => Icon::Stop,
        MoveKind::CallBack => Icon::Phone,
        MoveKind::WrittenApology => Icon::Mail,
    }
}

/// The record's fields. What rests in them is in the record alone, since it has more places than one to be written in; here is
/// only what is being typed.
#[derive(Debug, Default)]
pub struct Fields {
    /// By field: what is typed and not written down yet, and when its last key was.
    typed: BTreeMap<String, (String, f64)>,
    attempt: Option<AttemptId>,
}

/// After so many seconds without a key a field is written down.
const REST: f64 = 0.8;

impl Fields {
    /// Draws the fields; `lead` leads the keyboard to the first.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session, lead: bool) {
        if self.attempt != Some(session.attempt) {
            *self = Self { attempt: Some(session.attempt), ..Self::default() };
        }
        let scenario = &session.conversation.world().scenario;
        if scenario.record.is_empty() {
            text::body(ui, "There is no record to keep in this call.");
        }
        for (place, (_, id, field)) in scenario.record.iter().enumerate() {
            let written = || session.conversation.recorded(id).map(|written| written.text.clone()).unwrap_or_default();
            let mut words = self.typed.get(id).map_or_else(written, |(words, _)| words.clone());
            let label = text::strong(ui, &field.label);
            // The field is the same wherever the layout has a place for it.
            let edit = TextEdit::multiline(&mut words)
                .id(Id::unique(("record field", id)))
                .desired_rows(2)
                .desired_width(f32::INFINITY)
                .char_limit(4_000)
                .interactive(session.conversation.phase() != Phase::Over)
                .margin(space::S);
            let response = ui.add(edit.hint_text(&field.hint)).labelled_by(label.id);
            if place == 0 && session.conversation.phase() == Phase::Record {
                keyboard::start(&response, Stand::Control);
            }
            if lead && place == 0 {
                response.request_focus();
            }
            if response.changed() {
                self.typed.insert(id.to_owned(), (words, ui.input(|input| input.time)));
                if session.conversation.phase() == Phase::Call {
                    cx.queue.act(CallAct::Composing);
                }
            }
            self.write_when_resting(ui, cx, session, id, response.lost_focus());
            ui.add_space(space::S);
        }
    }

    fn write_when_resting(&mut self, ui: &Ui, cx: &mut Cx, session: &Session, id: &str, left: bool) {
        let Some((_, changed)) = self.typed.get(id) else { return };
        let rest = ui.input(|input| input.time) - changed;
        if rest < REST && !left {
            ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(REST - rest));
        } else if !session.stuck
            && let Some((field, (text, _))) = self.typed.remove_entry(id)
        {
            cx.queue.act(CallAct::Write { field, text });
        }
    }

    /// Writes down what is not yet, as when the record is finished. While nothing can be written it stays in the fields.
    pub fn write_all(&mut self, queue: &mut Queue, session: &Session) {
        if self.attempt != Some(session.attempt) || session.stuck {
            return;
        }
        for (field, (text, _)) in std::mem::take(&mut self.typed) {
            queue.act(CallAct::Write { field, text });
        }
    }
}

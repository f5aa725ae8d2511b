//! A rehearsal in the studio: a small, quiet call that goes by steps, with all that can be known of it beside.

mod act;
mod call;
mod conditions;
mod field;
mod hand;
mod head;
mod inspector;
mod tried;

use egui::{Frame, Margin, Panel, Rect, ScrollArea, Ui, UiBuilder};

use super::super::Cx;
use crate::app::screens::scroll;
use crate::app::shell::{Open, RehearseAct, Rehearsing};
use crate::app::theme::space;
use crate::app::widgets::choice::choice;
use crate::app::widgets::pick::{Item, Pick};
use crate::app::widgets::{Button, Icon, Notice, text};
use crate::conversation::Phase;
use crate::log::When;
use crate::studio::Document;
use hand::ByHand;

/// How wide the inspector is, and the least that is left for the call beside it.
const INSPECTOR: f32 = 340.0;
const LEAST: f32 = 400.0;
/// What is done takes at most this share of the height, more where a reply is tried; so many points at least are left for what was said.
const FOOT: f32 = 0.62;
const FOOT_TRIED: f32 = 0.72;
const SAID: f32 = 90.0;
/// The field takes this much of the height.
const FIELD: f32 = 46.0;

/// What is seen where there is no room for both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Side {
    #[default]
    Call,
    State,
}

/// The view.
#[derive(Debug, Default)]
pub struct RehearseView {
    side: Side,
    draft: String,
    when: When,
    hand: Option<ByHand>,
    /// Where the reply that is kept as a probe should go, if not where it goes.
    goes: Option<String>,
    /// Whether the keyboard is to be led to the field.
    lead: bool,
    /// How high what can be done was.
    foot: f32,
}

/// What was asked in it.
#[derive(Debug, Default)]
pub struct Asked {
    acts: Vec<RehearseAct>,
    /// The beat whose form is wanted.
    pub form: Option<String>,
}

impl Asked {
    fn act(&mut self, act: RehearseAct) {
        self.acts.push(act);
    }
}

impl RehearseView {
    /// Leads the keyboard to the field for a reply.
    pub fn try_a_reply(&mut self) {
        (self.lead, self.side) = (true, Side::Call);
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx, open: &Open) -> Asked {
        let mut asked = Asked::default();
        if open.finding_ways.is_some() {
            text::body(ui, "Looking for the way there …");
            return asked;
        }
        match &open.rehearsing {
            None => empty_ui(ui, open, &mut asked),
            Some(rehearsing) => self.rehearsal_ui(ui, open, rehearsing, &mut asked),
        }
        for act in asked.acts.drain(..) {
            cx.queue.author(crate::app::shell::AuthorAct::Rehearse(act));
        }
        asked
    }

    fn rehearsal_ui(&mut self, ui: &mut Ui, open: &Open, rehearsing: &Rehearsing, asked: &mut Asked) {
        if rehearsing.revision != open.document.revision() {
            if open.document.is_sound() {
                asked.act(RehearseAct::Renew);
            } else {
                Notice::warning("The text has errors. This is how it last could be played.").low(true).show(ui);
                ui.add_space(space::XS);
            }
        }
        head::ui(ui, rehearsing, &mut self.hand, asked);
        if let Some(parted) = rehearsing.rehearsal.parted() {
            Notice::warning(parted).low(true).show(ui);
        } else if let Some(told) = &rehearsing.told {
            Notice::info(told).low(true).show(ui);
        }
        ui.add_space(space::XS);
        if let Some(hand) = &mut self.hand {
            if hand.ui(ui, rehearsing, asked) {
                self.hand = None;
            }
            return;
        }
        if ui.available_width() >= INSPECTOR + LEAST {
            let frame = Frame::new().inner_margin(Margin { left: space::L as i8, ..Margin::ZERO });
            let panel = Panel::right("rehearsal's state").exact_size(INSPECTOR).resizable(false).frame(frame);
            panel.show(ui, |ui| state_ui(ui, rehearsing, asked));
            self.call_ui(ui, rehearsing, asked);
        } else {
            choice(ui, "Show", &mut self.side, &[(Side::Call, "The call"), (Side::State, "How it stands")]);
            ui.add_space(space::XS);
            match self.side {
                Side::Call => self.call_ui(ui, rehearsing, asked),
                Side::State => state_ui(ui, rehearsing, asked),
            }
        }
    }

    /// What was said, below it what can be done, and at the foot the field, which is always in sight.
    fn call_ui(&mut self, ui: &mut Ui, rehearsing: &Rehearsing, asked: &mut Asked) {
        let room = ui.available_rect_before_wrap();
        let writes = rehearsing.rehearsal.conversation().phase() == Phase::Call;
        let field = room.bottom() - if writes { FIELD } else { 0.0 };
        let share = if rehearsing.tried.is_some() { FOOT_TRIED } else { FOOT };
        let foot = self.foot.min(room.height() * share).min(field - room.top() - SAID).max(0.0);
        let split = field - foot - space::S;
        let mut part = |name, rect| ui.new_child(UiBuilder::new().id_salt(name).max_rect(rect));
        let mut said = part("said", room.with_max_y(split));
        let mut done = part("done", Rect::from_x_y_ranges(room.x_range(), split + space::S..=field));
        let mut own = part("own words", room.with_min_y(field));
        call::ui(&mut said, rehearsing);
        let scroll = ScrollArea::vertical().id_salt("what can be done").auto_shrink(false).min_scrolled_height(0.0);
        let shown = scroll.show(&mut done, |ui| {
            ui.set_max_width(ui.available_width() - space::S);
            ui.spacing_mut().item_spacing.y = space::XS;
            self.foot_ui(ui, rehearsing, asked);
            scroll::follow(ui);
        });
        if writes {
            self.field_ui(&mut own, rehearsing, asked);
        }
        let height = shown.content_size.y;
        if (std::mem::replace(&mut self.foot, height) - height).abs() > 0.5 {
            ui.ctx().request_repaint();
        }
        ui.advance_cursor_after_rect(room);
    }

    fn foot_ui(&mut self, ui: &mut Ui, rehearsing: &Rehearsing, asked: &mut Asked) {
        if let Some(refused) = &rehearsing.refused {
            Notice::warning(&format!("That is not possible: {refused}.")).low(true).show(ui);
        }
        if let Some(tried) = &rehearsing.tried {
            tried::ui(ui, rehearsing, tried, &mut self.goes, asked);
        } else {
            self.goes = None;
            act::ui(ui, rehearsing, &mut self.when, asked);
        }
    }
}

/// What can be known of the call, in a column that scrolls.
fn state_ui(ui: &mut Ui, rehearsing: &Rehearsing, asked: &mut Asked) {
    ScrollArea::vertical().id_salt("how it stands").auto_shrink(false).show_viewport(ui, |ui, seen| {
        ui.set_max_width(ui.available_width() - space::S);
        inspector::ui(ui, rehearsing, asked);
        scroll::keys(ui, seen.height());
        scroll::follow(ui);
    });
}

/// Nothing is rehearsed yet: where to begin.
fn empty_ui(ui: &mut Ui, open: &Open, asked: &mut Asked) {
    text::body(ui, "Play the call by steps, without a clock. Nothing of it is kept, and it follows what you change in the text.");
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        if ui.add(Button::primary("From the beginning").icon(Icon::Play)).clicked() {
            asked.act(RehearseAct::Start);
        }
        if let Some(beat) = beat_picked(ui, &open.document, Pick::field("From a beat …", "Play from").faint(true)) {
            asked.act(RehearseAct::From(beat));
        }
    });
}

/// A list of the beats of the text that can be played.
fn beat_picked(ui: &mut Ui, document: &Document, pick: Pick<'_>) -> Option<String> {
    let scenario = document.playable()?;
    let words = |beat: &crate::scenario::Beat| beat.says.first().and_then(|line| line.variants.first()).cloned().unwrap_or_default();
    let items = || scenario.beats.iter().map(|(_, id, beat)| Item::new(id, words(beat))).collect();
    pick.show(ui, items).and_then(|at| scenario.beats.ids().nth(at)).map(str::to_owned)
}

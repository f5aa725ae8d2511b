//! What was said: the transcript, growing as the caller speaks.

use egui::{Align, Key, Rect, ScrollArea, Ui, UiBuilder, Vec2, pos2, vec2};

use super::{Cx, gesture};
use crate::app::screens::layout;
use crate::app::shell::{Command, Item, Note, Progress, Session, is_thing, speaker_above};
use crate::app::theme::space;
use crate::app::widgets::{Bubble, Button, Icon, Mark, Tone, card, icon, readings, text};
use crate::base::Millis;
use crate::principles::Sign;
use crate::records::AttemptId;

/// Beyond the edge of what is seen, so much is drawn too (points): the keyboard can step over the edge.
const MARGIN: f32 = 240.0;

/// With more than so much in sight the last words have some air below them (points).
const AIR: f32 = 80.0;
/// In less than so much there is no room for a sign that there is more (points).
const SIGN: f32 = 160.0;
/// What stands in sight for so many seconds while nothing new comes was not in passing.
const CALM: f64 = 1.0;
/// The least height of what is seen of it (points).
const LEAST: f32 = 32.0;

/// The transcript. Only what is seen is laid out: of the rest it keeps the heights.
#[derive(Debug, Default)]
pub struct Transcript {
    /// What the heights were measured for: the attempt, the width, and the scale.
    measured: Option<(AttemptId, f32, f32)>,
    heights: Vec<f32>,
    /// How high the part in sight was.
    seen: f32,
    /// How often the trainee had said or done something.
    own: usize,
    /// How many items begin above what is in sight.
    above: usize,
    /// How many of the first have never been in sight, but in passing.
    unseen: usize,
    /// How many items there were, and since when.
    calm: (usize, f64),
}

impl Transcript {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx, session: &Session) {
        let room = ui.max_rect();
        let practice = !session.conversation.header().settings.exam;
        let caller = session.conversation.world().scenario.caller.first_name();
        // Mails that were there from the beginning may stand above what has room.
        let up = self.above.min(self.unseen) > 0 && room.height() > SIGN && ui.add(Button::quiet("More above").compact()).clicked();
        // What one says oneself brings the end into sight at once, wherever one was reading.
        let own = session.view.items.iter().filter(|item| is_own(item)).count();
        let said = std::mem::replace(&mut self.own, own) < own && !self.heights.is_empty();
        let area = ScrollArea::vertical().id_salt("transcript").auto_shrink(false).min_scrolled_height(LEAST);
        let shown = area.stick_to_bottom(true).animated(!said).show_viewport(ui, |ui, seen| {
            ui.spacing_mut().item_spacing.y = space::M;
            // The scroll bar lies beside the words, not upon them.
            ui.set_max_width(ui.available_width() - space::S);
            scroll_keys(ui, seen.height());
            if std::mem::replace(&mut self.seen, seen.height()) != seen.height() {
                // What comes into sight by that is laid out in the next frame.
                ui.ctx().request_repaint();
            }
            let measured = (session.attempt, ui.available_width(), ui.ctx().pixels_per_point());
            let other = self.measured.is_none_or(|(attempt, ..)| attempt != session.attempt);
            if other || self.heights.len() > session.view.items.len() {
                self.unseen = usize::MAX;
            }
            if self.measured != Some(measured) || self.heights.len() > session.view.items.len() {
                self.measured = Some(measured);
                self.heights.clear();
            }
            if up {
                ui.scroll_to_cursor(Some(Align::Min));
            }
            let (from, to) = (seen.top() - MARGIN, seen.bottom() + MARGIN);
            let mut top = 0.0;
            for number in 0..session.view.items.len() {
                let known = self.heights.get(number).copied();
                let height = match known.filter(|height| top + height < from || top > to) {
                    Some(height) => ui.allocate_space(vec2(1.0, height)).1.height(),
                    None => ui.push_id(number, |ui| item_ui(ui, cx, session, number, caller, practice)).response.rect.height(),
                };
                match self.heights.get_mut(number) {
                    Some(known) => *known = height,
                    None => self.heights.push(height),
                }
                top += height + space::M;
            }
            if seen.height() > AIR {
                ui.add_space(space::S);
            }
            if said {
                ui.scroll_to_cursor(Some(Align::Max));
            }
        });
        self.look_above(ui, shown.state.clamped_offset().y);
        gesture::show(ui, session, cx.state.call_now, room);
    }
}

impl Transcript {
    /// Sees how many items begin above what is in sight from `offset` on. Where several come at once the first pass by unread.
    fn look_above(&mut self, ui: &Ui, offset: f32) {
        let now = ui.input(|input| input.time);
        if self.calm.0 != self.heights.len() {
            self.calm = (self.heights.len(), now);
        }
        let tops = self.heights.iter().scan(0.0, |top, height| Some(std::mem::replace(top, *top + height + space::M)));
        let above = tops.take_while(|top| *top < offset - 1.0).count();
        if now - self.calm.1 >= CALM {
            self.unseen = self.unseen.min(above);
        }
        if std::mem::replace(&mut self.above, above) != above {
            ui.ctx().request_repaint();
        }
    }
}

/// What was said in the scene, without notes and ways back: beside the record.
pub fn told_ui(ui: &mut Ui, session: &Session) {
    let caller = session.conversation.world().scenario.caller.first_name();
    ui.spacing_mut().item_spacing.y = space::S;
    for (number, item) in session.view.items.iter().enumerate() {
        match item {
            Item::Line { name, text: words, .. } if is_thing(name) => seen_ui(ui, name, words),
            Item::Line { name, text: words, .. } => {
                let who = if name.is_empty() { caller } else { name };
                if let Some(who) = speaker_above(&session.view.items, number, caller) {
                    text::small(ui, who);
                }
                Bubble::caller(who, words).show(ui);
            }
            Item::Reply { text, .. } => {
                Bubble::agent(text).show(ui);
            }
            Item::Stage(words) | Item::Move { text: words, .. } => {
                ui.vertical_centered(|ui| text::small(ui, words));
            }
            Item::Unheard(_) => {}
        }
    }
}

/// Whether it is the trainee's own: said, or done.
fn is_own(item: &Item) -> bool {
    matches!(item, Item::Reply { .. } | Item::Move { .. } | Item::Unheard(_))
}

/// A page up or down, by keys that no text field takes.
fn scroll_keys(ui: &Ui, page: f32) {
    let pressed = |key: Key| ui.input(|input| input.key_pressed(key));
    let by = page * 0.8;
    if pressed(Key::PageUp) {
        ui.scroll_with_delta(vec2(0.0, by));
    }
    if pressed(Key::PageDown) {
        ui.scroll_with_delta(vec2(0.0, -by));
    }
}

fn item_ui(ui: &mut Ui, cx: &mut Cx, session: &Session, number: usize, caller: &str, practice: bool) {
    match &session.view.items[number] {
        Item::Line { name, text: words, progress, .. } => {
            if is_thing(name) {
                return seen_ui(ui, name, words);
            }
            let who = if name.is_empty() { caller } else { name };
            if let Some(who) = speaker_above(&session.view.items, number, caller) {
                text::small(ui, who);
            }
            let said = share(*progress, cx.state.call_now);
            if said < 1.0 && !session.paused && matches!(progress, Progress::Speaking { .. }) {
                ui.ctx().request_repaint_after(std::time::Duration::from_millis(60));
            }
            let mut bubble = Bubble::caller(who, words).said(said);
            if let Progress::Cut(_) = progress {
                bubble = bubble.without_the_rest();
                if practice {
                    bubble = bubble.note("cut off", Tone::Change);
                }
            }
            bubble.show(ui);
        }
        Item::Reply { turn, text: words, notes } => reply_ui(ui, cx, session, *turn, words, notes, practice),
        Item::Move { text: words, notes, .. } => move_ui(ui, words, if practice { notes } else { &[] }),
        Item::Unheard(words) => {
            let note = format!("{caller} did not hear this: you were both speaking");
            Bubble::agent(words).said(0.0).note(&note, Tone::Change).show(ui);
        }
        Item::Stage(words) => {
            ui.vertical_centered(|ui| text::small(ui, words));
        }
    }
}

/// What one sees: a card, a screen. It says nothing, and is there at once.
fn seen_ui(ui: &mut Ui, name: &str, words: &str) {
    let width = (ui.available_width() * 0.84).min(560.0);
    card::frame(ui).inner_margin(space::M).corner_radius(space::CORNER_SMALL).show(ui, |ui| {
        ui.set_max_width(width - 2.0 * space::M);
        ui.spacing_mut().item_spacing.y = space::XS;
        layout::low(ui, |ui| {
            ui.horizontal(|ui| {
                icon::icon(ui, Icon::LookUp, 16.0);
                text::section(ui, &format!("You see: {name}"));
            });
        });
        text::body(ui, words);
    });
}

/// How much of a line has been said, 0 to 1.
fn share(progress: Progress, now: Millis) -> f32 {
    match progress {
        Progress::Done => 1.0,
        Progress::Cut(said) => said as f32 / 1000.0,
        Progress::Speaking { began, ms } => (now.since(began).0 as f32 / ms.max(1) as f32).min(1.0),
    }
}

fn reply_ui(ui: &mut Ui, cx: &mut Cx, session: &Session, turn: u32, words: &str, notes: &[Note], practice: bool) {
    if !practice {
        Bubble::agent(words).show(ui);
        return;
    }
    let marks: Vec<Mark> = notes
        .iter()
        .filter_map(|note| note.span.map(|span| Mark { span, tone: readings::tone(note.sign, note.doubtful) }))
        .filter(|mark| mark.span.len() < words.len())
        .collect();
    let seen = worth_telling(notes);
    let said = Bubble::agent(words).marks(&marks).readings(&seen).show(ui).rect;
    again_ui(ui, cx, session, turn, said);
}

/// What was done, with what was seen in it below.
fn move_ui(ui: &mut Ui, words: &str, notes: &[Note]) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        ui.vertical_centered(|ui| text::small(ui, words));
        readings::readings(ui, &worth_telling(notes), Align::Center);
    });
}

/// The way back to a turn stands in the margin beside what was said, where the pointer or the keyboard is.
fn again_ui(ui: &mut Ui, cx: &mut Cx, session: &Session, turn: u32, said: Rect) {
    let margin = Rect::from_x_y_ranges(ui.max_rect().left()..=said.left(), said.y_range());
    let size = Vec2::splat(space::TOUCH);
    let place = Rect::from_min_size(pos2(margin.right() - size.x - space::S, margin.center().y - size.y / 2.0), size);
    let mut beside = ui.new_child(UiBuilder::new().id_salt("again").max_rect(place));
    let focused = beside.ctx().memory(|memory| memory.has_focus(beside.next_auto_id()));
    if !focused && !ui.rect_contains_pointer(margin.union(said).union(place)) {
        // It is there for the keyboard and for screen readers all the same.
        beside.set_opacity(0.0);
    }
    if beside.add(Button::icon_only(Icon::Rewind, &format!("Try turn {turn} again"))).clicked() {
        cx.queue.push(Command::TryAgain { attempt: session.attempt, turn });
    }
}

/// At most three things, what to change first: quiet, and no verdict.
fn worth_telling(notes: &[Note]) -> Vec<(String, Tone)> {
    let mut notes: Vec<&Note> = notes.iter().collect();
    notes.sort_by_key(|note| note.sign != Sign::Against);
    notes.iter().take(3).map(|note| (readings::label(note.signal, note.doubtful), readings::tone(note.sign, note.doubtful))).collect()
}

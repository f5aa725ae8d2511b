//! How is he? The face, the sea, what was promised, a hint.

use egui::{Align, Layout, ScrollArea, Ui};

use super::floor::doing;
use super::{audience, doing_words, gesture};
use crate::app::screens::{layout, scroll};
use crate::app::shell::Session;
use crate::app::theme::space;
use crate::app::widgets::sea::words;
use crate::app::widgets::{Button, Portrait, Sea, Tone, card, text};
use crate::base::Millis;
use crate::conversation::{FloorView, PromiseView};
use crate::log::Fate;
use crate::scenario::Mood;

/// The hint: whether it is open, and which one was shown last.
#[derive(Debug, Default)]
pub struct Hint {
    open: bool,
    shown: String,
}

impl Hint {
    /// Opens it, or hides it.
    pub fn toggle(&mut self) {
        self.open = !self.open;
    }
}

/// The mood that may be shown: an exam hides it.
fn shown_mood(session: &Session) -> Mood {
    if session.conversation.header().settings.exam { Mood { anger: 5, trust: 2, heard: 1 } } else { session.view.mood }
}

fn speaking(session: &Session) -> bool {
    !session.paused
        && session.ending().is_none()
        && session.view.other().is_none()
        && matches!(session.conversation.floor(), FloorView::CallerSpeaks { .. })
}

/// The column at the left.
pub fn column_ui(ui: &mut Ui, session: &Session, now: Millis, hint: &mut Hint) {
    let caller = &session.conversation.world().scenario.caller;
    let exam = session.conversation.header().settings.exam;
    ScrollArea::vertical().id_salt("customer").auto_shrink(false).show(ui, |ui| {
        // The scroll bar lies beside the words, not upon them.
        ui.set_max_width(ui.available_width() - space::S);
        ui.vertical_centered(|ui| {
            let size = if ui.available_height() > 520.0 { 128.0 } else { 104.0 };
            let portrait = Portrait::new(&caller.face, shown_mood(session)).size(size);
            portrait.speaking(speaking(session)).moving(!session.paused).show(ui, &caller.name);
            ui.add_space(space::S);
            text::title(ui, &caller.name);
            text::small(ui, &doing_words(session));
        });
        ui.add_space(space::M);
        if exam {
            text::small(ui, "An exam hides the sea. Listen to what is said.");
            ui.add_space(space::M);
        } else {
            sea_ui(ui, session, now, if ui.available_height() > 420.0 { 128.0 } else { 96.0 });
        }
        audience::row_ui(ui, session);
        promises_ui(ui, &session.conversation.promises(), exam);
        hint_ui(ui, session, hint);
        scroll::follow(ui);
    });
}

fn sea_ui(ui: &mut Ui, session: &Session, now: Millis, height: f32) {
    let view = &session.view;
    let pronoun = session.conversation.world().scenario.caller.pronoun;
    Sea::new(view.mood).height(height).moving(!session.paused).breath(gesture::breath(session, now)).show(ui, "caller");
    ui.add_space(space::S);
    let (name, trend) = words::words(view.mood_before, view.mood);
    layout::low(ui, |ui| {
        ui.horizontal(|ui| {
            text::strong(ui, name);
            let tone = match trend {
                "rising" => Tone::Storm,
                "calming" => Tone::Good,
                _ => Tone::Plain,
            };
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| text::toned(ui, trend, tone));
        });
    });
    text::small(ui, &words::sentence(view.mood, pronoun));
    ui.add_space(space::M);
}

/// So many promises are shown in full.
const SHOWN: usize = 4;

/// What was promised: what is open first, and of that what is due next.
pub(super) fn promises_ui(ui: &mut Ui, promises: &[PromiseView], exam: bool) {
    if promises.is_empty() {
        return;
    }
    card::rule(ui);
    ui.add_space(space::S);
    text::section(ui, "You promised");
    let mut promises: Vec<_> = promises.iter().collect();
    promises.sort_by_key(|promise| (promise.fate.is_some(), promise.by));
    for promise in promises.iter().take(SHOWN) {
        let about = if promise.about.is_empty() { "something" } else { &promise.about };
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            text::body(ui, &layout::capital(about));
            let fate = match promise.fate.filter(|_| !exam) {
                Some(Fate::Kept) => ": kept",
                Some(Fate::Broken) => ": not kept",
                None => "",
            };
            text::small(ui, &format!("by {}{fate}", promise.by.as_deadline()));
            if let Some(takes) = promise.takes.filter(|_| !exam && promise.fate.is_none()) {
                text::small(ui, &format!("it really takes {takes}"));
            }
        });
    }
    if promises.len() > SHOWN {
        text::small(ui, &format!("and {} more", promises.len() - SHOWN));
    }
    ui.add_space(space::M);
}

fn hint_ui(ui: &mut Ui, session: &Session, hint: &mut Hint) {
    if !has_hint(session) {
        return;
    }
    card::rule(ui);
    ui.add_space(space::S);
    if !hint.open {
        hint.shown.clear();
        if ui.add(Button::quiet("Show a hint").key(hint_key(session))).clicked() {
            hint.toggle();
        }
        return;
    }
    let words = &session.conversation.current_beat().hint;
    text::section(ui, "Hint");
    let shown = text::body(ui, words);
    let hide = ui.add(Button::quiet("Hide hints").key(hint_key(session)));
    if hint.shown != *words {
        hint.shown.clone_from(words);
        // All of it comes into sight, once.
        ui.scroll_to_rect(shown.rect.union(hide.rect), None);
    }
    if hide.clicked() {
        hint.toggle();
    }
}

/// The key for hints: a letter, unless letters are what one types.
pub fn hint_key(session: &Session) -> &'static str {
    if session.conversation.header().settings.typed { "F9" } else { "H" }
}

/// Whether there is a hint to show here: an exam has none.
pub fn has_hint(session: &Session) -> bool {
    let over = session.ending().is_some();
    !over && !session.conversation.header().settings.exam && !session.conversation.current_beat().hint.is_empty()
}

/// The hint as a line of its own, where it is open.
pub fn hint_line_ui(ui: &mut Ui, session: &Session, hint: &Hint) {
    if hint.open && has_hint(session) {
        text::small(ui, &session.conversation.current_beat().hint);
    }
}

/// The strip above, where there is little room.
pub fn strip_ui(ui: &mut Ui, session: &Session, hint: &Hint) {
    ui.horizontal(|ui| who_ui(ui, session, 52.0));
    audience::line_ui(ui, session);
    hint_line_ui(ui, session, hint);
}

/// How wide the sea and its words are in a row.
const PICTURE: f32 = 240.0;

/// The face, the sea, and both in words, in a row of this height.
pub fn who_ui(ui: &mut Ui, session: &Session, height: f32) {
    let caller = &session.conversation.world().scenario.caller;
    let portrait = Portrait::new(&caller.face, shown_mood(session)).size(height);
    portrait.speaking(speaking(session)).moving(!session.paused).show(ui, &caller.name);
    let two_lines = |ui: &mut Ui, above: &str, below: &str| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            text::strong_line(ui, above);
            text::small_line(ui, below);
        });
    };
    let exam = session.conversation.header().settings.exam;
    let (name, trend) = words::words(session.view.mood_before, session.view.mood);
    if height < 50.0 && ui.available_width() < PICTURE + 240.0 {
        // No room for a picture of the sea: its words say it. What the customer is doing stands above the reply too.
        let below = if exam { doing(session).to_owned() } else { format!("{}, {trend}", name.to_lowercase()) };
        two_lines(ui, caller.first_name(), &below);
        return;
    }
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width() - if exam { 0.0 } else { PICTURE });
        two_lines(ui, &caller.name, &doing_words(session));
    });
    if !exam {
        ui.add_space(space::S);
        ui.allocate_ui(egui::vec2(110.0, height), |ui| {
            Sea::new(session.view.mood).height(height).moving(!session.paused).show(ui, "caller");
        });
        two_lines(ui, name, trend);
    }
}

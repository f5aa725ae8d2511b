//! The text itself, to write in: coloured, with its findings marked, completion, and a search. egui's own field of text holds
//! it; every change of it becomes a splice of the document.

mod completing;
mod field;
mod gutter;
pub mod job;
mod search;

use egui::text::LayoutJob;
use egui::{EventFilter, Frame, Id, Key, Margin, Modifiers, ScrollArea, TextEdit, Ui};

use super::places::Places;
use crate::app::keyboard::{self, Stand};
use crate::app::shell::{AuthorAct, Open, Queue};
use crate::app::theme::{self, space};
use crate::app::widgets::card;
use crate::base::Span;
use crate::studio::{Join, Splice};
use completing::{Completing, Pressed};
use job::Mark;
use search::{Search, Wish};

/// No more findings are marked in the text at once.
const MOST_MARKS: usize = 300;

/// The text to write in.
#[derive(Debug, Default)]
pub struct TextView {
    /// What the field holds: the document's text, but for what was typed in this frame.
    text: String,
    /// The document's revision that was taken in last.
    revision: Option<u64>,
    /// How the text was set last.
    set: Option<Set>,
    /// The byte at which one writes.
    caret: usize,
    going: Option<Going>,
    completing: Completing,
    search: Search,
}

/// A place that is to come into sight.
#[derive(Debug, Clone, Copy)]
struct Going {
    place: Span,
    /// Whether the keyboard goes there too.
    writing: bool,
}

/// How a text was set, for as long as nothing of it changes.
#[derive(Debug)]
struct Set {
    job: LayoutJob,
    marks: Vec<(Span, Mark)>,
    dark: bool,
}

impl TextView {
    /// The byte at which one writes.
    pub fn caret(&self) -> usize {
        self.caret
    }

    /// Brings a place into sight and goes on writing there.
    pub fn go_to(&mut self, place: Span) {
        self.going = Some(Going { place, writing: true });
    }

    /// Brings a place into sight.
    pub fn show_place(&mut self, place: Span) {
        self.going = Some(Going { place, writing: false });
    }

    /// Asks what to look for.
    pub fn find(&mut self) {
        self.search.find();
    }

    /// Asks for a line's number.
    pub fn ask_line(&mut self) {
        self.search.ask_line();
    }

    /// Whether the keyboard is in the field of the search.
    pub fn is_searching(&self, ui: &Ui) -> bool {
        self.search.has_keyboard(ui)
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, open: &Open, places: &Places, queue: &mut Queue) {
        self.take_in(open);
        match self.search.ui(ui, &self.text, self.caret) {
            Some(Wish::Show(place)) => self.show_place(place),
            Some(Wish::Write(place)) => self.go_to(place),
            None => {}
        }
        let id = field_id();
        let take = ui.memory(|memory| memory.has_focus(id)) && self.keys(ui);
        let changed = card::frame(ui).inner_margin(Margin { left: 0, right: 4, top: 4, bottom: 4 }).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            ScrollArea::vertical().id_salt("scenario text").auto_shrink(false).show(ui, |ui| self.field_ui(ui, id, open, places)).inner
        });
        if changed.inner {
            if pressed(ui, Key::Enter) {
                self.indent(ui);
            }
            self.completing.look_up(&self.text, self.caret, false);
        }
        // What was typed in the same moment counts too.
        let taken = take && self.complete(ui);
        if changed.inner || taken {
            self.tell(open, queue);
        }
    }

    /// The document has another text: what was typed, or anything else.
    fn take_in(&mut self, open: &Open) {
        let revision = Some(open.document.revision());
        if self.revision != revision {
            self.revision = revision;
            if self.text != open.document.text() {
                self.text = open.document.text().to_owned();
                self.completing.close();
            }
        }
    }

    /// Asks for what makes the document's text the field's.
    fn tell(&self, open: &Open, queue: &mut Queue) {
        if let Some(splice) = Splice::between(open.document.text(), &self.text) {
            let typed = splice.new.chars().count() <= 1;
            queue.author(AuthorAct::Splice(splice, if typed { Join::Word } else { Join::Apart }));
        }
    }

    /// The keys for what could be written, before the field of text sees them; whether it is to be taken.
    fn keys(&mut self, ui: &Ui) -> bool {
        let take = self.completing.keys(ui) == Pressed::Take;
        // On a Mac the other key opens the desktop's own search; there it is Ctrl too.
        if ui.input_mut(|input| input.consume_key(Modifiers::CTRL, Key::Space)) {
            self.completing.look_up(&self.text, self.caret, true);
        }
        take
    }

    /// A new line begins under the one before it, or deeper within a bracket that was just opened.
    fn indent(&mut self, ui: &Ui) {
        let Some((before, after)) = self.text.split_at_checked(self.caret) else { return };
        let Some(before) = before.strip_suffix('\n') else { return };
        let (blanks, below) = field::next_line(before, after);
        self.text.insert_str(self.caret, &below);
        self.text.insert_str(self.caret, &blanks);
        self.write_at(ui, self.caret + blanks.len());
    }

    /// Takes what was chosen from the list; whether there was something.
    fn complete(&mut self, ui: &Ui) -> bool {
        let Some(taken) = self.completing.take().filter(|taken| taken.splice.fits(&self.text)) else { return false };
        self.text.replace_range(taken.splice.span.start..taken.splice.span.end, &taken.splice.new);
        self.write_at(ui, taken.caret);
        ui.memory_mut(|memory| memory.request_focus(field_id()));
        true
    }

    fn write_at(&mut self, ui: &Ui, caret: usize) {
        field::set_caret(ui, field_id(), &self.text, Span::new(caret, caret));
        self.caret = caret;
        ui.ctx().request_repaint();
    }

    /// The field; whether it was typed in.
    fn field_ui(&mut self, ui: &mut Ui, id: Id, open: &Open, places: &Places) -> bool {
        let going = self.going.take();
        if let Some(Going { place, writing }) = going {
            // A place of many lines is begun with; one on a line is selected.
            let long = self.text.get(place.start..place.end).is_none_or(|words| words.contains('\n'));
            let place = if long { Span::new(place.start, place.start) } else { place };
            field::set_caret(ui, id, &self.text, place);
            self.caret = place.start;
            if writing {
                ui.memory_mut(|memory| memory.request_focus(id));
            }
        }
        field::forget_typing(ui, id);
        let marks = self.marks(places);
        let left = gutter::width(self.text.lines().count());
        let margin = Margin { left: left as i8, right: 8, top: 4, bottom: 4 };
        // Tab leads on from the text, unless there is something to take.
        let filter = EventFilter { tab: self.completing.is_open(), escape: true, horizontal_arrows: true, vertical_arrows: true };
        let set = &mut self.set;
        let mut layouter = |ui: &Ui, text: &dyn egui::TextBuffer, width: f32| {
            let job = set_text(set, text.as_str(), &marks, theme::of(ui), width);
            ui.fonts_mut(|fonts| fonts.layout_job(job))
        };
        // What leads here, or is taken from the list, may have been pressed elsewhere.
        let led = going.is_some_and(|going| going.writing);
        let steady = field::keep_keyboard(ui, led || self.completing.is_under_pointer(ui.ctx()));
        let output = TextEdit::multiline(&mut self.text)
            .id(id)
            .frame(Frame::new().inner_margin(margin))
            .font(job::typeface())
            .desired_width(f32::INFINITY)
            .min_size(ui.available_size())
            .event_filter(filter)
            .layouter(&mut layouter)
            .show(ui);
        field::give_back(ui, steady);
        let response = &output.response.response;
        keyboard::start(response, Stand::Page);
        ui.ctx().accesskit_node_builder(id, |node| node.set_label("The scenario's text"));
        if let Some(range) = output.cursor_range {
            let caret = field::byte(&self.text, range.primary.index);
            if caret != self.caret && !response.changed() {
                self.completing.close();
            }
            self.caret = caret;
        }
        if response.lost_focus() {
            self.completing.close();
        }
        let (galley, at) = (&output.galley, output.galley_pos);
        let caret = field::place(galley, at, &self.text, self.caret);
        if going.is_some() {
            ui.scroll_to_rect(caret.expand2(egui::vec2(0.0, space::XXL)), Some(egui::Align::Center));
        }
        field::page_keys(ui, response, galley, at, caret, &self.text);
        let row = response.has_focus().then(|| galley.layout_from_cursor(field::cursor(&self.text, self.caret)).row);
        gutter::paint(ui, galley, at, row, places);
        field::tell_finding(response, galley, at, &self.text, &open.document);
        let changed = response.changed();
        let pressed = self.completing.ui(ui.ctx(), caret);
        changed | (pressed && self.complete(ui))
    }

    fn marks(&self, places: &Places) -> Vec<(Span, Mark)> {
        let findings = places.marks().iter().take(MOST_MARKS).map(|(span, severity)| (*span, Mark::Finding(*severity)));
        findings.chain(self.search.found().map(|span| (span, Mark::Found))).collect()
    }
}

/// The text as it is to be laid out; what was made before, where nothing has changed.
fn set_text(set: &mut Option<Set>, text: &str, marks: &[(Span, Mark)], palette: &theme::Palette, width: f32) -> LayoutJob {
    let same = |set: &&Set| set.job.text == text && set.marks == marks && set.dark == palette.dark && set.job.wrap.max_width == width;
    if set.as_ref().filter(same).is_none() {
        *set = Some(Set { job: job::job(text, marks, palette, width), marks: marks.to_vec(), dark: palette.dark });
    }
    set.as_ref().map(|set| set.job.clone()).unwrap_or_default()
}

fn pressed(ui: &Ui, key: Key) -> bool {
    ui.input(|input| input.key_pressed(key))
}

fn field_id() -> Id {
    Id::unique("the scenario's text")
}

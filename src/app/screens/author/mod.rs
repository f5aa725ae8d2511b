//! One scenario that is written on: its text with views of it, what there is to say about it, and how it was before.

mod edits;
mod findings;
#[cfg(test)]
mod fixture;
mod form;
mod graph;
mod header;
mod outline;
mod places;
mod proof;
mod rehearse;
mod sharing;
mod sight;
mod subject;
#[cfg(test)]
pub(super) mod tests;
mod text;
mod topic;
mod versions;
mod views;

use std::path::PathBuf;

use egui::{Frame, Key, Margin, Modifiers, Panel, Ui};

use super::Cx;
use super::path_field::PathField;
use crate::app::shell::{AuthorAct, Command, Open, RehearseAct, Route, State};
use crate::app::theme::space;
use crate::app::widgets::choice::tabs;
use crate::app::widgets::{Notice, empty};
use crate::base::Span;
use crate::help::{PageId, book};
use crate::studio::{Outline, Path};
use edits::Edits;
use findings::Wish;
use places::Places;
use proof::{Leads, ProofView};
use rehearse::RehearseView;
use sharing::Sharing;
use subject::node_of;
use text::TextView;
use versions::VersionsView;
use views::Views;

/// From this width on (points) the findings stand beside the text; else below it.
const BESIDE: f32 = 900.0;
/// How wide the findings are.
const WIDTH: f32 = 300.0;
/// From this width on they stand beside the form too.
const WITH_FORM: f32 = 1_040.0;
/// The share of the height that they take below the text, and the least height (points).
const FOOT: f32 = 0.3;
const LEAST: f32 = 110.0;
/// The height of no findings below the text.
const BARE: f32 = 92.0;

/// The views, in their order.
const TABS: [(Tab, &str); 5] =
    [(Tab::Outline, "Outline"), (Tab::Text, "Text"), (Tab::Graph, "Graph"), (Tab::Proof, "Proof"), (Tab::Rehearse, "Rehearse")];

/// A view of the scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Tab {
    Outline,
    #[default]
    Text,
    Graph,
    Proof,
    Rehearse,
}

/// The screen of the scenario that is open.
#[derive(Debug, Default)]
pub struct AuthorScreen {
    /// The file that it shows: with another it begins anew.
    path: PathBuf,
    tab: Tab,
    text: TextView,
    places: Places,
    views: Views,
    proof: ProofView,
    /// The view with the findings that led to the play that is read.
    found_in: Tab,
    rehearse: RehearseView,
    versions: VersionsView,
    /// What goes out or comes back, in the place of the text.
    sharing: Option<Sharing>,
    /// What is selected in outline, form and graph.
    selected: Option<Path>,
    /// The last lead that was followed.
    followed: u32,
}

impl AuthorScreen {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx) {
        let Some(open) = &cx.state.studio.open else {
            if empty::empty(ui, "No scenario is open.", "To the studio") {
                cx.queue.push(Command::Go(Route::Studio));
            }
            return;
        };
        if self.path != open.path && open.was.as_ref() == Some(&self.path) {
            self.path.clone_from(&open.path);
        }
        if self.path != open.path {
            let views = Views::with(&open.places);
            *self = Self { path: open.path.clone(), followed: open.lead.number, views, ..Self::default() };
        }
        self.places.follow(&open.document, &open.proving);
        let steps = self.keys(ui, cx, open);
        if let Some(asked) = header::ui(ui, cx, open, self.topic(cx.state)) {
            self.sharing = Some(asked);
        }
        if let Some(trouble) = &open.trouble {
            if Notice::storm(trouble).action("Try again").show(ui) {
                cx.queue.author(AuthorAct::Save);
            }
            ui.add_space(space::S);
        }
        if open.versions.is_some() {
            return self.versions.ui(ui, cx, open);
        }
        sharing::told_ui(ui, cx, open);
        // A table that was dropped on the window is looked at where its words are taken.
        if open.table.is_some() && self.sharing.is_none() {
            self.sharing = Some(Sharing::Lines(PathField::default()));
        }
        if let Some(sharing) = &mut self.sharing {
            if !sharing.ui(ui, cx, open) {
                self.sharing = None;
            }
            return;
        }
        self.views_ui(ui, cx, open);
        // What was typed in the same moment comes before its undoing.
        steps.into_iter().for_each(|step| cx.queue.author(step));
    }

    fn views_ui(&mut self, ui: &mut Ui, cx: &mut Cx, open: &Open) {
        self.follow_lead(open);
        let before = self.tab;
        tabs(ui, "View", &mut self.tab, &TABS);
        self.change_view(before, open);
        ui.add_space(space::S);
        // Outline and graph mark what there is to say where it belongs.
        let listed = self.tab == Tab::Text || self.tab == Tab::Outline && ui.available_width() >= WITH_FORM;
        match listed.then(|| self.findings_ui(ui, open)).flatten() {
            Some(Wish::Go(place)) => self.go_to(place),
            Some(Wish::Mend(fix)) => cx.queue.author(AuthorAct::Mend(fix)),
            Some(Wish::Prove) => cx.queue.author(AuthorAct::Prove),
            Some(Wish::CancelProof) => cx.queue.author(AuthorAct::CancelProof),
            Some(Wish::ShowProof) => self.tab = Tab::Proof,
            Some(Wish::Step(number, from)) => {
                self.proof.step_through(&open.proving, number, from);
                (self.found_in, self.tab) = (self.tab, Tab::Proof);
            }
            Some(Wish::PlayFrom(beat)) => self.play_from(cx, beat, false),
            Some(Wish::Explain(code)) => cx.queue.push(Command::Help(book().place(PageId::Findings, code))),
            None => {}
        }
        match self.tab {
            Tab::Text => self.text.ui(ui, open, &self.places, cx.queue),
            Tab::Outline | Tab::Graph => self.view_ui(ui, cx, open),
            Tab::Proof => match self.proof.ui(ui, cx, open) {
                Some(Leads::Place(place)) => self.go_to(place),
                Some(Leads::Play(acts)) => {
                    self.tab = Tab::Rehearse;
                    cx.queue.author(AuthorAct::Rehearse(RehearseAct::Play(acts)));
                }
                Some(Leads::Findings) => self.tab = self.found_in,
                None => {}
            },
            Tab::Rehearse => self.rehearse_ui(ui, cx, open),
        }
    }

    /// The part of the book about what one is at.
    pub fn topic(&self, state: &State) -> (PageId, &'static str) {
        match (self.tab, &state.studio.open) {
            (Tab::Proof, _) => (PageId::Findings, "what-only-the-proof-tells"),
            (Tab::Rehearse, _) => (PageId::Guide, "rehearse-while-you-write"),
            (Tab::Text, Some(open)) => {
                let path = open.document.parsed().map(|parsed| parsed.path_at(self.text.caret()));
                (PageId::Reference, topic::topic(&path.unwrap_or_else(Path::root)))
            }
            _ => (PageId::Reference, topic::topic(&self.selected.clone().unwrap_or_else(Path::root))),
        }
    }

    fn rehearse_ui(&mut self, ui: &mut Ui, cx: &mut Cx, open: &Open) {
        let asked = self.rehearse.ui(ui, cx, open);
        let form = asked.form.and_then(|beat| beat_path(open, &beat));
        if form.is_some() {
            (self.selected, self.tab) = (form, Tab::Outline);
        }
    }

    /// Plays from a beat, with the keyboard at the reply where one is to be tried.
    fn play_from(&mut self, cx: &mut Cx, beat: String, reply: bool) {
        self.tab = Tab::Rehearse;
        if reply {
            self.rehearse.try_a_reply();
        }
        cx.queue.author(AuthorAct::Rehearse(RehearseAct::From(beat)));
    }

    /// The beat that one is at in the view that is shown.
    fn beat_here(&self, open: &Open) -> Option<String> {
        let parsed = open.document.parsed()?;
        let here = match self.tab {
            Tab::Text => parsed.path_at(self.text.caret()),
            _ => self.selected.clone()?,
        };
        let node = node_of(&here)?;
        Outline::of(parsed).beat(&node).map(|beat| beat.id.clone())
    }

    /// Outline or graph, which show the last text that could be read.
    fn view_ui(&mut self, ui: &mut Ui, cx: &mut Cx, open: &Open) {
        if let Some(broken) = open.document.broken_at() {
            let told = format!(
                "The text breaks off in line {}: {} Below is how it last could be read.",
                self.places.line(broken.span.start),
                broken.sentence
            );
            if Notice::warning(&told).action("Go there").show(ui) {
                self.go_to(broken.span);
            }
            ui.add_space(space::S);
        }
        let mut edits = Edits::default();
        if self.tab == Tab::Graph {
            let done = self.views.graph_ui(ui, (&open.document, &self.places), &mut self.selected, &mut edits);
            if done.moved {
                cx.queue.author(AuthorAct::KeepPlaces(self.views.places().clone()));
            }
            if done.open {
                self.tab = Tab::Outline;
            }
        } else {
            self.views.outline_ui(ui, (&open.document, &self.places), &mut self.selected, &mut edits);
        }
        if let Some((beat, reply)) = edits.play_from.take() {
            self.play_from(cx, beat, reply);
        }
        for (edit, join) in edits.take() {
            cx.queue.author(AuthorAct::Edit(edit, join));
        }
    }

    /// The findings, beside or below what comes next; gives what was asked of one.
    fn findings_ui(&self, ui: &mut Ui, open: &Open) -> Option<Wish> {
        let bare = Frame::new();
        let told = if self.tab == Tab::Text { findings::Told::OfText } else { findings::Told::OfForms };
        if ui.available_width() >= BESIDE {
            let frame = bare.inner_margin(Margin { left: space::L as i8, ..Margin::ZERO });
            let panel = Panel::right("findings").exact_size(WIDTH).resizable(false).show_separator_line(false).frame(frame);
            panel.show(ui, |ui| findings::ui(ui, open, &self.places, told)).inner
        } else {
            let frame = bare.inner_margin(Margin { top: space::S as i8, ..Margin::ZERO });
            // Where there is nothing to say, one line says so.
            let height = if self.places.findings().is_empty() { BARE } else { (ui.available_height() * FOOT).max(LEAST) };
            let panel = Panel::bottom("findings").exact_size(height).resizable(false).show_separator_line(false).frame(frame);
            panel.show(ui, |ui| findings::ui(ui, open, &self.places, told)).inner
        }
    }

    /// Goes to a place in the text.
    fn go_to(&mut self, place: Span) {
        self.tab = Tab::Text;
        self.text.go_to(place);
    }

    /// Something changed elsewhere: it comes into sight where one is.
    fn follow_lead(&mut self, open: &Open) {
        let lead = open.lead;
        if self.followed == lead.number {
            return;
        }
        self.followed = lead.number;
        match (self.tab, open.document.current()) {
            (Tab::Outline | Tab::Graph, Some(parsed)) => self.selected = Some(parsed.path_at(lead.span.start)),
            _ => self.text.go_to(lead.span),
        }
    }

    /// What is selected in one view is selected in the other.
    fn change_view(&mut self, before: Tab, open: &Open) {
        if before == self.tab {
            return;
        }
        if self.tab == Tab::Text {
            if let Some(span) = self.selected.as_ref().and_then(|path| open.document.current()?.span(path)) {
                self.text.show_place(span);
            }
        } else if before == Tab::Text {
            self.selected = open.document.current().map(|parsed| parsed.path_at(self.text.caret()));
        }
    }

    /// The keys that work wherever one is on this page; gives the steps to be taken back or made again.
    fn keys(&mut self, ui: &Ui, cx: &mut Cx, open: &Open) -> Vec<AuthorAct> {
        let mut steps = Vec::new();
        let pressed = |modifiers: Modifiers, key: Key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if pressed(Modifiers::COMMAND, Key::S) {
            cx.queue.author(AuthorAct::Save);
        }
        if open.versions.is_some() {
            if pressed(Modifiers::NONE, Key::Escape) && !self.versions.escape() {
                cx.queue.author(AuthorAct::CloseVersions);
            }
            return steps;
        }
        // A field for looking something up takes back its own typing.
        if !self.text.is_searching(ui) {
            if pressed(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z) || pressed(Modifiers::COMMAND, Key::Y) {
                steps.push(AuthorAct::Redo);
            }
            if pressed(Modifiers::COMMAND, Key::Z) {
                steps.push(AuthorAct::Undo);
            }
        }
        for (key, (tab, _)) in [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5].into_iter().zip(TABS) {
            if pressed(Modifiers::COMMAND, key) {
                let before = std::mem::replace(&mut self.tab, tab);
                self.change_view(before, open);
            }
        }
        if pressed(Modifiers::COMMAND, Key::F) {
            self.tab = Tab::Text;
            self.text.find();
        }
        if pressed(Modifiers::COMMAND, Key::G) {
            self.tab = Tab::Text;
            self.text.ask_line();
        }
        if pressed(Modifiers::NONE, Key::F5)
            && let Some(beat) = self.beat_here(open)
        {
            self.play_from(cx, beat, false);
        }
        let back = pressed(Modifiers::SHIFT, Key::F8);
        if (pressed(Modifiers::NONE, Key::F8) || back)
            && let Some(place) = self.places.finding_after(self.text.caret(), back)
        {
            self.go_to(place);
        }
        steps
    }
}

/// Where a beat stands in the text.
fn beat_path(open: &Open, beat: &str) -> Option<Path> {
    let outline = Outline::of(open.document.parsed()?);
    outline.beat(beat).map(|beat| beat.path.clone())
}

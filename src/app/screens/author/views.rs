//! Outline, form and graph of the last text that could be read, and how they stand beside each other.

use egui::{Frame, Id, Margin, Panel, ScrollArea, Ui, UiBuilder};

use super::edits::Edits;
use super::form::FormView;
use super::graph::{Done, GraphView};
use super::outline::{Asked, OutlineView};
use super::places::Places as Said;
use super::sight::Sight;
use super::subject::node_of;
use crate::app::screens::scroll;
use crate::app::theme::space;
use crate::app::widgets::{Button, Icon, text};
use crate::studio::{Document, Path, Places};

/// How wide the outline is beside a form, and a form beside the graph.
const OUTLINE: f32 = 270.0;
const FORM: f32 = 400.0;
/// The least that is left for the other.
const LEAST: f32 = 330.0;
/// A form is no wider than is good to read.
const WIDEST: f32 = 720.0;

/// The views.
#[derive(Debug, Default)]
pub struct Views {
    sight: Sight,
    outline: OutlineView,
    graph: GraphView,
    form: FormView,
    /// Whether the form is what is seen, where there is room for one of them only.
    in_form: bool,
}

impl Views {
    /// Views of a scenario whose boxes were put there.
    pub fn with(places: &Places) -> Self {
        let mut views = Self::default();
        views.graph.put(places);
        views
    }

    /// Where boxes of the graph were dragged to.
    pub fn places(&self) -> &Places {
        self.graph.places()
    }

    /// The outline with the form of what is selected.
    pub fn outline_ui(&mut self, ui: &mut Ui, (document, said): (&Document, &Said), selected: &mut Option<Path>, edits: &mut Edits) {
        self.sight.follow(document, said);
        let Some(parsed) = document.parsed() else {
            text::body(ui, "The text could not be read yet.");
            return;
        };
        let asked = if ui.available_width() >= OUTLINE + LEAST {
            let frame = Frame::new().inner_margin(Margin { right: space::M as i8, ..Margin::ZERO });
            let panel = Panel::left("outline").exact_size(OUTLINE).resizable(false).frame(frame);
            let asked = panel.show(ui, |ui| self.outline.ui(ui, &self.sight, parsed, selected, edits)).inner;
            self.form_ui(ui, document, selected, edits);
            asked
        } else if self.in_form {
            if ui.add(Button::quiet("To the outline").icon(Icon::Back).compact()).clicked() {
                self.in_form = false;
            }
            self.form_ui(ui, document, selected, edits);
            None
        } else {
            let before = selected.clone();
            let asked = self.outline.ui(ui, &self.sight, parsed, selected, edits);
            let pressed = ui.input(|input| input.pointer.any_click());
            self.in_form = asked.is_some() || pressed && *selected != before && selected.is_some();
            asked
        };
        match (asked, selected.as_ref()) {
            (Some(Asked::Enter), Some(path)) => self.form.enter(&self.sight, path),
            (Some(Asked::Rename), Some(path)) => self.form.rename(path),
            _ => {}
        }
    }

    /// The graph, beside the form of what is selected where there is room. Gives what was done; to open a form where there is none,
    /// the outline is shown.
    pub fn graph_ui(&mut self, ui: &mut Ui, (document, said): (&Document, &Said), selected: &mut Option<Path>, edits: &mut Edits) -> Done {
        self.sight.follow(document, said);
        let node = selected.as_ref().and_then(node_of).is_some();
        let beside = node && ui.available_width() >= FORM + LEAST;
        if beside {
            let frame = Frame::new().inner_margin(Margin { left: space::M as i8, ..Margin::ZERO });
            let panel = Panel::right("form beside the graph").exact_size(FORM).resizable(false).show_separator_line(false).frame(frame);
            panel.show(ui, |ui| self.form_ui(ui, document, selected, edits));
        }
        // A form that comes or goes beside it must not take the keyboard away from it.
        let stable = UiBuilder::new().scope_id(Id::unique("graph"));
        let parsed = document.parsed().map(|parsed| &**parsed);
        let mut done = ui.scope_builder(stable, |ui| self.graph.ui(ui, &self.sight, parsed, selected)).inner;
        if done.open
            && let Some(path) = selected.as_ref()
        {
            self.form.enter(&self.sight, path);
            self.in_form = true;
        }
        done.open &= !beside;
        done
    }

    fn form_ui(&mut self, ui: &mut Ui, document: &Document, selected: &mut Option<Path>, edits: &mut Edits) {
        let whole = Id::unique(("form", selected.as_ref().map(super::subject::subject).unwrap_or_default().to_string()));
        // However wide something in it may be, the form takes the room that it has.
        let room = ui.available_rect_before_wrap();
        ui.expand_to_include_rect(room);
        let mut ui = ui.new_child(UiBuilder::new().max_rect(room));
        ScrollArea::vertical().id_salt(whole).auto_shrink(false).show_viewport(&mut ui, |ui, seen| {
            let frame = Frame::new().inner_margin(Margin { left: space::S as i8, right: space::M as i8, top: 4, bottom: space::XL as i8 });
            frame.show(ui, |ui| {
                ui.set_max_width(ui.available_width().min(WIDEST));
                self.form.ui(ui, document, &self.sight, selected, edits);
            });
            scroll::keys(ui, seen.height());
            scroll::follow(ui);
        });
    }
}

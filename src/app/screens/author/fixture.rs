//! Outline, form and graph by themselves in tests: what they ask is done to a document at once.

use egui::Vec2;
use egui_kittest::Harness;

use super::edits::Edits;
use super::places::Places;
use super::views::Views;
use crate::app::shell::Proving;
use crate::app::theme;
use crate::studio::{Document, Path};

/// A document, and how it is looked at.
pub struct Desk {
    pub document: Document,
    pub selected: Option<Path>,
    pub graph: bool,
    /// Whether the graph asked for a form, and whether a box was put elsewhere.
    pub opened: bool,
    pub moved: bool,
    /// What could not be done.
    pub refused: Vec<String>,
    pub views: Views,
    said: Places,
}

/// Shows a text, in outline or as a graph, in a window of this size.
pub fn show(size: Vec2, text: &str, graph: bool) -> Harness<'static, Desk> {
    shown(Harness::builder().with_size(size), text, graph)
}

/// The same with a window that is made to be drawn.
pub fn shown(builder: egui_kittest::HarnessBuilder<Desk>, text: &str, graph: bool) -> Harness<'static, Desk> {
    let document = Document::new("made", text);
    let desk = Desk {
        document,
        selected: None,
        graph,
        opened: false,
        moved: false,
        refused: Vec::new(),
        views: Views::default(),
        said: Places::default(),
    };
    let mut first = true;
    let mut harness = builder.with_max_steps(20).build_ui_state(
        move |root, desk: &mut Desk| {
            if std::mem::take(&mut first) {
                theme::install(root.ctx());
                theme::set_motion(root.ctx(), false);
                return;
            }
            egui::Frame::new().fill(theme::of(root).ground).inner_margin(24).show(root, |ui| desk.ui(ui));
        },
        desk,
    );
    harness.run();
    harness
}

impl Desk {
    fn ui(&mut self, ui: &mut egui::Ui) {
        let mut edits = Edits::default();
        self.said.follow(&self.document, &Proving::default());
        if self.graph {
            let done = self.views.graph_ui(ui, (&self.document, &self.said), &mut self.selected, &mut edits);
            self.opened |= done.open;
            self.moved |= done.moved;
        } else {
            self.views.outline_ui(ui, (&self.document, &self.said), &mut self.selected, &mut edits);
        }
        for (edit, join) in edits.take() {
            if let Err(error) = self.document.edit(&edit, join) {
                self.refused.push(error.to_string());
            }
            ui.ctx().request_repaint();
        }
    }

    /// Selects something.
    pub fn select(&mut self, path: &str) {
        self.selected = Some(path.into());
    }
}

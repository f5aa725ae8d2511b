//! A page of the book, in the look of the program. What is out of sight is not laid out again: once it has been, its
//! height is known.

mod code;
mod row;
mod words;

use egui::{Align, Pos2, Rect, Ui, pos2, vec2};

use crate::app::theme::{self, Weight, space};
use crate::help::{Block, Mark, Page, What};
use words::Look;

/// Lines are no longer than is good to read.
const WIDEST: f32 = 760.0;
/// So far a list is set in.
const INDENT: f32 = 22.0;

/// A page as it is looked at, from one frame to the next.
#[derive(Debug, Default)]
pub struct Prose {
    /// What the heights hold for: the page's title, its width, how many blocks it has.
    key: (String, f32, usize),
    /// The height of each block, where it is known.
    heights: Vec<Option<f32>>,
}

/// What is asked of a page.
pub struct View<'a> {
    /// The page.
    pub page: &'a Page,
    /// The block that is to come into sight.
    pub to: Option<usize>,
    /// Words to mark, in small letters.
    pub marks: &'a [String],
    /// Whether a link leads anywhere from here.
    pub leads: &'a dyn Fn(&str) -> bool,
}

/// What came of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The first block in sight.
    pub top: usize,
    /// A link that was followed.
    pub followed: Option<String>,
}

impl Prose {
    /// Draws the page, in something that scrolls.
    pub fn ui(&mut self, ui: &mut Ui, view: &View<'_>) -> Seen {
        ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
        let width = ui.available_width().min(WIDEST);
        ui.set_max_width(width);
        let key = (view.page.title.clone(), width * ui.ctx().pixels_per_point(), view.page.blocks.len());
        if self.key != key {
            self.heights = vec![None; view.page.blocks.len()];
            self.key = key;
        }
        let sight = ui.clip_rect();
        let mut seen = Seen { top: usize::MAX, followed: None };
        for (number, block) in view.page.blocks.iter().enumerate() {
            let at = ui.cursor().min;
            let place = |height: f32| Rect::from_min_size(at, vec2(width, height));
            // What leads elsewhere is always there: Tab comes to it.
            match self.heights[number].filter(|height| !block.leads() && !place(*height).intersects(sight.expand(space::XL))) {
                Some(height) => ui.add_space(height),
                None => {
                    let drawn = ui.push_id(number, |ui| block_ui(ui, view, number, block));
                    self.heights[number] = Some(drawn.response.rect.height());
                    seen.followed = seen.followed.or(drawn.inner);
                }
            }
            let bottom = ui.cursor().top();
            if seen.top == usize::MAX && bottom > sight.top() + space::XXL {
                seen.top = number;
            }
            if view.to == Some(number) {
                bring(ui, at, bottom);
            }
        }
        seen
    }
}

/// What stands there comes to the upper edge at once: who follows a link wants to read, and not to travel.
fn bring(ui: &Ui, from: Pos2, bottom: f32) {
    // What scrolls leaves some room above; nothing of the block before is to be seen in it.
    let top = from.y + space::M;
    let whole = Rect::from_min_max(pos2(from.x, top), pos2(from.x + 1.0, bottom.max(top)));
    ui.scroll_to_rect_animation(whole, Some(Align::Min), egui::style::ScrollAnimation::none());
    ui.ctx().request_repaint();
}

/// One block; gives a link that was followed.
fn block_ui(ui: &mut Ui, view: &View<'_>, number: usize, block: &Block) -> Option<String> {
    ui.add_space(above(number, block));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        let indent = INDENT * f32::from(block.indent);
        match &block.what {
            What::Heading { level, words, .. } => words::ui(ui, words, Look::heading(ui, *level), view),
            What::Paragraph(words) => {
                ui.add_space(indent);
                words::ui(ui, words, Look::body(ui), view)
            }
            What::Item(mark, words) => {
                mark_ui(ui, *mark, indent);
                words::ui(ui, words, Look::body(ui), view)
            }
            What::Code(language, text) => {
                ui.add_space(indent);
                code::ui(ui, language, text, view.marks);
                None
            }
            What::Row { table, head, cells } => row::ui(ui, view, &view.page.tables[*table], *head, cells),
        }
    })
    .inner
}

/// The room above a block.
fn above(number: usize, block: &Block) -> f32 {
    match &block.what {
        _ if number == 0 => 0.0,
        What::Heading { level: 1 | 2, .. } => space::XXL,
        What::Heading { .. } => space::XL,
        What::Row { head: false, .. } => 0.0,
        What::Item(..) => 6.0,
        What::Paragraph(_) | What::Code(..) | What::Row { .. } => space::M,
    }
}

/// The dot or number before one of a list's things.
fn mark_ui(ui: &mut Ui, mark: Mark, indent: f32) {
    let palette = theme::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(indent - space::S, 20.0), egui::Sense::hover());
    let at = pos2(rect.right(), rect.center().y);
    match mark {
        Mark::Dot => {
            ui.painter().circle_filled(at - vec2(6.0, 0.0), 2.5, palette.edge);
        }
        Mark::Number(number) => {
            let font = theme::font(Weight::Medium, space::BODY);
            ui.painter().text(at, egui::Align2::RIGHT_CENTER, format!("{number}."), font, palette.muted);
        }
    }
}

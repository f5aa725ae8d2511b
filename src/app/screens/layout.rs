//! What several pages are laid out with: links, things side by side, the marks of good and of change.

use std::borrow::Cow;

use egui::{Align, Color32, Layout, Link, Rect, RichText, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, vec2};

use crate::app::shell::{Command, Queue, Route};
use crate::app::theme::{self, Weight, font, space};
use crate::app::widgets::curve::Moment;
use crate::app::widgets::{Chip, Tone, card, text};
pub(super) use crate::base::{capital, sentence};
use crate::principles::Principle;
use crate::scenario::{StrongLanguage, without_strong_words};

/// Words that lead somewhere; whether they were followed.
pub(super) fn link(ui: &mut Ui, words: &str) -> bool {
    link_in(ui, words, Weight::Medium, space::SMALL)
}

fn link_in(ui: &mut Ui, words: &str, weight: Weight, size: f32) -> bool {
    let colour = theme::of(ui).accent;
    ui.add(Link::new(RichText::new(words).font(font(weight, size)).color(colour))).clicked()
}

/// A principle's title, which leads to its page.
pub(super) fn principle_link(ui: &mut Ui, principle: Principle, queue: &mut Queue) {
    if link_in(ui, &principle.entry().title, Weight::Strong, space::BODY) {
        queue.push(Command::Go(Route::Principles(Some(principle))));
    }
}

/// An author's words for somebody who wants no strong language, where no call has spared them already.
pub(super) fn spared(words: &str, language: StrongLanguage) -> Cow<'_, str> {
    match language {
        StrongLanguage::Off => Cow::Owned(without_strong_words(words)),
        StrongLanguage::On | StrongLanguage::Softened => Cow::Borrowed(words),
    }
}

/// Words, links and chips on one line, or on as many as they need.
pub(super) fn line<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    low(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            content(ui)
        })
        .inner
    })
}

/// Words with chips behind them, on one middle line.
pub(super) fn chip_line<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = Chip::HEIGHT;
        ui.horizontal_wrapped(content).inner
    })
    .inner
}

/// Lines in here are as high as their words; by themselves they have the height of a button.
pub(super) fn low<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 20.0;
        content(ui)
    })
    .inner
}

/// Words after the mark of good or of change.
pub(super) fn marked(ui: &mut Ui, moment: Moment, words: &str) {
    low(ui, |ui| {
        ui.horizontal_top(|ui| {
            glyph(ui, Some(moment));
            ui.vertical(|ui| text::body(ui, words));
        });
    });
}

/// One of several things, after a dot: where its lines end is seen at a glance.
pub(super) fn item(ui: &mut Ui, words: &str) {
    low(ui, |ui| {
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(6.0, 19.0), Sense::hover());
            ui.painter().circle_filled(rect.center(), 2.5, theme::of(ui).edge);
            ui.vertical(|ui| text::body(ui, words));
        });
    });
}

/// Things side by side, each as wide as it is said.
pub(super) fn row(ui: &mut Ui, widths: &[f32], mut add: impl FnMut(&mut Ui, usize)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        for (i, width) in widths.iter().enumerate() {
            ui.allocate_ui_with_layout(vec2(*width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                ui.set_width(*width);
                add(ui, i);
            });
        }
    });
}

/// The widths of a narrow part and of the rest; none where there is no room for both.
pub(super) fn beside(ui: &Ui, narrow: f32, least: f32) -> Option<[f32; 2]> {
    let rest = ui.available_width() - narrow - space::L;
    (rest >= least).then_some([narrow, rest])
}

/// Cards of one height side by side where each gets at least `least` points; else below each other.
pub(super) fn cards(ui: &mut Ui, id: &str, count: usize, least: f32, mut add: impl FnMut(&mut Ui, usize)) {
    let width = (ui.available_width() - space::L * (count as f32 - 1.0)) / count as f32;
    if width < least {
        for i in 0..count {
            card::card(ui, |ui| add(ui, i));
            ui.add_space(space::S);
        }
        return;
    }
    let mut heights = Heights::of(ui, id);
    row(ui, &vec![width; count], |ui, i| {
        card::card(ui, |ui| {
            add(ui, i);
            heights.now.push(ui.min_rect().height());
            let top = ui.min_rect().left_top();
            ui.expand_to_include_rect(Rect::from_min_size(top, vec2(0.0, heights.highest())));
        });
    });
    heights.keep(ui);
}

/// Cards of one height side by side, each as wide as it is said, with a foot that stands at its lower edge.
pub(super) fn cards_with_foot(
    ui: &mut Ui,
    id: &str,
    widths: &[f32],
    mut body: impl FnMut(&mut Ui, usize),
    mut foot: impl FnMut(&mut Ui, usize),
) {
    let mut heights = Heights::of(ui, id);
    row(ui, widths, |ui, i| {
        card::card(ui, |ui| {
            body(ui, i);
            let spare = heights.before.get(i).map_or(0.0, |own| heights.highest() - own);
            ui.add_space(spare);
            foot(ui, i);
            heights.now.push(ui.min_rect().height() - spare);
        });
    });
    heights.keep(ui);
}

/// How high the cards of a row are by themselves. Each is made as high as the highest was in the frame before.
struct Heights {
    key: egui::Id,
    before: Vec<f32>,
    now: Vec<f32>,
}

impl Heights {
    fn of(ui: &Ui, id: &str) -> Self {
        let key = ui.scope_id().with(("cards", id));
        Self { key, before: ui.data(|data| data.get_temp(key)).unwrap_or_default(), now: Vec::new() }
    }

    fn highest(&self) -> f32 {
        self.before.iter().copied().fold(0.0, f32::max)
    }

    fn keep(self, ui: &Ui) {
        let same = self.before.len() == self.now.len() && self.before.iter().zip(&self.now).all(|(before, now)| (before - now).abs() < 0.5);
        if !same {
            ui.data_mut(|data| data.insert_temp(self.key, self.now));
            ui.ctx().request_repaint();
        }
    }
}

/// The small mark of good, of change, of the turning point; the same shapes as on the curve. None is a line: not assessed.
pub(super) fn glyph(ui: &mut Ui, moment: Option<Moment>) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(16.0), Sense::hover());
    let (palette, at) = (theme::of(ui), rect.center());
    let painter = ui.painter();
    match moment {
        Some(Moment::Good) => {
            painter.circle(at, 5.0, Color32::TRANSPARENT, Stroke::new(3.0, Tone::Good.ink(palette)));
        }
        Some(Moment::Change) => {
            let corners = [(0.0, -6.5), (6.5, 0.0), (0.0, 6.5), (-6.5, 0.0)].map(|(x, y)| at + vec2(x, y));
            painter.add(Shape::convex_polygon(corners.to_vec(), Color32::TRANSPARENT, Stroke::new(3.0, Tone::Change.ink(palette))));
        }
        Some(Moment::Turning) => {
            painter.circle(at, 6.5, Color32::TRANSPARENT, Stroke::new(2.0, Tone::Accent.ink(palette)));
            painter.circle_filled(at, 3.0, Tone::Accent.ink(palette));
        }
        Some(Moment::Parting) => {
            painter.rect_stroke(
                Rect::from_center_size(at, Vec2::splat(11.0)),
                2.0,
                Stroke::new(3.0, Tone::Accent.ink(palette)),
                StrokeKind::Inside,
            );
        }
        None => {
            painter.hline(at.x - 5.0..=at.x + 5.0, at.y, Stroke::new(3.0, palette.edge));
        }
    }
}

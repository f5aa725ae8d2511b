//! Draws beats and endings.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

use super::look::{Look, Outlined};
use crate::app::theme::{Palette, Weight, font, mix, space};
use crate::app::widgets::text::in_rows;
use crate::app::widgets::{Tone, icon};
use crate::base::Severity;
use crate::studio::graph::GraphBox;

/// From this magnification on, a box shows all of its words; from the next on, its name; below that its shape alone.
pub const READABLE: f32 = 0.62;
pub const NAMED: f32 = 0.22;
/// Below this a name leaves no room for an icon.
const WITH_ICON: f32 = 0.4;
/// How much of itself a box that steps back keeps.
const BACK: f32 = 0.45;

/// How a box stands among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// It is selected.
    pub selected: bool,
    /// Another is selected, and this has nothing to do with it.
    pub back: bool,
    /// It was found by the search.
    pub found: bool,
    /// The worst that there is to say about it.
    pub worst: Option<Severity>,
}

/// Draws a box into `rect`, magnified by `zoom`.
pub fn paint(painter: &Painter, palette: &Palette, one: &GraphBox, rect: Rect, zoom: f32, standing: Standing) {
    let look = Look::of(one.what);
    let dim = |colour: Color32| if standing.back { mix(palette.ground, colour, BACK) } else { colour };
    let thick = if standing.selected { 3.0 } else { 1.5 };
    let edge = if standing.selected { palette.accent } else { dim(look.edge(palette)) };
    if standing.found {
        painter.rect_filled(rect.expand(5.0), 8.0, palette.amber_soft);
        painter.rect_stroke(rect.expand(5.0), 8.0, Stroke::new(2.0, palette.amber_fill), StrokeKind::Inside);
    }
    outline(painter, look.outlined, rect, zoom, dim(look.fill(palette)), Stroke::new(thick, edge));
    let ink = dim(if look.tone == Tone::Plain { palette.muted } else { look.tone.ink(palette) });
    if zoom >= READABLE {
        words(painter, one, &look, rect, zoom, [dim(palette.ink), dim(palette.muted), ink]);
    } else if zoom >= NAMED {
        name(painter, one, &look, (rect, zoom), [dim(palette.ink), ink]);
    }
    if let Some(severity) = standing.worst {
        let at = rect.right_top() + vec2(-6.0, 4.0) * zoom.max(0.4);
        mark(painter, palette, at, severity, zoom);
    }
}

/// Tells under a box where else it leads.
pub fn paint_elsewhere(painter: &Painter, palette: &Palette, words: &str, rect: Rect, zoom: f32, back: bool) {
    if words.is_empty() {
        return;
    }
    let ink = if back { mix(palette.ground, palette.muted, BACK) } else { palette.muted };
    let told = in_rows(painter, words, font(Weight::Regular, (11.0 * zoom).round().max(9.0)), ink, rect.width() - 8.0 * zoom, 1);
    let at = pos2(rect.left() + 4.0 * zoom, rect.bottom() + 2.0 * zoom);
    // It can be read upon the ways too.
    painter.rect_filled(Rect::from_min_size(at, told.size()).expand2(vec2(3.0, 0.0)), 3.0, mix(palette.ground, palette.press, 0.55));
    painter.galley(at, told, ink);
}

/// The mark of a finding: a warning's sign on a ground of its own.
fn mark(painter: &Painter, palette: &Palette, at: Pos2, severity: Severity, zoom: f32) {
    let tone = match severity {
        Severity::Error => Tone::Storm,
        Severity::Warning => Tone::Change,
        Severity::Advice => return,
    };
    let radius = (9.0 * zoom).clamp(4.0, 10.0);
    painter.circle(at, radius, tone.ground(palette), Stroke::new(1.5, tone.fill(palette)));
    if radius > 6.0 {
        let sign = if severity == Severity::Error { icon::Icon::Warning } else { icon::Icon::Info };
        icon::paint(painter, Rect::from_center_size(at, vec2(1.0, 1.0) * radius * 1.2), sign, tone.ink(palette));
    }
}

fn words(painter: &Painter, one: &GraphBox, look: &Look, rect: Rect, zoom: f32, [ink, muted, tone]: [Color32; 3]) {
    let inset = match look.outlined {
        Outlined::Pill | Outlined::Leaning => 20.0,
        Outlined::Cut | Outlined::Double => 14.0,
        _ => 12.0,
    };
    let inner = rect.shrink2(vec2(inset, 7.0) * zoom);
    let size = |points: f32| (points * zoom).round().max(8.0);
    let mut top = inner.top();
    let sign = 13.0 * zoom;
    icon::paint(painter, Rect::from_min_size(pos2(inner.left(), top + zoom), vec2(sign, sign)), look.icon, tone);
    let after = sign + 5.0 * zoom;
    let word = if one.from_anywhere.is_empty() { look.word.to_owned() } else { format!("{}, from anywhere", look.word) };
    let kind = in_rows(painter, &word, font(Weight::Regular, size(11.0)), tone, inner.width() - after, 1);
    let kind_height = kind.size().y;
    painter.galley(pos2(inner.left() + after, top), kind, tone);
    top += kind_height;
    let name = in_rows(painter, &one.id, font(Weight::Strong, size(14.0)), ink, inner.width(), 1);
    let name_height = name.size().y;
    painter.galley(pos2(inner.left(), top), name, ink);
    top += name_height;
    let rows = (((inner.bottom() - top) / (size(11.0) * 1.25)) as usize).clamp(1, 2);
    let said = in_rows(painter, &one.words, font(Weight::Regular, size(11.0)), muted, inner.width(), rows);
    painter.galley(pos2(inner.left(), top), said, muted);
}

fn name(painter: &Painter, one: &GraphBox, look: &Look, (rect, zoom): (Rect, f32), [ink, tone]: [Color32; 2]) {
    let sign = if zoom < WITH_ICON { 0.0 } else { 12.0 };
    let size = if zoom < WITH_ICON { 10.0 } else { 12.0 };
    let name = in_rows(painter, &one.id, font(Weight::Medium, size), ink, rect.width() - sign - 10.0, 1);
    let left = rect.center().x - (sign + 4.0 + name.size().x) / 2.0;
    if sign > 0.0 {
        icon::paint(painter, Rect::from_min_size(pos2(left, rect.center().y - sign / 2.0), vec2(sign, sign)), look.icon, tone);
    }
    let at = pos2(left + sign + 4.0, rect.center().y - name.size().y / 2.0);
    painter.galley(at, name, ink);
}

fn outline(painter: &Painter, outlined: Outlined, rect: Rect, zoom: f32, fill: Color32, edge: Stroke) {
    let round = f32::from(space::CORNER) * zoom;
    let shape = |points: &[(f32, f32)]| {
        let points: Vec<Pos2> = points.iter().map(|(x, y)| pos2(*x, *y)).collect();
        painter.add(Shape::convex_polygon(points, fill, edge));
    };
    let (l, r, t, b) = (rect.left(), rect.right(), rect.top(), rect.bottom());
    let cut = 13.0 * zoom;
    match outlined {
        Outlined::Pill => {
            painter.rect(rect, rect.height() / 2.0, fill, edge, StrokeKind::Inside);
        }
        Outlined::Round => {
            painter.rect(rect, round, fill, edge, StrokeKind::Inside);
        }
        Outlined::Footed => {
            painter.rect(rect, round, fill, edge, StrokeKind::Inside);
            let foot = rect.with_min_y(b - 5.0 * zoom).shrink2(vec2(round, 0.0));
            painter.rect_filled(foot, 0.0, edge.color);
        }
        Outlined::Leaning => shape(&[(l + cut, t), (r, t), (r - cut, b), (l, b)]),
        Outlined::Cut => {
            shape(&[(l + cut, t), (r - cut, t), (r, t + cut), (r, b - cut), (r - cut, b), (l + cut, b), (l, b - cut), (l, t + cut)])
        }
        Outlined::Dashed => {
            painter.rect_filled(rect, 0.0, fill);
            let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
            painter.extend(Shape::dashed_line(&corners, edge, 6.0, 4.0));
        }
        Outlined::Double => {
            painter.rect(rect, 2.0, fill, edge, StrokeKind::Inside);
            let within = rect.shrink(4.0 * zoom);
            if zoom >= NAMED {
                painter.rect_stroke(within, 1.0, Stroke::new(1.0, edge.color), StrokeKind::Inside);
            }
        }
    }
}

//! The whole picture, small, with a frame around what is seen.

use egui::{Painter, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::camera::Camera;
use super::look::Look;
use crate::app::theme::{self, mix, space};
use crate::studio::Graph;
use crate::studio::graph::BOX;

/// The most that it takes.
const MOST: Vec2 = vec2(190.0, 140.0);

/// Shows it in the lower right corner of the view, unless all is seen; gives where one wants to look.
pub fn ui(ui: &Ui, graph: &Graph, view: Rect, camera: Camera, selected: Option<usize>) -> Option<Pos2> {
    let size = vec2(graph.size[0], graph.size[1]).max(Vec2::splat(1.0));
    let all = Rect::from_min_size(Pos2::ZERO, size);
    let room = view.size() * 0.4;
    if camera.seen(view).contains_rect(all) || room.x < 120.0 || room.y < 80.0 {
        return None;
    }
    let scale = (MOST.x / size.x).min(MOST.y / size.y);
    let small = size * scale;
    let frame = Rect::from_min_size(view.max - small - Vec2::splat(2.0 * space::S + space::M), small + Vec2::splat(2.0 * space::S));
    let origin = frame.min + Vec2::splat(space::S);
    let response = ui.interact(frame, ui.scope_id().with("minimap"), Sense::CLICK | Sense::DRAG);
    paint(&ui.painter_at(frame), ui, graph, frame, (origin, scale), selected);
    let seen = camera.seen(view).intersect(all);
    let window = Rect::from_min_size(origin + seen.min.to_vec2() * scale, seen.size() * scale);
    ui.painter_at(frame).rect_stroke(window, 2.0, Stroke::new(2.0, theme::of(ui).accent), StrokeKind::Outside);
    wanted(&response).map(|at| pos2((at.x - origin.x) / scale, (at.y - origin.y) / scale))
}

fn wanted(response: &Response) -> Option<Pos2> {
    let asks = response.is_pointer_button_down_on() || response.clicked();
    response.interact_pointer_pos().filter(|_| asks)
}

fn paint(painter: &Painter, ui: &Ui, graph: &Graph, frame: Rect, (origin, scale): (Pos2, f32), selected: Option<usize>) {
    let palette = theme::of(ui);
    painter.rect(frame, space::CORNER_SMALL, palette.surface, Stroke::new(1.0, palette.line), StrokeKind::Inside);
    let place = |[x, y]: [f32; 2], [width, height]: [f32; 2]| Rect::from_min_size(origin + vec2(x, y) * scale, vec2(width, height) * scale);
    for group in &graph.groups {
        painter.rect_filled(place(group.corner, group.size), 1.0, palette.ground);
    }
    for (at, one) in graph.boxes.iter().enumerate() {
        let edge = Look::of(one.what).edge(palette);
        let colour = if selected == Some(at) { palette.accent } else { mix(palette.surface, edge, 0.75) };
        let rect = place(one.corner, BOX);
        painter.rect_filled(if selected == Some(at) { rect.expand(1.5) } else { rect }, 0.0, colour);
    }
}

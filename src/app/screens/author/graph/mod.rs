//! The scenario as a picture: where one can go from where. It is moved, magnified and searched; a click selects, and dragging a
//! box puts it elsewhere.

mod boxes;
mod camera;
mod curve;
mod drawn;
mod look;
mod minimap;
mod near;
#[cfg(test)]
mod tests;
mod ways;

pub use look::Look;

use egui::{EventFilter, Id, Key, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, TextEdit, Ui, Vec2, WidgetInfo};

use super::sight::Sight;
use crate::app::theme::{self, space};
use crate::app::widgets::{Button, text};
use crate::studio::{Parsed, Path, Places};
use boxes::Standing;
use camera::Camera;
use drawn::Drawn;
use near::{Direction, nearest};

/// How much closer one comes with a key.
const CLOSER: f32 = 1.25;
/// How wide the field of the search is.
const SEARCH: f32 = 220.0;

/// The picture, and how one looks at it.
#[derive(Debug)]
pub struct GraphView {
    /// Where one looks; none shows all.
    camera: Option<Camera>,
    /// Where it was drawn last.
    view: Rect,
    /// Where the author has dragged boxes.
    places: Places,
    /// The box that is being dragged, and where it was taken.
    dragged: Option<(usize, Vec2)>,
    /// What is looked for.
    search: String,
    /// The selection that was brought into sight last.
    followed: Option<Path>,
    drawn: Drawn,
}

impl Default for GraphView {
    fn default() -> Self {
        Self {
            camera: None,
            view: Rect::ZERO,
            places: Places::new(),
            dragged: None,
            search: String::new(),
            followed: None,
            drawn: Drawn::default(),
        }
    }
}

/// What the author did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Done {
    /// They want to change what is selected.
    pub open: bool,
    /// They put a box elsewhere.
    pub moved: bool,
}

impl GraphView {
    /// Puts boxes where they were dragged to before.
    pub fn put(&mut self, places: &Places) {
        (self.places, self.drawn.stale) = (places.clone(), true);
    }

    /// Where boxes were dragged to.
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// Shows the picture.
    pub fn ui(&mut self, ui: &mut Ui, sight: &Sight, parsed: Option<&Parsed>, selected: &mut Option<Path>) -> Done {
        self.drawn.follow(sight, &self.places);
        let mut done = Done::default();
        if self.drawn.graph.boxes.is_empty() {
            text::body(ui, "There is no beat yet. Add the first one in the outline.");
            return done;
        }
        let found = self.bar_ui(ui, selected, &mut done);
        let view = ui.available_rect_before_wrap();
        self.keep_still(view);
        let response = ui.allocate_rect(view, Sense::click_and_drag());
        self.look(ui, view, &response);
        let here = self.drawn.find(selected.as_ref());
        self.bring_into_sight(selected.as_ref(), here, view);
        let here = self.keys(ui, view, &response, here, selected, &mut done).or(here);
        let camera = self.camera(view);
        self.name(&response, here);
        let clip = ui.clip_rect();
        ui.set_clip_rect(clip.intersect(view));
        self.drawn.paint_groups(ui, view, camera);
        self.drawn.paint_ways(ui, view, camera, here);
        self.boxes_ui(ui, (view, camera), here, &found, selected, &mut done, &response);
        self.drawn.paint_labels(ui, (view, camera), here, parsed);
        if let Some(middle) = minimap::ui(ui, &self.drawn.graph, view, camera, here) {
            self.camera = Some(Camera { centre: middle, ..camera });
            ui.ctx().request_repaint();
        }
        let palette = theme::of(ui);
        let edge = if response.has_focus() { Stroke::new(2.0, palette.accent) } else { Stroke::new(1.0, palette.line) };
        ui.painter().rect_stroke(view, space::CORNER, edge, StrokeKind::Inside);
        ui.set_clip_rect(clip);
        if response.clicked_by(egui::PointerButton::Primary) {
            *selected = None;
            response.request_focus();
        }
        done
    }

    fn camera(&self, view: Rect) -> Camera {
        self.camera.unwrap_or_else(|| Camera::fit(self.drawn.size(), view))
    }

    /// What is seen stays where it is when the room for it changes.
    fn keep_still(&mut self, view: Rect) {
        let before = std::mem::replace(&mut self.view, view);
        if let Some(camera) = self.camera.as_mut().filter(|_| before != view && before.is_positive()) {
            camera.centre += (view.center() - before.center()) / camera.zoom;
        }
    }

    /// What was selected elsewhere comes into sight.
    fn bring_into_sight(&mut self, selected: Option<&Path>, here: Option<usize>, view: Rect) {
        if self.followed.as_ref() == selected {
            return;
        }
        self.followed = selected.cloned();
        if let (Some(here), Some(camera)) = (here, self.camera) {
            self.camera = Some(camera.showing(self.drawn.rect(here), view));
        }
    }

    // --- What the author does ---

    /// The search and the size of the picture; gives the boxes that were found.
    fn bar_ui(&mut self, ui: &mut Ui, selected: &mut Option<Path>, done: &mut Done) -> Vec<usize> {
        let mut found = Vec::new();
        ui.horizontal_wrapped(|ui| {
            let field = TextEdit::singleline(&mut self.search).hint_text("Find a beat").desired_width(SEARCH).margin(space::S);
            let field = ui.add(field).accessible_name("Find a beat");
            found = self.found();
            if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) && !found.is_empty() {
                let here = self.drawn.find(selected.as_ref());
                let next = here.and_then(|here| found.iter().find(|at| **at > here)).or(found.first());
                *selected = next.map(|at| self.drawn.graph.boxes[*at].path.clone());
                self.camera.get_or_insert(Camera { centre: Pos2::ZERO, zoom: 0.8 });
                field.request_focus();
            }
            if !self.search.is_empty() {
                let told = match found.len() {
                    0 => "Nothing found.".to_owned(),
                    1 => "1 found. Enter goes there.".to_owned(),
                    many => format!("{many} found. Enter goes through them."),
                };
                text::small(ui, &told);
            }
            for (words, name, times) in [("−", "Smaller", 1.0 / CLOSER), ("+", "Larger", CLOSER)] {
                if ui.add(Button::quiet(words).name(name).compact()).clicked() {
                    let view = self.view;
                    let here =
                        self.drawn.find(selected.as_ref()).map(|here| self.camera(view).on_screen(view, self.drawn.rect(here).center()));
                    self.camera = Some(self.camera(view).magnified(times, here.unwrap_or(view.center()), view));
                }
            }
            if ui.add(Button::quiet("Show all").key("0").compact()).clicked() {
                self.camera = None;
            }
            if !self.places.is_empty() && ui.add(Button::quiet("Lay out anew").compact()).clicked() {
                self.places.clear();
                self.drawn.stale = true;
                done.moved = true;
            }
        });
        found
    }

    fn found(&self) -> Vec<usize> {
        let wanted = self.search.trim().to_lowercase();
        if wanted.is_empty() {
            return Vec::new();
        }
        (0..self.drawn.words.len()).filter(|at| self.drawn.words[*at].contains(&wanted)).collect()
    }

    /// Moves and magnifies by the pointer.
    fn look(&mut self, ui: &Ui, view: Rect, response: &Response) {
        let camera = self.camera(view);
        let mut now = camera;
        if response.dragged() {
            now = now.dragged(response.drag_delta());
        }
        if let Some(at) = ui.input(|input| input.pointer.hover_pos()).filter(|at| view.contains(*at) && ui.rect_contains_pointer(view)) {
            let (closer, moved) = ui.input(|input| (input.zoom_delta(), input.smooth_scroll_delta()));
            now = now.magnified(closer, at, view).dragged(moved);
        }
        if now != camera {
            self.camera = Some(now.held(self.drawn.size()));
        }
    }

    /// What is done by keys while the picture has the keyboard; gives the box that one comes to.
    fn keys(
        &mut self,
        ui: &Ui,
        view: Rect,
        response: &Response,
        here: Option<usize>,
        selected: &mut Option<Path>,
        done: &mut Done,
    ) -> Option<usize> {
        if !response.has_focus() {
            return None;
        }
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let pressed = |key: Key| ui.input(|input| input.key_pressed(key));
        let times = match () {
            () if pressed(Key::Plus) || pressed(Key::Equals) => CLOSER,
            () if pressed(Key::Minus) => 1.0 / CLOSER,
            () => 1.0,
        };
        if times != 1.0 {
            let at = here.map_or(view.center(), |here| self.camera(view).on_screen(view, self.drawn.rect(here).center()));
            self.camera = Some(self.camera(view).magnified(times, at, view).held(self.drawn.size()));
        }
        if pressed(Key::Num0) {
            self.camera = None;
        }
        done.open |= here.is_some() && pressed(Key::Enter);
        let directions = [
            (Key::ArrowLeft, Direction::Left),
            (Key::ArrowRight, Direction::Right),
            (Key::ArrowUp, Direction::Up),
            (Key::ArrowDown, Direction::Down),
        ];
        let (_, direction) = directions.into_iter().find(|(key, _)| pressed(*key))?;
        let middles: Vec<Pos2> = (0..self.drawn.graph.boxes.len()).map(|at| self.drawn.rect(at).center()).collect();
        let next = match here {
            Some(here) => nearest(&middles, here, direction)?,
            None => 0,
        };
        *selected = Some(self.drawn.graph.boxes[next].path.clone());
        self.bring_into_sight(selected.as_ref(), Some(next), view);
        Some(next)
    }

    fn name(&self, response: &Response, here: Option<usize>) {
        response.widget_info(|| {
            let chosen = here.map_or("Arrow keys choose a box".to_owned(), |here| format!("Chosen: {}", self.drawn.told(here)));
            WidgetInfo::labeled(Role::Canvas, true, format!("Graph of {} boxes. {chosen}.", self.drawn.graph.boxes.len()))
        });
    }

    #[expect(clippy::too_many_arguments, reason = "a box is drawn, found, selected and dragged in one place")]
    fn boxes_ui(
        &mut self,
        ui: &mut Ui,
        (view, camera): (Rect, Camera),
        here: Option<usize>,
        found: &[usize],
        selected: &mut Option<Path>,
        done: &mut Done,
        whole: &Response,
    ) {
        let palette = theme::of(ui);
        let beside = self.drawn.beside(here);
        for at in 0..self.drawn.graph.boxes.len() {
            let rect = camera.rect_on_screen(view, self.drawn.rect(at));
            if !view.intersects(rect) {
                continue;
            }
            let one = &self.drawn.graph.boxes[at];
            let id: Id = whole.id.with(&one.id);
            // The keyboard stands on the picture, not on each box.
            let response = ui.interact(rect.intersect(view), id, Sense::CLICK | Sense::DRAG);
            response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, here == Some(at), self.drawn.told(at)));
            let standing = Standing {
                selected: here == Some(at),
                back: here.is_some() && !beside.contains(&at),
                found: found.contains(&at),
                worst: self.drawn.worst[at],
            };
            boxes::paint(ui.painter(), palette, one, rect, camera.zoom, standing);
            if camera.zoom >= boxes::READABLE && here != Some(at) {
                boxes::paint_elsewhere(ui.painter(), palette, &self.drawn.elsewhere[at], rect, camera.zoom, standing.back);
            }
            if response.clicked() {
                *selected = Some(one.path.clone());
                self.camera = Some(camera);
                whole.request_focus();
            }
            done.open |= response.double_clicked();
            let response =
                if camera.zoom < boxes::READABLE { response.on_hover_text(format!("{}: {}", one.id, one.words)) } else { response };
            self.drag(&response, at, (view, camera), done);
        }
    }

    fn drag(&mut self, response: &Response, at: usize, (view, camera): (Rect, Camera), done: &mut Done) {
        let pointer = response.interact_pointer_pos().map(|pointer| camera.in_picture(view, pointer));
        if response.drag_started() {
            self.dragged = pointer.map(|pointer| (at, pointer - self.drawn.rect(at).min));
        }
        if let (Some((dragged, grip)), Some(pointer)) = (self.dragged, pointer)
            && dragged == at
            && response.dragged()
        {
            let corner = (pointer - grip).max(Pos2::ZERO);
            self.places.insert(self.drawn.graph.boxes[at].id.clone(), [corner.x, corner.y]);
            // What is seen stays where it is while the whole grows.
            self.camera = Some(camera);
            self.drawn.stale = true;
        }
        if response.drag_stopped() && self.dragged.take().is_some() {
            done.moved = true;
        }
    }
}

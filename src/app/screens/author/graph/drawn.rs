//! The picture as it is drawn, for as long as nothing of it changes.

use egui::{Align2, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::boxes::{NAMED, READABLE};
use super::camera::Camera;
use super::curve::Curve;
use super::look::Look;
use super::ways::{self, Labels, Standing};
use crate::app::screens::author::sight::Sight;
use crate::app::theme::{self, Weight, font, mix, space};
use crate::base::Severity;
use crate::studio::graph::{BOX, Group, Way};
use crate::studio::outline::{BeatView, EdgeKind};
use crate::studio::{Graph, Parsed, Path, Places, in_plain_words};

/// A picture with all that is drawn of it.
#[derive(Debug, Default)]
pub struct Drawn {
    /// The outline that it is of, and what was said about it.
    number: u64,
    revision: Option<(u64, u64)>,
    /// Boxes and ways.
    pub graph: Graph,
    curves: Vec<Curve>,
    /// What the search looks through, by boxes.
    pub words: Vec<String>,
    /// Where each box leads that no way is drawn to.
    pub elsewhere: Vec<String>,
    /// The worst that there is to say about each box.
    pub worst: Vec<Option<Severity>>,
    /// Whether a box was put elsewhere.
    pub stale: bool,
}

impl Drawn {
    /// Takes in what is to be drawn now.
    pub fn follow(&mut self, sight: &Sight, places: &Places) {
        if self.number != sight.number || self.stale {
            self.graph = sight.graph.with(places);
            self.curves = self.graph.ways.iter().map(Curve::of).collect();
        }
        if self.number != sight.number {
            self.number = sight.number;
            self.words = words(&self.graph, sight);
            self.elsewhere = elsewhere(&self.graph);
        }
        if self.revision != sight.revision() {
            self.revision = sight.revision();
            self.worst = vec![None; self.graph.boxes.len()];
            for mark in &sight.marks {
                if let Some(at) = self.find(Some(&mark.path)) {
                    self.worst[at] = self.worst[at].max(Some(mark.severity));
                }
            }
        }
        self.stale = false;
    }

    /// How large the picture is.
    pub fn size(&self) -> Vec2 {
        self.graph.size.into()
    }

    /// Where a box is in the picture.
    pub fn rect(&self, at: usize) -> Rect {
        let [x, y] = self.graph.boxes[at].corner;
        Rect::from_min_size(pos2(x, y), BOX.into())
    }

    /// The box that a place of the text belongs to.
    pub fn find(&self, path: Option<&Path>) -> Option<usize> {
        let path = path?;
        self.graph.boxes.iter().position(|one| one.path.holds(path))
    }

    /// A box in words.
    pub fn told(&self, at: usize) -> String {
        let one = &self.graph.boxes[at];
        let leads: Vec<&str> =
            self.graph.ways.iter().filter(|way| way.from == at).map(|way| self.graph.boxes[way.to].id.as_str()).collect();
        let leads = if leads.is_empty() { String::new() } else { format!("; leads to {}", leads.join(", ")) };
        format!("{}, {}{leads}", one.id, Look::of(one.what).word)
    }

    /// A box, and those that it has a way to or from.
    pub fn beside(&self, here: Option<usize>) -> Vec<usize> {
        let ways = self.graph.ways.iter().filter(|way| here == Some(way.from) || here == Some(way.to));
        ways.flat_map(|way| [way.from, way.to]).chain(here).collect()
    }

    /// The frames of scenes.
    pub fn paint_groups(&self, ui: &Ui, view: Rect, camera: Camera) {
        let palette = theme::of(ui);
        ui.painter().rect_filled(view, space::CORNER, palette.ground);
        for Group { title, corner, size, .. } in &self.graph.groups {
            let rect = camera.rect_on_screen(view, Rect::from_min_size((*corner).into(), (*size).into()));
            let fill = mix(palette.ground, palette.press, 0.55);
            ui.painter().rect(rect, space::CORNER_CARD, fill, Stroke::new(1.0, palette.line), StrokeKind::Inside);
            let words = font(Weight::Strong, (16.0 * camera.zoom).round().clamp(11.0, 16.0));
            ui.painter().text(rect.left_top() + vec2(6.0, -2.0), Align2::LEFT_BOTTOM, title, words, palette.muted);
        }
    }

    /// The ways: those of what is selected, and of the others those that lead on.
    pub fn paint_ways(&self, ui: &Ui, view: Rect, camera: Camera, here: Option<usize>) {
        let palette = theme::of(ui);
        let seen = camera.seen(view);
        let standing = |way: &Way| match here {
            None => Standing::Plain,
            Some(here) if way.from == here => Standing::Out,
            Some(here) if way.to == here => Standing::In,
            Some(_) => Standing::Back,
        };
        let both = || self.graph.ways.iter().zip(&self.curves).filter(|(_, curve)| seen.intersects(curve.bounds.expand(8.0)));
        // What stands out lies upon what steps back.
        for upper in [false, true] {
            for (way, curve) in both() {
                let standing = standing(way);
                let stands_out = matches!(standing, Standing::Out | Standing::In);
                // The others that lead far away are told at their box.
                if stands_out == upper && (stands_out || !way.jumps) {
                    ways::paint(ui.painter(), palette, way, curve, camera, view, standing);
                }
            }
        }
    }

    /// The ways from what is selected are told in full; all that are seen close by in short.
    pub fn paint_labels(&self, ui: &Ui, (view, camera): (Rect, Camera), here: Option<usize>, parsed: Option<&Parsed>) {
        let palette = theme::of(ui);
        let seen = camera.seen(view);
        let mut labels = Labels::default();
        let boxes = (0..self.graph.boxes.len()).map(|at| self.rect(at)).filter(|rect| seen.intersects(*rect));
        boxes.for_each(|rect| labels.keep_clear(camera.rect_on_screen(view, rect)));
        let each = || self.graph.ways.iter().zip(&self.curves).filter(|(_, curve)| seen.intersects(curve.bounds));
        if camera.zoom >= NAMED {
            for (way, curve) in each().filter(|(way, _)| here == Some(way.from)) {
                let words = ways::label(&in_words(way, parsed), true);
                labels.write(ui.painter(), palette, &words, curve, (camera, view), true);
            }
        }
        if camera.zoom >= READABLE {
            for (way, curve) in each().filter(|(way, _)| !way.jumps && here != Some(way.from)) {
                labels.write(ui.painter(), palette, &ways::label(way, false), curve, (camera, view), false);
            }
        }
    }
}

/// The way, with conditions said in words.
fn in_words(way: &Way, parsed: Option<&Parsed>) -> Way {
    let mut way = way.clone();
    for why in way.why.iter_mut().filter(|why| matches!(why.kind, EdgeKind::Route | EdgeKind::Later)) {
        if let Some(said) = parsed.and_then(|parsed| in_plain_words(parsed, &why.path.then("when"))) {
            why.label = said;
        }
    }
    way
}

/// Everything that is said at each box, in small letters. Beats come first, in the order of the outline.
fn words(graph: &Graph, sight: &Sight) -> Vec<String> {
    let said = |beat: &BeatView| {
        let lines = beat.says.iter().map(|line| line.words.as_str());
        lines.chain(beat.options.iter().map(|option| option.say.as_str())).collect::<Vec<_>>().join(" ")
    };
    let said = sight.outline.beats().map(said).chain(std::iter::repeat(String::new()));
    graph.boxes.iter().zip(said).map(|(one, said)| format!("{} {} {said}", one.id, one.words).to_lowercase()).collect()
}

fn elsewhere(graph: &Graph) -> Vec<String> {
    let mut all = vec![String::new(); graph.boxes.len()];
    for way in graph.ways.iter().filter(|way| way.jumps) {
        let told = &mut all[way.from];
        told.push_str(if told.is_empty() { "also to " } else { ", " });
        told.push_str(if way.from == way.to { "itself" } else { &graph.boxes[way.to].id });
    }
    all
}

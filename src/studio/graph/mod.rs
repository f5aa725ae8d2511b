//! A scenario as a picture: a box for each beat and ending, grouped by scenes, and the ways between them, laid out from top to bottom.

mod places;
mod ports;
mod rows;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use places::{Places, places_text, read_places};

use super::Path;
use super::layered::{Boxes, lay_out};
use super::outline::{BeatKind, Edge, EdgeKind, FIRST_SCENE, Outline, SceneView};
use crate::base::shorten;
use crate::scenario::Outcome;

/// The size of a box. Boxes are wide and low, so rows of them fill a screen better than columns.
pub const BOX: [f32; 2] = [200.0, 76.0];
/// The space between rows, for the ways.
const ROW_GAP: f32 = 78.0;
/// The space between boxes of a row.
const BOX_GAP: f32 = 28.0;
/// The space between a scene's frame and its boxes, and above it for its title.
const FRAME: f32 = 28.0;
const TITLE: f32 = 56.0;
/// The space below a scene, and beside it.
const SCENE_GAP: f32 = 32.0;
/// Characters of a box's words.
const WORDS: usize = 64;

/// The picture. All places are in points from its upper left corner.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Graph {
    /// The scenes.
    pub groups: Vec<Group>,
    /// Beats and endings.
    pub boxes: Vec<GraphBox>,
    /// What leads where; ways with the same ends are one.
    pub ways: Vec<Way>,
    /// Width and height.
    pub size: [f32; 2],
}

/// A scene's frame.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The scene's id.
    pub id: String,
    /// What stands above it.
    pub title: String,
    /// Its upper left corner.
    pub corner: [f32; 2],
    /// Its width and height.
    pub size: [f32; 2],
}

/// What a box stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A beat of this kind.
    Beat(BeatKind),
    /// An ending with this outcome; none where it cannot be told.
    Ending(Option<Outcome>),
}

/// A beat or an ending.
#[derive(Debug, Clone, PartialEq)]
pub struct GraphBox {
    /// Its id.
    pub id: String,
    /// Where it stands in the text.
    pub path: Path,
    /// What it is.
    pub what: What,
    /// What is said there first, or the ending's title.
    pub words: String,
    /// What leads here from any beat: moves, reactions, the end of patience.
    pub from_anywhere: Vec<String>,
    /// The place of its scene in [`Graph::groups`].
    pub group: usize,
    /// Its upper left corner.
    pub corner: [f32; 2],
}

/// A way, or several that lead from the same box to the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// The place in [`Graph::boxes`] that it leads from.
    pub from: usize,
    /// The place that it leads to.
    pub to: usize,
    /// What makes it, in the order of the text.
    pub why: Vec<Why>,
    /// Whether it leads elsewhere than on to the next row: back, aside, or far away. There are so many of these that all of them
    /// at once can only be told, not drawn.
    pub jumps: bool,
    /// The points through which it goes.
    pub points: Vec<[f32; 2]>,
}

/// What makes a way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// What kind of thing.
    pub kind: EdgeKind,
    /// When it is taken, in few words; may be empty.
    pub label: String,
    /// Where that stands in the text.
    pub path: Path,
}

impl Graph {
    /// The picture of an outline, laid out.
    pub fn of(outline: &Outline) -> Self {
        let mut graph = Self::joined(outline);
        // The first scene stands by itself, and below it the later ones side by side, as many as are not wider than it.
        let mut widest = 0.0_f32;
        let (mut left, mut top, mut lowest) = (0.0, 0.0, 0.0_f32);
        for group in 0..graph.groups.len() {
            let size = graph.lay_out(group);
            if group < 2 || left + size[0] > widest {
                (left, top) = (0.0, lowest);
            }
            graph.shift(group, [left, top + TITLE]);
            graph.groups[group].size = size;
            left += size[0] + SCENE_GAP;
            lowest = lowest.max(top + TITLE + size[1] + SCENE_GAP);
            widest = widest.max(left);
        }
        graph
    }

    /// The picture of an outline that has changed. It is laid out anew only where what leads where is another.
    pub fn again(&self, outline: &Outline) -> Self {
        let mut graph = Self::joined(outline);
        let starts = |graph: &Self| graph.boxes.iter().map(|one| one.what == What::Beat(BeatKind::Opening)).collect::<Vec<_>>();
        let same = starts(&graph) == starts(self)
            && graph.groups.len() == self.groups.len()
            && graph.boxes.len() == self.boxes.len()
            && graph.boxes.iter().zip(&self.boxes).all(|(a, b)| a.id == b.id && a.group == b.group)
            && graph.ways.iter().map(Way::ends).eq(self.ways.iter().map(Way::ends));
        if !same {
            return Self::of(outline);
        }
        for (group, before) in graph.groups.iter_mut().zip(&self.groups) {
            (group.corner, group.size) = (before.corner, before.size);
        }
        graph.ways.iter_mut().zip(&self.ways).for_each(|(way, before)| way.jumps = before.jumps);
        graph.boxes.iter_mut().zip(&self.boxes).for_each(|(one, before)| one.corner = before.corner);
        graph.ways.iter_mut().zip(&self.ways).for_each(|(way, before)| way.points.clone_from(&before.points));
        graph
    }

    /// The same with boxes where the author put them, frames around all, and every way led from box to box.
    #[must_use]
    pub fn with(&self, moved: &Places) -> Self {
        let mut graph = self.clone();
        graph.put(moved);
        graph.frame();
        graph.lead_across();
        ports::spread(&mut graph);
        graph
    }

    /// The place of a beat or ending among the boxes.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.boxes.iter().position(|one| one.id == id)
    }

    /// What is there and what leads where, not laid out yet.
    fn joined(outline: &Outline) -> Self {
        let mut graph = Self::default();
        let title = |scene: &SceneView| match (scene.title.as_str(), scene.id.as_str()) {
            ("", FIRST_SCENE) => "The call".to_owned(),
            ("", id) => id.to_owned(),
            (title, _) => title.to_owned(),
        };
        let group = |scene: &SceneView| Group { id: scene.id.clone(), title: title(scene), corner: [0.0; 2], size: [0.0; 2] };
        graph.groups = outline.scenes.iter().map(group).collect();
        graph.gather(outline);
        graph.join(&outline.edges);
        graph
    }

    /// Makes the boxes. An ending stands with the first scene that leads to it.
    fn gather(&mut self, outline: &Outline) {
        let mut scene_of = BTreeMap::new();
        for (group, scene) in outline.scenes.iter().enumerate() {
            self.boxes.extend(scene.beats.iter().map(|beat| GraphBox {
                id: beat.id.clone(),
                path: beat.path.clone(),
                what: What::Beat(beat.kind),
                words: shorten(beat.says.first().map_or("", |line| &line.words), WORDS),
                from_anywhere: Vec::new(),
                group,
                corner: [0.0; 2],
            }));
            scene_of.extend(scene.beats.iter().map(|beat| (beat.id.as_str(), group)));
        }
        let mut led = BTreeMap::new();
        for edge in &outline.edges {
            if let Some(group) = edge.from.as_deref().and_then(|from| scene_of.get(from)) {
                led.entry(edge.to.as_str()).and_modify(|first: &mut usize| *first = (*first).min(*group)).or_insert(*group);
            }
        }
        self.boxes.extend(outline.endings.iter().map(|ending| GraphBox {
            id: ending.id.clone(),
            path: ending.path.clone(),
            what: What::Ending(ending.outcome),
            words: shorten(&ending.title, WORDS),
            from_anywhere: Vec::new(),
            group: led.get(ending.id.as_str()).copied().unwrap_or(0),
            corner: [0.0; 2],
        }));
    }

    fn join(&mut self, edges: &[Edge]) {
        let places: BTreeMap<String, usize> = self.boxes.iter().enumerate().map(|(at, one)| (one.id.clone(), at)).collect();
        let mut ways: BTreeMap<(usize, usize), Vec<Why>> = BTreeMap::new();
        for edge in edges {
            let Some(to) = places.get(&edge.to) else { continue };
            match edge.from.as_ref().map(|from| places.get(from)) {
                Some(Some(from)) => {
                    let why = Why { kind: edge.kind, label: edge.label.clone(), path: edge.path.clone() };
                    ways.entry((*from, *to)).or_default().push(why);
                }
                Some(None) => {}
                None => self.boxes[*to].from_anywhere.push(edge.label.clone()),
            }
        }
        self.ways = ways.into_iter().map(|((from, to), why)| Way { from, to, why, jumps: false, points: Vec::new() }).collect();
    }

    /// Puts a scene, laid out at the upper left corner of the picture, where it belongs.
    fn shift(&mut self, group: usize, corner: [f32; 2]) {
        let shift = |point: &mut [f32; 2]| *point = [point[0] + corner[0], point[1] + corner[1]];
        self.groups[group].corner = corner;
        let boxes = &self.boxes;
        let ways = self.ways.iter_mut().filter(|way| boxes[way.from].group == group && boxes[way.to].group == group);
        ways.for_each(|way| way.points.iter_mut().for_each(shift));
        self.boxes.iter_mut().filter(|one| one.group == group).for_each(|one| shift(&mut one.corner));
    }

    /// Lays a scene's boxes out; gives the size of its frame.
    fn lay_out(&mut self, group: usize) -> [f32; 2] {
        let members: Vec<usize> = (0..self.boxes.len()).filter(|at| self.boxes[*at].group == group).collect();
        let within: BTreeMap<usize, usize> = members.iter().enumerate().map(|(at, member)| (*member, at)).collect();
        let ends = |way: &Way| Some((*within.get(&way.from)?, *within.get(&way.to)?));
        let all: Vec<(usize, (usize, usize))> = self.ways.iter().enumerate().filter_map(|(at, way)| Some((at, ends(way)?))).collect();
        let rows = rows::of(members.len(), &all.iter().map(|(_, ends)| *ends).collect::<Vec<_>>(), &self.starts(&members));
        for (way, (from, to)) in &all {
            self.ways[*way].jumps = rows[*to] != rows[*from] + 1;
        }
        let inner: Vec<(usize, (usize, usize))> = all.into_iter().filter(|(way, _)| !self.ways[*way].jumps).collect();
        // The layout goes from left to right; with the axes changed over it goes from top to bottom.
        let laid = lay_out(&Boxes {
            sizes: vec![[BOX[1], BOX[0]]; members.len()],
            edges: inner.iter().map(|(_, ends)| *ends).collect(),
            column_gap: ROW_GAP,
            row_gap: BOX_GAP,
        });
        let turned = |[x, y]: [f32; 2]| [y + FRAME, x + FRAME];
        for (member, corner) in members.iter().zip(laid.corners) {
            self.boxes[*member].corner = turned(corner);
        }
        for ((way, _), points) in inner.iter().zip(laid.ways) {
            self.ways[*way].points = points.into_iter().map(turned).collect();
        }
        [laid.size[1] + 2.0 * FRAME, laid.size[0] + 2.0 * FRAME]
    }

    /// Which of the boxes a scene starts with.
    fn starts(&self, members: &[usize]) -> Vec<usize> {
        let opening = |at: &usize| self.boxes[members[*at]].what == What::Beat(BeatKind::Opening);
        (0..members.len()).filter(opening).collect()
    }

    /// Puts boxes where the author dragged them. Their ways are drawn anew.
    fn put(&mut self, moved: &Places) {
        for (at, one) in self.boxes.iter_mut().enumerate() {
            let Some(corner) = moved.get(&one.id).filter(|corner| corner.iter().all(|side| side.is_finite())) else { continue };
            one.corner = *corner;
            self.ways.iter_mut().filter(|way| way.from == at || way.to == at).for_each(|way| way.points.clear());
        }
    }

    /// Widens the frames to hold what was dragged, and says how large the whole is.
    fn frame(&mut self) {
        for one in &self.boxes {
            let Some(group) = self.groups.get_mut(one.group) else { continue };
            let [x, y] = one.corner;
            let (left, top) = (group.corner[0].min(x - FRAME), group.corner[1].min(y - FRAME));
            let right = (group.corner[0] + group.size[0]).max(x + BOX[0] + FRAME);
            let bottom = (group.corner[1] + group.size[1]).max(y + BOX[1] + FRAME);
            (group.corner, group.size) = ([left, top], [right - left, bottom - top]);
        }
        for group in &self.groups {
            let [right, bottom] = [group.corner[0] + group.size[0], group.corner[1] + group.size[1]];
            self.size = [self.size[0].max(right), self.size[1].max(bottom)];
        }
    }

    /// Leads the ways that no layout has led: between scenes, back to where they came from, to and from boxes that were dragged.
    fn lead_across(&mut self) {
        for way in self.ways.iter_mut().filter(|way| way.points.is_empty()) {
            let [from, to] = [way.from, way.to].map(|at| self.boxes[at].corner);
            let middle = |corner: [f32; 2]| corner[0] + BOX[0] / 2.0;
            if way.from == way.to {
                let side = from[0] + BOX[0];
                way.points = vec![[side, from[1] + BOX[1] * 0.7], [side, from[1] + BOX[1] * 0.3]];
                continue;
            }
            // Down from box to box, up likewise; over the boxes to one in the same row.
            let (leaves, arrives) = match to[1] - from[1] {
                apart if apart >= BOX[1] => (from[1] + BOX[1], to[1]),
                apart if apart <= -BOX[1] => (from[1], to[1] + BOX[1]),
                _ => (from[1], to[1]),
            };
            way.points = vec![[middle(from), leaves], [middle(to), arrives]];
        }
    }
}

impl Way {
    /// The places in [`Graph::boxes`] that it leads from and to.
    pub fn ends(&self) -> (usize, usize) {
        (self.from, self.to)
    }
}

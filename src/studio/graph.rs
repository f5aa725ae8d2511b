//! A scenario as a picture: a box for each beat and ending, grouped by scenes, and the ways between them, laid out from top to bottom.

use std::collections::BTreeMap;

use super::Path;
use super::layered::{Boxes, lay_out};
use super::outline::{BeatKind, Edge, EdgeKind, Outline};
use crate::base::shorten;
use crate::scenario::Outcome;

/// The size of a box. Boxes are wide and low, so rows of them fill a screen better than columns.
pub const BOX: [f32; 2] = [190.0, 62.0];
/// The space between rows, for the ways.
const ROW_GAP: f32 = 56.0;
/// The space between boxes of a row.
const BOX_GAP: f32 = 28.0;
/// The space between a scene's frame and its boxes, and above them for its title.
const FRAME: f32 = 28.0;
const TITLE: f32 = 28.0;
/// The space between scenes.
const SCENE_GAP: f32 = 64.0;
/// Characters of a box's words.
const WORDS: usize = 64;

/// Where the author has dragged boxes to, by the id of the beat or ending: the upper left corners.
pub type Places = BTreeMap<String, [f32; 2]>;

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
    /// The picture of an outline. Boxes in `moved` are where the author put them.
    pub fn of(outline: &Outline, moved: &Places) -> Self {
        let mut graph = Self { ways: Vec::new(), ..Self::default() };
        let members = graph.gather(outline);
        graph.join(&outline.edges);
        let mut top = 0.0;
        for (scene, members) in outline.scenes.iter().zip(&members) {
            let group = graph.lay_out(members, top);
            top += group[1] + SCENE_GAP;
            graph.groups.push(Group {
                id: scene.id.clone(),
                title: if scene.title.is_empty() { scene.id.clone() } else { scene.title.clone() },
                corner: [0.0, top - group[1] - SCENE_GAP],
                size: group,
            });
        }
        graph.put(moved);
        graph.frame(&members);
        graph.lead_across();
        graph
    }

    /// The place of a beat or ending among the boxes.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.boxes.iter().position(|one| one.id == id)
    }

    /// Makes the boxes, and says which belong to which scene: an ending stands with the first scene that leads to it.
    fn gather(&mut self, outline: &Outline) -> Vec<Vec<usize>> {
        let mut members = Vec::new();
        for scene in &outline.scenes {
            let first = self.boxes.len();
            self.boxes.extend(scene.beats.iter().map(|beat| GraphBox {
                id: beat.id.clone(),
                path: beat.path.clone(),
                what: What::Beat(beat.kind),
                words: shorten(beat.says.first().map_or("", |line| &line.words), WORDS),
                from_anywhere: Vec::new(),
                corner: [0.0, 0.0],
            }));
            members.push((first..self.boxes.len()).collect::<Vec<usize>>());
        }
        for ending in &outline.endings {
            let leads = |scene: &super::outline::SceneView| {
                let from_it = |edge: &Edge| edge.from.as_ref().is_some_and(|from| scene.beats.iter().any(|beat| beat.id == *from));
                outline.edges.iter().any(|edge| edge.to == ending.id && from_it(edge))
            };
            let scene = outline.scenes.iter().position(leads).unwrap_or(0);
            members[scene].push(self.boxes.len());
            self.boxes.push(GraphBox {
                id: ending.id.clone(),
                path: ending.path.clone(),
                what: What::Ending(ending.outcome),
                words: shorten(&ending.title, WORDS),
                from_anywhere: Vec::new(),
                corner: [0.0, 0.0],
            });
        }
        members
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
        self.ways = ways.into_iter().map(|((from, to), why)| Way { from, to, why, points: Vec::new() }).collect();
    }

    /// Lays a scene's boxes out below `top`; gives the size of its frame.
    fn lay_out(&mut self, members: &[usize], top: f32) -> [f32; 2] {
        let within = |at: usize| members.iter().position(|member| *member == at);
        let inner: Vec<(usize, (usize, usize))> =
            self.ways.iter().enumerate().filter_map(|(way, ends)| Some((way, (within(ends.from)?, within(ends.to)?)))).collect();
        // The layout goes from left to right; with the axes changed over it goes from top to bottom.
        let laid = lay_out(&Boxes {
            sizes: vec![[BOX[1], BOX[0]]; members.len()],
            edges: inner.iter().map(|(_, ends)| *ends).collect(),
            column_gap: ROW_GAP,
            row_gap: BOX_GAP,
        });
        let turned = |[x, y]: [f32; 2]| [y + FRAME, x + top + FRAME + TITLE];
        for (member, corner) in members.iter().zip(laid.corners) {
            self.boxes[*member].corner = turned(corner);
        }
        for ((way, _), points) in inner.iter().zip(laid.ways) {
            self.ways[*way].points = points.into_iter().map(turned).collect();
        }
        [laid.size[1] + 2.0 * FRAME, laid.size[0] + 2.0 * FRAME + TITLE]
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
    fn frame(&mut self, members: &[Vec<usize>]) {
        for (group, members) in self.groups.iter_mut().zip(members) {
            for member in members {
                let [x, y] = self.boxes[*member].corner;
                let (left, top) = (group.corner[0].min(x - FRAME), group.corner[1].min(y - FRAME - TITLE));
                let right = (group.corner[0] + group.size[0]).max(x + BOX[0] + FRAME);
                let bottom = (group.corner[1] + group.size[1]).max(y + BOX[1] + FRAME);
                (group.corner, group.size) = ([left, top], [right - left, bottom - top]);
            }
            let [right, bottom] = [group.corner[0] + group.size[0], group.corner[1] + group.size[1]];
            self.size = [self.size[0].max(right), self.size[1].max(bottom)];
        }
    }

    /// Leads the ways that no layout has led: between scenes, and to and from boxes that were dragged.
    fn lead_across(&mut self) {
        for way in self.ways.iter_mut().filter(|way| way.points.is_empty()) {
            let [from, to] = [way.from, way.to].map(|at| self.boxes[at].corner);
            let middle = |corner: [f32; 2]| corner[0] + BOX[0] / 2.0;
            let down = to[1] >= from[1];
            let (leaves, arrives) = if down { (from[1] + BOX[1], to[1]) } else { (from[1], to[1] + BOX[1]) };
            way.points = vec![[middle(from), leaves], [middle(to), arrives]];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::studio::Parsed;

    const KETTLE: &str = include_str!("../../tests/scenarios/kettle.ron");

    fn outline(text: &str) -> Outline {
        Outline::of(&Parsed::of(text).unwrap())
    }

    #[test]
    fn every_beat_and_ending_has_a_box_in_the_frame_of_its_scene() {
        for text in [KETTLE, include_str!("../../scenarios/crm-crash.ron"), include_str!("../../scenarios/device-restore.ron")] {
            let outline = outline(text);
            let graph = Graph::of(&outline, &Places::new());
            assert_eq!(graph.boxes.len(), outline.beats().count() + outline.endings.len());
            assert_eq!(graph.groups.len(), outline.scenes.len());
            for (group, scene) in graph.groups.iter().zip(&outline.scenes) {
                for beat in &scene.beats {
                    let [x, y] = graph.boxes[graph.find(&beat.id).unwrap()].corner;
                    assert!(x >= group.corner[0] && x + BOX[0] <= group.corner[0] + group.size[0], "{}", beat.id);
                    assert!(y >= group.corner[1] && y + BOX[1] <= group.corner[1] + group.size[1], "{}", beat.id);
                }
            }
            let joined = |edge: &&Edge| edge.known && edge.from.is_some();
            assert_eq!(graph.ways.iter().map(|way| way.why.len()).sum::<usize>(), outline.edges.iter().filter(joined).count());
            assert!(graph.ways.iter().all(|way| way.points.len() >= 2));
        }
    }

    #[test]
    fn scenes_stand_one_below_the_other() {
        let graph = Graph::of(&outline(include_str!("../../scenarios/crm-crash.ron")), &Places::new());
        assert!(graph.groups.windows(2).all(|pair| pair[0].corner[1] + pair[0].size[1] < pair[1].corner[1]));
    }

    #[test]
    fn a_dragged_box_stays_where_it_was_put() {
        let outline = outline(KETTLE);
        let id = outline.beats().next().unwrap().id.clone();
        let far = [4_000.0, 3_000.0];
        let graph = Graph::of(&outline, &Places::from([(id.clone(), far), ("gone long ago".to_owned(), far)]));
        let place = graph.find(&id).unwrap();
        assert_eq!(graph.boxes[place].corner, far);
        assert!(graph.size[0] >= far[0] + BOX[0] && graph.size[1] >= far[1] + BOX[1]);
        for way in graph.ways.iter().filter(|way| way.from == place) {
            assert_eq!(way.points[0][0], far[0] + BOX[0] / 2.0);
        }
        let nowhere = Graph::of(&outline, &Places::from([(id, [f32::NAN, 0.0])]));
        assert_eq!(nowhere, Graph::of(&outline, &Places::new()));
    }

    #[test]
    fn what_can_come_at_any_beat_is_told_at_the_box_that_it_leads_to() {
        let graph = Graph::of(&outline(KETTLE), &Places::new());
        let patience = graph.find("gone").unwrap();
        assert!(graph.boxes[patience].from_anywhere.iter().any(|label| label == "patience is over"), "{:?}", graph.boxes[patience]);
    }
}

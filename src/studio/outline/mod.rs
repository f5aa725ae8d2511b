//! What outline, forms and graph show of a text that could be read: scenes with their beats, endings, and what leads
//! where. Everything knows its path, for edits, and its place in the text.

mod beat;
mod condition;
mod edges;
mod seen;
#[cfg(test)]
mod tests;

pub use edges::{Edge, EdgeKind};
pub(super) use seen::written;

use super::{Parsed, Path};
use crate::base::Span;
use crate::scenario::Outcome;
use seen::Seen;

/// The id of the scene that opens the attempt.
pub const FIRST_SCENE: &str = "first";

/// A text in outline.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outline {
    /// The scenes in their order; the first opens the attempt.
    pub scenes: Vec<SceneView>,
    /// The endings in their order.
    pub endings: Vec<EndingView>,
    /// What leads where, in the order of the text.
    pub edges: Vec<Edge>,
}

/// A scene.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SceneView {
    /// Its id; [`FIRST_SCENE`] for the first.
    pub id: String,
    /// Its title; may be empty.
    pub title: String,
    /// Where it stands; the whole for the first.
    pub path: Path,
    /// Its place in the text: for the first the map of its beats.
    pub span: Span,
    /// Where it starts, and when.
    pub starts: Vec<RouteView>,
    /// Its beats.
    pub beats: Vec<BeatView>,
}

/// A beat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BeatView {
    /// Its id.
    pub id: String,
    /// Where it stands.
    pub path: Path,
    /// Its place, id included.
    pub span: Span,
    /// The place of its id.
    pub key: Span,
    /// What it is before all.
    pub kind: BeatKind,
    /// Whether a scene starts with it.
    pub opening: bool,
    /// What it tempts the trainee to break.
    pub tempts: Vec<String>,
    /// Whether something in it leads to an ending.
    pub closing: bool,
    /// What the caller says.
    pub says: Vec<LineView>,
    /// What they say when it comes round again.
    pub again: Vec<LineView>,
    /// Replies to choose from.
    pub options: Vec<OptionView>,
    /// Where other replies lead.
    pub routes: Vec<RouteView>,
    /// Where they lead when no route holds.
    pub otherwise: Option<String>,
    /// Where it goes by itself.
    pub then: Option<String>,
}

/// What a beat is before all, for its colour and shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BeatKind {
    /// A scene starts with it.
    Opening,
    /// It goes on by itself.
    Passing,
    /// It waits for a reply and tempts to a wrong one.
    Tempting,
    /// It waits for a reply, and one of them ends the scene.
    Closing,
    /// It waits for a reply.
    Decision,
    /// Nothing leads on from it.
    Stuck,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineView {
    /// Where it stands.
    pub path: Path,
    /// Its place.
    pub span: Span,
    /// Its words, the first of its variants.
    pub words: String,
    /// How many variants it has.
    pub variants: usize,
    /// Its condition as it is written; empty where it has none.
    pub when: String,
    /// Who says it, if not the caller.
    pub by: String,
}

/// A reply that the author wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionView {
    /// Where it stands.
    pub path: Path,
    /// Its place.
    pub span: Span,
    /// Its id: its own, or `o1`, `o2` ... in order.
    pub id: String,
    /// The words.
    pub say: String,
    /// The signals that it shows.
    pub shows: Vec<String>,
    /// Where it leads; none: the routes decide.
    pub next: Option<String>,
    /// Its condition as it is written; empty where it has none.
    pub when: String,
    /// Whether the author holds it for the best.
    pub best: bool,
}

/// A way that is taken when something holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RouteView {
    /// Where it stands.
    pub path: Path,
    /// Its place.
    pub span: Span,
    /// Its condition as it is written; empty where it has none.
    pub when: String,
    /// The same in words.
    pub when_words: String,
    /// Where it leads.
    pub next: String,
}

/// An ending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndingView {
    /// Its id.
    pub id: String,
    /// Where it stands.
    pub path: Path,
    /// Its place, id included.
    pub span: Span,
    /// The place of its id.
    pub key: Span,
    /// Its title; may be empty.
    pub title: String,
    /// How it ended; none where that cannot be told.
    pub outcome: Option<Outcome>,
    /// What is said.
    pub says: Vec<LineView>,
    /// The scenes that come later, and when.
    pub later: Vec<RouteView>,
}

impl Outline {
    /// The outline of a text.
    pub fn of(parsed: &Parsed) -> Self {
        let whole = Seen::whole(parsed);
        let endings: Vec<EndingView> = whole.each("endings").map(|ending| ending_view(&ending)).collect();
        let mut scenes = vec![scene_view(&whole, FIRST_SCENE)];
        scenes.extend(whole.each("later").map(|scene| scene_view(&scene, scene.name())));
        let is_ending = |id: &str| endings.iter().any(|ending| ending.id == id);
        scenes.iter_mut().for_each(|scene| beat::mark(scene, is_ending));
        let edges = edges::edges(&whole, &scenes, &endings);
        Self { scenes, endings, edges }
    }

    /// All beats of all scenes.
    pub fn beats(&self) -> impl Iterator<Item = &BeatView> {
        self.scenes.iter().flat_map(|scene| &scene.beats)
    }

    /// The beat of that id.
    pub fn beat(&self, id: &str) -> Option<&BeatView> {
        self.beats().find(|beat| beat.id == id)
    }

    /// The ending of that id.
    pub fn ending(&self, id: &str) -> Option<&EndingView> {
        self.endings.iter().find(|ending| ending.id == id)
    }

    /// The beat or ending in which the byte at `offset` stands.
    pub fn at(&self, offset: usize) -> Option<&str> {
        let covers = |span: Span| span.start <= offset && offset <= span.end;
        let beat = self.beats().find(|beat| covers(beat.span)).map(|beat| beat.id.as_str());
        beat.or_else(|| self.endings.iter().find(|ending| covers(ending.span)).map(|ending| ending.id.as_str()))
    }
}

fn scene_view(scene: &Seen<'_>, id: &str) -> SceneView {
    let beats = scene.part("beats");
    let span = if id == FIRST_SCENE { beats.as_ref().map_or(scene.span(), Seen::span) } else { scene.span() };
    SceneView {
        id: id.to_owned(),
        title: if id == FIRST_SCENE { String::new() } else { scene.text("title") },
        path: scene.path.clone(),
        span,
        starts: scene.each("start").map(|start| route_view(&start, "beat")).collect(),
        beats: scene.each("beats").map(|beat| beat::view(&beat)).collect(),
    }
}

fn ending_view(ending: &Seen<'_>) -> EndingView {
    EndingView {
        id: ending.name().to_owned(),
        path: ending.path.clone(),
        span: ending.span(),
        key: ending.key(),
        title: ending.text("title"),
        outcome: ending.part("outcome").map_or(Some(Outcome::default()), |outcome| outcome.written().parse().ok()),
        says: ending.each("says").map(|line| beat::line(&line)).collect(),
        later: ending.each("later").map(|later| route_view(&later, "scene")).collect(),
    }
}

fn route_view(route: &Seen<'_>, to: &str) -> RouteView {
    RouteView {
        path: route.path.clone(),
        span: route.span(),
        when: route.source("when"),
        when_words: route.condition("when"),
        next: route.text(to),
    }
}

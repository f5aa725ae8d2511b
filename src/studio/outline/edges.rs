//! What leads where, for the graph.

use std::collections::BTreeSet;

use super::seen::Seen;
use super::{BeatView, EndingView, RouteView, SceneView};
use crate::base::{Span, shorten};
use crate::studio::Path;

/// Characters of a label that quotes an option.
const LABEL: usize = 40;

/// A way from one beat or ending to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// The beat, or the ending, that it leads from; none where it is open at any beat.
    pub from: Option<String>,
    /// The beat or ending that it leads to.
    pub to: String,
    /// When it is taken, in few words; may be empty.
    pub label: String,
    /// What makes it.
    pub kind: EdgeKind,
    /// Where that stands.
    pub path: Path,
    /// Its place in the text.
    pub span: Span,
    /// Whether there is such a beat or ending.
    pub known: bool,
}

/// What makes a way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EdgeKind {
    /// An option.
    Option,
    /// A route, when its condition holds.
    Route,
    /// Where other replies lead.
    Otherwise,
    /// It goes there by itself.
    Then,
    /// An ending leads to a later scene.
    Later,
    /// A move, at any beat.
    Move,
    /// A reaction, at any beat.
    Reaction,
    /// The caller's patience is over.
    GivesUp,
}

/// All ways of a text.
pub fn edges(whole: &Seen<'_>, scenes: &[SceneView], endings: &[EndingView]) -> Vec<Edge> {
    let mut edges: Vec<Edge> = scenes.iter().flat_map(|scene| &scene.beats).flat_map(from_beat).collect();
    edges.extend(endings.iter().flat_map(|ending| ending.later.iter().flat_map(|later| to_scene(ending, later, scenes))));
    edges.extend(whole.each("moves").filter_map(|one| anywhere(&one, "next", one.text("text"), EdgeKind::Move)));
    edges.extend(whole.each("reactions").filter_map(|one| anywhere(&one, "next", one.name().to_owned(), EdgeKind::Reaction)));
    edges.extend(anywhere(whole, "gives_up", "patience is over".to_owned(), EdgeKind::GivesUp));
    let beats = scenes.iter().flat_map(|scene| &scene.beats).map(|beat| beat.id.as_str());
    let known: BTreeSet<&str> = beats.chain(endings.iter().map(|ending| ending.id.as_str())).collect();
    for edge in &mut edges {
        edge.known = known.contains(edge.to.as_str());
    }
    edges.sort_by_key(|edge| edge.span);
    edges
}

fn from_beat(beat: &BeatView) -> Vec<Edge> {
    let edge = |to: &str, label: String, kind, path: Path, span| Edge {
        from: Some(beat.id.clone()),
        to: to.to_owned(),
        label,
        kind,
        path,
        span,
        known: false,
    };
    let mut edges = Vec::new();
    for option in &beat.options {
        edges
            .extend(option.next.iter().map(|to| edge(to, shorten(&option.say, LABEL), EdgeKind::Option, option.path.clone(), option.span)));
    }
    edges.extend(
        beat.routes.iter().map(|route| edge(&route.next, route.when_words.clone(), EdgeKind::Route, route.path.clone(), route.span)),
    );
    let lone = |to: &Option<String>, name: &str, label: &str, kind| {
        to.as_ref().map(|to| edge(to, label.to_owned(), kind, beat.path.then(name), beat.span))
    };
    edges.extend(lone(&beat.otherwise, "otherwise", "otherwise", EdgeKind::Otherwise));
    edges.extend(lone(&beat.then, "then", "", EdgeKind::Then));
    edges
}

/// To every beat at which the later scene may start.
fn to_scene(ending: &EndingView, later: &RouteView, scenes: &[SceneView]) -> Vec<Edge> {
    let scene = scenes.iter().find(|scene| scene.id == later.next);
    let edge = |start: &RouteView| {
        let label = [later.when_words.as_str(), start.when_words.as_str()]
            .into_iter()
            .filter(|when| !when.is_empty())
            .collect::<Vec<_>>()
            .join(", and ");
        Edge {
            from: Some(ending.id.clone()),
            to: start.next.clone(),
            label,
            kind: EdgeKind::Later,
            path: later.path.clone(),
            span: later.span,
            known: false,
        }
    };
    scene.into_iter().flat_map(|scene| &scene.starts).map(edge).collect()
}

fn anywhere(one: &Seen<'_>, field: &str, label: String, kind: EdgeKind) -> Option<Edge> {
    let to = one.part(field)?;
    Some(Edge { from: None, to: to.written(), label, kind, path: to.path.clone(), span: to.span(), known: false })
}

//! Options that make no difference: wherever both are offered, they lead to the same.

use std::collections::{BTreeMap, BTreeSet};

use super::graph::{Edge, Graph, Node};
use super::step::{Deed, Step};
use crate::base::Ix;
use crate::scenario::Beat;

/// Two options of a beat by their places, the first first.
pub type Pair = (usize, usize);

impl Graph {
    /// The pairs of options that lead to the same at every state in which both were seen, in every standing: to the same beat, with
    /// the same mood, and the same of all that can still matter.
    pub(super) fn alike(&self) -> BTreeMap<Ix<Beat>, Vec<Pair>> {
        let mut alike: BTreeMap<Ix<Beat>, BTreeSet<Pair>> = BTreeMap::new();
        let mut apart: BTreeSet<(Ix<Beat>, Pair)> = BTreeSet::new();
        for node in self.nodes.iter().filter(|node| node.ended.is_none()) {
            let offered = node.conversation.current_beat().options.len();
            for pair in (0..offered).flat_map(|second| (0..second).map(move |first| (first, second))) {
                if apart.contains(&(node.beat, pair)) {
                    continue;
                }
                match self.leads_alike(node, pair) {
                    Some(true) => drop(alike.entry(node.beat).or_default().insert(pair)),
                    Some(false) => drop(apart.insert((node.beat, pair))),
                    None => {}
                }
            }
        }
        let left = |(beat, pairs): (Ix<Beat>, BTreeSet<Pair>)| {
            let pairs: Vec<Pair> = pairs.into_iter().filter(|pair| !apart.contains(&(beat, *pair))).collect();
            (!pairs.is_empty()).then_some((beat, pairs))
        };
        alike.into_iter().filter_map(left).collect()
    }

    /// Whether two options lead to the same from a node; none where one of them is not offered there.
    fn leads_alike(&self, node: &Node, pair: Pair) -> Option<bool> {
        let edges = |place: usize| {
            let step = Step { deed: Deed::Choose(place as u8), over: false };
            node.out.iter().map(|edge| &self.edges[*edge as usize]).filter(move |edge| edge.step == step).collect::<Vec<&Edge>>()
        };
        let (first, second) = (edges(pair.0), edges(pair.1));
        if first.is_empty() || second.is_empty() {
            return None;
        }
        let leads = |edges: &[&Edge], from: u16| {
            let goes = |edge: &&&Edge| self.changes.get(edge.change).from.contains(from);
            edges.iter().find(goes).map(|edge| (edge.to, self.changes.get(edge.change).to(from)))
        };
        Some(node.reached.iter().all(|from| leads(&first, from) == leads(&second, from)))
    }
}

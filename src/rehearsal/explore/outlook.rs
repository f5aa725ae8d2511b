//! From where the best outcome can still be reached, and which options keep it within reach.
//!
//! Where not all states were seen, what was seen gives a yes, and what can come at all gives a no; what lies between is
//! left open.

use std::collections::BTreeMap;

use super::graph::{Edge, Graph};
use super::standings::Standings;
use super::step::Deed;
use crate::base::Ix;
use crate::conversation::{Conversation, Foreseen, Phase};
use crate::scenario::{Beat, Move, Outcome};

/// How an option, or a move, does at the states in which it is offered and the best outcome is within reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Keeps {
    /// After it the best outcome is still within reach.
    pub kept: u32,
    /// After it nothing that can come has the best outcome.
    pub lost: u32,
    /// It was not seen which.
    pub open: u32,
}

impl Keeps {
    /// Whether it is among the best things to say: wherever that was seen, it mostly keeps the best within reach.
    pub fn is_best(self) -> bool {
        self.kept > self.lost + self.open
    }
}

/// What is still within reach, and from where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// The best outcome that was reached.
    pub best: Outcome,
    /// The beats from which it was never reached again, and cannot be.
    pub closed: Vec<Ix<Beat>>,
    /// How each option of a beat does, in their order.
    pub options: BTreeMap<Ix<Beat>, Vec<Keeps>>,
    /// How each move does that leads on from a beat, over all states there.
    pub moves: BTreeMap<Ix<Beat>, BTreeMap<Ix<Move>, Keeps>>,
}

/// From good to bad.
pub(in crate::rehearsal) const RANKS: [Outcome; 4] = [Outcome::Resolved, Outcome::Settled, Outcome::Unresolved, Outcome::Lost];

/// Whether an attempt is over, and ended so.
pub(in crate::rehearsal) fn ended_with(conversation: &Conversation, wanted: Outcome) -> bool {
    conversation.phase() == Phase::Over && outcome(conversation) == Some(wanted)
}

/// The outcome of the last scene that ended.
pub(super) fn outcome(conversation: &Conversation) -> Option<Outcome> {
    conversation.last_ending().map(|ending| conversation.world().scenario.endings[ending].outcome)
}

impl Outlook {
    /// Looks ahead from every node; none where no ending was reached.
    pub(super) fn of(graph: &Graph) -> Option<Self> {
        let ends = || graph.nodes.iter().filter(|node| node.conversation.phase() == Phase::Over);
        let best = RANKS.into_iter().find(|rank| ends().any(|node| outcome(&node.conversation) == Some(*rank)))?;
        let seen = within_reach(graph, |node| ended_with(&graph.nodes[node].conversation, best).then(|| graph.nodes[node].reached.clone()));
        // What was never followed may lead to anything that can come there.
        let hoped = within_reach(graph, |node| {
            let at = &graph.nodes[node];
            let over = at.conversation.phase() == Phase::Over;
            let may = if over { outcome(&at.conversation) == Some(best) } else { at.unfollowed() && at.to_come.contains(&best) };
            may.then(|| at.reached.clone())
        });
        Some(Self { best, closed: closed(graph, &hoped), options: options(graph, &seen, &hoped), moves: moves(graph, &seen, &hoped) })
    }
}

/// Whether anything that can come at all has this outcome.
pub(super) fn can_still_be(best: Outcome, conversation: &Conversation) -> bool {
    let endings = &conversation.world().scenario.endings;
    Foreseen::of(conversation).endings.iter().any(|ending| endings[*ending].outcome == best)
}

/// For each node the standings from which one of the goals can be reached.
pub(super) fn within_reach(graph: &Graph, goal: impl Fn(usize) -> Option<Standings>) -> Vec<Standings> {
    let mut into: Vec<Vec<u32>> = vec![Vec::new(); graph.nodes.len()];
    for (number, edge) in graph.edges.iter().enumerate() {
        into[edge.to as usize].push(number as u32);
    }
    let mut reach: Vec<Standings> = (0..graph.nodes.len()).map(|node| goal(node).unwrap_or_default()).collect();
    let mut changed: Vec<usize> = (0..graph.nodes.len()).filter(|node| !reach[*node].is_empty()).collect();
    while let Some(node) = changed.pop() {
        for edge in &into[node] {
            let edge = &graph.edges[*edge as usize];
            let (from, change) = (edge.from as usize, graph.changes.get(edge.change));
            let could = graph.nodes[from].reached.clone().both(&change.from).without(&reach[from]);
            let can: Standings = could.iter().filter(|standing| reach[node].contains(change.to(*standing))).collect();
            if !can.is_empty() {
                reach[from].add(&can);
                changed.push(from);
            }
        }
    }
    reach
}

/// The beats at which no node and no standing leaves any hope.
fn closed(graph: &Graph, hoped: &[Standings]) -> Vec<Ix<Beat>> {
    let mut open: BTreeMap<Ix<Beat>, bool> = BTreeMap::new();
    for (node, hope) in graph.nodes.iter().zip(hoped).filter(|(node, _)| node.ended.is_none()) {
        *open.entry(node.beat).or_default() |= !hope.is_empty();
    }
    open.into_iter().filter(|(_, open)| !open).map(|(beat, _)| beat).collect()
}

/// What was seen at a beat.
struct AtBeat<K> {
    /// At how many states the best outcome is within reach.
    states: u32,
    /// How each deed of some sort does there.
    deeds: BTreeMap<K, Keeps>,
}

/// How each deed of some sort does, by the beat.
fn keeps<K: Ord>(
    graph: &Graph,
    seen: &[Standings],
    hoped: &[Standings],
    sort: impl Fn(&Edge) -> Option<K>,
) -> BTreeMap<Ix<Beat>, AtBeat<K>> {
    let mut all: BTreeMap<Ix<Beat>, AtBeat<K>> = BTreeMap::new();
    for (number, node) in graph.nodes.iter().enumerate().filter(|(number, node)| node.ended.is_none() && !seen[*number].is_empty()) {
        let mut deeds: BTreeMap<K, Vec<&Edge>> = BTreeMap::new();
        for edge in node.out.iter().map(|edge| &graph.edges[*edge as usize]).filter(|edge| !edge.step.over) {
            if let Some(deed) = sort(edge) {
                deeds.entry(deed).or_default().push(edge);
            }
        }
        let here = all.entry(node.beat).or_insert_with(|| AtBeat { states: 0, deeds: BTreeMap::new() });
        here.states += 1;
        for (deed, edges) in deeds {
            let leads = |reach: &[Standings]| {
                edges.iter().any(|edge| {
                    let change = graph.changes.get(edge.change);
                    let goes = seen[number].clone().both(&change.from);
                    goes.iter().any(|standing| reach[edge.to as usize].contains(change.to(standing)))
                })
            };
            let keeps = here.deeds.entry(deed).or_default();
            match (leads(seen), leads(hoped)) {
                (true, _) => keeps.kept += 1,
                (false, false) => keeps.lost += 1,
                (false, true) => keeps.open += 1,
            }
        }
    }
    all
}

/// Of the options in their order.
fn options(graph: &Graph, seen: &[Standings], hoped: &[Standings]) -> BTreeMap<Ix<Beat>, Vec<Keeps>> {
    let chosen = |edge: &Edge| if let Deed::Choose(place) = edge.step.deed { Some(usize::from(place)) } else { None };
    let Some(scenario) = graph.nodes.first().map(|node| &node.conversation.world().scenario) else { return BTreeMap::new() };
    let in_order = |(beat, seen): (Ix<Beat>, AtBeat<usize>)| {
        let places = 0..scenario.beats[beat].options.len();
        (beat, places.map(|place| seen.deeds.get(&place).copied().unwrap_or_default()).collect())
    };
    keeps(graph, seen, hoped, chosen).into_iter().map(in_order).collect()
}

/// Of the moves that lead away from where they are made; where one cannot be made, it leads nowhere.
fn moves(graph: &Graph, seen: &[Standings], hoped: &[Standings]) -> BTreeMap<Ix<Beat>, BTreeMap<Ix<Move>, Keeps>> {
    let leads_on = |edge: &Edge| {
        let (from, to) = (&graph.nodes[edge.from as usize], &graph.nodes[edge.to as usize]);
        to.ended.is_some() || to.beat != from.beat
    };
    let made = |edge: &Edge| match edge.step.deed {
        Deed::Do { action, .. } if leads_on(edge) => Some(action),
        _ => None,
    };
    let at_all_states = |(beat, mut here): (Ix<Beat>, AtBeat<Ix<Move>>)| {
        here.deeds.values_mut().for_each(|keeps| keeps.lost = here.states - keeps.kept - keeps.open);
        (beat, here.deeds)
    };
    keeps(graph, seen, hoped, made).into_iter().map(at_all_states).collect()
}

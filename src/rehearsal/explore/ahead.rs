//! What lies ahead of moments of a call: the outcomes that can still be reached from each, and plays that reach them. What
//! the graph says is played before it is believed.

use std::collections::{HashMap, VecDeque};
use std::ops::ControlFlow;

use super::graph::{Builder, Graph, Node};
use super::outlook::{RANKS, can_still_be, ended_with, within_reach};
use super::standings::Standings;
use super::step::{Deed, Step, Taker};
use super::{Bound, Limits, Progress};
use crate::conversation::{Conversation, Detail, Phase};
use crate::log::{Header, Log};
use crate::rehearsal::Player;
use crate::scenario::{Outcome, ReplyOption};

/// A node, and a standing there.
pub(in crate::rehearsal) type Spot = (u32, u16);

/// Of so many plays to an outcome the first is believed that can be played.
const TRIES: usize = 12;

/// After so many states it is looked whether the best was found.
const ROUND: usize = 250;

/// What lies ahead.
pub(in crate::rehearsal) struct Ahead {
    pub(super) graph: Graph,
    /// By the rank of the outcome: from where it may be reached.
    reach: Vec<Vec<Standings>>,
    /// Where each of the moments is.
    pub spots: Vec<Spot>,
}

impl Ahead {
    /// Explores from all moments at once, from `first` and from `others`; in each the floor is free, or it stands after a scene.
    pub fn of(
        header: &Header,
        first: &Conversation,
        others: &[Conversation],
        limits: Limits,
        tell: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Self {
        let (mut builder, spot) = begin(header, first, limits);
        let mut spots = vec![spot];
        spots.extend(others.iter().map(|moment| builder.begin_at(moment.clone())));
        builder.run(limits.enough, tell);
        Self::looking(builder.graph, spots)
    }

    /// Explores from one moment until the best that can come there at all was found, or the limit is met.
    pub fn towards_the_best(
        header: &Header,
        moment: &Conversation,
        limits: Limits,
        tell: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Self {
        let (mut builder, spot) = begin(header, moment, limits);
        let best = RANKS.into_iter().find(|outcome| can_still_be(*outcome, moment));
        let came = |graph: &Graph| graph.nodes.iter().filter(|node| best.is_some_and(|best| ended_with(&node.conversation, best))).count();
        loop {
            builder.run(builder.graph.nodes.len() + ROUND, tell);
            let graph = &builder.graph;
            if builder.is_done() || graph.bounded.is_some() || graph.nodes.len() >= limits.enough || came(graph) >= TRIES {
                return Self::looking(builder.graph, vec![spot]);
            }
        }
    }

    fn looking(graph: Graph, spots: Vec<Spot>) -> Self {
        let ends = |wanted: Outcome| {
            within_reach(&graph, |node| {
                let at = &graph.nodes[node];
                ended_with(&at.conversation, wanted).then(|| at.reached.clone())
            })
        };
        let reach = RANKS.into_iter().map(ends).collect();
        Self { graph, reach, spots }
    }

    /// Whether somebody broke the exploration off.
    pub fn was_cancelled(&self) -> bool {
        self.graph.bounded == Some(Bound::Cancelled)
    }

    /// Whether an outcome may be reached from somewhere.
    fn may_reach(&self, (node, standing): Spot, rank: usize) -> bool {
        self.reach[rank][node as usize].contains(standing)
    }

    /// The shortest ways from somewhere to an outcome that one can hold up as an example: those on which no option shows a fault,
    /// where there are any, else as [`Self::civil_ways`].
    pub fn ways(&self, from: Spot, rank: usize) -> Vec<Vec<Step>> {
        let ways = self.ways_by(from, rank, |node, step| is_civil(step) && !shows_a_fault(node, step));
        if ways.is_empty() { self.civil_ways(from, rank) } else { ways }
    }

    /// The shortest ways from somewhere to an outcome, each to another end; those on which nobody is spoken over and nobody
    /// stays silent, where there are any.
    fn civil_ways(&self, from: Spot, rank: usize) -> Vec<Vec<Step>> {
        let ways = self.ways_by(from, rank, |_, step| is_civil(step));
        if ways.is_empty() { self.ways_by(from, rank, |_, _| true) } else { ways }
    }

    fn ways_by(&self, from: Spot, rank: usize, may: impl Fn(&Node, Step) -> bool) -> Vec<Vec<Step>> {
        let mut ways = Vec::new();
        if !self.may_reach(from, rank) {
            return ways;
        }
        let mut came: HashMap<Spot, Option<(Spot, Step)>> = HashMap::from([(from, None)]);
        let mut waiting = VecDeque::from([from]);
        while let Some(at) = waiting.pop_front() {
            let node = &self.graph.nodes[at.0 as usize];
            if node.conversation.phase() == Phase::Over {
                ways.push(way(&came, at));
                if ways.len() == TRIES {
                    break;
                }
            }
            for edge in node.out.iter().map(|edge| &self.graph.edges[*edge as usize]).filter(|edge| may(node, edge.step)) {
                let change = self.graph.changes.get(edge.change);
                if !change.from.contains(at.1) {
                    continue;
                }
                let to = (edge.to, change.to(at.1));
                if self.may_reach(to, rank) && !came.contains_key(&to) {
                    came.insert(to, Some((at, edge.step)));
                    waiting.push_back(to);
                }
            }
        }
        ways
    }

    /// Goes on from where a player stands; none where a step cannot be taken.
    pub fn go(&mut self, player: &Player, steps: &[Step]) -> Option<Player> {
        let mut player = player.clone();
        let mut taker = Taker::new(&mut player, &mut self.graph.readings, None);
        steps.iter().try_for_each(|step| taker.take(*step))?;
        Some(player)
    }

    /// Whether a play was found that goes from where a player stands, by `first`, to an outcome.
    pub(super) fn is_played(&mut self, player: &Player, first: Option<Step>, from: Spot, rank: usize) -> bool {
        let plays = |ahead: &mut Self, mut way: Vec<Step>| {
            way.splice(0..0, first);
            ahead.go(player, &way).is_some_and(|player| ended_with(&player.conversation, RANKS[rank]))
        };
        self.civil_ways(from, rank).into_iter().any(|way| plays(self, way))
    }
}

/// Whether nobody is spoken over, and nobody stays silent.
fn is_civil(step: Step) -> bool {
    !step.over && !matches!(step.deed, Deed::Late | Deed::Nothing)
}

/// Whether an option is said there that shows a fault.
fn shows_a_fault(node: &Node, step: Step) -> bool {
    let Deed::Choose(place) = step.deed else { return false };
    node.conversation.current_beat().options.get(usize::from(place)).is_some_and(ReplyOption::shows_a_fault)
}

/// An exploration that begins at a moment, and where that is.
fn begin(header: &Header, moment: &Conversation, limits: Limits) -> (Builder, Spot) {
    let log = Log { header: header.clone(), opening: Vec::new(), entries: Vec::new() };
    let mut builder = Builder::new(Player { conversation: moment.clone(), log }, Detail::Coarse, limits);
    let spot = builder.begin_at(moment.clone());
    (builder, spot)
}

/// The steps by which one came to a spot.
fn way(came: &HashMap<Spot, Option<(Spot, Step)>>, to: Spot) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut at = to;
    while let Some(Some((before, step))) = came.get(&at) {
        steps.push(*step);
        at = *before;
    }
    steps.reverse();
    steps
}

//! The graph of what can happen: states that go on alike are one node, and each node knows in which standings the
//! caller can be there.
//!
//! A step is played by the real conversation, once for each way in which it goes; what it asked of the standing tells
//! for which other standings it goes the same way.

use std::collections::{BTreeMap, VecDeque};
use std::ops::ControlFlow;

use rustc_hash::FxHashMap;

use super::standings::{Changes, Standings, number, standing};
use super::step::{Deed, Step, Taker, own_truths};
use super::{Bound, Limits, Progress, Readings};
use crate::base::Ix;
use crate::conversation::{Conversation, Detail, Essences, Foreseen, Phase, Touch};
use crate::log::Happening;
use crate::rehearsal::Player;
use crate::scenario::{Beat, Ending, Move, Outcome};

/// A state, and all that go on like it.
pub(super) struct Node {
    /// As it was reached first; the standing is any.
    pub conversation: Conversation,
    pub beat: Ix<Beat>,
    /// What ended, where the node stands after a scene.
    pub ended: Option<Ix<Ending>>,
    /// The standings in which it can be reached.
    pub reached: Standings,
    /// How each was reached first: standing, edge, standing before.
    pub arrivals: Vec<(u16, u32, u16)>,
    /// The edges that leave it.
    pub out: Vec<u32>,
    /// The outcomes that can still come from it at all.
    pub to_come: Vec<Outcome>,
    /// Reached, and not yet followed on.
    waiting: Standings,
    sort: usize,
    /// For each step the standings for which it was played.
    played: Vec<(Step, Standings)>,
}

impl Node {
    /// Whether some of what reached it was not followed on.
    pub fn unfollowed(&self) -> bool {
        !self.waiting.is_empty()
    }
}

/// A step from node to node, in the standings in which it goes this way.
pub(super) struct Edge {
    pub from: u32,
    pub to: u32,
    pub step: Step,
    pub change: u32,
    /// The beats that were entered on the way; some go on by themselves.
    pub entered: Vec<Ix<Beat>>,
}

pub(super) struct Graph {
    pub nodes: Vec<Node>,
    pub edges: Vec<Edge>,
    pub changes: Changes,
    pub readings: Readings,
    pub bounded: Option<Bound>,
    /// What can come at all, by the conditions that are open at the beginning.
    pub foreseen: Foreseen,
}

/// The nodes that wait to be followed. Every beat has its turn with every future that a play may have made for itself:
/// where not everything can be seen, something of each is.
#[derive(Default)]
struct Queue {
    sorts: BTreeMap<Sort, usize>,
    waiting: Vec<VecDeque<u32>>,
    /// How many of each sort were followed.
    turns: Vec<u32>,
    open: usize,
}

/// A beat, or none after a scene, and the future there.
type Sort = (Option<Ix<Beat>>, Vec<bool>);

impl Queue {
    fn sort(&mut self, sort: Sort) -> usize {
        let next = self.waiting.len();
        let place = *self.sorts.entry(sort).or_insert(next);
        if place == next {
            self.waiting.push(VecDeque::new());
            self.turns.push(0);
        }
        place
    }

    fn put(&mut self, sort: usize, node: u32) {
        self.waiting[sort].push_back(node);
        self.open += 1;
    }

    fn next(&mut self) -> Option<u32> {
        let places = (0..self.waiting.len()).filter(|place| !self.waiting[*place].is_empty());
        let place = places.min_by_key(|place| self.turns[*place])?;
        self.turns[place] += 1;
        self.open -= 1;
        self.waiting[place].pop_front()
    }
}

/// Builds the graph from where a player stands.
pub(super) struct Builder {
    pub graph: Graph,
    essences: Essences,
    known: FxHashMap<Box<[u8]>, u32>,
    queue: Queue,
    player: Player,
    limits: Limits,
}

/// Where no edge led: at the beginning.
pub(super) const NO_EDGE: u32 = u32::MAX;

impl Builder {
    /// Begins where `player` stands.
    pub fn new(mut player: Player, detail: Detail, limits: Limits) -> Self {
        player.listen();
        let graph = Graph {
            nodes: Vec::new(),
            edges: Vec::new(),
            changes: Changes::default(),
            readings: Readings::default(),
            bounded: None,
            foreseen: Foreseen::of(&player.conversation),
        };
        let essences = Essences::of(player.conversation.world(), detail);
        let start = player.conversation.clone();
        let mut builder = Builder { graph, essences, known: FxHashMap::default(), queue: Queue::default(), player, limits };
        builder.begin_at(start);
        builder
    }

    /// Begins at one more place: a state in which the floor is free, or which stands after a scene. Gives its node and its
    /// standing.
    pub fn begin_at(&mut self, conversation: Conversation) -> (u32, u16) {
        let standing = number(conversation.standing());
        self.player.conversation = conversation;
        let node = self.node();
        self.arrive(node, &[(standing, NO_EDGE, 0)]);
        (node, standing)
    }

    /// Whether nothing is left to follow.
    pub fn is_done(&self) -> bool {
        self.queue.open == 0
    }

    /// Goes on until there are so many states, or nothing is left to follow.
    pub fn run(&mut self, states: usize, tell: &mut dyn FnMut(Progress) -> ControlFlow<()>) {
        while self.graph.nodes.len() < states && self.graph.bounded.is_none() {
            let Some(node) = self.queue.next() else { return };
            self.follow(node);
            let progress = Progress { states: self.graph.nodes.len(), open: self.queue.open };
            self.graph.bounded = if tell(progress).is_break() {
                Some(Bound::Cancelled)
            } else if progress.states > self.limits.states && progress.open > 0 {
                Some(Bound::States(self.limits.states))
            } else if self.graph.edges.len() > self.limits.edges {
                Some(Bound::Edges(self.limits.edges))
            } else {
                None
            };
        }
    }

    /// The node of the state in which the player is: the known one that goes on alike, or a new one.
    fn node(&mut self) -> u32 {
        let essence = self.essences.essence(&self.player.conversation);
        if let Some(known) = self.known.get(&essence) {
            return *known;
        }
        let mut conversation = self.player.conversation.clone();
        conversation.forget_earlier_words();
        let after = conversation.phase() != Phase::Call;
        let sort = self.queue.sort(((!after).then(|| conversation.beat_ix()), self.essences.future(&conversation)));
        let to_come = self.essences.outcomes(&conversation);
        let node = Node {
            beat: conversation.beat_ix(),
            ended: conversation.last_ending().filter(|_| after),
            played: steps(&conversation, &mut self.essences).into_iter().map(|step| (step, Standings::default())).collect(),
            conversation,
            reached: Standings::default(),
            arrivals: Vec::new(),
            out: Vec::new(),
            to_come,
            waiting: Standings::default(),
            sort,
        };
        self.graph.nodes.push(node);
        let number = self.graph.nodes.len() as u32 - 1;
        self.known.insert(essence, number);
        number
    }

    /// Standings arrive at a node: those that are new wait to be followed.
    fn arrive(&mut self, node: u32, arriving: &[(u16, u32, u16)]) {
        let at = &mut self.graph.nodes[node as usize];
        let idle = at.waiting.is_empty();
        for arrival in arriving {
            if at.reached.insert(arrival.0) {
                at.waiting.insert(arrival.0);
                at.arrivals.push(*arrival);
            }
        }
        if idle && !at.waiting.is_empty() {
            self.queue.put(at.sort, node);
        }
    }

    /// Follows what waits at a node along the edges that are known, and plays the steps for which there are none yet.
    fn follow(&mut self, node: u32) {
        let at = &mut self.graph.nodes[node as usize];
        let waiting = std::mem::take(&mut at.waiting);
        for edge in at.out.clone() {
            self.pass(edge, &waiting);
        }
        for place in 0..self.graph.nodes[node as usize].played.len() {
            let (step, played) = self.graph.nodes[node as usize].played[place].clone();
            let mut left = waiting.clone().without(&played);
            while let Some(from) = left.first() {
                let change = self.play(node, step, from);
                let goes = self.graph.changes.get(change).from.clone();
                self.graph.nodes[node as usize].played[place].1.add(&goes);
                left = left.without(&goes);
            }
        }
    }

    /// Plays a step from one standing; gives the number of what it does to all standings that go the same way.
    fn play(&mut self, node: u32, step: Step, from: u16) -> u32 {
        let here = &mut self.graph.nodes[node as usize].conversation;
        if let Deed::Do { action, .. } = step.deed
            && let Some(asked) = refused(here, action, from)
        {
            return self.graph.changes.number(asked);
        }
        let mut conversation = here.clone();
        conversation.stand(standing(from));
        conversation.watch();
        self.player.conversation = conversation;
        self.player.log.entries.clear();
        let taken = Taker::new(&mut self.player, &mut self.graph.readings, None).take(step);
        let change = self.graph.changes.number(self.player.conversation.take_watched());
        if taken.is_some() {
            let entered = self.entered();
            let to = self.node();
            let edge = self.graph.edges.len() as u32;
            self.graph.edges.push(Edge { from: node, to, step, change, entered });
            self.graph.nodes[node as usize].out.push(edge);
            let reached = self.graph.nodes[node as usize].reached.clone();
            self.pass(edge, &reached);
        }
        change
    }

    fn entered(&self) -> Vec<Ix<Beat>> {
        let beats = &self.player.conversation.world().scenario.beats;
        let happenings = self.player.log.entries.iter().flat_map(|entry| &entry.happenings);
        let entered = happenings.filter_map(|happening| match happening {
            Happening::BeatEntered { beat, .. } => beats.find(beat),
            _ => None,
        });
        entered.collect()
    }

    /// Lets standings pass an edge.
    fn pass(&mut self, edge: u32, standings: &Standings) {
        let &Edge { to, change, .. } = &self.graph.edges[edge as usize];
        let change = self.graph.changes.get(change);
        let goes = standings.clone().both(&change.from);
        let reached = &self.graph.nodes[to as usize].reached;
        let arriving = goes.iter().map(|from| (change.to(from), edge, from)).filter(|(to, ..)| !reached.contains(*to));
        let arriving: Vec<(u16, u32, u16)> = arriving.collect();
        self.arrive(to, &arriving);
    }
}

/// What is asked of a standing in which a move is refused; none where it can be made. Most moves cannot be made most of the time,
/// and need not be played for it.
fn refused(conversation: &mut Conversation, action: Ix<Move>, from: u16) -> Option<Vec<Touch>> {
    let before = conversation.standing();
    conversation.stand(standing(from));
    conversation.watch();
    let refused = !conversation.can_do(action);
    let asked = conversation.take_watched();
    conversation.stand(before);
    refused.then_some(asked)
}

/// Every step that could be tried in a state; what is not possible is refused as it is played.
fn steps(conversation: &Conversation, essences: &mut Essences) -> Vec<Step> {
    let scenario = &conversation.world().scenario;
    let mut deeds: Vec<Deed> = Vec::new();
    match conversation.phase() {
        Phase::Call => {
            deeds.extend((0..conversation.current_beat().options.len() as u8).map(Deed::Choose));
            deeds.extend(essences.questions(conversation).into_iter().map(Deed::Ask));
            for (ix, _, action) in scenario.moves.iter() {
                deeds.push(Deed::Do { action: ix, written: false });
                if !action.needs_record.is_empty() {
                    deeds.push(Deed::Do { action: ix, written: true });
                }
            }
            deeds.extend([Deed::EndCall, Deed::Late, Deed::Nothing]);
        }
        Phase::Record => deeds.extend((0..1 << own_truths(conversation.world()).len().min(6)).map(|notes| Deed::Wrap { notes })),
        Phase::Diary | Phase::Over => {}
    }
    let over = |deed: &Deed| !matches!(deed, Deed::Ask(_) | Deed::Late | Deed::Nothing | Deed::EndCall);
    let each = |deed: Deed| [false, true].into_iter().filter(move |cut| !cut || over(&deed)).map(move |over| Step { deed, over });
    deeds.into_iter().flat_map(each).collect()
}

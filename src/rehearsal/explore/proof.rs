//! What an exploration has shown.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::sync::Arc;

use super::graph::{Builder, Graph, Node};
use super::outlook::Outlook;
use super::step::{Deed, Step};
use super::witness::{Shown, Witness, play};
use super::{Bound, Coming, Limits, Pair, Progress, Readings};
use crate::base::{Ix, grouped};
use crate::conversation::{Detail, World};
use crate::log::Header;
use crate::rehearsal::{Played, Player};
use crate::scenario::{Beat, Ending, Knowledge, Move};

/// Whether something can happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// It can: it was played.
    Yes,
    /// It cannot: nothing that can happen leads there.
    No,
    /// It was not found, within what was searched.
    NotFound,
}

/// What was shown of a scenario played with its options: in every standing, with time in three classes (over the
/// caller's words, in time, too late).
#[derive(Debug)]
pub struct Proof {
    /// Each ending by id, with a play that reaches it.
    pub endings: BTreeMap<String, (Reach, Option<Witness>)>,
    /// Each beat by id.
    pub beats: BTreeMap<String, Reach>,
    /// Each option by the ids of its beat and its own.
    pub options: BTreeMap<(String, String), Reach>,
    /// Each question that the caller can answer.
    pub questions: BTreeMap<String, Reach>,
    /// Each move.
    pub moves: BTreeMap<String, Reach>,
    /// Why something was left open; none where of everything it is known whether it can be reached.
    pub bounded: Option<Bound>,
    /// Whether every state was seen. Where not, what can be reached was played all the same, and what cannot come at all is
    /// known from its conditions.
    pub whole: bool,
    /// What is within reach from where; none where no ending was reached.
    pub outlook: Option<Outlook>,
    /// Options that make no difference: by the beat, those that lead to the same wherever both are offered.
    pub alike: BTreeMap<Ix<Beat>, Vec<Pair>>,
    /// What came of the plays to the endings.
    pub plays: Vec<Played>,
    /// By the id of each ending, what no play that closes with it can score more than.
    pub most: BTreeMap<String, u32>,
    /// How many states there were.
    pub states: usize,
    /// How many steps between them.
    pub steps: usize,
}

impl Proof {
    /// What was searched and what was not, in sentences for people.
    pub fn searched(&self) -> String {
        let states = grouped(self.states);
        match self.bounded {
            None if self.whole => format!(
                "Everything that can happen with your options was played: {states} situations. What is not reached cannot be reached."
            ),
            None => format!(
                "Of everything it is known whether it can be reached: it was played, or no condition can lead to it. {states} situations were searched."
            ),
            Some(_) => format!(
                "There is more than could be searched in {states} situations. What is “not found” may still be reached: write a walk that comes to it."
            ),
        }
    }
}

/// Of so many plays to one place the first is tried that can be played.
const TRIES: usize = 40;

/// After so many states it is looked whether everything has been shown.
const ROUND: usize = 500;

/// Explores a scenario: finely, and where that takes too much, more coarsely, until everything that can come is shown.
pub fn prove(world: &Arc<World>, header: &Header, limits: Limits, tell: &mut dyn FnMut(Progress) -> ControlFlow<()>) -> Proof {
    let fine = Limits { states: limits.fine_states, ..limits };
    let mut builder = Builder::new(Player::begin_in(world.clone(), header.clone()), Detail::Full, fine);
    builder.run(usize::MAX, tell);
    let mut graph = builder.graph;
    if matches!(graph.bounded, None | Some(Bound::Cancelled)) {
        let whole = graph.bounded.is_none();
        let mut judge = Judge::new(world, header, &mut graph, Detail::Full);
        judge.play();
        return judge.proof(whole);
    }
    prove_coarsely(world, header, limits, graph.readings, tell)
}

fn prove_coarsely(
    world: &Arc<World>,
    header: &Header,
    limits: Limits,
    readings: Readings,
    tell: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Proof {
    let mut builder = Builder::new(Player::begin_in(world.clone(), header.clone()), Detail::Coarse, limits);
    builder.graph.readings = readings;
    let mut judged = (Shown::default(), BTreeMap::new());
    loop {
        builder.run(builder.graph.nodes.len() + ROUND, tell);
        let whole = builder.is_done();
        let mut judge = Judge { judged, ..Judge::new(world, header, &mut builder.graph, Detail::Coarse) };
        judge.play();
        let enough = judge.graph.nodes.len() >= limits.enough && judge.is_settled();
        if whole || judge.graph.bounded.is_some() || enough {
            return judge.proof(whole);
        }
        judged = judge.judged;
    }
}

struct Judge<'j> {
    world: &'j Arc<World>,
    header: &'j Header,
    graph: &'j mut Graph,
    detail: Detail,
    /// What plays have shown, and the play to each ending.
    judged: (Shown, BTreeMap<Ix<Ending>, Witness>),
}

impl<'j> Judge<'j> {
    fn new(world: &'j Arc<World>, header: &'j Header, graph: &'j mut Graph, detail: Detail) -> Self {
        Self { world, header, graph, detail, judged: Default::default() }
    }

    /// Whether everything that can come at all has been shown.
    fn is_settled(&self) -> bool {
        let (scenario, foreseen, shown) = (&self.world.scenario, &self.graph.foreseen, &self.judged.0);
        let option = |(beat, place): &(Ix<Beat>, usize)| {
            let key = (scenario.beats.id(*beat).to_owned(), scenario.beats[*beat].options[*place].id.clone());
            shown.options.contains(&key)
        };
        foreseen.endings.iter().all(|ix| self.judged.1.contains_key(ix))
            && foreseen.beats.iter().all(|ix| shown.beats.contains(scenario.beats.id(*ix)))
            && foreseen.questions.iter().all(|ix| shown.questions.contains(scenario.knows.id(*ix)))
            && foreseen.moves.iter().all(|ix| shown.moves.contains(scenario.moves.id(*ix)))
            && foreseen.options.iter().all(option)
    }

    /// Plays to the first of the nodes that can be played to, and on by a step where one is given.
    fn play_to(&mut self, nodes: &[u32], step: Option<Step>, shows: impl Fn(&Witness) -> bool) -> Option<Witness> {
        let arrivals =
            nodes.iter().flat_map(|node| self.graph.nodes[*node as usize].arrivals.iter().take(4).map(|arrival| (*node, arrival.0)));
        let paths: Vec<Vec<Step>> = arrivals.take(TRIES).map(|(node, standing)| self.graph.path(node, standing)).collect();
        for mut path in paths {
            path.extend(step);
            if let Some(witness) = play(self.world, self.header, &mut self.graph.readings, &path) {
                self.judged.0.add(&witness.log);
                if shows(&witness) {
                    return Some(witness);
                }
            }
        }
        None
    }

    fn nodes(&self, wanted: impl Fn(&Node) -> bool) -> Vec<u32> {
        (0..self.graph.nodes.len() as u32).filter(|node| wanted(&self.graph.nodes[*node as usize])).collect()
    }

    /// Plays what no play has shown yet.
    fn play(&mut self) {
        self.play_endings();
        self.play_beats();
        self.play_deeds();
    }

    fn play_endings(&mut self) {
        for (ix, id, _) in self.world.scenario.endings.iter() {
            if self.judged.1.contains_key(&ix) {
                continue;
            }
            let nodes = self.nodes(|node| node.ended == Some(ix));
            if let Some(witness) = self.play_to(&nodes, None, |witness| witness.endings().last() == Some(&id)) {
                self.judged.1.insert(ix, witness);
            }
        }
    }

    fn play_beats(&mut self) {
        for (ix, id, _) in self.world.scenario.beats.iter() {
            if !self.judged.0.beats.contains(id) {
                let into = self.graph.edges.iter().filter(|edge| edge.entered.contains(&ix)).take(TRIES);
                let into: Vec<(u32, Step)> = into.map(|edge| (edge.from, edge.step)).collect();
                into.into_iter().find_map(|(from, step)| self.play_to(&[from], Some(step), |witness| witness.enters(id)));
            }
        }
    }

    /// Plays every option, question and move that no play has shown yet.
    fn play_deeds(&mut self) {
        let mut places: BTreeMap<(Option<Ix<Beat>>, Step), Vec<u32>> = BTreeMap::new();
        for edge in &self.graph.edges {
            let beat = self.graph.nodes[edge.from as usize].beat;
            let at = matches!(edge.step.deed, Deed::Choose(_)).then_some(beat);
            if !edge.step.over {
                places.entry((at, edge.step)).or_default().push(edge.from);
            }
        }
        // Of questions that do the same only one was asked.
        for (ix, id, _) in self.world.scenario.knows.iter().filter(|(_, id, _)| !self.judged.0.questions.contains(*id)) {
            let open = |node: &Node| node.ended.is_none() && node.conversation.questions().iter().any(|question| question.id == id);
            places.entry((None, Step { deed: Deed::Ask(ix), over: false })).or_insert_with(|| self.nodes(open));
        }
        for ((beat, step), nodes) in places {
            if !self.was_shown(beat, step) {
                self.play_to(&nodes, Some(step), |_| true);
            }
        }
    }

    fn was_shown(&self, beat: Option<Ix<Beat>>, step: Step) -> bool {
        let scenario = &self.world.scenario;
        match (step.deed, beat) {
            (Deed::Choose(place), Some(beat)) => {
                let option = &scenario.beats[beat].options[usize::from(place)].id;
                self.judged.0.options.contains(&(scenario.beats.id(beat).to_owned(), option.clone()))
            }
            (Deed::Ask(ix), _) => self.judged.0.questions.contains(scenario.knows.id(ix)),
            (Deed::Do { action, .. }, _) => self.judged.0.moves.contains(scenario.moves.id(action)),
            _ => true,
        }
    }

    fn proof(self, whole: bool) -> Proof {
        let scenario = &self.world.scenario;
        let exact = whole && self.detail == Detail::Full;
        let settled = self.is_settled();
        let foreseen = &self.graph.foreseen;
        let (shown, mut witnesses) = self.judged;
        // What was found and could not be played is left open.
        let found = Found::of(self.graph);
        let reach = |shown: bool, can_come: bool, found: bool| match (shown, can_come && (found || !exact)) {
            (true, _) => Reach::Yes,
            (false, false) => Reach::No,
            (false, true) => Reach::NotFound,
        };
        let ids = |id: &str| id.to_owned();
        let beats = scenario
            .beats
            .iter()
            .map(|(ix, id, _)| (ids(id), reach(shown.beats.contains(id), foreseen.beats.contains(&ix), found.beats.contains(&ix))));
        let options = scenario
            .beats
            .iter()
            .flat_map(|(ix, id, beat)| beat.options.iter().enumerate().map(move |(place, option)| ((ix, place), id, option)));
        let options = options.map(|(at, beat, option)| {
            let key = (ids(beat), option.id.clone());
            let reach = reach(shown.options.contains(&key), foreseen.options.contains(&at), found.options.contains(&at));
            (key, reach)
        });
        let questions = scenario.knows.iter().map(|(ix, id, _)| {
            (ids(id), reach(shown.questions.contains(id), foreseen.questions.contains(&ix), found.questions.contains(&ix)))
        });
        let moves = scenario
            .moves
            .iter()
            .map(|(ix, id, _)| (ids(id), reach(shown.moves.contains(id), foreseen.moves.contains(&ix), found.moves.contains(&ix))));
        let endings = scenario.endings.iter().map(|(ix, id, _)| {
            (
                ids(id),
                (reach(shown.endings.contains(id), foreseen.endings.contains(&ix), found.endings.contains(&ix)), witnesses.remove(&ix)),
            )
        });
        let mut proof = Proof {
            endings: endings.collect(),
            beats: beats.collect(),
            options: options.collect(),
            questions: questions.collect(),
            moves: moves.collect(),
            bounded: self.graph.bounded.filter(|_| !settled),
            whole: exact,
            outlook: Outlook::of(self.graph),
            alike: self.graph.alike(),
            plays: Vec::new(),
            most: BTreeMap::new(),
            states: self.graph.nodes.len(),
            steps: self.graph.edges.len(),
        };
        let logs = proof.endings.values().filter_map(|(_, witness)| witness.as_ref()).map(|witness| witness.log.clone());
        proof.plays = logs.filter_map(|log| Played::of(self.world, log, None)).collect();
        let coming = Coming { scenario, proof: &proof };
        proof.most = scenario.endings.iter().map(|(_, id, ending)| (ids(id), coming.most(self.world, ending))).collect();
        proof
    }
}

/// What the graph has found, played or not.
#[derive(Default)]
struct Found {
    beats: BTreeSet<Ix<Beat>>,
    endings: BTreeSet<Ix<Ending>>,
    options: BTreeSet<(Ix<Beat>, usize)>,
    questions: BTreeSet<Ix<Knowledge>>,
    moves: BTreeSet<Ix<Move>>,
}

impl Found {
    fn of(graph: &Graph) -> Self {
        let mut found = Self::default();
        found.beats.extend(graph.nodes.first().map(|node| node.beat));
        for node in &graph.nodes {
            found.endings.extend(node.ended);
        }
        for edge in &graph.edges {
            found.beats.extend(&edge.entered);
            match edge.step.deed {
                Deed::Choose(place) => drop(found.options.insert((graph.nodes[edge.from as usize].beat, usize::from(place)))),
                Deed::Ask(ix) => drop(found.questions.insert(ix)),
                Deed::Do { action, .. } => drop(found.moves.insert(action)),
                _ => {}
            }
        }
        found
    }
}

//! What of a state can still matter, as bytes: two states with the same essence go on alike, whatever the trainee does
//! in options mode, save for the words of lines, the score, and minutes on the wall.
//!
//! Where the caller stands is left out: a proof follows all moods of a state at once (see
//! [`Touch`](super::Touch)).

mod writer;

use super::prospect::{Finder, Prospect, lasting};
use super::{Conversation, World};
use crate::base::Ix;
use crate::scenario::{Condition, Knowledge, Line, Outcome, ReactionTo, Way};
use rustc_hash::FxHashMap;
use strum::IntoEnumIterator;
use writer::{Alike, Writer};

/// How finely states are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// By all that can still matter: what is found is so, and what is not found is not so.
    Full,
    /// Not by what is merely used up (questions asked, apologies made, what has moved them already), nor by what decides
    /// of a line alone whether it is said. What is found has to be played to be believed.
    Coarse,
}

/// Finds the essence of the states of one scenario; remembers what it found.
#[derive(Debug)]
pub struct Essences {
    detail: Detail,
    /// Every lasting thing that conditions ask for.
    asked: Vec<Condition>,
    /// Those for which later scenes, the ways into them and the routes to endings ask.
    future: Vec<Condition>,
    /// Whether what the shared reactions say hangs on anything, or tells anything.
    reactions_matter: bool,
    known: FxHashMap<Vec<u8>, (u32, Prospect)>,
    numbers: FxHashMap<Vec<u8>, u32>,
}

impl Essences {
    /// For the scenario of a world.
    pub fn of(world: &World, detail: Detail) -> Self {
        let mut asked = Vec::new();
        for condition in conditions(world) {
            leaves(condition, &mut asked);
        }
        for (ix, ..) in world.scenario.beats.iter() {
            asked.push(Condition::Visited { beat: ix, at_least: 1 });
        }
        let told = world.scenario.knows.values().flat_map(|knowledge| &knowledge.tells);
        asked.extend(told.map(|fact| Condition::Fact(*fact)));
        let lines = || world.scenario.beats.values().flat_map(|beat| beat.says.iter().chain(&beat.again));
        asked.extend(lines().flat_map(|line| &line.tells).map(|fact| Condition::Fact(*fact)));
        asked.extend(world.scenario.moves.iter().map(|(ix, ..)| Condition::Did(ix)));
        asked.extend(world.scenario.beats.values().filter_map(|beat| beat.time_about).map(Condition::PromisedWell));
        let mut once: Vec<Condition> = Vec::new();
        for leaf in asked {
            if !once.contains(&leaf) {
                once.push(leaf);
            }
        }
        let reactions = ReactionTo::iter().filter_map(|to| world.reaction(to));
        let hangs = |line: &Line| line.when != Condition::Always || !line.tells.is_empty();
        let reactions_matter = reactions.into_iter().any(|reaction| reaction.says.iter().any(hangs));
        Self { detail, asked: once, future: future(world), reactions_matter, known: FxHashMap::default(), numbers: FxHashMap::default() }
    }

    /// The essence of a state in which the floor is free, or which stands after a scene.
    pub fn essence(&mut self, conversation: &Conversation) -> Box<[u8]> {
        let (detail, reactions_matter) = (self.detail, self.reactions_matter);
        let (number, prospect) = self.prospect(conversation);
        let mut writer = Writer { conversation, prospect, detail, bytes: number.to_le_bytes().to_vec() };
        writer.write(reactions_matter);
        writer.bytes.into()
    }

    /// What can still come in a state, with the number of its residue.
    fn prospect(&mut self, conversation: &Conversation) -> &(u32, Prospect) {
        let now = self.now(conversation);
        if !self.known.contains_key(&now) {
            let prospect = Finder::new(conversation, self.detail).find();
            let next = self.numbers.len() as u32;
            let number = *self.numbers.entry(prospect.residue.clone()).or_insert(next);
            self.known.insert(now.clone(), (number, prospect));
        }
        &self.known[&now]
    }

    /// The questions that are worth asking in a state: one of each sort, fresh and again.
    pub fn questions(&mut self, conversation: &Conversation) -> Vec<Ix<Knowledge>> {
        let detail = self.detail;
        let (_, prospect) = self.prospect(conversation);
        let writer = Writer { conversation, prospect, detail, bytes: Vec::new() };
        let coarse = detail == Detail::Coarse;
        let fresh = |alike: &Alike| alike.fresh.iter().copied().find(|ix| writer.worth_asking(*ix));
        writer.alike().values().flat_map(|alike| [fresh(alike), alike.again.filter(|_| !coarse)]).flatten().collect()
    }

    /// The outcomes that can still come from a state on, each once.
    pub fn outcomes(&mut self, conversation: &Conversation) -> Vec<Outcome> {
        let endings = &conversation.world().scenario.endings;
        let (_, prospect) = self.prospect(conversation);
        let mut outcomes = Vec::new();
        for outcome in prospect.endings.iter().map(|ending| endings[*ending].outcome) {
            if !outcomes.contains(&outcome) {
                outcomes.push(outcome);
            }
        }
        outcomes
    }

    /// What later scenes, the ways into them and the routes to endings ask for that lasts, as it stands now: what a play
    /// has made of its future so far.
    pub fn future(&self, conversation: &Conversation) -> Vec<bool> {
        self.future.iter().map(|leaf| conversation.holds(leaf, None)).collect()
    }

    /// What lasting things hold now, and where the conversation is.
    fn now(&self, conversation: &Conversation) -> Vec<u8> {
        let state = &conversation.state;
        let mut bytes = vec![state.phase as u8];
        bytes.extend((state.beat.position() as u16).to_le_bytes());
        bytes.push(state.next_scene.map_or(0, |scene| scene.position() as u8 + 1));
        bytes.push(state.endings.last().map_or(0, |ending| ending.position() as u8 + 1));
        for chunk in self.asked.chunks(8) {
            let bit = |(place, leaf): (usize, &Condition)| u8::from(conversation.holds(leaf, None)) << place;
            bytes.push(chunk.iter().enumerate().map(bit).sum());
        }
        // How many visits are missing is open too.
        for leaf in &self.asked {
            if let Condition::Visited { beat, at_least: 2.. } = leaf {
                bytes.push(state.visits.get(beat).copied().unwrap_or(0).min(255) as u8);
            }
        }
        bytes
    }
}

fn future(world: &World) -> Vec<Condition> {
    let scenario = &world.scenario;
    let later = scenario.endings.values().flat_map(|ending| &ending.later).map(|later| &later.when);
    let starts = scenario.scenes.values().flat_map(|scene| &scene.starts).map(|start| &start.when);
    let routes = scenario.beats.values().flat_map(|beat| &beat.routes).filter(|route| matches!(route.next, Way::Ending(_)));
    let mut asked = Vec::new();
    later.chain(starts).chain(routes.map(|route| &route.when)).for_each(|condition| leaves(condition, &mut asked));
    asked
}

/// All conditions of a scenario and of the reactions that it is played with.
fn conditions(world: &World) -> Vec<&Condition> {
    let scenario = &world.scenario;
    let mut all: Vec<&Condition> = Vec::new();
    for beat in scenario.beats.values() {
        all.extend(beat.says.iter().chain(&beat.again).map(|line| &line.when));
        all.extend(beat.options.iter().map(|option| &option.when));
        all.extend(beat.routes.iter().map(|route| &route.when));
    }
    for knowledge in scenario.knows.values() {
        all.push(&knowledge.when);
        all.extend(knowledge.answers.iter().flatten().map(|line| &line.when));
    }
    for action in scenario.moves.values() {
        all.extend([&action.when, &action.needless]);
        all.extend(action.says.iter().map(|line| &line.when));
    }
    for ending in scenario.endings.values() {
        all.extend(ending.says.iter().map(|line| &line.when));
        all.extend(ending.later.iter().map(|later| &later.when));
    }
    all.extend(scenario.scenes.values().flat_map(|scene| &scene.starts).map(|start| &start.when));
    all
}

fn leaves(condition: &Condition, into: &mut Vec<Condition>) {
    match condition {
        Condition::All(all) | Condition::Any(all) => all.iter().for_each(|one| leaves(one, into)),
        Condition::Not(not) => leaves(not, into),
        leaf if lasting(leaf) && !matches!(leaf, Condition::Always | Condition::Never) => into.push(leaf.clone()),
        _ => {}
    }
}

impl Conversation {
    /// Lets go of what was said before the caller's last turn: much to carry, and nothing hangs on it.
    pub fn forget_earlier_words(&mut self) {
        let last = self.state.caller_words.last().map_or(0, |(turn, _)| *turn);
        self.state.caller_words.retain(|(turn, _)| *turn == last);
    }
}

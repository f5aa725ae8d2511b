//! What can still come from a state on, where every reply is one of the author's options: which beats, questions,
//! moves and endings, and what of the conditions on them is still open.
//!
//! Most of what conditions ask never becomes untrue again (a fact told, a beat visited, a signal shown). So a
//! condition can be *settled*: it can only come out one way from here on. What is settled is no longer asked of the
//! state; two states for which the same is open will go on alike.

mod residue;

use std::collections::{BTreeMap, BTreeSet};

use super::state::Phase;
use super::{Conversation, Detail, World};
use crate::base::Ix;
use crate::principles::Signal;
use crate::scenario::{Beat, Condition, Ending, Fact, Knowledge, Line, Move, MoveKind, ReactionTo, ReplyOption, Scene, Truth, Way};
use strum::IntoEnumIterator;

/// What can still come.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Prospect {
    pub beats: BTreeSet<Ix<Beat>>,
    pub endings: BTreeSet<Ix<Ending>>,
    pub scenes: BTreeSet<Ix<Scene>>,
    pub moves: BTreeSet<Ix<Move>>,
    /// Options by beat and place.
    pub options: BTreeSet<(Ix<Beat>, usize)>,
    /// The questions, each with what is open of its condition.
    pub questions: BTreeMap<Ix<Knowledge>, Vec<u8>>,
    /// The facts that something which is open asks for.
    asked_for: BTreeSet<Ix<Fact>>,
    /// The facts by which questions are answered, and which they are.
    answering: BTreeMap<Ix<Fact>, BTreeSet<Ix<Knowledge>>>,
    /// What can be shown in words.
    pub signals: BTreeSet<Signal>,
    /// What can be told or set.
    facts: BTreeSet<Ix<Fact>>,
    /// What a reply can set.
    named: BTreeSet<Ix<Fact>>,
    pub offers: BTreeSet<String>,
    pub promises: BTreeSet<Ix<Truth>>,
    /// Whether a fix can still bounce or land.
    pub fixes: bool,
    /// The truths whose fate is still asked for.
    pub fates: BTreeSet<Ix<Truth>>,
    /// What is settled and what is open, condition by condition.
    pub residue: Vec<u8>,
}

impl Prospect {
    /// Whether anything but a question itself hangs on a fact that it tells.
    pub fn asks_for(&self, fact: Ix<Fact>, question: Ix<Knowledge>) -> bool {
        self.asked_for.contains(&fact)
            || self.answering.get(&fact).is_some_and(|questions| questions.iter().any(|other| *other != question))
    }
}

/// What can come at all from a state on; what is not in it never comes, in any standing.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Foreseen {
    pub beats: BTreeSet<Ix<Beat>>,
    pub endings: BTreeSet<Ix<Ending>>,
    pub moves: BTreeSet<Ix<Move>>,
    pub questions: BTreeSet<Ix<Knowledge>>,
    /// Options by beat and place.
    pub options: BTreeSet<(Ix<Beat>, usize)>,
}

impl Foreseen {
    /// From where a conversation stands, with every reply an option of the author's.
    pub fn of(conversation: &Conversation) -> Self {
        let mut finder = Finder::new(conversation, Detail::Full);
        finder.reach();
        let Prospect { beats, endings, moves, questions, options, .. } = finder.found;
        Self { beats, endings, moves, questions: questions.into_keys().collect(), options }
    }
}

/// What a leaf asks that never becomes untrue again; none for what comes and goes.
pub(super) fn lasting(condition: &Condition) -> bool {
    !matches!(
        condition,
        Condition::Mood { .. }
            | Condition::Shows(_)
            | Condition::Says(_)
            | Condition::Offers(_)
            | Condition::AnyQuestion
            | Condition::ReadyForFix
            | Condition::Ended(_)
    )
}

/// Finds what can still come.
pub(super) struct Finder<'c> {
    conversation: &'c Conversation,
    world: &'c World,
    detail: Detail,
    found: Prospect,
}

impl<'c> Finder<'c> {
    pub fn new(conversation: &'c Conversation, detail: Detail) -> Self {
        Self { conversation, world: &conversation.world, detail, found: Prospect::default() }
    }

    /// Everything that can still come, and what of it is open.
    pub fn find(mut self) -> Prospect {
        self.reach();
        self.write_residue();
        self.found
    }

    /// Finds what can still come.
    fn reach(&mut self) {
        self.begin();
        loop {
            let before = self.size();
            self.spread();
            if self.size() == before {
                return;
            }
        }
    }

    fn size(&self) -> usize {
        let found = &self.found;
        let reached = found.beats.len() + found.endings.len() + found.scenes.len() + found.moves.len() + found.questions.len();
        reached + found.signals.len() + found.facts.len() + found.named.len() + found.offers.len() + found.promises.len()
    }

    fn begin(&mut self) {
        let state = &self.conversation.state;
        match state.phase {
            Phase::Call => {
                self.found.beats.insert(state.beat);
                self.found.endings.extend(self.world.scenario.gives_up);
                for reaction in ReactionTo::iter().filter_map(|to| self.world.reaction(to)) {
                    self.lead(reaction.next);
                    self.lines(&reaction.says);
                }
            }
            Phase::Record | Phase::Diary => self.found.scenes.extend(state.next_scene),
            Phase::Over => {}
        }
    }

    fn lead(&mut self, way: Option<Way>) {
        match way {
            Some(Way::Beat(beat)) => drop(self.found.beats.insert(beat)),
            Some(Way::Ending(ending)) => drop(self.found.endings.insert(ending)),
            None => {}
        }
    }

    fn lines(&mut self, lines: &[Line]) {
        lines.iter().for_each(|line| self.tell(&line.tells));
    }

    fn tell(&mut self, facts: &[Ix<Fact>]) {
        self.found.facts.extend(facts);
    }

    /// One round of what follows from what is found so far.
    fn spread(&mut self) {
        let scenario = &self.world.scenario;
        let mut looked_at = BTreeSet::new();
        while let Some(ix) = self.found.beats.difference(&looked_at).next().copied() {
            looked_at.insert(ix);
            self.beat(ix, &scenario.beats[ix]);
        }
        for ix in self.found.endings.clone() {
            let ending = &scenario.endings[ix];
            self.lines(&ending.says);
            let later = ending.later.iter().filter(|later| self.can(&later.when, true)).map(|later| later.scene);
            self.found.scenes.extend(later.collect::<Vec<_>>());
        }
        for ix in self.found.scenes.clone() {
            let scene = &scenario.scenes[ix];
            let starts = scene.starts.iter().filter(|start| self.can(&start.when, true)).chain(scene.starts.last());
            let starts: Vec<Ix<Beat>> = starts.map(|start| start.beat).collect();
            self.found.beats.extend(starts);
        }
        if self.found.beats.is_empty() {
            return;
        }
        for (ix, _, action) in scenario.moves.iter() {
            let again = action.repeats || !self.conversation.state.did.contains_key(&ix);
            if again && self.can(&action.when, true) {
                self.found.moves.insert(ix);
                self.tell(&action.sets);
                self.lines(&action.says);
                self.lead(action.next);
                match action.kind {
                    MoveKind::Solution => drop(self.found.signals.insert(Signal::Solution)),
                    MoveKind::Cancel => drop(self.found.signals.insert(Signal::LetGo)),
                    _ => {}
                }
            }
        }
        for (ix, _, knowledge) in scenario.knows.iter() {
            if self.can(&knowledge.when, true) {
                self.found.questions.entry(ix).or_default();
                self.found.facts.extend(knowledge.tells.iter().copied());
                self.found.facts.extend(knowledge.answers.iter().flatten().flat_map(|line| line.tells.iter().copied()));
                self.found.signals.extend(knowledge.shows.iter().copied());
                self.found.signals.insert(Signal::Question);
            }
        }
    }

    fn beat(&mut self, ix: Ix<Beat>, beat: &Beat) {
        self.lines(&beat.says);
        self.lines(&beat.again);
        self.tell(&beat.sets);
        self.lead(beat.then);
        for (place, option) in beat.options.iter().enumerate() {
            if !self.can(&option.when, true) {
                continue;
            }
            self.found.options.insert((ix, place));
            self.option(beat, option);
        }
        if self.goes_by_routes(beat) {
            let routes = beat.routes.iter().filter(|route| self.can(&route.when, true)).map(|route| route.next);
            for way in routes.chain(beat.otherwise).collect::<Vec<_>>() {
                self.lead(Some(way));
            }
        }
    }

    fn option(&mut self, beat: &Beat, option: &ReplyOption) {
        self.lead(option.next);
        self.tell(&option.sets);
        self.found.named.extend(option.sets.iter().copied());
        self.found.signals.extend(option.shows.iter().map(|shows| shows.signal));
        self.found.offers.extend(option.offers.iter().cloned());
        if let Some(promise) = &option.promises {
            self.found.promises.extend(promise.truth.or(beat.time_about));
        }
    }

    /// Whether an option that can come leaves the way to the beat.
    fn goes_by_routes(&self, beat: &Beat) -> bool {
        beat.options.iter().any(|option| option.next.is_none() && self.can(&option.when, true))
    }

    /// Whether a condition can come out as `wanted` at some time from now on.
    fn can(&self, condition: &Condition, wanted: bool) -> bool {
        match (condition, wanted) {
            (Condition::Always, _) => wanted,
            (Condition::Never, _) => !wanted,
            (Condition::Not(not), _) => self.can(not, !wanted),
            (Condition::All(all), true) | (Condition::Any(all), false) => all.iter().all(|one| self.can(one, wanted)),
            (Condition::All(all), false) | (Condition::Any(all), true) => all.iter().any(|one| self.can(one, wanted)),
            (Condition::Ended(ending), _) => {
                let last = self.conversation.state.endings.last() == Some(ending);
                let (this, other) = (self.found.endings.contains(ending), self.found.endings.iter().any(|found| found != ending));
                (last == wanted) || if wanted { this } else { other }
            }
            (Condition::Shows(signal), true) => self.found.signals.contains(signal) || !signal.is_read_in_words(),
            (Condition::Says(fact), true) => self.found.named.contains(fact),
            (Condition::Offers(offer), true) => self.found.offers.contains(offer),
            (leaf, _) if !lasting(leaf) => true,
            (leaf, false) => !self.conversation.holds(leaf, None),
            (leaf, true) => self.conversation.holds(leaf, None) || self.can_become_true(leaf),
        }
    }

    fn can_become_true(&self, leaf: &Condition) -> bool {
        let found = &self.found;
        match leaf {
            Condition::Fact(fact) => found.facts.contains(fact),
            // Words of an option say what its author sets, and nothing else is found in them.
            Condition::Said(fact) => found.named.contains(fact),
            Condition::Shown(signal) => found.signals.contains(signal) || !signal.is_read_in_words(),
            Condition::Did(action) => found.moves.contains(action),
            Condition::Offered(offer) => found.offers.contains(offer),
            Condition::Promised(truth) | Condition::PromisedWell(truth) => found.promises.contains(truth),
            Condition::Visited { beat, .. } => found.beats.contains(beat),
            _ => true,
        }
    }
}

/// Whether an option offers what may bounce.
pub(super) fn is_fix(world: &World, option: &ReplyOption) -> bool {
    let solves = |id: &String| world.scenario.briefing.solutions.get(id).is_some();
    option.shows.iter().any(|shows| shows.signal == Signal::Solution) || option.offers.iter().any(solves)
}

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
    /// The beats of which it was seen what comes with them in any case.
    looked_at: BTreeSet<Ix<Beat>>,
    /// Beats that were found in this round.
    new_beats: Vec<Ix<Beat>>,
}

impl<'c> Finder<'c> {
    pub fn new(conversation: &'c Conversation, detail: Detail) -> Self {
        Self {
            conversation,
            world: &conversation.world,
            detail,
            found: Prospect::default(),
            looked_at: BTreeSet::new(),
            new_beats: Vec::new(),
        }
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
            Some(Way::Beat(beat)) if self.found.beats.insert(beat) => self.new_beats.push(beat),
            Some(Way::Ending(ending)) => drop(self.found.endings.insert(ending)),
            _ => {}
        }
    }

    fn lines(&mut self, lines: &[Line]) {
        lines.iter().for_each(|line| self.tell(&line.tells));
    }

    fn tell(&mut self, facts: &[Ix<Fact>]) {
        self.found.facts.extend(facts);
    }

    /// One round of what follows from what is found so far. What was found is not looked at again: it stays so.
    fn spread(&mut self) {
        let scenario = &self.world.scenario;
        let mut beats: Vec<Ix<Beat>> = self.found.beats.iter().copied().collect();
        self.new_beats.clear();
        while let Some(ix) = beats.pop() {
            self.beat(ix, &scenario.beats[ix]);
            beats.append(&mut self.new_beats);
        }
        for ix in self.found.endings.clone() {
            let ending = &scenario.endings[ix];
            self.lines(&ending.says);
            let later = ending.later.iter().filter(|later| self.can(&later.when)).map(|later| later.scene);
            self.found.scenes.extend(later.collect::<Vec<_>>());
        }
        for ix in self.found.scenes.clone() {
            let scene = &scenario.scenes[ix];
            let starts = scene.starts.iter().filter(|start| self.can(&start.when)).chain(scene.starts.last());
            let starts: Vec<Ix<Beat>> = starts.map(|start| start.beat).collect();
            self.found.beats.extend(starts);
        }
        if self.found.beats.is_empty() {
            return;
        }
        for (ix, _, action) in scenario.moves.iter() {
            if self.found.moves.contains(&ix) {
                continue;
            }
            let again = action.repeats || !self.conversation.state.did.contains_key(&ix);
            if again && self.can(&action.when) {
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
            if !self.found.questions.contains_key(&ix) && self.can(&knowledge.when) {
                self.found.questions.entry(ix).or_default();
                self.found.facts.extend(knowledge.tells.iter().copied());
                self.found.facts.extend(knowledge.answers.iter().flatten().flat_map(|line| line.tells.iter().copied()));
                self.found.signals.extend(knowledge.shows.iter().copied());
                self.found.signals.insert(Signal::Question);
            }
        }
    }

    fn beat(&mut self, ix: Ix<Beat>, beat: &Beat) {
        if self.looked_at.insert(ix) {
            self.lines(&beat.says);
            self.lines(&beat.again);
            self.tell(&beat.sets);
            self.lead(beat.then);
        }
        for (place, option) in beat.options.iter().enumerate() {
            if !self.found.options.contains(&(ix, place)) && self.can(&option.when) {
                self.found.options.insert((ix, place));
                self.option(beat, option);
            }
        }
        if self.goes_by_routes(ix, beat) {
            for route in &beat.routes {
                if !self.is_found(route.next) && self.can(&route.when) {
                    self.lead(Some(route.next));
                }
            }
            self.lead(beat.otherwise);
        }
    }

    fn is_found(&self, way: Way) -> bool {
        match way {
            Way::Beat(beat) => self.found.beats.contains(&beat),
            Way::Ending(ending) => self.found.endings.contains(&ending),
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
    fn goes_by_routes(&self, ix: Ix<Beat>, beat: &Beat) -> bool {
        beat.options.iter().enumerate().any(|(place, option)| option.next.is_none() && self.found.options.contains(&(ix, place)))
    }

    /// Whether a condition can come out as true at some time from now on.
    fn can(&self, condition: &Condition) -> bool {
        self.ways(condition).0
    }

    /// Whether a condition can come out as true, and whether it can come out as false, at some time from now on. One of both it
    /// can.
    fn ways(&self, condition: &Condition) -> (bool, bool) {
        match condition {
            Condition::Always => (true, false),
            Condition::Never => (false, true),
            Condition::Not(not) => {
                let (holds, fails) = self.ways(not);
                (fails, holds)
            }
            Condition::All(all) => all_of(all.iter().map(|one| self.ways(one))),
            Condition::Any(any) => {
                let (fails, holds) = all_of(any.iter().map(|one| self.ways(one)).map(|(holds, fails)| (fails, holds)));
                (holds, fails)
            }
            Condition::Ended(ending) => {
                let last = self.conversation.state.endings.last() == Some(ending);
                let other = self.found.endings.iter().any(|found| found != ending);
                (last || self.found.endings.contains(ending), !last || other)
            }
            Condition::Shows(signal) => (self.can_be_shown(*signal), true),
            Condition::Says(fact) => (self.found.named.contains(fact), true),
            Condition::Offers(offer) => (self.found.offers.contains(offer), true),
            leaf if !lasting(leaf) => (true, true),
            leaf => {
                let holds = self.conversation.holds(leaf, None);
                (holds || self.can_become_true(leaf), !holds)
            }
        }
    }

    fn can_be_shown(&self, signal: Signal) -> bool {
        self.found.signals.contains(&signal) || !signal.is_read_in_words()
    }

    fn can_become_true(&self, leaf: &Condition) -> bool {
        let found = &self.found;
        match leaf {
            Condition::Fact(fact) => found.facts.contains(fact),
            // Words of an option say what its author sets, and nothing else is found in them.
            Condition::Said(fact) => found.named.contains(fact),
            Condition::Shown(signal) => self.can_be_shown(*signal),
            Condition::Did(action) => found.moves.contains(action),
            Condition::Offered(offer) => found.offers.contains(offer),
            Condition::Promised(truth) | Condition::PromisedWell(truth) => found.promises.contains(truth),
            Condition::Visited { beat, .. } => found.beats.contains(beat),
            _ => true,
        }
    }
}

/// Whether all parts of a condition can hold, and whether one can fail.
fn all_of(parts: impl Iterator<Item = (bool, bool)>) -> (bool, bool) {
    let mut one_fails = false;
    for (holds, fails) in parts {
        if !holds {
            return (false, true);
        }
        one_fails |= fails;
    }
    (true, one_fails)
}

/// Whether an option offers what may bounce.
pub(super) fn is_fix(world: &World, option: &ReplyOption) -> bool {
    let solves = |id: &String| world.scenario.briefing.solutions.get(id).is_some();
    option.shows.iter().any(|shows| shows.signal == Signal::Solution) || option.offers.iter().any(solves)
}

//! What a conversation knows of itself.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::standing::Standing;
use crate::base::{Clock, Ix, Millis, Seconds};
use crate::log::{DiaryItem, Fate, Spoken};
use crate::principles::{Principle, Signal};
use crate::scenario::{Beat, Ending, Fact, Knowledge, Move, RecordField, Scenario, Scene, Truth, Way};

/// What part of an attempt it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// A scene is played.
    Call,
    /// The record is completed.
    Record,
    /// The days between two scenes pass.
    Diary,
    /// The attempt is over.
    Over,
}

/// A line that is going to be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Planned {
    /// Its name in this attempt.
    pub line: String,
    pub text: String,
    pub ms: u32,
    pub pause_ms: u32,
    pub tells: Vec<Ix<Fact>>,
    pub by: Option<String>,
    pub recording: Option<String>,
    /// Whether it takes up a line that was cut: "As I was saying: ...".
    pub taken_up: bool,
}

/// What follows a turn of the caller's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Then {
    /// The floor is free.
    Free,
    /// It goes on by itself.
    Go(Way),
    /// The scene ends.
    End(Ix<Ending>),
}

/// The line that is being said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Speaking {
    pub planned: Planned,
    pub began: Millis,
    pub ends: Millis,
}

/// A turn of the caller's: lines with pauses between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Turn {
    pub lines: VecDeque<Planned>,
    pub speaking: Option<Speaking>,
    /// When the next line begins, while none is being said.
    pub next_at: Millis,
    /// Lines said to their end so far.
    pub said: u32,
    pub then: Then,
    /// Whether anybody talked over it or cut it short.
    pub broken: bool,
    /// When the trainee last nodded in it.
    pub nodded: Option<Millis>,
    /// Whether a nod has already counted in it.
    pub nod_counted: bool,
    /// How many pauses invited a nod.
    pub invitations: u32,
    /// A reply that waits for its end.
    pub waiting: Option<Spoken>,
}

/// Who has the floor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Floor {
    /// The caller.
    Caller(Turn),
    /// The trainee, until then; the turn follows.
    Agent { until: Millis, next: Turn },
    /// The trainee is away on a move, until then; the turn follows.
    Away { until: Millis, next: Turn },
    /// Nobody.
    Free { silence_at: Option<Millis> },
}

/// Ways of acknowledging; different ones make a fix land.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Acknowledged {
    LetFinish,
    Restated,
    Empathy,
    Apology,
}

impl Acknowledged {
    /// All of them, those first that ask least.
    pub const ALL: [Self; 4] = [Self::LetFinish, Self::Restated, Self::Empathy, Self::Apology];
}

/// A chance to show a principle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Opportunity {
    pub principle: Principle,
    pub cause: String,
    pub beat: Ix<Beat>,
    pub until: Option<Ix<Beat>>,
    pub state: Chance,
}

/// How an opportunity stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Chance {
    Open,
    Earned,
    Missed,
}

/// A fault of the trainee's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slip {
    pub fault: Signal,
    pub turn: u32,
    pub at: Millis,
}

/// What conditions ask of the reply that was heard last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct LastReply {
    pub signals: BTreeSet<Signal>,
    /// Facts that it speaks of, or that its author says it sets.
    pub facts: BTreeSet<Ix<Fact>>,
    /// What it offers, permitted or not.
    pub offers: BTreeSet<String>,
    /// Whether it asks anything.
    pub asks: bool,
}

/// A commitment of the trainee's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Promise {
    pub truth: Option<Ix<Truth>>,
    pub words: String,
    pub seconds: Seconds,
    pub by: Clock,
    pub judged: Option<Signal>,
    pub fate: Option<Fate>,
}

/// A next step in the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Note {
    pub text: String,
    pub due: Clock,
    pub truth: Option<Ix<Truth>>,
    pub done: bool,
    pub crossed_out: bool,
}

/// The text of a record field as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Composed {
    /// The words.
    pub text: String,
    /// The ids of the facts found in it.
    pub facts: Vec<String>,
}

/// The whole state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct State {
    /// Call time: milliseconds since the attempt began; only scenes count.
    pub now: Millis,
    pub phase: Phase,
    pub scene: Ix<Scene>,
    pub scene_began: Millis,
    /// Simulated time since the scene began, beyond call time.
    pub extra: Seconds,
    /// The clock when the scene began.
    pub scene_clock: Clock,
    pub floor: Floor,
    pub beat: Ix<Beat>,
    pub standing: Standing,
    pub turn: u32,
    /// How many lines have been planned so far; makes their names unique.
    pub lines: u32,
    pub visits: BTreeMap<Ix<Beat>, u32>,
    /// How often the present beat has been stayed at.
    pub stays: u32,
    /// Beats that followed by themselves since the trainee last did anything.
    pub hops: u32,
    pub facts: BTreeSet<Ix<Fact>>,
    /// Facts that an answer under way is going to tell: nobody says them twice in one breath.
    pub telling: BTreeSet<Ix<Fact>>,
    /// Facts that the trainee has spoken of.
    pub named: BTreeSet<Ix<Fact>>,
    pub reply: LastReply,
    pub shown: BTreeSet<Signal>,
    pub did: BTreeMap<Ix<Move>, u32>,
    pub agreed: BTreeMap<Ix<Move>, u32>,
    pub offered: BTreeSet<String>,
    /// Offers that the caller has heard named, whether or not they earned anything.
    pub heard_of: BTreeSet<String>,
    /// Options that were said and taken in, in order: beat and option.
    pub said: Vec<(Ix<Beat>, String)>,
    pub asked: BTreeMap<Ix<Knowledge>, u32>,
    pub concern: String,
    pub acknowledged: BTreeMap<String, BTreeSet<Acknowledged>>,
    /// What has already moved the mood for a concern.
    pub moved: BTreeSet<(String, Signal)>,
    pub apologies: BTreeMap<String, u32>,
    pub opportunities: Vec<Opportunity>,
    /// What was shown before anything called for it: principle, signal, turn.
    pub early: Vec<(Principle, Signal, u32)>,
    /// While a reply is judged: what it has earned. In one reply a principle earns once.
    pub earned_in_reply: Option<BTreeSet<Principle>>,
    /// Faults that an apology can still make up for.
    pub slips: Vec<Slip>,
    pub promises: Vec<Promise>,
    pub reactions: BTreeMap<&'static str, u32>,
    pub suited: BTreeSet<Signal>,
    pub silences: u32,
    pub misunderstood: u32,
    /// Whether the last heard reply announced that the trainee steps away.
    pub announced_hold: bool,
    pub breathed: bool,
    pub record: BTreeMap<Ix<RecordField>, Composed>,
    pub record_done: bool,
    pub notes: Vec<Note>,
    pub done: BTreeSet<Ix<Truth>>,
    pub endings: Vec<Ix<Ending>>,
    pub next_scene: Option<Ix<Scene>>,
    pub day: Clock,
    pub today: Vec<DiaryItem>,
    /// Small other work that is done; it does not come back.
    pub chores_done: BTreeSet<String>,
    pub caller_read: bool,
    /// What the caller has said, with the turn after which they said it.
    pub caller_words: Vec<(u32, String)>,
}

impl State {
    /// The state before the first scene.
    pub fn new(scenario: &Scenario) -> Self {
        // Every checked scenario has a scene and a beat; `begin_scene` puts the real beat here.
        let (scene, ..) = scenario.scenes.iter().next().expect("a checked scenario has a scene");
        let (beat, ..) = scenario.beats.iter().next().expect("a checked scenario has a beat");
        Self {
            now: Millis(0),
            phase: Phase::Call,
            scene,
            scene_began: Millis(0),
            extra: Seconds(0),
            scene_clock: scenario.now,
            floor: Floor::Free { silence_at: None },
            beat,
            standing: Standing { mood: scenario.caller.mood, strikes: 0 },
            turn: 0,
            lines: 0,
            visits: BTreeMap::new(),
            stays: 0,
            hops: 0,
            facts: scenario.facts.iter().filter(|(_, _, fact)| fact.briefed).map(|(ix, ..)| ix).collect(),
            telling: BTreeSet::new(),
            named: BTreeSet::new(),
            reply: LastReply::default(),
            shown: BTreeSet::new(),
            did: BTreeMap::new(),
            agreed: BTreeMap::new(),
            offered: BTreeSet::new(),
            heard_of: BTreeSet::new(),
            said: Vec::new(),
            asked: BTreeMap::new(),
            concern: String::new(),
            acknowledged: BTreeMap::new(),
            moved: BTreeSet::new(),
            apologies: BTreeMap::new(),
            opportunities: Vec::new(),
            early: Vec::new(),
            earned_in_reply: None,
            slips: Vec::new(),
            promises: Vec::new(),
            reactions: BTreeMap::new(),
            suited: BTreeSet::new(),
            silences: 0,
            misunderstood: 0,
            announced_hold: false,
            breathed: false,
            record: BTreeMap::new(),
            record_done: false,
            notes: Vec::new(),
            done: BTreeSet::new(),
            endings: Vec::new(),
            next_scene: None,
            day: scenario.now,
            today: Vec::new(),
            chores_done: BTreeSet::new(),
            caller_read: false,
            caller_words: Vec::new(),
        }
    }

    /// The trainee does something that opens a turn.
    pub fn open_turn(&mut self) {
        self.turn += 1;
        self.silences = 0;
        self.hops = 0;
    }

    /// The time on the scenario's wall.
    pub fn clock(&self) -> Clock {
        let call = Seconds((self.now.since(self.scene_began).0 / 1000) as i64);
        self.scene_clock.after(call + self.extra)
    }

    /// The acknowledgements that stand for the present concern.
    pub fn acknowledgements(&self) -> usize {
        self.acknowledged.get(&self.concern).map_or(0, BTreeSet::len)
    }

    /// Whether one of them stands.
    pub fn has_acknowledged(&self, how: Acknowledged) -> bool {
        self.acknowledged.get(&self.concern).is_some_and(|standing| standing.contains(&how))
    }

    /// Whether the trainee has owned what went wrong, for whichever concern.
    pub fn has_owned(&self) -> bool {
        self.acknowledged.values().any(|standing| standing.contains(&Acknowledged::Apology))
    }

    /// Lets one more acknowledgement stand for the present concern.
    pub fn acknowledge(&mut self, how: Acknowledged) {
        self.acknowledged.entry(self.concern.clone()).or_default().insert(how);
    }
}

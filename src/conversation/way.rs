//! The way on: entering beats and scenes.

use super::Conversation;
use super::standing::Touch;
use super::state::{LastReply, Phase, Planned, Then};
use crate::base::{Ix, Seconds};
use crate::log::{Cause, Happening};
use crate::scenario::{Beat, Fact, Mood, Scene, Way};

/// After so many beats that follow by themselves the floor is freed: a scenario that runs in a circle cannot hang.
const LONGEST_RUN: u32 = 40;

impl Conversation {
    pub(super) fn scene(&self) -> &Scene {
        &self.world.scenario.scenes[self.state.scene]
    }

    pub(super) fn beat(&self) -> &Beat {
        &self.world.scenario.beats[self.state.beat]
    }

    pub(super) fn beat_id(&self) -> &str {
        self.world.scenario.beats.id(self.state.beat)
    }

    pub(super) fn begin_scene(&mut self, ix: Ix<Scene>) {
        let world = self.world.clone();
        let scene = &world.scenario.scenes[ix];
        self.open_scene(ix, scene.mood);
        let start = scene.starts.iter().find(|start| self.holds(&start.when, None)).or(scene.starts.last());
        if let Some(beat) = start.map(|start| start.beat) {
            self.take_way(Way::Beat(beat), Vec::new());
        }
    }

    /// A scene begins, with a mood of its own where one is given; nobody has said anything yet.
    pub(super) fn open_scene(&mut self, ix: Ix<Scene>, mood: Option<Mood>) {
        let id = self.world.scenario.scenes.id(ix).to_owned();
        self.state.scene = ix;
        self.state.phase = Phase::Call;
        self.state.scene_began = self.state.now;
        self.state.extra = Seconds(0);
        self.state.silences = 0;
        self.do_touch(Touch::Forgiven);
        self.state.slips.clear();
        self.state.early.clear();
        self.state.reply = LastReply::default();
        self.state.concern = format!("{id}:");
        if let Some(mood) = mood {
            self.do_touch(Touch::Set(mood));
        }
        self.emit(Happening::SceneBegan { scene: id, now: self.state.clock(), mood: self.state.standing.mood });
    }

    /// Goes on to a beat or an ending; `before` is said first.
    pub(super) fn take_way(&mut self, way: Way, before: Vec<Planned>) {
        self.state.stays = 0;
        match way {
            Way::Ending(ending) => self.plan_ending(ending, before),
            Way::Beat(beat) => self.enter(beat, before),
        }
    }

    fn enter(&mut self, ix: Ix<Beat>, mut before: Vec<Planned>) {
        let world = self.world.clone();
        let beat = &world.scenario.beats[ix];
        self.state.beat = ix;
        let visit = {
            let visits = self.state.visits.entry(ix).or_insert(0);
            *visits += 1;
            *visits - 1
        };
        self.emit(Happening::BeatEntered { beat: world.scenario.beats.id(ix).to_owned(), visit });
        self.state.misunderstood = 0;
        if let Some(concern) = &beat.concern {
            self.state.concern = concern.clone();
        }
        self.author_steps(&beat.mood, Cause::Author(world.scenario.beats.id(ix).to_owned()));
        for fact in &beat.sets {
            self.learn(*fact);
        }
        for action in &beat.agrees {
            self.state.agreed.entry(*action).or_insert(self.state.turn);
        }
        self.close_opportunities(Some(ix));
        if visit == 0 {
            for calls in &beat.calls_for {
                self.open_opportunity(calls, ix);
            }
            for principle in &beat.tempts {
                self.emit(Happening::Tempted { principle: *principle });
            }
        }
        before.extend(self.lines_of_beat(beat, visit));
        let then = match beat.then {
            Some(way) if self.state.hops < LONGEST_RUN => {
                self.state.hops += 1;
                Then::Go(way)
            }
            _ => Then::Free,
        };
        self.answer(before, then);
    }

    fn lines_of_beat(&mut self, beat: &Beat, visit: u32) -> Vec<Planned> {
        match (visit, beat.again.is_empty()) {
            (0, _) => self.plan(&beat.says),
            (_, false) => self.plan(&beat.again),
            (_, true) => self.plan(beat.says.last().map(std::slice::from_ref).unwrap_or_default()),
        }
    }

    /// Stays at the beat; says `lines`, or what the beat says again where there are none.
    pub(super) fn stay(&mut self, lines: Vec<Planned>) {
        self.state.stays += 1;
        let lines = if lines.is_empty() {
            let world = self.world.clone();
            let beat = &world.scenario.beats[self.state.beat];
            *self.state.visits.entry(self.state.beat).or_insert(0) += 1;
            self.lines_of_beat(beat, 1)
        } else {
            lines
        };
        self.answer(lines, Then::Free);
    }

    /// Puts a fact on the table.
    pub(super) fn learn(&mut self, fact: Ix<Fact>) {
        if self.state.facts.insert(fact) {
            self.emit(Happening::FactKnown { fact: self.world.scenario.facts.id(fact).to_owned() });
        }
    }
}

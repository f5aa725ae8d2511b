//! What a library practises: scenario by principle, by what was played and proved, and by the situations of the documents.
//! Start with [`Row::of`].

mod tables;

use std::ops::ControlFlow;

use strum::IntoEnumIterator;

use super::explore::{Coming, Limits, Reach, prove};
use super::{Caricature, Played, Stage, Walk, run_walk};
use crate::principles::{Principle, Situation};

/// So many scenarios should want a principle.
const LEAST: usize = 3;
/// So many should want one that nearly every call asks for.
const LEAST_OF_COMMON: usize = 8;

/// In how many scenarios a principle should be wanted.
pub fn least(principle: Principle) -> usize {
    use Principle::{ApologizeProperly, DontArgue, LetThemFinish, RealisticTimeframe};
    match principle {
        LetThemFinish | ApologizeProperly | DontArgue | RealisticTimeframe => LEAST_OF_COMMON,
        _ => LEAST,
    }
}

/// A principle that a scenario wants, and what is known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Want {
    /// Which.
    pub principle: Principle,
    /// How often.
    pub times: u32,
    /// Whether it can be earned: yes where a play had all of it.
    pub earned: Reach,
    /// Whether it can be lost: yes where a play that could have had it had not all of it.
    pub lost: Reach,
}

/// What one scenario practises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The scenario's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The principles that it wants, in the author's order.
    pub wants: Vec<Want>,
    /// The situations that it gives practice in.
    pub practises: Vec<Situation>,
}

impl Row {
    /// Looks at a scenario. What was played is so; the proof is asked only where players who always do one thing and the walks
    /// leave something open. Nothing that was typed counts: all is said of the author's options.
    pub fn of(stage: &Stage, walks: &[Walk]) -> Self {
        let scenario = &stage.world.scenario;
        let mut plays = plays(stage, walks);
        let seen =
            |plays: &[Played]| -> Vec<Want> { scenario.goals.iter().map(|goal| Want::seen(goal.principle, goal.times, plays)).collect() };
        let mut wants = seen(&plays);
        if wants.iter().any(Want::is_open) {
            let mut proof = prove(&stage.world, &stage.header, Limits::default(), &mut |_| ControlFlow::Continue(()));
            plays.append(&mut proof.plays);
            wants = seen(&plays);
            let coming = Coming { scenario, proof: &proof };
            wants.iter_mut().for_each(|want| want.settle(&coming));
        }
        Self { id: scenario.id.clone(), title: scenario.title.clone(), wants, practises: scenario.practises.clone() }
    }

    /// What it wants of a principle, if it does.
    pub fn want(&self, principle: Principle) -> Option<&Want> {
        self.wants.iter().find(|want| want.principle == principle)
    }
}

/// What came of the players who always do one thing, and of the walks.
fn plays(stage: &Stage, walks: &[Walk]) -> Vec<Played> {
    let (world, texts) = (&stage.world, &stage.header.texts);
    let players = Caricature::iter().filter(|who| !who.types());
    let players = players.filter_map(|who| Played::of(world, who.play(world, &stage.header), Some(who)));
    let walked = walks.iter().filter(|walk| !walk.settings.typed);
    let walked = walked.filter_map(|walk| Played::of(world, run_walk(world, texts, walk).0, None));
    players.chain(walked).collect()
}

impl Want {
    fn seen(principle: Principle, times: u32, plays: &[Played]) -> Self {
        let scores =
            || plays.iter().flat_map(|played| &played.goals).filter(|goal| goal.principle == principle).filter_map(|goal| goal.score);
        let so = |seen: bool| if seen { Reach::Yes } else { Reach::NotFound };
        Self { principle, times, earned: so(scores().any(|score| score == 100)), lost: so(scores().any(|score| score < 100)) }
    }

    fn is_open(&self) -> bool {
        self.earned == Reach::NotFound || self.lost == Reach::NotFound
    }

    /// Says no where nothing can come that would do it. Restraint starts whole, and what is written down is no option.
    fn settle(&mut self, coming: &Coming<'_>) {
        let elsewhere = self.principle.is_restraint() || self.principle == Principle::RecordTheCase;
        if self.earned == Reach::NotFound && !elsewhere && !coming.can_be_earned(self.principle) {
            self.earned = Reach::No;
        }
        if self.lost == Reach::NotFound && self.earned == Reach::Yes && !coming.can_be_faulted(self.principle) {
            self.lost = Reach::No;
        }
    }
}

/// What a library practises.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Its scenarios.
    pub rows: Vec<Row>,
}

impl Coverage {
    /// In how many scenarios a principle is wanted.
    pub fn wanted(&self, principle: Principle) -> usize {
        self.rows.iter().filter(|row| row.want(principle).is_some()).count()
    }

    /// The principles that are wanted in too few scenarios.
    pub fn short(&self) -> Vec<Principle> {
        Principle::iter().filter(|principle| self.wanted(*principle) < least(*principle)).collect()
    }

    /// The situations that no scenario practises.
    pub fn unpractised(&self) -> Vec<Situation> {
        let nowhere = |situation: &Situation| !self.rows.iter().any(|row| row.practises.contains(situation));
        Situation::iter().filter(nowhere).collect()
    }
}

#[cfg(test)]
mod tests;

//! A conversation that begins at any beat, with a state that was set by hand: for an author who rehearses.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::standing::Standing;
use super::state::Acknowledged;
use super::{Conversation, World};
use crate::base::Ix;
use crate::log::{Happening, Header};
use crate::scenario::{Beat, Fact, Scenario, Way};

/// A moment that is set by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placing {
    /// The beat that the caller comes to.
    pub beat: Ix<Beat>,
    /// Where the caller stands before it.
    pub standing: Standing,
    /// How many acknowledgements stand as the caller comes there, 0 to 4.
    pub acknowledged: usize,
    /// What is on the table besides the briefing.
    pub facts: BTreeSet<Ix<Fact>>,
    /// The beats that count as visited once.
    pub visited: BTreeSet<Ix<Beat>>,
}

impl Placing {
    /// A beat by itself: the caller as they come to its scene, and nothing said yet.
    pub fn alone(scenario: &Scenario, beat: Ix<Beat>) -> Self {
        let scene = scenario.scenes.values().find(|scene| scene.beats.contains(&beat));
        let mood = scene.and_then(|scene| scene.mood).unwrap_or(scenario.caller.mood);
        Self { beat, standing: Standing { mood, strikes: 0 }, acknowledged: 0, facts: BTreeSet::new(), visited: BTreeSet::new() }
    }
}

impl Conversation {
    /// Begins in the midst of an attempt; gives what happens before any act. Such an attempt is no part of the records: its
    /// log does not say how it came there.
    pub fn begin_at(world: Arc<World>, header: Arc<Header>, placing: &Placing) -> (Self, Vec<Happening>) {
        let mut conversation = Self::new(world, header);
        let scenes = &conversation.world.scenario.scenes;
        let scene = scenes.iter().find(|(.., scene)| scene.beats.contains(&placing.beat)).map(|(ix, ..)| ix);
        conversation.open_scene(scene.unwrap_or(conversation.state.scene), Some(placing.standing.mood));
        conversation.stand(placing.standing);
        for how in Acknowledged::ALL.into_iter().take(placing.acknowledged) {
            conversation.state.acknowledge(how);
        }
        for fact in &placing.facts {
            conversation.learn(*fact);
        }
        conversation.state.visits.extend(placing.visited.iter().map(|beat| (*beat, 1)));
        conversation.take_way(Way::Beat(placing.beat), Vec::new());
        let opening = std::mem::take(&mut conversation.out);
        (conversation, opening)
    }
}

//! Which lines a drill has: drawn from all beats of the library that ask for its principle.

use std::sync::Arc;

use super::{LINES, Prompt};
use crate::base::{Ix, Seed, draw};
use crate::conversation::World;
use crate::principles::Principle;
use crate::scenario::{Beat, StrongLanguage};

/// Five lines on one principle.
#[derive(Debug, Clone)]
pub struct Drill {
    /// What is practised.
    pub principle: Principle,
    /// The lines, in order; fewer than five where the library has no more.
    pub prompts: Vec<Prompt>,
}

/// A line of the library: a beat of a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The scenario's id.
    pub scenario: String,
    /// The beat's id.
    pub beat: String,
}

/// The beats of a scenario that may become lines of a drill: they call for the principle, tempt to break it, or have options that
/// show something of it.
pub fn candidates(world: &World, principle: Principle) -> impl Iterator<Item = Ix<Beat>> {
    let asks = move |beat: &Beat| {
        beat.calls_for.iter().any(|calls| calls.principle == principle)
            || beat.tempts.contains(&principle)
            || beat.options.iter().flat_map(|option| &option.shows).any(|shows| shows.signal.belongs_to(principle))
    };
    world.scenario.beats.iter().filter(move |(.., beat)| asks(beat)).map(|(ix, ..)| ix)
}

impl Drill {
    /// Draws five lines from `worlds`; those in `had` only where there are not enough others. Each comes from another scenario
    /// while that is possible. The same seed draws the same lines.
    pub fn deal(principle: Principle, worlds: &[Arc<World>], language: StrongLanguage, seed: Seed, had: &[Place]) -> Self {
        let mut prompts: Vec<Prompt> = Vec::new();
        let mut left = shuffled(principle, worlds, seed);
        // First what is new of people who are new, then what is new, then whatever there is.
        for pass in 0..3 {
            left.retain(|(world, beat)| {
                let scenario = &world.scenario;
                let fresh = !had.iter().any(|place| place.scenario == scenario.id && place.beat == scenario.beats.id(*beat));
                let other = !prompts.iter().any(|prompt| prompt.place.scenario == scenario.id);
                let wanted = prompts.len() < LINES && (pass == 2 || fresh) && (pass > 0 || other);
                if wanted {
                    prompts.extend(Prompt::of(world, *beat, principle, language, seed));
                }
                !wanted
            });
        }
        Self { principle, prompts }
    }

    /// Where its lines are from.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        self.prompts.iter().map(|prompt| &prompt.place)
    }
}

/// All candidates, in an order that hangs on the seed alone.
fn shuffled(principle: Principle, worlds: &[Arc<World>], seed: Seed) -> Vec<(Arc<World>, Ix<Beat>)> {
    let all = worlds.iter().flat_map(|world| candidates(world, principle).map(|beat| (world.clone(), beat)));
    let mut keyed: Vec<(u32, Arc<World>, Ix<Beat>)> = all
        .map(|(world, beat)| {
            let place = format!("drill/{principle}/{}/{}", world.scenario.id, world.scenario.beats.id(beat));
            (draw(seed, &place, 0, u32::MAX), world, beat)
        })
        .collect();
    keyed.sort_by_key(|(key, ..)| *key);
    keyed.into_iter().map(|(_, world, beat)| (world, beat)).collect()
}

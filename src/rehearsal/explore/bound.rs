//! What no play can score more than.
//!
//! Each goal is taken for full that can be earned at all, save where its chances are known to be fewer than it wants; so the bound
//! is an upper one, and no play need come to it.

use super::coming::Coming;
use crate::conversation::World;
use crate::principles::Principle;
use crate::scenario::{Ending, Goal};

impl Coming<'_> {
    /// The most that a play which closes with an ending can score, 0 to 100.
    pub(super) fn most(&self, world: &World, ending: &Ending) -> u32 {
        let passed_through = self.scenario.endings.values().filter(|other| !other.later.is_empty());
        let excuses: Vec<Principle> = passed_through.chain([ending]).flat_map(|ending| ending.excuses.iter().copied()).collect();
        // What may be left out of the sum is left out where that is for the better.
        let may_be_left_out = |goal: &Goal| {
            excuses.contains(&goal.principle) || matches!(goal.principle, Principle::LetThemFinish | Principle::RecordTheCase)
        };
        let weights = world.rubric.goal_weights(&self.scenario.goals);
        let goals =
            self.scenario.goals.iter().zip(weights).map(|(goal, weight)| (may_be_left_out(goal), self.most_of(world, goal), weight));
        let (mut some, always): (Vec<_>, Vec<_>) = goals.partition(|goal| goal.0);
        some.sort_by_key(|goal| std::cmp::Reverse(goal.1));
        let (mut sum, mut weights) =
            always.iter().fold((0, 0), |(sum, weights), (_, most, weight)| (sum + most * weight, weights + weight));
        let mut best = sum.checked_div(weights).unwrap_or(0);
        for (_, most, weight) in some {
            (sum, weights) = (sum + most * weight, weights + weight);
            best = best.max(sum.checked_div(weights).unwrap_or(0));
        }
        best.min(ending.cap.unwrap_or(100))
    }

    /// The most of a goal, 0 to 100.
    fn most_of(&self, world: &World, goal: &Goal) -> u32 {
        let principle = goal.principle;
        // Restraint starts full; the record and the closing question are no options.
        if principle.is_restraint() || matches!(principle, Principle::RecordTheCase | Principle::ReadTheCaller) {
            return 100;
        }
        if !self.can_be_earned(principle) {
            return 0;
        }
        if !self.is_called_for_at_once(principle) {
            return 100;
        }
        let whole = if self.can_be_earned_whole(principle) { 1_000 } else { world.rubric.half };
        let wanted = i64::from(goal.times.max(1)) * 1_000;
        ((self.causes(principle) as i64 * whole).min(wanted) * 100 / wanted) as u32
    }

    /// Whether every play calls for a principle: else what shows it counts by turns, of which there may be any number.
    fn is_called_for_at_once(&self, principle: Principle) -> bool {
        let first = self.scenario.scenes.values().next();
        let mut starts = first.into_iter().flat_map(|scene| &scene.starts).map(|start| &self.scenario.beats[start.beat]);
        starts.all(|beat| beat.calls_for.iter().any(|call| call.principle == principle))
    }
}

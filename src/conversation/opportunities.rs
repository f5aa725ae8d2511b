//! Opportunities: (principle, cause). Each opens at a beat, stays open to a named beat or the scene's end, is earned
//! once, and also counts when it was used before it was called for.

use super::Conversation;
use super::state::{Chance, Opportunity};
use crate::base::Ix;
use crate::log::Happening;
use crate::principles::{Principle, Signal, Skill};
use crate::scenario::{Beat, CallsFor};

impl Conversation {
    pub(super) fn open_opportunity(&mut self, calls: &CallsFor, beat: Ix<Beat>) {
        let known = |chance: &Opportunity| chance.principle == calls.principle && chance.cause == calls.cause;
        if self.state.opportunities.iter().any(known) {
            return;
        }
        self.emit(Happening::OpportunityOpened { principle: calls.principle, cause: calls.cause.clone() });
        self.state.opportunities.push(Opportunity {
            principle: calls.principle,
            cause: calls.cause.clone(),
            beat,
            until: calls.until,
            state: Chance::Open,
        });
        if let Some(early) = self.state.early.iter().position(|(principle, ..)| *principle == calls.principle) {
            let (_, signal, turn) = self.state.early.remove(early);
            self.earn_at(self.state.opportunities.len() - 1, signal, turn);
        }
    }

    /// A good signal uses an open opportunity of each principle that it counts for, or is kept for one to come.
    pub(super) fn earn(&mut self, signal: Signal, turn: u32) {
        let principles: Vec<Principle> = signal.principle().into_iter().chain(signal.entry().also.iter().copied()).collect();
        for principle in principles {
            if self.state.earned_in_reply.as_mut().is_some_and(|earned| !earned.insert(principle)) {
                continue;
            }
            let open = |chance: &&Opportunity| chance.principle == principle && chance.state == Chance::Open;
            // What this beat calls for comes first, then what has waited longest.
            let here = |chance: &Opportunity| open(&chance) && chance.beat == self.state.beat;
            let chances = &self.state.opportunities;
            match chances.iter().position(here).or_else(|| chances.iter().position(|chance| open(&chance))) {
                Some(position) => self.earn_at(position, signal, turn),
                None => {
                    // The same reply may not be kept twice for one principle.
                    if !self.state.early.iter().any(|(kept, _, when)| *kept == principle && *when == turn) {
                        self.state.early.push((principle, signal, turn));
                    }
                }
            }
        }
    }

    fn earn_at(&mut self, position: usize, signal: Signal, turn: u32) {
        let chance = &mut self.state.opportunities[position];
        // In one reply a principle earns once.
        chance.state = Chance::Earned;
        let (principle, cause) = (chance.principle, chance.cause.clone());
        self.emit(Happening::OpportunityEarned { principle, cause, signal, turn });
    }

    /// Closes what is open to this beat; with none, what is open to the scene's end. Following through is done after
    /// the scene, so its chances stay open to the end of the attempt.
    pub(super) fn close_opportunities(&mut self, at: Option<Ix<Beat>>) {
        let later = |chance: &Opportunity| chance.principle.entry().skill == Skill::FollowThrough;
        self.close(|chance| if at.is_some() { chance.until == at } else { !later(chance) });
    }

    /// Closes everything, at the end of the attempt.
    pub(super) fn close_all_opportunities(&mut self) {
        self.close(|_| true);
    }

    fn close(&mut self, due: impl Fn(&Opportunity) -> bool) {
        let mut missed = Vec::new();
        for chance in &mut self.state.opportunities {
            if chance.state == Chance::Open && due(chance) {
                chance.state = Chance::Missed;
                missed.push((chance.principle, chance.cause.clone(), chance.beat));
            }
        }
        for (principle, cause, beat) in missed {
            let beat = self.world.scenario.beats.id(beat).to_owned();
            self.emit(Happening::OpportunityMissed { principle, cause, beat });
        }
    }
}

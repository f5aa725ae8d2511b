//! Which signals can come at all where every reply is one of the author's options: what is not among them never comes.

use super::{Proof, Reach};
use crate::principles::{Principle, Sign, Signal, catalogue};
use crate::scenario::{Beat, MoveKind, ReplyOption, Scenario};
use std::collections::BTreeSet;

/// What can come in a scenario, by what was proved of it.
#[derive(Debug, Clone, Copy)]
pub struct Coming<'c> {
    /// The scenario.
    pub scenario: &'c Scenario,
    /// What was proved of it.
    pub proof: &'c Proof,
}

impl<'c> Coming<'c> {
    /// The options that can be offered.
    fn options(&self) -> impl Iterator<Item = &'c ReplyOption> {
        let (scenario, proof) = (self.scenario, self.proof);
        let all = scenario.beats.iter().flat_map(|(_, id, beat)| beat.options.iter().map(move |option| (id, option)));
        let can_come = |(id, option): &(&str, &ReplyOption)| proof.options[&((*id).to_owned(), option.id.clone())] != Reach::No;
        all.filter(can_come).map(|(_, option)| option)
    }

    /// The beats that can be come to.
    fn beats(&self) -> impl Iterator<Item = &'c Beat> {
        let proof = self.proof;
        self.scenario.beats.iter().filter(|(_, id, _)| proof.beats[*id] != Reach::No).map(|(.., beat)| beat)
    }

    fn can_move(&self, kinds: &[MoveKind]) -> bool {
        let moves = self.scenario.moves.iter().filter(|(_, id, _)| self.proof.moves[*id] != Reach::No);
        moves.map(|(.., action)| action).any(|action| kinds.contains(&action.kind))
    }

    fn is_in_words(&self, signal: Signal) -> bool {
        let mut questions = self.scenario.knows.iter().filter(|(_, id, _)| self.proof.questions[*id] != Reach::No);
        self.options().any(|option| option.shows.iter().any(|shows| shows.signal == signal))
            || questions.any(|(.., known)| signal == Signal::Question || known.shows.contains(&signal))
    }

    /// Whether a signal can come at all. Of what the conversation sees by itself it is only asked whether that of which it is made
    /// can come.
    fn can_come(&self, signal: Signal) -> bool {
        if self.is_in_words(signal) {
            return true;
        }
        match signal {
            Signal::PromiseRealistic | Signal::PromiseTight | Signal::PromiseShort | Signal::PromisePadded => self.promises(),
            Signal::PromiseKept | Signal::PromiseBroken => self.promises(),
            Signal::PromiseMissing => self.beats().any(|beat| beat.asks_time),
            Signal::SolutionPlaced | Signal::Alternative | Signal::BeyondRemit | Signal::GaveIn => self.offers(),
            Signal::FollowedUp | Signal::Forgot => self.scenario.truths.values().any(|truth| truth.yours),
            Signal::WarmHandover | Signal::ColdTransfer | Signal::SilentTransfer => self.can_move(&[MoveKind::Transfer, MoveKind::Manager]),
            Signal::Solution => self.can_move(&[MoveKind::Solution]) || self.offers(),
            Signal::LetGo => self.can_move(&[MoveKind::Cancel]),
            Signal::EscalationOffer => self.can_move(&[MoveKind::Manager]),
            _ => !signal.is_read_in_words(),
        }
    }

    fn promises(&self) -> bool {
        self.options().any(|option| option.promises.is_some())
    }

    fn offers(&self) -> bool {
        self.options().any(|option| !option.offers.is_empty())
    }

    /// Whether anything that is for a principle can come.
    pub fn can_be_earned(&self, principle: Principle) -> bool {
        let mut signals = catalogue().signals_of(principle).map(|entry| entry.id);
        signals.any(|signal| signal.sign() != Sign::Against && self.can_come(signal))
    }

    /// Whether anything can come that counts whole for a principle.
    pub fn can_be_earned_whole(&self, principle: Principle) -> bool {
        let whole = |signal: Signal| signal.principle() == Some(principle) && signal.sign() == Sign::For;
        catalogue().signals_of(principle).any(|entry| whole(entry.id) && self.can_come(entry.id))
    }

    /// Whether anything that is against a principle can come.
    pub fn can_be_faulted(&self, principle: Principle) -> bool {
        let mut signals = catalogue().signals_of(principle).map(|entry| entry.id);
        signals.any(|signal| signal.is_fault() && self.can_come(signal))
    }

    /// How many things that can come call for a principle.
    pub fn causes(&self, principle: Principle) -> usize {
        let calls = self.beats().flat_map(|beat| &beat.calls_for).filter(|call| call.principle == principle);
        calls.map(|call| call.cause.as_str()).collect::<BTreeSet<_>>().len()
    }
}

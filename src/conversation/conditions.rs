//! Whether a condition holds, now and for the reply at hand.

use super::Conversation;
use super::state::LastReply;
use crate::log::Fate;
use crate::principles::Signal;
use crate::scenario::Condition;

/// A condition as it was decided, with its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// The condition.
    pub condition: Condition,
    /// Whether it holds.
    pub holds: bool,
    /// The conditions in it, in their order.
    pub parts: Vec<Explained>,
}

impl Explained {
    /// The smallest parts on account of which it does not hold; none where it holds. A denial that fails is one part: what it
    /// denies is so.
    pub fn to_blame(&self) -> Vec<&Self> {
        match (self.holds, &self.condition) {
            (true, _) => Vec::new(),
            (false, Condition::All(_) | Condition::Any(_)) if !self.parts.is_empty() => {
                self.parts.iter().flat_map(Self::to_blame).collect()
            }
            _ => vec![self],
        }
    }
}

impl Conversation {
    /// Whether `condition` holds after the reply that was heard last.
    pub(super) fn holds_after_reply(&self, condition: &Condition) -> bool {
        self.holds(condition, Some(&self.state.reply))
    }

    /// Whether `condition` holds; what asks about a reply holds only where there is one.
    pub(super) fn holds(&self, condition: &Condition, reply: Option<&LastReply>) -> bool {
        let state = &self.state;
        match condition {
            Condition::Always => true,
            Condition::Never => false,
            Condition::All(all) => all.iter().all(|one| self.holds(one, reply)),
            Condition::Any(any) => any.iter().any(|one| self.holds(one, reply)),
            Condition::Not(not) => !self.holds(not, reply),
            Condition::Shows(signal) => reply.is_some_and(|reply| reply.signals.contains(signal)),
            Condition::Says(fact) => reply.is_some_and(|reply| reply.facts.contains(fact)),
            Condition::Said(fact) => state.named.contains(fact),
            Condition::Offers(offer) => reply.is_some_and(|reply| reply.offers.contains(offer)),
            Condition::Shown(signal) => state.shown.contains(signal),
            Condition::Mood { ladder, at_least, at_most } => self.stands_within(*ladder, *at_least, *at_most),
            Condition::Fact(fact) => state.facts.contains(fact) || state.telling.contains(fact),
            Condition::Did(action) => state.did.contains_key(action),
            Condition::Offered(offer) => state.offered.contains(offer) || state.heard_of.contains(offer),
            Condition::Promised(truth) => state.promises.iter().any(|promise| promise.truth == Some(*truth)),
            Condition::PromisedWell(truth) => state.promises.iter().any(|promise| {
                promise.truth == Some(*truth) && matches!(promise.judged, Some(Signal::PromiseRealistic | Signal::PromiseTight))
            }),
            Condition::Kept(truth) => self.any_fate(*truth, Fate::Kept),
            Condition::Broken(truth) => self.any_fate(*truth, Fate::Broken),
            Condition::Done(truth) => state.done.contains(truth),
            Condition::Visited { beat, at_least } => state.visits.get(beat).copied().unwrap_or(0) >= *at_least,
            Condition::Ended(ending) => state.endings.last() == Some(ending),
            Condition::ReadyForFix => self.ready_for_fix(),
            Condition::AnyQuestion => reply.is_some_and(|reply| reply.asks),
        }
    }

    /// How `condition` is decided now, part by part, and after the reply that was heard last where `after_reply`.
    pub fn explain(&self, condition: &Condition, after_reply: bool) -> Explained {
        self.explained(condition, after_reply.then_some(&self.state.reply))
    }

    fn explained(&self, condition: &Condition, reply: Option<&LastReply>) -> Explained {
        let parts: &[Condition] = match condition {
            Condition::All(parts) | Condition::Any(parts) => parts,
            Condition::Not(part) => std::slice::from_ref(part.as_ref()),
            _ => &[],
        };
        let parts = parts.iter().map(|part| self.explained(part, reply)).collect();
        Explained { condition: condition.clone(), holds: self.holds(condition, reply), parts }
    }

    /// Whether enough different acknowledgements stand for a fix to land.
    pub(super) fn ready_for_fix(&self) -> bool {
        self.state.acknowledgements() >= usize::from(self.world.kind().needs)
    }
}

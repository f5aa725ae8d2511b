//! What kept a result from more, where nothing else that is shown says so.

use super::score::WHOLE;
use super::{Debrief, PrincipleScore, Who};
use crate::base::times;
use crate::principles::{Principle, Sign, Signal};

/// The score of a principle that was met in full.
const FULL: u32 = 100;

impl PrincipleScore {
    /// What kept it from the whole, in a sentence. None where it has the whole, where it was not assessed, and where a fault
    /// or a chance that was not used tells already.
    pub fn kept_from_more(&self) -> Option<String> {
        let full = self.score.is_none_or(|score| score >= FULL);
        let told = !self.missed.is_empty() || self.shown.iter().any(|shown| shown.sign == Sign::Against);
        if full || told || self.shown.is_empty() {
            return None;
        }
        let counted: Vec<i64> = self.shown.iter().map(|shown| shown.counts).filter(|counts| *counts > 0).collect();
        let number = counted.len() as u32;
        let in_part = counted.iter().filter(|counts| **counts < WHOLE).count();
        let sentence = match (number < self.wanted, in_part > 0) {
            (true, _) if number == 0 => "It did not come where this call called for it.".to_owned(),
            (true, false) => format!("This call wanted it {}; it counted {}.", times(self.wanted), times(number)),
            (true, true) => format!("This call wanted it {}; it counted {}, in part.", times(self.wanted), times(number)),
            (false, true) if in_part < counted.len() => "Some of this shows it in part, and that earns a part.".to_owned(),
            (false, true) => "This shows it in part, and earns a part.".to_owned(),
            (false, false) if self.principle == Principle::ReadTheCaller => {
                "The closing question, what kind of customer it was, makes up the rest.".to_owned()
            }
            (false, false) => return None,
        };
        Some(sentence)
    }
}

impl Debrief {
    /// What stands where nothing worked: true, and no reproach.
    pub fn nothing_worked(&self) -> &'static str {
        let at = |found: &dyn Fn(&super::Said) -> bool| self.transcript.iter().rposition(found);
        let spoke = at(&|said| said.who == Who::You && !said.unheard);
        let silence = at(&|said| said.moments.iter().any(|(signal, _)| *signal == Signal::DeadAir));
        let lost = self.endings.last().is_some_and(|ending| !ending.outcome.passes());
        match spoke {
            _ if self.stopped => "No single moment stood out this time.",
            None => {
                "You said nothing this time, so there is nothing to weigh yet. To begin is the hardest part, and one short sentence about what you heard is enough."
            }
            Some(_) if lost && silence > spoke => {
                "No single moment stood out this time, and the call was lost while nobody spoke. Even a short sentence keeps a call open."
            }
            Some(_) => "No single moment stood out this time.",
        }
    }
}

//! What an answer in a drill is shown to be, for the one principle that is practised.

use crate::base::Span;
use crate::principles::{Evidence, Principle, Sign, Signal, Sureness};

/// A signal with the words that it was seen in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sight {
    /// Which.
    pub signal: Signal,
    /// Where in the answer.
    pub span: Span,
    /// How sure.
    pub sure: Sureness,
    /// Why, in words.
    pub why: String,
}

/// An answer, and what was seen of the principle in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The answer.
    pub reply: String,
    /// What speaks for the principle.
    pub good: Vec<Sight>,
    /// What speaks against it.
    pub against: Vec<Sight>,
    /// Whether anything was understood.
    pub understood: bool,
    /// Whether it showed the principle: something sure speaks for it, and nothing sure against it.
    pub showed: bool,
}

impl Judged {
    /// Keeps of everything that was seen what belongs to the principle.
    pub(super) fn of(principle: Principle, reply: &str, seen: &[(Signal, Evidence)], understood: bool) -> Self {
        let sights = |against: bool| -> Vec<Sight> {
            let mut sights: Vec<Sight> = Vec::new();
            for (signal, evidence) in seen.iter().filter(|(signal, _)| signal.belongs_to(principle) && signal.is_fault() == against) {
                let sight = sight(*signal, evidence, reply);
                if !sights.iter().any(|known| (known.signal, known.span) == (sight.signal, sight.span)) {
                    sights.push(sight);
                }
            }
            sights
        };
        let (good, against) = (sights(false), sights(true));
        let sure = |sight: &Sight| sight.sure > Sureness::Doubtful;
        let earns = |sight: &Sight| sure(sight) && sight.signal.sign() == Sign::For && sight.signal.principle() == Some(principle);
        let showed = good.iter().any(earns) && !against.iter().any(sure);
        Self { reply: reply.to_owned(), good, against, understood, showed }
    }
}

fn sight(signal: Signal, evidence: &Evidence, reply: &str) -> Sight {
    let (span, why) = match evidence {
        Evidence::Words { span, why, .. } => (*span, why.clone()),
        Evidence::Moment { what, .. } | Evidence::Field { what, .. } => (Span::whole(reply), what.clone()),
    };
    Sight { signal, span, sure: evidence.sure(), why }
}

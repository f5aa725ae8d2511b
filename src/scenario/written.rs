//! A condition as an author writes it.

use super::{Condition, Ladder, Scenario};

impl Condition {
    /// As it stands in the file of `scenario`, which it is a condition of: `all([visited("flare"), not(fact("calmed"))])`.
    pub fn written(&self, scenario: &Scenario) -> String {
        let list = |name: &str, parts: &[Self]| {
            let parts: Vec<String> = parts.iter().map(|part| part.written(scenario)).collect();
            format!("{name}([{}])", parts.join(", "))
        };
        let fact = |ix| scenario.facts.id(ix);
        let truth = |ix| scenario.truths.id(ix);
        match self {
            Self::Always => "always".to_owned(),
            Self::Never => "never".to_owned(),
            Self::ReadyForFix => "ready_for_fix".to_owned(),
            Self::AnyQuestion => "any_question".to_owned(),
            Self::All(parts) => list("all", parts),
            Self::Any(parts) => list("any", parts),
            Self::Not(part) => format!("not({})", part.written(scenario)),
            Self::Shows(signal) => format!("shows({signal})"),
            Self::Shown(signal) => format!("shown({signal})"),
            Self::Mood { ladder, at_least, at_most } => bounds(*ladder, *at_least, *at_most),
            Self::Fact(ix) => named("fact", fact(*ix)),
            Self::Says(ix) => named("says", fact(*ix)),
            Self::Said(ix) => named("said", fact(*ix)),
            Self::Did(ix) => named("did", scenario.moves.id(*ix)),
            Self::Offers(offer) => named("offers", offer),
            Self::Offered(offer) => named("offered", offer),
            Self::Promised(ix) => named("promised", truth(*ix)),
            Self::PromisedWell(ix) => named("promised_well", truth(*ix)),
            Self::Kept(ix) => named("kept", truth(*ix)),
            Self::Broken(ix) => named("broken", truth(*ix)),
            Self::Done(ix) => named("done", truth(*ix)),
            Self::Visited { beat, at_least: 1 } => named("visited", scenario.beats.id(*beat)),
            Self::Visited { beat, at_least } => format!("visited({:?}, {at_least})", scenario.beats.id(*beat)),
            Self::Ended(ix) => named("ended", scenario.endings.id(*ix)),
        }
    }

    /// Whether it asks about the reply at hand, so that before a reply nothing can be said of it.
    pub fn asks_reply(&self) -> bool {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().any(Self::asks_reply),
            Self::Not(part) => part.asks_reply(),
            Self::Shows(_) | Self::Says(_) | Self::Offers(_) | Self::AnyQuestion => true,
            _ => false,
        }
    }
}

fn named(condition: &str, id: &str) -> String {
    format!("{condition}({id:?})")
}

fn bounds(ladder: Ladder, at_least: i8, at_most: i8) -> String {
    let least = (at_least > 0).then(|| format!("at_least: {at_least}"));
    // Without an upper bound a ladder is asked for from its first step.
    let most = (at_most < ladder.top() || least.is_none()).then(|| format!("at_most: {at_most}"));
    let bounds: Vec<String> = least.into_iter().chain(most).collect();
    format!("{ladder}({})", bounds.join(", "))
}

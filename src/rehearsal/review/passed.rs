//! Who passes: whoever says what the author holds for the best should, and nobody who always does one thing.

use super::{Check, Proved};
use crate::base::Severity;
use crate::rehearsal::Caricature;
use crate::scenario::Spot;

pub const BEST: Check = Check {
    code: "best-fails",
    severity: Severity::Advice,
    hint: "Look where the options marked “best” lead, and what the goals still want.",
    run: best,
};

pub const CARICATURE: Check = Check {
    code: "caricature-passes",
    severity: Severity::Advice,
    hint: "Let the goals ask for something that one cannot do without listening.",
    run: caricature,
};

fn best(proved: &Proved<'_>) -> Vec<Spot> {
    let marked = proved.scenario.beats.values().flat_map(|beat| &beat.options).any(|option| option.best);
    let failed = proved.played.iter().filter(|(caricature, result)| *caricature == Caricature::AuthorsBest && !result.passed && marked);
    let sentence = |score: u32, mark: u32, outcome: &str| {
        format!("Whoever {} comes to “{outcome}” with {score} of 100, and {mark} are needed.", Caricature::AuthorsBest.words())
    };
    let spot = |(_, result): &(Caricature, crate::assessment::ResultLine)| {
        Spot::new(proved.checked.field("goals"), sentence(result.score, result.pass_mark, result.outcome.words()))
    };
    failed.map(spot).collect()
}

fn caricature(proved: &Proved<'_>) -> Vec<Spot> {
    let passed = proved.played.iter().filter(|(caricature, result)| *caricature != Caricature::AuthorsBest && result.passed);
    let sentence = |who: Caricature, score: u32| format!("Somebody who {} passes, with {score} of 100.", who.words());
    passed.map(|(who, result)| Spot::new(proved.checked.field("goals"), sentence(*who, result.score))).collect()
}

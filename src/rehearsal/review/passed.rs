//! Who passes: whoever says what the author holds for the best should, and nobody who always does one thing.

use super::{Check, Proved};
use crate::base::Severity;
use crate::rehearsal::explore::Reach;
use crate::rehearsal::{Caricature, Played};
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

pub const UNREACHABLE: Check = Check {
    code: "pass-unreachable",
    severity: Severity::Warning,
    hint: "Let an ending that is settled or solved be come to, without a cap below the pass mark, and let the goals be earned on the way.",
    run: unreachable,
};

pub const UNMISSABLE: Check = Check {
    code: "pass-unmissable",
    severity: Severity::Warning,
    hint: "Let bad replies lead to an ending that is not settled, and let the goals ask for what one can fail to do.",
    run: unmissable,
};

/// Of fewer plays it is not said that all of them pass.
const FEWEST: usize = 5;

fn best(proved: &Proved<'_>) -> Vec<Spot> {
    let marked = proved.scenario.beats.values().flat_map(|beat| &beat.options).any(|option| option.best);
    let failed = proved.played.iter().filter(|played| played.who == Some(Caricature::AuthorsBest) && !played.result.passed && marked);
    let sentence = |score: u32, mark: u32, outcome: &str| {
        format!("Whoever {} comes to “{outcome}” with {score} of 100, and {mark} are needed.", Caricature::AuthorsBest.words())
    };
    let sentences = failed.map(|Played { result, .. }| sentence(result.score, result.pass_mark, result.outcome.words()));
    sentences.map(|sentence| Spot::new(proved.checked.field("goals"), sentence)).collect()
}

fn caricature(proved: &Proved<'_>) -> Vec<Spot> {
    let passed = proved.played.iter().filter(|played| played.result.passed);
    let passed = passed.filter_map(|played| Some((played.who?, played.result.score))).filter(|(who, _)| *who != Caricature::AuthorsBest);
    let sentence = |who: Caricature, score: u32| format!("Somebody who {} passes, with {score} of 100.", who.words());
    passed.map(|(who, score)| Spot::new(proved.checked.field("goals"), sentence(who, score))).collect()
}

fn unreachable(proved: &Proved<'_>) -> Vec<Spot> {
    let Some(mark) = proved.plays().next().map(|played| played.result.pass_mark) else { return Vec::new() };
    let can_come = proved.scenario.endings.iter().filter(|(_, id, _)| proved.proof.endings[*id].0 != Reach::No);
    let passable: Vec<u32> = can_come.filter(|(.., ending)| ending.outcome.passes()).map(|(_, id, _)| proved.proof.most[id]).collect();
    let sentence = match passable.iter().max() {
        None => "No play ends so that it can be passed.".to_owned(),
        Some(most) if *most < mark => format!("No play can score more than {most} of 100 where it ends well, and {mark} are needed."),
        Some(_) => return Vec::new(),
    };
    vec![Spot::new(proved.checked.field("goals"), sentence)]
}

fn unmissable(proved: &Proved<'_>) -> Vec<Spot> {
    let count = proved.plays().count();
    if count < FEWEST || proved.plays().any(|played| !played.result.passed) {
        return Vec::new();
    }
    vec![Spot::new(proved.checked.field("goals"), format!("All of {count} plays pass, to every ending, whatever is said or left unsaid."))]
}

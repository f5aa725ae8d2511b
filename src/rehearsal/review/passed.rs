//! Who passes: whoever says what the author holds for the best should, and nobody who always does one thing.

use super::{Check, Proved, Run};
use crate::assessment::ResultLine;
use crate::base::Severity;
use crate::rehearsal::explore::Reach;
use crate::rehearsal::{Caricature, Played};
use crate::scenario::Spot;

pub const BEST: Check = Check {
    code: "best-fails",
    severity: Severity::Advice,
    hint: "Look where the options marked “best” lead, and what the goals still want.",
    run: Run::Shows(best),
};

pub const CARICATURE: Check = Check {
    code: "caricature-passes",
    severity: Severity::Advice,
    hint: "Let the goals ask for something that one cannot do without listening.",
    run: Run::Shows(caricature),
};

pub const UNREACHABLE: Check = Check {
    code: "pass-unreachable",
    severity: Severity::Warning,
    hint: "Let an ending that is settled or solved be come to, without a cap below the pass mark, and let the goals be earned on the way.",
    run: Run::Shows(unreachable),
};

pub const UNMISSABLE: Check = Check {
    code: "pass-unmissable",
    severity: Severity::Warning,
    hint: "Let bad replies lead to an ending that is not settled, and let the goals ask for what one can fail to do.",
    run: Run::Shows(unmissable),
};

/// Of fewer plays it is not said that all of them pass.
const FEWEST: usize = 5;

fn best<'p>(proved: &Proved<'p>) -> Vec<(Spot, &'p Played)> {
    let marked = proved.scenario.beats.values().flat_map(|beat| &beat.options).any(|option| option.best);
    let failed = proved.played.iter().filter(|played| played.who == Some(Caricature::AuthorsBest) && !played.result.passed && marked);
    let sentence = |ResultLine { score, pass_mark, outcome, .. }: &ResultLine| {
        let (who, outcome) = (Caricature::AuthorsBest.words(), outcome.words());
        format!("Whoever {who} comes to “{outcome}” with {score} of 100, and {pass_mark} are needed.")
    };
    failed.map(|played| (at_the_goals(proved, sentence(&played.result)), played)).collect()
}

fn caricature<'p>(proved: &Proved<'p>) -> Vec<(Spot, &'p Played)> {
    let passed = proved.played.iter().filter(|played| played.result.passed);
    let passed = passed.filter_map(|played| Some((played.who?, played))).filter(|(who, _)| *who != Caricature::AuthorsBest);
    let sentence = |who: Caricature, score: u32| format!("Somebody who {} passes, with {score} of 100.", who.words());
    passed.map(|(who, played)| (at_the_goals(proved, sentence(who, played.result.score)), played)).collect()
}

/// It is shown by the play that scores most.
fn unreachable<'p>(proved: &Proved<'p>) -> Vec<(Spot, &'p Played)> {
    let Some(best) = proved.plays().max_by_key(|played| played.result.score) else { return Vec::new() };
    let mark = best.result.pass_mark;
    let can_come = proved.scenario.endings.iter().filter(|(_, id, _)| proved.proof.endings[*id].0 != Reach::No);
    let passable: Vec<u32> = can_come.filter(|(.., ending)| ending.outcome.passes()).map(|(_, id, _)| proved.proof.most[id]).collect();
    let sentence = match passable.iter().max() {
        None => "No play ends so that it can be passed.".to_owned(),
        Some(most) if *most < mark => format!("No play can score more than {most} of 100 where it ends well, and {mark} are needed."),
        Some(_) => return Vec::new(),
    };
    vec![(at_the_goals(proved, sentence), best)]
}

/// It is shown by the play that scores least.
fn unmissable<'p>(proved: &Proved<'p>) -> Vec<(Spot, &'p Played)> {
    let count = proved.plays().count();
    let worst = proved.plays().min_by_key(|played| played.result.score);
    let Some(worst) = worst.filter(|_| count >= FEWEST && proved.plays().all(|played| played.result.passed)) else { return Vec::new() };
    vec![(at_the_goals(proved, format!("All of {count} plays pass, to every ending, whatever is said or left unsaid.")), worst)]
}

fn at_the_goals(proved: &Proved<'_>, sentence: String) -> Spot {
    Spot::new(proved.checked.field("goals"), sentence)
}

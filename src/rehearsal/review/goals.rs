//! Goals that no option serves, and goals that every option leaves whole.

use super::{Check, Proved, Run};
use crate::base::Severity;
use crate::principles::Principle;
use crate::rehearsal::Caricature;
use crate::scenario::{Goal, Spot};

pub const UNEARNABLE: Check = Check {
    code: "goal-unearnable",
    severity: Severity::Warning,
    hint: "Let an option show it where it can be chosen, or choose another goal.",
    run: Run::Says(unearnable),
};

pub const UNLOSABLE: Check = Check {
    code: "goal-unlosable",
    severity: Severity::Advice,
    hint: "Let an option tempt to the opposite: what cannot be done wrong is not practised.",
    run: Run::Says(unlosable),
};

/// Restraint starts full, and what is written in the record is no option.
fn unearnable(proved: &Proved<'_>) -> Vec<Spot> {
    let coming = proved.coming();
    let elsewhere = |principle: Principle| principle.is_restraint() || principle == Principle::RecordTheCase;
    let never = |goal: &&Goal| !elsewhere(goal.principle) && !coming.can_be_earned(goal.principle);
    let sentence = |principle: Principle| format!("No option that can be offered, question or move shows “{principle}”.");
    let goals = proved.scenario.goals.iter().filter(never);
    goals.map(|goal| Spot::new(proved.checked.goal(goal.principle), sentence(goal.principle))).collect()
}

/// No option is against it, and it was whole in every play with the options in which it was assessed.
fn unlosable(proved: &Proved<'_>) -> Vec<Spot> {
    let coming = proved.coming();
    let with_options = || proved.plays().filter(|played| !played.who.is_some_and(Caricature::types));
    let scores = |principle: Principle| {
        with_options().flat_map(|played| &played.goals).filter(move |goal| goal.principle == principle).filter_map(|goal| goal.score)
    };
    let whole = |principle: Principle| scores(principle).next().is_some() && scores(principle).all(|score| score == 100);
    let goals = proved.scenario.goals.iter().filter(|goal| whole(goal.principle) && !coming.can_be_faulted(goal.principle));
    let sentence = |principle: Principle| format!("Whatever is chosen, “{principle}” stays whole.");
    goals.map(|goal| Spot::new(proved.checked.goal(goal.principle), sentence(goal.principle))).collect()
}

//! What no play with the author's options comes to.

use super::{Check, Proved, Run};
use crate::base::Severity;
use crate::rehearsal::explore::Reach;
use crate::scenario::Spot;

pub const ENDING: Check = Check {
    code: "ending-unreachable",
    severity: Severity::Warning,
    hint: "Look which condition on the way to it can never hold, or take it out.",
    run: Run::Says(endings),
};

pub const BEAT: Check = Check {
    code: "beat-unplayed",
    severity: Severity::Advice,
    hint: "Give an option that leads to it, or keep it for typed words alone.",
    run: Run::Says(beats),
};

pub const OPTION: Check = Check {
    code: "option-unplayed",
    severity: Severity::Warning,
    hint: "Look at its “when”: nothing that can come before it makes it hold.",
    run: Run::Says(options),
};

pub const QUESTION: Check = Check {
    code: "question-unplayed",
    severity: Severity::Warning,
    hint: "Look at its “when”: nothing that can come makes it hold while the floor is free.",
    run: Run::Says(questions),
};

pub const MOVE: Check = Check {
    code: "move-unplayed",
    severity: Severity::Warning,
    hint: "Look at its “when”: nothing that can come makes it hold while the floor is free.",
    run: Run::Says(moves),
};

pub const UNSETTLED: Check = Check {
    code: "unsettled",
    severity: Severity::Advice,
    hint: "It needs a reply in a pause, or more states than were searched; write a walk that comes to it.",
    run: Run::Says(unsettled),
};

fn endings(proved: &Proved<'_>) -> Vec<Spot> {
    let never = proved.scenario.endings.iter().filter(|(_, id, _)| proved.proof.endings[*id].0 == Reach::No);
    never.map(|(ix, id, _)| Spot::new(proved.checked.ending(ix), format!("No play comes to the ending “{id}”."))).collect()
}

fn beats(proved: &Proved<'_>) -> Vec<Spot> {
    let never = proved.scenario.beats.iter().filter(|(_, id, _)| proved.proof.beats[*id] == Reach::No);
    never.map(|(ix, id, _)| Spot::new(proved.checked.beat(ix), format!("No option leads to “{id}”."))).collect()
}

/// Options of a beat that is never come to go without saying.
fn options(proved: &Proved<'_>) -> Vec<Spot> {
    let mut spots = Vec::new();
    for (ix, id, beat) in proved.scenario.beats.iter().filter(|(_, id, _)| proved.proof.beats[*id] == Reach::Yes) {
        for (place, option) in beat.options.iter().enumerate() {
            if proved.proof.options[&(id.to_owned(), option.id.clone())] == Reach::No {
                spots.push(Spot::new(proved.checked.option(ix, place), format!("The option “{}” of “{id}” is never offered.", option.id)));
            }
        }
    }
    spots
}

fn questions(proved: &Proved<'_>) -> Vec<Spot> {
    let never = proved.proof.questions.iter().filter(|(_, reach)| **reach == Reach::No);
    never.map(|(id, _)| Spot::new(proved.checked.within("knows", id), format!("The question “{id}” is never open."))).collect()
}

fn moves(proved: &Proved<'_>) -> Vec<Spot> {
    let never = proved.proof.moves.iter().filter(|(_, reach)| **reach == Reach::No);
    never.map(|(id, _)| Spot::new(proved.checked.within("moves", id), format!("The move “{id}” can never be made."))).collect()
}

/// What was searched for and neither found nor ruled out.
fn unsettled(proved: &Proved<'_>) -> Vec<Spot> {
    let (scenario, proof, checked) = (proved.scenario, proved.proof, &proved.checked);
    let open = |reach: Reach| reach == Reach::NotFound;
    let said = |span, what: String| Spot::new(span, format!("No play to {what} was found."));
    let endings = scenario.endings.iter().filter(|(_, id, _)| open(proof.endings[*id].0));
    let endings = endings.map(|(ix, id, _)| said(checked.ending(ix), format!("the ending “{id}”")));
    let beats = scenario.beats.iter().filter(|(_, id, _)| open(proof.beats[*id]));
    let beats = beats.map(|(ix, id, _)| said(checked.beat(ix), format!("“{id}”")));
    let options = scenario.beats.iter().flat_map(|(ix, id, beat)| beat.options.iter().enumerate().map(move |option| (ix, id, option)));
    // Options of a beat that was not found go without saying.
    let options = options
        .filter(|(_, id, (_, option))| proof.beats[*id] == Reach::Yes && open(proof.options[&((*id).to_owned(), option.id.clone())]));
    let options = options.map(|(ix, id, (place, option))| said(checked.option(ix, place), format!("the option “{}” of “{id}”", option.id)));
    let questions = proof.questions.iter().filter(|(_, reach)| open(**reach));
    let questions = questions.map(|(id, _)| said(checked.within("knows", id), format!("the question “{id}”")));
    let moves = proof.moves.iter().filter(|(_, reach)| open(**reach));
    let moves = moves.map(|(id, _)| said(checked.within("moves", id), format!("the move “{id}”")));
    endings.chain(beats).chain(options).chain(questions).chain(moves).collect()
}

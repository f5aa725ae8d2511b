//! What gives the good reply away: where it stands, how long it is, or one signal that it always shows.

use std::collections::BTreeMap;

use super::{Check, Proved, Run};
use crate::base::{Ix, Severity};
use crate::principles::Signal;
use crate::scenario::{Beat, Move, ReplyOption, Spot};

/// In more than so many of a hundred decisions.
const TOO_OFTEN: usize = 60;
/// Of fewer decisions nothing is said.
const FEWEST: usize = 5;

const HINT: &str = "Spread the good replies, so that only reading them tells which they are.";

pub const POSITION: Check = Check { code: "favourite-position", severity: Severity::Advice, hint: HINT, run: Run::Says(position) };
pub const LENGTH: Check = Check { code: "favourite-length", severity: Severity::Advice, hint: HINT, run: Run::Says(length) };
pub const MOVE: Check = Check {
    code: "favourite-move",
    severity: Severity::Advice,
    hint: "Let the move be possible only where it fits (“when”), or let it cost something where it does not.",
    run: Run::Says(favourite_move),
};
pub const SIGNAL: Check = Check { code: "favourite-signal", severity: Severity::Advice, hint: HINT, run: Run::Says(signal) };

/// The decisions of a scenario: beats at which some options keep the best outcome within reach and others do not, with
/// the options that do.
fn decisions<'p>(proved: &'p Proved<'_>) -> Vec<(&'p Beat, Vec<usize>)> {
    let Some(outlook) = &proved.proof.outlook else { return Vec::new() };
    let decision = |(ix, keeps): (&_, &Vec<crate::rehearsal::explore::Keeps>)| {
        let best: Vec<usize> = (0..keeps.len()).filter(|place| keeps[*place].is_best()).collect();
        (!best.is_empty() && best.len() < keeps.len()).then(|| (&proved.scenario.beats[*ix], best))
    };
    outlook.options.iter().filter_map(decision).collect()
}

/// What is so at too many decisions: how many of how many.
fn too_often<T: Ord + Copy>(decisions: &[(&Beat, Vec<usize>)], of: impl Fn(&Beat, &[usize]) -> Vec<T>) -> Option<(T, usize)> {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    for (beat, best) in decisions {
        for what in of(beat, best) {
            *counts.entry(what).or_default() += 1;
        }
    }
    let (what, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    (decisions.len() >= FEWEST && count * 100 > decisions.len() * TOO_OFTEN).then_some((what, count))
}

fn spot(proved: &Proved<'_>, sentence: String) -> Vec<Spot> {
    vec![Spot::new(proved.checked.field("beats"), sentence)]
}

fn position(proved: &Proved<'_>) -> Vec<Spot> {
    let decisions = decisions(proved);
    // Where several are best, no place gives them away.
    let only = |_: &Beat, best: &[usize]| if let [place] = best { vec![*place] } else { Vec::new() };
    match too_often(&decisions, only) {
        Some((place, count)) => {
            spot(proved, format!("At {count} of {} decisions the good reply is number {}.", decisions.len(), place + 1))
        }
        None => Vec::new(),
    }
}

fn length(proved: &Proved<'_>) -> Vec<Spot> {
    let decisions = decisions(proved);
    let words = |option: &ReplyOption| option.say.split_whitespace().count();
    let extreme = |beat: &Beat, best: &[usize]| {
        let lengths: Vec<usize> = beat.options.iter().map(words).collect();
        let only = |extreme: Option<&usize>| {
            let at: Vec<usize> = (0..lengths.len()).filter(|place| Some(&lengths[*place]) == extreme).collect();
            matches!((at.as_slice(), best), ([one], [good]) if one == good)
        };
        let named = [("longest", only(lengths.iter().max())), ("shortest", only(lengths.iter().min()))];
        named.into_iter().filter(|(_, is)| *is).map(|(name, _)| name).collect()
    };
    match too_often(&decisions, extreme) {
        Some((name, count)) => spot(proved, format!("At {count} of {} decisions the good reply is the {name}.", decisions.len())),
        None => Vec::new(),
    }
}

fn signal(proved: &Proved<'_>) -> Vec<Spot> {
    let decisions = decisions(proved);
    // Shown by every good reply, and by no other.
    let telling = |beat: &Beat, best: &[usize]| {
        let shows = |place: usize, signal: Signal| beat.options[place].shows.iter().any(|shows| shows.signal == signal);
        let tells = |signal: &Signal| (0..beat.options.len()).all(|place| shows(place, *signal) == best.contains(&place));
        beat.options[best[0]].shows.iter().map(|shows| shows.signal).filter(tells).collect()
    };
    match too_often(&decisions, telling) {
        Some((signal, count)) => {
            spot(proved, format!("At {count} of {} decisions the good reply is the one that shows “{signal}”.", decisions.len()))
        }
        None => Vec::new(),
    }
}

/// A move that leads on and keeps the best within reach, where some of what can be said does not.
fn favourite_move(proved: &Proved<'_>) -> Vec<Spot> {
    let Some(outlook) = &proved.proof.outlook else { return Vec::new() };
    let decisions =
        outlook.options.iter().filter(|(_, keeps)| keeps.iter().any(|keeps| keeps.is_best()) && keeps.iter().any(|keeps| !keeps.is_best()));
    let decisions: Vec<Ix<Beat>> = decisions.map(|(beat, _)| *beat).collect();
    let best_at = |action: &Ix<Move>| {
        let keeps = |beat: &&Ix<Beat>| outlook.moves.get(*beat).and_then(|moves| moves.get(action)).is_some_and(|keeps| keeps.is_best());
        decisions.iter().filter(keeps).count()
    };
    let moves = proved.scenario.moves.iter().map(|(ix, id, _)| (id, best_at(&ix)));
    let favourites = moves.filter(|(_, count)| decisions.len() >= FEWEST && count * 100 > decisions.len() * TOO_OFTEN);
    let sentence = |count| format!("At {count} of {} decisions this move leads on, and to the best outcome.", decisions.len());
    favourites.map(|(id, count)| Spot::new(proved.checked.within("moves", id), sentence(count))).collect()
}

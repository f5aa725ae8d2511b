//! What the debrief speaks of first: what worked, what to change, what it led to.

use super::better::Moment;
use super::tally::Tally;
use super::{Debrief, Missed, Point, PrincipleScore, QUOTED, Shown};
use crate::base::{Span, shorten};
use crate::conversation::World;
use crate::log::{Fate, Happening, Log};
use crate::principles::{Evidence, Sign, Signal, Sureness};

/// At most so many of each.
const MOST: usize = 3;
/// The score of a principle that was met in full.
const FULL: u32 = 100;

/// The trainee's good moments: goals first, heavier ones before lighter ones, one for each principle.
/// After none of them was the caller worse off, and none
/// stands beside what angers: such a moment may have been right, and did not work.
pub(super) fn worked(world: &World, tally: &Tally, debrief: &Debrief) -> Vec<Point> {
    let mut scores: Vec<&PrincipleScore> = debrief.goals.iter().chain(&debrief.others).collect();
    scores.sort_by_key(|score| std::cmp::Reverse(score.weight));
    let best = |score: &PrincipleScore| {
        let good = |shown: &&Shown| shown.sign == Sign::For && shown.evidence.sure() >= Sureness::Likely && shown.counts > 0;
        let eased = |shown: &&Shown| shown.evidence.turn().is_none_or(|turn| !tally.worsened(turn) && !tally.angered(world, turn));
        score.shown.iter().filter(good).find(eased).map(|shown| point(score, shown, debrief, String::new()))
    };
    scores.into_iter().filter_map(best).take(MOST).collect()
}

/// What would do most: the costliest faults, then missed chances of the heaviest goals. What has full marks needs no change.
pub(super) fn change(world: &World, log: &Log, tally: &Tally, debrief: &Debrief) -> Vec<Point> {
    if debrief.stopped {
        return Vec::new();
    }
    let mut candidates: Vec<(i64, Option<Signal>, Point)> = Vec::new();
    for score in debrief.goals.iter().chain(&debrief.others).filter(|score| score.score != Some(FULL)) {
        let weight = i64::from(score.weight.max(1)) * if score.weight > 0 { 2 } else { 1 };
        for fault in score.shown.iter().filter(|shown| shown.sign == Sign::Against) {
            let better = fault.evidence.turn().map(|turn| tally.better(world, turn, score.principle)).unwrap_or_default();
            let in_words = matches!(fault.evidence, Evidence::Words { .. }).then_some(fault.signal);
            candidates.push((-fault.counts * weight, in_words, point(score, fault, debrief, better)));
        }
        if score.weight == 0 {
            continue;
        }
        let with_a_place = |missed: &&Missed| missed.turn.is_some() || !missed.better.is_empty();
        for missed in score.missed.iter().filter(with_a_place) {
            let note = format!("There was a chance here: {}.", missed.cause);
            let point = Point {
                principle: score.principle,
                yours: missed.turn.map(|turn| words_of_turn(log, turn)).unwrap_or_default(),
                span: Span::default(),
                note,
                better: missed.better.clone(),
                turn: missed.turn,
                doubtful: false,
                own: None,
            };
            candidates.push((1000 * weight / i64::from(score.wanted.max(1)), None, point));
        }
    }
    // The costliest first; among equals the earliest.
    candidates.sort_by_key(|(cost, _, point)| (-cost, point.turn.unwrap_or(u32::MAX)));
    let mut chosen: Vec<Point> = Vec::new();
    for (_, signal, point) in candidates {
        let known = chosen.iter().any(|other| other.principle == point.principle);
        if !known && chosen.len() < MOST {
            chosen.push(in_own_words(world, log, signal, point));
        }
    }
    chosen
}

/// The point with the least change to the trainee's own words for its better line, where one can be computed.
fn in_own_words(world: &World, log: &Log, signal: Option<Signal>, point: Point) -> Point {
    let moment = || Moment::of(log, point.turn?)?.better(world, signal?);
    match moment() {
        Some(own) => Point { better: own.after.clone(), own: Some(own), ..point },
        None => point,
    }
}

/// What followed: the turning point, promises and their fate, how each scene ended.
pub(super) fn led_to(debrief: &Debrief) -> Vec<String> {
    let mut sentences: Vec<String> = debrief.turning_point.iter().map(|turning| turning.sentence.clone()).collect();
    for promise in &debrief.promises {
        match promise.fate {
            Some(Fate::Kept) => sentences.push(format!("You said “{}”, and that is what happened.", promise.words)),
            Some(Fate::Broken) => sentences.push(format!("You said “{}”, and that is not what happened.", promise.words)),
            None => {}
        }
    }
    for ending in &debrief.endings {
        if !ending.aftermath.is_empty() {
            sentences.push(ending.aftermath.clone());
        }
    }
    sentences
}

fn point(score: &PrincipleScore, shown: &Shown, debrief: &Debrief, better: String) -> Point {
    let (yours, span) = match &shown.evidence {
        Evidence::Words { turn, span, quote, .. } => match whole_reply(debrief, *turn) {
            Some(text) => (text, *span),
            None => (quote.clone(), Span::whole(quote)),
        },
        Evidence::Moment { what, .. } => (what.clone(), Span::default()),
        Evidence::Field { what, quote, .. } => (if quote.is_empty() { what.clone() } else { quote.clone() }, Span::default()),
    };
    Point {
        principle: score.principle,
        yours,
        span,
        note: note_of(shown.signal),
        better,
        turn: shown.evidence.turn().filter(|turn| *turn > 0),
        doubtful: shown.evidence.sure() == Sureness::Doubtful,
        own: None,
    }
}

fn note_of(signal: Signal) -> String {
    signal.entry().note.clone()
}

fn whole_reply(debrief: &Debrief, turn: u32) -> Option<String> {
    debrief.transcript.iter().find(|said| said.turn == Some(turn)).map(|said| said.text.clone())
}

fn words_of_turn(log: &Log, turn: u32) -> String {
    let words = log.happenings().find_map(|happening| match happening {
        Happening::Replied { turn: number, text, .. } if *number == turn => Some(text.as_str()),
        _ => None,
    });
    shorten(words.unwrap_or_default(), QUOTED)
}

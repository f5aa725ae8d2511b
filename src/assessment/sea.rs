//! The sea of a call: where the mood stood after each turn, and where it turned.

use super::tally::Tally;
use super::{QUOTED, SeaPoint, TurningPoint};
use crate::base::shorten;
use crate::log::{Cause, Happening, Log};
use crate::scenario::Mood;

/// A change of anger smaller than this is no turning point.
const LEAST_TURN: i8 = 2;

/// The mood after each turn, and at the beginning of each later scene; the first point is the beginning.
pub(super) fn sea(log: &Log) -> Vec<SeaPoint> {
    let mut points = vec![SeaPoint { turn: 0, mood: Mood::default(), label: String::new() }];
    // How angry they were as the turn began.
    let mut began = 0;
    for happening in log.happenings() {
        match happening {
            // A later scene begins with a point of its own: its mood is none of the turn before.
            Happening::SceneBegan { mood, .. } => {
                began = mood.anger;
                match points.last_mut() {
                    Some(beginning) if beginning.turn == 0 => beginning.mood = *mood,
                    last => {
                        let turn = last.map_or(0, |last| last.turn);
                        points.push(SeaPoint { turn, mood: *mood, label: String::new() });
                    }
                }
            }
            Happening::Replied { turn, .. } | Happening::Asked { turn, .. } | Happening::Moved { turn, .. } => {
                let mood = points.last().map(|point| point.mood).unwrap_or_default();
                began = mood.anger;
                points.push(SeaPoint { turn: *turn, mood, label: String::new() });
            }
            Happening::MoodMoved { ladder, to, cause, .. } => {
                if let Some(point) = points.last_mut() {
                    let by = *to - point.mood.on(*ladder);
                    let way = |mood: Mood| (mood.anger - began).signum();
                    let before = way(point.mood);
                    point.mood.step(*ladder, by);
                    // What made anger go the way that it goes by now.
                    if way(point.mood) != before && way(point.mood) != 0 {
                        point.label = cause_words(cause);
                    }
                }
            }
            _ => {}
        }
    }
    points
}

/// What moved the mood, in a few words.
fn cause_words(cause: &Cause) -> String {
    match cause {
        Cause::Signal(signal) => signal.entry().label.clone(),
        Cause::Reaction(_) | Cause::Author(_) => String::new(),
    }
}

/// The turn after which anger changed most, where it changed much; the earliest of equals.
pub(super) fn turning_point(sea: &[SeaPoint], tally: &Tally, log: &Log) -> Option<TurningPoint> {
    let changes = sea.iter().skip(1).map(|point| (point.turn, tally.anger_moved(point.turn), &point.label));
    let (turn, by, label) = changes.rev().max_by_key(|(_, by, _)| by.unsigned_abs())?;
    if by.abs() < LEAST_TURN {
        return None;
    }
    let words = log.words_of(turn).unwrap_or_default();
    let how = if by > 0 { "rose" } else { "fell" };
    let steps = if by.abs() == 1 { "step" } else { "steps" };
    let why = if label.is_empty() { String::new() } else { format!(" ({label})") };
    Some(TurningPoint { turn, by, sentence: format!("After “{}” anger {how} by {} {steps}{why}.", shorten(words, QUOTED), by.abs()) })
}

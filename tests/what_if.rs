//! What if another line had been said: over all shipped scenarios, a line replaced by itself changes nothing, and what
//! is said to keep the best end open does lead there.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use evenkeel::assessment::{Debrief, assess};
use evenkeel::conversation::{World, replay};
use evenkeel::log::{Act, Directive, Happening, Log, Spoken};
use evenkeel::rehearsal::explore::{Limits, Progress, turned, turning_points};
use evenkeel::rehearsal::{Asked, Beginning, WhatIf, parse_walks, run_walk, shipped_texts, what_if};
use evenkeel::scenario::Outcome;

/// Enough to be fast, and more than the small calls need.
const LIMITS: Limits = Limits { fine_states: 500, states: 300, enough: 250, edges: 400_000 };

fn go_on(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn shipped(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(name)).unwrap()
}

/// The logs of the walks of a scenario, by their names.
fn played(id: &str) -> Vec<(String, Log)> {
    let texts = shipped_texts(id, &shipped(&format!("{id}.ron")));
    let world = Arc::new(World::of(&texts).unwrap());
    let walks = parse_walks(&shipped(&format!("{id}.walk"))).unwrap();
    walks.into_iter().map(|walk| (walk.name.clone(), run_walk(&world, &texts, &walk).0)).collect()
}

/// The same attempt with others watching.
fn before_others(log: &Log) -> Log {
    let mut log = log.clone();
    log.header.settings.audience = true;
    log
}

fn walk(id: &str, name: &str) -> Log {
    played(id).into_iter().find(|(known, _)| known == name).unwrap().1
}

/// Each turn with what was done there.
fn turns(log: &Log) -> Vec<(u32, Directive)> {
    let mut turns = Vec::new();
    let mut act = None;
    for entry in &log.entries {
        if let Act::Say { .. } | Act::Ask { .. } | Act::Do { .. } = &entry.stamped.act {
            act = Directive::of(&entry.stamped.act);
        }
        for happening in &entry.happenings {
            if let Happening::Replied { turn, .. } | Happening::Asked { turn, .. } | Happening::Moved { turn, .. } = happening {
                turns.extend(act.clone().map(|act| (*turn, act)));
            }
        }
    }
    turns
}

/// The place of an outcome among all, the best first.
fn place(wanted: Outcome) -> Option<usize> {
    [Outcome::Resolved, Outcome::Settled, Outcome::Unresolved, Outcome::Lost].iter().position(|outcome| *outcome == wanted)
}

fn asked(log: &Log, turn: u32, instead: &Directive) -> WhatIf {
    what_if(log, Asked::Turn(turn), instead, LIMITS, &mut go_on).unwrap()
}

#[test]
fn a_line_replaced_by_itself_gives_the_same_call() {
    for file in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios")).unwrap() {
        let path = file.unwrap().path();
        let id = path.file_stem().unwrap().to_str().unwrap();
        if path.extension().is_none_or(|ending| ending != "walk") {
            continue;
        }
        // One turn of every third walk, each time another one, stands for all.
        for (number, (name, log)) in played(id).into_iter().enumerate().step_by(3) {
            let turns = turns(&log);
            if let Some((turn, own)) = turns.get(number % turns.len().max(1)) {
                let again = asked(&log, *turn, own);
                assert_eq!(again.parted, None, "{id}, {name}, turn {turn}");
                assert!(again.log == log, "{id}, {name}, turn {turn}: {own} gives another log");
            }
        }
    }
}

#[test]
fn what_keeps_the_best_end_open_leads_there() {
    let mut tried = 0;
    for (id, name) in [("first-call", "poor"), ("device-restore", "poor")] {
        let log = walk(id, name);
        let turns = turning_points(&log, LIMITS, &mut go_on).unwrap();
        for turn in turns.iter().filter(|turn| turn.closed_something()) {
            for kept in &turn.kept_by {
                let what_if = asked(&log, turn.turn, &kept.directive);
                // With the trainee's own later words it may still be lost again, and never by the best way.
                if what_if.parted.is_some_and(|parted| parted.turn == turn.turn + 1) {
                    let came = what_if.debrief.endings.last().unwrap().outcome;
                    let found = turn.before.unwrap().best;
                    assert!(place(came) <= place(found), "{id}, {name}, turn {}: {} leads to {came}", turn.turn, kept.words);
                }
                tried += 1;
            }
        }
    }
    assert!(tried > 0, "no walk closes anything");
}

#[test]
fn the_same_question_has_the_same_answer_and_leaves_the_attempt_as_it_was() {
    let log = walk("device-restore", "poor");
    let before = log.clone();
    let other = Beginning::of(&log, Asked::Turn(1)).unwrap();
    let option = other.options.iter().find(|option| Some(&option.id) != other.said.as_ref()).unwrap();
    let instead = Directive::Choose { option: option.id.clone(), when: evenkeel::log::When::AtEnd };
    let first = asked(&log, 1, &instead);
    assert_eq!(first.said, option.say);
    assert_eq!(first, asked(&log, 1, &instead));
    assert!(first.log != log && log == before);
    assert!(first.debrief.result.is_some(), "it goes on to its end");
}

#[test]
fn own_words_can_be_tried_and_what_is_no_turn_is_refused() {
    let log = walk("device-restore", "poor");
    let words = "I am sorry that it failed twice.";
    let typed = asked(&log, 1, &Directive::Say { text: words.to_owned(), when: evenkeel::log::When::AtEnd });
    let said = typed
        .log
        .entries
        .iter()
        .any(|entry| matches!(&entry.stamped.act, Act::Say { spoken: Spoken::Typed { text, .. }, .. } if text == words));
    assert!(said && typed.said == words);
    assert!(
        what_if(&log, Asked::Turn(99), &Directive::Say { text: words.to_owned(), when: evenkeel::log::When::AtEnd }, LIMITS, &mut go_on)
            .is_err()
    );
    assert!(Beginning::of(&log, Asked::Turn(99)).is_err());
}

/// The first entry in which something was left unsaid, of the first shipped call that has one.
fn left_unsaid(wanted: fn(&Happening) -> bool) -> (Log, usize) {
    let logs = ["first-call", "device-restore", "crm-crash", "reticent"].into_iter().flat_map(played).map(|(_, log)| log);
    let entry = |log: &Log| log.entries.iter().position(|entry| entry.happenings.iter().any(wanted));
    logs.filter_map(|log| entry(&log).map(|entry| (log, entry))).next().expect("a walk has one")
}

#[track_caller]
fn check_said_in_time(wanted: fn(&Happening) -> bool) {
    let (log, entry) = left_unsaid(wanted);
    let beginning = Beginning::of(&log, Asked::Entry(entry)).unwrap();
    assert_eq!(beginning.said, None, "every option is another line");
    let option = beginning.options.first().unwrap();
    let instead = Directive::Choose { option: option.id.clone(), when: evenkeel::log::When::AtEnd };
    let what_if = what_if(&log, Asked::Entry(entry), &instead, LIMITS, &mut go_on).unwrap();
    assert_eq!((what_if.turn, &what_if.said), (beginning.turn, &option.say));
    let same = what_if.log.entries.iter().zip(&log.entries).take_while(|(one, other)| one == other).count();
    assert_eq!(same, entry, "up to that moment it is the call as it was");
    let lost = |log: &Log| log.entries[..=entry].iter().flat_map(|entry| &entry.happenings).filter(|happening| wanted(happening)).count();
    assert_eq!((lost(&log), lost(&what_if.log)), (1, 0));
    assert!(what_if.debrief.result.is_some(), "it goes on to its end");
}

#[test]
fn a_line_can_be_said_in_place_of_a_silence() {
    check_said_in_time(|happening| matches!(happening, Happening::Silence { .. }));
}

#[test]
fn a_line_can_be_said_in_time_in_place_of_words_over_theirs() {
    check_said_in_time(|happening| matches!(happening, Happening::ReplyUnheard { .. }));
}

#[test]
fn where_nothing_was_left_unsaid_no_line_can_be_said_in_its_place() {
    let log = walk("device-restore", "good");
    assert!(Beginning::of(&log, Asked::Entry(0)).is_err());
    assert!(Beginning::of(&log, Asked::Entry(log.entries.len())).is_err());
}

#[test]
fn a_debrief_tells_where_it_turned() {
    let turns = turning_points(&walk("device-restore", "poor"), LIMITS, &mut go_on).unwrap();
    let told = turned(&turns).told();
    assert!(told.iter().all(|sentence| sentence.contains("a better end closed here")), "{told:?}");
    let turns = turning_points(&walk("first-call", "good"), LIMITS, &mut go_on).unwrap();
    assert_eq!(turned(&turns).told(), ["The best end, “solved”, stayed open to the last."]);
}

#[test]
fn the_authors_best_line_comes_first_where_it_keeps_an_end_open_and_no_fault_is_told_beside_it() {
    let log = walk("wrong-way", "silent");
    let turns = turning_points(&log, LIMITS, &mut go_on).unwrap();
    let closing = turns.iter().find(|turn| turn.closed_something()).expect("a silence closed the call");
    let best = "So you leave it at twenty-one and come home to twelve. What does that do to your days?";
    assert_eq!(closing.kept_by[0].words, best);
    assert!(closing.kept_by.iter().is_sorted_by_key(|kept| kept.fault), "{closing:?}");
    let told = turned(&turns).closed.remove(0).kept_by;
    let faults: Vec<&str> = closing.kept_by.iter().filter(|kept| kept.fault).map(|kept| kept.words.as_str()).collect();
    assert!(!faults.is_empty() && told.iter().all(|words| !faults.contains(&words.as_str())), "{told:?}, {faults:?}");
}

#[test]
fn an_audience_changes_nothing_of_a_call_of_its_result_or_of_what_would_have_come_of_another_line() {
    for id in ["device-restore", "the-queue", "payment-launch"] {
        for (name, log) in played(id) {
            let watched = before_others(&log);
            let world = World::of(&log.header.texts).unwrap();
            let (alone, seen) = (assess(&world, &log), assess(&world, &watched));
            assert!(alone.watched.is_none() && seen.watched.is_some(), "{id}, {name}");
            assert!(Debrief { watched: None, ..seen } == alone, "{id}, {name}: another debrief");
            assert!(replay(&watched).unwrap().1.is_none(), "{id}, {name}: it plays otherwise");
        }
    }
    let log = walk("device-restore", "poor");
    let (turn, said) = turns(&log).swap_remove(1);
    let [alone, watched] = [asked(&log, turn, &said), asked(&before_others(&log), turn, &said)];
    assert!(alone.log.entries == watched.log.entries && alone.debrief.result == watched.debrief.result);
}

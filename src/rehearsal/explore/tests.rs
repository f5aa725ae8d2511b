//! What is proved of a scenario is so: every witness plays to what it claims, and nothing that was ever played is
//! missing.

use std::ops::ControlFlow;
use std::sync::Arc;

use super::{Bound, Limits, Proof, Reach, Scores, Turn, crowd, prove, turning_points};
use crate::assessment::What;
use crate::base::Seed;
use crate::conversation::World;
use crate::log::{Directive, Header, Settings};
use crate::reading;
use crate::rehearsal::review::play_caricatures;
use crate::rehearsal::{parse_walks, run_walk, shipped_texts};
use crate::scenario::Outcome;

const KETTLE: &str = include_str!("../../../tests/scenarios/kettle.ron");

fn made(text: &str) -> (Arc<World>, Header) {
    let texts = shipped_texts("kettle", text);
    let world = Arc::new(World::of(&texts).unwrap());
    (world, Header::new(Seed(1), reading::VERSION, Settings::default(), texts))
}

fn proved(text: &str) -> Proof {
    let (world, header) = made(text);
    prove(&world, &header, Limits::default(), &mut |_| ControlFlow::Continue(()))
}

/// The kettle with a part of its text changed.
#[track_caller]
fn kettle_with(from: &str, to: &str) -> Proof {
    assert!(KETTLE.contains(from), "the kettle has no “{from}”");
    proved(&KETTLE.replacen(from, to, 1))
}

#[test]
fn every_ending_of_the_kettle_is_reached_and_its_witness_plays_to_it_as_a_walk() {
    let proof = proved(KETTLE);
    assert_eq!(proof.bounded, None, "{} states", proof.states);
    let (world, header) = made(KETTLE);
    for (id, (reach, witness)) in &proof.endings {
        assert_eq!(*reach, Reach::Yes, "{id}");
        let text = format!("{}expect ending {id}\n", witness.as_ref().unwrap().walk(id));
        let walks = parse_walks(&text).unwrap();
        let (_, _, failures) = run_walk(&world, &header.texts, &walks[0]);
        assert!(failures.is_empty(), "{failures:?}\n{text}");
    }
}

#[test]
fn what_cannot_be_reached_is_found_out() {
    // An ending behind a mood that nothing leads to.
    let proof = kettle_with(
        "start: [(when: broken(\"call\"), beat: \"ring-angry\"), (beat: \"ring\")]",
        "start: [(when: never, beat: \"ring-angry\"), (beat: \"ring\")]",
    );
    assert_eq!(proof.beats["ring-angry"], Reach::No);
    let proof = kettle_with(
        "(say: \"Let me see what we can do about it today.\"",
        "(when: did(\"descale\"), say: \"Let me see what we can do about it today.\"",
    );
    assert_eq!(proof.options[&("flare".to_owned(), "o3".to_owned())], Reach::No);
    let proof =
        kettle_with("(when: promised(\"call\"), scene", "(when: all([promised(\"call\"), anger(at_least: 10), shown(let_go)]), scene");
    assert_eq!(proof.endings["thanks"].0, Reach::No);
    assert_eq!(proof.bounded, None);
}

#[test]
fn a_cancelled_exploration_says_so() {
    let (world, header) = made(KETTLE);
    let proof = prove(&world, &header, Limits::default(), &mut |progress| {
        if progress.states > 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(proof.bounded, Some(Bound::Cancelled));
}

#[test]
fn a_crowd_plays_by_lot_and_the_same_crowd_plays_alike() {
    let (world, header) = made(KETTLE);
    let play = || crowd(&world, &header, 60, &mut |_| ControlFlow::Continue(()));
    let first = play();
    assert_eq!(first, play());
    assert_eq!((first.plays, first.beats["arrival"]), (60, 60));
    assert!(first.endings.values().sum::<u32>() <= 60 && first.endings.len() >= 2, "{:?}", first.endings);
    assert!(first.options.len() >= 6 && first.lines.contains_key("arrival/1"), "{:?}", first.lines);
    // Nothing comes that the proof holds for impossible.
    let proof = proved(KETTLE);
    assert!(first.endings.keys().all(|id| proof.endings[id].0 == Reach::Yes));
    assert!(first.options.keys().all(|key| proof.options[key] == Reach::Yes));
}

#[test]
fn the_best_stays_within_reach_until_the_beat_that_closes_it() {
    let (world, _) = made(KETTLE);
    let outlook = proved(KETTLE).outlook.unwrap();
    assert_eq!(outlook.best, Outcome::Resolved);
    let flare = &outlook.options[&world.scenario.beats.find("flare").unwrap()];
    assert!(flare[0].is_best() && flare[1].lost > 0 && !flare[1].is_best(), "{flare:?}");
}

/// The turns of a walk through the kettle.
fn turns(acts: &str) -> Vec<Turn> {
    let (world, header) = made(KETTLE);
    let walks = parse_walks(&format!("walk x\n{acts}")).unwrap();
    let (log, _, failures) = run_walk(&world, &header.texts, &walks[0]);
    assert!(failures.is_empty(), "{failures:?}");
    turning_points(&log, Limits::default(), &mut |_| ControlFlow::Continue(())).unwrap()
}

#[test]
fn a_good_call_closes_nothing() {
    let turns = turns("choose o1\nchoose o1\nfinish");
    // Two replies and what was noted after them.
    assert_eq!(turns.iter().map(|turn| turn.what).collect::<Vec<_>>(), [What::Turn, What::Turn, What::Record]);
    assert!(turns.iter().all(|turn| !turn.closed_something()), "{turns:?}");
    assert_eq!(turns[0].before.map(|open| (open.best, open.worst)), Some((Outcome::Resolved, Outcome::Lost)));
}

#[test]
fn the_turn_that_closed_a_good_end_is_found_with_what_would_have_kept_it_open() {
    let turns = turns("choose o3\nchoose o2\nfinish");
    let closed: Vec<u32> = turns.iter().filter(|turn| turn.closed_something()).map(|turn| turn.turn).collect();
    assert_eq!(closed, [2], "{turns:?}");
    let last = &turns[1];
    assert_eq!(last.after.map(|open| (open.best, open.sure)), Some((Outcome::Lost, true)));
    let keeps = |id: &str| last.kept_by.iter().any(|kept| matches!(&kept.directive, Directive::Choose { option, .. } if option == id));
    assert!(keeps("o1") && !keeps("o2"), "{last:?}");
}

/// The scores of the kettle with its goals replaced, every caricature among the plays.
fn scores(goals: &str) -> Scores {
    let from = KETTLE.find("    goals: {").unwrap();
    let to = from + KETTLE[from..].find("    start:").unwrap();
    let (world, header) = made(&format!("{}    goals: {{{goals}}},\n{}", &KETTLE[..from], &KETTLE[to..]));
    let proof = prove(&world, &header, Limits::default(), &mut |_| ControlFlow::Continue(()));
    Scores::of(&proof, &play_caricatures(&world, &header)).unwrap()
}

#[test]
fn scores_are_played_and_the_bound_holds_them() {
    let all = scores("apologize_properly: 1, restate_concern: 1, realistic_timeframe: (times: 1, weight: 2), let_them_finish: 1");
    assert!(all.best.result.passed && !all.worst.result.passed && all.best.result.score <= all.most, "{all}");
    let (world, _) = made(KETTLE);
    assert_eq!(crate::assessment::assess(&world, &all.best.log).result.unwrap().score, all.best.result.score);
}

#[test]
fn no_play_scores_more_than_its_goals_can_earn() {
    let check = |goals: &str, most: u32| {
        let scores = scores(goals);
        assert_eq!(scores.most, most, "{goals}: {scores}");
        assert!(scores.best.result.score <= most, "{goals}: {scores}");
    };
    check("apologize_properly: 1", 100);
    // It is called for once, at the very beginning, and wanted twice.
    check("apologize_properly: 2", 50);
    // Nothing shows it.
    check("empathize: 1", 0);
    check("empathize: 1, apologize_properly: (times: 1, weight: 3)", 75);
    // It is called for at a later beat, to which not every play comes: then what shows it counts by turns.
    check("realistic_timeframe: 3", 100);
    // An ending excuses it: what is not assessed lowers nothing. The other is wanted four times.
    check("realistic_timeframe: 1, apologize_properly: 4", 62);
}

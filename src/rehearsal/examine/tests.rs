//! What is told of a scenario is what was played.

use super::*;
use crate::rehearsal::explore::crowd;
use crate::rehearsal::{Rehearsal, shipped_texts};

const KETTLE: &str = include_str!("../../../tests/scenarios/kettle.ron");

fn examined(text: &str) -> Examination {
    examine(shipped_texts("kettle", text), &mut |_| ControlFlow::Continue(())).unwrap()
}

#[test]
fn every_ending_is_told_with_a_play_that_comes_to_it_and_the_scores_of_such_plays() {
    let shown = examined(KETTLE);
    for ending in &shown.endings {
        let witness = ending.witness.as_ref().expect("the kettle's endings are all reached");
        assert!(ending.reach == Reach::Yes && witness.endings.contains(&ending.id), "{}", ending.id);
        assert!(ending.span.of(KETTLE).contains(&ending.id), "{}", ending.span.of(KETTLE));
        let (least, most) = ending.scores.unwrap();
        assert!(least <= most && most <= 100, "{least} {most}");
    }
    let score = |who: Caricature| shown.players.iter().find(|(player, _)| *player == who).and_then(|(_, play)| play.score());
    assert!(score(Caricature::AuthorsBest) > score(Caricature::Silent));
    let passes =
        |(who, play): &&(Caricature, Play)| *who != Caricature::AuthorsBest && play.result.as_ref().is_some_and(|result| result.passed);
    let told = shown.findings.iter().filter(|finding| finding.told.code == "caricature-passes").count();
    assert_eq!(told, shown.players.iter().filter(passes).count(), "{:?}", shown.findings);
}

#[test]
fn the_best_and_the_worst_are_plays_and_a_finding_about_plays_has_one() {
    let shown = examined(KETTLE);
    let scores = shown.scores.as_ref().unwrap();
    let all = || shown.endings.iter().filter_map(|ending| ending.scores);
    assert_eq!(scores.worst.score(), all().map(|(least, _)| least).min());
    assert_eq!(scores.best.score(), all().map(|(_, most)| most).max());
    assert!(scores.best.score() <= Some(scores.most));
    for finding in &shown.findings {
        let about_plays = finding.told.code == "caricature-passes";
        assert_eq!(finding.play.is_some(), about_plays, "{finding:?}");
        assert!(!about_plays || finding.told.sentence.contains(finding.play.as_ref().unwrap().who.unwrap().words()));
    }
}

/// What was done in a play is done again, and the same comes of it.
#[track_caller]
fn check_played_again(shown: &Examination, play: &Play, what: &str) {
    let mut again = Rehearsal::begin(shown.stage(), None, &[]).unwrap();
    for act in steps(&play.log).into_iter().flat_map(|step| step.acts) {
        again.act(act.clone()).unwrap_or_else(|why| panic!("{what}: {act} is not possible: {why}"));
    }
    assert_eq!(Play::new(again.log().clone(), None).endings, play.endings, "{what}");
    assert!(steps(&play.log)[0].acts.is_empty(), "nobody does anything for a call to begin");
}

#[test]
fn whatever_was_played_can_be_played_again_from_its_steps() {
    let shown = examined(KETTLE);
    for (who, play) in &shown.players {
        check_played_again(&shown, play, who.words());
    }
    for ending in &shown.endings {
        check_played_again(&shown, ending.witness.as_ref().unwrap(), &ending.id);
    }
}

#[test]
fn an_examination_tells_how_far_it_is_and_can_be_broken_off_at_any_stage() {
    let mut stages = Vec::new();
    let whole = examine(shipped_texts("kettle", KETTLE), &mut |stage| {
        stages.push(stage);
        ControlFlow::Continue(())
    });
    assert!(whole.is_ok());
    assert!(matches!(stages.first(), Some(Stage::Exploring(_))) && stages.contains(&Stage::Players(1, 12)), "{stages:?}");
    for last in [0, stages.len() - 1] {
        let mut told = 0;
        let broken = examine(shipped_texts("kettle", KETTLE), &mut |_| {
            told += 1;
            if told > last { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert_eq!(broken.err(), Some(Unexamined::Cancelled));
    }
}

#[test]
fn what_cannot_be_played_is_told_in_a_sentence() {
    let error = examine(shipped_texts("kettle", "(title: \"A\")"), &mut |_| ControlFlow::Continue(())).unwrap_err();
    assert!(matches!(&error, Unexamined::Unplayable(why) if !why.is_empty()), "{error:?}");
}

#[test]
fn the_steps_of_a_play_tell_all_that_was_said_and_end_where_it_ended() {
    let shown = examined(KETTLE);
    for ending in &shown.endings {
        let play = ending.witness.as_ref().unwrap();
        let steps = steps(&play.log);
        let said = |step: &Step| step.turn;
        let turns: Vec<u32> = steps.iter().filter_map(said).collect();
        assert!(turns.windows(2).all(|pair| pair[0] + 1 == pair[1]) && turns.first() == Some(&1), "{turns:?}");
        let ended: Vec<String> = steps.iter().filter_map(|step| step.ended.clone()).collect();
        assert_eq!(ended, play.endings);
        let told: usize = steps.iter().map(|step| step.heard.len()).sum();
        assert_eq!(told, play.log.happenings().filter(|happening| matches!(happening, Happening::LineBegan { .. })).count());
    }
    let thanks = steps(&shown.endings.iter().find(|ending| ending.id == "thanks").unwrap().witness.as_ref().unwrap().log);
    assert!(matches!(&thanks[0].did, Did::Began(when) if when == "Tue 14:50"));
    assert!(thanks[0].heard[0].1.starts_with("Third time.") && thanks[0].mood.anger == 7);
    assert_eq!(thanks[1].beat, "arrival");
    assert!(thanks.iter().any(|step| matches!(step.did, Did::Noted(..))), "what is theirs to do was noted: {thanks:?}");
}

#[test]
fn what_nobody_comes_to_is_counted_too() {
    let shown = examined(KETTLE);
    let counts = |plays| Counts::of(&shown, &crowd(&shown.world, &shown.header, plays, &mut |_| ControlFlow::Continue(())));
    let none = counts(0);
    assert_eq!((none.plays, none.beats.len()), (0, shown.world.scenario.beats.iter().count()));
    let some = counts(40);
    let arrival = &some.beats[0];
    assert_eq!((arrival.what.as_str(), arrival.plays), ("arrival", 40));
    assert!(some.options.iter().filter(|count| count.at == "arrival").all(|count| count.span.of(KETTLE).contains(&count.what[..20])));
    assert!(some.lines[0].plays == 40 && some.lines[0].span.of(KETTLE).contains("Third time."), "{:?}", some.lines[0]);
    assert!((1..=40).contains(&some.endings.iter().map(|count| count.plays).sum::<u32>()));
}

/// What changing `old` to `new` in the kettle does.
#[track_caller]
fn check_effect(old: &str, new: &str, expected: &[&str]) {
    assert_eq!(KETTLE.matches(old).count(), 1, "{old}");
    let told = effect(&examined(KETTLE), &examined(&KETTLE.replace(old, new)));
    for part in expected {
        assert!(told.iter().any(|sentence| sentence.contains(part)), "{part}: {told:#?}");
    }
    assert_eq!(told.is_empty(), expected.is_empty(), "{told:#?}");
}

#[test]
fn a_change_is_told_by_what_it_does_to_endings_and_scores() {
    check_effect("title: \"It still works\"", "title: \"It works\"", &[]);
    check_effect(
        "kettle.\", then: \"thanks\"",
        "kettle.\", then: \"gone\"",
        &["“It still works”: it cannot be reached; before, it could be reached.", "to say about it"],
    );
    check_effect(
        "title: \"Mended\", outcome: resolved",
        "title: \"Mended\", outcome: unresolved",
        &["“Mended” cannot be passed with any more.", "no longer passes"],
    );
}

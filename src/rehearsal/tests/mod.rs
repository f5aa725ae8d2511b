//! The player finds its moments, and walks say what was not as expected.

mod playing;
mod probes;
mod ways;

use std::sync::Arc;

use super::*;
use crate::base::Seed;
use crate::conversation::{FloorView, World, replay};
use crate::log::{Act, Happening, Header, Settings, parse_directives};
use crate::principles::Signal;
use crate::reading;

fn texts() -> Texts {
    shipped_texts("kettle", include_str!("../../../tests/scenarios/kettle.ron"))
}

/// A player that has done what is written.
fn played(acts: &str) -> Result<Player, PlayerError> {
    let mut player = Player::begin(Header::new(Seed(1), reading::VERSION, Settings::default(), texts())).unwrap();
    for placed in parse_directives(acts).unwrap() {
        player.follow(&placed)?;
    }
    Ok(player)
}

fn shows(player: &Player, signal: Signal) -> bool {
    player.log.happenings().any(|happening| matches!(happening, Happening::Signal { signal: seen, .. } if *seen == signal))
}

#[track_caller]
fn check_refused(acts: &str, expected: &str) {
    let why = played(acts).unwrap_err().to_string();
    assert_eq!(why, expected);
}

#[test]
fn each_act_finds_the_first_moment_that_fits() {
    assert!(shows(&played("nod").unwrap(), Signal::NodTimely));
    assert!(shows(&played("choose o1 cut_in").unwrap(), Signal::TalkedOver));
    assert!(shows(&played("choose o1 now").unwrap(), Signal::CutShort));
    let waited = played("choose o1").unwrap();
    assert!(shows(&waited, Signal::ApologyOwned) && !shows(&waited, Signal::CutShort));
    assert!(!matches!(waited.conversation.floor(), FloorView::Free { .. }));
}

#[test]
fn an_exact_moment_is_kept() {
    let player = played("@0.4 say \"Hello.\" cut_in").unwrap();
    assert!(shows(&player, Signal::TalkedOver));
    assert_eq!(player.conversation.now().0, 400);
    let late = player.log.entries.last().unwrap();
    assert_eq!(late.stamped.at.0, 400);
    assert!(matches!(late.stamped.act, Act::Say { .. }));
}

#[test]
fn what_cannot_be_done_is_said_with_its_line() {
    check_refused("nod\nchoose o9", "line 2: the beat “arrival” has no option “o9”; there are: o1, o2, o3");
    check_refused("choose o1\nchoose o1\nwait 60 s\nchoose o1 cut_in", "line 4: the customer says nothing to cut in on");
    check_refused("ask salt", "line 1: the question “salt” is not open");
    check_refused("do nothing", "line 1: “nothing” cannot be done now");
    check_refused("next_day", "line 1: the desk diary has nothing of that kind open");
    check_refused("@0 withdraw", "line 1: there is no waiting reply to take back");
}

#[test]
fn a_scenario_with_an_error_cannot_be_begun() {
    let header = Header::new(Seed(1), reading::VERSION, Settings::default(), shipped_texts("bad", "(title: \"T\")"));
    assert!(Player::begin(header).unwrap_err().contains("“bad” cannot be played"));
}

#[test]
fn a_refused_act_leaves_no_trace() {
    let mut player = played("choose o1").unwrap();
    let log = player.log.clone();
    assert!(player.act(player.conversation.now(), Act::FinishRecord).is_err());
    assert!(player.choose(9).is_err());
    assert_eq!(player.log, log);
    player.listen();
    assert_eq!(replay(&player.log).unwrap().1, None);
}

#[track_caller]
fn check_walk_error(text: &str, expected: &str) {
    assert_eq!(parse_walks(text).unwrap_err().to_string(), expected);
}

#[test]
fn a_line_that_is_none_of_a_walks_is_named() {
    check_walk_error("choose o1", "line 1: a walk begins with “walk” and its name");
    check_walk_error("walk a\n\nwalk a", "line 3: a walk needs a name of its own");
    check_walk_error("walk", "line 1: a walk needs a name of its own");
    check_walk_error("walk a\nseed x", "line 2: “x” is no seed; a seed is a number");
    check_walk_error("walk a\nexpect signal joy", "line 2: “joy” is no signal");
    check_walk_error("walk a\nexpect outcome fine", "line 2: “fine” is no outcome");
    check_walk_error("walk a\nexpect score >= all", "line 2: “all” is no number");
    let unknown = "line 2: “rain” is nothing that can be expected; try ending, outcome, passed, failed, score >= 90, fact, signal";
    check_walk_error("walk a\nexpect rain", unknown);
}

/// The sentences of what was not as expected.
fn failures(walk: &str) -> Vec<String> {
    let texts = texts();
    let world = Arc::new(World::of(&texts).unwrap());
    let walks = parse_walks(walk).unwrap();
    let (log, debrief, failures) = run_walk(&world, &texts, &walks[0]);
    assert_eq!(crate::assessment::assess(&world, &log), debrief);
    failures.into_iter().map(|failure| format!("{}: {}", failure.line, failure.sentence)).collect()
}

const GOOD: &str = "walk good\nnod\nchoose o1\nchoose o1\nwait 10 s\nwrite issue \"Here for the third time.\"\nfinish\n";

#[test]
fn a_walk_that_comes_out_as_written_says_nothing() {
    let expects = "expect ending mended\nexpect outcome resolved\nexpect passed\nexpect score >= 70\nexpect score <= 100\nexpect fact third\n\
        expect no fact calmed\nexpect signal nod_timely\nexpect signal record_fact\nexpect no signal hostility";
    assert_eq!(failures(&format!("{GOOD}{expects}")), [""; 0]);
}

#[test]
fn each_expectation_can_fail_and_says_how() {
    let check = |expectation: &str, expected: &str| {
        let failed = failures(&format!("{GOOD}expect {expectation}"));
        assert!(failed.len() == 1 && failed[0].starts_with(&format!("8: {expected}")), "{expectation}: {failed:?}");
    };
    check("ending gone", "it ended with mended");
    check("outcome lost", "the outcome is resolved");
    check("failed", "the score is Some(");
    check("score < 10", "the score is Some(");
    check("no fact third", "the fact “third”: true");
    check("fact calmed", "the fact “calmed”: false");
    check("signal hostility", "the signal “hostility” was not seen");
    check("no signal nod_timely", "the signal “nod_timely” was seen");
    assert_eq!(failures("walk a\nchoose o9\nexpect failed").len(), 2);
}

#[test]
fn caricatures_play_as_they_are_called_and_are_found_out_where_they_pass() {
    let texts = texts();
    let world = Arc::new(World::of(&texts).unwrap());
    let header = Header::new(Seed(1), reading::VERSION, Settings::default(), texts);
    let played = review::play_caricatures(&world, &header);
    let passed: Vec<Caricature> = played.iter().filter(|played| played.result.passed).filter_map(|played| played.who).collect();
    // The good reply stands first at every beat of the kettle.
    assert!(passed.contains(&Caricature::AuthorsBest) && passed.contains(&Caricature::First), "{passed:?}");
    for never in [Caricature::Silent, Caricature::StockPhrase, Caricature::Echo] {
        assert!(!passed.contains(&never), "{never}");
    }
    let proof = explore::prove(&world, &header, explore::Limits::default(), &mut |_| std::ops::ControlFlow::Continue(()));
    let findings = review::review(&world.scenario, &header.texts.scenario, &proof, &played);
    let said =
        |words: &str| findings.iter().any(|finding| finding.told.code == "caricature-passes" && finding.told.sentence.contains(words));
    assert!(said("always says what stands first") && !said("says nothing"), "{findings:?}");
    let interrupts = Caricature::Interrupts.play(&world, &header);
    assert!(interrupts.happenings().any(|happening| matches!(happening, Happening::LineCut { .. })));
    let silent = Caricature::Silent.play(&world, &header);
    assert!(!silent.happenings().any(|happening| matches!(happening, Happening::Replied { .. })));
}

//! Faults put into a small scenario are found at their place, and the unharmed one is quiet.

use std::ops::ControlFlow;
use std::sync::Arc;

use super::review;
use crate::base::Seed;
use crate::conversation::World;
use crate::log::{Header, Settings};
use crate::reading;
use crate::rehearsal::explore::{Limits, prove};
use crate::rehearsal::shipped_texts;

const KETTLE: &str = include_str!("../../../tests/scenarios/kettle.ron");

/// The findings of a text: code, and the words at the place.
fn findings(text: &str) -> Vec<(&'static str, String)> {
    let texts = shipped_texts("kettle", text);
    let world = Arc::new(World::of(&texts).unwrap());
    let header = Header::new(Seed(1), reading::VERSION, Settings::default(), texts);
    let proof = prove(&world, &header, Limits::default(), &mut |_| ControlFlow::Continue(()));
    let found = review(&world.scenario, text, &proof, &[]);
    found.into_iter().map(|finding| (finding.code, finding.span.of(text).to_owned())).collect()
}

/// The kettle with a part changed gives one finding, at a place that reads so.
#[track_caller]
fn check(from: &str, to: &str, code: &str, place: &str) {
    assert!(KETTLE.contains(from), "the kettle has no “{from}”");
    let found = findings(&KETTLE.replacen(from, to, 1));
    assert!(found.iter().any(|(found, at)| *found == code && at.contains(place)), "{found:?}");
}

#[test]
fn the_unharmed_kettle_is_quiet() {
    assert_eq!(findings(KETTLE), []);
}

#[test]
fn what_no_play_comes_to_is_found_at_its_place() {
    check("(when: broken(\"call\"), beat: \"ring-angry\")", "(when: never, beat: \"ring-angry\")", "beat-unplayed", "ring-angry");
    check("(when: promised(\"call\"), scene", "(when: all([promised(\"call\"), shown(let_go)]), scene", "ending-unreachable", "thanks");
    check(
        "(say: \"Let me see what we can do about it today.\"",
        "(when: did(\"descale\"), say: \"Let me see what we can do about it today.\"",
        "option-unplayed",
        "Let me see",
    );
    check("\"water\": (ask", "\"water\": (when: shown(hostility), ask", "question-unplayed", "water");
    check("\"senior\": (do: manager,", "\"senior\": (do: manager, when: shown(hostility),", "move-unplayed", "senior");
}

//! Ways to beats are found, shortest first, and can be gone.

use super::playing::kettle;
use super::*;

#[track_caller]
fn check(beat: &str, steps: &[usize]) {
    let stage = kettle();
    let ways = ways_to(&stage, beat, Search::default());
    assert!(ways.len() >= steps.len(), "{beat}: {ways:?}");
    for (way, steps) in ways.iter().zip(steps) {
        assert_eq!(way.acts.len(), *steps, "{beat}: {way:?}");
    }
    for way in &ways {
        let rehearsal = Rehearsal::begin(stage.clone(), None, &way.acts).unwrap();
        assert!(rehearsal.log().happenings().any(|happening| matches!(happening, Happening::BeatEntered { beat: id, .. } if id == beat)));
        assert_eq!((rehearsal.conversation().mood(), rehearsal.way()), (way.mood, way.acts.len()));
    }
}

#[test]
fn the_shortest_way_comes_first() {
    check("arrival", &[0]);
    check("flare", &[1]);
    check("offer", &[1]);
}

#[test]
fn a_later_scene_is_come_to_through_the_record() {
    check("ring", &[7]);
    check("ring-angry", &[5]);
}

#[test]
fn to_a_beat_that_nothing_leads_to_there_is_no_way() {
    assert_eq!(ways_to(&kettle(), "nowhere", Search { steps: 200, ..Search::default() }), []);
}

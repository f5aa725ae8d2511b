//! What is proved of the shipped scenarios is so: nothing is left open, every witness plays to its ending, and no walk
//! comes to an ending that the proof does not know.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use evenkeel::base::{Seed, Severity};
use evenkeel::conversation::World;
use evenkeel::log::{Header, Settings};
use evenkeel::reading;
use evenkeel::rehearsal::explore::{Limits, Proof, Reach, Scores, prove};
use evenkeel::rehearsal::{parse_walks, review, run_walk, shipped_texts};

fn read(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(name)).unwrap()
}

fn proved(id: &str) -> (Arc<World>, Header, Proof) {
    let texts = shipped_texts(id, &read(&format!("{id}.ron")));
    let world = Arc::new(World::of(&texts).unwrap());
    let header = Header::new(Seed(1), reading::VERSION, Settings::default(), texts);
    let proof = prove(&world, &header, Limits::default(), &mut |_| ControlFlow::Continue(()));
    (world, header, proof)
}

#[track_caller]
fn check_shipped(id: &str) {
    let (world, header, proof) = proved(id);
    assert_eq!(proof.bounded, None, "{id}: {} states", proof.states);
    for (ending, (reach, witness)) in &proof.endings {
        assert_eq!(*reach, Reach::Yes, "{id}: {ending}");
        let walk = format!("{}expect ending {ending}\n", witness.as_ref().unwrap().walk(ending));
        let (_, _, failures) = run_walk(&world, &header.texts, &parse_walks(&walk).unwrap()[0]);
        assert!(failures.is_empty(), "{id}: {failures:?}\n{walk}");
    }
    for walk in parse_walks(&read(&format!("{id}.walk"))).unwrap() {
        let (_, debrief, _) = run_walk(&world, &header.texts, &walk);
        for ending in debrief.endings {
            assert_eq!(proof.endings[&ending.id].0, Reach::Yes, "{id}, {}: {}", walk.name, ending.id);
        }
    }
    let played = review::play_caricatures(&world, &header);
    println!("{}", Scores::of(&proof, &played).unwrap());
    let findings = review::review(&world.scenario, &header.texts.scenario, &proof, &played);
    let worst = findings.iter().map(|finding| finding.told.severity).max();
    assert!(worst <= Some(Severity::Advice), "{id}: {findings:?}");
}

#[test]
fn all_is_known_of_the_half_hour_restore() {
    check_shipped("device-restore");
}

#[test]
fn all_is_known_of_the_crash() {
    check_shipped("crm-crash");
}

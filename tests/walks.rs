//! The walks and probes beside the shipped scenarios: each walk is played, must come out as written, and its log must replay; between
//! them they come to every ending, from a best way to a careless one; of the probes enough must go where they should.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use evenkeel::conversation::{World, replay};
use evenkeel::rehearsal::{PROBES_BAR, Stage, Tally, parse_probes, parse_walks, run_walk, shipped_texts};

fn files(ending: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|found| found == ending));
    files.sort();
    files
}

/// Plays every walk of every scenario; what was not as expected, in lines for people.
fn failures() -> (usize, Vec<String>) {
    let mut played = 0;
    let mut failures = Vec::new();
    for path in files("walk") {
        let id = path.file_stem().unwrap().to_string_lossy().into_owned();
        let texts = shipped_texts(&id, &std::fs::read_to_string(path.with_extension("ron")).unwrap());
        let world = Arc::new(World::of(&texts).unwrap());
        let walks = parse_walks(&std::fs::read_to_string(&path).unwrap()).unwrap_or_else(|error| panic!("{id}.walk, {error}"));
        let (mut endings, mut scores) = (BTreeSet::new(), Vec::new());
        for walk in walks {
            played += 1;
            let (log, debrief, failed) = run_walk(&world, &texts, &walk);
            let score = debrief.result.as_ref().map(|result| result.score);
            println!("{id} {}: {score:?}", walk.name);
            scores.extend(debrief.result.as_ref().map(|result| (result.score, result.passed)));
            endings.extend(debrief.endings.into_iter().map(|ending| ending.id));
            failures.extend(failed.iter().map(|failure| format!("{id}.walk:{} ({}): {}", failure.line, walk.name, failure.sentence)));
            let (_, divergence) = replay(&log).unwrap();
            if divergence.is_some() {
                failures.push(format!("{id} {}: the replay parts: {divergence:?}", walk.name));
            }
        }
        let unseen = world.scenario.endings.iter().map(|(_, ending, _)| ending).filter(|ending| !endings.contains(*ending));
        failures.extend(unseen.map(|ending| format!("{id}: no walk comes to {ending}")));
        if !scores.iter().any(|(score, passed)| *passed && *score >= 90) || !scores.iter().any(|(score, _)| *score < 50) {
            failures.push(format!("{id}: no walk has 90 and passes, or none has less than 50: {scores:?}"));
        }
    }
    (played, failures)
}

#[test]
fn every_walk_comes_out_as_written_and_replays() {
    let (played, failures) = failures();
    assert!(played >= 10, "only {played} walks were found");
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn enough_of_the_probes_of_every_scenario_go_where_they_should() {
    let (mut told, mut failed) = (String::new(), false);
    for path in files("probes") {
        let id = path.file_stem().unwrap().to_string_lossy().into_owned();
        let stage = Stage::of(shipped_texts(&id, &std::fs::read_to_string(path.with_extension("ron")).unwrap())).unwrap();
        let probes = parse_probes(&std::fs::read_to_string(&path).unwrap()).unwrap_or_else(|why| panic!("{id}.probes, {why}"));
        let mut tally = Tally::default();
        for probe in probes {
            let probed = probe.run(&stage);
            tally.count(&probed);
            if !probed.right {
                told += &format!("{id} at {}, “{}”: {}\n", probe.at, probe.reply, probed.wrong);
            }
        }
        told += &format!("{id}: {tally}\n");
        failed |= !tally.meets_the_bar();
    }
    println!("{told}");
    assert!(!failed, "less than {PROBES_BAR} %\n{told}");
}

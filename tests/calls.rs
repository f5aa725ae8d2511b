//! What is asked of every call of the library, whatever it is about: its size, its choices, its answers, its voice. What is asked
//! of its walks and probes is in `walks.rs`.

use std::path::{Path, PathBuf};

use evenkeel::base::Diagnostic;
use evenkeel::scenario::{Condition, ReplyOption, Scenario, load};

/// The scenarios, each with its findings.
fn calls() -> Vec<(Scenario, Vec<Diagnostic>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let files = folder.read_dir().unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|ending| ending == "ron")).collect();
    files.sort();
    let call = |path: PathBuf| {
        let loaded = load(&path.file_stem().unwrap().to_string_lossy(), &std::fs::read_to_string(&path).unwrap());
        (loaded.scenario.unwrap(), loaded.findings)
    };
    files.into_iter().map(call).collect()
}

/// Says of every call where it falls short.
#[track_caller]
fn check(falls_short: impl Fn(&Scenario) -> Option<String>) {
    let calls = calls();
    assert!((18..=20).contains(&calls.len()), "there are {} calls", calls.len());
    let short = calls.iter().filter_map(|(scenario, _)| Some(format!("{}: {}", scenario.id, falls_short(scenario)?)));
    let short: Vec<String> = short.collect();
    assert!(short.is_empty(), "\n{}", short.join("\n"));
}

#[test]
fn nothing_is_found_in_any() {
    let found = |(scenario, findings): (Scenario, Vec<Diagnostic>)| findings.into_iter().map(move |found| (scenario.id.clone(), found));
    let found: Vec<(String, Diagnostic)> = calls().into_iter().flat_map(found).collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn each_has_fourteen_to_forty_beats() {
    check(|scenario| {
        let beats = scenario.beats.iter().count();
        (!(14..=40).contains(&beats)).then(|| format!("{beats} beats"))
    });
}

#[test]
fn each_decision_has_three_or_four_options() {
    check(|scenario| {
        let few_or_many = |options: &[ReplyOption]| {
            let always = options.iter().filter(|option| option.when == Condition::default()).count();
            !options.is_empty() && (options.len() < 3 || always > 4)
        };
        let beats = scenario.beats.iter().filter(|(_, _, beat)| few_or_many(&beat.options));
        let beats: Vec<&str> = beats.map(|(_, id, _)| id).collect();
        (!beats.is_empty()).then(|| beats.join(", "))
    });
}

#[test]
fn whatever_is_promised_is_seen_to_be_kept_or_broken_in_a_later_scene() {
    check(|scenario| {
        let promises = scenario.beats.iter().any(|(_, _, beat)| beat.options.iter().any(|option| option.promises.is_some()));
        (promises && scenario.scenes.iter().count() < 2).then(|| "one scene".to_owned())
    });
}

#[test]
fn each_caller_can_be_asked_ten_things_and_has_a_fear_and_lines_that_vary() {
    check(|scenario| {
        let asked = scenario.knows.iter().count();
        let ladders = scenario.knows.iter().filter(|(_, _, knowledge)| knowledge.answers.len() > 1).count();
        let vary = scenario.beats.iter().flat_map(|(_, _, beat)| &beat.says).filter(|line| line.variants.len() > 1).count();
        let holds = asked >= 10 && ladders >= 2 && vary >= 1 && !scenario.caller.fear.is_empty();
        (!holds).then(|| format!("{asked} answers, {ladders} ladders, {vary} lines that vary, fear “{}”", scenario.caller.fear))
    });
}

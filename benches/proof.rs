//! What is worked out by playing everything that can happen: the proof of each shipped call, a crowd of random players, where an
//! attempt turned, and another line at one of its turns. `cargo bench --bench proof --no-default-features`; at the end stands the
//! most memory that all of it needed at once.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use divan::Bencher;
use evenkeel::base::Seed;
use evenkeel::conversation::World;
use evenkeel::log::{Directive, Header, Log, Settings, When};
use evenkeel::reading;
use evenkeel::rehearsal::explore::{Limits, Progress, crowd, prove, turning_points};
use evenkeel::rehearsal::{Asked, Beginning, parse_walks, run_walk, shipped_texts, what_if};

fn main() {
    divan::main();
    if let Some(megabytes) = peak_memory() {
        println!("memory_mb {megabytes}");
    }
}

fn go_on(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios")
}

fn read(name: &str) -> String {
    fs::read_to_string(folder().join(name)).expect("it can be read")
}

/// Every shipped call, by its id.
fn calls() -> Vec<String> {
    let names = fs::read_dir(folder()).expect("the folder is there").flatten().map(|entry| entry.path());
    let calls = names.filter(|path| path.extension().is_some_and(|ending| ending == "ron"));
    let mut ids: Vec<String> = calls.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect();
    ids.sort();
    ids
}

fn made(id: &str) -> (Arc<World>, Header) {
    let texts = shipped_texts(id, &read(&format!("{id}.ron")));
    let world = Arc::new(World::of(&texts).expect("the shipped scenario can be played"));
    (world, Header::new(Seed(1), reading::VERSION, Settings::default(), texts))
}

/// An attempt that went badly.
fn poor(id: &str) -> Log {
    let (world, header) = made(id);
    let walks = parse_walks(&read(&format!("{id}.walk"))).expect("the walks can be read");
    let walk = walks.iter().find(|walk| walk.name == "poor").expect("every call has a poor walk");
    run_walk(&world, &header.texts, walk).0
}

#[divan::bench(args = calls(), sample_count = 3, sample_size = 1)]
fn prove_a_call(bencher: Bencher, id: &str) {
    let (world, header) = made(id);
    bencher.bench_local(|| prove(&world, &header, Limits::default(), &mut go_on));
}

#[divan::bench(args = ["device-restore", "crm-crash"], sample_count = 3, sample_size = 1)]
fn a_crowd_of_ten_thousand(bencher: Bencher, id: &str) {
    let (world, header) = made(id);
    bencher.bench_local(|| crowd(&world, &header, 10_000, &mut go_on));
}

#[divan::bench(args = ["device-restore", "crm-crash"], sample_count = 3, sample_size = 1)]
fn where_it_turned(bencher: Bencher, id: &str) {
    let log = poor(id);
    bencher.bench_local(|| turning_points(&log, Limits::default(), &mut go_on).expect("it plays again"));
}

/// The last option of the first turn, instead of what was said there.
#[divan::bench(args = ["device-restore", "crm-crash"], sample_count = 3, sample_size = 1)]
fn another_line(bencher: Bencher, id: &str) {
    let log = poor(id);
    let beginning = Beginning::of(&log, Asked::Turn(1)).expect("it has a first turn");
    let other = beginning.options.iter().rfind(|option| Some(&option.id) != beginning.said.as_ref()).expect("there is another line");
    let instead = Directive::Choose { option: other.id.clone(), when: When::AtEnd };
    bencher.bench_local(|| what_if(&log, Asked::Turn(1), &instead, Limits::default(), &mut go_on).expect("it can be said"));
}

/// The most memory that this process has had at once, in megabytes; none where the machine does not tell.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let kilobytes: u64 = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kilobytes / 1024)
}

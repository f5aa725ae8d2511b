//! What a proof of each shipped scenario takes. `cargo bench --bench proof --no-default-features`

use std::ops::ControlFlow;
use std::sync::Arc;

use divan::{AllocProfiler, Bencher};
use evenkeel::base::Seed;
use evenkeel::conversation::World;
use evenkeel::log::{Header, Settings};
use evenkeel::reading;
use evenkeel::rehearsal::explore::{Limits, crowd, prove};
use evenkeel::rehearsal::shipped_texts;

#[global_allocator]
static ALLOC: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

fn made(id: &str) -> (Arc<World>, Header) {
    let text = if id == "crm-crash" { include_str!("../scenarios/crm-crash.ron") } else { include_str!("../scenarios/device-restore.ron") };
    let texts = shipped_texts(id, text);
    let world = Arc::new(World::of(&texts).expect("the shipped scenario can be played"));
    (world, Header::new(Seed(1), reading::VERSION, Settings::default(), texts))
}

#[divan::bench(args = ["device-restore", "crm-crash"], sample_count = 3, sample_size = 1)]
fn prove_a_scenario(bencher: Bencher, id: &str) {
    let (world, header) = made(id);
    bencher.bench_local(|| prove(&world, &header, Limits::default(), &mut |_| ControlFlow::Continue(())));
}

#[divan::bench(args = ["device-restore", "crm-crash"], sample_count = 3, sample_size = 1)]
fn a_crowd_of_ten_thousand(bencher: Bencher, id: &str) {
    let (world, header) = made(id);
    bencher.bench_local(|| crowd(&world, &header, 10_000, &mut |_| ControlFlow::Continue(())));
}

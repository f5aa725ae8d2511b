//! How long the first reply takes to read in a fresh process, when the lexicons are not made yet.
//! `cargo bench --bench first_read` prints one line.

use std::time::Instant;

use evenkeel::base::Seed;
use evenkeel::log::{Header, Settings};
use evenkeel::reading;
use evenkeel::rehearsal::{Player, interpret, shipped_texts};

const SCENARIO: &str = include_str!("../scenarios/device-restore.ron");

fn main() -> Result<(), String> {
    let settings = Settings { typed: true, ..Settings::default() };
    let header = Header::new(Seed(1), reading::VERSION, settings, shipped_texts("device-restore", SCENARIO));
    let mut player = Player::begin(header)?;
    player.listen();
    let start = Instant::now();
    let spoken = interpret::typed(&player.conversation, "I'm sorry. You need it by four. It takes 40 minutes.");
    let took = start.elapsed();
    std::hint::black_box(spoken);
    println!("{:.1} ms", took.as_secs_f64() * 1000.0);
    Ok(())
}

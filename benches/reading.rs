//! What a reply takes to be read, over all labelled replies of two to four sentences: the median, the slowest of a hundred,
//! the time to the first reading in a fresh process, the memory that the reader holds, and how the time grows with the length
//! of a text. `cargo bench --bench reading` prints a line for each; `scripts/measure reading` puts them beside what is asked.

use std::hint::black_box;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use evenkeel::learning::{Row, read_rows};
use evenkeel::reading::{Context, read};

/// What a long text is made of: no end of a sentence, sentences that promise, half sentences that accuse and apologise.
const STUFF: [&str; 4] = ["and then it goes on ", "I'll ring at 3. ", "sorry you should have ", "qwertzui "];

fn main() {
    let start = resident();
    let first = time("I'm sorry. You need it by four. It takes 40 minutes.", "It died again before my meeting.");
    println!("first_ms {:.1}", first.as_secs_f64() * 1e3);
    let after_first = resident();

    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/replies/train");
    let rows = read_rows(&[folder]).expect("the labelled replies can be read");
    let replies: Vec<&Row> = rows.iter().filter(|row| (2..=4).contains(&sentences(&row.reply))).collect();
    let before = resident();
    // Once to make ready what any of them needs.
    for row in &replies {
        time(&row.reply, &row.context);
    }
    println!("memory_mb {:.1}", (after_first - start + resident() - before) / 1024.0);
    let mut times: Vec<f64> = replies.iter().map(|row| best_of(3, &row.reply, &row.context).as_secs_f64() * 1e6).collect();
    times.sort_unstable_by(f64::total_cmp);
    for percent in [50, 99] {
        println!("p{percent}_us {:.1}", times[(times.len() - 1) * percent / 100]);
    }

    let mut steepest: f64 = 0.0;
    for stuff in STUFF {
        let text = |length: usize| stuff.repeat(length / stuff.len());
        let took = [1, 2, 4, 8].map(|kib| best_of(5, &text(kib * 1024), CUSTOMER).as_secs_f64() * 1e3);
        println!("# 1, 2, 4, 8 KiB of {stuff:?}: {:.2} {:.2} {:.2} {:.2} ms", took[0], took[1], took[2], took[3]);
        steepest = steepest.max(took[3] / took[0]);
    }
    println!("growth {steepest:.1}");
    let megabyte = "You should have read it, sorry. ".repeat(1 << 15);
    println!("megabyte_ms {:.1}", best_of(3, &megabyte, CUSTOMER).as_secs_f64() * 1e3);
}

const CUSTOMER: &str = "You lost my suitcase and nobody cares.";

fn time(reply: &str, customer: &str) -> Duration {
    let context = Context { customer, ..Context::default() };
    let start = Instant::now();
    black_box(read(black_box(reply), &context));
    start.elapsed()
}

/// The shortest of several: what the reading takes, without what else the machine does.
fn best_of(times: usize, reply: &str, customer: &str) -> Duration {
    (0..times).map(|_| time(reply, customer)).min().unwrap_or_default()
}

/// About how many sentences a reply has.
fn sentences(reply: &str) -> usize {
    let ends = |pair: &[u8]| matches!(pair[0], b'.' | b'!' | b'?') && pair[1] == b' ';
    1 + reply.trim().as_bytes().windows(2).filter(|pair| ends(pair)).count()
}

/// The memory that this process holds, in KiB; 0 where the system does not say.
fn resident() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}

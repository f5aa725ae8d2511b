//! How long a folder of 1,000 scenario files takes to open, and how much memory that needs at most.
//! `cargo bench --bench library` prints one line.

use std::fs;
use std::time::Instant;

use evenkeel::library::Library;

const SCENARIOS: [&str; 2] = [include_str!("../scenarios/device-restore.ron"), include_str!("../scenarios/crm-crash.ron")];
const FILES: usize = 1_000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    for (number, text) in SCENARIOS.iter().cycle().take(FILES).enumerate() {
        fs::write(folder.path().join(format!("copy-{number:04}.ron")), text)?;
    }
    let start = Instant::now();
    let library = Library::open(folder.path())?;
    let took = start.elapsed();
    assert_eq!(library.cards().count(), FILES, "every file is a scenario");
    let memory = peak_memory().map_or_else(|| "memory unknown".to_owned(), |megabytes| format!("{megabytes} MB"));
    println!("{} ms, {memory}", took.as_millis());
    Ok(())
}

/// The most memory that this process has had at once, in megabytes; none where the machine does not tell.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let kilobytes: u64 = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kilobytes / 1024)
}

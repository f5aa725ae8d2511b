//! Types into a scenario of the studio, as the window would let somebody do, and prints after each key how much was typed and
//! when, by the program's own clock. The test that kills a process without warning starts this one: `write_forever FOLDER`.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use evenkeel::app::shell::{AuthorAct, Options, Shell};
use evenkeel::studio::{Join, Splice};

/// A picture of the window every so often, in milliseconds.
const FRAME: u64 = 16;
/// Somebody types so fast, in milliseconds a key.
const KEY: u64 = 96;
/// The longest that a disk may take to write a file, in milliseconds, for the promise to hold.
const WRITE: u64 = 200;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let data = PathBuf::from(std::env::args_os().nth(1).ok_or("which folder?")?);
    let ms = Arc::new(AtomicU64::new(1_000_000));
    let mut shell = Shell::start(Options::by_hand(data, ms.clone()));
    settle(&mut shell);
    let own = shell.state.library.files().iter().find(|file| file.source.path().is_some()).map(|file| file.source.id().to_owned());
    shell.queue.author(own.map_or(AuthorAct::Begin("empty".to_owned()), AuthorAct::Open));
    settle(&mut shell);
    let mut out = std::io::stdout();
    let mut writing_since = None;
    loop {
        let now = ms.load(Ordering::Relaxed);
        shell.tick();
        shell.run();
        let Some(open) = &shell.state.studio.open else { return Err("nothing is open".into()) };
        if let Some(trouble) = &open.trouble {
            return Err(trouble.clone().into());
        }
        // The clock stands while a file is being written for longer than a disk may take.
        writing_since = if shell.is_settled() { None } else { writing_since.or(Some(now)) };
        if writing_since.is_some_and(|since| now - since >= WRITE) {
            std::thread::sleep(Duration::from_millis(1));
            continue;
        }
        if now % KEY < FRAME {
            let end = open.document.text().len();
            shell.queue.author(AuthorAct::Splice(Splice::insert(end, "\n//x"), Join::Word));
            shell.run();
            let typed = shell.state.studio.open.as_ref().map_or(0, |open| open.document.text().len());
            writeln!(out, "{now} {typed}")?;
            out.flush()?;
        }
        ms.store(now + FRAME, Ordering::Relaxed);
        std::thread::sleep(Duration::from_micros(300));
    }
}

fn settle(shell: &mut Shell) {
    while !shell.is_settled() || shell.state.busy {
        shell.tick();
        shell.run();
        std::thread::sleep(Duration::from_millis(1));
    }
}

//! Plays one call after the other, as the window would, and prints each entry that was acknowledged: the attempt, and
//! how many entries of it are safe. The test that kills a process without warning starts this one: `play_forever FOLDER`.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use evenkeel::app::shell::{CallAct, Command, Options, Route, Setup, Shell};
use evenkeel::conversation::FloorView;
use evenkeel::log::When;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let data = PathBuf::from(std::env::args_os().nth(1).ok_or("which folder?")?);
    let ms = Arc::new(AtomicU64::new(1));
    let mut shell = Shell::start(Options::by_hand(data, ms.clone()));
    let mut printed = None;
    loop {
        // A little faster than people are; what was asked before may still be under way when this is killed.
        ms.fetch_add(200, Ordering::Relaxed);
        shell.tick();
        shell.run();
        if let Some(session) = &shell.state.session {
            let safe = (session.attempt.number(), session.log.entries.len());
            if printed != Some(safe) {
                writeln!(std::io::stdout(), "{} {}", safe.0, safe.1)?;
                std::io::stdout().flush()?;
                printed = Some(safe);
            }
        }
        match next(&shell) {
            Some(command) => shell.queue.push(command),
            None => std::thread::sleep(Duration::from_millis(1)),
        }
    }
}

/// What somebody would do now; none: wait.
fn next(shell: &Shell) -> Option<Command> {
    let state = &shell.state;
    if state.busy {
        return None;
    }
    match state.route {
        Route::Opening => None,
        Route::Call => reply(shell),
        Route::Record => Some(Command::Act(CallAct::FinishRecord)),
        Route::Diary => Some(Command::Act(CallAct::NextDay)),
        _ => Some(match state.unfinished.first() {
            Some(left) if state.session.is_none() && state.finished.is_empty() => Command::Continue(left.id),
            _ => Command::Begin(Setup { scenario: "device-restore".to_owned(), ..Setup::default() }),
        }),
    }
}

fn reply(shell: &Shell) -> Option<Command> {
    let session = shell.state.session.as_ref()?;
    if session.paused {
        return Some(Command::Pause(false));
    }
    match session.conversation.floor() {
        FloorView::Free { .. } => {
            let choice = session.conversation.choices().into_iter().nth(session.conversation.turn() as usize % 2)?;
            Some(Command::Act(CallAct::Choose { option: choice.id, when: When::AtEnd }))
        }
        FloorView::CallerPauses => Some(Command::Act(CallAct::Nod)),
        _ => None,
    }
}

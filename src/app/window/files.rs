//! Files that come by the command line, or are dropped on the window.

use std::path::PathBuf;

use egui::Ui;

use super::Window;
use crate::app::shell::{AuthorAct, Route, Tone};

impl Window {
    /// Brings in the file that the command line names.
    pub(super) fn bring_in_at_once(&mut self) {
        if !matches!(self.shell.state.route, Route::Opening | Route::Welcome)
            && let Some(path) = self.bring.take()
        {
            self.shell.queue.author(AuthorAct::BringIn(path));
        }
    }

    /// A file that is dropped on the window is brought in; a table beside an open scenario is looked at.
    pub(super) fn take_dropped(&mut self, ui: &Ui, route: Route) {
        let dropped: Vec<PathBuf> = ui.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
        let takes = !matches!(route, Route::Opening | Route::Welcome | Route::Briefing | Route::Call | Route::Record | Route::Diary);
        let Some(path) = dropped.first().filter(|_| takes).cloned() else { return };
        let table = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
        self.shell.queue.author(match table && route == Route::Author {
            true => AuthorAct::LookAtTable { path, force: false },
            false => AuthorAct::BringIn(path),
        });
        if dropped.len() > 1 {
            self.shell.state.tell(Tone::Info, "One file at a time: only the first was looked at.");
        }
    }
}

//! Where F1 leads: to what the book says of the place that one is at.

use egui::{Key, Modifiers, Ui};

use super::shell::Route;
use crate::help::{PageId, Place, book};

/// What F1 asks for at a place of the program, if it is pressed; nothing where there is nothing to leave, or a question is open.
pub fn asked(ui: &Ui, route: Route, author: impl FnOnce() -> (PageId, &'static str)) -> Option<Place> {
    let open = ui.ctx().memory(|memory| memory.top_modal_layer()).is_some();
    let nowhere = matches!(route, Route::Opening | Route::Welcome | Route::Help);
    if open || nowhere || !ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F1)) {
        return None;
    }
    let (page, anchor) = if route == Route::Author { author() } else { of(route) };
    Some(book().place(page, anchor))
}

/// The place of the book for a place of the program.
fn of(route: Route) -> (PageId, &'static str) {
    match route {
        Route::Call | Route::Briefing | Route::HalfMinute | Route::Record | Route::Diary => (PageId::Guide, "how-a-call-works"),
        Route::Debrief(_) | Route::WhatIf(..) => (PageId::Guide, "debriefing-with-it"),
        Route::Progress | Route::Compare(..) => (PageId::Guide, "how-a-score-comes-about"),
        Route::Rubric => (PageId::Guide, "a-rubric-of-your-own"),
        Route::Drill => (PageId::Guide, "between-calls"),
        Route::Studio => (PageId::Guide, "writing-a-scenario"),
        Route::Author => (PageId::Reference, "the-whole"),
        Route::Principles(_) => (PageId::Guide, "how-a-score-comes-about"),
        Route::Opening | Route::Welcome | Route::Home | Route::Settings | Route::Help => (PageId::Guide, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_leads_to_a_heading_that_is_there() {
        let routes = [
            Route::Home,
            Route::Briefing,
            Route::HalfMinute,
            Route::Call,
            Route::Record,
            Route::Diary,
            Route::Principles(None),
            Route::Studio,
            Route::Rubric,
            Route::Drill,
            Route::Author,
            Route::Progress,
            Route::Settings,
        ];
        for route in routes {
            let (page, anchor) = of(route);
            assert!(anchor.is_empty() || book().page(page).find(anchor).is_some(), "{route:?}: {anchor}");
        }
    }
}

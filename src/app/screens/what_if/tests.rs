use std::ops::ControlFlow;
use std::sync::Arc;

use egui::vec2;
use egui_kittest::{Harness, kittest::Queryable};

use super::WhatIfScreen;
use crate::app::screens::fixture::{Bench, asked, played, show};
use crate::app::shell::{Command, Route, State, Supposed, Supposing, Turning};
use crate::assessment::What;
use crate::log::{Directive, Settings, When};
use crate::records::AttemptId;
use crate::rehearsal::explore::{Kept, Limits, Turn};
use crate::rehearsal::{Asked, Beginning, what_if};

type Shown = Harness<'static, Bench<WhatIfScreen>>;

/// The question at the first turn of a poor call.
fn asking() -> (State, AttemptId) {
    let (mut state, ids) = played(&["poor"], Settings::default());
    let attempt = ids[0];
    let beginning = Beginning::of(&state.finished[0].log, Asked::Turn(1)).expect("a first turn");
    state.supposing = Some(Supposing { attempt, beginning, supposed: Supposed::Choosing });
    state.route = Route::WhatIf(attempt, Asked::Turn(1));
    (state, attempt)
}

/// Another option than the one that was said, and its words.
fn other(state: &State) -> (String, String) {
    let beginning = &state.supposing.as_ref().expect("it is open").beginning;
    let other = beginning.options.iter().rfind(|option| Some(&option.id) != beginning.said.as_ref()).expect("another line");
    (other.id.clone(), other.say.clone())
}

fn shown(state: State) -> Shown {
    show(vec2(1200.0, 6_000.0), state, WhatIfScreen::default(), |screen, ui, cx| screen.ui(ui, cx))
}

#[test]
fn the_line_that_keeps_the_best_end_open_stands_first_and_its_number_chooses_it() {
    let (mut state, _) = asking();
    let (id, words) = other(&state);
    let directive = Directive::Choose { option: id, when: When::AtEnd };
    let kept_by = vec![Kept { directive: directive.clone(), words: words.clone(), fault: false }];
    let turn = Turn { turn: 1, what: What::Turn, entry: 0, yours: String::new(), before: None, after: None, kept_by };
    state.finished[0].turning = Turning::Known(Arc::new(vec![turn]));
    let mut harness = shown(state);
    assert!(harness.query_by_label("These keep the best end open").is_some());
    assert!(harness.query_by_label(&format!("1. {words}")).is_some());
    harness.key_press(egui::Key::Num1);
    harness.run();
    assert_eq!(asked(&mut harness), [Command::Suppose(Some(directive))]);
}

#[test]
fn own_words_are_asked_about_once_there_are_some() {
    let (state, _) = asking();
    let mut harness = shown(state);
    let press = |harness: &mut Shown| {
        harness.get_by_label("See what would have come of it").click();
        harness.run();
    };
    press(&mut harness);
    assert_eq!(asked(&mut harness), []);
    harness.get_by_role(egui::accesskit::Role::MultilineTextInput).focus();
    harness.run();
    harness.get_by_role(egui::accesskit::Role::MultilineTextInput).type_text("I am sorry. ");
    harness.run();
    press(&mut harness);
    let said = Directive::Say { text: "I am sorry.".to_owned(), when: When::AtEnd };
    assert_eq!(asked(&mut harness), [Command::Suppose(Some(said))]);
}

#[test]
fn the_answer_shows_both_calls_and_says_where_they_part() {
    let (mut state, attempt) = asking();
    let instead = Directive::Choose { option: other(&state).0, when: When::AtEnd };
    let limits = Limits { enough: 20, ..Limits::default() };
    let answer = what_if(&state.finished[0].log, Asked::Turn(1), &instead, limits, &mut |_| ControlFlow::Continue(())).expect("an answer");
    if let Some(open) = &mut state.supposing {
        open.supposed = Supposed::Shown(Arc::new(answer));
    }
    let mut harness = shown(state);
    for label in ["What happened", "What if", "The sea of both calls", "Where it parts from what happened"] {
        assert!(harness.query_by_label(label).is_some(), "{label}");
    }
    assert!(harness.query_by_label_contains("Turn 1, where it parts: the other line").is_some());
    harness.get_by_label("Try another line").click();
    harness.run();
    assert_eq!(asked(&mut harness), [Command::Suppose(None)]);
    harness.get_by_label("Try again from turn 1").click();
    harness.run();
    assert_eq!(asked(&mut harness), [Command::TryAgain { attempt, turn: 1 }]);
}

#[test]
fn a_question_that_is_not_open_leads_home() {
    let (mut state, _) = asking();
    state.supposing = None;
    let mut harness = shown(state);
    harness.get_by_label("Home").click();
    harness.run();
    assert_eq!(asked(&mut harness), [Command::Go(Route::Home)]);
}

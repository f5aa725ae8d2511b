use std::sync::Arc;

use egui::vec2;
use egui_kittest::{Harness, kittest::Queryable};

use super::*;
use crate::app::screens::fixture::{Bench, asked, show};
use crate::app::shell::State;
use crate::base::Seed;
use crate::conversation::World;
use crate::library::Library;
use crate::rehearsal::drill::{Drill, Judged};
use crate::rehearsal::shipped_texts;
use crate::scenario::StrongLanguage;

const SCENARIO: &str = include_str!("../../../../scenarios/device-restore.ron");
const SORRY: Principle = Principle::ApologizeProperly;

fn drilling() -> Drilling {
    let world = Arc::new(World::of(&shipped_texts("device-restore", SCENARIO)).unwrap());
    Drilling::of(Drill::deal(SORRY, &[world], StrongLanguage::On, Seed(1), &[]))
}

fn judged(drilling: &Drilling, words: &str) -> Judged {
    drilling.prompt().unwrap().say(SORRY, words)
}

fn shown(drilling: Option<Drilling>, typed: bool) -> Harness<'static, Bench<DrillScreen>> {
    let mut state = State::new(Library::shipped());
    state.route = Route::Drill;
    state.preferences.typed = typed;
    state.drill = drilling;
    show(vec2(1200.0, 1400.0), state, DrillScreen::default(), |screen, ui, cx| screen.ui(ui, cx))
}

#[test]
fn an_option_is_chosen_by_its_number_or_by_pressing_it() {
    let drilling = drilling();
    let options = drilling.prompt().unwrap().options.clone();
    let mut harness = shown(Some(drilling), false);
    harness.get_by_label(&format!("1. {}", options[0].say)).click();
    harness.run();
    assert_eq!(asked(&mut harness), [Command::Drill(DrillAct::Choose(options[0].id.clone()))]);
    harness.key_press(Key::Num2);
    harness.run();
    assert_eq!(asked(&mut harness), [Command::Drill(DrillAct::Choose(options[1].id.clone()))]);
}

#[test]
fn typed_words_are_said_with_enter_and_stay_while_one_is_away() {
    let mut harness = shown(Some(drilling()), true);
    harness.get_by_role(egui::Role::MultilineTextInput).focus();
    harness.run();
    harness.get_by_role(egui::Role::MultilineTextInput).type_text("I'm sorry, we did this.");
    harness.run();
    assert_eq!(harness.state().screen.draft, "I'm sorry, we did this.");
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(asked(&mut harness), [Command::Drill(DrillAct::Say("I'm sorry, we did this.".to_owned()))]);
    assert_eq!(harness.state().screen.draft, "I'm sorry, we did this.", "it goes when its answer is there");
}

#[test]
fn the_evidence_stands_under_the_answer_with_a_line_that_does_it() {
    let mut left = drilling();
    let (answer, better) = (judged(&left, "I'm sorry you feel that way."), left.prompt().unwrap().better.clone());
    left.answers.push(answer);
    let mut harness = shown(Some(left), false);
    assert!(harness.query_by_label("Something speaks against it").is_some());
    assert!(harness.query_all_by_label_contains("you feel").count() > 0);
    assert!(harness.query_by_label(&format!("“{better}”")).is_some());
    harness.get_by_label_contains("Next line").click();
    harness.run();
    assert_eq!(asked(&mut harness), [Command::Drill(DrillAct::Next)]);
}

#[test]
fn the_end_counts_keeps_the_best_words_and_leads_on() {
    let mut over = drilling();
    let words = "I'm sorry. We made a mistake here, and I'll put it right.";
    over.answers = vec![judged(&over, words), judged(&over, "Right.")];
    over.at = over.drill.prompts.len();
    let mut harness = shown(Some(over), false);
    assert!(harness.query_by_label("1 of 2 showed it").is_some());
    assert!(harness.query_by_label(&format!("“{words}”")).is_some());
    for (label, command) in [("Again, with five others", Command::Drill(DrillAct::Again)), ("Done", Command::Back)] {
        harness.get_by_label(label).click();
        harness.run();
        assert_eq!(asked(&mut harness), [command]);
    }
}

#[test]
fn without_a_drill_or_a_line_it_says_so_and_leads_on() {
    let mut harness = shown(None, false);
    harness.get_by_label("What this trains").click();
    harness.run();
    assert_eq!(asked(&mut harness), [Command::Go(Route::Principles(None))]);
    let mut harness = shown(Some(Drilling::of(Drill { principle: SORRY, prompts: Vec::new() })), false);
    assert!(harness.query_by_label("No scenario of this library has a line for it.").is_some());
    harness.get_by_label("Home").click();
    harness.run();
    assert_eq!(asked(&mut harness), [Command::Go(Route::Home)]);
}

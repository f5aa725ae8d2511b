//! The picture by keys, by pointer and by what a screen reader hears.

use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use crate::app::screens::author::fixture::{Desk, show};

const RESTORE: &str = include_str!("../../../../../scenarios/device-restore.ron");

fn graph() -> Harness<'static, Desk> {
    show(vec2(1_144.0, 640.0), RESTORE, true)
}

fn selected(harness: &Harness<'static, Desk>) -> String {
    harness.state().selected.as_ref().map(ToString::to_string).unwrap_or_default()
}

/// The box of a beat.
fn beat<'h>(harness: &'h Harness<'static, Desk>, id: &str) -> egui_kittest::Node<'h> {
    let named = |node: &egui_kittest::Node<'_>| node.accesskit_node().label().is_some_and(|label| label.starts_with(&format!("{id}, ")));
    harness.get_all_by_role(egui::accesskit::Role::ListBoxOption).find(named).expect("a box of that name")
}

/// What the picture says of itself.
fn told(harness: &Harness<'static, Desk>) -> String {
    let canvas = harness.get_by_label_contains("Graph of ");
    canvas.accesskit_node().label().unwrap_or_default()
}

#[test]
fn every_box_says_what_it_is_and_where_it_leads() {
    let harness = graph();
    let beats = harness.state().document.parsed().map(|parsed| crate::studio::Outline::of(parsed)).unwrap();
    for beat in beats.beats() {
        assert!(harness.query_all_by_label_contains(&format!("{}, ", beat.id)).next().is_some(), "nothing is named {}", beat.id);
    }
    assert!(told(&harness).starts_with(&format!("Graph of {} boxes", beats.beats().count() + beats.endings.len())));
}

#[test]
fn a_click_selects_and_one_beside_selects_nothing() {
    let mut harness = graph();
    beat(&harness, "arrival").click();
    harness.run();
    assert_eq!(selected(&harness), "beats/arrival");
    assert!(told(&harness).contains("Chosen: arrival, opening; leads to"), "{}", told(&harness));
    assert!(harness.query_by_label("Rename").is_some(), "its form is beside it");
    let corner = harness.get_by_label_contains("Graph of ").rect().left_bottom() + vec2(6.0, -6.0);
    harness.hover_at(corner);
    harness.drag_at(corner);
    harness.drop_at(corner);
    harness.run();
    assert_eq!(selected(&harness), "");
}

#[test]
fn arrows_go_from_box_to_box_and_enter_opens_the_form() {
    let mut harness = graph();
    harness.get_by_label_contains("Graph of ").focus();
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    let first = selected(&harness);
    assert!(!first.is_empty());
    harness.key_press(Key::ArrowDown);
    harness.run();
    let second = selected(&harness);
    assert_ne!(first, second);
    harness.key_press(Key::ArrowUp);
    harness.run();
    assert_ne!(selected(&harness), second);
    harness.key_press(Key::Enter);
    harness.run();
    let focused = harness.get_all_by_role(egui::accesskit::Role::MultilineTextInput).any(|field| field.accesskit_node().is_focused());
    assert!(focused, "one writes in its first line");
}

#[test]
fn a_box_that_is_dragged_stays_where_it_was_put_and_can_be_laid_out_anew() {
    let mut harness = graph();
    let before = beat(&harness, "arrival").rect();
    let (from, to) = (before.center(), before.center() + vec2(90.0, 40.0));
    harness.hover_at(from);
    harness.drag_at(from);
    harness.run();
    harness.hover_at(from + vec2(30.0, 10.0));
    harness.run();
    harness.hover_at(to);
    harness.run();
    harness.drop_at(to);
    harness.run();
    let after = beat(&harness, "arrival").rect();
    assert!(after.center().x > before.center().x + 40.0, "{before:?} {after:?}");
    assert!(harness.state().moved);
    harness.get_by_label("Lay out anew").click();
    harness.run();
    assert_eq!(beat(&harness, "arrival").rect(), before);
}

#[test]
fn the_search_finds_by_what_is_said_and_enter_goes_there() {
    let mut harness = graph();
    harness.get_by_label("Find a beat").focus();
    harness.get_by_label("Find a beat").type_text("client at four");
    harness.run();
    assert!(harness.query_all_by_label_contains("found. Enter goes").next().is_some());
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(selected(&harness), "beats/arrival");
}

#[test]
fn keys_magnify_and_nought_shows_all() {
    let mut harness = graph();
    beat(&harness, "arrival").click();
    harness.run();
    let whole = beat(&harness, "arrival").rect();
    for _ in 0..2 {
        harness.key_press(Key::Plus);
        harness.run();
    }
    assert!(beat(&harness, "arrival").rect().height() > whole.height() * 1.3);
    harness.key_press(Key::Num0);
    harness.run();
    assert!((beat(&harness, "arrival").rect().height() - whole.height()).abs() < 1.0);
    harness.key_press_modifiers(Modifiers::NONE, Key::Minus);
    harness.run();
    assert!(beat(&harness, "arrival").rect().height() < whole.height());
}

#[test]
fn a_window_in_which_nobody_does_anything_is_not_drawn_again() {
    let mut harness = graph();
    beat(&harness, "arrival").click();
    harness.run();
    assert!(harness.try_run_realtime().is_ok_and(|steps| steps <= 2));
}

//! The widgets as a screen reader and a keyboard meet them.

use egui::{Key, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use super::curve::{Moment, Point};
use super::{Bar, Bubble, Button, Chip, Curve, Icon, Notice, Portrait, Sea, bubble, card, choice, empty, option, rail, text, toggle};
use crate::app::theme;
use crate::scenario::{Face, Mood};

/// What the widgets of the test page have told their owner.
#[derive(Default)]
struct Told {
    pressed: bool,
    on: bool,
    chosen: u8,
    point: Option<usize>,
    noticed: bool,
    emptied: bool,
    picked: bool,
    picked_early: bool,
    opened: bool,
}

fn page(ui: &mut Ui, told: &mut Told) {
    theme::install(ui.ctx());
    theme::set_motion(ui.ctx(), false);
    let mood = Mood { anger: 7, trust: 1, heard: 0 };
    text::title(ui, "The half-hour restore");
    told.pressed |= ui.add(Button::primary("Send").key("Enter")).clicked();
    ui.add(Button::icon_only(Icon::Close, "Close"));
    rail::item(ui, Icon::Practise, "Practise", true, rail::HEIGHT);
    toggle::toggle(ui, &mut told.on, "Reduced motion", "Nothing moves by itself.");
    choice::choice(ui, "Theme", &mut told.chosen, &[(0, "System"), (1, "Light"), (2, "Dark")]);
    ui.add(Chip::new("Starter"));
    ui.add(Bar::new("Boundaries", None));
    Bubble::caller("Martin Hale", "Soon? What is soon?").said(0.5).show(ui);
    bubble::typing(ui, "Martin is typing");
    told.picked |= option::option(ui, 1, "I'm sorry. What happened?", true, false).clicked();
    told.picked_early |= option::option(ui, 2, "Calm down, please.", false, true).clicked();
    told.opened |= card::pressable(ui, "The crash, phone", |ui| text::body(ui, "An update lost her data.")).response.clicked();
    told.noticed |= Notice::info("A call is waiting.").action("Continue").show(ui);
    Portrait::new(&Face::default(), mood).size(48.0).show(ui, "Martin Hale, angry");
    Sea::new(mood).height(60.0).show(ui, "caller");
    let points = [Point::new(1, Moment::Change, "soon")];
    told.point = told.point.or(Curve::new(&[7, 8, 3], &points).height(120.0).show(ui, "The sea of this call"));
    told.emptied |= empty::empty(ui, "No call yet.", "Take the first call");
}

fn harness() -> Harness<'static, Told> {
    Harness::builder().with_size(egui::vec2(700.0, 1500.0)).build_ui_state(page, Told::default())
}

#[test]
fn every_widget_says_its_name() {
    let harness = harness();
    for name in [
        "The half-hour restore",
        "Send",
        "Close",
        "Practise",
        "Reduced motion",
        "System",
        "Dark",
        "Starter",
        "Boundaries: not assessed",
        "Martin Hale: Soon?",
        "A call is waiting.",
        "Martin is typing",
        "The crash, phone",
        "Martin Hale, angry",
        "Rough sea",
        "The sea of this call",
        "Turn 1, what to change: soon. Anger 8 of 10.",
        "Take the first call",
    ] {
        assert!(harness.query_by_label(name).is_some(), "nothing is named {name:?}");
    }
}

#[test]
fn what_can_be_pressed_answers() {
    let mut harness = harness();
    for name in [
        "Send",
        "1. I'm sorry. What happened?",
        "2. Calm down, please.",
        "The crash, phone",
        "Reduced motion",
        "Light",
        "Continue",
        "Turn 1, what to change: soon. Anger 8 of 10.",
        "Take the first call",
    ] {
        harness.get_by_label(name).click();
        harness.run();
    }
    let told = harness.state();
    assert!(told.pressed && told.on && told.noticed && told.emptied && told.picked && told.opened);
    assert!(!told.picked_early, "it could be read, not picked");
    assert_eq!((told.chosen, told.point), (1, Some(0)));
}

#[test]
fn arrow_keys_move_a_choice_and_stop_at_its_ends() {
    let mut harness = harness();
    harness.get_by_label("System").focus();
    harness.run();
    for (key, expected) in [(Key::ArrowLeft, 0), (Key::ArrowRight, 1), (Key::ArrowRight, 2), (Key::ArrowRight, 2), (Key::ArrowLeft, 1)] {
        harness.key_press(key);
        harness.run();
        assert_eq!(harness.state().chosen, expected);
    }
}

#[test]
fn arrow_keys_move_among_sentences_and_choose() {
    let options: Vec<_> = (0..3).map(|place| (place, format!("Sentence {place}"))).collect();
    let mut harness = Harness::new_ui_state(|ui, chosen| choice::radios(ui, chosen, &options), None);
    harness.get_by_label("Sentence 0").focus();
    harness.run();
    assert_eq!(*harness.state(), None);
    for (key, expected) in [(Key::ArrowDown, 1), (Key::ArrowRight, 2), (Key::ArrowDown, 2), (Key::ArrowUp, 1), (Key::ArrowUp, 0)] {
        harness.key_press(key);
        harness.run();
        assert_eq!(*harness.state(), Some(expected));
        assert!(harness.get_by_label(&format!("Sentence {expected}")).is_focused());
    }
}

#[test]
fn nothing_asks_to_be_drawn_again_when_nothing_may_move() {
    let mut harness = harness();
    harness.run();
    let again = harness.output().viewport_output.values().map(|view| view.repaint_delay).min();
    assert_eq!(again, Some(std::time::Duration::MAX));
}

#[test]
fn a_chip_that_is_longer_than_its_row_goes_on_in_a_second_line() {
    let words = "a child with a nut allergy, who comes to harm in one ending";
    let draw = move |ui: &mut Ui| {
        theme::install(ui.ctx());
        ui.horizontal_wrapped(|ui| {
            ui.add(Chip::new("steady"));
            ui.add(Chip::new(words).icon(Icon::Clock));
        });
    };
    let harness = Harness::builder().with_size(egui::vec2(300.0, 200.0)).build_ui(draw);
    let (short, long) = (harness.get_by_label("steady").rect(), harness.get_by_label(words).rect());
    assert!(long.right() <= 300.0 && long.height() > short.height(), "{long:?}");
    assert_eq!(short.height(), Chip::HEIGHT);
}

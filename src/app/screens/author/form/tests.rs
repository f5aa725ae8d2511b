//! Outline and forms by keys, by pointer and by what a screen reader hears.

use egui::{Key, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use crate::app::screens::author::fixture::{Desk, show};

const TEXT: &str = r#"// Mine.
(
    title: "A", // the title
    caller: "Ann Bell",
    start: "a",
    truths: {"restore": "30 min"},
    beats: {
        "a": (
            says: "Hello.", // her first words
            options: [
                (say: "Yes?", shows: [empathy], next: "b"),
                (say: "No.", next: "end"),
            ],
            otherwise: "b",
        ),
        "b": (says: ["One.", "Two."], then: "end"),
    },
    endings: {"end": (title: "Over", outcome: lost)},
)"#;

fn form(select: &str) -> Harness<'static, Desk> {
    let mut harness = show(vec2(1_144.0, 1_400.0), TEXT, false);
    if !select.is_empty() {
        harness.state_mut().select(select);
    }
    harness.run();
    harness
}

/// The whole name of a row of the outline.
fn row(harness: &Harness<'static, Desk>, begins: &str) -> String {
    let names = harness.get_all_by_role(egui::accesskit::Role::TreeItem).filter_map(|row| row.accesskit_node().label());
    names.into_iter().find(|name| name.starts_with(begins)).expect("a row of that name")
}

fn text(harness: &Harness<'static, Desk>) -> String {
    harness.state().document.text().to_owned()
}

#[track_caller]
fn check_changed(harness: &Harness<'static, Desk>, from: &str, to: &str) {
    assert_eq!(text(harness), TEXT.replacen(from, to, 1), "{:?}", harness.state().refused);
}

fn press(harness: &mut Harness<'static, Desk>, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
}

/// Opens a list, narrows it down and takes the first that fits.
fn take(harness: &mut Harness<'static, Desk>, of: &str, what: &str) {
    press(harness, of);
    harness.get_by_label_contains("Look for: ").type_text(what);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
}

#[test]
fn what_is_typed_goes_into_the_text_and_is_taken_back_as_one() {
    let mut harness = form("beats/a");
    let line = "The customer says, line 1";
    harness.get_by_label(line).focus();
    harness.run();
    for letters in ["Well", " now"] {
        harness.get_by_label(line).type_text(letters);
        harness.run();
    }
    assert!(text(&harness).contains("Hello.Well now\", // her first words"), "{}", text(&harness));
    harness.state_mut().document.undo();
    assert_eq!(text(&harness), TEXT);
}

#[test]
fn a_reply_is_added_filled_in_and_led_to_a_new_beat() {
    let mut harness = form("beats/a");
    press(&mut harness, "Add a reply: Replies");
    assert!(text(&harness).contains("(say: \"\")"), "{}", text(&harness));
    harness.run();
    harness.get_by_label("Reply 3: The reply").type_text("I see.");
    harness.run();
    take(&mut harness, "Reply 3: Leads to: As the other replies", "A new beat");
    let now = text(&harness);
    assert!(now.contains("(say: \"I see.\", next: \"new-beat\")") && now.contains("\"new-beat\": (says: \"\")"), "{now}");
    harness.state_mut().document.undo();
    assert!(!text(&harness).contains("new-beat"), "beat and way are one step");
}

#[test]
fn signals_are_chips_that_are_added_and_taken_out() {
    let mut harness = form("beats/a");
    take(&mut harness, "Add a signal: Reply 2: Shows", "owned apology");
    check_changed(&harness, "(say: \"No.\", next", "(say: \"No.\", shows: [apology_owned], next");
    let label = &crate::principles::Signal::Empathy.entry().label;
    press(&mut harness, &format!("Take out: {label}"));
    assert!(text(&harness).contains("(say: \"Yes?\", next: \"b\")"), "{}", text(&harness));
}

#[test]
fn a_way_is_picked_and_taken_out() {
    let mut harness = form("beats/a");
    take(&mut harness, "Reply 1: Leads to: b", "end");
    check_changed(&harness, "shows: [empathy], next: \"b\"", "shows: [empathy], next: \"end\"");
    press(&mut harness, "Take out: Reply 1: Leads to");
    check_changed(&harness, "shows: [empathy], next: \"b\"", "shows: [empathy]");
}

#[test]
fn entries_move_and_go() {
    let mut harness = form("beats/b");
    take(&mut harness, "More for The customer says, line 2", "Move up");
    check_changed(&harness, "[\"One.\", \"Two.\"]", "[\"Two.\", \"One.\"]");
    take(&mut harness, "More for The customer says, line 1", "Take out");
    check_changed(&harness, "[\"One.\", \"Two.\"]", "[\"One.\"]");
}

#[test]
fn enter_in_a_line_begins_the_next_one() {
    let mut harness = form("beats/b");
    harness.get_by_label("The customer says, line 1").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness.get_by_label("The customer says, line 2").type_text("More.");
    harness.run();
    check_changed(&harness, "[\"One.\", \"Two.\"]", "[\"One.\", \"More.\", \"Two.\"]");
}

#[test]
fn what_cannot_be_read_yet_stays_in_the_field_and_out_of_the_text() {
    let mut harness = form("truths");
    let field = "restore: It really takes";
    harness.get_by_label(field).focus();
    harness.run();
    harness.get_by_label(field).type_text(" and");
    harness.run();
    assert_eq!(text(&harness), TEXT);
    assert!(harness.query_by_label_contains("a duration such as").is_some());
    assert_eq!(harness.get_by_label(field).accesskit_node().value().as_deref(), Some("30 min and"));
    harness.get_by_label(field).type_text(" 5 s");
    harness.run();
    check_changed(&harness, "30 min", "30 min and 5 s");
    assert!(harness.query_by_label_contains("a duration such as").is_none());
}

#[test]
fn a_field_is_added_with_its_help_and_gets_the_keyboard() {
    let mut harness = form("beats/a");
    take(&mut harness, "Add to this beat", "A hint for practice");
    assert!(text(&harness).contains("hint: \"\""), "{}", text(&harness));
    harness.run();
    let field = harness.get_by_role_and_label(egui::accesskit::Role::MultilineTextInput, "A hint for practice");
    assert!(field.accesskit_node().is_focused());
}

#[test]
fn findings_stand_under_the_field_that_they_are_about() {
    let mut harness = form("beats/a");
    assert!(harness.query_by_label_contains("nowhere").is_none());
    let broken = TEXT.replacen("next: \"b\"", "next: \"nowhere\"", 1);
    harness.state_mut().document.set_text(&broken, crate::studio::Join::Apart);
    harness.run();
    let finding = harness.get_by_label_contains("“nowhere”").rect();
    let field = harness.get_by_label("Reply 1: Leads to: nowhere").rect();
    assert!(finding.top() >= field.bottom() - 4.0 && finding.top() < field.bottom() + 30.0, "{field:?} {finding:?}");
    assert!(harness.query_by_label_contains("a, opening, with an error").is_some(), "the outline marks it");
}

#[test]
fn a_beat_is_renamed_wherever_it_is_meant() {
    let mut harness = form("beats/b");
    press(&mut harness, "Rename");
    harness.run();
    harness.get_by_label("Its name").type_text("ye");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let now = text(&harness);
    assert!(now.contains("\"bye\": (says") && now.contains("otherwise: \"bye\"") && now.contains("next: \"bye\""), "{now}");
    assert_eq!(harness.state().selected, Some("beats/bye".into()));
}

#[test]
fn the_outline_is_gone_through_by_keys() {
    let mut harness = form("");
    harness.get_by_role_and_label(egui::accesskit::Role::TreeItem, &row(&harness, "The scenario")).focus();
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert_eq!(harness.state().selected, Some("caller".into()));
    for _ in 0..30 {
        harness.key_press(Key::ArrowDown);
        harness.run();
    }
    assert_eq!(harness.state().selected, Some("endings/end".into()));
    harness.key_press(Key::Enter);
    harness.run();
    let title = harness.get_by_role_and_label(egui::accesskit::Role::MultilineTextInput, "Title");
    assert!(title.accesskit_node().is_focused(), "one writes in its form");
}

#[test]
fn the_outline_adds_duplicates_deletes_and_finds() {
    let mut harness = form("beats/a");
    take(&mut harness, "Add to the outline", "A beat");
    assert!(text(&harness).contains("\"new-beat\": (says: \"\")"), "{}", text(&harness));
    assert_eq!(harness.state().selected, Some("beats/new-beat".into()));
    press(&mut harness, "Duplicate");
    assert_eq!(harness.state().selected, Some("beats/new-beat-2".into()));
    press(&mut harness, "Delete");
    assert!(!text(&harness).contains("new-beat-2"));
    harness.get_by_label("Find in the outline").focus();
    harness.run();
    harness.get_by_label("Find in the outline").type_text("one.");
    harness.run();
    assert!(harness.query_by_label_contains("a, opening").is_none() && harness.query_by_label_contains("b, goes on by itself").is_some());
}

#[test]
fn while_the_text_is_broken_the_form_is_to_read_only() {
    let mut harness = form("beats/a");
    let broken = TEXT.replacen("}", "", 1);
    harness.state_mut().document.set_text(&broken, crate::studio::Join::Apart);
    harness.run();
    assert!(harness.get_by_label("Delete").accesskit_node().is_disabled());
    assert_eq!(harness.get_by_label("Reply 1: The reply").accesskit_node().value().as_deref(), Some("Yes?"));
}

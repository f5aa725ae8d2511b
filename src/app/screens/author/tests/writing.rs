//! Writing in the text, by keys.

use super::*;

#[test]
fn what_is_typed_changes_the_document_and_is_saved() {
    let mut desk = Desk::begun();
    desk.write();
    desk.type_in("// é");
    assert!(desk.text().ends_with("// é"));
    assert!(desk.has("Saving…"));
    desk.pass(1_000);
    assert!(desk.has("Saved"));
    let path = desk.one().path.clone();
    assert!(fs::read_to_string(path).unwrap().ends_with("// é"));
}

#[test]
fn undo_and_redo_are_the_documents_from_the_keyboard_too() {
    let mut desk = Desk::begun();
    let first = desk.text();
    desk.write();
    desk.type_in("// ab");
    desk.key(NONE, Key::Backspace);
    let last = desk.text();
    desk.key(COMMAND, Key::Z);
    assert!(desk.text().ends_with("// ab"));
    while desk.text() != first {
        desk.key(COMMAND, Key::Z);
    }
    desk.key(COMMAND, Key::Z);
    assert_eq!(desk.text(), first);
    for _ in 0..4 {
        desk.key(COMMAND | Modifiers::SHIFT, Key::Z);
    }
    assert_eq!(desk.text(), last);
    desk.key(COMMAND, Key::Z);
    desk.key(COMMAND, Key::Y);
    assert_eq!(desk.text(), last);
    desk.type_in("c");
    assert_eq!(desk.text(), format!("{last}c"), "one writes on where it was");
}

#[test]
fn enter_begins_a_line_under_the_one_before() {
    let mut desk = Desk::begun();
    desk.write_behind("title:");
    desk.key(NONE, Key::End);
    let before = desk.text();
    desk.key(NONE, Key::Enter);
    let after = desk.text();
    let at = before.find("title:").map(|at| at + before[at..].find('\n').unwrap()).unwrap();
    assert_eq!(after, format!("{}\n    {}", &before[..at], &before[at..]));
}

#[test]
fn a_name_is_completed_by_keys_alone() {
    let mut desk = Desk::begun();
    desk.write_behind("title:");
    desk.key(NONE, Key::End);
    desk.key(NONE, Key::Enter);
    desk.type_in("minu");
    assert!(desk.harness.query_all_by_role(Role::ListBoxOption).next().is_some());
    desk.key(NONE, Key::Tab);
    assert!(desk.text().contains("    minutes: "), "{}", desk.text());
    assert_eq!(desk.stands_on(), "The scenario's text");
    desk.type_in("8,");
    assert!(desk.text().contains("    minutes: 8,\n"));
}

#[test]
fn the_list_of_completions_is_chosen_from_and_closed() {
    let mut desk = Desk::begun();
    desk.write_behind("title:");
    desk.key(NONE, Key::End);
    desk.key(NONE, Key::Enter);
    let before = desk.text();
    desk.key(Modifiers::CTRL, Key::Space);
    let options: Vec<String> =
        desk.harness.query_all_by_role(Role::ListBoxOption).filter_map(|node| node.accesskit_node().label()).collect();
    assert!(options.len() > 2, "{options:?}");
    desk.key(NONE, Key::Escape);
    assert_eq!((desk.harness.query_all_by_role(Role::ListBoxOption).count(), desk.text(), desk.route()), (0, before, Route::Author));
    desk.key(Modifiers::CTRL, Key::Space);
    desk.key(NONE, Key::ArrowDown);
    desk.key(NONE, Key::Enter);
    let second = options[1].split(':').next().unwrap();
    assert!(desk.text().contains(&format!("\n    {second}: ")), "{second}: {}", desk.text());
}

#[test]
fn a_completion_is_taken_with_the_pointer_too() {
    let mut desk = Desk::begun();
    desk.write_behind("title:");
    desk.key(NONE, Key::End);
    desk.key(NONE, Key::Enter);
    desk.type_in("minu");
    desk.harness.get_by_role(Role::ListBoxOption).click();
    desk.settle();
    assert!(desk.text().contains("    minutes: "), "{}", desk.text());
    desk.type_in("8,");
    assert!(desk.text().contains("    minutes: 8,\n"), "{}", desk.text());
}

#[test]
fn keys_of_one_moment_count_in_their_order() {
    let mut desk = Desk::begun();
    desk.write();
    let first = desk.text();
    for event in [egui::Event::Text("// a".to_owned()), key_event(NONE, Key::Enter), egui::Event::Text("//".to_owned())] {
        desk.harness.event(event);
    }
    desk.settle();
    assert_eq!(desk.text(), format!("{first}// a\n//"));
    desk.pass(5_000);
    desk.harness.event(egui::Event::Text("x".to_owned()));
    desk.harness.key_press_modifiers(COMMAND, Key::Z);
    desk.settle();
    assert_eq!(desk.text(), format!("{first}// a\n//"));
}

fn key_event(modifiers: Modifiers, key: Key) -> egui::Event {
    egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

#[test]
fn nothing_is_drawn_while_nobody_does_anything() {
    let mut desk = Desk::begun();
    desk.write();
    desk.type_in("x");
    desk.pass(5_000);
    desk.harness.run();
    let waits = desk.harness.output().viewport_output.values().map(|viewport| viewport.repaint_delay).min().unwrap();
    assert_eq!(waits, Duration::MAX);
}

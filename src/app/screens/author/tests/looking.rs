//! Findings, looking things up, and the ways between the views.

use super::*;

#[test]
fn a_finding_leads_to_its_place() {
    let mut desk = Desk::begun();
    desk.write_behind("title:");
    desk.key(NONE, Key::End);
    desk.key(NONE, Key::Enter);
    desk.type_in("colour: 1,");
    desk.key(NONE, Key::Escape);
    desk.key(COMMAND, Key::Home);
    let line = 1 + desk.text()[..desk.text().find("colour").unwrap()].matches('\n').count();
    let label = format!("in line {line}:");
    let here =
        desk.harness.query_all_by_role(Role::Button).find(|node| node.accesskit_node().label().is_some_and(|name| name.contains(&label)));
    here.expect("something is said of that line").click();
    desk.settle();
    assert_eq!(desk.stands_on(), "The scenario's text");
    desk.key(NONE, Key::Backspace);
    assert!(!desk.text().contains("colour"), "the place was selected: {}", desk.text());
}

#[test]
fn a_finding_is_mended_at_one_press_and_that_is_taken_back() {
    let mut desk = Desk::begun();
    desk.write_behind("endin");
    desk.key(NONE, Key::Backspace);
    let broken = desk.text();
    desk.press("Write endings");
    assert!(desk.text().contains("endings:"), "{}", desk.text());
    desk.key(COMMAND, Key::Z);
    assert_eq!(desk.text(), broken);
}

#[test]
fn the_findings_are_gone_through_by_a_key() {
    let mut desk = Desk::begun();
    desk.write_behind("title:");
    desk.key(NONE, Key::End);
    desk.key(NONE, Key::Enter);
    desk.type_in("colour: 1,");
    desk.key(NONE, Key::Escape);
    desk.key(COMMAND, Key::Home);
    desk.key(NONE, Key::F8);
    desk.type_in("x");
    assert!(desk.text().contains("    x: 1,"), "{}", desk.text());
}

#[test]
fn words_and_lines_are_looked_up() {
    let mut desk = Desk::begun();
    desk.key(COMMAND, Key::F);
    assert_eq!(desk.stands_on(), "Find");
    desk.type_in("TITLE");
    assert!(desk.has("1 of "));
    desk.type_in("?");
    assert!(desk.has("Not found"));
    desk.key(NONE, Key::Escape);
    assert_eq!((desk.stands_on(), desk.route()), ("The scenario's text".to_owned(), Route::Author));
    desk.key(COMMAND, Key::G);
    assert_eq!(desk.stands_on(), "Go to line");
    desk.type_in("2");
    desk.key(NONE, Key::Enter);
    desk.type_in("#");
    assert_eq!(desk.text().lines().nth(1).unwrap().chars().next(), Some('#'));
}

#[test]
fn the_next_place_is_found_by_enter() {
    let mut desk = Desk::begun();
    let count = desk.text().matches("next:").count();
    assert!(count > 1);
    desk.key(COMMAND, Key::F);
    desk.type_in("next:");
    for number in [1, 2] {
        assert!(desk.has(&format!("{number} of {count}")));
        desk.key(NONE, Key::Enter);
    }
    desk.key(Modifiers::SHIFT, Key::Enter);
    assert!(desk.has(&format!("2 of {count}")) || desk.has(&format!("{count} of {count}")));
}

#[test]
fn a_text_that_breaks_is_told_in_the_other_views() {
    let mut desk = Desk::begun();
    desk.write();
    desk.type_in("?");
    desk.press("Outline");
    assert!(desk.has("The text breaks off in line"));
    desk.press("Go there");
    assert_eq!(desk.stands_on(), "The scenario's text");
    desk.key(COMMAND, Key::Z);
    desk.press("Outline");
    assert!(!desk.has("The text breaks off in line"));
}

#[test]
fn what_is_chosen_in_the_outline_is_where_one_writes_in_the_text() {
    let mut desk = Desk::begun();
    desk.press("Outline");
    let id = desk.one().document.parsed().map(|parsed| crate::studio::Outline::of(parsed).scenes[0].beats[0].id.clone()).unwrap();
    let row = |row: &egui_kittest::Node<'_>| row.accesskit_node().label().is_some_and(|name| name.starts_with(&format!("{id}, ")));
    desk.harness.get_all_by_role(Role::TreeItem).find(row).expect("a row for the beat").click();
    desk.settle();
    desk.press("Text");
    desk.harness.get_by_label("The scenario's text").focus();
    desk.settle();
    desk.type_in("#");
    assert!(desk.text().contains(&format!("#\"{id}\":")), "{}", desk.text());
}

#[test]
fn where_forms_are_seen_a_finding_names_a_field_by_its_title() {
    let mut desk = Desk::begun();
    desk.write_behind("say: \"");
    desk.type_in("Well now, let me say a good deal more than anybody here would ever need to hear, and then a little more. ");
    assert!(desk.has("or say in “although” why this one is longer"), "{}", desk.labels());
    desk.key(COMMAND, Key::Num1);
    let named = "or say in “Why it is as it is, or differs from what is read” why this one is longer";
    assert!(desk.has(named) && !desk.has("“although”"), "{}", desk.labels());
}

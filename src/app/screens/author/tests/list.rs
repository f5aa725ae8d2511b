//! The list of scenarios, and the way into one.

use super::*;

#[test]
fn the_list_is_a_friendly_first_step_and_then_ones_own_scenarios() {
    let mut desk = Desk::open();
    assert!(desk.has("Your first scenario") && desk.has("Open a copy of “The half-hour restore”"));
    desk.press("Begin: An empty start");
    desk.press("Back");
    assert!(!desk.has("Your first scenario") && desk.has("Your scenarios") && desk.has("Can be played"));
    desk.press("Delete “A new scenario”");
    assert!(desk.has("“A new scenario” was deleted."));
    desk.press("Undo");
    assert!(desk.has("Open “A new scenario”") && !desk.has("was deleted"));
    desk.press("Delete “A new scenario”");
    desk.press("Practise");
    desk.press("Write");
    assert!(!desk.has("was deleted."));
    desk.press("Bring back a-new-scenario");
    desk.press("Duplicate “A new scenario”");
    assert_eq!((desk.route(), desk.one().document.id()), (Route::Author, "a-new-scenario-copy"));
}

#[test]
fn a_scenario_is_renamed_in_its_row() {
    let mut desk = Desk::begun();
    desk.press("Back");
    desk.press("Rename “A new scenario”");
    assert_eq!(desk.stands_on(), "Its title");
    desk.key(COMMAND, Key::A);
    desk.type_in("Late");
    desk.key(NONE, Key::Enter);
    assert!(desk.has("Open “Late”") && desk.data.path().join("scenarios/late.ron").exists());
    desk.press("Rename “Late”");
    desk.type_in("x");
    desk.key(NONE, Key::Escape);
    assert!(desk.has("Open “Late”"));
    assert_eq!(desk.route(), Route::Studio, "Escape leaves the field, not the page");
}

#[test]
fn ones_own_scenario_is_among_those_to_play() {
    let mut desk = Desk::begun();
    desk.press("Practise");
    assert_eq!(desk.route(), Route::Home);
    assert!(desk.has("A new scenario"));
    desk.press("Write");
    assert_eq!(desk.route(), Route::Author, "the text waits where it was left");
    desk.press("Play");
    assert_eq!(desk.route(), Route::Briefing);
}

#[test]
fn a_draft_that_cannot_be_played_is_opened_from_home() {
    let mut desk = Desk::begun();
    desk.write_behind("endin");
    desk.key(NONE, Key::Backspace);
    desk.pass(1_000);
    desk.press("Practise");
    assert!(desk.has("“A new scenario” cannot be played yet: "));
    desk.press("Open it");
    assert_eq!(desk.route(), Route::Author);
}

#[test]
fn everything_has_room_in_a_small_window() {
    for (width, height) in [(1024.0, 640.0), (640.0, 400.0)] {
        let mut desk = Desk::sized(width, height);
        desk.press("Begin: An empty start");
        for label in ["Back", "Play", "Versions", "The scenario's text"] {
            let rect = desk.harness.get_by_label(label).rect();
            assert!(rect.left() >= 0.0 && rect.right() <= width + 1.0 && rect.top() < height, "{label} at {rect:?} of {width}");
        }
    }
}

//! Saving, versions, and closing the window.

use super::*;

#[test]
fn a_version_is_read_and_restored() {
    let mut desk = Desk::begun();
    desk.write();
    desk.type_in("// a");
    desk.pass(60_000);
    desk.type_in("b");
    desk.pass(120_000);
    desk.press("Versions");
    desk.press_on("2 minutes ago");
    assert!(desk.has("As it was 2 minutes ago") && desk.has("Nothing but layout and comments has changed since."));
    desk.press("Restore this version");
    assert!(desk.text().ends_with("// a"));
    assert!(desk.has("Undo takes that back"));
    desk.key(COMMAND, Key::Z);
    assert!(desk.text().ends_with("// ab"));
}

/// A desk at the versions: a comment was written, and a minute later another title.
fn with_two_versions() -> Desk {
    let mut desk = Desk::begun();
    desk.write();
    desk.type_in("// a");
    desk.pass(60_000);
    desk.write_behind("title: \"A");
    desk.type_in("nother a");
    desk.pass(60_000);
    desk.press("Versions");
    desk
}

#[test]
fn versions_are_told_apart_by_what_they_changed_and_by_a_name_that_is_kept() {
    let mut desk = with_two_versions();
    assert!(desk.has("just now, Title changed") && desk.has("The first that was kept"), "{}", desk.labels());
    desk.press_on("The first that was kept");
    // From the list Tab leads to what can be done with it.
    desk.harness.get_by_label("Its name").focus();
    desk.settle();
    desk.type_in("before the workshop");
    desk.key(NONE, Key::Enter);
    assert!(desk.has("before the workshop, 1 minute ago"), "{}", desk.labels());
    // A name that is not kept is taken back first, then Escape leads back.
    desk.harness.get_by_label("Its name").focus();
    desk.settle();
    desk.type_in("x");
    desk.key(NONE, Key::Escape);
    assert!(desk.has("Restore this version") && !desk.has("before the workshopx"));
    desk.key(NONE, Key::Escape);
    assert!(!desk.has("Restore this version"));
    desk.press("Versions");
    assert!(desk.has("before the workshop, 1 minute ago"), "it is kept beside the version");
}

#[test]
fn where_no_version_is_kept_yet_it_is_said_when_one_is() {
    let mut desk = Desk::begun();
    let folder = desk.one().path.with_file_name(".evenkeel");
    assert!(!folder.exists(), "a new scenario is kept once it was changed");
    desk.press("Versions");
    assert!(desk.has("There is no earlier version yet."));
    assert!(!desk.has("Choose a version at the left"));
    desk.key(NONE, Key::Escape);
    assert!(desk.has("The scenario's text"));
}

#[test]
fn a_version_tells_what_changed_since_and_escape_leads_back() {
    let mut desk = with_two_versions();
    desk.press_on("1 minute ago");
    assert!(desk.has("What changed since") && desk.has("Another a new scenario"));
    desk.key(NONE, Key::Escape);
    assert!(desk.has("The scenario's text") && desk.route() == Route::Author);
}

#[test]
fn what_cannot_be_saved_is_told_on_the_page() {
    let mut desk = Desk::begun();
    let path = desk.one().path.clone();
    fs::remove_file(&path).unwrap();
    fs::create_dir_all(path.join("in-the-way")).unwrap();
    desk.write();
    desk.type_in("// a");
    desk.pass(1_000);
    assert!(desk.has("could not be written") || desk.has("could not be read"));
    assert!(desk.has("Not saved"));
    fs::remove_dir_all(&path).unwrap();
    desk.press("Try again");
    assert!(desk.has("Saved"));
    assert!(fs::read_to_string(path).unwrap().ends_with("// a"));
}

#[test]
fn closing_the_window_waits_until_everything_is_saved() {
    use egui::{ViewportCommand, ViewportEvent, ViewportId};
    let mut desk = Desk::begun();
    desk.write();
    desk.type_in("// a");
    let commands = |desk: &Desk| desk.harness.output().viewport_output[&ViewportId::ROOT].commands.clone();
    desk.harness.input_mut().viewports.entry(ViewportId::ROOT).or_default().events.push(ViewportEvent::Close);
    desk.harness.step();
    assert!(commands(&desk).contains(&ViewportCommand::CancelClose));
    let mut closed = false;
    for _ in 0..5_000 {
        desk.harness.step();
        closed |= commands(&desk).contains(&ViewportCommand::Close);
        if closed {
            break;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    let path = desk.one().path.clone();
    assert!(closed && fs::read_to_string(path).unwrap().ends_with("// a"));
}

#[test]
fn a_file_with_its_first_name_is_named_after_the_title_and_everything_stays_as_it_is() {
    let mut desk = Desk::begun();
    assert!(!desk.has("Name its file after the title"), "the name goes with the title");
    desk.write_behind("title: \"A");
    desk.type_in("nother");
    desk.pass(60_000);
    let first = desk.one().path.clone();
    fs::write(first.with_extension("walk"), "walk one").unwrap();
    desk.key(COMMAND, Key::Num1);
    desk.press("Name its file after the title");
    let path = desk.one().path.clone();
    assert_eq!(path.file_name().unwrap(), "another-new-scenario.ron");
    assert!(!first.exists() && path.with_extension("walk").is_file() && !desk.has("Name its file after the title"));
    assert!(!desk.has("The scenario's text"), "the outline is still shown");
    assert_eq!(desk.one().document.id(), "another-new-scenario");
    // One goes on where one was: with what can be taken back, in the new file.
    desk.key(COMMAND, Key::Z);
    desk.pass(60_000);
    assert!(fs::read_to_string(&path).unwrap().contains("title: \"A new scenario\"") && !first.exists());
    desk.press("Versions");
    assert!(desk.has("The first that was kept"), "its versions went with it");
}

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
    desk.press("2 minutes ago");
    assert!(desk.has("As it was 2 minutes ago") && desk.has("Nothing but layout and comments has changed since."));
    desk.press("Restore this version");
    assert!(desk.text().ends_with("// a"));
    assert!(desk.has("Undo takes that back"));
    desk.key(COMMAND, Key::Z);
    assert!(desk.text().ends_with("// ab"));
}

#[test]
fn a_version_tells_what_changed_since_and_escape_leads_back() {
    let mut desk = Desk::begun();
    desk.write();
    desk.type_in("// a");
    desk.pass(60_000);
    desk.write_behind("title: \"A");
    desk.type_in("nother a");
    desk.pass(60_000);
    desk.press("Versions");
    desk.press("1 minute ago");
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

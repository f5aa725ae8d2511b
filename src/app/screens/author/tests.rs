//! The studio in the whole window, by what a screen reader hears of it, and by keys.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use tempfile::TempDir;

use crate::app::Window;
use crate::app::shell::{Clock, Command, Open, Options, Route};

struct Desk {
    harness: Harness<'static, Window>,
    clock: Arc<AtomicU64>,
    data: TempDir,
}

impl Desk {
    /// The studio's list.
    fn open() -> Self {
        Self::sized(1280.0, 800.0)
    }

    fn sized(width: f32, height: f32) -> Self {
        let (clock, data) = (Arc::new(AtomicU64::new(1_000_000)), tempfile::tempdir().unwrap());
        let options = Options {
            data: data.path().to_owned(),
            scenarios: None,
            clock: Clock::ByHand(clock.clone()),
            sound: false,
            wake: Arc::new(|| {}),
        };
        let harness = Harness::builder().with_size([width, height]).build_eframe(|cc| Window::new(&cc.egui_ctx, options));
        let mut desk = Self { harness, clock, data };
        desk.settle();
        desk.harness.state_mut().shell().queue.push(Command::Go(Route::Studio));
        desk.settle();
        desk
    }

    /// A scenario that was begun from the smallest template.
    fn begun() -> Self {
        let mut desk = Self::open();
        desk.press("Begin: An empty start");
        assert_eq!(desk.route(), Route::Author);
        desk
    }

    fn settle(&mut self) {
        for _ in 0..5_000 {
            self.harness.step();
            let shell = self.harness.state_mut().shell();
            if shell.is_settled() && shell.state.route != Route::Opening {
                self.harness.run_steps(2);
                if self.harness.state_mut().shell().is_settled() {
                    return;
                }
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        panic!("the window did not settle");
    }

    fn pass(&mut self, ms: u64) {
        self.clock.fetch_add(ms, Ordering::Relaxed);
        self.settle();
    }

    fn route(&mut self) -> Route {
        self.harness.state_mut().shell().state.route
    }

    fn one(&mut self) -> &Open {
        self.harness.state_mut().shell().state.studio.open.as_ref().expect("a scenario is open")
    }

    fn text(&mut self) -> String {
        self.one().document.text().to_owned()
    }

    fn has(&self, words: &str) -> bool {
        self.harness.query_all_by_label_contains(words).next().is_some()
    }

    #[track_caller]
    fn press(&mut self, label: &str) {
        self.harness.get_by_label(label).click();
        self.settle();
    }

    fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    fn type_in(&mut self, words: &str) {
        for sign in words.chars() {
            self.harness.event(egui::Event::Text(sign.to_string()));
            self.settle();
        }
    }

    /// The keyboard goes into the text, to its end.
    fn write(&mut self) {
        self.harness.get_by_label("The scenario's text").focus();
        self.settle();
        self.key(Modifiers::COMMAND, Key::End);
    }

    /// The keyboard goes into the text, behind the first place of these words.
    fn write_behind(&mut self, words: &str) {
        self.key(Modifiers::COMMAND, Key::F);
        self.type_in(words);
        self.key(Modifiers::NONE, Key::Escape);
        self.key(Modifiers::NONE, Key::ArrowRight);
    }

    /// What the keyboard stands on, by its name.
    fn stands_on(&self) -> String {
        let focused = self.harness.query_all(egui_kittest::kittest::By::new().predicate(|node| node.is_focused()));
        focused.rev().find_map(|node| node.accesskit_node().label()).unwrap_or_default()
    }
}

const NONE: Modifiers = Modifiers::NONE;
const COMMAND: Modifiers = Modifiers::COMMAND;

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
    desk.harness.get_by_role_and_label(Role::Button, &id).click();
    desk.settle();
    desk.press("Text");
    desk.harness.get_by_label("The scenario's text").focus();
    desk.settle();
    desk.type_in("#");
    assert!(desk.text().contains(&format!("#\"{id}\":")), "{}", desk.text());
}

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
fn nothing_is_drawn_while_nobody_does_anything() {
    let mut desk = Desk::begun();
    desk.write();
    desk.type_in("x");
    desk.pass(5_000);
    desk.harness.run();
    let waits = desk.harness.output().viewport_output.values().map(|viewport| viewport.repaint_delay).min().unwrap();
    assert_eq!(waits, Duration::MAX);
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

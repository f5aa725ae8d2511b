//! What comes in from elsewhere and what goes out, in the window and by keys alone.

use std::path::PathBuf;

use super::*;

const STORY: &str =
    ":: StoryTitle\nA burnt hand\n\n:: Start\n\"It burnt my hand.\"\n(set: $angry to 1)\n\n[[I'm sorry.->End]]\n\n:: End\n\"Yes.\"\n";

impl Desk {
    /// A file beside the records, as somebody else gave it.
    fn given(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.data.path().join("given").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    /// Types the path of a file where it is asked for, and Enter.
    fn give(&mut self, path: &std::path::Path) {
        self.type_in(&path.display().to_string());
        self.key(NONE, Key::Enter);
    }

    fn bring_in(&mut self, path: &std::path::Path) {
        self.press("Bring in…");
        assert_eq!(self.stands_on(), "Where the file is");
        self.give(path);
    }

    /// Opens the menu and goes down so many rows in it, by keys.
    fn choose(&mut self, row: usize) {
        self.harness.get_by_label("More").focus();
        self.settle();
        self.key(NONE, Key::Enter);
        for _ in 0..row {
            self.key(NONE, Key::ArrowDown);
        }
        self.key(NONE, Key::Enter);
    }

    fn made(&self, name: &str) -> Vec<u8> {
        fs::read(self.data.path().join("to-share").join(name)).unwrap_or_else(|error| panic!("{name}: {error}\n{}", self.labels()))
    }
}

/// A file that somebody drops on the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|error| error.to_string())
    }
}

#[test]
fn a_story_comes_in_as_a_draft_with_what_was_not_understood_in_sight() {
    let mut desk = Desk::open();
    let story = desk.given("queue.twee", STORY);
    desk.bring_in(&story);
    assert_eq!((desk.route(), desk.one().document.id()), (Route::Author, "queue"));
    assert!(desk.has("This is a first draft. 1 thing was not taken along as it was") && desk.has("Line 6: "), "{}", desk.labels());
    assert!(desk.text().contains("It burnt my hand.") && desk.data.path().join("scenarios/queue.ron").is_file());
    desk.press("Close");
    assert!(!desk.has("This is a first draft."));
}

#[test]
fn what_cannot_be_brought_in_is_said_in_place_and_escape_leaves() {
    let mut desk = Desk::open();
    let page = desk.given("page.html", "<!doctype html>");
    desk.bring_in(&page);
    assert!(desk.has("This is a page of Twine's.") && desk.route() == Route::Studio, "{}", desk.labels());
    desk.press("Close");
    desk.press("Bring in…");
    desk.give(&page.with_file_name("gone.ink"));
    assert!(desk.has("gone.ink could not be read: "), "{}", desk.labels());
    desk.harness.get_by_label("Where the file is").focus();
    desk.settle();
    desk.key(NONE, Key::Escape);
    assert!(!desk.has("Where the file is") && !desk.has("could not be read") && desk.route() == Route::Studio);
}

#[test]
fn a_colleagues_scenario_comes_in_as_a_file_of_ones_own_with_its_recordings() {
    let mut desk = Desk::begun();
    let text = desk.text().replacen("says: \"", "says: (sound: \"one.ogg\", text: \"", 1);
    desk.press("Back");
    desk.given("one.ogg", "OggS");
    let theirs = desk.given("a-new-scenario.ron", &text);
    desk.harness.input_mut().dropped_files.push(Arc::new(Dropped(theirs.clone())));
    desk.settle();
    assert_eq!((desk.route(), desk.one().document.id()), (Route::Author, "a-new-scenario-2"));
    assert_eq!((desk.text(), fs::read_to_string(theirs).unwrap()), (text.clone(), text));
}

#[test]
fn a_pack_is_made_shown_and_put_in_place_by_keys() {
    let mut desk = Desk::begun();
    desk.choose(4);
    assert_eq!(desk.stands_on(), "Who made it", "{}", desk.labels());
    desk.type_in("Ann Bell");
    desk.key(NONE, Key::Tab);
    assert_eq!(desk.stands_on(), "What may be done with it");
    desk.type_in("Free to use.");
    desk.press("Make the pack");
    assert!(desk.has("a-new-scenario.evenkeel") && desk.has("Open folder"), "{}", desk.labels());
    desk.press("To the text");
    // Who made it is remembered.
    desk.choose(4);
    assert!(desk.harness.get_by_label("Who made it").accesskit_node().value().is_some_and(|author| author == "Ann Bell"));
    desk.key(NONE, Key::Escape);
    assert!(desk.has("The scenario's text") && desk.route() == Route::Author, "Escape leaves the page alone");

    let pack = desk.given("theirs.evenkeel", desk.made("a-new-scenario.evenkeel"));
    desk.press("Back");
    desk.bring_in(&pack);
    assert!(desk.has("By Ann Bell.") && desk.has("Free to use.") && desk.has("no recordings"), "{}", desk.labels());
    assert!(!desk.data.path().join("scenarios/a-new-scenario-2").exists(), "nothing is put in place before it is asked for");
    desk.harness.get_by_label("Put it among mine").focus();
    desk.settle();
    desk.key(NONE, Key::Enter);
    assert!(desk.has("is among your scenarios now, under the name “a-new-scenario-2”"), "{}", desk.labels());
    assert!(desk.data.path().join("scenarios/a-new-scenario-2/a-new-scenario-2.ron").is_file());
}

#[test]
fn a_pack_that_is_left_puts_nothing_in_place() {
    let mut desk = Desk::begun();
    desk.harness.state_mut().shell().queue.author(crate::app::shell::AuthorAct::Share(crate::app::shell::Share::Pack {
        author: "Ann".to_owned(),
        licence: "Free.".to_owned(),
    }));
    desk.settle();
    let pack = desk.given("theirs.evenkeel", desk.made("a-new-scenario.evenkeel"));
    desk.press("Back");
    desk.bring_in(&pack);
    assert!(desk.has("By Ann."), "{}", desk.labels());
    desk.key(NONE, Key::Escape);
    assert!(!desk.has("By Ann.") && desk.route() == Route::Studio);
    assert!(!desk.data.path().join("scenarios/a-new-scenario-2").exists());
}

#[test]
fn booklets_and_lines_are_saved_beside_the_records_and_overwrite_nothing() {
    let mut desk = Desk::begun();
    for (row, name, beginning) in
        [(0, "a-new-scenario-booklet.pdf", "%PDF"), (1, "a-new-scenario-booklet.md", "# "), (2, "a-new-scenario-lines.csv", "\u{feff}key,")]
    {
        desk.choose(row);
        assert!(desk.has(name) && desk.has("Open folder"), "{}", desk.labels());
        assert!(desk.made(name).starts_with(beginning.as_bytes()), "{name}");
    }
    let before = desk.made("a-new-scenario-lines.csv");
    desk.write_behind("title: \"A");
    desk.type_in("nother a");
    desk.choose(2);
    assert!(desk.has("a-new-scenario-lines-2.csv"), "{}", desk.labels());
    assert_eq!(desk.made("a-new-scenario-lines.csv"), before);
}

#[test]
fn changed_lines_are_shown_and_taken_in_one_step() {
    let mut desk = Desk::begun();
    desk.choose(2);
    let table = String::from_utf8(desk.made("a-new-scenario-lines.csv")).unwrap();
    let title = "A new scenario,A new scenario";
    assert!(table.contains(title), "{table}");
    let changed = table.replacen(title, "A new scenario,Ein neuer Fall", 1) + "no/such/key,,,a,b,,\n";
    let changed = desk.given("back.csv", changed);
    let before = desk.text();
    desk.choose(3);
    assert_eq!(desk.stands_on(), "Where the table is");
    desk.give(&changed);
    assert!(desk.has("1 text would change") && desk.has("Not in this scenario, or twice in the table: no/such/key"), "{}", desk.labels());
    assert_eq!(desk.text(), before, "nothing is taken yet");
    desk.press("Take them");
    assert!(desk.text().contains("Ein neuer Fall") && desk.has("1 text was taken."), "{}", desk.labels());
    desk.key(COMMAND, Key::Z);
    assert_eq!(desk.text(), before);
}

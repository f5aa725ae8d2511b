//! A shell with an author at it, and a clock that the test moves.

mod proving;

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tempfile::TempDir;

use super::*;
use crate::app::shell::{Command, Options, Route};
use crate::base::Span;
use crate::studio::{Edit, Join, Splice};

struct Desk {
    shell: Shell,
    ms: Arc<AtomicU64>,
    data: TempDir,
}

impl Desk {
    fn open() -> Self {
        Self::at(tempfile::tempdir().unwrap())
    }

    fn at(data: TempDir) -> Self {
        let ms = Arc::new(AtomicU64::new(1_000_000));
        let options = Options::by_hand(data.path().to_owned(), ms.clone());
        let mut desk = Self { shell: Shell::start(options), ms, data };
        desk.shell.settle();
        desk
    }

    /// A desk with a scenario begun from a template, which is open.
    fn begun() -> Self {
        let mut desk = Self::open();
        desk.ask(AuthorAct::Begin("empty".to_owned()));
        assert_eq!(desk.shell.state.route, Route::Author, "{:?}", desk.shell.state.notices);
        desk
    }

    fn ask(&mut self, act: AuthorAct) {
        self.shell.queue.author(act);
        self.shell.settle();
    }

    fn pass(&mut self, ms: u64) {
        self.ms.fetch_add(ms, Ordering::Relaxed);
        self.shell.settle();
    }

    /// Types at the end of the text, key by key.
    fn type_in(&mut self, words: &str) {
        for key in words.chars() {
            let end = self.text().len();
            self.ask(AuthorAct::Splice(Splice::insert(end, key), Join::Word));
        }
    }

    /// Pauses until the text is proved.
    fn prove(&mut self) {
        self.pass(1_500);
        self.wait_while(|proving| matches!(proving.standing, Standing::Running(_)));
    }

    fn wait_while(&mut self, waits: impl Fn(&Proving) -> bool) {
        for _ in 0..30_000 {
            self.shell.settle();
            if !waits(&self.open_one().proving) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(2));
        }
        panic!("it still waits: {:?}", self.open_one().proving.standing);
    }

    fn open_one(&self) -> &Open {
        self.shell.state.studio.open.as_ref().expect("a scenario is open")
    }

    fn text(&self) -> String {
        self.open_one().document.text().to_owned()
    }

    fn file(&self, name: &str) -> PathBuf {
        self.data.path().join("scenarios").join(name)
    }

    fn on_disk(&self) -> String {
        fs::read_to_string(&self.open_one().path).unwrap()
    }

    fn own(&self) -> Vec<(String, String)> {
        let files = self.shell.state.library.files().iter().filter(|file| file.source.path().is_some());
        files.map(|file| (file.source.id().to_owned(), file.title.clone())).collect()
    }

    #[track_caller]
    fn check_own(&self, expected: &[(&str, &str)]) {
        let own = self.own();
        let own: Vec<(&str, &str)> = own.iter().map(|(id, title)| (id.as_str(), title.as_str())).collect();
        assert_eq!((own.as_slice(), &self.shell.state.notices), (expected, &Vec::new()));
    }
}

#[test]
fn a_scenario_is_begun_from_a_template_and_is_among_those_to_play() {
    let mut desk = Desk::begun();
    desk.check_own(&[("a-new-scenario", "A new scenario")]);
    assert!(desk.shell.state.library.card("a-new-scenario").is_some());
    desk.ask(AuthorAct::Begin("empty".to_owned()));
    desk.check_own(&[("a-new-scenario", "A new scenario"), ("a-new-scenario-2", "A new scenario")]);
    // It is there after a restart too.
    let Desk { shell, data, .. } = desk;
    drop(shell);
    assert_eq!(Desk::at(data).own().len(), 2);
}

#[test]
fn a_shipped_scenario_opens_as_a_copy() {
    let mut desk = Desk::open();
    desk.ask(AuthorAct::Open("device-restore".to_owned()));
    assert_eq!(desk.open_one().document.id(), "the-half-hour-restore-copy");
    desk.ask(AuthorAct::Duplicate("the-half-hour-restore-copy".to_owned()));
    assert_eq!(desk.own().len(), 2);
    assert!(desk.shell.state.library.card("device-restore").is_some(), "the shipped one stays");
}

#[test]
fn what_is_typed_is_in_the_file_within_a_second() {
    let mut desk = Desk::begun();
    desk.type_in(" // a");
    assert!(!desk.on_disk().ends_with(" // a"));
    assert!(desk.shell.idle_ms().is_some_and(|ms| ms <= 1_000), "the window is drawn again by then");
    desk.pass(desk.shell.idle_ms().unwrap());
    assert!(desk.on_disk().ends_with(" // a"));
    assert!(desk.open_one().is_saved());
    desk.prove();
    assert_eq!(desk.shell.idle_ms(), None, "and then it rests");
}

#[test]
fn steps_are_taken_back_over_typing_and_forms_alike() {
    let mut desk = Desk::begun();
    let first = desk.text();
    desk.type_in(" // one two");
    desk.ask(AuthorAct::Edit(Edit::set("title", "Another"), Join::Apart));
    assert!(desk.text().contains("\"Another\""));
    let leads = desk.open_one().lead.number;
    desk.ask(AuthorAct::Undo);
    assert!(desk.text().ends_with(" // one two") && !desk.text().contains("\"Another\""));
    assert!(desk.open_one().lead.number > leads, "the place comes into sight");
    desk.ask(AuthorAct::Undo);
    assert!(desk.text().ends_with(" // one "));
    (0..9).for_each(|_| desk.ask(AuthorAct::Undo));
    assert_eq!(desk.text(), first);
    desk.ask(AuthorAct::Redo);
    assert_ne!(desk.text(), first);
}

#[test]
fn after_a_pause_typing_is_a_step_of_its_own() {
    let mut desk = Desk::begun();
    desk.type_in("a");
    desk.pass(5_000);
    desk.type_in("b");
    desk.ask(AuthorAct::Undo);
    assert!(desk.text().ends_with('a'));
}

#[test]
fn an_edit_that_cannot_be_made_is_told() {
    let mut desk = Desk::begun();
    desk.ask(AuthorAct::Splice(Splice::new(Span::new(0, 1), ""), Join::Apart));
    let broken = desk.text();
    desk.ask(AuthorAct::Edit(Edit::set("title", "X"), Join::Apart));
    assert_eq!((desk.text(), desk.shell.state.notices.len()), (broken, 1));
}

#[test]
fn a_deleted_scenario_comes_back() {
    let mut desk = Desk::begun();
    desk.type_in(" // kept");
    desk.ask(AuthorAct::Delete("a-new-scenario".to_owned()));
    desk.check_own(&[]);
    assert!(desk.shell.state.studio.open.is_none() && !desk.file("a-new-scenario.ron").exists());
    let (title, deleted) = desk.shell.state.studio.deleted.clone().unwrap();
    assert_eq!(title, "A new scenario");
    // It is known after a restart too.
    let Desk { shell, data, .. } = desk;
    drop(shell);
    desk = Desk::at(data);
    assert_eq!(desk.shell.state.studio.bin, std::slice::from_ref(&deleted));
    desk.ask(AuthorAct::BringBack(deleted));
    desk.check_own(&[("a-new-scenario", "A new scenario")]);
    assert!(fs::read_to_string(desk.file("a-new-scenario.ron")).unwrap().ends_with(" // kept"));
    assert!(desk.shell.state.studio.bin.is_empty());
}

#[test]
fn a_new_title_gives_the_file_its_name() {
    let mut desk = Desk::begun();
    let rename = |id: &str, title: &str| AuthorAct::Rename { id: id.to_owned(), title: title.to_owned() };
    desk.ask(rename("a-new-scenario", "The late parcel"));
    desk.check_own(&[("the-late-parcel", "The late parcel")]);
    desk.ask(rename("the-late-parcel", "The late, parcel"));
    desk.check_own(&[("the-late-parcel", "The late, parcel")]);
    desk.ask(AuthorAct::Begin("empty".to_owned()));
    desk.ask(rename("a-new-scenario", "The late parcel"));
    desk.check_own(&[("the-late-parcel", "The late, parcel"), ("the-late-parcel-2", "The late parcel")]);
}

#[test]
fn what_another_program_did_to_the_folder_is_seen_when_one_comes_to_the_list() {
    let mut desk = Desk::begun();
    fs::copy(desk.file("a-new-scenario.ron"), desk.file("foreign.ron")).unwrap();
    fs::remove_file(desk.file("a-new-scenario.ron")).unwrap();
    desk.shell.queue.push(Command::Go(Route::Studio));
    desk.shell.settle();
    desk.check_own(&[("foreign", "A new scenario")]);
}

#[test]
fn a_version_is_shown_and_restored_and_that_can_be_taken_back() {
    let mut desk = Desk::begun();
    let first = desk.text();
    desk.ask(AuthorAct::Save);
    desk.type_in(" // one");
    desk.pass(60_000);
    desk.type_in(" // two");
    desk.pass(60_000);
    desk.ask(AuthorAct::ListVersions);
    let versions = desk.open_one().versions.clone().unwrap();
    assert_eq!(versions.len(), 2);
    desk.ask(AuthorAct::ShowVersion(versions[1].clone()));
    assert_eq!(desk.open_one().shown.as_ref().unwrap().text, format!("{first} // one"));
    desk.ask(AuthorAct::Restore);
    assert!(desk.text().ends_with(" // one") && desk.open_one().versions.is_none());
    desk.ask(AuthorAct::Undo);
    assert!(desk.text().ends_with(" // two"));
}

#[test]
fn the_text_as_it_was_before_this_sitting_is_a_version() {
    let mut desk = Desk::begun();
    let first = desk.text();
    let Desk { shell, data, .. } = desk;
    drop(shell);
    desk = Desk::at(data);
    desk.ask(AuthorAct::Open("a-new-scenario".to_owned()));
    desk.type_in("x");
    desk.pass(60_000);
    desk.ask(AuthorAct::ListVersions);
    let oldest = desk.open_one().versions.as_ref().unwrap().last().unwrap().clone();
    desk.ask(AuthorAct::ShowVersion(oldest));
    assert_eq!(desk.open_one().shown.as_ref().unwrap().text, first);
}

#[test]
fn what_another_program_wrote_is_kept_and_told() {
    let mut desk = Desk::begun();
    fs::write(&desk.open_one().path, "theirs").unwrap();
    desk.type_in("x");
    desk.pass(1_000);
    assert_eq!(desk.on_disk(), desk.text());
    assert!(desk.shell.state.notices[0].1.contains("Another program"), "{:?}", desk.shell.state.notices);
    desk.ask(AuthorAct::ListVersions);
    let versions = desk.open_one().versions.clone().unwrap();
    assert!(versions.iter().any(|version| fs::read_to_string(&version.path).unwrap() == "theirs"));
}

#[test]
fn a_file_that_cannot_be_written_is_told_and_the_text_stays() {
    let mut desk = Desk::begun();
    // Where a folder stands no file can be put, not even by who may do everything.
    let path = desk.open_one().path.clone();
    fs::rename(&path, desk.file("away")).unwrap();
    fs::create_dir_all(path.join("in-the-way")).unwrap();
    desk.type_in(" // mine");
    desk.pass(1_000);
    let trouble = desk.open_one().trouble.clone().unwrap();
    assert!(trouble.contains("a-new-scenario.ron"), "{trouble}");
    // Nothing takes the text away meanwhile.
    desk.ask(AuthorAct::Begin("empty".to_owned()));
    assert!(desk.text().ends_with(" // mine"));
    fs::remove_dir_all(&path).unwrap();
    fs::rename(desk.file("away"), &path).unwrap();
    desk.ask(AuthorAct::Save);
    assert!(desk.on_disk().ends_with(" // mine") && desk.open_one().is_saved());
}

#[test]
fn an_open_scenario_is_played_as_it_is_written() {
    let mut desk = Desk::begun();
    desk.ask(AuthorAct::Edit(Edit::set("title", "As it is now"), Join::Apart));
    desk.ask(AuthorAct::Play);
    assert_eq!(desk.shell.state.route, Route::Briefing);
    assert_eq!(desk.shell.state.briefing.as_ref().unwrap().title, "As it is now");
    desk.shell.queue.push(Command::Back);
    desk.shell.settle();
    assert_eq!(desk.shell.state.route, Route::Author);
    desk.ask(AuthorAct::Splice(Splice::new(Span::new(0, 1), ""), Join::Apart));
    desk.ask(AuthorAct::Play);
    assert_eq!(desk.shell.state.route, Route::Author);
    assert!(desk.shell.state.notices[0].1.starts_with("It cannot be played as it is: "), "{:?}", desk.shell.state.notices);
}

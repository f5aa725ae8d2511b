//! The studio in the whole window, by what a screen reader hears of it, and by keys.

mod helping;
mod keeping;
mod list;
mod looking;
mod proving;
mod rehearsing;
mod sharing;
mod writing;

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
use crate::app::shell::{Command, Open, Options, Route};

/// The whole window with an author at it.
pub(in crate::app::screens) struct Desk {
    pub harness: Harness<'static, Window>,
    pub clock: Arc<AtomicU64>,
    pub data: TempDir,
}

impl Desk {
    /// The studio's list.
    pub fn open() -> Self {
        Self::sized(1280.0, 800.0)
    }

    pub fn sized(width: f32, height: f32) -> Self {
        Self::at(tempfile::tempdir().unwrap(), width, height)
    }

    /// The studio's list, with what is in a folder.
    pub fn at(data: TempDir, width: f32, height: f32) -> Self {
        let clock = Arc::new(AtomicU64::new(1_000_000));
        let options = Options::by_hand(data.path().to_owned(), clock.clone());
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

    pub fn settle(&mut self) {
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

    pub fn pass(&mut self, ms: u64) {
        self.clock.fetch_add(ms, Ordering::Relaxed);
        self.settle();
    }

    pub fn route(&mut self) -> Route {
        self.harness.state_mut().shell().state.route
    }

    fn one(&mut self) -> &Open {
        self.harness.state_mut().shell().state.studio.open.as_ref().expect("a scenario is open")
    }

    fn text(&mut self) -> String {
        self.one().document.text().to_owned()
    }

    pub fn has(&self, words: &str) -> bool {
        self.harness.query_all_by_label_contains(words).next().is_some()
    }

    /// Everything that a screen reader could say, to see what is there where something is missed.
    pub fn labels(&self) -> String {
        let all = self.harness.query_all(egui_kittest::kittest::By::new());
        all.filter_map(|node| node.accesskit_node().label().or(node.accesskit_node().value())).collect::<Vec<_>>().join("\n")
    }

    #[track_caller]
    pub fn press(&mut self, label: &str) {
        self.harness.get_by_label(label).click();
        self.settle();
    }

    /// Presses the one thing whose name has these words.
    #[track_caller]
    fn press_on(&mut self, words: &str) {
        self.harness.get_by_label_contains(words).click();
        self.settle();
    }

    pub fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    pub fn type_in(&mut self, words: &str) {
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
    pub fn stands_on(&self) -> String {
        let focused = self.harness.query_all(egui_kittest::kittest::By::new().predicate(|node| node.is_focused()));
        focused.rev().find_map(|node| node.accesskit_node().label()).unwrap_or_default()
    }
}

const NONE: Modifiers = Modifiers::NONE;
const COMMAND: Modifiers = Modifiers::COMMAND;

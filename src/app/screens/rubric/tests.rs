//! The rubric in the whole window, by what a screen reader hears of it, and by keys.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use crate::app::screens::author::tests::Desk;
use crate::app::shell::{Command, Route, store_walks};
use crate::library::rubric_path;
use crate::principles::Principle;
use crate::scenario::Rubric;
use crate::scenario::rubric::Wish;

const NONE: Modifiers = Modifiers::NONE;
const COMMAND: Modifiers = Modifiers::COMMAND;

/// The form, come to from the studio's list.
fn opened() -> Desk {
    let mut desk = Desk::open();
    desk.press("Rubric");
    assert_eq!(desk.route(), Route::Rubric);
    desk
}

impl Desk {
    fn draft(&mut self) -> Rubric {
        self.harness.state_mut().shell().state.rubric.draft.now().clone()
    }

    /// Types in a field in the place of what stands there, by keys.
    fn fill(&mut self, label: &str, words: &str) {
        self.harness.get_by_label(label).focus();
        self.settle();
        self.key(COMMAND, Key::A);
        self.type_in(words);
    }

    /// Presses something by keys, which bring it into sight.
    #[track_caller]
    fn enter(&mut self, label: &str) {
        self.harness.get_by_label(label).focus();
        self.settle();
        self.key(NONE, Key::Enter);
    }

    /// Goes on by Tab until the keyboard stands on something.
    #[track_caller]
    fn tab_to(&mut self, label: &str) {
        for _ in 0..200 {
            if self.stands_on() == label {
                return;
            }
            self.key(NONE, Key::Tab);
        }
        panic!("Tab does not lead to {label}; there is\n{}", self.labels());
    }
}

#[test]
fn a_number_is_changed_and_shows_the_way_back() {
    let mut desk = opened();
    assert!(desk.has("This is what is in use: the rubric that comes with Evenkeel."));
    assert!(!desk.has("back to the shipped"));
    desk.fill("Pass mark", "75");
    assert_eq!(desk.draft().pass, 75);
    assert!(desk.has("Not in use yet; "));
    desk.fill("A plain fault", "30.5");
    assert_eq!(desk.draft().costs.plain, 305);
    desk.press("Pass mark: back to the shipped 70");
    assert_eq!((desk.draft().pass, desk.draft().costs.plain), (70, 305));
    desk.key(COMMAND, Key::Z);
    desk.key(COMMAND, Key::Z);
    assert_eq!((desk.draft().pass, desk.draft().costs.plain), (75, 250), "a field is one step");
    desk.key(COMMAND, Key::Y);
    assert_eq!(desk.draft().costs.plain, 305);
    desk.press("Give up the changes");
    assert_eq!(desk.draft(), Rubric::shipped());
}

#[test]
fn what_is_no_number_is_told_in_its_place_and_changes_nothing() {
    let mut desk = opened();
    desk.fill("Pass mark", "750");
    assert!(desk.has("This is no number from 0 to 100. It stays at 7"), "{}", desk.labels());
    assert_eq!(desk.draft().pass, 75, "what was a number so far is taken");
    desk.fill("Realistic up to", "105");
    assert!(desk.has("The bands of a promise rise") && desk.has("One thing above is to be mended first."), "{}", desk.labels());
    assert!(desk.harness.get_by_label("See what it changes").accesskit_node().is_disabled());
}

#[test]
fn a_phrase_is_added_mended_and_removed_by_keys_alone() {
    let mut desk = opened();
    desk.tab_to("Add words to avoid");
    desk.key(NONE, Key::Enter);
    assert_eq!(desk.stands_on(), "The words");
    assert!(desk.has("A phrase needs a word at least."));
    desk.type_in("calm down");
    desk.tab_to("What to say instead");
    desk.type_in("take your time");
    desk.tab_to("Why");
    desk.type_in("it is an order");
    desk.tab_to("Plain");
    desk.key(NONE, Key::ArrowRight);
    let phrase = desk.draft().phrases[0].clone();
    assert_eq!(
        (phrase.wish, phrase.words.as_str(), phrase.instead.as_str(), phrase.why.as_str()),
        (Wish::Avoid, "calm down", "take your time", "it is an order")
    );
    assert_eq!(phrase.severity.to_string(), "grave");
    desk.press("Done with “calm down”");
    assert!(desk.has("A grave fault. Instead: “take your time”"));
    desk.press("Edit “calm down”");
    assert_eq!(desk.stands_on(), "The words");
    desk.key(Modifiers::SHIFT, Key::Tab);
    desk.key(Modifiers::SHIFT, Key::Tab);
    desk.key(Modifiers::SHIFT, Key::Tab);
    assert_eq!(desk.stands_on(), "Avoid");
    desk.key(NONE, Key::ArrowRight);
    assert_eq!(desk.draft().phrases[0].wish, Wish::Prefer);
    desk.press("Remove “calm down”");
    assert!(desk.draft().phrases.is_empty());
    desk.key(COMMAND, Key::Z);
    assert_eq!(desk.draft().phrases.len(), 1);
}

#[test]
fn faults_and_goals_that_weigh_otherwise_are_chosen_from_a_list() {
    let mut desk = opened();
    desk.enter("Change what a goal weighs");
    desk.type_in("own it");
    desk.key(NONE, Key::Enter);
    let title = "Say sorry and own it";
    assert_eq!(desk.stands_on(), title);
    desk.fill(title, "150");
    assert_eq!(desk.draft().weights[&Principle::ApologizeProperly], 150);
    desk.enter(&format!("{title}: as the scenario says"));
    assert!(desk.draft().weights.is_empty());
    desk.enter("Change how heavy a fault is");
    desk.key(NONE, Key::Enter);
    assert_eq!(desk.draft().severities.len(), 1);
}

#[test]
fn what_it_would_change_is_shown_before_it_is_used() {
    let data = tempfile::tempdir().unwrap();
    let count = store_walks(data.path(), 6);
    let mut desk = Desk::at(data, 1280.0, 800.0);
    desk.press("Rubric");
    desk.fill("Pass mark", "100");
    desk.tab_to("See what it changes");
    desk.key(NONE, Key::Enter);
    assert!(desk.has(&format!("of {count} would no longer pass")), "{}", desk.labels());
    assert!(desk.has("passed → not passed") && desk.has("The pass mark is 100, and was 70."));
    desk.key(NONE, Key::Escape);
    assert!(desk.route() == Route::Rubric && !desk.has("would no longer pass"), "Escape leads back to the form");
    desk.press("See what it changes");
    desk.tab_to("Use it from now on");
    desk.key(NONE, Key::Enter);
    assert!(desk.has("“Evenkeel” is saved. New attempts are judged by it; what is stored keeps the result that it has."));
    assert!(desk.has("This is what is in use.") && !desk.has("that comes with Evenkeel"));
    let saved = std::fs::read_to_string(rubric_path(desk.data.path())).unwrap();
    assert_eq!(Rubric::parse(&saved).unwrap().pass, 100);
    desk.fill("Pass mark", "50");
    desk.press("See what it changes");
    desk.press("Use it from now on");
    assert_eq!(desk.harness.query_all_by_label_contains("Bring back the one replaced").count(), 1);
}

#[test]
fn with_nothing_stored_there_is_nothing_to_change_and_it_says_so() {
    let mut desk = opened();
    desk.fill("Its title", "Ours");
    desk.press("See what it changes");
    assert!(desk.has("No result is stored yet"));
    desk.press("Use it from now on");
    assert!(desk.has("“Ours” is saved."));
}

#[test]
fn leaving_the_page_loses_nothing() {
    let mut desk = opened();
    desk.fill("Its title", "Ours");
    desk.press("Practise");
    desk.harness.state_mut().shell().queue.push(Command::Go(Route::Settings));
    desk.settle();
    desk.press("The rubric");
    assert_eq!((desk.route(), desk.draft().title.as_str()), (Route::Rubric, "Ours"));
}

#[test]
fn everything_has_room_in_a_small_window() {
    for (width, height) in [(1024.0, 640.0), (640.0, 400.0)] {
        let mut desk = Desk::sized(width, height);
        desk.press("Rubric");
        desk.fill("Pass mark", "75");
        desk.enter("Add words to avoid");
        for label in ["Back", "See what it changes", "Give up the changes", "Pass mark", "Pass mark: back to the shipped 70", "The words"] {
            let rect = desk.harness.get_by_label(label).rect();
            assert!(rect.left() >= 0.0 && rect.right() <= width + 1.0, "{label} at {rect:?} of {width}");
        }
    }
}

//! The window driven as people drive it who see nothing of it, or who use no mouse: by names, roles and keys.

#![cfg(feature = "window")]

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, NodeT, Queryable};
use egui_kittest::{Harness, Node};
use evenkeel::app::Window;
use evenkeel::app::shell::{Command, DrillAct, Item, Options, Route, Setup, Theme, Tone};
use evenkeel::base::Millis;
use evenkeel::conversation::FloorView;
use evenkeel::log::Act;
use evenkeel::principles::Principle;
use evenkeel::scenario::MoveKind;
use tempfile::TempDir;

/// A window with a clock that the test moves.
struct Desk {
    harness: Harness<'static, Window>,
    clock: Arc<AtomicU64>,
}

impl Desk {
    fn open(folder: &Path) -> Self {
        let clock = Arc::new(AtomicU64::new(1_000));
        let options = Options::by_hand(folder.to_owned(), clock.clone());
        let harness = Harness::builder().with_size([1280.0, 800.0]).build_eframe(|cc| Window::new(&cc.egui_ctx, options));
        let mut desk = Self { harness, clock };
        desk.settle();
        desk
    }

    /// Lets the other threads finish what they were asked, and shows it.
    fn settle(&mut self) {
        for _ in 0..5_000 {
            self.harness.step();
            let shell = self.harness.state_mut().shell();
            if shell.is_settled() && shell.state.route != Route::Opening {
                // What the last step brought is shown by the next.
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

    fn floor(&mut self) -> FloorView {
        self.harness.state_mut().shell().state.session.as_ref().expect("a call").conversation.floor()
    }

    /// Whether the scene is over, and its end still looked at.
    fn ended(&mut self) -> bool {
        self.harness.state_mut().shell().state.session.as_ref().is_some_and(|session| session.view.ended.is_some())
    }

    /// Lets the customer give up.
    fn wait_for_the_end(&mut self) {
        while !self.ended() {
            self.pass(20_000);
        }
    }

    /// Lets time pass until it is the trainee's turn, or the call is over.
    #[track_caller]
    fn listen(&mut self) {
        self.wait_in_steps(400, |floor| matches!(floor, FloorView::Free { .. }));
    }

    #[track_caller]
    fn wait_for(&mut self, wanted: impl Fn(&FloorView) -> bool) {
        self.wait_in_steps(100, wanted);
    }

    #[track_caller]
    fn wait_in_steps(&mut self, ms: u64, wanted: impl Fn(&FloorView) -> bool) {
        for _ in 0..2_000 {
            if self.route() != Route::Call || self.ended() || wanted(&self.floor()) {
                return;
            }
            self.pass(ms);
        }
        panic!("it did not come: {:?}", self.floor());
    }

    fn has(&self, words: &str) -> bool {
        self.harness.query_all_by_label_contains(words).next().is_some()
    }

    /// The button whose name begins so, among those that can be pressed.
    fn button(&self, name: &str) -> Option<Node<'_>> {
        let mut buttons = self.harness.query_all_by_role(Role::Button);
        buttons.find(|node| {
            let node = node.accesskit_node();
            !node.is_disabled() && node.label().is_some_and(|label| label.starts_with(name))
        })
    }

    /// What the keyboard stands on, by its name.
    fn stands_on(&self) -> String {
        let focused = self.harness.query_all(By::new().predicate(|node| node.is_focused()));
        focused.rev().find_map(|node| node.accesskit_node().label()).unwrap_or_default()
    }

    /// Presses a button as a screen reader does.
    #[track_caller]
    fn press(&mut self, name: &str) {
        match self.button(name) {
            Some(button) => button.click_accesskit(),
            None => panic!("there is no button “{name}”"),
        }
        self.settle();
    }

    fn choose(&mut self, role: Role, name: &str) {
        self.harness.get_by_role_and_label(role, name).click_accesskit();
        self.settle();
    }

    fn key(&mut self, key: Key) {
        self.harness.key_press(key);
        self.settle();
    }

    fn write(&mut self, words: &str) {
        self.harness.event(egui::Event::Text(words.to_owned()));
        self.settle();
    }

    fn brief(&mut self, scenario: &str) {
        self.harness.state_mut().shell().queue.push(Command::Brief(scenario.to_owned()));
        self.settle();
    }

    /// Into a call, from anywhere.
    fn begin(&mut self, choices: &[&str]) {
        self.brief("device-restore");
        for choice in choices {
            self.choose(Role::RadioButton, choice);
        }
        self.press("Begin");
        assert_eq!(self.route(), Route::Call);
    }

    /// Says these options one after the other, each when it is the trainee's turn, until the scene ends.
    #[track_caller]
    fn say_all(&mut self, ids: &[&str]) {
        self.say_all_but_the_end(ids);
        self.wait_for_the_end();
    }

    #[track_caller]
    fn say_all_but_the_end(&mut self, ids: &[&str]) {
        for id in ids {
            self.listen();
            let choices = self.harness.state_mut().shell().state.session.as_ref().expect("a call").conversation.choices();
            let place = choices.iter().position(|choice| choice.id == *id).unwrap_or_else(|| panic!("“{id}” is not offered: {choices:?}"));
            self.press(&format!("{}. ", place + 1));
            self.pass(200);
        }
    }

    fn said(&mut self) -> Vec<String> {
        let items = &self.harness.state_mut().shell().state.session.as_ref().expect("a call").view.items;
        items.iter().filter_map(|item| if let Item::Reply { text, .. } = item { Some(text.clone()) } else { None }).collect()
    }

    fn nods(&mut self) -> usize {
        let session = self.harness.state_mut().shell().state.session.as_ref().expect("a call");
        session.log.entries.iter().filter(|entry| entry.stamped.act == Act::Nod).count()
    }

    fn unheard(&mut self) -> Vec<String> {
        let items = &self.harness.state_mut().shell().state.session.as_ref().expect("a call").view.items;
        items.iter().filter_map(|item| if let Item::Unheard(text) = item { Some(text.clone()) } else { None }).collect()
    }

    /// What stands in the field of this name.
    #[track_caller]
    fn draft_of(&self, name: &str) -> String {
        self.harness.get_by_role_and_label(Role::MultilineTextInput, name).value().unwrap_or_default()
    }

    /// What stands in the reply field.
    fn draft(&self) -> String {
        self.harness.query_by_role(Role::MultilineTextInput).and_then(|field| field.value()).unwrap_or_default()
    }
}

/// The way through the first scene that calls for a diary.
const TO_THE_DIARY: [&str; 11] = ["o3", "said-back", "o2", "o4", "o2", "firm", "see-why", "o3", "o1", "o3", "o2"];

fn folder() -> TempDir {
    tempfile::tempdir().expect("a scratch folder")
}

#[test]
fn a_first_start_offers_a_name_and_the_first_call_and_nothing_else() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    assert_eq!(desk.route(), Route::Welcome);
    let buttons: Vec<String> = desk.harness.query_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label()).collect();
    assert_eq!(buttons, ["Read its briefing"]);
    assert!(desk.has("Your first call: A stowaway."));
}

#[test]
fn a_name_that_was_said_before_any_call_stands_in_the_welcome_of_the_next_start() {
    let folder = folder();
    for (says, expected) in [("Sam", "Sam"), ("", "Sam"), ("my", "Sammy")] {
        let mut desk = Desk::open(folder.path());
        assert_eq!(desk.route(), Route::Welcome);
        if !says.is_empty() {
            desk.write(says);
        }
        desk.key(Key::Enter);
        assert_eq!((desk.route(), desk.harness.state_mut().shell().state.name.as_str()), (Route::Briefing, expected));
    }
}

#[test]
fn only_on_the_phone_a_call_is_begun() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    for (scenario, words) in [("device-restore", "Begin"), ("crm-crash", "Begin the call")] {
        desk.brief(scenario);
        assert!(desk.harness.query_by_role_and_label(Role::Button, words).is_some(), "{scenario}");
    }
}

#[test]
fn a_briefing_that_is_opened_again_begins_at_its_top() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.harness.set_size(egui::vec2(640.0, 400.0));
    desk.brief("device-restore");
    let top = |desk: &Desk| desk.button("Back").map(|button| button.rect().top());
    let first = top(&desk);
    let title = desk.harness.get_by_role_and_label(Role::Heading, "The half-hour restore").rect();
    assert!(title.top() > 0.0, "it is scrolled to where a button of the page before was: {title}");
    desk.key(Key::End);
    desk.harness.run_steps(20);
    assert_ne!(top(&desk), first);
    desk.key(Key::Escape);
    desk.brief("device-restore");
    assert_eq!(top(&desk), first);
}

#[test]
fn a_whole_call_is_played_by_names_alone() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    for _ in 0..80 {
        desk.listen();
        match desk.route() {
            Route::Call => {
                if desk.button("Write the record").is_some() {
                    desk.press("Write the record");
                    continue;
                }
                if desk.button("See the debrief").is_some() {
                    desk.press("See the debrief");
                    continue;
                }
                assert!(desk.has("It is your turn"));
                let option = ["3. ", "1. ", "Do…"].into_iter().find(|name| desk.button(name).is_some()).expect("something to say");
                desk.press(option);
                desk.pass(200);
            }
            Route::Record => desk.press("The record is done"),
            Route::Diary => desk.press("On "),
            Route::Debrief(_) => break,
            elsewhere => panic!("the call led to {elsewhere:?}"),
        }
    }
    assert!(desk.has("Debrief: The half-hour restore"));
    desk.press("Skip");
    assert!(desk.has("The whole call, step by step"));
    desk.key(Key::Tab);
    assert!(desk.stands_on().starts_with("Try again from turn"), "Tab begins with the main button, not with {}", desk.stands_on());
    desk.press("Save report");
    assert!(desk.has("Saved as "));
    let reports: Vec<_> = std::fs::read_dir(folder.path().join("reports")).expect("a folder").flatten().collect();
    let report = std::fs::read_to_string(reports.first().expect("a report").path()).expect("text");
    assert!(report.contains("Debrief: The half-hour restore") && report.contains("Attempt 1"));
    desk.press("Home");
    assert_eq!(desk.route(), Route::Home);
    assert!(desk.has("Played once"));
    assert!(!desk.has("is waiting"), "nothing is left to continue");
}

#[test]
fn the_first_turns_need_no_mouse() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.write("Sam");
    desk.key(Key::Enter);
    assert_eq!(desk.route(), Route::Briefing);
    desk.key(Key::Enter);
    assert_eq!(desk.route(), Route::Call);
    assert_eq!(desk.harness.state_mut().shell().state.name, "Sam");
    desk.wait_for(|floor| *floor == FloorView::CallerPauses);
    desk.key(Key::Space);
    desk.listen();
    let words = desk.button("2. ").and_then(|button| button.accesskit_node().label()).expect("a second option");
    desk.key(Key::Num2);
    desk.pass(200);
    desk.listen();
    assert_eq!(desk.said(), [words.trim_start_matches("2. ")]);
    desk.key(Key::A);
    // Pressed once more it still means the questions.
    desk.key(Key::A);
    let question = desk.button("1. ").and_then(|button| button.accesskit_node().label()).expect("a first question");
    desk.key(Key::Num1);
    desk.pass(200);
    desk.listen();
    assert_eq!(desk.said().last().map(String::as_str), Some(question.trim_start_matches("1. ")));
    desk.key(Key::F8);
    assert!(desk.has("The call is paused"));
    desk.key(Key::F8);
    assert!(!desk.has("The call is paused"));
}

#[test]
fn space_nods_whatever_button_the_keyboard_stands_on_and_enter_presses_it() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    desk.wait_for(|floor| *floor == FloorView::CallerPauses);
    for (nods, name) in ["1. ", "Breathe", "Pause", "I'd like to stop", "Settings"].into_iter().enumerate() {
        desk.button(name).unwrap_or_else(|| panic!("there is no button “{name}”")).focus();
        desk.settle();
        desk.key(Key::Space);
        assert_eq!((desk.nods(), desk.route()), (nods + 1, Route::Call), "at “{name}”");
        assert!(!desk.has("Your reply waits") && !desk.has("The call is paused"), "at “{name}”");
    }
    desk.listen();
    desk.button("1. ").expect("an option").focus();
    desk.settle();
    desk.key(Key::Enter);
    desk.pass(200);
    assert_eq!(desk.said().len(), 1);
    // In a pause of the call there is nobody to nod to.
    desk.key(Key::F8);
    let nods = desk.nods();
    desk.key(Key::Space);
    assert_eq!(desk.nods(), nods);
    assert!(desk.has("The call is paused"));
}

#[test]
fn a_text_field_of_the_call_keeps_its_space() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&["Type them"]);
    desk.listen();
    for word in ["One", " "] {
        desk.write(word);
    }
    desk.key(Key::Space);
    desk.write("moment.");
    assert_eq!((desk.draft().as_str(), desk.nods()), ("One moment.", 0));
}

#[test]
fn a_typed_reply_waits_and_can_be_taken_back() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&["Type them"]);
    desk.wait_for(|floor| matches!(floor, FloorView::CallerSpeaks { .. }));
    desk.write("I am sorry about Monday.");
    desk.key(Key::Enter);
    assert!(desk.has("Your reply waits until Martin has finished."));
    assert_eq!(desk.draft(), "");
    desk.press("Take it back");
    assert_eq!(desk.draft(), "I am sorry about Monday.");
    assert!(desk.said().is_empty());
    desk.key(Key::Enter);
    desk.listen();
    desk.pass(200);
    assert_eq!(desk.said(), ["I am sorry about Monday."]);
    assert_eq!(desk.draft(), "");
}

/// Cutting in with a reply that waits: it is not heard, and is not said a second time.
#[track_caller]
fn cuts_in(desk: &mut Desk, words: &str) {
    assert!(desk.has("Your reply waits"));
    desk.press("Cut in");
    assert!(!desk.has("Your reply waits"));
    assert_eq!(desk.unheard(), [words]);
    desk.listen();
    assert!(desk.said().is_empty());
}

#[test]
fn cutting_in_says_the_typed_reply_that_waits_and_gives_it_back_unheard() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&["Type them"]);
    desk.wait_for(|floor| matches!(floor, FloorView::CallerSpeaks { .. }));
    desk.write("One moment.");
    desk.key(Key::Enter);
    cuts_in(&mut desk, "One moment.");
    assert_eq!(desk.draft(), "One moment.");
}

#[test]
fn cutting_in_says_the_option_that_waits() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    desk.wait_for(|floor| matches!(floor, FloorView::CallerSpeaks { .. }));
    let words = desk.button("1. ").and_then(|button| button.accesskit_node().label()).expect("an option");
    desk.press("1. ");
    cuts_in(&mut desk, words.trim_start_matches("1. "));
}

#[test]
fn in_a_pause_the_reply_that_waits_is_said_now_and_heard() {
    for typed in [false, true] {
        let folder = folder();
        let mut desk = Desk::open(folder.path());
        desk.begin(if typed { &["Type them"] } else { &[] });
        desk.wait_for(|floor| *floor == FloorView::CallerPauses);
        if typed {
            desk.write("I am sorry about Monday.");
            desk.key(Key::Enter);
        } else {
            desk.press("1. ");
        }
        desk.press("Say it now");
        desk.pass(200);
        assert_eq!(desk.said().len(), 1);
        assert!(desk.unheard().is_empty());
        assert_eq!(desk.draft(), "");
    }
}

#[test]
fn a_call_that_was_left_in_the_middle_is_continued_paused() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    desk.listen();
    desk.press("3. ");
    desk.pass(200);
    desk.listen();
    let said = desk.said();
    let now = desk.harness.state_mut().shell().state.session.as_ref().map(|session| session.conversation.now());
    drop(desk);

    let mut desk = Desk::open(folder.path());
    assert_eq!(desk.route(), Route::Home);
    assert!(desk.has("Martin Hale is waiting"));
    desk.press("Continue");
    assert!(desk.has("The call is paused"));
    desk.pass(60_000);
    assert_eq!(desk.said(), said);
    assert_eq!(desk.harness.state_mut().shell().state.session.as_ref().map(|session| session.conversation.now()), now);
}

#[test]
fn a_call_waits_while_one_is_elsewhere_in_the_program() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    desk.press("Settings");
    desk.pass(60_000);
    desk.key(Key::Escape);
    assert_eq!(desk.route(), Route::Call);
    assert!(desk.has("The call is paused"));
    desk.press("Principles");
    desk.press("Practise");
    assert_eq!(desk.route(), Route::Call);
}

#[test]
fn a_paused_call_has_a_way_back_into_it_and_a_way_out() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    desk.listen();
    desk.press("Settings");
    assert_eq!(desk.stands_on(), "Back");
    desk.key(Key::Escape);
    assert_eq!((desk.route(), desk.stands_on().as_str()), (Route::Call, "Go on with the call"));
    desk.key(Key::Escape);
    assert!(!desk.has("The call is paused"));
    // The keys of the call are used again, and Tab leads to what can be said.
    assert_eq!(desk.stands_on(), "");
    desk.key(Key::Tab);
    assert!(desk.stands_on().starts_with("1. "), "{}", desk.stands_on());
    desk.key(Key::F8);
    assert_eq!(desk.stands_on(), "Go on with the call");
    desk.key(Key::Enter);
    assert!(!desk.has("The call is paused"));
    desk.press("Practise");
    assert_eq!(desk.route(), Route::Home);
    assert!(desk.has("Martin Hale is waiting"));
    assert_eq!(desk.stands_on(), "Continue");
    desk.key(Key::Enter);
    assert_eq!((desk.route(), desk.stands_on().as_str()), (Route::Call, "Go on with the call"));
    desk.press("Leave it for later");
    assert_eq!(desk.route(), Route::Home);
}

#[test]
fn after_every_step_of_the_record_and_the_diary_the_keyboard_stands_where_one_goes_on() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    desk.say_all(&TO_THE_DIARY);
    desk.key(Key::Tab);
    assert_eq!(desk.stands_on(), "Write the record");
    desk.key(Key::Enter);
    assert_eq!(desk.stands_on(), "What happened");
    desk.harness.get_by_role_and_label(Role::TextInput, "Add a next step").focus();
    desk.settle();
    for step in ["Ring him", "Ask the workshop"] {
        desk.write(step);
        desk.key(Key::Enter);
        assert_eq!(desk.stands_on(), "Add a next step");
    }
    for next in ["Cross out: Ask the workshop", "Add a next step"] {
        desk.button("Cross out").expect("a step").focus();
        desk.settle();
        desk.key(Key::Enter);
        assert_eq!(desk.stands_on(), next);
    }
    desk.write("Ring him");
    desk.key(Key::Enter);
    // Who leaves and comes back goes on where they were, and a notice is no place to begin.
    desk.press("Practise");
    desk.press("Continue");
    assert_eq!(desk.stands_on(), "Add a next step");
    desk.harness.state_mut().shell().state.tell(Tone::Info, "Something else has happened.");
    desk.press("The record is done");
    assert_eq!(desk.route(), Route::Diary);
    // Each thing that is done leads to the next, and each day begins at its first.
    while desk.route() == Route::Diary {
        for _ in 0..desk.harness.query_all_by_label("Do it").count() {
            assert_eq!(desk.stands_on(), "Do it");
            desk.key(Key::Enter);
        }
        assert!(desk.stands_on().starts_with("On "), "{}", desk.stands_on());
        desk.key(Key::Enter);
    }
    assert_eq!((desk.route(), desk.stands_on().as_str()), (Route::Call, ""));
}

#[test]
fn of_a_scene_nothing_has_passed_when_it_comes_after_the_diary() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    desk.say_all(&TO_THE_DIARY);
    desk.press("Write the record");
    desk.pass(30_000);
    desk.press("The record is done");
    while desk.route() == Route::Diary {
        desk.pass(19_000);
        desk.press("Practise");
        desk.pass(19_000);
        desk.press("Continue");
        desk.pass(19_000);
        desk.press("On ");
    }
    let state = &desk.harness.state_mut().shell().state;
    let session = state.session.as_ref().expect("a call");
    assert_eq!(state.call_now, session.conversation.now());
    assert_eq!((session.conversation.scene_time(), session.paused), (Millis(0), false));
    let lines = session.view.items.iter().filter(|item| matches!(item, Item::Line { .. })).count();
    assert!(lines <= 1, "nobody has said more than the first line");
}

#[test]
fn days_that_hold_nothing_of_ones_own_are_passed_at_one_press() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    desk.say_all(&TO_THE_DIARY);
    desk.press("Write the record");
    desk.press("The record is done");
    assert!(desk.has("Wednesday morning") && desk.button("Do it").is_some());
    desk.press("On to Friday");
    assert_eq!(desk.route(), Route::Call);
    let session = desk.harness.state_mut().shell().state.session.as_ref().expect("a call");
    let days = session.log.entries.iter().filter(|entry| entry.stamped.act == Act::NextDay).count();
    assert_eq!(days, 3, "each day is in the log");
}

#[test]
fn what_was_noted_and_is_not_done_is_pointed_to_before_one_goes_on() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    desk.say_all(&TO_THE_DIARY);
    desk.press("Write the record");
    let place = |desk: &Desk, name: &str| desk.button(name).expect("a button").rect();
    let before = place(&desk, "The record is done");
    let today = desk.harness.get_by_role_and_label(Role::RadioButton, "today").rect();
    desk.harness.get_by_role_and_label(Role::TextInput, "Add a next step").focus();
    desk.settle();
    desk.write("Ring him");
    desk.key(Key::Enter);
    // Nothing moves under the hand.
    assert_eq!(place(&desk, "The record is done"), before);
    assert_eq!(desk.harness.get_by_role_and_label(Role::RadioButton, "today").rect(), today);
    desk.press("The record is done");
    assert!(desk.has("The rest of ") && desk.has("Still to do, as you noted: Ring him."));
    for _ in 0..desk.harness.query_all_by_label("Do it").count() {
        desk.press("Do it");
    }
    assert!(!desk.has("Still to do"));
}

#[test]
fn who_pauses_sees_what_there_is_to_say_but_for_an_exam() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    for (how, seen) in [(&[][..], true), (&["Exam"][..], false)] {
        desk.begin(how);
        desk.listen();
        assert!(desk.button("1. ").is_some());
        desk.key(Key::F8);
        let options = desk.harness.query_all_by_label_contains("1. ").count();
        assert_eq!((options > 0, desk.button("1. ").is_some()), (seen, false), "{how:?}");
        assert_eq!(desk.has("an exam shows what you can say only while it runs"), !seen);
        desk.key(Key::Num1);
        desk.pass(60_000);
        assert!(desk.has("The call is paused") && desk.said().is_empty());
        desk.key(Key::F8);
    }
}

#[test]
fn after_something_was_done_in_a_narrow_window_one_can_answer_again() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    desk.say_all_but_the_end(&["o3", "said-back"]);
    desk.listen();
    desk.harness.set_size(egui::vec2(640.0, 700.0));
    desk.settle();
    desk.key(Key::M);
    assert!(desk.has("Things you can do, not say.") && desk.button("1. ").is_none());
    let moves = desk.harness.state_mut().shell().state.session.as_ref().expect("a call").conversation.moves();
    let action = moves.iter().find(|action| action.kind != MoveKind::EndCall).expect("something to do").text.clone();
    desk.press(&action);
    desk.pass(200);
    desk.listen();
    assert!(desk.button("1. ").is_some(), "the reply is in sight");
    desk.key(Key::M);
    desk.wait_for_the_end();
    assert!(desk.button("Write the record").is_some(), "so is the way on");
}

#[test]
fn each_next_step_is_due_today_unless_another_day_is_chosen_for_it() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    for attempt in 0..2 {
        desk.wait_for_the_end();
        desk.press("Write the record");
        let chosen = |desk: &Desk| desk.harness.get_by_role_and_label(Role::RadioButton, "today").accesskit_node().toggled();
        assert_eq!(chosen(&desk), Some(Toggled::True), "attempt {attempt}");
        desk.harness.get_by_role_and_label(Role::TextInput, "Add a next step").focus();
        desk.settle();
        desk.write("Ring him");
        let offered = |day: &str| desk.harness.query_by_role_and_label(Role::RadioButton, day).is_some();
        assert!(offered("Sat") && offered("Mon") && !offered("Sun"), "the doors are shut on Sunday");
        desk.choose(Role::RadioButton, "Thu");
        desk.harness.get_by_role_and_label(Role::TextInput, "Add a next step").focus();
        desk.settle();
        desk.key(Key::Enter);
        assert!(desk.has("Thu: Ring him"));
        assert_eq!(chosen(&desk), Some(Toggled::True), "attempt {attempt}");
        desk.choose(Role::RadioButton, "next Tue");
        if attempt == 0 {
            for on in ["The record is done", "Skip", "Play it again", "Begin"] {
                desk.press(on);
            }
        }
    }
}

#[test]
fn a_next_step_that_stands_in_the_field_is_noted_when_the_record_is_done() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    desk.say_all(&TO_THE_DIARY);
    desk.press("Write the record");
    desk.harness.get_by_role_and_label(Role::TextInput, "Add a next step").focus();
    desk.settle();
    desk.write("Ring him");
    desk.press("The record is done");
    let notes = desk.harness.state_mut().shell().state.session.as_ref().expect("a call").conversation.notes();
    assert_eq!(notes.iter().map(|(_, words, _)| words.as_str()).collect::<Vec<_>>(), ["Ring him"]);
}

#[test]
fn a_field_keeps_the_keyboard_when_the_window_becomes_narrow() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    desk.say_all(&TO_THE_DIARY);
    desk.press("Write the record");
    desk.key(Key::Tab);
    let field = desk.stands_on();
    assert_eq!(field, "What we know of the cause");
    for width in [700.0, 1280.0] {
        desk.harness.set_size([width, 640.0].into());
        desk.settle();
        assert_eq!(desk.stands_on(), field, "{width} points wide");
    }
}

#[test]
fn from_the_buttons_of_the_reply_tab_goes_to_the_desk_and_then_to_what_was_said() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    desk.say_all_but_the_end(&["o3", "said-back"]);
    desk.listen();
    desk.key(Key::Tab);
    assert!(desk.stands_on().starts_with("1. "), "{}", desk.stands_on());
    desk.button("Do…").expect("a button").focus();
    desk.settle();
    desk.key(Key::Tab);
    assert_eq!(desk.stands_on(), "Briefing");
    desk.key(Key::Tab);
    assert!(desk.stands_on().starts_with("Try turn"), "{}", desk.stands_on());
}

#[test]
fn a_saved_report_is_called_what_the_attempt_is_called() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    // Another call was played in between.
    for call in ["device-restore", "crm-crash", "device-restore"] {
        desk.harness.state_mut().shell().queue.push(Command::Brief(call.to_owned()));
        desk.settle();
        for step in ["Begin", "I'd like to stop", "Stop without a score"] {
            desk.press(step);
        }
    }
    assert!(desk.has("Attempt 2 ·"));
    desk.press("Save report");
    assert!(desk.has("device-restore-attempt-2.html"));
}

#[test]
fn ending_the_call_is_never_led_to_and_gone_when_it_is_over() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    desk.listen();
    desk.key(Key::M);
    assert!(desk.has("There is nothing to do just now: this is a moment for words."));
    assert!(desk.button("End the call").is_some());
    assert_eq!(desk.stands_on(), "Moves");
    desk.wait_for_the_end();
    assert!(desk.has("The call is over.") && !desk.has("End the call"));
}

#[test]
fn whoever_asks_for_the_moves_while_the_customer_has_the_floor_sees_where_the_keyboard_is_and_is_led_to_them_afterwards() {
    for pause in [false, true] {
        let folder = folder();
        let mut desk = Desk::open(folder.path());
        desk.begin(&[]);
        desk.say_all_but_the_end(&["o3", "said-back"]);
        desk.wait_for(|floor| if pause { *floor == FloorView::CallerPauses } else { matches!(floor, FloorView::CallerSpeaks { .. }) });
        desk.key(Key::M);
        assert_eq!(desk.stands_on(), "Moves", "in a pause: {pause}");
        // The keys of the call are at hand all the same.
        desk.key(Key::Space);
        assert_eq!((desk.nods(), desk.stands_on().as_str()), (1, "Moves"));
        desk.listen();
        assert_eq!(desk.stands_on(), "Look up his last visit", "in a pause: {pause}");
    }
}

#[test]
fn whoever_goes_elsewhere_while_they_wait_for_the_moves_stays_there() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    desk.say_all_but_the_end(&["o3", "said-back"]);
    desk.wait_for(|floor| matches!(floor, FloorView::CallerSpeaks { .. }));
    desk.key(Key::M);
    desk.key(Key::Tab);
    let next = desk.stands_on();
    assert_ne!(next, "Moves");
    desk.listen();
    assert_eq!(desk.stands_on(), next);
}

#[test]
fn ending_the_call_keeps_its_place_when_a_move_is_gone_from_the_list() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    desk.say_all_but_the_end(&["o3", "said-back"]);
    desk.listen();
    desk.key(Key::M);
    let place = |desk: &Desk| desk.button("End the call").expect("the last move").rect();
    let (before, done) = (place(&desk), desk.button("Look up his last visit").expect("a move").rect());
    desk.press("Look up his last visit");
    desk.pass(200);
    desk.listen();
    assert!(desk.button("Look up his last visit").is_none());
    assert_eq!(place(&desk), before);
    assert!(before.top() > done.bottom() + 40.0, "{before:?} is apart from {done:?}");
}

#[test]
fn stopping_is_possible_at_once_and_gives_no_score() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    desk.press("I'd like to stop");
    desk.press("Stop without a score");
    assert!(desk.has("You stopped this call"));
    assert!(!desk.has("of 100"));
    // It speaks of nothing that is not there.
    assert!(!desk.has("The sea") && !desk.has("Nothing stood out"));
    desk.press("Progress");
    for _ in 0..1_000 {
        if desk.has("stopped, no score") {
            return;
        }
        std::thread::sleep(Duration::from_millis(1));
        desk.settle();
    }
    panic!("progress does not know that the call is over");
}

#[test]
fn an_exam_hides_the_sea_the_notes_and_the_way_back() {
    for exam in [false, true] {
        let folder = folder();
        let mut desk = Desk::open(folder.path());
        desk.begin(if exam { &["Exam"] } else { &[] });
        desk.listen();
        desk.press("3. ");
        desk.pass(200);
        desk.listen();
        assert_eq!(desk.has("Rough sea") || desk.has("Choppy") || desk.has("Swell"), !exam, "the sea");
        assert_eq!(desk.has("Try turn 1 again"), !exam, "the way back");
        assert_eq!(desk.has("hint"), !exam, "hints");
    }
}

#[test]
fn the_record_is_written_without_a_notice_and_the_keyboard_stays_in_its_field() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    desk.wait_for_the_end();
    desk.press("Write the record");
    assert_eq!(desk.route(), Route::Record);
    desk.write("It died");
    desk.write(" twice.");
    assert!(!desk.has("Not now"));
    assert_eq!(desk.draft_of("What happened"), "It died twice.");
    desk.harness.state_mut().shell().state.tell(Tone::Info, "Something else has happened.");
    desk.settle();
    desk.write(" He is angry.");
    assert_eq!(desk.draft_of("What happened"), "It died twice. He is angry.");
}

#[test]
fn what_is_in_the_record_is_the_same_at_the_desk_and_after_the_call_in_every_scene() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    // Seen empty, or half written as one goes on: the desk keeps no record of its own.
    desk.key(Key::F6);
    assert_eq!(desk.draft_of("What happened"), "");
    desk.say_all(&TO_THE_DIARY);
    desk.harness.get_by_role_and_label(Role::MultilineTextInput, "What happened").focus();
    desk.settle();
    desk.write("It died");
    desk.press("Write the record");
    assert_eq!(desk.draft_of("What happened"), "It died");
    desk.harness.get_by_role_and_label(Role::MultilineTextInput, "What happened").focus();
    desk.settle();
    desk.write(" twice.");
    desk.press("The record is done");
    while desk.route() == Route::Diary {
        desk.press("On ");
    }
    assert_eq!((desk.route(), desk.draft_of("What happened").as_str()), (Route::Call, "It died twice."));
    desk.harness.get_by_role_and_label(Role::MultilineTextInput, "What happened").focus();
    desk.settle();
    desk.write(" He rang again.");
    desk.press("Practise");
    desk.press("Continue");
    desk.key(Key::F6);
    assert_eq!(desk.draft_of("What happened"), "It died twice. He rang again.");
}

#[test]
fn settings_take_effect_at_once_and_are_kept() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    desk.press("Settings");
    desk.choose(Role::RadioButton, "Dark");
    assert!(desk.harness.ctx.global_style().visuals.dark_mode);
    desk.choose(Role::RadioButton, "Light");
    assert!(!desk.harness.ctx.global_style().visuals.dark_mode);
    drop(desk);
    let mut desk = Desk::open(folder.path());
    assert_eq!(desk.harness.state_mut().shell().state.preferences.theme, Theme::Light);
}

#[test]
fn at_twice_the_size_the_options_and_the_words_are_in_the_window() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.harness.set_size(egui::vec2(640.0, 400.0));
    desk.begin(&[]);
    desk.listen();
    let window = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(640.0, 400.0));
    for name in ["1. ", "Nod", "Breathe", "Ask…", "Do…", "Pause", "Desk", "Stop"] {
        let rect = desk.button(name).unwrap_or_else(|| panic!("there is no button “{name}”")).rect();
        assert!(window.contains_rect(rect), "“{name}” is at {rect:?}");
    }
    let row = ["Nod", "Breathe", "Ask…", "Do…"].map(|name| desk.button(name).expect("shown").rect());
    assert!(row.windows(2).all(|two| two[0].right() < two[1].left()), "they stand beside each other: {row:?}");
}

#[test]
fn a_folder_that_is_in_use_is_told_of_in_words() {
    let folder = folder();
    let _first = Desk::open(folder.path());
    let options = Options::by_hand(folder.path().to_owned(), Arc::default());
    let mut second = Harness::builder().with_size([1280.0, 800.0]).build_eframe(|cc| Window::new(&cc.egui_ctx, options));
    for _ in 0..2_000 {
        second.step();
        if second.query_by_label("The records could not be opened").is_some() {
            break;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    assert!(second.query_by_label("The records could not be opened").is_some());
    assert!(second.query_by_label("Try again").is_some());
    second.key_press_modifiers(Modifiers::NONE, Key::Escape);
    second.step();
    assert_eq!(second.state_mut().shell().state.route, Route::Opening);
}

#[test]
fn the_end_of_a_call_stays_in_sight_until_the_trainee_goes_on() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    desk.wait_for_the_end();
    let last =
        desk.harness.state_mut().shell().state.session.as_ref().expect("a call").view.items.iter().rev().find_map(|item| match item {
            Item::Line { text, .. } => Some(text.clone()),
            _ => None,
        });
    let last = last.expect("he has said something");
    desk.pass(600_000);
    assert_eq!(desk.route(), Route::Call);
    assert!(desk.has("The call is over.") && desk.has("What was said stays here to read") && !desk.has("Nothing is lost"));
    assert!(desk.has(&last));
    assert!(desk.button("I'd like to stop").is_none() && desk.button("Pause").is_none());
    // What somebody still types, and its Enter, lead nowhere.
    desk.harness.run_steps(8);
    desk.harness.event(egui::Event::Text("And then".to_owned()));
    desk.harness.step();
    desk.harness.key_press(Key::Enter);
    desk.settle();
    assert_eq!(desk.route(), Route::Call);
    // The record is a keypress away, with what was said beside it.
    desk.harness.run_steps(8);
    desk.key(Key::Enter);
    assert_eq!(desk.route(), Route::Record);
    assert!(desk.has(&last));
}

#[test]
fn each_briefing_begins_as_practice_and_keeps_how_one_plays() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&["Exam", "Type them", "× 4"]);
    desk.press("I'd like to stop");
    desk.press("Stop without a score");
    desk.press("Play it again");
    assert_eq!(desk.route(), Route::Briefing);
    assert!(desk.has("Typed replies, practice, real time × 4."));
    drop(desk);
    let mut desk = Desk::open(folder.path());
    desk.press("Read the briefing");
    assert!(desk.has("Typed replies, practice, real time × 4."));
}

#[test]
fn a_reply_that_is_half_typed_is_there_again_when_the_call_is_continued() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&["Type them"]);
    desk.listen();
    desk.write("I am sorry about");
    // Nobody types for a moment.
    desk.harness.run_steps(4);
    desk.settle();
    drop(desk);

    let mut desk = Desk::open(folder.path());
    desk.press("Continue");
    desk.key(Key::F8);
    assert_eq!(desk.draft(), "I am sorry about");
    desk.write(" Monday.");
    desk.key(Key::Enter);
    desk.pass(200);
    desk.listen();
    assert_eq!(desk.said(), ["I am sorry about Monday."]);
    drop(desk);

    let mut desk = Desk::open(folder.path());
    desk.press("Continue");
    desk.key(Key::F8);
    assert_eq!(desk.draft(), "", "what was said is no draft any more");
}

#[test]
fn trying_a_turn_again_says_once_that_it_is_practice() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    for first in [true, false] {
        desk.listen();
        desk.press("3. ");
        desk.pass(200);
        desk.listen();
        desk.press("Try turn 1 again");
        assert_eq!(desk.has("From turn 1 on this is practice"), first);
        if first {
            desk.press("Close");
        }
        desk.key(Key::F8);
    }
}

#[test]
fn what_is_told_of_a_call_does_not_follow_to_other_pages() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&[]);
    desk.listen();
    desk.press("3. ");
    desk.pass(200);
    desk.listen();
    desk.press("Try turn 1 again");
    desk.harness.state_mut().shell().state.tell(Tone::Warning, "Something is to be done.");
    desk.settle();
    assert!(desk.has("From turn 1 on this is practice"));
    for page in ["Settings", "Principles"] {
        desk.press(page);
        assert!(desk.has("Something is to be done.") && !desk.has("From turn 1 on this is practice"), "{page}");
    }
}

#[test]
fn a_drill_goes_by_keys_alone_and_waits_where_one_left_it() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    let open = |desk: &mut Desk| {
        desk.harness.state_mut().shell().queue.push(Command::Drill(DrillAct::Open(Principle::ApologizeProperly)));
        desk.settle();
        assert_eq!(desk.route(), Route::Drill);
    };
    open(&mut desk);
    for line in 1..=5 {
        assert!(desk.has(&format!("Line {line} of 5")));
        desk.key(Key::Num1);
        assert!(desk.button("1. ").is_none(), "it was answered");
        if line == 2 {
            desk.key(Key::Escape);
            assert_ne!(desk.route(), Route::Drill);
            open(&mut desk);
        }
        desk.key(Key::Enter);
    }
    assert!(desk.has("of 5 showed it"));
    desk.press("Done");
    assert_ne!(desk.route(), Route::Drill);
}

#[test]
fn help_is_read_over_a_call_that_waits_with_the_reply_that_was_begun() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.begin(&["Type them"]);
    desk.listen();
    desk.write("I am sorry that");
    desk.key(Key::F1);
    assert_eq!(desk.route(), Route::Help);
    assert!(desk.has("How a call works"));
    assert!(desk.harness.state_mut().shell().state.session.as_ref().is_some_and(|session| session.paused), "nobody waits meanwhile");
    desk.key(Key::Escape);
    assert_eq!(desk.route(), Route::Call);
    desk.key(Key::F8);
    assert_eq!(desk.draft(), "I am sorry that");
}

#[test]
fn help_is_one_of_the_places_at_twice_the_size_too() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.harness.state_mut().shell().queue.push(Command::Go(Route::Home));
    desk.settle();
    for size in [egui::vec2(1280.0, 800.0), egui::vec2(640.0, 400.0), egui::vec2(512.0, 320.0)] {
        desk.harness.set_size(size);
        desk.press("Help");
        assert_eq!(desk.route(), Route::Help);
        let window = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
        for name in ["Practise", "Progress", "Principles", "Write", "Help", "Settings"] {
            let rect = desk.button(name).unwrap_or_else(|| panic!("there is no place “{name}”")).rect();
            assert!(window.contains_rect(rect), "“{name}” is at {rect:?} of {size}");
        }
        desk.key(Key::Escape);
        assert_ne!(desk.route(), Route::Help);
    }
}

const HALF_MINUTE: &str = "Take half a minute before a call";

#[test]
fn half_a_minute_is_taken_or_skipped_by_one_key_and_left_by_another() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.brief("device-restore");
    desk.choose(Role::RadioButton, "Exam");
    desk.choose(Role::Switch, HALF_MINUTE);
    desk.press("Take half a minute");
    assert_eq!(desk.route(), Route::HalfMinute);
    desk.key(Key::Escape);
    assert_eq!(desk.route(), Route::Briefing);
    desk.press("Take half a minute");
    desk.pass(120_000);
    assert_eq!(desk.route(), Route::HalfMinute, "nothing begins by itself");
    desk.key(Key::Enter);
    assert_eq!(desk.route(), Route::Call);
    drop(desk);
    let mut desk = Desk::open(folder.path());
    desk.brief("device-restore");
    assert!(desk.button("Take half a minute").is_some(), "it is kept for the next call");
}

#[test]
fn what_one_aims_at_is_on_disk_before_the_call_and_asked_about_after_it() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    desk.brief("device-restore");
    desk.choose(Role::Switch, HALF_MINUTE);
    desk.press("Take half a minute");
    desk.key(Key::Tab);
    assert_eq!(desk.stands_on(), "What do you aim at?");
    desk.write("Let him finish.");
    desk.key(Key::Enter);
    assert_eq!(desk.route(), Route::Call);
    drop(desk);
    let mut desk = Desk::open(folder.path());
    desk.press("Continue");
    desk.press("I'd like to stop");
    desk.press("Stop without a score");
    assert!(desk.has("You set out to do this") && desk.has("“Let him finish.”"));
    let Route::Debrief(attempt) = desk.route() else { panic!("no debrief: {:?}", desk.route()) };
    desk.press("Home");
    desk.harness.state_mut().shell().queue.push(Command::OpenDebrief(attempt));
    desk.settle();
    assert!(desk.has("“Let him finish.”"), "it is kept beside the log");
}

#[test]
fn a_second_try_from_a_turn_has_the_aim_of_the_first() {
    let folder = folder();
    let mut desk = Desk::open(folder.path());
    let setup = Setup { scenario: "device-restore".to_owned(), aim: "Name one time.".to_owned(), ..Setup::default() };
    desk.harness.state_mut().shell().queue.push(Command::Begin(setup));
    desk.settle();
    desk.say_all_but_the_end(&TO_THE_DIARY[..2]);
    let attempt = desk.harness.state_mut().shell().state.session.as_ref().expect("a call").attempt;
    desk.harness.state_mut().shell().queue.push(Command::TryAgain { attempt, turn: 2 });
    desk.settle();
    let session = desk.harness.state_mut().shell().state.session.as_ref().expect("a second try");
    assert!(session.attempt != attempt && session.aim == "Name one time.");
}

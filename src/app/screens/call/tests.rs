use egui::{Key, vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT, Queryable},
};

use super::CallScreen;
use super::customer::promises_ui;
use crate::app::screens::fixture::{Bench, played, show};
use crate::app::shell::{Item, Note, Progress, Session};
use crate::base::{Clock, Millis, Seconds};
use crate::conversation::{PromiseView, before_turn, replay};
use crate::log::{Act, Entry, Fate, Happening, Settings, Stamped};
use crate::principles::{Evidence, Signal};

type Shown = Harness<'static, Bench<CallScreen>>;

/// A paused call with so many replies on its transcript.
fn long_call(replies: u32) -> Shown {
    let (mut state, ids) = played(&["good"], Settings::default());
    let log = before_turn(&state.finished[0].log, 2);
    let (conversation, _) = replay(&log).unwrap();
    let mut session = Session::new(ids[0], conversation, log, 0, true);
    session.view.items = (1..=replies).map(reply).collect();
    state.session = Some(session);
    show(vec2(1200.0, 800.0), state, CallScreen::default(), |screen, ui, cx| screen.ui(ui, cx))
}

fn reply(turn: u32) -> Item {
    Item::Reply { turn, text: format!("Reply {turn}, which is some words long."), notes: Vec::new() }
}

fn turns(harness: &Shown) -> usize {
    harness.query_all_by_label_contains("Try turn").count()
}

fn shows(harness: &Shown, turn: u32) -> bool {
    harness.query_by_label(&format!("Try turn {turn} again")).is_some()
}

#[test]
fn a_long_transcript_shows_its_end_and_lays_out_no_more_than_is_seen() {
    let mut harness = long_call(300);
    assert!(shows(&harness, 300) && !shows(&harness, 1));
    assert!(turns(&harness) < 30, "{} replies are laid out", turns(&harness));
    // What is said next comes into sight by itself.
    let session = harness.state_mut().state.session.as_mut().unwrap();
    session.view.items.push(reply(301));
    harness.run();
    assert!(shows(&harness, 301));
}

#[test]
fn the_keyboard_pages_through_a_long_transcript() {
    let mut harness = long_call(60);
    for _ in 0..60 {
        harness.key_press(Key::PageUp);
        harness.run();
    }
    assert!(shows(&harness, 1) && !shows(&harness, 60));
    for _ in 0..60 {
        harness.key_press(Key::PageDown);
        harness.run();
    }
    assert!(shows(&harness, 60) && !shows(&harness, 1));
}

#[test]
fn what_the_trainee_says_brings_the_end_into_sight_again() {
    let mut harness = long_call(60);
    for _ in 0..5 {
        harness.key_press(Key::PageUp);
        harness.run();
    }
    let line = |text: &str| Item::Line { line: "a".to_owned(), name: String::new(), text: text.to_owned(), progress: Progress::Done };
    let comes = |harness: &mut Shown, item: Item| {
        harness.state_mut().state.session.as_mut().unwrap().view.items.push(item);
        harness.step();
    };
    comes(&mut harness, line("What they say"));
    // What is new is laid out once, wherever it stands.
    harness.run();
    harness.step();
    assert!(harness.query_by_label_contains("What they say").is_none(), "who reads above goes on reading");
    comes(&mut harness, reply(61));
    comes(&mut harness, line("Their answer"));
    harness.run();
    harness.step();
    let bottom = harness.get_by_label_contains("Their answer").rect().bottom();
    let below = harness.get_by_label_contains("The call is paused").rect().top();
    assert!(shows(&harness, 61) && bottom < below, "the answer ends at {bottom}");
}

/// The call right before what was agreed is done, and what that is.
fn before_the_agreed_move(exam: bool) -> (Shown, String) {
    let (mut state, ids) = played(&["waited"], Settings { exam, ..Settings::default() });
    let log = state.finished[0].log.clone();
    let backup = |happening: &Happening| match happening {
        Happening::Moved { turn, action, text, .. } if action == "backup" => Some((*turn, text.clone())),
        _ => None,
    };
    let (turn, words) = log.entries.iter().flat_map(|entry| &entry.happenings).find_map(backup).unwrap();
    let log = before_turn(&log, turn);
    state.session = Some(Session::new(ids[0], replay(&log).unwrap().0, log, 0, false));
    (show(vec2(1200.0, 800.0), state, CallScreen::default(), |screen, ui, cx| screen.ui(ui, cx)), words)
}

#[test]
fn what_was_agreed_is_pointed_to_where_nothing_better_is_left_to_say() {
    let (mut harness, words) = before_the_agreed_move(false);
    assert!(harness.query_by_label(&format!("Agreed, and not done yet: “{words}”. It is among what you can do.")).is_some());
    harness.key_press(Key::M);
    harness.run();
    assert!(harness.get_by_label(&words).is_focused(), "the keyboard is led there");
    let (harness, _) = before_the_agreed_move(true);
    assert!(harness.query_by_label_contains("Agreed, and not done yet").is_none(), "an exam tells nothing");
    assert!(long_call(1).query_by_label_contains("Agreed, and not done yet").is_none());
}

#[test]
fn a_question_keeps_its_number_while_the_list_is_open() {
    let (mut state, ids) = played(&["good"], Settings::default());
    let log = state.finished[0].log.clone();
    let turn = log.entries.iter().flat_map(|entry| &entry.happenings).filter_map(|happening| happening.opens()).next_back().unwrap().0;
    let at = |turn: u32| {
        let log = before_turn(&log, turn);
        Session::new(ids[0], replay(&log).unwrap().0, log, 0, false)
    };
    state.session = Some(at(2));
    let mut harness = show(vec2(1200.0, 800.0), state, CallScreen::default(), |screen, ui, cx| screen.ui(ui, cx));
    harness.key_press(Key::A);
    harness.run();
    let first = "1. What does it do when you switch it on?";
    let is_disabled = |harness: &Shown, label: &str| harness.get_by_label(label).accesskit_node().is_disabled();
    assert!(!is_disabled(&harness, first));
    // By now that can no longer be asked, and something else can.
    harness.state_mut().state.session = Some(at(turn));
    harness.run();
    assert!(is_disabled(&harness, first));
    let last = harness.get_by_label_contains(". Has the phone held?").accesskit_node().label().unwrap();
    assert!(!is_disabled(&harness, &last));
    // Opened again, the list has only what can be asked.
    harness.key_press(Key::Escape);
    harness.run();
    harness.key_press(Key::A);
    harness.run();
    assert!(harness.query_by_label(first).is_none() && harness.query_by_label(&last).is_none(), "{last}");
}

#[test]
fn that_there_is_more_above_is_told_until_it_was_in_sight() {
    let more = |harness: &Shown| harness.query_by_label("More above").is_some();
    let mut harness = long_call(60);
    assert!(more(&harness), "what was there from the beginning is longer than there is room");
    harness.run_steps(10);
    assert!(more(&harness));
    harness.get_by_label("More above").click_accesskit();
    harness.run();
    assert!(shows(&harness, 1) && !more(&harness));
    harness.state_mut().state.session.as_mut().unwrap().view.items.push(reply(61));
    harness.run();
    assert!(shows(&harness, 61) && !more(&harness), "what was seen needs no sign");
    assert!(!more(&long_call(1)));
}

#[test]
fn another_scene_begins_with_its_own_transcript() {
    let mut harness = long_call(60);
    let session = harness.state_mut().state.session.as_mut().unwrap();
    session.view.items = vec![reply(61)];
    harness.run();
    assert!(shows(&harness, 61));
    assert_eq!(turns(&harness), 1);
}

#[test]
fn praise_and_blame_of_one_turn_are_told_apart() {
    let mut harness = long_call(1);
    let note = |signal: Signal| Note { signal, sign: signal.sign(), span: None, doubtful: false };
    let session = harness.state_mut().state.session.as_mut().unwrap();
    let Some(Item::Reply { notes, .. }) = session.view.items.first_mut() else { panic!("a reply") };
    *notes = vec![note(Signal::Waited), note(Signal::ApologyShifted)];
    harness.run();
    assert!(harness.query_by_label("to change: sorry that shifts; it worked: let them finish").is_some());
}

/// The call with one line that somebody says just now.
fn saying(name: &str) -> Shown {
    let mut harness = long_call(0);
    let session = harness.state_mut().state.session.as_mut().unwrap();
    session.view.items = vec![Item::Line {
        line: "a".to_owned(),
        name: name.to_owned(),
        text: "Test: not done.".to_owned(),
        progress: Progress::Speaking { began: Millis(0), ms: 60_000 },
    }];
    harness.run();
    harness
}

#[test]
fn a_card_is_seen_and_somebody_beside_the_customer_is_heard() {
    let harness = saying("Monday's job card");
    assert!(harness.query_by_label("You see: Monday's job card").is_some() && harness.query_by_label("Test: not done.").is_some());
    let harness = saying("Dana (manager)");
    assert!(harness.query_by_label("Dana (manager)").is_some() && harness.query_by_label("Test: not done.").is_none());
}

#[test]
fn of_many_promises_those_due_next_are_shown_and_the_others_are_counted() {
    let promise = |(place, kept): (i64, bool)| PromiseView {
        about: format!("thing {place}"),
        words: String::new(),
        by: Clock::parse("Mon 9:00").unwrap().after(Seconds(place * Seconds::DAY.0)),
        takes: None,
        judged: None,
        fate: kept.then_some(Fate::Kept),
    };
    let promises: Vec<_> = [(5, false), (0, true), (4, false), (1, false), (3, false), (2, false)].into_iter().map(promise).collect();
    let (state, _) = played(&["good"], Settings::default());
    let harness = show(vec2(300.0, 600.0), state, (), move |(), ui, _| promises_ui(ui, &promises, false));
    let top = |place: i64| harness.query_by_label(&format!("Thing {place}")).map(|node| node.rect().top());
    assert!((1..4).all(|place| top(place).unwrap() < top(place + 1).unwrap()));
    assert_eq!((top(0), top(5)), (None, None));
    assert!(harness.query_by_label("and 2 more").is_some());
}

#[test]
fn what_became_of_a_promise_stands_with_it_but_in_an_exam() {
    let promise = |fate| PromiseView {
        about: "the call".to_owned(),
        words: String::new(),
        by: Clock::parse("Mon 9:00").unwrap(),
        takes: Some(Seconds(60)),
        judged: None,
        fate,
    };
    let shown = |fate, exam| {
        let (state, _) = played(&["good"], Settings::default());
        let promises = [promise(fate)];
        let harness = show(vec2(300.0, 600.0), state, (), move |(), ui, _| promises_ui(ui, &promises, exam));
        let has = |words: &str| harness.query_by_label_contains(words).is_some();
        (has(": kept"), has(": not kept"), has("it really takes"))
    };
    assert_eq!(shown(None, false), (false, false, true));
    assert_eq!(shown(Some(Fate::Kept), false), (true, false, false));
    assert_eq!(shown(Some(Fate::Broken), false), (false, true, false));
    assert_eq!(shown(Some(Fate::Broken), true), (false, false, false));
}

/// A call that others watch, after so many apologies that are owned; below nothing: after so many hostile replies.
fn watched(owned: i32, exam: bool, size: egui::Vec2) -> Shown {
    let (mut state, ids) = played(&["good"], Settings { audience: true, exam, ..Settings::default() });
    let log = before_turn(&state.finished[0].log, 1);
    let (conversation, _) = replay(&log).unwrap();
    let mut session = Session::new(ids[0], conversation, log, 0, true);
    let signal = if owned < 0 { Signal::Hostility } else { Signal::ApologyOwned };
    for turn in 1..=owned.unsigned_abs() {
        let evidence = Evidence::Moment { turn, what: "a moment".to_owned() };
        session.view.audience.take(&Happening::Signal { signal, evidence });
    }
    state.session = Some(session);
    show(size, state, CallScreen::default(), |screen, ui, cx| screen.ui(ui, cx))
}

#[test]
fn those_who_watch_ease_and_stiffen_in_words_at_every_size() {
    let sizes = [vec2(1200.0, 800.0), vec2(900.0, 640.0), vec2(560.0, 400.0)];
    for size in sizes {
        for (owned, words) in [
            (0, "The queue: watchful. They wait, and watch."),
            (5, "The queue: at ease. They stand easy; one of them smiles."),
            (-2, "The queue: stiff. They stand stiff and look away."),
        ] {
            let harness = watched(owned, false, size);
            assert!(harness.query_by_role_and_label(egui::accesskit::Role::Image, words).is_some(), "{words} at {size}");
        }
    }
    assert!(long_call(1).query_by_label_contains("The queue").is_none(), "nobody watches who was not asked to");
}

#[test]
fn in_an_exam_their_faces_give_nothing_away() {
    let harness = watched(-2, true, vec2(1200.0, 800.0));
    assert!(harness.query_by_label("The queue: watchful. They wait, and watch.").is_some());
}

/// What stands above the options when it is the trainee's turn and this was the last that happened.
#[track_caller]
fn check_turn(last: Item, expected: &str) {
    let mut harness = long_call(0);
    let session = harness.state_mut().state.session.as_mut().unwrap();
    session.paused = false;
    session.view.items = vec![last];
    harness.run();
    assert!(harness.query_by_label(expected).is_some(), "{expected}");
}

#[test]
fn whoever_spoke_last_is_named_when_it_is_the_trainees_turn() {
    let line = |name: &str| Item::Line { line: "a".to_owned(), name: name.to_owned(), text: "Yes.".to_owned(), progress: Progress::Done };
    check_turn(line(""), "Martin has finished. It is your turn.");
    check_turn(line("Dana (manager)"), "Dana (manager) has finished. It is your turn.");
    check_turn(line("Monday's job card"), "It is your turn.");
    check_turn(Item::Stage("A long silence".to_owned()), "It is your turn.");
}

#[test]
fn what_was_seen_in_a_move_stands_with_it_and_not_with_the_next_reply() {
    let mut harness = long_call(0);
    let session = harness.state_mut().state.session.as_mut().unwrap();
    session.view.items.clear();
    let moved = Happening::Moved { turn: 7, action: "hold".to_owned(), text: "Put him on hold".to_owned(), took: Seconds(0) };
    let evidence = Evidence::Moment { turn: 7, what: "without a word".to_owned() };
    let stamped = Stamped { at: Millis(0), act: Act::Advance };
    session.view.take(&Entry { stamped, happenings: vec![moved, Happening::Signal { signal: Signal::SilentHold, evidence }] });
    session.view.items.push(reply(8));
    harness.run();
    let top = |label: &str| harness.get_by_label_contains(label).rect().top();
    let seen = format!("to change: {}", Signal::SilentHold.entry().label);
    assert!(top("Put him on hold") < top(&seen) && top(&seen) < top("Reply 8"), "{} {}", top(&seen), top("Reply 8"));
}

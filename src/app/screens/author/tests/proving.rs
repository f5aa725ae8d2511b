//! The proof: while it is made, what it shows, and the plays that are read step by step.

use super::*;
use crate::app::shell::{AuthorAct, RubricAct, Standing};
use crate::base::Span;
use crate::studio::{Join, Splice};

const KETTLE: &str = include_str!("../../../../../tests/scenarios/kettle.ron");

impl Desk {
    /// The kettle's text, which always saying what stands first passes.
    fn kettle() -> Self {
        let mut desk = Self::begun();
        let all = Span::new(0, desk.text().len());
        desk.ask(AuthorAct::Splice(Splice::new(all, KETTLE), Join::Apart));
        desk
    }

    fn ask(&mut self, act: AuthorAct) {
        self.harness.state_mut().shell().queue.author(act);
        self.settle();
    }

    fn standing(&mut self) -> Standing {
        self.one().proving.standing.clone()
    }

    /// Waits until what is being found out is found.
    fn wait(&mut self) {
        for _ in 0..30_000 {
            self.settle();
            if !matches!(self.standing(), Standing::Running(_)) {
                return self.settle();
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        panic!("it still runs");
    }

    /// Pauses until the text is proved.
    fn prove(&mut self) {
        self.pass(1_500);
        self.wait();
    }

    #[track_caller]
    fn check_shows(&self, words: &[&str]) {
        for words in words {
            assert!(self.has(words), "there is no “{words}”");
        }
    }
}

#[test]
fn after_a_pause_the_proof_tells_what_can_be_reached_and_who_passes() {
    let mut desk = Desk::kettle();
    desk.check_shows(&["Proved as soon as you pause."]);
    desk.prove();
    desk.press("See the proof");
    desk.check_shows(&[
        "Endings",
        "3 of 3 are reached by a play",
        "Reached",
        "What nobody comes to",
        "Plays come to every ending",
        "Players who always do one thing",
        "Who says nothing",
        "Fails",
        "Played by lot",
    ]);
}

#[test]
fn the_scores_are_told_with_their_bound_and_a_play_to_step_through_and_to_play() {
    let mut desk = Desk::kettle();
    desk.prove();
    desk.press("Proof");
    desk.check_shows(&["Scores", "Best that was found", "nothing can score more", "Worst that was found", "plays were scored"]);
    desk.harness.get_by_label("Step through the play that scores best").click_accesskit();
    desk.settle();
    desk.check_shows(&["The play that scores best", "Step 1 of"]);
    desk.key(NONE, Key::Enter);
    desk.check_shows(&["Step 2 of"]);
    desk.press("Play from here");
    let rehearsing = desk.one().rehearsing.as_ref().expect("it is rehearsed");
    let done: Vec<String> = rehearsing.rehearsal.done().iter().map(|done| done.directive.to_string()).collect();
    assert!(done.len() == 1 && rehearsing.refused.is_none(), "one step was played: {done:?}");
    desk.press("Take back");
    assert!(desk.one().rehearsing.as_ref().unwrap().rehearsal.done().is_empty(), "and can be taken back");
    desk.press("Proof");
    desk.check_shows(&["Step 2 of"]);
}

#[test]
fn a_finding_with_a_play_is_stepped_through_and_one_leads_back_to_it() {
    let mut desk = Desk::kettle();
    desk.prove();
    let name = "Step through it: Somebody who always says what stands first passes";
    let button = desk.harness.query_all_by_label_contains(name).next().expect("the finding has a play");
    button.click_accesskit();
    desk.settle();
    desk.check_shows(&["To the findings", "Somebody who always says what stands first passes", "It begins"]);
    desk.key(NONE, Key::Escape);
    assert!(desk.has("Nothing to mend") || desk.has("found by the proof"), "the findings are in sight again");
    assert!(desk.stands_on().starts_with(name), "{}", desk.stands_on());
}

#[test]
fn a_finding_of_the_proof_at_a_beat_is_played_from_there() {
    let mut desk = Desk::kettle();
    let all = Span::new(0, desk.text().len());
    let alike = KETTLE.replacen("shows: [apology_shifted], next: \"flare\"", "shows: [contradiction], next: \"flare\"", 1);
    desk.ask(AuthorAct::Splice(Splice::new(all, alike), Join::Apart));
    desk.prove();
    let name = "Play from “arrival”: Wherever both can be said";
    desk.harness.query_all_by_label_contains(name).next().expect("its beat can be played").click_accesskit();
    desk.settle();
    assert_eq!(desk.one().rehearsing.as_ref().and_then(|rehearsing| rehearsing.beat.as_deref()), Some("arrival"));
    desk.check_shows(&["From arrival"]);
}

#[test]
fn another_rubric_is_told_as_what_made_the_proof_out_of_date() {
    let mut desk = Desk::begun();
    desk.prove();
    desk.press("Proof");
    let shell = desk.harness.state_mut().shell();
    let mut rubric = shell.state.rubric.draft.now().clone();
    rubric.pass = 90;
    shell.queue.rubric(RubricAct::Change(Box::new(rubric), None));
    shell.queue.rubric(RubricAct::Save);
    desk.settle();
    desk.check_shows(&["The rubric has changed since.", "Below is what was shown by the rubric before.", "Scores"]);
    desk.prove();
    desk.check_shows(&["90 are needed"]);
    assert!(!desk.has("The rubric has changed since."));
}

#[test]
fn what_the_proof_finds_stands_among_the_findings_and_leads_to_its_place() {
    let mut desk = Desk::kettle();
    desk.prove();
    let found = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().is_some_and(|name| name.contains("found by the proof: Somebody who always says what stands first"))
    };
    let name = desk.harness.get_all_by_role(Role::Button).find(found).and_then(|node| node.accesskit_node().label()).unwrap();
    assert!(name.starts_with("advice in line") && name.contains("passes") && name.contains("Let the goals ask"), "{name}");
    desk.press("Proof");
    desk.press("Text");
    desk.harness.get_all_by_role(Role::Button).find(found).unwrap().click();
    desk.settle();
    assert_eq!(desk.stands_on(), "The scenario's text");
    desk.type_in("x");
    assert!(desk.text().contains("    x: {\n        apologize_properly"), "its place was selected");
    assert!(!desk.has("always says what stands first"), "what was changed is no longer told");
}

#[test]
fn a_proof_is_cancelled_asked_for_again_and_outdated_by_the_next_key() {
    let mut desk = Desk::kettle();
    desk.press("Proof");
    desk.check_shows(&["It is proved as soon as you pause.", "A proof plays everything"]);
    desk.pass(1_500);
    desk.check_shows(&["Proving"]);
    desk.press("Cancel");
    desk.check_shows(&["The proof was cancelled."]);
    desk.press("Prove now");
    desk.wait();
    desk.check_shows(&["situations", "Who says nothing"]);
    desk.ask(AuthorAct::Splice(Splice::insert(0, "// mine\n"), Join::Apart));
    desk.check_shows(&["The text has changed since.", "Below is what was shown of the text before.", "Who says nothing"]);
    desk.ask(AuthorAct::Splice(Splice::insert(0, "?"), Join::Apart));
    desk.check_shows(&["There is an error in the text."]);
}

#[test]
fn a_play_is_read_step_by_step_by_keys_alone() {
    let mut desk = Desk::kettle();
    desk.prove();
    desk.key(COMMAND, Key::Num4);
    let name = "Step through a play to “It still works”";
    for _ in 0..40 {
        if desk.stands_on() == name {
            break;
        }
        desk.key(NONE, Key::Tab);
    }
    assert_eq!(desk.stands_on(), name);
    desk.key(NONE, Key::Enter);
    assert_eq!(desk.stands_on(), "Next");
    desk.check_shows(&["A play that comes to “It still works”", "Step 1 of", "It begins, Tue 14:50", "Third time.", "Anger 7"]);
    desk.key(NONE, Key::Enter);
    desk.check_shows(&["Step 2 of", "At the beat", "You say: "]);
    desk.press("Previous");
    desk.check_shows(&["Step 1 of"]);
    desk.key(NONE, Key::Escape);
    assert!(desk.has("What nobody comes to") && desk.route() == Route::Author);
    assert_eq!(desk.stands_on(), name, "one goes on where one was");
}

#[test]
fn a_crowd_plays_by_lot_and_what_never_came_leads_to_its_place() {
    let mut desk = Desk::kettle();
    desk.prove();
    desk.press("Proof");
    desk.ask(AuthorAct::PlayByLot(3));
    desk.wait();
    desk.check_shows(&["3 played, then they were stopped.", "of 3 plays"]);
    // They stand far below what is in sight.
    for name in ["Beats", "arrival came in 3 of 3 plays"] {
        desk.harness.get_by_label(name).click_accesskit();
        desk.settle();
    }
    assert_eq!(desk.stands_on(), "The scenario's text");
}

#[test]
fn the_proof_has_room_in_a_small_window() {
    for (width, height) in [(1024.0, 640.0), (640.0, 400.0)] {
        let mut desk = Desk::sized(width, height);
        desk.press("Begin: An empty start");
        desk.prove();
        desk.press("Proof");
        for node in desk.harness.get_all_by_role(Role::Button) {
            let rect = node.rect();
            assert!(rect.right() <= width + 1.0, "{:?} at {rect:?} of {width}", node.accesskit_node().label());
        }
    }
}

use egui::vec2;
use egui_kittest::{
    Harness,
    kittest::{NodeT, Queryable},
};

use super::DebriefScreen;
use crate::app::screens::fixture::{Bench, asked, dispute, played, show};
use crate::app::shell::{Command, Route};
use crate::assessment::{Claim, Closing, Contest, Open, Turned, What, assess};
use crate::log::Settings;
use crate::records::AttemptId;
use crate::rehearsal::Asked;
use crate::scenario::rubric::{Phrase, Wish};
use crate::scenario::{Outcome, Rubric};

type Shown = Harness<'static, Bench<DebriefScreen>>;

/// The debrief of a walk, after a poor first attempt, on a page long enough to show everything at once.
fn opened(walk: &str, settings: Settings) -> (Shown, AttemptId) {
    let (state, ids) = played(&["poor", walk], settings);
    let attempt = ids[1];
    (show(vec2(1200.0, 12_000.0), state, DebriefScreen::default(), move |screen, ui, cx| screen.ui(ui, cx, attempt)), attempt)
}

fn press(harness: &mut Shown, label: &str) {
    harness.get_by_label(label).click();
    harness.run();
}

/// The debrief with the question behind the trainee.
fn unfolded(walk: &str) -> (Shown, AttemptId) {
    let (mut harness, attempt) = opened(walk, Settings::default());
    press(&mut harness, "Skip");
    (harness, attempt)
}

#[test]
fn the_words_of_the_organisation_are_shown_with_what_to_say_instead() {
    let (mut state, ids) = played(&["poor"], Settings::default());
    let finished = &mut state.finished[0];
    let avoided = Phrase { instead: "both of us".to_owned(), ..Phrase::new(Wish::Avoid, "you") };
    let rubric = Rubric { phrases: vec![avoided], ..Rubric::shipped() };
    finished.debrief = assess(&finished.world.with_rubric(rubric), &finished.log);
    let shown = finished.debrief.phrases.len();
    let attempt = ids[0];
    let mut harness = show(vec2(1200.0, 12_000.0), state, DebriefScreen::default(), move |screen, ui, cx| screen.ui(ui, cx, attempt));
    press(&mut harness, "Skip");
    assert!(harness.query_by_label("The words of your organisation").is_some());
    let told = |words: &str| harness.query_all_by_label_contains(words).count();
    assert!(shown > 1 && told("Better there: “both of us”") == shown);
    assert_eq!((told("It takes 3 points."), told("It takes no points here.")), (1, shown - 1), "each takes once");
}

#[test]
fn the_question_comes_first_and_the_rest_waits() {
    let (mut harness, _) = opened("middling", Settings::default());
    assert!(harness.query_by_label("Keep it and go on").is_some());
    assert!(harness.query_by_label("What worked").is_none());
    press(&mut harness, "Skip");
    assert!(harness.query_by_label("Keep it and go on").is_none());
    assert!(harness.query_by_label("What worked").is_some());
    assert!(asked(&mut harness).is_empty(), "skipping keeps nothing");
}

#[test]
fn the_answer_is_kept_and_opens_the_rest() {
    let (mut harness, attempt) = opened("middling", Settings::default());
    press(&mut harness, "Keep it and go on");
    assert!(asked(&mut harness).is_empty(), "there is no answer to keep yet");
    harness.get_by_role(egui::accesskit::Role::MultilineTextInput).focus();
    harness.run();
    harness.get_by_role(egui::accesskit::Role::MultilineTextInput).type_text("Name the time at once. ");
    harness.run();
    press(&mut harness, "Keep it and go on");
    assert_eq!(asked(&mut harness), [Command::Reflect { attempt, text: "Name the time at once.".to_owned() }]);
    assert!(harness.query_by_label("What worked").is_some());
}

#[test]
fn an_exam_asks_nothing_and_offers_no_rewind() {
    let (mut harness, attempt) = opened("middling", Settings { exam: true, ..Settings::default() });
    assert!(harness.query_by_label("What worked").is_some());
    assert_eq!(harness.query_all_by_label_contains("Try again from").count(), 0);
    press(&mut harness, "What was said");
    assert_eq!(harness.query_all_by_label_contains("Try again from").count(), 0);
    press(&mut harness, "Play it again");
    assert_eq!(asked(&mut harness), [Command::PlayAgain(attempt)]);
}

#[test]
fn the_main_button_tries_again_from_the_first_thing_to_change() {
    let (mut harness, attempt) = unfolded("middling");
    let turn = harness.state().state.finished[1].debrief.change.iter().find_map(|point| point.turn).expect("something to change");
    let label = format!("Try again from turn {turn}");
    let main = harness.get_all_by_label(&label).min_by(|one, other| one.rect().top().total_cmp(&other.rect().top()));
    main.expect("the main button").click();
    harness.run();
    assert_eq!(asked(&mut harness), [Command::TryAgain { attempt, turn }]);
}

#[test]
fn a_skill_without_a_score_is_not_assessed_and_never_zero() {
    let (mut harness, _) = unfolded("middling");
    let skill = &mut harness.state_mut().state.finished[1].debrief.skills[0];
    let title = skill.skill.title();
    skill.score = None;
    harness.run();
    assert!(harness.query_by_label(&format!("{title}: not assessed")).is_some());
    assert!(harness.query_by_label(&format!("{title}: 0")).is_none());
}

#[test]
fn the_arithmetic_is_shown_on_demand() {
    let (mut harness, _) = unfolded("middling");
    let line = harness.state().state.finished[1].debrief.result.as_ref().expect("a result").arithmetic.last().expect("a line").clone();
    assert!(harness.query_by_label(&line).is_none());
    press(&mut harness, "How is this computed?");
    assert!(harness.query_by_label(&line).is_some());
}

#[test]
fn a_disputed_reading_shows_the_result_with_and_without_it() {
    let (mut harness, attempt) = unfolded("middling");
    press(&mut harness, "What was said");
    let debrief = &harness.state().state.finished[1].debrief;
    let (turn, signal) = debrief.transcript.iter().find_map(|said| Some((said.turn?, said.marks.first()?.signal))).expect("a reading");
    harness.get_all_by_label("That is not what I meant").next().expect("it can be disputed").click();
    harness.run();
    press(&mut harness, "Dispute this reading");
    let contest = Contest { turn, signal, claim: Claim::Wrong };
    assert_eq!(asked(&mut harness), [Command::Contest { attempt, contest: contest.clone(), note: Some(String::new()) }]);
    assert_eq!(harness.query_all_by_label_contains("that you dispute").count(), 0);

    dispute(&mut harness.state_mut().state.finished[1], contest.clone());
    harness.run();
    assert_eq!(harness.query_all_by_label_contains("that you dispute").count(), 1);
    press(&mut harness, "Take it back");
    assert_eq!(asked(&mut harness), [Command::Contest { attempt, contest, note: None }]);
}

#[test]
fn a_stopped_call_is_spoken_of_kindly_and_has_no_score() {
    let (mut state, ids) = played(&["good"], Settings::default());
    let debrief = &mut state.finished[0].debrief;
    (debrief.stopped, debrief.result) = (true, None);
    let attempt = ids[0];
    let harness: Shown = show(vec2(1200.0, 9_000.0), state, DebriefScreen::default(), move |screen, ui, cx| screen.ui(ui, cx, attempt));
    assert!(harness.query_by_label("You stopped this call").is_some());
    assert_eq!(harness.query_all_by_label_contains("of 100, pass mark").count(), 0);
}

#[test]
fn a_principle_leads_to_its_page_and_another_attempt_to_the_comparison() {
    let (mut harness, attempt) = unfolded("middling");
    let principle = harness.state().state.finished[1].debrief.goals[0].principle;
    harness.get_all_by_label(&principle.entry().title).next().expect("its title").click();
    harness.run();
    assert_eq!(asked(&mut harness), [Command::Go(Route::Principles(Some(principle)))]);
    press(&mut harness, "Other attempts");
    press(&mut harness, "Compare with attempt 1");
    let other = harness.state().state.attempts[0].id;
    assert_eq!(asked(&mut harness), [Command::Compare(attempt, other)]);
}

#[test]
fn a_mark_on_the_sea_leads_to_its_turn() {
    let (mut harness, _) = unfolded("middling");
    harness.get_all_by_label_contains(", what to change: ").next().expect("a mark").click();
    harness.run();
    assert!(harness.query_by_label("Result").is_some());
    assert!(harness.query_all_by_label("That is not what I meant").count() > 0, "the words are open");
}

#[test]
fn from_a_turn_that_was_chosen_on_the_sea_escape_leads_back_to_its_mark() {
    let (mut harness, _) = unfolded("middling");
    let mark = harness.get_all_by_label_contains(", what to change: ").next().expect("a mark");
    let name = mark.accesskit_node().label().expect("a name");
    mark.focus();
    harness.run();
    harness.key_press(egui::Key::Enter);
    harness.run();
    assert!(harness.get_by_label("Back to the sea").is_focused());
    harness.key_press(egui::Key::Escape);
    harness.run();
    assert!(harness.get_by_label(&name).is_focused());
    assert!(harness.query_by_label("Back to the sea").is_none());
    // The next step back leads off the page.
    assert_eq!(asked(&mut harness), []);
    harness.key_press(egui::Key::Escape);
    harness.run();
    assert_eq!(asked(&mut harness), [Command::Back]);
}

#[test]
fn a_silence_stands_where_it_was_and_with_no_reply() {
    let (mut harness, _) = unfolded("silent");
    press(&mut harness, "What was said");
    let top = |label: &str| harness.get_all_by_label_contains(label).map(|node| node.rect().top()).next().expect("it is there");
    let silences = harness.query_all_by_label("Silence").count();
    assert!(silences > 1 && harness.query_all_by_label_contains("Long silence: ").count() == silences);
    assert!((0.0..40.0).contains(&(top("Long silence: ") - top("Silence"))));
    press(&mut harness, "Result");
    assert!(harness.query_by_label_contains("Before your first reply, long silence.").is_some());
}

#[test]
fn a_mark_on_the_sea_tells_the_turn_that_it_leads_to() {
    let (mut state, ids) = played(&["good"], Settings::default());
    let debrief = &mut state.finished[0].debrief;
    // A later scene has a point of its own on the sea, which is no turn.
    let last = debrief.sea.last().expect("a sea").turn;
    assert!(debrief.sea.len() > last as usize + 1);
    debrief.worked.truncate(1);
    debrief.worked[0].turn = Some(last);
    let attempt = ids[0];
    let mut harness = show(vec2(1200.0, 12_000.0), state, DebriefScreen::default(), move |screen, ui, cx| screen.ui(ui, cx, attempt));
    press(&mut harness, "Skip");
    harness.get_by_label_contains(&format!("Turn {last}, what worked")).click();
    harness.run();
    assert!(harness.query_by_label(&format!("Turn {last}")).is_some());
}

/// What a poor call comes to: solved could be reached until turn 2.
fn turned_at_two() -> Turned {
    let open = |best: Outcome| Open { best, worst: Outcome::Lost, sure: true };
    let (before, after) = (open(Outcome::Resolved), open(Outcome::Unresolved));
    let kept_by = vec!["I am sorry.".to_owned()];
    let closing = Closing { turn: 2, what: What::Turn, entry: 9, yours: "Calm down.".to_owned(), before, after, kept_by };
    Turned { closed: vec![closing], at_first: Some(before), at_last: Some(after) }
}

#[test]
fn where_a_better_end_closed_is_told_and_marked_and_can_be_asked_about() {
    let (mut harness, attempt) = unfolded("middling");
    let guess = harness.state().state.finished[1].debrief.turning_point.clone().expect("a guess").sentence;
    assert!(harness.query_by_label(&guess).is_some());
    harness.state_mut().state.finished[1].debrief.turn_exactly(turned_at_two());
    harness.run();
    assert!(harness.query_by_label(&guess).is_none(), "the exact one takes the place of the guess");
    assert!(harness.query_by_label("Turn 2 (“Calm down.”): a better end closed here.").is_some());
    assert!(harness.query_by_label("It would have stayed open with “I am sorry.”").is_some());
    assert!(harness.query_by_label_contains("Turn 2, the turning point: An end closed").is_some());
    press(&mut harness, "What if I had … at turn 2");
    assert_eq!(asked(&mut harness), [Command::WhatIf { attempt, asked: Asked::Turn(2) }]);
    press(&mut harness, "What was said");
    harness.get_all_by_label("What if I had …").next().expect("a link at the first turn").click();
    harness.run();
    assert_eq!(asked(&mut harness), [Command::WhatIf { attempt, asked: Asked::Turn(1) }]);
}

#[test]
fn a_silence_and_words_over_theirs_that_closed_something_can_be_asked_about_too() {
    let (mut harness, attempt) = unfolded("middling");
    let Turned { closed, at_first, at_last } = turned_at_two();
    let others = [(What::Silence, 4), (What::Over, 6), (What::Record, 8)];
    let others = others.map(|(what, entry)| Closing { what, entry, yours: String::new(), ..closed[0].clone() });
    harness.state_mut().state.finished[1].debrief.turn_exactly(Turned { closed: others.to_vec(), at_first, at_last });
    harness.run();
    press(&mut harness, "What if I had said …");
    assert_eq!(asked(&mut harness), [Command::WhatIf { attempt, asked: Asked::Entry(4) }]);
    press(&mut harness, "What if I had waited, and said …");
    assert_eq!(asked(&mut harness), [Command::WhatIf { attempt, asked: Asked::Entry(6) }]);
    assert_eq!(harness.query_all_by_label_contains("What if I had").count(), 2, "nothing is asked of the record");
}

#[test]
fn where_nothing_closed_it_says_so_and_an_exam_asks_no_what_if() {
    let (mut harness, _) = opened("good", Settings { exam: true, ..Settings::default() });
    let open = turned_at_two().at_first;
    harness.state_mut().state.finished[1].debrief.turn_exactly(Turned { closed: Vec::new(), at_first: open, at_last: open });
    harness.run();
    assert!(harness.query_by_label("The best end, “solved”, stayed open to the last.").is_some());
    harness.state_mut().state.finished[1].debrief.turn_exactly(turned_at_two());
    press(&mut harness, "What was said");
    assert_eq!(harness.query_all_by_label_contains("What if I had").count(), 0);
}

#[test]
fn what_those_who_watched_made_of_it_is_told_with_the_words_and_only_where_somebody_did() {
    let (mut harness, _) = opened("middling", Settings { audience: true, ..Settings::default() });
    press(&mut harness, "Skip");
    let watched = harness.state().state.finished[1].debrief.watched.clone().expect("they watched");
    let first = watched.eased.first().expect("something eased them");
    assert!(
        !first.words.is_empty()
            && harness.query_by_label_contains(&format!("They eased at turn {}, “{}”", first.turn, first.words)).is_some()
    );
    assert!(harness.query_by_label(&watched.end_told()).is_some() && harness.query_by_label("Seen, not scored.").is_some());
    assert!(unfolded("middling").0.query_by_label("Those who watched").is_none());
}

#[test]
fn the_aim_is_shown_again_and_nothing_where_there_is_none() {
    let (mut harness, _) = unfolded("middling");
    assert!(harness.query_by_label("You set out to do this").is_none());
    harness.state_mut().state.finished[1].aim = "Let him finish.".to_owned();
    harness.run();
    assert!(harness.query_by_label("You set out to do this").is_some() && harness.query_by_label("“Let him finish.”").is_some());
}

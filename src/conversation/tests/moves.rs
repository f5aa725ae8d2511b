//! Things done, not said.

use super::*;

const BEAT: &str =
    r#""a": (says: "It is broken.", again: "Well?", agrees: ["mend"], options: [(say: "One moment.", holds: true), (say: "I see.")])"#;
const MOVES: &str = r#"record: {"issue": "What happened"}, moves: {
    "away": (do: hold, text: "Step away", repeats: true, wait: "5 s"),
    "look": (do: look_up, text: "Look it up", takes: "10 min", says: "And?", sets: ["known"]),
    "boss": (do: manager, text: "Fetch the manager", needs_record: ["issue"]),
    "boss-needless": (do: manager, text: "Fetch the manager", needless: always),
    "other-desk": (do: transfer, text: "Hand over"),
    "other-needless": (do: transfer, text: "Hand over", needless: always),
    "mend": (do: solution, text: "Mend it", next: "done"),
    "hidden": (do: look_up, text: "Hidden", when: fact("known")),
    "leave": (do: cancel, text: "Cancel it"),
    "letter": (do: written_apology, text: "Write to her"),
}, facts: {"known": ""}"#;

fn on_stage() -> Story {
    story(BEAT, MOVES)
}

#[test]
fn stepping_away_wants_a_word_first() {
    on_stage().make("away").shows(Signal::SilentHold).never(Signal::AnnouncedHold);
    let mut announced = on_stage();
    announced.choose("o1").make("away").shows(Signal::AnnouncedHold).never(Signal::SilentHold).listen();
    assert_eq!(announced.said().last().unwrap(), "Well?");
    announced.make("away").shows(Signal::SilentHold);
    on_stage().say(words("Bear with me.").announcing()).make("away").shows(Signal::AnnouncedHold);
}

#[test]
fn a_move_takes_simulated_time_and_the_trainee_waits_a_little() {
    let mut story = on_stage();
    story.listen();
    let (clock, now) = (story.conversation.clock(), story.now());
    story.make("look");
    assert_eq!(story.conversation.floor(), FloorView::YouAreAway { until: Millis(now + 3_000) });
    assert_eq!(story.conversation.clock(), clock.after(Seconds(600)));
    story.refuses(words("Hello?").at(When::AtEnd), Refusal::Away).listen();
    assert!(story.conversation.knows_fact("known") && story.said().contains(&"And?".to_owned()));
}

#[test]
fn a_move_can_be_made_once_unless_it_repeats_and_when_its_condition_holds() {
    let mut story = on_stage();
    let make = |id: &str| Act::Do { action: id.to_owned() };
    story.listen().refuses(make("hidden"), Refusal::NoMove("hidden".to_owned())).refuses(make("x"), Refusal::NoMove("x".to_owned()));
    story.make("look").make("hidden").make("away").make("away").listen();
    story.refuses(make("look"), Refusal::NoMove("look".to_owned()));
}

#[test]
fn a_hand_over_is_warm_with_the_record_and_cold_without() {
    on_stage().make("boss").shows(Signal::ColdTransfer).never(Signal::WarmHandover);
    let mut warm = on_stage();
    warm.listen().act(Act::Write { field: "issue".to_owned(), text: "Broken.".to_owned(), reading: Reading::default() });
    warm.make("boss").shows(Signal::WarmHandover).never(Signal::ColdTransfer);
}

#[test]
fn a_transfer_wants_a_word_first_too() {
    on_stage().make("other-desk").shows(Signal::SilentTransfer);
    on_stage().choose("o1").make("other-desk").never(Signal::SilentTransfer);
    on_stage().say(showing(&[Signal::EscalationOffer])).make("other-desk").never(Signal::SilentTransfer);
}

#[test]
fn handing_over_what_one_can_solve_is_needless() {
    on_stage().make("boss-needless").shows(Signal::EscalatedNeedlessly).never(Signal::ColdTransfer).never(Signal::WarmHandover);
    on_stage().make("other-needless").shows(Signal::NeedlessTransfer).never(Signal::SilentTransfer);
}

#[test]
fn what_was_agreed_is_done_at_once_or_stalled() {
    on_stage().make("mend").shows(Signal::ActedAtOnce).listen().ended("done");
    on_stage().choose("o2").make("mend").shows(Signal::ActedAtOnce);
    on_stage().choose("o2").choose("o2").make("mend").never(Signal::ActedAtOnce).never(Signal::Stalled);
    let mut stalled = on_stage();
    stalled.choose("o2").choose("o2").choose("o2").never(Signal::Stalled).choose("o2").shows(Signal::Stalled);
    assert_eq!(stalled.make("mend").count(Signal::ActedAtOnce), 0);
}

#[test]
fn a_solution_is_shown_where_it_was_agreed_or_would_be_taken_and_not_before() {
    const UNASKED: &str = r#""a": (says: "It is broken.", again: "Well?")"#;
    on_stage().make("mend").shows(Signal::Solution);
    story(UNASKED, MOVES).make("mend").never(Signal::Solution);
    story(UNASKED, MOVES).say(showing(&[Signal::Empathy, Signal::ApologyOwned])).make("mend").shows(Signal::Solution);
    on_stage().make("look").never(Signal::Solution);
}

#[test]
fn cancelling_and_writing_show_what_they_are() {
    on_stage().make("leave").shows(Signal::LetGo).say(showing(&[Signal::FeedbackAfter])).shows(Signal::FeedbackAfter);
    on_stage().say(showing(&[Signal::FeedbackAfter])).never(Signal::FeedbackAfter);
    on_stage().make("letter").shows(Signal::WrittenApology);
}

#[test]
fn ending_the_call_on_somebody_angry_is_hanging_up() {
    let check = |anger: u8, hung_up: bool| {
        let mut story = story(BEAT, &format!("{MOVES}, caller: (name: \"Ada Quill\", mood: (anger: {anger}))"));
        story.make("end_call").listen().ended("gone");
        assert_eq!(story.count(Signal::HungUp), usize::from(hung_up));
    };
    check(3, false);
    check(4, true);
}

#[test]
fn a_move_needs_a_free_floor() {
    let away = || Act::Do { action: "away".to_owned() };
    let mut story = on_stage();
    story.refuses(away(), Refusal::CallerSpeaks).say(words("So.")).refuses(away(), Refusal::StillSpeaking);
}

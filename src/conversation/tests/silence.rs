//! Dead air, and what holds it off.

use super::*;

const BEAT: &str = r#""a": (says: "Well?", options: [(say: "One two three four five six seven eight nine ten.")], otherwise: "done")"#;

/// How long the floor stays free before dead air, in milliseconds.
#[track_caller]
fn allowance(more: &str, settings: Settings) -> Option<u64> {
    let mut story = story_with(BEAT, more, settings);
    story.listen();
    match story.conversation.floor() {
        FloorView::Free { silence_at } => silence_at.map(|at| at.0 - story.now()),
        other => panic!("the floor is not free: {other:?}"),
    }
}

#[test]
fn the_floor_stays_free_for_as_long_as_reading_and_thinking_take() {
    let typed = Settings { typed: true, ..Settings::default() };
    // Ten words at 200 a minute, and six seconds to think.
    let options = 3_000 + 6_000;
    assert_eq!(allowance("", Settings::default()), Some(options));
    assert_eq!(allowance("", typed), Some(12_000));
    assert_eq!(allowance("", real_time(RealTime::Half)), Some(options * 3 / 2));
    assert_eq!(allowance("", real_time(RealTime::Double)), Some(options * 2));
    assert_eq!(allowance("", real_time(RealTime::Quadruple)), Some(options * 4));
    assert_eq!(allowance("", real_time(RealTime::Off)), None);
    assert_eq!(allowance("channel: chat", Settings::default()), Some(options + 20_000));
    assert_eq!(allowance("channel: mail", Settings::default()), None);
    assert_eq!(allowance("channel: public", Settings::default()), None);
}

#[test]
fn three_silences_in_a_row_give_up() {
    let mut story = story(BEAT, "");
    story.until(|conversation| conversation.next_due().is_none()).ended("gone");
    assert_eq!(story.count(Signal::DeadAir), 3);
    assert_eq!(story.said(), ["Well?", "Hello?", "Still there?", "I give up."]);
}

#[test]
fn a_reply_begins_the_count_of_silences_anew() {
    let beats = r#""a": (says: "Well?", again: "And?")"#;
    let mut story = story(beats, "");
    for _ in 0..2 {
        story.until(|conversation| conversation.state.silences == 2).say(words("Right."));
    }
    story.listen().did_not_happen(|h| matches!(h, Happening::SceneEnded { .. }));
    assert_eq!(story.count(Signal::DeadAir), 4);
}

#[test]
fn where_nobody_ends_the_call_silence_rests_and_a_reply_wakes_it() {
    let text = scenario(BEAT, "").replace("gives_up: \"gone\",", "");
    let texts = texts(text);
    let world = Arc::new(World::of(&texts).unwrap());
    let (conversation, seen) = Conversation::begin(world, Arc::new(Header::new(Seed(1), "test", Settings::default(), texts)));
    let mut story = Story { conversation, seen };
    story.until(|conversation| conversation.next_due().is_none());
    assert_eq!((story.count(Signal::DeadAir), story.conversation.floor()), (3, FloorView::Free { silence_at: None }));
    story.say(words("Here I am.")).listen().ended("done");
}

#[test]
fn composing_holds_dead_air_off() {
    let mut story = story(BEAT, "");
    story.listen();
    for _ in 0..10 {
        story.wait(4_000).act(Act::Composing);
    }
    story.never(Signal::DeadAir).wait(8_000).shows(Signal::DeadAir);
}

#[test]
fn a_breath_costs_nothing_and_counts_once() {
    let due = |breaths: usize| {
        let mut story = story(BEAT, "");
        story.listen();
        for _ in 0..breaths {
            story.act(Act::Breathe);
        }
        let due = story.conversation.next_due().unwrap().0 - story.now();
        assert_eq!(story.signals(), []);
        due
    };
    assert_eq!((due(1), due(2)), (due(0) + 6_000, due(1)));
}

#[test]
fn writing_the_record_is_no_dead_air() {
    let mut story = story(BEAT, r#"record: {"issue": "What happened"}"#);
    story.listen().wait(8_900);
    story.act(Act::Write { field: "issue".to_owned(), text: "A thing.".to_owned(), reading: Reading::default() });
    story.wait(7_900).never(Signal::DeadAir).wait(200).shows(Signal::DeadAir);
}

#[test]
fn patience_that_is_over_is_said_before_the_call_ends() {
    let beats = r#""a": (says: "It is broken.", again: "Well?")"#;
    let mut story = story(beats, r#"caller: (name: "Ada Quill", mood: (anger: 10))"#);
    for _ in 0..4 {
        story.say(words("Right."));
    }
    story.listen().ended("gone");
    assert_eq!(story.said().last().unwrap(), "I give up.");
}

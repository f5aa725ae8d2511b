//! Times that are committed to: how they stand to the truth, and what becomes of them.

use super::*;
use crate::base::Clock;
use crate::log::Fate;

const MINUTE: i64 = 60;

/// “a” asks when the repair is done; nothing is about the call by itself.
const BEAT: &str = r#""a": (says: "When?", time_about: "repair", again: "So?", otherwise: "b"), "b": (says: "And then?", again: "So?", otherwise: "c"),
    "c": (says: "Hm.", otherwise: "done")"#;
const TRUTHS: &str = r#"truths: {
    "repair": (takes: "100 min", text: "the repair", about: ["repair"]),
    "call": (takes: "2 days", text: "the call", about: ["ring"], yours: true),
}"#;

fn in_time(minutes: i64) -> Words {
    words("It is done by then.").promising(minutes * MINUTE)
}

#[track_caller]
fn check_band(minutes: i64, expected: Option<Signal>) {
    use Signal::*;
    let mut story = story(BEAT, TRUTHS);
    story.say(in_time(minutes));
    let judged: Vec<Signal> = story
        .signals()
        .into_iter()
        .filter(|signal| matches!(signal, PromiseShort | PromiseTight | PromiseRealistic | PromisePadded))
        .collect();
    assert_eq!(judged, Vec::from_iter(expected), "{minutes} min");
}

#[test]
fn a_time_is_judged_against_the_truth_by_bands() {
    check_band(0, Some(Signal::PromiseShort));
    check_band(99, Some(Signal::PromiseShort));
    check_band(100, Some(Signal::PromiseTight));
    check_band(110, Some(Signal::PromiseTight));
    check_band(111, Some(Signal::PromiseRealistic));
    check_band(200, Some(Signal::PromiseRealistic));
    check_band(201, None);
    check_band(300, None);
    check_band(301, Some(Signal::PromisePadded));
}

#[test]
fn what_is_ones_own_to_do_can_be_promised_for_any_time_within_reach() {
    let check = |hours: i64, expected: Signal| {
        let promise = words("I'll ring you.").promising(hours * 3_600).matching(Matched::Truth("call".to_owned()));
        story(BEAT, TRUTHS).say(promise).shows(expected);
    };
    check(1, Signal::PromiseRealistic);
    check(144, Signal::PromiseRealistic);
    check(145, Signal::PromisePadded);
}

/// The truth that a promise was bound to.
fn bound(story: &Story) -> Option<&str> {
    story.seen.iter().find_map(|h| if let Happening::Promised { truth, .. } = h { truth.as_deref() } else { None })
}

#[test]
fn a_promise_binds_by_its_words_else_to_the_beat_else_they_ask_what() {
    let mut by_beat = story(BEAT, TRUTHS);
    by_beat.say(in_time(120));
    assert_eq!(bound(&by_beat), Some("repair"));

    let mut by_words = story(BEAT, TRUTHS);
    by_words.say(in_time(120).matching(Matched::Truth("call".to_owned())));
    assert_eq!(bound(&by_words), Some("call"));

    let mut unbound = story(BEAT, TRUTHS);
    unbound.say(words("Right.")).say(in_time(1)).listen().is_at("b");
    assert_eq!((bound(&unbound), unbound.said().last().unwrap().as_str()), (None, "When, what?"));
    unbound.wait(3 * 60_000).never(Signal::PromiseBroken).never(Signal::PromiseKept);
}

#[test]
fn a_time_that_was_asked_for_and_not_named_is_missed() {
    let asks = BEAT.replacen("time_about", "asks_time: true, time_about", 1);
    let mut silent = story(&asks, TRUTHS);
    silent.say(words("Right.")).shows(Signal::PromiseMissing).listen();
    assert_eq!(silent.said().last().unwrap(), "And when?");
    let mut vague = story(&asks, TRUTHS);
    vague.say(showing(&[Signal::VagueTime])).never(Signal::PromiseMissing).listen();
    assert_eq!(vague.said().last().unwrap(), "Soon?");
    story(&asks, TRUTHS).say(in_time(120)).never(Signal::PromiseMissing);
    story(BEAT, TRUTHS).say(words("Right.")).never(Signal::PromiseMissing);
    // One that holds need not be named again, one that does not has to be put right.
    const STAYS: &str = r#""a": (says: "When?", time_about: "repair", asks_time: true, again: "So?")"#;
    story(STAYS, TRUTHS).say(in_time(120)).say(words("Right.")).never(Signal::PromiseMissing);
    story(STAYS, TRUTHS).say(in_time(5)).say(words("Right.")).shows(Signal::PromiseMissing);
}

/// What becomes of a promise about a repair of 20 s, when it comes due in the call.
#[track_caller]
fn check_due(seconds: i64, fate: Fate) {
    let mut story =
        story_with(BEAT, r#"truths: {"repair": (takes: "20 s", text: "the repair", about: ["repair"])}"#, real_time(RealTime::Off));
    story.say(words("By then.").promising(seconds)).forget();
    // The wall's clock counts whole seconds.
    story.wait((seconds - 1) as u64 * 1_000).did_not_happen(|h| matches!(h, Happening::PromiseDue { .. }));
    story.wait(1_000).happened(|h| *h == Happening::PromiseDue { promise: 0, fate });
}

#[test]
fn a_promise_about_what_takes_its_time_comes_due_by_itself() {
    check_due(20, Fate::Kept);
    check_due(19, Fate::Broken);
}

#[test]
fn no_length_of_time_is_too_odd() {
    for seconds in [i64::MIN, -1, i64::MAX, i64::MAX / 100] {
        let mut story = story(BEAT, TRUTHS);
        story.say(words("By then.").promising(seconds)).did_not_happen(|h| matches!(h, Happening::Promised { .. }));
        story.at(u64::MAX);
    }
}

/// A call promised in two days, a later scene in five, and what is noted.
fn call_promised(noted: Option<Seconds>) -> Story {
    let more = format!(
        r#"{TRUTHS}, opening_hours: "Mon-Fri 9:00-17:00, Sat 9:00-12:00",
        endings: {{"done": (outcome: resolved, later: "then"), "kept": (outcome: resolved), "gone": (outcome: lost)}},
        later: {{"then": (after: "5 days", start: [(when: broken("call"), beat: "angry"), (when: kept("call"), beat: "glad"), (beat: "angry")], beats: {{
            "glad": (says: "You rang.", then: "kept"), "angry": (says: "Nobody rang.", then: "gone"),
        }})}}"#
    );
    let mut story = story(r#""a": (says: "And then?", otherwise: "done")"#, &more);
    let truth = || Matched::Truth("call".to_owned());
    story.say(words("I'll ring you on Thursday.").promising(2 * 86_400).matching(truth())).listen().ended("done");
    if let Some(due) = noted {
        story.act(Act::Note { text: "Ring".to_owned(), due, reading: words("Ring").matching(truth()).reading });
    }
    story.act(Act::FinishRecord).forget();
    story
}

/// Goes through the diary, and does the note as soon as it shows.
fn through_the_diary(story: &mut Story) {
    while story.conversation.phase() == super::super::Phase::Diary {
        let noted = story.conversation.diary().1.iter().position(|item| item.note.is_some() && !item.done);
        if let Some(index) = noted {
            story.act(Act::DoToday { index: index as u32 });
        }
        story.act(Act::NextDay);
    }
    story.listen();
}

#[test]
fn ones_own_promise_is_kept_through_the_desk_diary() {
    let mut story = call_promised(Some(Seconds(2 * 86_400)));
    through_the_diary(&mut story);
    story.shows(Signal::FollowedUp).shows(Signal::PromiseKept).never(Signal::Forgot).ended("kept");
}

#[test]
fn what_was_not_noted_does_not_show_and_the_customer_rings() {
    let mut story = call_promised(None);
    through_the_diary(&mut story);
    story.shows(Signal::Forgot).shows(Signal::PromiseBroken).never(Signal::FollowedUp).ended("gone");
}

#[test]
fn what_is_done_a_day_late_is_broken_all_the_same() {
    let mut story = call_promised(Some(Seconds(3 * 86_400)));
    through_the_diary(&mut story);
    story.shows(Signal::PromiseBroken).shows(Signal::FollowedUp).ended("gone");
}

#[test]
fn what_is_noted_for_today_shows_today() {
    let mut story = call_promised(Some(Seconds(3_600)));
    assert!(story.conversation.diary().1.iter().any(|item| item.note == Some(0)));
    through_the_diary(&mut story);
    story.shows(Signal::PromiseKept).ended("kept");
}

#[test]
fn what_falls_due_behind_closed_doors_can_wait_until_they_open() {
    // On Friday, for Sunday; the later scene is on Wednesday.
    let more = format!(
        r#"{TRUTHS}, opening_hours: "Mon-Fri 9:00-17:00", endings: {{"done": (outcome: resolved, later: "then"), "gone": (outcome: lost)}},
        later: {{"then": (after: "5 days", start: "z", beats: {{"z": (says: "Yes?", then: "gone")}})}}"#
    );
    let text = scenario(r#""a": (says: "And then?", otherwise: "done")"#, &more).replace("Tue 10:00", "Fri 10:00");
    let texts = texts(text);
    let world = Arc::new(World::of(&texts).unwrap());
    let (conversation, seen) = Conversation::begin(world, Arc::new(Header::new(Seed(1), "test", Settings::default(), texts)));
    let mut story = Story { conversation, seen };
    let truth = || Matched::Truth("call".to_owned());
    story.say(words("I'll ring you.").promising(2 * 86_400).matching(truth())).listen();
    story.act(Act::Note { text: "Ring".to_owned(), due: Seconds(2 * 86_400), reading: words("Ring").matching(truth()).reading });
    story.act(Act::FinishRecord);
    assert_eq!(story.conversation.diary().0.weekday(), "Mon");
    through_the_diary(&mut story);
    story.shows(Signal::PromiseKept).never(Signal::PromiseBroken);
}

#[test]
fn a_note_can_be_crossed_out() {
    let mut story = story(r#""a": (says: "Hm.", otherwise: "done")"#, r#"record: {"issue": "What happened"}"#);
    let note = || Act::Note { text: "Ring".to_owned(), due: Seconds::DAY, reading: Reading::default() };
    story.listen().act(note()).act(note()).act(Act::Unnote { index: 0 });
    assert_eq!(story.conversation.notes().iter().map(|(number, ..)| *number).collect::<Vec<_>>(), [1]);
    story.refuses(Act::Unnote { index: 0 }, Refusal::NoNote(0)).refuses(Act::Unnote { index: 2 }, Refusal::NoNote(2));
    story.refuses(Act::Note { text: " ".to_owned(), due: Seconds::DAY, reading: Reading::default() }, Refusal::Empty);
}

/// By when a promise is noted that was said at 10:00 or a little later.
#[track_caller]
fn check_by(promised: Words, by: Option<&str>, expected: &str) {
    let mut story = story_with(BEAT, TRUTHS, real_time(RealTime::Off));
    let mut promised = promised;
    if let Some(promise) = &mut promised.reading.promise {
        promise.by = by.map(|by| Clock::parse(by).unwrap());
    }
    story.wait(40_000).say(promised);
    assert_eq!(story.conversation.promises()[0].by.to_string(), expected);
}

#[test]
fn a_clock_time_or_a_day_that_was_named_is_kept_as_it_was_named() {
    check_by(in_time(100), None, "Tue 11:40");
    check_by(in_time(99), Some("Tue 11:40"), "Tue 11:40");
    check_by(in_time(2 * 24 * 60), Some("Thu 17:30"), "Thu 17:30");
    // What is past by now, or never, is no moment to hold on to.
    check_by(in_time(100), Some("Tue 10:00"), "Tue 11:40");
    let mut never = in_time(100);
    never.reading.promise.as_mut().unwrap().by = Some(Clock(i64::MAX));
    story(BEAT, TRUTHS).say(never).wait(60_000);
}

#[test]
fn what_is_promised_again_for_nearly_the_same_time_is_shown_once() {
    let about = |minutes: i64| in_time(minutes).matching(Matched::Truth("repair".to_owned()));
    let shown = |later: i64| {
        let mut story = story(BEAT, TRUTHS);
        story.say(about(120)).listen().say(about(later)).listen();
        let promised = story.seen.iter().filter(|happening| matches!(happening, Happening::Promised { .. })).count();
        (promised, story.conversation.promises().iter().map(|promise| promise.by).collect::<Vec<_>>())
    };
    let (_, first) = shown(120);
    assert_eq!(shown(122), (2, first.clone()), "the log has both");
    assert_eq!(shown(140).1.len(), 2, "another time is another promise");
    assert_eq!(shown(60).1.len(), 2, "an earlier one too");
}

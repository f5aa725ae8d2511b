//! Opportunities: when they open, are earned, and are missed.

use super::*;
use crate::principles::Principle;

const TWO: &str = r#""a": (says: "It failed.", calls_for: {apologize_properly: (cause: "it failed", until: "c")}, otherwise: "b"),
    "b": (says: "Go on.", otherwise: "c"),
    "c": (says: "So?", otherwise: "done")"#;

fn earned(story: &Story) -> Vec<(Principle, &str, u32)> {
    story
        .seen
        .iter()
        .filter_map(|h| {
            if let Happening::OpportunityEarned { principle, cause, turn, .. } = h {
                Some((*principle, cause.as_str(), *turn))
            } else {
                None
            }
        })
        .collect()
}

fn missed(story: &Story) -> Vec<&str> {
    story.seen.iter().filter_map(|h| if let Happening::OpportunityMissed { cause, .. } = h { Some(cause.as_str()) } else { None }).collect()
}

fn apology() -> Words {
    showing(&[Signal::ApologyOwned])
}

#[test]
fn a_chance_stays_open_to_the_named_beat() {
    let mut in_time = story(TWO, "");
    in_time.say(words("Hm.")).say(apology()).say(words("So."));
    assert_eq!((earned(&in_time).len(), missed(&in_time).len()), (1, 0));

    let mut late = story(TWO, "");
    late.say(words("Hm.")).say(words("Hm."));
    assert_eq!(missed(&late), ["it failed"]);
    late.say(apology()).listen();
    assert_eq!((earned(&late).len(), missed(&late).len()), (0, 1));
}

#[test]
fn without_a_named_beat_it_stays_open_to_the_end_of_the_scene() {
    let mut story = story(&TWO.replace(", until: \"c\"", ""), "");
    story.say(words("Hm.")).say(words("Hm.")).say(words("Hm."));
    assert_eq!(missed(&story), [""; 0]);
    story.listen().ended("done");
    assert_eq!(missed(&story), ["it failed"]);
}

#[test]
fn what_was_done_before_it_was_called_for_counts() {
    let beats = r#""a": (says: "Hello.", otherwise: "b"), "b": (says: "It failed.", calls_for: {apologize_properly: "it failed"}, otherwise: "done")"#;
    let mut story = story(beats, "");
    story.say(apology());
    assert_eq!(earned(&story), [(Principle::ApologizeProperly, "it failed", 1)]);
}

#[test]
fn a_chance_is_earned_once_and_a_new_cause_opens_another() {
    let beats = r#""a": (says: "It failed.", calls_for: {apologize_properly: "it failed"}, otherwise: "b"),
        "b": (says: "And you were late.", calls_for: {apologize_properly: "late"}, otherwise: "b")"#;
    let mut story = story(beats, "");
    story.say(apology()).say(apology());
    assert_eq!(earned(&story).iter().map(|(_, cause, _)| *cause).collect::<Vec<_>>(), ["it failed", "late"]);
    story.say(apology());
    assert_eq!(earned(&story).len(), 2);
}

#[test]
fn in_one_reply_a_principle_earns_once_by_whatever_road() {
    let more = r#"briefing: (you_may: {"loan": "lend one"}, solutions: {"new": "a new one"})"#;
    let causes = r#""b": (says: "x", calls_for: {offer_solutions: "and a guest"}, otherwise: "done")"#;
    let beats = format!(
        r#""a": (says: ["It failed.", "Twice."], calls_for: {{offer_solutions: "it failed"}}, options: [(say: "This, or that.", shows: [empathy, solution], offers: ["loan", "new"], next: "b")]), {causes}"#
    );
    let mut story = story(&beats, more);
    story.choose("o1");
    story.shows(Signal::Solution).shows(Signal::SolutionPlaced).shows(Signal::Alternative);
    assert_eq!(earned(&story), [(Principle::OfferSolutions, "it failed", 1)]);
    assert!(story.conversation.state.early.iter().all(|(principle, ..)| *principle != Principle::OfferSolutions));
}

#[test]
fn following_through_can_be_earned_after_the_scene() {
    let more = r#"opening_hours: "Mon-Fri 9:00-17:00", truths: {"call": (takes: "1 day", text: "the call", about: ["ring"], yours: true)},
        endings: {"done": (outcome: resolved, later: "then"), "gone": (outcome: lost)},
        later: {"then": (after: "3 days", start: "z", beats: {"z": (says: "Hello.", otherwise: "gone")})}"#;
    let beats =
        r#""a": (says: "Hm.", calls_for: {keep_promises: "a call", empathize: "it failed"}, time_about: "call", otherwise: "done")"#;
    let mut story = story(beats, more);
    story.say(words("I will ring you tomorrow.").promising(86_400)).listen();
    assert_eq!(missed(&story), ["it failed"]);
    let reading = words("Ring").matching(Matched::Truth("call".to_owned())).reading;
    story.act(Act::Note { text: "Ring".to_owned(), due: Seconds::DAY, reading }).act(Act::FinishRecord).act(Act::DoToday { index: 2 });
    assert_eq!(earned(&story), [(Principle::KeepPromises, "a call", 1)]);
}

//! A rehearsal goes by steps, can be taken back, and follows a changed text as far as that goes.

use super::*;
use crate::log::{Directive, When};
use crate::scenario::Mood;

const KETTLE: &str = include_str!("../../../tests/scenarios/kettle.ron");

pub fn stage(text: &str) -> Stage {
    Stage::of(shipped_texts("kettle", text)).unwrap()
}

pub fn kettle() -> Stage {
    stage(KETTLE)
}

fn choose(option: &str) -> Directive {
    Directive::Choose { option: option.to_owned(), when: When::AtEnd }
}

fn say(text: &str) -> Directive {
    Directive::Say { text: text.to_owned(), when: When::AtEnd }
}

fn begun(from: Option<Setting>, acts: &[Directive]) -> Rehearsal {
    Rehearsal::begin(kettle(), from, acts).unwrap()
}

fn beat(rehearsal: &Rehearsal) -> &str {
    rehearsal.conversation().current_beat_id()
}

#[test]
fn what_is_done_can_be_taken_back_down_to_where_it_began() {
    let mut rehearsal = begun(None, &[choose("o2")]);
    assert!(!rehearsal.can_undo() && !rehearsal.undo());
    assert_eq!(beat(&rehearsal), "flare");
    let before = rehearsal.log().clone();
    rehearsal.act(choose("o3")).unwrap();
    rehearsal.act(choose("o2")).unwrap();
    assert!(rehearsal.conversation().last_ending().is_some());
    assert!(rehearsal.undo() && beat(&rehearsal) == "offer");
    rehearsal.restart();
    assert_eq!((rehearsal.log(), rehearsal.done().len(), rehearsal.can_undo()), (&before, 1, false));
}

#[test]
fn it_goes_as_a_walk_of_the_same_acts_goes() {
    let acts = "nod\nchoose o2\nchoose o3 cut_in\nwait 10 s\nchoose o1\nsay \"It is ready in forty minutes.\"";
    let mut player = played("").unwrap();
    let mut rehearsal = begun(None, &[]);
    for placed in parse_directives(acts).unwrap() {
        player.follow(&placed).unwrap();
        rehearsal.act(placed.directive).unwrap();
    }
    player.listen();
    assert_eq!(rehearsal.log(), &player.log);
}

#[test]
fn what_cannot_be_done_leaves_everything_as_it_was() {
    let mut rehearsal = begun(None, &[]);
    let before = rehearsal.log().clone();
    assert!(rehearsal.act(choose("o9")).unwrap_err().contains("no option “o9”"));
    assert_eq!((rehearsal.log(), rehearsal.done().len()), (&before, 0));
}

#[test]
fn each_act_tells_what_it_led_to_and_no_more() {
    let mut rehearsal = begun(None, &[choose("o2")]);
    rehearsal.say_nothing().unwrap();
    rehearsal.act(choose("o1")).unwrap();
    let led: Vec<&Led> = rehearsal.done().iter().map(|done| &done.led).collect();
    assert_eq!((led[0].entered.as_slice(), led[0].place()), (["flare".to_owned()].as_slice(), "flare"));
    assert_eq!(led[0].said.iter().map(|(_, words)| words.as_str()).collect::<Vec<_>>(), ["Do not give me that."]);
    assert!(led[1].entered.is_empty() && led[1].reacted == ["silence"], "{:?}", led[1]);
    assert!(led[1].goes_to("flare") && !led[1].goes_to("offer"));
    assert!(led[2].goes_to("offer") && led[2].signals.iter().any(|(signal, _)| *signal == Signal::Concession), "{:?}", led[2]);
}

#[test]
fn a_call_begins_at_any_beat_as_it_was_set_by_hand() {
    let setting = Setting {
        mood: Some(Mood { anger: 3, trust: 9, heard: 1 }),
        strikes: 2,
        facts: ["calmed".to_owned()].into(),
        visited: ["arrival".to_owned()].into(),
        ..Setting::alone("flare")
    };
    let rehearsal = begun(Some(setting), &[]);
    let conversation = rehearsal.conversation();
    // The beat itself makes them angrier by one; no ladder is longer than it is.
    assert_eq!(conversation.mood(), Mood { anger: 4, trust: 5, heard: 1 });
    assert_eq!((conversation.standing().strikes, beat(&rehearsal), conversation.knows_fact("calmed")), (2, "flare", true));
    assert_eq!(begun(Some(Setting::alone("ring-angry")), &[]).conversation().current_scene().title, "Thursday, by phone");
    let why = Rehearsal::begin(kettle(), Some(Setting::alone("nowhere")), &[]).unwrap_err();
    assert_eq!(why, "there is no beat “nowhere”");
}

#[test]
fn on_a_changed_text_everything_is_done_again() {
    let mut rehearsal = begun(None, &[]);
    for act in [choose("o2"), choose("o3")] {
        rehearsal.act(act).unwrap();
    }
    let other = KETTLE.replace("Do not give me that.", "Do not even try.");
    assert_eq!((rehearsal.renew(stage(&other)), rehearsal.parted()), (1, None));
    assert_eq!((beat(&rehearsal), rehearsal.done()[0].led.said[0].1.as_str()), ("offer", "Do not even try."));
    // An option is known by its words, though others came before it.
    let first = r#"options: [(say: "Take this one, it is as good as new and it is yours.", shows: [solution], next: "gone"), (say: "I am sorry, our"#;
    let more = KETTLE.replace(
        r#"options: [
                (say: "I am sorry, our"#,
        first,
    );
    assert_ne!(more, KETTLE);
    assert_eq!((rehearsal.renew(stage(&more)), rehearsal.parted(), beat(&rehearsal)), (1, None, "offer"));
}

#[test]
fn it_says_where_it_parted_and_goes_on_when_the_text_is_as_it_was() {
    let mut rehearsal = begun(None, &[]);
    for act in [choose("o2"), choose("o3"), choose("o1")] {
        rehearsal.act(act).unwrap();
    }
    let end = rehearsal.log().clone();
    let elsewhere = KETTLE.replace(r#"shows: [apology_shifted], next: "flare""#, r#"shows: [apology_shifted], next: "offer""#);
    rehearsal.renew(stage(&elsewhere));
    assert_eq!(rehearsal.parted(), Some("Here it parts: the call now goes to “offer”, and went to “flare”."));
    assert_eq!((beat(&rehearsal), rehearsal.done().len()), ("offer", 1));
    rehearsal.renew(kettle());
    assert_eq!((rehearsal.parted(), rehearsal.log()), (None, &end));
    let gone = KETTLE.replace(
        r#"                (say: "Let me see what we can do about it today.", shows: [takes_charge]),
"#,
        "",
    );
    rehearsal.renew(stage(&gone));
    assert_eq!(rehearsal.parted(), Some("Here it parts: the beat “flare” has no option “o3”; there are: o1, o2."));
    assert_eq!((beat(&rehearsal), rehearsal.done().len()), ("flare", 1));
    rehearsal.renew(kettle());
    assert_eq!((rehearsal.parted(), rehearsal.log()), (None, &end));
    // Whoever does something else goes on from there.
    rehearsal.renew(stage(&gone));
    rehearsal.act(choose("o1")).unwrap();
    rehearsal.renew(kettle());
    assert_eq!((rehearsal.parted(), beat(&rehearsal), rehearsal.done().len()), (None, "offer", 2));
}

#[test]
fn a_reply_is_tried_without_going_on() {
    let rehearsal = begun(None, &[choose("o2")]);
    let before = rehearsal.log().clone();
    let tried = rehearsal.try_reply("You are right, it is our fault, and I will put it right.");
    assert!(tried.led.goes_to("offer") && tried.refused.is_none(), "{:?}", tried.led);
    let decision = tried.decision.expect("something was decided");
    assert_eq!(decision.routes.iter().map(|route| route.holds).collect::<Vec<_>>(), [false]);
    assert_eq!(rehearsal.log(), &before);
    assert!(rehearsal.try_reply("").refused.is_some());
    assert!(rehearsal.try_reply("qwr tzp").led.not_understood);
    let mut went = rehearsal;
    went.act(say(&tried.text)).unwrap();
    assert_eq!(went.done()[1].led, tried.led);
}

//! What must come before a fix, what soothes and how often, and what makes up for a slip.

use super::*;

/// An outspoken caller needs two acknowledgements; the beat stays until a fix lands.
const BEAT: &str = r#""a": (says: "It is broken.", again: "Well?", routes: [(when: all([shows(solution)]), next: "done")])"#;

fn apology() -> Words {
    showing(&[Signal::ApologyOwned])
}

/// Whether a fix lands after such replies.
#[track_caller]
fn check_fix(before: &[&[Signal]], lands: bool) {
    let mut story = story(BEAT, "");
    for signals in before {
        story.say(showing(signals));
    }
    story.say(showing(&[Signal::Solution]));
    let bounced = story.seen.iter().any(|h| matches!(h, Happening::Bounced { .. }));
    assert_eq!((bounced, story.count(Signal::Solution)), (!lands, usize::from(lands)), "{before:?}");
    story.listen();
    assert_eq!(story.said().contains(&"Not so fast.".to_owned()), !lands);
}

#[test]
fn a_fix_bounces_until_enough_different_acknowledgements_stand() {
    use Signal::{ApologyBare, ApologyOwned, Empathy, Question, Restatement};
    check_fix(&[], false);
    check_fix(&[&[Empathy]], false);
    check_fix(&[&[Empathy], &[Empathy]], false);
    check_fix(&[&[ApologyBare, Question]], false);
    check_fix(&[&[Empathy], &[Restatement]], true);
    check_fix(&[&[Empathy, ApologyOwned]], true);
    check_fix(&[&[Restatement], &[ApologyOwned]], true);
}

#[test]
fn letting_them_finish_is_an_acknowledgement() {
    let mut story = story(&BEAT.replace(r#"says: "It is broken.""#, r#"says: ["It is broken.", "It is new."]"#), "");
    story.say(showing(&[Signal::Empathy, Signal::Solution])).did_not_happen(|h| matches!(h, Happening::Bounced { .. }));
}

#[test]
fn how_many_are_needed_depends_on_the_kind() {
    let mut story = story(BEAT, r#"caller: (name: "Ada Quill", kind: reticent)"#);
    story.say(showing(&[Signal::Empathy, Signal::Solution])).listen().ended("done");
}

#[test]
fn only_what_is_acknowledged_before_the_fix_lets_it_land() {
    let both = |first: &str, second: &str| {
        let text = "I can mend it. I see how annoying that is, and ours was the fault.";
        let parts = [("mend", Signal::Solution), ("annoying", Signal::Empathy), ("fault", Signal::ApologyOwned)];
        let mut words = words(text);
        for name in [first, second, "fault"] {
            let (part, signal) = parts.iter().find(|(part, _)| *part == name).unwrap();
            words = words.show_in(*signal, part);
        }
        words
    };
    story(BEAT, "").say(both("mend", "annoying")).happened(|h| matches!(h, Happening::Bounced { have: 2, need: 2, .. }));
    story(BEAT, "").say(showing(&[Signal::Restatement])).say(both("annoying", "mend")).listen().ended("done");
}

#[test]
fn a_fix_for_another_concern_must_be_earned_anew() {
    let beats = r#""a": (says: "It is broken.", concern: "the kettle", otherwise: "b"), "b": (says: "And my guest.", concern: "the guest", otherwise: "done")"#;
    let mut story = story(beats, "");
    story.say(showing(&[Signal::Empathy, Signal::Restatement])).say(showing(&[Signal::Solution]));
    story.happened(|h| matches!(h, Happening::Bounced { have: 0, .. }));
}

#[test]
fn an_option_can_land_by_its_authors_word() {
    let option =
        |lands: &str| format!(r#""a": (says: "Well?", options: [(say: "Here is a new one.", shows: [solution], {lands} next: "done")])"#);
    story(&option("lands: true,"), "").choose("o1").listen().ended("done");
    story(&option(""), "").choose("o1").shows(Signal::FixTooEarly).is_at("a");
}

#[test]
fn a_bounced_fix_earns_nothing_and_is_called_by_its_name() {
    let calls = BEAT.replace("routes", "calls_for: {offer_solutions: \"a broken kettle\"}, routes");
    let mut early = story(&calls, "");
    early.say(showing(&[Signal::Solution])).shows(Signal::FixTooEarly).did_not_happen(|h| matches!(h, Happening::OpportunityEarned { .. }));

    let mut restated = story(&calls, "");
    restated.say(showing(&[Signal::Restatement, Signal::Solution])).never(Signal::FixTooEarly);

    let mut hot = story(&calls, r#"caller: (name: "Ada Quill", mood: (anger: 9))"#);
    hot.say(showing(&[Signal::Solution])).shows(Signal::PressedOn).never(Signal::FixTooEarly);
}

#[test]
fn when_it_is_too_hot_agreeing_on_a_later_talk_is_the_good_way() {
    let check = |anger: u8, words: Words, counts: bool| {
        let mut story = story(BEAT, &format!("caller: (name: \"Ada Quill\", mood: (anger: {anger}))"));
        assert_eq!(story.say(words).count(Signal::CoolOff), usize::from(counts), "{anger}");
    };
    let later = || showing(&[Signal::CoolOff]);
    check(9, later().promising(3_600), true);
    check(7, later().promising(3_600), true);
    check(6, later().promising(3_600), false);
    check(9, later(), false);
}

#[test]
fn what_soothes_does_so_once_for_a_concern() {
    let mut story = story(BEAT, "");
    story.say(showing(&[Signal::Empathy]));
    let soothed = story.conversation.mood();
    story.say(showing(&[Signal::Empathy]));
    assert_eq!(story.conversation.mood(), soothed);
    assert_eq!(soothed.anger, 4);
}

#[test]
fn acknowledgements_beyond_the_second_in_one_reply_move_nothing() {
    use Signal::{ApologyOwned, Empathy, Restatement};
    let mut two = story(BEAT, "");
    two.say(showing(&[Empathy, Restatement]));
    let mut three = story(BEAT, "");
    three.say(showing(&[Empathy, Restatement, ApologyOwned]));
    assert_eq!(three.conversation.mood(), two.conversation.mood());
    assert_eq!(three.count(ApologyOwned), 1);
}

#[test]
fn doubtful_words_move_nothing() {
    let mut story = story(BEAT, "");
    let before = story.conversation.mood();
    story.say(words("Well, well.").show_at(Signal::Dismissal, Sureness::Doubtful)).shows(Signal::Dismissal);
    assert_eq!(story.conversation.mood(), before);
}

#[test]
fn every_move_of_the_mood_names_its_cause_and_temper_moves_anger_faster() {
    let rise = |temper: &str| {
        let mut story = story(BEAT, &format!("caller: (name: \"Ada Quill\", temper: {temper}, mood: (anger: 2))"));
        story.say(showing(&[Signal::Contradiction]));
        story.happened(|h| matches!(h, Happening::MoodMoved { cause: crate::log::Cause::Signal(Signal::Contradiction), .. }));
        story.anger() - 2
    };
    assert_eq!((rise("slow"), rise("even"), rise("quick")), (1, 2, 3));
}

#[test]
fn the_same_apology_again_earns_nothing_and_the_third_costs() {
    let beats =
        r#""a": (says: "It is broken.", otherwise: "b"), "b": (says: "Twice.", otherwise: "c"), "c": (says: "Well?", otherwise: "done")"#;
    let mut story = story(beats, "");
    story.say(apology()).say(apology()).never(Signal::ApologyRepeated);
    assert_eq!(story.count(Signal::ApologyOwned), 1);
    story.say(apology()).shows(Signal::ApologyRepeated).is_at("c").listen();
    assert!(story.said().contains(&"Stop apologising.".to_owned()));
}

/// How often each kind of apology is seen in a reply that shows these, after two apologies for the same.
#[track_caller]
fn check_third_reply(shown: &[Signal], owned: usize, bare: usize, repeated: usize) {
    let beats = r#""a": (says: "It is broken.", again: "Well?", calls_for: {apologize_properly: "ours"}), "b": (says: "x")"#;
    let mut story = story(beats, "");
    story.say(apology()).say(apology()).never(Signal::ApologyRepeated).forget().say(showing(shown));
    let counts = [Signal::ApologyOwned, Signal::ApologyBare, Signal::ApologyRepeated].map(|signal| story.count(signal));
    assert_eq!(counts, [owned, bare, repeated], "{shown:?}");
}

#[test]
fn one_reply_apologises_once_in_however_many_words() {
    use Signal::{ApologyBare, ApologyOwned, Contradiction};
    check_third_reply(&[ApologyOwned, ApologyBare], 0, 0, 1);
    check_third_reply(&[ApologyOwned, ApologyOwned], 0, 0, 1);
    check_third_reply(&[ApologyBare, ApologyBare], 0, 0, 1);
    check_third_reply(&[Contradiction], 0, 0, 0);
}

#[test]
fn no_sorry_repeats_the_owned_apology_that_it_stands_in() {
    use Signal::{ApologyBare, ApologyOwned};
    let beats = r#""a": (says: "It is broken.", calls_for: {apologize_properly: "broken"}, otherwise: "b"), "b": (says: "And late.", calls_for: {apologize_properly: "late"}, otherwise: "c"), "c": (says: "Well?", otherwise: "done")"#;
    for first in [[ApologyOwned, ApologyBare], [ApologyBare, ApologyOwned], [ApologyOwned, ApologyOwned]] {
        let mut story = story(beats, "");
        story.say(showing(&first)).say(showing(&first)).never(Signal::ApologyRepeated).never(ApologyBare);
        // The second was due for a cause of its own, so the third is a first repetition.
        story.say(apology()).never(Signal::ApologyRepeated);
    }
}

/// Whether an owned apology so many turns after a slip makes up for it.
#[track_caller]
fn check_recovery(turns: u32, recovers: bool) {
    let mut story = story(BEAT, "");
    story.say(showing(&[Signal::Contradiction]));
    for _ in 1..turns {
        story.say(words("Right."));
    }
    story.say(apology());
    let recovered = story.seen.contains(&Happening::Recovered { fault: Signal::Contradiction, turn: 1 });
    assert_eq!(recovered, recovers, "after {turns} turns");
}

#[test]
fn an_owned_apology_within_two_turns_makes_up_for_a_slip() {
    check_recovery(1, true);
    check_recovery(2, true);
    check_recovery(3, false);
}

const TWO_LINES: &str = r#""a": (says: ["It is broken, and it is broken again.", (text: "What will you do about it?", pause: "1 s")], otherwise: "b"), "b": (says: "Well?", otherwise: "done")"#;

/// Which faults the words of the turn right after talking over somebody make up for.
#[track_caller]
fn check_after_talking_over(apology: Words, expected: &[Signal]) {
    let mut story = story(TWO_LINES, "");
    story.before_line_ends(1_000).act(words("Yes, but.").at(When::CutIn)).shows(Signal::TalkedOver);
    story.say(apology);
    assert_eq!(recovered(&story), expected);
}

fn recovered(story: &Story) -> Vec<Signal> {
    let fault = |happening: &Happening| if let Happening::Recovered { fault, .. } = happening { Some(*fault) } else { None };
    story.seen.iter().filter_map(fault).collect()
}

#[test]
fn a_sorry_right_after_talking_over_them_makes_up_for_it() {
    use Signal::*;
    let talked_over = [TalkedOver, Misjudged];
    check_after_talking_over(showing(&[ApologyOwned]), &talked_over);
    check_after_talking_over(showing(&[ApologyBare]), &[TalkedOver]);
    check_after_talking_over(showing(&[ApologyBare, ApologyOwned]), &talked_over);
    check_after_talking_over(showing(&[ApologyShifted]), &[]);
    check_after_talking_over(showing(&[Empathy]), &[]);
}

#[test]
fn a_short_sorry_later_or_for_words_makes_up_for_nothing() {
    let mut story = story(TWO_LINES, "");
    story.before_line_ends(1_000).act(words("Yes, but.").at(When::CutIn)).say(showing(&[Signal::Contradiction]));
    story.say(showing(&[Signal::ApologyBare]));
    assert_eq!(recovered(&story), []);
}

#[test]
fn an_apology_that_itself_cuts_them_short_does_not_make_up_for_that() {
    let mut story = story(TWO_LINES, "");
    story.pause().act(showing(&[Signal::ApologyOwned]).at(When::Now)).shows(Signal::CutShort);
    assert_eq!(recovered(&story), []);
}

#[test]
fn a_slip_in_the_words_of_an_apology_is_left_for_the_next_one() {
    let mut story = story(BEAT, "");
    story.say(showing(&[Signal::Contradiction, Signal::ApologyOwned])).did_not_happen(|h| matches!(h, Happening::Recovered { .. }));
    story.say(apology()).happened(|h| *h == Happening::Recovered { fault: Signal::Contradiction, turn: 1 });
}

#[test]
fn four_turns_beside_themselves_and_patience_is_over() {
    let mut story = story(BEAT, r#"caller: (name: "Ada Quill", mood: (anger: 10))"#);
    for _ in 0..3 {
        story.say(words("Right.")).listen().did_not_happen(|h| matches!(h, Happening::SceneEnded { .. }));
    }
    story.say(words("Right.")).listen().ended("gone");
}

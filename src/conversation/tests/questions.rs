//! What the caller knows, and replies that nobody foresaw.

use super::*;

const BEAT: &str = r#""a": (says: "It is broken.", again: "Well?", otherwise: "done")"#;
const KNOWS: &str = r#"facts: {"hard": "", "new": ""}, knows: {
    "water": (ask: "How hard is the water?", answer: "Like rock.", tells: ["hard"], mood: (trust: 1)),
    "why": (ask: "Why?", ladder: ["It boils.", "It boils over.", "It boils over as it is too full."]),
    "later": (ask: "And now?", answer: "Now it is.", when: fact("hard")),
}"#;

#[test]
fn a_question_is_answered_and_asking_again_is_seen() {
    let mut story = story(BEAT, KNOWS);
    let trust = story.on(Ladder::Trust);
    story.ask("water").shows(Signal::Question).never(Signal::AskedAgain).listen();
    assert_eq!((story.said().last().unwrap().as_str(), story.on(Ladder::Trust)), ("Like rock.", trust + 1));
    assert!(story.conversation.knows_fact("hard"));
    story.ask("water").shows(Signal::AskedAgain).listen();
    assert_eq!(story.said().last().unwrap(), "I told you.");
}

#[test]
fn what_a_line_told_need_not_be_asked() {
    let beats = BEAT.replace(r#""It is broken.""#, r#"(text: "It is broken, and my water is hard.", tells: ["hard"])"#);
    story(&beats, KNOWS).ask("water").shows(Signal::AskedAgain).never(Signal::Question);
}

#[test]
fn a_ladder_goes_deeper_each_time() {
    let mut story = story(BEAT, KNOWS);
    for _ in 0..3 {
        story.ask("why").never(Signal::AskedAgain).listen();
    }
    assert_eq!(story.said()[1..], ["It boils.", "It boils over.", "It boils over as it is too full."]);
    story.ask("why").shows(Signal::AskedAgain);
}

#[test]
fn a_question_opens_when_its_condition_holds() {
    let mut story = story(BEAT, KNOWS);
    story.listen().refuses(Act::Ask { question: "later".to_owned() }, Refusal::NoQuestion("later".to_owned()));
    assert_eq!(story.conversation.questions().len(), 2);
    story.ask("water").ask("later").listen();
    assert_eq!(story.said().last().unwrap(), "Now it is.");
}

#[test]
fn typed_words_ask_too() {
    let mut story = story(BEAT, KNOWS);
    story.say(words("Is your water hard?").asking("water")).listen().is_at("a");
    assert_eq!(story.said().last().unwrap(), "Like rock.");
    story.say(words("Is your water hard?").asking("water")).shows(Signal::AskedAgain);
}

#[test]
fn words_that_could_ask_several_things_ask_what_is_open_and_new() {
    let mut closed = story(BEAT, KNOWS);
    let both = |first: &str, second: &str| words("And the water?").asking(first).matching(Matched::Knows(second.to_owned()));
    closed.say(both("later", "water")).listen();
    assert_eq!(closed.said().last().unwrap(), "Like rock.");
    closed.say(both("water", "later")).never(Signal::AskedAgain).listen();
    assert_eq!(closed.said().last().unwrap(), "Now it is.");
}

#[test]
fn a_question_nobody_foresaw_gets_no_answer_and_costs_nothing() {
    let mut story = story(BEAT, "");
    story.say(showing(&[Signal::Question])).listen().is_at("a");
    assert_eq!(story.said().last().unwrap(), "No idea.");
    assert!(story.signals().iter().all(|signal| !signal.is_fault()));
}

#[test]
fn not_understood_is_never_punished_and_the_second_time_it_goes_on() {
    let mut story = story(BEAT, "");
    let mood = story.conversation.mood();
    story.say(words("Blorp.").unclear()).listen().is_at("a").happened(|h| *h == Happening::NotUnderstood { turn: 1 });
    assert_eq!(story.said().last().unwrap(), "Pardon?");
    story.say(words("Blorp.").unclear()).listen().ended("done");
    assert_eq!((story.conversation.mood(), story.signals()), (mood, vec![]));
}

#[test]
fn an_option_leads_where_it_says_else_the_first_route_that_holds_else_otherwise() {
    let beats = r#""a": (says: "Well?", options: [(say: "Own.", next: "own"), (say: "None.", shows: [empathy])],
            routes: [(when: shows(hostility), next: "hot"), (when: anger(at_least: 0), next: "calm")], otherwise: "done"),
        "own": (says: "o", otherwise: "done"), "hot": (says: "h", otherwise: "done"), "calm": (says: "c", otherwise: "done")"#;
    let check = |act: fn(&mut Story), beat: &str| {
        let mut story = story(beats, "");
        act(&mut story);
        story.is_at(beat);
    };
    check(
        |story| {
            story.choose("o1");
        },
        "own",
    );
    check(
        |story| {
            story.choose("o2");
        },
        "calm",
    );
    check(
        |story| {
            story.say(showing(&[Signal::Hostility]));
        },
        "hot",
    );
    check(
        |story| {
            story.say(words("Own.").matching(Matched::Option("o1".to_owned())));
        },
        "own",
    );
    let mut otherwise = story(&beats.replace("anger(at_least: 0)", "never"), "");
    otherwise.say(words("Hm.")).listen().ended("done");
}

/// The variant of each line that is said in a story of three beats.
fn variants(first: &str, option: &str) -> Vec<String> {
    let four = |word: &str| format!("[\"{word} 1\", \"{word} 2\", \"{word} 3\", \"{word} 4\"]");
    let beats = format!(
        r#""a": (says: [(text: {first})], options: [(say: "One.", next: "b"), (say: "Two, and more of it.", shows: [contradiction], next: "b")]),
           "b": (says: [(text: {}), (text: {})], options: [(say: "On.", next: "c")]), "c": (says: [(text: {})], otherwise: "done")"#,
        four("b"),
        four("bb"),
        four("c")
    );
    let mut story = story(&beats, "");
    story.choose(option).choose("o1").listen();
    story.said()[1..].to_vec()
}

#[test]
fn another_line_or_reply_at_one_turn_changes_no_draw_elsewhere() {
    let usual = variants(r#"["a 1", "a 2", "a 3"]"#, "o1");
    assert_eq!(variants(r#"["a 1", "a 2", "a 3"]"#, "o2"), usual);
    assert_eq!(variants(r#"["another", "and another"]"#, "o1"), usual);
    assert_eq!(variants(r#""one alone""#, "o2"), usual);
}

/// Four ways to answer “a”; the first stays there, and so does “fix”, which bounces.
const FOUR: &str = r#""a": (says: "It is broken.", again: "Well?", options: [
        (id: "one", say: "One."), (id: "two", say: "Two.", next: "b"), (id: "fix", say: "Fixed.", shows: [solution]),
        (id: "again", say: "Again.", again: true),
    ]), "b": (says: "Hm.", then: "a")"#;

#[track_caller]
fn check_choices(story: &Story, expected: &[&str]) {
    let choices: Vec<String> = story.conversation.choices().into_iter().map(|choice| choice.id).collect();
    assert_eq!(choices, expected);
}

#[test]
fn what_was_said_at_a_beat_is_not_offered_there_again_while_two_others_are_left() {
    let mut story = story(FOUR, "");
    check_choices(story.listen(), &["one", "two", "fix", "again"]);
    check_choices(story.choose("one").listen(), &["two", "fix", "again"]);
    check_choices(story.choose("again").listen(), &["two", "fix", "again"]);
    check_choices(story.choose("two").listen().is_at("a"), &["fix", "again"]);
    story.refuses(say_option("one"), Refusal::NoOption("one".to_owned()));
}

#[test]
fn with_fewer_than_two_others_only_what_was_said_last_is_not_offered() {
    let mut story = story(&FOUR.replace(r#"(id: "again", say: "Again.", again: true),"#, ""), "");
    check_choices(story.choose("one").listen(), &["two", "fix"]);
    check_choices(story.choose("two").listen(), &["one", "fix"]);
    check_choices(story.choose("one").listen(), &["two", "fix"]);
}

#[test]
fn a_fix_that_bounced_is_offered_again() {
    let mut story = story(FOUR, r#"caller: (name: "Ada Quill", kind: outspoken, mood: (anger: 5))"#);
    story.choose("fix").happened(|h| matches!(h, Happening::Bounced { .. })).listen();
    check_choices(&story, &["one", "two", "fix", "again"]);
}

fn say_option(id: &str) -> Act {
    Act::Say { spoken: Spoken::Option { id: id.to_owned(), reading: Reading::default() }, when: When::AtEnd }
}

#[test]
fn a_newcomer_is_told_the_first_thing_that_holds() {
    let beat = r#""a": (says: "Well?", guide: [(when: not(fact("asked")), text: "Ask her."), "Now answer."], otherwise: "a")"#;
    let more = r#"facts: {"asked": ""}, knows: {"why": (ask: "Why?", answer: (text: "Because.", tells: ["asked"]))}"#;
    let mut story = story(beat, more);
    assert_eq!(story.conversation.guide(), Some("Ask her."));
    story.ask("why").listen();
    assert_eq!(story.conversation.guide(), Some("Now answer."));
}

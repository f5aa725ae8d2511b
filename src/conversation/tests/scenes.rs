//! How scenes end, what comes later, and what lies between.

use super::*;
use crate::base::Clock;
use crate::conversation::{Phase, act_of_turn, before_turn, replay};
use crate::log::{Entry, Log};
use crate::scenario::StrongLanguage;

const BEAT: &str = r#""a": (says: "Well?", options: [(say: "Yes.", next: "done"), (say: "No.", next: "gone")])"#;
const LATER: &str = r#"opening_hours: "Mon-Fri 9:00-17:00", chores: ["Order paper"],
    endings: {
        "done": (outcome: resolved, later: [(when: fact("told"), scene: "told"), (scene: "usual")]), "gone": (outcome: lost), "late": (outcome: resolved),
    },
    facts: {"told": ""}, moves: {"tell": (do: look_up, text: "Tell", sets: ["told"])},
    later: {
        "usual": (title: "Later", after: "3 days", mood: (anger: 2), start: "u", beats: {"u": (says: "Hello again.", otherwise: "late")}),
        "told": (title: "Told", after: "1 h", channel: mail, start: "t", beats: {"t": (says: "I read it.", otherwise: "late")}),
    }, record: {"issue": "What happened"}"#;

fn phase(story: &Story) -> Phase {
    story.conversation.phase()
}

#[test]
fn without_record_or_later_scene_the_attempt_is_over_with_its_scene() {
    let mut story = story(BEAT, "");
    story.choose("o1").listen().ended("done").happened(|h| *h == Happening::Over);
    assert_eq!(phase(&story), Phase::Over);
    story.refuses(Act::Stop, Refusal::Over).refuses(words("Hm.").at(When::AtEnd), Refusal::Over);
}

#[test]
fn it_closes_from_the_reply_that_ends_it_to_the_last_word() {
    let mut story = story(BEAT, "");
    assert!(!story.conversation.is_closing(), "the caller begins");
    story.listen();
    assert!(!story.conversation.is_closing(), "it is the trainee's turn");
    story.choose("o2");
    assert!(story.conversation.is_closing(), "nothing that is said now leads anywhere else");
    story.listen().ended("gone");
    assert!(!story.conversation.is_closing(), "it is over");
}

#[test]
fn a_branch_begins_before_a_reply_that_waited_and_not_with_it() {
    let mut story = story(BEAT, "");
    let header = story.conversation.header().clone();
    let mut log = Log { header, opening: std::mem::take(&mut story.seen), entries: Vec::new() };
    story.until(|conversation| matches!(conversation.floor(), FloorView::CallerSpeaks { .. }));
    let say = Act::Say { spoken: story.option("o1"), when: When::AtEnd };
    let waits = Stamped { at: story.conversation.now(), act: say };
    log.entries.push(Entry { happenings: story.conversation.apply(&waits).unwrap(), stamped: waits });
    assert!(story.conversation.reply_waits());
    let ends = Stamped { at: Millis(story.now() + 60_000), act: Act::Advance };
    log.entries.push(Entry { happenings: story.conversation.apply(&ends).unwrap(), stamped: ends });
    assert_eq!((story.conversation.turn(), act_of_turn(&log, 1), act_of_turn(&log, 2)), (1, Some(0), None));
    let (before, _) = replay(&before_turn(&log, 1)).unwrap();
    assert_eq!((before.turn(), before.reply_waits()), (0, false));
}

#[test]
fn after_a_scene_comes_the_record_and_after_it_the_end() {
    let mut story = story(BEAT, LATER);
    story.choose("o2").listen().happened(|h| *h == Happening::RecordOpened);
    assert_eq!(phase(&story), Phase::Record);
    story.refuses(words("Hm.").at(When::AtEnd), Refusal::NotInCall).refuses(Act::NextDay, Refusal::NoDiary);
    let write = |field: &str| Act::Write { field: field.to_owned(), text: "Broken.".to_owned(), reading: Reading::default() };
    story.act(write("issue")).refuses(write("x"), Refusal::NoField("x".to_owned()));
    assert_eq!(story.conversation.recorded("issue").unwrap().text, "Broken.");
    story.act(Act::FinishRecord);
    assert_eq!(phase(&story), Phase::Over);
    story.refuses(Act::FinishRecord, Refusal::NoRecord).refuses(write("issue"), Refusal::NoRecord);
}

#[test]
fn the_diary_passes_open_days_until_the_later_scene() {
    let mut story = story(BEAT, &LATER.replace("3 days", "7 days"));
    story.choose("o1").listen().act(Act::FinishRecord);
    let mut days = Vec::new();
    while phase(&story) == Phase::Diary {
        days.push(story.conversation.diary().0.weekday());
        assert_eq!(story.conversation.diary().1[0].text, "Order paper");
        story.act(Act::NextDay);
    }
    assert_eq!(days, ["Wed", "Thu", "Fri", "Mon", "Tue"]);
    assert_eq!((phase(&story), story.conversation.mood().anger), (Phase::Call, 2));
    story.is_at("u").say(words("Hello.")).listen().ended("late");
}

#[test]
fn the_diary_goes_on_to_what_was_noted_and_past_days_of_small_work_which_cost_nothing() {
    let mut story = story(BEAT, &LATER.replace("3 days", "7 days"));
    let note = Act::Note { text: "Ring".to_owned(), due: Seconds(3 * Seconds::DAY.0), reading: Reading::default() };
    story.choose("o1").listen().act(note).act(Act::FinishRecord).forget();
    let on = |story: &Story| story.conversation.diary_goes_on_at().map(|(steps, at)| (steps, at.weekday()));
    assert_eq!((story.conversation.diary().0.weekday(), on(&story)), ("Wed", Some((2, "Fri"))));
    story.act(Act::NextDay).act(Act::NextDay);
    assert_eq!((story.conversation.diary().0.weekday(), on(&story)), ("Fri", Some((1, "Mon"))), "it waits to be done");
    story.act(Act::DoToday { index: 1 });
    assert_eq!(on(&story), Some((3, "Tue")));
    story.act(Act::NextDay).act(Act::NextDay).act(Act::NextDay);
    assert_eq!((phase(&story), on(&story), story.signals()), (Phase::Call, None, Vec::new()));
}

#[test]
fn small_work_that_is_done_does_not_come_back() {
    let chores = LATER.replace(r#"["Order paper"]"#, r#"["Order paper", "Count the till", "Water the fern"]"#);
    let mut story = story(BEAT, &chores.replace("3 days", "7 days"));
    story.choose("o1").listen().act(Act::FinishRecord);
    let today = |story: &Story| story.conversation.diary().1.iter().map(|item| item.text.clone()).collect::<Vec<_>>();
    assert_eq!(today(&story), ["Count the till", "Water the fern"]);
    story.act(Act::DoToday { index: 0 }).refuses(Act::DoToday { index: 0 }, Refusal::NoDiary).act(Act::NextDay);
    assert_eq!(today(&story), ["Order paper", "Water the fern"]);
    story.act(Act::DoToday { index: 0 }).act(Act::DoToday { index: 1 }).act(Act::NextDay);
    assert_eq!(today(&story), Vec::<String>::new());
}

#[test]
fn which_later_scene_it_is_depends_on_what_was_done() {
    let mut story = story(BEAT, LATER);
    story.make("tell").choose("o1").listen().act(Act::FinishRecord).act(Act::NextDay).listen().is_at("t");
    // An hour later, by mail, in the mood in which they parted.
    assert_eq!((story.conversation.clock().day(), story.anger()), (Clock::parse("Tue 10:00").unwrap().day(), 5));
    assert_eq!(story.conversation.floor(), FloorView::Free { silence_at: None });
}

#[test]
fn a_beat_is_said_once_and_then_in_its_other_words() {
    let beats = r#""a": (says: ["One.", "Two."], otherwise: "b"), "b": (says: "Three.", again: "Four.", otherwise: "a")"#;
    let mut story = story(beats, "");
    for _ in 0..3 {
        story.say(words("Hm."));
    }
    story.listen();
    assert_eq!(story.said(), ["One.", "Two.", "Three.", "Two.", "Four."]);
}

#[test]
fn lines_have_names_milder_forms_and_conditions() {
    let beats = r#""a": (says: [(text: "Damn you, {agent}.", mild: "Look, {agent}."), (text: "I am {caller}.", id: "own"), (text: "Never.", when: never), (text: "And I am Dana.", by: "Dana")], time_about: "repair", otherwise: "b"),
        "b": (says: "It is about {repair}.", otherwise: "done")"#;
    let truths = r#"truths: {"repair": (takes: "1 h", text: "the repair")}"#;
    let mut story = story(beats, truths);
    story.say(words("Hm.")).listen();
    assert_eq!(story.said(), ["Damn you, you.", "I am Ada.", "And I am Dana.", "It is about the repair."]);
}

#[test]
fn strong_language_changes_the_words_and_nothing_else() {
    let beats = r#""a": (says: [(text: "Damn you.", mild: "Look here.", sound: "damn.ogg"), (text: "Bloody thing.", sound: "thing.ogg"), "It is here."], otherwise: "done")"#;
    let said = |strong_language| {
        let mut story = story_with(beats, "", Settings { strong_language, ..Settings::default() });
        story.listen();
        let recorded = |h: &Happening| if let Happening::Planned { recording, .. } = h { recording.clone() } else { None };
        let recordings: Vec<String> = story.seen.iter().filter_map(recorded).collect();
        (story.said(), recordings, story.anger())
    };
    let check = |strong_language, words: [&str; 2], recordings: &[&str]| {
        let (said, recorded, anger) = said(strong_language);
        assert_eq!(
            (said, recorded),
            ([words[0], words[1], "It is here."].map(str::to_owned).to_vec(), recordings.iter().map(|r| (*r).to_owned()).collect())
        );
        assert_eq!(anger, 5);
    };
    check(StrongLanguage::On, ["Damn you.", "Bloody thing."], &["damn.ogg", "thing.ogg"]);
    check(StrongLanguage::Softened, ["Look here.", "Bloody thing."], &["thing.ogg"]);
    check(StrongLanguage::Off, ["Look here.", "… thing."], &[]);
}

#[test]
fn without_strong_language_nothing_that_is_read_or_chosen_has_a_swear_word() {
    let beats = r#""a": (says: "It is here.", hint: "Damn it.", calls_for: {apologize_properly: "a damned kettle"},
        options: [(say: "I am damn sorry for it.", shows: [(apology_owned, "damn sorry")], next: "done"), (say: "Right.")])"#;
    let more = r#"briefing: (you_are: "in a hell of a shop", facts: {"old": "It is bloody old."}, you_may: {"loan": "lend a damn kettle"}),
        knows: {"why": (ask: "Why the hell?", answer: "It is.")}, moves: {"mend": (do: look_up, text: "Mend the damn thing")},
        endings: {"done": (title: "A damn good end", outcome: resolved, text: "Damn good."), "gone": (outcome: lost)}"#;
    let sworn = |strong_language| {
        let mut story = story_with(beats, more, Settings { strong_language, ..Settings::default() });
        story.listen();
        let conversation = &story.conversation;
        let scenario = &conversation.world().scenario;
        let mut texts: Vec<String> = conversation.choices().into_iter().map(|choice| choice.say).collect();
        texts.extend(conversation.questions().into_iter().map(|question| question.ask));
        texts.extend(conversation.moves().into_iter().map(|view| view.text));
        texts.extend(
            [&scenario.briefing.you_are, &conversation.current_beat().hint, &conversation.current_beat().calls_for[0].cause]
                .map(Clone::clone),
        );
        texts.extend(scenario.facts.values().map(|fact| fact.text.clone()));
        texts.extend(scenario.briefing.you_may.values().map(|offer| offer.text.clone()));
        texts.extend(scenario.endings.values().flat_map(|ending| [ending.title.clone(), ending.text.clone()]));
        story.choose("o1").shows(Signal::ApologyOwned).listen().ended("done");
        texts.extend(story.seen.iter().filter_map(|h| if let Happening::Replied { text, .. } = h { Some(text.clone()) } else { None }));
        texts.iter().filter(|text| crate::scenario::is_strong(text)).count()
    };
    assert_eq!([StrongLanguage::On, StrongLanguage::Softened, StrongLanguage::Off].map(sworn), [11, 11, 0]);
}

#[test]
fn somebody_can_stop_at_any_time() {
    let stops = |to: fn(&mut Story)| {
        let mut story = story(BEAT, LATER);
        to(&mut story);
        story.act(Act::Stop).happened(|h| *h == Happening::Stopped).refuses(Act::Stop, Refusal::Over);
        assert_eq!(phase(&story), Phase::Over);
    };
    stops(|_| {});
    stops(|story| {
        story.before_line_ends(100);
    });
    stops(|story| {
        story.choose("o1");
    });
    stops(|story| {
        story.choose("o1").listen();
    });
    stops(|story| {
        story.choose("o1").listen().act(Act::FinishRecord);
    });
}

#[test]
fn the_closing_question_is_answered_once_after_the_call() {
    let mut story = story(BEAT, "asks_kind: true");
    let read = |kind: &str| Act::ReadCaller { kind: kind.to_owned() };
    story.refuses(read("outspoken"), Refusal::NoClosingQuestion).choose("o1").listen();
    story.refuses(read("nobody"), Refusal::NoClosingQuestion).act(read("outspoken"));
    story.happened(|h| matches!(h, Happening::CallerRead { right: true, .. })).refuses(read("reticent"), Refusal::NoClosingQuestion);
}

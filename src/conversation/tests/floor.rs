//! Who may speak when.

use super::*;

const LONG: &str = r#""a": (says: ["This is the first thing that I have to say to you.", (text: "And this is the second of them.", pause: "1 s")], otherwise: "done")"#;

fn hello() -> Words {
    words("Hello.")
}

#[test]
fn a_reply_waits_until_they_have_finished() {
    let mut story = story(LONG, "");
    story.before_line_ends(1_000).act(hello().at(When::AtEnd)).happened(|h| *h == Happening::ReplyWaits);
    assert!(matches!(story.conversation.waiting(), Some(Spoken::Typed { text, .. }) if text == "Hello."));
    story.did_not_happen(|h| matches!(h, Happening::Replied { .. }));
    story.until(|conversation| conversation.turn() == 1).never(Signal::CutShort).never(Signal::TalkedOver);
    assert_eq!(story.said().len(), 2);
}

#[test]
fn a_waiting_reply_can_be_taken_back_and_another_cannot_push_in() {
    let mut story = story(LONG, "");
    story.refuses(Act::Withdraw, Refusal::NothingWaits);
    story.before_line_ends(1_000).act(hello().at(When::AtEnd));
    for when in [When::AtEnd, When::Now, When::CutIn] {
        story.refuses(words("Something else.").at(when), Refusal::ReplyWaits);
    }
    story.act(Act::Withdraw).happened(|h| *h == Happening::ReplyWithdrawn { text: "Hello.".to_owned() });
    story.listen();
    assert_eq!(story.conversation.turn(), 0);
}

#[test]
fn the_reply_that_waits_can_be_said_now() {
    let mut story = story(LONG, "");
    story.before_line_ends(1_000).act(hello().at(When::AtEnd));
    story.act(hello().at(When::CutIn)).happened(|h| *h == Happening::ReplyUnheard { text: "Hello.".to_owned() });
    assert_eq!(story.conversation.waiting(), None);
    story.listen();
    assert_eq!(story.conversation.turn(), 0);
}

/// How a reply counts that is said so long before the end of the first or the last line.
#[track_caller]
fn check_moment(line: usize, before_end: u64, when: When, expected: Option<Signal>) {
    let mut story = story(LONG, "");
    for _ in 0..line {
        story.before_line_ends(0).wait(1);
    }
    story.before_line_ends(before_end).act(hello().at(when)).listen();
    let timing = [Signal::CutShort, Signal::TalkedOver].into_iter().find(|signal| story.count(*signal) > 0);
    assert_eq!(timing, expected);
}

#[test]
fn the_last_600_ms_of_a_line_count_as_after_it() {
    check_moment(1, 600, When::CutIn, None);
    check_moment(1, 601, When::CutIn, Some(Signal::TalkedOver));
    check_moment(1, 600, When::Now, None);
    check_moment(0, 600, When::CutIn, Some(Signal::CutShort));
    check_moment(0, 601, When::CutIn, Some(Signal::TalkedOver));
    check_moment(0, 1_000, When::AtEnd, None);
}

#[test]
fn now_is_for_pauses_only() {
    story(LONG, "").before_line_ends(1_000).refuses(hello().at(When::Now), Refusal::CallerSpeaks);
}

#[test]
fn what_is_talked_over_is_not_heard_and_the_cut_phrase_is_taken_up() {
    let mut story = story(LONG, "");
    let before = story.anger();
    story.before_line_ends(1_000).act(showing(&[Signal::ApologyOwned]).at(When::CutIn)).shows(Signal::TalkedOver);
    story.happened(|h| matches!(h, Happening::ReplyUnheard { text } if text == "Some words of mine."));
    story.happened(|h| matches!(h, Happening::LineCut { said, .. } if (1..1000).contains(said)));
    story.listen().never(Signal::ApologyOwned).did_not_happen(|h| matches!(h, Happening::Replied { .. }));
    assert!(story.anger() > before);
    assert_eq!(
        story.said()[1..],
        ["Let me finish.", "As I was saying: This is the first thing that I have to say to you.", "And this is the second of them."]
    );
}

#[test]
fn a_line_is_taken_up_once_however_often_it_is_cut_and_a_reaction_never() {
    let mut story = story(LONG, "");
    story.before_line_ends(1_000).act(hello().at(When::CutIn));
    // Over the reaction itself, and over the line that was taken up.
    story.before_line_ends(700).act(hello().at(When::CutIn));
    story.before_line_ends(0).wait(1);
    story.before_line_ends(900).act(hello().at(When::CutIn)).forget().listen();
    let taken_up = "As I was saying: This is the first thing that I have to say to you.";
    let planned: Vec<&str> =
        story.seen.iter().filter_map(|h| if let Happening::Planned { text, .. } = h { Some(text.as_str()) } else { None }).collect();
    assert_eq!(story.count(Signal::TalkedOver), 0, "{planned:?}");
    assert!(story.conversation.customer_words().contains(taken_up));
    assert!(!story.conversation.customer_words().contains("saying: As I"));
}

#[test]
fn a_turn_that_was_broken_is_no_listening() {
    let mut story = story(LONG, "");
    story.listen();
    assert_eq!(story.conversation.state.acknowledgements(), 1);
    let mut broken = super::story(LONG, "");
    broken.before_line_ends(1_000).act(hello().at(When::CutIn)).listen();
    assert_eq!(broken.conversation.state.acknowledgements(), 0);
}

#[test]
fn a_reply_in_a_pause_is_heard_but_cuts_them_short() {
    let mut story = story(LONG, "");
    story.pause().act(hello().at(When::Now)).shows(Signal::CutShort).never(Signal::TalkedOver);
    story.happened(|h| matches!(h, Happening::LinesDropped { lines } if lines.len() == 1));
    story.happened(|h| matches!(h, Happening::Replied { .. })).listen();
    assert_eq!(story.said()[1..], ["I was not done."]);
}

#[test]
fn a_nod_in_a_pause_invites_the_rest_and_two_in_a_moment_annoy() {
    let mut timely = story(LONG, "");
    let heard = timely.on(Ladder::Heard);
    timely.pause().act(Act::Nod).shows(Signal::NodTimely);
    let rest = timely.conversation.next_due().unwrap().0 - timely.now();
    assert_eq!((rest, timely.on(Ladder::Heard)), (500, heard + 1));

    let mut hurried = story(LONG, "");
    hurried.pause().act(Act::Nod).wait(300).act(Act::Nod).shows(Signal::NodHurried).listen();
    assert!(hurried.said().contains(&"Do not mm-hm me.".to_owned()));

    let mut over_words = story(LONG, "");
    over_words.before_line_ends(1_500).act(Act::Nod).never(Signal::NodTimely).never(Signal::NodHurried);
}

#[test]
fn with_real_time_off_nobody_has_to_nod_or_wait_and_nothing_is_earned_by_it() {
    let beats = LONG.replace("otherwise", "tempts: [let_them_finish], calls_for: {let_them_finish: \"a long story\"}, otherwise");
    let mut story = story_with(&beats, "", real_time(RealTime::Off));
    let heard = story.on(Ladder::Heard);
    story.listen().never(Signal::NodTimely);
    assert_eq!((story.conversation.floor(), story.on(Ladder::Heard)), (FloorView::Free { silence_at: None }, heard + 1));
    story.say(showing(&[Signal::Defensiveness])).never(Signal::Waited).never(Signal::NodTimely).never(Signal::Suited);
    story.did_not_happen(|h| matches!(h, Happening::OpportunityEarned { .. }));
    story.act(Act::Nod).never(Signal::NodTimely);
}

#[test]
fn a_line_can_be_paced_until_it_begins() {
    let pace = |ms| Act::Pace { line: "a/1#1".to_owned(), ms };
    let mut story = story(LONG, "");
    story.act(pace(5_000)).until(|conversation| matches!(conversation.floor(), FloorView::CallerSpeaks { .. }));
    story.happened(|h| *h == Happening::LineBegan { line: "a/1#1".to_owned(), ms: 5_000 });
    story.refuses(pace(4_000), Refusal::NoLine("a/1#1".to_owned()));
}

#[test]
fn in_chat_nothing_can_be_talked_over_and_in_a_mail_lines_take_no_time() {
    let mut chat = story(LONG, "channel: chat");
    chat.before_line_ends(700).act(hello().at(When::CutIn)).happened(|h| *h == Happening::ReplyWaits);
    chat.listen().never(Signal::TalkedOver).happened(|h| matches!(h, Happening::Replied { .. }));

    let mut mail = story(LONG, "channel: mail");
    mail.listen();
    assert_eq!((mail.now(), mail.conversation.floor()), (0, FloorView::Free { silence_at: None }));
}

#[test]
fn an_option_that_waits_is_given_back_when_its_beat_goes_on_by_itself_and_typed_words_wait_on() {
    let beats = r#""a": (says: "First of all, this is what I have to say.", options: [(say: "For a.")], then: "b"),
        "b": (says: "And then this.", options: [(say: "For b.")], otherwise: "done")"#;
    let mut chosen = story(beats, "");
    let spoken = chosen.option("o1");
    chosen.before_line_ends(700).act(Act::Say { spoken, when: When::AtEnd }).listen();
    chosen
        .happened(|h| *h == Happening::ReplyUnheard { text: "For a.".to_owned() })
        .did_not_happen(|h| matches!(h, Happening::Replied { .. }));

    let mut typed = story(beats, "");
    typed.before_line_ends(700).act(hello().at(When::AtEnd)).listen();
    typed.happened(|h| matches!(h, Happening::Replied { beat, .. } if beat == "b"));
}

#[test]
fn a_lecture_is_cut_off_by_somebody_hot_after_70_words_and_by_others_after_140() {
    let speech = |count: usize| words(&"word ".repeat(count).replacen("word word ", "word late ", 1));
    let check = |anger: u8, count: usize, lecture: bool| {
        let caller = format!("caller: (name: \"Ada Quill\", mood: (anger: {anger}))");
        let mut story = story(r#""a": (says: "Well?", otherwise: "b"), "b": (says: "So.", otherwise: "done")"#, &caller);
        let mut reply = speech(count);
        reply.text += "sorry";
        reply = reply.show_in(Signal::ApologyOwned, "sorry");
        story.say(reply).listen();
        assert_eq!((story.said().contains(&"Enough.".to_owned()), story.count(Signal::ApologyOwned)), (lecture, usize::from(!lecture)));
    };
    check(6, 69, false);
    check(6, 70, true);
    check(5, 139, false);
    check(5, 140, true);
}

#[test]
fn empty_endless_and_unknown_replies_are_refused() {
    let mut story = story(LONG, "");
    story.listen();
    story.refuses(words(" \n").at(When::AtEnd), Refusal::Empty);
    story.refuses(words(&"x".repeat(4_001)).at(When::AtEnd), Refusal::TooLong(4_000));
    let unknown = Act::Say { spoken: Spoken::Option { id: "o9".to_owned(), reading: Reading::default() }, when: When::AtEnd };
    story.refuses(unknown, Refusal::NoOption("o9".to_owned()));
    story.act(hello().at(When::AtEnd)).refuses(hello().at(When::AtEnd), Refusal::StillSpeaking);
}

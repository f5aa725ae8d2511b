//! Words that an organisation bans or prefers.

use super::*;
use crate::log::Speaker;
use crate::scenario::Rubric;
use crate::scenario::rubric::{Phrase, Wish};

const KEEP_COOL: &str = "keep_cool: 1";

/// An attempt that is judged by a rubric with these phrases; its goal is full by itself.
fn with(phrases: &str) -> Attempt {
    let attempt = attempt(KEEP_COOL);
    let text = SHIPPED_RUBRIC.trim_end().trim_end_matches(')').to_owned() + &format!("phrases: [{phrases}])");
    let world = attempt.world.with_rubric(Rubric::parse(&text).unwrap());
    Attempt { world, ..attempt }
}

impl Attempt {
    fn customer_says(self, text: &str) -> Self {
        let (line, speaker) = ("line 1".to_owned(), Speaker::Caller);
        let planned = Happening::Planned {
            line: line.clone(),
            speaker,
            name: String::new(),
            text: text.to_owned(),
            recording: None,
            ms: 0,
            pause_ms: 0,
        };
        self.then(planned).then(Happening::LineBegan { line, ms: 0 })
    }
}

#[track_caller]
fn check(phrases: &str, replies: &[&str], score: u32, said: &[(&str, u32)]) {
    let attempt = (1..).zip(replies).fold(with(phrases), |attempt, (turn, reply)| attempt.reply(turn, reply)).ends("good");
    let debrief = attempt.debrief();
    let found: Vec<(&str, u32)> = debrief.phrases.iter().map(|said| (said.span.of(&said.reply), said.points)).collect();
    assert_eq!((debrief.result.as_ref().unwrap().score, found.as_slice()), (score, said), "{:?}", debrief.result);
}

#[test]
fn banned_words_take_points_by_their_severity_once_each() {
    check(r#"(avoid: "calm down")"#, &["Please calm down."], 97, &[("calm down", 3)]);
    check(r#"(avoid: "calm down", severity: light)"#, &["Calm down!", "I said calm down."], 99, &[("Calm down", 1), ("calm down", 0)]);
    check(
        r#"(avoid: "calm down", severity: grave), (avoid: "policy")"#,
        &["Policy, so calm down."],
        92,
        &[("Policy", 3), ("calm down", 5)],
    );
    check(r#"(avoid: "calm down")"#, &["I am sorry."], 100, &[]);
}

#[test]
fn words_never_take_more_than_their_share_and_critical_ones_cap() {
    let many = r#"(avoid: "a", severity: grave), (avoid: "b", severity: grave), (avoid: "c", severity: grave), (avoid: "d", severity: grave), (avoid: "e", severity: grave)"#;
    check(many, &["a b c d e"], 100 - MOST_POINTS, &[("a", 5), ("b", 5), ("c", 5), ("d", 5), ("e", 5)]);
    check(r#"(avoid: "we guarantee", severity: critical)"#, &["We guarantee it."], 40, &[("We guarantee", 10)]);
}

#[test]
fn preferred_words_are_told_and_earn_nothing() {
    check(r#"(prefer: "thank you for your patience")"#, &["Thank you for your patience."], 100, &[("Thank you for your patience", 0)]);
}

#[test]
fn the_customers_own_words_may_be_quoted() {
    let quoted = |line: &str| {
        let attempt = with(r#"(avoid: "calm down")"#).customer_says(line).reply(1, "Nobody should say “calm down” to you.").ends("good");
        attempt.debrief().phrases.len()
    };
    assert_eq!(quoted("Your colleague told me to calm down!"), 0);
    assert_eq!(quoted("Your colleague was rude!"), 1, "the quotation marks alone excuse nothing");
    let repeated = with(r#"(avoid: "calm down")"#).customer_says("Calm down, they said.").reply(1, "Then calm down.").ends("good");
    assert_eq!(repeated.debrief().phrases.len(), 1, "their words without quotation marks are one's own");
}

#[test]
fn what_was_said_is_told_with_what_to_say_instead() {
    let phrases = r#"(avoid: "calm down", instead: "take your time", why: "it is an order", severity: plain)"#;
    let debrief = with(phrases).reply(1, "Calm down. <b>").ends("good").debrief();
    let told = debrief.phrases[0].told();
    assert_eq!(told, "Your organisation asks you not to say this: it is an order. It takes 3 points.");
    let page = report(&debrief, "", &OwnWords::default());
    assert!(page.contains("take your time") && page.contains("&lt;b&gt;") && page.contains("it is an order"), "{page}");
    let arithmetic = debrief.result.unwrap().arithmetic;
    assert!(arithmetic.contains(&"less 3 for “calm down”, which is not to be said (plain)".to_owned()), "{arithmetic:?}");
    let phrase = Phrase::new(Wish::Prefer, "thank you");
    let liked = PhraseSaid { turn: 1, reply: "Thank you.".to_owned(), span: Span::new(0, 9), phrase, points: 0 };
    assert_eq!(liked.told(), "Your organisation likes to hear this.");
}

#[test]
fn words_that_were_not_heard_or_not_the_trainees_cost_nothing() {
    let attempt = with(r#"(avoid: "calm down")"#).then(Happening::ReplyUnheard { text: "Calm down.".to_owned() });
    let attempt = attempt.customer_says("Calm down, they said.").ends("good");
    assert_eq!(attempt.debrief().phrases, []);
}

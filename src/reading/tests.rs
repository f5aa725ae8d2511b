//! The reading as a whole: the families' examples, what must change nothing, times, matching, records.

use super::*;
use crate::base::{Clock, Span};
use crate::principles::{Match, Matched, Signal, Sureness};
use crate::scenario::{Beat, Fact, Offer, OptionPromise, ReplyOption, Scenario, Shows, Truth};

fn read_to(customer: &str, reply: &str) -> Reading {
    read(reply, &Context { customer, ..Context::default() })
}

fn shown(customer: &str, reply: &str) -> Vec<Signal> {
    let mut signals: Vec<Signal> =
        read_to(customer, reply).signals.iter().filter(|seen| seen.sure >= Sureness::Likely).map(|seen| seen.signal).collect();
    signals.sort();
    signals.dedup();
    signals
}

fn examples() -> impl Iterator<Item = (&'static Family, &'static Example, bool)> {
    families().iter().flat_map(|family| {
        let fires = family.fires.iter().map(|example| (*family, example, true));
        fires.chain(family.near_misses.iter().map(|example| (*family, example, false)))
    })
}

/// The examples that are read otherwise than they say, and how many there are.
fn misread(shows: impl Fn(&Family, &Example) -> bool) -> (Vec<String>, usize) {
    let wrong = examples()
        .filter(|(family, example, fires)| shows(family, example) != *fires)
        .map(|(family, example, fires)| format!("{}: “{}” should {}show it", family.signal, example.reply, if fires { "" } else { "not " }))
        .collect();
    (wrong, examples().count())
}

#[test]
fn the_rules_of_every_family_fire_on_its_examples_and_not_on_its_near_misses() {
    let (wrong, _) = misread(|family, example| match learned::place(family.signal) {
        Some(place) => rules_of(example.reply, example.customer).likely[place],
        None => shown(example.customer, example.reply).contains(&family.signal),
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rules_and_weights_together_keep_to_the_examples() {
    let (wrong, all) = misread(|family, example| shown(example.customer, example.reply).contains(&family.signal));
    assert!(wrong.len() * 100 <= all * 2, "{} of {all}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_registry_has_each_text_signal_once_with_words_and_examples() {
    use strum::IntoEnumIterator;
    let signals: Vec<Signal> = families().iter().map(|family| family.signal).collect();
    let text_signals: Vec<Signal> = Signal::iter().take(32).collect();
    assert_eq!(signals, text_signals);
    for family in families() {
        assert!(!family.about.is_empty() && !family.fires.is_empty() && !family.near_misses.is_empty(), "{}", family.signal);
    }
}

#[test]
fn lower_case_typographic_quotes_and_doubled_spaces_change_nothing() {
    for (_, example, _) in examples() {
        let as_typed: Vec<Signal> =
            shown(example.customer, example.reply).into_iter().filter(|signal| *signal != Signal::Shouting).collect();
        for other in [example.reply.to_lowercase(), example.reply.replace('\'', "’"), example.reply.replace(' ', "  ")] {
            let read: Vec<Signal> = shown(example.customer, &other).into_iter().filter(|signal| *signal != Signal::Shouting).collect();
            assert_eq!(read, as_typed, "{other}");
        }
    }
}

#[test]
fn another_persons_words_lose_promises_and_apologies() {
    for (_, example, _) in examples() {
        for report in [format!("My colleague told you: {}", example.reply), format!("My colleague told you: “{}”", example.reply)] {
            let reading = read_to(example.customer, &report);
            let apologises =
                [Signal::ApologyOwned, Signal::ApologyBare, Signal::ApologyShifted].iter().any(|a| reading.shows(*a, Sureness::Doubtful));
            assert!(reading.promise.is_none() && !apologises, "{report}");
        }
    }
}

#[test]
fn the_customers_own_words_sent_back_restate_nothing() {
    for said in [
        "You lost my suitcase in Frankfurt and nobody at this desk has a clue.",
        "The update wiped my pipeline and now the Acme files are gone.",
        "I had forty minutes to change planes because your first flight was late. I ran. I made it. My bag didn't.",
    ] {
        assert!(!shown(said, said).contains(&Signal::Restatement), "{said}");
    }
}

#[test]
fn spans_lie_on_the_words_that_were_typed() {
    let reply = "Oh no… I’m so sorry — that’s on us.  You’ll have it by 3 pm.";
    let reading = read_to("", reply);
    for seen in &reading.signals {
        assert!(!seen.span.of(reply).is_empty(), "{seen:?}");
    }
    assert_eq!(reading.promise.unwrap().span.of(reply), "3 pm");
}

#[test]
fn odd_texts_are_read_without_harm() {
    let long = "sorry we lost it 12:30 ".repeat(8_000);
    for text in ["", " ", "…", "’", "-", "12:", "1.", "\u{301}", "ß½²", "😀😀", "a\u{200d}b", "\"", "10", long.as_str()] {
        let reading = read_to(text, text);
        assert!(reading.signals.iter().all(|seen| text.get(seen.span.start..seen.span.end).is_some()), "{text}");
    }
}

#[test]
fn nothing_understood_is_said_so() {
    assert!(!read_to("It is broken.", "flurb the wug").understood);
    assert!(read_to("Is it the blue one?", "Blue, I think").understood);
    assert!(read_to("It is broken.", "I'm sorry we broke it.").understood);
}

#[track_caller]
fn times(text: &str, now: Option<&str>, expected: &[Option<i64>]) {
    let now = now.map(|now| Clock::parse(now).unwrap());
    let reading = read(text, &Context { now, ..Context::default() });
    let found: Vec<Option<i64>> = reading.times.iter().map(|time| time.seconds.map(|seconds| seconds.0)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn durations_as_people_say_them() {
    for (text, seconds) in [
        ("in half an hour", 1_800),
        ("within the hour", 3_600),
        ("an hour and a half", 5_400),
        ("an hour or two", 7_200),
        ("two to three working days", 259_200),
        ("2-3 days", 259_200),
        ("24h", 86_400),
        ("45mins", 2_700),
        ("a quarter of an hour", 900),
        ("three quarters of an hour", 2_700),
        ("one and a half hours", 5_400),
        ("1.5 hours", 5_400),
        ("forty-eight hours", 172_800),
        ("a couple of days", 172_800),
        ("within a fortnight", 1_209_600),
        ("an hour and twenty minutes", 4_800),
        ("1h30", 5_400),
        ("5 wrking days", 432_000),
        ("twenty mintues", 1_200),
        ("3/4 of an hour", 2_700),
        ("2½ hrs", 9_000),
        ("between two and four weeks", 2_419_200),
        ("back in ten", 600),
        ("in two hours' time", 7_200),
        ("a week old", 604_800),
    ] {
        times(text, None, &[Some(seconds)]);
    }
    for text in
        ["soon", "one of ours", "a second opinion", "the five of us", "order 4471", "nine pounds a month", "twice a week", "one in ten"]
    {
        times(text, None, &[]);
    }
}

#[test]
fn clock_times_and_days_count_from_now() {
    for (text, seconds) in [
        ("by three", 600),
        ("by 3 pm", 600),
        ("by half past three", 2_400),
        ("at quarter to four", 3_300),
        ("by 15:30", 2_400),
        ("by five o'clock", 7_800),
        ("by end of play", 7_800),
        ("tomorrow at ten", 69_000),
        ("tomorrow morning", 76_200),
        ("first thing tomorrow", 65_400),
        ("on Thursday at noon", 162_600),
        ("Wednesday, half four", 92_400),
        ("at nine this evening", 22_200),
        ("tonight at nine", 22_200),
        ("at ten past", 1_200),
        ("by COB", 7_800),
        ("on Friday", 292_140),
        ("on wendesday at noon", 76_200),
        ("by nine", 65_400),
        ("at 15h30", 2_400),
    ] {
        times(text, Some("Tue 14:50"), &[Some(seconds)]);
        times(text, None, &[None]);
    }
}

#[test]
fn a_date_counts_where_the_clock_has_a_calendar() {
    let now = Clock::from_rfc3339("2026-09-10T15:00:00+02:00").ok();
    for text in ["on the 14th", "on 14 September", "by September 14th", "by the 14th of September"] {
        let reading = read(text, &Context { now, ..Context::default() });
        assert_eq!(reading.times.first().and_then(|time| time.seconds), Some(crate::base::Seconds(4 * 86_400 + 9 * 3_600 - 60)), "{text}");
        times(text, Some("Tue 14:50"), &[None]);
    }
}

#[track_caller]
fn promised(text: &str, expected: Option<&str>) {
    let reading = read_to("", text);
    assert_eq!(reading.promise.map(|promise| promise.span.of(text)), expected, "{text}");
}

#[test]
fn only_what_our_side_will_do_is_promised() {
    promised("You'll have it back in half an hour.", Some("half an hour"));
    promised("I'll ring you tomorrow at ten.", Some("tomorrow at ten"));
    promised("It's with you by Friday.", Some("Friday"));
    promised("Forty minutes at the outside.", Some("Forty minutes"));
    promised("im sending the van, its there within the hour", Some("the hour"));
    promised("You waited 30 minutes.", None);
    promised("Wait 24 hours before you try again.", None);
    promised("The carrier says three days.", None);
    promised("The engineer came on Tuesday.", None);
    promised("If it isn't there in two days, ring us.", None);
    promised("He said he would call at three.", None);
    promised("Did you wait two hours?", None);
    promised("Three days later it was gone.", None);
    promised("Two minutes to look, and it's with you in an hour.", Some("an hour"));
    promised("Please leave it for ten minutes; meanwhile I renew it, which takes me an hour.", Some("an hour"));
    promised("I won't promise two days.", None);
    promised("Try it again in an hour.", None);
    promised("Their website claims 24 hours.", None);
    promised("Make sure you're out by noon.", None);
}

fn about(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn scenario() -> Scenario {
    let mut scenario = Scenario::default();
    let offer = |words: &[&str]| Offer { text: String::new(), about: about(words) };
    scenario.briefing.you_may.insert("loan", offer(&["loan phone", "spare handset"]));
    scenario.briefing.you_may_not.insert("sooner", offer(&["sooner", "skip the queue"]));
    scenario.briefing.solutions.insert("restore", offer(&["back up and restore"]));
    scenario.facts.insert("twice", Fact { about: about(&["second time", "twice"]), ..Fact::default() });
    scenario.truths.insert("restore", Truth { about: about(&["restore", "phone back"]), ..Truth::default() });
    scenario.knows.insert(
        "backup",
        crate::scenario::Knowledge {
            ask: "When did you last back it up?".to_owned(),
            about: about(&["backed up", "backup"]),
            ..Default::default()
        },
    );
    scenario
}

#[track_caller]
fn matched(reply: &str, expected: &[Matched]) {
    let scenario = scenario();
    let reading = read(reply, &Context { candidates: Candidates::of(&scenario, None), ..Context::default() });
    let found: Vec<Matched> = reading.matched().cloned().collect();
    assert_eq!(found, expected, "{reply}");
}

#[test]
fn words_are_matched_to_what_the_scenario_offers() {
    let (may, may_not) = (Matched::May("loan".to_owned()), Matched::MayNot("sooner".to_owned()));
    matched("I can lend you one of our loan phones.", std::slice::from_ref(&may));
    matched("Would a spare one help? We have handsets.", &[]);
    matched("I can't give you a loan phone.", &[]);
    matched("I could let you skip the queue.", std::slice::from_ref(&may_not));
    matched("I can't do it any sooner.", &[]);
    matched("When did you last back it up?", &[Matched::Knows("backup".to_owned())]);
    matched("It is not backed up.", &[]);
    matched("I'll back it up and restore it.", &[Matched::Solution("restore".to_owned()), Matched::Truth("restore".to_owned())]);
    matched("Hello there.", &[]);
}

#[test]
fn a_typed_reply_is_matched_to_the_option_it_is_like() {
    let option = |id: &str, say: &str, signals: Vec<Signal>| (id.to_owned(), say.to_owned(), signals);
    let options = [
        option("sorry", "I'm sorry our repair didn't hold. Tell me what it does now.", vec![Signal::ApologyOwned]),
        option("policy", "A restore takes half an hour, that's our policy.", vec![Signal::Deflection]),
    ];
    let options = options.iter().map(|(id, say, signals)| (id.as_str(), say.as_str(), signals.clone())).collect();
    let context = Context { candidates: Candidates { options, ..Candidates::default() }, ..Context::default() };
    let best = |reply: &str| read(reply, &context).matches.first().map(|found| found.to.clone());
    assert_eq!(best("im sorry our repair did not hold, tell me what it does"), Some(Matched::Option("sorry".to_owned())));
    assert_eq!(best("Half an hour for a restore, it's policy."), Some(Matched::Option("policy".to_owned())));
    assert_eq!(best("Would you like a coffee?"), None);
}

#[test]
fn an_option_shows_what_its_author_says() {
    let scenario = scenario();
    let truth = scenario.truths.find("restore").unwrap();
    let shows = |signal: Signal, words: &str| Shows { signal, words: words.to_owned() };
    let option = ReplyOption {
        id: "o1".to_owned(),
        say: "I'm sorry our repair didn't hold. You have it back by half past three, and a loan phone until then.".to_owned(),
        shows: vec![shows(Signal::ApologyOwned, ""), shows(Signal::Timeframe, "by half past three"), shows(Signal::Empathy, "")],
        promises: Some(OptionPromise { truth: Some(truth), within: crate::base::Seconds(2_400), words: "half past three".to_owned() }),
        offers: vec!["loan".to_owned()],
        announces_hold: true,
        ..ReplyOption::default()
    };
    let reading = read_option(&option, &scenario, &Beat::default(), &Context::default());
    let words = |signal: Signal| reading.signals.iter().find(|seen| seen.signal == signal).unwrap().span.of(&option.say);
    assert_eq!(reading.reader, "author");
    assert_eq!(words(Signal::Timeframe), "by half past three");
    assert_eq!(words(Signal::Empathy), option.say);
    let why = |signal: Signal| reading.signals.iter().find(|seen| seen.signal == signal).unwrap().why.as_str();
    assert_eq!(why(Signal::Empathy), Signal::Empathy.entry().note);
    assert!(words(Signal::ApologyOwned).len() < option.say.len());
    assert_eq!(reading.promise.as_ref().unwrap().span.of(&option.say), "half past three");
    assert_eq!(reading.promise.as_ref().unwrap().seconds, Some(crate::base::Seconds(2_400)));
    let whole = Span::whole(&option.say);
    let sure = Sureness::Explicit;
    let to = [Matched::May("loan".to_owned()), Matched::Truth("restore".to_owned())];
    assert_eq!(reading.matches, to.map(|to| Match { to, span: whole, sure }));
    assert!(reading.understood && reading.announces_hold);
}

/// The moment that a reply, and an option with the same words, is held to.
#[track_caller]
fn check_moment(say: &str, words: &str, within: i64, expected: Option<&str>) {
    let now = Clock::parse("Tue 14:55").unwrap().after(crate::base::Seconds(17));
    let context = Context { now: Some(now), ..Context::default() };
    let promises = OptionPromise { truth: None, within: crate::base::Seconds(within), words: words.to_owned() };
    let option = ReplyOption { say: say.to_owned(), promises: Some(promises), ..ReplyOption::default() };
    let by = |reading: Reading| reading.promise.unwrap().by.map(|by| by.to_string());
    assert_eq!(by(read_option(&option, &scenario(), &Beat::default(), &context)).as_deref(), expected, "option: {say}");
    assert_eq!(by(read(say, &context)).as_deref(), expected, "typed: {say}");
}

#[test]
fn a_clock_time_or_a_day_is_a_moment_and_a_length_is_none() {
    check_moment("You'll have it by twenty-five to four.", "by twenty-five to four", 2_400, Some("Tue 15:35"));
    check_moment("I'll ring you by Thursday.", "by Thursday", 2 * 86_400, Some("Thu 23:59"));
    check_moment("It takes forty minutes.", "forty minutes", 2_400, None);
}

#[test]
fn a_moment_far_from_what_the_author_says_is_not_held_to() {
    let now = Some(Clock::parse("Tue 16:20").unwrap());
    let promises = OptionPromise { truth: None, within: crate::base::Seconds(2_400), words: "by twenty-five to four".to_owned() };
    let option = ReplyOption { say: "Ready by twenty-five to four.".to_owned(), promises: Some(promises), ..ReplyOption::default() };
    let reading = read_option(&option, &scenario(), &Beat::default(), &Context { now, ..Context::default() });
    assert_eq!(reading.promise.unwrap().by, None);
}

#[track_caller]
fn blamed(text: &str, expected: Option<Sureness>) {
    let reading = read_record(text, &scenario(), None);
    assert_eq!(reading.signals.first().map(|seen| seen.sure), expected, "{text}");
    assert!(reading.signals.iter().all(|seen| seen.signal == Signal::RecordBlame), "{text}");
}

#[test]
fn a_record_tells_facts_from_blame_and_guesses() {
    blamed("Dead for the second time this week, restore failed on Monday.", None);
    blamed("Total idiot, would not listen.", Some(Sureness::Explicit));
    blamed("User error, he should have backed it up.", Some(Sureness::Explicit));
    blamed("Customer was rude.", Some(Sureness::Likely));
    blamed("Probably the battery.", Some(Sureness::Doubtful));
    blamed("He said \"you idiot\" and hung up.", None);
    let reading = read_record("Failed twice. Ring him on Friday.", &scenario(), Some(Clock::parse("Tue 14:50").unwrap()));
    assert_eq!(reading.matches.first().map(|found| found.to.clone()), Some(Matched::Fact("twice".to_owned())));
    assert_eq!(reading.promise.unwrap().seconds, Some(crate::base::Seconds(4 * 86_400 - 14 * 3_600 - 3_000 - 60)));
}

#[test]
fn a_step_away_is_announced_or_not() {
    for (reply, announced) in [
        ("Bear with me a second while I look.", true),
        ("I'll just go and ask the bench.", true),
        ("one moment please", true),
        ("I'll ring you tomorrow.", false),
        ("He told you: bear with me.", false),
    ] {
        assert_eq!(read_to("", reply).announces_hold, announced, "{reply}");
    }
}

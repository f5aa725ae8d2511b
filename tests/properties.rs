//! What holds of every attempt, whatever is done in it: the same acts give the same happenings, time may be split anywhere,
//! a log plays again, nothing panics, and there is always a way out.

use std::sync::{Arc, LazyLock};

use evenkeel::assessment::{Debrief, PrincipleScore, ResultLine, Who, assess};
use evenkeel::base::{Clock, Millis, Seconds, Seed, Span};
use evenkeel::conversation::{Conversation, FloorView, Phase, World, before_turn, replay};
use evenkeel::log::{Act, Entry, Happening, Header, Log, RealTime, Settings, Spoken, Stamped, Texts, When};
use evenkeel::principles::{Match, Matched, Promised, Reading, Seen, Signal, Sureness, TimeSeen};
use evenkeel::reading;
use evenkeel::rehearsal::{Player, interpret, shipped_texts};
use evenkeel::scenario::{Intensity, Ladder, StrongLanguage};
use proptest::prelude::*;
use strum::IntoEnumIterator;

struct Stage {
    texts: Texts,
    world: Arc<World>,
}

static STAGES: LazyLock<Vec<Stage>> = LazyLock::new(|| {
    let scenarios = [
        ("device-restore", include_str!("../scenarios/device-restore.ron")),
        ("crm-crash", include_str!("../scenarios/crm-crash.ron")),
        ("kettle", include_str!("scenarios/kettle.ron")),
    ];
    let stage = |(id, text): (&str, &str)| {
        let texts = shipped_texts(id, text);
        Stage { world: Arc::new(World::of(&texts).unwrap()), texts }
    };
    scenarios.map(stage).into()
});

/// Something to do, before it is known at what beat. Numbers choose among what is open, counted round.
#[derive(Debug, Clone)]
enum Doing {
    Wait(u64),
    Listen,
    Pace(usize, u32),
    PaceOf(String, u32),
    Choose(usize, When),
    ChooseNamed(String, When),
    Type(String, When),
    TypeOdd(String, Box<Reading>, When),
    Withdraw,
    Composing,
    Nod,
    Breathe,
    Ask(usize),
    AskNamed(String),
    Move(usize),
    MoveNamed(String),
    Write(usize, String),
    WriteTo(String, String),
    Note(String, i64),
    Unnote(u32),
    Finish,
    Today(u32),
    NextDay,
    ReadCaller(String),
}

/// Words that mean something to the reading, in any order.
const WORDS: [&str; 44] = [
    "I",
    "am",
    "sorry",
    "that",
    "our",
    "repair",
    "did",
    "not",
    "hold",
    "you",
    "have",
    "a",
    "meeting",
    "at",
    "four",
    "we",
    "will",
    "descale",
    "it",
    "in",
    "forty",
    "minutes",
    "calm",
    "down",
    "?",
    ".",
    ",",
    "what",
    "happened",
    "soon",
    "manager",
    "let",
    "me",
    "understand",
    "refund",
    "money",
    "back",
    "ring",
    "two",
    "days",
    "upset",
    "stupid",
    "wrong",
    "policy",
];

fn words() -> impl Strategy<Value = String> {
    let sensible = prop::collection::vec(prop::sample::select(WORDS.as_slice()), 0..30).prop_map(|words| words.join(" "));
    let whole = prop::sample::select(vec![
        "I'm so sorry. We got this wrong on Monday, and now you are without your phone.",
        "It will be ready in forty minutes, and you can take a loan phone until then.",
        "You must calm down, that was not us.",
        "How did this happen?",
        "I'll ring you in two days to see how it does.",
        "One moment, I'll look that up.",
    ]);
    prop_oneof![3 => sensible, 3 => whole.prop_map(str::to_owned), 1 => "\\PC{0,40}", 1 => Just(" ".to_owned()), 1 => Just("word ".repeat(160))]
}

fn names() -> impl Strategy<Value = String> {
    prop_oneof![Just("o1".to_owned()), Just("o9".to_owned()), Just(String::new()), Just("end_call".to_owned()), "[a-z]{1,6}"]
}

fn whens() -> impl Strategy<Value = When> {
    prop_oneof![6 => Just(When::AtEnd), 1 => Just(When::Now), 1 => Just(When::CutIn)]
}

/// A reading that no reader would make: what a damaged or forged log could hold.
fn odd_readings() -> impl Strategy<Value = Box<Reading>> {
    let spans = || (0..60usize, 0..60usize).prop_map(|(start, length)| Span::new(start, start + length));
    let sure = || prop::sample::select(vec![Sureness::Doubtful, Sureness::Likely, Sureness::Explicit]);
    let signals = prop::sample::select(Signal::iter().collect::<Vec<_>>());
    let seen = (signals, spans(), sure()).prop_map(|(signal, span, sure)| Seen { signal, span, sure, why: String::new() });
    let seconds = || prop_oneof![Just(i64::MAX), Just(i64::MIN), Just(-1), 0..10_000_000i64];
    let by = prop::option::of(prop::sample::select(vec![i64::MIN, -1, 0, 150_000, 400_000, i64::MAX]));
    let promise = (spans(), seconds(), by, sure()).prop_map(|(span, seconds, by, sure)| Promised {
        span,
        what: String::new(),
        seconds: Some(Seconds(seconds)),
        by: by.map(Clock),
        sure,
    });
    let ids = prop::sample::select(vec!["o1", "loan", "refund", "repair", "restore", "call", "water", "nothing", "third"]);
    let to = (ids, 0..7usize).prop_map(|(id, kind)| {
        let kinds = [Matched::Option, Matched::Knows, Matched::May, Matched::MayNot, Matched::Solution, Matched::Truth, Matched::Fact];
        kinds[kind](id.to_owned())
    });
    let matches = (to, spans(), sure()).prop_map(|(to, span, sure)| Match { to, span, sure });
    let times = (spans(), seconds()).prop_map(|(span, seconds)| TimeSeen { span, seconds: Some(Seconds(seconds)) });
    (
        prop::collection::vec(seen, 0..6),
        prop::option::of(promise),
        prop::collection::vec(matches, 0..4),
        prop::collection::vec(times, 0..2),
        any::<(bool, bool, u32)>(),
    )
        .prop_map(|(signals, promise, matches, times, (announces_hold, understood, words))| {
            Box::new(Reading { reader: "odd".to_owned(), signals, times, promise, matches, announces_hold, understood, words })
        })
}

fn doings() -> impl Strategy<Value = Doing> {
    let waits = prop_oneof![4 => 0..4_000u64, 2 => 0..30_000u64, 1 => Just(10_000_000u64)];
    prop_oneof![
        6 => waits.prop_map(Doing::Wait),
        8 => Just(Doing::Listen),
        1 => (any::<usize>(), any::<u32>()).prop_map(|(place, ms)| Doing::Pace(place, ms)),
        1 => (names(), any::<u32>()).prop_map(|(line, ms)| Doing::PaceOf(line, ms)),
        10 => (any::<usize>(), whens()).prop_map(|(place, when)| Doing::Choose(place, when)),
        1 => (names(), whens()).prop_map(|(id, when)| Doing::ChooseNamed(id, when)),
        6 => (words(), whens()).prop_map(|(text, when)| Doing::Type(text, when)),
        2 => (words(), odd_readings(), whens()).prop_map(|(text, reading, when)| Doing::TypeOdd(text, reading, when)),
        1 => Just(Doing::Withdraw),
        1 => Just(Doing::Composing),
        2 => Just(Doing::Nod),
        1 => Just(Doing::Breathe),
        2 => any::<usize>().prop_map(Doing::Ask),
        1 => names().prop_map(Doing::AskNamed),
        2 => any::<usize>().prop_map(Doing::Move),
        1 => names().prop_map(Doing::MoveNamed),
        1 => (any::<usize>(), words()).prop_map(|(place, text)| Doing::Write(place, text)),
        1 => (names(), words()).prop_map(|(field, text)| Doing::WriteTo(field, text)),
        1 => (words(), prop_oneof![any::<i64>(), 0..500_000i64]).prop_map(|(text, due)| Doing::Note(text, due)),
        1 => (0..4u32).prop_map(Doing::Unnote),
        4 => Just(Doing::Finish),
        2 => (0..5u32).prop_map(Doing::Today),
        4 => Just(Doing::NextDay),
        1 => prop_oneof![Just("outspoken".to_owned()), names()].prop_map(Doing::ReadCaller),
    ]
}

fn settings() -> impl Strategy<Value = Settings> {
    let real_time = prop::sample::select(vec![RealTime::On, RealTime::Half, RealTime::Double, RealTime::Quadruple, RealTime::Off]);
    let strong_language = prop::sample::select(vec![StrongLanguage::On, StrongLanguage::Softened, StrongLanguage::Off]);
    let intensity = prop::sample::select(Intensity::ALL.to_vec());
    (any::<(bool, bool)>(), real_time, strong_language, intensity).prop_map(|((typed, exam), real_time, strong_language, intensity)| {
        Settings { typed, exam, real_time, strong_language, intensity, audience: exam }
    })
}

fn begin(stage: usize, seed: u64, settings: Settings) -> Player {
    let stage = &STAGES[stage];
    Player::begin_in(stage.world.clone(), Header::new(Seed(seed), reading::VERSION, settings, stage.texts.clone()))
}

/// What a doing means now, if there is anything that it could mean.
fn act(conversation: &Conversation, doing: &Doing, lines: &[String]) -> Option<Act> {
    let nth = |place: usize, ids: Vec<String>| (!ids.is_empty()).then(|| ids[place % ids.len()].clone());
    Some(match doing.clone() {
        Doing::Wait(_) | Doing::Listen => Act::Advance,
        Doing::Pace(place, ms) => Act::Pace { line: nth(place, lines.to_vec())?, ms },
        Doing::PaceOf(line, ms) => Act::Pace { line, ms },
        Doing::Choose(place, when) => {
            let id = nth(place, conversation.choices().into_iter().map(|choice| choice.id).collect())?;
            Act::Say { spoken: interpret::option(conversation, &id)?, when }
        }
        Doing::ChooseNamed(id, when) => Act::Say { spoken: Spoken::Option { id, reading: Reading::default() }, when },
        Doing::Type(text, when) => Act::Say { spoken: interpret::typed(conversation, &text), when },
        Doing::TypeOdd(text, reading, when) => Act::Say { spoken: Spoken::Typed { text, reading: *reading }, when },
        Doing::Withdraw => Act::Withdraw,
        Doing::Composing => Act::Composing,
        Doing::Nod => Act::Nod,
        Doing::Breathe => Act::Breathe,
        Doing::Ask(place) => Act::Ask { question: nth(place, conversation.questions().into_iter().map(|question| question.id).collect())? },
        Doing::AskNamed(question) => Act::Ask { question },
        Doing::Move(place) => Act::Do { action: nth(place, conversation.moves().into_iter().map(|action| action.id).collect())? },
        Doing::MoveNamed(action) => Act::Do { action },
        Doing::Write(place, text) => {
            let fields = conversation.world().scenario.record.ids().map(str::to_owned).collect();
            interpret::record(conversation, &nth(place, fields)?, &text)
        }
        Doing::WriteTo(field, text) => interpret::record(conversation, &field, &text),
        Doing::Note(text, due) => interpret::note(conversation, &text, Seconds(due)),
        Doing::Unnote(index) => Act::Unnote { index },
        Doing::Finish => Act::FinishRecord,
        Doing::Today(index) => Act::DoToday { index },
        Doing::NextDay => Act::NextDay,
        Doing::ReadCaller(kind) => Act::ReadCaller { kind },
    })
}

/// Does everything in turn; what is refused is left out, as it belongs in no log.
fn play(mut player: Player, doings: &[Doing]) -> Player {
    for doing in doings {
        match doing {
            Doing::Wait(ms) => player.advance(player.conversation.now() + Millis(*ms)),
            Doing::Listen => player.listen(),
            _ => {
                let lines: Vec<String> = player.log.happenings().filter_map(planned).map(str::to_owned).collect();
                let recent = &lines[lines.len().saturating_sub(6)..];
                if let Some(act) = act(&player.conversation, doing, recent) {
                    let before = player.log.entries.len();
                    let done = player.act(player.conversation.now(), act);
                    assert_eq!(player.log.entries.len() - before, usize::from(done.is_ok()));
                }
            }
        }
        let mood = player.conversation.mood();
        for ladder in [Ladder::Anger, Ladder::Trust, Ladder::Heard] {
            assert!((0..=ladder.top()).contains(&mood.on(ladder)), "{ladder} stands at {}", mood.on(ladder));
        }
    }
    player
}

fn planned(happening: &Happening) -> Option<&str> {
    if let Happening::Planned { line, .. } = happening { Some(line) } else { None }
}

/// What can be seen of a conversation from outside, in one line.
fn seen(conversation: &Conversation) -> String {
    format!(
        "{:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
        conversation.phase(),
        conversation.now(),
        conversation.clock(),
        conversation.floor(),
        conversation.mood(),
        conversation.choices(),
        conversation.promises(),
        conversation.notes(),
        conversation.waiting(),
    )
}

#[track_caller]
fn replays(log: &Log) -> Conversation {
    let (conversation, divergence) = replay(log).unwrap();
    assert_eq!(divergence, None);
    conversation
}

/// Plays the acts of a log again with time cut into pieces of about `step` ms.
fn in_pieces(log: &Log, world: &Arc<World>, step: u64) -> Log {
    let (mut conversation, opening) = Conversation::begin(world.clone(), Arc::new(log.header.clone()));
    let mut entries = Vec::new();
    for entry in &log.entries {
        let mut happenings = Vec::new();
        let mut at = conversation.now();
        // Waiting for hours in small pieces shows nothing more than waiting for minutes does.
        for _ in 0..400 {
            at = at + Millis(step);
            if at >= entry.stamped.at {
                break;
            }
            happenings.extend(conversation.advance(at));
        }
        happenings.extend(conversation.apply(&entry.stamped).unwrap());
        entries.push(Entry { stamped: entry.stamped.clone(), happenings });
    }
    Log { header: log.header.clone(), opening, entries }
}

/// Each line that was planned is said, cut or dropped before the floor is free: none is lost, and none comes twice.
fn every_line_is_accounted_for(log: &Log) {
    let mut open: Vec<&str> = Vec::new();
    let close = |open: &mut Vec<&str>, line: &str| {
        let place = open.iter().position(|known| *known == line).unwrap_or_else(|| panic!("{line} was not to be said"));
        open.remove(place);
    };
    for happening in log.happenings() {
        match happening {
            Happening::Planned { line, .. } => {
                assert!(!open.contains(&line.as_str()), "{line} is planned twice");
                open.push(line);
            }
            Happening::LineEnded { line } | Happening::LineCut { line, .. } => close(&mut open, line),
            Happening::LinesDropped { lines } => lines.iter().for_each(|line| close(&mut open, line)),
            Happening::FloorFree { .. } | Happening::SceneEnded { .. } => assert_eq!(open, [""; 0]),
            _ => {}
        }
    }
}

/// Every reply that waited was heard, withdrawn or given back; none is lost without a word.
fn no_waiting_reply_is_lost(player: &Player) {
    let mut waiting = 0i32;
    let mut gone = 0i32;
    for happening in player.log.happenings() {
        match happening {
            Happening::ReplyWaits => waiting += 1,
            Happening::ReplyWithdrawn { .. } | Happening::ReplyUnheard { .. } | Happening::Replied { .. } => gone += 1,
            _ => {}
        }
    }
    let open = i32::from(player.conversation.reply_waits());
    assert!(waiting - open <= gone, "{waiting} waited, {gone} came to something, {open} waits");
}

/// A number of the arithmetic, in thousandths.
fn thousandths(text: &str) -> i64 {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    whole.parse::<i64>().unwrap() * 1000 + format!("{part:0<3}").parse::<i64>().unwrap()
}

fn between<'t>(line: &'t str, before: &str, after: &str) -> Option<&'t str> {
    let rest = line.strip_prefix(before)?;
    rest.split_once(after).map(|(number, _)| number)
}

/// The lines of a principle's arithmetic lead to its score, read as a person would.
fn the_principle_adds_up(score: &PrincipleScore) {
    let lines = &score.arithmetic;
    let find = |before: &str, after: &str| lines.iter().find_map(|line| between(line, before, after));
    let mut earned = thousandths(find("earned ", " of ").unwrap());
    if let Some(conduct) = find("conduct ", ",") {
        let answer = lines.iter().find_map(|line| line.split_once("the closing question ")).unwrap().1;
        earned = thousandths(conduct) + thousandths(answer);
    }
    let less: i64 = lines.iter().filter_map(|line| between(line, "less ", " for ")).map(thousandths).sum();
    let last = lines.last().unwrap();
    assert_eq!(thousandths(between(last, "(", " − ").unwrap()), earned, "{lines:?}");
    let (_, rest) = last.split_once(" − ").unwrap();
    let (cost, rest) = rest.split_once(") of ").unwrap();
    let (wanted, result) = rest.split_once(": ").unwrap();
    assert_eq!(thousandths(cost), less, "{lines:?}");
    let wanted: i64 = wanted.parse().unwrap();
    assert_eq!(result.parse::<i64>().unwrap(), (earned - less).max(0) * 100 / (wanted * 1000), "{lines:?}");
    assert!(score.score.is_none_or(|score| score.to_string() == result && score <= 100), "{lines:?}");
}

fn the_result_adds_up(result: &ResultLine, goals: &[PrincipleScore]) {
    let weighed = || result.arithmetic.iter().filter_map(|line| line.rsplit_once(": ")?.1.split_once(" × "));
    let number = |text: &str| text.parse::<u32>().unwrap();
    let sum: u32 = weighed().map(|(score, weight)| number(score) * number(weight)).sum();
    let weights: u32 = weighed().map(|(_, weight)| number(weight)).sum();
    assert_eq!(weighed().count(), goals.iter().filter(|goal| goal.score.is_some()).count());
    assert!(result.arithmetic.contains(&format!("{sum} ÷ {weights} = {}", result.uncapped)), "{result:?}");
    assert_eq!(result.uncapped, sum.checked_div(weights).unwrap_or(0));
    assert!(result.score <= result.uncapped && (result.score == result.uncapped || !result.caps.is_empty()));
    assert_eq!(result.passed, result.score >= result.pass_mark && result.outcome.passes());
}

/// Every mark lies in the words that it marks, and every reply of the trainee's is in the transcript.
fn the_transcript_fits(debrief: &Debrief, log: &Log) {
    for said in &debrief.transcript {
        for mark in &said.marks {
            assert!(said.text.get(mark.span.start..mark.span.end).is_some(), "{mark:?} is not in “{}”", said.text);
        }
    }
    let replies = log.happenings().filter(|happening| matches!(happening, Happening::Replied { .. } | Happening::Asked { .. }));
    assert_eq!(replies.count(), debrief.transcript.iter().filter(|said| said.who == Who::You && said.turn.is_some()).count());
    let points = debrief.worked.iter().chain(&debrief.change);
    for point in points {
        assert!(point.yours.get(point.span.start..point.span.end).is_some(), "{point:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_the_log_tells_all_of_it(
        stage in 0..3usize,
        seed in any::<u64>(),
        settings in settings(),
        doings in prop::collection::vec(doings(), 1..40),
        step in 50..5_000u64,
        cut in any::<prop::sample::Index>(),
    ) {
        let player = play(begin(stage, seed, settings), &doings);
        let log = &player.log;
        every_line_is_accounted_for(log);
        no_waiting_reply_is_lost(&player);

        // Doing it again, and playing the log again, both give the same.
        let twin = play(begin(stage, seed, settings), &doings);
        prop_assert_eq!(&twin.log, log);
        replays(log);

        // Time may be split anywhere.
        prop_assert_eq!(&in_pieces(log, &STAGES[stage].world, step), log);

        // A log is the same when it is written and read back.
        let mut bytes = Vec::new();
        log.write(&mut bytes).unwrap();
        prop_assert_eq!(&Log::read(bytes.as_slice()).unwrap(), log);

        // A part of it, played again and continued, equals the whole.
        let cut = cut.index(log.entries.len() + 1);
        let part = Log { entries: log.entries[..cut].to_vec(), ..log.clone() };
        let mut resumed = replays(&part);
        for entry in &log.entries[cut..] {
            prop_assert_eq!(&resumed.apply(&entry.stamped).unwrap(), &entry.happenings);
        }
        prop_assert_eq!(seen(&resumed), seen(&replays(log)));

        // A branch can begin before every turn.
        for turn in 1..=player.conversation.turn() {
            let branch = before_turn(log, turn);
            prop_assert_eq!(&branch.entries[..], &log.entries[..branch.entries.len()]);
            let before = replays(&branch);
            prop_assert_eq!(before.turn(), turn - 1);
        }

        // The debrief is a function of the log.
        let world = &STAGES[stage].world;
        let debrief = assess(world, log);
        prop_assert_eq!(&assess(world, log), &debrief);
        debrief.goals.iter().chain(&debrief.others).for_each(the_principle_adds_up);
        if let Some(result) = &debrief.result {
            the_result_adds_up(result, &debrief.goals);
        }
        if !doings.iter().any(|doing| matches!(doing, Doing::TypeOdd(..))) {
            the_transcript_fits(&debrief, log);
        }

        // There is always a way out, and it is kind: no score.
        let mut leaver = player.clone();
        if leaver.conversation.phase() != Phase::Over {
            leaver.act(leaver.conversation.now(), Act::Stop).unwrap();
            prop_assert_eq!(leaver.conversation.phase(), Phase::Over);
            prop_assert_eq!(assess(world, &leaver.log).result, None);
        }
        prop_assert!(leaver.act(leaver.conversation.now(), Act::Stop).is_err());

        // Somebody who only listens from here comes to an end, or rests.
        let mut listener = player.clone();
        let mut events = 0;
        while let Some(due) = listener.conversation.next_due() {
            listener.advance(due);
            events += 1;
            prop_assert!(events < 2_000, "it goes on and on");
        }
        let rests = matches!(listener.conversation.floor(), FloorView::Free { silence_at: None });
        prop_assert!(listener.conversation.phase() != Phase::Call || rests);
    }

    #[test]
    fn no_stamp_is_too_odd(stage in 0..3usize, stamps in prop::collection::vec((any::<u64>(), doings()), 1..12)) {
        let mut conversation = begin(stage, 7, Settings::default()).conversation;
        for (at, doing) in &stamps {
            let before = conversation.now();
            if let Some(act) = act(&conversation, doing, &[]) {
                // Refused or not: it must not panic, and time does not run backwards.
                let _ = conversation.apply(&Stamped { at: Millis(*at), act });
            }
            prop_assert!(conversation.now() >= before);
            let _ = conversation.advance(Millis(u64::MAX));
        }
        let rests = matches!(conversation.floor(), FloorView::Free { silence_at: None });
        prop_assert!(conversation.phase() != Phase::Call || rests);
    }
}

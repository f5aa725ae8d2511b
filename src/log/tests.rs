//! Logs and acts, written and read back.

use proptest::prelude::*;

use super::*;
use crate::base::{Clock, Millis, Seconds, Seed};
use crate::principles::{Reading, Signal};
use crate::scenario::{Ladder, Mood};

fn log() -> Log {
    let texts = Texts { scenario: "(title: \"T\")\n".to_owned(), scenario_id: "t".to_owned(), ..Texts::default() };
    let header = Header::new(Seed(u64::MAX), "rules-1", Settings { real_time: RealTime::Off, ..Settings::default() }, texts);
    let say = Act::Say { spoken: Spoken::Typed { text: "“Hm”\n\u{1F600}".to_owned(), reading: Reading::default() }, when: When::CutIn };
    let moved = Happening::MoodMoved { ladder: Ladder::Anger, from: 3, to: 2, cause: Cause::Signal(Signal::Empathy) };
    let entries = vec![
        Entry { stamped: Stamped { at: Millis(u64::MAX), act: say }, happenings: vec![moved, Happening::Over] },
        Entry { stamped: Stamped { at: Millis(0), act: Act::Advance }, happenings: Vec::new() },
    ];
    let began = Happening::SceneBegan { scene: "first".to_owned(), now: Clock(-1), mood: Mood::default() };
    Log { header, opening: vec![began], entries }
}

fn written(log: &Log) -> String {
    let mut bytes = Vec::new();
    log.write(&mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_log_reads_back_as_it_was_written_a_line_an_entry() {
    let text = written(&log());
    assert_eq!(text.lines().count(), 3);
    assert_eq!(Log::read(text.as_bytes()).unwrap(), log());
}

#[track_caller]
fn check_refused(text: &str, part: &str) {
    let why = Log::read(text.as_bytes()).unwrap_err().to_string();
    assert!(why.contains(part), "{why}");
}

#[test]
fn what_is_damaged_is_refused_with_its_line() {
    let text = written(&log());
    check_refused("", "line 1 is not part of a log: it is empty");
    check_refused("{}", "line 1 is not part of a log: missing field `format`");
    check_refused(&text.replace("\"at\":0", "\"at\":-1"), "line 3 is not part of a log");
    check_refused(&text.replace("\"over\"", "\"under\""), "line 2 is not part of a log: unknown variant `under`");
    check_refused(text.trim_end().trim_end_matches('}'), "line 3 is not part of a log");
    let newer = text.replacen(&format!("\"format\":{FORMAT}"), "\"format\":99", 1);
    check_refused(&newer, &format!("written by a newer Evenkeel (format 99; this one reads up to {FORMAT})"));
}

#[test]
fn a_line_without_end_is_not_read_to_its_end() {
    let why = Log::read(std::io::BufReader::new(std::io::repeat(b'x'))).unwrap_err().to_string();
    assert!(why.contains("a line of it is too long"), "{why}");
}

#[test]
fn a_moment_too_late_to_count_is_refused() {
    assert!(parse_line("@18446744073709551.615 nod", 1).is_ok());
    assert!(parse_line("@18446744073709551.616 nod", 1).is_err());
    assert!(parse_line("@99999999999999999999 nod", 1).is_err());
}

fn acts() -> impl Strategy<Value = Act> {
    let text = || "\\PC{0,12}|[ \"\\\\#\n\t]{0,8}";
    let when = prop::sample::select(vec![When::AtEnd, When::Now, When::CutIn]);
    let reading = Reading::default;
    prop_oneof![
        (text(), when.clone()).prop_map(move |(text, when)| Act::Say { spoken: Spoken::Typed { text, reading: reading() }, when }),
        ("[a-z][a-z0-9_-]{0,6}", when).prop_map(move |(id, when)| Act::Say { spoken: Spoken::Option { id, reading: reading() }, when }),
        "[a-z]{1,6}".prop_map(|question| Act::Ask { question }),
        "[a-z]{1,6}".prop_map(|action| Act::Do { action }),
        ("[a-z]{1,6}", text()).prop_map(move |(field, text)| Act::Write { field, text, reading: reading() }),
        (text(), 0..10_000_000i64).prop_map(move |(text, due)| Act::Note { text, due: Seconds(due), reading: reading() }),
        any::<u32>().prop_map(|index| Act::Unnote { index }),
        any::<u32>().prop_map(|index| Act::DoToday { index }),
        "[a-z]{1,6}".prop_map(|kind| Act::ReadCaller { kind }),
        prop::sample::select(vec![Act::Withdraw, Act::Nod, Act::Breathe, Act::FinishRecord, Act::NextDay, Act::Stop]),
    ]
}

proptest! {
    #[test]
    fn every_act_of_a_persons_reads_back_from_its_line(at in any::<u64>(), act in acts()) {
        let stamped = Stamped { at: Millis(at), act };
        let line = Directive::line(&stamped).unwrap();
        let placed = parse_directives(&line).unwrap();
        prop_assert_eq!(placed.len(), 1, "{}", line);
        prop_assert_eq!(placed[0].at, Some(stamped.at));
        prop_assert_eq!(Some(placed[0].directive.clone()), Directive::of(&stamped.act));
    }

    #[test]
    fn no_line_is_too_odd(line in "\\PC{0,40}|(@|note|say|wait|choose|\"|\\\\| |[0-9]|in){0,12}") {
        if let Err(error) = parse_line(&line, 3) {
            prop_assert_eq!(error.line, 3);
            prop_assert!(!error.why.is_empty());
        }
    }
}

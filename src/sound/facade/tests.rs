//! Sound with a device that only takes note.

use super::super::output::{NO_DEVICE, Output};
use super::super::tape::Tape;
use super::*;
use crate::conversation::{Conversation, World};
use crate::log::{Happening, Header, Settings as How, Texts};
use crate::scenario::{self, KindId, Mood, SHIPPED_KINDS, SHIPPED_RUBRIC, shipped_reactions};
use crate::sound::{Recording, wav};
use std::path::Path;

/// What the fake device noticed.
#[derive(Debug, PartialEq)]
enum Seen {
    /// A tape with so many samples.
    Played(usize),
    Closed,
}

struct FakeDevice {
    seen: Sender<Seen>,
}

impl Output for FakeDevice {
    fn play(&self, tape: Tape) {
        let _ = self.seen.send(Seen::Played(tape.take(10_000_000).count()));
    }
}

impl Drop for FakeDevice {
    fn drop(&mut self) {
        let _ = self.seen.send(Seen::Closed);
    }
}

/// Sound with a fake device, what it sees, its `lost` button, and a receiver that wakes.
struct Bench {
    sound: Sound,
    seen: Receiver<Seen>,
    lost: Receiver<Lost>,
    woken: Receiver<()>,
}

fn bench(settings: Settings) -> Bench {
    let ((seen_by_device, seen), (lost_button, lost), (wake, woken)) = (mpsc::channel(), mpsc::channel(), mpsc::channel());
    let open: Open = Box::new(move |lost| {
        let _ = lost_button.send(lost);
        Ok(Box::new(FakeDevice { seen: seen_by_device }))
    });
    let sound = Sound::with(settings, waker(wake), open, Speech::none());
    Bench { sound, seen, lost, woken }
}

fn waker(wake: Sender<()>) -> Box<dyn Fn() + Send + Sync> {
    Box::new(move || {
        let _ = wake.send(());
    })
}

fn utterance(line: &str, ms: u32) -> Utterance {
    let text = "Second time this week.".to_owned();
    Utterance { line: line.to_owned(), text, mood: Mood::default(), voice: scenario::Voice::default(), recording: None, ms }
}

fn prepared(line: &str) -> SoundEvent {
    SoundEvent::Prepared { line: line.to_owned(), ms: None }
}

#[test]
fn prepared_lines_are_told_in_order_and_heard_when_started() {
    let bench = bench(Settings::default());
    bench.sound.prepare(utterance("a", 1_000));
    bench.sound.prepare(utterance("b", 500));
    bench.woken.recv().unwrap();
    bench.woken.recv().unwrap();
    assert_eq!(bench.sound.poll(), [prepared("a"), prepared("b")]);
    assert_eq!(bench.sound.poll(), []);
    bench.sound.start("b");
    bench.sound.start("a");
    assert_eq!([bench.seen.recv(), bench.seen.recv()], [Ok(Seen::Played(22_050)), Ok(Seen::Played(44_100))]);
    assert_eq!(bench.sound.notice(), None);
}

#[test]
fn no_device_is_said_once_and_all_else_is_silence() {
    let (wake, woken) = mpsc::channel();
    let sound = Sound::with(Settings::default(), waker(wake), Box::new(|_| Err(NO_DEVICE)), Speech::none());
    woken.recv().unwrap();
    assert_eq!(sound.notice().as_deref(), Some(NO_DEVICE));
    assert_eq!(sound.notice(), None);
    sound.cue(Cue::Nod);
    sound.prepare(utterance("a", 1_000));
    sound.start("a");
    assert_eq!(sound.poll(), [prepared("a")]);
}

#[test]
fn a_device_that_vanishes_is_said_once() {
    let bench = bench(Settings::default());
    let lost = bench.lost.recv().unwrap();
    lost();
    lost();
    bench.woken.recv().unwrap();
    assert_eq!(bench.seen.recv(), Ok(Seen::Closed));
    assert_eq!(bench.sound.notice().as_deref(), Some(DEVICE_GONE));
    bench.sound.prepare(utterance("a", 1_000));
    assert_eq!((bench.sound.poll(), bench.sound.notice()), (vec![prepared("a")], None));
}

#[test]
fn lines_that_are_not_heard_are_answered_at_once() {
    let mut sound = Sound::silent();
    sound.prepare(utterance("a", 1_000));
    sound.set_voices(Voices::Speech);
    sound.prepare(utterance("b", 1_000));
    sound.set_levels(Levels { voice: 0, ..Levels::default() });
    sound.prepare(utterance("c", 1_000));
    assert_eq!(sound.poll(), [prepared("a"), prepared("b"), prepared("c")]);
    assert_eq!(sound.notice(), None);
}

#[test]
fn the_device_is_closed_when_sound_is_dropped() {
    let Bench { sound, seen, lost, .. } = bench(Settings::default());
    let _held_by_the_device = lost.recv().unwrap();
    drop(sound);
    assert_eq!(seen.recv(), Ok(Seen::Closed));
}

/// The first line of a call whose scenario names a recording for it, as it is planned, with the scenario's folder.
fn planned(folder: &Path) -> Utterance {
    let scenario = r#"(title: "T", caller: "Ada Quill", start: "a",
        beats: {"a": (says: (text: "Second time.", sound: "sounds/second.wav"), options: [(say: "Sorry.", next: "end")])},
        endings: {"end": (title: "The end", outcome: resolved)})"#;
    let texts = Texts {
        scenario: scenario.to_owned(),
        scenario_id: "t".to_owned(),
        reactions: shipped_reactions(KindId::Outspoken).to_owned(),
        kinds: SHIPPED_KINDS.to_owned(),
        rubric: SHIPPED_RUBRIC.to_owned(),
    };
    let world = World::of(&texts).unwrap();
    let header = Header::new(crate::base::Seed(1), "test", How::default(), texts);
    let (_, opening) = Conversation::begin(world.into(), header.into());
    let line = opening.into_iter().find_map(|happening| match happening {
        Happening::Planned { line, text, recording: Some(name), ms, .. } => {
            Some(Utterance { recording: Some(Recording { folder: folder.to_owned(), name }), text, ..utterance(&line, ms) })
        }
        _ => None,
    });
    line.expect("a line with a recording")
}

#[test]
fn the_recording_that_a_scenario_names_at_a_line_is_what_is_heard() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("sounds")).unwrap();
    std::fs::write(folder.path().join("sounds/second.wav"), wav::write(&[8_000; 4_000], 1, 8_000, None)).unwrap();
    let bench = bench(Settings::default());
    let utterance = planned(folder.path());
    let line = utterance.line.clone();
    bench.sound.prepare(utterance);
    bench.woken.recv().unwrap();
    assert_eq!(bench.sound.poll(), [SoundEvent::Prepared { line: line.clone(), ms: Some(500) }]);
    bench.sound.start(&line);
    assert_eq!(bench.seen.recv(), Ok(Seen::Played(4_000)));
    assert_eq!(bench.sound.notice(), None);
}

#[test]
fn recordings_that_cannot_be_heard_are_told_of_once_and_their_lines_are_said_without() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("sounds")).unwrap();
    std::fs::write(folder.path().join("sounds/second.wav"), b"RIFF, but then no sound").unwrap();
    let bench = bench(Settings::default());
    let first = planned(folder.path());
    let away = Recording { folder: folder.path().to_owned(), name: "../elsewhere.wav".to_owned() };
    let second = Utterance { recording: Some(away), ..utterance("b", 500) };
    let expected = [prepared(&first.line), prepared("b")];
    let line = first.line.clone();
    bench.sound.prepare(first);
    bench.sound.prepare(second);
    // Each line wakes the window, and so does the notice.
    for _ in 0..3 {
        bench.woken.recv().unwrap();
    }
    assert_eq!(bench.sound.poll(), expected);
    let notice = bench.sound.notice().expect("a notice");
    assert!(notice.contains("sounds/second.wav"), "{notice}");
    assert_eq!(bench.sound.notice(), None);
    bench.sound.start(&line);
    assert!(matches!(bench.seen.recv(), Ok(Seen::Played(samples)) if samples > 0), "a murmur instead");
}

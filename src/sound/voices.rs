//! Makes lines audible ahead of time, on a thread of its own: the scenario's recording, else the
//! installed speech program, else a murmur.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender};

use super::facade::Reports;
use super::speech::Speech;
use super::stage::Order;
use super::synth::murmur;
use super::{Clip, SoundEvent, Utterance, Voices, recording};

/// What there is to do.
#[derive(Debug)]
pub(super) enum Job {
    /// Look for the speech program, before the first line needs it.
    LookUp,
    /// Make a line audible.
    Make(Utterance, Voices),
}

/// Does one job after the other, until there will be none.
pub(super) fn run(jobs: Receiver<Job>, mut speech: Speech, stage: Sender<Order>, reports: Arc<Reports>) {
    for job in jobs {
        match job {
            Job::LookUp => speech.look_up(),
            Job::Make(utterance, _) if reports.is_silent() => reports.tell(SoundEvent::Prepared { line: utterance.line, ms: None }),
            Job::Make(utterance, voices) => {
                let (clip, ms) = make(&utterance, voices, &mut speech);
                // The stage must have the line before anybody is told that it is ready.
                let _ = stage.send(Order::Ready(utterance.line.clone(), Arc::new(clip)));
                reports.tell(SoundEvent::Prepared { line: utterance.line, ms });
            }
        }
    }
}

/// The line's sound, and its length where it has one of its own.
fn make(utterance: &Utterance, voices: Voices, speech: &mut Speech) -> (Clip, Option<u32>) {
    let recorded = || utterance.recording.as_ref().and_then(recording::read);
    let spoken = if voices == Voices::Speech { recorded().or_else(|| speech.speak(utterance)) } else { None };
    match spoken {
        Some(clip) => {
            let ms = clip.ms();
            (clip, Some(ms))
        }
        None => (murmur(&utterance.text, utterance.mood, &utterance.voice, utterance.ms), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{self, Mood};
    use crate::sound::{Recording, wav};

    fn utterance(recording: Option<Recording>) -> Utterance {
        let (line, text) = ("arrival.1#0".to_owned(), "Second time this week.".to_owned());
        Utterance { line, text, mood: Mood::default(), voice: scenario::Voice::default(), recording, ms: 1_700 }
    }

    /// How long the made line is, and what length it tells.
    #[track_caller]
    fn check(recording: Option<Recording>, voices: Voices, expected: (u32, Option<u32>)) {
        let (clip, ms) = make(&utterance(recording), voices, &mut Speech::none());
        assert_eq!((clip.ms(), ms), expected);
    }

    #[test]
    fn a_recording_goes_before_a_murmur_and_gives_its_own_length() {
        let folder = tempfile::tempdir().unwrap();
        let recording = |name: &str| Some(Recording { folder: folder.path().to_owned(), name: name.to_owned() });
        std::fs::write(folder.path().join("arrival-1.wav"), wav::write(&[100; 8_000], 1, 8_000, None)).unwrap();
        check(recording("arrival-1.wav"), Voices::Speech, (1_000, Some(1_000)));
        check(recording("arrival-1.wav"), Voices::Murmur, (1_700, None));
        check(None, Voices::Speech, (1_700, None));
        check(recording("missing.wav"), Voices::Speech, (1_700, None));
    }
}

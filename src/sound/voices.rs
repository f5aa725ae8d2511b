//! Makes lines audible ahead of time, on a thread of its own: the scenario's recording, else the
//! installed speech program, else a murmur.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender};

use super::facade::Reports;
use super::speech::Speech;
use super::stage::Order;
use super::synth::murmur;
use super::{Clip, SoundEvent, Utterance, Voices};

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
                let (clip, ms) = make(&utterance, voices, &mut speech, &reports);
                // The stage must have the line before anybody is told that it is ready.
                let _ = stage.send(Order::Ready(utterance.line.clone(), Arc::new(clip)));
                reports.tell(SoundEvent::Prepared { line: utterance.line, ms });
            }
        }
    }
}

/// The line's sound, and its length where it has one of its own.
fn make(utterance: &Utterance, voices: Voices, speech: &mut Speech, reports: &Reports) -> (Clip, Option<u32>) {
    let spoken = if voices == Voices::Speech { recorded(utterance, reports).or_else(|| speech.speak(utterance)) } else { None };
    match spoken {
        Some(clip) => {
            let ms = clip.ms();
            (clip, Some(ms))
        }
        None => (murmur(&utterance.text, utterance.mood, &utterance.voice, utterance.ms), None),
    }
}

/// The scenario's own recording; where it has one that cannot be heard, the person is told once.
fn recorded(utterance: &Utterance, reports: &Reports) -> Option<Clip> {
    let recording = utterance.recording.as_ref()?;
    let clip = recording.read();
    if clip.is_none() {
        reports.unheard(&recording.name);
    }
    clip
}

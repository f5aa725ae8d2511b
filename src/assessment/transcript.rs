//! The transcript: everything that was said and done, with what was seen in it where it happened.

use super::score::is_timing;
use super::{Mark, Said, Who};
use crate::conversation::World;
use crate::log::{Happening, Log, Speaker};
use crate::principles::{Evidence, Signal};

/// Builds the transcript of a log; `timing` is whether timing is assessed.
pub(super) fn transcript(world: &World, log: &Log, timing: bool) -> Vec<Said> {
    let mut said: Vec<Said> = Vec::new();
    let mut planned: Vec<(String, Said)> = Vec::new();
    // Moments that belong to a turn which has not opened yet.
    let mut ahead: Vec<(u32, Signal, String)> = Vec::new();
    for happening in log.happenings() {
        match happening {
            Happening::Planned { line, speaker, name, text, .. } => {
                let who = if *speaker == Speaker::Caller { Who::Caller } else { Who::Other };
                planned.push((line.clone(), Said { name: name.clone(), ..words(who, text) }));
            }
            Happening::LineBegan { line, .. } => {
                if let Some(at) = planned.iter().position(|(known, _)| known == line) {
                    said.push(planned[at].1.clone());
                }
            }
            Happening::LineCut { .. } => {
                if let Some(last) = said.last_mut() {
                    last.cut = true;
                }
            }
            Happening::ReplyUnheard { text } => said.push(Said { unheard: true, ..words(Who::You, text) }),
            Happening::Replied { turn, text, .. } | Happening::Asked { turn, text, .. } => {
                let moments = take_ahead(&mut ahead, *turn);
                said.push(Said { turn: Some(*turn), moments, ..words(Who::You, text) });
            }
            Happening::Moved { turn, text, .. } => {
                let moments = take_ahead(&mut ahead, *turn);
                said.push(Said { turn: Some(*turn), moments, ..words(Who::Stage, text) });
            }
            Happening::Silence { .. } => said.push(words(Who::Stage, "Silence")),
            Happening::SceneBegan { scene, now, .. } => {
                let title = world.scenario.scenes.get(scene).map(|scene| scene.title.as_str()).unwrap_or_default();
                let line = if title.is_empty() { now.to_string() } else { format!("{title} · {now}") };
                said.push(words(Who::Stage, &line));
            }
            Happening::Signal { signal, .. } if !timing && is_timing(*signal) => {}
            Happening::Signal { signal, evidence } => place(&mut said, &mut ahead, *signal, evidence),
            _ => {}
        }
    }
    said
}

fn words(who: Who, text: &str) -> Said {
    Said { who, name: String::new(), text: text.to_owned(), turn: None, marks: Vec::new(), moments: Vec::new(), cut: false, unheard: false }
}

fn take_ahead(ahead: &mut Vec<(u32, Signal, String)>, turn: u32) -> Vec<(Signal, String)> {
    let (now, later) = std::mem::take(ahead).into_iter().partition(|(number, ..)| *number <= turn);
    *ahead = later;
    let now: Vec<(u32, Signal, String)> = now;
    now.into_iter().map(|(_, signal, what)| (signal, what)).collect()
}

fn place(said: &mut [Said], ahead: &mut Vec<(u32, Signal, String)>, signal: Signal, evidence: &Evidence) {
    match evidence {
        Evidence::Words { turn, span, sure, why, .. } => {
            if let Some(reply) = said.iter_mut().rev().find(|said| said.turn == Some(*turn)) {
                reply.marks.push(Mark { signal, sign: signal.sign(), span: *span, sure: *sure, why: why.clone() });
            }
        }
        // It stands where nobody spoke, and not with a reply.
        Evidence::Moment { what, .. } if signal == Signal::DeadAir => {
            if let Some(silence) = said.last_mut() {
                silence.moments.push((signal, what.clone()));
            }
        }
        Evidence::Moment { turn, what } => match said.iter_mut().rev().find(|said| said.turn == Some(*turn)) {
            Some(reply) => reply.moments.push((signal, what.clone())),
            None => ahead.push((*turn, signal, what.clone())),
        },
        Evidence::Field { .. } => {}
    }
}

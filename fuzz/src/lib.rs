//! What the fuzz targets share: a scenario of the right shape from arbitrary bytes, and what is done with a text.

pub mod shape;

use std::sync::Arc;

use evenkeel::base::{Millis, Seed};
use evenkeel::conversation::{Conversation, World};
use evenkeel::log::{Act, Header, Settings, Stamped};
use evenkeel::reading;
use evenkeel::rehearsal::shipped_texts;
use evenkeel::studio::{Document, highlight};

/// How many events of a call are played.
const EVENTS: usize = 40;

/// Loads a text as the program does, and listens for a while where it can be played.
pub fn load_and_listen(text: &str) {
    let loaded = evenkeel::scenario::load("fuzz", text);
    for finding in &loaded.findings {
        assert!(!finding.sentence.is_empty());
        assert!(text.get(finding.span.start..finding.span.end).is_some(), "a finding points beside the text: {finding:?}");
    }
    if loaded.scenario.is_some() {
        listen(text);
    }
}

/// Opens a text in the studio: its classes cover it in order.
pub fn open_in_studio(text: &str) {
    let mut end = 0;
    for (span, _) in highlight(text) {
        assert!(span.start >= end && text.get(span.start..span.end).is_some(), "{span:?}");
        end = span.end;
    }
    let document = Document::new("fuzz", text);
    assert_eq!(document.text(), text);
}

fn listen(text: &str) {
    let texts = shipped_texts("fuzz", text);
    let world = Arc::new(World::of(&texts).expect("it was loaded"));
    let header = Arc::new(Header::new(Seed(1), reading::VERSION, Settings::default(), texts));
    let (mut conversation, _) = Conversation::begin(world, header);
    for _ in 0..EVENTS {
        let Some(due) = conversation.next_due() else { break };
        conversation.advance(due);
        // A nod is refused or taken; either is fine.
        let _ = conversation.apply(&Stamped { at: Millis(due.0), act: Act::Nod });
    }
}

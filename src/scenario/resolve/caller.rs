//! The customer.

use crate::scenario::format::{Block, Field, Reader};
use crate::scenario::syntax::Node;
use crate::scenario::{Caller, Face, Ladder, Mood, Voice};

/// Reads the caller.
pub fn read(reader: &mut Reader<'_>, node: &Node, caller: &mut Caller) {
    caller.mood = Mood { anger: 6, trust: 2, heard: 0 };
    reader.block(&CALLER, node, caller);
}

pub const CALLER: Block<Caller> = Block {
    what: "a caller",
    lone: Some("name"),
    fields: &[
        Field::needed("name", |r, node, caller| r.text_into(node, &mut caller.name)),
        Field::new("pronoun", |r, node, caller| r.word_into(node, "a pronoun", &mut caller.pronoun)),
        Field::new("kind", |r, node, caller| r.word_into(node, "a kind of caller", &mut caller.kind)),
        Field::new("fear", |r, node, caller| r.text_into(node, &mut caller.fear)),
        Field::new("mood", |r, node, caller| r.block(&MOOD, node, &mut caller.mood)),
        Field::new("temper", |r, node, caller| r.word_into(node, "a temper", &mut caller.temper)),
        Field::new("voice", |r, node, caller| r.block(&VOICE, node, &mut caller.voice)),
        Field::new("face", |r, node, caller| r.block(&FACE, node, &mut caller.face)),
    ],
};

pub const MOOD: Block<Mood> = Block {
    what: "a mood",
    lone: None,
    fields: &[
        Field::new("anger", |r, node, mood| r.number_into(node, 0..=Ladder::Anger.top().into(), &mut mood.anger)),
        Field::new("trust", |r, node, mood| r.number_into(node, 0..=Ladder::Trust.top().into(), &mut mood.trust)),
        Field::new("heard", |r, node, mood| r.number_into(node, 0..=Ladder::Heard.top().into(), &mut mood.heard)),
    ],
};

pub const VOICE: Block<Voice> = Block {
    what: "a voice",
    lone: Some("name"),
    fields: &[
        Field::new("name", |r, node, voice| r.text_into(node, &mut voice.name)),
        Field::new("pitch", |r, node, voice| r.number_into(node, 0..=99, &mut voice.pitch)),
        Field::new("pace", |r, node, voice| r.number_into(node, 80..=260, &mut voice.pace)),
    ],
};

pub const FACE: Block<Face> = Block {
    what: "a face",
    lone: None,
    fields: &[
        Field::new("skin", |r, node, face| r.number_into(node, 1..=6, &mut face.skin)),
        Field::new("age", |r, node, face| r.number_into(node, 18..=95, &mut face.age)),
        Field::new("hair", |r, node, face| r.word_into(node, "a kind of hair", &mut face.hair)),
        Field::new("hair_colour", |r, node, face| r.word_into(node, "a colour of hair", &mut face.hair_colour)),
        Field::new("glasses", |r, node, face| r.flag_into(node, &mut face.glasses)),
        Field::new("beard", |r, node, face| r.word_into(node, "a kind of beard", &mut face.beard)),
        Field::new("covering", |r, node, face| r.word_into(node, "a covering", &mut face.covering)),
        Field::new("earrings", |r, node, face| r.flag_into(node, &mut face.earrings)),
        Field::new("head", |r, node, face| r.word_into(node, "a shape of head", &mut face.head)),
    ],
};

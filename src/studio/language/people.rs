//! The caller.

use super::{Block, Shape, Words, field, needed};

pub const CALLER: Block = Block {
    what: "a caller",
    lone: Some("name"),
    fields: &[
        needed("name", "The customer's full name.", Shape::Text),
        field("pronoun", "How others speak of them.", Shape::Word(Words::Pronoun)),
        field("kind", "What kind of customer: it decides what moves the mood.", Shape::Word(Words::Kind)),
        field("fear", "The fear under the anger. Say it nowhere outright; hint at it in lines.", Shape::Text),
        field("mood", "The mood at the beginning.", Shape::Block(&MOOD)),
        field("temper", "How fast anger rises.", Shape::Word(Words::Temper)),
        field("voice", "How they sound.", Shape::Block(&VOICE)),
        field("face", "How they look.", Shape::Block(&FACE)),
    ],
};

pub const MOOD: Block = Block {
    what: "a mood",
    lone: None,
    fields: &[
        field("anger", "Anger, 0 (calm) to 10.", Shape::Number(0, 10)),
        field("trust", "Trust in the trainee, 0 to 5.", Shape::Number(0, 5)),
        field("heard", "How far they feel heard, 0 to 3.", Shape::Number(0, 3)),
    ],
};

const VOICE: Block = Block {
    what: "a voice",
    lone: Some("name"),
    fields: &[
        field("name", "The voice's name as a speech program has it, such as en-gb.", Shape::Text),
        field("pitch", "Pitch, 0 (low) to 99.", Shape::Number(0, 99)),
        field("pace", "Words a minute when calm.", Shape::Number(80, 260)),
    ],
};

const FACE: Block = Block {
    what: "a face",
    lone: None,
    fields: &[
        field("skin", "Skin, 1 (lightest) to 6 (darkest).", Shape::Number(1, 6)),
        field("age", "Age in years.", Shape::Number(18, 95)),
        field("hair", "Hair.", Shape::Word(Words::Hair)),
        field("hair_colour", "Colour of the hair.", Shape::Word(Words::HairColour)),
        field("glasses", "Whether they wear glasses.", Shape::Flag),
        field("beard", "Beard.", Shape::Word(Words::Beard)),
        field("covering", "What covers the head.", Shape::Word(Words::Covering)),
        field("earrings", "Whether they wear earrings.", Shape::Flag),
        field("head", "Shape of the head.", Shape::Word(Words::HeadShape)),
    ],
};

pub const STEPS: Block = Block {
    what: "a change of mood",
    lone: None,
    fields: &[
        field("anger", "Steps of anger, up or down.", Shape::Number(-10, 10)),
        field("trust", "Steps of trust, up or down.", Shape::Number(-5, 5)),
        field("heard", "Steps of feeling heard, up or down.", Shape::Number(-3, 3)),
    ],
};

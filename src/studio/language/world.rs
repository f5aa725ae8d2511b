//! What is so, how long things take, what is wanted, what can be done, what the caller knows, what is written down.

use super::blocks::LINES;
use super::people::STEPS;
use super::{Block, Names, Shape, Words, field, needed};

pub const TEXTS: Shape = Shape::List(&Shape::Text);
pub const FACTS: Shape = Shape::List(&Shape::Name(Names::Fact));

pub const BRIEFING: Block = Block {
    what: "a briefing",
    lone: Some("you_are"),
    fields: &[
        field("you_are", "Who the trainee is; continues “You are ...”.", Shape::Text),
        field("facts", "What the trainee knows from the start.", Shape::Map(Names::Fact, &Shape::Block(&FACT))),
        field("you_may", "What the trainee may offer; each continues “You may ...”.", OFFERS),
        field("you_may_not", "What the trainee may not offer.", OFFERS),
        field("solutions", "What ends the problem.", OFFERS),
    ],
};

const OFFERS: Shape = Shape::Map(Names::Offer, &Shape::Block(&OFFER));

const OFFER: Block = Block {
    what: "an offer",
    lone: Some("text"),
    fields: &[
        needed("text", "In words, such as “lend a phone”.", Shape::Text),
        field("about", "Wordings by which a typed offer is recognised.", TEXTS),
    ],
};

pub const FACT: Block = Block {
    what: "a fact",
    lone: Some("text"),
    fields: &[
        field("text", "The fact in words; without text it is a mere flag.", Shape::Text),
        field("about", "Words by which a reply or the record is seen to speak of it.", TEXTS),
    ],
};

pub const TRUTH: Block = Block {
    what: "a truth",
    lone: Some("takes"),
    fields: &[
        needed("takes", "How long it really takes.", Shape::Duration),
        field("text", "What it is, in words: “the back-up and restore”.", Shape::Text),
        field("about", "Words by which a promise is seen to be about it.", TEXTS),
        field("yours", "Whether the trainee must do it themselves, from the desk diary.", Shape::Flag),
        field("done_as", "What doing it counts as.", Shape::Word(Words::DoneAs)),
    ],
};

pub const GOAL: Block = Block {
    what: "a goal",
    lone: Some("times"),
    fields: &[
        field("times", "How often it is wanted.", Shape::Number(1, 20)),
        field("weight", "Its weight against the other goals.", Shape::Number(1, 10)),
    ],
};

pub const KNOWLEDGE: Block = Block {
    what: "a thing that the caller knows",
    lone: None,
    fields: &[
        needed("ask", "The question as the list shows it.", Shape::Text),
        field("about", "Words by which a typed question is recognised.", TEXTS),
        field("answer", "What the caller answers.", LINES),
        field("ladder", "Ever deeper answers, one for each time of asking.", Shape::List(&LINES)),
        field("tells", "Facts that the answer tells.", FACTS),
        field("when", "When the question is open.", Shape::Condition),
        field("shows", "What asking it shows.", Shape::List(&Shape::Word(Words::Signal))),
        field("mood", "What the first answer does to the mood.", Shape::Block(&STEPS)),
    ],
};

pub const RECORD_FIELD: Block = Block {
    what: "a field of the record",
    lone: Some("label"),
    fields: &[
        needed("label", "Its name on the form.", Shape::Text),
        field("hint", "What belongs in it.", Shape::Text),
        field("wants", "The facts that belong in it.", FACTS),
        field("judged", "Whether it is judged.", Shape::Flag),
    ],
};

pub const MOVE: Block = Block {
    what: "a move",
    lone: None,
    fields: &[
        needed("do", "What kind of thing it is.", Shape::Word(Words::MoveKind)),
        needed("text", "On the button: “Look up his last visit”.", Shape::Text),
        field("when", "When it can be done.", Shape::Condition),
        field("takes", "How much of the scenario's time it takes.", Shape::Duration),
        field("wait", "How long the trainee really waits.", Shape::Pause),
        field("says", "What is said when it is done.", LINES),
        field("sets", "Facts that it puts on the table.", FACTS),
        field("mood", "What it does to the mood.", Shape::Block(&STEPS)),
        field("next", "Where it leads.", Shape::Name(Names::Way)),
        field("repeats", "Whether it can be done more than once.", Shape::Flag),
        field("needless", "When doing it is needless.", Shape::Condition),
        field("needs_record", "Record fields that make a hand-over warm.", Shape::List(&Shape::Name(Names::Record))),
    ],
};

pub const REACTION: Block = Block {
    what: "a reaction",
    lone: Some("says"),
    fields: &[
        field("says", "Lines, of which one is drawn.", LINES),
        field("mood", "What it does to the mood.", Shape::Block(&STEPS)),
        field("next", "Where it leads.", Shape::Name(Names::Way)),
    ],
};

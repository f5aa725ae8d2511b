//! The whole scenario, its scenes, beats, options and endings.

use super::people::{CALLER, MOOD, STEPS};
use super::world::{BRIEFING, FACT, FACTS, GOAL, KNOWLEDGE, MOVE, REACTION, RECORD_FIELD, TEXTS, TRUTH};
use super::{Block, Names, Shape, Words, field, needed};

const WAY: Shape = Shape::Name(Names::Way);
const BEATS: Shape = Shape::Map(Names::Beat, &Shape::Block(&BEAT));
const STARTS: Shape = Shape::List(&Shape::Block(&START));

/// Lines that are said.
pub const LINES: Shape = Shape::List(&Shape::Block(&LINE));

/// The whole.
pub const SCENARIO: Block = Block {
    what: "a scenario",
    lone: None,
    fields: &[
        field("format", "The version of the language.", Shape::Number(1, 1)),
        needed("title", "The title on the card.", Shape::Text),
        field("line", "One line about it, for the card.", Shape::Text),
        field("channel", "How the conversation is carried.", Shape::Word(Words::Channel)),
        field("level", "For whom it is.", Shape::Word(Words::Level)),
        field("minutes", "About how many minutes it takes.", Shape::Number(1, 240)),
        field("now", "The moment at which it begins.", Shape::Moment),
        field("opening_hours", "When the doors are open.", Shape::Hours),
        field("content_notes", "What a player may want to know before.", TEXTS),
        needed("caller", "The customer.", Shape::Block(&CALLER)),
        field("briefing", "What the trainee knows and may do.", Shape::Block(&BRIEFING)),
        field("facts", "Things that can come to be known.", Shape::Map(Names::Fact, &Shape::Block(&FACT))),
        field("truths", "How long things really take.", Shape::Map(Names::Truth, &Shape::Block(&TRUTH))),
        field("goals", "Four to seven principles that it wants.", Shape::WordMap(Words::Principle, &Shape::Block(&GOAL))),
        field("practises", "Situations of good advice that it gives practice in.", Shape::List(&Shape::Word(Words::Situation))),
        needed("start", "The beat at which it begins.", STARTS),
        needed("beats", "The moments of the first scene.", BEATS),
        field("later", "Later scenes, where promises come due.", Shape::Map(Names::Scene, &Shape::Block(&LATER))),
        field("knows", "What the caller answers when asked.", Shape::Map(Names::Knowledge, &Shape::Block(&KNOWLEDGE))),
        field("moves", "What can be done.", Shape::Map(Names::Move, &Shape::Block(&MOVE))),
        field(
            "reactions",
            "Where this caller differs from the shared reactions.",
            Shape::WordMap(Words::ReactionTo, &Shape::Block(&REACTION)),
        ),
        needed("endings", "How scenes end.", Shape::Map(Names::Ending, &Shape::Block(&ENDING))),
        field("gives_up", "The ending when the caller's patience is over.", Shape::Name(Names::Ending)),
        field("record", "The form of the case record.", Shape::Map(Names::Record, &Shape::Block(&RECORD_FIELD))),
        field("chores", "Small other work for the desk diary.", TEXTS),
        field("asks_kind", "Whether the debrief asks what kind of customer this was.", Shape::Flag),
        field("tension", "Which way this scenario takes where good advice differs, and why.", Shape::Text),
        field("rubric", "Changes to the rubric.", Shape::Block(&RUBRIC)),
    ],
};

const RUBRIC: Block = Block {
    what: "a rubric's change",
    lone: None,
    fields: &[
        field("pass", "The pass mark, 0 to 100.", Shape::Number(0, 100)),
        field("severities", "How heavy faults are here.", Shape::WordMap(Words::Fault, &Shape::Word(Words::Severity))),
    ],
};

const LATER: Block = Block {
    what: "a later scene",
    lone: None,
    fields: &[
        field("title", "A few words, shown before it begins.", Shape::Text),
        field("intro", "What happened in between.", Shape::Text),
        field("after", "How long after the scene before it begins.", Shape::Duration),
        field("channel", "How it is carried.", Shape::Word(Words::Channel)),
        field("mood", "The caller's mood at its start; without it the mood is carried over.", Shape::Block(&MOOD)),
        needed("start", "The beat at which it begins.", STARTS),
        needed("beats", "Its moments.", BEATS),
    ],
};

const START: Block = Block {
    what: "a start",
    lone: Some("beat"),
    fields: &[field("when", "When it begins here.", Shape::Condition), needed("beat", "The beat.", Shape::Name(Names::Beat))],
};

const BEAT: Block = Block {
    what: "a beat",
    lone: Some("says"),
    fields: &[
        field("says", "What the caller says.", LINES),
        field("again", "What they say when it comes round again.", LINES),
        field("calls_for", "What it calls for, and why.", Shape::WordMap(Words::Principle, &Shape::Block(&CAUSE))),
        field("tempts", "What it tempts the trainee to break.", Shape::List(&Shape::Word(Words::Restraint))),
        field("insult", "Whether it attacks the trainee personally.", Shape::Flag),
        field("time_about", "What a time that is named here is about.", Shape::Name(Names::Truth)),
        field("asks_time", "Whether it asks “when?”.", Shape::Flag),
        field("concern", "What the caller is worried about from here on.", Shape::Text),
        field("lands", "Whether a fix is taken here even from somebody not yet heard.", Shape::Flag),
        field("agrees", "Moves that have now been agreed.", Shape::List(&Shape::Name(Names::Move))),
        field("mood", "What it does to the mood.", Shape::Block(&STEPS)),
        field("sets", "Facts that it puts on the table.", FACTS),
        field("options", "Replies to choose from.", Shape::List(&Shape::Block(&OPTION))),
        field("routes", "Where other replies lead: the first that holds.", Shape::List(&Shape::Block(&ROUTE))),
        field("otherwise", "Where they lead when no route holds.", WAY),
        field("then", "Where it goes by itself, without a reply.", WAY),
        field("guide", "What a newcomer is told to try here.", Shape::List(&Shape::Block(&GUIDE))),
        field("hint", "A hint for practice.", Shape::Text),
        field("better", "A good reply, for the debrief.", Shape::Text),
    ],
};

const GUIDE: Block = Block {
    what: "a guide",
    lone: Some("text"),
    fields: &[needed("text", "The words.", Shape::Text), field("when", "Only told while this holds.", Shape::Condition)],
};

const CAUSE: Block = Block {
    what: "a cause",
    lone: Some("cause"),
    fields: &[
        needed("cause", "Why it is called for, in words.", Shape::Text),
        field("until", "The beat at which the chance is gone.", Shape::Name(Names::Beat)),
    ],
};

const ROUTE: Block = Block {
    what: "a route",
    lone: None,
    fields: &[needed("when", "When it is taken.", Shape::Condition), needed("next", "Where it leads.", WAY)],
};

const LINE: Block = Block {
    what: "a line",
    lone: Some("text"),
    fields: &[
        needed("text", "The words; several are variants, of which one is drawn.", TEXTS),
        field("mild", "A softer form of strong words.", Shape::Text),
        field("pause", "Silence before it.", Shape::Pause),
        field("tells", "Facts that it tells.", FACTS),
        field("id", "A name of its own.", Shape::OwnName),
        field("sound", "A recording in the scenario's folder.", Shape::Recording),
        field("by", "Who says it, if not the caller.", Shape::Text),
        field("when", "Only said when this holds.", Shape::Condition),
    ],
};

const OPTION: Block = Block {
    what: "an option",
    lone: None,
    fields: &[
        needed("say", "The words.", Shape::Text),
        field("shows", "The signals that it shows.", Shape::List(&Shape::Shows)),
        field("next", "Where it leads; without it the routes decide.", WAY),
        field("sets", "Facts that it puts on the table.", FACTS),
        field("promises", "The time that it commits to.", Shape::Block(&PROMISE)),
        field("offers", "What it offers.", Shape::List(&Shape::Name(Names::Offer))),
        field("holds", "Whether it says that the trainee steps away.", Shape::Flag),
        field("lands", "Whether a fix in it is taken even from somebody not yet heard.", Shape::Flag),
        field("mood", "Steps of the mood beyond those of its signals.", Shape::Block(&STEPS)),
        field("when", "Only offered when this holds.", Shape::Condition),
        field("best", "Whether you hold it for the best here.", Shape::Flag),
        field("again", "Whether it is offered again after it was said.", Shape::Flag),
        field("id", "A name of its own.", Shape::OwnName),
        field("although", "Why its signals differ from what the reading finds, or why it is as it is.", Shape::Text),
    ],
};

const PROMISE: Block = Block {
    what: "a promise",
    lone: Some("within"),
    fields: &[
        field("truth", "What it is about.", Shape::Name(Names::Truth)),
        needed("within", "How long from the moment of speaking.", Shape::Duration),
        field("words", "The words that say it.", Shape::Text),
    ],
};

const ENDING: Block = Block {
    what: "an ending",
    lone: None,
    fields: &[
        field("title", "A few words.", Shape::Text),
        field("outcome", "How it ended.", Shape::Word(Words::Outcome)),
        field("says", "The last lines.", LINES),
        field("text", "The ending in the customer's words.", Shape::Text),
        field("aftermath", "What followed.", Shape::Text),
        field("cap", "The most that the score can be.", Shape::Number(0, 100)),
        field("excuses", "Goals that cannot be asked for when it ends so.", Shape::List(&Shape::Word(Words::Principle))),
        field("later", "The scene that comes later.", Shape::List(&Shape::Block(&NEXT_SCENE))),
    ],
};

const NEXT_SCENE: Block = Block {
    what: "a way to a later scene",
    lone: Some("scene"),
    fields: &[field("when", "When it comes.", Shape::Condition), needed("scene", "The scene.", Shape::Name(Names::Scene))],
};

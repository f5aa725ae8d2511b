//! Conditions by name, and what each wants in its brackets.

use super::{Block, Names, Shape, field};

/// A condition's name, with what people need to know of it.
#[derive(Debug)]
pub struct ConditionName {
    /// Its name.
    pub name: &'static str,
    /// When it holds.
    pub help: &'static str,
    /// What stands in its brackets.
    pub argument: Argument,
    /// It in words, `{}` being what stands in its brackets; and the same when it is not so.
    pub words: [&'static str; 2],
}

/// What stands in a condition's brackets.
#[derive(Debug, Clone, Copy)]
pub enum Argument {
    /// Nothing; it has no brackets.
    Nothing,
    /// One value.
    One(Shape),
    /// A list of conditions.
    Many,
    /// `at_least` and `at_most`.
    Bounds,
    /// A beat and how often.
    Visits,
}

/// What the bounds of a ladder are.
pub const BOUNDS: Block = Block {
    what: "a bound",
    lone: None,
    fields: &[field("at_least", "At least this step.", Shape::Number(0, 10)), field("at_most", "At most this step.", Shape::Number(0, 10))],
};

const fn name(name: &'static str, help: &'static str, argument: Argument, words: [&'static str; 2]) -> ConditionName {
    ConditionName { name, help, argument, words }
}

const SIGNAL: Argument = Argument::One(Shape::Word(super::Words::Signal));
const FACT: Argument = Argument::One(Shape::Name(Names::Fact));
const OFFER: Argument = Argument::One(Shape::Name(Names::Offer));
const TRUTH: Argument = Argument::One(Shape::Name(Names::Truth));

/// All conditions.
pub const CONDITIONS: &[ConditionName] = &[
    name("always", "always", Argument::Nothing, ["always", "never"]),
    name("never", "never", Argument::Nothing, ["never", "always"]),
    name(
        "ready_for_fix",
        "the caller was heard often enough for a fix to land",
        Argument::Nothing,
        ["a fix would land", "a fix would not land yet"],
    ),
    name("any_question", "the reply is a question", Argument::Nothing, ["the reply is a question", "the reply is no question"]),
    name("all", "all of these hold", Argument::Many, ["{}", "not all of this: {}"]),
    name("any", "at least one of these holds", Argument::Many, ["{}", "none of this: {}"]),
    name("not", "this does not hold", Argument::One(Shape::Condition), ["{}", "{}"]),
    name("shows", "this reply shows the signal", SIGNAL, ["the reply shows {}", "the reply does not show {}"]),
    name("shown", "the signal was shown at any time so far", SIGNAL, ["{} shown so far", "{} not shown so far"]),
    name("anger", "the caller's anger, 0 to 10, lies within bounds", Argument::Bounds, ["anger {}", "not anger {}"]),
    name("trust", "the caller's trust, 0 to 5, lies within bounds", Argument::Bounds, ["trust {}", "not trust {}"]),
    name("heard", "how far the caller feels heard, 0 to 3, lies within bounds", Argument::Bounds, ["heard {}", "not heard {}"]),
    name("fact", "the fact is on the table", FACT, ["{} known", "{} not known"]),
    name("says", "this reply speaks of the fact", FACT, ["the reply speaks of {}", "the reply does not speak of {}"]),
    name("said", "a reply spoke of the fact at any time so far", FACT, ["a reply spoke of {}", "no reply spoke of {} so far"]),
    name("did", "the move was made", Argument::One(Shape::Name(Names::Move)), ["{} done", "{} not done"]),
    name("offers", "this reply offers it, permitted or not", OFFER, ["the reply offers {}", "the reply does not offer {}"]),
    name("offered", "it was offered", OFFER, ["{} offered", "{} not offered"]),
    name("promised", "a time was promised for it", TRUTH, ["a time for {} was promised", "no time for {} was promised"]),
    name(
        "promised_well",
        "a realistic time was promised for it",
        TRUTH,
        ["a realistic time for {} was promised", "no realistic time for {} was promised"],
    ),
    name("kept", "the promise was kept", TRUTH, ["the promise about {} was kept", "the promise about {} was not kept"]),
    name("broken", "the promise was broken", TRUTH, ["the promise about {} was broken", "the promise about {} was not broken"]),
    name("done", "it was done from the desk diary", TRUTH, ["{} done from the diary", "{} not done from the diary"]),
    name("visited", "the beat was visited, this visit included, so often", Argument::Visits, ["{} visited", "not: {} visited"]),
    name(
        "ended",
        "the scene before ended so",
        Argument::One(Shape::Name(Names::Ending)),
        ["the scene before ended in {}", "the scene before did not end in {}"],
    ),
];

impl ConditionName {
    /// The condition of that name.
    pub fn find(name: &str) -> Option<&'static ConditionName> {
        CONDITIONS.iter().find(|condition| condition.name == name)
    }
}

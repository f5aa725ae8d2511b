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

const fn name(name: &'static str, help: &'static str, argument: Argument) -> ConditionName {
    ConditionName { name, help, argument }
}

const SIGNAL: Argument = Argument::One(Shape::Word(super::Words::Signal));
const FACT: Argument = Argument::One(Shape::Name(Names::Fact));
const OFFER: Argument = Argument::One(Shape::Name(Names::Offer));
const TRUTH: Argument = Argument::One(Shape::Name(Names::Truth));

/// All conditions.
pub const CONDITIONS: &[ConditionName] = &[
    name("always", "always", Argument::Nothing),
    name("never", "never", Argument::Nothing),
    name("ready_for_fix", "the caller was heard often enough for a fix to land", Argument::Nothing),
    name("any_question", "the reply is a question", Argument::Nothing),
    name("all", "all of these hold", Argument::Many),
    name("any", "at least one of these holds", Argument::Many),
    name("not", "this does not hold", Argument::One(Shape::Condition)),
    name("shows", "this reply shows the signal", SIGNAL),
    name("shown", "the signal was shown at any time so far", SIGNAL),
    name("anger", "the caller's anger, 0 to 10, lies within bounds", Argument::Bounds),
    name("trust", "the caller's trust, 0 to 5, lies within bounds", Argument::Bounds),
    name("heard", "how far the caller feels heard, 0 to 3, lies within bounds", Argument::Bounds),
    name("fact", "the fact is on the table", FACT),
    name("says", "this reply speaks of the fact", FACT),
    name("said", "a reply spoke of the fact at any time so far", FACT),
    name("did", "the move was made", Argument::One(Shape::Name(Names::Move))),
    name("offers", "this reply offers it, permitted or not", OFFER),
    name("offered", "it was offered", OFFER),
    name("promised", "a time was promised for it", TRUTH),
    name("promised_well", "a realistic time was promised for it", TRUTH),
    name("kept", "the promise was kept", TRUTH),
    name("broken", "the promise was broken", TRUTH),
    name("done", "it was done from the desk diary", TRUTH),
    name("visited", "the beat was visited, this visit included, so often", Argument::Visits),
    name("ended", "the scene before ended so", Argument::One(Shape::Name(Names::Ending))),
];

impl ConditionName {
    /// The condition of that name.
    pub fn find(name: &str) -> Option<&'static ConditionName> {
        CONDITIONS.iter().find(|condition| condition.name == name)
    }
}

//! Sorry, and no more than that.

use super::super::family::{Family, Where, explicit, says};
use crate::principles::Signal;

/// An apology for the situation, neither owned nor shifted.
pub const FAMILY: Family = Family {
    signal: Signal::ApologyBare,
    about: "Says sorry or apologises for the situation, with neither ownership nor blame in it.",
    fires: &[
        says("I'm so sorry about that."),
        says("My apologies."),
        says("so sorry to hear it"),
        says("I do apologise for the delay. I'll look now."),
    ],
    near_misses: &[
        says("Sorry, can you repeat that?"),
        says("I'm sorry we lost it."),
        says("Sorry if that upset you."),
        says("Better safe than sorry."),
        says("I'm afraid I'm not sorry."),
        says("He told you he was sorry."),
    ],
    rules: &[explicit(
        r"((i|we) (am|are) |im )?((so|very|really|terribly|truly|deeply|awfully|ever so|sincerely|dreadfully|extremely|most|genuinely|awful) )*sorry( (about|for|to hear|to learn|it is|it has|that it|sir|madam|it came|it got|this|things|the) ~\w+)?",
        "says sorry",
    ), explicit(r"((my|our|with|sincere|many|deepest|a thousand) )*apologies( (for|about) ~\w+)?|((i|we) )?((do|sincerely|can only|really|must|want to|would like to|wish to) )*apologise( (for|about) ~\w+)?|(accept )?(my|our) (\w+ )?apology", "says sorry")],
    unless: &[
        r"(safe|safer) than sorry",
        r"sorry (,|\?)? ?(can|could|what|did|do|i did not|i missed|missed|say|who|which|where|how|is|was|were|are|the line|you cut|come again|once more|again) ",
        r"sorry \?",
        r"(do not|not|no need to|need not|never|will not|why should i|feel|make you) ~(be )?(sorry|apologise)",
        r"you ~(apologise|owe)",
        r"sorry (if|but|, but)",
        r"(sorry|apologise),? (but|if|however)",
    ],
    place: Where::NotInQuestions,
    also: None,
};

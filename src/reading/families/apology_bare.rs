//! Sorry, and no more than that.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, explicit, likely, says};

/// Sorry, and no more than that.
pub const FAMILY: Family = Family {
    signal: Signal::ApologyBare,
    about: "Says sorry or apologises for the situation, with neither ownership nor blame in it.",
    fires: &[
        says("I'm so sorry about that."),
        says("My apologies."),
        says("so sorry to hear it"),
        says("I do apologise for the delay. I'll look now."),
        says("Sorry, go on."),
        says("I'm sorry, please finish."),
        says("I beg your pardon, do go on."),
    ],
    near_misses: &[
        says("Sorry, can you repeat that?"),
        says("I'm sorry we lost it."),
        says("Sorry if that upset you."),
        says("Better safe than sorry."),
        says("I won't say sorry."),
        says("My manager said that he was sorry."),
        says("Sorry, where does it go on?"),
    ],
    rules: &[
        explicit(&[r"(i|we) do apologise( (for|about) ~\w+)?", r"my (sincere |sincerest )?apologies( (for|about) ~\w+)?"], "says sorry"),
        likely(
            &[
                r"((i|we) (am|are) )?((so|very|really|terribly|truly|deeply|awfully|awful|ever so|sincerely|dreadfully|extremely|most|genuinely) )+sorry( (about|for|to hear|to learn|it is|it has|that it|it came|it got|this|things|the) ~\w+)?",
                r"((i|we) (am|are) )?sorry (about|to hear|to learn|for this|for that|for all|for the (wait|delay|trouble|hassle)|it is|it has|it came|it got)( ~\w+)?",
                r"sorry (!|then)",
                r"(sorry|apologies|pardon)( ,| \.| !)?( (please|do|you))* (go on|go ahead|carry on|continue|finish|after you|you first|were saying|you were saying)",
                r"(oh|ah|ouch|no) (, )?sorry",
                r"((my|our|with|sincere|many|deepest|a thousand|sincerest) )*apologies( (for|about) ~\w+)?",
            ],
            "says sorry",
        ),
    ],
    unless: &[
        r"(safe|safer) than sorry",
        r"sorry (, |\? )?(can|could|what|did|do|i did not|i missed|missed|say|who|which|where|how|is|was|were|the line|you cut|come again|once more|again|i have|i am new)",
        r"sorry \?",
        r"(do not|not|no need to|need not|never|will not|why should i|feel|make you) ~(be )?(sorry|apologise)",
        r"you ~(apologise|owe)",
        r"sorry (if|but|, but)",
        r"(sorry|apologise) (, )?(but|if|however)",
        r"(he|she|they) (\w+ )?(said|told|apologised) ~sorry",
    ],
    answers: "",
    place: Where::NotInQuestions,
    also: None,
};

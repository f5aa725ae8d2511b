//! Asks for their view.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, explicit, says};

/// Asks for their view.
pub const FAMILY: Family = Family {
    signal: Signal::AskedTheirView,
    about: "Asks for the customer’s own view: what would help, what they would have wished for.",
    fires: &[
        says("What would help you most right now?"),
        says("How would you like us to put it right?"),
        says("what do you think would be fair"),
        says("Which of the two would you rather have?"),
    ],
    near_misses: &[
        says("What do you want me to do?"),
        says("What does the screen say?"),
        says("What would you have done?"),
        says("I know what would help you."),
    ],
    rules: &[explicit(
        &[
            r"what (would|could) (help|be (fair|best|right|most useful|a good|good|easier)|make (it|this|that|things) (right|up|better|easier)|work (best )?for you|suit you|you (like (to|us|me|from)|have (wanted|liked|wished|preferred)|prefer|wish|need))( ~\w+)?",
            r"how (would|can|could|should) you (like|prefer|want|wish)( ~\w+)?",
            r"how (would|does) (that|this|it) (sound|suit|work)( ~\w+)?",
            r"what (do|would) you (think|suggest|say (is|would)) ~\w+",
            r"which (one |of \w+ (two |three )?)?(would|do) you (rather|prefer|like|want|need)( ~\w+)?",
            r"would (that|it|this) (help|suit|work|be (fair|enough|all right|okay))( you| for you)?",
            r"what (matters|is) most (important )?(to|for) you( ~\w+)?",
            r"what should we have done( ~\w+)?",
            r"your (view|opinion|side of)( ~\w+)?",
            r"what is most \w+ (to|for) you",
        ],
        "asks for their view",
    )],
    unless: &[r"what (do|would) you want me to do"],
    answers: "",
    place: Where::OnlyInQuestions,
    also: None,
};

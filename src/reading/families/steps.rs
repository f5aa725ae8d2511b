//! Says what will happen, in order.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, likely, says};

/// Says what will happen, in order.
pub const FAMILY: Family = Family {
    signal: Signal::Steps,
    about: "Says two or more things that will happen, in order, or what a step does, before doing it.",
    fires: &[
        says("First I'll reset the line, then you restart the box."),
        says("I take the back-up now, after that we restore it."),
        says("You send me the photo, then I open the claim."),
        says("I back it up, wipe it, put everything back."),
    ],
    near_misses: &[says("I'll reset the line."), says("First of all, I'm sorry."), says("Then I'm sorry."), says("What happened then?")],
    rules: &[
        likely(
            &[
                r"(first|firstly|first thing|to begin with|step one|one ,) ...(then|after that|next|second|secondly|afterwards|step two|once (that|it|they|she|he)|when (that|it|they|she|he)|two ,|and after) ~\w+",
                r"(i|we|you|he|she|they) (\w+ )?{act} ...(, and then|, then|and then|; then|then (i|we|you|he|she|they|it|the)) ~\w+",
                r"(i will|i am|we will|let us|i|we|you) ...(\.|;|!) (then|after that|next|once that|when that|second) (,)? ?(i|we|you|he|she|they|it|the|comes|that) ~\w+",
            ],
            "names the steps in order",
        ),
        likely(
            &[
                r"(, |and |; |\. )?(only then|and then only|and only (then|when|after|once)|and after that|after that|once (that is|it is|they are|that has|it has|this is) (done|in|through|back|open|here|up|off|clear\w*|gone|on|up) ?) ...\w+",
                r"(, |; |\. )then (i|we|you|he|she|they|it|the|comes|that|your|our) ~\w+",
            ],
            "names what comes next",
        ),
        likely(&[r"{work} ~, (and |then |i |we )*{work} ~(, |and )(and |then |i |we )*{work} ~\w+"], "names the steps in order"),
    ],
    unless: &[r"(back then|since then|by then|what then|well then|now and then|right then|okay then)"],
    answers: "",
    place: Where::NotInQuestions,
    also: None,
};

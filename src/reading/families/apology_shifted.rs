//! Sorry, but it is you.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, explicit, likely, says};

/// A non-apology.
pub const FAMILY: Family = Family {
    signal: Signal::ApologyShifted,
    about: "A non-apology: sorry for what you feel or had, sorry if, sorry but, any inconvenience, mistakes were made.",
    fires: &[
        says("I'm sorry you feel that way."),
        says("Sorry if the wording upset you."),
        says("We apologise for any inconvenience caused."),
        says("Mistakes were made."),
        says("sorry but thats how it works"),
        says("We regret that you had the impression of a double payment."),
        says("I'm sorry you are having trouble with it."),
    ],
    near_misses: &[
        says("I'm sorry we kept you waiting."),
        says("I'm sorry you were sent away by us twice."),
        says("Sorry, that was our mistake."),
        says("I won't say sorry if I don't mean it, but this one is ours."),
        says("I'm sorry you had to stand there for our bug."),
    ],
    rules: &[
        explicit(
            &[
                r"(sorry|regret|apologise)( to hear| to learn| to see| to read)?( that)? you (feel|felt|think|thought|believe|see it|took|have taken|took it|perceive|perceived|found|find|consider|have the impression|had the impression|experienced|are experiencing|experience|are having|had difficulties|had trouble|are not happy|are unhappy|are upset|are disappointed|were upset|did not enjoy|did not like|misunderstood|have misunderstood|see things|are frustrated|do not like|are not satisfied|were not satisfied|got upset|cannot accept|can not)( ~~\w+)?",
            ],
            "puts it on them",
        ),
        explicit(
            &[r"(sorry|apologise|apologies|regret)( for it| for that)? (if|in case|should)( ~~\w+)?"],
            "says sorry only if there is something to be sorry for",
        ),
        explicit(&[r"(sorry|apologise|apologies)( ,)? (but|however|though) ~\w+"], "takes the apology back with “but”"),
        explicit(&[r"any inconvenience( ~\w+)?"], "leaves it open whether there was any harm"),
        explicit(&[r"(mistakes|errors) (were|have been|may have been) made"], "leaves out who made them"),
        likely(
            &[
                r"(sorry|regret|apologise)( to hear| to learn| to see)?( that)? (your \w+|the \w+) (did not|does not|was not|is not|may|has not) ~(meet|met|enjoy|up to|live|as expected|expectations|what you)( ~\w+)?",
            ],
            "says it as if it were a matter of taste",
        ),
        likely(
            &[r"(sorry|regret) (that )?(that is|this is|it is) how (you|it) ~(see|feel|came|felt|comes|perceive)( \w+)?( \w+)?"],
            "puts it on how they see it",
        ),
        likely(&[r"we (\w+ )?regret (any|that|if|the) ~\w+"], "regrets, and does not apologise"),
        likely(&[r"(sorry|apologise)( for)? (the|any) (perceived|possible|potential) \w+"], "leaves it open whether there was any harm"),
    ],
    unless: &[r"not (say|saying) sorry", r"will not say sorry", r"sorry ~(by us|our|we|us)"],
    answers: "",
    place: Where::Anywhere,
    also: None,
};

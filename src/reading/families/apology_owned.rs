//! Sorry, and it was us.

use super::super::family::{Family, Where, explicit, likely, says};
use crate::principles::Signal;

/// An apology that owns what we, our product or our people did or failed to do.
pub const FAMILY: Family = Family {
    signal: Signal::ApologyOwned,
    about: "Says sorry or apologises, and owns it: for something that we, our product, our people or I did or failed to do.",
    fires: &[
        says("I'm sorry we lost your order."),
        says("Our update broke this, and I apologise."),
        says("That was our mistake, sorry."),
        says("im sorry i gave you the wrong date"),
        says("We should have called you on Monday and nobody did. I'm sorry."),
        says("I apologise for the wrong bill we sent you."),
    ],
    near_misses: &[
        says("Sorry, can you repeat that?"),
        says("I'm so sorry about that."),
        says("I'm sorry you feel we let you down."),
        says("We are sorry for any inconvenience."),
        says("I'm not sorry we charged you."),
        says("My colleague told you: sorry we lost your order."),
    ],
    rules: &[
        explicit(
            r"(sorry|apologise|apologies|apology)( again| truly| really| sincerely| deeply| to you)*( ,)?( that| for how| for the \w+( \w+)?| because)? (we|i|our|my colleague|my colleagues|nobody here|none of us|one of us|one of ours|no one here|someone here|somebody here|nobody from here|the system|nobody|no one) ~(\w+)",
            "says sorry for what our side did",
        ),
        explicit(
            r"(sorry|apologise|apology|apologies) ~(that is|that was|this is|this was|it is|it was) ~(us|our|ours|me|mine|my)( \w+)?",
            "says sorry and owns it",
        ),
        explicit(
            r"(sorry|apologise) ~for (what|that|how|the way|the \w+ \w+) (we|i|our|my colleague|he|she|they) ...\w+",
            "says sorry for what our side did",
        ),
        explicit(
            r"(we|i|our \w+|my colleague|nobody here|nobody|no one|none of us|one of us|one of ours|that is on us|that is on me|on us|that is ours|ours|our (fault|mistake|error|doing|failure|failing|mess|muddle|slip)|my (fault|mistake|error|doing)|was (us|me)|by us|down to us|down to me|at our end|our end) ...(i am|we are|i am so|i am truly|so|and|for that|,) (\w+ ){0,3}(sorry|apologise)",
            "owns it and says sorry",
        ),
        likely(r"sorry (to have|to keep|for keeping|for leaving|for making|for sending|for not|for putting|for giving|for charging|for getting|for missing|to make|to leave|to have kept) ~\w+", "says sorry for what our side did"),
        likely(r"(apologise|apologies) (to have|for keeping|for leaving|for making|for sending|for not|for putting|for giving|for charging|for getting|for missing) ~\w+", "says sorry for what our side did"),
        likely(r"(ashamed|i beg your pardon|forgive me|forgive us) ...(we|i|our|us|me)", "says sorry and owns it"),
        likely(
            r"(we|i|our \w+|nobody|no one|none of us|one of ours|somebody here|our) (\w+ )?(\w+ed|did|did not|left|lost|sent|gave|told|broke|let|sold|had|should (have|not)|failed|made|forgot|was|were|took|put|never|have|never) ...(\.|;|!) ((and |so |for that |truly |really |honestly )*(i am|we are|i do|i) (\w+ ){0,2}|so |really )?(sorry|apologise)",
            "owns it and says sorry",
        ),
        likely(
            r"(our|ours|my|us|me) (\w+ ){0,3}(\.|;|!) ((and |so |for that )*(i am|we are|i do|i) (\w+ ){0,2}|so )?(sorry|apologise)",
            "owns it and says sorry",
        ),
    ],
    unless: &[
        r"sorry (if|but|, but|you (feel|felt|think|had|are|were|see|took|have|experienced)|that you)",
        r"any inconvenience",
        r"(may|might|could) have",
        r"sorry ,? ?(can|could|what|did|i did not (catch|hear|get)|say that|who|which)",
    ],
    place: Where::Anywhere,
    also: None,
};

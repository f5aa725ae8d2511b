//! Holds on to somebody who leaves.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, explicit, likely, says, to};

/// Holds on to somebody who leaves.
pub const FAMILY: Family = Family {
    signal: Signal::RetentionPush,
    about: "After they said that they leave: pitches an offer, asks why first, stalls, pleads.",
    fires: &[
        to("Cancel my contract.", "What if I gave you three months at half price?"),
        to("I'm leaving. Close my account.", "May I ask why you want to leave?"),
        to("Cancel it.", "Please give us one more chance."),
        to("I want out, cancel it now.", "It would be a shame to lose you after ten years."),
    ],
    near_misses: &[
        to("Cancel my contract.", "Done. May I ask afterwards what we could have done better?"),
        to("My parcel is late.", "What if I sent it by courier?"),
        says("It's cancelled."),
        says("And what should we do better next time?"),
        to("They leave you here to stonewall me. Useless!", "Please don't swear at me, I want to help you."),
        to("I might go to the competitor, I'm thinking of leaving.", "Before you ring them, could I offer you a month free?"),
    ],
    rules: &[
        explicit(
            &[
                r"what if (i|we|you) ~\w+",
                r"(may|can|could|might|mind if) i (just |first |please |kindly |at least )*(ask|know|enquire) (first )?(what|why|the reason|though|you|if|is it|how|where|one|first|about|, )( ~\w+)?",
                r"(reason|reasons) (for|behind|why) (your |you |the |this )?(leaving|cancel\w*|wanting|decision|want|wish|departure|closing)( ~\w+)?",
                r"(give|grant) (us|me) (one more|another|a|the|a second|two|one|just) (chance|go|try|week|month|opportunity|minute|last)( ~\w+)?",
            ],
            "holds on to somebody who leaves",
        ),
        likely(
            &[
                r"before (you (go|decide|leave|do|make|cancel)|i (do|press|cancel|close|process|go|push)|we (do|proceed|close|cancel|go)|proceeding|closing|cancelling|anyone) ~\w+",
                r"(sleep on it|think (it|about it|again)|reconsider|have you (thought|considered|tried)|did you know|are you aware|hang on|hold on|one more|have a think|why (are you|do you|would you|leave|not)|what (makes|made|is it|is the|would make|would it|could we|can we|can i|would keep)|is it (the|about|because|something)|how about|what about|could i (interest|tempt|offer|put|just|do)|can i (offer|interest|tempt|put|just|not)|would (it help|you (like|rather|take|accept|give))|let me (offer|see what|make you|put|tell|work|find|try)|you (would|will|could|might) (lose|miss|be losing|regret|be giving)|most people|a lot of people|(i|we) (would need|need|have to|must) (\w+ )?(ask|know|a reason|fill|go through|transfer|check)|our (new|gold|premium|plus|retention|best)|you have to (fill|call|speak|write|give|return|go|send)|(please|pls) (please|stay|do not|reconsider|think|give)|pause|once you (have|fill|return)|what went wrong|(only|just) (if|when|once) you) ~\w+",
            ],
            "holds on to somebody who leaves",
        ),
        explicit(
            &[
                r"(a|such a|real|it would be a|great|terrible|big) (shame|pity) (to|if|after|for|that)( ~\w+)?",
                r"(hate|sad|sorry) to (lose|see you (go|leave))( ~\w+)?",
                r"(sure|certain) (you|that you) (want|wish|would|really)( ~\w+)?",
                r"(if|will|would) you (stay|stayed|consider|reconsider|keep|kept|like to keep|think about|be (open|interested|willing)|not (rather|like|prefer|consider))( ~\w+)?",
                r"(change|changed) your mind( ~\w+)?",
                r"(half price|percent off|% off|months? (free|at|for|on)|free months?|for the price|throw in|knock ~off|on the house|loyalty (discount|bonus|offer)|special (offer|rate|price)|exclusive|discount|better (rate|price|deal|offer|plan)|upgrade you)( ~\w+)?",
            ],
            "pitches to somebody who leaves",
        ),
        likely(
            &[
                r"(do not|not do anything|nothing|anything) (go|leave|hasty|rash|silly)( ~\w+)?",
                r"(stay|remain|stick) (with us|till|until|another|for|and (i|we|you))( ~\w+)?",
            ],
            "pitches to somebody who leaves",
        ),
    ],
    unless: &[r"(cancelled|closed|done|ended|it is off|already gone|is gone) ~~"],
    answers: "{leaving}",
    place: Where::Anywhere,
    also: None,
};

//! Holds a limit, politely.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, explicit, likely, says};

/// Holds a limit, politely.
pub const FAMILY: Family = Family {
    signal: Signal::Boundary,
    about: "Holds a limit politely: this we can do, this we cannot, the choice is yours; or asks civilly for respect in order to go on.",
    fires: &[
        says("I can't give you the fee back; what I can do is credit next month."),
        says("I'd ask you to leave the names out of it, then I can get on with this."),
        says("That's the best I can do. The choice is yours."),
        says("I want to help, but I need you to stop swearing so I can."),
        says("Please don't swear at me, I want to help you."),
        says("I can't do the quick one again. But I can get you to four o'clock."),
    ],
    near_misses: &[
        says("There's nothing I can do."),
        says("Shut up or I hang up."),
        says("I can't."),
        says("I can't wait to hear."),
        says("What I can do is ring him."),
    ],
    rules: &[
        explicit(
            &[
                r"(i|we) (can not|will not|could not|can't|am not able to|are not able to|have no power|am not allowed) ...(what|but|, but) (i|we|here) (can|could|will|do|am able|are able|may)( ~\w+)?",
                r"what (i|we) (can not|will not|could not) (do|give|offer|promise|sign|change) ~\w+",
                r"(not|no|never|nor) [^?]*?what (i|we) (can|could) (do|offer|give|sign|promise|say) (for you |you )?(is|, |:)( ~\w+)?",
                r"(i|we) (can not|will not|could not|am not able to|are not able to|am not going to|are not going to) [^.?!]*[.!;] (but|instead|what) (, )?(i|we|you) (can|could|will)( ~\w+)?",
                r"not possible ...but (i|we|you) (can|could)( ~\w+)?",
                r"(the|that) (choice|decision) is (yours|entirely yours|up to you)",
            ],
            "holds a limit and says what can be done",
        ),
        likely(
            &[
                r"(it is|that is|whether ~is|is) (entirely |wholly |completely )?(up to you|your (choice|decision|call)|yours to (choose|decide))( ~\w+)?",
                r"you (choose|decide)( \.| ,| whether| which)",
                r"(that|this|it) is (the |as |all )(best|most|far|furthest|limit|maximum|furthest|top|one)( ~\w+)? (i|we) (can|could|have|may|go)( ~\w+)?",
                r"(i|we) (can not|will not) (go|do|give|promise|sign|bend|move|offer|let|put|hand|pay|make|take|tell|approve|authorise|open|change|say) ~~(, |; |\. )(and i will not|i will not|what|but|i can|we can|so|the|you can|two|either|both|there is|here is) ~\w+",
                r"(i|we) will not (pretend|lie|promise (you )?what|make you a promise|tell you a|fob)( ~\w+)?",
                r"no power ~\w+",
            ],
            "holds a limit and says what can be done",
        ),
        explicit(
            &[
                r"(i would|i will|i must|i do|i only|i|i can only|let me) (only |just |politely |kindly |have to |still |also )*(ask|request|beg) (you |that you |that we |one thing|for |of you |only )(to (leave|stop|keep|let|lower|speak|talk|drop|mind|refrain|give|treat|not)|not to|leave|keep|drop|please|that|we|only|some|a)( ~\w+)?",
                r"(as long as|so long as|if|when) (we|you|you can|you could|we can) (stop|keep|leave|speak|talk|stay|both|drop) ~(civil|shouting|swearing|names|calm|polite|respect|voice|that|insults|each other|me)( ~\w+)?",
                r"please do not (swear|shout|speak|talk|yell|call) ~(me|us|that|names) ...(i|we) (want|would like|am trying|are trying|am here) to (help|sort|get)( ~\w+)?",
                r"(can not|could not|do not) (help|work|think|concentrate) ~(shout\w*|swear\w*|insult\w*|names|like this|that way)( \w+)?",
            ],
            "asks for respect, civilly",
        ),
        likely(
            &[
                r"(leave|keep|drop|without|not) (the )?(names?|insults?|swearing|shouting|name calling|language|swear words)( out)?( of (it|this))?( ~\w+)?",
                r"i (want|would like|am happy|am glad|am here|am willing|do want|will gladly|am staying) to (help|go on|carry on|sort|keep|get|continue)( you| this| helping| on)? ,? ?(but|only|and|so|if|though|as soon)( ~\w+)?",
            ],
            "asks for respect, civilly",
        ),
    ],
    unless: &[
        r"nothing (i|we) can",
        r"can not (wait|imagine|argue|defend|believe|say how|tell you how|apologise|stress|thank)",
        r"(hang|hanging) up",
        r"(may|might) not",
    ],
    answers: "",
    place: Where::Anywhere,
    also: None,
};

//! Says what will keep it from happening again.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, explicit, likely, says};

/// Says what will keep it from happening again.
pub const FAMILY: Family = Family {
    signal: Signal::Prevention,
    about: "Says what will keep it from happening again, for them or on our side.",
    fires: &[
        says("From now on every update is tested here first."),
        says("I've set an alarm on your account so it can't happen twice."),
        says("To keep this from happening again, save it as a copy first."),
        says("Before every update you get a note five days before, and you pick the evening."),
        says("Next time I ring you myself five days before."),
    ],
    near_misses: &[
        says("It won't happen again."),
        says("I promise you, never again."),
        says("From now on I'll be honest."),
        says("I've set it back to zero."),
    ],
    rules: &[
        likely(
            &[
                r"(from|as of|starting|since|beginning|as from) (now on|now|this (week|month|morning|evening)|next (week|month)|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the (first|\w+th|autumn|spring|summer|winter|next)|tomorrow|january|february|march|april|may|june|july|august|september|october|november|december|here on)( ,| on)? (and )?(every|each|no|nobody|any|all|the|our|it|we|i|you|your|nothing|this|a|two|there|only|my|one|whoever|they|that|updates|anything|anyone|his|her|orders|whenever) ~\w+",
            ],
            "says what changes",
        ),
        likely(
            &[
                r"(so|so that|to make sure|to keep|make sure|to stop|to prevent|to avoid|which means|that way|and that way|then) (that |it |this |the |you |nobody |no one |nothing |there |none |we |they |they |she |he )*(can not|does not|never|cannot|no longer|from happening|happening|happen|happens|again|anyone|nobody|none) ~(again|twice|another|more|else|next|happen|happens|after|way|through|that|like|without|time|ever)( ~\w+)?",
                r"(can not|could not|no longer|cannot) (happen|go|be|repeat|get|slip|come|touch|reach) ~(again|without|unless|by|any|twice|out|through)( ~\w+)?",
                r"(i have|i am|we have|we are|i will|we will|i asked|it has|there is|there will be|they have) (\w+ )?(now |also |already |just |a |an )*(set|put|putting|setting|added|adding|flag|flagged|flagging|turned|turning|switched|switching|moved|moving|changed|changing|taken|taking|locked|locking|stopped|blocked|blocking|protected|written|built|building|pulled|pulling|pinned|marked|a stop|a note|an alarm|an alert|a watch|a lock|a rule|a check|a block|a limit|a cap|a flag) ~(stop|alarm|alert|watch|note|lock|limit|flag|check|rule|block|list|file|account|off|cap|backup|back up|copy|reminder|warning|freeze|guard|hold|every|automatic|address|page|so|that|nobody|until|before)( ~\w+)?",
                r"(every|each|any|all|no|nothing|nobody) (\w+ ){1,4}(gets|goes|leaves|needs|has|is|will|ships|comes|runs|passes|now|must|are|rings|waits|opens) ~(before|until|first|without|signature|signatures|two|check|checked|tested|now|twice|any|own|unless|by|person|someone|somebody|automatically|from|alarm|also)( ~\w+)?",
                r"(two|second) (people|signatures|pairs?|person|pair of eyes|check|lock|set)( ~\w+)?",
                r"before (it|they|anything|any|one) (goes|go|leaves|leave|ships|gets|get|comes|come|is|are) (near|live|out|anywhere|to|on|through|in|let|used)( ~\w+)?",
                r"in future( ~\w+)?",
                r"before (every|each|any) \w+ (you|we|i|it|they) (\w+ )?(get|gets|will|are|is|have|ring|send|test|make|ask|tell)( ~\w+)?",
                r"next time ,? ?(you|it|save|press|keep|just|there|we|the|i) ~\w+",
            ],
            "says what keeps it from happening again",
        ),
        explicit(
            &[r"(keep|stop|prevent|stopping|keeping) (it|this|that|the|them) (from )?(happening|coming back|recurring|going)( ~\w+)?"],
            "says what keeps it from happening again",
        ),
    ],
    unless: &[
        r"it (will|does) not happen again( \.| !|$)",
        r"(from now on|again) (i|we) (will|am|promise) (be|\w+ing you)",
        r"you (will )?(see|read|get|check) ~before (it|they)",
        r"never (again|see|hear|want|fly|buy)",
    ],
    answers: "",
    place: Where::NotInQuestions,
    also: None,
};

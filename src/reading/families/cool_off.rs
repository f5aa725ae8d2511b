//! Proposes to talk again later, because now is too heated.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, explicit, likely, says};

/// Proposes to talk again later, because now is too heated.
pub const FAMILY: Family = Family {
    signal: Signal::CoolOff,
    about: "Proposes to talk again at a later time, because now is too heated or they need a break.",
    fires: &[
        says("Shall we stop here and speak again in an hour?"),
        says("Let's both take ten minutes and I'll ring you."),
        says("Get some sleep and we pick it up tomorrow at nine."),
        says("Put the phone down, have a cup of tea, and I'll try you at four."),
    ],
    near_misses: &[
        says("I'll call you back at four."),
        says("Calm down and call back."),
        says("Let's start with your number."),
        says("I had a cup of tea."),
        says("Can we speak tomorrow?"),
        says("From now on we take a copy every hour."),
    ],
    rules: &[
        explicit(
            &[
                r"(let us|shall we|how about we|why do not we|could we|can we|suppose we|what if we|i suggest we|i would suggest|we (could|can|might|should|will|both)|then we|we|i propose we|would it help (if we|to)|maybe we|perhaps we|i think we|better we|let) (\w+ )?(both |just |maybe |all |perhaps |now |better |each )*(stop|leave|park|pause|take (a (break|breath|breather|rest|walk|minute|moment|few|little|short|pause|night|step|day)|ten|five|twenty|half|an|some|the)|pick|break|rest|start over|come back|step|get some|put|(speak|talk|continue|go on|meet|carry on) (again|then|more|about|when|once|after|properly|this|it|from)|not do|let it|call it|give it|do (it|this|the rest)|sleep|breathe|look at it|look again|cool|wait|need) ~~(tomorrow|later|hour|hours|minutes|morning|tonight|evening|air|break|breath|rest|night|day|today|now|here|it there|lunch|supper|tea|coffee|both|fresh|again|slept|monday|tuesday|wednesday|thursday|friday|weekend|head|heads|once|when|calm\w*|noon|down|like this|off)( ~\w+)?",
                r"neither of us( ~\w+)?",
                r"both (of us )?(a bit |too |rather )?(hot|tired|heated|wound|upset|fresh|need|calmer|sakes|cooler|rested)( ~\w+)?",
                r"(too|so) (heated|hot|wound up|tired|raw|upset|angry) (to|for|right|just|now)( ~\w+)?",
                r"round the block",
                r"clear(er)? heads?",
                r"fresh (head|heads|eyes|start)",
                r"start (over|again|afresh|fresh) ~(tomorrow|later|hour|at|when|once|in|morning)?( \w+)?",
                r"stop here( ~\w+)?",
                r"(pick|take) (it|this|that) up (again |fresh )?(at|tomorrow|in|when|later|once|after|on)( ~\w+)?",
            ],
            "proposes a break",
        ),
        likely(
            &[
                r"(get|have|take|go for|go and get|go and have|make|eat|drink|go and|go) (yourself |you |both )?(some (sleep|air|rest|water|food|tea|dinner|lunch|breath|time|fresh)|a (walk|rest|break|breather|coffee|tea|cup|cuppa|night|lie|glass|breath|bite|sleep|minute|cry|moment|bath|shower)|your (tea|dinner|supper|lunch|breakfast|breath|coffee|cry|rest|meeting|sleep)|something (to eat|hot|warm|in you)|ten minutes|sleep|home|outside|to bed|air|the kettle) ...(and|then|,|\.) ...(tomorrow|i (will )?(ring|call|phone|try|am)|we (will )?(talk|speak|go on|start|pick|look|do|carry)|later|at|in|when|once|talk|speak|come)( ~\w+)?",
                r"put (the phone|it|me|this|your phone) down( ~\w+)?",
                r"(once|when|after|until) you (have|are|feel|both have|two have|had) (had |both |a |some |all )*(slept|eaten|rested|rest|calmed|caught|calmer|better|steadier|ready|breakfast|had|up to it|coffee|lunch|dinner|sleep|sat|a|the|feel|your)( ~\w+)?",
                r"(the )?(both|pair) of us( ~\w+)?",
                r"(leave|leaving) (it|that|this) (there|here|for (today|tonight|now|the)|till|until|be|lie)( ~\w+)?",
                r"(for|enough for) (today|tonight)( ,| \.| and)( ~\w+)?",
                r"not (today|tonight|now|like this|at this (minute|hour))( ~\w+)?",
                r"(half|quarter of|an?|ten|twenty|thirty|fifteen|two|five) (an )?(hour|minutes|hours)( ,| to| for| apart| each| off) (a (walk|glass|coffee|breather|break)|breathe|you|us|settle|cool|to yourself|each|calm)( ~\w+)?",
                r"would (it|you) (help|prefer|rather|like) (if |to )?(we|i|a|step|take|talk|speak|have) ~(later|tomorrow|break|away|morning|night|call you|hour|again)( ~\w+)?",
                r"(talk|speak|ring|call) (again |then )?(tomorrow|later|at|in the morning|when|once|after) ~(calm\w*|slept|fresh|eaten|rested|heads?|cooler|settled|quiet|breakfast)( \w+)?",
                r"(when|once) (it is|things are|it has|the dust|you are|your head) (quiet|calmer|settled|quieter|cooled|had|settles|not so|clear|home|fresh)( ~\w+)?",
            ],
            "proposes a break",
        ),
    ],
    unless: &[r"(calm down and call|call back when you are calm)", r"i had a", r"(keep|stay) on (the line|with)"],
    answers: "",
    place: Where::Anywhere,
    also: None,
};

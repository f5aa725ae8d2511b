//! Brings in a manager or specialist.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, explicit, likely, says};

/// Brings in a manager or specialist.
pub const FAMILY: Family = Family {
    signal: Signal::EscalationOffer,
    about: "Offers or agrees to bring in a manager, specialist or engineer.",
    fires: &[
        says("I'll get my manager for you."),
        says("Let me bring in our engineer."),
        says("Of course, I'm putting you through to my supervisor."),
        says("Would you like to speak to our specialist?"),
    ],
    near_misses: &[
        says("My manager is busy."),
        says("I can't get the manager."),
        says("They'll deal with you."),
        says("The engineer came on Tuesday."),
        says("You can't speak to my supervisor."),
        says("My manager will tell you the same thing."),
        says("I can get you to your meeting at four."),
    ],
    rules: &[
        likely(
            &[
                r"(i will|i am|i can|let me|we will|we can|i would like to|i would|shall i|may i|we are|i could|i) (\w+ )?(get|getting|bring|bringing|fetch|fetching|call|calling|ring|ringing|put|putting|ask|asking|pull|pulling|escalate|escalating|transfer|transferring|hand|handing|pass|passing|take|taking|walk|walking|go|going|involve|involving|connect|have|page|paging|loop|add|conference|join|patch|send|grab|book|see if|arrange|find|see|raise|raising) ~~{expert}( ~\w+)?",
                r"(i will|i am|let me|i can|shall i|i) (\w+ )?(get|getting|bring|bringing|fetch|fetching|walk|walking|put|putting) ((him|her|them|somebody|someone) (\w+ )?(in|over|on|onto|through|for you|now|out|here|down|straight|to)|you (straight |right )?(through|over|onto))( ~\w+)?",
                r"(put|putting|connect|connecting|transfer|pass|passing|hand|handing) you (straight |right |directly |on )?(through|over|to)( ~\w+)?",
                r"(she|he) (is|runs|heads|leads|has) (the|our|my) (\w+ )?({expert}|one who|team|person)( ~\w+)?",
                r"(my|our) (\w+ )?{expert}( ,)? (\w+ )?(\w+ )?(is|will|comes|can|takes|joins|has|wants|would|rings|calls|is coming|is on) ~(you|call|line|in|over|now|on|with|it|join|ring|way|look)( \w+)?",
                r"(yes|of course|sure|certainly|right|gladly|absolutely|okay) (, |\. )(of course (, |\. ))?(i will (get|fetch|bring|put)|her name is|his name is|she is|he is|let me get|i am getting|i am fetching)( ~\w+)?",
            ],
            "brings somebody in",
        ),
        explicit(
            &[
                r"(speak|talk|talking|speaking) (to|with) (my|our|the|a|one of our) (\w+ )?{expert}",
                r"(escalate|escalating|escalated) (it|this|that|your|the)",
                r"our \w+ (specialist|engineer|expert|lead|manager|director)",
            ],
            "brings somebody in",
        ),
    ],
    unless: &[
        r"(can not|will not|not|no|never) (\w+ )?(get|fetch|bring|speak|talk|transfer|take|come|available)",
        r"(he|she|they) (would|will|can) only",
        r"will deal with you",
        r"tell you (exactly )?the (very )?same",
        r"(came|was|were|did|said|told) ~(on|at|you|yesterday)",
    ],
    answers: "",
    place: Where::Anywhere,
    also: None,
};

//! Will contact them later.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, explicit, likely, says};

/// Will contact them later.
pub const FAMILY: Family = Family {
    signal: Signal::FollowUp,
    about: "Commits to contact them later: call back, e-mail, check in.",
    fires: &[
        says("I'll call you back at four."),
        says("I'll e-mail you the result tonight."),
        says("You'll hear from me by noon."),
        says("ill text u when its done"),
        says("We'll let you know."),
    ],
    near_misses: &[
        says("Call us again tomorrow."),
        says("I'll call the depot."),
        says("Did we e-mail you?"),
        says("I'm calling you about your order."),
        says("I can't call you back."),
    ],
    rules: &[
        likely(
            &[
                r"(i will|we will|i am going to|i am|we are|i shall|i can|i|we|and|then|let me|she will|he will|they will|somebody will|someone will|i would) (\w+ )?(then |also |personally |myself |be |both |always )*(call|ring|phone|e mail|mail|text|message|write to|write|try|dial|contact|ping|update|telephone|ringing|calling|e mailing|texting|phoning|messaging|drop|send|check in with|check back with|get back to|come back to|report back to|come to|let|keep|look in on|report to|be in touch with|sms|whatsapp) (you|u|him for you|your \w+ a)( ~\w+)?",
                r"you will (hear|get|have) (\w+ )?(from (me|us|him|her)|(a|an|my|one|the) (\w+ )?(call|mail|e mail|text|message|word|photo|line|update|answer|note|reply|confirmation|letter|yes|news)|it in writing|news|word)( ~\w+)?",
                r"(i|we) (will )?(be in touch|get back to you|follow up|check (in|back|on|up)|call back|ring back|ring again|call again|try again|report back|keep you (posted|updated|informed)|let you know|look in)( ~\w+)?",
                r"(mail|e mail|text|call|message|news|note) from (me|us)( ~\w+)?",
                r"(expect|look out for) (a|my|our) (call|mail|e mail|text|message)( ~\w+)?",
                r"if (it|anything|the|there) ~(i|we) (ring|call|phone|text|dial|write|mail)( ~\w+)?",
            ],
            "says that they will hear from us",
        ),
        explicit(
            &[
                r"(call|ring|phone|e mail|mail|text|message) (you|back)( back)? (at|on|by|in|tomorrow|tonight|when|once|within|before|as soon|the moment|first|this|after|with|every|each|around|monday|tuesday|wednesday|thursday|friday)( ~\w+)?",
                r"(by|within|inside|before|at|on) ~(from me|from us)",
            ],
            "says that they will hear from us",
        ),
    ],
    unless: &[
        r"(call|ring|contact|phone|write to) us",
        r"(can not|will not|not) (\w+ )?(call|ring|phone|e mail|text|promise)",
        r"(did|have|had) (we|i|anyone) (call|ring|e mail|text)",
        r"let you (go|down|through|in|have|off|out|keep|stand|sit|pay)",
        r"i am (calling|ringing) you (about|because)",
    ],
    answers: "",
    place: Where::Anywhere,
    also: None,
};

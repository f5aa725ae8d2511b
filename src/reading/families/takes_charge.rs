//! Takes it on, personally or now.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, likely, says};

/// Takes it on, personally or now.
pub const FAMILY: Family = Family {
    signal: Signal::TakesCharge,
    about: "Commits to acting personally or now.",
    fires: &[
        says("I'll take care of this."),
        says("Let me pull that up and fix it."),
        says("I'm opening a case now."),
        says("im ringing the depot right now"),
        says("Starting it now."),
        says("I will look on the card what was done."),
    ],
    near_misses: &[
        says("Someone will take care of it."),
        says("I hope it gets fixed."),
        says("I'm going to be honest with you."),
        says("I'll be back."),
        says("I won't take care of that."),
        says("My colleague said he'd handle it."),
        says("I should have told you straight away."),
    ],
    rules: &[
        likely(
            &[
                r"(i will|i shall|let me|i am going to|i would like to) (\w+ )?(personally |just |now |also )*(take (care|charge|this|it|that|over|you)|handle|sort|deal with|own|fix|see (to|that|it)|look (into|at|on|up|in|now|right|through|and)|pull|open|raise|start|get (this|it|that|you|your|on|right|the|him|her|our|a|onto)|put|book|set up|check|chase|stay|walk|go (through|over|and|down|to)|make (sure|it|this|that|the)|do (it|this|that|the|all|everything|both)|find|keep (at|on|hold|this|you|looking|hunting|the)|carry|drive|bring|type|write|have (it|the|this|that|your|them|a)|work|dig|trace|track|change|move|reset|clear|send|print|file|ask|give (him|her|them|the)|hold|fetch|push|read|ring|phone|call (the|our|him|her|them|my|down)|follow|tell (him|her|them|the)|stand|transfer|refund|lift|switch|run|arrange|square|escalate|pay|correct|cancel|test|wait|type|sit|go)( ~\w+)?",
            ],
            "takes it on",
        ),
        likely(
            &[
                r"i am (\w+ )?(now |already |personally |just |also )*(taking|ringing|putting|walking|sending|writing|going (through|to (stay|fix|sort|take|put|get|ring|send|pull|do|make|walk|see|list)|over|down|up|and|back|in|round|straight)|opening|pulling|staying|booking|getting|doing|moving|calling|phoning|chasing|raising|changing|fixing|checking|looking|lifting|printing|closing|cancelling|refunding|switching|running|driving|answering|watching|bringing|holding|keeping|striking|picking|setting|starting|making|handling|working|typing|resetting|releasing|clearing|escalating|filing|copying|messaging|texting|e mailing|asking|telling|giving|taking|stopping|logging|turning|on it|onto it|on the|having|carrying|standing|paging|wrapping|reading|tracing|adding|flagging|restoring|searching|dialling|stepping|swapping|hunting|loading|unlocking|locking|pushing|processing|arranging)( ~\w+)?",
            ],
            "acts now",
        ),
        likely(
            &[
                r"i (approve|walk|send|write|type|check|stay|lift|drive|pull|open|message|change|move|fetch|pack|print|hold|key|carry|do it|will not (let|rest|stop|go|leave)) ~(you|now|myself|it|here|the|him|her|them|this|that|your|our|a)( ~\w+)?",
                r"(starting|doing|opening|sending|calling|ringing|checking|looking|booking|pressing|fetching|putting|restoring) ((it|that|this|him|her|them) )?(up |in |on )?(right )?now",
                r"(myself|with my own hands|in my own hand|by hand)( ~\w+)?",
                r"leave (it|this|that|the rest|him|her|them) (with|to) me",
                r"(right now|as we speak|while we talk|while you (wait|watch|are on|hold|drink)|this (second|minute|instant)|straight away|on the other line|on my other|as we talk)",
            ],
            "acts personally or now",
        ),
    ],
    unless: &[
        r"(going|like|want) to be (honest|frank)",
        r"i will (not|never)",
        r"should (have|of)",
        r"let me (be|tell|say|explain|ask|finish|know|speak)",
        r"(cancel|close|closing|cancelling) (the|your|this) (call|chat|conversation)",
    ],
    answers: "",
    place: Where::Anywhere,
    also: None,
};

//! Only a vague time.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, likely, says};

/// Only a vague time.
pub const FAMILY: Family = Family {
    signal: Signal::VagueTime,
    about: "Only a vague time for what will be done, and no concrete one for it.",
    fires: &[
        says("We'll get back to you soon."),
        says("It will be fixed in due course."),
        says("Someone will ring you ASAP."),
        says("as soon as possible"),
        says("You'll hear from us shortly."),
        says("He'll be out in a jiffy."),
        says("It'll be done when it's done."),
        says("They'll be in touch at their earliest convenience."),
    ],
    near_misses: &[
        says("You'll hear from us by three."),
        says("Not soon enough, I know."),
        says("You asked how long “soon” is: two hours."),
        says("I'm doing it right now."),
        says("Too soon to say was a bad answer."),
        says("It could be a few things."),
        says("We didn't get your bag across in time."),
        says("Ring me any time, it reaches me directly."),
    ],
    rules: &[likely(
        &[
            r"(very |quite |fairly |pretty |real |rather )?{soon}",
            r"(in|within|over|during) (a|the|the next|the coming|the following|another)? ?(few|couple of|several|some|little|short|good|reasonable|next) (\w+ )?(minutes|hours|days|weeks|while|bit|months|time)",
            r"when (we|i|they|somebody|someone|it|there|the|he|she) (get|gets|is ready|are ready|has time|have time|becomes|have a moment|has a moment|comes|is (time|back|room))( ~\w+)?",
            r"(some time|sometime|some day)( ~\w+)?",
            r"in (a jiffy|a tick|two ticks|a mo|two shakes|a trice|due time|the fullness of time)|before (too|very) long|(too|very|that) much longer|not very long",
            r"at (our|their|his|her|your) (earliest|first) convenience|at the appropriate \w+|at some point( ~\w+)?|tomorrow or so|or thereabouts",
            r"as and when( ~\w+)?|whenever ~(can|ready|done|finished|free|possible|able)|~(get|gets) (round|around) to it|once capacit\w+ ~(allow|allows|permit|permits)",
            r"(done|ready|there|reached|fixed|out|sorted) when (it|you|they|he|she) (is|are|will be) (done|ready|there|reached|fixed|out|sorted)|when there is (a|an|more) ~(free|say)",
            r"(today or tomorrow|a while|a little while|a bit longer|bit longer|not (be )?(too )?long|no time|no time at all|momentarily|before you know it|the (nearest|next) (possible|available|opportunity)|at (our|the) earliest( \w+)?|next available( \w+)?|as time (allows|permits)|quick as (we|i) can|fast as (we|i) can|in (his|her|their|our|my|its) (turn|own time)|it takes (as long|the time)|(be|being) patient|could be (a while|any (time|day|minute|moment))|hopefully ~\w+|any (moment|day|minute)( now)?|any time now)",
        ],
        "is no time that they can hold on to",
    )],
    unless: &[
        r#"\" "#,
        r"(too|not) soon",
        r"(how (long|soon))",
        r"sooner",
        r"as soon as ~(you|your|possible you)",
        r"(said|told|promised|say) ~soon",
        r"not (say|saying|tell|use|give) ~soon",
    ],
    answers: "",
    place: Where::Anywhere,
    also: None,
};

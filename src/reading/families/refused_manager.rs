//! Refuses the manager.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, explicit, says};

/// Refuses the manager.
pub const FAMILY: Family = Family {
    signal: Signal::RefusedManager,
    about: "Refuses to bring in a manager or somebody above.",
    fires: &[
        says("My manager doesn't take calls."),
        says("You can't speak to my supervisor."),
        says("She'd only tell you the same."),
        says("My manager will tell you the same thing."),
        says("There's no manager here for you."),
    ],
    near_misses: &[
        says("I'll get my manager."),
        says("My manager can't be here before four, so I'll have her ring you then."),
        says("I'm the manager."),
    ],
    rules: &[explicit(
        &[
            r"(supervisors?|managers?|my (manager|supervisor|boss|team leader)|the (manager|supervisor|boss|director|owner)|management) (do not|does not|will not|would not|never|can not|is not going to) (take|speak|talk|deal|come|see|get|discuss|do)( ~\w+)?",
            r"you (can not|may not|will not|do not get to|do not need to) (speak|talk) (to|with) (a|the|my|our|any) (manager|supervisor|boss|director|owner|\w+ manager)( ~\w+)?",
            r"(he|she|they|my manager|the manager|my supervisor) (would|will|can) only (tell|say|read)( you)? ~(same|exactly|this|that|what)( \w+)?",
            r"(he|she|they|my manager|the manager|my supervisor|my boss) (would|will|can) (just )?(tell|say)( you)? (exactly )?the (very )?same( ~\w+)?",
            r"(no|not a|there is no) (manager|supervisor) (here |on duty |available |around |in )*(for you|to speak|who)?( ~\w+)?",
            r"(will not|can not|not going to|refuse to) (get|fetch|bring|call|put|disturb|bother|transfer) ~(manager|supervisor|boss|director)( ~\w+)?",
        ],
        "refuses the manager",
    )],
    unless: &[r"(i will|i am) (have|get|ask|ring|going)", r"but (i|she|he|we) (will|can)", r"so (i|she|he) (will|am|is|can)"],
    answers: "",
    place: Where::Anywhere,
    also: None,
};

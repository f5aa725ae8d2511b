//! A concrete time for what will be done.

use crate::principles::{Seen, Signal, Sureness};
use crate::reading::family::{Family, Reply, Where, says};
use crate::reading::promise::{self, Use};

/// A concrete time for what will be done.
pub const FAMILY: Family = Family {
    signal: Signal::Timeframe,
    about: "Gives a concrete duration, clock time or day for something that will be done.",
    fires: &[
        says("It takes about half an hour."),
        says("You'll have it by 3 pm."),
        says("I'll ring you tomorrow morning."),
        says("Two working days and it's with you."),
    ],
    near_misses: &[
        says("You waited 30 minutes."),
        says("I'll do it soon."),
        says("The engineer came on Tuesday."),
        says("Wait 24 hours before you try again."),
    ],
    rules: &[],
    unless: &[],
    answers: "",
    place: Where::Anywhere,
    also: Some(times),
};

/// The times that our side commits to, or that are told of what will be.
fn times(reply: &Reply<'_>, found: &mut Vec<Seen>) {
    for time in reply.times {
        let sure = match promise::use_of(reply.text, time) {
            Use::Promised | Use::Foretold => Sureness::Likely,
            Use::Other => continue,
        };
        found.push(FAMILY.seen(reply.text, time.span, sure, "is a time that they can hold on to"));
    }
}

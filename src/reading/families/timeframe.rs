//! A concrete time for what will be done.

use crate::principles::{Seen, Signal, Sureness};
use crate::reading::family::{Family, Reply, Where, says};
use crate::reading::promise;

/// A concrete time for what will be done.
pub const FAMILY: Family = Family {
    signal: Signal::Timeframe,
    about: "Gives a concrete duration, clock time or day for something that will be done.",
    fires: &[
        says("It takes about half an hour."),
        says("You'll have it by 3 pm."),
        says("I'll ring you tomorrow morning."),
        says("Two working days and it's with you."),
        says("Allow half an hour for the first copy."),
        says("all together 40 min"),
        says("I'd tell your drivers three o'clock."),
        says("If I start it now it's back in four hours."),
        says("Two hours tops."),
        says("Give me until four and I'll have an answer."),
        says("All of it goes back to you today."),
        says("Put the phone down for ten minutes. Then I ring you."),
    ],
    near_misses: &[
        says("You waited 30 minutes."),
        says("I'll do it soon."),
        says("The engineer came on Tuesday."),
        says("Wait 24 hours before you try again."),
        says("The carrier says three days."),
        says("I remember you from Monday."),
        says("It says that we skipped the full restore and the test on Monday."),
        says("The card says quick reset, twelve minutes, full restore not done."),
        says("Fair enough, two failures in two days doesn't look good."),
        says("You've got a meeting at four."),
        says("It would only die on you tonight."),
        says("What can I do for you today?"),
        says("I see you called on Monday and again at 8 this morning."),
        says("According to the tracking page it comes on Thursday."),
        says("Could you send me the picture by noon?"),
        says("I can't do it by three."),
        says("If I said an hour now I'd be lying to you."),
        says("Could be an hour, could be six hours."),
    ],
    rules: &[],
    unless: &[],
    answers: "",
    place: Where::Anywhere,
    also: Some(times),
};

/// The times that our side commits to.
fn times(reply: &Reply<'_>, found: &mut Vec<Seen>) {
    for (time, weight) in reply.times.iter().zip(reply.promising) {
        if promise::is_promised(*weight) {
            found.push(FAMILY.seen(reply.text, time.span, Sureness::Likely, "is a time that they can hold on to"));
        }
    }
}

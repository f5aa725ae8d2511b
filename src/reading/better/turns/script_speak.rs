//! The stock phrase left out, or said as a person says it.

use crate::principles::Signal;
use crate::reading::better::turn::{Turn, drop, words};

/// How it is turned.
pub const TURN: Turn = Turn {
    signal: Signal::ScriptSpeak,
    into: None,
    leave_out: true,
    rewrites: &[
        drop(r"(please |you can |you may )?rest assured( that)?( ,)?"),
        drop(r"(please |kindly )?be (advised|informed|assured|aware)( that)?( ,)?"),
        drop(r"(please|kindly) note( that)?( ,)?"),
        drop(r"(we|i) (would like|wish|want) to assure you( that)?"),
        drop(
            r"(as )?(per|under|in line with|in accordance with|pursuant to|according to) (our|company|the) (\w+ )?(policy|policies|terms|rules|guidelines|records|procedure|procedures)( and conditions| of \w+)?( ,)?",
        ),
        drop(r"(at|in) this (time|moment in time|point in time|juncture)( ,)?"),
        drop(r"as (a|our) (valued|loyal|esteemed) (customer|member|guest|client)( ,)?"),
        drop(r"dear (valued |esteemed )?(customer|client|guest|sir|madam|member)( ,)?"),
        drop(r"(currently|presently|kindly|sincerely|duly|hereby)"),
        drop(r"(valued|esteemed)"),
        drop(r"(for|about) any inconvenience( (this|that|it|we) (may have|might have|has|have) caused( you)?| caused( to you)?)?"),
        words(r"kindly", &["please"]),
        words(r"i am (currently |presently |regrettably |unfortunately )?unable to", &["I cannot"]),
        words(r"we are (currently |presently |regrettably |unfortunately )?unable to", &["we cannot"]),
        words(r"thank you for your (patience|understanding)", &["thank you for waiting"]),
        words(r"(we|i) (completely |fully |truly |do |sincerely )*understand your frustration", &["I can see why you are frustrated"]),
        words(r"(we|i) (completely |fully |truly |do |sincerely )*understand your disappointment", &["I can see why you are disappointed"]),
        words(r"(we|i) (completely |fully |truly |do |sincerely )*understand your (concern|concerns)", &["I can see why you are worried"]),
        words(r"inconvenience", &["trouble"]),
        words(r"reach out to", &["contact"]),
        words(r"going forward", &["from now on"]),
        words(r"the (relevant|appropriate|concerned|respective) (team|department|person|resource)", &["the right people"]),
        words(r"(has|have) been (escalated|forwarded|passed) to", &["is now with"]),
        words(r"gesture of goodwill|goodwill gesture", &["small thank you"]),
    ],
    also: None,
};

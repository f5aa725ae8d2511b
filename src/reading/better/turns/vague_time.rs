//! From a vague time to the true one, where it is known.

use crate::principles::Signal;
use crate::reading::better::turn::{Turn, clause, words};

/// How it is turned.
pub const TURN: Turn = Turn {
    signal: Signal::VagueTime,
    into: Some(Signal::Timeframe),
    leave_out: false,
    rewrites: &[
        // Not in "as soon as".
        words(
            r"(?<word>[b-z]\w*|a[a-rt-z]\w*|,|\d+) (very |quite |pretty |fairly |real |rather )?soon",
            &["<word> within {time}", "<word> in {time}", "<word> in {time} at most"],
        ),
        words(
            r"(very |quite |pretty |fairly |real |rather |hopefully )?(soonish|shortly|asap|a s a p|presently|momentarily|eventually|by and by|later on|before (too |very )?long|sooner or later|in no time|any (minute|moment|day|time)( now)?|one of these days)",
            &["within {time}", "in {time}", "in {time} at most"],
        ),
        words(
            r"(with)?in (a|the|due|no|another|two) ?(few|couple of|short|little|next|near|coming|possible)? ?(while|bit|moment|jiffy|tick|ticks|mo|second|minute|minutes|hours|days|weeks|future|course|time)( or so)?",
            &["within {time}", "in {time}", "in {time} at most"],
        ),
        words(
            r"(within|in|over) (the )?(next |coming )?(few|couple of|several|some) (minutes|hours|days|weeks)",
            &["within {time}", "in {time}", "in {time} at most"],
        ),
        words(r"in due (course|time)", &["within {time}", "in {time}", "in {time} at most"]),
        words(
            r"as (soon|quickly|fast|promptly|speedily) as (possible|(i|we|they|he|she|you) can|(i|we|they|he|she) (am|are|is) able( to)?)",
            &["within {time}", "in {time}", "in {time} at most"],
        ),
        words(
            r"at (our|their|his|her|your|the) (earliest|first|nearest|next)( (possible )?(convenience|opportunity|moment))?",
            &["within {time}", "in {time}", "in {time} at most"],
        ),
        words(r"at some (point|stage)( (today|tomorrow|this week|later))?", &["within {time}", "in {time}", "in {time} at most"]),
        words(
            r"some ?time (soon|today|tomorrow|this (week|morning|afternoon|evening)|next week|later)",
            &["within {time}", "in {time}", "in {time} at most"],
        ),
        clause(
            r"when(ever)? (it|they|he|she|we|i|there|somebody|someone|the \w+) (is|are|get|gets|can|has|have|becomes|comes)",
            &["within {time}", "in {time}", "in {time} at most"],
        ),
        clause(r"(as and when|once) (it|they|he|she|we|i|capacity|the \w+)", &["within {time}", "in {time}", "in {time} at most"]),
        words(r"(quite )?a (little |good )?(while|bit longer)( yet| longer)?", &["{time} at most"]),
        words(r"not (be )?(too |very )?(long|much longer)( now)?", &["be done within {time}"]),
        words(r"today or tomorrow|tomorrow or so", &["within {time}", "in {time}", "in {time} at most"]),
    ],
    also: None,
};

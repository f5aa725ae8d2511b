//! From what they feel, or may have had, to what we did.

use crate::principles::Signal;
use crate::reading::better::turn::{Turn, clause, sentence, words};

/// How it is turned.
pub const TURN: Turn = Turn {
    signal: Signal::ApologyShifted,
    into: Some(Signal::ApologyOwned),
    leave_out: false,
    rewrites: &[
        clause(
            r"sorry( ,)?( to hear| to learn| to see| to read| for it)?( that| if| in case| but| should)? (you|that you|the|your|that|this|it|any|how|for any|for the|about any)",
            &["sorry {cause}", "sorry that {cause}", "sorry we have not put this right yet"],
        ),
        clause(
            r"(?<sorry>apologise|apologies|regret)( ,)?( to hear| to learn| to see| to read| for it)?( that| if| in case| but| should)? (you|that you|the|your|that|this|it|any|how|for any|for the|about any)",
            &["<sorry> that {cause}", "<sorry> that we have not put this right yet"],
        ),
        words(
            r"(?<sorry>sorry|apologise|apologies)( that| for it)? (if|in case|should) (?<us>we|i|our|my)",
            &["<sorry> <us>", "<sorry> that <us>"],
        ),
        words(
            r"sorry (if|in case|that)? ?(the|this) (?<what>\w+) (?<did>upset|hurt|confused|annoyed|disappointed|offended|let|caused|made|left|kept|was|were|is|sounded|came)",
            &["sorry our <what> <did>", "sorry that our <what> <did>"],
        ),
        words(
            r"sorry (if|in case) (that|this|it) (?<did>upset|hurt|confused|annoyed|disappointed|offended|let you down)",
            &["sorry we <did>", "sorry we <did> you"],
        ),
        words(
            r"sorry (if|in case) you (were|got|felt|feel|are) (?<how>{upset}|offended|confused|let down|ignored)( by (that|this|it|us))?",
            &["sorry we <how> you"],
        ),
        words(
            r"sorry you (were|got) (?<how>upset|hurt|confused|annoyed|disappointed|offended|let down|ignored|misled)( by (that|this|it|us))?",
            &["sorry we <how> you"],
        ),
        words(
            r"(mistakes|errors) (were|have been|may have been) made( here| on our side)?",
            &["we made mistakes", "we made mistakes, and I am sorry"],
        ),
        clause(
            r"(for|about|at) (any|the) (possible |perceived |potential )?(inconvenience|trouble|upset|misunderstanding|confusion|disappointment)",
            &["{cause}", "that {cause}", "for the trouble we caused you", "for the trouble that we caused you"],
        ),
        words(
            r"(?<sorry>sorry|apologise|apologies)( ,)? (but|however|though)( ,)?",
            &["<sorry> {cause}.", "<sorry> we have not put this right yet."],
        ),
        sentence(r"we (\w+ )?regret", &["I am sorry {cause}", "I am sorry we have not put this right yet"]),
    ],
    also: None,
};

//! From who is to blame to a better way: look together, hear it now.

use crate::principles::Signal;
use crate::reading::better::turn::{Turn, clause, sentence, words};

/// How it is turned.
pub const TURN: Turn = Turn {
    signal: Signal::Contradiction,
    into: None,
    leave_out: true,
    rewrites: &[
        words(
            r"you (should|could|ought to|might|must) (have|of|really have|at least have|simply have) (read|checked|looked (at|in|into|through)|seen|followed|opened) (?<what>(the|your|our|this|that) \w+)",
            &["let us go through <what> together"],
        ),
        clause(
            r"you (should|could|ought to|might) (have|of|really have|at least have|simply have) (told|called|rung|phoned|asked|contacted|informed|said|mentioned|reported|come|spoken)",
            &["thank you for telling us now", "it helps that you tell us now"],
        ),
        clause(
            r"(you|your \w+) (did not|never|have not|forgot to|failed to|neglected to) (tell|told|mention|mentioned|inform|informed|say|said|report|reported)( to)?( us| me)?",
            &["it helps that you tell us now", "thank you for telling us now"],
        ),
        clause(
            r"(that|this|it) is (simply |just |really )?not (what happened|true|correct|right|how it (happened|was|works))",
            &["I will find out what happened", "let us find out what happened", "I want to understand what happened"],
        ),
        clause(
            r"that (did not|never) happen",
            &["I will find out what happened", "let us find out what happened", "I want to understand what happened"],
        ),
        clause(
            r"(you|your \w+) must (have|of) (been )?\w+",
            &["I will find out what happened", "let us find out what happened", "I want to understand what happened"],
        ),
        clause(
            r"you (probably |clearly |obviously |simply |just )?(pressed|clicked|ticked|entered|typed|deleted|dropped|ordered|booked|set|changed|selected|installed|ignored|missed|forgot|did|put|broke|gave us)",
            &["I will find out what happened", "let us find out what happened", "I want to understand what happened"],
        ),
        clause(
            r"(people|customers|users|you) (often |usually |sometimes |mostly |may have |might have )",
            &["I will find out what happened", "let us find out what happened", "I want to understand what happened"],
        ),
        sentence(
            r"(our|the|my) (records?|logs?|system|notes|files?|tracking|data|history) (clearly |also |do |does )*(show|shows|say|says|state|states|indicate|indicates|confirm|confirms)",
            &["let me go through our records with you", "I will go through our records with you"],
        ),
        clause(r"you are (simply |just |quite |completely )?(wrong|mistaken)", &["let us look at it together", "I will look into it"]),
        words(r"(actually|as a matter of fact)( ,)?", &[""]),
        sentence(
            r"(are you (quite |absolutely |really )?sure|did you (actually|even|really|maybe|perhaps|accidentally))",
            &["let us check it together", "I will check it"],
        ),
    ],
    also: None,
};

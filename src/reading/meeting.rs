//! Where rules and weights meet: for each signal one score of both, and the thresholds from which it may be there, is
//! there, plainly is there.

use super::family::{Reply, seen};
use super::learned::{CODEBOOK, COUNT, Hearing, Meeting, Weighed, Weights, hear, place as place_of, weightiest};
use super::text::Sentence;
use crate::principles::{Seen, Signal, Sureness};

/// What the rules found of the codebook's signals, in its order.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    /// Whether explicitly.
    pub explicit: [bool; COUNT],
    /// Whether likely or explicitly.
    pub likely: [bool; COUNT],
}

impl Rules {
    /// What findings amount to.
    pub fn of(findings: &[Seen]) -> Self {
        let found = |least: Sureness| std::array::from_fn(|at| findings.iter().any(|one| one.signal == CODEBOOK[at] && one.sure >= least));
        Self { explicit: found(Sureness::Explicit), likely: found(Sureness::Likely) }
    }
}

/// What the rest of a reply can take back of what is plainly said, in thousandths.
const TAKEN_BACK: i64 = -500;

/// What rules and weights together say of one signal, in thousandths.
pub fn score(meeting: &Meeting, place: usize, rules: &Rules, hearing: &Hearing) -> i64 {
    let flag = |is: bool, worth: i64| if is { worth } else { 0 };
    (meeting.sentence * hearing.best_score(place) + meeting.reply * whole(place, rules, hearing)) / 1_000
        + flag(rules.explicit[place], meeting.explicit)
        + flag(rules.likely[place], meeting.likely)
}

/// What the whole reply says of a signal; of what is plainly said it takes only so much back.
fn whole(place: usize, rules: &Rules, hearing: &Hearing) -> i64 {
    let reply = i64::from(hearing.reply[place]);
    if rules.explicit[place] { reply.max(TAKEN_BACK) } else { reply }
}

/// Who says what of a signal, in thousandths.
#[derive(Debug, Clone)]
pub struct Voices {
    /// The signal.
    pub signal: Signal,
    /// Whether the rules found it, at least likely.
    pub by_rules: bool,
    /// What the rules' finding is worth.
    pub rules: i64,
    /// What the words of the sentence that shows it most are worth.
    pub sentence: i64,
    /// What the whole reply is worth.
    pub reply: i64,
    /// All of it together.
    pub score: i64,
    /// How much is needed for a likely reading.
    pub needed: i64,
    /// The words that weigh most, in the sentence that shows it most.
    pub words: Option<String>,
}

/// Who says what of each signal of the codebook.
pub fn voices(reply: &Reply<'_>, findings: &[Seen], weights: &Weights<'_>) -> Vec<Voices> {
    let (rules, hearing) = (Rules::of(findings), hear(weights, reply.text, reply.customer));
    let of = |(place, meeting): (usize, &Meeting)| {
        let sentence = meeting.sentence * hearing.best_score(place) / 1_000;
        let whole = meeting.reply * whole(place, &rules, &hearing) / 1_000;
        let score = score(meeting, place, &rules, &hearing);
        let words =
            hearing.best(place).map(|best| weightiest(weights, reply.text, best.sentence, place).of(reply.text.original).to_owned());
        let (signal, by_rules) = (CODEBOOK[place], rules.likely[place]);
        Voices { signal, by_rules, rules: score - sentence - whole, sentence, reply: whole, score, needed: meeting.likely_from, words }
    };
    weights.head.meetings.iter().enumerate().map(of).collect()
}

/// Which signals the weights alone would find, for the figures.
pub fn by_weights_alone(reply: &Reply<'_>, weights: &Weights<'_>) -> [bool; COUNT] {
    let hearing = hear(weights, reply.text, reply.customer);
    std::array::from_fn(|at| hearing.best_score(at) + i64::from(hearing.reply[at]) >= weights.head.meetings[at].alone_from)
}

/// The signals of a reply: the rules' findings and what the weights heard, as sure as both together are.
pub fn settle(reply: &Reply<'_>, findings: Vec<Seen>, weights: &Weights<'_>) -> Vec<Seen> {
    let hearing = hear(weights, reply.text, reply.customer);
    let rules = Rules::of(&findings);
    let (codebook, mut settled): (Vec<Seen>, Vec<Seen>) = findings.into_iter().partition(|one| CODEBOOK.contains(&one.signal));
    for (place, (signal, meeting)) in CODEBOOK.iter().zip(&weights.head.meetings).enumerate() {
        // Without the customer's words the weights know too little to overrule what plainly stands there.
        let plainly = rules.explicit[place] && reply.context.customer.is_empty();
        let score = score(meeting, place, &rules, &hearing);
        let score = if plainly { score.max(meeting.likely_from) } else { score };
        let Some(sure) = sureness(meeting, score, rules.likely[place]) else { continue };
        if is_silenced(*signal, place, &rules) {
            continue;
        }
        let mut own: Vec<Seen> = codebook.iter().filter(|one| one.signal == *signal).cloned().collect();
        if own.is_empty() {
            own.extend(
                hearing
                    .best(place)
                    .filter(|sentence| *signal != Signal::Restatement || !echoes(reply, sentence.sentence))
                    .map(|sentence| heard(reply, *signal, sentence)),
            );
        }
        settled.extend(own.into_iter().map(|one| Seen { sure, ..one }));
    }
    settled.sort_by_key(|one| (one.span, one.signal));
    settled
}

/// What the rules found, how surely, and what the weights alone may then not hear.
const SILENCES: [(Signal, Sureness, Signal); 3] = [
    (Signal::ApologyOwned, Sureness::Explicit, Signal::ApologyShifted),
    (Signal::ApologyOwned, Sureness::Likely, Signal::ApologyBare),
    (Signal::Timeframe, Sureness::Likely, Signal::VagueTime),
];

/// Whether the rules found the opposite of a signal, and nothing of the signal itself.
fn is_silenced(signal: Signal, at: usize, rules: &Rules) -> bool {
    let found = |first: Signal, sure: Sureness| {
        place_of(first).is_some_and(|first| if sure == Sureness::Explicit { rules.explicit[first] } else { rules.likely[first] })
    };
    !rules.likely[at] && SILENCES.iter().any(|(first, sure, second)| *second == signal && found(*first, *sure))
}

/// How sure a score makes a reading. Only what the rules can put into words is explicit.
pub fn sureness(meeting: &Meeting, score: i64, by_rules: bool) -> Option<Sureness> {
    if score >= meeting.explicit_from && by_rules {
        Some(Sureness::Explicit)
    } else if score >= meeting.likely_from {
        Some(Sureness::Likely)
    } else if score >= meeting.doubtful_from {
        Some(Sureness::Doubtful)
    } else {
        None
    }
}

/// Whether a sentence has no word of its own beside the customer's.
fn echoes(reply: &Reply<'_>, sentence: Sentence) -> bool {
    let theirs: Vec<String> = reply.customer.carrying(0, reply.customer.tokens.len()).collect();
    reply.text.carrying(sentence.first, sentence.end).all(|own| theirs.contains(&own))
}

/// A reading of the trained reader's own: the sentence that shows it most.
fn heard(reply: &Reply<'_>, signal: Signal, sentence: &Weighed) -> Seen {
    seen(signal, reply.text, sentence.span, Sureness::Likely, &format!("sounds like it: {}", signal.entry().label))
}

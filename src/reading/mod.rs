//! A reply in its context -> a [`Reading`]: the codebook's signals with spans and sureness, times and
//! the promise, and what the words were matched to in the scenario.
//!
//! Start with [`read`]. A reply is folded once ([`text`]); times are found in it ([`times`]); every
//! family ([`families`]) looks for its signal; [`exclusions`] settles what cannot stand together; at
//! last words are matched to what the scenario offers ([`matching`]). What is taken from the English
//! language is in [`english`]. All of it is pure, integer, and linear in the length of the reply.

pub mod better;
mod context;
mod english;
mod exclusions;
mod families;
mod family;
mod known;
pub mod learned;
mod matching;
mod meeting;
mod option;
mod plain_answer;
mod promise;
mod record;
mod sentence;
pub(crate) mod text;
mod times;

#[cfg(test)]
mod tests;

pub use context::{Candidates, Context};
pub use families::families;
pub use family::{Example, Family, Rule};
pub use meeting::{Rules, Voices};
pub use option::read_option;
pub use record::{at_another_moment, read_record};

use std::sync::LazyLock;

use crate::principles::{Promised, Reading, Seen, Signal, Sureness, TimeSeen};
use family::{Readers, Reply};
use plain_answer::is_plain_answer;
use text::Text;

/// The reader's version: the rules', then the first digits of what the weights are made from. It changes whenever the same words may be read differently.
pub const VERSION: &str = "rules-7+ff9cc0f1";

static READERS: LazyLock<Readers> = LazyLock::new(|| Readers::of(families()));

/// Reads a reply in its context. Of a text longer than 8 KiB only the first 8 KiB are read: nobody says more in one breath.
pub fn read(text: &str, context: &Context) -> Reading {
    let text = Text::new(text);
    let customer = Text::new(context.customer);
    let times = times::find(&text, context.now);
    let promising = promise::weights(&text, &times);
    let reply = Reply { text: &text, context, customer: &customer, times: &times, promising: &promising };
    let mut signals = find_by_rules(&reply);
    if let Some(weights) = learned::WEIGHTS.as_ref() {
        signals = meeting::settle(&reply, signals, weights);
    }
    // Where the words leave it open, a time that nobody takes for one to hold on to is not promised either.
    let holds = signals.iter().any(|seen| seen.signal == Signal::Timeframe);
    let promise = promise::find(&text, &times, &promising).filter(|promised| holds || promised.sure == Sureness::Explicit);
    let promise = promise.map(|promised| Promised { by: times::named_moment(&times, promised.span, context.now), ..promised });
    let matches = matching::find(&text, &context.candidates, &signals);
    let announces_hold = option::announces_hold(&text);
    let understood = signals.iter().any(|seen| seen.sure > Sureness::Doubtful)
        || !matches.is_empty()
        || !times.is_empty()
        || announces_hold
        || is_plain_answer(&text, &customer);
    Reading {
        reader: VERSION.to_owned(),
        signals,
        promise,
        times: times.iter().map(|time| TimeSeen { span: time.span, seconds: time.seconds }).collect(),
        matches,
        announces_hold,
        understood,
        words: text.words(),
    }
}

/// What the rules alone make of a reply to a customer.
pub fn rules_of(reply: &str, customer: &str) -> Rules {
    with_reply(reply, customer, |reply| Rules::of(&find_by_rules(reply)))
}

/// Who says what of each signal of the codebook in a reply to a customer: to explain a reading. Empty without weights.
pub fn voices(reply: &str, customer: &str) -> Vec<Voices> {
    let weights = learned::WEIGHTS.as_ref();
    with_reply(reply, customer, |reply| weights.map_or_else(Vec::new, |weights| meeting::voices(reply, &find_by_rules(reply), weights)))
}

/// How long the lengths of time in a text are, in seconds, in reading order. Clock times and days have none.
pub fn durations(text: &str) -> Vec<i64> {
    let lengths = times::find(&Text::new(text), None);
    lengths.iter().filter(|time| time.is_duration).filter_map(|time| Some(time.seconds?.0)).collect()
}

fn with_reply<T>(reply: &str, customer: &str, then: impl FnOnce(&Reply<'_>) -> T) -> T {
    let context = Context { customer, ..Context::default() };
    let (text, customer) = (Text::new(reply), Text::new(customer));
    let times = times::find(&text, None);
    let promising = promise::weights(&text, &times);
    then(&Reply { text: &text, context: &context, customer: &customer, times: &times, promising: &promising })
}

/// What each layer alone finds in a reply to a customer: the rules, and the weights.
pub fn layers(reply: &str, customer: &str) -> (Rules, [bool; learned::COUNT]) {
    with_reply(reply, customer, |reply| {
        let by_weights = learned::WEIGHTS.as_ref().map(|weights| meeting::by_weights_alone(reply, weights));
        (Rules::of(&find_by_rules(reply)), by_weights.unwrap_or_default())
    })
}

/// What the rules find, in the order of its spans.
fn find_by_rules(reply: &Reply<'_>) -> Vec<Seen> {
    let mut signals = READERS.read(reply);
    exclusions::settle(reply, &mut signals);
    signals
}

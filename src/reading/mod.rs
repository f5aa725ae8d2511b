//! A reply in its context -> a [`Reading`]: the codebook's signals with spans and sureness, times and
//! the promise, and what the words were matched to in the scenario.
//!
//! Start with [`read`]. A reply is folded once ([`text`]); times are found in it ([`times`]); every
//! family ([`families`]) looks for its signal; [`exclusions`] settles what cannot stand together; at
//! last words are matched to what the scenario offers ([`matching`]). What is taken from the English
//! language is in [`english`]. All of it is pure, integer, and linear in the length of the reply.

mod context;
mod english;
mod exclusions;
mod families;
mod family;
mod known;
mod matching;
mod option;
mod promise;
mod record;
mod sentence;
mod text;
mod times;

#[cfg(test)]
mod tests;

pub use context::{Candidates, Context};
pub use families::families;
pub use family::{Example, Family, Rule};
pub use option::read_option;
pub use record::read_record;

use std::sync::LazyLock;

use crate::principles::{Promised, Reading, Seen, TimeSeen};
use family::{Compiled, Reply};
use text::Text;

/// The reader's version: it changes whenever the same words may be read differently.
pub const VERSION: &str = "rules-3";

static READERS: LazyLock<Vec<Compiled>> = LazyLock::new(|| families().iter().map(|family| Compiled::new(family)).collect());

/// Reads a reply in its context. Of a text longer than 8 KiB only the first 8 KiB are read: nobody says more in one breath.
pub fn read(text: &str, context: &Context) -> Reading {
    let text = Text::new(text);
    let customer = Text::new(context.customer);
    let times = times::find(&text, context.now);
    let reply = Reply { text: &text, context, customer: &customer, times: &times };
    let signals = read_signals(&reply);
    let matches = matching::find(&text, &context.candidates, &signals);
    let announces_hold = option::announces_hold(&text);
    let understood = !signals.is_empty() || !matches.is_empty() || !times.is_empty() || announces_hold || is_plain_answer(&text, &customer);
    Reading {
        reader: VERSION.to_owned(),
        signals,
        promise: promise::find(&text, &times)
            .map(|promised| Promised { by: times::named_moment(&times, promised.span, context.now), ..promised }),
        times: times.iter().map(|time| TimeSeen { span: time.span, seconds: time.seconds }).collect(),
        matches,
        announces_hold,
        understood,
        words: text.words(),
    }
}

/// The signals in the order of their spans.
fn read_signals(reply: &Reply<'_>) -> Vec<Seen> {
    let mut signals = Vec::new();
    for reader in READERS.iter() {
        reader.read(reply, &mut signals);
    }
    exclusions::settle(reply, &mut signals);
    signals
}

/// A few words in answer to a question of theirs: "Yes.", "In the back office", "Priya".
fn is_plain_answer(text: &Text<'_>, customer: &Text<'_>) -> bool {
    let asked = customer.sentences.iter().any(|sentence| sentence.form == sentence::Form::Question);
    let nods = ["yes", "no", "okay", "right", "sure", "of course", "i see", "i understand", "thanks", "hello", "hi", "good morning"];
    let starts_so = nods.iter().any(|nod| text.folded.trim_start().starts_with(nod));
    starts_so || (asked && (1..=8).contains(&text.words()))
}

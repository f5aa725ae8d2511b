//! `evenkeel read --explain`: one reply for a person: each signal, its words, what spoke for it and what against it.

use std::fmt::Write;

use crate::base::Clock;
use crate::principles::Sureness;
use crate::reading::{Context, Voices, read, voices};

/// Explains a reply to a customer.
pub fn explain(reply: &str, customer: &str) -> String {
    let reading = read(reply, &Context { customer, now: None::<Clock>, ..Context::default() });
    let mut text = String::new();
    let voices = voices(reply, customer);
    for seen in &reading.signals {
        let sure = match seen.sure {
            Sureness::Explicit => "plainly",
            Sureness::Likely => "likely",
            Sureness::Doubtful => "may be",
        };
        let _ = writeln!(text, "{} ({sure}): {}", seen.signal, seen.why);
        if let Some(voices) = voices.iter().find(|voices| voices.signal == seen.signal) {
            let _ = writeln!(text, "    {}", spoken(voices));
        }
    }
    for voices in voices.iter().filter(|voices| voices.by_rules && voices.score < voices.needed) {
        let _ = writeln!(text, "not {}, though a rule found it: {}", voices.signal, spoken(voices));
    }
    if let Some(promise) = &reading.promise {
        let seconds = promise.seconds.map_or("a moment that depends on now".to_owned(), |seconds| seconds.to_string());
        let _ = writeln!(text, "promised: “{}” ({seconds})", promise.span.of(reply));
    }
    if text.is_empty() {
        text.push_str("No signal is read in this reply.");
    }
    text.trim_end().to_owned()
}

/// What speaks for a signal and against it, in thousandths.
fn spoken(voices: &Voices) -> String {
    let parts = [("rules", voices.rules), ("the sentence's words", voices.sentence), ("the whole reply", voices.reply)];
    let told = parts.iter().map(|(who, worth)| format!("{who} {worth:+}"));
    let words = voices.words.as_deref().map_or(String::new(), |words| format!("; most of all “{words}”"));
    format!("{} = {:+}, {:+} needed{words}", told.collect::<Vec<_>>().join(", "), voices.score, voices.needed)
}

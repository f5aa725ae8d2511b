//! One line of `evenkeel read`: a reply in JSON, its reading in JSON.

use std::sync::LazyLock;
use std::time::Instant;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::base::Clock;
use crate::principles::{Signal, Sureness};
use crate::reading::{Context, durations, read};
use crate::scenario::{Rubric, SHIPPED_RUBRIC};

static RUBRIC: LazyLock<Rubric> = LazyLock::new(|| Rubric::parse(SHIPPED_RUBRIC).expect("the shipped rubric can be read"));

/// What is asked.
#[derive(Debug, Deserialize)]
struct Asked {
    id: Value,
    #[serde(default)]
    context: String,
    text: String,
    now: Option<String>,
}

/// An answer that is none, without knowing to what.
pub fn refused(why: &str) -> Value {
    json!({ "error": why })
}

/// The answer to a line.
pub fn answer(line: &[u8]) -> Value {
    let value: Value = match serde_json::from_slice(line) {
        Ok(value) => value,
        Err(error) => return refused(&format!("this is no JSON object: {error}")),
    };
    let id = value.get("id").cloned();
    let asked = serde_json::from_value::<Asked>(value).map_err(|error| error.to_string()).and_then(|asked| {
        let now = asked.now.as_deref().map(Clock::from_rfc3339).transpose().map_err(|error| error.to_string())?;
        Ok((asked, now))
    });
    match (asked, id) {
        (Ok((asked, now)), _) => reading(&asked, now),
        (Err(error), Some(id)) => json!({ "id": id, "error": error }),
        (Err(error), None) => refused(&error),
    }
}

fn reading(asked: &Asked, now: Option<Clock>) -> Value {
    let start = Instant::now();
    let reading = read(&asked.text, &Context { customer: &asked.context, now, ..Context::default() });
    let microseconds = start.elapsed().as_micros() as u64;
    let mut signals: Vec<Signal> = Vec::new();
    for seen in reading.signals.iter().filter(|seen| seen.sure > Sureness::Doubtful) {
        if !signals.contains(&seen.signal) {
            signals.push(seen.signal);
        }
    }
    let spans: Vec<Value> = reading
        .signals
        .iter()
        .map(|seen| {
            let span = seen.span.in_chars(&asked.text);
            json!({ "signal": seen.signal, "start": span.start, "end": span.end, "why": seen.why, "sure": seen.sure })
        })
        .collect();
    let promise = reading.promise.as_ref().map(|promise| {
        let span = promise.span.in_chars(&asked.text);
        json!({ "what": promise.what, "seconds": promise.seconds, "start": span.start, "end": span.end })
    });
    json!({
        "id": asked.id,
        "signals": signals,
        "spans": spans,
        "durations": durations(&asked.text),
        "promise": promise,
        "score": RUBRIC.standing(&signals) as f64 / 1_000.0,
        "us": microseconds,
    })
}

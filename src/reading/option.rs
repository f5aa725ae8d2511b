//! An option of a beat: the author says what it shows; the reader only finds the words that show it.

use std::sync::LazyLock;

use super::context::Context;
use super::english::{self, Pattern};
use super::matching;
use super::text::Text;
use super::times;
use crate::base::{Clock, Seconds, Span};
use crate::principles::{Match, Matched, Promised, Reading, Seen, Sureness};
use crate::scenario::{Beat, ReplyOption, Scenario, Shows};

static STEPS_AWAY: LazyLock<Pattern> = LazyLock::new(|| {
    english::compile(
        r"bear with me|(hold|hang) on( the line)?( a| one| for| while|,)|(put|pop) you on ~hold|one (moment|second|minute)|(give|grant) me ~(second|moment|minute|minutes|seconds|sec)|(a|two|one|five|few) (second|seconds|moment|moments|minute|minutes|ticks?) while i|i (will|am going to|need to) (just )?(step away|go and (look|check|ask|get|fetch)|look ~up|check with|be right back|be back in|pop)|(please|you|and|just|,|\.|!) stay on the line|i will be (right )?back|right back|let me (just )?(step away|check with|go and|pop)",
    )
});

/// Whether a short step away is announced.
pub fn announces_hold(text: &Text<'_>) -> bool {
    STEPS_AWAY.find_iter(&text.folded).any(|found| !text.sentence_of(text.token_at(found.start + 1)).reported)
}

/// Reads an option: the author's signals, promise and offers. Words that the author did not name are those
/// in which the reader finds the same signal, else the whole option.
pub fn read_option(option: &ReplyOption, scenario: &Scenario, beat: &Beat, context: &Context) -> Reading {
    let found = super::read(&option.say, context);
    let text = Text::new(&option.say);
    let mut signals: Vec<Seen> = option.shows.iter().map(|shows| seen(shows, &text, &found)).collect();
    signals.sort_by_key(|seen| (seen.span, seen.signal));
    let truth = option.promises.as_ref().and_then(|promise| promise.truth).or(beat.time_about);
    let promise = option.promises.as_ref().map(|promise| {
        let span = named(&text, &promise.words).or_else(|| found.promise.as_ref().map(|promise| promise.span));
        Promised {
            span: span.unwrap_or(Span::whole(&option.say)),
            what: truth.map(|truth| scenario.truths[truth].text.clone()).unwrap_or_default(),
            seconds: Some(promise.within),
            by: span.and_then(|span| moment(&text, span, promise.within, context.now)),
            sure: Sureness::Explicit,
        }
    });
    let mut matches: Vec<Match> = option.offers.iter().filter_map(|id| offer(id, scenario)).map(|to| sure(to, &option.say)).collect();
    if let (Some(truth), Some(_)) = (truth, &option.promises) {
        matches.push(sure(Matched::Truth(scenario.truths.id(truth).to_owned()), &option.say));
    }
    Reading {
        reader: "author".to_owned(),
        signals,
        times: found.times,
        promise,
        matches,
        announces_hold: option.announces_hold,
        understood: true,
        words: text.words(),
    }
}

/// The moment that an option names, where it is about as far off as its author says.
fn moment(text: &Text<'_>, span: Span, within: Seconds, now: Option<Clock>) -> Option<Clock> {
    let by = times::named_moment(&times::find(text, now), span, now)?;
    let off = by.0 - now?.0 - within.0;
    (off.abs() <= within.0 / 2).then_some(by)
}

fn seen(shows: &Shows, text: &Text<'_>, found: &Reading) -> Seen {
    let read = found.signals.iter().find(|seen| seen.signal == shows.signal);
    let span = named(text, &shows.words).or_else(|| read.map(|seen| seen.span)).unwrap_or(Span::whole(text.original));
    // Without words of the reader's own, the catalogue says what it means.
    let why = read.map_or_else(|| shows.signal.entry().note.clone(), |seen| seen.why.clone());
    // Two independent voices make it explicit: the author's and the reader's.
    let sure = read.map_or(Sureness::Likely, |seen| seen.sure.max(Sureness::Likely));
    Seen { signal: shows.signal, span, sure, why }
}

fn named(text: &Text<'_>, words: &str) -> Option<Span> {
    if words.is_empty() { None } else { matching::find_words(text, words) }
}

fn offer(id: &str, scenario: &Scenario) -> Option<Matched> {
    let briefing = &scenario.briefing;
    if briefing.you_may.get(id).is_some() {
        Some(Matched::May(id.to_owned()))
    } else if briefing.you_may_not.get(id).is_some() {
        Some(Matched::MayNot(id.to_owned()))
    } else {
        briefing.solutions.get(id).map(|_| Matched::Solution(id.to_owned()))
    }
}

fn sure(to: Matched, say: &str) -> Match {
    Match { to, span: Span::whole(say), sure: Sureness::Explicit }
}

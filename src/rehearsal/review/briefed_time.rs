//! A time in the briefing that is another than the truth's.

use super::{Check, Proved, Run};
use crate::base::{Ix, Seconds, Severity};
use crate::principles::Matched;
use crate::reading::{Candidates, Context, read};
use crate::scenario::{Scenario, Spot, Truth};

pub const CHECK: Check = Check {
    code: "briefed-time",
    severity: Severity::Advice,
    hint: "Say the same time in both places; where the words are about something else, name that.",
    run: Run::Says(run),
};

fn run(proved: &Proved<'_>) -> Vec<Spot> {
    let scenario = proved.scenario;
    let briefing = &scenario.briefing;
    let offers = [&briefing.you_may, &briefing.you_may_not, &briefing.solutions].into_iter().flat_map(|offers| offers.values());
    let facts = briefing.facts.iter().map(|fact| &scenario.facts[*fact].text);
    let texts = facts.chain(offers.map(|offer| &offer.text)).chain([&briefing.you_are]);
    let contradicted = texts.flat_map(|text| contradicted(scenario, text).into_iter().map(move |sentence| (text, sentence)));
    contradicted.map(|(text, sentence)| Spot::new(proved.checked.text(text), sentence)).collect()
}

/// Up to twice what it takes, a time that somebody repeats from the briefing is realistic.
const REALISTIC: i64 = 2;

/// What is to be said of each sentence that names one truth and one time, where whoever repeats that time is wrong.
fn contradicted(scenario: &Scenario, text: &str) -> Vec<String> {
    let truths = scenario.truths.iter().map(|(_, id, truth)| (id, truth.about.as_slice())).collect();
    let context = Context { candidates: Candidates { truths, ..Candidates::default() }, ..Context::default() };
    let mut sentences = Vec::new();
    let mut before: Vec<Ix<Truth>> = Vec::new();
    for sentence in text.split_inclusive(['.', ';', '?', '!']) {
        let read = read(sentence, &context);
        let mut named: Vec<Ix<Truth>> = read.matched().filter_map(|to| truth_of(scenario, to)).collect();
        // “It takes half an hour” is about what was named last.
        if named.is_empty() && sentence.trim_start().starts_with("It ") {
            named = before;
        }
        if let ([time], [truth]) = (read.times.as_slice(), named.as_slice())
            && says_how_long(&sentence[..time.span.start])
            && let Some(time) = time.seconds
            && !(scenario.truths[*truth].takes..=Seconds(scenario.truths[*truth].takes.0 * REALISTIC)).contains(&time)
        {
            sentences.push(format!("This says {time}, and “{}” takes {}.", scenario.truths.id(*truth), scenario.truths[*truth].takes));
        }
        before = named;
    }
    sentences
}

/// Whether what stands before a time says that something takes so long: not “five weeks ago”, nor “does it not hold over a night”.
fn says_how_long(before: &str) -> bool {
    let hedge =
        |word: &&str| !["about", "around", "roughly", "only", "just", "almost", "nearly", "always", "at", "least", "most"].contains(word);
    before
        .split_whitespace()
        .rev()
        .find(hedge)
        .is_some_and(|word| ["take", "takes", "need", "needs", "in", "within", "lasts"].contains(&word))
}

fn truth_of(scenario: &Scenario, to: &Matched) -> Option<Ix<Truth>> {
    if let Matched::Truth(id) = to { scenario.truths.find(id) } else { None }
}

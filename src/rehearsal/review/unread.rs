//! What an author says that an option shows, and the reading does not find in its words.

use super::{Check, Proved};
use crate::base::{Ix, Severity};
use crate::principles::{Matched, Signal};
use crate::reading::{Candidates, Context, read};
use crate::scenario::{Beat, ReplyOption, Scenario, Spot};

pub const CHECK: Check = Check {
    code: "signal-unread",
    severity: Severity::Advice,
    hint: "Say it more plainly: who types words like these is not understood so. Or write in “although” why it shows it all the same.",
    run,
};

fn run(proved: &Proved<'_>) -> Vec<Spot> {
    let open = |option: &ReplyOption| option.although.is_empty();
    let found = unread(proved.scenario, open).into_iter();
    let sentence = |signals: &[Signal]| {
        let named: Vec<String> = signals.iter().map(|signal| format!("“{signal}”")).collect();
        format!("The reading does not find {} in these words.", named.join(" and "))
    };
    found.map(|(beat, place, signals)| Spot::new(proved.checked.option(beat, place), sentence(&signals))).collect()
}

/// How many options show what the reading does not find, and say in “although” why.
pub(super) fn settled(scenario: &Scenario) -> usize {
    unread(scenario, |option| !option.although.is_empty()).len()
}

/// The options in whose words the reading does not find all that they show: beat, place, and what is not found. They are read as
/// answers to the beat's lines, after all that stands before it in its scene.
fn unread(scenario: &Scenario, wanted: impl Fn(&ReplyOption) -> bool) -> Vec<(Ix<Beat>, usize, Vec<Signal>)> {
    let mut found = Vec::new();
    for scene in scenario.scenes.values() {
        let mut earlier: Vec<&str> = Vec::new();
        for ix in &scene.beats {
            let beat = &scenario.beats[*ix];
            let lines: Vec<&str> = beat.says.iter().filter_map(|line| line.variants.first()).map(String::as_str).collect();
            let customer = lines.join(" ");
            let context = Context { customer: &customer, earlier: &earlier, now: None, candidates: Candidates::of(scenario, None) };
            for (place, option) in beat.options.iter().enumerate().filter(|(_, option)| wanted(option)) {
                let missed = missed(option, &context);
                if !missed.is_empty() {
                    found.push((*ix, place, missed));
                }
            }
            earlier.extend(lines);
        }
    }
    found
}

fn missed(option: &ReplyOption, context: &Context) -> Vec<Signal> {
    let read = read(&option.say, context);
    // What the words name of what can be offered is a fix, however it is put.
    let offers = read.matched().any(|to| matches!(to, Matched::Solution(_) | Matched::May(_)));
    let finds = |signal: Signal| read.signals.iter().any(|seen| seen.signal == signal) || (signal == Signal::Solution && offers);
    option.shows.iter().map(|shows| shows.signal).filter(|signal| signal.is_read_in_words() && !finds(*signal)).collect()
}

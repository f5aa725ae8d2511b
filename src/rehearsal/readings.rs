//! What is read in the words of an author's options.

use crate::base::Ix;
use crate::principles::{Matched, Reading, Signal};
use crate::reading::{Candidates, Context, read};
use crate::scenario::{Beat, ReplyOption, Scenario};

/// An option and what is read in its words.
pub struct OptionRead<'s> {
    /// Its beat.
    pub beat: Ix<Beat>,
    /// Its place there.
    pub place: usize,
    /// The option.
    pub option: &'s ReplyOption,
    /// What is read.
    pub reading: Reading,
}

/// Reads the wanted options as answers to their beat's lines, after all that stands before it in its scene.
pub fn read_options(scenario: &Scenario, wanted: impl Fn(&ReplyOption) -> bool) -> Vec<OptionRead<'_>> {
    let mut found = Vec::new();
    for scene in scenario.scenes.values() {
        let mut earlier: Vec<&str> = Vec::new();
        for ix in &scene.beats {
            let beat = &scenario.beats[*ix];
            let lines: Vec<&str> = beat.says.iter().filter_map(|line| line.variants.first()).map(String::as_str).collect();
            let customer = lines.join(" ");
            let context = Context { customer: &customer, earlier: &earlier, now: None, candidates: Candidates::of(scenario, None) };
            let options = beat.options.iter().enumerate().filter(|(_, option)| wanted(option));
            found.extend(options.map(|(place, option)| OptionRead { beat: *ix, place, option, reading: read(&option.say, &context) }));
            earlier.extend(lines);
        }
    }
    found
}

impl OptionRead<'_> {
    /// The signals that the author names and that are not found. What the words name of what can be offered is a fix, however
    /// it is put.
    pub fn unread(&self) -> Vec<Signal> {
        let offers = self.reading.matched().any(|to| matches!(to, Matched::Solution(_) | Matched::May(_)));
        let finds =
            |signal: Signal| self.reading.signals.iter().any(|seen| seen.signal == signal) || (signal == Signal::Solution && offers);
        self.option.shows.iter().map(|shows| shows.signal).filter(|signal| signal.is_read_in_words() && !finds(*signal)).collect()
    }
}

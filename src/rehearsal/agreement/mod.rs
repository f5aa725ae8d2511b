//! How far what authors say that their options show is what the reading finds in the words, and how far the good option can be
//! guessed without understanding any. Start with [`Agreement::of`] and [`Guesses::of`].

mod decision;
mod guesser;

#[cfg(test)]
mod tests;

pub use decision::{Decision, decisions};
pub use guesser::Guesses;

use super::readings::{OptionRead, read_options};
use crate::base::shorten;
use crate::principles::{Signal, Sureness};
use crate::scenario::Scenario;

/// Of a hundred signals so many should be on both sides.
pub const AGREEMENT_BAR: usize = 85;
/// Of a hundred decisions a guesser should find the good option in no more.
pub const GUESSES_BAR: usize = 40;
/// So many characters of an option stand for it.
const QUOTED: usize = 90;

/// An option of which author and reading say different things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disagreement {
    /// Its beat, by id.
    pub beat: String,
    /// Its words, shortened.
    pub say: String,
    /// What the author names and the reading does not find.
    pub unread: Vec<Signal>,
    /// What the reading finds and the author does not name.
    pub unnamed: Vec<Signal>,
}

/// How far author and reading agree about the options of a scenario. Options with “although” are counted apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Agreement {
    /// The scenario's id.
    pub id: String,
    /// How many signals the author names that can be read in words.
    pub named: usize,
    /// How many of those are found.
    pub found: usize,
    /// How many signals are read, the doubtful ones left out.
    pub read: usize,
    /// How many of those the author names or means.
    pub meant: usize,
    /// How many options differ and say in “although” why.
    pub settled: usize,
    /// The options that differ, in the author's order.
    pub disagreements: Vec<Disagreement>,
}

impl Agreement {
    /// Reads every option of a scenario.
    pub fn of(scenario: &Scenario) -> Self {
        let mut all = Self { id: scenario.id.clone(), ..Self::default() };
        for read in read_options(scenario, |_| true) {
            all.count(scenario, &read);
        }
        all
    }

    fn count(&mut self, scenario: &Scenario, read: &OptionRead<'_>) {
        let (unread, found) = (read.unread(), read_surely(read));
        let unnamed: Vec<Signal> = found.iter().copied().filter(|signal| !is_meant(read, *signal)).collect();
        let differs = !unread.is_empty() || !unnamed.is_empty();
        if !read.option.although.is_empty() {
            self.settled += usize::from(differs);
            return;
        }
        let named = read.option.shows.iter().filter(|shows| shows.signal.is_read_in_words()).count();
        self.named += named;
        self.found += named - unread.len();
        self.read += found.len();
        self.meant += found.len() - unnamed.len();
        if differs {
            let say = shorten(&read.option.say, QUOTED);
            self.disagreements.push(Disagreement { beat: scenario.beats.id(read.beat).to_owned(), say, unread, unnamed });
        }
    }

    /// All of a library as one.
    pub fn in_all<'a>(each: impl IntoIterator<Item = &'a Self>) -> Self {
        let mut all = Self::default();
        for one in each {
            all.named += one.named;
            all.found += one.found;
            all.read += one.read;
            all.meant += one.meant;
            all.settled += one.settled;
        }
        all
    }
}

/// The signals that are read and not doubtful, each once.
fn read_surely(read: &OptionRead<'_>) -> Vec<Signal> {
    let sure = read.reading.signals.iter().filter(|seen| seen.sure > Sureness::Doubtful);
    let mut signals: Vec<Signal> = sure.map(|seen| seen.signal).collect();
    signals.sort_unstable();
    signals.dedup();
    signals
}

/// Whether the author says it too. A time that an option promises and a fix that it offers are said by those fields.
fn is_meant(read: &OptionRead<'_>, signal: Signal) -> bool {
    let option = read.option;
    option.shows.iter().any(|shows| shows.signal == signal)
        || (signal == Signal::Timeframe && option.promises.is_some())
        || (signal == Signal::Solution && !option.offers.is_empty())
}

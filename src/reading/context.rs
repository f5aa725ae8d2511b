//! What a reply is read against: the customer's words, the moment, and what the scenario offers.

use crate::base::Clock;
use crate::principles::Signal;
use crate::scenario::{Beat, Offer, Scenario};

/// What a reply is an answer to. Only `customer` need be given.
#[derive(Debug, Clone, Default)]
pub struct Context<'a> {
    /// The customer's last words.
    pub customer: &'a str,
    /// What they said before in this call.
    pub earlier: &'a [&'a str],
    /// The moment, for clock times and days; none: those have no length.
    pub now: Option<Clock>,
    /// What the words can be matched to.
    pub candidates: Candidates<'a>,
}

/// What words can be matched to at this moment of a scenario. An `about` is a list of example wordings:
/// one matches when all its words stand near each other, in any order and form.
#[derive(Debug, Clone, Default)]
pub struct Candidates<'a> {
    /// Options of the beat: id, words, the author's signals.
    pub options: Vec<(&'a str, &'a str, Vec<Signal>)>,
    /// What the caller can be asked: id, the question as it is listed, about.
    pub knows: Vec<(&'a str, &'a str, &'a [String])>,
    /// What may be granted: id, about.
    pub may: Vec<(&'a str, &'a [String])>,
    /// What may not be granted: id, about.
    pub may_not: Vec<(&'a str, &'a [String])>,
    /// What ends the problem: id, about.
    pub solutions: Vec<(&'a str, &'a [String])>,
    /// What a time can be about: id, about.
    pub truths: Vec<(&'a str, &'a [String])>,
    /// Facts: id, about.
    pub facts: Vec<(&'a str, &'a [String])>,
}

impl<'a> Candidates<'a> {
    /// Whether there is nothing to match to.
    pub fn is_empty(&self) -> bool {
        let lists = [&self.may, &self.may_not, &self.solutions, &self.truths, &self.facts];
        self.options.is_empty() && self.knows.is_empty() && lists.iter().all(|list| list.is_empty())
    }

    /// What `scenario` offers, with the options of `beat` where one is given.
    pub fn of(scenario: &'a Scenario, beat: Option<&'a Beat>) -> Self {
        let options = beat.map_or(&[][..], |beat| &beat.options);
        Self {
            options: options
                .iter()
                .map(|option| (option.id.as_str(), option.say.as_str(), option.shows.iter().map(|shows| shows.signal).collect()))
                .collect(),
            knows: scenario.knows.iter().map(|(_, id, known)| (id, known.ask.as_str(), known.about.as_slice())).collect(),
            may: offers(scenario.briefing.you_may.iter()),
            may_not: offers(scenario.briefing.you_may_not.iter()),
            solutions: offers(scenario.briefing.solutions.iter()),
            truths: scenario.truths.iter().map(|(_, id, truth)| (id, truth.about.as_slice())).collect(),
            facts: scenario.facts.iter().map(|(_, id, fact)| (id, fact.about.as_slice())).collect(),
        }
    }
}

fn offers<'a, I>(offers: impl Iterator<Item = (I, &'a str, &'a Offer)>) -> Vec<(&'a str, &'a [String])> {
    offers.map(|(_, id, offer)| (id, offer.about.as_slice())).collect()
}

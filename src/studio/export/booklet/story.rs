//! A scenario with its numbers: what is called how, on paper.

use std::collections::BTreeMap;

use crate::base::{capital, shorten};
use crate::principles::Signal;
use crate::scenario::{Beat, Line, Scenario};
use crate::studio::language::Names;
use crate::studio::outline::{BeatView, Outline, written};
use crate::studio::{Parsed, Path, said_with};

/// So much of what a name stands for is quoted in a condition.
const QUOTED: usize = 70;

/// A scenario, its outline, and a number for each moment.
pub struct Story<'s> {
    pub scenario: &'s Scenario,
    pub outline: Outline,
    parsed: &'s Parsed,
    numbers: BTreeMap<String, usize>,
}

impl<'s> Story<'s> {
    pub fn of(scenario: &'s Scenario, parsed: &'s Parsed) -> Self {
        let outline = Outline::of(parsed);
        let numbers = outline.beats().map(|beat| beat.id.clone()).zip(1..).collect();
        Self { scenario, outline, parsed, numbers }
    }

    /// The beat of a view, as it was read.
    pub fn beat(&self, view: &BeatView) -> Option<&'s Beat> {
        self.scenario.beats.get(&view.id)
    }

    /// How a moment is called: “5, no time”.
    pub fn moment(&self, id: &str) -> String {
        match self.numbers.get(id) {
            Some(number) => format!("{number}, {}", spaced(id)),
            None => spaced(id),
        }
    }

    /// The same where it is a heading.
    pub fn heading(&self, id: &str) -> String {
        format!("{} · {}", self.numbers.get(id).copied().unwrap_or_default(), capital(&spaced(id)))
    }

    /// Where something leads: to a moment, or an ending. The arrow stands on one line with what it points to.
    pub fn way(&self, id: &str) -> String {
        match self.scenario.endings.get(id) {
            Some(_) => format!("→\u{a0}the end: {}", self.ending(id)),
            None => format!("→\u{a0}{}", self.moment(id)),
        }
    }

    /// An ending's title.
    pub fn ending(&self, id: &str) -> String {
        let title = self.scenario.endings.get(id).map(|ending| ending.title.as_str()).unwrap_or_default();
        if title.is_empty() { spaced(id) } else { title.to_owned() }
    }

    /// The condition at `path` in words; empty where there is none.
    pub fn condition(&self, path: &Path) -> String {
        said_with(self.parsed, path, &|names, id| self.named(names, id)).unwrap_or_default()
    }

    /// Whether the author wrote something at `path`.
    pub fn is_there(&self, path: &Path) -> bool {
        self.parsed.whole().find(path).is_some()
    }

    /// When the doors are open, as the author wrote it.
    pub fn opening_hours(&self) -> String {
        let found = self.parsed.whole().find(&"opening_hours".into());
        found.map_or_else(|| "Mon-Fri 9:00-17:00".to_owned(), |found| written(&self.parsed.text, found.spot.node))
    }

    /// What somebody named stands for.
    fn named(&self, names: Names, id: &str) -> String {
        let scenario = self.scenario;
        let said = match names {
            Names::Beat => return self.moment(id),
            Names::Way if self.numbers.contains_key(id) => return self.moment(id),
            Names::Way | Names::Ending => self.ending(id),
            Names::Fact => scenario.facts.get(id).map(|fact| fact.text.clone()).unwrap_or_default(),
            Names::Truth => scenario.truths.get(id).map(|truth| truth.text.clone()).unwrap_or_default(),
            Names::Move => scenario.moves.get(id).map(|one| one.text.clone()).unwrap_or_default(),
            Names::Offer => self.offer(id),
            _ => String::new(),
        };
        let said = said.trim().trim_end_matches('.');
        if said.is_empty() { spaced(id) } else { shorten(said, QUOTED) }
    }

    /// An offer in words, after “you may”, or “you may not”.
    pub fn offer(&self, id: &str) -> String {
        let briefing = &self.scenario.briefing;
        let offers = [&briefing.you_may, &briefing.you_may_not, &briefing.solutions];
        offers.iter().find_map(|offers| offers.get(id)).map(|offer| offer.text.clone()).unwrap_or_default()
    }

    /// A text with what stands for names in it filled in.
    pub fn filled(&self, text: &str) -> String {
        let caller = self.scenario.caller.first_name();
        let mut filled = text.replace("{caller}", caller).replace("{agent}", "(the agent's name)").replace("{truth}", "it");
        for (_, id, truth) in self.scenario.truths.iter() {
            filled = filled.replace(&format!("{{{id}}}"), &truth.text);
        }
        filled
    }

    /// What a line says, one variant or the other.
    pub fn words(&self, line: &Line) -> String {
        let variants: Vec<String> = line.variants.iter().map(|text| format!("“{}”", self.filled(text))).collect();
        variants.join(" or ")
    }
}

/// Signals by their labels.
pub fn labels(signals: impl IntoIterator<Item = Signal>) -> String {
    signals.into_iter().map(|signal| signal.entry().label.as_str()).collect::<Vec<_>>().join(", ")
}

/// An id as words.
pub fn spaced(id: &str) -> String {
    id.replace(['-', '_'], " ")
}

/// A word of the language for people: “Starter”.
pub fn capital_word(word: &str) -> String {
    capital(&spaced(word))
}

//! The words of the catalogue: what each principle means and why, and how each signal is named. Data, in
//! `assets/principles.ron`, read once.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{Principle, Sign, Signal, SignalSeverity, SignalSource, Skill};

/// One of the five documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// RotaCloud: five things to remember with unhappy customers.
    Rota,
    /// EC Infosolutions: dealing with difficult customers.
    Ec,
    /// Handling angry customers in tech.
    Fintech,
    /// How do you handle unhappy customers? 11 March 2013.
    Unhappy,
    /// Handling your angriest helpdesk customers with class.
    Helpdesk,
}

impl Source {
    /// The full name that people see.
    pub fn title(self) -> &'static str {
        match self {
            Source::Rota => "RotaCloud: five things to remember when dealing with unhappy customers",
            Source::Ec => "EC Infosolutions: Dealing with Difficult Customers",
            Source::Fintech => "Handling angry customers in tech (the payment-app launch)",
            Source::Unhappy => "How do you handle unhappy customers? (11 March 2013)",
            Source::Helpdesk => "Handling your angriest helpdesk customers with class",
        }
    }
}

/// A principle in words.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrincipleEntry {
    /// Which.
    pub id: Principle,
    /// The skill that it belongs to.
    pub skill: Skill,
    /// A few words in the imperative: "Let them finish".
    pub title: String,
    /// It in one line, for a card: at most 64 characters.
    pub short: String,
    /// What it is called in the midst of a sentence: "letting people finish".
    pub topic: String,
    /// What it means, in two or three sentences.
    pub meaning: String,
    /// Why it works, in one or two sentences.
    pub why: String,
    /// Words that do it.
    pub say: Vec<String>,
    /// Words that do the opposite.
    pub not: Vec<String>,
    /// Which documents teach it.
    pub sources: Vec<Source>,
    /// The signals that count whole for it.
    pub signals: Vec<SignalEntry>,
    /// Why there is no signal on one side, where there is none.
    #[serde(default)]
    pub one_sided: String,
}

/// A signal in words.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignalEntry {
    /// Which.
    pub id: Signal,
    /// For or against.
    pub sign: Sign,
    /// How heavy it is as a fault.
    #[serde(default)]
    pub severity: SignalSeverity,
    /// Where it is seen.
    pub source: SignalSource,
    /// Two to four words for a note under a reply: "owned apology".
    pub label: String,
    /// One kind sentence for the debrief, to stand after the evidence.
    pub note: String,
    /// A second principle that it counts half for.
    #[serde(default)]
    pub also: Vec<Principle>,
}

/// All principles and signals.
#[derive(Debug)]
pub struct Catalogue {
    principles: Vec<PrincipleEntry>,
    signals: BTreeMap<Signal, (Option<Principle>, SignalEntry)>,
}

/// What the asset holds: the principles, and the signals that belong to none.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    principles: Vec<PrincipleEntry>,
    apart: Vec<SignalEntry>,
}

impl Catalogue {
    /// A principle's entry.
    pub fn principle(&self, principle: Principle) -> &PrincipleEntry {
        &self.principles[principle as usize]
    }

    /// All principles in the order of the catalogue.
    pub fn principles(&self) -> &[PrincipleEntry] {
        &self.principles
    }

    /// A signal's entry.
    pub fn signal(&self, signal: Signal) -> &SignalEntry {
        &self.signals[&signal].1
    }

    /// The principle that a signal counts whole for.
    pub fn main_principle(&self, signal: Signal) -> Option<Principle> {
        self.signals[&signal].0
    }

    /// The signals that count for or against a principle: whole ones first, then halves.
    pub fn signals_of(&self, principle: Principle) -> impl Iterator<Item = &SignalEntry> {
        let halves = self.signals.values().map(|(_, entry)| entry).filter(move |entry| entry.also.contains(&principle));
        self.principle(principle).signals.iter().chain(halves)
    }
}

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let text = include_str!("../../assets/principles.ron");
    let mut file: File = ron::from_str(text).expect("assets/principles.ron is tested to be readable");
    file.principles.sort_by_key(|entry| entry.id);
    let mut signals = BTreeMap::new();
    for principle in &file.principles {
        for entry in &principle.signals {
            signals.insert(entry.id, (Some(principle.id), entry.clone()));
        }
    }
    for entry in file.apart {
        signals.insert(entry.id, (None, entry));
    }
    Catalogue { principles: file.principles, signals }
});

/// The catalogue, read on first use.
pub fn catalogue() -> &'static Catalogue {
    &CATALOGUE
}

#[cfg(test)]
mod tests {
    use strum::IntoEnumIterator;

    use super::*;

    #[test]
    fn every_principle_has_its_entry_and_its_words() {
        assert_eq!(catalogue().principles().len(), Principle::iter().count());
        for principle in Principle::iter() {
            let entry = principle.entry();
            assert_eq!(entry.id, principle);
            for (what, text) in [("title", &entry.title), ("topic", &entry.topic), ("meaning", &entry.meaning), ("why", &entry.why)] {
                assert!(!text.is_empty() && !text.contains('!'), "{principle}: {what}");
            }
            assert!((20..=64).contains(&entry.short.chars().count()), "{principle}: {}", entry.short);
            assert!(!entry.sources.is_empty(), "{principle}: no source");
            assert!(!entry.say.is_empty() && !entry.not.is_empty(), "{principle}: examples");
        }
    }

    #[test]
    fn every_signal_has_one_home() {
        let mut homes: Vec<Signal> =
            catalogue().principles().iter().flat_map(|entry| entry.signals.iter().map(|signal| signal.id)).collect();
        let count = homes.len();
        homes.sort_unstable();
        homes.dedup();
        assert_eq!(homes.len(), count, "a signal stands in two principles");
        for signal in Signal::iter() {
            assert!(catalogue().signals.contains_key(&signal), "{signal} has no entry");
            assert!(!signal.entry().label.is_empty() && !signal.entry().note.is_empty(), "{signal}: words");
        }
    }

    #[test]
    fn every_principle_can_be_shown_and_broken_or_says_why_not() {
        for principle in Principle::iter() {
            let signs: Vec<Sign> = catalogue().signals_of(principle).map(|entry| entry.sign).collect();
            let both = signs.iter().any(|sign| *sign != Sign::Against) && signs.contains(&Sign::Against);
            assert_eq!(both, principle.entry().one_sided.is_empty(), "{principle}: {signs:?}");
        }
    }

    #[test]
    fn names_read_back_as_themselves() {
        for signal in Signal::iter() {
            assert_eq!(signal.to_string().parse(), Ok(signal));
        }
        for principle in Principle::iter() {
            assert_eq!(principle.to_string().parse(), Ok(principle));
        }
    }

    #[test]
    fn the_codebook_has_28_signals() {
        let codebook = Signal::iter().filter(|signal| signal.entry().source == SignalSource::Codebook).count();
        assert_eq!(codebook, 28);
    }
}

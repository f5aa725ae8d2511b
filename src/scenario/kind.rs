//! What kinds of caller there are and what moves them: `assets/kinds.ron`.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{KindId, Ladder};
use crate::principles::Signal;

/// Whole steps on the three ladders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Steps {
    /// On the ladder of anger.
    pub anger: i8,
    /// On the ladder of trust.
    pub trust: i8,
    /// On the ladder of being heard.
    pub heard: i8,
}

impl Steps {
    /// The steps that are not zero, ladder by ladder.
    pub fn each(&self) -> impl Iterator<Item = (Ladder, i8)> + use<> {
        [(Ladder::Anger, self.anger), (Ladder::Trust, self.trust), (Ladder::Heard, self.heard)].into_iter().filter(|(_, by)| *by != 0)
    }
}

/// One kind of caller.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// Which.
    pub id: KindId,
    /// Its name for people.
    pub title: String,
    /// What it is like, in a sentence or two.
    pub text: String,
    /// How to fit one's way to it, in a sentence.
    pub manner: String,
    /// How many different acknowledgements a fix needs before it lands, 1 to 3.
    pub needs: u8,
    /// At this step of anger and above nothing is reasoned about, 6 to 10.
    pub too_hot: i8,
    /// What each signal does to the mood.
    pub moves: BTreeMap<Signal, Steps>,
    /// Signals that fit this kind: `suited`.
    pub suits: Vec<Signal>,
    /// Signals that misjudge this kind: `misjudged`.
    pub jars: Vec<Signal>,
}

/// All kinds of caller.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(transparent)]
pub struct Kinds(Vec<Kind>);

/// The shipped kinds.
pub const SHIPPED_KINDS: &str = include_str!("../../assets/kinds.ron");

impl Kinds {
    /// Reads a text such as `assets/kinds.ron`.
    ///
    /// # Errors
    /// Where it is not of that shape, or a kind is missing.
    pub fn parse(text: &str) -> Result<Self, String> {
        use strum::IntoEnumIterator;
        let kinds: Self = ron::from_str(text).map_err(|error| error.to_string())?;
        match KindId::iter().find(|id| kinds.0.iter().all(|kind| kind.id != *id)) {
            Some(missing) => Err(format!("the kind “{missing}” is missing")),
            None => Ok(kinds),
        }
    }

    /// One kind.
    pub fn get(&self, id: KindId) -> &Kind {
        // `parse` made sure that each is there.
        self.0.iter().find(|kind| kind.id == id).unwrap_or(&self.0[0])
    }

    /// All kinds.
    pub fn iter(&self) -> impl Iterator<Item = &Kind> {
        self.0.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_kinds_are_complete_and_gentle_words_never_anger() {
        let kinds = Kinds::parse(SHIPPED_KINDS).unwrap();
        for kind in kinds.iter() {
            assert!((1..=3).contains(&kind.needs) && (6..=10).contains(&kind.too_hot), "{}", kind.id);
            assert!(!kind.text.is_empty() && !kind.manner.is_empty() && !kind.suits.is_empty() && !kind.jars.is_empty());
            for (signal, steps) in &kind.moves {
                assert!(!signal.is_fault() || (steps.anger >= 0 && steps.trust <= 0), "{}: {signal} is a fault and soothes", kind.id);
            }
        }
    }

    #[test]
    fn a_missing_kind_is_named() {
        assert!(Kinds::parse("[]").unwrap_err().contains("reticent"));
    }
}

//! The situations that the documents tell of or give advice for. Data, in `assets/situations.ron`, read once.

use std::fmt;
use std::iter::Map;
use std::ops::Range;
use std::str::FromStr;
use std::sync::LazyLock;

use serde::Deserialize;
use strum::IntoEnumIterator;

use super::Source;

/// A situation, by its place in the asset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Situation(u8);

/// A situation in words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SituationEntry {
    /// Its name in a scenario.
    pub id: String,
    /// What it is, in a few plain words, without a full stop.
    pub words: String,
    /// Which documents have it.
    pub sources: Vec<Source>,
}

static SITUATIONS: LazyLock<Vec<SituationEntry>> = LazyLock::new(|| {
    let text = include_str!("../../assets/situations.ron");
    ron::from_str(text).expect("assets/situations.ron is tested to be readable")
});

impl Situation {
    /// Its words and sources.
    pub fn entry(self) -> &'static SituationEntry {
        &SITUATIONS[usize::from(self.0)]
    }
}

impl IntoEnumIterator for Situation {
    type Iterator = Map<Range<u8>, fn(u8) -> Self>;

    fn iter() -> Self::Iterator {
        (0..SITUATIONS.len() as u8).map(Self)
    }
}

impl fmt::Display for Situation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.entry().id)
    }
}

/// There is no situation of this name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there is no situation of this name")]
pub struct NoSituation;

impl FromStr for Situation {
    type Err = NoSituation;

    fn from_str(id: &str) -> Result<Self, NoSituation> {
        Self::iter().find(|situation| situation.entry().id == id).ok_or(NoSituation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_situation_has_a_name_of_its_own_words_and_a_source() {
        assert!(SITUATIONS.len() <= usize::from(u8::MAX));
        for situation in Situation::iter() {
            let SituationEntry { id, words, sources } = situation.entry();
            assert_eq!(id.parse(), Ok(situation), "“{id}” is there twice");
            assert!(id.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_'), "{id}");
            assert!(!words.is_empty() && !words.ends_with('.') && !words.contains(['!', '|']), "{id}: {words}");
            assert!(!sources.is_empty(), "{id}: no source");
        }
    }

    #[test]
    fn every_document_has_situations() {
        for source in [Source::Rota, Source::Ec, Source::Fintech, Source::Unhappy, Source::Helpdesk] {
            let count = Situation::iter().filter(|situation| situation.entry().sources.contains(&source)).count();
            assert!(count >= 5, "{source:?}: {count}");
        }
    }

    #[test]
    fn a_name_that_none_has_is_none() {
        assert_eq!("rain".parse::<Situation>(), Err(NoSituation));
    }
}

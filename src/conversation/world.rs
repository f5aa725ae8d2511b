//! Everything that an attempt is played in, made from the texts of its header.

use std::borrow::Cow;

use crate::log::{Settings, Texts};
use crate::scenario::{Intensity, Kind, Kinds, Reaction, ReactionTo, Reactions, Rubric, Scenario, StrongLanguage, load, load_reactions};

/// A scenario with the shared reactions, the kinds and the rubric that it is played with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct World {
    /// The scenario.
    pub scenario: Scenario,
    /// The shared reactions of the caller's kind.
    pub shared: Reactions,
    /// What moves callers.
    pub kinds: Kinds,
    /// The rubric.
    pub rubric: Rubric,
}

impl World {
    /// Makes the world of an attempt from its texts alone.
    ///
    /// # Errors
    /// A sentence that says which text is not usable, and why.
    pub fn of(texts: &Texts) -> Result<Self, String> {
        let loaded = load(&texts.scenario_id, &texts.scenario);
        let first = |findings: &[crate::base::Diagnostic]| findings.first().map_or(String::new(), |finding| finding.sentence.clone());
        let scenario =
            loaded.scenario.ok_or_else(|| format!("The scenario “{}” cannot be played: {}", texts.scenario_id, first(&loaded.findings)))?;
        let (shared, findings) = load_reactions(&texts.reactions);
        if !findings.is_empty() {
            return Err(format!("The shared reactions cannot be read: {}", first(&findings)));
        }
        let kinds = Kinds::parse(&texts.kinds).map_err(|why| format!("The kinds of caller cannot be read: {why}."))?;
        let rubric = Rubric::parse(&texts.rubric).map_err(|why| format!("The rubric cannot be read: {why}."))?;
        let rubric = changed(rubric, &scenario);
        Ok(Self { scenario, shared, kinds, rubric })
    }

    /// The same judged by another rubric; what the scenario changes in a rubric it changes in this one too.
    #[must_use]
    pub fn with_rubric(&self, rubric: Rubric) -> Self {
        Self { rubric: changed(rubric, &self.scenario), ..self.clone() }
    }

    /// The same as somebody meets it who chose how strong the language may be, and how much the caller asks.
    pub fn as_set(&self, settings: Settings) -> Cow<'_, Self> {
        let spares = settings.strong_language == StrongLanguage::Off;
        if !spares && settings.intensity == Intensity::Standard {
            return Cow::Borrowed(self);
        }
        let mut world = self.clone();
        if spares {
            world.scenario.spare_strong_words();
        }
        world.scenario.set_intensity(settings.intensity, &world.kinds);
        Cow::Owned(world)
    }

    /// The caller's kind.
    pub fn kind(&self) -> &Kind {
        self.kinds.get(self.scenario.caller.kind)
    }

    /// The reaction to something: the scenario's own, else the shared one.
    pub fn reaction(&self, to: ReactionTo) -> Option<&Reaction> {
        self.scenario.reactions.get(&to).or_else(|| self.shared.get(&to))
    }
}

/// A rubric with what a scenario changes in it.
fn changed(mut rubric: Rubric, scenario: &Scenario) -> Rubric {
    if let Some(pass) = scenario.rubric.pass {
        rubric.pass = pass;
    }
    rubric.severities.extend(scenario.rubric.severities.iter().copied());
    rubric
}

//! What is taught: six skills, the principles under them, and the signals that speak for or against
//! each. The names are here; their words, severities and sources are data in `assets/principles.ron`.
//! Start with [`Principle`], then [`Signal`]; a [`Reading`] is what words were found to show.

mod catalogue;
mod reading;
mod signal;
mod situation;

pub use catalogue::{PrincipleEntry, SignalEntry, Source, catalogue};
pub use reading::{Evidence, Match, Matched, Promised, Reading, Seen, Sureness, TimeSeen};
pub use signal::{Sign, Signal, SignalSeverity, SignalSource};
pub use situation::{NoSituation, Situation, SituationEntry};

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

/// A group of principles.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Display, EnumIter, EnumString, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it; their words are in the catalogue")]
pub enum Skill {
    Composure,
    Listening,
    Acknowledging,
    Resolving,
    Boundaries,
    FollowThrough,
}

impl Skill {
    /// The name that people see.
    pub fn title(self) -> &'static str {
        match self {
            Skill::Composure => "Composure",
            Skill::Listening => "Listening",
            Skill::Acknowledging => "Acknowledging",
            Skill::Resolving => "Resolving",
            Skill::Boundaries => "Boundaries",
            Skill::FollowThrough => "Follow-through",
        }
    }
}

/// What a trainee learns. Each one's meaning, reason, examples and sources are in the [`catalogue`].
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Display, EnumIter, EnumString, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it; their words are in the catalogue")]
pub enum Principle {
    KeepCool,
    LetItPass,
    LetThemFinish,
    HearThemOut,
    RestateConcern,
    Empathize,
    ApologizeProperly,
    DontArgue,
    AgreeToDisarm,
    BeGenuine,
    TakeControl,
    KeepItSimple,
    OfferSolutions,
    ExplainSteps,
    RealisticTimeframe,
    ActEfficiently,
    EscalateWell,
    CoolFirst,
    PreventRecurrence,
    HoldFirm,
    LetThemGo,
    ReadTheCaller,
    GiveContact,
    CheckBack,
    KeepPromises,
    RecordTheCase,
    FailHonestly,
}

impl Principle {
    /// Its words and sources.
    pub fn entry(self) -> &'static PrincipleEntry {
        catalogue().principle(self)
    }

    /// Whether it can only be lost, except at beats that tempt: not interrupting, not arguing, and the like.
    pub fn is_restraint(self) -> bool {
        matches!(self, Principle::LetThemFinish | Principle::KeepCool | Principle::DontArgue | Principle::BeGenuine | Principle::LetItPass)
    }
}

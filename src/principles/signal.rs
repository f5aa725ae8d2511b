//! Signals: what can be seen in a reply, its timing, a move or the record.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

use super::{Principle, SignalEntry, catalogue};

/// Whether a signal speaks for or against its principle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// For it.
    For,
    /// Half for it, once: a bare apology.
    Half,
    /// Against it.
    Against,
}

/// How heavy a fault is by default; the rubric says what that costs. Critical is never a default: only
/// explicit words make a fault critical.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Default,
    Serialize,
    Deserialize,
    strum::Display,
    strum::EnumIter,
    strum::EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum SignalSeverity {
    Light,
    #[default]
    Plain,
    Grave,
    Critical,
}

/// Where a signal is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignalSource {
    /// In the words alone: one of the 28 of the codebook.
    Codebook,
    /// In the words alone, listed beside the 28.
    Words,
    /// By the conversation, from words, timing, moves and its own state.
    Conversation,
    /// By the assessment, from the record and the closing question.
    Assessment,
}

/// Something seen, for or against a principle. What each means is in the [`catalogue`].
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Display, EnumIter, EnumString, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it; their words are in the catalogue")]
pub enum Signal {
    // The codebook's 28, in its order.
    ApologyOwned,
    ApologyBare,
    ApologyShifted,
    Empathy,
    Dismissal,
    Restatement,
    Question,
    Contradiction,
    Hostility,
    Defensiveness,
    Deflection,
    Concession,
    ScriptSpeak,
    Bubbly,
    Jargon,
    TakesCharge,
    Steps,
    Solution,
    Timeframe,
    VagueTime,
    EscalationOffer,
    FollowUp,
    Contact,
    Boundary,
    LetGo,
    RetentionPush,
    Prevention,
    CoolOff,
    // Words, beside the 28.
    Shouting,
    AskedTheirView,
    RefusedManager,
    FeedbackAfter,
    // The conversation's.
    StayedCivil,
    HungUp,
    SteeredBack,
    Waited,
    NodTimely,
    TalkedOver,
    CutShort,
    NodHurried,
    AskedAgain,
    DeadAir,
    FixTooEarly,
    ApologyRepeated,
    DidntArgue,
    ConcededFalsehood,
    StayedGenuine,
    PlainReason,
    LevelRaised,
    SolutionPlaced,
    Alternative,
    AnnouncedHold,
    SilentHold,
    SilentTransfer,
    PromiseRealistic,
    PromiseTight,
    PromiseShort,
    PromisePadded,
    PromiseMissing,
    ActedAtOnce,
    Stalled,
    NeedlessTransfer,
    WarmHandover,
    ColdTransfer,
    EscalatedNeedlessly,
    PressedOn,
    BeyondRemit,
    GaveIn,
    Suited,
    Misjudged,
    FollowedUp,
    WrittenApology,
    Forgot,
    PromiseKept,
    PromiseBroken,
    ToldTheLoss,
    HidTheLoss,
    // The assessment's.
    RecordFact,
    RecordGap,
    RecordBlame,
    CallerRead,
}

impl Signal {
    /// Its words, sign, severity and principles.
    pub fn entry(self) -> &'static SignalEntry {
        catalogue().signal(self)
    }

    /// The principle it counts whole for. `timeframe` counts through the `promise_*` signals alone, and has none.
    pub fn principle(self) -> Option<Principle> {
        catalogue().main_principle(self)
    }

    /// Whether it counts for or against a principle, whole or half.
    pub fn belongs_to(self, principle: Principle) -> bool {
        catalogue().signals_of(principle).any(|entry| entry.id == self)
    }

    /// Whether it speaks for or against.
    pub fn sign(self) -> Sign {
        self.entry().sign
    }

    /// Whether it speaks against its principle.
    pub fn is_fault(self) -> bool {
        self.sign() == Sign::Against
    }

    /// Whether an author can put it on an option: it shows in words, or only the author can tell that it does.
    pub fn shows_in_words(self) -> bool {
        let told = matches!(
            self,
            Signal::ConcededFalsehood | Signal::ToldTheLoss | Signal::HidTheLoss | Signal::PlainReason | Signal::LevelRaised
        );
        told || self.is_read_in_words()
    }

    /// Whether it is found in the words of a reply or a question alone, and in nothing else that happens.
    pub fn is_read_in_words(self) -> bool {
        matches!(self.entry().source, SignalSource::Codebook | SignalSource::Words)
    }
}

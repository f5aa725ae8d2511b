//! The rubric: what signals weigh, what faults cost, what a pass is, and the words that an organisation bans or prefers. Data,
//! in `assets/rubric.ron`; an organisation can have its own. [`number`] says what every number is called and between what it
//! lies, [`fault`] what is wrong with a rubric and where, [`written`] writes one down.

mod fault;
mod number;
mod phrase;
mod written;

#[cfg(test)]
mod tests;

pub use fault::{RubricError, RubricFault};
pub use number::{NUMBERS, Number, Unit};
pub use phrase::{MOST_PHRASE, MOST_PHRASES, MOST_REMARK, Phrase, Wish};

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Goal;
use crate::principles::{Principle, Sign, Signal, SignalSeverity};

/// Letters that a rubric's title may have.
pub const MOST_TITLE: usize = 80;
/// The most that a goal can weigh, in percent of what its scenario gives it.
pub const MOST_WEIGHT: u32 = 400;
/// What a goal weighs where nothing else is said, in percent of what its scenario gives it.
pub const WHOLE_WEIGHT: u32 = 100;

/// Bands of a promised time against the true one, in percent of the truth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PromiseBands {
    /// Up to here it is tight: right, with no room for anything to go wrong.
    pub tight: i64,
    /// Up to here it is realistic.
    pub realistic: i64,
    /// Up to here it is neither credit nor fault; beyond, padded.
    pub padded: i64,
}

/// What a fault costs, in thousandths of one wanted time of its goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FaultCosts {
    /// A light fault.
    pub light: i64,
    /// A plain fault.
    pub plain: i64,
    /// A grave fault.
    pub grave: i64,
    /// A critical fault.
    pub critical: i64,
}

/// A rubric.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rubric {
    /// Its name.
    pub title: String,
    /// The pass mark, 0 to 100.
    pub pass: u32,
    /// The most that a result with a critical fault can be, 0 to 100.
    pub critical_cap: u32,
    /// What faults cost.
    pub costs: FaultCosts,
    /// What a doubtful fault costs, in percent of what it would cost if it were sure.
    pub doubtful_percent: i64,
    /// What is left of a fault that was made up for within two turns, in percent.
    pub recovered_percent: i64,
    /// What a signal earns that counts half, in thousandths.
    pub half: i64,
    /// The most that answering the closing question can earn of its goal, in thousandths.
    pub caller_read: i64,
    /// The bands of a promise.
    pub promise: PromiseBands,
    /// Severities that differ from the catalogue's.
    #[serde(default)]
    pub severities: BTreeMap<Signal, SignalSeverity>,
    /// What goals weigh of these principles, 0 to 400, in percent of the weight that a scenario gives them.
    #[serde(default)]
    pub weights: BTreeMap<Principle, u32>,
    /// Words that the organisation bans or prefers.
    #[serde(default)]
    pub phrases: Vec<Phrase>,
}

/// The shipped rubric.
pub const SHIPPED_RUBRIC: &str = include_str!("../../../assets/rubric.ron");

impl Rubric {
    /// Reads a text such as `assets/rubric.ron`.
    ///
    /// # Errors
    /// Where it is not of that shape, or something in it is out of its range: what, and where.
    pub fn parse(text: &str) -> Result<Self, RubricError> {
        let rubric = Self::read(text)?;
        match rubric.faults().first() {
            Some(first) => Err(RubricError::at(text, first)),
            None => Ok(rubric),
        }
    }

    /// The rubric that is built into the program.
    #[allow(clippy::missing_panics_doc, reason = "a test holds that it reads")]
    pub fn shipped() -> Self {
        Self::parse(SHIPPED_RUBRIC).expect("the shipped rubric can be read")
    }

    /// How heavy a signal is as a fault.
    pub fn severity(&self, signal: Signal) -> SignalSeverity {
        self.severities.get(&signal).copied().unwrap_or(signal.entry().severity)
    }

    /// What a fault of this severity costs, in thousandths.
    pub fn cost(&self, severity: SignalSeverity) -> i64 {
        match severity {
            SignalSeverity::Light => self.costs.light,
            SignalSeverity::Plain => self.costs.plain,
            SignalSeverity::Grave => self.costs.grave,
            SignalSeverity::Critical => self.costs.critical,
        }
    }

    /// What a goal of this principle weighs, in percent of the weight that its scenario gives it.
    pub fn weight(&self, principle: Principle) -> u32 {
        self.weights.get(&principle).copied().unwrap_or(WHOLE_WEIGHT)
    }

    /// What each goal weighs, in hundredths. Where that would leave no goal any weight, the scenario's own weights hold:
    /// something must count.
    pub fn goal_weights(&self, goals: &[Goal]) -> Vec<u32> {
        let by = |percent: &dyn Fn(Principle) -> u32| goals.iter().map(|goal| goal.weight * percent(goal.principle)).collect();
        let weights: Vec<u32> = by(&|principle| self.weight(principle));
        if weights.iter().all(|weight| *weight == 0) { by(&|_| WHOLE_WEIGHT) } else { weights }
    }

    /// How a reply stands by its signals alone, in thousandths: what speaks for it counts whole, what speaks against it
    /// nothing, a bare apology half, each as heavy as its severity; 500 where nothing speaks.
    pub fn standing(&self, signals: &[Signal]) -> i64 {
        let weigh = |signal: &Signal| self.cost(self.severity(*signal));
        let halves = |signal: &Signal| match signal.sign() {
            Sign::For => 2,
            Sign::Half => 1,
            Sign::Against => 0,
        };
        let all: i64 = signals.iter().map(weigh).sum();
        let earned: i64 = signals.iter().map(|signal| halves(signal) * weigh(signal)).sum();
        if all == 0 { 500 } else { (earned * 1_000 + all) / (2 * all) }
    }
}

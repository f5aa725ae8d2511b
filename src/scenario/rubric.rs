//! The rubric: what signals weigh, what faults cost, what a pass is. Data, in `assets/rubric.ron`; an organisation
//! can have its own.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::principles::{Sign, Signal, SignalSeverity};

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
}

/// The shipped rubric.
pub const SHIPPED_RUBRIC: &str = include_str!("../../assets/rubric.ron");

impl Rubric {
    /// Reads a text such as `assets/rubric.ron`.
    ///
    /// # Errors
    /// Where it is not of that shape, or a number is out of its range.
    pub fn parse(text: &str) -> Result<Self, String> {
        let rubric: Self = ron::from_str(text).map_err(|error| error.to_string())?;
        let bands = rubric.promise;
        if rubric.pass > 100 || rubric.critical_cap > 100 {
            return Err("the pass mark and the cap lie between 0 and 100".to_owned());
        }
        if !(100 <= bands.tight && bands.tight <= bands.realistic && bands.realistic <= bands.padded && bands.padded <= 10_000) {
            return Err("the bands of a promise rise from 100 to at most 10000: tight, realistic, padded".to_owned());
        }
        let FaultCosts { light, plain, grave, critical } = rubric.costs;
        if ![light, plain, grave, critical].iter().all(|cost| (0..=20_000).contains(cost)) {
            return Err("a fault costs between 0 and 20000 thousandths".to_owned());
        }
        if ![rubric.doubtful_percent, rubric.recovered_percent].iter().all(|percent| (0..=100).contains(percent)) {
            return Err("what is left of a doubtful or recovered fault lies between 0 and 100 percent".to_owned());
        }
        if ![rubric.half, rubric.caller_read].iter().all(|thousandths| (0..=1_000).contains(thousandths)) {
            return Err("what counts half, and what the closing question earns, lie between 0 and 1000 thousandths".to_owned());
        }
        Ok(rubric)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_rubric_reads() {
        let rubric = Rubric::parse(SHIPPED_RUBRIC).unwrap();
        assert!(rubric.cost(SignalSeverity::Light) < rubric.cost(SignalSeverity::Grave));
    }

    #[test]
    fn numbers_out_of_their_range_are_refused() {
        for (right, wrong, part) in [
            ("tight: 110", "tight: 90", "rise"),
            ("padded: 300", "padded: 9223372036854775807", "rise"),
            ("pass: 70", "pass: 101", "pass mark"),
            ("light: 100", "light: -1", "costs between"),
            ("critical: 1000", "critical: 9223372036854775807", "costs between"),
            ("doubtful_percent: 25", "doubtful_percent: 125", "percent"),
            ("half: 500", "half: 1500", "half"),
        ] {
            assert_eq!(SHIPPED_RUBRIC.matches(right).count(), 1, "{right}");
            let why = Rubric::parse(&SHIPPED_RUBRIC.replace(right, wrong)).unwrap_err();
            assert!(why.contains(part), "{wrong}: {why}");
        }
    }
}

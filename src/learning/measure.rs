//! How well replies are read: for every signal what rules, weights and both together find of what is labelled.

use std::iter::Sum;

use super::Row;
use super::fit::Fitted;
use super::folds::NEVER;
use super::meet::{self, ACCUSING};
use super::rows::{Label, is_evidence};
use crate::principles::Sureness;
use crate::reading::learned::{CODEBOOK, COUNT, place};
use crate::reading::{Context, layers, read};

/// Readings against labels.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Read and labelled.
    pub hits: u32,
    /// Read, not labelled.
    pub false_alarms: u32,
    /// Labelled, not read.
    pub misses: u32,
}

impl Count {
    fn add(&mut self, read: bool, label: Label) {
        match (read, label) {
            (true, Label::There(_)) => self.hits += 1,
            (true, Label::Absent) => self.false_alarms += 1,
            (false, Label::There(_)) => self.misses += 1,
            _ => {}
        }
    }

    /// The harmonic mean of precision and recall, from 0 to 1.
    pub fn f1(&self) -> f64 {
        let twice = 2.0 * f64::from(self.hits);
        if self.hits == 0 { 0.0 } else { twice / (twice + f64::from(self.false_alarms + self.misses)) }
    }

    /// The share of readings that are right.
    pub fn precision(&self) -> f64 {
        f64::from(self.hits) / f64::from((self.hits + self.false_alarms).max(1))
    }

    /// The share of what is there that is read.
    pub fn recall(&self) -> f64 {
        f64::from(self.hits) / f64::from((self.hits + self.misses).max(1))
    }
}

impl Sum for Count {
    /// The signals pooled.
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), |sum, one| Self {
            hits: sum.hits + one.hits,
            false_alarms: sum.false_alarms + one.false_alarms,
            misses: sum.misses + one.misses,
        })
    }
}

/// The figures of a set of replies.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// How many replies.
    pub replies: u32,
    /// What the rules find alone.
    pub rules: [Count; COUNT],
    /// What the weights find alone.
    pub weights: [Count; COUNT],
    /// What both find together.
    pub together: [Count; COUNT],
    /// Readings that are marked explicit.
    pub explicit: Count,
    /// Hits, and those of them with a span that overlaps the labelled words by half or more of the shorter of the two.
    pub evidence: (u32, u32),
    /// Replies with labelled seconds, and those of them whose promise is read within a tenth of it.
    pub promised: (u32, u32),
}

/// The mean F1 over all signals.
pub fn mean(counts: &[Count; COUNT]) -> f64 {
    counts.iter().map(Count::f1).sum::<f64>() / COUNT as f64
}

/// The accusing signals pooled.
pub fn accusing(counts: &[Count; COUNT]) -> Count {
    let accusing = CODEBOOK.iter().zip(counts).filter(|(signal, _)| ACCUSING.contains(signal));
    accusing.map(|(_, one)| *one).sum()
}

impl Report {
    /// The figures on situations that nobody was trained on, by cross-validation, of the rows that are wanted. Spans and
    /// promises are those of the reader as it is, and are left out here.
    pub fn unseen(fitted: &Fitted, wanted: impl Fn(usize) -> bool) -> Self {
        let mut report = Self::default();
        for (row, prepared) in fitted.prepared.iter().enumerate().filter(|(row, _)| fitted.folds[*row] != NEVER && wanted(*row)) {
            report.replies += 1;
            for (signal, meeting) in fitted.meetings_without[fitted.folds[row]].iter().enumerate() {
                let (label, values) = (prepared.labels[signal], meet::seen(prepared, &fitted.unseen[row], signal));
                let worth = [meeting.sentence, meeting.reply, meeting.explicit, meeting.likely];
                let score: f64 = values.iter().zip(worth).map(|(value, worth)| value * worth as f64).sum();
                let by_rules = prepared.rules.likely[signal];
                report.rules[signal].add(by_rules, label);
                report.weights[signal].add((values[0] + values[1]) * 1_000.0 >= meeting.alone_from as f64, label);
                report.together[signal].add(score >= meeting.likely_from as f64, label);
                if by_rules && score >= meeting.explicit_from as f64 {
                    report.explicit.add(true, label);
                }
            }
        }
        report
    }

    /// The figures of the reader as it is.
    pub fn of(rows: &[Row]) -> Self {
        let mut report = Self::default();
        for row in rows {
            report.add(row);
        }
        report
    }

    fn add(&mut self, row: &Row) {
        self.replies += 1;
        let (rules, weights) = layers(&row.reply, &row.context);
        let reading = read(&row.reply, &Context { customer: &row.context, ..Context::default() });
        for (signal, label) in row.labels().into_iter().enumerate() {
            let seen = || reading.signals.iter().filter(|seen| place(seen.signal) == Some(signal) && seen.sure > Sureness::Doubtful);
            self.rules[signal].add(rules.likely[signal], label);
            self.weights[signal].add(weights[signal], label);
            self.together[signal].add(seen().next().is_some(), label);
            if seen().any(|seen| seen.sure == Sureness::Explicit) {
                self.explicit.add(true, label);
            }
            if let Label::There(quote) = label
                && seen().next().is_some()
            {
                self.evidence.0 += 1;
                self.evidence.1 += u32::from(seen().any(|seen| is_evidence(seen.span, quote)));
            }
        }
        if let Some(seconds) = row.seconds {
            let promised = reading.promise.and_then(|promise| promise.seconds).map(|promised| promised.0);
            self.promised.0 += 1;
            self.promised.1 += u32::from(promised.is_some_and(|promised| (promised - seconds).abs() * 10 <= seconds));
        }
    }
}

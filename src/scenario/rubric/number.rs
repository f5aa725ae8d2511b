//! The numbers of a rubric: what each is called, what it says and between what it lies. Checks, files, forms and pages of the
//! reference all follow this table.

use super::Rubric;

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Points of a result, of 100.
    Points,
    /// Percent.
    Percent,
    /// Thousandths of one wanted time of a goal.
    Thousandths,
}

/// A number of a rubric.
#[derive(Debug)]
pub struct Number {
    /// Where it stands in the file: `costs/light`.
    pub path: &'static str,
    /// What a form calls it.
    pub title: &'static str,
    /// What it says, in a sentence.
    pub about: &'static str,
    /// What it counts.
    pub unit: Unit,
    /// The least that it can be.
    pub least: i64,
    /// The most that it can be.
    pub most: i64,
    /// What it is in a rubric.
    pub get: fn(&Rubric) -> i64,
    /// Makes it that, within its range.
    set: fn(&mut Rubric, i64),
}

impl Number {
    /// Changes it in a rubric; what is out of its range becomes the nearest that is not.
    pub fn set(&self, rubric: &mut Rubric, to: i64) {
        (self.set)(rubric, to.clamp(self.least, self.most));
    }

    /// Whether a value is in its range.
    pub fn allows(&self, value: i64) -> bool {
        (self.least..=self.most).contains(&value)
    }
}

/// All numbers, in the order of the file.
pub const NUMBERS: [Number; 13] = [
    Number {
        path: "pass",
        title: "Pass mark",
        about: "A result of at least so many points passes, if the call ended well too.",
        unit: Unit::Points,
        least: 0,
        most: 100,
        get: |rubric| i64::from(rubric.pass),
        set: |rubric, to| rubric.pass = to as u32,
    },
    Number {
        path: "critical_cap",
        title: "Most with a critical fault",
        about: "A result with a critical fault, such as a plain insult, has at most so many points.",
        unit: Unit::Points,
        least: 0,
        most: 100,
        get: |rubric| i64::from(rubric.critical_cap),
        set: |rubric, to| rubric.critical_cap = to as u32,
    },
    cost("costs/light", "A light fault", "What a light fault takes of one wanted time.", |r| r.costs.light, |r, to| r.costs.light = to),
    cost("costs/plain", "A plain fault", "What a plain fault takes of one wanted time.", |r| r.costs.plain, |r, to| r.costs.plain = to),
    cost("costs/grave", "A grave fault", "What a grave fault takes of one wanted time.", |r| r.costs.grave, |r, to| r.costs.grave = to),
    cost(
        "costs/critical",
        "A critical fault",
        "What a critical fault takes of one wanted time.",
        |r| r.costs.critical,
        |r, to| r.costs.critical = to,
    ),
    percent(
        "doubtful_percent",
        "A doubtful fault",
        "What a doubtful fault takes, of what it would take if it were sure.",
        |r| r.doubtful_percent,
        |r, to| r.doubtful_percent = to,
    ),
    percent(
        "recovered_percent",
        "A fault that was made up for",
        "What is left of a fault after an owned apology for it within two turns.",
        |r| r.recovered_percent,
        |r, to| r.recovered_percent = to,
    ),
    share(
        "half",
        "What counts half",
        "What a bare apology, or a time that only just holds, earns of one wanted time.",
        |r| r.half,
        |r, to| {
            r.half = to;
        },
    ),
    share(
        "caller_read",
        "The closing question",
        "What answering “what kind of customer was this?” can earn of its goal.",
        |r| r.caller_read,
        |r, to| r.caller_read = to,
    ),
    band(
        "promise/tight",
        "Tight up to",
        "A promised time up to here counts half: right, with no room for anything to go wrong.",
        |r| r.promise.tight,
        |r, to| r.promise.tight = to,
    ),
    band(
        "promise/realistic",
        "Realistic up to",
        "A promised time up to here counts whole.",
        |r| r.promise.realistic,
        |r, to| r.promise.realistic = to,
    ),
    band(
        "promise/padded",
        "Neither credit nor fault up to",
        "A promised time up to here counts nothing; a longer one is padded, which is a fault.",
        |r| r.promise.padded,
        |r, to| r.promise.padded = to,
    ),
];

type Get = fn(&Rubric) -> i64;
type Set = fn(&mut Rubric, i64);

const fn cost(path: &'static str, title: &'static str, about: &'static str, get: Get, set: Set) -> Number {
    Number { path, title, about, unit: Unit::Thousandths, least: 0, most: 20_000, get, set }
}

const fn share(path: &'static str, title: &'static str, about: &'static str, get: Get, set: Set) -> Number {
    Number { path, title, about, unit: Unit::Thousandths, least: 0, most: 1_000, get, set }
}

const fn percent(path: &'static str, title: &'static str, about: &'static str, get: Get, set: Set) -> Number {
    Number { path, title, about, unit: Unit::Percent, least: 0, most: 100, get, set }
}

const fn band(path: &'static str, title: &'static str, about: &'static str, get: Get, set: Set) -> Number {
    Number { path, title, about, unit: Unit::Percent, least: 100, most: 10_000, get, set }
}

//! Too few goals to say much, or too many to keep in mind.

use super::checked::{Checked, Spot};
use super::{Check, Severity};

pub const CHECK: Check =
    Check { code: "goal-count", severity: Severity::Advice, hint: "Choose the four to seven principles that this scenario is about.", run };

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let count = checked.scenario.goals.len();
    if (4..=7).contains(&count) {
        return Vec::new();
    }
    let sentence = match count {
        0 => "There is no goal.".to_owned(),
        1 => "There is one goal alone.".to_owned(),
        more => format!("There are {more} goals."),
    };
    vec![Spot::new(checked.field("goals"), sentence)]
}

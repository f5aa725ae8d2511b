//! Cross-validation by situation: nobody is asked about a situation that they were trained on.

use std::collections::BTreeSet;

use super::Row;

/// So many folds.
pub const FOLDS: usize = 10;

/// The fold of what is always trained on and never asked about.
pub const NEVER: usize = usize::MAX;

/// The fold of every row: whole situations, dealt out in the order of their names.
pub fn of(rows: &[Row]) -> Vec<usize> {
    let situations: Vec<&str> = rows.iter().map(|row| row.situation.as_str()).collect::<BTreeSet<_>>().into_iter().collect();
    rows.iter().map(|row| situations.binary_search(&row.situation.as_str()).unwrap_or(0) % FOLDS).collect()
}

//! Cross-validation by situation: nobody is asked about a situation that they were trained on.

use std::collections::BTreeSet;

use super::Row;

/// So many folds.
pub const FOLDS: usize = 10;

/// The fold of what is always trained on and never asked about.
pub const NEVER: usize = usize::MAX;

/// The fold of every row: whole situations, dealt out in the order of their names. A row of no situation is never asked about.
pub fn of(rows: &[Row]) -> Vec<usize> {
    let named = rows.iter().map(|row| row.situation.as_str()).filter(|situation| !situation.is_empty());
    let situations: Vec<&str> = named.collect::<BTreeSet<_>>().into_iter().collect();
    rows.iter().map(|row| situations.binary_search(&row.situation.as_str()).map_or(NEVER, |place| place % FOLDS)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_no_situation_is_never_asked_about() {
        let row = |situation: &str| Row { situation: situation.to_owned(), ..Row::default() };
        let folds = of(&[row("b"), row(""), row("a"), row("b")]);
        assert_eq!(folds, [1, NEVER, 0, 1]);
    }
}

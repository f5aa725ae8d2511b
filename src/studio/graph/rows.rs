//! In which row each box stands: so many steps from where its scene starts, by the shortest way. So whatever leads on leads to the next
//! row, and a long scene becomes no longer than its shortest talk.

use std::collections::VecDeque;

/// The row of each of `count` boxes, from 0.
pub fn of(count: usize, ways: &[(usize, usize)], starts: &[usize]) -> Vec<usize> {
    let mut leads = vec![Vec::new(); count];
    let mut led = vec![false; count];
    for (from, to) in ways.iter().filter(|(from, to)| from != to) {
        leads[*from].push(*to);
        led[*to] = true;
    }
    let mut rows = vec![None; count];
    walk(&leads, starts, 0, &mut rows);
    // What nothing in this scene leads to can come at any time: it begins in the second row. Then what only circles lead to.
    for unled in [true, false] {
        for at in 0..count {
            if rows[at].is_none() && (!unled || !led[at]) {
                walk(&leads, &[at], usize::from(!starts.is_empty()), &mut rows);
            }
        }
    }
    rows.into_iter().map(Option::unwrap_or_default).collect()
}

fn walk(leads: &[Vec<usize>], from: &[usize], row: usize, rows: &mut [Option<usize>]) {
    let mut queue: VecDeque<(usize, usize)> = from.iter().map(|at| (*at, row)).collect();
    while let Some((at, row)) = queue.pop_front() {
        if rows[at].is_none() {
            rows[at] = Some(row);
            queue.extend(leads[at].iter().map(|next| (*next, row + 1)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(ways: &[(usize, usize)], starts: &[usize], expected: &[usize]) {
        assert_eq!(of(expected.len(), ways, starts), expected);
    }

    #[test]
    fn a_row_is_the_shortest_way_from_the_start() {
        check(&[(0, 1), (1, 2), (0, 2), (2, 0), (1, 1)], &[0], &[0, 1, 1]);
        check(&[(0, 2), (1, 2), (2, 3)], &[0, 1], &[0, 0, 1, 2]);
    }

    #[test]
    fn what_nothing_leads_to_has_a_row_too() {
        check(&[(2, 3)], &[0], &[0, 1, 1, 2]);
        check(&[(1, 2), (2, 1)], &[0], &[0, 1, 2]);
        check(&[(0, 1)], &[], &[0, 1]);
        check(&[], &[], &[]);
    }
}

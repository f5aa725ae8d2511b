//! In which column each box stands.

/// The column of each of `count` boxes, from 0: to the right of all that lead to it, as far as circles allow, and as near to what
/// follows as that leaves open.
pub fn of(count: usize, edges: &[(usize, usize)]) -> Vec<usize> {
    let follows = neighbours(count, edges.iter().copied());
    let (order, forward) = unfold(&follows);
    let mut ranks = vec![0; count];
    for at in &order {
        for next in &forward[*at] {
            ranks[*next] = ranks[*next].max(ranks[*at] + 1);
        }
    }
    let leads = neighbours(count, forward.iter().enumerate().flat_map(|(from, all)| all.iter().map(move |to| (*to, from))));
    for at in order.iter().rev() {
        // What nothing leads to stands just before what it leads to.
        let next = forward[*at].iter().map(|next| ranks[*next]).min();
        if let (true, Some(next)) = (leads[*at].is_empty(), next) {
            ranks[*at] = next - 1;
        }
    }
    let first = ranks.iter().copied().min().unwrap_or(0);
    ranks.iter().map(|rank| rank - first).collect()
}

fn neighbours(count: usize, edges: impl Iterator<Item = (usize, usize)>) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new(); count];
    for (from, to) in edges {
        if from != to && !all[from].contains(&to) {
            all[from].push(to);
        }
    }
    all
}

/// The boxes in an order in which every edge that is kept leads onward, and the edges kept: those that close a circle are left out.
/// Walks in the order of the boxes, deep first, without recursion: a long story is no deep stack.
fn unfold(follows: &[Vec<usize>]) -> (Vec<usize>, Vec<Vec<usize>>) {
    #[derive(Clone, Copy, PartialEq)]
    enum Seen {
        No,
        Open,
        Done,
    }
    let mut seen = vec![Seen::No; follows.len()];
    let mut kept = vec![Vec::new(); follows.len()];
    let mut left = Vec::with_capacity(follows.len());
    for start in 0..follows.len() {
        if seen[start] != Seen::No {
            continue;
        }
        let mut stack = vec![(start, 0)];
        seen[start] = Seen::Open;
        while let Some((at, tried)) = stack.last_mut() {
            let Some(next) = follows[*at].get(*tried).copied() else {
                seen[*at] = Seen::Done;
                left.push(*at);
                stack.pop();
                continue;
            };
            *tried += 1;
            if seen[next] != Seen::Open {
                kept[*at].push(next);
            }
            if seen[next] == Seen::No {
                seen[next] = Seen::Open;
                stack.push((next, 0));
            }
        }
    }
    left.reverse();
    (left, kept)
}

//! In which order the boxes and lanes of each column stand: few crossings, by turns from the left and from the right.

use super::lanes::Lanes;

/// How often the columns are sorted anew.
const ROUNDS: usize = 12;

/// The columns, each from top to bottom.
pub fn columns(lanes: &Lanes) -> Vec<Vec<usize>> {
    let count = lanes.ranks.iter().max().map_or(0, |last| last + 1);
    let mut columns = vec![Vec::new(); count];
    for (at, rank) in lanes.ranks.iter().enumerate() {
        columns[*rank].push(at);
    }
    let mut best = (crossings(lanes, &columns), columns.clone());
    for round in 0..ROUNDS {
        let mut places = places(lanes, &columns);
        let forward = round % 2 == 0;
        let toward = if forward { &lanes.before } else { &lanes.after };
        for step in 0..count {
            let column = &mut columns[if forward { step } else { count - 1 - step }];
            // Where nothing is joined to it, it stays where it is. Stable, so that equals keep the author's order.
            column.sort_by(|a, b| middle(*a, toward, &places).total_cmp(&middle(*b, toward, &places)));
            for (place, at) in column.iter().enumerate() {
                places[*at] = place as f32;
            }
        }
        let crossed = crossings(lanes, &columns);
        if crossed < best.0 {
            best = (crossed, columns.clone());
        }
    }
    best.1
}

fn places(lanes: &Lanes, columns: &[Vec<usize>]) -> Vec<f32> {
    let mut places = vec![0.0; lanes.ranks.len()];
    for column in columns {
        for (place, at) in column.iter().enumerate() {
            places[*at] = place as f32;
        }
    }
    places
}

/// The mean place of what it is joined to.
fn middle(at: usize, joined: &[Vec<usize>], places: &[f32]) -> f32 {
    let all = &joined[at];
    if all.is_empty() { places[at] } else { all.iter().map(|other| places[*other]).sum::<f32>() / all.len() as f32 }
}

/// How many edges cross between neighbouring columns: pairs that stand in one order on the left and in the other on the right, counted by
/// a tree of sums.
fn crossings(lanes: &Lanes, columns: &[Vec<usize>]) -> usize {
    let places = places(lanes, columns);
    columns
        .windows(2)
        .map(|pair| {
            let mut sums = vec![0usize; pair[1].len() + 1];
            let (mut crossed, mut so_far) = (0, 0);
            for at in &pair[0] {
                let ends = || lanes.after[*at].iter().map(|end| places[*end] as usize);
                for end in ends() {
                    crossed += so_far - sum_to(&sums, end + 1);
                }
                for end in ends() {
                    add_at(&mut sums, end + 1);
                    so_far += 1;
                }
            }
            crossed
        })
        .sum()
}

fn sum_to(sums: &[usize], mut at: usize) -> usize {
    let mut sum = 0;
    while at > 0 {
        sum += sums[at];
        at &= at - 1;
    }
    sum
}

fn add_at(sums: &mut [usize], mut at: usize) {
    while at < sums.len() {
        sums[at] += 1;
        at += at & at.wrapping_neg();
    }
}

//! At which height each box and lane stands: as near as its order allows to the middle of what it is joined to.

use super::lanes::Lanes;

/// How often heights are drawn to their neighbours.
const ROUNDS: usize = 8;

/// The middle of each box and lane.
pub fn heights(lanes: &Lanes, columns: &[Vec<usize>], gap: f32) -> Vec<f32> {
    let mut middles = vec![0.0; lanes.sizes.len()];
    for column in columns {
        let mut y = 0.0;
        for at in column {
            middles[*at] = y + lanes.sizes[*at][1] / 2.0;
            y += lanes.sizes[*at][1] + gap;
        }
    }
    for round in 0..ROUNDS {
        for step in 0..columns.len() {
            let column = &columns[if round % 2 == 0 { step } else { columns.len() - 1 - step }];
            settle(lanes, column, gap, &mut middles);
        }
    }
    middles
}

/// Moves a column's boxes to where they are wanted, as a whole with the least squared distance that keeps their order and the gaps between
/// them: blocks that want to overlap are joined and share their distance ("pool adjacent violators").
fn settle(lanes: &Lanes, column: &[usize], gap: f32, middles: &mut [f32]) {
    // How far below the first each stands when they are packed; taken off, only the order is left to keep.
    let mut offsets = Vec::with_capacity(column.len());
    let mut offset = 0.0;
    for (place, at) in column.iter().enumerate() {
        if place > 0 {
            offset += (lanes.sizes[column[place - 1]][1] + lanes.sizes[*at][1]) / 2.0 + gap;
        }
        offsets.push(offset);
    }
    let mut blocks: Vec<(f32, usize)> = Vec::with_capacity(column.len());
    for (at, offset) in column.iter().zip(&offsets) {
        let mut block = (wanted(lanes, *at, middles) - offset, 1);
        while let Some(above) = blocks.pop_if(|above| above.0 > block.0) {
            let count = above.1 + block.1;
            block = ((above.0 * above.1 as f32 + block.0 * block.1 as f32) / count as f32, count);
        }
        blocks.push(block);
    }
    let settled = blocks.iter().flat_map(|(base, count)| std::iter::repeat_n(*base, *count));
    for ((at, offset), base) in column.iter().zip(&offsets).zip(settled) {
        middles[*at] = base + offset;
    }
}

fn wanted(lanes: &Lanes, at: usize, middles: &[f32]) -> f32 {
    let joined = || lanes.before[at].iter().chain(&lanes.after[at]);
    let count = joined().count();
    if count == 0 { middles[at] } else { joined().map(|other| middles[*other]).sum::<f32>() / count as f32 }
}

//! A layered layout: boxes in columns from left to right, so that what follows stands to the right of what it follows from, with few
//! crossings and short ways. The four steps are those of Sugiyama, Tagawa and Toda ("Methods for visual understanding of
//! hierarchical system structures", 1981): [`ranks`] gives each box its column, `lanes` leads long edges through the columns between,
//! [`order`] sorts each column, [`place`] gives heights.
//!
//! Of the libraries that were tried, the quicker one needs three times as long for 300 boxes as a person should wait.

mod lanes;
mod order;
mod place;
mod ranks;

#[cfg(test)]
mod tests;

use lanes::Lanes;

/// What is laid out.
#[derive(Debug, Clone, Default)]
pub struct Boxes {
    /// The width and height of each box.
    pub sizes: Vec<[f32; 2]>,
    /// From which box to which, by their places in `sizes`. Circles, doubles and loops are welcome.
    pub edges: Vec<(usize, usize)>,
    /// The space between columns.
    pub column_gap: f32,
    /// The space between boxes of a column.
    pub row_gap: f32,
}

/// Where everything is; the upper left corner of the whole is at 0, 0.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Laid {
    /// The upper left corner of each box.
    pub corners: Vec<[f32; 2]>,
    /// The points through which each edge goes, from its first box to its last; both ends are at the boxes' sides.
    pub ways: Vec<Vec<[f32; 2]>>,
    /// The width and height of the whole.
    pub size: [f32; 2],
}

/// Lays boxes out.
pub fn lay_out(boxes: &Boxes) -> Laid {
    if boxes.sizes.is_empty() {
        return Laid::default();
    }
    let ranks = ranks::of(boxes.sizes.len(), &boxes.edges);
    let lanes = Lanes::between(boxes, &ranks);
    let columns = order::columns(&lanes);
    let heights = place::heights(&lanes, &columns, boxes.row_gap);
    assemble(boxes, &lanes, &columns, &heights)
}

fn assemble(boxes: &Boxes, lanes: &Lanes, columns: &[Vec<usize>], middles: &[f32]) -> Laid {
    let mut left = vec![0.0; lanes.sizes.len()];
    let mut width = vec![0.0; lanes.sizes.len()];
    let mut x = 0.0;
    for column in columns {
        let widest = column.iter().map(|at| lanes.sizes[*at][0]).fold(0.0, f32::max);
        for at in column {
            (left[*at], width[*at]) = (x, widest);
        }
        x += widest + boxes.column_gap;
    }
    let top = (0..lanes.sizes.len()).map(|at| middles[at] - lanes.sizes[at][1] / 2.0).fold(f32::INFINITY, f32::min);
    let bottom = (0..lanes.sizes.len()).map(|at| middles[at] + lanes.sizes[at][1] / 2.0).fold(0.0, f32::max);
    let corner = |at: usize| [left[at], middles[at] - boxes.sizes[at][1] / 2.0 - top];
    let side = |at: usize, right: bool| [left[at] + if right { boxes.sizes[at][0] } else { 0.0 }, middles[at] - top];
    let ways = boxes.edges.iter().zip(&lanes.ways).map(|(&(from, to), way)| {
        // A way back leaves and arrives at the sides that face its lanes.
        let back = left[to] <= left[from] && from != to;
        let mut points = vec![side(from, !back)];
        for lane in way {
            let y = middles[*lane] - top;
            let (first, last) = (left[*lane], left[*lane] + width[*lane]);
            points.extend(if back { [[last, y], [first, y]] } else { [[first, y], [last, y]] });
        }
        points.push(side(to, back));
        points
    });
    Laid { ways: ways.collect(), corners: (0..boxes.sizes.len()).map(corner).collect(), size: [x - boxes.column_gap, bottom - top] }
}

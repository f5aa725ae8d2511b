//! Where ways leave and reach a box: side by side along its edge, in the order in which they come, so that none hides another.

use std::collections::BTreeMap;

use super::{BOX, Graph};

/// The share of a box's edge that ways are spread over, and the most that lies between two of them.
const SHARE: f32 = 0.8;
const APART: f32 = 26.0;

/// One end of a way.
struct End {
    way: usize,
    first: bool,
    /// Where the way comes from, or goes on to.
    beyond: f32,
}

/// Spreads the ends of all ways along the edges of their boxes.
pub fn spread(graph: &mut Graph) {
    // By box, and whether it is its lower edge.
    let mut edges: BTreeMap<(usize, bool), Vec<End>> = BTreeMap::new();
    for (at, way) in graph.ways.iter().enumerate().filter(|(_, way)| way.from != way.to) {
        let [first, second, before, last] = ends(&way.points);
        let lower = |place: usize, y: f32| y > graph.boxes[place].corner[1] + BOX[1] / 2.0;
        edges.entry((way.from, lower(way.from, first[1]))).or_default().push(End { way: at, first: true, beyond: second[0] });
        edges.entry((way.to, lower(way.to, last[1]))).or_default().push(End { way: at, first: false, beyond: before[0] });
    }
    for ((place, _), mut ends) in edges {
        ends.sort_by(|a, b| a.beyond.total_cmp(&b.beyond).then(a.way.cmp(&b.way)));
        let gap = (BOX[0] * SHARE / ends.len() as f32).min(APART);
        let middle = graph.boxes[place].corner[0] + BOX[0] / 2.0;
        for (number, end) in ends.iter().enumerate() {
            let points = &mut graph.ways[end.way].points;
            let last = points.len() - 1;
            points[if end.first { 0 } else { last }][0] = middle + (number as f32 - (ends.len() - 1) as f32 / 2.0) * gap;
        }
    }
}

/// The first two and the last two of at least two points.
fn ends(points: &[[f32; 2]]) -> [[f32; 2]; 4] {
    let last = points.len() - 1;
    [points[0], points[1], points[last - 1], points[last]]
}

//! Long edges go through the columns between their ends in lanes, which take room like boxes.

use super::Boxes;

/// The height that a lane takes.
const LANE: f32 = 10.0;

/// Boxes and lanes, by number: first the boxes, then the lanes.
#[derive(Debug)]
pub struct Lanes {
    /// Width and height of each; a lane has no width.
    pub sizes: Vec<[f32; 2]>,
    /// The column of each.
    pub ranks: Vec<usize>,
    /// What stands in the column before and is joined to it.
    pub before: Vec<Vec<usize>>,
    /// What stands in the column after.
    pub after: Vec<Vec<usize>>,
    /// The lanes of each edge, from its first box to its last.
    pub ways: Vec<Vec<usize>>,
}

impl Lanes {
    /// Leads every edge through the columns between its ends.
    pub fn between(boxes: &Boxes, ranks: &[usize]) -> Self {
        let count = boxes.sizes.len();
        let none = || vec![Vec::new(); count];
        let mut lanes = Self { sizes: boxes.sizes.clone(), ranks: ranks.to_vec(), before: none(), after: none(), ways: Vec::new() };
        for &(from, to) in &boxes.edges {
            let forward = ranks[from] <= ranks[to];
            let (first, last) = if forward { (from, to) } else { (to, from) };
            let mut way: Vec<usize> = (ranks[first] + 1..ranks[last]).map(|rank| lanes.add(rank)).collect();
            let stations: Vec<usize> = std::iter::once(first).chain(way.iter().copied()).chain([last]).collect();
            for pair in stations.windows(2).filter(|pair| lanes.ranks[pair[0]] < lanes.ranks[pair[1]]) {
                lanes.after[pair[0]].push(pair[1]);
                lanes.before[pair[1]].push(pair[0]);
            }
            if !forward {
                way.reverse();
            }
            lanes.ways.push(way);
        }
        lanes
    }

    fn add(&mut self, rank: usize) -> usize {
        self.sizes.push([0.0, LANE]);
        self.ranks.push(rank);
        self.before.push(Vec::new());
        self.after.push(Vec::new());
        self.sizes.len() - 1
    }
}

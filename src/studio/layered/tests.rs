use proptest::prelude::*;

use super::*;

fn boxes(count: usize, edges: &[(usize, usize)]) -> Boxes {
    Boxes { sizes: vec![[100.0, 40.0]; count], edges: edges.to_vec(), column_gap: 50.0, row_gap: 20.0 }
}

#[track_caller]
fn check_columns(count: usize, edges: &[(usize, usize)], expected: &[f32]) {
    let laid = lay_out(&boxes(count, edges));
    let columns: Vec<f32> = laid.corners.iter().map(|corner| corner[0] / 150.0).collect();
    assert_eq!(columns, expected, "{edges:?}");
}

#[test]
fn what_follows_stands_to_the_right() {
    check_columns(1, &[], &[0.0]);
    check_columns(3, &[(0, 1), (1, 2)], &[0.0, 1.0, 2.0]);
    check_columns(3, &[(0, 1), (1, 2), (0, 2)], &[0.0, 1.0, 2.0]);
    check_columns(3, &[(0, 1), (1, 2), (2, 0)], &[0.0, 1.0, 2.0]);
    check_columns(2, &[(0, 0), (0, 1), (0, 1)], &[0.0, 1.0]);
    // What nothing leads to stands just before what it leads to.
    check_columns(4, &[(0, 1), (1, 2), (3, 2)], &[0.0, 1.0, 2.0, 1.0]);
}

#[test]
fn nothing_is_laid_out_as_nothing() {
    assert_eq!(lay_out(&Boxes::default()), Laid::default());
}

#[test]
fn edges_that_need_not_cross_do_not() {
    // 0 leads to 1 and 2, 1 to 4, 2 to 3: sorted by number the last two edges would cross.
    let laid = lay_out(&boxes(5, &[(0, 1), (0, 2), (1, 4), (2, 3)]));
    let y = |at: usize| laid.corners[at][1];
    assert_eq!(y(1) < y(2), y(4) < y(3));
}

#[test]
fn a_chain_is_straight() {
    let laid = lay_out(&boxes(4, &[(0, 1), (1, 2), (2, 3)]));
    assert!(laid.corners.windows(2).all(|pair| pair[0][1] == pair[1][1]), "{:?}", laid.corners);
    assert_eq!(laid.size, [4.0 * 100.0 + 3.0 * 50.0, 40.0]);
}

proptest! {
    #[test]
    fn boxes_never_overlap_and_edges_end_at_their_boxes(
        count in 1usize..60,
        edges in proptest::collection::vec((0usize..60, 0usize..60), 0..150),
    ) {
        let edges: Vec<(usize, usize)> = edges.into_iter().map(|(from, to)| (from % count, to % count)).collect();
        let boxes = boxes(count, &edges);
        let laid = lay_out(&boxes);
        for (at, a) in laid.corners.iter().enumerate() {
            for b in &laid.corners[at + 1..] {
                let apart = (a[0] - b[0]).abs() >= 99.9 || (a[1] - b[1]).abs() >= 59.9;
                prop_assert!(apart, "{a:?} {b:?}");
            }
            prop_assert!(a[0] >= 0.0 && a[1] >= -0.1 && a[0] + 100.0 <= laid.size[0] + 0.1 && a[1] + 40.0 <= laid.size[1] + 0.1);
        }
        for ((from, to), way) in edges.iter().zip(&laid.ways) {
            let touches = |end: &[f32; 2], at: usize| {
                let corner = laid.corners[at];
                (end[0] == corner[0] || end[0] == corner[0] + 100.0) && (corner[1]..=corner[1] + 40.0).contains(&end[1])
            };
            prop_assert!(touches(&way[0], *from) && touches(way.last().unwrap(), *to), "{way:?}");
        }
        prop_assert_eq!(&laid, &lay_out(&boxes), "the same boxes, the same layout");
    }
}

use super::*;
use crate::studio::Parsed;

const KETTLE: &str = include_str!("../../../tests/scenarios/kettle.ron");

fn outline(text: &str) -> Outline {
    Outline::of(&Parsed::of(text).unwrap())
}

fn shown(outline: &Outline) -> Graph {
    Graph::of(outline).with(&Places::new())
}

#[test]
fn every_beat_and_ending_has_a_box_in_the_frame_of_its_scene() {
    for text in [KETTLE, include_str!("../../../scenarios/crm-crash.ron"), include_str!("../../../scenarios/device-restore.ron")] {
        let outline = outline(text);
        let graph = shown(&outline);
        assert_eq!(graph.boxes.len(), outline.beats().count() + outline.endings.len());
        assert_eq!(graph.groups.len(), outline.scenes.len());
        for (group, scene) in graph.groups.iter().zip(&outline.scenes) {
            for beat in &scene.beats {
                let [x, y] = graph.boxes[graph.find(&beat.id).unwrap()].corner;
                assert!(x >= group.corner[0] && x + BOX[0] <= group.corner[0] + group.size[0], "{}", beat.id);
                assert!(y >= group.corner[1] && y + BOX[1] <= group.corner[1] + group.size[1], "{}", beat.id);
            }
        }
        let joined = |edge: &&Edge| edge.known && edge.from.is_some();
        assert_eq!(graph.ways.iter().map(|way| way.why.len()).sum::<usize>(), outline.edges.iter().filter(joined).count());
        assert!(graph.ways.iter().all(|way| way.points.len() >= 2));
    }
}

#[test]
fn scenes_stand_one_below_the_other() {
    let graph = shown(&outline(include_str!("../../../scenarios/crm-crash.ron")));
    assert!(graph.groups.windows(2).all(|pair| pair[0].corner[1] + pair[0].size[1] < pair[1].corner[1]));
}

#[test]
fn a_dragged_box_stays_where_it_was_put() {
    let outline = outline(KETTLE);
    let id = outline.beats().next().unwrap().id.clone();
    let far = [4_000.0, 3_000.0];
    let graph = Graph::of(&outline).with(&Places::from([(id.clone(), far), ("gone long ago".to_owned(), far)]));
    let place = graph.find(&id).unwrap();
    assert_eq!(graph.boxes[place].corner, far);
    assert!(graph.size[0] >= far[0] + BOX[0] && graph.size[1] >= far[1] + BOX[1]);
    for way in graph.ways.iter().filter(|way| way.from == place) {
        assert!((far[0]..=far[0] + BOX[0]).contains(&way.points[0][0]), "{:?}", way.points);
    }
    let nowhere = Graph::of(&outline).with(&Places::from([(id, [f32::NAN, 0.0])]));
    assert_eq!(nowhere, shown(&outline));
}

#[test]
fn what_can_come_at_any_beat_is_told_at_the_box_that_it_leads_to() {
    let graph = shown(&outline(KETTLE));
    let patience = graph.find("gone").unwrap();
    assert!(graph.boxes[patience].from_anywhere.iter().any(|label| label == "patience is over"), "{:?}", graph.boxes[patience]);
}

#[test]
fn other_words_leave_every_box_where_it_is() {
    let before = Graph::of(&outline(KETTLE));
    let words = outline(&KETTLE.replace("kettle", "toaster"));
    let after = before.again(&words);
    assert!(before.boxes.iter().zip(&after.boxes).all(|(a, b)| a.corner == b.corner));
    assert_ne!(before.boxes, after.boxes, "but the words are the new ones");
    assert_eq!(after, Graph::of(&words));
    let crash = outline(include_str!("../../../scenarios/crm-crash.ron"));
    assert_eq!(before.again(&crash), Graph::of(&crash));
}

#[test]
fn no_two_ways_leave_a_box_at_the_same_point() {
    let graph = shown(&outline(include_str!("../../../scenarios/crm-crash.ron")));
    for (at, way) in graph.ways.iter().enumerate().filter(|(_, way)| way.from != way.to) {
        for other in &graph.ways[at + 1..] {
            assert!(other.from != way.from || other.points[0] != way.points[0], "{:?} and {:?}", way.points, other.points);
        }
    }
}

use super::*;

const TEXT: &str = r#"(
    title: "A",
    start: "a",
    beats: {
        "a": (says: ["Hello.", (text: ["Who", "What"], by: "Ann", when: fact("x"))], then: "b"),
        "b": (
            tempts: keep_cool,
            options: [(say: "Yes.", shows: [(empathy, "Yes"), steps], next: "end", best: true), (id: "no", say: "No.")],
            routes: (when: all([
                shows(hostility),
                fact("x"),
            ]), next: "nowhere"),
            otherwise: "b",
        ),
        "c": "Stuck.",
    },
    later: {"friday": (title: "On Friday", start: [(when: kept("call"), beat: "d"), "e"], beats: {"d": (then: "bad"), "e": (then: "bad")})},
    moves: {"go": (do: hold, text: "Step away", next: "c")},
    endings: {"end": (title: "Done", outcome: settled, later: "friday"), "bad": ()},
    gives_up: "bad",
)"#;

fn outline() -> Outline {
    Outline::of(&Parsed::of(TEXT).unwrap())
}

#[test]
fn every_scene_has_its_beats() {
    let outline = outline();
    let scenes: Vec<(&str, &str, Vec<&str>)> = outline
        .scenes
        .iter()
        .map(|scene| (scene.id.as_str(), scene.title.as_str(), scene.beats.iter().map(|beat| beat.id.as_str()).collect()))
        .collect();
    assert_eq!(scenes, [("first", "", vec!["a", "b", "c"]), ("friday", "On Friday", vec!["d", "e"])]);
    let starts: Vec<(&str, &str)> = outline.scenes[1].starts.iter().map(|start| (start.when.as_str(), start.next.as_str())).collect();
    assert_eq!(starts, [("kept(\"call\")", "d"), ("", "e")]);
}

#[track_caller]
fn check_kind(beat: &str, kind: BeatKind, closing: bool) {
    let outline = outline();
    let beat = outline.beat(beat).unwrap();
    assert_eq!((beat.kind, beat.closing), (kind, closing));
}

#[test]
fn a_beat_is_what_it_does() {
    check_kind("a", BeatKind::Opening, false);
    check_kind("b", BeatKind::Tempting, true);
    check_kind("c", BeatKind::Stuck, false);
    check_kind("e", BeatKind::Opening, true);
}

#[test]
fn lines_options_and_routes_are_told() {
    let outline = outline();
    let (a, b) = (outline.beat("a").unwrap(), outline.beat("b").unwrap());
    let line = &a.says[1];
    assert_eq!((line.words.as_str(), line.variants, line.by.as_str(), line.when.as_str()), ("Who", 2, "Ann", "fact(\"x\")"));
    assert_eq!(outline.beat("c").unwrap().says[0].words, "Stuck.");
    let yes = &b.options[0];
    assert_eq!((yes.id.as_str(), yes.say.as_str(), yes.shows.join(" "), yes.best), ("o1", "Yes.", "empathy steps".to_owned(), true));
    assert_eq!((b.options[1].id.as_str(), b.options[1].next.as_ref()), ("no", None));
    assert_eq!(b.routes[0].when, "all([ shows(hostility), fact(\"x\"), ])");
}

#[test]
fn every_way_is_an_edge() {
    let outline = outline();
    let edges: Vec<(Option<&str>, &str, &str, EdgeKind, bool)> =
        outline.edges.iter().map(|edge| (edge.from.as_deref(), edge.to.as_str(), edge.label.as_str(), edge.kind, edge.known)).collect();
    let hostile = format!("the reply shows {} and “x” known", crate::principles::Signal::Hostility.entry().label);
    for edge in [
        (Some("a"), "b", "", EdgeKind::Then, true),
        (Some("b"), "end", "Yes.", EdgeKind::Option, true),
        (Some("b"), "nowhere", hostile.as_str(), EdgeKind::Route, false),
        (Some("b"), "b", "otherwise", EdgeKind::Otherwise, true),
        (Some("end"), "d", "the promise about “call” was kept", EdgeKind::Later, true),
        (Some("end"), "e", "", EdgeKind::Later, true),
        (None, "c", "Step away", EdgeKind::Move, true),
        (None, "bad", "patience is over", EdgeKind::GivesUp, true),
    ] {
        assert!(edges.contains(&edge), "{edge:?} is not among {edges:#?}");
    }
    assert_eq!(edges.len(), 10);
}

#[test]
fn places_and_things_find_each_other() {
    let (outline, parsed) = (outline(), Parsed::of(TEXT).unwrap());
    for beat in outline.beats() {
        assert_eq!(parsed.span(&beat.path), Some(beat.span));
        assert_eq!(outline.at(beat.span.start + 1), Some(beat.id.as_str()));
        for path in beat.options.iter().map(|option| &option.path).chain(beat.says.iter().map(|line| &line.path)) {
            assert!(beat.path.holds(path) && parsed.span(path).is_some(), "{path}");
        }
    }
    assert_eq!(outline.at(TEXT.find("settled").unwrap()), Some("end"));
    assert_eq!(outline.at(0), None);
}

#[test]
fn the_shipped_scenarios_show_what_the_model_has() {
    for text in [include_str!("../../../scenarios/device-restore.ron"), include_str!("../../../scenarios/crm-crash.ron")] {
        let outline = Outline::of(&Parsed::of(text).unwrap());
        let scenario = crate::scenario::load("any", text).scenario.unwrap();
        assert!(outline.beats().map(|beat| beat.id.as_str()).eq(scenario.beats.ids()));
        assert!(
            outline
                .endings
                .iter()
                .map(|ending| (ending.id.as_str(), ending.outcome))
                .eq(scenario.endings.iter().map(|(_, id, ending)| (id, Some(ending.outcome))))
        );
        for (view, beat) in outline.beats().zip(scenario.beats.values()) {
            assert_eq!((view.says.len(), view.options.len(), view.routes.len()), (beat.says.len(), beat.options.len(), beat.routes.len()));
            assert!(view.options.iter().map(|option| &option.say).eq(beat.options.iter().map(|option| &option.say)));
        }
        assert!(outline.edges.iter().all(|edge| edge.known));
    }
}

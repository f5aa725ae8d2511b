//! What the author named. All names are known before the first reference is read.

use std::collections::HashMap;

use crate::base::{Diagnostic, Span, Table};
use crate::scenario::Scenario;
use crate::scenario::format::Reader;
use crate::scenario::syntax::Node;

/// The id of the scene that opens the attempt.
pub const FIRST_SCENE: &str = "first";

/// A scenario that has all its names and, under them, nothing yet.
pub fn declare(root: &Node) -> Scenario {
    let mut scenario = Scenario::default();
    let briefing = root.get("briefing");
    let inside = |name: &str| briefing.and_then(|briefing| briefing.get(name));
    declare_all(&mut scenario.facts, [inside("facts"), root.get("facts")]);
    declare_all(&mut scenario.briefing.you_may, [inside("you_may")]);
    declare_all(&mut scenario.briefing.you_may_not, [inside("you_may_not")]);
    declare_all(&mut scenario.briefing.solutions, [inside("solutions")]);
    declare_all(&mut scenario.truths, [root.get("truths")]);
    declare_all(&mut scenario.knows, [root.get("knows")]);
    declare_all(&mut scenario.moves, [root.get("moves")]);
    declare_all(&mut scenario.endings, [root.get("endings")]);
    declare_all(&mut scenario.record, [root.get("record")]);
    scenario.scenes.insert(FIRST_SCENE, Default::default());
    declare_all(&mut scenario.scenes, [root.get("later")]);
    declare_all(&mut scenario.beats, beat_maps(root));
    scenario
}

fn declare_all<'n, T: Default>(table: &mut Table<T>, maps: impl IntoIterator<Item = Option<&'n Node>>) {
    for entry in maps.into_iter().flatten().flat_map(Node::entries) {
        table.insert(entry.key.text.as_str(), T::default());
    }
}

/// The maps of beats of all scenes, in their order.
fn beat_maps(root: &Node) -> Vec<Option<&Node>> {
    let later = root.get("later").map(Node::entries).unwrap_or_default();
    std::iter::once(root.get("beats")).chain(later.iter().map(|scene| scene.value.get("beats"))).collect()
}

/// Tells names that two maps share though one place may mean either.
pub fn tell_shared_names(reader: &mut Reader<'_>, root: &Node) {
    let briefing = root.get("briefing");
    let inside = |name: &str| briefing.and_then(|briefing| briefing.get(name));
    let mut ways = beat_maps(root);
    ways.push(root.get("endings"));
    tell_shared(reader, "beats and endings", &ways);
    tell_shared(reader, "facts and the briefing's facts", &[inside("facts"), root.get("facts")]);
    tell_shared(reader, "you_may, you_may_not and solutions", &[inside("you_may"), inside("you_may_not"), inside("solutions")]);
}

fn tell_shared(reader: &mut Reader<'_>, what: &str, maps: &[Option<&Node>]) {
    let mut seen: HashMap<&str, (usize, Span)> = HashMap::new();
    for (map, node) in maps.iter().enumerate() {
        for entry in node.map(Node::entries).unwrap_or_default() {
            let key = &entry.key;
            let (first_map, first) = *seen.entry(&key.text).or_insert((map, key.span));
            if first_map != map {
                let finding = Diagnostic::error(
                    "duplicate-name",
                    key.span,
                    format!("“{}” is taken: {what} share their names.", reader.quote(&key.text)),
                );
                reader.report(finding.hint("Give one of them another name.").label(first, "the first is here"));
            }
        }
    }
}

//! Endings, and the scenes that they lead to.

use super::line;
use super::names::FIRST_SCENE;
use super::{condition, world};
use crate::base::Ix;
use crate::scenario::format::{Block, Field, Reader};
use crate::scenario::syntax::Node;
use crate::scenario::{Condition, Ending, Later, Outcome, Scenario, Scene, limits};

/// Reads the endings.
pub fn read(reader: &mut Reader<'_>, node: &Node, scenario: &mut Scenario) {
    reader.map(node, limits::LIST, |r, key, value| {
        let mut ending = Ending::default();
        r.block(&ENDING, value, &mut ending);
        line::name(&mut ending.says, &format!("ending/{}", key.text));
        scenario.endings.insert(key.text.as_str(), ending);
    });
}

pub const ENDING: Block<Ending> = Block {
    what: "an ending",
    lone: None,
    fields: &[
        Field::new("title", |r, node, ending| r.text_into(node, &mut ending.title)),
        Field::new("outcome", |r, node, ending| r.word_into::<Outcome>(node, "an outcome", &mut ending.outcome)),
        Field::new("says", |r, node, ending| ending.says = line::lines(r, node)),
        Field::new("text", |r, node, ending| r.text_into(node, &mut ending.text)),
        Field::new("aftermath", |r, node, ending| r.text_into(node, &mut ending.aftermath)),
        Field::new("cap", |r, node, ending| ending.cap = r.number(node, 0..=100).and_then(|cap| u32::try_from(cap).ok())),
        Field::new("excuses", |r, node, ending| ending.excuses = world::principles(r, node)),
        Field::new("later", |r, node, ending| ending.later = r.list(node, limits::LIST, next_scene)),
    ],
};

/// A later scene as an ending names it.
#[derive(Default)]
pub struct Written {
    when: Condition,
    scene: Option<Ix<Scene>>,
}

fn next_scene(reader: &mut Reader<'_>, node: &Node) -> Option<Later> {
    let mut written = Written::default();
    reader.block(&NEXT_SCENE, node, &mut written);
    Some(Later { when: written.when, scene: written.scene? })
}

pub const NEXT_SCENE: Block<Written> = Block {
    what: "a way to a later scene",
    lone: Some("scene"),
    fields: &[
        Field::new("when", |r, node, later| later.when = condition::read(r, node)),
        Field::needed("scene", |r, node, later| later.scene = later_scene(r, node)),
    ],
};

fn later_scene(reader: &mut Reader<'_>, node: &Node) -> Option<Ix<Scene>> {
    let id = reader.name(node, "a later scene")?;
    let scenes = &reader.names.scenes;
    let found = scenes.find(&id).filter(|_| id != FIRST_SCENE);
    if found.is_none() {
        reader.unknown_name(node.span, "a later scene", &id, scenes.ids().filter(|id| *id != FIRST_SCENE));
    }
    found
}

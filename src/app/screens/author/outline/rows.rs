//! The rows of the outline: the whole and its parts, scenes with their beats, endings.

use crate::app::screens::author::graph::Look;
use crate::app::screens::author::subject::PARTS;
use crate::app::widgets::{Icon, Tone};
use crate::base::shorten;
use crate::studio::outline::{FIRST_SCENE, LineView, SceneView};
use crate::studio::{Outline, Path};

/// Characters of the first words of a beat.
const WORDS: usize = 60;

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What it leads to; none for a heading.
    pub path: Option<Path>,
    /// What it is called.
    pub title: String,
    /// What it is, in a word; empty where the title says it.
    pub kind: &'static str,
    /// Its first words.
    pub words: String,
    /// Its icon and colour; none where it has none.
    pub sign: Option<(Icon, Tone)>,
}

/// All rows of an outline.
pub fn rows(outline: &Outline) -> Vec<Row> {
    let mut rows = vec![part(Path::root(), "The scenario", Icon::Info)];
    rows.extend(PARTS.iter().map(|(name, title)| part(Path::root().then(*name), title, icon(name))));
    for scene in &outline.scenes {
        rows.push(scene_row(scene));
        rows.extend(scene.beats.iter().map(|beat| node(&beat.path, &beat.id, Look::of_beat(beat.kind), first_words(&beat.says))));
    }
    rows.push(Row { path: None, title: "Endings".to_owned(), kind: "", words: String::new(), sign: None });
    rows.extend(outline.endings.iter().map(|ending| node(&ending.path, &ending.id, Look::of_ending(ending.outcome), ending.title.clone())));
    rows
}

fn part(path: Path, title: &str, icon: Icon) -> Row {
    Row { path: Some(path), title: title.to_owned(), kind: "", words: String::new(), sign: Some((icon, Tone::Plain)) }
}

fn node(path: &Path, id: &str, look: Look, words: String) -> Row {
    Row { path: Some(path.clone()), title: id.to_owned(), kind: look.word, words, sign: Some((look.icon, look.tone)) }
}

/// The first scene's fields are those of the whole, so its row leads nowhere.
fn scene_row(scene: &SceneView) -> Row {
    let first = scene.id == FIRST_SCENE;
    let title = match (first, scene.title.as_str()) {
        (true, _) => "The call".to_owned(),
        (false, "") => format!("Later: {}", scene.id),
        (false, title) => format!("Later: {title}"),
    };
    Row { path: (!first).then(|| scene.path.clone()), title, kind: "", words: String::new(), sign: None }
}

fn first_words(lines: &[LineView]) -> String {
    shorten(lines.first().map_or("", |line| &line.words), WORDS)
}

fn icon(part: &str) -> Icon {
    match part {
        "caller" => Icon::Person,
        "briefing" | "record" => Icon::Record,
        "goals" => Icon::Check,
        "truths" => Icon::Clock,
        "knows" => Icon::Ask,
        "moves" => Icon::Hold,
        "reactions" => Icon::Chat,
        _ => Icon::Info,
    }
}

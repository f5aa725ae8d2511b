//! What is new, with a beginning that can be read.

use super::rename::{fresh_name, is_name};
use super::{Edit, Value, quoted};
use crate::studio::language::{Block, Field, Names, SCENARIO, Shape};
use crate::studio::tree::given;
use crate::studio::{Parsed, Path};

/// Where things of the author's are made; a beat is made in the scene where it is meant.
const MADE_IN: [(Names, &str); 7] = [
    (Names::Ending, "endings"),
    (Names::Fact, "facts"),
    (Names::Truth, "truths"),
    (Names::Move, "moves"),
    (Names::Knowledge, "knows"),
    (Names::Record, "record"),
    (Names::Scene, "later"),
];

impl Edit {
    /// Makes what a name at `from` means and nothing has yet, with a beginning that can be read. None where it is not known
    /// where it belongs, or that is no name.
    pub fn beginning_of(parsed: &Parsed, names: Names, name: &str, from: &Path) -> Option<Edit> {
        let beat = matches!(names, Names::Way | Names::Beat);
        let map = if beat { "beats" } else { MADE_IN.iter().find(|(known, _)| *known == names)?.1 };
        let Shape::Map(_, inner) = SCENARIO.field(map)?.shape else { return None };
        let (path, position) = if beat { beats_around(parsed, from) } else { (Path::root().then(map), usize::MAX) };
        let value = Value::Written(beginning(parsed, *inner)?);
        is_name(name).then(|| Edit::Insert { path, position, name: Some(name.to_owned()), value })
    }
}

/// The beats of the scene that a place stands in, and the position behind the beat that it stands in.
pub fn beats_around(parsed: &Parsed, from: &Path) -> (Path, usize) {
    let steps = from.steps();
    let (beats, at) = match steps.first().map(String::as_str) {
        Some("later") if steps.len() > 1 => (Path::root().then("later").then(steps[1].as_str()).then("beats"), 3),
        _ => (Path::root().then("beats"), 1),
    };
    let known = parsed.whole().find(&beats).map(|found| found.spot.children()).unwrap_or_default();
    let within = beats.holds(from).then(|| steps.get(at)).flatten();
    let position = within.and_then(|name| known.iter().position(|beat| beat.step == *name)).map_or(known.len(), |at| at + 1);
    (beats, position)
}

/// What a value can begin with, as it is written.
pub fn beginning(parsed: &Parsed, shape: Shape) -> Option<String> {
    Some(match shape {
        Shape::Text => quoted("..."),
        Shape::Duration => quoted("30 min"),
        Shape::Pause => quoted("1 s"),
        Shape::Flag => "true".to_owned(),
        Shape::Number(least, _) => least.max(1).to_string(),
        Shape::Condition => "always".to_owned(),
        Shape::Shows => "question".to_owned(),
        Shape::Word(words) => words.choices().into_iter().next()?.word,
        Shape::Name(names) => quoted(&given(&parsed.root, names).into_iter().next()?),
        Shape::List(inner) => beginning(parsed, *inner)?,
        Shape::Block(block) => of_block(parsed, block)?,
        Shape::Moment | Shape::Hours | Shape::Recording | Shape::OwnName | Shape::Map(..) | Shape::WordMap(..) => return None,
    })
}

/// What is clearer when more than its needed fields is there.
const WRITTEN: [(&str, &str); 5] = [
    ("a beat", "(\n    says: \"What the caller says.\",\n    options: [\n        (say: \"What the trainee can answer.\"),\n    ],\n)"),
    ("an ending", "(\n    title: \"A new ending\",\n    text: \"How it ended, in the customer's words.\",\n)"),
    ("an option", "(say: \"What the trainee can answer.\")"),
    ("a line", "\"What the caller says.\""),
    ("a thing that the caller knows", "(ask: \"What one can ask?\", answer: \"What the caller answers.\")"),
];

fn of_block(parsed: &Parsed, block: &'static Block) -> Option<String> {
    if let Some((_, written)) = WRITTEN.iter().find(|(what, _)| *what == block.what) {
        return Some((*written).to_owned());
    }
    if block.what == "a later scene" {
        return later_scene(parsed);
    }
    if let Some(field) = block.lone_field() {
        return beginning(parsed, field.shape);
    }
    let needed = block.fields.iter().filter(|field| field.needed);
    let fields = needed.map(|field: &Field| Some(format!("{}: {}", field.name, beginning(parsed, field.shape)?)));
    Some(format!("({})", fields.collect::<Option<Vec<_>>>()?.join(", ")))
}

/// A scene needs a beat of its own, which leads to an ending.
fn later_scene(parsed: &Parsed) -> Option<String> {
    let beat = quoted(&fresh_name(parsed, Names::Beat, "new-beat"));
    let ending = beginning(parsed, Shape::Name(Names::Ending))?;
    let beats = format!("    beats: {{\n        {beat}: (says: \"What the caller says.\", then: {ending}),\n    }},");
    Some(format!("(\n    title: \"A later scene\",\n    start: {beat},\n{beats}\n)"))
}

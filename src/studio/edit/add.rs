//! New entries of any list or map, each with a beginning that can be read.

use super::rename::fresh_name;
use super::set::shape_at;
use super::{Edit, Value, quoted};
use crate::studio::language::{Block, Field, Names, Shape};
use crate::studio::tree::given;
use crate::studio::{Parsed, Path};

impl Edit {
    /// Puts a new entry at the end of the list or map at `path`, there already or not. In a map of words of the language its
    /// name is `word`; else it gets a name that is free. None where nothing can be added.
    pub fn add(parsed: &Parsed, path: &Path, word: Option<&str>) -> Option<Edit> {
        let (name, inner) = match shape_at(parsed, path)? {
            Shape::List(inner) => (None, *inner),
            Shape::Map(names, inner) => (Some(fresh_name(parsed, names, &format!("new-{}", last_word(names.thing())))), *inner),
            Shape::WordMap(_, inner) => (Some(word?.to_owned()), *inner),
            _ => return None,
        };
        let value = Value::Written(beginning(parsed, inner)?);
        Some(Edit::Insert { path: path.clone(), position: usize::MAX, name, value })
    }
}

fn last_word(words: &str) -> &str {
    words.rsplit(' ').next().unwrap_or(words)
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

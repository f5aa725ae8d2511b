//! Entries of lists and maps: put in, taken out, moved, copied.

use super::layout::{Slots, indent_of};
use super::rename::{fresh_name, is_given, is_name};
use super::set::{add, outer_lists, set};
use super::{EditError, Made, Value, quoted};
use crate::base::Span;
use crate::scenario::syntax::{Kind, Node};
use crate::studio::history::{Splice, spliced};
use crate::studio::language::Shape;
use crate::studio::tree::{Child, named_places};
use crate::studio::{Parsed, Path};

pub fn insert(parsed: &Parsed, path: &Path, position: usize, name: Option<&str>, value: &Value) -> Result<Made, EditError> {
    if let Some(name) = name {
        check_name(parsed, path, name)?;
    }
    let step = name.map_or_else(|| "0".to_owned(), str::to_owned);
    let Some(found) = parsed.whole().find(path) else { return set(parsed, &path.then(step), value) };
    let count = found.spot.children().len();
    let step = if name.is_some() { step } else { position.min(count).to_string() };
    let fits = match found.spot.shape {
        Shape::Map(..) | Shape::WordMap(..) => name.is_some(),
        Shape::List(_) | Shape::Condition => name.is_none(),
        _ => false,
    };
    let splices = if fits { add(&parsed.text, found.spot, position, &step, &value.written()?, outer_lists(parsed, path)) } else { None };
    let splices = splices.ok_or_else(|| EditError::NoSuchPlace(path.to_string()))?;
    Ok(Made { splices, path: path.then(step) })
}

/// A new entry's name is one, and nobody has it.
fn check_name(parsed: &Parsed, path: &Path, name: &str) -> Result<(), EditError> {
    let here = parsed.whole().find(path);
    if here.as_ref().is_some_and(|map| map.spot.child(name).is_some()) {
        return Err(EditError::Taken(name.to_owned()));
    }
    match here.map(|map| map.spot.shape) {
        Some(Shape::Map(names, _)) if is_given(&named_places(&parsed.root), names, name) => Err(EditError::Taken(name.to_owned())),
        Some(Shape::WordMap(words, _)) if words.choices().iter().all(|choice| choice.word != name) => {
            Err(EditError::BadName(name.to_owned()))
        }
        _ if is_name(name) => Ok(()),
        _ => Err(EditError::BadName(name.to_owned())),
    }
}

pub fn remove(parsed: &Parsed, path: &Path) -> Result<Made, EditError> {
    let missing = || EditError::NoSuchPlace(path.to_string());
    let (parent_path, step) = path.split_last().ok_or_else(missing)?;
    let parent = parsed.whole().find(&parent_path).ok_or_else(missing)?;
    let child = parent.spot.child(step).ok_or_else(missing)?;
    match slot(&parsed.text, parent.spot.node, child.span()) {
        Some((slots, position)) => Ok(Made { splices: slots.remove(position), path: parent_path }),
        // It stands alone for what it is in, so that goes.
        None => remove(parsed, &parent_path),
    }
}

/// The bracket that an entry at `span` stands in directly, and its position there.
fn slot<'t>(text: &'t str, node: &Node, span: Span) -> Option<(Slots<'t>, usize)> {
    let within = |node: &Node| Slots::of(text, node).and_then(|slots| slots.position(span).map(|position| (slots, position)));
    // The conditions of all([..]) stand in a bracket within its bracket.
    let inner = match &node.kind {
        Kind::Group { items, .. } => items.iter().find_map(within),
        _ => None,
    };
    within(node).or(inner)
}

pub fn reorder(parsed: &Parsed, path: &Path, to: usize) -> Result<Made, EditError> {
    let missing = || EditError::NoSuchPlace(path.to_string());
    let (parent_path, step) = path.split_last().ok_or_else(missing)?;
    let parent = parsed.whole().find(&parent_path).ok_or_else(missing)?;
    let child = parent.spot.child(step).ok_or_else(missing)?;
    let Some((slots, from)) = slot(&parsed.text, parent.spot.node, child.span()) else {
        return Ok(Made { splices: Vec::new(), path: path.clone() });
    };
    let to = to.min(slots.entries.len() - 1);
    let path = if child.key.is_some() { path.clone() } else { parent_path.at(to) };
    Ok(Made { splices: slots.reorder(from, to), path })
}

pub fn duplicate(parsed: &Parsed, path: &Path) -> Result<Made, EditError> {
    let missing = || EditError::NoSuchPlace(path.to_string());
    let (parent_path, step) = path.split_last().ok_or_else(missing)?;
    let parent = parsed.whole().find(&parent_path).ok_or_else(missing)?;
    let child = parent.spot.child(step).ok_or_else(missing)?;
    let siblings = parent.spot.children();
    let position = siblings.iter().position(|sibling| sibling.step == step).unwrap_or(0);
    let copy = copied(&parsed.text, &child, &siblings)?;
    let name = match parent.spot.shape {
        Shape::Map(names, _) => fresh_name(parsed, names, step),
        Shape::List(_) => (position + 1).to_string(),
        _ => return Err(missing()),
    };
    let splices = add(&parsed.text, parent.spot, position + 1, &name, &copy, outer_lists(parsed, &parent_path)).ok_or_else(missing)?;
    Ok(Made { splices, path: parent_path.then(name) })
}

fn own_id<'n>(child: &Child<'n>) -> Option<Child<'n>> {
    child.spot.child("id").filter(|id| matches!(id.spot.shape, Shape::OwnName))
}

/// The text of an entry's value, as it would stand at the beginning of a line; an id of its own becomes one that is free.
fn copied(text: &str, child: &Child<'_>, siblings: &[Child<'_>]) -> Result<String, EditError> {
    let whole = child.spot.node.span;
    let mut splices = Vec::new();
    if let Some(own) = own_id(child) {
        let taken: Vec<&str> = siblings.iter().filter_map(own_id).map(|id| id.spot.node.span.of(text)).collect();
        let base = own.spot.node.span.of(text).trim_matches('"');
        let free = (2..).map(|number| quoted(&format!("{base}-{number}"))).find(|name| !taken.contains(&name.as_str()));
        let span = own.spot.node.span;
        splices.push(Splice::new(Span::new(span.start - whole.start, span.end - whole.start), free.unwrap_or_default()));
    }
    let copy = spliced(whole.of(text), &splices).ok_or(EditError::WouldBreak)?;
    // Its lines are indented anew where it goes.
    let indent = indent_of(text, child.span().start);
    Ok(copy.replace(&format!("\n{indent}"), "\n"))
}

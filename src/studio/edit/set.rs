//! Gives something a value, wherever it stands and whatever has to be made around it.

use super::layout::{Slots, indent_of, indented};
use super::rename::is_name;
use super::{EditError, Made, Value, quoted};
use crate::base::Span;
use crate::scenario::syntax::{Kind, Node};
use crate::studio::history::Splice;
use crate::studio::language::{Argument, BOUNDS, Block, ConditionName, Shape};
use crate::studio::tree::{Child, Spot, lone};
use crate::studio::{Parsed, Path};

pub fn set(parsed: &Parsed, path: &Path, value: &Value) -> Result<Made, EditError> {
    let written = value.written()?;
    if parsed.whole().find(path).is_some_and(|found| value.is(found.spot.node)) {
        return Ok(Made { splices: Vec::new(), path: path.clone() });
    }
    let whole = Child { step: String::new(), key: None, spot: parsed.whole() };
    let splices = put(&parsed.text, &whole, path.steps(), &written, 0).ok_or_else(|| EditError::NoSuchPlace(path.to_string()))?;
    Ok(Made { splices, path: path.clone() })
}

/// Puts `written` at `steps` below `at`; none where nothing of that name can be there. `outer` is how many lists the value of
/// `at` stands for alone.
fn put(text: &str, at: &Child<'_>, steps: &[String], written: &str, outer: usize) -> Option<Vec<Splice>> {
    let node = at.spot.node;
    let Some((step, rest)) = steps.split_first() else {
        // A list in the place of a single thing would be taken for the list around it.
        let nested = if written.starts_with('[') { outer } else { 0 };
        let nested = format!("{}{written}{}", "[".repeat(nested), "]".repeat(nested));
        return Some(vec![Splice::new(node.span, indented(&nested, indent_of(text, node.span.start), ""))]);
    };
    if let Some(child) = at.spot.child(step) {
        let outer = if child.spot.node.span == node.span { outer + stands_for_list(at.spot) } else { 0 };
        return put(text, &child, rest, written, outer);
    }
    let made = made(part(at.spot, step)?, rest, written)?;
    add(text, at.spot, usize::MAX, step, &made, outer)
}

/// 1 for a single thing that stands for a list.
fn stands_for_list(spot: Spot<'_>) -> usize {
    usize::from(matches!(spot.shape, Shape::List(_)) && !matches!(spot.node.kind, Kind::List(_)))
}

/// How many lists around `path` its value stands for alone.
pub fn outer_lists(parsed: &Parsed, path: &Path) -> usize {
    let (mut at, mut outer) = (parsed.whole(), 0);
    for step in path.steps() {
        let Some(child) = at.child(step) else { return outer };
        outer = if child.spot.node.span == at.node.span { outer + stands_for_list(at) } else { 0 };
        at = child.spot;
    }
    outer
}

/// What would stand under `step`, if something did.
fn part(spot: Spot<'_>, step: &str) -> Option<Shape> {
    if let Some(block) = block_of(spot) {
        return block.field(step).map(|field| field.shape);
    }
    match spot.shape {
        Shape::Shows if step == "1" => Some(Shape::Text),
        shape => part_of(shape, step),
    }
}

fn part_of(shape: Shape, step: &str) -> Option<Shape> {
    match shape {
        Shape::Block(block) => block.field(step).map(|field| field.shape),
        Shape::List(inner) => step.parse::<usize>().is_ok().then_some(*inner),
        Shape::Map(_, inner) => is_name(step).then_some(*inner),
        Shape::WordMap(words, inner) => words.choices().iter().any(|choice| choice.word == step).then_some(*inner),
        _ => None,
    }
}

/// The block that a value is, or is the bracket of.
fn block_of(spot: Spot<'_>) -> Option<&'static Block> {
    match (spot.shape, &spot.node.kind) {
        (Shape::Block(block), _) => Some(block),
        (Shape::Condition, Kind::Group { name: Some(name), .. }) => {
            ConditionName::find(&name.text).filter(|condition| matches!(condition.argument, Argument::Bounds)).map(|_| &BOUNDS)
        }
        _ => None,
    }
}

/// `written` with all that has to stand around it to be `steps` of something that is not there yet.
fn made(shape: Shape, steps: &[String], written: &str) -> Option<String> {
    let Some((step, rest)) = steps.split_first() else { return Some(written.to_owned()) };
    let inner = made(part_of(shape, step)?, rest, written)?;
    Some(match shape {
        Shape::Block(block) if block.lone == Some(step) => inner,
        Shape::Block(_) => format!("({step}: {inner})"),
        Shape::List(Shape::Text) => inner,
        Shape::List(_) => format!("[{inner}]"),
        Shape::Map(..) => format!("{{{}: {inner}}}", quoted(step)),
        Shape::WordMap(..) => format!("{{{step}: {inner}}}"),
        _ => return None,
    })
}

/// Puts a part that is not there yet into `spot`: a field in its place, an entry at `position`. A value that stands alone
/// gets its bracket, within those of the `outer` lists that it stands for too.
pub fn add(text: &str, spot: Spot<'_>, position: usize, step: &str, written: &str, outer: usize) -> Option<Vec<Splice>> {
    let node = spot.node;
    if let Some(block) = block_of(spot) {
        return add_field(text, block, node, step, written);
    }
    match spot.shape {
        Shape::List(_) => Some(add_item(text, node, position, written, outer)),
        Shape::Map(..) => Slots::of(text, node).map(|slots| slots.insert(position, &format!("{}: {written}", quoted(step)))),
        Shape::WordMap(..) => Slots::of(text, node).map(|slots| slots.insert(position, &format!("{step}: {written}"))),
        Shape::Shows => match Slots::of(text, node) {
            Some(slots) => Some(slots.insert(1, written)),
            None => Some(around(node.span, "(", &format!(", {written})"))),
        },
        Shape::Condition => {
            let Kind::Group { items, .. } = &node.kind else { return None };
            let inner = match items.as_slice() {
                [list @ Node { kind: Kind::List(_), .. }] => list,
                _ => node,
            };
            Slots::of(text, inner).map(|slots| slots.insert(position, written))
        }
        _ => None,
    }
}

fn add_item(text: &str, node: &Node, position: usize, written: &str, outer: usize) -> Vec<Splice> {
    let (open, close) = ("[".repeat(outer + 1), "]".repeat(outer + 1));
    match (&node.kind, Slots::of(text, node)) {
        (Kind::List(_), Some(slots)) => slots.insert(position, written),
        _ if position == 0 => around(node.span, &format!("{open}{written}, "), &close),
        _ => around(node.span, &open, &format!(", {written}{close}")),
    }
}

fn add_field(text: &str, block: &'static Block, node: &Node, step: &str, written: &str) -> Option<Vec<Splice>> {
    let field = format!("{step}: {written}");
    let Some(value) = lone(block, node) else {
        // Behind the last of the fields that are best written before it.
        let order = |name: &str| block.fields.iter().position(|field| field.name == name);
        let before = |key: &str| order(key).is_some_and(|at| Some(at) < order(step));
        let fields = node.entries();
        let position = fields.iter().rposition(|entry| before(&entry.key.text)).map_or(0, |at| at + 1);
        return Slots::of(text, node).map(|slots| slots.insert(position, &field));
    };
    let name = block.lone?;
    if value.span == node.span {
        return Some(around(node.span, &format!("({name}: "), &format!(", {field})")));
    }
    let mut splices = vec![Splice::insert(value.span.start, format!("{name}: "))];
    splices.extend(Slots::of(text, node)?.insert(1, &field));
    Some(splices)
}

fn around(span: Span, before: &str, after: &str) -> Vec<Splice> {
    vec![Splice::insert(span.start, before), Splice::insert(span.end, after)]
}

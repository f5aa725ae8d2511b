//! Where something stands, as people say it: “line 2 of the beat “arrival””.

use crate::studio::language::Shape;
use crate::studio::tree::Spot;
use crate::studio::{Parsed, Path};

/// The place of a path in words; it stands in `parsed`.
pub fn place(parsed: &Parsed, path: &Path) -> String {
    let mut parts: Vec<String> = Vec::new();
    let (mut at, mut field) = (parsed.whole(), "");
    let steps = path.steps();
    for (depth, step) in steps.iter().enumerate() {
        let Some(child) = at.child(step) else { break };
        match at.shape {
            Shape::Block(_) => {
                field = step;
                // What is in it says more.
                if depth + 1 == steps.len() {
                    parts.push(named(step));
                }
            }
            Shape::List(_) if is_only_variant(at, field) => {}
            Shape::List(_) => parts.push(format!("{} {}", one_of(field), step.parse::<usize>().map_or(0, |at| at + 1))),
            Shape::Map(names, _) => parts.push(format!("the {} “{step}”", names.thing())),
            Shape::WordMap(..) => parts.push(format!("{} “{step}”", one_of(field))),
            _ => {}
        }
        at = child.spot;
    }
    parts.reverse();
    if parts.is_empty() { named(field) } else { parts.join(" of ") }
}

/// A text that is the only variant of its line is the line.
fn is_only_variant(list: Spot<'_>, field: &str) -> bool {
    field == "text" && list.children().len() == 1
}

/// A field as people call it.
fn named(field: &str) -> String {
    match field {
        "says" => "the lines".to_owned(),
        "say" => "the words".to_owned(),
        "next" => "where it leads".to_owned(),
        "otherwise" => "where other replies lead".to_owned(),
        "then" => "where it goes by itself".to_owned(),
        "when" => "the condition".to_owned(),
        "shows" => "the signals".to_owned(),
        "you_are" => "who the trainee is".to_owned(),
        "" => "the scenario".to_owned(),
        other => format!("the {}", other.replace('_', " ")),
    }
}

/// One entry of a list as people call it.
fn one_of(field: &str) -> String {
    match field {
        "says" | "again" | "answer" => "line",
        "options" => "option",
        "routes" => "route",
        "start" => "start",
        "later" => "way to a later scene",
        "text" => "variant",
        "shows" => "signal",
        "goals" => "goal",
        "calls_for" => "what it calls for:",
        "reactions" => "reaction",
        "tells" | "sets" | "wants" => "fact",
        "about" => "wording",
        "content_notes" => "content note",
        "chores" => "chore",
        "ladder" => "answer",
        _ => "entry",
    }
    .to_owned()
}

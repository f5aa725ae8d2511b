//! What somebody typed into a field of a form, as a value; or why it cannot be one yet.

use super::Value;
use super::edit::is_name;
use super::language::{Argument, ConditionName, Shape};
use super::tree::Spot;
use crate::base::{Clock, Hours, parse_duration};
use crate::scenario::parse_pause;
use crate::scenario::syntax::{Kind, Node, parse};

/// The value that the typed words are.
///
/// # Errors
/// Where they are none yet: a sentence that says what would be one.
pub fn typed(shape: Shape, words: &str) -> Result<Value, String> {
    let words = words.trim_end_matches('\n');
    let text = || Value::Text(words.to_owned());
    match shape {
        Shape::Number(least, most) => match words.trim().parse::<i64>() {
            Ok(number) if (least..=most).contains(&number) => Ok(Value::Number(number)),
            _ => Err(format!("A whole number from {least} to {most} is wanted here.")),
        },
        Shape::Duration => {
            parse_duration(words).map(|_| text()).map_err(|_| wanted("a duration such as “30 min”, “2 h” or “3 working days”"))
        }
        Shape::Pause => parse_pause(words).map(|_| text()).ok_or_else(|| wanted("a pause such as “0.6 s”")),
        Shape::Moment => Clock::parse(words).map(|_| text()).map_err(|_| wanted("a moment such as “Tue 14:50”")),
        Shape::Hours => Hours::parse(words).map(|_| text()).map_err(|_| wanted("opening hours such as “Mon-Fri 9:00-17:00”")),
        Shape::OwnName if !is_name(words) => Err(wanted("a name of small letters, digits, “-” and “_”")),
        Shape::OwnName => Ok(text()),
        Shape::Condition => condition(words),
        _ => Ok(Value::Text(words.to_owned())),
    }
}

fn wanted(what: &str) -> String {
    format!("It is not read yet: {what} is wanted here.")
}

fn condition(words: &str) -> Result<Value, String> {
    let tree = parse(words);
    let root = tree.root.filter(|_| tree.findings.is_empty()).ok_or("It is not read yet: a bracket or a name is still missing.")?;
    match unknown(Spot { node: &root, shape: Shape::Condition }) {
        None => Ok(Value::Written(words.trim().to_owned())),
        Some(name) => Err(format!("There is no condition “{name}”.")),
    }
}

/// What in a condition is none.
fn unknown(spot: Spot<'_>) -> Option<String> {
    let said = match &spot.node.kind {
        Kind::Word(word) => word,
        Kind::Group { name: Some(name), .. } => &name.text,
        _ => return Some(shown(spot.node)),
    };
    let Some(known) = ConditionName::find(said) else { return Some(said.clone()) };
    let bare = matches!(spot.node.kind, Kind::Word(_));
    if bare != matches!(known.argument, Argument::Nothing) {
        return Some(said.clone());
    }
    spot.children().into_iter().filter(|part| matches!(part.spot.shape, Shape::Condition)).find_map(|part| unknown(part.spot))
}

fn shown(node: &Node) -> String {
    match &node.kind {
        Kind::Text(words) | Kind::Number(words) => words.clone(),
        _ => node.what().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(shape: Shape, words: &str, expected: Option<Value>) {
        let typed = typed(shape, words);
        assert_eq!(typed.as_ref().ok(), expected.as_ref(), "{words}: {typed:?}");
        if let Err(sentence) = typed {
            assert!(sentence.ends_with('.') && !sentence.contains('!'), "{sentence}");
        }
    }

    #[test]
    fn what_is_typed_becomes_a_value_once_it_can_be_read() {
        let written = |words: &str| Some(Value::Written(words.to_owned()));
        check(Shape::Text, "Hello. ", Some("Hello. ".into()));
        check(Shape::Number(0, 10), "7", Some(7.into()));
        check(Shape::Number(0, 10), "11", None);
        check(Shape::Number(0, 10), "", None);
        check(Shape::Duration, "30 min ", Some("30 min ".into()));
        check(Shape::Duration, "30", None);
        check(Shape::Pause, "0.6 s", Some("0.6 s".into()));
        check(Shape::Pause, "long", None);
        check(Shape::Moment, "Tue 14:50", Some("Tue 14:50".into()));
        check(Shape::Moment, "Tue", None);
        check(Shape::Hours, "Mon-Fri 9:00-17:00", Some("Mon-Fri 9:00-17:00".into()));
        check(Shape::Hours, "always", None);
        check(Shape::OwnName, "a-line", Some("a-line".into()));
        check(Shape::OwnName, "A line", None);
        check(Shape::Condition, "any([shows(empathy), not(fact(\"x\"))])", written("any([shows(empathy), not(fact(\"x\"))])"));
        check(Shape::Condition, "always", written("always"));
        for broken in ["", "shows(empathy", "angry", "any([shows(empathy), shown])", "always(1)", "\"x\"", "shows(a), shows(b)"] {
            check(Shape::Condition, broken, None);
        }
    }
}

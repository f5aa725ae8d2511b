//! Conditions in words, for who does not want to see how they are written.

use crate::principles::Signal;
use crate::scenario::syntax::{Kind, Node};
use crate::studio::language::{Argument, ConditionName};

/// A condition in words: “the reply shows hostility, and anger 7 or more”.
pub fn words(node: &Node) -> String {
    told(node, true)
}

/// The condition in words where it is `so`, or where it is not.
fn told(node: &Node, so: bool) -> String {
    let (name, items) = match &node.kind {
        Kind::Word(word) => (word, [].as_slice()),
        Kind::Group { name: Some(name), items, .. } => (&name.text, items.as_slice()),
        Kind::Group { name: None, items, .. } if items.len() == 1 => return told(&items[0], so),
        _ => return String::new(),
    };
    let Some(condition) = ConditionName::find(name) else { return name.clone() };
    let frame = condition.words[usize::from(!so)];
    match (condition.argument, items) {
        (Argument::Nothing, _) => frame.to_owned(),
        (Argument::One(_), [inner]) if name == "not" => told(inner, !so),
        (Argument::One(_), [value]) => frame.replace("{}", &named(value)),
        (Argument::Many, _) => frame.replace("{}", &many(items, if name == "any" { "or" } else { "and" })),
        (Argument::Bounds, _) => frame.replace("{}", &bounds(node)),
        (Argument::Visits, [beat]) => frame.replace("{}", &named(beat)),
        (Argument::Visits, [beat, times]) => format!("{} {} times", frame.replace("{}", &named(beat)), named(times)),
        (Argument::One(_) | Argument::Visits, _) => name.clone(),
    }
}

/// Several conditions in one breath: of those of one kind, all that differs.
fn many(items: &[Node], between: &str) -> String {
    let parts: Vec<&Node> = items.iter().flat_map(Node::each).collect();
    match of_one_kind(&parts) {
        Some((condition, values)) if values.len() > 1 => condition.words[0].replace("{}", &listed(&values, between)),
        _ => {
            let in_brackets = |part: &&Node| {
                let several = matches!(&part.kind, Kind::Group { name: Some(name), .. } if matches!(name.text.as_str(), "all" | "any"));
                if several && parts.len() > 1 { format!("({})", words(part)) } else { words(part) }
            };
            let told: Vec<String> = parts.iter().map(in_brackets).collect();
            told.join(&format!(" {between} "))
        }
    }
}

/// The condition that all parts are, with what stands in the brackets of each.
fn of_one_kind(parts: &[&Node]) -> Option<(&'static ConditionName, Vec<String>)> {
    let mut condition = None;
    let mut values = Vec::new();
    for part in parts {
        let Kind::Group { name: Some(name), items, .. } = &part.kind else { return None };
        let [value] = items.as_slice() else { return None };
        let found = ConditionName::find(&name.text).filter(|found| found.name != "not" && matches!(found.argument, Argument::One(_)))?;
        if condition.is_some_and(|known: &ConditionName| known.name != found.name) {
            return None;
        }
        condition = Some(found);
        values.push(named(value));
    }
    condition.map(|condition| (condition, values))
}

fn listed(values: &[String], between: &str) -> String {
    match values {
        [first @ .., last] if !first.is_empty() => format!("{} {between} {last}", first.join(", ")),
        _ => values.concat(),
    }
}

/// What stands in a condition's brackets: a signal as people call it, a name of the author's.
fn named(value: &Node) -> String {
    match &value.kind {
        Kind::Text(name) => format!("“{name}”"),
        Kind::Number(number) => number.clone(),
        Kind::Word(word) => word.parse::<Signal>().map_or_else(|_| word.clone(), |signal| signal.entry().label.clone()),
        _ => String::new(),
    }
}

fn bounds(node: &Node) -> String {
    let bound = |name: &str| node.get(name).map(named);
    match (bound("at_least"), bound("at_most")) {
        (Some(least), Some(most)) => format!("{least} to {most}"),
        (Some(least), None) => format!("{least} or more"),
        (None, Some(most)) => format!("{most} or less"),
        (None, None) => "at any step".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::syntax::parse;

    #[track_caller]
    fn check(written: &str, expected: &str) {
        assert_eq!(words(&parse(written).root.unwrap()), expected);
    }

    #[test]
    fn conditions_are_told_in_words() {
        let (hostile, owned) = (Signal::Hostility.entry().label.as_str(), Signal::ApologyOwned.entry().label.as_str());
        check("always", "always");
        check("shows(hostility)", &format!("the reply shows {hostile}"));
        check("not(shows(hostility))", &format!("the reply does not show {hostile}"));
        check("any([shows(hostility), shows(apology_owned)])", &format!("the reply shows {hostile} or {owned}"));
        check("all([fact(\"a\"), fact(\"b\"), fact(\"c\")])", "“a”, “b” and “c” known");
        check("all([shows(hostility), anger(at_least: 7)])", &format!("the reply shows {hostile} and anger 7 or more"));
        check("anger(at_least: 2, at_most: 4)", "anger 2 to 4");
        check("not(any([fact(\"a\"), fact(\"b\")]))", "none of this: “a” or “b” known");
        check("all([any_question, any([fact(\"a\"), heard(at_most: 1)])])", "the reply is a question and (“a” known or heard 1 or less)");
        check("visited(\"a\", 2)", "“a” visited 2 times");
        check("visited(\"a\")", "“a” visited");
        check("not(not(ended(\"x\")))", "the scene before ended in “x”");
        check("shwos(hostility)", "shwos");
    }
}

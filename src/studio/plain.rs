//! Conditions in plain words, for people who never see the text.

use super::language::{Names, Shape};
use super::tree::Spot;
use super::{Parsed, Path};
use crate::principles::Signal;
use crate::scenario::syntax::{Kind, Node, parse};

/// The condition at `path` in plain words, such as “the reply shows empathy, or a restatement”; none where no condition stands there.
pub fn in_plain_words(parsed: &Parsed, path: &Path) -> Option<String> {
    said_with(parsed, path, &as_written)
}

/// The same, with what the author named put as `named` says: on paper nobody can look up what “twice” stands for.
pub fn said_with(parsed: &Parsed, path: &Path, named: Named<'_>) -> Option<String> {
    let found = parsed.whole().find(path)?;
    matches!(found.spot.shape, Shape::Condition).then(|| said(found.spot, false, named))
}

/// How something is called that the author named.
pub type Named<'n> = &'n dyn Fn(Names, &str) -> String;

fn as_written(_: Names, name: &str) -> String {
    name.to_owned()
}

/// The same for a condition that stands nowhere yet; empty where it cannot be read.
pub fn said_plainly(written: &str) -> String {
    let node = parse(written).root;
    node.map(|node| said(Spot { node: &node, shape: Shape::Condition }, false, &as_written)).unwrap_or_default()
}

/// What a condition says; `inner` where it stands among others.
fn said(spot: Spot<'_>, inner: bool, named: Named<'_>) -> String {
    let (name, node) = match &spot.node.kind {
        Kind::Word(word) => (word.as_str(), spot.node),
        Kind::Group { name: Some(name), .. } => (name.text.as_str(), spot.node),
        _ => return String::new(),
    };
    let parts = spot.children();
    let about = parts.first().map(|part| about(part.spot, named)).unwrap_or_default();
    match name {
        "always" => "always".to_owned(),
        "never" => "never".to_owned(),
        "ready_for_fix" => "they were heard enough for a fix".to_owned(),
        "any_question" => "the reply is a question".to_owned(),
        "all" | "any" => {
            let between = if name == "all" { " and " } else { " or " };
            let said = joined(&parts.iter().map(|part| part.spot).collect::<Vec<_>>(), between, named);
            if inner && parts.len() > 1 { format!("({said})") } else { said }
        }
        "not" => match parts.first() {
            Some(part) => denied(part.spot, named),
            None => String::new(),
        },
        "shows" => format!("the reply shows {}", label(&about)),
        "shown" => format!("{} was shown before", label(&about)),
        "anger" | "trust" | "heard" => bounds(name, node),
        "fact" => format!("“{about}” is on the table"),
        "says" => format!("the reply speaks of “{about}”"),
        "said" => format!("“{about}” was spoken of"),
        "did" => format!("“{about}” was done"),
        "offers" => format!("the reply offers “{about}”"),
        "offered" => format!("“{about}” was offered"),
        "promised" => format!("a time was promised for “{about}”"),
        "promised_well" => format!("a realistic time was promised for “{about}”"),
        "kept" => format!("the promise about “{about}” was kept"),
        "broken" => format!("the promise about “{about}” was broken"),
        "done" => format!("“{about}” was done from the desk diary"),
        "visited" => match parts.get(1).map(|part| words(part.spot.node)) {
            Some(times) if times != "1" => format!("it came to “{about}” {times} times"),
            _ => format!("it came to “{about}”"),
        },
        "ended" => format!("the scene before ended with “{about}”"),
        other => other.to_owned(),
    }
}

/// What must not hold.
fn denied(spot: Spot<'_>, named: Named<'_>) -> String {
    let shows = |spot: &Spot<'_>| matches!(&spot.node.kind, Kind::Group { name: Some(name), .. } if name.text == "shows");
    let all_shown = |spot: &Spot<'_>| {
        matches!(&spot.node.kind, Kind::Group { name: Some(name), .. } if name.text == "any")
            && spot.children().iter().all(|part| shows(&part.spot))
    };
    let said = said(spot, true, named);
    match said.strip_prefix("the reply shows ") {
        Some(rest) => format!("the reply does not show {rest}"),
        None if all_shown(&spot) => {
            let inside = said.trim_matches(['(', ')']);
            inside.replacen("the reply shows", "the reply shows neither", 1).replace(" or ", " nor ")
        }
        None => {
            let compound = matches!(&spot.node.kind, Kind::Group { name: Some(name), .. } if matches!(name.text.as_str(), "all" | "any"));
            let known = DENIALS.iter().find(|(is, _)| !compound && said.contains(is));
            known.map_or_else(|| format!("not: {said}"), |(is, is_not)| said.replacen(is, is_not, 1))
        }
    }
}

/// How what is so is said not to be.
const DENIALS: &[(&str, &str)] = &[
    ("the reply is a question", "the reply is no question"),
    ("they were heard", "they were not heard"),
    ("the reply speaks of", "the reply does not speak of"),
    ("the reply offers", "the reply does not offer"),
    ("a time was promised", "no time was promised"),
    ("a realistic time was promised", "no realistic time was promised"),
    ("it came to", "it did not come to"),
    ("” is on the table", "” is not on the table"),
    ("” was ", "” was not "),
];

/// Several, where the same beginning is said once: “the reply shows empathy or a restatement”.
fn joined(parts: &[Spot<'_>], between: &str, named: Named<'_>) -> String {
    const SHOWS: &str = "the reply shows ";
    let mut said_so_far = String::new();
    let mut before_shows = false;
    for part in parts {
        let said = said(*part, true, named);
        let shows = said.starts_with(SHOWS);
        if !said_so_far.is_empty() {
            said_so_far.push_str(between);
        }
        said_so_far.push_str(if shows && before_shows { &said[SHOWS.len()..] } else { &said });
        before_shows = shows;
    }
    said_so_far
}

fn bounds(ladder: &str, node: &Node) -> String {
    let number = |name: &str| node.get(name).map(words);
    match (number("at_least"), number("at_most")) {
        (Some(least), Some(most)) => format!("{ladder} is {least} to {most}"),
        (Some(least), None) => format!("{ladder} is {least} or more"),
        (None, Some(most)) => format!("{ladder} is {most} or less"),
        (None, None) => format!("{ladder} is anything"),
    }
}

/// What a condition is about: as it is written, or what a name stands for.
fn about(spot: Spot<'_>, named: Named<'_>) -> String {
    match spot.shape {
        Shape::Name(names) => named(names, &words(spot.node)),
        _ => words(spot.node),
    }
}

/// A signal's label.
fn label(word: &str) -> String {
    word.parse::<Signal>().map_or_else(|_| word.to_owned(), |signal| format!("“{}”", signal.entry().label))
}

fn words(node: &Node) -> String {
    match &node.kind {
        Kind::Text(words) | Kind::Word(words) | Kind::Number(words) => words.clone(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(condition: &str, expected: &str) {
        let text = format!("(beats: {{\"a\": (says: \"A\", routes: [(when: {condition}, next: \"a\")])}})");
        let parsed = Parsed::of(&text).unwrap();
        assert_eq!(in_plain_words(&parsed, &"beats/a/routes/0/when".into()).as_deref(), Some(expected), "{condition}");
    }

    #[test]
    fn conditions_are_said_as_a_person_would() {
        let (owned, empathy) = (&Signal::ApologyOwned.entry().label, &Signal::Empathy.entry().label);
        check("always", "always");
        check("shows(empathy)", &format!("the reply shows “{empathy}”"));
        check("any([shows(apology_owned), shows(empathy)])", &format!("the reply shows “{owned}” or “{empathy}”"));
        check("all([shows(empathy), ready_for_fix])", &format!("the reply shows “{empathy}” and they were heard enough for a fix"));
        check("not(shows(empathy))", &format!("the reply does not show “{empathy}”"));
        check("not(any([shows(apology_owned), shows(empathy)]))", &format!("the reply shows neither “{owned}” nor “{empathy}”"));
        check(
            "all([fact(\"x\"), any([said(\"y\"), visited(\"a\", 2)])])",
            "“x” is on the table and (“y” was spoken of or it came to “a” 2 times)",
        );
        check("anger(at_least: 3, at_most: 5)", "anger is 3 to 5");
        check("trust(at_most: 1)", "trust is 1 or less");
        check("not(any_question)", "the reply is no question");
        check("not(fact(\"x\"))", "“x” is not on the table");
        check("not(all([always, fact(\"x\")]))", "not: (always and “x” is on the table)");
        check("not(did(\"hold\"))", "“hold” was not done");
    }

    #[test]
    fn what_is_no_condition_is_not_said() {
        let parsed = Parsed::of("(title: \"A\")").unwrap();
        assert_eq!(in_plain_words(&parsed, &"title".into()), None);
        assert_eq!(in_plain_words(&parsed, &"nowhere".into()), None);
    }
}

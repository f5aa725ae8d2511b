//! What could be written where something is wanted.

use super::Candidate;
use super::caret::{Caret, Wanted};
use crate::scenario::syntax::{Kind, parse};
use crate::studio::edit::quoted;
use crate::studio::language::{Argument, CONDITIONS, ConditionName, Names, Shape, Words};
use crate::studio::tree::{Spot, named_places};

pub fn candidates(text: &str, caret: &Caret) -> Vec<Candidate> {
    let mut found = Vec::new();
    match &caret.wanted {
        Wanted::Field(block, lone) => {
            if let Some(shape) = lone {
                found.extend(values(text, caret, *shape));
            }
            let free = block.fields.iter().filter(|field| !caret.in_text && !caret.taken.iter().any(|taken| taken == field.name));
            found.extend(free.map(|field| Candidate::new(field.name, field.help, format!("{}: ", field.name))));
        }
        Wanted::Key(words) if !caret.in_text => {
            let free = words.choices().into_iter().filter(|choice| !caret.taken.contains(&choice.word));
            found.extend(free.map(|choice| Candidate::new(choice.word.as_str(), choice.meaning, format!("{}: ", choice.word))));
        }
        Wanted::Value(shape) => found.extend(values(text, caret, *shape)),
        Wanted::Key(_) | Wanted::Nothing => {}
    }
    found
}

fn values(text: &str, caret: &Caret, shape: Shape) -> Vec<Candidate> {
    match shape {
        Shape::Name(names) => own_names(text, names),
        Shape::List(inner) => values(text, caret, *inner),
        Shape::Block(block) => block.lone_field().map(|field| values(text, caret, field.shape)).unwrap_or_default(),
        _ if caret.in_text => Vec::new(),
        Shape::Word(words) => bare(words),
        Shape::Shows => bare(Words::Signal),
        Shape::Flag => vec![Candidate::new("true", "", "true"), Candidate::new("false", "", "false")],
        Shape::Condition => CONDITIONS.iter().map(condition).collect(),
        _ => Vec::new(),
    }
}

fn bare(words: Words) -> Vec<Candidate> {
    words.choices().into_iter().map(|choice| Candidate::new(choice.word.as_str(), choice.meaning, choice.word.as_str())).collect()
}

fn condition(condition: &ConditionName) -> Candidate {
    let (insert, back) = match condition.argument {
        Argument::Nothing => (condition.name.to_owned(), 0),
        Argument::Many => (format!("{}([])", condition.name), 2),
        Argument::One(_) | Argument::Bounds | Argument::Visits => (format!("{}()", condition.name), 1),
    };
    Candidate { back, ..Candidate::new(condition.name, condition.help, insert) }
}

/// The names that the author gave, each with the first words of what it stands for.
fn own_names(text: &str, names: Names) -> Vec<Candidate> {
    let Some(root) = parse(text).root else { return Vec::new() };
    let mut found: Vec<Candidate> = Vec::new();
    Spot::whole(&root).visit(&mut |_, child| {
        let Shape::Map(given, _) = child.spot.shape else { return };
        if names.includes(given) {
            found.extend(child.spot.children().iter().map(|entry| {
                let meaning = first_words(entry.spot).unwrap_or_else(|| given.what().to_owned());
                Candidate::new(entry.step.as_str(), meaning, quoted(&entry.step))
            }));
        }
    });
    // What was only half read in a broken text may still be meant elsewhere.
    for place in named_places(&root).into_iter().filter(|place| place.given && names.includes(place.names)) {
        if !found.iter().any(|known| known.label == place.name) {
            found.push(Candidate::new(place.name.as_str(), place.names.what(), quoted(&place.name)));
        }
    }
    found
}

/// The first text in a value.
fn first_words(spot: Spot<'_>) -> Option<String> {
    match &spot.node.kind {
        Kind::Text(words) => Some(crate::base::shorten(words, 60)),
        _ => spot.children().into_iter().find_map(|child| first_words(child.spot)),
    }
}

//! What changed, counted in one line: “2 beats added, 1 line changed”.

use std::collections::BTreeSet;

use super::{Change, ChangeKind};
use crate::studio::Path;

/// What is counted: the list or map that it stands in, how one is called, and how several are.
const THINGS: [(&str, &str, &str); 17] = [
    ("beats", "beat", "beats"),
    ("endings", "ending", "endings"),
    ("options", "option", "options"),
    ("says", "line", "lines"),
    ("again", "line", "lines"),
    ("answer", "line", "lines"),
    ("routes", "route", "routes"),
    ("later", "scene", "scenes"),
    ("goals", "goal", "goals"),
    ("facts", "fact", "facts"),
    ("truths", "time", "times"),
    ("knows", "question", "questions"),
    ("moves", "move", "moves"),
    ("reactions", "reaction", "reactions"),
    ("record", "field of the record", "fields of the record"),
    ("briefing", "part of the briefing", "parts of the briefing"),
    ("caller", "thing about the customer", "things about the customer"),
];

/// More than so many kinds of things are told as “more”.
const MOST: usize = 3;

/// Counts changes in a line; empty where nothing but layout and comments changed.
pub fn in_short(changes: &[Change]) -> String {
    let mut counts: Vec<(Counted, BTreeSet<Path>)> = Vec::new();
    for change in changes {
        let (thing, path, kind) = counted(change);
        match counts.iter_mut().find(|(known, _)| *known == (thing, kind)) {
            Some((_, paths)) => drop(paths.insert(path)),
            None => counts.push(((thing, kind), BTreeSet::from([path]))),
        }
    }
    counts.sort_by_key(|((_, kind), _)| order(*kind));
    let mut parts: Vec<String> = counts.iter().take(MOST).map(|((thing, kind), paths)| part(*thing, *kind, paths)).collect();
    if counts.len() > MOST {
        parts.push("and more".to_owned());
    }
    parts.join(", ")
}

/// A kind of things, by its place in the table, and what happened to them. None for what stands at the top.
type Counted = (Option<usize>, ChangeKind);

/// The innermost thing that a change is about. What comes or goes within it changes it.
fn counted(change: &Change) -> (Option<usize>, Path, ChangeKind) {
    let steps = change.path.steps();
    // What leads from an ending to a later scene is a part of the ending.
    let counts = |at: usize, name: &str| *name == steps[at - 1] && (name != "later" || at == 1);
    let innermost = (1..steps.len()).rev().find_map(|at| Some((at, THINGS.iter().position(|(name, ..)| counts(at, name))?)));
    let Some((at, thing)) = innermost else { return (None, change.path.clone(), ChangeKind::Changed) };
    let path = steps[..=at].iter().fold(Path::root(), |path, step| path.then(step.as_str()));
    let kind = if at + 1 == steps.len() { change.kind } else { ChangeKind::Changed };
    (Some(thing), path, kind)
}

fn part(thing: Option<usize>, kind: ChangeKind, paths: &BTreeSet<Path>) -> String {
    let count = paths.len();
    let told = match (thing, paths.first().and_then(|path| path.steps().first())) {
        (Some(thing), _) => format!("{count} {}", if count == 1 { THINGS[thing].1 } else { THINGS[thing].2 }),
        (None, Some(field)) if count == 1 => field.replace('_', " "),
        (None, _) => format!("{count} other things"),
    };
    format!("{told} {}", done(kind))
}

fn order(kind: ChangeKind) -> usize {
    [ChangeKind::Added, ChangeKind::Removed, ChangeKind::Changed, ChangeKind::Renamed, ChangeKind::Moved]
        .iter()
        .position(|known| *known == kind)
        .unwrap_or_default()
}

fn done(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Added => "added",
        ChangeKind::Removed => "removed",
        ChangeKind::Changed => "changed",
        ChangeKind::Renamed => "renamed",
        ChangeKind::Moved => "moved",
    }
}

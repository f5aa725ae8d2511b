//! When two values say the same, or nearly the same.

use std::collections::{BTreeMap, HashMap};

use crate::base::Span;
use crate::scenario::syntax::{Key, Kind, Node};
use crate::studio::language::{Names, Shape};
use crate::studio::tree::{Child, named_places};
use crate::studio::{Parsed, Path};

/// What has another name in the later version.
#[derive(Debug, Default)]
pub struct Renamed {
    /// Each by what it is, its earlier name, and where it stands under its later name.
    pub names: Vec<(Names, String, Path)>,
    /// The places of the earlier text that mean it, with its later name.
    places: HashMap<Span, String>,
}

impl Renamed {
    /// The later name, where there is another.
    pub fn name(&self, names: Names, old: &str) -> Option<&str> {
        self.names.iter().find(|(kind, name, _)| *kind == names && name == old).map(|(_, _, path)| last(path))
    }

    /// A value of the earlier text, without its layout and with the later names.
    pub fn normal(&self, node: &Node) -> String {
        let mut written = String::new();
        write(node, &self.places, &mut written);
        written
    }
}

/// A value without its layout.
pub fn normal(node: &Node) -> String {
    Renamed::default().normal(node)
}

fn write(node: &Node, places: &HashMap<Span, String>, to: &mut String) {
    let name = |key: &Key| format!("{:?}:", places.get(&key.span).unwrap_or(&key.text));
    match &node.kind {
        Kind::Text(text) => to.push_str(&format!("{:?}", places.get(&node.span).unwrap_or(text))),
        Kind::Number(word) | Kind::Word(word) => to.push_str(word),
        Kind::Bool(yes) => to.push_str(if *yes { "true" } else { "false" }),
        Kind::Group { name: head, fields, items } => {
            to.push_str(head.as_ref().map_or("", |head| &head.text));
            to.push('(');
            for field in fields {
                to.push_str(&name(&field.key));
                write(&field.value, places, to);
                to.push(',');
            }
            each(items, places, to);
            to.push(')');
        }
        Kind::Map(entries) => {
            to.push('{');
            for entry in entries {
                to.push_str(&name(&entry.key));
                write(&entry.value, places, to);
                to.push(',');
            }
            to.push('}');
        }
        Kind::List(items) => {
            to.push('[');
            each(items, places, to);
            to.push(']');
        }
        Kind::Broken => to.push('?'),
    }
}

fn each(items: &[Node], places: &HashMap<Span, String>, to: &mut String) {
    for item in items {
        write(item, places, to);
        to.push(',');
    }
}

/// All texts in a value, in order.
pub fn texts(node: &Node) -> Vec<&str> {
    match &node.kind {
        Kind::Text(text) => vec![text],
        Kind::Group { fields, items, .. } => fields.iter().map(|field| &field.value).chain(items).flat_map(texts).collect(),
        Kind::Map(entries) => entries.iter().flat_map(|entry| texts(&entry.value)).collect(),
        Kind::List(items) => items.iter().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

/// Whether at least half of the words of the two are the same.
pub fn alike(one: &Node, other: &Node) -> bool {
    let (one, other) = (words(one), words(other));
    let common: usize = one.iter().map(|(word, count)| (*count).min(other.get(word).copied().unwrap_or(0))).sum();
    let most = one.values().sum::<usize>().max(other.values().sum());
    most > 0 && common * 2 >= most
}

fn words(node: &Node) -> BTreeMap<String, usize> {
    let mut counted = BTreeMap::new();
    for word in texts(node).into_iter().flat_map(str::split_whitespace) {
        *counted.entry(word.to_lowercase()).or_default() += 1;
    }
    counted
}

/// Names that are gone from a map, where a new one stands for nearly the same.
pub fn renamed(before: &Parsed, after: &Parsed) -> Renamed {
    let mut names = Vec::new();
    let (olds, news) = (maps(before), maps(after));
    for (kind, path, old) in &olds {
        let Some((_, _, new)) = news.iter().find(|(_, other, _)| other == path) else { continue };
        let missing = |from: &[Child<'_>], in_other: &[Child<'_>]| -> Vec<usize> {
            (0..from.len()).filter(|at| !in_other.iter().any(|other| other.step == from[*at].step)).collect()
        };
        let mut free = missing(new, old);
        for gone in missing(old, new) {
            if let Some(at) = free.iter().position(|now| alike(old[gone].spot.node, new[*now].spot.node)) {
                names.push((*kind, old[gone].step.clone(), path.then(new[free.remove(at)].step.as_str())));
            }
        }
    }
    let places = named_places(&before.root).into_iter().filter_map(|place| {
        let meant = names.iter().find(|(kind, name, _)| *name == place.name && place.names.includes(*kind));
        meant.map(|(_, _, path)| (place.span, last(path).to_owned()))
    });
    let places = places.collect();
    Renamed { names, places }
}

fn last(path: &Path) -> &str {
    path.steps().last().map_or("", String::as_str)
}

type NamedMap<'p> = (Names, Path, Vec<Child<'p>>);

/// The maps of the author's names, by where they stand.
fn maps(parsed: &Parsed) -> Vec<NamedMap<'_>> {
    let mut found = Vec::new();
    parsed.whole().visit(&mut |path, child| {
        if let Shape::Map(names, _) = child.spot.shape {
            found.push((names, path.clone(), child.spot.children()));
        }
    });
    found
}

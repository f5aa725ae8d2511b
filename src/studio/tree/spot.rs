//! A node of the tree together with what it is in the language. Lone values are seen as what they stand for: in
//! `says: "Hello."` the text is the first line, its words, and their first variant.

use super::Path;
use crate::base::Span;
use crate::scenario::syntax::{Entry, Key, Kind, Node};
use crate::studio::language::{Argument, BOUNDS, Block, ConditionName, Names, SCENARIO, Shape, Words};

const WHOLE: Shape = Shape::Block(&SCENARIO);
const SIGNAL: Shape = Shape::Word(Words::Signal);
const BEAT: Shape = Shape::Name(Names::Beat);
const TIMES: Shape = Shape::Number(1, 100);

/// A value and what it is.
#[derive(Debug, Clone, Copy)]
pub struct Spot<'n> {
    /// The value.
    pub node: &'n Node,
    /// What it is.
    pub shape: Shape,
}

/// A part of a value.
#[derive(Debug, Clone)]
pub struct Child<'n> {
    /// Its name, or its position in a list.
    pub step: String,
    /// Its name as it stands in the text, where it does.
    pub key: Option<&'n Key>,
    /// The part itself.
    pub spot: Spot<'n>,
}

impl Child<'_> {
    /// From its name to the end of its value.
    pub fn span(&self) -> Span {
        self.key.map_or(self.spot.node.span, |key| key.span.join(&self.spot.node.span))
    }
}

impl<'n> Spot<'n> {
    /// The whole scenario.
    pub fn whole(root: &'n Node) -> Self {
        Self { node: root, shape: WHOLE }
    }

    /// What stands at `path`.
    pub fn find(self, path: &Path) -> Option<Child<'n>> {
        let mut found = Child { step: String::new(), key: None, spot: self };
        for step in path.steps() {
            found = found.spot.child(step)?;
        }
        Some(found)
    }

    /// The part of that name or position.
    pub fn child(self, step: &str) -> Option<Child<'n>> {
        self.children().into_iter().find(|child| child.step == step)
    }

    /// The innermost part that covers the byte at `offset`.
    pub fn path_at(self, offset: usize) -> Path {
        let (mut path, mut spot) = (Path::root(), self);
        while let Some(child) = spot.children().into_iter().find(|child| child.span().start <= offset && offset <= child.span().end) {
            path = path.then(child.step);
            spot = child.spot;
        }
        path
    }

    /// Visits this and everything in it, each with its path, from the outside in.
    pub fn visit(self, see: &mut impl FnMut(&Path, &Child<'n>)) {
        visit(&mut Path::root(), &Child { step: String::new(), key: None, spot: self }, see);
    }

    /// Its parts.
    pub fn children(self) -> Vec<Child<'n>> {
        match self.shape {
            _ if self.node.kind == Kind::Broken => Vec::new(),
            Shape::Block(block) => fields(block, self.node),
            Shape::List(inner) => items(self.node.each(), *inner),
            Shape::Map(_, inner) | Shape::WordMap(_, inner) => entries(self.node, *inner),
            Shape::Shows => signal_and_words(self.node),
            Shape::Condition => arguments(self.node),
            _ => Vec::new(),
        }
    }
}

fn visit<'n>(path: &mut Path, at: &Child<'n>, see: &mut impl FnMut(&Path, &Child<'n>)) {
    see(path, at);
    for child in at.spot.children() {
        path.push(child.step.clone());
        visit(path, &child, see);
        path.pop();
    }
}

/// The value that stands for the lone field of `block`, where nothing else does.
pub fn lone<'n>(block: &'static Block, node: &'n Node) -> Option<&'n Node> {
    block.lone?;
    match &node.kind {
        Kind::Group { name: None, fields, items } if fields.is_empty() => match items.as_slice() {
            [item] => Some(item),
            _ => None,
        },
        Kind::Group { name: None, .. } | Kind::Map(_) => None,
        _ => Some(node),
    }
}

fn fields<'n>(block: &'static Block, node: &'n Node) -> Vec<Child<'n>> {
    if let (Some(field), Some(value)) = (block.lone_field(), lone(block, node)) {
        return vec![Child { step: field.name.to_owned(), key: None, spot: Spot { node: value, shape: field.shape } }];
    }
    let known = |key: &Key| block.field(&key.text).map(|field| field.shape);
    let child = |entry: &'n Entry| {
        let spot = Spot { node: &entry.value, shape: known(&entry.key)? };
        Some(Child { step: entry.key.text.clone(), key: Some(&entry.key), spot })
    };
    node.entries().iter().filter_map(child).collect()
}

fn items(nodes: &[Node], shape: Shape) -> Vec<Child<'_>> {
    let child = |(at, node)| Child { step: usize::to_string(&at), key: None, spot: Spot { node, shape } };
    nodes.iter().enumerate().map(child).collect()
}

fn entries(node: &Node, shape: Shape) -> Vec<Child<'_>> {
    let entries = node.entries().iter();
    entries.map(|entry| Child { step: entry.key.text.clone(), key: Some(&entry.key), spot: Spot { node: &entry.value, shape } }).collect()
}

fn signal_and_words(node: &Node) -> Vec<Child<'_>> {
    let nodes = match &node.kind {
        Kind::Group { items, .. } => items.as_slice(),
        _ => std::slice::from_ref(node),
    };
    items(nodes, SIGNAL).into_iter().take(1).chain(items(nodes, Shape::Text).into_iter().skip(1)).collect()
}

fn arguments(node: &Node) -> Vec<Child<'_>> {
    let Kind::Group { name, items: nodes, .. } = &node.kind else { return Vec::new() };
    let Some(name) = name else { return items(nodes, Shape::Condition) };
    match ConditionName::find(&name.text).map(|condition| condition.argument) {
        Some(Argument::One(shape)) => items(nodes, shape),
        Some(Argument::Many) => nodes.iter().flat_map(|node| items(node.each(), Shape::Condition)).collect(),
        Some(Argument::Visits) => items(nodes, BEAT).into_iter().take(1).chain(items(nodes, TIMES).into_iter().skip(1)).collect(),
        Some(Argument::Bounds) => fields(&BOUNDS, node),
        Some(Argument::Nothing) | None => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::syntax::parse;

    const TEXT: &str = r#"(
    caller: "Ann Bell",
    beats: {
        "a": (
            says: "Hello.",
            options: (say: "Yes?", shows: [(empathy, "Yes"), steps], next: "b"),
            routes: [(when: all([visited("b", 2), not(shows(hostility))]), next: "b")],
        ),
        "b": ["One.", (text: ["Two.", "Three."], tells: "x")],
    },
)"#;

    #[track_caller]
    fn check(path: &str, expected: &str) {
        let root = parse(TEXT).root.unwrap();
        let found = Spot::whole(&root).find(&path.into()).map(|child| child.spot.node.span.of(TEXT).to_owned());
        assert_eq!(found.as_deref(), Some(expected).filter(|expected| !expected.is_empty()), "{path}");
    }

    #[test]
    fn lone_values_are_found_as_what_they_stand_for() {
        check("caller/name", "\"Ann Bell\"");
        check("beats/a/says/0/text/0", "\"Hello.\"");
        check("beats/a/says/1", "");
        check("beats/a/options/0/say", "\"Yes?\"");
        check("beats/a/options/0/shows/0/0", "empathy");
        check("beats/a/options/0/shows/0/1", "\"Yes\"");
        check("beats/a/options/0/shows/1/0", "steps");
        check("beats/b/says/1/text/1", "\"Three.\"");
        check("beats/b/says/1/tells/0", "\"x\"");
        check("beats/a/routes/0/when/0/0", "\"b\"");
        check("beats/a/routes/0/when/1/0/0", "hostility");
        check("beats/a/hint", "");
    }

    #[test]
    fn a_place_in_the_text_has_its_path() {
        let root = parse(TEXT).root.unwrap();
        for (words, path) in [
            ("\"Hello", "beats/a/says/0/text/0"),
            ("say: ", "beats/a/options/0/say"),
            ("Three", "beats/b/says/1/text/1"),
            ("beats", "beats"),
            ("\"b\": [", "beats/b"),
        ] {
            assert_eq!(Spot::whole(&root).path_at(TEXT.find(words).unwrap() + 1).to_string(), path, "{words}");
        }
    }
}

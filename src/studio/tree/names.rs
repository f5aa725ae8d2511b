//! What an author named, and where it is meant.

use super::Spot;
use crate::base::Span;
use crate::scenario::syntax::{Kind, Node};
use crate::studio::language::{Names, Shape};

/// Where a name is given, or meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedPlace {
    /// What the name stands for.
    pub names: Names,
    /// The name.
    pub name: String,
    /// Where, quotation marks included.
    pub span: Span,
    /// Whether it is given here; else something refers to it.
    pub given: bool,
}

/// All places where names of the author's are given or meant, in the order of the text.
pub fn named_places(root: &Node) -> Vec<NamedPlace> {
    let mut places = Vec::new();
    Spot::whole(root).visit(&mut |_, child| match child.spot.shape {
        Shape::Map(names, _) => places.extend(child.spot.node.entries().iter().map(|entry| NamedPlace {
            names,
            name: entry.key.text.clone(),
            span: entry.key.span,
            given: true,
        })),
        Shape::Name(names) => {
            if let Kind::Text(name) = &child.spot.node.kind {
                places.push(NamedPlace { names, name: name.clone(), span: child.spot.node.span, given: false });
            }
        }
        _ => {}
    });
    places.sort_by_key(|place| place.span);
    places
}

/// The names that are given to what `names` can mean, in the order of the text.
pub fn given(root: &Node, names: Names) -> Vec<String> {
    let places = named_places(root).into_iter();
    places.filter(|place| place.given && names.includes(place.names)).map(|place| place.name).collect()
}

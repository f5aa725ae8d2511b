//! Gives something another name, wherever it is meant.

use super::{EditError, Made, quoted};
use crate::scenario::syntax::Kind;
use crate::studio::history::Splice;
use crate::studio::language::{Names, Shape};
use crate::studio::outline::FIRST_SCENE;
use crate::studio::tree::{NamedPlace, named_places};
use crate::studio::{Parsed, Path};

/// The longest name.
const LONGEST: usize = 60;

/// Whether an author may name something so.
pub fn is_name(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_');
    !name.is_empty() && name.len() <= LONGEST && name.chars().all(plain)
}

/// Whether a name is given to something that may not share it.
pub fn is_given(places: &[NamedPlace], names: Names, name: &str) -> bool {
    places.iter().any(|place| place.given && place.name == name && place.names.shares_with(names))
}

/// A name like `like` that is free: itself, or with a number behind it.
pub fn fresh_name(parsed: &Parsed, names: Names, like: &str) -> String {
    let places = named_places(&parsed.root);
    let taken = |name: &str| is_given(&places, names, name) || names == Names::Scene && name == FIRST_SCENE;
    let (stem, number) = numbered(like);
    let stem: String = stem.chars().take(LONGEST - 6).collect();
    let mut names = std::iter::once(like.to_owned()).chain((number + 1..).map(|number| format!("{stem}-{number}")));
    names.find(|name| !taken(name)).unwrap_or_default()
}

/// A name without the number behind it, and the number; 1 where there is none.
fn numbered(name: &str) -> (&str, u32) {
    let split = name.rsplit_once('-').and_then(|(stem, number)| Some((stem, number.parse().ok().filter(|number| *number < 10_000)?)));
    split.unwrap_or((name, 1))
}

pub fn rename(parsed: &Parsed, names: Names, from: &str, to: &str) -> Result<Made, EditError> {
    let places = named_places(&parsed.root);
    if !places.iter().any(|place| place.given && place.name == from && place.names == names) {
        return Err(EditError::NoSuchPlace(from.to_owned()));
    }
    if !is_name(to) {
        return Err(EditError::BadName(to.to_owned()));
    }
    if from != to && fresh_name(parsed, names, to) != to {
        return Err(EditError::Taken(to.to_owned()));
    }
    let meant = places.iter().filter(|place| place.name == from && (place.names == names || !place.given && place.names.includes(names)));
    let mut splices: Vec<Splice> = meant.map(|place| Splice::new(place.span, quoted(to))).collect();
    if names == Names::Truth {
        splices.extend(placeholders(parsed, from, to));
    }
    let mut path = Path::root();
    parsed.whole().visit(&mut |at, child| {
        if matches!(child.spot.shape, Shape::Map(named, _) if named == names && child.spot.child(from).is_some()) {
            path = at.then(to);
        }
    });
    Ok(Made { splices, path })
}

/// In lines `{restore}` stands for the words of the truth.
fn placeholders(parsed: &Parsed, from: &str, to: &str) -> Vec<Splice> {
    let (old, mut splices) = (format!("{{{from}}}"), Vec::new());
    parsed.whole().visit(&mut |_, child| {
        let node = child.spot.node;
        if matches!(child.spot.shape, Shape::Text) && matches!(node.kind, Kind::Text(_)) {
            let written = node.span.of(&parsed.text);
            // `\u{..}` is a sign and no placeholder.
            let places = written.match_indices(&old).filter(|(at, _)| !written[..*at].ends_with("\\u"));
            let inside = |at: usize| crate::base::Span::new(node.span.start + at + 1, node.span.start + at + old.len() - 1);
            splices.extend(places.map(|(at, _)| Splice::new(inside(at), to)));
        }
    });
    splices
}

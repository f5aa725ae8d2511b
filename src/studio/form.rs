//! Any part of a scenario as a form: the fields that it has and could have, for people who never see the text.

use super::language::{Block, Shape};
use super::outline::written;
use super::{Parsed, Path};

/// A block as a form.
#[derive(Debug, Clone)]
pub struct Form {
    /// What it is, with its article: "a beat".
    pub what: &'static str,
    /// Its fields, in the order in which they are best shown.
    pub fields: Vec<FormField>,
}

/// A field of a form.
#[derive(Debug, Clone)]
pub struct FormField {
    /// Its name in the text.
    pub name: &'static str,
    /// One line about it.
    pub help: &'static str,
    /// What its value is.
    pub shape: Shape,
    /// Whether the block makes no sense without it.
    pub needed: bool,
    /// Where it stands, or would.
    pub path: Path,
    /// Its value: a text's words, anything else in one line as it is written; none where it is not there.
    pub value: Option<String>,
    /// How many entries a list or map has.
    pub entries: usize,
}

/// The form of the block at `path`; none where no block stands there.
pub fn form(parsed: &Parsed, path: &Path) -> Option<Form> {
    let found = parsed.whole().find(path)?;
    let Shape::Block(block) = found.spot.shape else { return None };
    let field = |field: &'static super::language::Field| {
        let part = found.spot.child(field.name);
        FormField {
            name: field.name,
            help: field.help,
            shape: field.shape,
            needed: field.needed,
            path: path.then(field.name),
            value: part.as_ref().map(|part| written(&parsed.text, part.spot.node)),
            entries: part.map_or(0, |part| part.spot.children().len()),
        }
    };
    let block: &'static Block = block;
    Some(Form { what: block.what, fields: block.fields.iter().map(field).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"(title: "A", caller: "Ann", beats: {"a": ["Hello.", "You?"], "b": (mood: (anger: 1), otherwise: "a")})"#;

    #[track_caller]
    fn check(path: &str, expected: &[(&str, &str, usize)]) {
        let form = form(&Parsed::of(TEXT).unwrap(), &path.into()).unwrap();
        let given = form.fields.iter().filter_map(|field| Some((field.name, field.value.as_deref()?, field.entries)));
        assert_eq!(given.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_form_has_every_field_and_shows_what_is_given() {
        check("caller", &[("name", "Ann", 0)]);
        check("beats/a", &[("says", "[\"Hello.\", \"You?\"]", 2)]);
        check("beats/b", &[("mood", "(anger: 1)", 1), ("otherwise", "a", 0)]);
        check("beats/a/says/1", &[("text", "You?", 1)]);
        let parsed = Parsed::of(TEXT).unwrap();
        assert_eq!(form(&parsed, &Path::root()).unwrap().fields.len(), 27);
        assert!(form(&parsed, &"beats".into()).is_none() && form(&parsed, &"beats/z".into()).is_none());
    }
}

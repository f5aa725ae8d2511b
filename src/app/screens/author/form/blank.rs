//! What something new is before anybody has filled it in.

use crate::studio::edit::quoted;
use crate::studio::language::{Block, Field, Shape};
use crate::studio::tree::given;
use crate::studio::{Parsed, Value};

/// A value of this shape that one begins with.
pub fn blank(parsed: &Parsed, shape: Shape) -> Value {
    Value::Written(written(parsed, shape))
}

fn written(parsed: &Parsed, shape: Shape) -> String {
    match shape {
        Shape::Text | Shape::Recording => quoted(""),
        Shape::Flag => "true".to_owned(),
        Shape::Number(least, most) => 1.clamp(least, most).to_string(),
        Shape::Duration => quoted("10 min"),
        Shape::Pause => quoted("0.5 s"),
        Shape::Moment => quoted("Mon 9:00"),
        Shape::Hours => quoted("Mon-Fri 9:00-17:00"),
        Shape::OwnName => quoted("new"),
        Shape::Word(words) => words.choices().first().map(|choice| choice.word.clone()).unwrap_or_default(),
        Shape::Name(names) => quoted(given(&parsed.root, names).first().map_or("", String::as_str)),
        Shape::Condition => "always".to_owned(),
        Shape::Shows => "empathy".to_owned(),
        Shape::Block(block) => block_written(parsed, block),
        Shape::List(inner) => format!("[{}]", written(parsed, *inner)),
        Shape::Map(names, inner) => {
            format!("{{{}: {}}}", quoted(&crate::studio::edit::fresh_name(parsed, names, "new")), written(parsed, *inner))
        }
        Shape::WordMap(words, inner) => {
            let word = words.choices().first().map(|choice| choice.word.clone()).unwrap_or_default();
            format!("{{{word}: {}}}", written(parsed, *inner))
        }
    }
}

fn block_written(parsed: &Parsed, block: &'static Block) -> String {
    if let Some(field) = block.lone_field() {
        return match field.shape {
            Shape::List(inner) => written(parsed, *inner),
            shape => written(parsed, shape),
        };
    }
    let needed: Vec<&Field> = block.fields.iter().filter(|field| field.needed).collect();
    // A block with nothing in it would be nothing to look at.
    let fields = if needed.is_empty() { block.fields.iter().take(1).collect() } else { needed };
    let fields: Vec<String> = fields.iter().map(|field| format!("{}: {}", field.name, written(parsed, field.shape))).collect();
    format!("({})", fields.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Severity;
    use crate::studio::language::SCENARIO;
    use crate::studio::{Document, Edit, Join, Path};

    const KETTLE: &str = include_str!("../../../../../tests/scenarios/kettle.ron");

    /// Adds every field of a block that is not there, each to a fresh text.
    fn check(at: &str, block: &'static Block) {
        for field in block.fields {
            let mut document = Document::new("kettle", KETTLE);
            let path = Path::from(at).then(field.name);
            let parsed = document.parsed().unwrap().clone();
            if parsed.whole().find(&path).is_some() {
                continue;
            }
            let added = document.edit(&Edit::Set { path: path.clone(), value: blank(&parsed, field.shape) }, Join::Apart);
            assert!(added.is_ok(), "{path}: {added:?}");
            let now = document.current().unwrap();
            assert!(now.whole().find(&path).is_some(), "{path} is there");
            let unread = |finding: &&crate::base::Diagnostic| finding.severity == Severity::Error && finding.code.starts_with("wrong");
            assert_eq!(document.findings().iter().find(unread), None, "{path}");
        }
    }

    #[test]
    fn whatever_is_added_can_be_read() {
        check("", &SCENARIO);
        let document = Document::new("kettle", KETTLE);
        let parsed = document.parsed().unwrap();
        let mut blocks = Vec::new();
        parsed.whole().visit(&mut |path, child| {
            if let Shape::Block(block) = child.spot.shape {
                blocks.push((path.to_string(), block));
            }
        });
        let mut seen = Vec::new();
        for (path, block) in blocks {
            if !seen.contains(&block.what) {
                seen.push(block.what);
                check(&path, block);
            }
        }
        assert!(seen.len() > 8, "{seen:?}");
    }
}

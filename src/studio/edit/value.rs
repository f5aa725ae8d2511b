//! Values as they are written into the text.

use super::EditError;
use crate::scenario::syntax::{Kind, Node, parse, quoted};

/// What an edit puts into the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text: words, a duration, a name of the author's.
    Text(String),
    /// A whole number.
    Number(i64),
    /// `true` or `false`.
    Flag(bool),
    /// A word of the language.
    Word(String),
    /// A list.
    List(Vec<Value>),
    /// As it stands in a scenario, such as `shows(hostility)`.
    Written(String),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Self::Flag(yes)
    }
}

impl Value {
    /// As it stands in a scenario.
    pub(super) fn written(&self) -> Result<String, EditError> {
        Ok(match self {
            Self::Text(text) => quoted(text),
            Self::Number(number) => number.to_string(),
            Self::Flag(yes) => yes.to_string(),
            Self::Word(word) if is_word(word) => word.clone(),
            Self::Word(word) => return Err(EditError::BadValue(word.clone())),
            Self::List(values) => {
                let values = values.iter().map(Self::written).collect::<Result<Vec<_>, _>>()?;
                format!("[{}]", values.join(", "))
            }
            Self::Written(written) => one_value(written)?,
        })
    }

    /// Whether the node says the same already, however it is written.
    pub(super) fn is(&self, node: &Node) -> bool {
        match (self, &node.kind) {
            (Self::Text(text), Kind::Text(found)) => text == found,
            (Self::Number(number), Kind::Number(found)) => number.to_string() == *found,
            _ => false,
        }
    }
}

fn is_word(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_lowercase()) && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// The text of exactly one value, without comments around it.
fn one_value(written: &str) -> Result<String, EditError> {
    let written = written.trim();
    let tree = parse(written);
    let whole = tree.findings.is_empty() && tree.root.is_some_and(|root| root.span.len() == written.len());
    if whole { Ok(written.to_owned()) } else { Err(EditError::BadValue(written.to_owned())) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: &Value, expected: Option<&str>) {
        assert_eq!(value.written().ok().as_deref(), expected);
    }

    #[test]
    fn values_are_written_as_the_language_reads_them() {
        check(&"He said \"no\".\n\\".into(), Some(r#""He said \"no\".\n\\""#));
        check(&"a\0b".into(), Some("\"a\\u{0}b\""));
        check(&(-3).into(), Some("-3"));
        check(&Value::Word("keep_cool".to_owned()), Some("keep_cool"));
        check(&Value::Word("keep cool".to_owned()), None);
        check(&Value::List(vec!["a".into(), true.into()]), Some("[\"a\", true]"));
        check(&Value::Written(" shows(empathy) ".to_owned()), Some("shows(empathy)"));
        for broken in ["1, 2", "(a: 1", ")", "", "a: 1", "1 // x", "\"a"] {
            check(&Value::Written(broken.to_owned()), None);
        }
    }
}

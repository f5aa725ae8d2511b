//! The rows of a scenario.

use super::kind::{kind, line_steps};
use crate::base::{capital, sentence};
use crate::scenario::syntax::Kind;
use crate::studio::language::Shape;
use crate::studio::{Parsed, Path, in_plain_words};

/// A text of a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Its path, such as `beats/arrival/says/0/text/0`.
    pub key: String,
    /// What it is: "line", "option", "briefing".
    pub kind: String,
    /// Who says it; empty for what nobody says.
    pub speaker: String,
    /// What it was when the table was written.
    pub original: String,
    /// What it is to be.
    pub text: String,
    /// Where it is said, when, and after what pause.
    pub note: String,
    /// The file of its recording, where the author named one.
    pub recording: String,
}

/// The texts of a scenario, in their order.
pub fn rows(parsed: &Parsed) -> Vec<Row> {
    let mut rows = Vec::new();
    parsed.whole().visit(&mut |path, child| {
        let Kind::Text(text) = &child.spot.node.kind else { return };
        if let (Shape::Text, Some(kind)) = (child.spot.shape, kind(path.steps())) {
            rows.push(row(parsed, path, kind, text));
        }
    });
    rows
}

fn row(parsed: &Parsed, path: &Path, kind: &str, text: &str) -> Row {
    let line = line_steps(kind, path.steps()).map(|steps| path.steps()[..steps].iter().fold(Path::root(), |path, step| path.then(step)));
    let said = |name: &str| line.as_ref().map(|line| words(parsed, &line.then(name))).unwrap_or_default();
    let speaker = match (kind, said("by")) {
        ("option" | "question", _) => "agent".to_owned(),
        ("line" | "milder line", by) if by.is_empty() => words(parsed, &"caller/name".into()),
        (_, by) => by,
    };
    Row {
        key: path.to_string(),
        kind: kind.to_owned(),
        speaker,
        original: text.to_owned(),
        text: text.to_owned(),
        note: note(parsed, path, line.as_ref()),
        recording: said("sound"),
    }
}

/// What whoever speaks or translates the text wants to know.
fn note(parsed: &Parsed, path: &Path, line: Option<&Path>) -> String {
    let mut said = Vec::new();
    if let Some(beat) = path.steps().iter().position(|step| step == "beats").and_then(|at| path.steps().get(at + 1)) {
        said.push(format!("at “{beat}”"));
    }
    if let Some(line) = line {
        if path.steps().iter().any(|step| step == "again") {
            said.push("when it comes round again".to_owned());
        }
        let pause = words(parsed, &line.then("pause"));
        if !pause.is_empty() {
            said.push(format!("after {pause}"));
        }
        let variants = parsed.whole().find(&line.then("text")).map_or(1, |text| text.spot.children().len());
        if variants > 1 {
            said.push(format!("one of {variants}"));
        }
    }
    let when =
        line.cloned().or_else(|| path.split_last().map(|(whole, _)| whole)).and_then(|whole| in_plain_words(parsed, &whole.then("when")));
    said.extend(when.map(|when| format!("if {when}")));
    sentence(&capital(&said.join(", ")))
}

/// The words of a text; empty where there is none.
fn words(parsed: &Parsed, path: &Path) -> String {
    match parsed.whole().find(path).map(|found| &found.spot.node.kind) {
        Some(Kind::Text(words)) => words.clone(),
        _ => String::new(),
    }
}

//! Recordings that a scenario names and its folder does not have: the caller would murmur, and nobody would know why.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::base::{Diagnostic, Span};
use crate::scenario::syntax::{Kind, Node, parse};

/// What there is to say about the recordings of a scenario that stands in `folder`.
pub fn check(folder: &Path, text: &str) -> Vec<Diagnostic> {
    let missing = |(name, span): (String, Span)| {
        let finding = Diagnostic::warning("no-recording", span, format!("There is no file “{name}” in the scenario's folder."));
        finding.hint("Put it there, under this very name; links that lead out of the folder are not followed.")
    };
    places(text).into_iter().filter(|(name, _)| file_within(folder, name).is_none()).map(missing).collect()
}

/// The recordings that a scenario names.
pub fn named(text: &str) -> BTreeSet<String> {
    places(text).into_iter().map(|(name, _)| name).collect()
}

/// The recordings that a scenario names, each with its place, in the order of the text.
fn places(text: &str) -> Vec<(String, Span)> {
    let mut places = Vec::new();
    // Few scenarios have any, and those that have none are not read again.
    let root = if text.contains("sound") { parse(text).root } else { None };
    if let Some(root) = root {
        collect(&root, &mut places);
    }
    places
}

fn collect(node: &Node, places: &mut Vec<(String, Span)>) {
    if let Kind::List(items) | Kind::Group { items, .. } = &node.kind {
        items.iter().for_each(|item| collect(item, places));
    }
    for entry in node.entries() {
        match &entry.value.kind {
            Kind::Text(name) if entry.key.text == "sound" => places.push((name.clone(), entry.value.span)),
            _ => collect(&entry.value, places),
        }
    }
}

/// Where a file of a folder really is; none where it is missing, or its name or a link leads out of the folder.
pub fn file_within(folder: &Path, name: &str) -> Option<PathBuf> {
    let file = folder.join(name).canonicalize().ok()?;
    (file.starts_with(folder.canonicalize().ok()?) && file.is_file()).then_some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recording_that_is_not_there_is_told_at_its_place() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("sounds")).unwrap();
        std::fs::write(folder.path().join("sounds/one.ogg"), "").unwrap();
        let text = r#"(beats: {"a": (says: [(text: "x", sound: "sounds/one.ogg"), (text: "y", sound: "two.ogg"), (text: "z", sound: "sounds")])})"#;
        let findings = check(folder.path(), text);
        let places: Vec<(&str, &str)> = findings.iter().map(|finding| (finding.code, finding.span.of(text))).collect();
        assert_eq!(places, [("no-recording", "\"two.ogg\""), ("no-recording", "\"sounds\"")]);
    }

    #[cfg(unix)]
    #[test]
    fn a_recording_that_is_a_link_out_of_the_folder_is_not_there() {
        let (folder, outside) = (tempfile::tempdir().unwrap(), tempfile::NamedTempFile::new().unwrap());
        std::os::unix::fs::symlink(outside.path(), folder.path().join("out.ogg")).unwrap();
        assert_eq!(check(folder.path(), r#"(says: (text: "x", sound: "out.ogg"))"#).len(), 1);
    }
}

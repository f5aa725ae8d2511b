//! Texts to begin a scenario with.

use super::edit::Value;
use super::history::Join;
use super::{Document, Edit, Parsed};

/// A text to begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Template {
    /// Its name: the file's without the ending.
    pub id: &'static str,
    /// As it is listed.
    pub title: &'static str,
    /// What it has, in one line.
    pub line: &'static str,
    /// The text.
    pub text: &'static str,
}

/// All templates, the simplest first.
pub const TEMPLATES: [Template; 4] = [
    Template {
        id: "empty",
        title: "An empty start",
        line: "One beat, two replies, two endings.",
        text: include_str!("../../assets/templates/empty.ron"),
    },
    Template {
        id: "phone-call",
        title: "A phone call",
        line: "One decision at each step, and a way back after a slip.",
        text: include_str!("../../assets/templates/phone-call.ron"),
    },
    Template {
        id: "promise-and-later",
        title: "A call with a promise",
        line: "A promise that comes due in a later scene, with a case record.",
        text: include_str!("../../assets/templates/promise-and-later.ron"),
    },
    Template {
        id: "counter",
        title: "A talk at the counter",
        line: "Things to do beside things to say, and a wish to refuse.",
        text: include_str!("../../assets/templates/counter.ron"),
    },
];

/// The text with another title, where it can be read: a copy, or a scenario that begins from a template.
pub fn titled(text: &str, title: &str) -> String {
    let mut document = Document::new("", text);
    // A text that cannot be read keeps its title, and its author sees why.
    let _ = document.edit(&Edit::set("title", Value::Text(title.to_owned())), Join::Apart);
    document.text().to_owned()
}

/// A title for a copy of the text.
pub fn copy_title(text: &str) -> String {
    let title = Parsed::of(text).and_then(|parsed| match &parsed.root.get("title")?.kind {
        crate::scenario::syntax::Kind::Text(title) => Some(title.clone()),
        _ => None,
    });
    title.map_or_else(|| "A copy".to_owned(), |title| format!("{title} (copy)"))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::base::Severity;

    #[test]
    fn every_template_is_whole_and_there_is_nothing_to_warn_of() {
        for template in TEMPLATES {
            let document = Document::new(template.id, template.text);
            let said: Vec<String> = document
                .findings()
                .iter()
                .filter(|finding| finding.severity > Severity::Advice || template.id != "empty")
                .map(|finding| format!("{}: {} {}", finding.code, finding.sentence, finding.span.of(template.text)))
                .collect();
            assert_eq!(said, Vec::<String>::new(), "{}", template.id);
            assert!(document.playable().is_some());
        }
    }

    #[test]
    fn every_file_of_the_folder_is_a_template() {
        let folder = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/templates")).unwrap();
        let mut there: Vec<String> = folder.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        there.sort();
        let mut listed: Vec<String> = TEMPLATES.iter().map(|template| format!("{}.ron", template.id)).collect();
        listed.sort();
        assert_eq!(there, listed);
    }

    #[test]
    fn a_copy_has_a_title_of_its_own() {
        let text = "(title: \"A\") // a note";
        assert_eq!(titled(text, &copy_title(text)), "(title: \"A (copy)\") // a note");
        assert_eq!((titled("(broken", "B").as_str(), copy_title("(broken").as_str()), ("(broken", "A copy"));
    }
}

//! Headers of passages: `:: Name [tags] {"position": "..."}`.

use serde_json::Value;

use crate::studio::import::notes::Notes;

/// A header.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// The passage's name.
    pub name: String,
    /// Its tags.
    pub tags: Vec<String>,
}

/// Reads what stands behind the two colons. A backslash takes what it stands before as it is.
pub fn read(written: &str, line: usize, notes: &mut Notes) -> Header {
    let (name, rest) = up_to(written, &['[', '{']);
    let mut header = Header { name: name.trim().to_owned(), tags: Vec::new() };
    let mut rest = rest;
    if let Some(inside) = rest.strip_prefix('[') {
        let (tags, after) = up_to(inside, &[']']);
        header.tags = tags.split_whitespace().map(str::to_owned).collect();
        rest = after.strip_prefix(']').unwrap_or(after).trim_start();
    }
    // It says where the passage stands on Twine's map: the graph here lays out its own.
    if rest.starts_with('{') && serde_json::from_str::<Value>(rest).is_err() {
        notes.tell(line, "What stands in braces behind the passage's name cannot be read; it is left out.");
    }
    header
}

/// The text up to the first of some signs that is not escaped, without its escapes; and what follows from that sign on.
fn up_to<'t>(text: &'t str, stops: &[char]) -> (String, &'t str) {
    let mut plain = String::new();
    let mut signs = text.char_indices();
    while let Some((at, sign)) = signs.next() {
        match sign {
            '\\' => plain.extend(signs.next().map(|(_, escaped)| escaped)),
            sign if stops.contains(&sign) => return (plain, &text[at..]),
            sign => plain.push(sign),
        }
    }
    (plain, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, name: &str, tags: &[&str], told: usize) {
        let mut notes = Notes::default();
        let header = read(written, 1, &mut notes);
        assert_eq!((header.name.as_str(), header.tags.iter().map(String::as_str).collect::<Vec<_>>()), (name, tags.to_vec()));
        assert_eq!(notes.finish(&[]).len(), told, "{written}");
    }

    #[test]
    fn headers_have_a_name_and_may_have_tags_and_a_place() {
        check(" The desk", "The desk", &[], 0);
        check("The desk", "The desk", &[], 0);
        check(" The desk [first angry]", "The desk", &["first", "angry"], 0);
        check(" The desk [] {\"position\":\"600,400\"}", "The desk", &[], 0);
        check(" The desk {\"position\":\"600,400\",\"size\":\"100,200\"}", "The desk", &[], 0);
        check(" The desk [first] {broken", "The desk", &["first"], 1);
        check(" A \\[small\\] \\{odd\\} name [t\\]ag]", "A [small] {odd} name", &["t]ag"], 0);
        check(" back\\\\slash \\q", "back\\slash q", &[], 0);
        check(" open [tags", "open", &["tags"], 0);
        check("", "", &[], 0);
        check(" ends with \\", "ends with", &[], 0);
    }
}

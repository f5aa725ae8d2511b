//! What of the reference one is at: the block that the caret stands in, or the form.

use crate::studio::Path;

/// Parts of the whole with a heading of their own.
const PARTS: [&str; 9] = ["caller", "briefing", "facts", "truths", "goals", "moves", "reactions", "endings", "record"];

/// Fields with a heading of their own, wherever they stand.
const FIELDS: [(&str, &str); 11] = [
    ("when", "conditions"),
    ("routes", "conditions"),
    ("options", "options"),
    ("says", "lines"),
    ("again", "lines"),
    ("answer", "knows"),
    ("knows", "knows"),
    ("beats", "beats"),
    ("start", "beats"),
    ("later", "later"),
    ("gives_up", "endings"),
];

/// The heading of the reference for a place in a scenario.
pub fn topic(path: &Path) -> &'static str {
    let steps = path.steps();
    let last = |name: &str| steps.iter().rposition(|step| step == name);
    if steps.iter().any(|step| step == "when") {
        return "conditions";
    }
    if let Some(part) = steps.first().and_then(|first| PARTS.iter().find(|part| *part == first)) {
        return part;
    }
    // The innermost says most.
    let inner = FIELDS.iter().filter_map(|(name, anchor)| Some((last(name)?, *anchor))).max_by_key(|(at, _)| *at);
    inner.map_or("the-whole", |(_, anchor)| anchor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::help::{PageId, book};

    #[track_caller]
    fn check(path: &str, expected: &str) {
        assert_eq!(topic(&path.into()), expected);
        assert!(book().page(PageId::Reference).find(expected).is_some(), "{expected} is no heading");
    }

    #[test]
    fn every_place_has_its_part_of_the_reference() {
        check("", "the-whole");
        check("title", "the-whole");
        check("caller/mood/anger", "caller");
        check("briefing/facts/x", "briefing");
        check("facts/x", "facts");
        check("beats", "beats");
        check("beats/a/calls_for", "beats");
        check("beats/a/says/0/text/0", "lines");
        check("beats/a/options/1/shows/0", "options");
        check("beats/a/options/1/when", "conditions");
        check("beats/a/routes/0/next", "conditions");
        check("later/two/title", "later");
        check("later/two/beats/b/again/0", "lines");
        check("knows/x/answer/0", "knows");
        check("endings/end/later/0/when", "conditions");
        check("gives_up", "endings");
    }

    #[test]
    fn every_part_and_field_has_a_heading() {
        for anchor in PARTS.into_iter().chain(FIELDS.map(|(_, anchor)| anchor)) {
            assert!(book().page(PageId::Reference).find(anchor).is_some(), "{anchor}");
        }
    }
}

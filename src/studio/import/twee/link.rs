//! Links: `[[words]]`, `[[words->target]]`, `[[target<-words]]`, `[[words|target]]`.

/// A link as it stands in a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What one clicks on.
    pub words: String,
    /// The name of the passage that it leads to.
    pub target: String,
    /// Its line, from 1.
    pub line: usize,
    /// Whether it also sets something.
    pub sets: bool,
}

/// Words of links that only turn the page.
const PAGE_TURNS: [&str; 12] =
    ["continue", "next", "go on", "more", "proceed", "keep going", "carry on", "onward", "onwards", "turn the page", "then", "continue on"];

/// Reads what stands between the brackets; none where it leads nowhere. A right arrow divides at the last one, a left arrow or a
/// bar at the first.
pub fn read(inside: &str, line: usize) -> Option<Link> {
    let (inside, sets) = match inside.split_once("][") {
        Some((link, _)) => (link, true),
        None => (inside, false),
    };
    let (words, target) = if let Some((words, target)) = inside.rsplit_once("->") {
        (words, target)
    } else if let Some((target, words)) = inside.split_once("<-") {
        (words, target)
    } else if let Some((words, target)) = inside.split_once('|') {
        (words, target)
    } else {
        (inside, inside)
    };
    let (words, target) = (words.trim(), target.trim());
    let words = if words.is_empty() { target } else { words };
    (!target.is_empty()).then(|| Link { words: words.to_owned(), target: target.to_owned(), line, sets })
}

/// Whether a target is no passage: a page elsewhere, or something that is worked out while the story is played.
pub fn is_no_passage(target: &str) -> bool {
    ["http://", "https://", "mailto:"].iter().any(|mark| target.starts_with(mark)) || target.starts_with(['$', '_', '`'])
}

/// Whether the words of a link only turn the page.
pub fn turns_the_page(words: &str) -> bool {
    let plain = words.trim_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase();
    plain.is_empty() || PAGE_TURNS.contains(&plain.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(inside: &str, expected: Option<(&str, &str)>) {
        let link = read(inside, 1);
        assert_eq!(link.as_ref().map(|link| (link.words.as_str(), link.target.as_str())), expected, "{inside}");
    }

    #[test]
    fn links_have_words_and_a_target() {
        check("The desk", Some(("The desk", "The desk")));
        check("Go to him->The desk", Some(("Go to him", "The desk")));
        check("The desk<-Go to him", Some(("Go to him", "The desk")));
        check("Go to him|The desk", Some(("Go to him", "The desk")));
        check("a->b->c", Some(("a->b", "c")));
        check("a<-b<-c", Some(("b<-c", "a")));
        check("Pay|The desk][$paid to true", Some(("Pay", "The desk")));
        check(" -> The desk ", Some(("The desk", "The desk")));
        check("", None);
        check("words->", None);
    }

    #[test]
    fn some_links_only_turn_the_page() {
        for (words, expected) in [("Continue", true), ("next...", true), (">>", true), ("I am sorry.", false), ("Next door", false)] {
            assert_eq!(turns_the_page(words), expected, "{words}");
        }
    }
}

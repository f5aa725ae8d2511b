//! The small pattern language of the families, on top of regular expressions over folded text, in
//! which words and marks stand apart with one space between:
//!
//! - `{name}` is a word class of [`classes`](super::classes)
//! - `~` is up to four words, `~~` up to nine; neither crosses a mark of punctuation. Write the gap where a word would begin: `ring ~you`
//! - `...` is anything up to the end of the sentence
//! - all else is a regular expression; a pattern always begins and ends with a whole word

use regex_automata::meta::Regex;
use regex_automata::nfa::thompson::WhichCaptures;
use regex_automata::util::syntax;

use super::classes::CLASSES;
use crate::base::Span;

/// Puts the classes and gaps of a pattern in place.
///
/// # Panics
/// Where a pattern names a class that is not there: patterns are our own data, and tests compile every one.
pub fn expand(pattern: &str) -> String {
    let mut out = String::with_capacity(pattern.len() * 4);
    let mut rest = pattern;
    while let Some(found) = rest.find(['{', '~', '.', '\\', '(']) {
        out.push_str(&rest[..found]);
        rest = &rest[found..];
        if let Some(after) = rest.strip_prefix("~~") {
            out.push_str(r"(?-u:[a-z0-9$#\x80-\xFF][^ ]* ){0,9}?");
            rest = after;
        } else if let Some(after) = rest.strip_prefix('~') {
            out.push_str(r"(?-u:[a-z0-9$#\x80-\xFF][^ ]* ){0,4}?");
            rest = after;
        } else if let Some(after) = rest.strip_prefix("...") {
            out.push_str("(?-u:[^.!?;])*?");
            rest = after;
        } else if rest.starts_with('(') && !rest.starts_with("(?") {
            // Nobody asks what a group found, unless it has a name.
            out.push_str("(?:");
            rest = &rest[1..];
        } else if let Some((class, after)) = plain_class(rest) {
            out.push_str(class);
            rest = after;
        } else if rest.starts_with('{') && rest[1..].starts_with(|c: char| c.is_ascii_lowercase()) {
            let end = rest.find('}').unwrap_or(rest.len() - 1);
            let name = &rest[1..end];
            let class = CLASSES.iter().find(|(known, _)| *known == name).unwrap_or_else(|| panic!("no word class {name}"));
            out.push_str("(?:");
            out.push_str(&expand(class.1));
            out.push(')');
            rest = &rest[end + 1..];
        } else {
            // A mark of the regular expression, with what it escapes.
            let end = if rest.starts_with('\\') { 2.min(rest.len()) } else { 1 };
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        }
    }
    out.push_str(rest);
    out
}

/// The small classes that stand for `\w`, `\d` and `\S`, over bytes: folded text is lower case, and every letter beyond ASCII
/// counts as part of a word. The full Unicode classes would make the automata a hundred times larger.
fn plain_class(rest: &str) -> Option<(&'static str, &str)> {
    let classes = [(r"\w", r"(?-u:[a-z0-9_\x80-\xFF])"), (r"\d", "[0-9]"), (r"\S", "(?-u:[^ ])")];
    classes.iter().find_map(|(name, class)| Some((*class, rest.strip_prefix(name)?)))
}

/// A whole pattern, from word to word.
pub fn phrase(pattern: &str) -> String {
    format!(" (?:{}) ", expand(pattern))
}

/// So many bytes one of many patterns may hold on to for every byte of its expression, while it is looked for; with less, what
/// the long ones hold is cleared again and again.
const CACHE: usize = 32;
/// The least and the most that any may hold on to, in bytes. One that is looked for in every reply may hold on to the most.
const CACHES: (usize, usize) = (1 << 14, 1 << 17);

/// A pattern that can be looked for in folded text. It works on bytes; as what it finds begins and ends with a space, or
/// stands at the very beginning, that is as good as characters.
#[derive(Debug)]
pub struct Pattern(Regex);

impl Pattern {
    /// Whether it is found.
    pub fn is_match(&self, text: &str) -> bool {
        self.0.is_match(text)
    }

    /// Where it is first found.
    pub fn find(&self, text: &str) -> Option<Span> {
        self.0.find(text).map(|found| Span::new(found.start(), found.end()))
    }

    /// Where it is found.
    pub fn find_iter(&self, text: &str) -> impl Iterator<Item = Span> {
        self.0.find_iter(text).map(|found| Span::new(found.start(), found.end()))
    }

    /// There are some hundred patterns, each over short texts: what would make one faster over long ones would only fill memory.
    fn new(expression: &str, cache: usize) -> Self {
        let lean = Regex::config()
            .which_captures(WhichCaptures::Implicit)
            .auto_prefilter(false)
            .onepass(false)
            .backtrack(false)
            .dfa(false)
            .hybrid_cache_capacity(cache)
            .nfa_size_limit(Some(1 << 24));
        let bytes = syntax::Config::new().utf8(false);
        let built = Regex::builder().configure(lean).syntax(bytes).build(expression);
        Self(built.unwrap_or_else(|error| panic!("{expression}: {error}")))
    }
}

/// Compiles a pattern from word to word.
///
/// # Panics
/// Where the pattern is no regular expression: patterns are our own data, and tests compile every one.
pub fn compile(pattern: &str) -> Pattern {
    Pattern::new(&phrase(pattern), CACHES.1)
}

/// Compiles one of many patterns, each of which is looked for now and then.
///
/// # Panics
/// As [`compile`].
pub fn compile_one_of_many(pattern: &str) -> Pattern {
    let expression = phrase(pattern);
    Pattern::new(&expression, (CACHE * expression.len()).clamp(CACHES.0, CACHES.1))
}

/// Compiles a pattern that stands at the very beginning.
///
/// # Panics
/// As [`compile`].
pub fn compile_start(pattern: &str) -> Pattern {
    Pattern::new(&format!("^{}", phrase(pattern)), CACHES.1)
}

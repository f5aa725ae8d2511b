//! Names of a story as ids of a scenario.

use std::collections::HashMap;

/// The longest part of a name that an id takes, in characters; a number may follow.
const LONGEST: usize = 40;

/// Ids that are given, each once.
#[derive(Debug, Default)]
pub struct Ids {
    /// How many ids were asked for by each word.
    given: HashMap<String, usize>,
}

impl Ids {
    /// An id like `name` that nothing has yet.
    pub fn fresh(&mut self, name: &str) -> String {
        let stem = slug(name);
        let mut id = stem.clone();
        while self.given.contains_key(&id) {
            let count = self.given.entry(stem.clone()).or_default();
            *count += 1;
            id = format!("{stem}-{}", *count + 1);
        }
        self.given.insert(id.clone(), 0);
        id
    }
}

/// The words of a name in small letters, digits and dashes.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    for word in name.split(|sign: char| !sign.is_alphanumeric() && !matches!(sign, '\'' | '’')) {
        let plain: String = word.chars().filter(char::is_ascii_alphanumeric).take(LONGEST).map(|sign| sign.to_ascii_lowercase()).collect();
        if plain.is_empty() {
            continue;
        }
        if slug.len() + plain.len() >= LONGEST && !slug.is_empty() {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&plain);
    }
    if slug.is_empty() { "beat".to_owned() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(names: &[&str], expected: &[&str]) {
        let mut ids = Ids::default();
        let given: Vec<String> = names.iter().map(|name| ids.fresh(name)).collect();
        assert_eq!(given, expected);
    }

    #[test]
    fn names_become_ids_that_are_legal_and_given_once() {
        check(&["The Queue", "the_queue", "the queue!"], &["the-queue", "the-queue-2", "the-queue-3"]);
        check(&["a-2", "a", "a", "a"], &["a-2", "a", "a-3", "a-4"]);
        check(&["", "…", "Über", "don't go"], &["beat", "beat-2", "ber", "dont-go"]);
        check(&["a very long name that goes on and on for ever and ever"], &["a-very-long-name-that-goes-on-and-on-for"]);
        check(&[&"x".repeat(500)], &[&"x".repeat(40)]);
    }
}

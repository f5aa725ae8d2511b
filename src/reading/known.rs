//! What is known of texts that come again at every reply: example wordings, options, questions, what the customer said
//! before. Each is folded and stemmed once; remembering changes no result, only the time that it takes.

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::english::stem;
use super::matching::content;
use super::text::Text;

/// So many texts are remembered; then all are forgotten.
const MOST: usize = 4_096;
/// A longer text (bytes) is not remembered.
const LONGEST: usize = 2_000;

/// A text, folded and stemmed.
#[derive(Debug)]
pub struct Known {
    /// The folded text.
    pub folded: String,
    /// The stems of the words that carry something.
    pub content: Vec<String>,
    /// The stems of all words.
    pub all: Vec<String>,
}

impl Known {
    fn of(text: &str) -> Self {
        let text = Text::new(text);
        let all = text.tokens.iter().filter(|token| token.is_word).map(|token| stem(token.folded.of(&text.folded))).collect();
        Self { content: content(&text), all, folded: text.folded }
    }
}

thread_local! {
    static KNOWN: RefCell<FxHashMap<String, Rc<Known>>> = RefCell::default();
}

/// A text, folded and stemmed: now, or when it came before.
pub fn known(text: &str) -> Rc<Known> {
    if text.len() > LONGEST {
        return Rc::new(Known::of(text));
    }
    KNOWN.with_borrow_mut(|texts| {
        if let Some(known) = texts.get(text) {
            return known.clone();
        }
        if texts.len() >= MOST {
            texts.clear();
        }
        let known = Rc::new(Known::of(text));
        texts.insert(text.to_owned(), known.clone());
        known
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_is_what_would_be_made() {
        for text in ["Ring you back", "the rest of it", "", "It's DEAD again!", &"word ".repeat(600)] {
            for _ in 0..2 {
                let (known, made) = (known(text), Known::of(text));
                assert_eq!((&known.folded, &known.content, &known.all), (&made.folded, &made.content, &made.all));
            }
        }
    }
}

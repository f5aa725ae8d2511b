//! Words that an organisation bans or prefers, and where they stand in a reply.

use serde::{Deserialize, Serialize};

use crate::base::Span;
use crate::principles::SignalSeverity;

/// So many phrases a rubric may have.
pub const MOST_PHRASES: usize = 60;
/// Letters that a phrase may have.
pub const MOST_PHRASE: usize = 80;
/// Letters that what to say instead, and why, may each have.
pub const MOST_REMARK: usize = 200;

/// Whether words are banned or preferred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Wish {
    /// They are not to be said: a fault.
    Avoid,
    /// They are welcome: said in the debrief, and worth nothing.
    Prefer,
}

/// Words that are banned or preferred.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "WrittenPhrase")]
pub struct Phrase {
    /// Which of the two.
    pub wish: Wish,
    /// The words. Case and signs between them are all the same; only whole words within one sentence are meant.
    pub words: String,
    /// What to say instead; may be empty.
    pub instead: String,
    /// Why; may be empty.
    pub why: String,
    /// How heavy they are where they are banned.
    pub severity: SignalSeverity,
}

/// A phrase as a file has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenPhrase {
    avoid: Option<String>,
    prefer: Option<String>,
    instead: Option<String>,
    why: Option<String>,
    severity: Option<SignalSeverity>,
}

impl TryFrom<WrittenPhrase> for Phrase {
    type Error = &'static str;

    fn try_from(written: WrittenPhrase) -> Result<Self, Self::Error> {
        let bare = written.instead.is_none() && written.severity.is_none();
        let (wish, words) = match (written.avoid, written.prefer) {
            (Some(words), None) => (Wish::Avoid, words),
            (None, Some(words)) if bare => (Wish::Prefer, words),
            (None, Some(_)) => return Err("words to prefer have a `why`, and neither `instead` nor `severity`"),
            _ => return Err("a phrase is either something to `avoid` or something to `prefer`"),
        };
        let (instead, why) = (written.instead.unwrap_or_default(), written.why.unwrap_or_default());
        Ok(Self { wish, words, instead, why, severity: written.severity.unwrap_or_default() })
    }
}

impl Phrase {
    /// Words with nothing more to say about them.
    pub fn new(wish: Wish, words: impl Into<String>) -> Self {
        let (instead, why) = (String::new(), String::new());
        Self { wish, words: words.into(), instead, why, severity: SignalSeverity::default() }
    }

    /// Where it stands in a text, in bytes, in order; none overlaps another.
    pub fn places(&self, text: &str) -> Vec<Span> {
        let (wanted, found) = (words(&self.words), words(text));
        let mut places = Vec::new();
        let mut at = 0;
        while !wanted.is_empty() && at + wanted.len() <= found.len() {
            let here = &found[at..at + wanted.len()];
            if stands(&wanted, here) {
                places.push(here[0].span.join(&here[here.len() - 1].span));
                at += wanted.len();
            } else {
                at += 1;
            }
        }
        places
    }

    /// Whether two are about the same words.
    pub fn is_like(&self, other: &Self) -> bool {
        let (one, other) = (words(&self.words), words(&other.words));
        one.len() == other.len() && stands(&one, &other)
    }

    /// Whether there is any word in it.
    pub fn is_blank(&self) -> bool {
        words(&self.words).is_empty()
    }
}

/// Whether words are the wanted ones, with sentences ending between them in the same places.
fn stands(wanted: &[Word], here: &[Word]) -> bool {
    let same = |(at, (one, other)): (usize, (&Word, &Word))| one.folded == other.folded && (at == 0 || one.begins == other.begins);
    wanted.iter().zip(here).enumerate().all(same)
}

/// A word in small letters.
struct Word {
    folded: String,
    span: Span,
    /// Whether a sentence ended right before it.
    begins: bool,
}

/// The words of a text. It is no folding of the reading's, which may come to know better: old attempts never change.
fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut begins, mut inside) = (false, false);
    let mut chars = text.char_indices().peekable();
    while let Some((at, sign)) = chars.next() {
        let before_letter = chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        let apostrophe = matches!(sign, '\'' | '’') && inside && before_letter;
        if sign.is_alphanumeric() || apostrophe {
            if !inside {
                words.push(Word { folded: String::new(), span: Span::new(at, at), begins: std::mem::take(&mut begins) });
            }
            if let Some(word) = words.last_mut() {
                word.folded.extend(if apostrophe { '\'' } else { sign }.to_lowercase());
                word.span.end = at + sign.len_utf8();
            }
            inside = true;
        } else {
            // The point of a number ends no sentence.
            begins |= matches!(sign, '.' | '!' | '?' | '…' | ';' | '\n') && !(inside && before_letter);
            inside = false;
        }
    }
    words
}

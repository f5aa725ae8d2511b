//! What is wrong with a rubric, and where.

use ron::Options;
use ron::error::SpannedError;
use ron::extensions::Extensions;

use super::{MOST_PHRASE, MOST_PHRASES, MOST_REMARK, MOST_TITLE, MOST_WEIGHT, NUMBERS, Number, Phrase, PromiseBands, Rubric, Unit, Wish};
use crate::base::{LineIndex, nearest};
use crate::scenario::syntax::{Node, parse};

/// Why a text is no rubric.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {sentence}")]
pub struct RubricError {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// What is wrong there, without a full stop.
    pub sentence: String,
}

/// Something in a rubric that cannot stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RubricFault {
    /// Where: `costs/light`, `phrases/2/words`.
    pub at: String,
    /// What is wrong, without a full stop.
    pub sentence: String,
}

impl RubricError {
    /// Something wrong at the place of a text where it stands.
    pub(super) fn at(text: &str, fault: &RubricFault) -> Self {
        let tree = parse(text);
        let start = tree.root.as_ref().map_or(0, |root| place(root, &fault.at));
        let (line, column) = LineIndex::new(text).line_col(text, start);
        Self { line, column, sentence: fault.sentence.clone() }
    }
}

impl From<SpannedError> for RubricError {
    fn from(error: SpannedError) -> Self {
        Self { line: error.span.start.line, column: error.span.start.col, sentence: sentence(&error.code) }
    }
}

/// What a text is not that should be a rubric.
fn sentence(error: &ron::Error) -> String {
    let meant =
        |found: &str, known: &[&str]| nearest(found, known.iter().copied()).map_or(String::new(), |name| format!("; perhaps `{name}`"));
    match error {
        ron::Error::NoSuchStructField { expected, found, .. } => format!("there is no `{found}` here{}", meant(found, expected)),
        ron::Error::NoSuchEnumVariant { expected, found, .. } => format!("`{found}` is not known here{}", meant(found, expected)),
        ron::Error::MissingStructField { field, .. } => format!("`{field}` is missing"),
        ron::Error::Message(why) => why.clone(),
        other => {
            let said = other.to_string();
            let mut letters = said.chars();
            letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
        }
    }
}

/// Where a path leads in a text, as far as it can be followed.
fn place(root: &Node, path: &str) -> usize {
    let mut node = root;
    for part in path.split('/') {
        // What a phrase is about stands under the name that says whether it is banned.
        let words = || if part == "words" { node.get("avoid").or(node.get("prefer")) } else { None };
        let next = part.parse::<usize>().ok().and_then(|number| node.each().get(number)).or(node.get(part)).or_else(words);
        match next {
            Some(next) => node = next,
            None => break,
        }
    }
    node.span.start
}

impl Rubric {
    /// Reads a text of the right shape, whatever its numbers and words are: a draft may be saved before it is right.
    ///
    /// # Errors
    /// Where it is not of that shape.
    pub fn read(text: &str) -> Result<Self, RubricError> {
        // An optional word stands bare, as everywhere in Evenkeel's files.
        Ok(Options::default().with_default_extension(Extensions::IMPLICIT_SOME).from_str(text)?)
    }

    /// Everything in it that cannot stand, in the order of the file.
    pub fn faults(&self) -> Vec<RubricFault> {
        let mut faults = Vec::new();
        let mut tell = |at: &str, sentence: String| faults.push(RubricFault { at: at.to_owned(), sentence });
        if self.title.trim().is_empty() {
            tell("title", "a rubric has a title".to_owned());
        }
        if letters(&self.title) > MOST_TITLE {
            tell("title", format!("the title has at most {MOST_TITLE} letters"));
        }
        for number in NUMBERS.iter().filter(|number| !number.allows((number.get)(self))) {
            tell(number.path, range(number));
        }
        let PromiseBands { tight, realistic, padded } = self.promise;
        if realistic < tight {
            tell("promise/realistic", "the bands of a promise rise: what is realistic reaches at least as far as what is tight".to_owned());
        }
        if padded < realistic {
            tell("promise/padded", "the bands of a promise rise: this one reaches at least as far as what is realistic".to_owned());
        }
        for signal in self.severities.keys().filter(|signal| !signal.is_fault()) {
            tell(&format!("severities/{signal}"), format!("`{signal}` is no fault: it has no severity"));
        }
        for (principle, _) in self.weights.iter().filter(|(_, weight)| **weight > MOST_WEIGHT) {
            tell(
                &format!("weights/{principle}"),
                format!("a goal weighs between 0 and {MOST_WEIGHT} percent of what its scenario gives it"),
            );
        }
        if self.phrases.len() > MOST_PHRASES {
            tell("phrases", format!("a rubric has at most {MOST_PHRASES} phrases"));
        }
        for (number, phrase) in self.phrases.iter().enumerate() {
            if let Some((part, sentence)) = phrase_fault(phrase, &self.phrases[..number]) {
                tell(&format!("phrases/{number}/{part}"), sentence);
            }
        }
        faults
    }
}

fn range(number: &Number) -> String {
    let Number { title, least, most, .. } = number;
    let unit = match number.unit {
        Unit::Points => "points",
        Unit::Percent => "percent",
        Unit::Thousandths => "thousandths",
    };
    format!("“{title}” lies between {least} and {most} {unit}")
}

/// What is wrong with a phrase, and in which part of it.
fn phrase_fault(phrase: &Phrase, before: &[Phrase]) -> Option<(&'static str, String)> {
    let long = |text: &str, most: usize| letters(text) > most;
    if phrase.is_blank() {
        return Some(("words", "a phrase needs a word at least".to_owned()));
    }
    if long(&phrase.words, MOST_PHRASE) {
        return Some(("words", format!("a phrase has at most {MOST_PHRASE} letters")));
    }
    if before.iter().any(|other| other.is_like(phrase)) {
        return Some(("words", "this phrase is in the list already".to_owned()));
    }
    if phrase.wish == Wish::Avoid && long(&phrase.instead, MOST_REMARK) {
        return Some(("instead", format!("what to say instead has at most {MOST_REMARK} letters")));
    }
    long(&phrase.why, MOST_REMARK).then(|| ("why", format!("the reason has at most {MOST_REMARK} letters")))
}

fn letters(text: &str) -> usize {
    text.chars().count()
}

//! Findings in the words of the forms: somebody who never sees the text knows a field by its title, and a signal by what it is called.

use super::titles::{title, word_of};
use crate::base::{Diagnostic, Span};
use crate::studio::Parsed;
use crate::studio::language::{Block, Field, SCENARIO, Shape, Words};

/// What stands in quotation marks in a sentence, beside what the author named.
enum Quoted {
    Field,
    Word(Words),
}

/// The findings whose sentences quote words of the language, by their codes. Hints quote fields alone.
const SENTENCES: [(&str, Quoted); 13] = [
    ("missing-field", Quoted::Field),
    ("duplicate-field", Quoted::Field),
    ("signal-unread", Quoted::Word(Words::Signal)),
    ("signal-not-for-words", Quoted::Word(Words::Signal)),
    ("favourite-signal", Quoted::Word(Words::Signal)),
    ("goal-short", Quoted::Word(Words::Principle)),
    ("goal-unearned", Quoted::Word(Words::Principle)),
    ("goal-unearnable", Quoted::Word(Words::Principle)),
    ("goal-unlosable", Quoted::Word(Words::Principle)),
    ("nothing-tempts", Quoted::Word(Words::Principle)),
    ("no-restraint", Quoted::Word(Words::Principle)),
    ("no-reaction", Quoted::Word(Words::ReactionTo)),
    ("spoken-reaction", Quoted::Word(Words::ReactionTo)),
];

/// A finding as somebody is told it who sees forms and no text.
pub fn in_form_words(finding: &Diagnostic, parsed: &Parsed) -> Diagnostic {
    let blocks = blocks_at(parsed, finding.span);
    let field = |name: &str| field_title(&blocks, name);
    let sentence = match SENTENCES.iter().find(|(code, _)| *code == finding.code) {
        Some((_, Quoted::Field)) => requoted(&finding.sentence, field),
        Some((_, Quoted::Word(words))) => requoted(&finding.sentence, |word| Some(word_of(*words, word))),
        None => finding.sentence.clone(),
    };
    // What is not known has no title; what was meant by it is told as it is written.
    let hint = if finding.code.starts_with("unknown-") { finding.hint.clone() } else { requoted(&finding.hint, field) };
    Diagnostic { sentence, hint, ..finding.clone() }
}

/// The blocks that a place is in, the innermost first.
fn blocks_at(parsed: &Parsed, place: Span) -> Vec<&'static Block> {
    let (mut spot, mut blocks) = (parsed.whole(), Vec::new());
    for step in parsed.path_at(place.start).steps() {
        blocks.extend(block(&spot.shape));
        let Some(child) = spot.child(step) else { break };
        spot = child.spot;
    }
    blocks.extend(block(&spot.shape));
    blocks.reverse();
    blocks
}

fn block(shape: &Shape) -> Option<&'static Block> {
    if let Shape::Block(block) = shape { Some(block) } else { None }
}

/// The title of a field: of the innermost block that has it, else of any.
fn field_title(blocks: &[&'static Block], name: &str) -> Option<String> {
    let here = blocks.iter().find_map(|block| Some((*block, block.field(name)?)));
    let (block, field) = here.or_else(|| anywhere(&SCENARIO, name))?;
    Some(title(block, field))
}

/// The first field of a name in a block or what is in it.
fn anywhere(block: &'static Block, name: &str) -> Option<(&'static Block, &'static Field)> {
    let here = block.field(name).map(|field| (block, field));
    here.or_else(|| block.fields.iter().find_map(|field| anywhere(inner(&field.shape)?, name)))
}

fn inner(shape: &'static Shape) -> Option<&'static Block> {
    match shape {
        Shape::Block(block) => Some(block),
        Shape::List(inner_shape) | Shape::Map(_, inner_shape) | Shape::WordMap(_, inner_shape) => inner(inner_shape),
        _ => None,
    }
}

/// Puts other words for those in quotation marks, where there are any.
fn requoted(text: &str, put: impl Fn(&str) -> Option<String>) -> String {
    let mut parts = text.split('“');
    let mut told = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        told.push('“');
        match part.split_once('”').and_then(|(quoted, rest)| Some((put(quoted)?, rest))) {
            Some((other, rest)) => told.extend([other.as_str(), "”", rest]),
            None => told.push_str(part),
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Severity;

    const TEXT: &str = r#"(title: "A", beats: {"take": (says: "Well?", options: [(say: "Yes.", next: "end")])})"#;

    #[track_caller]
    fn check(code: &'static str, at: &str, (sentence, hint): (&str, &str), expected: (&str, &str)) {
        let start = TEXT.find(at).unwrap();
        let finding = Diagnostic::new(code, Severity::Advice, Span::new(start, start + 1), sentence).hint(hint);
        let told = in_form_words(&finding, &Parsed::of(TEXT).unwrap());
        assert_eq!((told.sentence.as_str(), told.hint.as_str()), expected);
    }

    #[test]
    fn fields_are_named_by_their_titles() {
        let hint = "Look at its “when”, or say in “although” why.";
        let told = "Look at its “Only offered when”, or say in “Why it is as it is, or differs from what is read” why.";
        check("option-unplayed", "say:", ("“take” is never offered.", hint), ("“take” is never offered.", told));
        check(
            "missing-field",
            "title",
            ("A scenario needs “gives_up”.", ""),
            ("A scenario needs “When patience is over, it ends with”.", ""),
        );
        // What stands elsewhere is found there.
        check("x", "title", ("", "Name it under “tempts”."), ("", "Name it under “It tempts one to break”."));
    }

    #[test]
    fn signals_and_principles_are_named_as_people_call_them() {
        let sentence = ("The reading does not find “apology_owned” in these words.", "");
        let signal = word_of(Words::Signal, "apology_owned");
        check("signal-unread", "say:", sentence, (&format!("The reading does not find “{signal}” in these words."), ""));
    }

    #[test]
    fn what_the_author_named_and_what_is_unknown_stays() {
        check("unreachable-beat", "take", ("Nothing leads to “take”.", ""), ("Nothing leads to “take”.", ""));
        check(
            "unknown-field",
            "say:",
            ("An option has no “sayy”.", "Did you mean “say”?"),
            ("An option has no “sayy”.", "Did you mean “say”?"),
        );
        check("x", "say:", ("", "An open “quotation"), ("", "An open “quotation"));
    }
}

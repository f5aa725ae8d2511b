//! What a sentence is by its form, and whether it gives another person's words.

use std::sync::LazyLock;

use super::english::{self, Pattern};

/// What a sentence is, by its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// It tells.
    Statement,
    /// It asks, with or without a question mark.
    Question,
    /// It orders or invites.
    Imperative,
}

static ASKS: LazyLock<Pattern> = LazyLock::new(|| {
    english::compile_start(
        r"(so |and |okay |right |but |or |now |well |just |, |oh )*(what|which|who|whose|when|where|why|how|is it|is there|is that|was it|was there|are you|are they|were you|did you|did they|did he|did she|did it|do you|do they|does it|does the|has he|has it|has anyone|have you|can you tell|could you tell|may i ask|can i ask|would you like|would it help|shall we|shall i)",
    )
});
/// "What happened is ...", "what we do now is ...": no question without a question mark.
static TELLS: LazyLock<Pattern> = LazyLock::new(|| {
    english::compile_start(
        r"(so |and |okay |right |but |now |well |, )*what ((actually |really )?(happened|happens|matters|counts|helps)|(i|we|you|he|she|they|it) (\w+ ){1,4}?) ?(\w+ )?(is|was)",
    )
});
static ORDERS: LazyLock<Pattern> = LazyLock::new(|| {
    english::compile_start(
        r"(so |and |then |now |well |just |please |kindly |first |, |okay |right )*(do not|please|kindly|calm|wait|try|send|give|take|go|come|call|ring|phone|contact|check|read|look|listen|leave|put|keep|turn|switch|tell|ask|write|fill|click|press|hold|sit|stop|let|get|use|have|log|open|close|pick|choose|bring|allow|expect|note)",
    )
});
static REPORTS: LazyLock<Pattern> = LazyLock::new(|| {
    english::compile(
        r#"({colleague}|the \w+|another \w+|\w+ from \w+) (had |has |have |already |also )*(told|said|says|wrote|promised|claims|claimed|assured|informed|mentioned|replied|apologised)( to)?( you| him| her| us| me| them)?( that)?( :| "| , "| that| it| he| she| they| you would)"#,
    )
});

/// What a folded sentence is by its form.
pub fn form(sentence: &str) -> Form {
    let end = sentence.trim_end_matches([' ', '"', ')']);
    if end.ends_with('?') || (ASKS.is_match(sentence) && !end.ends_with(['.', '!']) && !TELLS.is_match(sentence)) {
        Form::Question
    } else if ORDERS.is_match(sentence) {
        Form::Imperative
    } else {
        Form::Statement
    }
}

/// How far another person's words go on after their sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Quoting {
    /// They do not.
    #[default]
    No,
    /// To the closing quotation mark.
    ToMark,
    /// To the end of the text: they came after a colon, without quotation marks.
    ToEnd,
}

/// Whether a folded sentence gives another person's words, and how far they go on.
pub fn reported(sentence: &str, before: Quoting) -> (bool, Quoting) {
    match before {
        Quoting::ToEnd => (true, Quoting::ToEnd),
        Quoting::ToMark => (true, if sentence.contains('"') { Quoting::No } else { Quoting::ToMark }),
        Quoting::No => match REPORTS.find(sentence) {
            None => (false, Quoting::No),
            Some(report) => {
                let after = &sentence[report.end..];
                let goes_on = if report.of(sentence).ends_with(": ") && !after.starts_with('"') {
                    Quoting::ToEnd
                } else if sentence.matches('"').count() % 2 == 1 {
                    Quoting::ToMark
                } else {
                    Quoting::No
                };
                (true, goes_on)
            }
        },
    }
}

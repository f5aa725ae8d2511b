//! The cheer left out, marks and emoji calmed.

use crate::principles::Signal;
use crate::reading::better::turn::{Turn, drop, words};

/// How it is turned.
pub const TURN: Turn = Turn {
    signal: Signal::Bubbly,
    into: None,
    leave_out: true,
    rewrites: &[
        drop(r"no (worries|probs|problemo|prob|problem|biggie)( at all)?( ,)?"),
        drop(
            r"(absolutely|totally|awesome|amazing|fantastic|wonderful|super|brilliant|perfect|lovely|excellent|great|yay|aww*|ooh*|whoops\w*|oops\w*|omg|lol|haha\w*|hiya|hey there|sure thing|okie dokie|of course|definitely)( ,| !)*",
        ),
        drop(r"(, )?(hun|hunny|hon|sweetie|sweetheart|babe|lovely|lovey|darling|petal|my lovely|my love|my dear|my darling|pet|love)"),
        drop(r"(i am |we are )?(so |very |more than |super |always )?(happy|glad|pleased|delighted|thrilled|excited) to (help|assist)"),
        words(r"i am (so |very |more than |super )?(happy|glad|pleased|delighted|thrilled|excited) to", &["I will"]),
        words(r"we are (so |very |more than |super )?(happy|glad|pleased|delighted|thrilled|excited) to", &["we will"]),
        drop(r"(super|really|totally|so)"),
        words(r"thanks (so|sooo*) much", &["thank you"]),
    ],
    also: Some(calm),
};

/// Without emoji, and with a full stop for exclamation marks.
fn calm(sentence: &str) -> String {
    let is_cheer = |c: char| matches!(c, '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{2B50}' | '\u{FE0F}' | '!');
    let had_mark = sentence.contains('!');
    let calm: String = sentence.chars().filter(|c| !is_cheer(*c)).collect();
    let calm = calm.split_whitespace().collect::<Vec<_>>().join(" ");
    if had_mark && !calm.ends_with(['.', '?', ',']) { format!("{calm}.") } else { calm }
}

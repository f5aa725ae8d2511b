//! Says their problem back.

use rustc_hash::FxHashSet;
use std::sync::LazyLock;

use crate::principles::{Seen, Signal, Sureness};
use crate::reading::english::{self, Pattern};
use crate::reading::family::{Family, Reply, Where, to};
use crate::reading::known::known;
use crate::reading::matching;
use crate::reading::sentence::Form;
use crate::reading::text::Sentence;

/// Says their problem back.
pub const FAMILY: Family = Family {
    signal: Signal::Restatement,
    about: "Says this customer's problem back, in own words.",
    fires: &[
        to(
            "The update wiped my pipeline and the Acme files are gone.",
            "So the update emptied your pipeline and took the Acme files with it, right?",
        ),
        to(
            "You lost my suitcase in Frankfurt.",
            "Right, so your bag came off the plane in Frankfurt and never got onto the second one, is that it?",
        ),
        to(
            "They rang three times from upstairs and I didn't answer. It died in my hand.",
            "So it died twice, and because of that you missed three calls from your client on Monday evening. Have I got that right?",
        ),
        to(
            "I stood on a pallet and said trust me. Desmond told me not to.",
            "You told everyone they could trust us, against Desmond, and then we made you look foolish.",
        ),
    ],
    near_misses: &[
        to("The update wiped my pipeline.", "I understand your issue."),
        to("The update wiped my pipeline and the Acme files are gone.", "The update wiped my pipeline and the Acme files are gone."),
        to("My parcel is late.", "Order 4471, yes."),
        to("Give me one reason not to ring that number.", "Before you ring them, would you let us put it right first?"),
        to("It's gone up to nine last night.", "So: you get everything back up to nine last night."),
    ],
    rules: &[],
    unless: &[],
    answers: "",
    place: Where::Anywhere,
    also: Some(says_back),
};

static SAYS_BACK: LazyLock<Pattern> = LazyLock::new(|| {
    english::compile(
        r"(so|right|okay|let me (see|check|get|make sure)|just to (be sure|check|make sure)|have i got|if i (understand|have|got|hear)|what i (hear|am hearing|understand)|in other words|you are (telling|saying)|i (hear|understand|gather) that|from what you)( ,| that| it| \.)*( so| then| right)?",
    )
});
static CHECKS: LazyLock<Pattern> = LazyLock::new(|| {
    english::compile(
        r"(, |\. )?(right|correct|yes)( then| so far| sir| madam)? \?|(is that (it|right|so|correct|about it)|have i got (that|it|this|anything)|did i (get|hear|miss)|am i right|so far) ?(\w+ ){0,2}\?",
    )
});
static TELLS: LazyLock<Pattern> = LazyLock::new(|| {
    english::compile(
        r"was|were|did|had|been|have|has|\w+ed|told|said|sent|lost|left|took|came|went|got|paid|stood|sat|bought|kept|is|are|now|and then|since",
    )
});
static LOOKS_AHEAD: LazyLock<Pattern> = LazyLock::new(|| {
    english::compile(
        r"(i|we|you|it|they|he|she) (will|can|would)|(i|we|it) could|my name|my direct|let me|i am \w+ing|should( not)? have|sorry|apologise|i would|please|going to|anyone|anybody|no wonder|of course|must|nobody|i understand|cancelled|closed|refund\w*|tomorrow|i have|you are right|true|fair",
    )
});
static GIVES: LazyLock<Pattern> =
    LazyLock::new(|| english::compile(r"you (will )?(get|have) (it|everything|them|your \w+|me) ~(back|by|at|in)|you get"));
static COUNTS: LazyLock<Pattern> = LazyLock::new(|| {
    english::compile(
        r"\d\S*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twice|second|third|fourth|hours|weeks|days|months|\w+day|years|times",
    )
});

/// A sentence about them in which their own things come back, in other words than theirs.
fn says_back(reply: &Reply<'_>, found: &mut Vec<Seen>) {
    let text = reply.text;
    let mut theirs: FxHashSet<String> = matching::content(reply.customer).into_iter().collect();
    theirs.extend(reply.context.earlier.iter().flat_map(|said| known(said).content.clone()));
    let own_sentences = text.sentences.iter().filter(|sentence| !sentence.reported);
    for sentence in own_sentences {
        let words = text.sentence_text(*sentence);
        let own: FxHashSet<String> = text.carrying(sentence.first, sentence.end).collect();
        let common = own.iter().filter(|word| theirs.contains(*word)).count();
        let new = own.len() - common;
        let introduced = SAYS_BACK.find(words).is_some_and(|found| found.start == 0) && is_about_them(words);
        let checked = CHECKS.is_match(words) && !words.contains(" it right ") && !words.contains(" that right first ");
        if new < 1 || (GIVES.is_match(words) && !checked) || (LOOKS_AHEAD.is_match(words) && !introduced && !checked) {
            continue;
        }
        let introduces_it = introduced && common > 0 && new >= 2 && own.len() >= 4;
        let checks_it = checked && common > 0 && own.len() >= 5;
        let opens = sentence.first <= GREETING && opens_with_it(words, *sentence, common, new);
        let sure = match (introduces_it, checks_it) {
            (true, true) => Sureness::Explicit,
            (false, false) if !opens => continue,
            _ => Sureness::Likely,
        };
        found.push(FAMILY.seen(text, text.span(sentence.first, sentence.end), sure, "says their problem back"));
    }
}

/// Whether a reply's first sentence tells them what happened to them, without a word that says so.
fn opens_with_it(words: &str, sentence: Sentence, common: usize, new: usize) -> bool {
    let tells = sentence.form == Form::Statement && words.contains(" you") && TELLS.is_match(words);
    tells && common >= 1 && new >= 2 && common + new >= 7 && (common >= 2 || COUNTS.is_match(words))
}

/// Up to so many words and marks of a greeting or an apology may stand before what is said back.
const GREETING: usize = 8;

fn is_about_them(words: &str) -> bool {
    [" you ", " your ", " we ", " our "].iter().any(|word| words.contains(word))
}

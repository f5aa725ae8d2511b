//! Says their problem back.

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::reading::{english, matching};
use crate::reading::text::{Sentence, Text};
use crate::principles::{Seen, Signal, Sureness};
use crate::reading::family::{Family, Where, to, Reply};

/// Says their problem back.
pub const FAMILY: Family = Family {
 signal: Signal::Restatement,
 about: "Says this customer's problem back, in own words.",
 fires: &[to("The update wiped my pipeline and the Acme files are gone.", "So the update emptied your pipeline and took the Acme files with it, right?"), to("You lost my suitcase in Frankfurt.", "Right, so your bag came off the plane in Frankfurt and never got onto the second one, is that it?")],
 near_misses: &[to("The update wiped my pipeline.", "I understand your issue."), to("The update wiped my pipeline and the Acme files are gone.", "The update wiped my pipeline and the Acme files are gone."), to("My parcel is late.", "Order 4471, yes.")],
 rules: &[],
 unless: &[],
 answers: r"",
 place: Where::Anywhere,
 also: Some(says_back),
};

static SAYS_BACK: LazyLock<Regex> = LazyLock::new(|| {
    english::compile(
        r"(so|right|okay|let me (see|check|get|make sure)|just to (be sure|check|make sure)|have i got|if i (understand|have|got|hear)|what i (hear|am hearing|understand)|in other words|you are (telling|saying)|to sum up|i (hear|understand|gather) that|from what you)( ,| that| it| \.)*( so| then| right)? ~(you|your|the|it|he|she|they|we|our|my|a|two|three)",
    )
});
static CHECKS: LazyLock<Regex> = LazyLock::new(|| {
    english::compile(r"(, |\. )?(right|is that (it|right|so|correct|about it)|have i got (that|it|this|anything)( right| wrong)?|did i (get|hear|miss)|correct|am i right|do i have (that|it)|yes) \?")
});

/// A sentence about them, in which several of the customer's own things come back and others are new.
fn says_back(reply: &Reply<'_>, found: &mut Vec<Seen>) {
    let text = reply.text;
    let theirs: HashSet<String> =
        std::iter::once(&reply.context.customer).chain(reply.context.earlier).flat_map(|said| matching::content(&Text::new(said))).collect();
    for sentence in text.sentences.iter().filter(|sentence| !sentence.reported) {
        let words = text.sentence_text(*sentence);
        let own = stems(text, *sentence);
        let common = own.iter().filter(|word| theirs.contains(*word)).count();
        let new = own.len() - common;
        let about_them = [" you ", " your ", " he ", " she ", " your ", " we ", " our "].iter().any(|word| words.contains(word));
        let says_back = SAYS_BACK.find(words).is_some_and(|found| found.start() == 0);
        let checks = CHECKS.is_match(words);
        let wanted = match (says_back, checks) {
            (true, true) => 1,
            (true, false) | (false, true) => 2,
            (false, false) => 4,
        };
        let tells = PAST.is_match(words) || says_back || checks;
        let looks_ahead = AHEAD.is_match(words);
        if about_them && tells && !looks_ahead && common >= wanted && new >= 1 && own.len() >= 4 {
            let sure = if says_back && checks { Sureness::Explicit } else { Sureness::Likely };
            found.push(FAMILY.seen(text, text.span(sentence.first, sentence.end), sure, "says their problem back"));
        }
    }
}

static PAST: LazyLock<Regex> =
    LazyLock::new(|| english::compile(r"was|were|did|had|been|have|has|\w+ed|told|said|sent|lost|left|took|came|went|got|paid|stood|sat|bought|kept|is|are"));
static AHEAD: LazyLock<Regex> =
    LazyLock::new(|| english::compile(r"(i|we|you|it|they) (will|can|could|would)|let me|i am \w+ing|should have|(i am|we are) (so |very |truly )?(sorry|going)|i would|apologise|please"));

fn stems(text: &Text<'_>, sentence: Sentence) -> HashSet<String> {
    (sentence.first..sentence.end)
        .filter(|at| text.tokens[*at].is_word && !english::is_filler(text.word(*at)))
        .map(|at| english::stem(text.word(at)))
        .collect()
}

//! What is written down: facts found in a field of the record or a next step, blame and insults about the
//! customer, guesses where the record should know.

use std::sync::LazyLock;

use super::context::Candidates;
use super::english::Pattern;
use super::family::seen;
use super::text::Text;
use super::{VERSION, english, matching, promise, times};
use crate::base::{Clock, Span};
use crate::principles::{Reading, Seen, Signal, Sureness, TimeSeen};
use crate::scenario::Scenario;

static BLAME: LazyLock<[(Pattern, Sureness, &'static str); 4]> = LazyLock::new(|| {
    [
        (
            english::compile(
                r"idiot\w*|moron\w*|stupid\w*|dumb|nutter|nutcase|lunatic|psycho|karen|jerk|liar|lying|lies|crazy|insane|hysterical|pathetic|arrogant|dramatic|drama queen|time waster|timewaster|pain in the (neck|arse|ass|backside)|moaner|whiner|whinger|whinging|whining|moaning|freeloader|scrounger|a nightmare|(total |complete )?nightmare customer|clueless|ignorant|entitled|obnoxious|nasty|horrible (man|woman|person|customer)|twat|prick|arse\w*|git|wanker|bully|troublemaker",
            ),
            Sureness::Explicit,
            "is an insult; write what happened, not what you think of them",
        ),
        (
            english::compile(
                r"(his|her|their|its) own (fault|doing|mistake)|(customer|caller|client|user)('s)? (own )?(fault|error|mistake)|user error|(customer|caller|client|he|she|they|user) (should have|ought to have|failed to|refuses to understand|did not bother|could not be bothered|forgot to|broke it|is to blame|was to blame|has only (himself|herself|themselves) to blame|caused (it|this))|blames? (everyone|everybody) (but|except)|brought it on \w+",
            ),
            Sureness::Explicit,
            "blames the customer; write what was done and seen",
        ),
        (
            english::compile(
                r"(very |so |really |quite |extremely )?(rude|difficult|unreasonable|impossible|aggressive|abusive|annoying|demanding|impatient|ungrateful|bad tempered|awkward|picky|overreact\w*|over the top|kicking off|having a go|throwing a (tantrum|fit)|ranting|fussy)",
            ),
            Sureness::Likely,
            "judges the customer; write what was said and done",
        ),
        (
            english::compile(
                r"probably|possibly|perhaps|maybe|i (think|guess|suppose|assume|reckon|believe)|presumably|might (be|have)|may have|i am not sure|not sure|seems to|apparently|most likely|supposedly|no idea|must have been|i would say|sort of|i imagine",
            ),
            Sureness::Doubtful,
            "is a guess; write what you know, or that it is not known yet",
        ),
    ]
});

/// Reads a field of the record, or a next step.
pub fn read_record(text: &str, scenario: &Scenario, now: Option<Clock>) -> Reading {
    let text = Text::new(text);
    let candidates = Candidates::of(scenario, None);
    let facts: Vec<(&str, Vec<String>)> = candidates.facts.iter().map(|(id, about)| (*id, in_figures_too(about))).collect();
    let facts = facts.iter().map(|(id, about)| (*id, about.as_slice())).collect();
    let matches = matching::find(&text, &Candidates { options: Vec::new(), knows: Vec::new(), facts, ..candidates }, &[]);
    let signals = blame(&text);
    let words = text.words();
    let reading = Reading { reader: VERSION.to_owned(), understood: words > 0, matches, signals, words, ..Reading::default() };
    with_times(reading, &text, now)
}

/// What was read in a text at one moment, as it is read at another one: only the times hang on the clock.
pub fn at_another_moment(reading: Reading, text: &str, now: Option<Clock>) -> Reading {
    if reading.times.is_empty() { reading } else { with_times(reading, &Text::new(text), now) }
}

fn with_times(reading: Reading, text: &Text<'_>, now: Option<Clock>) -> Reading {
    let times = times::find(text, now);
    let promise = promise::noted(text, &times);
    Reading { promise, times: times.iter().map(|time| TimeSeen { span: time.span, seconds: time.seconds }).collect(), ..reading }
}

/// Small numbers as words and as figures: in notes people write either.
const NUMBERS: [(&str, &str); 12] = [
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("ten", "10"),
    ("eleven", "11"),
    ("twelve", "12"),
];

/// Example wordings as they stand, and those with numbers in the other form after them.
fn in_figures_too(about: &[String]) -> Vec<String> {
    let other = |word: &str| {
        let number = NUMBERS.iter().find(|(name, figure)| word == *name || word == *figure);
        number.map(|(name, figure)| if word == *name { *figure } else { *name })
    };
    let turned = |wording: &String| {
        let several = wording.contains(' ') && wording.split(' ').any(|word| other(word).is_some());
        several.then(|| wording.split(' ').map(|word| other(word).unwrap_or(word)).collect::<Vec<_>>().join(" "))
    };
    about.iter().cloned().chain(about.iter().filter_map(turned)).collect()
}

/// Blame, insults and guesses, in order. The customer's own words, in quotation marks, are a fact and not the writer's.
fn blame(text: &Text<'_>) -> Vec<Seen> {
    let mut found: Vec<Seen> = Vec::new();
    for (pattern, sure, why) in BLAME.iter() {
        for hit in pattern.find_iter(&text.folded) {
            let quoted = text.folded[..hit.start].matches('"').count() % 2 == 1;
            let span = text.original_span(Span::new(hit.start + 1, hit.end - 1));
            if !quoted && !found.iter().any(|seen| seen.span.overlaps(&span)) {
                found.push(seen(Signal::RecordBlame, text, span, *sure, why));
            }
        }
    }
    found.sort_by_key(|seen| seen.span);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::principles::Matched;
    use crate::scenario::load;

    #[test]
    fn what_is_lost_is_found_however_its_hour_is_written() {
        let scenario = load("crm-crash", include_str!("../../scenarios/crm-crash.ron")).scenario.unwrap();
        let check = |text: &str, expected: &[&str]| {
            let reading = read_record(text, &scenario, None);
            let named = |fact: &&&str| reading.matched().any(|to| *to == Matched::Fact((**fact).to_owned()));
            let found: Vec<&str> = ["lost", "quote_typed"].iter().filter(named).copied().collect();
            assert_eq!(found, expected, "{text}");
        };
        check("Everything typed 21:00 to 22:00, the Harcourt price is in it", &["lost", "quote_typed"]);
        check("Harcourt price, she typed it between 21 and 22 so it is in no copy", &["lost", "quote_typed"]);
        check("All from 9 to 10 pm is lost, with the Harcourt price that she typed", &["lost", "quote_typed"]);
        check("One hour is gone for good", &["lost"]);
        check("Recovery takes four hours", &[]);
    }

    #[test]
    fn numbers_in_wordings_are_words_and_figures() {
        let check = |about: &[&str], expected: &[&str]| {
            let about: Vec<String> = about.iter().map(|wording| (*wording).to_owned()).collect();
            assert_eq!(in_figures_too(&about), expected);
        };
        check(&["nine people"], &["nine people", "9 people"]);
        check(&["typed 9 10", "pad"], &["typed 9 10", "pad", "typed nine ten"]);
        check(&["nine"], &["nine"]);
    }
}

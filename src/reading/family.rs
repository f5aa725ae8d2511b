//! What a family of readings is: one signal, its description, its examples and near misses, and the
//! rules that find it. A family is data; what rules cannot say is a function beside them.

use std::sync::{LazyLock, OnceLock};

use super::context::Context;
use super::english::{self, Pattern, Patterns};
use super::known::known;
use super::sentence::Form;
use super::text::{Sentence, Text};
use super::times::Time;
use crate::base::Span;
use crate::principles::{Seen, Signal, Sureness};

/// A reply of an example, and what it answers.
#[derive(Debug, Clone, Copy)]
pub struct Example {
    /// The customer's words; may be empty.
    pub customer: &'static str,
    /// The reply.
    pub reply: &'static str,
}

/// An example whose context does not matter.
pub const fn says(reply: &'static str) -> Example {
    Example { customer: "", reply }
}

/// An example with what it answers.
pub const fn to(customer: &'static str, reply: &'static str) -> Example {
    Example { customer, reply }
}

/// Wordings that show the signal.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// The wordings, in the language of [`english`] patterns.
    pub says: &'static [&'static str],
    /// How sure it makes the reading.
    pub sure: Sureness,
    /// What it does, after its words: "puts it on them".
    pub why: &'static str,
}

/// The words say so.
pub const fn explicit(says: &'static [&'static str], why: &'static str) -> Rule {
    Rule { says, sure: Sureness::Explicit, why }
}

/// Probably.
pub const fn likely(says: &'static [&'static str], why: &'static str) -> Rule {
    Rule { says, sure: Sureness::Likely, why }
}

/// Everything a family's function may look at.
pub struct Reply<'r> {
    /// The reply.
    pub text: &'r Text<'r>,
    /// What it answers.
    pub context: &'r Context<'r>,
    /// The customer's last words, made ready.
    pub customer: &'r Text<'r>,
    /// The times in the reply.
    pub times: &'r [Time],
    /// How much speaks for it, of each, that it is promised.
    pub promising: &'r [i32],
}

/// Where a family's rules may find something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where {
    /// In any sentence.
    Anywhere,
    /// Not in questions.
    NotInQuestions,
    /// Only in questions.
    OnlyInQuestions,
}

/// One signal and how it is found.
pub struct Family {
    /// Which signal.
    pub signal: Signal,
    /// What it is, in a sentence or two.
    pub about: &'static str,
    /// Replies that show it.
    pub fires: &'static [Example],
    /// Replies that come near and do not show it.
    pub near_misses: &'static [Example],
    /// Wordings that show it.
    pub rules: &'static [Rule],
    /// Wordings that silence the rules in their sentence.
    pub unless: &'static [&'static str],
    /// What the customer must have said for it, in the words of a pattern; empty: anything. Without a customer's words it is not asked.
    pub answers: &'static str,
    /// Where the rules look.
    pub place: Where,
    /// What rules cannot say.
    pub also: Option<fn(&Reply<'_>, &mut Vec<Seen>)>,
}

/// Somebody who is only thinking of leaving has not said that they leave.
static ONLY_THINKING: LazyLock<Pattern> = LazyLock::new(|| {
    english::compile(
        r"(thinking|thought) (of|about) ~(leaving|cancelling|going|moving|switching|closing)|might (just )?(leave|cancel|switch|go|move|close)|(give|name) me (one|a) (good )?reason|tempted to",
    )
});

/// The families ready to read. One pass over a reply tells which rules of all families are worth a look.
pub struct Readers {
    rules: Patterns,
    families: Vec<Ready>,
}

impl Readers {
    /// Makes families ready.
    ///
    /// # Panics
    /// Where a pattern is wrong; the tests compile every one.
    pub fn of(families: &[&'static Family]) -> Self {
        let rules = Patterns::of(families.iter().flat_map(|family| family.rules).map(|rule| rule.says.join("|")));
        Self { rules, families: families.iter().map(|family| Ready::new(family)).collect() }
    }

    /// What all families find in a reply.
    pub fn read(&self, reply: &Reply<'_>) -> Vec<Seen> {
        let mut seen = Vec::new();
        let worth = self.rules.worth_a_look(&reply.text.folded);
        let (mut worth, mut first) = (worth.as_slice(), 0);
        for ready in &self.families {
            let end = first + ready.family.rules.len();
            let (own, others) = worth.split_at(worth.partition_point(|rule| *rule < end));
            if ready.is_called_for(reply) {
                for rule in own {
                    ready.look(reply.text, &ready.family.rules[rule - first], self.rules.get(*rule), &mut seen);
                }
                if let Some(also) = ready.family.also {
                    also(reply, &mut seen);
                }
            }
            (worth, first) = (others, end);
        }
        seen
    }
}

/// A family with what silences it and what it answers, each made ready when it is first needed.
struct Ready {
    family: &'static Family,
    unless: OnceLock<Patterns>,
    answers: OnceLock<Pattern>,
}

impl Ready {
    fn new(family: &'static Family) -> Self {
        Self { family, unless: OnceLock::new(), answers: OnceLock::new() }
    }

    /// Finds a rule's wordings. Another person's words show nothing of the speaker.
    fn look(&self, text: &Text<'_>, rule: &Rule, pattern: &Pattern, seen: &mut Vec<Seen>) {
        let mut silenced: Option<(usize, bool)> = None;
        for found in pattern.find_iter(&text.folded) {
            let folded = Span::new(found.start + 1, found.end - 1);
            let token = text.token_at(folded.start);
            let sentence = text.sentence_of(token);
            if !self.suits(sentence) || is_negated(text, sentence.first, token) {
                continue;
            }
            let silent = match silenced {
                Some((first, silent)) if first == sentence.first => silent,
                _ => self.silences(text, sentence),
            };
            silenced = Some((sentence.first, silent));
            if !silent {
                seen.push(self.family.seen(text, text.original_span(folded), rule.sure, rule.why));
            }
        }
    }

    fn suits(&self, sentence: Sentence) -> bool {
        !sentence.reported
            && match self.family.place {
                Where::Anywhere => true,
                Where::NotInQuestions => sentence.form != Form::Question,
                Where::OnlyInQuestions => sentence.form == Form::Question,
            }
    }

    /// Whether a sentence has wordings that come near the signal and are none.
    fn silences(&self, text: &Text<'_>, sentence: Sentence) -> bool {
        let unless = || Patterns::of(self.family.unless.iter().map(|pattern| (*pattern).to_owned()));
        self.unless.get_or_init(unless).found_in(text.sentence_text(sentence)).next().is_some()
    }

    fn is_called_for(&self, reply: &Reply<'_>) -> bool {
        if self.family.answers.is_empty() {
            return true;
        }
        if ONLY_THINKING.is_match(&reply.customer.folded) {
            return false;
        }
        let answers = self.answers.get_or_init(|| english::compile(self.family.answers));
        let said = reply.context.customer.is_empty() || answers.is_match(&reply.customer.folded);
        said || reply.context.earlier.iter().any(|said| answers.is_match(&known(said).folded))
    }
}

impl Family {
    /// A finding of this family, with its reason in words.
    pub fn seen(&self, text: &Text<'_>, span: Span, sure: Sureness, why: &str) -> Seen {
        seen(self.signal, text, span, sure, why)
    }
}

/// A finding, its words quoted before the reason.
pub fn seen(signal: Signal, text: &Text<'_>, span: Span, sure: Sureness, why: &str) -> Seen {
    let quote = span.of(text.original);
    let short: String = quote.chars().take(60).collect();
    let dots = if short.len() < quote.len() { "…" } else { "" };
    Seen { signal, span, sure, why: format!("“{short}{dots}” {why}") }
}

/// Whether "not", "never" or the like stands right before, in the same clause: "I am not saying you should have known".
fn is_negated(text: &Text<'_>, first: usize, token: usize) -> bool {
    let before = (first..token).rev().take(3).take_while(|at| text.tokens[*at].is_word);
    before.into_iter().any(|at| matches!(text.word(at), "not" | "never" | "without" | "nor"))
}

//! A name with a direct way to reach it.

use crate::principles::{Seen, Signal, Sureness};
use crate::reading::family::{Family, Reply, Where, explicit, likely, says};
use crate::reading::text::Text;

/// A name with a direct way to reach it.
pub const FAMILY: Family = Family {
    signal: Signal::Contact,
    about: "Gives a direct way to reach: own name with a line, a number, an e-mail, a case number.",
    fires: &[
        says("My direct line is 020 7946 0018, ask for Ana."),
        says("Write to me at ana@example.com."),
        says("Your case number is 4471-B, quote it and you get me."),
        says("I'm Theo, extension 214."),
    ],
    near_misses: &[
        says("Hi, my name is Ana."),
        says("What's your order number?"),
        says("Your order 4471 left on Monday."),
        says("Call the hotline."),
    ],
    rules: &[
        explicit(
            &[r"(case|reference|ticket|complaint|claim|incident) (number |no |reference )?is ~\S*\d\S*( ~\w+)?"],
            "gives a direct way to reach them",
        ),
        explicit(
            &[
                r"(extension|ext|ext\.) \d+( ~\w+)?",
                r"(my|a|the|our) (own |direct |personal )*(direct|own|desk|mobile|extension|personal) (line|number|phone|mail|e mail|address|dial|extension|mobile)?( ~\w+)?",
                r"direct (line|number|dial|mail|e mail)( ~\w+)?",
                r"(case|reference|ref|ticket|complaint|claim|incident|job) (number |no |reference |id |code )?(is |: |, |for this is |will be )(\w+ )?\S*\d\S*( ~\w+)?",
                r"quote (\w+ )?\S*\d\S*( ~\w+)?",
            ],
            "gives a direct way to reach them",
        ),
        likely(
            &[
                r"(your|the) (case|ticket|reference) (is|number is) \S+( ~\w+)?",
                r"(reach|get|find|ring|call|text|write to|mail|e mail|phone|message) me (direct|directly|straight|on|at|here|under|any)( ~\w+)?",
                r"straight (to|through to) me",
                r"(comes|goes|rings|lands) (straight )?(to|on|with|through to) (me|my)( ~\w+)?",
                r"ask for (me|\w+)( \.| ,| and)( ~\w+)?",
                r"my (name is|name) \w+ ...(line|number|desk|extension|reach|\d{3,})",
            ],
            "gives a direct way to reach them",
        ),
    ],
    unless: &[r"(what is|have you got|do you have|give me|need|which) ~(number|line)", r"(ask|call) the hotline"],
    answers: "",
    place: Where::Anywhere,
    also: Some(addresses),
};

/// An e-mail address or a telephone number.
fn addresses(reply: &Reply<'_>, found: &mut Vec<Seen>) {
    let text = reply.text;
    let mut at = 0;
    while at < text.tokens.len() {
        let end = number_end(text, at).max(mail_end(text, at));
        if end > at && !text.sentence_of(at).reported {
            found.push(FAMILY.seen(text, text.span(at, end), Sureness::Likely, "is a direct way to reach somebody"));
        }
        at = end.max(at + 1);
    }
}

/// Where an e-mail address around an "@" ends.
fn mail_end(text: &Text<'_>, at: usize) -> usize {
    let is_address = text.word(at + 1) == "@" && text.tokens[at].is_word && text.tokens.get(at + 2).is_some_and(|token| token.is_word);
    if is_address { at + 3 } else { at }
}

/// Where a telephone number ends: seven digits or more, in groups, the first beginning with a nought or after a plus.
fn number_end(text: &Text<'_>, at: usize) -> usize {
    let begins = text.word(at).starts_with('0') || (at > 0 && text.word(at - 1) == "+");
    let mut end = at;
    let mut digits = 0;
    while end < text.tokens.len() && (text.word(end).bytes().all(|byte| byte.is_ascii_digit()) || digits > 0 && text.word(end) == "to") {
        digits += if text.word(end) == "to" { 0 } else { text.word(end).len() };
        end += 1;
    }
    if begins && digits >= 7 { end } else { at }
}

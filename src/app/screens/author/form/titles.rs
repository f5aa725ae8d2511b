//! What fields are called in forms, where their name in the text does not say it to somebody who never sees it.

use crate::base::capital;
use crate::studio::language::{Block, Choice, Field, Words};

/// By the block's `what` and the field's name; an empty `what` is any block.
const TITLES: &[(&str, &str, &str)] = &[
    ("a beat", "says", "The customer says"),
    ("a beat", "again", "When it comes round again, they say"),
    ("a beat", "options", "Replies"),
    ("a beat", "routes", "Other replies lead on by what they show"),
    ("a beat", "otherwise", "All other replies lead to"),
    ("a beat", "then", "It goes on by itself to"),
    ("a beat", "tempts", "It tempts one to break"),
    ("a beat", "insult", "A personal attack"),
    ("a beat", "asks_time", "It asks “when?”"),
    ("a beat", "time_about", "A time named here is about"),
    ("a beat", "concern", "Their worry from here on"),
    ("a beat", "lands", "A fix is taken, heard or not"),
    ("a beat", "agrees", "Now agreed"),
    ("a beat", "sets", "Puts on the table"),
    ("a beat", "better", "A good reply, for the debrief"),
    ("a beat", "guide", "What a newcomer is told to try"),
    ("a beat", "hint", "A hint for practice"),
    ("an option", "say", "The reply"),
    ("an option", "next", "Leads to"),
    ("an option", "holds", "Says that one steps away"),
    ("an option", "lands", "Taken even from somebody not yet heard"),
    ("an option", "best", "You hold it for the best"),
    ("an option", "again", "Offered again after it was said"),
    ("an option", "although", "Why it is as it is, or differs from what is read"),
    ("an option", "sets", "Puts on the table"),
    ("an option", "when", "Only offered when"),
    ("a route", "when", "When"),
    ("a route", "next", "Leads to"),
    ("a line", "when", "Only said when"),
    ("a line", "by", "Said by"),
    ("a line", "mild", "A softer form"),
    ("a line", "text", "Words"),
    ("an ending", "says", "The last lines"),
    ("an ending", "text", "In the customer's words"),
    ("an ending", "cap", "The most that the score can be"),
    ("an ending", "later", "The scene that comes later"),
    ("a start", "beat", "It begins with"),
    ("a start", "when", "When"),
    ("a scenario", "start", "It begins with"),
    ("a scenario", "line", "One line about it"),
    ("a scenario", "now", "It begins on"),
    ("a scenario", "minutes", "About how many minutes"),
    ("a scenario", "gives_up", "When patience is over, it ends with"),
    ("a scenario", "asks_kind", "The debrief asks what kind of customer this was"),
    ("a scenario", "tension", "Where good advice differs"),
    ("a scenario", "practises", "Situations that it gives practice in"),
    ("a scenario", "format", "Version of the language"),
    ("a later scene", "start", "It begins with"),
    ("a later scene", "after", "How long after"),
    ("a caller", "kind", "Kind of customer"),
    ("a briefing", "you_are", "You are"),
    ("a truth", "yours", "Theirs to do, from the desk diary"),
    ("a truth", "takes", "It really takes"),
    ("a truth", "text", "In words"),
    ("an offer", "text", "In words"),
    ("a fact", "text", "In words"),
    ("a cause", "cause", "Because"),
    ("a cause", "until", "Until"),
    ("a thing that the caller knows", "ask", "The question"),
    ("a thing that the caller knows", "ladder", "Ever deeper answers"),
    ("a move", "do", "Kind"),
    ("a move", "text", "On the button"),
    ("a move", "wait", "Really waits for"),
    ("a promise", "truth", "About"),
    ("", "about", "Recognised by these words"),
    ("", "id", "A name of its own"),
    ("", "sound", "Recording"),
];

/// A field's title.
pub fn title(block: &Block, field: &Field) -> String {
    let known = TITLES.iter().find(|(what, name, _)| (*what == block.what || what.is_empty()) && *name == field.name);
    known.map_or_else(|| capital(&field.name.replace('_', " ")), |(.., title)| (*title).to_owned())
}

/// What one entry of a list or map is called.
pub fn entry(block: &Block) -> String {
    let name = match block.what {
        "an option" => "reply",
        "a thing that the caller knows" => "question",
        "a field of the record" => "field",
        "a way to a later scene" => "scene",
        what => what.split_once(' ').map_or(what, |(_, rest)| rest),
    };
    name.to_owned()
}

/// A word of the language as people say it: signals and principles by their titles.
pub fn word(words: Words, choice: &Choice) -> (String, String) {
    let plain = || capital(&choice.word.replace('_', " "));
    match words {
        Words::Signal | Words::DoneAs => match choice.meaning.split_once("; ") {
            Some((label, side)) => (label.to_owned(), side.to_owned()),
            None => (choice.meaning.clone(), String::new()),
        },
        Words::Principle | Words::Restraint | Words::Situation => (choice.meaning.clone(), String::new()),
        Words::Outcome | Words::MoveKind | Words::ReactionTo => (capital(&choice.meaning), String::new()),
        _ => (plain(), choice.meaning.clone()),
    }
}

/// The same for a word as it stands in the text.
pub fn word_of(words: Words, written: &str) -> String {
    let known = words.choices().into_iter().find(|choice| choice.word == written);
    known.map_or_else(|| written.to_owned(), |choice| word(words, &choice).0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::studio::language::{SCENARIO, Shape};

    /// Every block under a shape.
    fn blocks(shape: &Shape, found: &mut Vec<&'static Block>) {
        match shape {
            Shape::Block(block) if !found.iter().any(|known| std::ptr::eq(*known, *block)) => {
                found.push(block);
                block.fields.iter().for_each(|field| blocks(&field.shape, found));
            }
            Shape::List(inner) | Shape::Map(_, inner) | Shape::WordMap(_, inner) => blocks(inner, found),
            _ => {}
        }
    }

    #[test]
    fn every_title_is_one_of_a_field_that_there_is() {
        let mut known = Vec::new();
        blocks(&Shape::Block(&SCENARIO), &mut known);
        for (what, name, title) in TITLES {
            let there = known.iter().any(|block| (block.what == *what || what.is_empty()) && block.field(name).is_some());
            assert!(there, "{what} has no {name}");
            assert!(!title.contains('_') && !title.ends_with('.'), "{title}");
        }
    }

    #[test]
    fn words_are_said_as_people_say_them() {
        assert_eq!(word_of(Words::Kind, "chronic_complainer"), "Chronic complainer");
        assert_eq!(word_of(Words::Outcome, "lost"), "The customer was lost");
        assert_eq!(word_of(Words::Signal, "nothing_known"), "nothing_known");
        assert!(!word_of(Words::Signal, "apology_owned").contains('_'));
    }
}

//! Cheer out of place.

use crate::principles::{Seen, Signal, Sureness};
use crate::reading::family::{Family, Reply, Where, explicit, likely, says};

/// Cheer out of place.
pub const FAMILY: Family = Family {
    signal: Signal::Bubbly,
    about: "Cheer out of place: emoji, piled exclamation marks, pet names, \"no worries\", to someone angry.",
    fires: &[says("No worries hun!"), says("Awesome!! Happy to help!!"), says("Sure thing 😊"), says("Aww bless her")],
    near_misses: &[
        says("I'm happy to say that it's found."),
        says("I worry about that date."),
        says("The word on the box is Sunny."),
        says("I'd love to help, and I'm sorry."),
    ],
    rules: &[
        likely(
            &[
                r"no (worries|probs|problemo|prob|biggie)( ~\w+)?",
                r"(aww*|yay|woohoo|woo hoo|yippee|omg|lol|haha\w*|hehe|lmao|oopsie\w*|oopsy\w*|whoopsie\w*|ooh+|no+oo|byee+|hiya|hey there|okie|okey|awesome|amazeballs|super duper|pinky|fab|fabulous|coolio|cheerio|tada|ta da|boo boo|hugs|xx+|xoxo)( ~\w+)?",
                r"(happy|glad|pleased|delighted|thrilled|excited) to (help|assist)( ~\w+)?",
                r"sure thing( ~\w+)?",
                r"(hun|hunny|hon|sweetie|sweetheart|babe|lovely|lovey|darlin|darling|petal|poppet|sweetpea|my lovely|my love|my dear|duck|chick|my darling|pet|flower|treacle|love)( ,| \.| !| \?)( ~\w+)?",
                r"bless (you|her|him|them|your|it|\.|!|,)( ~\w+)?",
                r"love (it|that|this)( !| \.| ,)",
                r"we would (hate|be so sad|be sad) to( ~\w+)?",
                r"congrats",
            ],
            "is cheer out of place",
        ),
        explicit(
            &[
                r"(you are) (a |an |such a |the )?(star|legend|gem|angel|superstar|sweetheart|champ|hero|best)( ~\w+)?",
                r"(have|enjoy) a (great|lovely|fabulous|fantastic|wonderful|super|brilliant|awesome|amazing|magical|beautiful|nice|good) (day|one|evening|weekend|rest)( ~\w+)?",
                r"great (question|news|choice)( !| ,| \.)",
                r"(that is|this is|how|so) (so )?(exciting|awesome|amazing|fab|cool|cute|fun|sweet)( ~\w+)?",
                r"stay positive",
                r"chin up",
                r"happy days",
                r"good vibes",
                r"easy peasy",
                r"lemon squeezy",
                r"no sweat",
                r"brilliant news",
                r"congratulations !",
                r"yay",
                r"(fantastic|amazing|wonderful|super|brilliant|perfect|great|lovely|excellent|awesome|yay) !( ~\w+)?",
                r"thanks (so|sooo*) much( ~\w+)?",
                r"(absolutely|totally|of course|definitely|certainly|exactly|promise|sure) !",
            ],
            "is cheer out of place",
        ),
    ],
    unless: &[],
    answers: "",
    place: Where::Anywhere,
    also: Some(cheer),
};

/// Emoji, and exclamation marks piled up.
fn cheer(reply: &Reply<'_>, found: &mut Vec<Seen>) {
    let text = reply.text;
    for sentence in &text.sentences {
        let marks = (sentence.first..sentence.end).filter(|at| text.word(*at) == "!").count();
        let emoji = (sentence.first..sentence.end).any(|at| text.word(at).chars().any(is_emoji));
        let why = if emoji { "has an emoji" } else { "piles up exclamation marks" };
        if !sentence.reported && (emoji || marks >= 2) {
            found.push(FAMILY.seen(text, text.span(sentence.first, sentence.end), Sureness::Explicit, why));
        }
    }
}

fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1F300}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{2B50}' | '\u{1F000}'..='\u{1F2FF}')
}

//! Asks in order to understand.

use std::sync::LazyLock;

use crate::base::Span;
use crate::principles::{Seen, Signal, Sureness};
use crate::reading::english::{self, Pattern};
use crate::reading::family::{Family, Reply, Where, says};
use crate::reading::sentence::Form;

/// Asks in order to understand.
pub const FAMILY: Family = Family {
    signal: Signal::Question,
    about: "Asks the customer something, in order to understand the problem, their need or their view.",
    fires: &[
        says("What does the screen say?"),
        says("Was it the blue one, or the red one?"),
        says("did he leave a card"),
        says("Can you tell me when it stopped?"),
        says("What would help you most?"),
    ],
    near_misses: &[
        says("What do you want me to do?"),
        says("Anything else?"),
        says("Do I look like a fortune teller?"),
        says("Can I have your order number?"),
        says("Right?"),
        says("Can I put you on hold?"),
        says("Who said that, you?"),
        says("Shall I bring her in, or ask her for you?"),
        says("Would you let us put it right first?"),
        says("what actually happened is our update broke it"),
    ],
    rules: &[],
    unless: &[],
    answers: "",
    place: Where::Anywhere,
    also: Some(asks),
};

static ASKS: LazyLock<Pattern> = LazyLock::new(|| {
    english::compile(
        r"what|which|when|where|how|who|is it|is there|is the|is that|is your|is he|is she|is this|was it|was there|was that|was the|was he|were you|were there|are you|are they|are there|did you|did he|did she|did they|did it|did the|did anyone|did anybody|do you|does it|does the|does he|does she|does your|does that|do they|has he|has it|has anyone|has the|have you|had you|had he|can you tell|can you see|can you read|could you tell|would you tell|can you (walk|talk|describe|give|show|send)|could you (walk|talk|describe|show|read)|would a|would it|would you|could it|any (idea|other|more)|roughly|tell me|or (only|just|is|did|was|does)|why",
    )
});
static NOT_ASKING: LazyLock<Pattern> = LazyLock::new(|| {
    english::compile(
        r"what (else )?(do|did|would) you (want|expect|like) (me|us)( ~\w+)?|anything else|(can|could|may|shall|should|will|might) (i|we) ~\w+|what if|do i|am i|who do you|do you think (i|we|this|it is)|do you (know|have any idea) how|how about|why do not we|why not|what do you (expect|say|think i)|are you (stupid|blind|deaf|serious|kidding|listening|finished|done|sure|quite|threatening)|(your|the) (\w+ )?(order|booking|account|customer|case|policy|reference|contract) number|date of birth|(your|the) (full )?(name|postcode|surname)|your (address|e mail)|would you (like|mind|rather) (me|to|a|if|us)|would it help|isn't it|is it not|does it not|what is (wrong|your problem)|how (can|may|could|should|am|was|were) (i|we)|what (can|could|should|am|was|more) (i|we)|who (am|are) (i|we)|see|okay|what was i|where would (i|we)|have you (tried|considered|thought)|did you (even|actually|not)|what planet|will you (stay|just)|did you know|are we|has (anyone|anybody) ever|who said (that|so|it)|(would|will) you let (me|us)|can you (not|just|please|calm|hold|stop)|could you (please|just|hold|not)",
    )
});

/// Real questions: interrogative, about them or the thing, not rhetorical and not about oneself.
fn asks(reply: &Reply<'_>, found: &mut Vec<Seen>) {
    let text = reply.text;
    for sentence in text.sentences.iter().filter(|sentence| sentence.form == Form::Question && !sentence.reported) {
        let words = text.sentence_text(*sentence);
        // What is asked begins at the question word.
        let Some(asked) = ASKS.find(words) else { continue };
        if !NOT_ASKING.is_match(words) {
            let start = text.tokens[sentence.first].folded.start - 1 + asked.start + 1;
            let end = text.tokens[sentence.end - 1].folded.end;

            found.push(FAMILY.seen(text, text.original_span(Span::new(start, end)), Sureness::Likely, "asks in order to understand"));
        }
    }
}

//! Sorry, and it was us.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, explicit, likely, says};

/// Sorry, and it was us.
pub const FAMILY: Family = Family {
    signal: Signal::ApologyOwned,
    about: "Says sorry or apologises, and owns it: for something that we, our product, our people or I did or failed to do.",
    fires: &[
        says("I'm sorry we lost your order."),
        says("Our update broke this, and I apologise."),
        says("That was our mistake, sorry."),
        says("im sorry i gave you the wrong date"),
        says("We should have called you on Monday and nobody did. I'm sorry."),
        says("I apologise for the wrong bill we sent you."),
        says("I'm sorry, Mr Hale. Our repair on Monday didn't hold, and that is our fault."),
        says("That was our update, and it should not have touched your data. I apologise."),
        says("I'm sorry, that came out wrong."),
        says("we didnt test it. my bad"),
        says("I'm sorry, I interrupted you. Please go on."),
        says("Sorry for cutting you off. Please carry on."),
        says("Sorry, I talked over you just now."),
        says("oh no, im so sorry. our update locked you out and you stood there in front of the client"),
    ],
    near_misses: &[
        says("Sorry, can you repeat that?"),
        says("I'm so sorry about that."),
        says("I'm sorry you feel we let you down."),
        says("We are sorry for any inconvenience."),
        says("I'm not sorry we charged you."),
        says("My colleague told you: sorry we lost your order."),
        says("Sorry, I missed your name."),
        says("I'm sorry, Mr Hale. We did not receive your payment."),
        says("I'm sorry about that. Our shop closes at six."),
        says("Sorry, go on."),
        says("I'm sorry, the line interrupted us."),
    ],
    rules: &[
        explicit(
            &[
                r"(sorry|apologise|apologies|apology)( again| truly| really| sincerely| deeply| to you)*( that| for how| for the \w+( \w+)?| because)? (we|our|ours|i (did|gave|said|told|put|left|kept|spoke|made|let|sent|missed|forgot|should|was|had|took|never|wrote|got|read)|my colleague|my colleagues|nobody here|none of us|one of us|one of ours|no one here|someone here|somebody here|nobody|no one) ~\w+",
                r"(sorry|apologise) ~for (what|that|how|the way|the \w+ \w+|the \w+) (we|i|our|my colleague|he|she|they) ~\w+",
            ],
            "says sorry for what our side did",
        ),
        explicit(
            &[
                r"(sorry|apologise|apology|apologies)( \w+)?( ,| :)?( \w+)? (that is|that was|this is|this was|it is|it was|that one was|i should|we should|we (sold|sent|left|did|gave|made|broke|lost|took|told|had|never|got|put|dropped|missed)|that is me|that one is|completely forgot|i forgot|i missed|i got) ~(us|our|ours|me|mine|my|have|not|down|you|it|wrong|that)( \w+)?",
                r"(sorry|apologise)( ~\w+)? (\.|!|;|,) (that|it|this) (is|was) (ours|us|me|our \w+|my \w+|one of ours|down to us|on us|all us)",
            ],
            "says sorry and owns it",
        ),
        explicit(
            &[
                r"(we|our \w+|my colleague|nobody here|nobody|no one|none of us|one of us|one of ours|that is on us|that is on me|that is ours|ours|our (fault|mistake|error|doing|failure|failing|mess|muddle|slip|part)|my (fault|mistake|error|doing)|was (us|me)|by us|down to (us|me)|at our end|our end|i (gave|said|told|put|left|kept|spoke|made|let|sent|missed|forgot|should|wrote|got|read|did|was|had|took)) ...(and|for that|,|so) (i am |we are |i do |i |we )?((so|truly|really|deeply|very|am|do|can only|must) )*(sorry|apologise)",
            ],
            "owns it and says sorry",
        ),
        likely(
            &[
                r"sorry (to have|to keep|for keeping|for leaving|for making|for sending|for not|for putting|for giving|for charging|for getting|for missing|to make|to leave|to have kept) ~\w+",
                r"apologise (to have|for keeping|for leaving|for making|for sending|for not|for putting|for giving|for charging|for getting|for missing) ~\w+",
            ],
            "says sorry for what our side did",
        ),
        likely(
            &[
                r"(sorry|apologise|apologies)( ~~\w+)?( , ~\w+)? (,|\.|!|;|and) ...((our|my) (own )?(fault|mistake|error|doing|failure|failing|mess|muddle|slip|bad)|(is|was|are|were) (all |entirely |completely )?(ours|on us|on me|down to us))",
                r"(sorry|apologise|apologies)( ~\w+)?( , ~\w+)? (,|\.|!|;|and) ((but|that|it is|because) )?((our|my) \w+ ~(did not|has not|have not|broke|failed|wiped|should not|lost|deleted|locked|shut|crashed|cost)|(we|i) (should (have|of|not)|broke|lost|locked|shut|crashed|skipped|rushed|cut (a|the) corner|left (it|you|out)|let you|failed|dropped|promised|told you|gave you|forgot|never|(did not|have not|has not) (hold|work|test|check|call|ring|tell|do|keep|back|warn|copy|save|send|fix|listen|ask|finish|deliver|come|give|say|tested|kept|called|rung|told|done)))( \w+)?",
                r"(sorry|apologise) (, |\. |; )?that (came out|was|sounded|is) (\w+ )?(wrong|badly|clumsy|rude|unfair|uncalled|unkind|careless|sloppy)( ~\w+)?",
                r"our (own )?\w+ ...(should not have|did not|has not|have not|broke|failed|wiped|lost|deleted) ...(\.|;|!|:) ((and|so|for that|truly|really) )*(i am |we are |i do |i |we )?((so|truly|really|deeply|very|am|do) )*(sorry|apologise)",
                r"(was|is) our \w+ ...(\.|;|!|:) ((and|so|for that|truly|really) )*(i am |we are |i do |i |we )?((so|truly|really|deeply|very|am|do) )*(sorry|apologise)",
                r"not good enough (,|\.|and|;) (and )?(i am |we are )?((so|truly|really|very) )*sorry",
                r"my bad",
            ],
            "says sorry and owns it",
        ),
        likely(
            &[
                r"(sorry|apologise|apologies|pardon)( , | )?(that |for when )?i (just )?(interrupted|talked over|spoke over|cut across|cut (you|him|her|them)|jumped in|barged in)( ~you)?( off| short)?",
                r"(sorry|apologise|apologies|pardon) (for|about) (interrupting|talking over|speaking over|cutting (in|across|you)|jumping in|barging in|butting in)( ~you)?( off| short)?",
            ],
            "says sorry for taking the floor",
        ),
        likely(&[r"(ashamed|i beg your pardon|forgive me|forgive us) ...(we|i|our|us|me)"], "says sorry and owns it"),
        likely(
            &[
                r"(we|i|our \w+|nobody|no one|none of us|one of ours|somebody here) (\w+ )?(did|did not|left|lost|sent|gave|told|broke|let|sold|should (have|not)|failed|made|forgot|took|put|never|kept|dropped|missed|promised|said|charged|billed|got|cut|moved|hid|stood|had|were|was) ~~(, )?~~(\.|;|!|:) ((and|so|for that|truly|really|honestly|oh) )*(i am |we are |i do |i )?((so|truly|really|deeply|very|am|do|ever so) )*(sorry|apologise)",
                r"(our (own )?(fault|mistake|error|doing|failure|failing|mess|muddle|slip|end|side|update|system|move|part|hands|bug|people)|ours|on us|on me|was me|was us|by us|down to us|my (fault|doing|mistake)) ~(\.|;|!|:) ((and|so|for that|truly) )*(i am |we are |i do |i )?((so|truly|really|deeply|very|am|do) )*(sorry|apologise)",
            ],
            "owns it and says sorry",
        ),
    ],
    unless: &[
        r"sorry (if|but|, but|you (feel|felt|think|are|see|took|have|experienced)|that you)",
        r"any inconvenience",
        r"(may|might) have",
        r"sorry ,? ?(can|could|what|did|i did not (catch|hear|get)|i missed|say that|who|which)",
        r"i (was typing|have two)",
    ],
    answers: "",
    place: Where::Anywhere,
    also: None,
};

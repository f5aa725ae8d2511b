//! Agrees, seriously, with a point of theirs.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, explicit, likely, says};

/// Agrees, seriously, with a point of theirs.
pub const FAMILY: Family = Family {
    signal: Signal::Concession,
    about: "Agrees, seriously, with a point that they made.",
    fires: &[
        says("You're right, we should have told you."),
        says("Fair enough."),
        says("you have a point there"),
        says("That's true, three letters is too many."),
        says("Nor should you."),
        says("I can't argue with that."),
    ],
    near_misses: &[
        says("Yeah, you're right, of course, the whole world is against you."),
        says("Is that right?"),
        says("You're right by the door, then?"),
        says("All right, let me look."),
        says("You've got a meeting at four."),
        says("You said they rang three times."),
        says("You have the right to complain in writing."),
    ],
    rules: &[
        explicit(
            &[
                r"you are (absolutely |quite |completely |perfectly |entirely |totally )?right (,|\.|;|and|that|to|about|:|there)( ~\w+)?",
                r"you have (got )?a point( there)?",
                r"fair enough",
            ],
            "agrees",
        ),
        explicit(
            &[
                r"you (are|were) (quite |absolutely |completely |perfectly |totally |entirely |dead |so |probably |not |both |also )*(right|correct|not wrong)( (to|that|about|on|there|and|it|the|we|i)( ~\w+)?)?",
                r"(quite|too|very|dead|absolutely) right( ~\w+)?",
                r"point taken",
                r"i take (the|your|that) point( ~\w+)?",
                r"(i|we) (grant|give) you (that)?",
                r"i will (give|grant) you that",
                r"i stand corrected",
                r"touche",
                r"spot on",
                r"i (agree|accept (that|it)|concede|admit|hear the)( ~\w+)?",
            ],
            "agrees",
        ),
        likely(
            &[
                r"fair (enough|point|challenge|question|comment|do's|is fair)",
                r"(that is|that seems|it is|only|is) (only |more than |perfectly |quite |a |very |all |entirely )*fair( (point|enough|question|comment|thing|criticism))?",
                r"fair( \.| ,)",
                r"(good|fair|valid) (point|question|that you)",
                r"you have (got )?(a (good |fair |valid )?(point|reason|cause)|every (right|reason|cause)|reason|me there)( ~\w+)?",
                r"(that is|that was|it is|this is|it was)? ?(absolutely |perfectly |quite |very |only too |all |sadly |indeed |also )*true( ,| \.| ;| :| and| enough| that| we| it| i| the)( ~\w+)?",
                r"(it|that|this) (does|did|do|is|was|has|should|ought|sounds|looks|reads) (indeed|say that|say so|sound (so|bad|like|daft|that)|look (like|bad|that|so)|say|not (good|right|acceptable|make|add)|a (rotten|silly|daft|poor|bad|stupid|joke|fault|nonsense|mess|beginner)|daft|silly|indefensible|wrong|nonsense|rubbish|too (long|much|many|late)|no (way|answer|good|use|excuse)|an insult|unacceptable|ridiculous|absurd)( ~\w+)?",
                r"(yes|aye|no|true|indeed|exactly) (, |\. )(and |that |it |you |we |i |he |she |they |there |nobody )*(did|does|were|are|should|has|had|ought|never|said|promised|can not)( not)?( (have|to|be|say|said|it|that|you|we|called|rung))?( ~\w+)?",
                r"(he|she|my colleague|my colleagues|this|somebody) (did|do|does|have|has|was|were|is|had|are|should) (\.|,|;|:|and (it|i|we|that|you|he|she|they|nobody))( ~\w+)?",
            ],
            "agrees",
        ),
        likely(
            &[
                r"(i|we) (can not|could not|will not|would not|can hardly|have no|do not) (even )?(argue|fight|defend|dispute|deny|excuse|defence|quarrel|pretend otherwise|dress|blame you|quibble|disagree|justify|answer)( ~\w+)?",
                r"no (excuse|argument|defence|excuses|two ways|getting round|way round)( ~\w+)?",
                r"(nor|neither|and nor) (should|would|do|did|can|could) (you|i|we|anyone|it|he|she)( ~\w+)?",
                r"(we|i|he|she|they|my colleague|somebody|someone|one of us|nobody here) (should|ought to|could|might) (never |at least |not |really |have |to |simply )*(have|not have|never have|have at least) ~\w+",
                r"(that is|that was|it is|it was|this is|this one is|was|is) (entirely |all |plainly |simply |completely |clearly |squarely |wholly )*(down to us|our own) ?(fault|mistake|error|doing|failure|failing|mess|bad|job|muddle|slip)?( ~\w+)?",
                r"(he|she) had no (business|right)( ~\w+)?",
                r"(it|that|he|she) should (not|never) (have)( ~\w+)?",
                r"you did (not do anything|everything|all|tell|ask|say|warn|your|exactly)( ~\w+)?",
                r"you (told|asked|warned) (us|me|him|her|them)( ~\w+)?",
                r"you said (so|it|that)( ~(twice|times|already|before))?",
                r"(we|i) (promised|told you|sold you|let you|moved you|charged you|gave you|kept|dropped|missed|wrote|broke|sent|lost) ~~(and|but|then|without) (did not|never|not|we|then|did|it|that|nobody)( ~\w+)?",
            ],
            "admits it",
        ),
        explicit(
            &[
                r"(and |no , )?(he|she) should not (have|need)( had)? to( ~\w+)?",
                r"(we|i|our \w+|he|she) (did|have|were|was) (promise|tell|let|leave|wrong|said|late|rude|short|get|charge|charged|sell|sold|fail|make|move|drop|dropped|forget|mess|lose|break)( ~\w+)?",
            ],
            "admits it",
        ),
    ],
    unless: &[
        r"(is|was|are) that right \?",
        r"right \?",
        r"you (are|were) right (now|here|by|there|at|on time|in)",
        r"all right",
        r"all right ,",
        r"the right to",
        r"(whole world|of course you are|as always|as usual|oh yes)",
        r"i agree to",
        r"i (will|can) (not )?promise",
    ],
    answers: "",
    place: Where::NotInQuestions,
    also: None,
};

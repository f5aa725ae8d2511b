//! Names the feeling, or what is at stake, and takes it as valid.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, explicit, likely, says};

/// Names the feeling, or what is at stake, and takes it as valid.
pub const FAMILY: Family = Family {
    signal: Signal::Empathy,
    about: "Names the feeling or what is at stake for them, and takes it as valid.",
    fires: &[
        says("Losing a week of work right before a deadline is awful; I'd be angry too."),
        says("No wonder you're furious."),
        says("of course you're worried, its your mum"),
        says("Anyone would be upset after three visits."),
        says("That must have been frightening."),
        says("I'd have been livid."),
        says("After two failures I can see why you are suspicious, and being late would be awful."),
        says("I know half an hour feels long when they are waiting for you."),
        says("I can understand it if you are afraid for the firm."),
    ],
    near_misses: &[
        says("I understand."),
        says("I hear you."),
        says("No need to be angry."),
        says("I'd be happy to help."),
        says("I would be careful with that."),
        says("You seem angry."),
    ],
    rules: &[
        explicit(&[r"no wonder( ~\w+)?", r"(small|little) wonder( ~\w+)?"], "takes the feeling as natural"),
        likely(&[r"of course (you|he|she|they) (are|is|want|feel|would|do|did|were|was|have|can not|do not) ~\w+"], "takes it as natural"),
        explicit(
            &[
                r"of course (your|his|her|that) (\w+ )?(stomach|heart|feels|hurts) ~\w+",
                r"of course it (hurts|stings|upsets|matters|feels) ~\w+",
            ],
            "takes it as natural",
        ),
        explicit(
            &[
                r"(so )?(i would|i should|and so would i|i would have|i would also|would have) (be|been|feel|felt|have been|have felt|also be|probably be|go|gone) ((just as|as|quite|so|pretty|every bit as|absolutely|a bit|bloody|more than|also) )*({upset}|hot|like (that|you)|same|a wreck|beside myself|up the wall|at the door|out of my mind|let down|sick|the same|climbing|less|worse|raging|hopping|mad|too|spare)( ~\w+)?",
                r"so would i",
                r"i would have (wanted|thrown|cried|sat|shouted|screamed|given|lost|been|felt|walked|torn|had|hung|stood|howled|gone|done|said|rung|kicked) ~\w+",
                r"me too if i",
                r"it would (make|drive|break|get|have) (me|anyone|anybody) ~\w+",
            ],
            "puts oneself in their place",
        ),
        likely(
            &[
                r"i would (be|feel) (\w+ ){0,3}(too|as well|myself|the same)",
                r"i would (want|shout|cry|scream|hate|lose|see|not (sleep|have slept|want|like|trust|be)|have thrown) ~\w+",
                r"(would|that would|it would|which would) (hurt|sting|frighten|scare|upset|floor|have floored|have hurt|worry|annoy|anger|make me|drive me|do|break|gut|turn|get|wear|try|shake) (me|anyone|anybody|anyone's|any|you|a saint|my|anybody's)( ~\w+)?",
            ],
            "puts oneself in their place",
        ),
        explicit(
            &[
                r"(any|every)(one|body)( \w+)? would (be|have|feel|see|lose|want|shout|go|cry|worry|struggle|snap) ~\w+",
                r"any (\w+ )?(parent|mother|father|person|one|body) would ~\w+",
                r"anyone's \w+ boil",
            ],
            "says that anybody would feel so",
        ),
        likely(
            &[r"(anyone|anybody|who|nobody|no one) would( not)? (be|want|have|feel|stay|like|sleep|take) ~\w+", r"anybody's \w+"],
            "says that anybody would feel so",
        ),
        explicit(
            &[
                r"(that|it|this|which) (must|has to|had to) (feel|have felt|hurt|sting|bring) ~\w+",
                r"you must (be|have been|feel|have felt) ~({upset}|worried|beside|wondering|tired|scared|freezing)( \w+)?",
            ],
            "names how it must feel",
        ),
        likely(
            &[
                r"must (be|have been|feel|have felt) ((so|very|really|absolutely|quite|pretty|a) )*({awful}|{upset}|shock|worry|strain|tiring)( ~\w+)?",
            ],
            "names how it must feel",
        ),
        likely(
            &[
                r"(that|it|this|which|what|week|day|night|evening|hours|wait|waiting|morning|months|weeks|days|years|feeling) (is|was|sounds|feels|would be|has been|would feel|would have been|were) ((a|an|so|very|really|absolutely|truly|just|quite|pretty|such|an|such a|simply|plain|beyond|more than|about the most|the most|thoroughly) )*{awful}( ~\w+)?",
                r"(a|an|what a|such a) ((very|really|truly|absolutely|thoroughly) )?(awful|horrible|terrible|dreadful|rotten|miserable|frightening|maddening|rough|nasty|lousy|wretched|ghastly|cruel|grim|long) (\w+ )?(feeling|day|week|night|evening|thing|morning|way|wait|time|place|spot|shock|start|situation|experience|state|walk|position|blow|month|few|business|sight)( ~\w+)?",
            ],
            "says how hard it is",
        ),
        likely(
            &[
                r"(i|we) (can |do |really |fully |completely |totally |absolutely |quite )*(see|understand|get|imagine|appreciate|know|realise) (why|how|that|what|it if|it that) (you|it|this|that|much|hard|upsetting|frustrating|frightening|angry|awful|a) ~({upset}|{awful}|feel|feels|hurts|matters|mean|means|meant|much|like|worrying|gone|let|through|want|trust|bad)( ~\w+)?",
                r"(i|we) (can |do |really |fully |completely |totally |quite )*(see|understand|get|imagine) why (you|it|this|that) (would |might |are |is )*(think|suspicious|wonder|wondering|ask|asking|doubt|looks?|seems?|feels?|say|said|suspect)( ~\w+)?",
                r"(i|we) (know|see|understand|get) ~(feels|feel|seems|must feel) (like )?(a |an )?(very |so |too |really )?(long|hard|endless|unfair|eternity|far|impossible|awful|lot)( ~\w+)?",
                r"\w+ing ~(is|was|would be|must be|must have been|sounds|feels) ((so|very|really|just|simply|quite) )*{awful}( ~\w+)?",
                r"(stomach|heart|nerves|blood) (\w+ )?(drop|dropped|turn|turned|sink|sank|boil|boiling|ache|break|breaks|churn)( ~\w+)?",
                r"breaks (my|your|anyone's|one's) heart",
                r"(scared|frightened|bored|worried) (stiff|sick|silly|to death)",
                r"sick with worry",
                r"worried sick",
                r"at your wits",
                r"(end|ends) of (your|their|my) (rope|tether)",
                r"on your last",
                r"is (an )?awful to (live|sit|carry|wait)",
                r"the last thing you (need|want|wanted|needed)( ~\w+)?",
                r"wanted the floor to ~\w+",
                r"you are ((so|quite|understandably|rightly|clearly|obviously|probably) )*({upset}|shaking|crying|at the end|tired|worn|hurting|in tears) ~(and|i|too|of course|who|with|after|because)( \w+)?",
                r"understandably ({upset})",
                r"rightly ({upset})",
            ],
            "names the feeling",
        ),
        explicit(
            &[
                r"you (have|had) every (right|reason) to (be|feel|shout) ~\w+",
                r"your (anger|frustration|worry|fear|disappointment) (is|makes|are) ~\w+",
                r"(makes|would make) (perfect |complete |total )?sense ~(you|feel|angry|upset)",
                r"it makes sense( \w+)? you are",
            ],
            "takes the feeling as valid",
        ),
        likely(&[r"you are (right|entitled|allowed) to (be|feel) ({upset}|\w+) ?(\w+)?"], "takes the feeling as valid"),
        likely(
            &[
                r"(you|he|she|they|nobody|no one|none of you|a \w+) should (not|never|not ever) (have had to|have to|need to|be (sitting|standing|left|made|lying|begging|chasing)|be the one) ~~\w+",
                r"(nobody|no one|none of us) (should|wants|likes|plans|deserves|sleeps) ~~\w+",
            ],
            "says that nobody should have to bear it",
        ),
        explicit(&[r"(break|turn|make|boil) (my|your|anyone's|anybody's|anyone's) (heart|stomach|blood|skin)( \w+)?"], "names the feeling"),
        likely(
            &[
                r"(means|meant|matters) (so much |a lot |a great deal |everything |the world )?(to you|more to you)",
                r"no small thing( ~\w+)?",
                r"is not (just |only |merely )?(a|an) (\w+ )?(\w+ )?, it is (your|a|the|where|her|his) ~\w+",
                r"hanging (on|over) ~\w+",
                r"and (this|that|now this) is (the thanks|what) ~\w+",
                r"i (feel|am feeling) for you",
                r"my heart goes out",
                r"that (hurts|stings|stinks|sucks)( ~\w+)?",
                r"in your (shoes|place|position) ~\w+",
            ],
            "sees what is at stake for them",
        ),
    ],
    unless: &[
        r"(do not|no need|stop|why|no reason|not) ~be(ing)? ({upset})",
        r"i would be (happy|glad|careful|grateful|lying|surprised|very careful|delighted|pleased|breaking)",
        r"you seem",
    ],
    answers: "",
    place: Where::Anywhere,
    also: None,
};

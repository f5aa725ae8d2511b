//! Makes the feeling, or the problem, small.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, explicit, likely, says};

/// Makes the feeling, or the problem, small.
pub const FAMILY: Family = Family {
    signal: Signal::Dismissal,
    about: "Minimises the feeling or the problem.",
    fires: &[
        says("Calm down, please."),
        says("Calm down Mrs Tully"),
        says("It's only a few hours."),
        says("There's no need to be upset."),
        says("its not a big deal"),
        says("Worse things happen."),
        says("It happens all the time, people manage."),
    ],
    near_misses: &[
        says("It's only two clicks to put it right."),
        says("You don't have to calm down on my account."),
        says("I know it's not a small thing."),
        says("That matters, I agree."),
        says("It'll only take me five minutes."),
        says("Tell me what is the problem with the phone, please."),
        says("I need a moment to calm down myself."),
    ],
    rules: &[
        explicit(
            &[
                r"((please|just|now|to) )?calm down( (please|sir|madam|for))?",
                r"(it is|this is|that is|its|is) (really )?not (a|such a|that big a) big deal",
                r"(that|it|this) happens all the time( ~\w+)?",
            ],
            "makes the feeling, or the problem, small",
        ),
        explicit(
            &[
                r"keep your (hair|shirt) on",
                r"(take a )?chill( out| pill)?",
                r"relax( ,| \.| !)",
                r"settle down",
                r"get over it",
                r"cheer up( \w+)?",
                r"chin up",
                r"lighten up",
                r"take it easy",
                r"deep breaths?",
            ],
            "tells them how to feel",
        ),
        explicit(
            &[
                r"(there is |there's )?(really |absolutely )?(no|not any) (need|reason|cause|call|point|use) (to|for|in) (get |be |being |getting |make |making |all |so |such )*({upset}|worry|panic|shout\w*|cry\w*|fuss|drama|dramatic|agitated|excited|worked up|stress\w*|hysterical|emotional|a scene|alarm\w*|exaggerate|raise|carrying on|losing)( ~\w+)?",
            ],
            "says that the feeling is not needed",
        ),
        explicit(
            &[
                r"(it|that|this) (is|was|is really|is hardly|is honestly) (really |hardly |honestly |just )?not (really |such |exactly |quite |even |that )*(a |the )?(big deal|end of the world|huge deal|disaster|tragedy|serious|that bad|so bad|life or death|life and death|brain surgery|worth|urgent|a matter of life)( ~\w+)?",
                r"no big deal",
                r"hardly (a|the) (\w+ )?(disaster|end of the world|tragedy|emergency|crisis|crime)",
                r"it could (be|have been) (a lot |much )?worse( ~\w+)?",
                r"worse things (happen|have happened|than)( ~\w+)?",
                r"nobody (died|has died|is dead|got hurt|was hurt)( ~\w+)?",
                r"no one (died|got hurt)( ~\w+)?",
                r"(it|that|this) is hardly (a |the )?\w+",
                r"storm in a \w+",
                r"first world( \w+)?",
                r"only a (few|couple|little|small|bit|matter|handful|day|week|slight)( ~\w+)?",
                r"(just|merely) a (few|couple|little|small|bit|matter|minor|slight)( ~\w+)?",
            ],
            "makes the problem small",
        ),
        likely(
            &[
                r"do not (worry|stress|panic|fret|cry|be (so |like that|silly|dramatic))( ~\w+)?",
                r"(what is|where is) the (harm|big deal|rush|hurry|fuss)",
                r"what (is )?all the fuss",
                r"big deal",
                r"why (are you )?so (upset|angry|worked up)",
                r"it will (all )?(blow over|sort itself out|be fine|turn up|come right|all come out)( ~\w+)?",
                r"you will have forgotten ~\w+",
                r"forget (all )?about it",
                r"patience is a virtue",
                r"rome ~day",
            ],
            "makes the feeling small",
        ),
        explicit(
            &[
                r"you are (over ?react\w*|making (a|too|such)|being (a bit |rather |very |quite |so )?(dramatic|silly|oversensitive|over ?sensitive|emotional|unreasonable))( ~\w+)?",
                r"no (sense|point) (in )?getting ~\w+",
                r"over ?react\w*",
                r"a bit (dramatic|much)",
                r"(so|too|rather|bit) (sensitive|dramatic|emotional)",
            ],
            "makes the feeling small",
        ),
        likely(
            &[
                r"(it|that|this) (is|was) (only|just|merely) (a|an|one|three|four|five|six|\d+|some|your)( \w+){1,5}",
                r"(look on the bright side|on the bright side|every cloud|count yourself lucky|think yourself lucky|you should be (glad|thankful|grateful)|could be worse|try to (see|look|stay|be) ~(bright|positive|funny))( ~\w+)?",
                r"you will (live|survive|get over it|be fine|manage|laugh)( ~\w+)?",
                r"you (can|could) (surely |easily )?(manage|survive|cope|live|do) (without|for|with)( ~\w+)?",
                r"(will|won't|would) not (kill|hurt|be missed)( ~\w+)?",
                r"(nobody|no one|hardly anybody|hardly anyone|few people) (will |would |else |really |even |ever |has ever )*(notice\w*|mind\w*|care\w*|complain\w*|look|looks|read|see|think|died|remember)( ~\w+)?",
                r"(a )?minor (issue|glitch|delay|thing|matter|detail|inconvenience|hiccup|cosmetic)( ~\w+)?",
                r"(purely|just|only) cosmetic",
                r"perfectly normal",
                r"quite normal",
                r"all part of ~\w+",
                r"that is life",
                r"such is life",
                r"c'est la vie",
            ],
            "makes the problem small",
        ),
        likely(
            &[
                r"(loads|lots|plenty|most|many|hundreds|thousands|a lot|everybody|everyone) (of )?(people|customers|other|others|folk|passengers|guests|our \w+|guests|patients|clients|us|them)? ?(\w+ )?(wait|have it|have it worse|would love|would kill|would be glad|cope|have to wait|do not mind|never|live|go|survive|are in the same|die|lose|get|still|have the same|have that|queue|travel|attend)( ~\w+)?",
            ],
            "says that others have it as bad",
        ),
    ],
    unless: &[
        r"(only|just) (takes|take|need|needs|two clicks|a click|me|one more|the one|i can)",
        r"(only|just) (a|one|two|three|five|\w+) (click|clicks|minutes|tick|step|steps|quick|question|moment|second|call|thing|signature)",
        r"(not|is) (no|not) small",
        r"(do not|not) (have|want|need|ask\w*) (you )?to calm",
        r"do not (panic|worry) about (the|your) (cost|bill|form|money|fee)",
        r"(told|telling) you to calm",
        r"calm down (myself|and call)",
        r"(once|when|until|after|let) ~calm down",
    ],
    answers: "",
    place: Where::Anywhere,
    also: None,
};

//! Insults, mocks, threatens, orders about.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, explicit, likely, says};

/// Insults, mocks, threatens, orders about.
pub const FAMILY: Family = Family {
    signal: Signal::Hostility,
    about: "Insult, sarcasm, threat, ultimatum, swearing, talking down, ordering about, hanging up in anger.",
    fires: &[
        says("Don't be an idiot."),
        says("You're an idiot."),
        says("Say that again and I'm hanging up."),
        says("Oh, how terrible for you."),
        says("Do I look like a fortune teller?"),
        says("what planet are you on"),
        says("Listen, pal."),
        says("Shut up."),
        says("I'll have our lawyers on you."),
    ],
    near_misses: &[
        says("I'd ask you to leave the names out of it, then we can go on."),
        says("I won't let that stand, I'll fix it."),
        says("That was an idiotic thing for us to send."),
        says("I'm not a lawyer, but my colleague is."),
        says("Listen, I'll get this sorted today."),
        says("And what should we do better next time?"),
        says("What could we have done better for you?"),
        says("How did it go, and how should we do it next time?"),
        says("That must be tough, looking after her on your own."),
        says("Shall I send someone to help you tonight?"),
        says("It is open to all: everyone can do that."),
        says("Everyone knows it wasn't you."),
    ],
    rules: &[
        explicit(
            &[
                r"you are (\w+ )?(an idiot|stupid|pathetic|useless|a liar|a moron)",
                r"you (stupid |bloody |useless |total )?(idiot|moron|liar)",
                r"do not be (an idiot|stupid|so stupid|ridiculous)",
                r"shut (up|it|your mouth) (,|\.|!|and|now)",
                r"listen (, )?(pal|mate|lady|sunshine|sonny)",
                r"go to hell",
                r"piss off",
                r"fuck off",
                r"sod off",
                r"who do you think you are",
            ],
            "is an insult, or talks down to them",
        ),
        explicit(
            &[
                r"(piss off|fuck\w*|f \* \*|sod off|bugger off|get stuffed|screw you|go to hell|bullshit|asshole|wanker|twat|prick|dickhead|bollocks|moron\w*|imbecile|cretin|halfwit|dimwit|thick as \w+|you (stupid|daft|dumb|thick|pathetic) \w+|are you (stupid|thick))( ~\w+)?",
            ],
            "is an insult",
        ),
        likely(
            &[
                r"(get lost|crap|you (silly|ignorant|ridiculous|lot of) \w+|are you (deaf|blind|dense|for real|simple|slow|mad|insane|drunk|having a laugh|serious|kidding|finished|done|quite finished)|how (stupid|dumb|thick|dense)|(stupid|dumb|ridiculous|silly|idiotic) question|what is (wrong with|your problem)|you people|get a life|cry me|boo hoo|blah|yada|drama queen|snowflake|whing\w+|whin(ge|ing|er)|moan(ing|er)|princess|your (highness|majesty|ladyship|lordship))( ~\w+)?",
            ],
            "talks down to them",
        ),
        explicit(
            &[
                r"(say|call me|try|do|shout|swear|speak|talk|raise) (that|this|it|me|to me|at me|like that|your voice|your tone)? ?~(again|once more|one more time) (and|or) ~\w+",
                r"(or|and) (i will|i am going to|i am|we will|we are|this call|this conversation|the call|this chat) (\w+ )?(hanging|end|ending|terminat\w+|cut|cutting|close|is over|ends|block|call security|be over|finished)( ~\w+)?",
                r"i (am|will|shall) (be )?(hanging up|hang up|terminat\w+|end(ing)? this call|cut(ting)? you off|block(ing)? you|report(ing)? you|call(ing)? (security|the police))( ~\w+)?",
                r"(see you|take (it|us)|good luck) (in|to|with|finding|getting|explaining) ~(court|lawyer|solicitor|that|it)( \w+)?",
                r"final warning",
                r"you (will|are going to) (regret|be sorry)( ~\w+)?",
            ],
            "is a threat",
        ),
        likely(
            &[
                r"(our|my) (lawyers?|legal team)( ~\w+)?",
                r"(be |i would be )(very )?careful (what|who|with|how)?( ~\w+)?",
                r"or you (find|can|get)( ~\w+)?",
            ],
            "is a threat",
        ),
        likely(
            &[
                r"do i look (like|as if) ~\w+",
                r"what (planet|part of|century|did you expect|am i supposed|do you think (i|this|we))( ~~\w+)?",
                r"who do you think you are",
                r"are you (even )?listening",
                r"listen (pal|mate|love|lady|sunshine|buddy|here|up|carefully|properly|closely|darling|sweetheart|you|son|madam|sir)( ~\w+)?",
                r"(read|use) (your|my) (eyes|brain|head|lips|glasses|ears)",
                r"(can you|cant you|can not you|did you) (not )?(read|count|listen|hear)( ~\w+)? \?",
                r"let me (say|explain|repeat|spell) (it|that|this) (slowly|again|out|one more|in|very)( ~\w+)?",
                r"(once )?(more|again) slowly",
                r"it is not (rocket science|difficult|that hard)( ~\w+)?",
                r"(that|this) is (just |pure |plain )?(blackmail|extortion)",
                r"not exactly rocket science",
                r"everyone (else (manages|can|knows|under)|manages|knows (that|this|how))( ~\w+)?",
            ],
            "talks down to them",
        ),
        likely(
            &[
                r"(oh|aw|aww|ah|well) (, )?(how (terrible|awful|sad|tragic|dreadful|lovely|nice|original|clever|brave|exciting|charming)|boo|poor (you|thing|baby|dear|lamb|little)|bravo|lucky (me|you)|great|joy|brilliant|congratulations|wonderful|the (drama|tragedy|horror|humanity))( ~\w+)?",
                r"(my heart (bleeds|breaks)|cry me|somebody call|alert the|stop the press\w*|what a (tragedy|surprise|shame for|charmer|delight|star)|how (terrible|tragic|original|charming|mature|clever)|lucky (me|you|us)|good for you|well done you|slow clap|bravo|thank you (so much )?for (the|your) (lecture|wisdom|insight|speech|sermon|expert))( ~\w+)?",
                r"yes ,? ?(right|sure|because) (, )?(of course |because )?( ?~\w+)?",
            ],
            "is sarcastic",
        ),
        likely(
            &[
                r"(shall|should) i (also |perhaps |maybe |just |then )?(hold|sing|read|draw|carry|wipe|tuck|polish|play|roll|knit) ~\w+ \?",
                r"(want|would you like|do you want) (me to |a )(hold|sing|medal|violin|tissue|cookie|biscuit|lollipop|draw|round of|come|go|stand|drive|fly|hug|prize|badge|plaque|hankie|handkerchief|sticker)( ~\w+)?",
                r"(here is|have) a (medal|tissue|biscuit|violin)",
                r"crystal ball",
                r"magic wand",
                r"mind reader",
                r"fortune teller",
                r"wave a wand",
                r"(am|was) i (your|a|the) (mother|mum|servant|butler|magician|wizard|slave|babysitter|secretary|psychic|mind)( \w+)?",
                r"i am not (your|a) (mother|mum|servant|butler|magician|wizard|slave|babysitter|secretary|psychic|mind reader)( \w+)?",
            ],
            "is sarcastic",
        ),
        likely(
            &[
                r"(go on then|be my guest|suit yourself|do what you (like|want)|please yourself|knock yourself out|do it then|tell (the|your|whoever|who) ~(like|please|want)|see if i care|i (do not|could not) care( less)?|not my problem|tough luck|too bad|deal with it|get in line|join the (queue|club)|take a number|that is your problem|hard luck|write to the (pope|king|queen)|see (what|where|how far) (it|that) gets you|there is the door|the door is|you know where the door)( ~\w+)?",
                r"(stop|quit) (shouting|yelling|whining|moaning|crying|complaining|being|acting|swearing|screaming|lying|making|talking|interrupting|barking|bothering|nagging|whinging)( ~\w+)?",
                r"lower your (voice|tone)( ~\w+)?",
                r"you want a (refund|medal|manager|discount) because( ~\w+)?",
                r"typical( \.| !| ,)",
                r"(well|then|,|:) tough( \.| !| ,)",
                r"i (am|have) (done|had (it|enough)) with (you|this)( \w+)?",
            ],
            "is rude",
        ),
    ],
    unless: &[
        r"idiot\w* (of|thing|mistake|rule) ",
        r"(our|that was|this was|we were|i was|it was) (\w+ )?(idiotic|stupid|daft|an idiot)",
        r"(you|your) (good luck|congratulations) ",
    ],
    answers: "",
    place: Where::Anywhere,
    also: None,
};

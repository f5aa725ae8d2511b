//! Tells them that they are wrong, or to blame.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, explicit, likely, says};

/// Tells them that they are wrong, or to blame.
pub const FAMILY: Family = Family {
    signal: Signal::Contradiction,
    about: "Tells the customer that they are wrong or to blame, disputes their account.",
    fires: &[
        says("You should have read the email."),
        says("That's not what happened."),
        says("You must have pressed the wrong button."),
        says("No, you're wrong."),
        says("You never told us that."),
        says("You didnt follow the instructions"),
        says("Our records show that you cancelled it yourself."),
        says("You entered the wrong address."),
        says("You're using it wrong, that's all."),
        says("Sometimes people delete it by accident."),
        says("You wanted it quick, so you got it quick."),
    ],
    near_misses: &[
        says("There's a quicker route, shall we try it together?"),
        says("You should have had a call from us."),
        says("You must have been worried sick."),
        says("We should have read your email."),
        says("You're not wrong."),
        says("You never should have had to ask."),
        says("You didn't do anything wrong."),
        says("So it died twice, and because of that you missed three calls from your client. Have I got that right?"),
        says("It went dead on you, which meant you missed the deadline with Acme."),
        says("You told us on Monday and you waited a whole week."),
        says("Did anybody press something at your end that you know of?"),
        says("Are you sure that's everything?"),
        says("You believed our leaflet and it was our mistake, not yours."),
        says("You could have bought milk elsewhere if we'd just told you."),
        says("Next time you get told five days before, and you pick the evening."),
    ],
    rules: &[
        explicit(
            &[
                r"(that|this) is (simply |just )?not what happened",
                r"you are (simply |just |quite |the one who is )?(wrong|mistaken)( about| there| on this)? (,|\.|!|and|it|we|because)",
                r"you (are|have been|were) (just |simply |only )?(using|doing|holding|setting|turning|pressing|wearing|reading|opening) (it|this|that|them) (all |completely |the )?wrong( way)?",
                r"(it|that|this) is your own fault",
                r"i (can not|do not) see (here |anywhere )?that (anybody|anyone|somebody|someone|we|they) (said|told|promised|wrote|rang)",
                r"you only have yourself to blame",
            ],
            "tells them that they are wrong or to blame",
        ),
        explicit(
            &[
                r"you (should|could|ought to|might) (have|of|really have|at least have|simply have|just have|perhaps have) (read|checked|asked|told|called|rung|phoned|said|looked|made|kept|saved|backed|come|gone|noticed|thought|known|ordered|booked|used|done|taken|contacted|reported|mentioned|brought|left|let|set|cancelled|paid|applied|updated|listened|sent|written|given|put|measured|tested|registered|insured|filed|signed|seen|had (it|the|a) \w+ed|raised|opened|renewed|turned|switched|waited|packed|charged|typed|picked|got|watched|bought|planned|arrived|allowed|chosen|spoken|tried|followed|informed|been (more|there|at|in|on|aware|home|careful|clearer))( ~\w+)?",
            ],
            "blames them",
        ),
        likely(
            &[
                r"(you|your \w+) must (have|of) (been using |been doing |been (on|in|at) )?(pressed|clicked|ticked|dropped|deleted|forgotten|typed|entered|missed|mis\w+|changed|done|put|moved|turned|switched|left|opened|used|got|given|let|agreed|ignored|lost|broken|spilled|spilt|set|signed|shared|said|told|made|overlooked|read|confused|mixed|taken|knocked|hit|had it|unplugged|pulled|touched|registered|bought|picked|skipped)( ~\w+)?",
            ],
            "says that it was their doing",
        ),
        explicit(
            &[
                r"you can not have (read|been|done|looked|followed|checked|sent|typed|had|listened|tried|put|saved|pressed|understood|waited|given|set|rung|called)( ~\w+)?",
            ],
            "says that it was their doing",
        ),
        explicit(
            &[
                r"that (did not|never) happen\w*( ~\w+)?",
                r"(that is|this is) (false|incorrect|nonsense|rubbish|impossible|untrue|a lie)",
                r"it did not happen ~\w+",
            ],
            "disputes their account",
        ),
        explicit(
            &[
                r"(it|that|this) is (entirely |all |completely |really )?(your|yours) (own )?(fault|mistake|doing|responsibility|error|problem)( ~\w+)?",
                r"your own (fault|doing|mistake|choice|responsibility|making|error|negligence)( ~\w+)?",
                r"user error",
                r"you only have yourself",
                r"you have only yourself",
            ],
            "says that they are wrong or to blame",
        ),
        explicit(
            &[
                r"(our|the|my) (records?|logs?|system|notes|files?|tracking|scan|log file|data|history|log) (clearly |also |do |does )*(show|shows|say|says|state|states|tell|indicate|indicates|confirm|confirms)s?( that| me)?( \w+)? (you|it was|the (customer|parcel|call|message)|your|no|nothing|delivered|a different|otherwise|something)",
            ],
            "sets the record against their word",
        ),
        explicit(
            &[
                r"you (did not|never|forgot to|failed to|neglected to|refused to|have not|do not) (tell|told|mention|mentioned|read|check|checked|follow|followed|ask|asked|respond|responded|reply|replied|answer|answered|provide|provided|return|returned|report|reported|inform|informed|bother|clicked|save|saved|back|set|enter|entered|say|said|picked|give|gave|send|sent|order|ordered|make|made|paid|signed|show|showed|attach|attached|update|updated|call|called|cancel|cancelled|confirm|confirmed|open|opened|complete|completed|wait|waited|put|turn|keep|kept|press|pressed|look|looked|listen|listened|understand|read)( ~\w+)?",
            ],
            "blames them for what they did not do",
        ),
        explicit(
            &[
                r"you (ticked|agreed|clicked|accepted|selected|dropped|deleted|opted|picked|confirmed|ignored|have been (told|informed|warned)) ~(yourself|box|terms|the|it|wrong|that|this|on|in|at|to|us|by|your|when|too|before)( ~\w+)?",
                r"you (set|entered|ordered|changed|left|told us|gave us|booked|missed|waited|said|typed|did) ~(yourself|the wrong|a wrong|too (late|long)|in the first place|(the|our) (deadline|terms|e mail|letter|notice|instructions|small print|appointment))( ~\w+)?",
            ],
            "puts it on them",
        ),
        likely(
            &[
                r"(are you (quite |absolutely |really |certain |completely )?sure (you|that|it|he|she|they)|did you (actually|even|really|perhaps) (\w+)|have you (actually|even)) ~\w+",
                r"nobody (here )?(hung up|said|promised|laughed|touched|accused|called|refused|forced|sent|cancelled|deleted)( ~\w+)?",
                r"no (such thing|one said|one told)( ~\w+)?",
                r"i (highly |very much |really )?doubt (that|it|you|very)( ~\w+)?",
                r"actually , (you|that|it|we|the)( ~\w+)?",
            ],
            "disputes their account",
        ),
        likely(
            &[
                r"(people|customers|users|you) (often |usually |sometimes |mostly |may have |might have )*(delete|deleted|press|pressed|break|drop|forget|install|installed|put|do|change|changed|touch|touched) ~(by (accident|mistake)|themselves|yourself|on it themselves|without noticing)( \w+)?",
                r"did you (maybe|perhaps|accidentally|by any chance|by accident|by mistake) \w+( ~\w+)?",
                r"you (wanted|asked for) it ~, (so|and) (that is what )?you (got|get|have)( ~\w+)?",
                r"you (got|get) what you (asked|paid) for",
            ],
            "says that it was their doing",
        ),
        likely(
            &[
                r"(if|had) you (had )?(only )?(read|bothered|listened|called|told|checked|followed|looked|asked|ordered|brought|kept|been (home|there|in|on time)|used|done|booked|taken|set|backed|reported|mentioned|waited)( ~\w+)?",
                r"next time (please )?(read|check|make sure|you|look|try|remember|do not|order|listen|book)( ~\w+)?",
                r"it (says|is written|was written|is stated|clearly says|states) (so )?(clearly |quite clearly |right )?(on|in|there)( ~\w+)?",
            ],
            "blames them",
        ),
    ],
    unless: &[
        r"you (should|must|ought to) have (had|got|heard|received|felt|been (worried|told|called|rung|offered|asked|given|sent|so|very|up|scared|frightened|waiting|through))",
        r"did not do anything wrong",
        r"not (wrong|your fault|yours|mistaken)",
        r"(our|my) (own )?(mistake|fault|slip|doing|error)",
        r"never should",
        r"you never (have|need) to",
        r"you (did not|do not) (need|have|deserve|ask for|get|owe|imagine) ",
        r"should not have",
        r"no wonder",
        r"(sorry|apologise)",
        r"you (are|were) right",
        r"next time you (will )?(get|are|hear|have|be|find|know)",
        r"we (should|never|did not)",
        r"so (that|you do not|you never)",
        r"because of (us|our \w+|that|this|it|the \w+)",
        r"which (meant|means|left|cost|made)",
        r"have i (got|understood) (that|it|this|you)",
        r"is that (it|right|about it|correct) \?",
        r"sure (that|it) is (all|everything|enough|right|okay|ok|what you (want|need))",
        r"(if|had) (we|i|they|somebody|someone) (had|would|told|only|just|sent)",
    ],
    answers: "",
    place: Where::Anywhere,
    also: None,
};

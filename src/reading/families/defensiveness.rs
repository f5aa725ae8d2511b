//! Makes it about oneself, or the company.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, explicit, likely, says};

/// Makes it about oneself, or the company.
pub const FAMILY: Family = Family {
    signal: Signal::Defensiveness,
    about: "Makes it about oneself or the company: not my fault, just doing my job, how we are talked to, how busy we are.",
    fires: &[
        says("It's not my fault."),
        says("I'm just doing my job."),
        says("Don't talk to me like that."),
        says("We're very busy today."),
        says("im doing my best here"),
        says("I only work here."),
        says("I didn't build the website, I just answer the phone."),
    ],
    near_misses: &[
        says("It's not your fault."),
        says("I'm doing this job first."),
        says("It's my fault."),
        says("Please don't swear at me, I want to help you."),
        says("I'm busy with your case right now and I'll stay on it."),
        says("We're doing all we can to have it back by three."),
    ],
    rules: &[
        explicit(
            &[
                r"do not (talk|speak|shout|swear|yell) (to|at) me( like that)?",
                r"do not take (it|that|this) out on me",
                r"i am (just|only) doing my job",
                r"not my fault (,|\.|!|that|if)",
            ],
            "makes it about oneself",
        ),
        likely(
            &[
                r"(it|that|this) (is|was) (certainly |really |hardly |definitely )?not (me|my (fault|mistake|problem|doing|idea|decision|choice|job)|our (fault|mistake|doing|problem|choice)|us|mine|on me|ours)( ~\w+)?",
                r"(blame|ask|tell|speak to|take it up with|talk to|thank) (the|my|head|whoever|management|them|marketing|sales|day|night|your|darren|it) ~not (me|us)( \w+)?",
                r"(that|it) was (a |the |my )?(business decision|colleague|other (shift|team|guy|girl)|night (shift|team)|day shift|temp|previous|upstairs|management|sales|marketing|head office|student|trainee)( ~\w+)?",
                r"i (was not|am not|were not) (even )?(on|in|there|here|working|born)( ~\w+)?",
            ],
            "clears oneself",
        ),
        explicit(
            &[
                r"(was|is) not (me|us) (who|that|personally)( ~\w+)?",
                r"(i|we) (am|are|was|were) not (the (one|ones|person)|to blame|responsible|even (in|on|there|here|working)|on shift|here (then|yesterday|when)|in (yesterday|that|then)|there)( ~\w+)?",
                r"(i|we) (can not|could not) (be (expected|blamed|held|everywhere)|help (it|that|what)|possibly|control|do everything|read minds)( ~\w+)?",
                r"how (am|was|were|are) (i|we) (supposed|meant) to( ~\w+)?",
                r"(i|we) had (no|nothing) (say|part|to do|way of)( ~\w+)?",
                r"(i|we) (am |are )?(just|only|merely|simply) (doing|work|working|follow|following|answer|answering|pass|passing|the (messenger|agent|girl|guy|one|receptionist|night|chat|temp|desk|driver|new)|human|trying|an|do what|have two|got two|have (one|so)|telling|read|here|go by|book|tell|first|fit|clean|print|relay|repeating|type|one|says|see|people|mak\w+|part time)( ~\w+)?",
                r"(i|we) (do|did) not (build|design|set|choose|decide|drive|run|own|cause|break|lose|send|delete|charge|create|even|get paid|steal|take|put|have to (listen|take|put|sit|stand))( ~\w+)?",
            ],
            "clears oneself",
        ),
        likely(
            &[
                r"do not (shout|swear|yell|scream|snap|blame|take it out|have a go|put (this|that|it|words)|pin|point|look at|you (tell|start|dare|talk|take|shout|put)|raise your voice|accuse|lecture)( to| at| on)? ?(me|us|this|it|that|your|like|in|all|with|words|the)?( ~\w+)?",
                r"(you can not|you do not get to|no need to|there is no (need|call|reason) to|i will not be|i would appreciate it if|i would rather you|i do not (appreciate|like|have to take|deserve)|kindly do not|please do not|you have no right to) (\w+ )?(talk|speak|take|shout|shouted|spoken|swear|sworn|talked|call|being|be|use|put|your|this|that|accuse|insult\w*|raise|listen|blame|threatened|accused)( ~\w+)?",
            ],
            "defends oneself",
        ),
        explicit(
            &[
                r"(we|i) (are|am|have been) (all |just |really |very |so |extremely |absolutely |quite )*(busy|short staffed|understaffed|flat out|snowed under|swamped|rushed off|overworked|overloaded|stretched|run off|one person|on my own|alone|two people|three people|short)( ~\w+)?",
                r"(i|we) (have|had|get|take|do) (\w+ )?(\d+|forty|sixty|eighty|fifty|hundred|a hundred|hundreds|thousands|thirty|twenty|four|six|ten|eleven|two hundred|other|so many|loads|a lot|lots) (of )?(\w+ )?(calls|customers|people|chats|tickets|orders|cases|patients|jobs|clients|guests|parcels|drops|complaints|of these|these|parties|deliveries|rooms|rings|others|mails|e mails)( ~\w+)?",
                r"i have (also )?been (on|here|up|at|doing|working|in|standing) (\w+ )?~(since|hours|all (day|night|morning)|feet|shift|break|years|without|on my own|nonstop)( ~\w+)?",
                r"(i have not|not) (had|even had|taken) (a |my )?(break|lunch|day off|coffee|wee|sit)( ~\w+)?",
                r"no break",
                r"double shift",
                r"(i|we) (am |are )?(doing|do|did|doing all) (my|the|everything|what|all) ?(very )?(best|i can|we can|level best)( ~\w+)?",
            ],
            "makes it about one's own work",
        ),
        likely(
            &[
                r"in (my|all my|all the) ~years( ~\w+)?",
                r"\w+ years (i have|in this|in the|on this|here)( ~\w+)?",
                r"(our|my) (staff|engineers?|people|drivers?|team|technicians|crew|company|colleagues?|firm|system|nurses|agents|guys|chefs?|lads|boys|product|cleaners|platform|software|record) (is|are|was|were|have|has|do|does|would) (\w+ )?(highly |very |all |fully |professionally |not |never |well |always |been |an |a |properly )*(trained|professional\w*|excellent|experienced|qualified|careful|work(ing)? hard|certified|human|people|never|best|doing|good|spotless|award\w*|family|tested|perfect|nice|stable|reliable|robust|one of)( ~\w+)?",
                r"(we|i) (are|am) (a|an) (professional|award|respected|small|family|reputable|certified|qualified|state|good|serious|busy|market)( ~\w+)?",
                r"nobody else (has )?(complain\w*|had|has)( ~\w+)?",
                r"(you are|you would be) the (only|first) (one|person|customer)( ~\w+)?",
                r"(thousands|hundreds|millions|plenty|other|most|all (our|the) other) (of )?(customers|users|guests|clients|happy|satisfied)( ~\w+)?",
            ],
            "defends the house",
        ),
        likely(
            &[
                r"i (also )?(do not|am not|get|barely) (get )?paid (enough|extra|to|for|\w+)?( ~\w+)?",
                r"(an|pound|dollars|quid|euro|euros) an hour( ~\w+)?",
                r"above my pay",
                r"i (have|had|got) (a )?(mortgage|feelings|family|life|kids|my own|bad day|long day|rough|headset|rent)( ~\w+)?",
                r"(we|i) (are|am) (people|humans|only human)( too| as well)?",
                r"i have feelings",
                r"(it has been|long|hard|rough|bad) (a )?(\w+ )?day for (me|us|all)( ~\w+)?",
                r"i am (also |having |not having )?~(bad day|stressed too|tired too|offended|insulted|on probation|not your|not a (robot|machine|magician|mind))( ~\w+)?",
                r"i (take|find) (real |great |some )?(offence|exception|that (\w+ )?(offensive|insulting|hurtful|unfair)|this (\w+ )?(offensive|insulting|unfair))( ~\w+)?",
                r"i (resent|object to) ~\w+",
                r"what (more )?(can|could|am) i( supposed to)? (do|say)( ~\w+)?",
                r"(you think|do you think) (i|this is|it is|we) ~\w+",
                r"it is always (us|me|my)( ~\w+)?",
                r"why (is it|are you|do you) (always )?(me|us|shouting at me|blam\w+|yelling)( ~\w+)?",
                r"i (was|am) (only|just|always|ever) ~(trying|following|polite|told|repeating|doing|sent|asked)( ~\w+)?",
                r"i (never|did not|do not) (said|say|told|promised|promise|make|touched|spoke|make things up|lie)( ~\w+)?",
            ],
            "makes it about oneself",
        ),
    ],
    unless: &[
        r"not your fault",
        r"(sorry|apologise|our mistake|my mistake)",
        r"(we|i) are doing ~(by|before|within|back)",
        r"no excuse",
        r"please ...(i|we) (want|would like|am trying|are trying|am here) to (help|sort)",
        r"busy with your",
        r"doing all (i|we) can to",
        r"you are (right|not)",
    ],
    answers: "",
    place: Where::Anywhere,
    also: None,
};

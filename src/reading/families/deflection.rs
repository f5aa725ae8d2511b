//! Passes it on, or hides behind a rule.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, explicit, likely, says};

/// Passes it on, or hides behind a rule.
pub const FAMILY: Family = Family {
    signal: Signal::Deflection,
    about: "Passes the buck or hides behind a rule, with nothing offered.",
    fires: &[
        says("That's not my department."),
        says("That's our policy."),
        says("There's nothing I can do."),
        says("You'd need to call the hotline."),
        says("You'll have to contact the carrier."),
        says("The computer won't let me."),
        says("as per our terms deposits are non refundable"),
    ],
    near_misses: &[
        says("I can't refund the fee, but I can credit next month."),
        says("It's not my department, so I'll get the right person on the line for you."),
        says("Our policy was wrong there."),
        says("I'll call the carrier for you."),
        says("There's nothing you need to do."),
        says("Your card goes into ours, so your client can ring your number."),
        says("You could log in to your mail on our computer and print them."),
        says("You can wait for it here or take our loan phone."),
    ],
    rules: &[
        explicit(
            &[
                r"(there is |there really is )?nothing (more |else )?(i|we) can do (,|\.|!|about|for|from)",
                r"that is (just |simply )?(our|the|company) policy (,|\.|!)",
                r"not my department",
            ],
            "passes it on, or hides behind a rule",
        ),
        likely(
            &[
                r"(there is )?(nothing|not (much|anything|a lot)|little) (else |more |that |much |further )*(i|we|anyone|anybody) (can|could|am able to|are able to) (do|change|add|offer|say)( ~\w+)?",
                r"nothing (i|we) can( ~\w+)?",
            ],
            "says that nothing can be done",
        ),
        explicit(
            &[
                r"nothing (can|to) be done( ~\w+)?",
                r"(my|our) hands are tied",
                r"(it is|that is|this is) out of (my|our) (hands|control)( ~\w+)?",
                r"beyond (my|our) (control|power|remit)",
                r"no can do",
            ],
            "says that nothing can be done",
        ),
        explicit(
            &[
                r"not (my|our) (department|job|area|responsibility|team|problem|concern|side|section|remit|field|desk)( ~\w+)?",
                r"(that|this) (is|would be) (a |really a |another |a different |a matter for |down to |for |one for |something for |up to |between )*(the |your |another |different |a )?(\w+ )?(department|team|carrier|courier|bank|manufacturer|question for|matter for|landlord|council|supplier|insurer|other|issue with|provider|head office|billing|sales|hotel|infrastructure|client side)( ~\w+)?",
                r"is another (team|department|matter|company)",
            ],
            "passes it on",
        ),
        likely(
            &[
                r"(i|we) (do not|does not) (do|deal with|handle|have anything to do|cover|manage|control|have access|have any (say|influence|control|power)|look after|provide|run|own|take) (the )?~\w+",
                r"nothing to do with (us|me|the \w+|our|this)( ~\w+)?",
                r"(they|that|it) (are|is) (responsible|who)( ~\w+)?",
                r"(the|your|their) (carrier|courier|bank|supplier|manufacturer|organiser|promoter|airline|hotel|landlord|factory|warehouse|insurer|owner|council|publisher|app store|platform|driver)('s)? (\w+ )?(fault|responsibility|problem|decides|decided|moved|is responsible|are responsible|handles|deals|has to|must|makes|sets|did|does|caused|job|business)( ~\w+)?",
                r"not us",
                r"(is|are) (the |for the )?(customer|user|client|passenger|guest|tenant|buyer|patient)('s|s')? (\w+ )?(responsibility|account|risk|own|matter|duty)( ~\w+)?",
                r"(i|we) (only|just) (do|sell|take|book|print|run|handle|deal|see|look|host|rent|provide|pass|fit|lease)( ~\w+)?",
                r"they will deal with( \w+)?",
                r"terms (and conditions )?(say|state|are|apply)( ~\w+)?",
            ],
            "passes it on",
        ),
        explicit(
            &[
                r"(you|customers|guests|passengers|the customer) (would |will |would just |'d )?(need|have|want|must|are advised|are required|may|can only|should|can|could|might|had better|ought)( to| kindly| only| always| just)* (take (it|that|this) up with|contact|ring|phone|write to|e mail|speak (to|with)|talk to|go (to|back to|through)|complain|approach|address|visit|raise|check with|report|reach out|submit|fill|refer|log|apply|turn to|direct|open|consult|get in touch|bring it|return|arrange|wait|upload|enquire)( ~\w+)?",
                r"take it up with ~\w+",
            ],
            "sends them elsewhere",
        ),
        likely(
            &[
                r"(please |kindly |best |just |so |then |may )*(contact|call|ring|phone|write to|e mail|reach out to|refer to|consult|visit|try|ask|speak to|go to|use|check|see|take it up with|log on to|direct) (the|your|our|their|head|microsoft|customer|a|any|them|it to|article) ~(\w+ )?(hotline|helpline|office|carrier|courier|bank|manufacturer|supplier|support|desk|website|portal|faq|form|team|department|relations|them|article|insurer|branch|council|landlord|embassy|provider|administrator|service|centre|center|page|terms|issuer|care|airline|organiser|reception|seller|shop|agent|app|police|dealer|helpdesk|line|number|manual)( ~\w+)?",
            ],
            "sends them elsewhere",
        ),
        explicit(
            &[
                r"(that|this|it) is (our |the |just |simply |standard |company |only |against |store |a |hospital |how |what )*(policy|procedure|rule|rules|protocol|process|regulations?|law|company rules|how it works|how it is|the way it (is|works)|standard)( ~\w+)?",
                r"(i do not|we do not|i did not) make (the|those) (rules|policy|law|laws|prices)( ~\w+)?",
                r"rules are rules",
                r"(the )?(computer|tool|screen|software|programme|program|app|till|field|field is|box) (will not|does not|did not|won't|only|says|is) (let|allow|permit|give|lets|allows|no|accept|mandatory|automatic)( ~\w+)?",
                r"(i|we) (go|went) by what ~\w+",
                r"(non|not) refundable( ~\w+)?",
                r"final (sale|decision)",
                r"(the )?(decision|sale) is final",
                r"(sales|decisions) are final",
                r"(i|we) (am|are) (just |simply |really )?not (authori[sz]ed|permitted|entitled|in a position|responsible)( ~\w+)?",
            ],
            "hides behind a rule",
        ),
        likely(
            &[
                r"(company|our|per|against|store|refund|returns|the|standard|as per|under) (\w+ )?(policy|policies|protocol|regulations|terms|guidelines|conditions)( ~\w+)?",
                r"(is|are) not (covered|permitted|allowed|possible|included|eligible|available to|part of)( ~\w+)?",
            ],
            "hides behind a rule",
        ),
        explicit(
            &[
                r"(supervisors?|managers?|he|she|the manager|the board|my (manager|supervisor|boss)|management|the (director|owner|doctor|boss)) (do not|does not|will not|can not|would only|never|is not|are not|can only|would not|will only) (take|speak|talk|do|be|tell|deal|see|accept|available|change|help)( ~\w+)?",
                r"(i|we) (can not|could not|may not|am unable to|are unable to|am not able to|are not able to) (comment|answer|speak for|override|access|process|issue|approve|tell|offer|take|remove|lift|assist|skip|share|accommodate|guarantee|disclose|intervene|open|close|waive)( ~\w+)?",
            ],
            "refuses without an offer",
        ),
        likely(
            &[
                r"(they|he|she|my \w+|the manager) (would|will|can) (only |just )?(tell|say|read|deal with) (you )?(the same|exactly)( ~\w+)?",
            ],
            "refuses without an offer",
        ),
    ],
    unless: &[
        r"(i will|i am|let me|we will|i can|i would|we can|i have)( \w+)? (get|call|ring|phone|bring|fetch|transfer|put|contact|sort|ask|take|find|walk|stay|offer|credit|give|send|speak|pay|waive|connect|hand|write|going|getting|ringing|calling|bringing|putting)",
        r"what (i|we) can",
        r"(policy|rule|terms|rules|system|process) (was|were|is|are) (wrong|daft|silly|stupid|no|not good|poor|rotten)",
        r"nothing you need",
        r"you (do not|will not|need not|should not) (need|have)",
        r"(for you|myself)",
        r"(sorry|apologise) (we|i|our)",
        r"so (i|we) (will|am|are)",
        r"no excuse",
        r"you (can|could) (\w+ ){0,2}wait (\w+ ){0,3}or",
        r"on (our|my|this) (own )?(pc|computer|machine|screen|tablet|desk|phone)",
        r"(can|could|will) (then |still |also )*(ring|call|reach|phone) your (own )?(number|phone|line|mobile)",
    ],
    answers: "",
    place: Where::Anywhere,
    also: None,
};

//! Offers a concrete fix, option or alternative.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, likely, says};

/// Offers a concrete fix, option or alternative.
pub const FAMILY: Family = Family {
    signal: Signal::Solution,
    about: "Offers a concrete fix, option or alternative: a refund, a replacement, a restore, a workaround, a loan.",
    fires: &[
        says("I'll refund the fee."),
        says("We can lend you a phone until then."),
        says("You get a new one, free of charge."),
        says("I can put you on the 18:40 instead."),
        says("We'll replace it."),
    ],
    near_misses: &[
        says("I'll look into it."),
        says("I can't refund the fee."),
        says("Did you get a refund?"),
        says("You want a refund, then."),
        says("What solution would you like?"),
        says("We cut a corner on Monday, and that's on us."),
    ],
    rules: &[
        likely(
            &[
                r"(i will|i am|we will|we are|i can|we can|i have|we have|i could|we could|let me|i would|i|we|we shall|you will|it is|it will be|that is|it gets|they are) (\w+ ){0,2}(refund\w*|replac\w+|credit\w*|waiv\w+|reimburs\w+|restor\w+|swap\w*|lend\w*|loan\w*|compensat\w+|repair\w*|rebook\w*|upgrad\w+|reinstat\w+|revers\w+|exchang\w+|deduct\w*|discount\w*)( ~\w+)?",
                r"(goes|going|put|comes|is|paid|be|are|will be) (straight |all |right )?back (on|to|in|into|onto) (your|the|her|his) (card|account|bank|\w+)( ~\w+)?",
                r"(refunded|refund)( ~\w+)?",
                r"(full|the|your|whole|a) (refund|money back|replacement)( ~\w+)?",
                r"(a|one|the) (new|fresh|replacement|spare|loan|second|different|courtesy|proper|brand new) (one|unit|copy|card|machine|console|laptop|sensor|room|driver|battery|car|set|box|line|link|code)( ~\w+)?",
                r"(free of charge|no charge|on our (bill|account)|(bill|meal|drinks?|coffee|night|delivery|postage|cost|repair|replacement|one|month|taxi|cab|shipping) (is|are|goes|will be) on us|at our (cost|expense)|we (will )?pay (for )?(the|it|that|you|your|half|back|them)|i (will |can )?pay (for )?(the|it|that|you|your)|for (free|nothing)|without (a |any )?(charge|fee|cost)|knock ~off|off (your|the|this|next) (bill|price|month|invoice|account)|in full|half (price|the)|the fee (is|goes|comes)|in cash|bank transfer|instant transfer)( ~\w+)?",
                r"(i am|we are|i will|we will|i have|let me) (\w+ )?(send|sending|have|put|putting|move|moving|book|booking|give|giving|get|getting|bring|bringing|lend|lending|ship|shipping|deliver|delivering|pay|paying|transfer|transferring|post|posting|hand|drop|issue|issuing|extend|extending|reserved?|fit|fitting|print|printing|unlock|switch|set|take|taking|rebuild|rebuilding|reset) (you |him |her |them |out |over |up |round )*(a|an|one|another|the|your|it|two|both|all|half|that|new|our) ~(new|van|driver|courier|taxi|cab|copy|spare|replacement|room|hotel|card|money|phone|off|back|key|seat|engineer|voucher|free|refund|original|parcel|loan|car|tonight|flight|train|today|old|backup|version|\d+|pounds|euros|dollars|percent|euro|fresh|second|different|other|proper)( \w+)?",
                r"there is (a|an|one|another|also|still) (\w+ )?(way|room|option|seat|copy|spare|train|flight|second|loan|quicker|faster|other|branch|backup|car|slot|shop|machine|one) ~\w+",
            ],
            "offers a fix",
        ),
        likely(
            &[
                r"(i|we) (can|could) (also |even |just |at least |either |certainly |still |now |do |already )*(offer|give|get|put|send|have|move|book|pay|do|set|bring|arrange|change|switch|take|split|lend|make|print|deliver|open|extend|keep|hold|fit|add|let|freeze|pause|ship|run|turn|transfer|reserve|spread|block|release|start|unlock|post|leave|lift|pull|push) (you |it |them |that |the |this |your |him |her |a )?~\w+",
                r"(would you (like|rather|prefer)|do you want|shall (i|we)|how about|what about|either|whichever|you can (have|choose|take|pick|keep|use|get|collect|still)|you could (have|take|use|try|go)|you (get|keep|choose|pick)|take (the|a|one|whichever|it)|the choice is|or (we|i|you) (can|could|get|send|bring|take|have|put|pay|go)) ~\w+ ~(instead|or|voucher|room|copy|card|money|seat|free|loan|spare|car|taxi|hotel|flight|train|new|replacement|delivered|back|tonight|instead|phone|driver|van|courier|discount|extra|original)( \w+)?",
                r"as a workaround( ~\w+)?",
                r"work ?around( ~\w+)?",
            ],
            "offers an option",
        ),
    ],
    unless: &[
        r"(can not|will not|not able to|unable to|do not|no|never|non) (\w+ )?(refund\w*|replace|credit|waive|lend|offer|give|pay|do)",
        r"(did|have) you (get|got|had|received?)",
        r"(you want|you asked for) (a|the|your) (refund|money)",
        r"(cost|charge|fee) ~(applies|apply|is due|non)",
        r"refundable",
        r"(i|we) will (look|check|see)",
        r"(stay|staying|before you go|keep you|thinking of leaving)",
    ],
    answers: "",
    place: Where::Anywhere,
    also: None,
};

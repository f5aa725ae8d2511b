//! Stiff corporate stock phrases.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, explicit, likely, says};

/// Stiff corporate stock phrases.
pub const FAMILY: Family = Family {
    signal: Signal::ScriptSpeak,
    about: "Stiff corporate stock phrases instead of a person speaking.",
    fires: &[
        says("We value your business."),
        says("As per our policy."),
        says("At this time we are unable to process it."),
        says("Please be advised that it takes a day."),
        says("Your satisfaction is our number one priority."),
    ],
    near_misses: &[
        says("Please tell me the number."),
        says("It's important to me that you get home."),
        says("Thank you for waiting."),
        says("Kind of you to say so."),
        says("I can't do it at this hour, but I can tomorrow at nine."),
    ],
    rules: &[
        explicit(
            &[
                r"please (be (advised|informed|assured|aware)|note|find attached|rest assured)( that)?( ~\w+)?",
                r"(be|kindly be|are) (advised|informed)( that)?( ~\w+)?",
                r"rest assured( ~\w+)?",
                r"(we|i) (would like|wish|want) to assure you( ~\w+)?",
                r"(at|in) this (time|moment in time|point in time|juncture)( we| i| our)?( ~\w+)?",
                r"(we|i) (are|am) (currently |presently |regrettably |unfortunately )?unable to( ~\w+)?",
                r"due to (unprecedented|unusually|high|exceptionally|increased|unforeseen|operational)( ~\w+)?",
                r"(unusually|exceptionally|unprecedented|higher than) (high|normal|usual|demand)( ~\w+)?",
                r"we are (currently )?experiencing( ~\w+)?",
                r"(we|i) (do |truly |really |greatly |sincerely |very much |highly )*(value|appreciate|thank you for|cherish) your (\w+ )?(loyalty|business|custom|feedback|patience|understanding|patronage|continued|interest|cooperation|satisfaction|time|call|enquiry|concern|concerns)( ~\w+)?",
                r"(your|customer|guest|client|member) (\w+ )?(satisfaction|feedback|call|query|loyalty|patience|comfort|safety|matter|enquiry|concern|concerns|experience|understanding|business|welfare|complaint) (is|remains|are|has been|will be|means) ~(important|priority|appreciated|us|valued|everything|concern|logged|forwarded|heart|addressed|reviewed)( \w+)?( \w+)?",
                r"(thank|thanks) you for (your|reaching|contacting|choosing|bringing|being|the feedback|getting in touch)( ~\w+)?",
                r"(valued|esteemed|loyal|cherished) (customer|member|guest|client|customers|partner|guests|members|passenger)\w*( ~\w+)?",
                r"dear (valued |sir|customer|client|madam|guest)( \w+)?",
                r"(as per|per|in line with|in accordance with|pursuant to|as stated in|as outlined in|under) (our|clause|policy|company) ~\w+",
                r"(number one|top|highest|utmost|our) (priority|importance)",
                r"of (the )?(utmost|paramount) importance",
                r"(committed|commitment|strive|striving|endeavour|dedicated) (to|for)( ~\w+)?",
                r"we (strive|endeavour|aim|pride)( ~\w+)?",
                r"(any )?inconvenience (caused )?(is )?regretted",
                r"sincerely regret( ~\w+)?",
                r"(we|i) (completely |fully |truly |do |sincerely )*understand your (frustration|concern|concerns|disappointment|position)( ~\w+)?",
                r"(unwavering|seamless|touchpoint\w*|stakeholders?|going forward|customer journey|best in class|world class|industry leading|leverage|synerg\w+|holistic|exceed expectations|lessons have been learned|relevant (department|team|stakeholders?)|concerned (team|department)|duly|aforementioned|hereby|henceforth|trailing mail|do the needful|in due course by|the appropriate (resource|team|department|channel|channels)|take (all|every|your) \w+ (feedback )?(very |extremely )?seriously|we take ~seriously|reference to your|complimentary \w+|we are pleased to|reserves? the right|for quality (and training )?purposes|processed in the order|has been (escalated|forwarded|logged|flagged) (to|accordingly)|we are looking into (it|this|the matter)|terms and conditions)",
                r"is (very |extremely |so )?important to us",
            ],
            "is a stock phrase",
        ),
        likely(
            &[
                r"kindly (note|refer|ensure|be|allow|reach|revert|bear|provide|find|await|accept|contact|visit|use|submit)( ~\w+)?",
                r"(gesture of goodwill|goodwill gesture)",
                r"feedback is (important|valued|appreciated)( ~\w+)?",
                r"we regret to inform( ~\w+)?",
                r"(accept|extend) our (sincere|sincerest|deepest) (apologies|regrets)",
                r"your (request|case|query|ticket|complaint|enquiry|concern) (has been|is being|will be|is under) (\w+)( ~\w+)?",
                r"is under review",
            ],
            "is a stock phrase",
        ),
    ],
    unless: &[r"important to (me|you|them|her|him)"],
    answers: "",
    place: Where::Anywhere,
    also: None,
};

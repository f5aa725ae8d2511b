//! Holds on to somebody who leaves.

use crate::principles::Signal;
use crate::reading::family::{Family, Where, explicit, likely, says, to};

/// Holds on to somebody who leaves.
pub const FAMILY: Family = Family {
 signal: Signal::RetentionPush,
 about: "After they said that they leave: pitches an offer, asks why first, stalls, pleads.",
 fires: &[to("Cancel my contract.", "What if I gave you three months at half price?"), to("I'm leaving. Close my account.", "May I ask why you want to leave?"), to("Cancel it.", "Please give us one more chance."), to("I want out, cancel it now.", "It would be a shame to lose you after ten years.")],
 near_misses: &[to("Cancel my contract.", "Done. May I ask afterwards what we could have done better?"), to("My parcel is late.", "What if I sent it by courier?"), says("It's cancelled."), to("I'm thinking about leaving, maybe.", "What would make you stay?")],
 rules: &[explicit(r"what if (i|we|you) ~\w+|(may|can|could|might|mind if) i (just |first |please |kindly |at least )*(ask|know|enquire) (first )?(what|why|the reason|though|you|if|is it|how|where|one|first|about|, )( ~\w+)?|(reason|reasons) (for|behind|why) (your |you |the |this )?(leaving|cancel\w*|wanting|decision|want|wish|departure|closing)( ~\w+)?", "holds on to somebody who leaves"), likely(r"(give|grant) (us|me) (one more|another|a|the|a second|two|one|just) (chance|go|try|week|month|opportunity|minute|last)( ~\w+)?|(reconsider|did you know|are you aware|hang on|why (are you|do you|would you|leave|not)|what about|could i (interest|tempt|offer|put|just|do)|can i (offer|interest|tempt|put|just|not)|you (would|will|could|might) (lose|miss|be losing|regret|be giving)|a lot of people|our (new|gold|premium|plus|retention|best)|you have to (fill|call|speak|write|give|return|go|send)|pause|what went wrong) ~\w+", "holds on to somebody who leaves"), explicit(r"(a|such a|real|it would be a|great|terrible|big) (shame|pity) (to|if|after|for|that)( ~\w+)?|(hate|sad|sorry) to (lose|see you (go|leave))( ~\w+)?|(sure|certain) (you|that you) (want|wish|would|really)( ~\w+)?|(if|will|would) you (stay|stayed|consider|reconsider|keep|kept|like to keep|think about|be (open|interested|willing)|not (rather|like|prefer|consider))( ~\w+)?|(change|changed) your mind( ~\w+)?", "pitches to somebody who leaves"), likely(r"(do not|not do anything|nothing|anything) (leave|hasty|rash)( ~\w+)?|(stay|remain|stick) (with us|till|another)( ~\w+)?|(half price|percent off|% off|months? (free|at|for|on)|free months?|for the price|throw in|knock ~off|on the house|loyalty (discount|bonus|offer)|special (offer|rate|price)|exclusive|discount|better (rate|price|deal|offer|plan)|upgrade you)( ~\w+)?", "pitches to somebody who leaves")],
 unless: &[r"(cancelled|closed|done|ended|it is off|already gone|is gone) ~~"],
 place: Where::Anywhere,
 also: None,
};

//! What speaks for a promise and what against it, in the words around a time. All of it is data: words in the language of
//! [`english`](crate::reading::english) patterns, where they are looked for, and how much they weigh. The time itself is a mark among the
//! words, `@length`, `@moment` or `@today`; see [`Around`](super::clause::Around).

/// So much must speak for a promise, all clues together.
pub const ENOUGH: i32 = 4;

/// With so much it is said outright.
pub const PLENTY: i32 = 12;

/// Where a clue is looked for. A clause ends at a mark of punctuation, and where another clause begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Before the time in its clause, with what the clause begins after.
    Before,
    /// In the last words before it.
    CloseBefore,
    /// After the time in its clause.
    After,
    /// In the next words after it.
    CloseAfter,
    /// Anywhere in the sentence.
    Sentence,
}

/// What to look for, where, and how much it weighs.
#[derive(Debug, Clone, Copy)]
pub struct Clue {
    /// How much it weighs.
    pub weight: i32,
    /// Where it is looked for.
    pub place: Place,
    /// The words.
    pub says: &'static str,
}

const fn before(weight: i32, says: &'static str) -> Clue {
    Clue { weight, place: Place::Before, says }
}

const fn close_before(weight: i32, says: &'static str) -> Clue {
    Clue { weight, place: Place::CloseBefore, says }
}

const fn after(weight: i32, says: &'static str) -> Clue {
    Clue { weight, place: Place::After, says }
}

const fn close_after(weight: i32, says: &'static str) -> Clue {
    Clue { weight, place: Place::CloseAfter, says }
}

const fn sentence(weight: i32, says: &'static str) -> Clue {
    Clue { weight, place: Place::Sentence, says }
}

/// What speaks for a promise.
pub const FOR: &[Clue] = &[
    // Our side will do it.
    before(8, r"will|shall|going to|gonna|about to"),
    close_after(6, r"will|shall"),
    before(5, r"(i|we|he|she|they|somebody|someone|it|that) (am|are|is) (\w+ )?\w+ing"),
    before(
        4,
        r"(i|we|he|she|they|it|you) (\w+ly |then |also |both |just |all )?(ring|rings|call|calls|phone|phones|send|sends|mail|mails|text|texts|write|writes|come|comes|bring|brings|book|books|try|start|starts|talk|speak|go|goes|pick|pay|pays|collect|collects|open|opens|close|closes|look|meet|stop|stops|leave|leaves|land|lands|move|moves|take|takes|put|get|gets|do|finish|finishes|know|sit|sits|hear|install|installs|fix|swap|refund|dial|post|drop|drops|check|change|reset|hand|make|credit|deliver|delivers|fit|drive|drives|pull|run|re|have|stand|file|tell|begin|arrive|arrives|need|cut|add|return|give|sort|sorts|restore|solve|solves|repair|replace|clear|clears|push|transfer|ship|ships|order|settle|release)",
    ),
    close_before(1, r"(is|are|am|have got|s) ...@moment"),
    close_before(
        7,
        r"(goes|comes|kicks in|takes over|switches|resets|gets|lands|ends|stops|starts|happens|arrives|leaves|clears|ships|runs|reaches|closes|shuts|brings|delivers|collects|picks|drives|drops|returns) ...@moment",
    ),
    close_before(4, r"(am|are|is|be|go|goes|comes|gets|lands|leaves|runs|starts|stops|return|returns|closes|out) ...@today"),
    after(
        7,
        r"(@moment|@today) (the|your|my|our|he|she|we|i|it|they|you|a|an|everything|somebody|that) (\w+ ){0,3}(is|am|are|has|have|gets|get|goes|go|comes|come|ring|call|phone|write|dial|send|cut|stand|gets|reads|opens|looks|takes|post|bring|put|sit|shows|jumps|carries|leaves|stops|see|sees|hears)",
    ),
    sentence(6, r"[<,/:] (and |then |or )?(on |at |by |from )?@moment (\w+ )?(i|we)"),
    before(
        4,
        r"let us|shall (we|i)|let me|how about|why do not we|would (it|you) ~if (i|we)|suppose (i|we)|we (could|can|might)|i (can|could|would|want|propose)",
    ),
    before(
        4,
        r"(can|could|may) (be|have|get|do|ring|call|come|take|make|reach|speak|expect|collect|pick|offer|give|start|sort|see|drive|write|bring|put)",
    ),
    before(4, r"from me|from us|from our ~|you hear|you have|you get|your account|my word|promise|you can count|reckon with|plan for"),
    sentence(4, r"(with you|at your|on your|in your|to you) (\w+ ){0,3}(@length|@moment|@today)"),
    close_after(
        2,
        r"from me|from us|with you|at your|on your|in your|to you|my word|promise|i promise|guaranteed|sharp|on the dot|myself|personally",
    ),
    before(
        4,
        r"(be|is|are|get|gets|being|have it|have them|have that|have \w+ \w+) (\w+ )?(\w+[^e]ed|done|sent|sorted|back|ready|gone|paid|there|live|through|out|over|on)",
    ),
    close_after(4, r"suits|works|would do|is good|is fine|is when"),
    before(14, r"(call|ring|phone|text|mail|ping|find|write|write to|rings|calls|phones|texts|mails|writes|writes to|dial|dials) you"),
    sentence(8, r"@length (/ )?from (/ )?(when|now|today|the moment|you|us|here|then)"),
    sentence(
        8,
        r"(@moment|@today) (\w+ ){1,3}(rings|calls|comes|brings|delivers|arrives|collects|fits|starts|drives|picks|looks|takes|sends|writes)",
    ),
    sentence(
        12,
        r"(the|a|today's|tonight's|tomorrow's) (@moment|@today) (van|run|truck|drop|cut|flight|slot|post|courier|delivery|collection|bus|train|lorry)",
    ),
    close_before(5, r"\w+'s (\w+ )?(\w+[^e]ed|done|sent|sorted|back|ready|gone|paid|there|live|through|with you|on its way)"),
    before(14, r"/ (what|that|which) (broke|failed|happened|went wrong)"),
    before(6, r"(expect|look out for|count on|you can expect) (it|the|a|an|your|my|our|them|him|her|us|me)"),
    sentence(
        6,
        r"(@length|@moment|@today) , (you have my word|promise|promised|that is a promise|i promise|guaranteed|at the latest|latest)",
    ),
    sentence(5, r"\w+'s (still |just |about |only )*@length (out|away|off|from)"),
    sentence(14, r"(bear|stay|stick|hold) (with me|on|on the line) (just |for )*@length"),
    sentence(4, r"(so|then|just|,) give it @length [.]"),
    sentence(24, r"@length , no (longer|more|later)"),
    sentence(30, r"(does|do|would|is|how is) @moment (suit|work|do|all right|okay|better|good)"),
    before(12, r"(i|we|will|can|then|or|and) message you"),
    sentence(4, r"(gone|money|courier|back|sent|out|refund|closed|done|paid|ready|here|there|live) (at |by |on )?(@moment|@today) [.,/]"),
    before(6, r"give you a (bell|ring|call|shout|buzz)"),
    // How a time is promised.
    sentence(
        9,
        r"(in|within|inside|inside of|under|in under|in less than|in about|in around|in roughly) (about |around |roughly |just |the |only |a |maybe |say )*@length",
    ),
    sentence(6, r"(by|before|no later than|around|about) (about |around |roughly |the |latest |say )*(@moment|@today)"),
    sentence(2, r"(at|on|till|until|for) (about |around |roughly |the |latest |say )*@moment"),
    sentence(4, r"(as of|from|between) @moment"),
    sentence(
        6,
        r"[<,/:] (right |okay |yes |no |so |and |honest |honestly |about |around |roughly |maybe |say |just |all together |altogether |probably |approx |well |in |at the most |another |by |on |at |or |then |call it |i would say |i say |will be |it is |that is |within |from now |like |around |first thing |nearer |plus |hopefully |realistically |its |and that is )*(@length|@moment|@today) (tops |max |maximum |love |mate |bro |pal |boss |dear |hun |sir |madam |my friend |at (the )?(most|outside|latest|worst|best|longest) |all (told|in|together) |altogether |or (so|less|thereabouts) |give or take |roughly |about |from now |more |apart |each |together |please |to be (safe|sure) |if (\S+ )*?|like i say |honest |honestly |sharp |now |then |no more |away |in total |for you |to go |for the \w+ \w+ |(on|by|in) (the |a |my )?(bike|car|van|road|foot|taxi) )*[.,/:?]",
    ),
    sentence(10, r"@moment at the (latest|outside)"),
    sentence(
        10,
        r"@length (tops|max|maximum|at (the )?(most|outside|latest|worst)|from now|to be safe|all told|all in|or less|flat|at the longest|, all told)",
    ),
    sentence(
        6,
        r"(at (the )?(most|outside|worst)|not more than|no more than|no longer than|max|allow|reckon on|call it|i would say|i reckon|i would (tell|plan|allow|reckon)|count on|looking at|give (me|us)|give (me|us) (till|until)|(bear|stay|stick) with me|stay on the line|need|needs|hold on|hang on|another|takes|take|takes (me|us|them|him|her)|be|it is|which is|that is|makes it|runs|it runs) (about |around |roughly |like |up to |just |a |only |maybe |another |for |the )*(@length|@moment)",
    ),
    sentence(
        5,
        r"@length [,/]? ?(/ )?(and|n|then|and then|until|till) (then )?(i|we|you|it|he|she|they|the|your|everything|that|this|all|our|my|a|its|ur) (\w+ ){0,3}(is|are|am|have|has|will|get|gets|can|goes|comes|know|ring|call|start|see|stand|back|there|done)",
    ),
    sentence(
        6,
        r"@length (to|for) (\w+ )*(check|open|look|find|clear|restore|fix|reach|arrive|finish|load|run|the|get|do|sort|your|it|set|process|swap|come|us|him|me|all|everything|both|each)",
    ),
    sentence(8, r"(ready|yours|booked|live|back) (at|by|for|from|before) (@moment|@today)"),
    sentence(8, r"latest (@moment|@today)"),
    sentence(10, r"(@moment|@today) (at|on|in|to) your (gate|door|desk|house|place|step|doorstep|home|office|shop|hand|hands|inbox)"),
    sentence(8, r"@length (, |/ |and |then )?i am (finish|finished|done|ready|there|back|with you)"),
    sentence(
        5,
        r"@length [,/]? ?(/ )?(and|n|then|and then) (it|they|that|all|your \w+|the \w+) (is|are) (off|in|up|on|out|through|gone|over|yours)",
    ),
    sentence(8, r"[<,/:] (a|the|my|our) \w+ (@moment|@today) [,/.]"),
    sentence(8, r"@length (on|onto|to|into) (the|your) (card|account|bank)"),
    sentence(6, r"(you are|it is|it will be|will be) (there|with you|back|in|ready|on your \w+) ...within @length"),
    before(15, r"(bring|tell|send|ring) you ~(what|whatever) (they|he|she) (say|says)"),
    sentence(14, r"can (i|we) (take|have|keep|hold|borrow) ...for @length"),
    // A pause that both take, and our part after it.
    before(13, r"(let us|we|both|shall we|neither of us|would you let|stepping out|i close|i am) ...for @length"),
    sentence(
        9,
        r"(give it|take|hang up|put (the phone|it|me) down|breather|break|apart|walk|get some air|rest|pause|leave it|stop here) ...@length ...(then|and|after that|afterwards) (i|we) (\w+ )?(ring|call|phone|start|talk|speak|go on|pick|look|begin|dial|try)",
    ),
    sentence(
        24,
        r"(give it|take|hang up|put (the phone|it|me) down|breather|break|rest|pause|stop here) ...@length ...[.!?] (then|and then|after that|afterwards|and) (i|we)",
    ),
    sentence(3, r"@length (apart|each|off|to ourselves|to breathe|to cool|for both|between us|to settle)"),
    sentence(2, r"every @length"),
];

/// What speaks against it.
pub const AGAINST: &[Clue] = &[
    // What was.
    before(
        -12,
        r"was|were|had|did|been|came|went|took|left|said|told|waited|rang|sent|wrote|lost|stood|spent|gave|kept|made|asked|missed|arrived|broke|failed|slept|happened|ran|died|fell|spoke|saw|met|bought|felt|brought|caught|knew|began|drove|flew|forgot|stole|tried|woke|built|struck|tore|lent|got as far|earlier|already|since|ago|yesterday|last (week|night|time|month|year)|remember|should have|would have (been|had|done|gone|\w+[^e]ed)|could have|you have had|you have been|never",
    ),
    after(
        -9,
        r"was|were|had|did|been|came|went|took|said|waited|rang|sent|wrote|lost|stood|spent|kept|asked|missed|arrived|broke|failed|happened|ran|died|fell|ago|yesterday|since|already|earlier|it was|late|instead|spoke|saw|met|bought|began|drove|forgot",
    ),
    before(
        -2,
        r"(i|we|he|she|they|you|it|who|that|nobody|somebody|the \w+|your \w+|our \w+) (have |has |only |just |never |even |both )*\w+[^e]ed",
    ),
    sentence(-6, r"(@length|@moment) (i|we|he|she|they|you|it|the \w+|your \w+) (\w+ )?\w+[^e]ed"),
    before(-17, r"(have|has) (\w+ )?(\w+[^e]ed|been|had|made|sat|stood|spent|lost|gone|kept) ...@length"),
    sentence(
        -18,
        r"@length (/ )?(ago|later|late|earlier|old|long|without|of (your|my|hold|waiting|back|this|that|orders|nothing|it|downtime|work|\w+ing)|gone|wasted|lost|straight|running|in a|on hold|worth|free|since|on a|off (a|the|for|sick)|and counting|in the queue|behind|overdue|too (late|long)|now|is (not|a long|hardly|nothing|only|far)|on the (phone|line|floor|bench|road|platform|stairs|sofa))",
    ),
    sentence(-20, r"(last|those|these|past|than|your|first|after|only|whole|for (the )?(last|past)|every one of|all the) @length"),
    sentence(-8, r"(for|after|over|of|full|nearly|almost|these) (a |the |all )*@length"),
    sentence(
        -10,
        r"((two|three|four|five|six|seven|eight|nine|ten|[0-9]+) (\w+ )?\w+s|once|twice|times|mornings?|only) (in|within) @length",
    ),
    sentence(
        -12,
        r"(i|we|he|she|they|you) (only |just |both |even )?(\w\w+[^e]ed|paid|sold|heard|found|thought) (\w+ ){0,4}?(@length|@moment|@today)",
    ),
    sentence(-10, r"(@length|@moment|@today) last (night|week|time|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"),
    sentence(-7, r"(was|were|had|ran|died|lasted) [^/.!?;]*@length"),
    before(-12, r"lasted|my shift|(my|our|the) (shift|lunch|break) (ends|starts|is)"),
    sentence(-12, r"@length , (nothing|still|without|and (still|nothing|no|not)|no (result|answer|reply|news|response|solution|progress))"),
    sentence(
        -14,
        r"it is (now |already |only |just |gone |nearly |about )*@moment (here |there |now |already |our time |your time )*[.,/?]",
    ),
    // What others say.
    sentence(
        -20,
        r"(you|they|he|she|the \w+|your \w+|their \w+|\w+'s \w+|nobody|somebody|someone) (had |would |have |has |even )*(said|told|wrote|promised|quoted|claimed|asked|wanted|reckoned|needed|meant|insisted|mentioned|agreed) (\w+ ){0,6}(\x22 |: |, )?(\w+ ){0,4}(@length|@moment|@today)",
    ),
    sentence(
        -14,
        r"(the|their|your) (\w+ ){1,3}(say|says|claim|claims|state|states|quote|quotes|reckon|reckons|expect|expects|tell|tells|estimate|estimates|reads|advertise|advertises|promises|gives|give|has it|have it|lists) (\w+ ){0,6}(\x22 |: )?(@length|@moment|@today)",
    ),
    before(
        -14,
        r"(they|dhl|ups|fedex|customs|you|\w+'s \w+) (\w+ )?(say|says|claim|claims|state|quote|quotes|reckon|reckons|expect|expects|tell|tells|estimate|want|wants|need|needs)",
    ),
    sentence(
        -15,
        r"(according to|as per|says here|in the notes?|on the (ticket|card|note|page|site|website)|\w+ page (has|have|says)|status page|supposedly|apparently|\w+'s (note|mail|text|letter|message|page|site|website|estimate|word|status)) (\w+ ){0,8}(\x22 |: )?(\w+ ){0,8}(@length|@moment|@today)",
    ),
    sentence(
        -15,
        r"(@length|@moment|@today) (\w+ )*[,/]? ?(according to|they say|he said|she said|they said|you said|it says|in the notes?|they reckon|they claim|is / what (they|he|she|you))",
    ),
    // A condition, a fear, a no.
    before(
        -15,
        r"[<,/:] (but |and |so |or |then |well |now |okay |right )?(had (you|we|i|it|he|she|they)|in case|provided|should (you|it|he|she|they|the)|whenever|were (you|we|i|it|they)|suppose (the|it|he|she|they|you)|supposing|assuming|without|imagine)",
    ),
    before(-7, r"if|unless|whether"),
    before(-12, r"only (when|if|once)|(going|travelling) by ~instead"),
    before(15, r"(if|unless) (i|we|he|she|it|they|you|the|that|your) ~(i|we|you|it) (am|will|are|is|can|got|get|have)"),
    before(15, r"if (i|we) (start|begin|do|go|press|send|put|open|take)"),
    close_before(-13, r"would be|would take|could be|might be|may be|might take|could take|might|would need|can take up"),
    before(-17, r"not|no|nobody|none|never|neither|can not|without|hardly|nor|impossible|doubt|cannot|rather than|instead of"),
    close_before(16, r"(not|no) (later|more|longer) than"),
    close_after(-11, r"not possible|impossible|not doable|no way|no chance|no good|(is|are|will|would|can|has) not"),
    before(
        -19,
        r"(will|would|might|could|may) (only |just |probably |still |be )*(die|dies|fail|fails|break|crash|bounce|happen again|go wrong|late|too late|forget|forgotten|have forgotten)",
    ),
    before(-14, r"i wish|if only|let alone"),
    before(-12, r"nothing"),
    before(-12, r"(the|your|their|his|her) \w+ (\w+ )?(wants|needs|expects) (you|it|them|us|me|him|her|the|a|that|this)"),
    before(
        -10,
        r"(your|the|their|his|her) (own )?(bank|landlord|insurer|provider|employer|network|council|issuer|doctor|company|embassy|carrier|courier|supplier|airline|manufacturer|maker|seller) (\w+ )?(needs|takes|wants|will need|will take|can take)",
    ),
    before(-12, r"(love|like|want|wish|hate|tempted|easy) to (say|promise|tell|offer|give)"),
    sentence(-20, r"they say , [^.!?;]*(@length|@moment|@today)"),
    sentence(
        -20,
        r"(they say|apparently|supposedly|it says|(card|record|records|note|notes|file|log|sheet|screen|ticket|label) (here |\w+ )?(says?|reads?|shows?|said)) [^/.!?;]*(@length|@moment|@today)",
    ),
    sentence(-12, r"(before|by|within|in) (@length|@moment|@today) / (or|otherwise)"),
    before(-16, r"(said|says|told \w+|reckons|thinks|swears) (that )?(he|she|they|it|there)"),
    before(-12, r"(shows|show|has|have) (it|them|her|him) \w+ing"),
    before(-12, r"(pick|choose|name|tell us) (the|an|your)"),
    sentence(-40, r"@length (/ )?(before|beforehand|ahead) ([.,/!?;:]|and|then|so|but)"),
    // What it takes from them.
    before(-14, r"(cost|costs|lose|loses|losing|waste|wastes|set|sets) (you|u)"),
    before(-8, r"you (will |would |only |just )*lose"),
    sentence(-14, r"(you are|you will be|you can be|your|youre) (there|home|at (the|your) \w+) (at|by|before) @moment"),
    sentence(-14, r"@length (or so )?for (the|your) (drive|walk|journey|way|trip|traffic|security|parking|paperwork|change)"),
    // What they are to do, or do.
    before(-12, r"you must|< (please |just |so |then )?(get|pick) (it|them|the|your)"),
    before(-12, r"(you|u) (will |have to |need to )?(hold|press|keep|leave|soak|charge) (it|the|them|both|that)"),
    before(
        -11,
        r"(<|[,/:]) (please |kindly |just |now |so |first |okay |also |only |right |u |you |simply |then )*(sign|set off|catch|soak|wash|dry|heat|rub|scan|print|present|collect|wait|try|call|come|leave|ring|phone|check|retry|keep|switch|turn|return|apply|buy|take|hold|send|press|restart|unplug|plug|cancel|use|reply|answer|bring|confirm|pay|submit|upload|reset|run|open|close|charge|make sure|do not|be|stay|sit|drink|write|fill|click|log|count|note|tell|ask|contact|report|hand|drop|book|post|put|go|set|install|pull|remember|set aside|rest|allow yourself|let it|turn it|unplug it)",
    ),
    sentence(
        -12,
        r"< (please |kindly |just |now |so |first |okay |also |only |right |simply |then )*(wait|try|call|come|leave|ring|phone|check|retry|keep|switch|turn|return|apply|buy|take|hold|send|press|restart|unplug|plug|cancel|use|reply|answer|bring|confirm|pay|submit|upload|reset|run|open|close|charge|do not|stay|drink|write|fill|click|log|tell|ask|contact|report|drop|post|go|install|pull|remember) (\w+ |, )+(and |then )?(leave|wait|keep|try|switch|turn|press|hold|release|at least|come|call|send|check|let) (\w+ )*(@length|@moment|@today)",
    ),
    before(
        -14,
        r"(you|u|customer|they) (\w+ )?(must|should|had better|need to|have to|has to|are to|ought to|got to|want to|will have to|will need to|would need to|would have to) (\w+ )?(wait|try|call|come|leave|ring|phone|check|retry|keep|switch|turn|return|apply|buy|take|hold|send|press|restart|unplug|plug|cancel|use|reply|answer|bring|confirm|pay|submit|upload|reset|run|open|close|charge|make|stay|fill|click|log|tell|ask|contact|report|drop|book|post|go|get|install|pull|do|be|let)",
    ),
    before(
        -20,
        r"(could|can|would|will) (you|u) (please |just |kindly |maybe |also )*(wait|try|call|come|leave|ring|phone|check|retry|keep|switch|turn|return|hold|send|press|restart|unplug|plug|cancel|use|reply|answer|bring|confirm|pay|submit|upload|reset|run|open|close|charge|make|stay|fill|click|log|tell|ask|contact|report|drop|book|post|go|get|install|pull|do|have|give|manage|be|look|show|measure|note|write)",
    ),
    before(
        -14,
        r"your (meeting|client|appointment|flight|train|interview|wedding|deadline|exam|shift|move|launch|trip|party|demo|presentation|treatment|surgery)",
    ),
    sentence(
        -14,
        r"(meeting|client|appointment|flight|train|interview|wedding|exam|viewing|copy|backup|version) (is |starts |was )?(at |by |on |from )?@moment",
    ),
    sentence(-14, r"(when|if|make sure) (you|u) (\w+ )?(are |\w+ )(\w+ )?(again )?(\w+ )?(@length|@moment|@today)"),
    before(
        -12,
        r"(you|u) (\w+ly )?(try|call us|ring us|call back|ring back|wait|restart|send|come|retry|cancel|switch|press|leave|return)",
    ),
    before(
        -14,
        r"(you|u) (could|can|may|might) (also |just |always |then )?(try|wait|call us|ring us|leave|send|restart|check|return|keep|come back)",
    ),
    sentence(
        -14,
        r"(must|has to|have to|needs to|is due|are due|falls due) (\w+ )?(\w+ )?(\w+ )?(by|before|on|until|within|in|at) (@length|@moment|@today)",
    ),
    sentence(-14, r"(you|they|he|she|u) (have|have got|has|got) (only )?(till|until) (@moment|@today)"),
    sentence(-9, r"(@length|@moment|@today) ...(dies|breaks down|crashes|goes wrong|falls over)"),
    before(-15, r"whether"),
    before(-12, r"(could|might|may) (take|be|last) (anything|anywhere|longer|more)"),
    close_before(-10, r"at some (point|stage|time)|sometime|some time"),
    // "Five days before the update": counted from something else than now.
    // "The job card from Monday".
    sentence(-25, r"(the|your|our|that|this|his|her|their) (\w+ ){1,3}from @moment"),
    sentence(-40, r"@length (/ )?(before|ahead of|prior to) (the|every|each|any|an|your|our|that|we|it|you|they)|@length in advance"),
    close_after(-10, r"or (next|the next|so i|whenever|thereabouts , could)"),
    // What is so anyway.
    before(
        -10,
        r"(we|they|it|office|shop|desk|line|lines|hotline|counter|bank|library|branch|gate|till|store|garage|depot) (re)?(open|opens|close|closes|shut|shuts|are back|are open|is open) ...@moment",
    ),
    close_before(
        -6,
        r"(guarantee|warranty|policy|terms|deadline|notice|valid|expires|trial|subscription|per|retention|history|contract|window|limit|opening hours|hours are) ...(@length|@moment)",
    ),
    sentence(-8, r"(i am|he is|she is|we are|open|in|here|there|i stay|stays|stay|opens) (\w+ )?(till|until|from) @moment"),
    sentence(
        -12,
        r"@length (guarantee|warranty|notice|trial|window|policy|limit|deadline|period|term|cooling|contract|subscription|shift|call|wait|delay|queue|drive|walk|outage|job|meeting|rule|store|ride|clause)",
    ),
    sentence(-1, r"(as of|since|from) @today"),
    sentence(-6, r"(help|help you|assist|assist you|done|with your \w+|look like it|leave it|leave it there|that is it) (for )?@today"),
    sentence(
        -20,
        r"[<,/:] (what|which|who|when|where|is|are|do|does|did|have|has|how (long|many|much|did|do|is|are|can|come)|was|were) ([^ <,/:.!?;]+ )*(@length|@moment|@today) [^.!;]*\?",
    ),
];

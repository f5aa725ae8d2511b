//! Word classes by name, for the families' patterns. A class may use others.

/// Name and alternatives.
pub const CLASSES: &[(&str, &str)] = &[
    // Who.
    (
        "us",
        "we|i|us|me|our \\w+( \\w+)?|my (colleague|team|manager|boss|mistake|fault)|one of us|one of ours|none of us|nobody here|nobody told|somebody here|someone here|one of my colleagues|the system|he|she|they",
    ),
    ("i", "i|we"),
    (
        "colleague",
        "my colleague|my colleagues|a colleague|the other agent|the agent|my manager|my boss|the manager|my supervisor|my predecessor|he|she|they|somebody|someone",
    ),
    // Feelings.
    (
        "upset",
        "upset|angry|furious|livid|fuming|frustrated|annoyed|mad|raging|worried|scared|afraid|stressed|exhausted|disappointed|cross|hurt|frightened|anxious|sick|gutted|devastated|boiling|seething|spitting|mortified|terrified|wound up|fed up|let down|worn out|at the end of your (rope|tether)|shaken|humiliated|embarrassed|distraught|heartbroken|panicking",
    ),
    (
        "awful",
        "awful|horrible|terrible|dreadful|rotten|miserable|frightening|exhausting|maddening|infuriating|frustrating|stressful|humiliating|embarrassing|heartbreaking|cruel|grim|galling|scary|terrifying|devastating|upsetting|painful|hard|rough|nasty|unbearable|a nightmare|soul destroying|lousy|wretched|ghastly|gutting|nerve wracking|distressing|annoying",
    ),
    ("anyone", "anyone|anybody|everyone|everybody|any person|any parent|any mother|any father"),
    // Doing.
    (
        "act",
        "take|taking|put|putting|ring|ringing|call|calling|phone|phoning|send|sending|book|booking|open|opening|pull|pulling|write|writing|go|going|walk|walking|get|getting|fix|fixing|sort|sorting|check|checking|look|looking|do|doing|make|making|stay|staying|chase|chasing|handle|handling|move|moving|start|starting|bring|bringing|raise|raising|set|setting|change|changing|cancel|cancelling|file|filing|print|printing|add|adding|run|running|ask|asking|tell|telling|drive|driving|fetch|fetching|find|finding|hold|holding|keep|keeping|pay|paying|refund|refunding|reset|resetting|restore|restoring|log|logging|flag|flagging|copy|copying|watch|watching|carry|carrying|type|typing|read|reading|switch|switching|turn|turning|track|tracking|trace|tracing|test|testing|give|giving|give|message|messaging|e mail|e mailing|mail|mailing|text|texting|arrange|arranging|release|releasing|unlock|unlocking|lift|lifting|remove|removing|clear|clearing|correct|correcting|work|working|see to|deal with|dealing with|see|escalate|escalating|push|pushing|strike|striking|post|posting|swap|swapping|order|ordering|replace|replacing|credit|crediting|process|processing|approve|approving|follow|following|request|requesting|note|noting|key|keying|lock|locking|sit|sitting|search|searching|own|owning|block|blocking|stop|stopping|measure|measuring|wrap|wrapping|load|loading|build|building|cover|covering|join|joining|listen|listening|go through|going through|square",
    ),
    // What somebody says who leaves.
    (
        "leaving",
        "cancel|cancelled|cancelling|i am leaving|we are leaving|leaving you|close|closing|quit|quitting|terminate|terminating|delete|deleting|deleted|unsubscribe|switching|resign|withdraw|done with|i am out|out of (this|here|the|my)|goodbye|bye|end (my|the|it|this|our)|stop (my|the|it|this|all|everything|sending|taking)|move (to|my|our|everything)|moving|(my|our) (contract|membership|subscription|account|policy)|elsewhere|competitor|never again|not (renew|coming|come|staying)|lost me|lost a customer|money back|refund|take (my|our|it|me) (\\w+ )?(business|off|out|back|down|away)|through with|i want out|let me (go|out)|last straw|shut it|shut (my|the)|give (it|them) back|changed my mind|other (company|provider|shop)|somewhere else|over it|i am going to|we are finished|i am finished|want nothing|opt out|no more",
    ),
    (
        "work",
        "copy|save|wipe|back|restore|test|check|reset|open|send|start|load|put|write|ring|call|sign|print|install|clean|swap|go|step|ask|tell|fetch|take|hand",
    ),
    (
        "reach",
        "call|ring|phone|e mail|mail|text|message|write to|contact|ping|try|dial|drop|update|telephone|get back to|come back to|be in touch|report back to|speak to|talk to",
    ),
    (
        "expert",
        "manager|supervisor|team lead|team leader|lead|boss|specialist|engineer|expert|director|head of \\w+|head|duty manager|superior|senior \\w+|technician|developer|foreman|chief|owner|partner|second level|level 2|tier 2|tier two|third line|second line|surgeon|doctor|pharmacist|adviser|advisor|head chef|chef|surveyor|lawyer|line manager|head office|specialists|engineers|experts",
    ),
    (
        "soon",
        "soon|soonish|shortly|asap|a s a p|as soon as ~(possible|can|have|is|comes|turns|get|allow\\w*|may be|feasible|know|hear)|as soon as|as (quickly|fast|speedily|promptly) as ~(possible|can|able)|in a bit|in a while|in a little while|in due course|in a moment|in a minute or so|before long|at some point|at some stage|sometime|some time (soon|next week|this week|today|tomorrow|later)|at the earliest( \\w+)?|one of these days|when (we|i) can|in the near future|in the coming (days|weeks|hours)|over the coming (days|weeks)|eventually|sooner or later|any (minute|day|time|moment) now|when it is ready|when they get round to it|all in good time|down the line|presently|by and by|later on|a while yet|not long now|won(')?t be long|will not be long|in the next (few|couple of) \\w+|the next little while|a wee while|the needful at the earliest",
    ),
];

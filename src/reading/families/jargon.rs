//! Technical or internal terms that they did not use first.

use crate::principles::{Seen, Signal, Sureness};
use crate::reading::english;
use crate::reading::family::{Family, Reply, Where, likely, says, to};

/// Technical or internal terms that they did not use first.
pub const FAMILY: Family = Family {
    signal: Signal::Jargon,
    about: "Technical or internal terms and lecture that the customer did not ask for and would likely not follow.",
    fires: &[
        says("The DNS record's TTL is stale, so the MTA still resolves the old one."),
        says("Your OAuth token was orphaned when the cron job hit the API."),
    ],
    near_misses: &[
        to("The API gives me a 502 and the DNS is dead.", "So the API gives you a 502 because the DNS is dead; I'm on it."),
        says("I'm sending it to your e-mail as a PDF, OK?"),
        says("I'll have it back to you by 3 PM."),
    ],
    rules: &[likely(
        &[
            r"(the |a |your )?(\w+ )?(token|cron|payload|middleware|webhook\w*|backend|back end|schema|firmware|bootloader|handshake|idempoten\w+|orphaned|upsert\w*|daemon|kernel|subnet|namespace|endpoint\w*|failover|replica\w*|latency|throughput|cache invalidation|deserial\w*|hypervisor|interlining|prorate|prorated|endorsement|subrogation|indemnity|tokenised|reconcil\w+|remittance|batch run|clearing|parity|checksum|partition|regression|rollback|provision(ed|ing)|load balancer|reverse proxy|whitelist\w*|cross docked|manifest\w*|consignee|escrow\w*|telemetry|calibration matrix|debounce|heuristic\w*|mutex|race condition|null pointer|stack trace|adjudicat\w+|amortis\w+|actuar\w+)( ~\w+)?",
        ],
        "is a term that they did not use",
    )],
    unless: &[],
    answers: "",
    place: Where::Anywhere,
    also: Some(abbreviations),
};

/// Two or more abbreviations or codes that the customer did not use.
fn abbreviations(reply: &Reply<'_>, found: &mut Vec<Seen>) {
    let text = reply.text;
    // In a text all in capitals a capital says nothing.
    if !text.original.chars().any(char::is_lowercase) {
        return;
    }
    for sentence in &text.sentences {
        let terms: Vec<usize> = (sentence.first..sentence.end).filter(|at| is_term(reply, *at)).collect();
        let (Some(first), Some(last)) = (terms.first(), terms.last()) else { continue };
        if terms.len() >= 2 && !sentence.reported {
            let sure = if terms.len() > 2 { Sureness::Explicit } else { Sureness::Likely };
            found.push(FAMILY.seen(text, text.span(*first, *last + 1), sure, "are terms that they did not use"));
        }
    }
}

/// Abbreviations with vowels in them, as they are typed in lower case.
const KNOWN: [&str; 20] = [
    "api", "oauth", "url", "ip", "saml", "imap", "smtp", "iban", "mta", "vpn", "otp", "ocr", "ota", "sla", "ecu", "cidr", "ssl", "json",
    "uuid", "acl",
];

/// Words without a vowel that are no abbreviations.
const MURMURS: [&str; 22] = [
    "mrs", "hmm", "hmmm", "mmm", "pls", "shh", "tsk", "brb", "btw", "tbh", "pdf", "sms", "mhm", "pfft", "grr", "brr", "nth", "thx", "lmk",
    "lbs", "ltd", "phd",
];

fn is_term(reply: &Reply<'_>, at: usize) -> bool {
    const PLAIN: [&str; 38] = [
        "OK", "PM", "AM", "TV", "PC", "UK", "US", "USA", "EU", "ID", "PDF", "SMS", "CEO", "GPS", "USB", "ATM", "PIN", "SIM", "DVD", "CD",
        "VIP", "MP", "NHS", "BBC", "FAQ", "VAT", "OMG", "LOL", "NOT", "AND", "ALL", "YOU", "THE", "NO", "SO", "IS", "WE", "II",
    ];
    let token = &reply.text.tokens[at];
    let word = token.span.of(reply.text.original);
    let letters = word.chars().filter(|c| c.is_ascii_uppercase()).count();
    let abbreviation =
        letters >= 2 && letters + 1 >= word.chars().filter(|c| c.is_alphabetic()).count() && word.len() <= 8 && !PLAIN.contains(&word);
    let folded = reply.text.word(at);
    let known = KNOWN.contains(&folded)
        || (folded.len() >= 3 && folded.bytes().all(|b| b.is_ascii_alphabetic() && !b"aeiouy".contains(&b)) && !MURMURS.contains(&folded));
    (abbreviation || known)
        && !english::is_filler(folded)
        && token.is_word
        && word.chars().filter(char::is_ascii_digit).count() <= 3
        && !reply.customer.folded.contains(folded)
}

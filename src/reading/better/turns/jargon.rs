//! The term said plainly, or its sentence left out.

use crate::principles::Signal;
use crate::reading::better::turn::{Turn, words};

/// How it is turned.
pub const TURN: Turn = Turn {
    signal: Signal::Jargon,
    into: None,
    leave_out: true,
    rewrites: &[
        words(r"latency", &["delay"]),
        words(r"(a |the )?cache", &["the stored copy"]),
        words(r"firmware", &["software"]),
        words(r"(the |our )?back ?end", &["our system"]),
        words(r"(the |our )?backend", &["our system"]),
        words(r"provision(ed|ing)", &["set up"]),
        words(r"rollback", &["step back"]),
        words(r"failover", &["switch to the spare"]),
        words(r"(the |our )?endpoint", &["our system"]),
        words(r"throughput", &["speed"]),
        words(r"(the |our )?replica", &["the copy"]),
        words(r"authenticate", &["sign in"]),
        words(r"credentials", &["name and password"]),
        words(r"whitelist(ed|ing)?", &["allow"]),
        words(r"(the |our )?(db|database)", &["our records"]),
        words(r"(the |our )?server", &["our system"]),
        words(r"(the |our )?dns( record| records)?", &["the address book of the network"]),
        words(r"reconciliation", &["check of the payments"]),
        words(r"remittance", &["payment"]),
        words(r"telemetry", &["readings"]),
        words(r"(a |the )?sla", &["what we promise"]),
        words(r"(the |our )?api", &["our system"]),
        words(r"(?<a>a |the |your )?(\w+ )?token", &["your sign-in"]),
    ],
    also: None,
};

//! Acts as people write and read them: one line each. The same lines serve the command line, walks, and logs shown to
//! people.
//!
//! ```text
//! choose o2                 # an option, by id, when the caller has finished
//! say "typed words"         # a typed reply
//! choose o1 cut_in          # over the caller's words; `now` in a pause
//! @12.4 nod                 # at an exact moment, in seconds of call time
//! ```

use std::fmt;

use super::{Act, Spoken, Stamped, When};
use crate::base::{Millis, Seconds, nearest, parse_duration, quotable};

/// Something to do, before it is known what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the act of the same name, with its own words")]
pub enum Directive {
    Choose { option: String, when: When },
    Say { text: String, when: When },
    Withdraw,
    Nod,
    Breathe,
    Ask { question: String },
    Do { action: String },
    Wait { ms: u64 },
    Write { field: String, text: String },
    Note { text: String, due: Seconds },
    Unnote { index: u32 },
    Finish,
    Today { index: u32 },
    NextDay,
    ReadCaller { kind: String },
    Stop,
}

/// A directive with its line and, where it is given, its moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The line in the text, from 1.
    pub line: usize,
    /// When; without it, at the first fitting moment.
    pub at: Option<Millis>,
    /// What.
    pub directive: Directive,
}

/// A line that is no directive.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {why}")]
pub struct DirectiveError {
    /// The line, from 1.
    pub line: usize,
    /// What would be right.
    pub why: String,
}

/// So many characters of a wrong word are quoted.
const QUOTE_CHARS: usize = 40;
/// What a line can begin with.
const VERBS: [&str; 17] = [
    "choose",
    "say",
    "cut_in",
    "withdraw",
    "nod",
    "breathe",
    "ask",
    "do",
    "wait",
    "write",
    "note",
    "unnote",
    "finish",
    "today",
    "next_day",
    "read_caller",
    "stop",
];

/// Reads acts written for people, a line each; empty lines and `# notes` are passed over.
///
/// # Errors
/// The first line that is no directive, with what would be right.
pub fn parse_directives(text: &str) -> Result<Vec<Placed>, DirectiveError> {
    let mut placed = Vec::new();
    for (number, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        if let Some(directive) = parse_line(line, number + 1)? {
            placed.push(directive);
        }
    }
    Ok(placed)
}

/// Reads one line; none where there is nothing on it.
///
/// # Errors
/// Where the line is no directive.
pub fn parse_line(line: &str, number: usize) -> Result<Option<Placed>, DirectiveError> {
    let error = |why: String| DirectiveError { line: number, why };
    let mut words = split(line).map_err(|why| error(why.to_owned()))?.into_iter();
    let Some(mut verb) = words.next() else { return Ok(None) };
    let mut at = None;
    if let Some(stamp) = verb.strip_prefix('@') {
        at = Some(parse_stamp(stamp).ok_or_else(|| error(format!("“@{stamp}” is no moment such as “@12.4”, in seconds")))?);
        verb = words.next().ok_or_else(|| error("there is nothing after the moment".to_owned()))?;
    }
    let rest: Vec<String> = words.collect();
    let directive = directive(&verb, &rest).map_err(error)?;
    if let Some(extra) = rest.get(directive.words()) {
        let hint = if verb == "write" { "; words stand in quotation marks" } else { "" };
        return Err(error(format!("“{}” is one word too many after “{verb}”{hint}", quotable(extra, QUOTE_CHARS))));
    }
    Ok(Some(Placed { line: number, at, directive }))
}

fn parse_stamp(text: &str) -> Option<Millis> {
    let (seconds, tail) = text.split_once('.').unwrap_or((text, ""));
    let tail: String = tail.chars().chain("000".chars()).take(3).collect();
    let seconds: u64 = seconds.parse().ok()?;
    Some(Millis(seconds.checked_mul(1000)?.checked_add(tail.parse().ok()?)?))
}

fn directive(verb: &str, rest: &[String]) -> Result<Directive, String> {
    let one = |what: &str| rest.first().cloned().ok_or_else(|| format!("“{verb}” needs {what}"));
    let number = || one("a number").and_then(|text| text.parse().map_err(|_| format!("“{text}” is no number")));
    let when = || match rest.get(1).map(String::as_str) {
        None | Some("at_end") => Ok(When::AtEnd),
        Some("now") => Ok(When::Now),
        Some("cut_in") => Ok(When::CutIn),
        Some(other) => Err(format!("“{other}” is neither “now” nor “cut_in”")),
    };
    Ok(match verb {
        "choose" => Directive::Choose { option: one("an option")?, when: when()? },
        "say" => Directive::Say { text: one("words in quotation marks")?, when: when()? },
        "cut_in" => Directive::Say { text: one("words in quotation marks")?, when: When::CutIn },
        "withdraw" => Directive::Withdraw,
        "nod" => Directive::Nod,
        "breathe" => Directive::Breathe,
        "ask" => Directive::Ask { question: one("a question")? },
        "do" => Directive::Do { action: one("a move")? },
        "wait" => {
            let seconds = parse_duration(&rest.join(" ")).map_err(|error| error.to_string())?;
            Directive::Wait { ms: seconds.0 as u64 * 1000 }
        }
        "write" => Directive::Write { field: one("a field")?, text: rest.get(1).cloned().unwrap_or_default() },
        "note" => {
            let due = rest.get(1..).unwrap_or_default().join(" ");
            let due = due.strip_prefix("in ").ok_or("a note says when: note \"Ring him\" in \"2 days\"")?;
            Directive::Note { text: one("words")?, due: parse_duration(due).map_err(|error| error.to_string())? }
        }
        "unnote" => Directive::Unnote { index: number()? },
        "finish" => Directive::Finish,
        "today" => Directive::Today { index: number()? },
        "next_day" => Directive::NextDay,
        "read_caller" => Directive::ReadCaller { kind: one("a kind of caller")? },
        "stop" => Directive::Stop,
        other => {
            let other = quotable(other, QUOTE_CHARS);
            let hint = match nearest(&other, VERBS) {
                Some(near) => format!("did you mean “{near}”"),
                None => format!("there are {}", VERBS.join(", ")),
            };
            return Err(format!("“{other}” is nothing that can be done; {hint}"));
        }
    })
}

/// Splits a line into words; what stands in quotation marks is one word. `#` begins a note.
fn split(line: &str) -> Result<Vec<String>, &'static str> {
    let mut words = Vec::new();
    let mut chars = line.chars().peekable();
    while let Some(&c) = chars.peek() {
        if c == '#' {
            break;
        }
        if c.is_whitespace() {
            chars.next();
        } else if c == '"' {
            chars.next();
            words.push(quoted(&mut chars)?);
        } else {
            let mut word = String::new();
            while let Some(&c) = chars.peek().filter(|c| !c.is_whitespace()) {
                word.push(c);
                chars.next();
            }
            words.push(word);
        }
    }
    Ok(words)
}

fn quoted(chars: &mut std::iter::Peekable<std::str::Chars>) -> Result<String, &'static str> {
    let mut text = String::new();
    loop {
        match chars.next() {
            None => return Err("a quotation mark is missing at the end"),
            Some('"') => return Ok(text),
            Some('\\') => match chars.next() {
                Some('n') => text.push('\n'),
                Some(escaped) => text.push(escaped),
                None => return Err("a quotation mark is missing at the end"),
            },
            Some(c) => text.push(c),
        }
    }
}

fn quote(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}

impl fmt::Display for Directive {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let when = |when: &When| match when {
            When::AtEnd => "",
            When::Now => " now",
            When::CutIn => " cut_in",
        };
        match self {
            Directive::Choose { option, when: at } => write!(f, "choose {option}{}", when(at)),
            Directive::Say { text, when: at } => write!(f, "say {}{}", quote(text), when(at)),
            Directive::Withdraw => f.write_str("withdraw"),
            Directive::Nod => f.write_str("nod"),
            Directive::Breathe => f.write_str("breathe"),
            Directive::Ask { question } => write!(f, "ask {question}"),
            Directive::Do { action } => write!(f, "do {action}"),
            Directive::Wait { ms } => write!(f, "wait {} s", ms / 1000),
            Directive::Write { field, text } => write!(f, "write {field} {}", quote(text)),
            Directive::Note { text, due } => write!(f, "note {} in \"{} s\"", quote(text), due.0),
            Directive::Unnote { index } => write!(f, "unnote {index}"),
            Directive::Finish => f.write_str("finish"),
            Directive::Today { index } => write!(f, "today {index}"),
            Directive::NextDay => f.write_str("next_day"),
            Directive::ReadCaller { kind } => write!(f, "read_caller {kind}"),
            Directive::Stop => f.write_str("stop"),
        }
    }
}

impl Directive {
    /// The most words that can follow its verb.
    fn words(&self) -> usize {
        match self {
            Directive::Choose { .. } | Directive::Say { .. } | Directive::Write { .. } => 2,
            Directive::Ask { .. } | Directive::Do { .. } | Directive::Unnote { .. } | Directive::Today { .. } => 1,
            Directive::ReadCaller { .. } => 1,
            // The words of a duration are counted by what reads it.
            Directive::Wait { .. } | Directive::Note { .. } => usize::MAX,
            _ => 0,
        }
    }

    /// An act as people write it; none for what only machines do.
    pub fn of(act: &Act) -> Option<Self> {
        Some(match act {
            Act::Advance | Act::Pace { .. } | Act::Composing => return None,
            Act::Say { spoken: Spoken::Option { id, .. }, when } => Directive::Choose { option: id.clone(), when: *when },
            Act::Say { spoken: Spoken::Typed { text, .. }, when } => Directive::Say { text: text.clone(), when: *when },
            Act::Withdraw => Directive::Withdraw,
            Act::Nod => Directive::Nod,
            Act::Breathe => Directive::Breathe,
            Act::Ask { question } => Directive::Ask { question: question.clone() },
            Act::Do { action } => Directive::Do { action: action.clone() },
            Act::Write { field, text, .. } => Directive::Write { field: field.clone(), text: text.clone() },
            Act::Note { text, due, .. } => Directive::Note { text: text.clone(), due: *due },
            Act::Unnote { index } => Directive::Unnote { index: *index },
            Act::FinishRecord => Directive::Finish,
            Act::DoToday { index } => Directive::Today { index: *index },
            Act::NextDay => Directive::NextDay,
            Act::ReadCaller { kind } => Directive::ReadCaller { kind: kind.clone() },
            Act::Stop => Directive::Stop,
        })
    }

    /// A stamped act as a line, with its exact moment.
    pub fn line(stamped: &Stamped) -> Option<String> {
        Self::of(&stamped.act).map(|directive| format!("@{}.{:03} {directive}", stamped.at.0 / 1000, stamped.at.0 % 1000))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(line: &str, expected: Directive) {
        assert_eq!(parse_line(line, 1).unwrap().unwrap().directive, expected);
        assert_eq!(parse_line(&expected.to_string(), 1).unwrap().unwrap().directive, expected, "{expected}");
    }

    #[test]
    fn lines_read_and_write_back() {
        reads("choose o2  # the honest one", Directive::Choose { option: "o2".into(), when: When::AtEnd });
        reads("choose o1 cut_in", Directive::Choose { option: "o1".into(), when: When::CutIn });
        reads(r#"say "He said \"no\" # twice""#, Directive::Say { text: "He said \"no\" # twice".into(), when: When::AtEnd });
        reads(r#"note "Ring him" in "2 days""#, Directive::Note { text: "Ring him".into(), due: Seconds(172_800) });
        reads(r#"write issue "Dead again.""#, Directive::Write { field: "issue".into(), text: "Dead again.".into() });
        reads("wait 12 s", Directive::Wait { ms: 12_000 });
        reads("next_day", Directive::NextDay);
        reads("stop", Directive::Stop);
    }

    #[test]
    fn a_moment_may_stand_before() {
        assert_eq!(parse_line("@12.4 nod", 1).unwrap().unwrap().at, Some(Millis(12_400)));
        assert_eq!(parse_line("nod", 1).unwrap().unwrap().at, None);
    }

    #[test]
    fn a_file_may_begin_with_a_mark_and_end_its_lines_as_on_windows() {
        let placed = parse_directives("\u{feff}nod\r\nsay \"Yes.\"\r\n").unwrap();
        let directives: Vec<Directive> = placed.into_iter().map(|placed| placed.directive).collect();
        assert_eq!(directives, [Directive::Nod, Directive::Say { text: "Yes.".into(), when: When::AtEnd }]);
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (line, part) in [
            ("chose o1", "did you mean “choose”"),
            ("say \"no end", "quotation mark"),
            ("choose", "needs an option"),
            ("choose o1 soon", "neither"),
            ("today first", "no number"),
            ("@x nod", "no moment"),
            ("note \"Ring\"", "says when"),
            ("frob", "there are choose, say, cut_in"),
            ("nod nod", "“nod” is one word too many"),
            ("write issue The phone is dead", "“phone” is one word too many after “write”; words stand in quotation marks"),
            ("say Hello there", "neither"),
            ("choose o1 now please", "“please” is one word too many"),
            ("\u{1b}[31m", "“ [31m” is nothing"),
        ] {
            let error = parse_line(line, 7).unwrap_err().to_string();
            assert!(error.contains(part) && error.starts_with("line 7"), "{line}: {error}");
        }
    }
}

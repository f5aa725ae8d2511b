//! Probes: replies at a beat with where the call should go, kept beside a scenario in a `.probes` file.

use serde::{Deserialize, Serialize};

use super::{Rehearsal, Setting, Stage, Tried};
use crate::log::{Directive, parse_line};
use crate::principles::Signal;
use crate::scenario::syntax::{self, Kind, Node};

/// Of a scenario's probes so many in a hundred are to go where they should.
pub const PROBES_BAR: usize = 85;

/// A reply at a beat, and where it should lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Probe {
    /// The beat that is answered.
    pub at: String,
    /// The reply.
    pub reply: String,
    /// The beat or ending where the call should go; the same beat where it should stay.
    pub goes: String,
    /// Other places that would do as well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub or: Vec<String>,
    /// What should be seen in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shows: Vec<Signal>,
    /// The state that was set by hand, where it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Setting>,
    /// How the call came to the beat, as a walk says it; empty: from the beat alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub way: Vec<String>,
}

/// What came of a probe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Probed {
    /// Where the call went, by id.
    pub went: String,
    /// Whether it went where it should, and showed what it should.
    pub right: bool,
    /// Whether the reply could not be understood.
    pub not_understood: bool,
    /// What is wrong, in a sentence without its end; empty where nothing is.
    pub wrong: String,
}

/// How the probes of a scenario came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// How many there are.
    pub probes: usize,
    /// How many went where they should.
    pub right: usize,
    /// How many replies could not be understood.
    pub not_understood: usize,
}

/// Reads a `.probes` file: a list in the notation of scenarios.
///
/// # Errors
/// Why it cannot be read, with the line.
pub fn parse_probes(text: &str) -> Result<Vec<Probe>, String> {
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Ok(Vec::new());
    }
    notation().from_str(text).map_err(|error| format!("line {}: {}", error.span.start.line, error.code))
}

/// The text of a `.probes` file with one more probe. What stands in it, notes among it, stays as it is.
///
/// # Errors
/// Where the text is no list of probes.
pub fn add_probe(text: &str, probe: &Probe) -> Result<String, String> {
    parse_probes(text)?;
    let entry = written(probe);
    let root = syntax::parse(text).root;
    let Some((list, items)) = root.as_ref().and_then(|root| Some((root.span, list_of(root)?))) else {
        return Ok(format!("[\n{entry}]\n"));
    };
    let end = list.end - 1;
    let last = items.last().map_or(list.start + 1, |item| item.span.end);
    let comma = if items.is_empty() || has_comma(&text[last..end]) { "" } else { "," };
    Ok(format!("{}{comma}{}\n{entry}{}", &text[..last], text[last..end].trim_end(), &text[end..]))
}

fn list_of(node: &Node) -> Option<&[Node]> {
    if let Kind::List(items) = &node.kind { Some(items) } else { None }
}

/// Whether a comma stands in what follows an entry, outside of notes.
fn has_comma(rest: &str) -> bool {
    let mut rest = rest;
    while let Some(at) = rest.find([',', '/']) {
        if rest[at..].starts_with(',') {
            return true;
        }
        let close = if rest[at..].starts_with("//") { "\n" } else { "*/" };
        rest = rest[at..].split_once(close).map_or("", |(_, rest)| rest);
    }
    false
}

/// As in scenarios, what may be left out is written as it is, without `Some`.
fn notation() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}

fn written(probe: &Probe) -> String {
    let config = ron::ser::PrettyConfig::new().compact_arrays(true).compact_structs(true).new_line("\n");
    let words = notation().to_string_pretty(probe, config).unwrap_or_default();
    format!("    {words},\n")
}

impl Probe {
    /// Puts it to a scenario.
    pub fn run(&self, stage: &Stage) -> Probed {
        match self.tried(stage) {
            Ok(tried) => self.judge(&tried),
            Err(why) => Probed { went: String::new(), right: false, not_understood: false, wrong: why },
        }
    }

    fn tried(&self, stage: &Stage) -> Result<Tried, String> {
        let alone = self.from.is_none() && self.way.is_empty();
        let from = if alone { Some(Setting::alone(&self.at)) } else { self.from.clone() };
        let way: Vec<Directive> = self.way.iter().map(|line| directive(line)).collect::<Result<_, _>>()?;
        let rehearsal = Rehearsal::begin(stage.clone(), from, &way)?;
        let here = rehearsal.conversation().current_beat_id();
        if here != self.at {
            return Err(format!("it comes to “{here}”, not to “{}”", self.at));
        }
        Ok(rehearsal.try_reply(&self.reply))
    }

    fn judge(&self, tried: &Tried) -> Probed {
        let led = &tried.led;
        let missing: Vec<String> = self
            .shows
            .iter()
            .filter(|wanted| led.signals.iter().all(|(seen, _)| seen != *wanted))
            .map(|wanted| format!("“{wanted}”"))
            .collect();
        let goes = self.or.iter().chain([&self.goes]).any(|place| led.goes_to(place)) && tried.refused.is_none();
        let wrong = match &tried.refused {
            Some(why) => why.clone(),
            None if !goes => format!("it goes to “{}”, not to “{}”", led.place(), self.goes),
            None if !missing.is_empty() => format!("it does not show {}", missing.join(", ")),
            None => String::new(),
        };
        Probed { went: led.place().to_owned(), right: goes && missing.is_empty(), not_understood: led.not_understood, wrong }
    }
}

fn directive(line: &str) -> Result<Directive, String> {
    let placed = parse_line(line, 1).map_err(|error| error.why)?;
    placed.map(|placed| placed.directive).ok_or_else(|| format!("“{line}” is nothing that can be done"))
}

impl Tally {
    /// Counts one more.
    pub fn count(&mut self, probed: &Probed) {
        self.probes += 1;
        self.right += usize::from(probed.right);
        self.not_understood += usize::from(probed.not_understood);
    }

    /// Both together.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            probes: self.probes + other.probes,
            right: self.right + other.right,
            not_understood: self.not_understood + other.not_understood,
        }
    }

    /// Of a hundred so many go where they should, rounded down; 100 where there are none.
    pub fn percent(&self) -> usize {
        (self.right * 100).checked_div(self.probes).unwrap_or(100)
    }

    /// Whether enough of them do.
    pub fn meets_the_bar(&self) -> bool {
        self.percent() >= PROBES_BAR
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { probes, right, not_understood } = self;
        let noun = if *probes == 1 { "probe goes where it" } else { "probes go where they" };
        write!(f, "{right} of {probes} {noun} should ({} %), {not_understood} not understood", self.percent())
    }
}

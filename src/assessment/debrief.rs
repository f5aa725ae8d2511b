//! The debrief, as data.

use serde::{Deserialize, Serialize};

use super::{PhraseSaid, Turned, Watched};
use crate::base::{Clock, Seconds, Span};
use crate::log::Fate;
use crate::principles::{Evidence, Principle, Sign, Signal, SignalSeverity, Skill, Sureness};
use crate::reading::better::Better;
use crate::scenario::{Mood, Outcome};

/// What is said against a reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Claim {
    /// The signal was seen and is not there. The debrief is computed with and without it.
    Wrong,
    /// The signal is there and was not seen. It changes no number: a trainer can rule on it.
    Missing,
}

/// A reading that the trainee disputes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contest {
    /// The turn.
    pub turn: u32,
    /// The signal.
    pub signal: Signal,
    /// What is said against it.
    pub claim: Claim,
}

/// What an attempt is shown to mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Debrief {
    /// The scenario's title.
    pub scenario: String,
    /// The caller's name.
    pub caller: String,
    /// Whether the trainee asked to stop; then there is no score.
    pub stopped: bool,
    /// Whether the attempt came to its end.
    pub finished: bool,
    /// The ending of each scene, in order.
    pub endings: Vec<EndingReached>,
    /// The result, where there is one.
    pub result: Option<ResultLine>,
    /// The goals, in the author's order.
    pub goals: Vec<PrincipleScore>,
    /// Other principles that were touched, without weight.
    pub others: Vec<PrincipleScore>,
    /// The six skills.
    pub skills: Vec<SkillScore>,
    /// Everything that was said, with what was seen in it.
    pub transcript: Vec<Said>,
    /// The mood after each turn, and at the beginning of each later scene; the first is the beginning.
    pub sea: Vec<SeaPoint>,
    /// The turn after which mood changed most.
    pub turning_point: Option<TurningPoint>,
    /// Where it turned, exactly: which ends closed, and when. None until that has been worked out.
    pub turned: Option<Turned>,
    /// What worked.
    pub worked: Vec<Point>,
    /// What to change.
    pub change: Vec<Point>,
    /// What it led to, in sentences.
    pub led_to: Vec<String>,
    /// Words that the organisation bans or prefers, where they were said.
    pub phrases: Vec<PhraseSaid>,
    /// What those who watched made of it, where somebody did. Seen, not scored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub watched: Option<Watched>,
    /// The case record, field by field.
    pub record: Vec<FieldReport>,
    /// What was promised, and what became of it.
    pub promises: Vec<PromiseReport>,
    /// How many replies were not understood; never punished.
    pub not_understood: u32,
    /// How many offers could not be placed; neither credit nor fault.
    pub offers_unplaced: u32,
    /// Those replies, for the author of the scenario.
    pub unplaced: Vec<Unplaced>,
    /// Whether the closing question was answered rightly; none where it was not answered.
    pub caller_read: Option<bool>,
    /// Whether timing was assessed; it is not where real time was off.
    pub timing_assessed: bool,
    /// Which way this scenario takes where good advice differs, and why.
    pub tension: String,
}

impl Debrief {
    /// Takes in where the call turned, exactly. Where an end closed that takes the place of what the log alone let guess.
    pub fn turn_exactly(&mut self, turned: Turned) {
        let guessed = self.turning_point.take_if(|_| !turned.closed.is_empty());
        self.led_to.retain(|sentence| guessed.as_ref().is_none_or(|guess| guess.sentence != *sentence));
        self.turned = Some(turned);
    }

    /// What it led to in sentences, the exact turning points first.
    pub fn all_led_to(&self) -> Vec<String> {
        self.turned.iter().flat_map(Turned::told).chain(self.led_to.iter().cloned()).collect()
    }

    /// Whether a point quotes a reply; else it tells of a moment or of the record.
    pub fn quotes(&self, point: &Point) -> bool {
        let start = point.yours.trim_end_matches('…');
        let is_said = |said: &Said| said.turn.is_some() && said.turn == point.turn && said.text.starts_with(start);
        !start.is_empty() && self.transcript.iter().any(is_said)
    }
}

/// The end of a scene.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EndingReached {
    /// The scene.
    pub scene: String,
    /// The ending's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// How it ended.
    pub outcome: Outcome,
    /// In the customer's words.
    pub text: String,
    /// What followed.
    pub aftermath: String,
}

/// The two parts of a result: the score and the outcome. Passing needs both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ResultLine {
    /// 0 to 100, caps applied.
    pub score: u32,
    /// 0 to 100, before caps.
    pub uncapped: u32,
    /// The outcome of the last scene.
    pub outcome: Outcome,
    /// Whether it is passed.
    pub passed: bool,
    /// The pass mark.
    pub pass_mark: u32,
    /// Why the score is capped, if it is.
    pub caps: Vec<String>,
    /// Whether, in an exam, it turns on a doubtful or contested reading: a trainer should rule.
    pub for_review: bool,
    /// How the score came about, line by line.
    pub arithmetic: Vec<String>,
}

/// A signal that counted, with its evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shown {
    /// Which.
    pub signal: Signal,
    /// For or against.
    pub sign: Sign,
    /// From what.
    pub evidence: Evidence,
    /// What it earns or costs, in thousandths of one wanted time.
    pub counts: i64,
    /// As a fault: how heavy.
    pub severity: Option<SignalSeverity>,
    /// Whether it was made up for.
    pub recovered: bool,
}

impl Shown {
    /// Where it was seen, as a sentence begins: "Turn 12". A silence belongs to no reply: it came after one, and before the next.
    pub fn place(&self) -> String {
        match (&self.evidence, self.signal) {
            (Evidence::Field { .. }, _) => "In the record".to_owned(),
            (Evidence::Moment { turn: 0, .. }, _) => "Before your first reply".to_owned(),
            (Evidence::Moment { turn, .. }, Signal::DeadAir) => format!("After turn {turn}"),
            (Evidence::Moment { turn, .. } | Evidence::Words { turn, .. }, _) => format!("Turn {turn}"),
        }
    }
}

/// A chance that was not used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Missed {
    /// What called for it.
    pub cause: String,
    /// The beat at which it opened.
    pub beat: String,
    /// The turn at which it could have been used first; none where that turn was not reached.
    pub turn: Option<u32>,
    /// What would have been good there.
    pub better: String,
}

/// How one principle was met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PrincipleScore {
    /// Which.
    pub principle: Principle,
    /// How often it was wanted.
    pub wanted: u32,
    /// Its weight; 0 for what is no goal.
    pub weight: u32,
    /// 0 to 100; none means not assessed.
    pub score: Option<u32>,
    /// Why it is not assessed, where it is not.
    pub not_assessed: String,
    /// What counted.
    pub shown: Vec<Shown>,
    /// What was missed.
    pub missed: Vec<Missed>,
    /// How the number came about.
    pub arithmetic: Vec<String>,
}

/// How one skill was met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SkillScore {
    /// Which.
    pub skill: Skill,
    /// 0 to 100; none means not assessed.
    pub score: Option<u32>,
}

/// A stretch of a reply that shows something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// What.
    pub signal: Signal,
    /// For or against.
    pub sign: Sign,
    /// Where, in bytes.
    pub span: Span,
    /// How sure.
    pub sure: Sureness,
    /// Why, in words.
    pub why: String,
}

/// Who said something, in the transcript.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// The customer.
    Caller,
    /// The trainee.
    You,
    /// Somebody else.
    Other,
    /// Nobody: a move, a silence, a new scene.
    Stage,
}

/// Something that was said or done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Said {
    /// Who.
    pub who: Who,
    /// Their name, for somebody else.
    pub name: String,
    /// The words.
    pub text: String,
    /// The turn that it opened, for what the trainee did.
    pub turn: Option<u32>,
    /// What was seen in the words.
    pub marks: Vec<Mark>,
    /// What was seen in its moment: signal, and what happened.
    pub moments: Vec<(Signal, String)>,
    /// Whether it was broken off.
    pub cut: bool,
    /// Whether it was not heard.
    pub unheard: bool,
}

/// The mood after a turn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SeaPoint {
    /// The turn, or the one before a later scene; 0 is the beginning.
    pub turn: u32,
    /// Where the caller stood.
    pub mood: Mood,
    /// What moved it, in a few words; may be empty.
    pub label: String,
}

/// The turn after which mood changed most.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TurningPoint {
    /// Which.
    pub turn: u32,
    /// By how many steps anger changed; up is worse.
    pub by: i8,
    /// In words.
    pub sentence: String,
}

/// One of the three things to take away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Point {
    /// The principle that it is about.
    pub principle: Principle,
    /// The trainee's own words, or the moment.
    pub yours: String,
    /// What stands out in them, in bytes of `yours`.
    pub span: Span,
    /// What it did, kindly and specifically.
    pub note: String,
    /// A better line, where there is one.
    pub better: String,
    /// The change to the trainee's own words that the better line is, where it is no line of the author's.
    pub own: Option<Better>,
    /// The turn from which to try again.
    pub turn: Option<u32>,
    /// Whether the reading is doubtful: "may sound".
    pub doubtful: bool,
}

/// A field of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldReport {
    /// Its id.
    pub field: String,
    /// Its label.
    pub label: String,
    /// What was written.
    pub text: String,
    /// Facts found, with the words that say them.
    pub found: Vec<(String, Span)>,
    /// Facts that belong in it and are missing.
    pub missing: Vec<String>,
    /// Blame, insults and guesses.
    pub blame: Vec<(Span, String)>,
    /// Whether it is judged at all.
    pub judged: bool,
}

/// Why a scenario could not place a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyUnplaced {
    /// Nothing in it was understood.
    NotUnderstood,
    /// It offers something that the remit does not name.
    OfferUnplaced,
}

/// A reply that the scenario could not place: neither credit nor fault, and a hint for its author.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unplaced {
    /// The turn.
    pub turn: u32,
    /// The beat that it answers.
    pub beat: String,
    /// The words.
    pub text: String,
    /// Why.
    pub why: WhyUnplaced,
}

/// A promise and its fate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PromiseReport {
    /// What it is about; empty where nobody could say.
    pub about: String,
    /// In the trainee's words.
    pub words: String,
    /// How long from then.
    pub promised: Seconds,
    /// How long it really takes, where that is not the trainee's own doing.
    pub takes: Option<Seconds>,
    /// By when.
    pub by: Clock,
    /// The turn.
    pub turn: u32,
    /// What became of it, if it came due.
    pub fate: Option<Fate>,
}

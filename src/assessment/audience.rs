//! Those who watch a call: how they ease and stiffen with how the trainee behaves. It follows from what happened alone, and
//! moves neither the customer's mood nor the score.

use serde::Serialize;

use super::QUOTED;
use super::score::is_timing;
use crate::base::shorten;
use crate::log::{Happening, Log, RealTime, Settings};
use crate::principles::{Evidence, Sign, Signal, SignalSeverity, Sureness};
use crate::scenario::Ladder;

/// What eases them: owning it, listening, staying civil, plain words and a time that holds.
const EASES: [Signal; 17] = [
    Signal::ApologyOwned,
    Signal::TakesCharge,
    Signal::Empathy,
    Signal::Restatement,
    Signal::AskedTheirView,
    Signal::Waited,
    Signal::NodTimely,
    Signal::StayedCivil,
    Signal::DidntArgue,
    Signal::SteeredBack,
    Signal::Concession,
    Signal::PlainReason,
    Signal::PromiseRealistic,
    Signal::AnnouncedHold,
    Signal::WarmHandover,
    Signal::LetGo,
    Signal::ToldTheLoss,
];

/// What stiffens them: of all faults those that somebody beside a call can tell.
const STIFFENS: [Signal; 20] = [
    Signal::Hostility,
    Signal::Shouting,
    Signal::HungUp,
    Signal::Defensiveness,
    Signal::TalkedOver,
    Signal::CutShort,
    Signal::DeadAir,
    Signal::AskedAgain,
    Signal::Dismissal,
    Signal::ApologyShifted,
    Signal::Contradiction,
    Signal::Deflection,
    Signal::ScriptSpeak,
    Signal::RefusedManager,
    Signal::SilentHold,
    Signal::SilentTransfer,
    Signal::ColdTransfer,
    Signal::RetentionPush,
    Signal::PressedOn,
    Signal::HidTheLoss,
];

/// A change of anger smaller than this goes unnoticed beside the call.
const NOTICED: i8 = 2;

/// So many moments of a kind are told at most.
const TOLD: usize = 3;

/// How those who watch feel about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, strum::EnumIter)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Ease {
    Stiff,
    Uneasy,
    Watchful,
    Easing,
    AtEase,
}

impl Ease {
    /// In a word or two.
    pub fn words(self) -> &'static str {
        match self {
            Self::Stiff => "stiff",
            Self::Uneasy => "uneasy",
            Self::Watchful => "watchful",
            Self::Easing => "easing",
            Self::AtEase => "at ease",
        }
    }
}

/// What somebody who watches took in, and with which words.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Noticed {
    signal: Signal,
    quote: String,
}

/// What they saw of one turn, or of the silence after it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Turn {
    scene: u32,
    number: u32,
    /// How often nobody said anything after it, where it is that silence; else 0.
    silences: i8,
    /// What was said or done; empty as long as the turn has not opened.
    text: String,
    /// By how much the customer's anger moved.
    anger: i8,
    eases: Option<Noticed>,
    stiffens: Option<Noticed>,
}

impl Turn {
    /// By how many steps it eases them; below nothing where it stiffens them. A fault outweighs what was good beside it, and what
    /// becomes of the customer counts for less than how they were treated.
    fn step(&self) -> i8 {
        if self.silences > 0 {
            return -self.silences;
        }
        let calmed = i8::from(self.anger <= -NOTICED);
        let flared = i8::from(self.anger >= NOTICED);
        match (&self.stiffens, &self.eases) {
            (Some(fault), _) if fault.signal.entry().severity >= SignalSeverity::Grave => -2,
            (Some(_), _) => -1 - flared,
            (None, Some(_)) => 1 + calmed,
            (None, None) => calmed - flared,
        }
    }

    /// What it was, for a line of the debrief.
    fn stirred(&self, eased: bool) -> Stirred {
        let noticed = if eased { &self.eases } else { &self.stiffens };
        let (words, why) = match noticed {
            Some(noticed) => (&noticed.quote, noticed.signal.entry().label.as_str()),
            None if eased => (&self.text, "the customer calmed down"),
            None => (&self.text, "the customer flared up"),
        };
        Stirred { turn: self.number, after: self.silences > 0, words: shorten(words, QUOTED), why: why.to_owned() }
    }
}

/// Those who watch, as a call goes on. Each scene has its own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Audience {
    /// Without real time nobody minds a silence.
    untimed: bool,
    scene: u32,
    turns: Vec<Turn>,
}

impl Audience {
    /// The highest step of ease; the lowest is 0.
    pub const TOP: i8 = 10;
    /// The step that they begin with.
    pub const MIDDLE: i8 = 5;

    /// Those who watch an attempt that is played so, before anything has happened.
    pub fn under(settings: Settings) -> Self {
        Self { untimed: settings.real_time == RealTime::Off, ..Self::default() }
    }

    /// Those who watched an attempt.
    pub fn of(log: &Log) -> Self {
        let mut audience = Self::under(log.header.settings);
        log.happenings().for_each(|happening| audience.take(happening));
        audience
    }

    /// Takes in what happens next.
    pub fn take(&mut self, happening: &Happening) {
        if let Some((number, text)) = happening.opens() {
            text.clone_into(&mut self.turn(number, false).text);
        }
        match happening {
            Happening::SceneBegan { .. } => self.scene += 1,
            Happening::Signal { signal, evidence } => self.notice(*signal, evidence),
            Happening::MoodMoved { ladder: Ladder::Anger, from, to, .. } => {
                if let Some(turn) = self.turns.last_mut().filter(|turn| turn.scene == self.scene) {
                    turn.anger += to - from;
                }
            }
            _ => {}
        }
    }

    /// Nobody stiffens at what only may have sounded wrong.
    fn notice(&mut self, signal: Signal, evidence: &Evidence) {
        let Some(number) = evidence.turn() else { return };
        if evidence.sure() == Sureness::Doubtful || (self.untimed && is_timing(signal)) {
            return;
        }
        // It takes nothing back of what the turn before it was.
        let silence = signal == Signal::DeadAir;
        let turn = self.turn(number, silence);
        turn.silences = turn.silences.saturating_add(i8::from(silence));
        let quote = if let Evidence::Words { quote, .. } = evidence { quote.clone() } else { String::new() };
        let noticed = Noticed { signal, quote };
        if STIFFENS.contains(&signal) {
            let worst = &mut turn.stiffens;
            if worst.as_ref().is_none_or(|worst| worst.signal.entry().severity < signal.entry().severity) {
                *worst = Some(noticed);
            }
        } else if EASES.contains(&signal) {
            turn.eases.get_or_insert(noticed);
        }
    }

    /// A turn of this scene, or the silence after it. What is done over the customer's words is seen before the turn opens.
    fn turn(&mut self, number: u32, silence: bool) -> &mut Turn {
        let scene = self.scene;
        let known = self.turns.iter().position(|turn| (turn.scene, turn.number, turn.silences > 0) == (scene, number, silence));
        let at = known.unwrap_or_else(|| {
            self.turns.push(Turn { scene, number, silences: 0, text: String::new(), anger: 0, eases: None, stiffens: None });
            self.turns.len() - 1
        });
        &mut self.turns[at]
    }

    /// The turns, each with the steps by which it moved them.
    fn moved(&self) -> impl Iterator<Item = (&Turn, i8)> {
        let (mut scene, mut step) = (0, Self::MIDDLE);
        self.turns.iter().map(move |turn| {
            if turn.scene != scene {
                (scene, step) = (turn.scene, Self::MIDDLE);
            }
            let before = step;
            step = (step + turn.step()).clamp(0, Self::TOP);
            (turn, step - before)
        })
    }

    /// How far they have eased, from 0 to [`TOP`](Self::TOP).
    pub fn step(&self) -> i8 {
        Self::MIDDLE + self.moved().filter(|(turn, _)| turn.scene == self.scene).map(|(_, by)| by).sum::<i8>()
    }

    /// The same in words.
    pub fn ease(&self) -> Ease {
        match self.step() {
            ..=1 => Ease::Stiff,
            2..=3 => Ease::Uneasy,
            4..=6 => Ease::Watchful,
            7..=8 => Ease::Easing,
            _ => Ease::AtEase,
        }
    }

    /// What moved them, for the debrief.
    pub fn watched(&self) -> Watched {
        let most = |eased: bool| {
            let of_this_kind = |(_, (_, by)): &(usize, (&Turn, i8))| if eased { *by > 0 } else { *by < 0 };
            let mut turns: Vec<_> = self.moved().enumerate().filter(of_this_kind).collect();
            turns.sort_by_key(|(_, (_, by))| -by.abs());
            turns.truncate(TOLD);
            turns.sort_by_key(|(place, _)| *place);
            turns.into_iter().map(|(_, (turn, _))| turn.stirred(eased)).collect()
        };
        Watched { eased: most(true), stiffened: most(false), at_end: self.ease() }
    }
}

/// A moment at which those who watched eased or stiffened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stirred {
    /// The turn; 0 before the first.
    pub turn: u32,
    /// Whether it was in the silence after it.
    pub after: bool,
    /// The words that did it; empty where none did.
    pub words: String,
    /// What they were taken for, in a few words.
    pub why: String,
}

impl Stirred {
    fn told(&self) -> String {
        let place = match (self.turn, self.after) {
            (0, _) => "before your first words".to_owned(),
            (turn, true) => format!("after turn {turn}"),
            (turn, false) => format!("at turn {turn}"),
        };
        if self.words.is_empty() { format!("{place} ({})", self.why) } else { format!("{place}, “{}” ({})", self.words, self.why) }
    }
}

/// What those who watched made of an attempt. Seen, not scored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Watched {
    /// When they eased most, in order.
    pub eased: Vec<Stirred>,
    /// When they stiffened most, in order.
    pub stiffened: Vec<Stirred>,
    /// How they were in the end.
    pub at_end: Ease,
}

impl Watched {
    /// In sentences, each for or against.
    pub fn told(&self) -> Vec<(Sign, String)> {
        let line = |moments: &[Stirred], what: &str| {
            let places: Vec<String> = moments.iter().map(Stirred::told).collect();
            (!places.is_empty()).then(|| format!("They {what} {}.", places.join("; ")))
        };
        let eased = line(&self.eased, "eased").map(|line| (Sign::For, line));
        let stiffened = line(&self.stiffened, "stiffened").map(|line| (Sign::Against, line));
        eased.into_iter().chain(stiffened).collect()
    }

    /// How it ended for them, as a sentence.
    pub fn end_told(&self) -> String {
        let moved = !(self.eased.is_empty() && self.stiffened.is_empty());
        if moved { format!("In the end they were {}.", self.at_end.words()) } else { "Nothing that you did moved them.".to_owned() }
    }
}

//! What counts in a log, gathered once.

use std::collections::{BTreeMap, BTreeSet};

use super::{Claim, Contest, FieldReport, PhraseSaid, phrases, record};
use crate::conversation::World;
use crate::log::{Happening, Log, RealTime};
use crate::principles::{Evidence, Principle, Signal, Sureness};
use crate::scenario::{FloorKind, Ladder, ReplyOption, Shows};

/// A signal in a log.
#[derive(Debug, Clone)]
pub(super) struct Counted {
    pub signal: Signal,
    pub evidence: Evidence,
    pub recovered: bool,
}

/// Something that the trainee said.
#[derive(Debug, Clone)]
struct Reply {
    turn: u32,
    beat: String,
    text: String,
    /// The option that it was, or was like.
    option: Option<String>,
}

/// What a log holds for the scores.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub signals: Vec<Counted>,
    /// Opportunities that opened.
    pub opened: BTreeMap<Principle, u32>,
    /// Opportunities that were used: signal and turn.
    pub earned: BTreeMap<Principle, Vec<(Signal, u32)>>,
    /// Opportunities that were missed: cause and beat.
    pub missed: BTreeMap<Principle, Vec<(String, String)>>,
    /// Beats that tempted.
    pub tempted: BTreeMap<Principle, u32>,
    /// Facts on the table at the end.
    pub facts: BTreeSet<String>,
    pub endings: Vec<String>,
    pub not_understood: u32,
    pub unplaced: u32,
    pub caller_read: Option<bool>,
    pub stopped: bool,
    pub over: bool,
    /// Whether timing is assessed.
    pub timing: bool,
    /// The first turn that answered each beat.
    pub answered: BTreeMap<String, u32>,
    /// What was replied, in order.
    replies: Vec<Reply>,
    /// By how much each turn moved anger and trust.
    moved: BTreeMap<u32, (i8, i8)>,
    /// The turn under way.
    turn: u32,
    /// Signals that were set aside.
    contested: Vec<Counted>,
    /// Whether the signal just before was set aside; then so is what it says of fitting this caller.
    after_contested: bool,
    /// The case record, field by field.
    pub record: Vec<FieldReport>,
    /// The organisation's phrases, where they were said.
    pub phrases: Vec<PhraseSaid>,
}

impl Reply {
    fn is(&self, beat: &str, option: &ReplyOption) -> bool {
        self.beat == beat && self.option.as_deref() == Some(&option.id)
    }
}

impl Tally {
    pub fn of(world: &World, log: &Log, contested: &[Contest]) -> Self {
        let spoken = world.scenario.scenes.values().any(|scene| scene.channel.floor() == FloorKind::Spoken);
        let mut tally = Self { timing: spoken && log.header.settings.real_time != RealTime::Off, ..Self::default() };
        for (_, id, fact) in world.scenario.facts.iter() {
            if fact.briefed {
                tally.facts.insert(id.to_owned());
            }
        }
        let wrong = |contest: &&Contest| contest.claim == Claim::Wrong;
        let set_aside =
            |signal: Signal, turn: u32| contested.iter().filter(wrong).any(|contest| contest.signal == signal && contest.turn == turn);
        for happening in log.happenings() {
            tally.take(happening, &set_aside);
        }
        tally.hold_back(world);
        tally.record = record::report(world, log, &tally.facts);
        tally.phrases = phrases::said(world, log);
        tally
    }

    fn take(&mut self, happening: &Happening, set_aside: &dyn Fn(Signal, u32) -> bool) {
        match happening {
            Happening::Signal { signal, evidence } => {
                let turn = evidence.turn().unwrap_or(0);
                let counted = Counted { signal: *signal, evidence: evidence.clone(), recovered: false };
                if set_aside(*signal, turn) {
                    self.contested.push(counted);
                    self.after_contested = true;
                    return;
                }
                let verdict = matches!(signal, Signal::Suited | Signal::Misjudged);
                if std::mem::take(&mut self.after_contested) && verdict {
                    return;
                }
                // A fault counts once a turn, however many words show it.
                let again =
                    signal.is_fault() && self.signals.iter().any(|known| known.signal == *signal && known.evidence.turn() == Some(turn));
                if !again {
                    self.signals.push(counted);
                }
            }
            Happening::Recovered { fault, turn } => {
                let fault = |known: &&mut Counted| known.signal == *fault && known.evidence.turn() == Some(*turn);
                if let Some(known) = self.signals.iter_mut().find(fault) {
                    known.recovered = true;
                }
            }
            Happening::OpportunityOpened { principle, .. } => *self.opened.entry(*principle).or_insert(0) += 1,
            Happening::OpportunityEarned { principle, cause, signal, turn } => {
                if set_aside(*signal, *turn) {
                    self.missed.entry(*principle).or_default().push((cause.clone(), String::new()));
                } else {
                    self.earned.entry(*principle).or_default().push((*signal, *turn));
                }
            }
            Happening::OpportunityMissed { principle, cause, beat } => {
                self.missed.entry(*principle).or_default().push((cause.clone(), beat.clone()));
            }
            Happening::Tempted { principle } => *self.tempted.entry(*principle).or_insert(0) += 1,
            Happening::FactKnown { fact } => {
                self.facts.insert(fact.clone());
            }
            Happening::SceneEnded { ending, .. } => self.endings.push(ending.clone()),
            Happening::Replied { beat, turn, text, option, .. } => {
                self.answered.entry(beat.clone()).or_insert(*turn);
                self.replies.push(Reply { turn: *turn, beat: beat.clone(), text: text.clone(), option: option.clone() });
                self.turn = *turn;
            }
            // What moves at the beginning of a scene is nobody's turn.
            Happening::SceneBegan { .. } => self.turn = 0,
            Happening::Asked { turn, .. } | Happening::Moved { turn, .. } => self.turn = *turn,
            Happening::MoodMoved { ladder, from, to, .. } => {
                let (anger, trust) = self.moved.entry(self.turn).or_default();
                match ladder {
                    Ladder::Anger => *anger += to - from,
                    Ladder::Trust => *trust += to - from,
                    Ladder::Heard => {}
                }
            }
            Happening::NotUnderstood { .. } => self.not_understood += 1,
            Happening::OfferUnplaced { .. } => self.unplaced += 1,
            Happening::CallerRead { right, .. } => self.caller_read = Some(*right),
            Happening::Stopped => self.stopped = true,
            Happening::Over => self.over = true,
            _ => {}
        }
    }

    /// The beat that a turn answered.
    fn beat_of(&self, turn: u32) -> Option<&str> {
        self.replies.iter().find(|reply| reply.turn == turn).map(|reply| reply.beat.as_str())
    }

    /// By how many steps a turn moved anger.
    pub fn anger_moved(&self, turn: u32) -> i8 {
        self.moved.get(&turn).map_or(0, |(anger, _)| *anger)
    }

    /// Whether the caller was worse off after a turn: angrier, or no less angry and with less trust.
    pub fn worsened(&self, turn: u32) -> bool {
        self.moved.get(&turn).is_some_and(|(anger, trust)| *anger > 0 || (*anger == 0 && *trust < 0))
    }

    /// Whether a turn held what angers this kind of caller, whatever else soothed in it.
    pub fn angered(&self, world: &World, turn: u32) -> bool {
        let of_turn = |counted: &&Counted| counted.evidence.turn() == Some(turn) && counted.evidence.sure() > Sureness::Doubtful;
        let angers = |counted: &Counted| world.kind().moves.get(&counted.signal).is_some_and(|steps| steps.anger > 0);
        self.signals.iter().filter(of_turn).any(angers)
    }

    /// Whether what was said in a turn is what the author holds for the best there.
    pub fn said_the_best(&self, world: &World, turn: u32) -> bool {
        let reply = self.replies.iter().find(|reply| reply.turn == turn);
        let beat = reply.and_then(|reply| world.scenario.beats.get(&reply.beat));
        let options = beat.map(|beat| beat.options.as_slice()).unwrap_or_default();
        reply.is_some_and(|reply| options.iter().any(|option| option.best && reply.is(&reply.beat, option)))
    }

    /// What would have been good in a turn for a principle; empty where what was said is the best there is, or where
    /// every good line of the beat was said some time.
    pub fn better(&self, world: &World, turn: u32, principle: Principle) -> String {
        let beat = self.beat_of(turn).filter(|_| !self.said_the_best(world, turn));
        beat.map(|id| self.good_line(world, id, principle)).unwrap_or_default()
    }

    /// A good line for a beat that was not said: the author's, or that of an option that shows the principle.
    pub fn good_line(&self, world: &World, id: &str, principle: Principle) -> String {
        let Some(beat) = world.scenario.beats.get(id) else { return String::new() };
        let was_said = |line: &str| self.replies.iter().any(|reply| reply.text == line);
        if !beat.better.is_empty() && !was_said(&beat.better) {
            return beat.better.clone();
        }
        let for_it = |shows: &Shows| shows.signal.principle() == Some(principle) && !shows.signal.is_fault();
        let clean = |option: &&ReplyOption| option.shows.iter().any(for_it) && !option.shows_a_fault();
        let best = beat.options.iter().filter(|option| option.best);
        let mut good = best.chain(beat.options.iter().filter(clean));
        let line = good.find(|option| !was_said(&option.say) && !self.replies.iter().any(|reply| reply.is(id, option)));
        line.map(|option| option.say.clone()).unwrap_or_default()
    }

    /// Where a fault is set aside at a beat that tempted to it, holding back is worth what it is worth elsewhere.
    fn hold_back(&mut self, world: &World) {
        for fault in std::mem::take(&mut self.contested) {
            let Some((principle, earned)) = fault.signal.principle().and_then(|principle| Some((principle, restraint(principle)?))) else {
                continue;
            };
            let turn = fault.evidence.turn();
            let beat = turn.and_then(|turn| self.beat_of(turn)).and_then(|id| world.scenario.beats.get(id));
            let tempted = beat.is_some_and(|beat| beat.tempts.contains(&principle) || (beat.insult && principle == Principle::KeepCool));
            let of_this_turn = |counted: &&Counted| counted.evidence.turn() == turn;
            let stands = |signal: Signal| signal == earned || (signal.is_fault() && signal.principle() == Some(principle));
            if tempted && !self.signals.iter().filter(of_this_turn).any(|counted| stands(counted.signal)) {
                self.signals.push(Counted { signal: earned, ..fault });
            }
        }
    }
}

/// The signal of holding back in words from what a principle warns of.
fn restraint(principle: Principle) -> Option<Signal> {
    match principle {
        Principle::KeepCool => Some(Signal::StayedCivil),
        Principle::DontArgue => Some(Signal::DidntArgue),
        Principle::BeGenuine => Some(Signal::StayedGenuine),
        _ => None,
    }
}

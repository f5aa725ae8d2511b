//! Writes the essence of one state.

use std::collections::{BTreeMap, BTreeSet};

use super::Detail;
use crate::base::Ix;
use crate::conversation::prospect::{Prospect, is_fix};
use crate::conversation::state::{Chance, Phase, Promise, Slip};
use crate::conversation::{Conversation, World};
use crate::principles::{Principle, Sign, Signal};
use crate::scenario::{Beat, Condition, Knowledge, Move, MoveKind, ReplyOption};

/// Questions that do the same.
#[derive(Debug, Default)]
pub(super) struct Alike {
    /// Those that would be answered.
    pub fresh: Vec<Ix<Knowledge>>,
    /// One that was answered.
    pub again: Option<Ix<Knowledge>>,
}

/// An apology makes up for what is so many turns old, and older slips are past.
const SLIPS_MATTER: u32 = 2;
/// More apologies for one thing than this make no difference.
const APOLOGIES_MATTER: u32 = 3;
/// Nor does a longer stay at one beat; the first where the beat leads on by itself.
const STAYS_MATTER: [u32; 2] = [2, 6];
/// Nor does it matter how much longer ago a move was agreed.
const AGREED_MATTERS: u32 = 4;

/// Writes what of a state can still matter.
pub(super) struct Writer<'w> {
    pub conversation: &'w Conversation,
    pub prospect: &'w Prospect,
    pub detail: Detail,
    pub bytes: Vec<u8>,
}

impl<'w> Writer<'w> {
    pub fn write(&mut self, reactions_matter: bool) {
        let state = &self.conversation.state;
        self.bytes.push(state.phase as u8);
        self.bytes.push(u8::from(state.record_done));
        if state.phase == Phase::Call {
            self.bytes.extend((state.beat.position() as u16).to_le_bytes());
            self.bytes.push(state.silences.min(1) as u8);
            self.stays();
            self.said();
        } else {
            self.bytes.push(state.next_scene.map_or(0, |scene| scene.position() as u8 + 1));
            self.bytes.push(state.endings.last().map_or(0, |ending| ending.position() as u8 + 1));
        }
        self.concerns();
        if self.detail == Detail::Full {
            self.asked();
            self.apologies();
        }
        self.moves();
        self.words();
        self.promises();
        if reactions_matter {
            let (reply, reactions) = (format!("{:?}", state.reply), format!("{:?}", state.reactions));
            self.bytes.extend(reply.bytes().chain(reactions.bytes()));
        }
    }

    fn part(&mut self) {
        self.bytes.push(0xFE);
    }

    fn world(&self) -> &'w World {
        &self.conversation.world
    }

    /// Whether a signal moves this caller.
    fn moves_mood(&self, signal: Signal) -> bool {
        self.world().kind().moves.contains_key(&signal)
    }

    fn ready(&self) -> bool {
        self.conversation.ready_for_fix()
    }

    fn stays(&mut self) {
        let beat = self.conversation.beat();
        let by_routes = beat.options.iter().any(|option| option.next.is_none());
        let bounces = !beat.lands && !self.ready() && beat.options.iter().any(|option| !option.lands && is_fix(self.world(), option));
        let matters = match (by_routes, bounces || beat.otherwise.is_none()) {
            (false, _) if !bounces => 0,
            (_, false) => STAYS_MATTER[0],
            (_, true) => STAYS_MATTER[1],
        };
        self.bytes.push(self.conversation.state.stays.min(matters) as u8);
    }

    /// What was said at beats that can come again is not offered there again.
    fn said(&mut self) {
        self.part();
        let said = &self.conversation.state.said;
        for ix in &self.prospect.beats {
            let beat = &self.world().scenario.beats[*ix];
            let place = |id: &String| beat.options.iter().position(|option| option.id == *id);
            let here: Vec<usize> = said.iter().filter(|(at, _)| at == ix).filter_map(|(_, id)| place(id)).collect();
            let Some(last) = here.last() else { continue };
            let bits: u16 = here.iter().collect::<BTreeSet<_>>().into_iter().map(|place| 1 << place).sum();
            let sure =
                |(place, option): &(usize, &ReplyOption)| option.when == Condition::Always && (option.again || bits & (1 << place) == 0);
            // Which was said last is asked for only where fewer than two others are left.
            let last = if beat.options.iter().enumerate().filter(sure).count() < 2 { *last as u8 } else { 0xFF };
            self.bytes.extend((ix.position() as u16).to_le_bytes());
            self.bytes.extend(bits.to_le_bytes());
            self.bytes.push(last);
        }
    }

    fn asked(&mut self) {
        self.part();
        let concerns = self.live_concerns().len();
        for (sort, alike) in self.alike() {
            let fresh: usize = alike.fresh.iter().map(|ix| usize::from(self.answers_left(*ix))).sum();
            self.bytes.extend(sort);
            self.bytes.extend([0xFD, fresh.min(concerns) as u8, u8::from(alike.again.is_some())]);
        }
    }

    /// The open questions by what they do. Those that do nothing but ask are told apart by their number alone: each is
    /// as good as the other, and as long as one is left nobody misses those that are gone.
    pub fn alike(&self) -> BTreeMap<Vec<u8>, Alike> {
        let mut alike: BTreeMap<Vec<u8>, Alike> = BTreeMap::new();
        for (ix, open) in &self.prospect.questions {
            let left = self.answers_left(*ix);
            let mut sort = open.clone();
            if left == 0 {
                alike.entry(sort).or_default().again.get_or_insert(*ix);
                continue;
            }
            sort.extend(self.shown_by(*ix).into_iter().map(|signal| signal as u8));
            if !self.idle(*ix) {
                sort.extend([0xFF, ix.position() as u8, left]);
            }
            alike.entry(sort).or_default().fresh.push(*ix);
        }
        alike
    }

    fn shown_by(&self, ix: Ix<Knowledge>) -> Vec<Signal> {
        let shows = &self.world().scenario.knows[ix].shows;
        if shows.is_empty() { vec![Signal::Question] } else { shows.clone() }
    }

    /// Whether asking does anything that a proof follows: an idle question is asked only while asking alone moves them.
    pub fn worth_asking(&self, ix: Ix<Knowledge>) -> bool {
        let state = &self.conversation.state;
        let moves = |signal: &Signal| {
            let moved = signal.sign() != Sign::Against && state.moved.contains(&(state.concern.clone(), *signal));
            self.moves_mood(*signal) && !moved
        };
        !self.idle(ix) || self.shown_by(ix).iter().any(moves)
    }

    /// How many answers a question still has; none once it was answered or told.
    fn answers_left(&self, ix: Ix<Knowledge>) -> u8 {
        let scenario = &self.world().scenario;
        let asked = self.conversation.state.asked.get(&ix).copied().unwrap_or(0);
        let all = scenario.knows[ix].answers.len().max(1) as u32;
        if self.conversation.answered(scenario.knows.id(ix)) { 0 } else { all.saturating_sub(asked) as u8 }
    }

    /// Whether a question does nothing but ask: it tells nothing that anything else hangs on, and moves nothing of its
    /// own.
    fn idle(&self, ix: Ix<Knowledge>) -> bool {
        let knowledge = &self.world().scenario.knows[ix];
        let tells = knowledge.answers.iter().flatten().flat_map(|line| &line.tells).chain(&knowledge.tells);
        knowledge.mood.is_empty() && tells.into_iter().all(|fact| !self.prospect.asks_for(*fact, ix))
    }

    /// The concerns that are or can be raised.
    fn live_concerns(&self) -> BTreeSet<&'w str> {
        let world = self.world();
        let raised = self.prospect.beats.iter().filter_map(|beat| world.scenario.beats[*beat].concern.as_deref());
        raised.chain([self.conversation.state.concern.as_str()]).collect()
    }

    /// What stands for each concern: what was acknowledged, and what has moved them already.
    fn concerns(&mut self) {
        let state = &self.conversation.state;
        let needs = usize::from(self.world().kind().needs);
        let landing =
            self.prospect.fixes || self.prospect.moves.iter().any(|ix| self.world().scenario.moves[*ix].kind == MoveKind::Solution);
        self.part();
        for (place, concern) in self.live_concerns().into_iter().enumerate() {
            let current = concern == state.concern;
            let mut about = vec![0xFD, place as u8, u8::from(current)];
            let acknowledged = state.acknowledged.get(concern);
            if landing {
                let bits: u8 = acknowledged.into_iter().flatten().map(|how| 1u8 << (*how as u8)).sum();
                about.push(if acknowledged.is_some_and(|all| all.len() >= needs) { 0xFF } else { bits });
            }
            if self.detail == Detail::Coarse {
                self.bytes.extend(about);
                continue;
            }
            let moved = state.moved.iter().filter(|(for_concern, _)| for_concern == concern).map(|(_, signal)| *signal);
            about.extend(moved.filter(|signal| self.can_move_again(*signal)).map(|signal| signal as u8));
            self.bytes.extend(about);
        }
    }

    /// Whether a signal that has moved the mood can be shown again.
    fn can_move_again(&self, signal: Signal) -> bool {
        let can_come = match signal {
            Signal::PromiseRealistic | Signal::PromiseTight => !self.prospect.promises.is_empty(),
            Signal::SolutionPlaced | Signal::Alternative => !self.prospect.offers.is_empty(),
            Signal::FollowedUp | Signal::PromiseKept | Signal::WrittenApology => false,
            _ => !signal.is_read_in_words() || self.prospect.signals.contains(&signal),
        };
        can_come && self.moves_mood(signal) && signal.sign() != Sign::Against
    }

    /// What decides whether an apology stands, or is one too many.
    fn apologies(&mut self) {
        let sorry = [Signal::ApologyOwned, Signal::ApologyBare];
        if !sorry.iter().any(|signal| self.prospect.signals.contains(signal)) {
            return;
        }
        self.part();
        let state = &self.conversation.state;
        let counts: Vec<u32> = self.live_concerns().into_iter().filter_map(|concern| state.apologies.get(concern).copied()).collect();
        for concern in self.live_concerns() {
            self.bytes.push(state.apologies.get(concern).copied().unwrap_or(0).min(APOLOGIES_MATTER) as u8);
        }
        // The first apology for something stands in any case.
        if counts.is_empty() {
            return self.chances();
        }
        let age = |turn: u32| (state.turn + 1).saturating_sub(turn);
        let youngest = state.slips.iter().map(|slip| age(slip.turn)).filter(|age| *age <= SLIPS_MATTER).min();
        let floor = |slip: &&Slip| matches!(slip.fault, Signal::TalkedOver | Signal::CutShort | Signal::NodHurried);
        let just_now = state.slips.iter().filter(floor).any(|slip| age(slip.turn) == 0);
        self.bytes.extend([youngest.map_or(0xFF, |age| age as u8), u8::from(just_now)]);
        self.chances();
    }

    /// The chances for an apology that are open, and the apologies that came before their chance.
    fn chances(&mut self) {
        let state = &self.conversation.state;
        for chance in state.opportunities.iter().filter(|chance| chance.principle == Principle::ApologizeProperly) {
            if chance.state == Chance::Open {
                let place = |beat: Ix<Beat>| beat.position() as u8;
                self.bytes.extend([0xFD, place(chance.beat), chance.until.map_or(0xFF, place)]);
            }
        }
        let early = state.early.iter().filter(|(principle, ..)| *principle == Principle::ApologizeProperly).count();
        self.bytes.extend([0xFC, early.min(3) as u8]);
    }

    /// What was agreed, and what a hand-over needs.
    fn moves(&mut self) {
        self.part();
        let state = &self.conversation.state;
        for ix in &self.prospect.moves {
            let action = &self.world().scenario.moves[*ix];
            if let Some(since) = state.agreed.get(ix) {
                self.bytes.extend([ix.position() as u8, (state.turn - since).min(AGREED_MATTERS) as u8]);
            }
            let written = |field: &&_| state.record.get(field).is_some_and(|written| !written.text.trim().is_empty());
            self.bytes.push(action.needs_record.iter().filter(written).count() as u8);
        }
        let asks = |ix: &Ix<Move>| matches!(self.world().scenario.moves[*ix].kind, MoveKind::Hold | MoveKind::Transfer | MoveKind::Manager);
        let announced = state.announced_hold && self.prospect.moves.iter().any(asks);
        self.bytes.push(u8::from(announced));
    }

    /// What was shown or offered before and is asked for beside the author's conditions.
    fn words(&mut self) {
        let state = &self.conversation.state;
        let forbidden = |id: &String| self.world().scenario.briefing.you_may_not.get(id).is_some();
        let asked = [
            (Signal::Boundary, self.prospect.offers.iter().any(forbidden)),
            (Signal::LetGo, self.prospect.signals.contains(&Signal::FeedbackAfter)),
            (Signal::EscalationOffer, self.prospect.moves.iter().any(|ix| self.world().scenario.moves[*ix].kind == MoveKind::Transfer)),
        ];
        let bits = asked.iter().enumerate().map(|(place, (signal, asks))| u8::from(*asks && state.shown.contains(signal)) << place).sum();
        self.bytes.push(bits);
        if self.moves_mood(Signal::SolutionPlaced) || self.moves_mood(Signal::Alternative) {
            let made = self.prospect.offers.iter().map(|offer| u8::from(state.offered.contains(offer)));
            let made: Vec<u8> = made.chain([u8::from(state.offered.is_empty())]).collect();
            self.bytes.extend(made);
        }
    }

    fn promises(&mut self) {
        self.part();
        let asked = |promise: &&Promise| promise.truth.is_some_and(|truth| self.prospect.fates.contains(&truth));
        let standing: BTreeSet<_> = self
            .conversation
            .state
            .promises
            .iter()
            .filter(asked)
            .map(|promise| (promise.truth, promise.seconds, promise.fate.map(|fate| fate as u8)))
            .collect();
        for (truth, seconds, fate) in standing {
            self.bytes.push(truth.map_or(0xFF, |truth| truth.position() as u8));
            self.bytes.extend(seconds.0.to_le_bytes());
            self.bytes.push(fate.map_or(0xFF, |fate| fate));
        }
    }
}

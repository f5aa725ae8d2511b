//! Moves: things done, not said. They take simulated time, and the trainee waits a little for them.

use super::state::{LastReply, Then};
use super::{Conversation, Refusal};
use crate::base::{Ix, Seconds};
use crate::log::{Cause, Happening};
use crate::principles::{Evidence, Signal};
use crate::scenario::{Move, MoveKind, ReactionTo, Way};

/// The move that every call has: ending it.
pub(super) const END_CALL: &str = "end_call";
/// From this step of anger on, ending the call by oneself is hanging up on somebody.
const STILL_ANGRY: i8 = 4;
/// An agreed move is prompt within so many turns.
const PROMPT_TURNS: u32 = 1;
/// It is stalled after so many.
const STALLED_TURNS: u32 = 3;

impl Conversation {
    /// Whether a move can be made now, as far as the author is concerned.
    pub fn can_do(&self, ix: Ix<Move>) -> bool {
        let action = &self.world.scenario.moves[ix];
        (action.repeats || !self.state.did.contains_key(&ix)) && self.holds(&action.when, None)
    }

    /// Whether any move of a kind was made.
    pub(super) fn did_kind(&self, kind: MoveKind) -> bool {
        self.state.did.keys().any(|ix| self.world.scenario.moves[*ix].kind == kind)
    }

    /// Whether the author wrote an own move for ending the call.
    pub(super) fn has_own_end(&self) -> bool {
        self.world.scenario.moves.values().any(|action| action.kind == MoveKind::EndCall)
    }

    pub(super) fn do_move(&mut self, id: &str) -> Result<(), Refusal> {
        self.floor_free()?;
        if id == END_CALL && !self.has_own_end() {
            self.plain_end();
            return Ok(());
        }
        let ix = self.world.scenario.moves.find(id).filter(|ix| self.can_do(*ix)).ok_or_else(|| Refusal::NoMove(id.to_owned()))?;
        let world = self.world.clone();
        let action = &world.scenario.moves[ix];
        let announced = self.state.announced_hold;
        self.begin_move(id, &action.text, action.takes, action.wait_ms);
        self.judge_move(ix, action);
        *self.state.did.entry(ix).or_insert(0) += 1;
        self.state.extra = self.state.extra + action.takes;
        for fact in &action.sets {
            self.learn(*fact);
        }
        self.author_steps(&action.mood, Cause::Author(id.to_owned()));
        let mut lines = match (action.kind, announced) {
            (MoveKind::Hold, false) => self.react(ReactionTo::SilentHold).0,
            (MoveKind::Hold, true) => self.react(ReactionTo::Thanks).0,
            _ => Vec::new(),
        };
        lines.extend(self.plan(&action.says));
        match action.next {
            Some(way) => self.take_way(way, lines),
            None => self.answer(lines, Then::Free),
        }
        Ok(())
    }

    fn begin_move(&mut self, id: &str, text: &str, took: Seconds, wait_ms: u32) {
        self.state.open_turn();
        self.state.reply = LastReply::default();
        self.emit(Happening::Moved { turn: self.state.turn, action: id.to_owned(), text: text.to_owned(), took });
        self.agent_away(wait_ms);
    }

    fn plain_end(&mut self) {
        self.begin_move(END_CALL, "End the call", Seconds(0), 0);
        if self.as_angry_as(STILL_ANGRY) {
            let what = format!("you ended the call while {} was still angry", self.world.scenario.caller.first_name());
            self.judged(Signal::HungUp, Evidence::Moment { turn: self.state.turn, what });
        }
        match self.world.scenario.gives_up {
            Some(ending) => self.take_way(Way::Ending(ending), Vec::new()),
            None => self.over(),
        }
    }

    fn judge_move(&mut self, ix: Ix<Move>, action: &Move) {
        let turn = self.state.turn;
        let moment = |what: String| Evidence::Moment { turn, what };
        let did = format!("“{}”", action.text);
        match action.kind {
            MoveKind::Hold if std::mem::take(&mut self.state.announced_hold) => {
                self.judged(Signal::AnnouncedHold, moment(format!("{did}, and you said so first")));
            }
            MoveKind::Hold => {
                self.judged(Signal::SilentHold, moment(format!("{did}, without a word")));
            }
            MoveKind::Transfer | MoveKind::Manager => self.judge_hand_over(action, &did),
            MoveKind::Cancel => self.judged(Signal::LetGo, moment(did.clone())),
            MoveKind::WrittenApology => self.judged(Signal::WrittenApology, moment(did.clone())),
            // What was agreed, or would be taken now, is the offer made good. Done before that it is no better than said.
            MoveKind::Solution if self.ready_for_fix() || self.state.agreed.contains_key(&ix) => {
                self.judged(Signal::Solution, moment(did.clone()));
            }
            MoveKind::LookUp | MoveKind::Solution | MoveKind::CallBack | MoveKind::EndCall => {}
        }
        // The move itself is a turn too.
        if self.state.agreed.remove(&ix).is_some_and(|since| turn.saturating_sub(since) <= PROMPT_TURNS + 1) {
            self.judged(Signal::ActedAtOnce, moment(format!("{did}, as soon as it was agreed")));
        }
    }

    /// Handing over: needless, cold, silent, or warm with what was tried.
    fn judge_hand_over(&mut self, action: &Move, did: &str) {
        let turn = self.state.turn;
        let moment = |what: String| Evidence::Moment { turn, what };
        if action.needless != crate::scenario::Condition::Never && self.holds(&action.needless, None) {
            let signal = if action.kind == MoveKind::Manager { Signal::EscalatedNeedlessly } else { Signal::NeedlessTransfer };
            return self.judged(signal, moment(format!("{did}, though you could solve it")));
        }
        let announced = std::mem::take(&mut self.state.announced_hold) || self.state.shown.contains(&Signal::EscalationOffer);
        if action.kind == MoveKind::Transfer && !announced {
            self.judged(Signal::SilentTransfer, moment(format!("{did}, without a word")));
        }
        let missing: Vec<String> = action
            .needs_record
            .iter()
            .filter(|field| self.state.record.get(field).is_none_or(|written| written.text.trim().is_empty()))
            .map(|field| self.world.scenario.record[*field].label.clone())
            .collect();
        if missing.is_empty() {
            self.judged(Signal::WarmHandover, moment(format!("{did}, with the record filled in")));
        } else {
            self.judged(Signal::ColdTransfer, moment(format!("{did}; the record was empty at: {}", missing.join(", "))));
        }
    }

    /// What was agreed some turns ago and is still not done.
    pub(super) fn stalled_moves(&mut self) {
        let turn = self.state.turn;
        let stalled: Vec<Ix<Move>> =
            self.state.agreed.iter().filter(|(_, since)| turn.saturating_sub(**since) > STALLED_TURNS).map(|(ix, _)| *ix).collect();
        for ix in stalled {
            self.state.agreed.remove(&ix);
            let what = format!("“{}” was agreed, and is still not done", self.world.scenario.moves[ix].text);
            self.judged(Signal::Stalled, Evidence::Moment { turn, what });
        }
    }
}

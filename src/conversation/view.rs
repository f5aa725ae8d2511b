//! What a screen may know of a conversation.

use super::moves::END_CALL;
use super::state::{Floor, Phase, Promise, Then};
use super::{Composed, Conversation, World};
use crate::base::{Clock, Ix, Millis, Seconds};
use crate::log::{DiaryItem, Fate, Header, Spoken};
use crate::principles::Signal;
use crate::scenario::{Beat, Ending, Mood, MoveKind, Scene, Way};

/// Two times that lie no further apart are nearly the same: "in an hour", said again some minutes later.
const NEARLY: Seconds = Seconds(5 * 60);

/// Who has the floor, for a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FloorView {
    /// The caller is about to speak.
    CallerWillSpeak,
    /// The caller is saying a line.
    CallerSpeaks {
        /// The line's name in this attempt.
        line: String,
        /// When it began, in call time.
        began: Millis,
        /// When it ends.
        ends: Millis,
        /// Whether it is the last of the turn.
        last: bool,
    },
    /// The caller pauses between two lines: a nod fits, and a reply cuts them short.
    CallerPauses,
    /// The trainee is speaking.
    YouSpeak {
        /// Until when.
        until: Millis,
    },
    /// The trainee is away on a move.
    YouAreAway {
        /// Until when.
        until: Millis,
    },
    /// The floor is free.
    Free {
        /// When dead air begins.
        silence_at: Option<Millis>,
    },
}

/// An option that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its id within the beat.
    pub id: String,
    /// Its words.
    pub say: String,
}

/// A question that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionView {
    /// Its id.
    pub id: String,
    /// Its words.
    pub ask: String,
}

/// A move that can be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveView {
    /// Its id.
    pub id: String,
    /// What kind of thing.
    pub kind: MoveKind,
    /// Its words.
    pub text: String,
    /// Whether it was agreed, and waits to be done.
    pub agreed: bool,
}

/// A promise as the screen shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromiseView {
    /// What it is about, in the author's words; empty where unbound.
    pub about: String,
    /// In the trainee's words.
    pub words: String,
    /// By when.
    pub by: Clock,
    /// How long the thing really takes.
    pub takes: Option<Seconds>,
    /// How it was judged.
    pub judged: Option<Signal>,
    /// What became of it.
    pub fate: Option<Fate>,
}

impl Conversation {
    /// What it is played in.
    pub fn world(&self) -> &World {
        &self.world
    }

    /// The head of the attempt.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// What part of the attempt it is.
    pub fn phase(&self) -> Phase {
        self.state.phase
    }

    /// The present moment, in call time.
    pub fn now(&self) -> Millis {
        self.state.now
    }

    /// Call time since this scene began.
    pub fn scene_time(&self) -> Millis {
        self.state.now.since(self.state.scene_began)
    }

    /// The time on the scenario's wall.
    pub fn clock(&self) -> Clock {
        self.state.clock()
    }

    /// The scene.
    pub fn current_scene(&self) -> &Scene {
        self.scene()
    }

    /// The beat.
    pub fn current_beat(&self) -> &Beat {
        self.beat()
    }

    /// What a newcomer is told to try now.
    pub fn guide(&self) -> Option<&str> {
        let told = self.beat().guide.iter().find(|guide| self.holds(&guide.when, None));
        told.map(|guide| guide.text.as_str())
    }

    /// The beat's place among all beats.
    pub fn beat_ix(&self) -> Ix<Beat> {
        self.state.beat
    }

    /// How the last scene ended, once one has ended.
    pub fn last_ending(&self) -> Option<Ix<Ending>> {
        self.state.endings.last().copied()
    }

    /// The beat's id.
    pub fn current_beat_id(&self) -> &str {
        self.beat_id()
    }

    /// How often a beat has been visited.
    pub fn visits(&self, beat: Ix<Beat>) -> u32 {
        self.state.visits.get(&beat).copied().unwrap_or(0)
    }

    /// The caller's mood.
    pub fn mood(&self) -> Mood {
        self.state.standing.mood
    }

    /// The number of turns so far.
    pub fn turn(&self) -> u32 {
        self.state.turn
    }

    /// Who has the floor.
    pub fn floor(&self) -> FloorView {
        match &self.state.floor {
            Floor::Free { silence_at } => FloorView::Free { silence_at: *silence_at },
            Floor::Agent { until, .. } => FloorView::YouSpeak { until: *until },
            Floor::Away { until, .. } => FloorView::YouAreAway { until: *until },
            Floor::Caller(turn) => match &turn.speaking {
                Some(speaking) => FloorView::CallerSpeaks {
                    line: speaking.planned.line.clone(),
                    began: speaking.began,
                    ends: speaking.ends,
                    last: turn.lines.is_empty(),
                },
                None if turn.said > 0 => FloorView::CallerPauses,
                None => FloorView::CallerWillSpeak,
            },
        }
    }

    /// Whether what the caller says now, or is about to say, ends the scene.
    pub fn is_closing(&self) -> bool {
        let turn = match &self.state.floor {
            Floor::Free { .. } => return false,
            Floor::Agent { next, .. } | Floor::Away { next, .. } => next,
            Floor::Caller(turn) => turn,
        };
        matches!(turn.then, Then::End(_) | Then::Go(Way::Ending(_)))
    }

    /// Whether a reply waits for the caller to finish.
    pub fn reply_waits(&self) -> bool {
        self.waiting().is_some()
    }

    /// What the caller said last: the lines since the trainee's last turn, or those of the turn before where there
    /// are none.
    pub fn customer_words(&self) -> String {
        let Some((last, _)) = self.state.caller_words.last() else { return String::new() };
        let lines = self.state.caller_words.iter().filter(|(turn, _)| turn == last).map(|(_, text)| text.as_str());
        lines.collect::<Vec<_>>().join(" ")
    }

    /// What the caller said before that, oldest first.
    pub fn earlier_words(&self) -> Vec<&str> {
        let last = self.state.caller_words.last().map_or(0, |(turn, _)| *turn);
        self.state.caller_words.iter().filter(|(turn, _)| *turn != last).map(|(_, text)| text.as_str()).collect()
    }

    /// The reply that waits.
    pub fn waiting(&self) -> Option<&Spoken> {
        match &self.state.floor {
            Floor::Caller(turn) => turn.waiting.as_ref(),
            _ => None,
        }
    }

    /// The options that are open at this beat.
    pub fn choices(&self) -> Vec<Choice> {
        self.open_options().into_iter().map(|option| Choice { id: option.id.clone(), say: option.say.clone() }).collect()
    }

    /// The questions that can be asked, answered ones among them: knowing what was told is part of listening.
    pub fn questions(&self) -> Vec<QuestionView> {
        let knows = &self.world.scenario.knows;
        let open = knows.iter().filter(|(ix, ..)| self.is_open(*ix));
        open.map(|(_, id, knowledge)| QuestionView { id: id.to_owned(), ask: knowledge.ask.clone() }).collect()
    }

    /// The moves that can be made.
    pub fn moves(&self) -> Vec<MoveView> {
        let moves = &self.world.scenario.moves;
        let open = moves.iter().filter(|(ix, ..)| self.can_do(*ix));
        let mut views: Vec<MoveView> = open
            .map(|(ix, id, action)| MoveView {
                id: id.to_owned(),
                kind: action.kind,
                text: action.text.clone(),
                agreed: self.state.agreed.contains_key(&ix),
            })
            .collect();
        if !self.has_own_end() {
            views.push(MoveView { id: END_CALL.to_owned(), kind: MoveKind::EndCall, text: "End the call".to_owned(), agreed: false });
        }
        views
    }

    /// What was agreed and can be done now, where nothing is left to say here that the author holds for better.
    pub fn agreed(&self) -> Option<MoveView> {
        let said = |id: &str| self.state.said.iter().any(|(beat, known)| *beat == self.state.beat && known == id);
        let better = self.open_options().iter().any(|option| option.best && !said(&option.id));
        self.moves().into_iter().find(|action| action.agreed && !better)
    }

    /// What the trainee has promised. Said again for nearly the same time, of which the same has become, it stands here once.
    pub fn promises(&self) -> Vec<PromiseView> {
        let view = |promise: &Promise| {
            let truth = promise.truth.map(|ix| &self.world.scenario.truths[ix]);
            PromiseView {
                about: truth.map(|truth| truth.text.clone()).unwrap_or_default(),
                words: promise.words.clone(),
                by: promise.by,
                takes: truth.filter(|truth| !truth.yours).map(|truth| truth.takes),
                judged: promise.judged,
                fate: promise.fate,
            }
        };
        let again = |one: &Promise, other: &Promise| {
            let apart = (one.by.0 - other.by.0).abs();
            one.truth.is_some() && one.truth == other.truth && one.fate == other.fate && apart <= NEARLY.0
        };
        let promises = &self.state.promises;
        let first = |(number, promise): &(usize, &Promise)| !promises[..*number].iter().any(|known| again(known, promise));
        promises.iter().enumerate().filter(first).map(|(_, promise)| view(promise)).collect()
    }

    /// The text of a record field as it stands.
    pub fn recorded(&self, field: &str) -> Option<&Composed> {
        self.world.scenario.record.find(field).and_then(|ix| self.state.record.get(&ix))
    }

    /// The next steps that stand: number, words, due.
    pub fn notes(&self) -> Vec<(u32, String, Clock)> {
        let standing = self.state.notes.iter().enumerate().filter(|(_, note)| !note.crossed_out);
        standing.map(|(number, note)| (number as u32, note.text.clone(), note.due)).collect()
    }

    /// The day that the desk diary is open at, and what there is to do.
    pub fn diary(&self) -> (Clock, &[DiaryItem]) {
        (self.state.day, &self.state.today)
    }

    /// Whether a fact is on the table.
    pub fn knows_fact(&self, id: &str) -> bool {
        self.world.scenario.facts.find(id).is_some_and(|ix| self.state.facts.contains(&ix))
    }

    /// Whether the closing question is open.
    pub fn asks_kind(&self) -> bool {
        self.world.scenario.asks_kind && !self.state.caller_read
    }
}

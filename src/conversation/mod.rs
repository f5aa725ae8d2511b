//! The conversation: a pure state machine of integers. An act goes in, happenings come out; the same
//! scenario, seed and acts give the same happenings on every machine. It has no clock, disk, screen, sound,
//! reader or generator of its own.
//!
//! Start with [`Conversation::apply`]. `floor` and `turns` are who may speak when, `speak` what the trainee does about it, `reply` what a heard reply
//! does,
//! `way` where it leads, `wrap_up` what comes after a scene.

mod conditions;
mod decision;
mod essence;
mod floor;
mod judge;
mod judge_reply;
mod moves;
mod opportunities;
mod placing;
mod promises;
mod prospect;
mod questions;
mod refusal;
mod replay;
mod reply;
mod speak;
mod speech;
mod standing;
mod state;
mod turns;
mod view;
mod way;
mod world;
mod wrap_up;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::cell::RefCell;
use std::sync::Arc;

use crate::base::Millis;
use crate::log::{Act, Happening, Header, Stamped};

pub use conditions::Explained;
pub use decision::{Course, Decision};
pub use essence::{Detail, Essences};
pub use placing::Placing;
pub use prospect::Foreseen;
pub use refusal::Refusal;
pub use replay::{Divergence, ReplayError, act_of_turn, before_turn, replay};
pub use standing::{Standing, Touch};
pub use state::{Composed, Phase};
pub use view::{Choice, FloorView, MoveView, PromiseView, QuestionView};
pub use world::World;

use state::State;

/// One attempt at a scenario, under way.
#[derive(Debug, Clone)]
pub struct Conversation {
    world: Arc<World>,
    header: Arc<Header>,
    state: State,
    out: Vec<Happening>,
    /// What was asked of the standing and done to it, while somebody watches.
    watched: RefCell<Option<Vec<Touch>>>,
    /// How the last reply was decided, while somebody wants to know it.
    decision: Option<Box<Decision>>,
}

impl Conversation {
    /// Begins an attempt; gives what happens before any act.
    pub fn begin(world: Arc<World>, header: Arc<Header>) -> (Self, Vec<Happening>) {
        let mut conversation = Self::new(world, header);
        conversation.begin_scene(conversation.state.scene);
        let opening = std::mem::take(&mut conversation.out);
        (conversation, opening)
    }

    fn new(world: Arc<World>, header: Arc<Header>) -> Self {
        let world = match world.as_set(header.settings) {
            Cow::Owned(set) => Arc::new(set),
            Cow::Borrowed(_) => world.clone(),
        };
        let state = State::new(&world.scenario);
        Self { world, header, state, out: Vec::new(), watched: RefCell::default(), decision: None }
    }

    /// Does one thing at one moment, and says what followed since the last answer. A stamp before the present counts
    /// as the present.
    ///
    /// # Errors
    /// Where the act is not possible now. It is then no part of the attempt and belongs in no log; what time brought
    /// up to its moment comes with the next answer.
    pub fn apply(&mut self, stamped: &Stamped) -> Result<Vec<Happening>, Refusal> {
        self.pass_time(stamped.at);
        self.act(&stamped.act)?;
        Ok(std::mem::take(&mut self.out))
    }

    /// Lets time pass up to `to`. Splitting it changes nothing: `advance(a); advance(b)` equals `advance(b)`.
    pub fn advance(&mut self, to: Millis) -> Vec<Happening> {
        self.pass_time(to);
        std::mem::take(&mut self.out)
    }

    /// The next moment at which something happens by itself.
    pub fn next_due(&self) -> Option<Millis> {
        match self.state.phase {
            Phase::Call => self.promise_due().into_iter().chain(self.floor_due()).min().filter(|due| *due <= floor::LONGEST_CALL),
            _ => None,
        }
    }

    fn act(&mut self, act: &Act) -> Result<(), Refusal> {
        match act {
            Act::Advance => Ok(()),
            Act::Pace { line, ms } => self.pace(line, *ms),
            Act::Say { spoken, when } => self.say(spoken.clone(), *when),
            Act::Withdraw => self.withdraw(),
            Act::Composing => self.composing(),
            Act::Nod => self.nod(),
            Act::Breathe => self.breathe(),
            Act::Ask { question } => self.ask(question),
            Act::Do { action } => self.do_move(action),
            Act::Write { field, text, reading } => self.write(field, text, reading),
            Act::Note { text, due, reading } => self.note(text, *due, reading),
            Act::Unnote { index } => self.unnote(*index),
            Act::FinishRecord => self.finish_record(),
            Act::DoToday { index } => self.do_today(*index),
            Act::NextDay => self.next_day(),
            Act::ReadCaller { kind } => self.read_caller(kind),
            Act::Stop => self.stop(),
        }
    }

    fn emit(&mut self, happening: Happening) {
        self.out.push(happening);
    }
}

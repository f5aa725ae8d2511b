//! Questions: what the caller knows and answers, one answer or a ladder of ever deeper ones.

use super::reply::Heard;
use super::state::{LastReply, Planned, Then};
use super::{Conversation, Refusal, speech};
use crate::base::{Ix, Span};
use crate::log::{Cause, Happening};
use crate::principles::{Evidence, Signal, Sureness};
use crate::scenario::{Knowledge, ReactionTo};

impl Conversation {
    pub(super) fn find_question(&self, id: &str) -> Option<Ix<Knowledge>> {
        self.world.scenario.knows.find(id)
    }

    pub(super) fn question_words(&self, id: &str) -> String {
        self.world.scenario.knows.get(id).map(|knowledge| knowledge.ask.clone()).unwrap_or_default()
    }

    /// Whether a question can be asked now.
    pub(super) fn is_open(&self, ix: Ix<Knowledge>) -> bool {
        self.holds(&self.world.scenario.knows[ix].when, None)
    }

    /// Whether the answer was given already, by answering or by a line that told the same.
    pub(super) fn answered(&self, id: &str) -> bool {
        let Some(ix) = self.find_question(id) else { return false };
        let knowledge = &self.world.scenario.knows[ix];
        let asked = self.state.asked.get(&ix).copied().unwrap_or(0) as usize;
        let told = !knowledge.tells.is_empty() && knowledge.tells.iter().all(|fact| self.state.facts.contains(fact));
        asked >= knowledge.answers.len().max(1) || (asked == 0 && told)
    }

    /// Asks an open question from the list.
    pub(super) fn ask(&mut self, id: &str) -> Result<(), Refusal> {
        self.floor_free()?;
        let ix = self.find_question(id).filter(|ix| self.is_open(*ix)).ok_or_else(|| Refusal::NoQuestion(id.to_owned()))?;
        let world = self.world.clone();
        let knowledge = &world.scenario.knows[ix];
        self.state.open_turn();
        self.state.reply = LastReply::default();
        let turn = self.state.turn;
        self.emit(Happening::Asked { turn, question: id.to_owned(), text: knowledge.ask.clone() });
        self.agent_speaks(speech::reply_ms(&knowledge.ask, self.floor_kind()));
        let evidence = |why: &str| Evidence::Words {
            turn,
            span: Span::whole(&knowledge.ask),
            quote: knowledge.ask.clone(),
            sure: Sureness::Explicit,
            why: why.to_owned(),
        };
        if self.answered(id) {
            self.judged(Signal::AskedAgain, evidence("this was told already"));
            let lines = self.with_reaction(Vec::new(), ReactionTo::AskedAgain);
            self.stay(lines);
            return Ok(());
        }
        let shows = if knowledge.shows.is_empty() { vec![Signal::Question] } else { knowledge.shows.clone() };
        for signal in shows {
            self.judged(signal, evidence("a question to understand"));
        }
        let lines = self.answer_lines(ix);
        self.answer(lines, Then::Free);
        Ok(())
    }

    /// The answer to a question in typed words, if they ask one that is open and not answered yet.
    pub(super) fn answer_typed(&mut self, heard: &Heard) -> Vec<Planned> {
        let ix = heard.asked.as_deref().filter(|id| !self.answered(id)).and_then(|id| self.find_question(id));
        match ix.filter(|ix| self.is_open(*ix)) {
            Some(ix) => self.answer_lines(ix),
            None => Vec::new(),
        }
    }

    fn answer_lines(&mut self, ix: Ix<Knowledge>) -> Vec<Planned> {
        let world = self.world.clone();
        let knowledge = &world.scenario.knows[ix];
        let asked = self.state.asked.entry(ix).or_insert(0);
        let depth = *asked as usize;
        *asked += 1;
        if depth == 0 {
            self.author_steps(&knowledge.mood, Cause::Author(world.scenario.knows.id(ix).to_owned()));
        }
        let mut lines = knowledge.answers.get(depth).map(|answer| self.plan(answer)).unwrap_or_default();
        if let Some(last) = lines.last_mut() {
            last.tells.extend(knowledge.tells.iter().copied());
        }
        lines
    }
}

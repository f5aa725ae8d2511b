//! A player that does what is written, at the moment that is written or the first that fits.

use std::sync::Arc;

use super::interpret;
use crate::base::Millis;
use crate::conversation::{Conversation, FloorView, Phase, Placing, Refusal, World};
use crate::log::{Act, Directive, Entry, Header, Log, Placed, Spoken, Stamped, When};

/// A conversation and the log that it writes.
#[derive(Debug, Clone)]
pub struct Player {
    /// As it stands.
    pub conversation: Conversation,
    /// What has happened.
    pub log: Log,
}

/// Why a written act could not be done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {why}")]
pub struct PlayerError {
    /// The line of the directive, from 1.
    pub line: usize,
    /// Why.
    pub why: String,
}

/// Listening ends after so many events: a scenario that runs in a circle cannot hang a player.
pub(super) const MOST_EVENTS: usize = 10_000;

impl Player {
    /// Begins an attempt.
    ///
    /// # Errors
    /// Where the header's texts are not usable.
    pub fn begin(header: Header) -> Result<Self, String> {
        let world = World::of(&header.texts)?;
        Ok(Self::begin_in(Arc::new(world), header))
    }

    /// Begins an attempt in a world that was made before.
    pub fn begin_in(world: Arc<World>, header: Header) -> Self {
        let (conversation, opening) = Conversation::begin(world, Arc::new(header.clone()));
        Self { conversation, log: Log { header, opening, entries: Vec::new() } }
    }

    /// Begins at a moment that was set by hand.
    pub fn begin_at(world: Arc<World>, header: Header, placing: &Placing) -> Self {
        let (conversation, opening) = Conversation::begin_at(world, Arc::new(header.clone()), placing);
        Self { conversation, log: Log { header, opening, entries: Vec::new() } }
    }

    /// Does one act at a moment, and logs it.
    ///
    /// # Errors
    /// Where it is not possible then.
    pub fn act(&mut self, at: Millis, act: Act) -> Result<(), Refusal> {
        let stamped = Stamped { at: at.max(self.conversation.now()), act };
        let happenings = self.conversation.apply(&stamped)?;
        self.log.entries.push(Entry { stamped, happenings });
        Ok(())
    }

    /// Lets time pass; logged when something happened.
    pub fn advance(&mut self, to: Millis) {
        let happenings = self.conversation.advance(to);
        if !happenings.is_empty() {
            let stamped = Stamped { at: self.conversation.now(), act: Act::Advance };
            self.log.entries.push(Entry { stamped, happenings });
        }
    }

    /// Lets time pass until `enough`, or nothing more comes by itself. Says whether it came so far.
    fn until(&mut self, enough: impl Fn(&Conversation) -> bool) -> bool {
        for _ in 0..MOST_EVENTS {
            if enough(&self.conversation) {
                return true;
            }
            let Some(due) = self.conversation.next_due() else { return false };
            self.advance(due);
        }
        false
    }

    /// Listens until the floor is free or the scene is over.
    pub fn listen(&mut self) {
        self.until(|conversation| conversation.phase() != Phase::Call || matches!(conversation.floor(), FloorView::Free { .. }));
    }

    /// Does what is written.
    ///
    /// # Errors
    /// Where it is not possible; says the line and why.
    pub fn follow(&mut self, placed: &Placed) -> Result<(), PlayerError> {
        if let Some(at) = placed.at {
            self.advance(at);
        }
        let exact = placed.at.is_some();
        self.directive(&placed.directive, exact).map_err(|why| PlayerError { line: placed.line, why })
    }

    fn directive(&mut self, directive: &Directive, exact: bool) -> Result<(), String> {
        let act = match directive {
            Directive::Choose { option, when } => {
                self.find_moment(*when, exact)?;
                let spoken = interpret::option(&self.conversation, option).ok_or_else(|| self.no_option(option))?;
                Act::Say { spoken, when: *when }
            }
            Directive::Say { text, when } => {
                self.find_moment(*when, exact)?;
                Act::Say { spoken: interpret::typed(&self.conversation, text), when: *when }
            }
            Directive::Nod => {
                if !exact {
                    self.until(|conversation| !matches!(conversation.floor(), FloorView::CallerSpeaks { .. } | FloorView::CallerWillSpeak));
                }
                Act::Nod
            }
            Directive::Wait { ms } => {
                let to = self.conversation.now() + Millis(*ms);
                self.advance(to);
                return Ok(());
            }
            Directive::Ask { question } => {
                self.listen_unless(exact);
                Act::Ask { question: question.clone() }
            }
            Directive::Do { action } => {
                self.listen_unless(exact);
                Act::Do { action: action.clone() }
            }
            Directive::Finish => {
                self.listen_unless(exact);
                Act::FinishRecord
            }
            Directive::ReadCaller { kind } => {
                self.listen_unless(exact);
                Act::ReadCaller { kind: kind.clone() }
            }
            Directive::Withdraw => Act::Withdraw,
            Directive::Breathe => Act::Breathe,
            Directive::Write { field, text } => interpret::record(&self.conversation, field, text),
            Directive::Note { text, due } => interpret::note(&self.conversation, text, *due),
            Directive::Unnote { index } => Act::Unnote { index: *index },
            Directive::Today { index } => Act::DoToday { index: *index },
            Directive::NextDay => Act::NextDay,
            Directive::Stop => Act::Stop,
        };
        self.act(self.conversation.now(), act).map_err(|refusal| refusal.to_string())
    }

    fn listen_unless(&mut self, exact: bool) {
        if !exact {
            self.listen();
        }
    }

    /// Waits for a moment at which a reply of this kind can be said.
    fn find_moment(&mut self, when: When, exact: bool) -> Result<(), String> {
        if exact {
            return Ok(());
        }
        match when {
            When::AtEnd => self.listen(),
            When::Now => {
                if !self.until(|conversation| conversation.floor() == FloorView::CallerPauses) {
                    return Err("the customer makes no pause to speak in".to_owned());
                }
            }
            When::CutIn => {
                if !self.until(|conversation| matches!(conversation.floor(), FloorView::CallerSpeaks { .. })) {
                    return Err("the customer says nothing to cut in on".to_owned());
                }
                if let FloorView::CallerSpeaks { began, ends, .. } = self.conversation.floor() {
                    // A third of the way into the line.
                    self.advance(Millis(began.0 + (ends.0 - began.0) / 3));
                }
            }
        }
        Ok(())
    }

    fn no_option(&self, id: &str) -> String {
        let ids: Vec<String> = self.conversation.choices().into_iter().map(|choice| choice.id).collect();
        format!("the beat “{}” has no option “{id}”; there are: {}", self.conversation.current_beat_id(), ids.join(", "))
    }

    /// Says an option by its place among the open ones, from 0.
    ///
    /// # Errors
    /// Where there is none, or it is not possible now.
    pub fn choose(&mut self, place: usize) -> Result<(), String> {
        let choice = self.conversation.choices().into_iter().nth(place).ok_or("there is no such option")?;
        let spoken = interpret::option(&self.conversation, &choice.id).ok_or("there is no such option")?;
        self.say(spoken, When::AtEnd)
    }

    /// Says typed words.
    ///
    /// # Errors
    /// Where it is not possible now.
    pub fn say_typed(&mut self, text: &str, when: When) -> Result<(), String> {
        self.say(interpret::typed(&self.conversation, text), when)
    }

    fn say(&mut self, spoken: Spoken, when: When) -> Result<(), String> {
        self.act(self.conversation.now(), Act::Say { spoken, when }).map_err(|refusal| refusal.to_string())
    }
}

//! A rehearsal: a call that is played by steps, from anywhere. Nothing of it is kept; what was done can be taken back, and is
//! done again on a changed text.

use std::sync::Arc;

use super::{Led, Player, Setting, Tried};
use crate::base::Seed;
use crate::conversation::{Conversation, Decision, FloorView, Phase, World};
use crate::log::{Directive, Header, Log, Placed, Settings, Texts};
use crate::reading;

/// What a rehearsal is played with.
#[derive(Debug, Clone)]
pub struct Stage {
    /// The world.
    pub world: Arc<World>,
    /// The head that every play begins with.
    pub header: Header,
}

impl Stage {
    /// Makes it from texts.
    ///
    /// # Errors
    /// Where the texts are not usable.
    pub fn of(texts: Texts) -> Result<Self, String> {
        let world = Arc::new(World::of(&texts)?);
        Ok(Self { world, header: Header::new(Seed(1), reading::VERSION, Settings::default(), texts) })
    }

    /// A player at the beginning, or at a moment that was set by hand.
    ///
    /// # Errors
    /// Where the moment names something that the scenario has not.
    pub fn player(&self, from: Option<&Setting>) -> Result<Player, String> {
        Ok(match from {
            None => Player::begin_in(self.world.clone(), self.header.clone()),
            Some(setting) => {
                let placing = setting.placing(&self.world.scenario)?;
                Player::begin_at(self.world.clone(), self.header.clone(), &placing)
            }
        })
    }
}

/// Something that was done, and what it led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// What.
    pub directive: Directive,
    /// The words of the option, where one was said: its id may be another on a changed text.
    words: String,
    /// What it led to.
    pub led: Led,
    /// How it was decided where the reply leads, where one was heard.
    pub decision: Option<Decision>,
}

/// A rehearsal.
#[derive(Debug, Clone)]
pub struct Rehearsal {
    stage: Stage,
    from: Option<Setting>,
    done: Vec<Done>,
    /// So many of the acts are the way to where it began.
    way: usize,
    /// What was done on an earlier text and is not possible on this one.
    waiting: Vec<Done>,
    parted: Option<String>,
    /// Right after the last act.
    held: Player,
    /// When the caller has finished after it.
    heard: Player,
}

impl Rehearsal {
    /// Begins, at the beginning or at a moment that was set by hand, and does `way`.
    ///
    /// # Errors
    /// Where the moment or the way is not possible.
    pub fn begin(stage: Stage, from: Option<Setting>, way: &[Directive]) -> Result<Self, String> {
        let held = stage.player(from.as_ref())?;
        let heard = listened(&held);
        let mut rehearsal = Self { stage, from, done: Vec::new(), way: 0, waiting: Vec::new(), parted: None, held, heard };
        for directive in way {
            rehearsal.act(directive.clone())?;
        }
        rehearsal.way = way.len();
        Ok(rehearsal)
    }

    /// Does one thing, at the first moment that fits.
    ///
    /// # Errors
    /// Where it is not possible; nothing has happened then.
    pub fn act(&mut self, directive: Directive) -> Result<(), String> {
        self.follow(directive)?;
        self.waiting.clear();
        self.parted = None;
        Ok(())
    }

    fn follow(&mut self, directive: Directive) -> Result<(), String> {
        let mut player = self.held.clone();
        player.conversation.note_decisions();
        let words = match &directive {
            Directive::Choose { option, .. } => self.words_of(option),
            _ => String::new(),
        };
        let (at, held) = (self.conversation().current_beat_id().to_owned(), self.held.log.entries.len());
        player.follow(&Placed { line: 0, at: None, directive: directive.clone() }).map_err(|error| error.why)?;
        self.heard = listened(&player);
        self.held = player;
        // Listening on before the act belongs to what came before it; waiting is the act itself.
        let waits = matches!(directive, Directive::Wait { .. });
        let since = if waits { held } else { self.held.log.entries.len() - 1 };
        let led = Led::of(&at, self.heard.log.entries[since..].iter().flat_map(|entry| &entry.happenings));
        let decision = self.heard.conversation.decision().cloned();
        self.done.push(Done { directive, words, led, decision });
        Ok(())
    }

    fn words_of(&self, option: &str) -> String {
        let options = &self.conversation().current_beat().options;
        options.iter().find(|known| known.id == option).map(|known| known.say.clone()).unwrap_or_default()
    }

    /// Says nothing until the silence has been noticed.
    ///
    /// # Errors
    /// Where silence does nothing: time is free, or the scene is over.
    pub fn say_nothing(&mut self) -> Result<(), String> {
        let FloorView::Free { silence_at: Some(due) } = self.conversation().floor() else {
            return Err("silence does nothing here".to_owned());
        };
        let ms = due.since(self.held.conversation.now()).0.div_ceil(1000) * 1000;
        self.act(Directive::Wait { ms })
    }

    /// Takes the last act back; the way to where it began stays. Says whether there was one.
    pub fn undo(&mut self) -> bool {
        self.can_undo() && self.again_up_to(self.done.len() - 1)
    }

    /// Whether something was done since it began.
    pub fn can_undo(&self) -> bool {
        self.done.len() > self.way
    }

    /// Begins again where it began.
    pub fn restart(&mut self) {
        self.again_up_to(self.way);
    }

    fn again_up_to(&mut self, count: usize) -> bool {
        let way = self.done.iter().take(count).map(|done| done.directive.clone()).collect::<Vec<_>>();
        let began = self.way;
        let again = Self::begin(self.stage.clone(), self.from.clone(), &way);
        let done = again.is_ok();
        if let Ok(again) = again {
            *self = Self { way: began.min(count), ..again };
        }
        done
    }

    /// Does everything again on a changed text, to the same point or as far as it goes; [`parted`](Self::parted) says where and
    /// why it parted. Gives how many answers of the customer's are other words now.
    pub fn renew(&mut self, stage: Stage) -> usize {
        let mut wanted: Vec<Done> = self.done.clone();
        wanted.append(&mut self.waiting.clone());
        let mut again = match Self::begin(stage, self.from.clone(), &[]) {
            Ok(again) => again,
            Err(why) => {
                self.parted = Some(format!("It cannot begin there any more: {why}."));
                return 0;
            }
        };
        let mut changed = 0;
        let mut wanted = wanted.into_iter();
        while let Some(done) = wanted.next() {
            if let Err(why) = again.follow(again.same(&done)) {
                again.parted = Some(format!("Here it parts: {why}."));
                again.waiting = std::iter::once(done).chain(wanted).collect();
                break;
            }
            let now = &again.done[again.done.len() - 1].led;
            if (&now.entered, &now.ended) != (&done.led.entered, &done.led.ended) {
                again.parted = Some(format!("Here it parts: the call now goes to “{}”, and went to “{}”.", now.place(), done.led.place()));
                again.waiting = wanted.collect();
                // It is held to what it led to then: with the text as it was, it goes on.
                let last = again.done.len() - 1;
                again.done[last].led.entered = done.led.entered;
                again.done[last].led.ended = done.led.ended;
                break;
            }
            changed += usize::from(now.said != done.led.said);
        }
        again.way = self.way.min(again.done.len());
        *self = again;
        changed
    }

    /// The same act on this text: an option is known by its words before it is by its place.
    fn same(&self, done: &Done) -> Directive {
        let Directive::Choose { option, when } = &done.directive else { return done.directive.clone() };
        let options = &self.conversation().current_beat().options;
        let alike = || options.iter().find(|known| known.say == done.words).map(|known| known.id.clone());
        let same = self.words_of(option) == done.words;
        Directive::Choose { option: if same { None } else { alike() }.unwrap_or_else(|| option.clone()), when: *when }
    }

    /// Why it came to another point than before, on a changed text.
    pub fn parted(&self) -> Option<&str> {
        self.parted.as_deref()
    }

    /// Reads a reply at this moment and says what it would lead to, without going on.
    pub fn try_reply(&self, text: &str) -> Tried {
        Tried::of(&self.heard, text)
    }

    /// As it stands, when the caller has finished.
    pub fn conversation(&self) -> &Conversation {
        &self.heard.conversation
    }

    /// Everything that has happened.
    pub fn log(&self) -> &Log {
        &self.heard.log
    }

    /// What it is played with.
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// Where it began, if that was set by hand.
    pub fn from(&self) -> Option<&Setting> {
        self.from.as_ref()
    }

    /// What was done, in order, the way to where it began first.
    pub fn done(&self) -> &[Done] {
        &self.done
    }

    /// How many of the acts are the way to where it began.
    pub fn way(&self) -> usize {
        self.way
    }

    /// Whether one can still cut in, or nod: the caller has said something since the last act.
    pub fn caller_speaks(&self) -> bool {
        self.held.conversation.phase() == Phase::Call && self.held.conversation.now() < self.heard.conversation.now()
    }
}

fn listened(player: &Player) -> Player {
    let mut heard = player.clone();
    heard.listen();
    heard
}

//! One step of an exploration: a decision of the trainee's with its time, and all that follows until the next.

use super::Readings;
use crate::base::{Ix, Millis};
use crate::conversation::{FloorView, Phase, World};
use crate::log::{Act, DiaryItem, Directive, When};
use crate::rehearsal::Player;
use crate::scenario::{Knowledge, Move, RecordField, Truth};

/// What the trainee does. Minutes do not matter, only whether they were in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::rehearsal) enum Deed {
    /// Says an option of the beat, by its place.
    Choose(u8),
    /// Asks an open question.
    Ask(Ix<Knowledge>),
    /// Makes a move; before a hand-over the record may be written.
    Do { action: Ix<Move>, written: bool },
    /// Ends the call, where the author wrote no own way to do it.
    EndCall,
    /// Says nothing until the silence has come.
    Late,
    /// Says nothing for so long that the call ends.
    Nothing,
    /// After a scene: notes what these of the trainee's own things need, by bits, and does it when it is due.
    Wrap { notes: u32 },
}

/// A deed, and whether the trainee speaks over what the caller says to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::rehearsal) struct Step {
    pub deed: Deed,
    pub over: bool,
}

/// Nobody stays silent, or turns the pages of a diary, for longer than this.
const MOST_EVENTS: usize = 200;

/// Takes steps with a player; options are read once, and what is done can be written down.
pub(in crate::rehearsal) struct Taker<'t> {
    pub player: &'t mut Player,
    pub readings: &'t mut Readings,
    /// What was done so far, as a walk says it.
    pub written: Option<Vec<Directive>>,
    /// The moment of the last thing that was done.
    last: Millis,
}

/// The agent's own things that a next step can be noted for.
pub(in crate::rehearsal) fn own_truths(world: &World) -> Vec<Ix<Truth>> {
    world.scenario.truths.iter().filter(|(_, _, truth)| truth.yours).map(|(ix, ..)| ix).collect()
}

impl<'t> Taker<'t> {
    pub fn new(player: &'t mut Player, readings: &'t mut Readings, written: Option<Vec<Directive>>) -> Self {
        let last = player.conversation.now();
        Self { player, readings, written, last }
    }

    /// Takes a step; none where it cannot be taken.
    pub fn take(&mut self, step: Step) -> Option<()> {
        match step.deed {
            Deed::Choose(place) => self.choose(place, When::AtEnd)?,
            Deed::Ask(ix) => {
                let question = self.world().scenario.knows.id(ix).to_owned();
                self.act(Act::Ask { question })?;
            }
            Deed::Do { action, written } => self.make_move(action, written)?,
            Deed::EndCall => self.act(Act::Do { action: "end_call".to_owned() })?,
            Deed::Late => {
                let FloorView::Free { silence_at: Some(due) } = self.player.conversation.floor() else { return None };
                self.wait(due);
            }
            Deed::Nothing => self.say_nothing()?,
            Deed::Wrap { notes } => self.wrap(notes)?,
        }
        if step.over {
            self.speak_over()?;
        }
        self.player.listen();
        Some(())
    }

    fn world(&self) -> &World {
        self.player.conversation.world()
    }

    fn act(&mut self, act: Act) -> Option<()> {
        let directive = self.written.is_some().then(|| Directive::of(&act)).flatten();
        self.last = self.player.conversation.now();
        self.player.act(self.last, act).ok()?;
        if let Some(written) = &mut self.written {
            written.extend(directive);
        }
        Some(())
    }

    fn wait(&mut self, until: Millis) {
        // A walk waits for whole seconds.
        let ms = until.since(self.last).0.div_ceil(1000) * 1000;
        self.player.advance(if self.written.is_some() { Millis(self.last.0 + ms) } else { until });
        if let Some(written) = &mut self.written {
            written.push(Directive::Wait { ms });
            self.last = self.player.conversation.now();
        }
    }

    fn choose(&mut self, place: u8, when: When) -> Option<()> {
        let conversation = &self.player.conversation;
        let spoken = self.readings.option(conversation, place)?;
        self.act(Act::Say { spoken, when })
    }

    fn make_move(&mut self, ix: Ix<Move>, written: bool) -> Option<()> {
        let scenario = &self.world().scenario;
        let (action, needs) = (scenario.moves.id(ix).to_owned(), &scenario.moves[ix].needs_record);
        if written {
            let field = |ix: &Ix<RecordField>| {
                let wants = scenario.record[*ix].wants.iter().map(|fact| scenario.facts[*fact].text.as_str());
                (scenario.record.id(*ix).to_owned(), wants.chain(["-"]).find(|text| !text.is_empty()).unwrap_or("-").to_owned())
            };
            let missing = |(id, _): &(String, String)| self.player.conversation.recorded(id).is_none();
            let fields: Vec<(String, String)> = needs.iter().map(field).filter(missing).collect();
            if fields.is_empty() {
                return None;
            }
            for (field, text) in fields {
                let write = self.readings.record(&self.player.conversation, &field, &text);
                self.act(write)?;
            }
        }
        self.act(Act::Do { action })
    }

    fn say_nothing(&mut self) -> Option<()> {
        for _ in 0..MOST_EVENTS {
            if self.player.conversation.phase() != Phase::Call {
                let now = self.player.conversation.now();
                self.wait(now);
                return Some(());
            }
            let due = self.player.conversation.next_due()?;
            self.player.advance(due);
        }
        None
    }

    fn speak_over(&mut self) -> Option<()> {
        for _ in 0..MOST_EVENTS {
            let conversation = &self.player.conversation;
            match conversation.floor() {
                FloorView::CallerSpeaks { began, ends, .. } => {
                    // Where a walk cuts in: a third of the way into the line.
                    self.player.advance(Millis(began.0 + (ends.0 - began.0) / 3));
                    return self.cut_in();
                }
                FloorView::Free { .. } => return None,
                _ if conversation.phase() != Phase::Call => return None,
                _ => {
                    let due = conversation.next_due()?;
                    self.player.advance(due);
                }
            }
        }
        None
    }

    fn cut_in(&mut self) -> Option<()> {
        let open = self.player.conversation.choices().into_iter().next()?.id;
        let place = self.player.conversation.current_beat().options.iter().position(|option| option.id == open)?;
        self.choose(place as u8, When::CutIn)?;
        // At the end of a short last line it counts as after it, and waits.
        (!self.player.conversation.reply_waits()).then_some(())
    }

    fn wrap(&mut self, notes: u32) -> Option<()> {
        for (place, truth) in own_truths(self.world()).into_iter().enumerate() {
            if notes & (1 << place) != 0 {
                let truth = &self.world().scenario.truths[truth];
                let (words, takes) = (truth.about.first().unwrap_or(&truth.text).clone(), truth.takes);
                let note = self.readings.note(&self.player.conversation, &words, takes);
                self.act(note)?;
            }
        }
        self.act(Act::FinishRecord)?;
        for _ in 0..MOST_EVENTS {
            if self.player.conversation.phase() != Phase::Diary {
                return Some(());
            }
            let (_, today) = self.player.conversation.diary();
            let due = |(place, item): (usize, &DiaryItem)| (item.note.is_some() && !item.done).then_some(place as u32);
            let due: Vec<u32> = today.iter().enumerate().filter_map(due).collect();
            for index in due {
                self.act(Act::DoToday { index })?;
            }
            self.act(Act::NextDay)?;
        }
        None
    }
}

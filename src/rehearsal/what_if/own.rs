//! The trainee's own acts after a turn, done again as long as they fit.

use std::collections::BTreeMap;

use crate::base::Millis;
use crate::conversation::{Conversation, FloorView, Phase};
use crate::log::{Act, Directive, Entry, Happening, Log};
use crate::rehearsal::{MOST_EVENTS, Player};

/// What the trainee did, with the moment in which they did it.
struct Doing {
    act: Act,
    /// The beat.
    beat: String,
    /// How long the floor had been free.
    lag: u64,
    /// The line that the caller had said last, by its stable name.
    after: String,
    /// What a thing of the day was, in words.
    item: String,
}

/// Something of the log that is done again.
enum Item {
    Doing(Box<Doing>),
    /// Nobody said anything.
    Silence,
}

impl Item {
    fn opens_a_turn(&self) -> bool {
        matches!(self, Item::Doing(doing) if matches!(doing.act, Act::Say { .. } | Act::Ask { .. } | Act::Do { .. }))
    }

    /// Whether it is the same line, whenever it was said.
    fn says(&self, line: &Directive) -> bool {
        let Item::Doing(doing) = self else { return false };
        match (Directive::of(&doing.act), line) {
            (Some(Directive::Choose { option: own, .. }), Directive::Choose { option, .. }) => own == *option,
            (Some(Directive::Say { text: own, .. }), Directive::Say { text, .. }) => own == *text,
            _ => false,
        }
    }
}

/// The trainee's own acts from an entry on.
pub(super) struct Own<'l> {
    log: &'l Log,
    /// The call as it was, before the entry that comes next.
    original: Conversation,
    /// How long lines took, by their stable names.
    paces: BTreeMap<&'l str, u32>,
}

/// The stable name of a line: that of the attempt without its number.
fn stable(line: &str) -> &str {
    line.rsplit_once('#').map_or(line, |(name, _)| name)
}

impl<'l> Own<'l> {
    /// Of a log that was played so far.
    pub fn of(original: Conversation, log: &'l Log) -> Self {
        let paces = log.entries.iter().filter_map(|entry| match &entry.stamped.act {
            Act::Pace { line, ms } => Some((stable(line), *ms)),
            _ => None,
        });
        Self { log, original, paces: paces.collect() }
    }

    /// Does what the trainee did after entry `number`, for which something else may just have been done. Where it was `said_at_once`
    /// what the trainee said next, it is not said again. Gives why it no longer fits, where that is so.
    pub fn follow(&mut self, player: &mut Player, number: usize, said_at_once: Option<&Directive>) -> Option<String> {
        let mut next = number;
        let same = |player: &Player, entry: &Entry| player.log.entries.last().is_some_and(|last| last.happenings == entry.happenings);
        // As long as it goes as it went, every act is done at its very moment.
        let mut in_step = same(player, &self.log.entries[next]);
        while in_step && next + 1 < self.log.entries.len() {
            next += 1;
            let entry = &self.log.entries[next];
            in_step = player.act(entry.stamped.at, entry.stamped.act.clone()).is_ok() && same(player, entry);
        }
        if in_step {
            return None;
        }
        let items = self.items(number, next + 1);
        let next = items.iter().position(Item::opens_a_turn).filter(|next| said_at_once.is_some_and(|said| items[*next].says(said)));
        let items = &items[next.map_or(0, |next| next + 1)..];
        let parted = items.iter().find_map(|item| self.again(player, item));
        parted.or_else(|| {
            self.listen(player);
            (player.conversation.phase() != Phase::Over).then(|| "Your call ended here; this one goes on.".to_owned())
        })
    }

    /// What the trainee did from entry `from` on. The call as it was is played on from entry `number`.
    fn items(&mut self, number: usize, from: usize) -> Vec<Item> {
        let mut items = Vec::new();
        let (mut free_since, mut after) = (Millis(0), String::new());
        for (place, entry) in self.log.entries.iter().enumerate().skip(number) {
            let at = entry.stamped.at;
            if place >= from {
                let mut before = self.original.clone();
                before.advance(at);
                items.extend(doing(&before, entry, free_since, &after).map(Item::Doing));
                let silences = entry.happenings.iter().filter(|happening| matches!(happening, Happening::Silence { .. }));
                items.extend(silences.map(|_| Item::Silence));
            }
            // It played once; it plays again.
            let _ = self.original.apply(&entry.stamped);
            for happening in &entry.happenings {
                match happening {
                    Happening::FloorFree { .. } => free_since = at,
                    Happening::LineEnded { line } => after = stable(line).to_owned(),
                    _ => {}
                }
            }
        }
        items
    }

    /// Does one thing again. Gives why it no longer fits.
    fn again(&self, player: &mut Player, item: &Item) -> Option<String> {
        let Item::Doing(doing) = item else {
            self.listen(player);
            if let FloorView::Free { silence_at: Some(due) } = player.conversation.floor() {
                player.advance(due);
            }
            return None;
        };
        match &doing.act {
            Act::Nod | Act::Breathe => {
                if self.listen_to(player, &doing.after) {
                    gently(player, &doing.act);
                }
                None
            }
            Act::Say { .. } | Act::Ask { .. } | Act::Do { .. } => self.decide(player, doing),
            Act::FinishRecord => {
                self.listen(player);
                match player.conversation.phase() {
                    Phase::Record => fits(player, &doing.act),
                    _ => Some("Your call ended here; this one goes on.".to_owned()),
                }
            }
            Act::DoToday { .. } => {
                let today = player.conversation.diary().1;
                if let Some(index) = today.iter().position(|open| open.text == doing.item && !open.done) {
                    gently(player, &Act::DoToday { index: index as u32 });
                }
                None
            }
            act => {
                gently(player, act);
                None
            }
        }
    }

    /// Does again what opened a turn: at the same beat, so long after the caller had finished.
    fn decide(&self, player: &mut Player, doing: &Doing) -> Option<String> {
        self.listen(player);
        if player.conversation.phase() != Phase::Call {
            return Some("This call comes to its end here; yours went on.".to_owned());
        }
        if player.conversation.current_beat_id() != doing.beat {
            return Some("The customer is at another point now, to which your next words do not fit.".to_owned());
        }
        let soon = Millis(player.conversation.now().0 + doing.lag);
        let in_time = match player.conversation.floor() {
            FloorView::Free { silence_at: Some(due) } => soon.min(Millis(due.0.saturating_sub(1))),
            _ => soon,
        };
        player.advance(in_time);
        fits(player, &doing.act)
    }

    /// Listens until the floor is free or the scene is over; lines that were said in the call take as long as they took.
    fn listen(&self, player: &mut Player) {
        self.pace(player);
        player.listen();
    }

    /// Listens until the caller has said a line; says whether it came.
    fn listen_to(&self, player: &mut Player, line: &str) -> bool {
        self.pace(player);
        for _ in 0..MOST_EVENTS {
            let listens = !matches!(player.conversation.floor(), FloorView::Free { .. });
            let Some(due) = player.conversation.next_due().filter(|_| listens) else { return false };
            let before = player.log.entries.len();
            player.advance(due);
            let mut since = player.log.entries[before..].iter().flat_map(|entry| &entry.happenings);
            if since.any(|happening| matches!(happening, Happening::LineEnded { line: ended } if stable(ended) == line)) {
                return true;
            }
        }
        false
    }

    fn pace(&self, player: &mut Player) {
        let planned = player.log.entries.last().into_iter().flat_map(|entry| &entry.happenings).filter_map(|happening| match happening {
            Happening::Planned { line, .. } => Some((line.clone(), *self.paces.get(stable(line))?)),
            _ => None,
        });
        for (line, ms) in planned.collect::<Vec<_>>() {
            gently(player, &Act::Pace { line, ms });
        }
    }

    /// Writes into the record what the trainee wrote in that of the same scene.
    pub fn write_record(&self, player: &mut Player) {
        let scene = |happening: &Happening| matches!(happening, Happening::SceneBegan { .. });
        let now = player.log.happenings().filter(|happening| scene(happening)).count();
        let mut scenes = self.log.opening.iter().filter(|happening| scene(happening)).count();
        for entry in &self.log.entries {
            if scenes == now && matches!(entry.stamped.act, Act::Write { .. }) {
                gently(player, &entry.stamped.act);
            }
            scenes += entry.happenings.iter().filter(|happening| scene(happening)).count();
        }
    }

    /// Answers the closing question as the trainee did.
    pub fn answer_closing_question(&self, player: &mut Player) {
        for entry in self.log.entries.iter().filter(|entry| matches!(entry.stamped.act, Act::ReadCaller { .. })) {
            gently(player, &entry.stamped.act);
        }
    }
}

/// What somebody did in an entry, before which the call stood so; none where time passed, or nobody would notice.
fn doing(before: &Conversation, entry: &Entry, free_since: Millis, after: &str) -> Option<Box<Doing>> {
    let act = &entry.stamped.act;
    if matches!(act, Act::Advance | Act::Composing | Act::Pace { .. } | Act::Withdraw) {
        return None;
    }
    // What was not heard, or taken back, is no act of its own.
    if entry.happenings.iter().any(|happening| matches!(happening, Happening::ReplyUnheard { .. })) {
        return None;
    }
    let lag = if matches!(before.floor(), FloorView::Free { .. }) { entry.stamped.at.since(free_since).0 } else { 0 };
    let item = match act {
        Act::DoToday { index } => before.diary().1.get(*index as usize).map(|item| item.text.clone()).unwrap_or_default(),
        _ => String::new(),
    };
    let (act, beat, after) = (act.clone(), before.current_beat_id().to_owned(), after.to_owned());
    Some(Box::new(Doing { act, beat, lag, after, item }))
}

/// Does an act that decides something; gives why it is not possible.
fn fits(player: &mut Player, act: &Act) -> Option<String> {
    let refused = player.act(player.conversation.now(), act.clone()).err()?;
    Some(format!("What you did next is not possible here: {refused}."))
}

/// Does an act that decides nothing. Where it is not possible nothing is missed.
fn gently(player: &mut Player, act: &Act) {
    let _ = player.act(player.conversation.now(), act.clone());
}

//! The turning points of an attempt: for every turn the best and the worst outcome that were still open before it and
//! after it, and what would have kept the best one open.

use std::ops::ControlFlow;
use std::sync::Arc;

use super::ahead::Ahead;
use super::kept::{Kept, look_on};
use super::outlook::{RANKS, can_still_be, outcome};
use super::{Limits, Progress};
use crate::assessment::{Closing, Debrief, Open, Turned, What};
use crate::conversation::{Conversation, Phase, World};
use crate::log::{Act, Happening, Log};
use crate::rehearsal::Player;
use crate::scenario::Outcome;

/// A turn of an attempt, or another moment at which something could close.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// Its number, from 1; of another moment, that of the turn before it.
    pub turn: u32,
    /// What was done, or left undone.
    pub what: What,
    /// The entry of the log in which that was.
    pub entry: usize,
    /// What was said or done at the turn, in words.
    pub yours: String,
    /// What was open before it; none where nothing was found.
    pub before: Option<Open>,
    /// And after it.
    pub after: Option<Open>,
    /// What would have kept the best outcome open: options, the author's best first and faults last, or where none does, moves
    /// that lead on.
    pub kept_by: Vec<Kept>,
}

impl Turn {
    /// Whether a better outcome was open before it than after.
    pub fn closed_something(&self) -> bool {
        self.closing().is_some()
    }

    fn closing(&self) -> Option<Closing> {
        let (before, after) = (self.before?, self.after?);
        let examples = self.kept_by.iter().filter(|kept| !kept.fault || self.kept_by.iter().all(|kept| kept.fault));
        let kept_by = examples.map(|kept| kept.words.clone()).collect();
        let &Self { turn, what, entry, .. } = self;
        let closing = || Closing { turn, what, entry, yours: self.yours.clone(), before, after, kept_by };
        (rank(before.best) < rank(after.best)).then(closing)
    }
}

/// The place of an outcome among all, the best first.
fn rank(wanted: Outcome) -> usize {
    RANKS.iter().position(|outcome| *outcome == wanted).unwrap_or(RANKS.len())
}

/// What the turns of an attempt come to, as its debrief tells it.
pub fn turned(turns: &[Turn]) -> Turned {
    Turned {
        closed: turns.iter().filter_map(Turn::closing).collect(),
        at_first: turns.first().and_then(|turn| turn.before),
        at_last: turns.last().and_then(|turn| turn.after),
    }
}

/// Works out where an attempt turned, and puts it into its debrief. A call that was stopped is not judged.
///
/// # Errors
/// As [`turning_points`].
pub fn tell_turning(debrief: &mut Debrief, log: &Log) -> Result<(), String> {
    if !debrief.stopped {
        let turns = turning_points(log, Limits::default(), &mut |_| ControlFlow::Continue(()))?;
        debrief.turn_exactly(turned(&turns));
    }
    Ok(())
}

/// Looks at every turn of an attempt.
///
/// # Errors
/// A sentence, where the log's texts are not usable, it does not play again, or it was broken off.
pub fn turning_points(log: &Log, limits: Limits, tell: &mut dyn FnMut(Progress) -> ControlFlow<()>) -> Result<Vec<Turn>, String> {
    let world = Arc::new(World::of(&log.header.texts)?);
    let mut player = Player::begin_in(world, log.header.clone());
    let moments = moments(&mut player, log)?;
    let others: Vec<Conversation> = moments.iter().skip(1).map(|moment| moment.before.clone()).collect();
    let Some(first) = moments.first() else { return Ok(Vec::new()) };
    let mut ahead = Ahead::of(&log.header, &first.before, &others, limits, tell);
    if ahead.was_cancelled() {
        return Err("It was broken off.".to_owned());
    }
    player.log.entries.clear();
    let mut open: Vec<Option<Open>> = Vec::new();
    let mut kept: Vec<Vec<Kept>> = Vec::new();
    for (place, moment) in moments.iter().enumerate().rev() {
        player.conversation = moment.before.clone();
        let later = open.last().copied().flatten();
        // What really came was open, whatever was found.
        let found = ahead.open(&player, place, later);
        let best = found.map(|open| rank(open.best));
        let mut keeping = best.map(|rank| ahead.kept_by(&player, place, rank)).unwrap_or_default();
        if let (Some(best), Some(later)) = (best, later)
            && best < rank(later.best)
        {
            look_on(&mut keeping, &mut ahead, &player, best, limits, tell);
        }
        kept.push(keeping);
        open.push(found);
    }
    open.reverse();
    kept.reverse();
    let turn = |((moment, pair), kept_by): ((Moment, &[Option<Open>]), Vec<Kept>)| Turn {
        turn: moment.turn,
        what: moment.what,
        entry: moment.entry,
        yours: moment.yours,
        before: pair[0],
        after: pair[1],
        kept_by,
    };
    Ok(moments.into_iter().zip(open.windows(2)).zip(kept).map(turn).collect())
}

/// A moment that is looked at.
struct Moment {
    turn: u32,
    what: What,
    entry: usize,
    yours: String,
    /// Before it, with the floor free.
    before: Conversation,
}

/// The moments of a log, and its end.
fn moments(player: &mut Player, log: &Log) -> Result<Vec<Moment>, String> {
    let mut moments: Vec<Moment> = Vec::new();
    let (mut turn, mut at_the_desk) = (0, false);
    for (number, entry) in log.entries.iter().enumerate() {
        let before = player.conversation.clone();
        let desk = before.phase() == Phase::Record;
        if desk && !at_the_desk {
            moments.push(Moment { turn, what: What::Record, entry: number, yours: String::new(), before: before.clone() });
        }
        at_the_desk = desk || (at_the_desk && before.phase() == Phase::Diary);
        let stamped = &entry.stamped;
        player.act(stamped.at, stamped.act.clone()).map_err(|why| format!("The act of entry {number} is not possible: {why}."))?;
        for happening in &entry.happenings {
            let (what, yours) = match happening {
                Happening::Replied { turn: number, text, .. }
                | Happening::Asked { turn: number, text, .. }
                | Happening::Moved { turn: number, text, .. } => {
                    turn = *number;
                    (What::Turn, text.as_str())
                }
                Happening::Silence { .. } => (What::Silence, ""),
                Happening::ReplyUnheard { text } => (What::Over, text.as_str()),
                _ => continue,
            };
            moments.push(Moment { turn, what, entry: number, yours: yours.to_owned(), before: heard_out(player, &before) });
        }
    }
    let entry = log.entries.len();
    moments.push(Moment { turn, what: What::Turn, entry, yours: String::new(), before: heard_out(player, &player.conversation) });
    Ok(moments)
}

/// A conversation in which the caller has finished, and nothing waits to be said.
fn heard_out(player: &Player, conversation: &Conversation) -> Conversation {
    let mut player = Player { conversation: conversation.clone(), log: Log { entries: Vec::new(), ..player.log.clone() } };
    let now = player.conversation.now();
    // Where nothing waits there is nothing to take back.
    let _ = player.act(now, Act::Withdraw);
    player.listen();
    player.conversation
}

impl Ahead {
    /// What is open at a moment where `player` stands, which led to one where `later` was open.
    fn open(&mut self, player: &Player, place: usize, later: Option<Open>) -> Option<Open> {
        let conversation = &player.conversation;
        if conversation.phase() == Phase::Over {
            let outcome = outcome(conversation)?;
            return Some(Open { best: outcome, worst: outcome, sure: true });
        }
        let spot = self.spots[place];
        let came = |of: fn(&Open) -> Outcome, rank: usize| later.as_ref().is_some_and(|open| of(open) == RANKS[rank]);
        let best = (0..RANKS.len()).find(|rank| came(|open| open.best, *rank) || self.is_played(player, None, spot, *rank))?;
        let worst = (0..RANKS.len()).rev().find(|rank| came(|open| open.worst, *rank) || self.is_played(player, None, spot, *rank))?;
        let sure = RANKS[..best].iter().all(|better| !can_still_be(*better, conversation));
        Some(Open { best: RANKS[best], worst: RANKS[worst], sure })
    }
}

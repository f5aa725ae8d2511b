//! The turning points of an attempt: for every turn the best and the worst outcome that were still open before it and
//! after it, and what would have kept the best one open.

use std::ops::ControlFlow;
use std::sync::Arc;

use super::graph::{Builder, Graph};
use super::outlook::{RANKS, can_still_be, outcome, within_reach};
use super::standings::Standings;
use super::step::Deed;
use super::{Limits, Progress};
use crate::conversation::{Conversation, Detail, Phase, World};
use crate::log::{Act, Happening, Log};
use crate::rehearsal::Player;
use crate::scenario::Outcome;

/// What is open at a moment, with the author's options from there on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    /// The best outcome that can still be reached.
    pub best: Outcome,
    /// The worst.
    pub worst: Outcome,
    /// Whether a better one than `best` is ruled out. Where not, it was not found.
    pub sure: bool,
}

/// A turn of an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// Its number, from 1.
    pub turn: u32,
    /// What was open before it; none where nothing was found.
    pub before: Option<Open>,
    /// And after it.
    pub after: Option<Open>,
    /// The options that would have kept the best outcome open, by id.
    pub kept_by: Vec<String>,
}

impl Turn {
    /// Whether a better outcome was open before it than after.
    pub fn closed_something(&self) -> bool {
        let place = |open: &Option<Open>| open.and_then(|open| RANKS.iter().position(|outcome| *outcome == open.best));
        place(&self.before) < place(&self.after)
    }
}

/// Looks at every turn of an attempt.
///
/// # Errors
/// A sentence, where the log's texts are not usable or it does not play again.
pub fn turning_points(log: &Log, limits: Limits, tell: &mut dyn FnMut(Progress) -> ControlFlow<()>) -> Result<Vec<Turn>, String> {
    let world = Arc::new(World::of(&log.header.texts)?);
    let moments = moments(&world, log)?;
    let mut player = Player::begin_in(world, log.header.clone());
    let mut builder = Builder::new(&mut player, Detail::Coarse, limits);
    let (numbers, moments): (Vec<u32>, Vec<Conversation>) = moments.into_iter().unzip();
    let places: Vec<(u32, u16)> = moments.into_iter().map(|moment| builder.begin_at(moment)).collect();
    builder.run(limits.enough, tell);
    let graph = &builder.graph;
    let reach: Vec<Vec<Standings>> = RANKS.iter().map(|outcome| reach(graph, *outcome)).collect();
    let turn = |(number, pair): (&u32, &[(u32, u16)])| {
        let before = open(graph, &reach, pair[0]);
        Turn { turn: *number, before, after: open(graph, &reach, pair[1]), kept_by: kept_by(graph, &reach, pair[0], before) }
    };
    Ok(numbers.iter().zip(places.windows(2)).map(turn).collect())
}

/// The conversation before each turn, by its number, with the floor free; and after the last.
fn moments(world: &Arc<World>, log: &Log) -> Result<Vec<(u32, Conversation)>, String> {
    let mut player = Player::begin_in(world.clone(), log.header.clone());
    let mut moments: Vec<(u32, Conversation)> = Vec::new();
    for (number, entry) in log.entries.iter().enumerate() {
        let before = player.conversation.clone();
        let at = entry.stamped.at;
        player.act(at, entry.stamped.act.clone()).map_err(|why| format!("The act of entry {number} is not possible: {why}."))?;
        let opened = entry.happenings.iter().filter_map(|happening| match happening {
            Happening::Replied { turn, .. } | Happening::Asked { turn, .. } | Happening::Moved { turn, .. } => Some(*turn),
            _ => None,
        });
        for turn in opened {
            moments.push((turn, heard_out(world, log, before.clone())));
        }
    }
    moments.push((u32::MAX, heard_out(world, log, player.conversation)));
    Ok(moments)
}

/// A conversation in which the caller has finished, and nothing waits to be said.
fn heard_out(world: &Arc<World>, log: &Log, conversation: Conversation) -> Conversation {
    let mut player = Player { conversation, ..Player::begin_in(world.clone(), log.header.clone()) };
    let now = player.conversation.now();
    // Where nothing waits there is nothing to take back.
    let _ = player.act(now, Act::Withdraw);
    player.listen();
    player.conversation
}

fn reach(graph: &Graph, wanted: Outcome) -> Vec<Standings> {
    within_reach(graph, |node| {
        let at = &graph.nodes[node];
        (at.conversation.phase() == Phase::Over && outcome(&at.conversation) == Some(wanted)).then(|| at.reached.clone())
    })
}

fn open(graph: &Graph, reach: &[Vec<Standings>], (node, standing): (u32, u16)) -> Option<Open> {
    let open = |rank: &usize| reach[*rank][node as usize].contains(standing);
    let best = (0..RANKS.len()).find(open)?;
    let worst = (0..RANKS.len()).rev().find(open)?;
    let sure = RANKS[..best].iter().all(|better| !can_still_be(*better, &graph.nodes[node as usize].conversation));
    Some(Open { best: RANKS[best], worst: RANKS[worst], sure })
}

fn kept_by(graph: &Graph, reach: &[Vec<Standings>], (node, standing): (u32, u16), before: Option<Open>) -> Vec<String> {
    let Some(rank) = before.and_then(|open| RANKS.iter().position(|outcome| *outcome == open.best)) else { return Vec::new() };
    let at = &graph.nodes[node as usize];
    let options = &at.conversation.current_beat().options;
    let mut kept = Vec::new();
    for edge in at.out.iter().map(|edge| &graph.edges[*edge as usize]).filter(|edge| !edge.step.over) {
        let change = graph.changes.get(edge.change);
        if let Deed::Choose(place) = edge.step.deed
            && change.from.contains(standing)
            && reach[rank][edge.to as usize].contains(change.to(standing))
        {
            kept.extend(options.get(usize::from(place)).map(|option| option.id.clone()));
        }
    }
    kept
}

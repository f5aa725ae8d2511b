//! What would have kept an outcome open at a moment: the author's options, or the moves that lead on.

use std::ops::ControlFlow;

use super::ahead::{Ahead, Spot};
use super::graph::Edge;
use super::outlook::{RANKS, can_still_be};
use super::step::{Deed, Step};
use super::{Limits, Progress};
use crate::base::Ix;
use crate::conversation::Conversation;
use crate::log::{Directive, When};
use crate::rehearsal::Player;
use crate::scenario::{Beat, ReplyOption};

/// Something that would have kept an outcome open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// What is done.
    pub directive: Directive,
    /// In the author's words.
    pub words: String,
    /// Whether it is an option that shows a fault: it keeps the end open, and is no example.
    pub fault: bool,
}

impl Ahead {
    /// What keeps an outcome open at a moment where `player` stands: options, else moves that lead on.
    pub(super) fn kept_by(&mut self, player: &Player, place: usize, rank: usize) -> Vec<Kept> {
        let choices = |step: Step, _: &Edge| matches!(step.deed, Deed::Choose(_));
        let mut kept = self.keeping(player, place, rank, choices);
        if kept.is_empty() {
            let (here, beats) = (player.conversation.beat_ix(), self.beats());
            let leads_on =
                |step: Step, edge: &Edge| matches!(step.deed, Deed::Do { written: false, .. }) && beats[edge.to as usize] != Some(here);
            kept = self.keeping(player, place, rank, leads_on);
        }
        examples_first(&mut kept, &player.conversation);
        kept
    }

    /// The beat of each node; none after a scene.
    fn beats(&self) -> Vec<Option<Ix<Beat>>> {
        self.graph.nodes.iter().map(|node| node.ended.is_none().then_some(node.beat)).collect()
    }

    fn keeping(&mut self, player: &Player, place: usize, rank: usize, counts: impl Fn(Step, &Edge) -> bool) -> Vec<Kept> {
        let (node, standing) = self.spots[place];
        let leads = |edge: &u32| -> Option<(Step, Spot)> {
            let edge = &self.graph.edges[*edge as usize];
            let change = self.graph.changes.get(edge.change);
            let goes = !edge.step.over && counts(edge.step, edge) && change.from.contains(standing);
            goes.then(|| (edge.step, (edge.to, change.to(standing))))
        };
        let steps: Vec<(Step, Spot)> = self.graph.nodes[node as usize].out.iter().filter_map(leads).collect();
        let mut kept = Vec::new();
        for (step, to) in steps {
            if self.is_played(player, Some(step), to, rank) {
                kept.extend(in_words(&player.conversation, step));
            }
        }
        kept
    }
}

/// Where an end closed, the options without a fault that were not found to keep it open are followed by themselves: an exploration
/// from many moments at once may stop before it comes to the end of a long way, and a short bad one is no example.
pub(super) fn look_on(
    kept: &mut Vec<Kept>,
    ahead: &mut Ahead,
    player: &Player,
    rank: usize,
    limits: Limits,
    tell: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) {
    let here = &player.conversation;
    let options = here.current_beat().options.iter().enumerate().filter(|(_, option)| !option.shows_a_fault());
    let steps = options.map(|(place, _)| Step { deed: Deed::Choose(place as u8), over: false });
    let unknown: Vec<(Step, Kept)> =
        steps.filter_map(|step| Some((step, in_words(here, step)?))).filter(|(_, new)| !kept.contains(new)).collect();
    for (step, new) in unknown {
        let Some(after) = ahead.go(player, &[step]) else { continue };
        if can_still_be(RANKS[rank], &after.conversation) {
            let mut from_there = Ahead::towards_the_best(&after.log.header, &after.conversation, limits, tell);
            let spot = from_there.spots[0];
            if from_there.is_played(&after, None, spot, rank) {
                kept.push(new);
            }
        }
    }
    examples_first(kept, here);
}

/// The author's best first, faults last.
fn examples_first(kept: &mut [Kept], conversation: &Conversation) {
    let best = |directive: &Directive| option_of(conversation, directive).is_some_and(|option| option.best);
    kept.sort_by_key(|kept| (kept.fault, !best(&kept.directive)));
}

fn option_of<'c>(conversation: &'c Conversation, directive: &Directive) -> Option<&'c ReplyOption> {
    let Directive::Choose { option: wanted, .. } = directive else { return None };
    conversation.current_beat().options.iter().find(|option| option.id == *wanted)
}

fn in_words(conversation: &Conversation, step: Step) -> Option<Kept> {
    match step.deed {
        Deed::Choose(place) => {
            let option = conversation.current_beat().options.get(usize::from(place))?;
            let directive = Directive::Choose { option: option.id.clone(), when: When::AtEnd };
            Some(Kept { directive, words: option.say.clone(), fault: option.shows_a_fault() })
        }
        Deed::Do { action, .. } => {
            let moves = &conversation.world().scenario.moves;
            Some(Kept { directive: Directive::Do { action: moves.id(action).to_owned() }, words: moves[action].text.clone(), fault: false })
        }
        _ => None,
    }
}

//! A witness: a play that shows that something can happen. What the graph says is played from the beginning before
//! it is believed.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use super::Readings;
use super::graph::{Graph, NO_EDGE};
use super::step::{Step, Taker};
use crate::conversation::World;
use crate::log::{Directive, Happening, Header, Log};
use crate::rehearsal::Player;

/// A play that shows something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    /// What is done, in order.
    pub directives: Vec<Directive>,
    /// What comes of it.
    pub log: Log,
}

impl Witness {
    /// The ending of each scene, by id.
    pub fn endings(&self) -> Vec<&str> {
        let mut endings = Vec::new();
        for happening in self.log.happenings() {
            if let Happening::SceneEnded { ending, .. } = happening {
                endings.push(ending.as_str());
            }
        }
        endings
    }

    /// Whether it enters a beat.
    pub fn enters(&self, id: &str) -> bool {
        self.log.happenings().any(|happening| matches!(happening, Happening::BeatEntered { beat, .. } if beat == id))
    }

    /// As a walk that can be kept beside the scenario.
    pub fn walk(&self, name: &str) -> String {
        format!("walk {name}\nseed {}\n{self}", self.log.header.seed.0)
    }
}

impl fmt::Display for Witness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.directives.iter().try_for_each(|directive| writeln!(f, "{directive}"))
    }
}

impl Graph {
    /// The steps by which a standing at a node was reached first.
    pub fn path(&self, node: u32, standing: u16) -> Vec<Step> {
        let mut steps = Vec::new();
        let (mut node, mut standing) = (node, standing);
        while let Some((_, edge, before)) = self.nodes[node as usize].arrivals.iter().find(|arrival| arrival.0 == standing) {
            if *edge == NO_EDGE {
                break;
            }
            let edge = &self.edges[*edge as usize];
            steps.push(edge.step);
            (node, standing) = (edge.from, *before);
        }
        steps.reverse();
        steps
    }
}

/// Plays steps from the beginning; none where one of them is not possible.
pub(in crate::rehearsal) fn play(world: &Arc<World>, header: &Header, readings: &mut Readings, steps: &[Step]) -> Option<Witness> {
    let mut player = Player::begin_in(world.clone(), header.clone());
    player.listen();
    let mut taker = Taker::new(&mut player, readings, Some(Vec::new()));
    for step in steps {
        taker.take(*step)?;
    }
    let directives = taker.written.unwrap_or_default();
    Some(Witness { directives, log: player.log })
}

/// What a play has shown to be possible, by id.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Shown {
    pub beats: BTreeSet<String>,
    pub options: BTreeSet<(String, String)>,
    pub questions: BTreeSet<String>,
    pub moves: BTreeSet<String>,
    pub endings: BTreeSet<String>,
}

impl Shown {
    /// Takes in what happened in a play.
    pub fn add(&mut self, log: &Log) {
        for happening in log.happenings() {
            match happening {
                Happening::BeatEntered { beat, .. } => _ = self.beats.insert(beat.clone()),
                Happening::Replied { beat, option: Some(option), .. } => _ = self.options.insert((beat.clone(), option.clone())),
                Happening::Asked { question, .. } => _ = self.questions.insert(question.clone()),
                Happening::Moved { action, .. } => _ = self.moves.insert(action.clone()),
                Happening::SceneEnded { ending, .. } => _ = self.endings.insert(ending.clone()),
                _ => {}
            }
        }
    }
}

//! A crowd of players who choose by lot: how often each beat, option and line comes.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Arc;

use super::step::{Deed, Step, Taker};
use super::{Progress, Readings};
use crate::base::{Seed, draw};
use crate::conversation::{Phase, World};
use crate::log::{Happening, Header};
use crate::rehearsal::Player;

/// How often things came, each counted once a play.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Crowd {
    /// How many played.
    pub plays: u32,
    /// By the id of the beat.
    pub beats: BTreeMap<String, u32>,
    /// By the ids of beat and option.
    pub options: BTreeMap<(String, String), u32>,
    /// By the stable name of the line.
    pub lines: BTreeMap<String, u32>,
    /// By the id of the last ending.
    pub endings: BTreeMap<String, u32>,
}

/// No player goes on for longer.
const MOST_TURNS: u32 = 80;

/// Lets so many players play, each with a seed of its own that follows from the header's. The same call gives the same counts.
pub fn crowd(world: &Arc<World>, header: &Header, plays: u32, tell: &mut dyn FnMut(Progress) -> ControlFlow<()>) -> Crowd {
    let mut crowd = Crowd::default();
    let mut readings = Readings::default();
    let mut player = Player::begin_in(world.clone(), header.clone());
    let start = player.conversation.clone();
    let opening = std::mem::take(&mut player.log.opening);
    for number in 0..plays {
        player.conversation = start.clone();
        player.log.entries.clear();
        player.log.opening.clone_from(&opening);
        let seed = Seed(header.seed.0.wrapping_add(u64::from(number)));
        play(&mut player, &mut readings, seed);
        crowd.count(&player);
        let progress = Progress { states: crowd.plays as usize, open: (plays - crowd.plays) as usize };
        if tell(progress).is_break() {
            break;
        }
    }
    crowd
}

/// One play: mostly a reply, now and then a question, a move, a word over the customer's or none in time.
fn play(player: &mut Player, readings: &mut Readings, seed: Seed) {
    player.listen();
    let mut taker = Taker::new(player, readings, None);
    for turn in 0..MOST_TURNS {
        let lot = |name: &str, among: usize| draw(seed, name, turn, among.max(1) as u32) as usize;
        let conversation = &taker.player.conversation;
        let deed = match conversation.phase() {
            Phase::Over => return,
            Phase::Record | Phase::Diary => Deed::Wrap { notes: lot("notes", 16) as u32 },
            Phase::Call => {
                let scenario = &conversation.world().scenario;
                let (questions, moves) = (conversation.questions(), conversation.moves());
                let open = conversation.choices();
                let choice = open.get(lot("option", open.len())).map(|choice| &choice.id);
                let place = conversation.current_beat().options.iter().position(|option| Some(&option.id) == choice);
                let question = questions.get(lot("question", questions.len())).and_then(|view| scenario.knows.find(&view.id));
                let action = moves.get(lot("move", moves.len())).and_then(|view| scenario.moves.find(&view.id));
                match (lot("deed", 10), question, action, place) {
                    (0, Some(question), _, _) => Deed::Ask(question),
                    (1, _, Some(action), _) => Deed::Do { action, written: false },
                    (2, ..) => Deed::Late,
                    (_, _, _, Some(place)) => Deed::Choose(place as u8),
                    (_, _, Some(action), None) => Deed::Do { action, written: false },
                    _ => Deed::Late,
                }
            }
        };
        let over = matches!(deed, Deed::Choose(_)) && lot("over", 10) == 0;
        // What cannot be done at this moment is let be.
        let _ = taker.take(Step { deed, over });
    }
}

impl Crowd {
    fn count(&mut self, player: &Player) {
        self.plays += 1;
        let mut seen = Crowd::default();
        for happening in player.log.happenings() {
            match happening {
                Happening::BeatEntered { beat, .. } => drop(seen.beats.insert(beat.clone(), 1)),
                Happening::Replied { beat, option: Some(option), .. } => drop(seen.options.insert((beat.clone(), option.clone()), 1)),
                Happening::LineEnded { line } => {
                    let stable = line.split('#').next().unwrap_or_default();
                    seen.lines.insert(stable.to_owned(), 1);
                }
                Happening::SceneEnded { ending, .. } => seen.endings = BTreeMap::from([(ending.clone(), 1)]),
                _ => {}
            }
        }
        add(&mut self.beats, seen.beats);
        add(&mut self.options, seen.options);
        add(&mut self.lines, seen.lines);
        add(&mut self.endings, seen.endings);
    }
}

fn add<K: Ord>(counts: &mut BTreeMap<K, u32>, seen: BTreeMap<K, u32>) {
    for (what, count) in seen {
        *counts.entry(what).or_default() += count;
    }
}

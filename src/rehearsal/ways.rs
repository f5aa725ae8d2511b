//! Ways to a beat: the shortest plays with the author's options that come to it, found by trying everything, step by step.

use std::collections::{HashSet, VecDeque};

use super::Stage;
use super::explore::{Deed, Readings, Step, Taker, own_truths, play};
use crate::conversation::{Conversation, Detail, Essences, Phase, Standing};
use crate::log::{Directive, Happening};
use crate::rehearsal::Player;
use crate::scenario::Mood;

/// A play that comes to a beat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// What is done, as a walk says it.
    pub acts: Vec<Directive>,
    /// The beats that it goes through, the last one last.
    pub beats: Vec<String>,
    /// The mood when it has come there.
    pub mood: Mood,
}

/// How far one looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Search {
    /// So many steps are tried, at most.
    pub steps: usize,
    /// After the first way was found, so many more.
    pub more: usize,
    /// So many ways are enough.
    pub ways: usize,
}

impl Default for Search {
    fn default() -> Self {
        Self { steps: 6_000, more: 600, ways: 5 }
    }
}

/// A state, and the step that led to it.
struct Place {
    conversation: Conversation,
    came: Option<(usize, Step)>,
}

/// The shortest ways to a beat, the shortest first; none where none was found. First states are told apart without the mood,
/// and only where that finds no way, with it.
pub fn ways_to(stage: &Stage, beat: &str, search: Search) -> Vec<Way> {
    let found = Finder::new(stage, false).find(beat, search);
    if found.is_empty() { Finder::new(stage, true).find(beat, search) } else { found }
}

struct Finder<'s> {
    stage: &'s Stage,
    essences: Essences,
    readings: Readings,
    /// Whether states of different moods are different.
    moods: bool,
    known: HashSet<(Box<[u8]>, Option<Standing>)>,
    places: Vec<Place>,
}

impl<'s> Finder<'s> {
    fn new(stage: &'s Stage, moods: bool) -> Self {
        let essences = Essences::of(&stage.world, Detail::Coarse);
        Self { stage, essences, readings: Readings::default(), moods, known: HashSet::new(), places: Vec::new() }
    }

    fn find(mut self, beat: &str, search: Search) -> Vec<Way> {
        let mut player = Player::begin_in(self.stage.world.clone(), self.stage.header.clone());
        player.listen();
        let mut ways: Vec<Way> = Vec::new();
        if enters(&player, beat) {
            ways.extend(self.way(&[]));
        }
        let mut waiting = VecDeque::from([0]);
        self.places.push(Place { conversation: player.conversation.clone(), came: None });
        let mut left = search.steps;
        while let Some(from) = waiting.pop_front() {
            for step in self.steps(from) {
                if left == 0 || ways.len() >= search.ways {
                    return ways;
                }
                left -= 1;
                player.conversation = self.places[from].conversation.clone();
                player.log.opening.clear();
                player.log.entries.clear();
                if Taker::new(&mut player, &mut self.readings, None).take(step).is_none() {
                    continue;
                }
                if enters(&player, beat) {
                    left = left.min(search.more);
                    let steps = self.steps_to(from, step);
                    let way = self.way(&steps).filter(|way| way.beats.iter().any(|entered| entered == beat));
                    // Ways through the same beats in the same mood are the same to an author.
                    ways.extend(way.filter(|way| ways.iter().all(|known| (&known.beats, known.mood) != (&way.beats, way.mood))));
                } else if self.is_new(&player.conversation) {
                    self.places.push(Place { conversation: player.conversation.clone(), came: Some((from, step)) });
                    waiting.push_back(self.places.len() - 1);
                }
            }
        }
        ways
    }

    fn is_new(&mut self, conversation: &Conversation) -> bool {
        if conversation.phase() == Phase::Over {
            return false;
        }
        let standing = self.moods.then(|| conversation.standing());
        self.known.insert((self.essences.essence(conversation), standing))
    }

    /// What one would do at a place, the likely first: options, questions, moves, silence; after a scene the record.
    fn steps(&mut self, from: usize) -> Vec<Step> {
        let conversation = &self.places[from].conversation;
        let scenario = &conversation.world().scenario;
        let mut deeds: Vec<Deed> = Vec::new();
        match conversation.phase() {
            Phase::Call => {
                deeds.extend((0..conversation.current_beat().options.len() as u8).map(Deed::Choose));
                deeds.extend(self.essences.questions(conversation).into_iter().map(Deed::Ask));
                deeds.extend(scenario.moves.iter().map(|(ix, ..)| Deed::Do { action: ix, written: false }));
                deeds.push(Deed::Late);
            }
            Phase::Record => {
                let all = (1 << own_truths(conversation.world()).len().min(6)) - 1;
                deeds.extend([all, 0].map(|notes| Deed::Wrap { notes }));
            }
            Phase::Diary | Phase::Over => {}
        }
        deeds.into_iter().map(|deed| Step { deed, over: false }).collect()
    }

    fn steps_to(&self, from: usize, last: Step) -> Vec<Step> {
        let mut steps = vec![last];
        let mut at = from;
        while let Some((before, step)) = self.places[at].came {
            steps.push(step);
            at = before;
        }
        steps.reverse();
        steps
    }

    /// The steps as a walk would do them.
    fn way(&mut self, steps: &[Step]) -> Option<Way> {
        let witness = play(&self.stage.world, &self.stage.header, &mut self.readings, steps)?;
        let mut player = Player::begin_in(self.stage.world.clone(), self.stage.header.clone());
        for directive in &witness.directives {
            player.follow(&crate::log::Placed { line: 0, at: None, directive: directive.clone() }).ok()?;
        }
        player.listen();
        let entered = player.log.happenings().filter_map(|happening| match happening {
            Happening::BeatEntered { beat, .. } => Some(beat.clone()),
            _ => None,
        });
        Some(Way { acts: witness.directives, beats: entered.collect(), mood: player.conversation.mood() })
    }
}

/// Whether a beat was entered in what the player's log has.
fn enters(player: &Player, id: &str) -> bool {
    player.log.happenings().any(|happening| matches!(happening, Happening::BeatEntered { beat, .. } if beat == id))
}

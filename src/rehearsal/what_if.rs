//! What if another line had been said, or one where nobody said any: the same caller, seed and pacing up to a turn, then the other line, then the trainee's
//! own later acts as long as they fit, then the best way that is still open. Nothing of it is kept, and it changes no score.

mod own;

use std::ops::ControlFlow;
use std::sync::Arc;

use super::explore::{Ahead, Deed, Limits, Progress, RANKS, Step, ended_with};
use super::{Player, interpret};
use crate::assessment::{Debrief, assess};
use crate::conversation::{Choice, Conversation, Phase, World, act_of_turn};
use crate::log::{Act, DiaryItem, Directive, Entry, Happening, Log, Spoken, When};
use own::Own;

/// What is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// A turn, from 1.
    Turn(u32),
    /// A silence, or words over the customer's, by the entry of the log in which that was.
    Entry(usize),
}

/// The moment that is asked about, as it was: what one could say there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beginning {
    /// What is asked about.
    pub asked: Asked,
    /// The turn that another line there is, from 1.
    pub turn: u32,
    /// What the customer had said last.
    pub heard: String,
    /// What was said or done; empty where nobody said anything.
    pub yours: String,
    /// The options that were open, that of the turn among them.
    pub options: Vec<Choice>,
    /// The option that was said, where it was one.
    pub said: Option<String>,
}

impl Beginning {
    /// Looks a moment up.
    ///
    /// # Errors
    /// A sentence, where the log has no such moment or does not play again.
    pub fn of(log: &Log, asked: Asked) -> Result<Self, String> {
        let Place { entry, turn, yours } = Place::of(log, asked)?;
        let world = Arc::new(World::of(&log.header.texts)?);
        let mut player = up_to(&world, log, entry)?;
        let stamped = &log.entries[entry].stamped;
        let said = match (asked, &stamped.act) {
            (Asked::Turn(_), Act::Say { spoken: Spoken::Option { id, .. }, .. }) => Some(id.clone()),
            _ => None,
        };
        match asked {
            Asked::Turn(_) => player.advance(stamped.at),
            Asked::Entry(_) => take_back(&mut player),
        }
        // What waits to be said is what the customer hears out first.
        player.listen();
        let heard = player.conversation.customer_words();
        Ok(Self { asked, turn, heard, yours, options: player.conversation.choices(), said })
    }
}

/// Where the trainee's own acts no longer fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parted {
    /// The first turn that is not the trainee's own; one more than there are where none follows.
    pub turn: u32,
    /// Why, as a sentence.
    pub why: String,
}

/// What would have come of another line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    /// The turn at which it was said.
    pub turn: u32,
    /// The other line, in words.
    pub said: String,
    /// The call as it would have gone. It is no attempt.
    pub log: Log,
    /// What it would have come to.
    pub debrief: Debrief,
    /// Where it went on without the trainee's own acts; none where they fit to the end.
    pub parted: Option<Parted>,
}

/// Says another line at a turn, or in place of a silence or of words over the customer's. The same log and line give the same
/// answer.
///
/// # Errors
/// A sentence, where the log has no such moment, does not play again, or the line cannot be said there.
pub fn what_if(
    log: &Log,
    asked: Asked,
    instead: &Directive,
    limits: Limits,
    tell: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<WhatIf, String> {
    let Place { entry: number, turn, .. } = Place::of(log, asked)?;
    let world = Arc::new(World::of(&log.header.texts)?);
    let mut player = up_to(&world, log, number)?;
    let mut own = Own::of(player.conversation.clone(), log);
    match asked {
        Asked::Turn(_) => say_at_its_moment(&mut player, &log.entries[number], instead)?,
        Asked::Entry(_) => say_in_time(&mut player, instead)?,
    }
    // Who says at once what they said after the silence does not say it again.
    let said_at_once = matches!(asked, Asked::Entry(_)).then_some(instead);
    let parted = own.follow(&mut player, number, said_at_once);
    let parted = parted.map(|why| {
        let turn = player.log.happenings().filter_map(Happening::opens).last().map_or(0, |(turn, _)| turn) + 1;
        go_on(&mut player, &own, limits, tell);
        Parted { turn, why }
    });
    let said = player.log.words_of(turn).unwrap_or_default().to_owned();
    let debrief = assess(&world, &player.log);
    Ok(WhatIf { turn, said, log: player.log, debrief, parted })
}

/// Says another line in the very moment of a turn.
fn say_at_its_moment(player: &mut Player, entry: &Entry, instead: &Directive) -> Result<(), String> {
    let act = in_place_of(player, entry, instead)?;
    if player.act(entry.stamped.at, act.clone()).is_ok() {
        return Ok(());
    }
    // What cannot be done over the customer's words is done when they have finished.
    player.listen();
    do_now(player, act)
}

/// Says a line as soon as the customer has finished.
fn say_in_time(player: &mut Player, instead: &Directive) -> Result<(), String> {
    take_back(player);
    player.listen();
    let act = spoken_now(&player.conversation, instead, None, When::AtEnd)?;
    do_now(player, act)
}

fn do_now(player: &mut Player, act: Act) -> Result<(), String> {
    player.act(player.conversation.now(), act).map_err(|why| format!("That cannot be done there: {why}."))
}

/// Takes back a reply that waits for the customer's end. Where none waits there is nothing to take back.
fn take_back(player: &mut Player) {
    let _ = player.act(player.conversation.now(), Act::Withdraw);
}

/// Where something that is asked about stands in a log.
struct Place {
    /// The entry of the act, or of the silence.
    entry: usize,
    /// The turn that another line there is.
    turn: u32,
    /// The words that were said; empty for a silence.
    yours: String,
}

impl Place {
    fn of(log: &Log, asked: Asked) -> Result<Self, String> {
        match asked {
            Asked::Turn(turn) => Self::of_turn(log, turn).ok_or_else(|| format!("There is no turn {turn}.")),
            Asked::Entry(entry) => Self::of_entry(log, entry).ok_or_else(|| format!("Nothing was left unsaid at entry {entry}.")),
        }
    }

    fn of_turn(log: &Log, turn: u32) -> Option<Self> {
        let yours = log.words_of(turn)?.to_owned();
        Some(Self { entry: act_of_turn(log, turn)?, turn, yours })
    }

    fn of_entry(log: &Log, entry: usize) -> Option<Self> {
        let unsaid = |happening: &Happening| match happening {
            Happening::Silence { .. } => Some(String::new()),
            Happening::ReplyUnheard { text } => Some(text.clone()),
            _ => None,
        };
        let yours = log.entries.get(entry)?.happenings.iter().find_map(unsaid)?;
        let before = log.entries[..entry].iter().flat_map(|entry| &entry.happenings);
        let turn = before.filter_map(Happening::opens).next_back().map_or(0, |(turn, _)| turn) + 1;
        Some(Self { entry, turn, yours })
    }
}

/// Plays a log again up to, not including, an entry.
fn up_to(world: &Arc<World>, log: &Log, number: usize) -> Result<Player, String> {
    let mut player = Player::begin_in(world.clone(), log.header.clone());
    for Entry { stamped, .. } in &log.entries[..number] {
        player.act(stamped.at, stamped.act.clone()).map_err(|why| format!("This call cannot be played again: {why}."))?;
    }
    Ok(player)
}

/// The act that another line is, said as the trainee's own was. The same line is the same act.
fn in_place_of(player: &Player, entry: &Entry, instead: &Directive) -> Result<Act, String> {
    let (own, when) = match &entry.stamped.act {
        Act::Say { spoken, when } => (Some(spoken), *when),
        _ => (None, When::AtEnd),
    };
    let mut conversation = player.conversation.clone();
    conversation.advance(entry.stamped.at);
    spoken_now(&conversation, instead, own, when)
}

/// The act that a line is; words that the trainee's `own` has as well are read as those were.
fn spoken_now(conversation: &Conversation, instead: &Directive, own: Option<&Spoken>, when: When) -> Result<Act, String> {
    let spoken = match (instead, own) {
        (Directive::Choose { option, .. }, Some(Spoken::Option { id, .. })) if option == id => own.cloned(),
        (Directive::Say { text, .. }, Some(Spoken::Typed { text: known, .. })) if text == known => own.cloned(),
        (Directive::Choose { option, .. }, _) => interpret::option(conversation, option),
        (Directive::Say { text, .. }, _) => Some(interpret::typed(conversation, text)),
        (Directive::Ask { question }, _) => return Ok(Act::Ask { question: question.clone() }),
        (Directive::Do { action }, _) => return Ok(Act::Do { action: action.clone() }),
        _ => None,
    };
    let spoken = spoken.ok_or_else(|| format!("“{instead}” is nothing that can be said there."))?;
    Ok(Act::Say { spoken, when })
}

/// Of so many plays to the best end the one is taken that scores most.
const PLAYS: usize = 6;

/// Goes on by the best way that is still open. Where none is found it ends where it stands.
fn go_on(player: &mut Player, own: &Own, limits: Limits, tell: &mut dyn FnMut(Progress) -> ControlFlow<()>) {
    player.listen();
    through_the_diary(player);
    if player.conversation.phase() != Phase::Over {
        let mut ahead = Ahead::towards_the_best(&player.log.header, &player.conversation, limits, tell);
        // What was broken off is of no use to anybody.
        if let Some(best) = (!ahead.was_cancelled()).then(|| best_of(player, own, &mut ahead)).flatten() {
            *player = best;
        }
    }
    own.answer_closing_question(player);
}

fn best_of(player: &Player, own: &Own, ahead: &mut Ahead) -> Option<Player> {
    for (rank, outcome) in RANKS.into_iter().enumerate() {
        let mut plays: Vec<(u32, Player)> = Vec::new();
        for way in ahead.ways(ahead.spots[0], rank).into_iter().take(2 * PLAYS) {
            let play = go_with_record(player, own, ahead, &way).filter(|play| ended_with(&play.conversation, outcome));
            plays.extend(play.map(|play| (score(&play), play)));
            if plays.len() == PLAYS {
                break;
            }
        }
        // The first of those that score alike, which is the shortest.
        if let Some((_, best)) = plays.into_iter().rev().max_by_key(|(score, _)| *score) {
            return Some(best);
        }
    }
    None
}

fn score(player: &Player) -> u32 {
    assess(player.conversation.world(), &player.log).result.map_or(0, |result| result.score)
}

/// Takes steps; in the record of each scene stands what the trainee wrote in it.
fn go_with_record(player: &Player, own: &Own, ahead: &mut Ahead, way: &[Step]) -> Option<Player> {
    let mut player = player.clone();
    for step in way {
        if matches!(step.deed, Deed::Wrap { .. }) {
            own.write_record(&mut player);
        }
        player = ahead.go(&player, std::slice::from_ref(step))?;
    }
    Some(player)
}

/// Turns the pages of the desk diary; what was noted is done when it is due.
fn through_the_diary(player: &mut Player) {
    while player.conversation.phase() == Phase::Diary {
        let due = |conversation: &Conversation| {
            let open = |item: &DiaryItem| item.note.is_some() && !item.done;
            conversation.diary().1.iter().position(open)
        };
        let act = due(&player.conversation).map_or(Act::NextDay, |index| Act::DoToday { index: index as u32 });
        if player.act(player.conversation.now(), act).is_err() {
            return;
        }
    }
    player.listen();
}

//! The caller's turns: lines planned ahead, with variants drawn and names filled in.

use std::collections::VecDeque;

use super::state::{Floor, Planned, Then, Turn};
use super::{Conversation, speech};
use crate::base::{Ix, Millis, draw};
use crate::log::{Happening, Speaker};
use crate::scenario::{Ending, FloorKind, Line, ReactionTo, Way};

/// The caller's own gap before the first line of an answer.
pub(super) const GAP: u64 = 350;

impl Conversation {
    /// Plans a turn of the caller's that begins after `delay` ms, and after what the trainee is saying.
    pub(super) fn begin_turn(&mut self, mut lines: Vec<Planned>, then: Then, delay: u64) {
        let then = if self.patience_over() { self.loses_patience(then, &mut lines) } else { then };
        let mut lines: VecDeque<Planned> = lines.into();
        if let Some(first) = lines.front_mut() {
            first.pause_ms = 0;
        }
        for line in &lines {
            self.announce(line);
        }
        let gap = if self.floor_kind() == FloorKind::Free { 0 } else { delay };
        let lines: Vec<Planned> = lines.into();
        self.state.floor = match std::mem::replace(&mut self.state.floor, Floor::Free { silence_at: None }) {
            Floor::Agent { until, .. } => Floor::Agent { until, next: Turn::new(lines, then, until + Millis(gap)) },
            Floor::Away { until, .. } => Floor::Away { until, next: Turn::new(lines, then, until + Millis(gap)) },
            Floor::Caller(_) | Floor::Free { .. } => Floor::Caller(Turn::new(lines, then, self.state.now + Millis(gap))),
        };
    }

    pub(super) fn announce(&mut self, line: &Planned) {
        self.emit(Happening::Planned {
            line: line.line.clone(),
            speaker: if line.by.is_some() { Speaker::Other } else { Speaker::Caller },
            name: line.by.clone().unwrap_or_default(),
            text: line.text.clone(),
            recording: line.recording.clone(),
            ms: line.ms,
            pause_ms: line.pause_ms,
        });
    }

    /// They end the call, and say so first.
    fn loses_patience(&mut self, then: Then, lines: &mut Vec<Planned>) -> Then {
        match (then, self.world.scenario.gives_up) {
            (then @ (Then::End(_) | Then::Go(Way::Ending(_))), _) | (then, None) => then,
            (_, Some(ending)) => {
                lines.extend(self.react(ReactionTo::GivesUp).0);
                Then::Go(Way::Ending(ending))
            }
        }
    }

    /// The usual gap before an answer.
    pub(super) fn answer(&mut self, lines: Vec<Planned>, then: Then) {
        self.begin_turn(lines, then, GAP);
    }

    /// The trainee has the floor for `ms`; the caller's next turn comes after.
    pub(super) fn agent_speaks(&mut self, ms: u32) {
        let until = self.state.now + Millis(ms.into());
        self.state.floor = Floor::Agent { until, next: Turn::new(Vec::new(), Then::Free, until) };
    }

    /// The trainee is away for `ms`.
    pub(super) fn agent_away(&mut self, ms: u32) {
        let until = self.state.now + Millis(ms.into());
        self.state.floor = Floor::Away { until, next: Turn::new(Vec::new(), Then::Free, until) };
    }

    /// Makes lines of the author's into lines of this attempt: variants drawn, names filled in, lengths computed.
    pub(super) fn plan(&mut self, lines: &[Line]) -> Vec<Planned> {
        let mut planned = Vec::new();
        for line in lines {
            if !self.holds_after_reply(&line.when) || line.variants.is_empty() {
                continue;
            }
            let visit = self.state.visits.get(&self.state.beat).copied().unwrap_or(0);
            let variant = draw(self.header.seed, &line.id, visit, line.variants.len() as u32) as usize;
            let written = line.variants[variant].as_str();
            let said = line.under(self.header.settings.strong_language, written);
            let text = self.fill_in(&said);
            self.state.lines += 1;
            planned.push(Planned {
                line: format!("{}#{}", line.id, self.state.lines),
                ms: speech::line_ms(&text, self.world.scenario.caller.voice.pace, self.state.standing.mood, self.floor_kind()),
                text,
                pause_ms: if self.floor_kind() == FloorKind::Free { 0 } else { line.pause_ms },
                tells: line.tells.clone(),
                by: line.by.clone(),
                // A recording says the first variant as it is written.
                recording: line.recording.clone().filter(|_| variant == 0 && said == written),
                taken_up: false,
            });
        }
        planned
    }

    /// Fills in `{caller}`, `{agent}` and the words of truths.
    fn fill_in(&self, text: &str) -> String {
        if !text.contains('{') {
            return text.to_owned();
        }
        let agent = self.header.seat.name.split_whitespace().next().unwrap_or("you");
        let mut filled = text.replace("{caller}", self.world.scenario.caller.first_name()).replace("{agent}", agent);
        let about = self.beat().time_about.map(|ix| self.world.scenario.truths[ix].text.as_str()).unwrap_or("this");
        filled = filled.replace("{truth}", if about.is_empty() { "this" } else { about });
        for (_, id, truth) in self.world.scenario.truths.iter() {
            filled = filled.replace(&format!("{{{id}}}"), &truth.text);
        }
        filled
    }

    /// What the caller says to something that suits any scenario, and where that leads.
    pub(super) fn react(&mut self, to: ReactionTo) -> (Vec<Planned>, Option<Way>) {
        let world = self.world.clone();
        let Some(reaction) = world.reaction(to) else { return (Vec::new(), None) };
        let name: &'static str = to.into();
        let count = self.state.reactions.entry(name).or_insert(0);
        let visit = *count;
        *count += 1;
        self.emit(Happening::Reacted { reaction: name.to_owned() });
        let mood = reaction.mood.clone();
        self.author_steps(&mood, crate::log::Cause::Reaction(name.to_owned()));
        if reaction.says.is_empty() {
            return (Vec::new(), reaction.next);
        }
        // Words about a truth need one that is known.
        let about = self.beat().time_about.is_some();
        let fits = |line: &&Line| about || !line.variants.iter().any(|text| text.contains("{truth}"));
        let says: Vec<&Line> = reaction.says.iter().filter(fits).collect();
        // The alternatives take turns from a drawn start, so that none comes twice before all have come.
        let count = says.len() as u32;
        let pick = (draw(self.header.seed, name, 0, count) + visit).checked_rem(count).unwrap_or(0);
        let lines = says.get(pick as usize).map(|line| self.plan(std::slice::from_ref(*line))).unwrap_or_default();
        (lines, reaction.next)
    }

    pub(super) fn give_up(&mut self) {
        let (lines, _) = self.react(ReactionTo::GivesUp);
        match self.world.scenario.gives_up {
            Some(ending) => self.take_way(Way::Ending(ending), lines),
            None => self.answer(lines, Then::Free),
        }
    }

    pub(super) fn plan_ending(&mut self, ending: Ix<Ending>, mut before: Vec<Planned>) {
        let says = self.world.scenario.endings[ending].says.clone();
        before.extend(self.plan(&says));
        self.answer(before, Then::End(ending));
    }
}

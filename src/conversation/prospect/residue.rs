//! What is settled and what is open, condition by condition, as bytes.

use std::collections::BTreeSet;

use super::{Finder, is_fix};
use crate::base::Ix;
use crate::conversation::Detail;
use crate::principles::Principle;
use crate::scenario::{Beat, Condition, Fact, Line, ReplyOption};

/// A way in which a condition stands.
const SETTLED_FALSE: u8 = 0;
const SETTLED_TRUE: u8 = 1;
const OPEN: u8 = 2;
const OPEN_ALL: u8 = 3;
const OPEN_ANY: u8 = 4;
const OPEN_NOT: u8 = 5;
const END: u8 = 6;
const PART: u8 = 7;

impl Finder<'_> {
    /// Writes until it is known which facts are asked for: a line that tells one of them counts, and may ask for others.
    pub(super) fn write_residue(&mut self) {
        loop {
            let before = self.found.asked_for.len();
            self.found.residue.clear();
            self.write_all();
            if self.found.asked_for.len() == before {
                return;
            }
        }
    }

    fn write_all(&mut self) {
        let scenario = &self.world.scenario;
        for ix in self.found.beats.clone() {
            self.part(ix.position());
            self.write_beat(ix);
        }
        for ix in self.found.endings.clone() {
            self.part(ix.position());
            let ending = &scenario.endings[ix];
            self.write_lines(&ending.says, false);
            ending.later.iter().for_each(|later| self.write(&later.when));
        }
        for ix in self.found.scenes.clone() {
            self.part(ix.position());
            scenario.scenes[ix].starts.iter().for_each(|start| self.write(&start.when));
        }
        for ix in self.found.moves.clone() {
            self.part(ix.position());
            let action = &scenario.moves[ix];
            self.write(&action.when);
            self.write(&action.needless);
            self.write_lines(&action.says, false);
        }
        // What is open of a question is kept with it: questions that do the same are not told apart.
        for ix in self.found.questions.keys().copied().collect::<Vec<_>>() {
            let knowledge = &scenario.knows[ix];
            let before = std::mem::take(&mut self.found.residue);
            self.write(&knowledge.when);
            knowledge.answers.iter().for_each(|answer| self.write_lines(answer, false));
            let own = std::mem::replace(&mut self.found.residue, before);
            self.found.questions.insert(ix, own);
            for fact in &knowledge.tells {
                self.found.answering.entry(*fact).or_default().insert(ix);
            }
        }
        let about = |beat: &Ix<Beat>| scenario.beats[*beat].time_about.filter(|_| scenario.beats[*beat].asks_time);
        for truth in self.found.beats.iter().filter_map(about).collect::<BTreeSet<_>>() {
            self.write(&Condition::PromisedWell(truth));
        }
    }

    fn part(&mut self, position: usize) {
        self.found.residue.extend([PART, position as u8, (position >> 8) as u8]);
    }

    fn write_beat(&mut self, ix: Ix<Beat>) {
        let beat = &self.world.scenario.beats[ix];
        if self.detail == Detail::Full && self.first_visit_matters(beat) {
            self.write(&Condition::Visited { beat: ix, at_least: 1 });
        }
        self.write_lines(&beat.says, true);
        self.write_lines(&beat.again, true);
        beat.options.iter().for_each(|option| self.write(&option.when));
        if self.goes_by_routes(ix, beat) {
            beat.routes.iter().for_each(|route| self.write(&route.when));
        }
        let fix = |option: &&ReplyOption| !option.lands && is_fix(self.world, option) && self.can(&option.when);
        self.found.fixes |= !beat.lands && beat.options.iter().find(fix).is_some();
    }

    /// Whether the first visit of a beat does anything that a later one does not.
    fn first_visit_matters(&self, beat: &Beat) -> bool {
        let news = |fact: &Ix<Fact>| self.found.asked_for.contains(fact) && !self.conversation.state.facts.contains(fact);
        let tells = |lines: &[Line]| lines.iter().flat_map(|line| &line.tells).any(news);
        let again = if beat.again.is_empty() { beat.says.len().min(1) } else { beat.again.len() };
        let sorry = beat.calls_for.iter().any(|calls| calls.principle == Principle::ApologizeProperly);
        tells(&beat.says) || tells(&beat.again) || beat.says.len().min(2) != again.min(2) || sorry
    }

    /// Lines that tell something count one by one. Of the others it matters only whether there is one to talk over, or
    /// two to be patient with.
    fn write_lines(&mut self, lines: &[Line], counted: bool) {
        let sure = || lines.iter().filter(|line| self.settled(&line.when) == Some(true)).count();
        let counts = counted && self.detail == Detail::Full && sure() < 2;
        for line in lines {
            let news = |fact: &Ix<Fact>| self.found.asked_for.contains(fact) && !self.conversation.state.facts.contains(fact);
            let tells = line.tells.iter().any(news);
            if tells || counts {
                self.write(&line.when);
            }
        }
    }

    fn settled(&self, condition: &Condition) -> Option<bool> {
        match self.ways(condition) {
            (true, true) => None,
            (holds, _) => Some(holds),
        }
    }

    fn write(&mut self, condition: &Condition) {
        if let Some(settled) = self.settled(condition) {
            return self.found.residue.push(if settled { SETTLED_TRUE } else { SETTLED_FALSE });
        }
        match condition {
            Condition::All(all) | Condition::Any(all) => {
                self.found.residue.push(if matches!(condition, Condition::All(_)) { OPEN_ALL } else { OPEN_ANY });
                all.iter().for_each(|one| self.write(one));
                self.found.residue.push(END);
            }
            Condition::Not(not) => {
                self.found.residue.push(OPEN_NOT);
                self.write(not);
            }
            leaf => self.write_open(leaf),
        }
    }

    fn write_open(&mut self, leaf: &Condition) {
        self.found.residue.push(OPEN);
        match leaf {
            Condition::Visited { beat, at_least } => {
                // How many visits are missing.
                let visits = self.conversation.state.visits.get(beat).copied().unwrap_or(0);
                self.found.residue.push(at_least.saturating_sub(visits).min(255) as u8);
            }
            Condition::Ended(_) => self.found.residue.push(u8::from(self.conversation.holds(leaf, None))),
            Condition::ReadyForFix => self.found.fixes = true,
            Condition::Fact(fact) => drop(self.found.asked_for.insert(*fact)),
            Condition::Kept(truth) | Condition::Broken(truth) => drop(self.found.fates.insert(*truth)),
            _ => {}
        }
    }
}

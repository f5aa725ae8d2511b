//! Practice around the calls: drills, and what to practise next.

use std::sync::Arc;

use strum::IntoEnumIterator;

use super::worker::Desk;
use super::{Preferences, Route, Shell, State};
use crate::assessment::{Debrief, Offered, Practised, Step, Suggestion, Week, what_next};
use crate::base::Seed;
use crate::conversation::World;
use crate::library::Source;
use crate::principles::Principle;
use crate::records::{AttemptId, PersonId};
use crate::rehearsal::drill::{Drill, Judged, Place, Prompt, can_be_drilled};
use crate::rehearsal::shipped_texts;

/// Something done in a drill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DrillAct {
    /// Open the drill on a principle: the one that was left, or five new lines.
    Open(Principle),
    /// Answer with an option.
    Choose(String),
    /// Answer in one's own words.
    Say(String),
    /// On to the next line.
    Next,
    /// Five other lines.
    Again,
}

/// A drill under way.
#[derive(Debug)]
pub struct Drilling {
    /// Its lines.
    pub drill: Drill,
    /// The line that one is at; past the last when it is over.
    pub at: usize,
    /// What came of the answers so far.
    pub answers: Vec<Judged>,
    /// Lines that were had in this sitting.
    had: Vec<Place>,
    /// What lines are drawn from.
    worlds: Vec<Arc<World>>,
}

impl Drilling {
    /// The line that one is at; none when it is over.
    pub fn prompt(&self) -> Option<&Prompt> {
        self.drill.prompts.get(self.at)
    }

    /// What came of the answer to the line that one is at.
    pub fn judged(&self) -> Option<&Judged> {
        self.answers.get(self.at)
    }

    /// How many of the answers showed the principle.
    pub fn shown(&self) -> usize {
        self.answers.iter().filter(|judged| judged.showed).count()
    }

    /// A drill for tests of screens.
    #[cfg(test)]
    pub fn of(drill: Drill) -> Self {
        Self { drill, at: 0, answers: Vec::new(), had: Vec::new(), worlds: Vec::new() }
    }

    fn answer(&mut self, judged: Judged) {
        if self.answers.len() == self.at && self.prompt().is_some() {
            self.answers.push(judged);
        }
    }
}

/// What home suggests.
#[derive(Debug, Default)]
pub struct Next {
    /// What to practise, the most urgent first.
    pub suggestions: Vec<Suggestion>,
    /// The first week, while it has something open.
    pub week: Option<Week>,
}

impl Shell {
    pub(super) fn drill(&mut self, act: DrillAct) {
        match act {
            DrillAct::Open(principle) => self.open_drill(principle),
            DrillAct::Again => {
                // The old lines stay in sight until the new ones are there.
                if let Some(over) = &self.state.drill {
                    self.deal(over.drill.principle, over.worlds.clone(), over.had.clone());
                }
            }
            DrillAct::Choose(option) => self.answer(|prompt, principle| prompt.choose(principle, &option)),
            DrillAct::Say(words) => self.answer(|prompt, principle| Some(prompt.say(principle, &words))),
            DrillAct::Next => self.next_line(),
        }
    }

    fn open_drill(&mut self, principle: Principle) {
        let left = self.state.drill.as_ref().filter(|left| left.drill.principle == principle && left.prompt().is_some());
        if left.is_some() {
            return self.go(Route::Drill);
        }
        let sources: Vec<Source> = self.state.library.cards().filter_map(|card| self.state.library.source(&card.id)).cloned().collect();
        self.elsewhere(
            move |_| sources.iter().filter_map(world).collect::<Vec<_>>(),
            move |shell, worlds| {
                shell.deal(principle, worlds, Vec::new());
            },
        );
    }

    /// Draws lines elsewhere: each is played to see what its answers show.
    fn deal(&mut self, principle: Principle, worlds: Vec<Arc<World>>, had: Vec<Place>) {
        let language = self.state.preferences.strong_language;
        let seed = Seed(self.clock.unix_ms() as u64 ^ self.clock.now_ms());
        let work = move |_: &mut Desk| {
            let drill = Drill::deal(principle, &worlds, language, seed, &had);
            Drilling { had: had.into_iter().chain(drill.places().cloned()).collect(), drill, at: 0, answers: Vec::new(), worlds }
        };
        self.elsewhere(work, |shell, drilling| {
            shell.state.drill = Some(drilling);
            shell.go(Route::Drill);
        });
    }

    fn answer(&mut self, judge: impl FnOnce(&Prompt, Principle) -> Option<Judged>) {
        let Some(drilling) = &mut self.state.drill else { return };
        if let Some(judged) = drilling.prompt().and_then(|prompt| judge(prompt, drilling.drill.principle)) {
            drilling.answer(judged);
        }
    }

    /// Past the last line it is kept how many showed the principle, and nothing of what was said.
    fn next_line(&mut self) {
        let at_ms = self.clock.unix_ms();
        let Some(drilling) = self.state.drill.as_mut().filter(|drilling| drilling.judged().is_some()) else { return };
        drilling.at += 1;
        if drilling.prompt().is_some() {
            return;
        }
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let (shown, of) = (count(drilling.shown()), count(drilling.answers.len()));
        let practised = Practised { principle: drilling.drill.principle, at_ms, drill: true, shown, of };
        self.with_store(move |store| store.keep_practice(PersonId::FIRST, None, &[practised]), |shell, ()| shell.refresh());
    }

    /// How an attempt went, principle by principle, is kept for what is suggested next.
    pub(super) fn keep_practice(&mut self, attempt: AttemptId, debrief: &Debrief) {
        let at_ms = self.clock.unix_ms();
        let scores = debrief.goals.iter().filter(|_| !debrief.stopped);
        let practised: Vec<Practised> = scores
            .filter_map(|goal| Some(Practised { principle: goal.principle, at_ms, drill: false, shown: goal.score?, of: 100 }))
            .collect();
        self.with_store(move |store| store.keep_practice(PersonId::FIRST, Some(attempt), &practised), |_, ()| {});
    }

    pub(super) fn put_week_away(&mut self) {
        let preferences = Preferences { week_put_away: true, ..self.state.preferences.clone() };
        self.set_preferences(preferences);
        self.state.next.week = None;
    }
}

fn world(source: &Source) -> Option<Arc<World>> {
    // What cannot be read is told where it is to be played.
    let text = source.text().ok()?;
    World::of(&shipped_texts(source.id(), &text)).ok().map(Arc::new)
}

impl State {
    /// What home suggests, from what was practised.
    pub(super) fn suggest(&mut self, practised: &[Practised], now_ms: i64) {
        let played = |id: &str| {
            let ended = self.attempts.iter().filter(|attempt| attempt.scenario == id && attempt.summary.is_some());
            ended.map(|attempt| attempt.started_ms).max()
        };
        let offered: Vec<Offered> = self
            .library
            .cards()
            .map(|card| Offered { scenario: card.id.clone(), level: card.level, wants: card.wants.clone(), played_ms: played(&card.id) })
            .collect();
        let drills: Vec<Principle> = Principle::iter().filter(|principle| can_be_drilled(*principle)).collect();
        let week = Week::of(|step| match step {
            // A call that is no longer in the library is no open step.
            Step::Call(id) => self.results.contains_key(id) || self.library.card(id).is_none(),
            Step::Drill(principle) => practised.iter().any(|time| time.drill && time.principle == *principle),
        });
        let week = Some(week).filter(|week| week.open.is_some() && !self.preferences.week_put_away);
        self.next = Next { suggestions: what_next(practised, &offered, &drills, now_ms), week };
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicU64;

    use super::*;
    use crate::app::shell::{Command, Options};

    fn opened(folder: &std::path::Path) -> Shell {
        let mut shell = Shell::start(Options::by_hand(folder.to_owned(), Arc::new(AtomicU64::new(86_400_000))));
        shell.settle();
        shell
    }

    fn ask(shell: &mut Shell, command: Command) {
        shell.queue.push(command);
        shell.settle();
    }

    fn first_of_the_week(shell: &Shell) -> Option<Step> {
        shell.state.next.week.as_ref().and_then(|week| week.open.clone()).map(|(_, suggestion)| suggestion.step)
    }

    #[test]
    fn the_first_week_begins_with_the_first_call_and_stays_away_once_put_away() {
        let folder = tempfile::tempdir().unwrap();
        let mut shell = opened(folder.path());
        assert_eq!(first_of_the_week(&shell), Some(Step::Call("first-call".to_owned())));
        ask(&mut shell, Command::PutWeekAway);
        assert_eq!(first_of_the_week(&shell), None);
        drop(shell);
        let shell = opened(folder.path());
        assert_eq!(first_of_the_week(&shell), None);
        assert!(!shell.state.next.suggestions.is_empty());
    }

    #[test]
    fn of_a_drill_it_is_kept_how_many_lines_showed_it_and_a_drill_that_was_left_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        let mut shell = opened(folder.path());
        let open = || Command::Drill(DrillAct::Open(Principle::ApologizeProperly));
        ask(&mut shell, open());
        assert_eq!(shell.state.route, Route::Drill);
        ask(&mut shell, Command::Drill(DrillAct::Next));
        assert_eq!(shell.state.drill.as_ref().unwrap().at, 0, "a line waits for its answer");
        let words = "I'm sorry. We made a mistake here, and I'll put it right.";
        for line in 0..5 {
            ask(&mut shell, Command::Drill(DrillAct::Say(if line < 2 { words } else { "Mhm." }.to_owned())));
            if line == 2 {
                ask(&mut shell, Command::Back);
                ask(&mut shell, open());
                assert_eq!(shell.state.drill.as_ref().unwrap().answers.len(), 3);
            }
            ask(&mut shell, Command::Drill(DrillAct::Next));
        }
        assert!(shell.state.drill.as_ref().unwrap().prompt().is_none());
        let before: Vec<Place> = shell.state.drill.as_ref().unwrap().drill.places().cloned().collect();
        ask(&mut shell, Command::Drill(DrillAct::Again));
        let again = shell.state.drill.as_ref().unwrap();
        assert!(again.at == 0 && again.drill.places().all(|place| !before.contains(place)));
        drop(shell);
        let store = crate::records::Store::open(folder.path()).unwrap().store;
        let kept = Practised { principle: Principle::ApologizeProperly, at_ms: 86_400_000, drill: true, shown: 2, of: 5 };
        assert_eq!(store.practised(PersonId::FIRST).unwrap(), [kept]);
    }
}

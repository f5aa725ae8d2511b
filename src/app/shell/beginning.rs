//! From a card to a call: the briefing, and the attempt that begins.

use std::sync::Arc;

use super::executor::new_attempt;
use super::{Route, Setup, Shell, Tone, aim};
use crate::base::Seed;
use crate::conversation::{Conversation, World};
use crate::library::Source;
use crate::log::{Header, Log, Settings};
use crate::reading;
use crate::rehearsal::texts;

impl Shell {
    /// The scenario is read elsewhere: it may be a trainer's file on a slow disk.
    pub(super) fn brief(&mut self, scenario: &str) {
        // Somebody may have put another rubric into the folder meanwhile.
        self.reread_rubric();
        let Some(source) = self.source(scenario) else { return };
        self.elsewhere(
            move |_| source.scenario(),
            |shell, scenario| match scenario {
                Ok(scenario) => {
                    shell.state.briefing = Some(scenario);
                    shell.state.briefings += 1;
                    shell.state.go(Route::Briefing);
                }
                Err(error) => shell.state.tell(Tone::Warning, error.to_string()),
            },
        );
    }

    fn source(&mut self, scenario: &str) -> Option<Source> {
        let source = self.state.library.source(scenario).cloned();
        if source.is_none() {
            self.state.tell(Tone::Warning, "That scenario is no longer there.");
        }
        source
    }

    /// Half a minute for oneself; the attempt begins when the trainee says so.
    pub(super) fn take_half_minute(&mut self, setup: Setup) {
        self.state.about_to = Some(setup);
        self.state.half_minutes += 1;
        self.state.go(Route::HalfMinute);
    }

    pub(super) fn begin(&mut self, setup: &Setup) {
        let Some(source) = self.source(&setup.scenario) else { return };
        let strong_language = self.state.preferences.strong_language;
        let Setup { typed, exam, real_time, intensity, audience, .. } = *setup;
        let settings = Settings { typed, exam, real_time, strong_language, intensity, audience };
        let started_ms = self.clock.unix_ms();
        // Without a wish each attempt has a seed of its own.
        let seed = setup.seed.unwrap_or(Seed((started_ms as u64 ^ self.clock.now_ms()) % 1_000_000));
        let name = self.state.name.clone();
        let rubric = self.state.rubric.used.text.clone();
        let aim = setup.aim.trim().to_owned();
        self.state.preferences.welcomed = true;
        self.set_preferences(self.state.preferences.clone());
        self.with_store(
            move |store| {
                let text = match source.text() {
                    Ok(text) => text,
                    Err(error) => return Ok(Err(error.to_string())),
                };
                let mut header = Header::new(seed, reading::VERSION, settings, texts(source.id(), &text, Some(&rubric)));
                header.seat.name = name;
                let begun = World::of(&header.texts).map(|world| {
                    let (conversation, opening) = Conversation::begin(Arc::new(world), Arc::new(header.clone()));
                    (conversation, Log { header, opening, entries: Vec::new() })
                });
                let (conversation, log) = match begun {
                    Ok(begun) => begun,
                    Err(why) => return Ok(Err(why)),
                };
                aim::keep(store, &log.header.texts.scenario_id, started_ms, &aim)?;
                Ok(Ok((store.begin(&new_attempt(&log, None, started_ms))?, conversation, log, aim)))
            },
            |shell, begun| match begun {
                Ok((attempt, conversation, log, aim)) => {
                    shell.enter(attempt, conversation, log, false);
                    shell.aims(aim);
                }
                Err(why) => shell.state.tell(Tone::Warning, why),
            },
        );
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::app::shell::{Command, Options};

    const SCENARIO: &str = include_str!("../../../scenarios/device-restore.ron");

    /// A shell whose trainer has a scenario of their own, in a folder that lives as long.
    fn opened() -> (Shell, tempfile::TempDir) {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("scenarios")).unwrap();
        fs::write(folder.path().join("scenarios/own.ron"), SCENARIO).unwrap();
        let mut shell = Shell::start(Options {
            scenarios: Some(folder.path().join("scenarios")),
            ..Options::by_hand(folder.path().join("records"), Arc::default())
        });
        shell.settle();
        assert!(shell.state.library.card("own").is_some());
        (shell, folder)
    }

    fn ask(shell: &mut Shell, command: Command) {
        shell.queue.push(command);
        shell.settle();
    }

    #[test]
    fn a_scenario_of_the_trainers_own_is_briefed_and_begun_from_its_file() {
        let (mut shell, _folder) = opened();
        ask(&mut shell, Command::Brief("own".to_owned()));
        assert_eq!(shell.state.route, Route::Briefing);
        assert_eq!(shell.state.briefing.as_ref().unwrap().id, "own");
        let setup = Setup { scenario: "own".to_owned(), ..Setup::default() };
        ask(&mut shell, Command::Begin(setup));
        assert_eq!(shell.state.session.as_ref().unwrap().log.header.texts.scenario, SCENARIO);
    }

    #[test]
    fn a_file_that_is_gone_is_told_and_one_stays_where_one_was() {
        let (mut shell, folder) = opened();
        fs::remove_file(folder.path().join("scenarios/own.ron")).unwrap();
        let before = shell.state.route;
        ask(&mut shell, Command::Brief("own".to_owned()));
        assert_eq!(shell.state.route, before);
        assert!(shell.state.notices[0].1.contains("own.ron could not be read"), "{:?}", shell.state.notices);
    }
}

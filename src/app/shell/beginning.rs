//! From a card to a call: the briefing, and the attempt that begins.

use std::sync::Arc;

use super::executor::new_attempt;
use super::{Route, Setup, Shell, Tone, aim};
use crate::base::Seed;
use crate::conversation::{Conversation, World};
use crate::library::Source;
use crate::log::{Header, Log, Settings, Texts};
use crate::reading;
use crate::rehearsal::texts;

impl Shell {
    /// The scenario is read elsewhere: it may be a trainer's file on a slow disk.
    pub(super) fn brief(&mut self, scenario: &str) {
        let Some(source) = self.source(scenario) else { return };
        self.brief_from(source, None);
    }

    /// The briefing of what an attempt was played with. A scenario that goes by another name now is known by its title; one
    /// that is gone is played from the text that the attempt has kept.
    pub(super) fn brief_again(&mut self, texts: &Texts) {
        let id = texts.scenario_id.as_str();
        if self.state.library.source(id).is_some() {
            return self.brief(id);
        }
        let kept = Source::kept(id, &texts.scenario);
        let title = kept.scenario().map(|scenario| scenario.title);
        let renamed = title.ok().and_then(|title| self.state.library.cards().find(|card| card.title == title)).map(|card| card.id.clone());
        match renamed {
            Some(now) => self.brief(&now),
            None => {
                self.kept = Some(kept.clone());
                self.brief_from(kept, Some("This call is no longer among the calls. You play it as it was then."));
            }
        }
    }

    fn brief_from(&mut self, source: Source, told: Option<&'static str>) {
        // Somebody may have put another rubric into the folder meanwhile.
        self.reread_rubric();
        self.elsewhere(
            move |_| source.scenario(),
            move |shell, scenario| match scenario {
                Ok(scenario) => {
                    shell.state.briefing = Some(scenario);
                    shell.state.briefings += 1;
                    shell.show(Route::Briefing);
                    told.into_iter().for_each(|sentence| shell.state.tell(Tone::Info, sentence));
                }
                Err(error) => shell.state.tell(Tone::Warning, error.to_string()),
            },
        );
    }

    fn source(&mut self, scenario: &str) -> Option<Source> {
        let kept = || self.kept.as_ref().filter(|kept| kept.id() == scenario);
        let source = self.state.library.source(scenario).or_else(kept).cloned();
        if source.is_none() {
            self.state.tell(Tone::Warning, "That scenario is no longer there.");
        }
        source
    }

    /// Half a minute for oneself; the attempt begins when the trainee says so.
    pub(super) fn take_half_minute(&mut self, setup: Setup) {
        self.state.about_to = Some(setup);
        self.state.half_minutes += 1;
        self.show(Route::HalfMinute);
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

    /// The shell after an attempt at the trainer's own scenario was begun, and its file became another, or went.
    fn played_before(now: Option<&str>, text: &str) -> (Shell, tempfile::TempDir) {
        let (mut shell, folder) = opened();
        let own = folder.path().join("scenarios/own.ron");
        fs::write(&own, text).unwrap();
        ask(&mut shell, Command::Begin(Setup { scenario: "own".to_owned(), ..Setup::default() }));
        shell.state.library.remove(&own);
        match now {
            Some(name) => {
                let path = folder.path().join("scenarios").join(name);
                fs::rename(&own, &path).unwrap();
                shell.state.library.put(crate::library::Shelved::open(&path));
            }
            None => fs::remove_file(&own).unwrap(),
        }
        let attempt = shell.state.session.as_ref().unwrap().attempt;
        ask(&mut shell, Command::PlayAgain(attempt));
        assert_eq!(shell.state.route, Route::Briefing);
        (shell, folder)
    }

    #[test]
    fn what_has_another_name_by_now_is_played_again_from_its_file() {
        let text = SCENARIO.replacen("The half-hour restore", "Our own restore", 1);
        let (shell, _folder) = played_before(Some("restore.ron"), &text);
        assert_eq!(shell.state.briefing.as_ref().unwrap().id, "restore");
        assert_eq!(shell.state.notices, []);
    }

    #[test]
    fn what_is_gone_is_played_again_as_it_was_and_that_is_told() {
        let text = SCENARIO.replacen("The half-hour restore", "Our own restore", 1);
        let (mut shell, _folder) = played_before(None, &text);
        assert!(shell.state.notices[0].1.contains("no longer among the calls"), "{:?}", shell.state.notices);
        ask(&mut shell, Command::Begin(Setup { scenario: "own".to_owned(), ..Setup::default() }));
        assert_eq!(shell.state.session.as_ref().unwrap().log.header.texts.scenario, text);
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

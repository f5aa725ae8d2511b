//! Walks: written runs of a scenario with what is expected of them, kept beside it in a `.walk` file.

use std::sync::Arc;

use super::Player;
use crate::assessment::{Debrief, assess};
use crate::base::Seed;
use crate::conversation::World;
use crate::log::{Happening, Header, Log, Placed, RealTime, Settings, Texts, parse_line};
use crate::principles::Signal;
use crate::reading;
use crate::scenario::{Intensity, Outcome, StrongLanguage};

/// A written run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walk {
    /// Its name.
    pub name: String,
    /// What its draws hang on.
    pub seed: Seed,
    /// How it is played.
    pub settings: Settings,
    /// What is done, in order.
    pub directives: Vec<Placed>,
    /// What is expected at the end, with the line that says so.
    pub expectations: Vec<(usize, Expectation)>,
}

/// What is expected of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expectation {
    /// The last ending, by id.
    Ending(String),
    /// The last outcome.
    Outcome(Outcome),
    /// Passed, or not.
    Passed(bool),
    /// The score is at least so much.
    ScoreAtLeast(u32),
    /// The score is at most so much.
    ScoreAtMost(u32),
    /// A fact is on the table, or is not.
    Fact(String, bool),
    /// A signal was seen, or was not.
    Signal(Signal, bool),
}

/// A line of a walk that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {why}")]
pub struct WalkError {
    /// The line, from 1.
    pub line: usize,
    /// What would be right.
    pub why: String,
}

/// Something that a run did not fulfil.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The line of the walk, from 1.
    pub line: usize,
    /// What was expected and what came.
    pub sentence: String,
}

/// Reads a `.walk` file.
///
/// # Errors
/// The first line that is none of a walk's.
pub fn parse_walks(text: &str) -> Result<Vec<Walk>, WalkError> {
    let mut walks: Vec<Walk> = Vec::new();
    for (number, line) in text.trim_start_matches('\u{feff}').lines().enumerate().map(|(number, line)| (number + 1, line)) {
        let error = |why: String| WalkError { line: number, why };
        let bare = line.split('#').next().unwrap_or_default().trim();
        let (word, rest) = bare.split_once(' ').map_or((bare, ""), |(word, rest)| (word, rest.trim()));
        if word.is_empty() {
            continue;
        }
        if word == "walk" {
            if rest.is_empty() || walks.iter().any(|walk| walk.name == rest) {
                return Err(error("a walk needs a name of its own".to_owned()));
            }
            walks.push(Walk {
                name: rest.to_owned(),
                seed: Seed(1),
                settings: Settings::default(),
                directives: Vec::new(),
                expectations: Vec::new(),
            });
            continue;
        }
        let walk = walks.last_mut().ok_or_else(|| error("a walk begins with “walk” and its name".to_owned()))?;
        match word {
            "seed" => walk.seed = Seed(rest.parse().map_err(|_| error(format!("“{rest}” is no seed; a seed is a number")))?),
            "exam" => walk.settings.exam = true,
            "mild" => walk.settings.strong_language = StrongLanguage::Softened,
            "no_strong_language" => walk.settings.strong_language = StrongLanguage::Off,
            "gentle" => walk.settings.intensity = Intensity::Gentle,
            "hard" => walk.settings.intensity = Intensity::Hard,
            "typed" => walk.settings.typed = true,
            "no_real_time" => walk.settings.real_time = RealTime::Off,
            "expect" => walk.expectations.push((number, expectation(rest).map_err(error)?)),
            _ => {
                let placed = parse_line(line, number).map_err(|why| error(why.why))?;
                walk.directives.extend(placed);
            }
        }
    }
    Ok(walks)
}

fn expectation(text: &str) -> Result<Expectation, String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let number = |text: &str| text.parse::<u32>().map_err(|_| format!("“{text}” is no number"));
    let signal = |text: &str| text.parse::<Signal>().map_err(|_| format!("“{text}” is no signal"));
    Ok(match words.as_slice() {
        ["ending", id] => Expectation::Ending((*id).to_owned()),
        ["outcome", outcome] => Expectation::Outcome(outcome.parse().map_err(|_| format!("“{outcome}” is no outcome"))?),
        ["passed"] => Expectation::Passed(true),
        ["failed"] => Expectation::Passed(false),
        ["score", ">=", score] => Expectation::ScoreAtLeast(number(score)?),
        ["score", "<=", score] => Expectation::ScoreAtMost(number(score)?),
        ["score", "<", score] => Expectation::ScoreAtMost(number(score)?.saturating_sub(1)),
        ["fact", id] => Expectation::Fact((*id).to_owned(), true),
        ["no", "fact", id] => Expectation::Fact((*id).to_owned(), false),
        ["signal", id] => Expectation::Signal(signal(id)?, true),
        ["no", "signal", id] => Expectation::Signal(signal(id)?, false),
        _ => {
            return Err(format!(
                "“{text}” is nothing that can be expected; try ending, outcome, passed, failed, score >= 90, fact, signal"
            ));
        }
    })
}

/// Plays a walk. Gives its log, its debrief, and what was not as expected.
pub fn run_walk(world: &Arc<World>, texts: &Texts, walk: &Walk) -> (Log, Debrief, Vec<Failure>) {
    let header = Header::new(walk.seed, reading::VERSION, walk.settings, texts.clone());
    let mut player = Player::begin_in(world.clone(), header);
    let mut failures = Vec::new();
    for placed in &walk.directives {
        if let Err(error) = player.follow(placed) {
            failures.push(Failure { line: error.line, sentence: format!("{}: {}", placed.directive, error.why) });
            break;
        }
    }
    player.listen();
    let debrief = assess(world, &player.log);
    for (line, expected) in &walk.expectations {
        if let Some(sentence) = unfulfilled(expected, &player, &debrief) {
            failures.push(Failure { line: *line, sentence });
        }
    }
    (player.log, debrief, failures)
}

fn unfulfilled(expected: &Expectation, player: &Player, debrief: &Debrief) -> Option<String> {
    let score = debrief.result.as_ref().map(|result| result.score);
    let (holds, came) = match expected {
        Expectation::Ending(id) => {
            let last = debrief.endings.last().map(|ending| ending.id.clone());
            (last.as_ref() == Some(id), format!("it ended with {}", last.unwrap_or_else(|| "nothing".to_owned())))
        }
        Expectation::Outcome(outcome) => {
            let last = debrief.endings.last().map(|ending| ending.outcome);
            (last == Some(*outcome), format!("the outcome is {}", last.map_or("open".to_owned(), |outcome| outcome.to_string())))
        }
        Expectation::Passed(wanted) => {
            let passed = debrief.result.as_ref().map(|result| result.passed);
            (passed == Some(*wanted), format!("the score is {score:?}, passed: {passed:?}"))
        }
        Expectation::ScoreAtLeast(least) => (score.is_some_and(|score| score >= *least), format!("the score is {score:?}")),
        Expectation::ScoreAtMost(most) => (score.is_some_and(|score| score <= *most), format!("the score is {score:?}")),
        Expectation::Fact(id, wanted) => (player.conversation.knows_fact(id) == *wanted, format!("the fact “{id}”: {}", !wanted)),
        Expectation::Signal(signal, wanted) => {
            let in_call =
                player.log.happenings().any(|happening| matches!(happening, Happening::Signal { signal: seen, .. } if seen == signal));
            let in_debrief =
                debrief.goals.iter().chain(&debrief.others).any(|score| score.shown.iter().any(|shown| shown.signal == *signal));
            ((in_call || in_debrief) == *wanted, format!("the signal “{signal}” was {}seen", if *wanted { "not " } else { "" }))
        }
    };
    (!holds).then_some(came)
}

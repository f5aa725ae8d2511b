//! One line of a drill: a customer at a beat, what one has to know to answer, and what an answer is shown to be.

use std::sync::Arc;

use super::{Judged, Place};
use crate::base::{Ix, Seed, sentence};
use crate::conversation::{Choice, Placing, World};
use crate::log::{Act, Happening, Header, Settings, Speaker, Spoken, Texts, When};
use crate::principles::{Principle, Skill};
use crate::reading;
use crate::rehearsal::{Led, Player, interpret};
use crate::scenario::{Beat, Condition, Face, Ladder, Line, Mood, ReplyOption, Scenario, StrongLanguage, Truth, Way};

/// So much is told before a line at most: two minutes are short.
const MOST_TOLD: usize = 4;

/// Something that was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoke {
    /// Who said it.
    pub who: String,
    /// The words.
    pub words: String,
}

/// A customer's line to answer.
#[derive(Debug, Clone)]
pub struct Prompt {
    /// Where it is from.
    pub place: Place,
    /// The customer's name.
    pub caller: String,
    /// How they look.
    pub face: Face,
    /// Where their mood stands.
    pub mood: Mood,
    /// After "You are".
    pub you_are: String,
    /// What one has to know, as sentences.
    pub told: Vec<String>,
    /// What was said just before, where something was.
    pub before: Vec<Spoke>,
    /// The words to answer.
    pub says: Vec<Spoke>,
    /// The answers to choose from.
    pub options: Vec<Choice>,
    /// The author's line that shows the principle best.
    pub better: String,
    player: Player,
}

impl Prompt {
    /// A beat as a line of a drill; none where no open option shows the principle, or all of them do.
    pub(super) fn of(world: &Arc<World>, beat: Ix<Beat>, principle: Principle, language: StrongLanguage, seed: Seed) -> Option<Self> {
        let player = placed(world, beat, principle, language, seed);
        if player.conversation.beat_ix() != beat {
            return None;
        }
        // The words as this person wants to read them.
        let scenario = &player.conversation.world().scenario;
        let mut prompt = Self {
            place: Place { scenario: scenario.id.clone(), beat: scenario.beats.id(beat).to_owned() },
            caller: scenario.caller.name.clone(),
            face: scenario.caller.face,
            mood: player.conversation.mood(),
            you_are: scenario.briefing.you_are.clone(),
            told: told(scenario, &scenario.beats[beat], principle),
            before: before(scenario, beat, language),
            says: said(&player, &scenario.caller.name),
            options: player.conversation.choices(),
            better: String::new(),
            player,
        };
        let options = &prompt.player.conversation.world().scenario.beats[beat].options;
        let shows = |option: &&ReplyOption| prompt.choose(principle, &option.id).is_some_and(|judged| judged.showed);
        let showing: Vec<&ReplyOption> = options.iter().filter(shows).collect();
        let better = showing.iter().max_by_key(|option| (option.best, is_clean(option)))?.say.clone();
        let some_do_not = showing.len() < prompt.options.len();
        prompt.better = better;
        (some_do_not && !prompt.says.is_empty()).then_some(prompt)
    }

    /// What an option is shown to be; none where there is no such option.
    pub fn choose(&self, principle: Principle, option: &str) -> Option<Judged> {
        let say = self.options.iter().find(|choice| choice.id == option)?.say.clone();
        Some(self.judge(principle, &say, interpret::option(&self.player.conversation, option)?))
    }

    /// What typed words are shown to be.
    pub fn say(&self, principle: Principle, words: &str) -> Judged {
        self.judge(principle, words, interpret::typed(&self.player.conversation, words))
    }

    fn judge(&self, principle: Principle, reply: &str, spoken: Spoken) -> Judged {
        let mut player = self.player.clone();
        let since = player.log.entries.len();
        // At a line that has ended nothing keeps a reply from being said.
        let _ = player.act(player.conversation.now(), Act::Say { spoken, when: When::AtEnd });
        player.listen();
        let led = Led::of(&self.place.beat, player.log.entries[since..].iter().flat_map(|entry| &entry.happenings));
        Judged::of(principle, reply, &led.signals, !led.not_understood)
    }
}

fn is_clean(option: &ReplyOption) -> bool {
    !option.shows_a_fault()
}

/// The customer has said their line, at a moment at which the principle is due.
fn placed(world: &Arc<World>, beat: Ix<Beat>, principle: Principle, strong_language: StrongLanguage, seed: Seed) -> Player {
    let settings = Settings { typed: true, strong_language, ..Settings::default() };
    let header = Header::new(seed, reading::VERSION, settings, Texts::default());
    let mut placing = Placing::alone(&world.scenario, beat);
    if is_for_the_heard(principle) {
        // A fix would bounce from somebody who has not been heard, and that is another principle.
        placing.standing.mood.heard = Ladder::Heard.top();
        placing.acknowledged = usize::try_from(Ladder::Heard.top()).unwrap_or_default();
    }
    // A later talk is right only with somebody who is past hearing anything.
    if principle == Principle::CoolFirst {
        placing.standing.mood.anger = Ladder::Anger.top();
    }
    let mut player = Player::begin_at(world.clone(), header, &placing);
    player.listen();
    player
}

fn is_for_the_heard(principle: Principle) -> bool {
    matches!(principle.entry().skill, Skill::Resolving | Skill::Boundaries | Skill::FollowThrough)
}

fn said(player: &Player, caller: &str) -> Vec<Spoke> {
    let lines = player.log.happenings().filter_map(|happening| match happening {
        Happening::Planned { speaker, name, text, .. } if *speaker != Speaker::Agent => {
            Some(Spoke { who: if name.is_empty() { caller.to_owned() } else { name.clone() }, words: text.clone() })
        }
        _ => None,
    });
    joined(lines)
}

/// What one person says in a row is one thing said.
fn joined(lines: impl Iterator<Item = Spoke>) -> Vec<Spoke> {
    let mut joined: Vec<Spoke> = Vec::new();
    for line in lines {
        match joined.last_mut().filter(|last| last.who == line.who) {
            Some(last) => last.words = format!("{} {}", last.words, line.words),
            None => joined.push(line),
        }
    }
    joined
}

/// What was said just before: the customer's words and the reply of the trainee that leads to this beat, the best there is.
fn before(scenario: &Scenario, beat: Ix<Beat>, language: StrongLanguage) -> Vec<Spoke> {
    let leads = |option: &&ReplyOption| option.next == Some(Way::Beat(beat));
    let earlier = scenario
        .beats
        .iter()
        .filter(|(ix, ..)| *ix != beat)
        .flat_map(|(.., from)| from.options.iter().filter(leads).map(move |option| (from, option)));
    // Of several the first: max_by_key gives the last of equals.
    let Some((from, option)) = earlier.collect::<Vec<_>>().into_iter().rev().max_by_key(|(_, option)| option.best) else {
        return Vec::new();
    };
    let words = |line: &Line| line.variants.first().map(|text| line.under(language, text).into_owned());
    let always = from.says.iter().filter(|line| line.when == Condition::Always && line.by.is_none());
    let theirs = always.filter_map(words).collect::<Vec<_>>().join(" ");
    let theirs = Spoke { who: scenario.caller.name.clone(), words: theirs };
    let yours = Spoke { who: "You".to_owned(), words: option.say.clone() };
    [theirs, yours].into_iter().filter(|spoke| !spoke.words.is_empty()).collect()
}

/// What one has to know: first what the principle turns on, then what the briefing tells.
fn told(scenario: &Scenario, beat: &Beat, principle: Principle) -> Vec<String> {
    let briefing = &scenario.briefing;
    let takes = |truth: &Truth| format!("{} takes {}.", sentence(&truth.text).trim_end_matches('.'), truth.takes);
    let mut told: Vec<String> = Vec::new();
    match principle {
        Principle::RealisticTimeframe | Principle::CheckBack | Principle::CoolFirst => {
            let due = beat.time_about.map(|truth| &scenario.truths[truth]);
            let truths: Vec<&Truth> = due.map_or_else(|| scenario.truths.values().collect(), |truth| vec![truth]);
            told.extend(truths.into_iter().filter(|truth| !truth.text.is_empty()).map(takes));
        }
        Principle::HoldFirm => {
            told.extend(briefing.you_may_not.values().map(|offer| format!("You may not {}.", offer.text)));
            told.extend(briefing.you_may.values().map(|offer| format!("You may {}.", offer.text)));
        }
        _ if principle.entry().skill == Skill::Resolving || principle == Principle::GiveContact => {
            told.extend(briefing.solutions.values().map(|offer| format!("What would solve it: {}.", offer.text)));
            told.extend(briefing.you_may.values().map(|offer| format!("You may {}.", offer.text)));
        }
        _ => {}
    }
    told.truncate(MOST_TOLD - 1);
    let facts = briefing.facts.iter().map(|fact| scenario.facts[*fact].text.clone()).filter(|text| !text.is_empty());
    told.extend(facts);
    told.truncate(MOST_TOLD);
    told
}

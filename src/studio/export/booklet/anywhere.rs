//! What can come at any moment: questions, things done, and what the customer says to what suits any call.

use strum::IntoEnumIterator;

use super::call::lines;
use super::story::{Story, capital_word};
use crate::paper::{Paper, Words};
use crate::scenario::{Knowledge, Move, Reaction, ReactionTo};
use crate::studio::Path;

pub fn write(paper: &mut Paper, story: &Story<'_>) {
    let scenario = story.scenario;
    if !scenario.knows.is_empty() {
        paper.part("If they are asked");
        scenario.knows.iter().for_each(|(_, id, knowledge)| asked(paper, story, id, knowledge));
    }
    if !scenario.moves.is_empty() {
        paper.part("If something is done");
        scenario.moves.iter().for_each(|(_, id, one)| done(paper, story, id, one));
    }
    if scenario.reactions.values().any(|reaction| !reaction.says.is_empty()) {
        paper.part("Whenever it happens");
        for to in ReactionTo::iter() {
            if let Some(reaction) = scenario.reactions.get(&to) {
                react(paper, story, to, reaction);
            }
        }
    }
}

fn asked(paper: &mut Paper, story: &Story<'_>, id: &str, knowledge: &Knowledge) {
    let path = Path::root().then("knows").then(id);
    paper.section(story.filled(&knowledge.ask));
    let when = story.condition(&path.then("when"));
    if !when.is_empty() {
        paper.para(Words::new().quiet(format!("Once {when}.")));
    }
    let ladder = story.is_there(&path.then("ladder"));
    for (at, answer) in knowledge.answers.iter().enumerate() {
        if ladder {
            paper.para(Words::new().quiet(format!("Asked {}:", ["first", "again", "once more"].get(at).copied().unwrap_or("yet again"))));
        }
        let answer_path = if ladder { path.then("ladder").at(at) } else { path.then("answer") };
        paper.quote(lines(story, answer, &answer_path));
    }
}

fn done(paper: &mut Paper, story: &Story<'_>, id: &str, one: &Move) {
    let path = Path::root().then("moves").then(id);
    paper.section(story.filled(&one.text));
    let when = story.condition(&path.then("when"));
    let takes = if one.takes.0 > 0 { format!("It takes {}. ", one.takes) } else { String::new() };
    let open = if when.is_empty() { String::new() } else { format!("Once {when}.") };
    paper.para(Words::new().quiet(format!("{takes}{open}")));
    paper.quote(lines(story, &one.says, &path.then("says")));
    leads(paper, story, &path);
}

fn react(paper: &mut Paper, story: &Story<'_>, to: ReactionTo, reaction: &Reaction) {
    let path = Path::root().then("reactions").then(to.to_string());
    if !reaction.says.is_empty() {
        paper.section(happens(to));
        paper.quote(lines(story, &reaction.says, &path.then("says")));
        leads(paper, story, &path);
    }
}

/// Where it leads, if it leads anywhere.
fn leads(paper: &mut Paper, story: &Story<'_>, path: &Path) {
    if let Some(next) = story.outline.edges.iter().find(|edge| path.holds(&edge.path)) {
        paper.para(Words::new().strong(story.way(&next.to)));
    }
}

/// What happened, as a heading.
fn happens(to: ReactionTo) -> String {
    let words = match to {
        ReactionTo::Interrupted => "Talked over",
        ReactionTo::Resumes => "Going on after being cut",
        ReactionTo::CutShort => "Answered before they had got it all out",
        ReactionTo::Nod => "A short “mm-hm”",
        ReactionTo::NodHurried => "Hurried “mm-hm”s",
        ReactionTo::Bounce => "A fix before they were heard",
        ReactionTo::Lecture => "A very long reply",
        ReactionTo::VagueTime => "“Soon”, “shortly”",
        ReactionTo::WhichTime => "A time that could be about anything",
        ReactionTo::TimeMissing => "No time, where one was asked for",
        ReactionTo::BeyondRemit => "More offered than one may",
        ReactionTo::SilentHold => "Left waiting without a word",
        ReactionTo::Thanks => "Back from an announced wait",
        ReactionTo::DontKnow => "A question nobody foresaw",
        ReactionTo::GivesUp => "Their patience is over",
        other => return capital_word(&other.to_string()),
    };
    words.to_owned()
}

//! The call, moment by moment: what the customer says, what can be said, and where it leads.

use strum::IntoEnumIterator;

use super::story::{Story, capital_word, labels, where_it_is};
use crate::base::{capital, sentence};
use crate::paper::{Paper, Table, Words};
use crate::scenario::{Beat, Knowledge, Line, ReactionTo, Step};
use crate::studio::Path;
use crate::studio::outline::{BeatView, OptionView, SceneView};

/// Milliseconds of a pause that the agent can hear.
const PAUSE_MS: u32 = 700;

pub fn write(paper: &mut Paper, story: &Story<'_>) {
    for (at, scene) in story.outline.scenes.iter().enumerate() {
        paper.new_page();
        write_scene(paper, story, scene, at == 0);
    }
    anywhere(paper, story);
}

fn write_scene(paper: &mut Paper, story: &Story<'_>, view: &SceneView, first: bool) {
    let title = if first { "The call, moment by moment".to_owned() } else { format!("Later: {}", capital(&view.title)) };
    paper.part(title);
    if let Some(scene) = story.scenario.scenes.get(&view.id).filter(|_| !first) {
        paper.para(sentence(&scene.intro));
        paper.para(Words::new().quiet(format!(
            "{} after the scene before, {}.",
            capital(&scene.after.to_string()),
            where_it_is(scene.channel)
        )));
        if let Some(mood) = scene.mood {
            paper.para(
                Words::new().quiet(format!("The customer's mood then: anger {}, trust {}, heard {}.", mood.anger, mood.trust, mood.heard)),
            );
        }
    }
    let starts: Vec<Words> = view
        .starts
        .iter()
        .map(|start| conditional("", &story.condition(&start.path.then("when")), &format!("begin at {}", story.moment(&start.next))))
        .collect();
    match starts.as_slice() {
        [one] => paper.para(Words::new().plain(sentence(&one.text()))),
        _ => paper.list(starts),
    }
    for beat in &view.beats {
        if let Some(read) = story.beat(beat) {
            write_beat(paper, story, beat, read);
        }
    }
}

fn write_beat(paper: &mut Paper, story: &Story<'_>, view: &BeatView, beat: &Beat) {
    paper.section(story.heading(&view.id));
    paper.para(Words::new().quiet(about(story, beat)));
    paper.quote(lines(story, &beat.says, &view.path.then("says")));
    if !beat.again.is_empty() {
        paper.para(Words::new().quiet("When it comes round again:"));
        paper.quote(lines(story, &beat.again, &view.path.then("again")));
    }
    replies(paper, story, view, beat);
    ways(paper, story, view);
    for (title, words) in [("A good reply here: ", &beat.better), ("A hint: ", &beat.hint)] {
        if !words.is_empty() {
            paper.para(Words::new().strong(title).plain(story.filled(words)));
        }
    }
}

/// What a moment is about, before anybody speaks.
fn about(story: &Story<'_>, beat: &Beat) -> String {
    let mut said = Vec::new();
    said.extend(beat.concern.iter().map(|concern| format!("They worry about {}.", concern.trim_end_matches('.'))));
    let calls = beat.calls_for.iter().map(|call| match call.cause.as_str() {
        "" => call.principle.entry().title.clone(),
        cause => format!("{} ({cause})", call.principle.entry().title),
    });
    let calls = calls.collect::<Vec<_>>().join("; ");
    if !calls.is_empty() {
        said.push(format!("Calls for: {calls}."));
    }
    let hard = beat.tempts.iter().map(|one| one.entry().title.clone()).collect::<Vec<_>>().join("; ");
    if !hard.is_empty() {
        said.push(format!("Hard here: {hard}."));
    }
    if beat.insult {
        said.push("It is meant personally, or sounds so.".to_owned());
    }
    if let Some(truth) = beat.time_about {
        said.push(format!("A time that is named is about {}.", story.filled(&story.scenario.truths[truth].text)));
    }
    if beat.asks_time {
        said.push("They ask when; a reply without a time is a fault.".to_owned());
    }
    said.extend(steps(&beat.mood));
    said.join(" ")
}

fn steps(steps: &[Step]) -> Option<String> {
    let said = steps.iter().map(|step| format!("{} {:+}", step.ladder, step.by)).collect::<Vec<_>>().join(", ");
    (!said.is_empty()).then(|| format!("{}.", capital(&said)))
}

/// What is said, each line with who says it, when, and after what pause.
pub fn lines(story: &Story<'_>, lines: &[Line], path: &Path) -> Vec<Words> {
    let line = |(at, line): (usize, &Line)| {
        let mut words = Words::new();
        let when = story.condition(&path.at(at).then("when"));
        if !when.is_empty() {
            words = words.quiet(format!("If {when}: "));
        }
        if line.pause_ms >= PAUSE_MS {
            words = words.quiet("(a pause) ");
        }
        if let Some(by) = &line.by {
            words = words.strong(format!("{by}: "));
        }
        words = words.plain(story.words(line));
        match line.mild.as_str() {
            "" => words,
            mild => words.quiet(format!(" Milder: “{}”", story.filled(mild))),
        }
    };
    lines.iter().enumerate().map(line).collect()
}

fn replies(paper: &mut Paper, story: &Story<'_>, view: &BeatView, beat: &Beat) {
    let mut table = Table::new([("", 1), ("Said in words like", 14), ("Shows", 8), ("Leads to", 8)]);
    for ((letter, option), read) in ('a'..='z').zip(&view.options).zip(&beat.options) {
        let mut words = Words::new();
        let when = story.condition(&option.path.then("when"));
        if !when.is_empty() {
            words = words.quiet(format!("Once {when}: "));
        }
        words = words.plain(format!("“{}”", story.filled(&read.say)));
        if read.best {
            words = words.strong(" ★");
        }
        let letter = Words::new().strong(letter.to_string());
        let shows = labels(read.shows.iter().map(|shows| shows.signal));
        table.row([letter, words, [shows, extras(story, read)].concat().into(), leads(story, view, option)]);
    }
    paper.table(table);
}

/// What a reply does besides.
fn extras(story: &Story<'_>, option: &crate::scenario::ReplyOption) -> String {
    let mut said = Vec::new();
    if let Some(promise) = &option.promises {
        said.push(format!("promises {}", promise.within));
    }
    said.extend(option.offers.iter().map(|id| format!("offers to {}", story.offer(id))));
    if option.announces_hold {
        said.push("says that they step away".to_owned());
    }
    said.extend(steps(&option.mood).map(|steps| steps.trim_end_matches('.').to_lowercase()));
    if said.is_empty() {
        return String::new();
    }
    let between = if option.shows.is_empty() { "" } else { "; " };
    format!("{between}{}", said.join("; "))
}

fn leads(story: &Story<'_>, view: &BeatView, option: &OptionView) -> Words {
    match &option.next {
        Some(next) => story.way(next).into(),
        None if view.routes.is_empty() && view.otherwise.is_none() => Words::new().quiet("they stay at it"),
        None => Words::new().quiet("see below"),
    }
}

/// Where other replies lead.
fn ways(paper: &mut Paper, story: &Story<'_>, view: &BeatView) {
    if let Some(then) = &view.then {
        return paper.para(Words::new().plain("It goes on by itself ").strong(story.way(then)));
    }
    let mut ways: Vec<Words> =
        view.routes.iter().map(|route| conditional("If ", &story.condition(&route.path.then("when")), &story.way(&route.next))).collect();
    let other = if ways.is_empty() { "Any other reply " } else { "Else " };
    match &view.otherwise {
        Some(otherwise) => ways.push(Words::new().plain(other).strong(story.way(otherwise))),
        None if !view.options.is_empty() || !ways.is_empty() => {
            ways.push(format!("{}they stay at it.", if ways.is_empty() { "After any other reply " } else { "Else " }).into())
        }
        None => {}
    }
    if view.routes.len() > 0 {
        paper.para(Words::new().quiet("Other replies, the first that holds:"));
    }
    paper.list(ways);
}

fn conditional(before: &str, when: &str, does: &str) -> Words {
    if when.is_empty() || when == "always" {
        return Words::new().strong(does);
    }
    let before = if before.is_empty() { "If " } else { before };
    Words::new().plain(format!("{before}{when} ")).strong(does)
}

/// What can come at any moment: questions, things done, and what the customer says to what suits any call.
fn anywhere(paper: &mut Paper, story: &Story<'_>) {
    let scenario = story.scenario;
    if !scenario.knows.is_empty() {
        paper.part("If they are asked");
        for (_, id, knowledge) in scenario.knows.iter() {
            asked(paper, story, id, knowledge);
        }
    }
    if !scenario.moves.is_empty() {
        paper.part("If something is done");
        for (_, id, one) in scenario.moves.iter() {
            let path = Path::root().then("moves").then(id);
            paper.section(story.filled(&one.text));
            let when = story.condition(&path.then("when"));
            let takes = if one.takes.0 > 0 { format!("It takes {}. ", one.takes) } else { String::new() };
            let open = if when.is_empty() { String::new() } else { format!("Once {when}.") };
            paper.para(Words::new().quiet(format!("{takes}{open}")));
            paper.quote(lines(story, &one.says, &path.then("says")));
            if let Some(next) = story.outline.edges.iter().find(|edge| path.holds(&edge.path)) {
                paper.para(Words::new().strong(story.way(&next.to)));
            }
        }
    }
    if !scenario.reactions.is_empty() {
        paper.part("Whenever it happens");
        for to in ReactionTo::iter() {
            let Some(reaction) = scenario.reactions.get(&to) else { continue };
            let path = Path::root().then("reactions").then(to.to_string());
            let said = lines(story, &reaction.says, &path.then("says"));
            if !said.is_empty() {
                paper.section(happens(to));
                paper.quote(said);
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
    let ladder = knowledge.answers.len() > 1;
    for (at, answer) in knowledge.answers.iter().enumerate() {
        if ladder {
            paper.para(Words::new().quiet(format!("Asked {}:", ["first", "again", "once more"].get(at).copied().unwrap_or("yet again"))));
        }
        let answer_path = if path_is_ladder(story, id) { path.then("ladder").at(at) } else { path.then("answer") };
        paper.quote(lines(story, answer, &answer_path));
    }
}

fn path_is_ladder(story: &Story<'_>, id: &str) -> bool {
    story.scenario.knows.get(id).is_some_and(|knowledge| knowledge.answers.len() > 1)
}

/// What happened, as a heading.
fn happens(to: ReactionTo) -> String {
    match to {
        ReactionTo::Interrupted => "Talked over".to_owned(),
        ReactionTo::Resumes => "Going on after being cut".to_owned(),
        ReactionTo::CutShort => "Answered before they had got it all out".to_owned(),
        ReactionTo::Nod => "A short “mm-hm”".to_owned(),
        ReactionTo::NodHurried => "Hurried “mm-hm”s".to_owned(),
        ReactionTo::Bounce => "A fix before they were heard".to_owned(),
        ReactionTo::Lecture => "A very long reply".to_owned(),
        ReactionTo::VagueTime => "“Soon”, “shortly”".to_owned(),
        ReactionTo::WhichTime => "A time that could be about anything".to_owned(),
        ReactionTo::TimeMissing => "No time, where one was asked for".to_owned(),
        ReactionTo::BeyondRemit => "More offered than one may".to_owned(),
        ReactionTo::SilentHold => "Left waiting without a word".to_owned(),
        ReactionTo::Thanks => "Back from an announced wait".to_owned(),
        ReactionTo::DontKnow => "A question nobody foresaw".to_owned(),
        ReactionTo::GivesUp => "Their patience is over".to_owned(),
        other => capital_word(&other.to_string()),
    }
}

//! The call, moment by moment: what the customer says, what can be said, and where it leads.

use super::story::{Story, labels};
use crate::base::{capital, sentence};
use crate::paper::{Paper, Table, Words};
use crate::scenario::{Beat, Line, ReplyOption, Step};
use crate::studio::Path;
use crate::studio::outline::{BeatView, OptionView, SceneView};

/// Milliseconds of a pause that the agent can hear.
const PAUSE_MS: u32 = 700;

pub fn write(paper: &mut Paper, story: &Story<'_>) {
    for (at, scene) in story.outline.scenes.iter().enumerate() {
        paper.new_page();
        write_scene(paper, story, scene, at == 0);
    }
}

fn write_scene(paper: &mut Paper, story: &Story<'_>, view: &SceneView, first: bool) {
    let title = if first { "The call, moment by moment".to_owned() } else { format!("Later: {}", capital(&view.title)) };
    paper.part(title);
    if let Some(scene) = story.scenario.scenes.get(&view.id).filter(|_| !first) {
        paper.para(sentence(&scene.intro));
        paper.para(Words::new().quiet(format!("{} after the scene before, {}.", capital(&scene.after.to_string()), scene.channel.words())));
        if let Some(mood) = scene.mood {
            paper.para(
                Words::new().quiet(format!("The customer's mood then: anger {}, trust {}, heard {}.", mood.anger, mood.trust, mood.heard)),
            );
        }
    }
    let starts: Vec<Words> = view
        .starts
        .iter()
        .map(|start| conditional(&story.condition(&start.path.then("when")), &format!("begin at {}", story.moment(&start.next))))
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
fn extras(story: &Story<'_>, option: &ReplyOption) -> String {
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
        view.routes.iter().map(|route| conditional(&story.condition(&route.path.then("when")), &story.way(&route.next))).collect();
    let (otherwise, stays) =
        if ways.is_empty() { ("Any other reply ", "After any other reply they stay at it.") } else { ("Else ", "Else they stay at it.") };
    match &view.otherwise {
        Some(next) => ways.push(Words::new().plain(otherwise).strong(story.way(next))),
        None if !view.options.is_empty() || !ways.is_empty() => ways.push(stays.into()),
        None => {}
    }
    if !view.routes.is_empty() {
        paper.para(Words::new().quiet("Other replies, the first that holds:"));
    }
    paper.list(ways);
}

/// What is done when something holds; without a condition, always.
fn conditional(when: &str, does: &str) -> Words {
    if when.is_empty() || when == "always" {
        return Words::new().strong(does);
    }
    Words::new().plain(format!("If {when} ")).strong(does)
}

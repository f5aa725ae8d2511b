//! How it ends, what happens between the scenes, and what to talk about afterwards.

use super::call::lines;
use super::story::Story;
use crate::base::capital;
use crate::paper::{Paper, Words};
use crate::studio::outline::EndingView;

pub fn write(paper: &mut Paper, story: &Story<'_>) {
    paper.part("How it can end");
    for view in &story.outline.endings {
        ending(paper, story, view);
    }
    between(paper, story);
    debrief(paper, story);
}

fn ending(paper: &mut Paper, story: &Story<'_>, view: &EndingView) {
    let Some(ending) = story.scenario.endings.get(&view.id) else { return };
    paper.section(format!("{}: {}", story.ending(&view.id), ending.outcome.words()));
    paper.quote(lines(story, &ending.says, &view.path.then("says")));
    paper.para(story.filled(&ending.text));
    paper.para(story.filled(&ending.aftermath));
    let mut points = Vec::new();
    points.extend(ending.cap.map(|cap| Words::from(format!("The score is {cap} at most."))));
    let excused: Vec<&str> = ending.excuses.iter().map(|one| one.entry().title.as_str()).collect();
    if !excused.is_empty() {
        points.push(format!("Not asked for then: {}.", excused.join("; ")).into());
    }
    for later in &view.later {
        let title = story.outline.scenes.iter().find(|scene| scene.id == later.next).map_or("", |scene| scene.title.as_str());
        let when = story.condition(&later.path.then("when"));
        let when = if when.is_empty() { String::new() } else { format!(", if {when}") };
        points.push(Words::new().plain("It goes on").plain(when).plain(": ").strong(capital(title)));
    }
    paper.list(points);
}

fn between(paper: &mut Paper, story: &Story<'_>) {
    let scenario = story.scenario;
    let due: Vec<_> = scenario.truths.values().filter(|truth| truth.yours).collect();
    if scenario.scenes.len() < 2 && due.is_empty() {
        return;
    }
    paper.part("Between the scenes");
    paper.para(
        "The agent writes down what happened and the next steps, with their times, and keeps nothing but that sheet. Then tell them the days as they pass. \
         What stands on the sheet they may do in its time; what does not, nobody reminds them of.",
    );
    paper.list(due.iter().map(|truth| {
        Words::new().strong(capital(&truth.text)).plain(format!(": done in time it is a promise kept; reasonably within {}.", truth.takes))
    }));
    let chores: Vec<&str> = scenario.chores.iter().map(|chore| chore.text.trim_end_matches('.')).collect();
    if !chores.is_empty() {
        paper.para(format!("Meanwhile there is other work: {}.", chores.join("; ")));
    }
}

fn debrief(paper: &mut Paper, story: &Story<'_>) {
    let scenario = story.scenario;
    let name = scenario.caller.first_name();
    paper.part("Talking about it afterwards");
    paper.para("The agent speaks first, then the customer as themselves, then the others. One thing to change is enough.");
    let mut questions = vec![
        "What would you do differently, and from which moment on?".to_owned(),
        format!("What was {name} afraid of? Which words of theirs hinted at it?"),
        format!("When did {name} begin to listen? What had been said right before?"),
    ];
    for goal in &scenario.goals {
        questions.push(format!("“{}”: where did it happen, or where would it have helped?", goal.principle.entry().title));
    }
    let hard: Vec<String> =
        story.outline.beats().filter(|beat| !beat.tempts.is_empty()).map(|beat| story.moment(&beat.id)).take(3).collect();
    if !hard.is_empty() {
        questions.push(format!("It was hard to hold back at {}. What helped?", hard.join("; at ")));
    }
    if !scenario.truths.is_empty() {
        questions.push("Which time was promised? Would it have held?".to_owned());
    }
    if scenario.asks_kind {
        questions.push("What kind of customer was this, and what does such a one need?".to_owned());
    }
    questions.push("Which reply will you use again, in your own words?".to_owned());
    paper.list(questions.into_iter().map(Words::from));
    let better = story.outline.beats().filter_map(|view| {
        let beat = story.beat(view)?;
        let best = beat.options.iter().find(|option| option.best).map(|option| option.say.as_str());
        let words = if beat.better.is_empty() { best? } else { &beat.better };
        Some(Words::new().strong(format!("{}: ", story.moment(&view.id))).plain(format!("“{}”", story.filled(words))))
    });
    let better: Vec<Words> = better.collect();
    if !better.is_empty() {
        paper.section("Good replies, to try again with");
        paper.list(better);
    }
}

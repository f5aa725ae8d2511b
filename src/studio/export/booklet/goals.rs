//! What the call is scored by: each goal with its weight, how it is earned, and where.

use super::story::{Story, labels};
use crate::base::times;
use crate::paper::{Paper, Words};
use crate::principles::{Principle, Sign, SignalSource};
use crate::scenario::{Goal, Rubric};

pub fn write(paper: &mut Paper, story: &Story<'_>) {
    let scenario = story.scenario;
    paper.new_page();
    paper.part("What counts");
    let pass = scenario.rubric.pass.unwrap_or_else(|| Rubric::shipped().pass);
    paper.para(format!(
        "Each goal is full when it was shown as often as it is wanted; faults take from it. It is passed with {pass} of 100 and an ending that is solved or settled."
    ));
    let total: u32 = scenario.goals.iter().map(|goal| goal.weight).sum();
    for goal in &scenario.goals {
        write_goal(paper, story, goal, total);
    }
}

fn write_goal(paper: &mut Paper, story: &Story<'_>, goal: &Goal, total: u32) {
    let entry = goal.principle.entry();
    paper.section(format!("{} · wanted {} · weight {} of {total}", entry.title, times(goal.times), goal.weight));
    paper.para(entry.meaning.as_str());
    let mut points = Vec::new();
    let signals = |sign: Sign| labels(entry.signals.iter().filter(|signal| signal.sign == sign).map(|signal| signal.id));
    for (title, said) in [("Earned by: ", signals(Sign::For)), ("Half: ", signals(Sign::Half)), ("Lost by: ", signals(Sign::Against))] {
        if !said.is_empty() {
            points.push(Words::new().strong(title).plain(format!("{said}.")));
        }
    }
    let places = places(story, goal.principle);
    if !places.is_empty() {
        let title = if goal.principle.is_restraint() { "Where it is hard: " } else { "Called for at: " };
        points.push(Words::new().strong(title).plain(format!("{}.", places.join("; "))));
    }
    let elsewhere = entry.signals.iter().any(|signal| signal.sign == Sign::For && signal.source == SignalSource::Assessment);
    if elsewhere {
        points.push("It is seen in what is written down afterwards, not in the talk.".into());
    }
    paper.list(points);
}

/// The moments that call for a principle, or tempt to break it, with the cause.
fn places(story: &Story<'_>, principle: Principle) -> Vec<String> {
    let mut places = Vec::new();
    for view in story.outline.beats() {
        let Some(beat) = story.beat(view) else { continue };
        let moment = story.moment(&view.id);
        let causes = beat.calls_for.iter().filter(|call| call.principle == principle);
        places.extend(causes.map(|call| match call.cause.as_str() {
            "" => moment.clone(),
            cause => format!("{moment} ({cause})"),
        }));
        if beat.tempts.contains(&principle) {
            places.push(moment);
        }
    }
    places
}

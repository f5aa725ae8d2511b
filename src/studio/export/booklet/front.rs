//! What a facilitator reads before: what it is for, how to run it, the customer, and what the trainee is told.

use super::story::{self, Story};
use crate::base::{Table, capital, sentence};
use crate::paper::{Paper, Words};
use crate::scenario::{Kinds, Ladder, Offer, SHIPPED_KINDS, Temper};
use strum::IntoEnumIterator;

pub fn write(paper: &mut Paper, story: &Story<'_>) {
    let scenario = story.scenario;
    paper.part("What it is for");
    paper.para(sentence(&scenario.line));
    let taught: Vec<&str> = scenario.goals.iter().map(|goal| goal.principle.entry().title.as_str()).collect();
    paper.para(Words::new().plain("It practises: ").strong(taught.join(" · ")).plain("."));
    if !scenario.tension.is_empty() {
        paper.para(Words::new().strong("Where good advice differs. ").plain(sentence(&scenario.tension)));
    }
    if !scenario.content_notes.is_empty() {
        paper.para(Words::new().strong("Before you begin, say that it has: ").plain(sentence(&scenario.content_notes.join(", "))));
    }
    paper.para("Whoever wants to stop stops, at any time and without a reason. Say so before the first line.");
    how_to_run(paper);
    caller(paper, story);
    trainee(paper, story);
}

fn how_to_run(paper: &mut Paper) {
    paper.part("How to run it");
    paper.list(
        [
            ("The customer", "has this booklet, plays the moments in their numbers, and says what stands beside the bar, in their own way."),
            ("The agent", "has the page “What the agent is told”, and nothing else. They speak in their own words; the replies here are examples."),
            ("The others", "have the observation sheet at the end: a stroke for every time that something is seen or heard."),
            ("You", "decide where a reply leads: take the reply of the table that it is most like, or else the first of the other ways that holds. ★ marks what the author holds for the best."),
        ]
        .map(|(who, does)| Words::new().strong(who).plain(format!(" {does}"))),
    );
    paper.para(
        "A reply is best judged by what it shows, not by how well it is put. A pause is a pause: leave it, and see whether the agent can.",
    );
}

fn caller(paper: &mut Paper, story: &Story<'_>) {
    let caller = &story.scenario.caller;
    paper.part(format!("The customer: {}", caller.name));
    if !caller.fear.is_empty() {
        paper.para(Words::new().strong("What they really fear: ").plain(sentence(&caller.fear)).quiet(" They never say so outright."));
    }
    let mut points = Vec::new();
    // The shipped kinds are read by a test of their own.
    if let Ok(kinds) = Kinds::parse(SHIPPED_KINDS) {
        let kind = kinds.get(caller.kind);
        points.push(Words::new().strong(format!("{}. ", kind.title)).plain(format!("{} {}", kind.text, kind.manner)));
        let needs = match kind.needs {
            1 => "one acknowledgement (let them finish, their concern said back, their side seen, a fault owned)".to_owned(),
            many => format!("{many} different acknowledgements (let them finish, their concern said back, their side seen, a fault owned)"),
        };
        points.push(
            Words::new().strong("A fix lands ").plain(format!("only after {needs}. Before that it bounces: say why, in your own words.")),
        );
        points.push(Words::new().strong("Too hot ").plain(format!(
            "to reason with at anger {} of {} and above: then the good way is to agree on a later talk.",
            kind.too_hot,
            Ladder::Anger.top()
        )));
    }
    let steps = Ladder::iter().map(|ladder| format!("{ladder} {} of {}", caller.mood.on(ladder), ladder.top())).collect::<Vec<_>>();
    let temper = match caller.temper {
        Temper::Slow => " Slow to anger.",
        Temper::Even => "",
        Temper::Quick => " Quick to anger.",
    };
    points.push(Words::new().strong("At the beginning: ").plain(format!("{}.{temper}", steps.join(", "))));
    paper.list(points);
}

fn trainee(paper: &mut Paper, story: &Story<'_>) {
    let (scenario, briefing) = (story.scenario, &story.scenario.briefing);
    // A page to hand over.
    paper.new_page();
    paper.part("What the agent is told");
    paper.para(format!("You are {}", sentence_end(&briefing.you_are)));
    paper.para(format!("It is {}, {}. The doors are open {}.", scenario.now.full_weekday(), scenario.now.time(), story.opening_hours()));
    let known = briefing.facts.iter().map(|fact| scenario.facts[*fact].text.as_str()).filter(|text| !text.is_empty());
    let known: Vec<Words> = known.map(|text| sentence(text).into()).collect();
    titled(paper, "You know", known);
    titled(paper, "You may", offers(story, &briefing.you_may));
    titled(paper, "You may not", offers(story, &briefing.you_may_not));
    titled(paper, "What would end the problem", offers(story, &briefing.solutions));
    let moves = scenario.moves.values().map(|one| Words::from(sentence(&story.filled(&one.text))));
    titled(paper, "You can also do this", moves.collect());
    let truths = scenario.truths.iter().map(|(_, id, truth)| {
        let what = if truth.text.is_empty() { story::spaced(id) } else { truth.text.clone() };
        let yours = if truth.yours { "; it is for you to do" } else { "" };
        Words::new().strong(capital(&what)).plain(format!(": {}{yours}.", truth.takes))
    });
    titled(paper, "How long things really take", truths.collect());
    if !scenario.record.is_empty() {
        let fields = scenario.record.values().map(|field| {
            let hint = if field.hint.is_empty() { String::new() } else { format!(": {}", field.hint) };
            Words::new().strong(&field.label).plain(sentence_end(&hint))
        });
        titled(
            paper,
            "What you write down afterwards",
            fields.chain([Words::new().strong("Next steps").plain(": what you promised, and when.")]).collect(),
        );
    }
}

fn titled(paper: &mut Paper, title: &str, points: Vec<Words>) {
    if !points.is_empty() {
        paper.section(title);
        paper.list(points);
    }
}

fn offers(story: &Story<'_>, offers: &Table<Offer>) -> Vec<Words> {
    offers.values().map(|offer| sentence(&story.filled(&offer.text)).into()).collect()
}

fn sentence_end(words: &str) -> String {
    if words.is_empty() || words.ends_with(['.', '?', '…']) { words.to_owned() } else { format!("{words}.") }
}

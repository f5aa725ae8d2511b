//! `evenkeel agreement [FOLDER]`

use std::fmt::Write;
use std::ops::ControlFlow;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::coverage::stages;
use super::{Format, Outcome, told};
use crate::principles::Signal;
use crate::rehearsal::Stage;
use crate::rehearsal::agreement::{AGREEMENT_BAR, Agreement, Decision, Disagreement, GUESSES_BAR, Guesses, decisions};
use crate::rehearsal::explore::{Limits, prove};

/// Arguments of `agreement`.
#[derive(Debug, clap::Args)]
pub struct AgreementArgs {
    /// A folder of scenario files; without one, the scenarios that come with the program.
    folder: Option<PathBuf>,
    /// How the answer is written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// Says how far authors and the reading agree, and how often the good option can be guessed. It is a finding where a bar is missed.
pub fn run(args: &AgreementArgs) -> Outcome {
    let stages = match stages(args.folder.as_deref()) {
        Ok(stages) => stages,
        Err(sentence) => return told(&sentence),
    };
    let each: Vec<Agreement> = stages.iter().map(|(stage, _)| Agreement::of(&stage.world.scenario)).collect();
    let library: Vec<Vec<Decision>> = stages.iter().map(|(stage, _)| decided(stage)).collect();
    let (all, guesses, single) = (Agreement::in_all(&each), Guesses::of(&library), Guesses::of_single(&library));
    let answer = match args.format {
        Format::Text => as_text(&each, &all) + &guessed("", &guesses) + &guessed(" where only one is", &single),
        Format::Json => as_json(&each, &library, &all, &guesses, &single).to_string(),
    };
    let met = all.found * 100 >= all.named * AGREEMENT_BAR && guesses.right * 100 <= guesses.decisions * GUESSES_BAR;
    super::print(&answer, if met { Outcome::Fine } else { Outcome::Findings })
}

/// The decisions of a scenario; none where no ending was reached.
fn decided(stage: &Stage) -> Vec<Decision> {
    let proof = prove(&stage.world, &stage.header, Limits::default(), &mut |_| ControlFlow::Continue(()));
    proof.outlook.map(|outlook| decisions(&stage.world.scenario, &outlook)).unwrap_or_default()
}

fn as_text(each: &[Agreement], all: &Agreement) -> String {
    let mut page = String::new();
    for one in each {
        let Agreement { id, named, found, read, meant, settled, disagreements } = one;
        let _ = writeln!(page, "{id}: {found} of {named} found, {meant} of {read} named, {settled} settled");
        disagreements.iter().for_each(|differs| page.push_str(&line(differs)));
    }
    let Agreement { named, found, read, meant, settled, .. } = all;
    let _ = write!(page, "\nauthors' signals found: {found} of {named}\nread signals named: {meant} of {read}\noptions settled: {settled}");
    page
}

fn guessed(which: &str, guesses: &Guesses) -> String {
    let Guesses { right, decisions, .. } = guesses;
    format!("\ngood options guessed{which}: {right} of {decisions}\n    by chance, in a hundred: {}", guesses.percent_by_chance())
}

fn line(differs: &Disagreement) -> String {
    let list = |what: &str, signals: &[Signal]| {
        let named: Vec<String> = signals.iter().map(ToString::to_string).collect();
        if named.is_empty() { String::new() } else { format!("; {what}: {}", named.join(", ")) }
    };
    let (unread, unnamed) = (list("not found", &differs.unread), list("not named", &differs.unnamed));
    format!("    {}, “{}”{unread}{unnamed}\n", differs.beat, differs.say)
}

fn as_json(each: &[Agreement], library: &[Vec<Decision>], all: &Agreement, guesses: &Guesses, single: &Guesses) -> Value {
    let of = |guesses: &Guesses| json!({"decisions": guesses.decisions, "right": guesses.right, "by_chance": guesses.percent_by_chance()});
    let counts =
        |one: &Agreement| json!({"named": one.named, "found": one.found, "read": one.read, "meant": one.meant, "settled": one.settled});
    let differs = |one: &Disagreement| json!({"beat": one.beat, "say": one.say, "not_found": one.unread, "not_named": one.unnamed});
    let decided = |one: &Decision| json!({"beat": one.beat, "options": one.options.len(), "good": one.best});
    let scenario = |(one, decisions): (&Agreement, &Vec<Decision>)| {
        let disagreements: Vec<Value> = one.disagreements.iter().map(differs).collect();
        let decisions: Vec<Value> = decisions.iter().map(decided).collect();
        json!({"id": one.id, "signals": counts(one), "disagreements": disagreements, "decisions": decisions})
    };
    json!({
        "format": 1,
        "scenarios": each.iter().zip(library).map(scenario).collect::<Vec<_>>(),
        "signals": counts(all),
        "guesser": of(guesses),
        "guesser_where_one_is_good": of(single),
    })
}

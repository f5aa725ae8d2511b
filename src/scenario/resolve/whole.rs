//! The whole scenario.

use super::names::{FIRST_SCENE, declare, tell_shared_names};
use super::{beat, briefing, caller, condition, ending, line, moves, option, reaction, scene, world};
use crate::base::{Clock, Diagnostic, Hours, Ix, Span};
use crate::principles::{Signal, SignalSeverity};
use crate::scenario::format::{Block, Field, Reader};
use crate::scenario::syntax::{Node, Tree};
use crate::scenario::{Chore, RubricOverrides, Scenario, Scene, limits};

/// The version of the scenario language that this program reads.
const FORMAT: u32 = 1;

/// Reads the tree of `text` as the scenario `id`. The scenario is whole only where there is no error among the findings
/// of the tree and these.
pub fn scenario(id: &str, text: &str, tree: &Tree) -> (Scenario, Vec<Diagnostic>) {
    let Some(root) = &tree.root else {
        let sentence = "There is no scenario in this file.";
        let findings = if tree.findings.is_empty() { vec![Diagnostic::error("empty", Span::default(), sentence)] } else { Vec::new() };
        return (Scenario::default(), findings);
    };
    let names = declare(root);
    let mut reader = Reader::new(text, &tree.broken, &names);
    let mut scenario = names.clone();
    defaults(&mut scenario, id);
    tell_shared_names(&mut reader, root);
    reader.block(&SCENARIO, root, &mut scenario);
    let findings = reader.into_findings();
    (scenario, findings)
}

fn defaults(scenario: &mut Scenario, id: &str) {
    scenario.id = id.to_owned();
    scenario.format = FORMAT;
    scenario.minutes = 8;
    scenario.now = Clock(10 * 3_600);
    let weekday = Some((9 * 3_600, 17 * 3_600));
    scenario.opening_hours = Hours([weekday, weekday, weekday, weekday, weekday, None, None]);
}

const SCENARIO: Block<Scenario> = Block {
    what: "a scenario",
    lone: None,
    fields: &[
        Field::new("format", format_version),
        Field::needed("title", |r, node, s| r.text_into(node, &mut s.title)),
        Field::new("line", |r, node, s| r.text_into(node, &mut s.line)),
        Field::new("channel", |r, node, s| r.word_into(node, "a channel", &mut s.channel)),
        Field::new("level", |r, node, s| r.word_into(node, "a level", &mut s.level)),
        Field::new("minutes", |r, node, s| r.number_into(node, 1..=240, &mut s.minutes)),
        Field::new("now", |r, node, s| r.clock_into(node, &mut s.now)),
        Field::new("opening_hours", |r, node, s| r.hours_into(node, &mut s.opening_hours)),
        Field::new("content_notes", |r, node, s| s.content_notes = r.texts(node)),
        Field::needed("caller", |r, node, s| caller::read(r, node, &mut s.caller)),
        Field::new("briefing", briefing::read),
        Field::new("facts", |r, node, s| world::facts(r, node, s, false)),
        Field::new("truths", world::truths),
        Field::new("goals", |r, node, s| s.goals = world::goals(r, node)),
        Field::new("practises", |r, node, s| s.practises = r.list(node, limits::LIST, |r, item| r.word(item, "a situation"))),
        Field::needed("start", scene::first_start),
        Field::needed("beats", scene::first_beats),
        Field::new("later", scene::later),
        Field::new("knows", world::knows),
        Field::new("moves", moves::read),
        Field::new("reactions", |r, node, s| s.reactions = reaction::read(r, node)),
        Field::needed("endings", ending::read),
        Field::new("gives_up", |r, node, s| s.gives_up = r.find(node, "an ending", |names| &names.endings)),
        Field::new("record", world::record),
        Field::new("chores", |r, node, s| s.chores = r.texts(node).into_iter().map(|text| Chore { text }).collect()),
        Field::new("asks_kind", |r, node, s| r.flag_into(node, &mut s.asks_kind)),
        Field::new("tension", |r, node, s| r.text_into(node, &mut s.tension)),
        Field::new("rubric", |r, node, s| r.block(&RUBRIC, node, &mut s.rubric)),
    ],
};

const RUBRIC: Block<RubricOverrides> = Block {
    what: "a rubric's change",
    lone: None,
    fields: &[
        Field::new("pass", |r, node, rubric| rubric.pass = r.number(node, 0..=100).and_then(|pass| u32::try_from(pass).ok())),
        Field::new("severities", |r, node, rubric| rubric.severities = severities(r, node)),
    ],
};

fn severities(reader: &mut Reader<'_>, node: &Node) -> Vec<(Signal, SignalSeverity)> {
    let mut severities = Vec::new();
    reader.entries(node, limits::LIST, |r, key, value| {
        let signal: Option<Signal> = r.key_word(key, "a signal");
        let severity = r.word(value, "a severity");
        if let Some(signal) = signal.filter(|signal| !signal.is_fault()) {
            let finding = Diagnostic::error("no-fault", key.span, format!("“{signal}” is no fault, so nothing says how heavy it is."));
            r.report(finding.hint("Name signals that speak against somebody, such as beyond_remit."));
        }
        severities.extend(signal.filter(|signal| signal.is_fault()).zip(severity));
    });
    severities
}

fn format_version(reader: &mut Reader<'_>, node: &Node, scenario: &mut Scenario) {
    reader.number_into(node, 1..=i64::from(u32::MAX), &mut scenario.format);
    if scenario.format > FORMAT {
        let sentence = format!("This is version {} of the language, and this program knows versions up to {FORMAT}.", scenario.format);
        reader.report(Diagnostic::error("newer-format", node.span, sentence).hint("Read it with a newer Evenkeel, or write “format: 1”."));
    }
}

/// A block of the language and the names of its fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockNames {
    /// What it is, with its article.
    pub what: &'static str,
    /// The field that is meant where the value stands alone.
    pub lone: Option<&'static str>,
    /// Its fields, in the order of their table.
    pub fields: Vec<&'static str>,
    /// Those without which it makes no sense.
    pub needed: Vec<&'static str>,
}

/// The blocks of the language, for completion and the reference.
pub fn blocks() -> Vec<BlockNames> {
    fn names<T>(block: &Block<T>) -> BlockNames {
        let needed = block.fields.iter().filter(|field| field.needed).map(|field| field.name).collect();
        BlockNames { what: block.what, lone: block.lone, fields: block.names().collect(), needed }
    }
    let mut blocks = vec![names(&SCENARIO), names(&RUBRIC)];
    blocks.extend([names(&caller::CALLER), names(&caller::VOICE), names(&caller::FACE), names(&caller::MOOD)]);
    blocks.extend([names(&briefing::BRIEFING), names(&briefing::OFFER)]);
    blocks.extend([names(&world::FACT), names(&world::TRUTH), names(&world::GOAL), names(&world::KNOWLEDGE), names(&world::RECORD_FIELD)]);
    blocks.extend([names(&beat::BEAT), names(&beat::CAUSE), names(&beat::ROUTE), names(&beat::GUIDE), names(&line::LINE)]);
    blocks.extend([names(&option::OPTION), names(&option::PROMISE), names(&line::STEPS), names(&condition::BOUNDS)]);
    blocks.extend([names(&scene::LATER), names(&scene::START), names(&moves::MOVE), names(&reaction::REACTION)]);
    blocks.extend([names(&ending::ENDING), names(&ending::NEXT_SCENE)]);
    blocks
}

/// The opening scene's index.
pub fn first_scene(scenario: &Scenario) -> Option<Ix<Scene>> {
    scenario.scenes.find(FIRST_SCENE)
}

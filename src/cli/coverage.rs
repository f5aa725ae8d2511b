//! `evenkeel coverage [FOLDER]`

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use strum::IntoEnumIterator;

use super::{Format, Outcome, read_text, told};
use crate::library::Library;
use crate::principles::{Principle, Situation};
use crate::rehearsal::coverage::{Coverage, Row, least};
use crate::rehearsal::explore::Reach;
use crate::rehearsal::{Stage, Walk, parse_walks, shipped_texts};

/// Arguments of `coverage`.
#[derive(Debug, clap::Args)]
pub struct CoverageArgs {
    /// A folder of scenario files; without one, the scenarios that come with the program.
    folder: Option<PathBuf>,
    /// Write the tables in Markdown, as the guide for trainers holds them.
    #[arg(long, conflicts_with = "format")]
    markdown: bool,
    /// How the answer is written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// Says which scenario practises what. It is a finding where a principle is wanted in too few, or no one practises a situation.
pub fn run(args: &CoverageArgs) -> Outcome {
    let coverage = match of_folder(args.folder.as_deref()) {
        Ok(coverage) => coverage,
        Err(sentence) => return told(&sentence),
    };
    let answer = match args.format {
        _ if args.markdown => coverage.as_markdown().trim_end().to_owned(),
        Format::Text => coverage.as_text(),
        Format::Json => as_json(&coverage).to_string(),
    };
    let whole = coverage.short().is_empty() && coverage.unpractised().is_empty();
    super::print(&answer, if whole { Outcome::Fine } else { Outcome::Findings })
}

/// The scenarios of a folder, or the shipped ones, each with the file that it is from; those that come with the program in the
/// order in which they are offered.
pub(super) fn stages(folder: Option<&Path>) -> Result<Vec<(Stage, Option<PathBuf>)>, String> {
    let shipped = Library::shipped();
    let opened = folder.map(Library::open).transpose().map_err(|error| format!("{error}."))?;
    let library = opened.as_ref().unwrap_or(&shipped);
    let mut sources: Vec<_> = library.cards().filter_map(|card| library.source(&card.id)).collect();
    sources.sort_by_key(|source| shipped.cards().position(|card| card.id == source.id()).unwrap_or(usize::MAX));
    if sources.is_empty() {
        return Err("There is no scenario there that can be played.".to_owned());
    }
    let stage = |source: &crate::library::Source| {
        let text = source.text().map_err(|error| format!("{error}."))?;
        Ok((Stage::of(shipped_texts(source.id(), &text))?, source.path().map(Path::to_owned)))
    };
    sources.into_iter().map(stage).collect()
}

fn of_folder(folder: Option<&Path>) -> Result<Coverage, String> {
    let row = |(stage, file): (Stage, Option<PathBuf>)| Ok(Row::of(&stage, &walks_beside(file.as_deref())?));
    Ok(Coverage { rows: stages(folder)?.into_iter().map(row).collect::<Result<_, String>>()? })
}

fn walks_beside(file: Option<&Path>) -> Result<Vec<Walk>, String> {
    let Some(path) = file.map(|file| file.with_extension("walk")).filter(|path| path.is_file()) else { return Ok(Vec::new()) };
    parse_walks(&read_text(&path)?).map_err(|error| format!("{}, {error}.", path.display()))
}

fn as_json(coverage: &Coverage) -> Value {
    let reach = |reach| match reach {
        Reach::Yes => "yes",
        Reach::No => "no",
        Reach::NotFound => "not_found",
    };
    let row = |row: &Row| {
        let goals: Vec<Value> = row
            .wants
            .iter()
            .map(|want| json!({"principle": want.principle, "times": want.times, "earned": reach(want.earned), "lost": reach(want.lost)}))
            .collect();
        let practises: Vec<String> = row.practises.iter().map(ToString::to_string).collect();
        json!({"id": row.id, "title": row.title, "goals": goals, "practises": practises})
    };
    let principle = |principle| json!({"principle": principle, "wanted": coverage.wanted(principle), "least": least(principle)});
    let situation = |situation: Situation| {
        let calls: Vec<&str> = coverage.rows.iter().filter(|row| row.practises.contains(&situation)).map(|row| row.id.as_str()).collect();
        json!({"situation": situation.to_string(), "practised_in": calls})
    };
    json!({
        "format": 1,
        "scenarios": coverage.rows.iter().map(row).collect::<Vec<_>>(),
        "principles": Principle::iter().map(principle).collect::<Vec<_>>(),
        "situations": Situation::iter().map(situation).collect::<Vec<_>>(),
    })
}

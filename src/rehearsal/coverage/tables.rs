//! The tables of a coverage, as Markdown and as people read them.

use std::fmt::Write;

use strum::IntoEnumIterator;

use super::{Coverage, Row, Want, least};
use crate::base::times;
use crate::principles::{Principle, Situation, Source};
use crate::rehearsal::explore::Reach;

const LEGEND: &str = "A number says how often a call wants the principle; **+** that it can be earned in full, **−** that it can be lost: both were played \
with the replies to choose from. A **?** stands where nobody came to it, and **no** where nothing can.";

impl Coverage {
    /// All tables in Markdown, as the guide for trainers holds them.
    pub fn as_markdown(&self) -> String {
        let mut page = String::from("| no. | call | file |\n| ---: | --- | --- |\n");
        for (number, row) in self.numbered() {
            let _ = writeln!(page, "| {number} | {} | `{}` |", row.title, row.id);
        }
        let _ = write!(page, "\n### Principles\n\n{LEGEND}\n\n{}", self.principles());
        let _ = write!(page, "\n### Situations\n\n{}", self.situations());
        page
    }

    /// What is wanted where, in how many calls and in how many it should be, a line a principle.
    pub fn as_text(&self) -> String {
        let mut page = String::new();
        for principle in Principle::iter() {
            let (wanted, least) = (self.wanted(principle), least(principle));
            let falls_short = if wanted < least { "  falls short" } else { "" };
            let _ = writeln!(page, "{:<20} {wanted:>2} of at least {least}{falls_short}", principle.to_string());
            for (row, want) in self.rows.iter().filter_map(|row| Some((row, row.want(principle)?))) {
                let _ = writeln!(page, "    {}: {}", row.id, told(want));
            }
        }
        page.push('\n');
        for situation in Situation::iter() {
            let calls: Vec<&str> = self.rows.iter().filter(|row| row.practises.contains(&situation)).map(|row| row.id.as_str()).collect();
            let calls = if calls.is_empty() { "practised by none".to_owned() } else { calls.join(", ") };
            let _ = writeln!(page, "{situation}: {calls}");
        }
        let _ = write!(
            page,
            "\n{} calls. Principles wanted in too few: {}. Situations that none practises: {}.",
            self.rows.len(),
            self.short().len(),
            self.unpractised().len()
        );
        page
    }

    fn numbered(&self) -> impl Iterator<Item = (usize, &Row)> {
        self.rows.iter().enumerate().map(|(place, row)| (place + 1, row))
    }

    fn principles(&self) -> String {
        let numbers: Vec<String> = self.numbered().map(|(number, _)| number.to_string()).collect();
        let mut table = format!("| principle | calls | {} |\n| --- | ---: |{}\n", numbers.join(" | "), " --- |".repeat(numbers.len()));
        for principle in Principle::iter() {
            let (wanted, least) = (self.wanted(principle), least(principle));
            let calls = if wanted < least { format!("**{wanted}, and {least} are asked for**") } else { wanted.to_string() };
            let cells: Vec<String> = self.rows.iter().map(|row| row.want(principle).map(cell).unwrap_or_default()).collect();
            let _ = writeln!(table, "| {} | {calls} | {} |", principle.entry().title, cells.join(" | "));
        }
        table
    }

    fn situations(&self) -> String {
        let mut table = String::from("| situation | documents | practised in |\n| --- | --- | --- |\n");
        for situation in Situation::iter() {
            let entry = situation.entry();
            let sources: Vec<&str> = entry.sources.iter().map(|source| short(*source)).collect();
            let calls: Vec<String> =
                self.numbered().filter(|(_, row)| row.practises.contains(&situation)).map(|(number, _)| number.to_string()).collect();
            let calls = if calls.is_empty() { "**nothing**".to_owned() } else { calls.join(", ") };
            let _ = writeln!(table, "| {} | {} | {calls} |", entry.words, sources.join(", "));
        }
        table
    }
}

/// A want in a few signs.
fn cell(want: &Want) -> String {
    let sign = |reach, sign| match reach {
        Reach::Yes => sign,
        Reach::NotFound => "?",
        Reach::No => "no",
    };
    format!("{} {}{}", want.times, sign(want.earned, "+"), sign(want.lost, "−"))
}

/// A want in words.
fn told(want: &Want) -> String {
    let can = |reach, what: &str| match reach {
        Reach::Yes => format!("can be {what}"),
        Reach::NotFound => format!("was not seen {what}"),
        Reach::No => format!("cannot be {what}"),
    };
    format!("wanted {}, {}, {}", times(want.times), can(want.earned, "earned"), can(want.lost, "lost"))
}

/// What a document is called in a table.
fn short(source: Source) -> &'static str {
    match source {
        Source::Rota => "Rota",
        Source::Ec => "EC",
        Source::Fintech => "Fintech",
        Source::Unhappy => "Unhappy",
        Source::Helpdesk => "Helpdesk",
    }
}

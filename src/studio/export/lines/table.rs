//! Rows as CSV that spreadsheets open: UTF-8 with its mark, and no cell that a spreadsheet would take for a formula.

use csv::{ReaderBuilder, StringRecord, WriterBuilder};

use super::Row;

const MARK: &str = "\u{feff}";
const COLUMNS: [&str; 7] = ["key", "kind", "speaker", "original", "text", "note", "recording"];
/// What a table may have at most, in bytes.
const MOST: usize = 16 << 20;

/// Rows as CSV.
pub fn write(rows: &[Row]) -> Vec<u8> {
    let mut table = WriterBuilder::new().from_writer(MARK.as_bytes().to_vec());
    // Writing into memory does not fail.
    let _ = table.write_record(COLUMNS);
    for row in rows {
        let cells = [&row.key, &row.kind, &row.speaker, &row.original, &row.text, &row.note, &row.recording];
        let _ = table.write_record(cells.map(|cell| safe(cell)));
    }
    table.into_inner().unwrap_or_default()
}

/// The rows of a table. Only the columns “key”, “original” and “text” are needed; commas, semicolons or tabs stand between them.
///
/// # Errors
/// Where it is no such table, as a sentence.
pub fn read(bytes: &[u8]) -> Result<Vec<Row>, String> {
    if bytes.len() > MOST {
        return Err(format!("The table is larger than {} MB.", MOST >> 20));
    }
    let text =
        std::str::from_utf8(bytes).map_err(|_| "The table is not written in UTF-8. Save it as “CSV UTF-8” and try again.".to_owned())?;
    let text = text.strip_prefix(MARK).unwrap_or(text);
    let mut table = ReaderBuilder::new().delimiter(between(text)).flexible(true).from_reader(text.as_bytes());
    let headings = table.headers().map_err(|error| broken(&error))?.clone();
    let place = |name: &str| headings.iter().position(|heading| heading.trim().eq_ignore_ascii_case(name));
    let needed = |name: &str| place(name).ok_or_else(|| format!("The table has no column “{name}”; its first row names the columns."));
    let (key, original, words) = (needed("key")?, needed("original")?, needed("text")?);
    let cell = |record: &StringRecord, at: usize| bare(record.get(at).unwrap_or_default());
    let row = |record: StringRecord| Row {
        key: cell(&record, key),
        original: cell(&record, original),
        text: cell(&record, words),
        ..Row::default()
    };
    table.records().map(|record| record.map(row).map_err(|error| broken(&error))).collect()
}

fn broken(error: &csv::Error) -> String {
    format!("The table cannot be read: {error}.")
}

/// What stands between the cells of the first row.
fn between(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |sign: &u8| first.bytes().filter(|byte| byte == sign).count();
    // Of equals the last is taken, and a comma is most likely.
    *b"\t;,".iter().max_by_key(|sign| count(sign)).unwrap_or(&b',')
}

/// Whether a spreadsheet would take this for a formula, or for one that was made safe.
fn like_a_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

fn safe(cell: &str) -> String {
    if like_a_formula(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// A cell as it was before it was made safe.
fn bare(cell: &str) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if like_a_formula(rest) => rest.to_owned(),
        _ => cell.to_owned(),
    }
}

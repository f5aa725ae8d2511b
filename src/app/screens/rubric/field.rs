//! Fields: a line of words, and a number with the shipped one beside it.

use egui::{Align, Id, Layout, Response, TextEdit, Ui, vec2};

use super::sheet::Sheet;
use crate::app::keyboard::ONE_LINE;
use crate::app::shell::RubricAct;
use crate::app::theme::space;
use crate::app::widgets::{Button, Tone, text};
use crate::scenario::Rubric;
use crate::scenario::rubric::{Number, Unit};

/// How wide a number's title is, where there is room.
const TITLE: f32 = 220.0;
/// How wide a number's field is.
const NUMBER: f32 = 64.0;

/// A number as people fill it in.
pub struct Filled<'a> {
    /// Where it stands in the file, which tells fields apart.
    pub path: &'a str,
    /// What it is called.
    pub title: &'a str,
    pub unit: Unit,
    pub value: i64,
    pub least: i64,
    pub most: i64,
    /// What it is in the shipped rubric.
    pub usual: i64,
}

/// A line of words under its title. Gives its field.
pub fn text_ui(
    ui: &mut Ui,
    sheet: &mut Sheet<'_>,
    path: &str,
    title: &str,
    words: &str,
    most: usize,
    set: impl FnOnce(&mut Rubric, String),
) -> Response {
    let label = text::field(ui, title);
    let mut words = words.to_owned();
    let edit = TextEdit::singleline(&mut words).id(id(path)).desired_width(f32::INFINITY).char_limit(most).margin(space::S);
    let field = ui.add(edit.event_filter(ONE_LINE)).labelled_by(label.id);
    lead(sheet, path, &field);
    if field.changed() {
        sheet.type_in(path, |rubric| set(rubric, words));
    }
    left(sheet, &field);
    sheet.fault_ui(ui, path);
    field
}

/// A number of the table, with what it means under it.
pub fn number_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, number: &Number) {
    let filled = Filled {
        path: number.path,
        title: number.title,
        unit: number.unit,
        value: (number.get)(&sheet.now),
        least: number.least,
        most: number.most,
        usual: (number.get)(sheet.shipped),
    };
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        filled_ui(ui, sheet, &filled, |rubric, to| number.set(rubric, to));
        text::small(ui, number.about);
        sheet.fault_ui(ui, number.path);
    });
}

/// A number with its unit, and the way back to the shipped one where it is another.
pub fn filled_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, filled: &Filled<'_>, set: impl FnOnce(&mut Rubric, i64)) {
    let Filled { path, title, unit, value, usual, .. } = *filled;
    let known = sheet.kept.typed.get(path).filter(|(_, beside)| *beside == value).map(|(words, _)| words.clone());
    let mut words = known.unwrap_or_else(|| shown(unit, value));
    let mut to = None;
    ui.horizontal(|ui| {
        let width = TITLE.min(ui.available_width() * 0.45);
        let label = ui.allocate_ui_with_layout(vec2(width, space::TOUCH), Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(width);
            text::field(ui, title)
        });
        let edit = TextEdit::singleline(&mut words).id(id(path)).desired_width(NUMBER - 2.0 * space::S).char_limit(7).margin(space::S);
        let field = ui.add(edit.event_filter(ONE_LINE)).labelled_by(label.inner.id);
        lead(sheet, path, &field);
        if field.changed() {
            to = typed(filled, &words);
            sheet.kept.typed.insert(path.to_owned(), (words.clone(), to.unwrap_or(value)));
        }
        if field.lost_focus() && typed(filled, &words).is_some() {
            sheet.kept.typed.remove(path);
        }
        left(sheet, &field);
        text::small(ui, if unit == Unit::Points { "points" } else { "%" });
        if value != usual {
            let back = format!("Back to {}", shown(unit, usual));
            let name = format!("{title}: back to the shipped {}", shown(unit, usual));
            if ui.add(Button::quiet(&back).name(&name).compact()).clicked() {
                sheet.kept.typed.remove(path);
                to = Some(usual);
            }
        }
    });
    if typed(filled, &words).is_none() {
        let (least, most) = (shown(unit, filled.least), shown(unit, filled.most));
        text::toned(ui, &format!("This is no number from {least} to {most}. It stays at {}.", shown(unit, value)), Tone::Change);
    }
    if let Some(to) = to.filter(|to| *to != value) {
        sheet.type_in(path, |rubric| set(rubric, to));
    }
}

/// A number as it is shown: thousandths are percent with a place behind the point.
fn shown(unit: Unit, value: i64) -> String {
    match unit {
        Unit::Thousandths if value % 10 != 0 => format!("{}.{}", value / 10, value % 10),
        Unit::Thousandths => (value / 10).to_string(),
        Unit::Points | Unit::Percent => value.to_string(),
    }
}

/// What was typed as a number; none where it is none, or out of its range.
fn typed(filled: &Filled<'_>, words: &str) -> Option<i64> {
    let words = words.trim().trim_end_matches('%').trim_end().replace(',', ".");
    let value = match filled.unit {
        Unit::Thousandths => {
            let (whole, tenth) = words.split_once('.').unwrap_or((&words, "0"));
            let tenth: i64 = if tenth.len() <= 1 { format!("0{tenth}").parse().ok()? } else { return None };
            whole.parse::<i64>().ok()?.checked_mul(10)?.checked_add(tenth)?
        }
        Unit::Points | Unit::Percent => words.parse().ok()?,
    };
    (filled.least..=filled.most).contains(&value).then_some(value)
}

fn id(path: &str) -> Id {
    Id::unique(("field of the rubric", path.to_owned()))
}

fn lead(sheet: &mut Sheet<'_>, path: &str, field: &Response) {
    if sheet.kept.lead.as_deref() == Some(path) {
        sheet.kept.lead = None;
        field.request_focus();
        field.scroll_to_me(Some(Align::Center));
    }
}

/// What is typed after a field was left is a step of its own.
fn left(sheet: &mut Sheet<'_>, field: &Response) {
    if field.lost_focus() {
        sheet.queue.rubric(RubricAct::Pause);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(unit: Unit, words: &str, expected: Option<i64>) {
        let filled = Filled { path: "", title: "", unit, value: 0, least: 0, most: 1_000, usual: 0 };
        assert_eq!(typed(&filled, words), expected, "{words}");
    }

    #[test]
    fn what_is_typed_is_a_number_of_its_range_or_none() {
        check(Unit::Points, "75", Some(75));
        check(Unit::Percent, " 75 %", Some(75));
        check(Unit::Points, "75.5", None);
        check(Unit::Thousandths, "25", Some(250));
        check(Unit::Thousandths, "25.5", Some(255));
        check(Unit::Thousandths, "25,5 %", Some(255));
        check(Unit::Thousandths, "25.", Some(250));
        for wrong in ["", "abc", "-1", "25.55", "25.x", "1001", "99999999999999999999", "9223372036854775807"] {
            check(Unit::Thousandths, wrong, None);
        }
    }

    #[test]
    fn a_number_is_shown_as_it_is_typed() {
        for (value, words) in [(250, "25"), (255, "25.5"), (0, "0"), (20_000, "2000"), (5, "0.5")] {
            assert_eq!(shown(Unit::Thousandths, value), words);
            let filled = Filled { path: "", title: "", unit: Unit::Thousandths, value, least: 0, most: 20_000, usual: 0 };
            assert_eq!(typed(&filled, words), Some(value));
        }
        assert_eq!((shown(Unit::Points, 70), shown(Unit::Percent, 110)), ("70".to_owned(), "110".to_owned()));
    }
}

//! A row of a table: side by side where there is room, else what stands in it below each other.

use egui::{Align, Layout, Stroke, Ui, vec2};

use super::View;
use super::words::{self, Look};
use crate::app::theme::{self, space};
use crate::help::Words;

/// About so wide is a sign.
const SIGN: f32 = 9.0;
/// Below this width (points) a table has no columns.
const NARROW: f32 = 460.0;

/// Draws it; gives a link that was followed. `signs` is how many each column has at most.
pub fn ui(ui: &mut Ui, view: &View<'_>, signs: &[usize], head: bool, cells: &[Words]) -> Option<String> {
    let look = if head { Look::column(ui) } else { Look::body(ui) };
    let room = ui.available_width();
    let whole = ui.vertical(|ui| {
        ui.set_width(room);
        ui.add_space(6.0);
        let followed = if room < NARROW { below(ui, view, look, cells) } else { beside(ui, view, look, signs, cells) };
        ui.add_space(6.0);
        followed
    });
    let line = theme::of(ui).line;
    let rect = whole.response.rect;
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, line));
    whole.inner
}

fn below(ui: &mut Ui, view: &View<'_>, look: Look, cells: &[Words]) -> Option<String> {
    cells.iter().filter(|cell| !cell.0.is_empty()).enumerate().filter_map(|(column, cell)| one(ui, view, look, column, cell)).last()
}

fn beside(ui: &mut Ui, view: &View<'_>, look: Look, signs: &[usize], cells: &[Words]) -> Option<String> {
    let widths = widths(signs, ui.available_width());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        let columns = widths.into_iter().zip(cells).enumerate();
        let followed = columns.filter_map(|(column, (width, cell))| {
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                one(ui, view, look, column, cell)
            })
            .inner
        });
        followed.last()
    })
    .inner
}

fn one(ui: &mut Ui, view: &View<'_>, look: Look, column: usize, cell: &Words) -> Option<String> {
    ui.push_id(column, |ui| words::ui(ui, cell, look, view)).inner
}

/// How wide columns are: those that need little get what they need, the others share the rest.
fn widths(signs: &[usize], room: f32) -> Vec<f32> {
    let mut left = room - space::L * (signs.len().saturating_sub(1)) as f32;
    let mut widths = vec![None; signs.len()];
    loop {
        let open = widths.iter().filter(|width| width.is_none()).count();
        let share = left / open.max(1) as f32;
        let Some(small) = (0..signs.len()).find(|at| widths[*at].is_none() && signs[*at] as f32 * SIGN <= share) else {
            return widths.into_iter().map(|width| width.unwrap_or(share)).collect();
        };
        let width = signs[small] as f32 * SIGN;
        widths[small] = Some(width);
        left -= width;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(signs: &[usize], room: f32, expected: &[f32]) {
        assert_eq!(widths(signs, room), expected);
    }

    #[test]
    fn columns_that_need_little_leave_the_rest_to_the_others() {
        check(&[10, 20], 600.0, &[90.0, 180.0]);
        check(&[10, 400], 600.0, &[90.0, 494.0]);
        check(&[400, 10, 400], 600.0, &[239.0, 90.0, 239.0]);
        check(&[400, 400], 416.0, &[200.0, 200.0]);
        check(&[], 600.0, &[]);
    }
}

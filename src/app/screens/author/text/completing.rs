//! What could be written next, in a list at the caret. The keyboard stays in the text: arrows choose, Enter or Tab takes, Escape
//! closes.

use egui::text::{LayoutJob, TextWrapping};
use egui::{Align2, Area, Context, Id, Key, LayerId, Modifiers, Order, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::job;
use crate::app::theme::{self, Weight, font, space};
use crate::app::widgets::card;
use crate::studio::{Completion, complete};

/// So many are seen at once.
const SEEN: usize = 8;
/// How wide the list is.
const WIDTH: f32 = 480.0;
const ROW: f32 = 26.0;

/// The list of what could be written.
#[derive(Debug, Default)]
pub struct Completing {
    /// What fits; empty while the list is closed.
    fits: Vec<Completion>,
    chosen: usize,
}

/// What was done with keys while the list was open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pressed {
    /// Nothing for the list.
    Nothing,
    /// The chosen one is taken.
    Take,
}

impl Completing {
    /// Whether it is open.
    pub fn is_open(&self) -> bool {
        !self.fits.is_empty()
    }

    /// Closes it.
    pub fn close(&mut self) {
        self.fits.clear();
    }

    /// Looks up what fits at a byte of the text: as somebody types a name, or because they asked.
    pub fn look_up(&mut self, text: &str, caret: usize, asked: bool) {
        let wanted = asked || text.get(..caret).and_then(|before| before.chars().next_back()).is_some_and(names);
        self.fits = if wanted { complete(text, caret) } else { Vec::new() };
        self.chosen = 0;
        // What stands there already is no offer.
        let stands = |fit: &Completion| text.get(fit.splice.span.start..fit.splice.span.end) == Some(fit.splice.new.as_str());
        if !asked && self.fits.first().is_some_and(stands) {
            self.close();
        }
    }

    /// Takes the keys that are for the list, before the text sees them.
    pub fn keys(&mut self, ui: &Ui) -> Pressed {
        if !self.is_open() {
            return Pressed::Nothing;
        }
        let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let last = self.fits.len() - 1;
        if pressed(Key::ArrowDown) {
            self.chosen = if self.chosen == last { 0 } else { self.chosen + 1 };
        }
        if pressed(Key::ArrowUp) {
            self.chosen = self.chosen.checked_sub(1).unwrap_or(last);
        }
        if pressed(Key::Escape) {
            self.close();
        }
        let take = pressed(Key::Enter) || pressed(Key::Tab);
        if take && self.is_open() { Pressed::Take } else { Pressed::Nothing }
    }

    /// The chosen one; the list is closed then.
    pub fn take(&mut self) -> Option<Completion> {
        let taken = self.fits.get(self.chosen).cloned();
        self.close();
        taken
    }

    /// Whether the pointer is over the list: a press there must not take the keyboard from the text.
    pub fn is_under_pointer(&self, ctx: &Context) -> bool {
        let under = ctx.pointer_interact_pos().and_then(|at| ctx.layer_id_at(at));
        self.is_open() && under == Some(LayerId::new(Order::Foreground, id()))
    }

    /// Shows the list below `caret`, or above where there is more room; whether one was pressed, which is the chosen one then.
    pub fn ui(&mut self, ctx: &Context, caret: Rect) -> bool {
        if !self.is_open() {
            return false;
        }
        let window = ctx.content_rect();
        let height = ROW * self.fits.len().min(SEEN) as f32 + ROW;
        let below = caret.bottom() + height + space::M < window.bottom();
        let (place, pivot) = if below {
            (pos2(caret.left(), caret.bottom() + space::XS), Align2::LEFT_TOP)
        } else {
            (pos2(caret.left(), caret.top() - space::XS), Align2::LEFT_BOTTOM)
        };
        let area = Area::new(id()).order(Order::Foreground).fixed_pos(place).pivot(pivot).constrain(true);
        area.show(ctx, |ui| card::frame(ui).inner_margin(space::XS).show(ui, |ui| self.list_ui(ui)).inner).inner
    }

    fn list_ui(&mut self, ui: &mut Ui) -> bool {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - space::XL));
        let first = self.chosen.saturating_sub(SEEN - 1);
        let mut taken = None;
        for place in first..self.fits.len().min(first + SEEN) {
            if row_ui(ui, &self.fits[place], place == self.chosen) {
                taken = Some(place);
            }
        }
        let palette = theme::of(ui);
        let told = format!("{} of {}   Enter takes, Esc closes", self.chosen + 1, self.fits.len());
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
        let at = rect.left_center() + vec2(space::S, 0.0);
        ui.painter().text(at, Align2::LEFT_CENTER, told, font(Weight::Regular, 12.0), palette.muted);
        self.chosen = taken.unwrap_or(self.chosen);
        taken.is_some()
    }
}

fn row_ui(ui: &mut Ui, fit: &Completion, chosen: bool) -> bool {
    let palette = theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::CLICK);
    let name = if fit.meaning.is_empty() { fit.label.clone() } else { format!("{}: {}", fit.label, fit.meaning) };
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, &name));
    let fill = match (chosen, response.hovered()) {
        (true, _) => palette.accent_soft,
        (false, true) => palette.hover,
        (false, false) => palette.surface,
    };
    let painter = ui.painter_at(rect);
    painter.rect_filled(rect, space::CORNER_SMALL - 2, fill);
    let at = rect.left_center() + vec2(space::S, 0.0);
    let label = painter.text(at, Align2::LEFT_CENTER, &fit.label, job::typeface(), palette.ink);
    let after = pos2(label.right() + space::M, rect.center().y);
    let mut meaning = LayoutJob::simple_singleline(fit.meaning.clone(), font(Weight::Regular, space::SMALL), palette.muted);
    meaning.wrap = TextWrapping::truncate_at_width(rect.right() - after.x - space::S);
    let meaning = painter.layout_job(meaning);
    painter.galley(after - vec2(0.0, meaning.size().y / 2.0), meaning, palette.muted);
    response.clicked()
}

fn id() -> Id {
    Id::unique("what could be written")
}

/// Whether the sign belongs to a name that is being written.
fn names(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || matches!(sign, '_' | '-' | '"')
}

//! Where the keyboard stands. After everything that a person does by keys it stands on something sensible that is in
//! sight, and this is the one place that sees to it:
//!
//! - a page that opens is entered where it says ([`start`]), else at its first control; one that comes back, where it was left;
//! - what takes the place of a control that has gone (it was crossed out, done, or can no longer be pressed) takes the keyboard too;
//! - the first Tab leads into the page, not to the rail beside it.
//!
//! Who uses the mouse sees no ring jump about: for them it is only remembered from where Tab goes on.

use egui::{Context, Event, EventFilter, Id, Key, Modifiers, Rect, Response};

use super::shell::Route;

/// What a field of one line keeps for itself: it moves in its words by the arrows, and Escape leads out of it by what the page says,
/// where egui would let go of the field alone.
pub const ONE_LINE: EventFilter = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: false, escape: true };

/// What the keyboard stands on where a page begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// The control itself.
    Control,
    /// The page, which is read and scrolled by keys. Tab leads to the control.
    Page,
    /// The keys of the page, which act wherever one is, also when a control that the keyboard stood on has gone. Tab leads to
    /// the control.
    Keys,
}

/// Says where a page begins; the first control that says so counts.
pub fn start(control: &Response, stand: Stand) {
    control.ctx.data_mut(|data| {
        data.get_temp_mut_or_insert_with::<Said>(said(), || Some((control.id, stand)));
    });
}

/// Says that the page is another one from now on, though one is still at the same place of the program.
pub fn begins_anew(ctx: &Context) {
    ctx.data_mut(|data| data.insert_temp(anew(), true));
}

/// What a page has said of where it begins.
type Said = Option<(Id, Stand)>;

fn said() -> Id {
    Id::unique("where the keyboard begins")
}

fn anew() -> Id {
    Id::unique("the page begins anew")
}

/// What is known of the keyboard from one frame to the next.
#[derive(Debug, Default)]
pub struct Keyboard {
    /// Whether the person uses keys, by what they did last.
    by_keys: bool,
    /// The page of the last frame.
    page: Option<Route>,
    /// Pages that were left, with what the keyboard stood on.
    left: Vec<(Route, Id)>,
    /// What had the keyboard at the end of the last frame.
    had: Option<Id>,
    /// What had it last, of the page's controls.
    stood: Option<Id>,
    /// The page's controls in the last frame, in the order of Tab.
    controls: Vec<Id>,
    /// How many of them in this frame stand above the page itself: the notices.
    above: usize,
}

impl Keyboard {
    /// The page itself begins here: what stands above it is no place to begin.
    pub fn page_begins(&mut self, ctx: &Context, place: Rect) {
        self.above = controls(ctx, place).1.len();
    }

    /// Sees to it that the keyboard stands somewhere sensible; at the end of each frame. `place` is where the page is, beside
    /// the rail.
    pub fn see_to(&mut self, ctx: &Context, page: Route, place: Rect) {
        self.take_note_of_keys(ctx);
        let said = ctx.data_mut(|data| data.remove_temp::<Said>(said())).flatten();
        let anew = ctx.data_mut(|data| data.remove_temp::<bool>(anew())).is_some();
        if ctx.memory(|memory| memory.top_modal_layer()).is_some() {
            // A question stands before the page, and has the keyboard.
            return;
        }
        let (all, controls) = controls(ctx, place);
        let focused = ctx.memory(|memory| memory.focused()).filter(|id| all.contains(id));
        let led = focused.filter(|id| controls.contains(id) && self.had != focused);
        let start = said.map(|(id, _)| id).filter(|id| controls.contains(id)).or(controls.get(self.above).copied());
        let stand = said.map_or(Stand::Control, |(_, stand)| stand);

        if self.page != Some(page) || anew {
            let back = self.turn_to(page, anew).filter(|id| controls.contains(id));
            self.stood = led.or(back).or(start);
            match back.or(start.filter(|_| stand == Stand::Control)) {
                // The page has led the keyboard itself, to where one writes.
                _ if led.is_some() || !self.by_keys => {}
                Some(to) => request(ctx, to),
                None => surrender(ctx),
            }
        } else if self.stood.is_some_and(|stood| !controls.contains(&stood)) {
            let lost = self.had == self.stood && focused.is_none();
            // Where the keys act anywhere, Tab goes on from where the page begins by then.
            self.stood = self.in_its_place(&controls).or(start).filter(|_| stand != Stand::Keys);
            if let Some(to) = self.stood.filter(|_| lost && self.by_keys) {
                request(ctx, to);
            }
        } else if self.had.is_none()
            && tab(ctx)
            && let Some(to) = self.stood.or(start)
        {
            request(ctx, to);
        }
        self.had = ctx.memory(|memory| memory.focused());
        self.stood = self.had.filter(|id| controls.contains(id)).or(self.stood);
        self.controls = controls;
    }

    fn take_note_of_keys(&mut self, ctx: &Context) {
        ctx.input(|input| {
            for event in &input.events {
                match event {
                    Event::Key { pressed: true, .. } | Event::Text(_) | Event::AccessKitActionRequest(_) => self.by_keys = true,
                    Event::PointerButton { pressed: true, .. } | Event::Touch { .. } => self.by_keys = false,
                    _ => {}
                }
            }
        });
    }

    /// Another page; gives what the keyboard stood on when that was left, if one comes back to it.
    fn turn_to(&mut self, page: Route, anew: bool) -> Option<Id> {
        if let (Some(before), Some(stood), false) = (self.page.replace(page), self.stood.take(), anew) {
            self.left.push((before, stood));
        }
        let known = self.left.iter().position(|(route, _)| *route == page)?;
        self.left.drain(known..).next().map(|(_, id)| id)
    }

    /// What stands now where the control stood that has gone: what comes after the nearest one before it that is still there.
    fn in_its_place(&self, controls: &[Id]) -> Option<Id> {
        let at = self.controls.iter().position(|id| Some(*id) == self.stood)?;
        let before = self.controls[..at].iter().rev().find_map(|known| controls.iter().position(|id| id == known));
        let place = before.map_or(0, |before| before + 1);
        controls.get(place).or(controls.last()).copied()
    }
}

/// Everything that the keyboard can stand on in this frame, and what of it belongs to the page, in the order of Tab.
fn controls(ctx: &Context, place: Rect) -> (Vec<Id>, Vec<Id>) {
    ctx.viewport(|viewport| {
        let widgets = &viewport.this_pass.widgets;
        let focusable = |layer| widgets.get_layer(layer).filter(|widget| widget.enabled && widget.sense.is_focusable());
        let all = widgets.layer_ids().flat_map(focusable).map(|widget| widget.id).collect();
        let on_page = focusable(egui::LayerId::background()).filter(|widget| place.x_range().contains(widget.rect.center().x));
        (all, on_page.map(|widget| widget.id).collect())
    })
}

fn tab(ctx: &Context) -> bool {
    let with = |input: &egui::InputState, modifiers| input.modifiers == modifiers && input.key_pressed(Key::Tab);
    ctx.input(|input| with(input, Modifiers::NONE) || with(input, Modifiers::SHIFT))
}

fn request(ctx: &Context, id: Id) {
    ctx.memory_mut(|memory| memory.request_focus(id));
    ctx.request_repaint();
}

/// The keyboard stands on nothing.
fn surrender(ctx: &Context) {
    ctx.memory_mut(|memory| {
        if let Some(id) = memory.focused() {
            memory.surrender_focus(id);
        }
    });
}

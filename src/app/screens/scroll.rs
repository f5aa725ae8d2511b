//! Scrolling by keyboard: the keys that every page knows, and following the keyboard to what is out of sight.

use egui::{Align, Id, Key, Modifiers, Ui, vec2};

/// A key of a page scrolls by so much of what is seen.
const PAGE: f32 = 0.85;
/// An arrow scrolls by so many points.
const STEP: f32 = 60.0;
/// So far does the ring of the keyboard stand out.
const RING: f32 = 4.0;

/// Scrolls the page that `ui` is the content of, where no control takes the key. `seen` is how high the part in sight is.
pub(super) fn keys(ui: &Ui, seen: f32) {
    let on_nothing = ui.ctx().memory(|memory| memory.focused().is_none());
    let writing = ui.ctx().text_edit_focused();
    let all = ui.min_rect().height();
    let pressed = |modifiers: Modifiers, key: Key| ui.input(|input| input.modifiers == modifiers && input.key_pressed(key));
    let keys = [
        (true, Modifiers::NONE, Key::PageDown, seen * PAGE),
        (true, Modifiers::NONE, Key::PageUp, -seen * PAGE),
        (on_nothing, Modifiers::NONE, Key::Space, seen * PAGE),
        (on_nothing, Modifiers::SHIFT, Key::Space, -seen * PAGE),
        (on_nothing, Modifiers::NONE, Key::ArrowDown, STEP),
        (on_nothing, Modifiers::NONE, Key::ArrowUp, -STEP),
        (!writing, Modifiers::NONE, Key::End, all),
        (!writing, Modifiers::NONE, Key::Home, -all),
    ];
    let down: f32 = keys.iter().filter(|(free, modifiers, key, _)| *free && pressed(*modifiers, *key)).map(|(.., by)| by).sum();
    if down != 0.0 {
        ui.scroll_with_delta(vec2(0.0, -down));
    }
}

/// The ring around what has the keyboard is whole at the upper edge too. Call it at the beginning of what scrolls.
pub(super) fn whole_rings(ui: &mut Ui) {
    let seen = ui.clip_rect();
    ui.set_clip_rect(seen.with_min_y(seen.top() - RING));
}

/// Brings what the keyboard has come to into sight. Call it at the end of what scrolls.
pub(super) fn follow(ui: &Ui) {
    let Some(focused) = ui.ctx().memory(|memory| memory.focused()) else { return };
    let key = ui.scope_id().with("followed");
    let before: Option<Id> = ui.data(|data| data.get_temp(key));
    // What is not drawn by now stands elsewhere, or stood on the page before this one.
    let drawn = ui.ctx().viewport(|viewport| viewport.this_pass.widgets.get(focused).is_some());
    if before == Some(focused) || !drawn {
        return;
    }
    ui.data_mut(|data| data.insert_temp(key, focused));
    // What is seen whole need not be scrolled to, wherever in the window it is; and what stands beside is not in here.
    if let Some(response) = ui.ctx().read_response(focused)
        && ui.clip_rect().x_range().contains(response.rect.center().x)
        && !response.interact_rect.contains_rect(response.rect.shrink(1.0))
    {
        // From far off it comes to the middle, with what is around it.
        let seen = ui.clip_rect().y_range();
        let far = seen.expand(seen.span() / 2.0).intersection(response.rect.y_range()).span() < 0.0;
        ui.scroll_to_rect(response.rect, far.then_some(Align::Center));
    }
}

#[cfg(test)]
mod tests {
    use egui::{Modifiers, vec2};
    use egui_kittest::{Harness, kittest::Queryable};

    use super::*;
    use crate::app::screens::fixture::{Bench, show};
    use crate::app::screens::page;
    use crate::app::shell::State;
    use crate::app::widgets::Button;
    use crate::library::Library;

    type Shown = Harness<'static, Bench<()>>;

    /// Forty buttons below each other in a window for ten.
    fn long() -> Shown {
        show(vec2(600.0, 400.0), State::new(Library::shipped()), (), |(), ui, _| {
            page(ui, "long", |ui| {
                for number in 1..=40 {
                    ui.add(Button::plain(&format!("Button {number}")));
                }
            });
        })
    }

    fn top(harness: &Shown, number: u32) -> f32 {
        harness.get_by_label(&format!("Button {number}")).rect().top()
    }

    fn seen(harness: &Shown, number: u32) -> bool {
        (0.0..370.0).contains(&top(harness, number))
    }

    #[track_caller]
    fn check(keys: &[(Modifiers, Key)], first_in_sight: bool, last_in_sight: bool) {
        let mut harness = long();
        for (modifiers, key) in keys {
            harness.key_press_modifiers(*modifiers, *key);
            harness.run();
        }
        assert_eq!((seen(&harness, 1), seen(&harness, 40)), (first_in_sight, last_in_sight), "{keys:?}");
    }

    #[test]
    fn a_page_is_read_by_keys_alone() {
        let none = Modifiers::NONE;
        check(&[], true, false);
        check(&[(none, Key::End)], false, true);
        check(&[(none, Key::End), (none, Key::Home)], true, false);
        check(&[(none, Key::PageDown)], false, false);
        check(&[(none, Key::PageDown), (none, Key::PageUp)], true, false);
        check(&[(none, Key::Space)], false, false);
        check(&[(none, Key::Space), (Modifiers::SHIFT, Key::Space)], true, false);
        check(&[(none, Key::ArrowDown)], false, false);
        check(&[(none, Key::ArrowDown), (none, Key::ArrowUp)], true, false);
    }

    #[test]
    fn the_page_follows_the_keyboard() {
        let mut harness = long();
        for number in 1..=40 {
            harness.key_press(Key::Tab);
            harness.run();
            assert!(seen(&harness, number), "{number} is at {}", top(&harness, number));
        }
        for number in (1..40).rev() {
            harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
            harness.run();
            assert!(seen(&harness, number), "{number} is at {}", top(&harness, number));
        }
    }
}

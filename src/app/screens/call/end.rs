//! The end of a scene: it stays in sight, with what was said, until the trainee goes on.

use egui::{Key, Ui};

use crate::app::keyboard::{self, Stand};
use crate::app::shell::Session;
use crate::app::theme::space;
use crate::app::widgets::{Button, Icon, text};
use crate::conversation::Phase;

/// An Enter that was meant for a reply does not lead on: it counts so many seconds after the end, and after words that
/// somebody goes on typing.
const CALM: f64 = 0.8;

/// The bar at the end of a scene.
#[derive(Debug, Default)]
pub struct SceneEnd {
    /// Which ending is shown, and since when.
    since: Option<(String, f64)>,
}

impl SceneEnd {
    /// Says how it ended, and offers the way on; whether it was taken.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, ending: &str) -> bool {
        let now = ui.input(|input| input.time);
        if self.since.as_ref().is_none_or(|(known, _)| known != ending) {
            self.since = Some((ending.to_owned(), now));
        }
        let types = ui.input(|input| input.events.iter().any(|event| matches!(event, egui::Event::Text(_))));
        if let Some((_, since)) = self.since.as_mut().filter(|_| types) {
            *since = now;
        }
        let calm = self.since.as_ref().is_some_and(|(_, since)| now - since > CALM);
        let over = session.conversation.phase() == Phase::Over;
        let (way, next) = if over {
            ("See the debrief", "What was said stays here to read, as long as you like; then comes the debrief.")
        } else {
            ("Write the record", "What was said stays here to read, as long as you like; it stands beside the record too.")
        };
        ui.spacing_mut().item_spacing.y = space::XS;
        text::strong(ui, &format!("The call is over. {ending}."));
        text::small(ui, next);
        ui.add_space(space::XS);
        let button = ui.add(Button::primary(way).icon(Icon::Play).key("Enter"));
        keyboard::start(&button, Stand::Keys);
        let pressed = button.clicked();
        let entered = calm && !ui.ctx().text_edit_focused() && ui.input(|input| input.key_pressed(Key::Enter));
        pressed || entered
    }
}

//! What the changes since a version do to endings and scores: both texts are proved, and what was shown of them is held side by side.

use std::sync::Arc;

use super::super::Shell;
use super::prover::Known;
use super::{Effect, Open, Standing};
use crate::rehearsal::examine::effect;

impl Shell {
    /// Tells it where both are proved; else has the one that is missing proved, and asks again.
    pub(super) fn find_effect(&mut self) {
        let Some(open) = &mut self.state.studio.open else { return };
        let Some(shown) = open.shown.as_mut().filter(|_| open.document.is_sound()) else { return };
        if shown.text == open.document.text() {
            return;
        }
        let rubric = self.state.rubric.used.text.clone();
        let known = [shown.text.as_str(), open.document.text()].map(|text| (text, self.prover.known(text, &rubric)));
        let missing = match known {
            [(_, Some(before)), (_, Some(after))] => {
                shown.effect = Effect::Told(effect(&before.shown, &after.shown));
                return;
            }
            [(text, None), _] | [_, (text, None)] => text.to_owned(),
        };
        shown.effect = Effect::Working(None);
        // The thread makes one proof at a time: the open text's own begins anew once the versions are closed.
        if matches!(open.proving.standing, Standing::Running(_)) {
            open.proving.standing = Standing::Waiting;
        }
        let id = open.document.id().to_owned();
        self.prover.prove((id, missing, rubric), |shell, proved| match proved {
            Ok(shown) => {
                shell.prover.keep(Known { shown: Arc::new(shown), counts: None });
                shell.find_effect();
            }
            Err(why) => {
                if let Some(shown) = shell.state.studio.open.as_mut().and_then(|open| open.shown.as_mut()) {
                    shown.effect = Effect::Failed(why);
                }
            }
        });
    }

    /// Nobody waits for it any more.
    pub(super) fn drop_effect(&mut self) {
        if self.state.studio.open.as_ref().is_some_and(Open::is_comparing) {
            self.prover.cancel();
        }
    }
}

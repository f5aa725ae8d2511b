//! Two bare texts under “again”: both are said, one after the other, where two variants were probably meant.

use super::checked::{Checked, Spot};
use super::{Check, Severity};
use crate::scenario::syntax::Kind;

pub const CHECK: Check = Check {
    code: "again-lines",
    severity: Severity::Advice,
    hint: "For one of them by lot, write again: [(text: [\"...\", \"...\"])]. Where both are meant, give the second a pause: (text: \"...\", pause: \"0.6 s\").",
    run,
};

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let mut spots = Vec::new();
    for (ix, id, _) in checked.scenario.beats.iter() {
        let Some(again) = checked.beat_value(ix, "again") else { continue };
        let texts = again.each();
        if texts.len() > 1 && texts.iter().all(|text| matches!(text.kind, Kind::Text(_))) {
            let sentence = format!("When “{id}” comes round again, all {} of these are said, one after the other.", texts.len());
            spots.push(Spot::new(checked.beat_field(ix, "again"), sentence));
        }
    }
    spots
}

//! Options of very different length: the longest gives itself away.

use super::checked::{Checked, Spot};
use super::{Check, Severity};

pub const CHECK: Check = Check {
    code: "long-option",
    severity: Severity::Advice,
    hint: "Write the options about equally long, or say in “although” why this one is longer.",
    run,
};

fn run(checked: &Checked<'_>) -> Vec<Spot> {
    let mut spots = Vec::new();
    for (ix, _, beat) in checked.scenario.beats.iter() {
        let lengths = || beat.options.iter().map(|option| (option, option.say.chars().count()));
        // What has no words at all is told by a check of its own.
        let Some(shortest) = lengths().map(|(_, length)| length).filter(|length| *length > 1).min() else { continue };
        let open = lengths().enumerate().filter(|(_, (option, _))| option.although.is_empty());
        let longest = open.map(|(position, (_, length))| (position, length)).max_by_key(|(_, length)| *length);
        if let Some((position, length)) = longest.filter(|(_, length)| length * 2 > shortest * 3) {
            spots.push(Spot::new(
                checked.option(ix, position),
                format!("This option has {length} characters, the shortest here {shortest}."),
            ));
        }
    }
    spots
}

//! What an author says that an option shows, and the reading does not find in its words.

use super::{Check, Proved, Run};
use crate::base::Severity;
use crate::principles::Signal;
use crate::rehearsal::readings::{OptionRead, read_options};
use crate::scenario::{ReplyOption, Scenario, Spot};

pub const CHECK: Check = Check {
    code: "signal-unread",
    severity: Severity::Advice,
    hint: "Say it more plainly: who types words like these is not understood so. Or write in “although” why it shows it all the same.",
    run: Run::Says(run),
};

fn run(proved: &Proved<'_>) -> Vec<Spot> {
    let open = |option: &ReplyOption| option.although.is_empty();
    let found = read_options(proved.scenario, open).into_iter().map(|read| (read.unread(), read));
    let sentence = |signals: &[Signal]| {
        let named: Vec<String> = signals.iter().map(|signal| format!("“{signal}”")).collect();
        format!("The reading does not find {} in these words.", named.join(" and "))
    };
    let found = found.filter(|(unread, _)| !unread.is_empty());
    found.map(|(unread, read)| Spot::new(proved.checked.option(read.beat, read.place), sentence(&unread))).collect()
}

/// How many options show what the reading does not find, and say in “although” why.
pub(super) fn settled(scenario: &Scenario) -> usize {
    let settled = |option: &ReplyOption| !option.although.is_empty();
    read_options(scenario, settled).iter().filter(|read: &&OptionRead<'_>| !read.unread().is_empty()).count()
}

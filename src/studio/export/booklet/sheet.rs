//! The observation sheet, for who watches: a page to copy.

use strum::IntoEnumIterator;

use super::story::Story;
use crate::paper::{Paper, Table, Words};
use crate::principles::Principle;

pub fn write(paper: &mut Paper, story: &Story<'_>) {
    paper.new_page();
    paper.part("Observation sheet");
    paper.para(format!("{}. Agent: ____________________ Observer: ____________________", story.scenario.title));
    paper.para("A stroke for every time; those on top are what this call is about. Write down the words, as near as you can; they are worth more than the strokes.");
    let mut table = Table::new([("", 10), ("Seen", 4), ("The opposite", 4), ("Words, or the moment", 11)]);
    table.by_hand = true;
    let goals: Vec<Principle> = story.scenario.goals.iter().map(|goal| goal.principle).collect();
    for goal in &story.scenario.goals {
        let title = Words::new().strong(&goal.principle.entry().title).quiet(format!(" × {}", goal.times));
        table.row([title, Words::new(), Words::new(), Words::new()]);
    }
    for principle in Principle::iter().filter(|principle| !goals.contains(principle)) {
        table.row([principle.entry().title.as_str().into(), Words::new(), Words::new(), Words::new()]);
    }
    paper.table(table);
}

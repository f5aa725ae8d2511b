//! All principles on one page, to pin beside the desk.

use super::{Paper, Table, Words};
use crate::principles::catalogue;

/// The card: each principle with one line, those of a skill one below the other.
pub fn card() -> Paper {
    let mut paper = Paper::new("On an even keel", "One line for each principle. Each has a page in the program.");
    let mut table = Table::new([("", 28), ("Principle", 46), ("In one line", 100)]);
    let mut before = None;
    for entry in catalogue().principles() {
        let skill = if before.replace(entry.skill) == Some(entry.skill) { "" } else { entry.skill.title() };
        let cells = [Words::new().quiet(skill), Words::new().strong(&entry.title), Words::new().plain(&entry.short)];
        table.row(cells);
    }
    paper.table(table);
    paper
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_card_is_one_page_and_names_every_principle() {
        let card = card();
        assert_eq!(card.pdf().unwrap().pages, 1);
        let text = card.markdown();
        for entry in catalogue().principles() {
            assert!(text.contains(&entry.title) && text.contains(&entry.short), "{}", entry.id);
        }
    }
}

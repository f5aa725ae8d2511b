//! What changed between two versions of a scenario, for people: what came, what went, what has another name, another place or
//! other words. Layout and comments are no change, and neither is a thing that stands alone instead of in a list.

mod align;
mod alike;
mod place;
mod short;
#[cfg(test)]
mod tests;

use super::language::{Names, Shape};
use super::outline::written;
use super::tree::{Child, Spot};
use super::{Parsed, Path};
use crate::base::{capital, shorten};
use align::{Aligned, align};
use alike::{Renamed, renamed};
use place::place;
pub use short::in_short;

/// Characters of words that a sentence quotes.
const QUOTE: usize = 60;

/// One thing that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// How.
    pub kind: ChangeKind,
    /// Where it stands in the later version; what is gone, in the earlier one.
    pub path: Path,
    /// What it was: its words or how it was written; its old name or place. Empty for what is new.
    pub before: String,
    /// What it is now; empty for what is gone.
    pub after: String,
    /// All of it in one sentence.
    pub sentence: String,
}

/// How something changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangeKind {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It has another name.
    Renamed,
    /// It stands at another place of its list.
    Moved,
    /// It says something else.
    Changed,
}

/// What changed from `before` to `after`: other names first, then the rest in the order of the text.
pub fn changes(before: &Parsed, after: &Parsed) -> Vec<Change> {
    let renamed = renamed(before, after);
    let told = renamed.names.iter().map(|(names, from, path)| other_name(*names, from, path)).collect();
    let mut found = Compared { before, after, renamed, changes: told };
    found.compare(&Path::root(), before.whole(), &Path::root(), after.whole());
    found.changes
}

struct Compared<'p> {
    before: &'p Parsed,
    after: &'p Parsed,
    renamed: Renamed,
    changes: Vec<Change>,
}

impl<'p> Compared<'p> {
    fn compare(&mut self, old_path: &Path, old: Spot<'p>, new_path: &Path, new: Spot<'p>) {
        if self.renamed.normal(old.node) == alike::normal(new.node) {
            return;
        }
        match new.shape {
            Shape::Block(_) | Shape::WordMap(..) => self.by_name(old_path, old, new_path, new, None),
            Shape::Map(names, _) => self.by_name(old_path, old, new_path, new, Some(names)),
            Shape::List(_) => self.in_order(old_path, old, new_path, new),
            _ => self.differs(new_path, old, new),
        }
    }

    /// Parts that have names: fields of a block, entries of a map.
    fn by_name(&mut self, old_path: &Path, old: Spot<'p>, new_path: &Path, new: Spot<'p>, names: Option<Names>) {
        let (olds, news) = (old.children(), new.children());
        let name_now = |child: &Child<'p>| names.and_then(|names| self.renamed.name(names, &child.step)).unwrap_or(&child.step).to_owned();
        let names_now: Vec<String> = olds.iter().map(name_now).collect();
        for (child, now) in olds.iter().zip(&names_now) {
            if !news.iter().any(|other| other.step == *now) {
                self.gone(&old_path.then(child.step.as_str()), child);
            }
        }
        for child in &news {
            let path = new_path.then(child.step.as_str());
            let Some(at) = names_now.iter().position(|now| *now == child.step) else {
                self.came(&path, child);
                continue;
            };
            self.compare(&old_path.then(olds[at].step.as_str()), olds[at].spot, &path, child.spot);
        }
    }

    /// Entries of a list.
    fn in_order(&mut self, old_path: &Path, old: Spot<'p>, new_path: &Path, new: Spot<'p>) {
        let (olds, news) = (old.children(), new.children());
        for aligned in align(&olds, &news, &self.renamed) {
            match aligned {
                Aligned::Same => {}
                Aligned::Gone(at) => self.gone(&old_path.at(at), &olds[at]),
                Aligned::Came(at) => self.came(&new_path.at(at), &news[at]),
                Aligned::Moved(from, to) => self.moved(new_path, from, to, &news[to]),
                Aligned::Like(from, to) => self.compare(&old_path.at(from), olds[from].spot, &new_path.at(to), news[to].spot),
            }
        }
    }

    fn differs(&mut self, path: &Path, old: Spot<'p>, new: Spot<'p>) {
        let (before, after) = (written(&self.before.text, old.node), written(&self.after.text, new.node));
        let sentence = format!("{}: “{}” is now “{}”.", capital(&place(self.after, path)), shorten(&before, QUOTE), shorten(&after, QUOTE));
        self.changes.push(Change { kind: ChangeKind::Changed, path: path.clone(), before, after, sentence });
    }

    fn came(&mut self, path: &Path, child: &Child<'p>) {
        let after = written(&self.after.text, child.spot.node);
        let sentence = format!("New: {}{}.", place(self.after, path), quoted_words(child.spot));
        self.changes.push(Change { kind: ChangeKind::Added, path: path.clone(), before: String::new(), after, sentence });
    }

    fn gone(&mut self, path: &Path, child: &Child<'p>) {
        let before = written(&self.before.text, child.spot.node);
        let sentence = format!("Gone: {}{}.", place(self.before, path), quoted_words(child.spot));
        self.changes.push(Change { kind: ChangeKind::Removed, path: path.clone(), before, after: String::new(), sentence });
    }

    fn moved(&mut self, list: &Path, from: usize, to: usize, child: &Child<'p>) {
        let path = list.at(to);
        let (before, after) = ((from + 1).to_string(), (to + 1).to_string());
        let sentence = format!("Moved: {}{} was number {before}.", place(self.after, &path), quoted_words(child.spot));
        self.changes.push(Change { kind: ChangeKind::Moved, path, before, after, sentence });
    }
}

fn other_name(names: Names, from: &str, path: &Path) -> Change {
    let (before, after) = (from.to_owned(), path.steps().last().cloned().unwrap_or_default());
    let sentence = format!("The {} “{before}” is now called “{after}”.", names.thing());
    Change { kind: ChangeKind::Renamed, path: path.clone(), before, after, sentence }
}

/// The first words in a value, in brackets.
fn quoted_words(spot: Spot<'_>) -> String {
    match alike::texts(spot.node).into_iter().find(|text| text.contains(' ')) {
        Some(text) => format!(" (“{}”)", shorten(text, QUOTE)),
        None => String::new(),
    }
}

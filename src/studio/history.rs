//! What was changed, to take it back: one stack for typing, forms and everything else.

use crate::base::Span;

/// Bytes of a text that are replaced by others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Splice {
    /// What is replaced.
    pub span: Span,
    /// What comes in its place.
    pub new: String,
}

/// Whether a change is a step by itself, or goes on with the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Join {
    /// It is taken back by itself.
    Apart,
    /// It is taken back together with the one before it: the same field is still being typed in.
    Onto,
    /// Typing in the text: it goes on with the typing right before it up to the end of a word, or until there was a pause.
    Word,
}

/// A change that was made, with what it replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Change {
    at: usize,
    old: String,
    new: String,
}

/// Changes that are taken back together.
#[derive(Debug, Clone, Default)]
struct Step {
    changes: Vec<Change>,
    /// Whether more may be joined on.
    open: bool,
}

/// The steps that can be taken back, and those that were.
#[derive(Debug, Clone, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl Splice {
    /// Puts `new` in the place of `span`.
    pub fn new(span: Span, new: impl Into<String>) -> Self {
        Self { span, new: new.into() }
    }

    /// Puts `new` in at a byte.
    pub fn insert(at: usize, new: impl Into<String>) -> Self {
        Self::new(Span::new(at, at), new)
    }

    /// The smallest splice that makes `new` of `old`; none where they are the same.
    pub fn between(old: &str, new: &str) -> Option<Self> {
        if old == new {
            return None;
        }
        let common =
            |pairs: &mut dyn Iterator<Item = (char, char)>| -> usize { pairs.take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum() };
        let before = common(&mut old.chars().zip(new.chars()));
        let after = common(&mut old[before..].chars().rev().zip(new[before..].chars().rev()));
        Some(Self::new(Span::new(before, old.len() - after), &new[before..new.len() - after]))
    }

    /// Where a stretch of the old text stands in the new one; none where the splice changes it. What is put in right beside it
    /// is no part of it.
    pub fn carry(&self, span: Span) -> Option<Span> {
        if span.end <= self.span.start {
            return Some(span);
        }
        let moved = |at: usize| at - self.span.end + self.span.start + self.new.len();
        (span.start >= self.span.end).then(|| Span::new(moved(span.start), moved(span.end)))
    }

    /// Whether it fits the text: inside of it, on whole characters.
    pub fn fits(&self, text: &str) -> bool {
        self.span.start <= self.span.end && text.get(self.span.start..self.span.end).is_some()
    }
}

/// A text after splices, all of which are given by their places in the text before; none where they overlap or do not fit.
pub fn spliced(text: &str, splices: &[Splice]) -> Option<String> {
    let mut in_order: Vec<&Splice> = splices.iter().collect();
    in_order.sort_by_key(|splice| splice.span);
    let (mut made, mut at) = (String::with_capacity(text.len() + 64), 0);
    for splice in in_order {
        made.push_str(text.get(at..splice.span.start)?);
        made.push_str(&splice.new);
        text.get(splice.span.start..splice.span.end)?;
        at = splice.span.end;
    }
    made.push_str(&text[at..]);
    Some(made)
}

impl History {
    /// Makes one splice and notes it. The splice fits the text.
    pub fn make(&mut self, text: &mut String, splice: &Splice, join: Join) {
        let change = Change { at: splice.span.start, old: splice.span.of(text).to_owned(), new: splice.new.clone() };
        change.redo(text);
        self.undone.clear();
        match self.done.last_mut().filter(|step| step.open && step.takes(&change, join)) {
            Some(step) => step.changes.push(change),
            None => self.done.push(Step { changes: vec![change], open: true }),
        }
    }

    /// Nothing is joined onto what was done so far.
    pub fn close(&mut self) {
        if let Some(step) = self.done.last_mut() {
            step.open = false;
        }
    }

    /// Takes the last step back, and says where the text changed.
    pub fn undo(&mut self, text: &mut String) -> Option<Span> {
        let mut step = self.done.pop()?;
        step.changes.iter().rev().for_each(|change| change.undo(text));
        step.open = false;
        let place = step.changes.first().map(|change| Span::new(change.at, change.at + change.old.len()));
        self.undone.push(step);
        self.close();
        place
    }

    /// Makes the step again that was taken back last, and says where the text changed.
    pub fn redo(&mut self, text: &mut String) -> Option<Span> {
        let step = self.undone.pop()?;
        step.changes.iter().for_each(|change| change.redo(text));
        let place = step.changes.last().map(|change| Span::new(change.at, change.at + change.new.len()));
        self.done.push(step);
        place
    }

    /// Whether there is something to take back.
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether there is something to make again.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }
}

impl Step {
    /// Whether the change goes on with this step.
    fn takes(&self, change: &Change, join: Join) -> bool {
        let Some(last) = self.changes.last() else { return true };
        match join {
            Join::Apart => false,
            Join::Onto => true,
            Join::Word => {
                let goes_on = change.at == last.at + last.new.len() && change.old.is_empty();
                let deletes_on = change.new.is_empty() && (change.at + change.old.len() == last.at || change.at == last.at);
                let deleting = last.new.is_empty() && !last.old.is_empty();
                let new_word = last.new.ends_with(char::is_whitespace) && !change.new.starts_with(char::is_whitespace);
                if change.new.is_empty() { deleting && deletes_on } else { goes_on && !new_word }
            }
        }
    }
}

impl Change {
    fn undo(&self, text: &mut String) {
        text.replace_range(self.at..self.at + self.new.len(), &self.old);
    }

    fn redo(&self, text: &mut String) {
        text.replace_range(self.at..self.at + self.old.len(), &self.new);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Types each part at the end of the text, then takes back step by step.
    #[track_caller]
    fn check_typing(parts: &[&str], expected: &[&str]) {
        let (mut text, mut history) = (String::new(), History::default());
        for part in parts {
            let splice = Splice::insert(text.len(), *part);
            history.make(&mut text, &splice, Join::Word);
        }
        let mut seen = Vec::new();
        while history.undo(&mut text).is_some() {
            seen.push(text.clone());
        }
        assert_eq!(seen, expected);
    }

    #[test]
    fn typing_is_taken_back_word_by_word() {
        check_typing(&["o", "n", "e", " ", "t", "w", "o"], &["one ", ""]);
        check_typing(&["one", "\n", "\n", "x"], &["one\n\n", ""]);
        check_typing(&["a"], &[""]);
    }

    #[test]
    fn what_is_typed_over_comes_back_in_one_step() {
        let (mut text, mut history) = ("abcd".to_owned(), History::default());
        history.make(&mut text, &Splice::insert(4, "e"), Join::Word);
        for at in [4, 3, 2] {
            history.make(&mut text, &Splice::new(Span::new(at, at + 1), ""), Join::Word);
        }
        history.make(&mut text, &Splice::insert(2, "x"), Join::Word);
        assert_eq!(text, "abx");
        history.undo(&mut text);
        assert_eq!(text, "abcde", "deleting does not go on with typing");
        history.undo(&mut text);
        assert_eq!((text.as_str(), history.can_undo()), ("abcd", false));
        history.redo(&mut text);
        assert_eq!(history.redo(&mut text), Some(Span::new(2, 3)));
        assert_eq!((text.as_str(), history.can_redo()), ("abx", false));
    }

    #[track_caller]
    fn check_between(old: &str, new: &str, start: usize, end: usize, put: &str) {
        assert_eq!(Splice::between(old, new), Some(Splice::new(Span::new(start, end), put)));
    }

    #[test]
    fn only_what_differs_is_spliced() {
        check_between("one two", "one, two", 3, 3, ",");
        check_between("aaa", "aa", 2, 3, "");
        check_between("né", "nè", 1, 3, "è");
        assert_eq!(Splice::between("x", "x"), None);
    }

    #[test]
    fn splices_that_overlap_are_refused() {
        let put = |start, end, new: &str| Splice::new(Span::new(start, end), new);
        assert_eq!(spliced("abcd", &[put(2, 3, "x"), put(0, 1, "yy")]).as_deref(), Some("yybxd"));
        assert_eq!(spliced("abcd", &[put(0, 2, "x"), put(1, 3, "y")]), None);
        assert_eq!(spliced("é", &[put(1, 1, "x")]), None);
    }

    #[track_caller]
    fn check_carried(old: &str, new: &str, word: &str, stands: bool) {
        let at = old.find(word).unwrap();
        let carried = Splice::between(old, new).unwrap().carry(Span::new(at, at + word.len()));
        assert_eq!(carried.map(|span| span.of(new)), stands.then_some(word));
    }

    #[test]
    fn a_stretch_is_found_again_where_the_change_left_it_alone() {
        check_carried("one two", "one two three", "two", true);
        check_carried("one two", "zero one two", "one", true);
        check_carried("one two three", "one 2 three", "three", true);
        check_carried("one two three", "one twice three", "one", true);
        check_carried("one two three", "one twice three", "two", false);
    }
}

//! Where entries stand in their bracket, and how another is put beside them so that it looks as if the author had.

use crate::base::Span;
use crate::scenario::syntax::{Kind, Node};
use crate::studio::highlight::block_comment;
use crate::studio::history::Splice;

/// How far an entry is indented further than the line of its bracket.
const INDENT: &str = "    ";

/// A bracket and the entries in it.
pub struct Slots<'t> {
    text: &'t str,
    /// After the opening bracket, up to the closing one.
    inside: Span,
    /// The entries in their order, names included.
    pub entries: Vec<Span>,
}

impl<'t> Slots<'t> {
    /// The entries of a bracket; none where the node has no bracket.
    pub fn of(text: &'t str, node: &Node) -> Option<Self> {
        let (open, mut entries) = match &node.kind {
            Kind::Group { name, fields, items } => {
                let open = name.as_ref().map_or(node.span.start, |name| skip(text, name.span.end));
                let fields = fields.iter().map(|field| field.key.span.join(&field.value.span));
                (open, fields.chain(items.iter().map(|item| item.span)).collect::<Vec<_>>())
            }
            Kind::Map(entries) => (node.span.start, entries.iter().map(|entry| entry.key.span.join(&entry.value.span)).collect()),
            Kind::List(items) => (node.span.start, items.iter().map(|item| item.span).collect()),
            _ => return None,
        };
        entries.sort_unstable();
        Some(Self { text, inside: Span::new(open + 1, node.span.end.checked_sub(1)?), entries })
    }

    /// The position of an entry by its place.
    pub fn position(&self, span: Span) -> Option<usize> {
        self.entries.iter().position(|entry| *entry == span)
    }

    /// Puts an entry before the one at `position`, or at the end.
    pub fn insert(&self, position: usize, new: &str) -> Vec<Splice> {
        match position.min(self.entries.len()) {
            0 if self.entries.is_empty() => vec![self.insert_only(new)],
            0 => vec![self.insert_first(new)],
            position => self.insert_after(position - 1, new),
        }
    }

    fn insert_only(&self, new: &str) -> Splice {
        let indent = indent_of(self.text, self.inside.start);
        if self.inside.of(self.text).trim().is_empty() {
            let lines = new.contains('\n');
            let put = if lines { format!("\n{indent}{INDENT}{},\n{indent}", indented(new, indent, INDENT)) } else { new.to_owned() };
            return Splice::new(self.inside, put);
        }
        // There is a comment inside. A line of the bracket's own may be all that ends it.
        match own_line(self.text, self.inside.end) {
            Some(line) => Splice::insert(line, format!("{indent}{INDENT}{},\n", indented(new, indent, INDENT))),
            None => Splice::insert(self.inside.end, format!(" {new}")),
        }
    }

    fn insert_first(&self, new: &str) -> Splice {
        let first = self.entries[0].start;
        let indent = indent_of(self.text, first);
        let put = match own_line(self.text, first) {
            Some(_) => format!("{},\n{indent}", indented(new, indent, "")),
            None => format!("{new}, "),
        };
        Splice::insert(first, put)
    }

    fn insert_after(&self, before: usize, new: &str) -> Vec<Splice> {
        let (entry, is_last) = (self.entries[before], before + 1 == self.entries.len());
        let comma = self.comma_after(before);
        let after = comma.map_or(entry.end, |comma| comma + 1);
        let line_end = after + self.text[after..].find('\n').unwrap_or(self.text.len() - after);
        let rest = self.text[after..line_end].trim_start();
        let rest_is_comment = line_end <= self.inside.end && (rest.is_empty() || rest.starts_with("//"));
        if own_line(self.text, entry.start).is_some() && rest_is_comment {
            let indent = indent_of(self.text, entry.start);
            let line = format!("\n{indent}{},", indented(new, indent, ""));
            return match comma {
                Some(_) => vec![Splice::insert(line_end, line)],
                None if line_end == entry.end => vec![Splice::insert(entry.end, format!(",{line}"))],
                None => vec![Splice::insert(entry.end, ","), Splice::insert(line_end, line)],
            };
        }
        let (lead, tail) = (if comma.is_some() { " " } else { ", " }, if is_last { "" } else { "," });
        vec![Splice::insert(after, format!("{lead}{new}{tail}"))]
    }

    /// Takes out the entry at `position`; comments around it stay.
    pub fn remove(&self, position: usize) -> Vec<Splice> {
        let entry = self.entries[position];
        let comma = self.comma_after(position);
        if let Some(comma) = comma.filter(|comma| !self.text[entry.end..*comma].trim().is_empty()) {
            return vec![Splice::new(entry, ""), Splice::new(Span::new(comma, comma + 1), "")];
        }
        let end = comma.map_or(entry.end, |comma| comma + 1);
        let blank = self.text[end..].bytes().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        let ends_line = self.text[end + blank..].starts_with('\n');
        let gone = match own_line(self.text, entry.start) {
            Some(line) if ends_line => Span::new(line, end + blank + 1),
            _ if comma.is_none() && position > 0 => {
                // The last one goes together with the comma before it, if nothing else is between.
                let before = self.entries[position - 1].end;
                let bare = self.text[before..entry.start].trim() == ",";
                Span::new(if bare { before } else { entry.start }, entry.end)
            }
            _ => Span::new(entry.start, if ends_line { end } else { end + blank }),
        };
        vec![Splice::new(gone, "")]
    }

    /// Puts the entry at `from` to position `to`; those between move up or down. Notes right above an entry go with it.
    pub fn reorder(&self, from: usize, to: usize) -> Vec<Splice> {
        let mut order: Vec<usize> = (0..self.entries.len()).collect();
        let moved = order.remove(from);
        order.insert(to.min(order.len()), moved);
        let slots: Vec<Span> = (0..self.entries.len()).map(|entry| self.with_notes(entry)).collect();
        slots.iter().zip(order).map(|(slot, entry)| Splice::new(*slot, slots[entry].of(self.text))).collect()
    }

    /// An entry and the lines right above it that are nothing but a comment.
    fn with_notes(&self, position: usize) -> Span {
        let entry = self.entries[position];
        let before = position.checked_sub(1).map_or(self.inside.start, |before| self.entries[before].end);
        let mut start = entry.start;
        while let Some(line) = own_line(self.text, start).and_then(|line| line.checked_sub(1)).filter(|line| *line > before) {
            let above = self.text[before..line].rfind('\n').map_or(before, |end| before + end + 1);
            let note = self.text[above..line].trim_start();
            if above == before || !note.starts_with("//") {
                break;
            }
            start = line - note.len();
        }
        Span::new(start, entry.end)
    }

    fn comma_after(&self, position: usize) -> Option<usize> {
        let at = skip(self.text, self.entries[position].end);
        self.text[at..].starts_with(',').then_some(at)
    }
}

/// The text with every line after its first indented as the place is where it goes.
pub fn indented(new: &str, indent: &str, further: &str) -> String {
    new.replace('\n', &format!("\n{indent}{further}"))
}

/// The blanks at the beginning of the line of `at`.
pub fn indent_of(text: &str, at: usize) -> &str {
    let line = text[..at].rfind('\n').map_or(0, |before| before + 1);
    let blank = text[line..].bytes().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    &text[line..line + blank]
}

/// The beginning of the line of `at`, where only blanks stand before it.
fn own_line(text: &str, at: usize) -> Option<usize> {
    let line = text[..at].rfind('\n').map(|before| before + 1)?;
    text[line..at].trim().is_empty().then_some(line)
}

/// Over blanks and comments, to what comes next.
fn skip(text: &str, from: usize) -> usize {
    let mut at = from;
    loop {
        let rest = text[at..].trim_start();
        at = text.len() - rest.len();
        if rest.starts_with("//") {
            at += rest.find('\n').unwrap_or(rest.len());
        } else if rest.starts_with("/*") {
            at += block_comment(rest);
        } else {
            return at;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::syntax::parse;
    use crate::studio::history::spliced;

    fn slots<T>(text: &str, see: impl FnOnce(Slots<'_>) -> T) -> T {
        let root = parse(text).root.unwrap();
        see(Slots::of(text, &root).unwrap())
    }

    #[track_caller]
    fn check_insert(text: &str, position: usize, expected: &str) {
        let splices = slots(text, |slots| slots.insert(position, "9"));
        assert_eq!(spliced(text, &splices).as_deref(), Some(expected), "{text}");
        assert_eq!(parse(expected).findings, [], "{expected}");
    }

    #[test]
    fn an_entry_is_put_where_the_author_would() {
        check_insert("[]", 0, "[9]");
        check_insert("[1]", 0, "[9, 1]");
        check_insert("[1]", 5, "[1, 9]");
        check_insert("[1, 2]", 1, "[1, 9, 2]");
        check_insert("[1, 2,]", 2, "[1, 2, 9]");
        check_insert("[\n    1,\n    2,\n]", 1, "[\n    1,\n    9,\n    2,\n]");
        check_insert("[\n    1\n]", 1, "[\n    1,\n    9,\n]");
        check_insert("[\n    1, // one\n    2,\n]", 1, "[\n    1, // one\n    9,\n    2,\n]");
        check_insert("[\n    1 // one\n]", 1, "[\n    1, // one\n    9,\n]");
        check_insert("[\n    1,\n]", 0, "[\n    9,\n    1,\n]");
        check_insert("[\n    // none\n]", 0, "[\n    // none\n    9,\n]");
        check_insert("[/* none */]", 0, "[/* none */ 9]");
        check_insert("[\n    1, 2,\n]", 1, "[\n    1, 9, 2,\n]");
        check_insert("[\n    1]", 1, "[\n    1, 9]");
        check_insert("shows (1)", 1, "shows (1, 9)");
    }

    #[track_caller]
    fn check_remove(text: &str, position: usize, expected: &str) {
        let splices = slots(text, |slots| slots.remove(position));
        assert_eq!(spliced(text, &splices).as_deref(), Some(expected), "{text}");
        assert_eq!(parse(expected).findings, [], "{expected}");
    }

    #[test]
    fn an_entry_is_taken_out_and_comments_stay() {
        check_remove("[1]", 0, "[]");
        check_remove("[1, 2]", 0, "[2]");
        check_remove("[1, 2]", 1, "[1]");
        check_remove("[1, /* a */ 2]", 1, "[1, /* a */ ]");
        check_remove("[1 /* a */, 2]", 0, "[ /* a */ 2]");
    }

    #[test]
    fn whole_lines_go_with_their_entries() {
        check_remove("[\n    1,\n    2,\n]", 0, "[\n    2,\n]");
        check_remove("[\n    // one\n    1, // here\n    2\n]", 0, "[\n    // one\n    // here\n    2\n]");
        check_remove("[\n    1,\n    2\n]", 1, "[\n    1,\n]");
    }

    #[test]
    fn entries_change_places_and_their_notes_go_with_them() {
        let noted = "[\n    // one\n    // and only\n    1,\n\n    // at large\n\n    2, // a\n    // three\n    3,\n]";
        let moved = "[\n    // three\n    3,\n\n    // at large\n\n    // one\n    // and only\n    1, // a\n    2,\n]";
        assert_eq!(spliced(noted, &slots(noted, |slots| slots.reorder(2, 0))).unwrap(), moved);
        let text = "[\n    1, // a\n    2,\n    3,\n]";
        assert_eq!(spliced(text, &slots(text, |slots| slots.reorder(0, 2))).unwrap(), "[\n    2, // a\n    3,\n    1,\n]");
        assert_eq!(spliced(text, &slots(text, |slots| slots.reorder(2, 0))).unwrap(), "[\n    3, // a\n    1,\n    2,\n]");
    }
}

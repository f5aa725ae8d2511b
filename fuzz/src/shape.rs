//! A text in the shape of a scenario, from arbitrary bytes: mostly what the language wants at each place, now and then something else.

use std::fmt::Write;

use evenkeel::studio::language::{Argument, Block, CONDITIONS, SCENARIO, Shape, Words};

/// Brackets within brackets.
const DEPTH: usize = 9;
/// Names that an author might give; few, so that they meet.
const NAMES: [&str; 6] = ["a", "b", "c", "d", "first", "nowhere"];
/// Texts for every purpose, right for some and wrong for others.
const TEXTS: [&str; 14] = [
    "Hello.",
    "",
    "30 min",
    "2 working days",
    "0.8 s",
    "Tue 14:50",
    "Mon-Fri 9:00-17:00",
    "{caller} {a}",
    "second time",
    "…",
    "\\\"",
    "99999999999 h",
    "Mon-Mon 0:00-24:00, Tue 25:00",
    "../a.ogg",
];

/// Writes a scenario that the bytes decide.
pub fn scenario(bytes: &[u8]) -> String {
    let mut writer = Writer { bytes, out: String::new() };
    writer.block(&SCENARIO, 0);
    writer.out
}

struct Writer<'b> {
    bytes: &'b [u8],
    out: String,
}

impl Writer<'_> {
    /// The next byte; nothing more comes of none.
    fn next(&mut self) -> usize {
        let Some((first, rest)) = self.bytes.split_first() else { return 0 };
        self.bytes = rest;
        usize::from(*first)
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.next() % all.len()]
    }

    /// One in `in_so_many`, as long as there are bytes.
    fn sometimes(&mut self, in_so_many: usize) -> bool {
        !self.bytes.is_empty() && self.next() % in_so_many == in_so_many - 1
    }

    fn put(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn block(&mut self, block: &Block, depth: usize) {
        self.put("(");
        for field in block.fields {
            let wanted = field.needed && !self.sometimes(16);
            if wanted || depth < DEPTH && self.sometimes(3) {
                self.put(field.name);
                self.put(": ");
                self.value(&field.shape, depth + 1);
                self.put(", ");
                if self.sometimes(40) {
                    self.put("more: ");
                }
            }
        }
        self.put(")");
    }

    fn value(&mut self, shape: &Shape, depth: usize) {
        if self.sometimes(24) {
            let other =
                [Shape::Text, Shape::Flag, Shape::Number(-5, 500), Shape::Condition, Shape::Word(Words::Signal), Shape::Block(&SCENARIO)];
            let other = self.one_of(&other);
            return if depth < DEPTH { self.shaped(&other, depth) } else { self.put("\"\"") };
        }
        self.shaped(shape, depth);
    }

    fn shaped(&mut self, shape: &Shape, depth: usize) {
        match shape {
            Shape::Flag => self.one_of_put(&["true", "false"]),
            Shape::Number(least, most) => {
                let number = least + self.next() as i64 % (most - least + 3).max(1);
                let _ = write!(self.out, "{number}");
            }
            Shape::Word(words) => self.word(*words),
            Shape::Name(_) | Shape::OwnName => {
                let name = self.one_of(&NAMES);
                let _ = write!(self.out, "\"{name}\"");
            }
            Shape::Condition => self.condition(depth),
            Shape::Shows => {
                self.put("(");
                self.word(Words::Signal);
                self.put(", ");
                self.text();
                self.put(")");
            }
            Shape::Block(block) if depth < DEPTH => self.block(block, depth),
            Shape::List(inner) if depth < DEPTH => self.many('[', ']', depth, |writer| writer.value(inner, depth + 1)),
            Shape::Map(_, inner) if depth < DEPTH => self.many('{', '}', depth, |writer| {
                writer.shaped(&Shape::OwnName, depth);
                writer.put(": ");
                writer.value(inner, depth + 1);
            }),
            Shape::WordMap(words, inner) if depth < DEPTH => self.many('{', '}', depth, |writer| {
                writer.word(*words);
                writer.put(": ");
                writer.value(inner, depth + 1);
            }),
            _ => self.text(),
        }
    }

    fn many(&mut self, open: char, close: char, depth: usize, mut one: impl FnMut(&mut Self)) {
        self.out.push(open);
        let count = if depth > DEPTH / 2 { self.next() % 3 } else { 1 + self.next() % 4 };
        for _ in 0..count {
            one(self);
            self.put(", ");
        }
        self.out.push(close);
    }

    fn condition(&mut self, depth: usize) {
        let condition = &CONDITIONS[self.next() % CONDITIONS.len()];
        self.put(condition.name);
        match condition.argument {
            Argument::Nothing => {}
            _ if depth >= DEPTH => self.put("()"),
            Argument::One(shape) => {
                self.put("(");
                self.value(&shape, depth + 1);
                self.put(")");
            }
            Argument::Many => {
                self.put("(");
                self.many('[', ']', depth, |writer| writer.condition(depth + 1));
                self.put(")");
            }
            Argument::Bounds => {
                let bound = self.one_of(&["at_least", "at_most", "about"]);
                let number = self.next() % 13;
                let _ = write!(self.out, "({bound}: {number})");
            }
            Argument::Visits => {
                let (name, times) = (self.one_of(&NAMES), self.next() % 5);
                let _ = write!(self.out, "(\"{name}\", {times})");
            }
        }
    }

    fn word(&mut self, words: Words) {
        let choices = words.choices();
        let word = &choices[self.next() % choices.len()].word;
        self.out.push_str(word);
    }

    fn text(&mut self) {
        let text = self.one_of(&TEXTS);
        let _ = write!(self.out, "\"{text}\"");
    }

    fn one_of_put(&mut self, all: &[&str]) {
        let chosen = self.one_of(all);
        self.put(chosen);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_of_what_is_written_can_be_played() {
        let bytes =
            |seed: u8| (0..4_000u32).map(move |at| ((at.wrapping_mul(2_654_435_761) >> 13) as u8).wrapping_add(seed)).collect::<Vec<u8>>();
        let texts: Vec<String> = (0..=255).map(|seed| scenario(&bytes(seed))).collect();
        assert!(texts.iter().all(|text| text.starts_with('(') && text.ends_with(')')));
        assert!(scenario(&[]).len() < 10_000);
    }
}

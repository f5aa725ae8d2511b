//! Words in lines that are no longer than there is room.

use unicode_segmentation::UnicodeSegmentation;

use super::face::Faces;
use crate::paper::{Style, Words};

/// Words of one style in a line.
#[derive(Debug, Clone, PartialEq)]
pub struct Fragment {
    /// Where they begin, from the line's beginning.
    pub x: f32,
    /// Their style.
    pub style: Style,
    /// The words.
    pub text: String,
}

/// What is not divided, unless it is longer than a line: a word, or the half of one with its hyphen.
struct Atom {
    parts: Vec<(Style, String)>,
    /// Whether a space stands before it.
    spaced: bool,
    /// Whether a line begins with it.
    new_line: bool,
}

/// The lines of `words`, none of them wider than `width`.
pub fn wrap(faces: &Faces, words: &Words, size: f32, width: f32) -> Vec<Vec<Fragment>> {
    let mut lines = vec![Line::default()];
    for mut atom in atoms(words) {
        let wide = atom.width(faces, size);
        let space = if atom.spaced && !lines[lines.len() - 1].parts.is_empty() { faces.width(" ", Style::Plain, size) } else { 0.0 };
        let last = &lines[lines.len() - 1];
        if std::mem::take(&mut atom.new_line) || (!last.parts.is_empty() && last.width + space + wide > width) {
            lines.push(Line::default());
        }
        for piece in divided(faces, atom, size, width) {
            let piece_width = piece.width(faces, size);
            if piece.new_line {
                lines.push(Line::default());
            }
            let last = lines.len() - 1;
            lines[last].add(piece, space, piece_width);
        }
    }
    lines.into_iter().map(|line| line.fragments(faces, size)).collect()
}

#[derive(Default)]
struct Line {
    parts: Vec<(Style, String)>,
    width: f32,
}

impl Line {
    fn add(&mut self, atom: Atom, space: f32, width: f32) {
        let spaced = atom.spaced && !self.parts.is_empty();
        for (at, (style, text)) in atom.parts.into_iter().enumerate() {
            let before = if spaced && at == 0 { " " } else { "" };
            match self.parts.last_mut() {
                Some((last, so_far)) if *last == style => {
                    so_far.push_str(before);
                    so_far.push_str(&text);
                }
                _ => self.parts.push((style, format!("{before}{text}"))),
            }
        }
        self.width += if spaced { space } else { 0.0 } + width;
    }

    fn fragments(self, faces: &Faces, size: f32) -> Vec<Fragment> {
        let mut x = 0.0;
        let place = |(style, text): (Style, String)| {
            let fragment = Fragment { x, style, text };
            x += faces.width(&fragment.text, style, size);
            fragment
        };
        self.parts.into_iter().map(place).collect()
    }
}

impl Atom {
    fn width(&self, faces: &Faces, size: f32) -> f32 {
        self.parts.iter().map(|(style, text)| faces.width(text, *style, size)).sum()
    }
}

/// The atoms of words, over the borders of their runs.
fn atoms(words: &Words) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    let (mut spaced, mut new_line, mut open) = (false, false, false);
    for run in words.runs() {
        let mut signs = run.text.chars().peekable();
        while let Some(sign) = signs.next() {
            // A space that binds is a sign as any other.
            if sign.is_whitespace() && sign != '\u{a0}' && sign != '\u{202f}' {
                new_line |= sign == '\n';
                (spaced, open) = (true, false);
                continue;
            }
            if !open {
                atoms.push(Atom { parts: Vec::new(), spaced, new_line });
            }
            (spaced, new_line) = (false, false);
            if let Some(atom) = atoms.last_mut() {
                atom.push(run.style, sign);
            }
            let goes_on = signs.peek().is_some_and(|next| next.is_alphanumeric());
            open = !(matches!(sign, '-' | '–' | '—' | '/' | '_') && goes_on);
        }
    }
    atoms
}

impl Atom {
    fn push(&mut self, style: Style, sign: char) {
        match self.parts.last_mut() {
            Some((last, text)) if *last == style => text.push(sign),
            _ => self.parts.push((style, sign.to_string())),
        }
    }
}

/// The atom, or where it is longer than a line its parts, each of which is none.
fn divided(faces: &Faces, atom: Atom, size: f32, width: f32) -> Vec<Atom> {
    if atom.width(faces, size) <= width {
        return vec![atom];
    }
    let mut pieces = vec![Atom { parts: Vec::new(), spaced: atom.spaced, new_line: false }];
    let mut so_far = 0.0;
    for (style, text) in &atom.parts {
        for sign in text.graphemes(true) {
            let wide = faces.width(sign, *style, size);
            let last = pieces.len() - 1;
            if so_far + wide > width && !pieces[last].parts.is_empty() {
                pieces.push(Atom { parts: Vec::new(), spaced: false, new_line: true });
                so_far = 0.0;
            }
            let last = pieces.len() - 1;
            sign.chars().for_each(|sign| pieces[last].push(*style, sign));
            so_far += wide;
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: impl Into<Words>, width: f32, expected: &[&str]) {
        let lines = wrap(&Faces::new().unwrap(), &words.into(), 10.0, width);
        let lines: Vec<String> = lines.iter().map(|line| line.iter().map(|fragment| fragment.text.as_str()).collect()).collect();
        assert_eq!(lines, expected);
    }

    #[test]
    fn lines_break_between_words() {
        check("", 100.0, &[""]);
        check("one two", 100.0, &["one two"]);
        check("one two", 30.0, &["one", "two"]);
        check("  one   two  ", 100.0, &["one two"]);
        check("one\ntwo", 100.0, &["one", "two"]);
        check("half-hour", 30.0, &["half-", "hour"]);
        check("- 5 - x", 100.0, &["- 5 - x"]);
        check("one\u{a0}two three", 40.0, &["one\u{a0}two", "three"]);
    }

    #[test]
    fn a_word_that_is_longer_than_a_line_is_divided() {
        check("mmmmmmmm", 30.0, &["mmm", "mmm", "mm"]);
        check("a mmmmmm b", 30.0, &["a", "mmm", "mmm", "b"]);
        check("漢漢漢", 1.0, &["漢", "漢", "漢"]);
    }

    #[test]
    fn a_word_of_two_styles_stays_together() {
        check(Words::new().plain("so ").strong("good").plain("."), 30.0, &["so", "good."]);
    }

    #[test]
    fn no_line_is_wider_than_there_is_room() {
        let faces = Faces::new().unwrap();
        let text = include_str!("../../../docs/glossary.md");
        for width in [40.0, 90.0, 300.0] {
            for line in wrap(&faces, &text.into(), 9.0, width) {
                let last = line.last().map_or(0.0, |last| last.x + faces.width(&last.text, last.style, 9.0));
                assert!(last <= width + 1.0, "{last} of {width}: {line:?}");
            }
        }
    }
}

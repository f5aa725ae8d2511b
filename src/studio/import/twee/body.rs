//! What stands in a passage: words, links, and the macros and tags of story formats, which are told and left out.

use super::link::{self, Link};
use super::macros::{self, Macro};
use super::{chapbook, markup};
use crate::base::quotable;
use crate::scenario::limits;
use crate::studio::import::notes::Notes;

/// Within so many bytes a link, a macro or a comment has to be closed; else its signs are words like others.
pub const CLOSED_WITHIN: usize = 800;

/// What a passage says, and where it leads.
#[derive(Debug, Default)]
pub struct Body {
    /// Its words, a paragraph a line.
    pub prose: String,
    /// Its links, in their order.
    pub links: Vec<Link>,
    /// Where it goes by itself, as a passage's name.
    pub goes_to: Option<String>,
    /// What was left out and should be seen at its place.
    pub left_out: Vec<String>,
}

/// Reads the content of a passage that begins in `line`.
pub fn read(text: &str, line: usize, format: &str, notes: &mut Notes) -> Body {
    let rewritten = if format == "chapbook" { chapbook::plain(text, line, notes) } else { text.to_owned() };
    let mut reader = Reader { rest: &rewritten, line, format, out: String::new(), body: Body::default(), hooks: 0, label: None, notes };
    while let Some(sign) = reader.rest.chars().next() {
        reader.step(sign);
    }
    reader.close_label();
    let (mut body, out) = (reader.body, reader.out);
    body.prose = markup::prose(&out);
    body
}

struct Reader<'t> {
    rest: &'t str,
    line: usize,
    format: &'t str,
    out: String,
    body: Body,
    /// Harlowe's hooks that are open: their brackets go, and their words stay.
    hooks: usize,
    /// The words of a link macro whose target is still to come.
    label: Option<String>,
    notes: &'t mut Notes,
}

impl<'t> Reader<'t> {
    fn step(&mut self, sign: char) {
        let taken = match sign {
            '[' if self.rest.starts_with("[[") => self.link(),
            '[' if self.rest.starts_with("[img[") => self.picture(),
            '<' if self.rest.starts_with("<<") => self.angles(),
            '<' if self.rest.starts_with("<!--") => self.comment("<!--", "-->"),
            '<' => self.tag(),
            '/' if self.rest.starts_with("/%") => self.comment("/%", "%/"),
            '/' if self.rest.starts_with("/*") && self.format != "harlowe" => self.comment("/*", "*/"),
            '(' => self.harlowe(),
            ']' if self.hooks > 0 => {
                self.hooks -= 1;
                self.close_label();
                self.skip(1)
            }
            // The line goes on in the next one.
            '\\' if self.rest.starts_with("\\\n") => {
                self.out.push(' ');
                self.skip(2)
            }
            // They only fold blanks, or hold what is worked out.
            '{' | '}' => self.skip(1),
            _ => false,
        };
        if !taken {
            self.word(sign);
        }
    }

    /// A sign that is only itself.
    fn word(&mut self, sign: char) {
        let after = self.rest[sign.len_utf8()..].chars().next();
        if sign == '$' && after.is_some_and(|next| next.is_alphabetic() || next == '_') {
            self.notes.tell(self.line, "A variable (“$...”) stands in the words as it is: write what is said instead.");
        }
        self.out.push(sign);
        self.skip(sign.len_utf8());
    }

    /// Goes on so many bytes.
    fn skip(&mut self, bytes: usize) -> bool {
        self.line += self.rest[..bytes].matches('\n').count();
        self.rest = &self.rest[bytes..];
        true
    }

    /// What stands between two marks at this place. None of them stands within another of its kind.
    fn between(&self, open: &str, close: &str) -> Option<&'t str> {
        let inside = self.rest.strip_prefix(open)?;
        let mut most = CLOSED_WITHIN.min(inside.len());
        while !inside.is_char_boundary(most) {
            most -= 1;
        }
        let inside = &inside[..inside[..most].find(open).unwrap_or(most)];
        inside.find(close).map(|end| &inside[..end])
    }

    fn link(&mut self) -> bool {
        let Some(inside) = self.between("[[", "]]").filter(|inside| !inside.contains('\n')) else { return false };
        if let Some(link) = link::read(inside, self.line) {
            self.leads_to(link);
        }
        self.skip(inside.len() + 4)
    }

    /// Takes a link down, and leaves its words where they stand, marked.
    fn leads_to(&mut self, link: Link) {
        self.out += &markup::marked(&link.words);
        if link.sets {
            self.notes.tell(self.line, "What a link sets is left out; its words and where it leads are kept.");
        }
        if link::is_no_passage(&link.target) {
            let target = quotable(&link.target, limits::QUOTE_CHARS);
            self.notes.tell(self.line, format!("The link to “{target}” leads to no passage; only its words are kept."));
            return;
        }
        self.body.links.push(link);
    }

    fn picture(&mut self) -> bool {
        let Some(inside) = self.between("[img[", "]]") else { return false };
        self.out_of_words("A picture");
        if let Some((_, target)) = inside.split_once("][")
            && let Some(link) = link::read(target, self.line)
        {
            self.body.links.push(link);
        }
        self.skip(inside.len() + 7)
    }

    fn comment(&mut self, open: &str, close: &str) -> bool {
        let Some(inside) = self.between(open, close) else { return false };
        self.body.left_out.push(format!("a note of the author's: {}", inside.trim()));
        self.skip(open.len() + inside.len() + close.len())
    }

    fn angles(&mut self) -> bool {
        let Some(inside) = self.between("<<", ">>") else { return false };
        let length = inside.len() + 4;
        let found = macros::angles(inside);
        if let Some(hidden) = macros::HIDES.iter().find(|hidden| **hidden == found.name) {
            self.out_of_words("A script");
            return self.skip_past(length, &format!("<</{hidden}>>"));
        }
        self.run(&found);
        if found.name.starts_with('/') {
            self.close_label();
        }
        self.skip(length)
    }

    /// The words of a link that led nowhere before it closed: it only opened more words.
    fn close_label(&mut self) {
        if let Some(words) = self.label.take() {
            let words = quotable(&words, limits::QUOTE_CHARS);
            self.notes.tell(self.line, format!("The link “{words}” leads nowhere, and is left out; the words that it opens are kept."));
        }
    }

    fn harlowe(&mut self) -> bool {
        let any = self.format == "harlowe";
        let Some((found, length)) = macros::harlowe(self.rest, any) else { return false };
        self.run(&found);
        self.skip(length);
        if self.rest.starts_with('[') && !self.rest.starts_with("[[") {
            self.hooks += 1;
            self.skip(1);
        }
        true
    }

    /// What a macro does to the story: some lead somewhere, the others are told.
    fn run(&mut self, found: &Macro<'_>) {
        let strings = macros::strings(found.arguments);
        let link = |words: &str, target: &str, line| Link { words: words.to_owned(), target: target.to_owned(), line, sets: false };
        match (found.kind(), strings.as_slice()) {
            (macros::Kind::Link, _) if found.arguments.contains("[[") => {
                let inside = found.arguments.split_once("[[").and_then(|(_, rest)| rest.split_once("]]"));
                if let Some(link) = inside.and_then(|(inside, _)| link::read(inside, self.line)) {
                    self.leads_to(link);
                }
            }
            (macros::Kind::Link, [words, target, ..]) => self.leads_to(link(words, target, self.line)),
            (macros::Kind::LinkTo, [target]) => self.leads_to(link(target, target, self.line)),
            (macros::Kind::Link, [words]) => self.label = Some((*words).to_owned()),
            (macros::Kind::GoTo, [target, ..]) => match self.label.take() {
                Some(words) => self.leads_to(link(&words, target, self.line)),
                None if self.body.goes_to.is_none() => self.body.goes_to = Some((*target).to_owned()),
                None => self.notes.tell(self.line, "A second way on by itself is left out."),
            },
            (macros::Kind::Close, _) => {}
            _ => self.notes.tell(self.line, found.sentence()),
        }
    }

    /// A tag of a page: how words look goes, pictures and scripts are told.
    fn tag(&mut self) -> bool {
        let Some(inside) = self.between("<", ">").filter(|inside| inside.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/')) else {
            return false;
        };
        let name: String = inside.chars().take_while(|sign| sign.is_ascii_alphanumeric()).map(|sign| sign.to_ascii_lowercase()).collect();
        if inside.contains("data-passage") {
            self.out_of_words("A link that is written as a tag");
        }
        match name.as_str() {
            "br" | "p" | "div" | "li" | "hr" => self.out.push('\n'),
            "img" | "image" | "picture" => self.out_of_words("A picture"),
            "audio" | "video" | "iframe" | "embed" | "object" => self.out_of_words("A sound or a film"),
            "script" | "style" => {
                self.out_of_words(if name == "script" { "A script" } else { "A style" });
                return self.skip_past(inside.len() + 2, &format!("</{name}>"));
            }
            _ => {}
        }
        self.skip(inside.len() + 2)
    }

    fn out_of_words(&mut self, what: &str) {
        self.notes.tell(self.line, format!("{what} is left out."));
    }

    /// Goes on so many bytes, and on to behind a mark, or to the end where it never comes.
    fn skip_past(&mut self, bytes: usize, mark: &str) -> bool {
        self.skip(bytes);
        let end = self.rest.find(mark).map_or(self.rest.len(), |at| at + mark.len());
        self.skip(end)
    }
}

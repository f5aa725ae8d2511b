//! What a place in a text is in: the brackets that are open there, and what is being written in each.

use crate::base::Span;
use crate::scenario::syntax::{Token, TokenKind};
use crate::studio::language::{Argument, BOUNDS, Block, ConditionName, Names, SCENARIO, Shape, Words};

/// What is wanted at a place.
#[derive(Debug, Clone)]
pub enum Wanted {
    /// The name of a field of this block, or what its lone field is.
    Field(&'static Block, Option<Shape>),
    /// A word of the language as the key of a map.
    Key(Words),
    /// A value.
    Value(Shape),
    /// Nothing that could be told.
    Nothing,
}

/// A place in a text.
#[derive(Debug)]
pub struct Caret {
    /// The word or text that is being written there; empty where none is.
    pub typed: Span,
    /// What is wanted.
    pub wanted: Wanted,
    /// Names of fields that the bracket at hand has already.
    pub taken: Vec<String>,
    /// Whether a text is being written.
    pub in_text: bool,
}

/// An open bracket.
#[derive(Debug, Default)]
struct Frame {
    bracket: char,
    /// The word before it.
    name: Option<String>,
    /// The name whose value is being written.
    key: Option<String>,
    /// The names before.
    keys: Vec<String>,
    /// How many entries are complete.
    position: usize,
    /// Whether a value stands already where the next is being written: a comma is missing between them.
    filled: bool,
}

impl Caret {
    pub fn at(text: &str, tokens: &[Token], offset: usize) -> Self {
        let is_typed = |token: &&Token| match &token.kind {
            TokenKind::Word(_) | TokenKind::Number(_) => token.span.start < offset && offset <= token.span.end,
            TokenKind::Text(_) => token.span.start < offset && offset < token.span.end || is_open_text(text, token.span, offset),
            _ => false,
        };
        let typed = tokens.iter().find(is_typed);
        let begin = typed.map_or(offset, |token| token.span.start);
        let before = tokens.partition_point(|token| token.span.end <= begin);
        let in_text = typed.is_some_and(|token| matches!(token.kind, TokenKind::Text(_)));
        let mut frames = frames(&tokens[..before]);
        // A word where a value stands already is the next name: only a comma is missing.
        if let Some(frame) = frames.last_mut().filter(|frame| frame.filled && !in_text) {
            frame.next();
        }
        let mut taken = frames.last().map(|frame| frame.keys.clone()).unwrap_or_default();
        taken.extend(names_after(&tokens[before..], typed));
        let typed = typed.map_or(Span::new(offset, offset), |token| written(text, token, offset));
        Self { typed, wanted: wanted(&frames), taken, in_text }
    }
}

impl Frame {
    fn next(&mut self) {
        self.keys.extend(self.key.take());
        self.position += 1;
        self.filled = false;
    }
}

/// Whether the text has no closing mark of its own before `offset`, which stands on its line.
fn is_open_text(text: &str, span: Span, offset: usize) -> bool {
    let closed = span.len() > 1 && span.of(text).ends_with(['"', '”', '’', '\'']);
    span.end <= offset && !closed && !text[span.end..offset].contains('\n')
}

/// What a completion replaces: the word, or the text with its quotation marks. A text that is not closed ends with the name at
/// the caret.
fn written(text: &str, token: &Token, offset: usize) -> Span {
    if !matches!(token.kind, TokenKind::Text(_)) {
        return token.span;
    }
    let rest = &text[offset..];
    let name = rest.find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_'))).unwrap_or(rest.len());
    let quote = usize::from(rest[name..].starts_with('"'));
    Span::new(token.span.start, offset + name + quote)
}

/// The brackets that are open after the tokens.
fn frames(tokens: &[Token]) -> Vec<Frame> {
    let mut frames: Vec<Frame> = Vec::new();
    let mut before: Option<&Token> = None;
    for token in tokens {
        match &token.kind {
            TokenKind::Open(bracket) => {
                let name = before.and_then(|before| match &before.kind {
                    TokenKind::Word(word) if *bracket == '(' => Some(word.clone()),
                    _ => None,
                });
                frames.push(Frame { bracket: *bracket, name, ..Frame::default() });
            }
            TokenKind::Close(_) => {
                frames.pop();
                frames.iter_mut().last().into_iter().for_each(|frame| frame.filled = true);
            }
            TokenKind::Comma => frames.iter_mut().last().into_iter().for_each(Frame::next),
            TokenKind::Colon => {
                if let Some(frame) = frames.last_mut() {
                    if frame.key.is_some() {
                        frame.next();
                    }
                    frame.key = before.and_then(word);
                    frame.filled = false;
                }
            }
            TokenKind::Text(_) | TokenKind::Number(_) | TokenKind::Word(_) => {
                frames.iter_mut().last().into_iter().for_each(|frame| frame.filled = true);
            }
        }
        before = Some(token);
    }
    frames
}

fn word(token: &Token) -> Option<String> {
    match &token.kind {
        TokenKind::Word(word) | TokenKind::Text(word) => Some(word.clone()),
        _ => None,
    }
}

/// The names of fields behind the place, in the same bracket.
fn names_after(tokens: &[Token], typed: Option<&Token>) -> Vec<String> {
    let (mut depth, mut names) = (0_usize, Vec::new());
    for pair in tokens.windows(2) {
        match (&pair[0].kind, &pair[1].kind) {
            (TokenKind::Open(_), _) => depth += 1,
            (TokenKind::Close(_), _) if depth == 0 => break,
            (TokenKind::Close(_), _) => depth -= 1,
            (TokenKind::Word(name), TokenKind::Colon) if depth == 0 && Some(&pair[0]) != typed => names.push(name.clone()),
            _ => {}
        }
    }
    names
}

fn wanted(frames: &[Frame]) -> Wanted {
    let mut wanted = Wanted::Value(Shape::Block(&SCENARIO));
    for frame in frames {
        let Wanted::Value(shape) = wanted else { return Wanted::Nothing };
        wanted = inside(shape, frame);
    }
    if frames.is_empty() { Wanted::Nothing } else { wanted }
}

/// What is being written in a bracket that stands where `shape` is wanted.
fn inside(shape: Shape, frame: &Frame) -> Wanted {
    match (shape, frame.bracket) {
        (Shape::Block(block), '(') => in_block(block, frame),
        (Shape::Block(block), _) => block.lone_field().map_or(Wanted::Nothing, |field| inside(field.shape, frame)),
        (Shape::List(inner), '[') => Wanted::Value(*inner),
        (Shape::List(inner), _) => inside(*inner, frame),
        (Shape::Map(_, inner), '{') if frame.key.is_some() => Wanted::Value(*inner),
        (Shape::WordMap(_, inner), '{') if frame.key.is_some() => Wanted::Value(*inner),
        (Shape::WordMap(words, _), '{') => Wanted::Key(words),
        (Shape::Shows, '(') if frame.position == 0 => Wanted::Value(Shape::Word(Words::Signal)),
        (Shape::Shows, '(') => Wanted::Value(Shape::Text),
        (Shape::Condition, '[') => Wanted::Value(Shape::Condition),
        (Shape::Condition, '(') => in_condition(frame),
        _ => Wanted::Nothing,
    }
}

fn in_block(block: &'static Block, frame: &Frame) -> Wanted {
    match &frame.key {
        Some(key) => block.field(key).map_or(Wanted::Nothing, |field| Wanted::Value(field.shape)),
        None => {
            let lone = block.lone_field().filter(|_| frame.keys.is_empty() && frame.position == 0);
            Wanted::Field(block, lone.map(|field| field.shape))
        }
    }
}

fn in_condition(frame: &Frame) -> Wanted {
    let Some(name) = &frame.name else { return Wanted::Value(Shape::Condition) };
    match ConditionName::find(name).map(|condition| condition.argument) {
        Some(Argument::One(shape)) => Wanted::Value(shape),
        Some(Argument::Many) => Wanted::Value(Shape::Condition),
        Some(Argument::Bounds) => in_block(&BOUNDS, frame),
        Some(Argument::Visits) if frame.position == 0 => Wanted::Value(Shape::Name(Names::Beat)),
        _ => Wanted::Nothing,
    }
}

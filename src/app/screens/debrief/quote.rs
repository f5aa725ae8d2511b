//! The trainee's words as they are quoted: short enough, in quotation marks, with what stands out marked.

use egui::Ui;

use crate::app::widgets::{Evidence, Mark, Tone};
use crate::base::Span;

/// So many characters are left around what stands out.
const AROUND: usize = 90;

/// Shows words as a quotation, with a stretch of them marked.
pub(super) fn show(ui: &mut Ui, words: &str, span: Span, tone: Tone) {
    let (text, span) = quoted(words, span);
    ui.add(Evidence::new(&text, &[Mark { span, tone }]));
}

/// The words in quotation marks, shortened around the span, and where the span is then.
pub(super) fn quoted(words: &str, span: Span) -> (String, Span) {
    let span = if span.of(words).is_empty() { Span::default() } else { span };
    let (from, to) = (start(words, span.start), end(words, span.end));
    let before = if from > 0 { "“… " } else { "“" };
    let after = if to < words.len() { " …”" } else { "”" };
    let text = format!("{before}{}{after}", &words[from..to]);
    let shift = |at: usize| at - from + before.len();
    (text, if span.is_empty() { Span::default() } else { Span::new(shift(span.start), shift(span.end)) })
}

/// Where to begin: at most so many characters before, at the beginning of a word.
fn start(words: &str, at: usize) -> usize {
    let Some((far, _)) = words[..at].char_indices().rev().nth(AROUND) else { return 0 };
    words[far..at].find(' ').map_or(far, |space| far + space + 1)
}

/// Where to end: at most so many characters after, at the end of a word.
fn end(words: &str, at: usize) -> usize {
    let Some((far, _)) = words[at..].char_indices().nth(AROUND) else { return words.len() };
    words[at..at + far].rfind(' ').map_or(at + far, |space| at + space)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, marked: &str, expected: &str) {
        let span = words.find(marked).map_or(Span::default(), |at| Span::new(at, at + marked.len()));
        let (text, shifted) = quoted(words, span);
        assert_eq!(text, expected);
        assert_eq!(shifted.of(&text), marked);
    }

    #[test]
    fn short_words_are_quoted_whole() {
        check("I'm sorry, we should have tested it.", "we should have", "“I'm sorry, we should have tested it.”");
        check("", "", "“”");
    }

    #[test]
    fn long_words_are_shortened_around_what_stands_out() {
        let words = format!("{}it is ready soon{}", "so then é ".repeat(20), " and on".repeat(20));
        let expected = format!("“… {}it is ready soon{} and …”", "so then é ".repeat(9), " and on".repeat(12));
        check(&words, "it is ready soon", &expected);
    }

    #[test]
    fn a_span_that_does_not_fit_marks_nothing() {
        assert_eq!(quoted("soon", Span::new(2, 99)), ("“soon”".to_owned(), Span::default()));
    }
}

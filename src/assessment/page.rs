//! A page of HTML that needs nothing beside itself. Whatever was typed by somebody comes in as text, never as markup.

use crate::base::Span;

/// How the page looks: light, dark, and on paper.
const STYLE: &str = include_str!("../../assets/report.css");

/// A page under construction.
pub(super) struct Page(String);

impl Page {
    /// An empty page with a title.
    pub(super) fn new(title: &str) -> Self {
        Self(format!(
            "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
             <title>{}</title>\n<style>\n{STYLE}</style>\n",
            escaped(title)
        ))
    }

    /// A part of the page under its heading.
    pub(super) fn section(&mut self, heading: &str, fill: impl FnOnce(&mut Self)) {
        self.0 += "<section>\n";
        self.element("h2", "", heading);
        fill(self);
        self.0 += "</section>\n";
    }

    /// An element with words in it; `class` may be empty.
    pub(super) fn element(&mut self, name: &str, class: &str, words: &str) {
        self.wrapped(name, class, &escaped(words));
    }

    /// A paragraph.
    pub(super) fn para(&mut self, words: &str) {
        self.element("p", "", words);
    }

    /// A quiet paragraph; nothing where there are no words.
    pub(super) fn quiet(&mut self, words: &str) {
        if !words.is_empty() {
            self.element("p", "quiet", words);
        }
    }

    /// What somebody said or wrote, with stretches of it marked; true marks what to change.
    pub(super) fn quote(&mut self, class: &str, words: &str, marks: &[(Span, bool)]) {
        self.wrapped("blockquote", class, &marked(words, marks));
    }

    /// A list.
    pub(super) fn list(&mut self, items: impl IntoIterator<Item = String>) {
        let items: String = items.into_iter().map(|item| format!("<li>{}</li>", escaped(&item))).collect();
        self.wrapped("ul", "", &items);
    }

    /// A table of two columns.
    pub(super) fn table(&mut self, rows: impl IntoIterator<Item = (String, String)>) {
        let rows: String = rows.into_iter().map(|(name, value)| format!("<tr><td>{}<td>{}", escaped(&name), escaped(&value))).collect();
        self.wrapped("table", "", &rows);
    }

    /// A drawing, already in SVG.
    pub(super) fn drawing(&mut self, svg: &str) {
        self.0 += svg;
    }

    /// The whole page.
    pub(super) fn finish(self) -> String {
        self.0
    }

    fn wrapped(&mut self, name: &str, class: &str, inner: &str) {
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        self.0 += &format!("<{name}{class}>{inner}</{name}>\n");
    }
}

/// Text as it stands in HTML.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\n' => out += "<br>",
            letter => out.push(letter),
        }
    }
    out
}

/// Words with stretches of them marked; what overlaps or does not fit is left unmarked.
fn marked(words: &str, marks: &[(Span, bool)]) -> String {
    let mut marks: Vec<&(Span, bool)> = marks.iter().filter(|(span, _)| !span.of(words).is_empty()).collect();
    marks.sort_by_key(|(span, change)| (span.start, !change));
    let (mut out, mut at) = (String::new(), 0);
    for (span, change) in marks {
        if span.start < at {
            continue;
        }
        let class = if *change { " class=\"change\"" } else { "" };
        out += &format!("{}<mark{class}>{}</mark>", escaped(&words[at..span.start]), escaped(span.of(words)));
        at = span.end;
    }
    out + &escaped(&words[at..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, marks: &[(usize, usize, bool)], expected: &str) {
        let marks: Vec<(Span, bool)> = marks.iter().map(|(start, end, change)| (Span::new(*start, *end), *change)).collect();
        assert_eq!(marked(words, &marks), expected);
    }

    #[test]
    fn what_is_typed_stays_text() {
        check("<script>alert(\"& no\")</script>\nend", &[], "&lt;script&gt;alert(&quot;&amp; no&quot;)&lt;/script&gt;<br>end");
    }

    #[test]
    fn stretches_are_marked_once_and_only_where_they_fit() {
        check("Sorry, soon.", &[(7, 11, true), (0, 5, false)], "<mark>Sorry</mark>, <mark class=\"change\">soon</mark>.");
        check("Sorry, soon.", &[(0, 5, false), (3, 9, false), (7, 99, true)], "<mark>Sorry</mark>, soon.");
        check("a<b>c", &[(1, 2, true)], "a<mark class=\"change\">&lt;</mark>b&gt;c");
        check("é", &[(0, 1, true)], "é");
    }
}

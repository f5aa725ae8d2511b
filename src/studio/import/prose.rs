//! A story's prose as lines that somebody says. Where words stand in quotation marks, they are what is said, and the rest is told;
//! where none do, all of it is said.

/// The longest line, in characters: about ten seconds of talk.
const LINE_CHARS: usize = 170;

/// A prose taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Prose {
    /// What is said, in lines that can be said in one go.
    pub lines: Vec<String>,
    /// What is told around it, by paragraphs.
    pub told: Vec<String>,
}

/// A part of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part<'t> {
    Said(&'t str),
    Told(&'t str),
}

/// Takes a prose apart.
pub fn prose(text: &str) -> Prose {
    let paragraphs: Vec<Vec<Part<'_>>> = text.lines().map(str::trim).filter(|line| has_words(line)).map(parts).collect();
    let speaks = paragraphs.iter().flatten().any(|part| matches!(part, Part::Said(_)));
    let mut prose = Prose::default();
    for paragraph in paragraphs {
        let told: String = paragraph.iter().map(|part| if let Part::Told(told) = part { told } else { "…" }).collect();
        if !speaks {
            sayable(&told, &mut prose.lines);
            continue;
        }
        for said in joined(&paragraph) {
            sayable(&said, &mut prose.lines);
        }
        if has_words(&told) {
            prose.told.push(told.trim().replace("……", "…"));
        }
    }
    prose
}

/// Whether anything in a text can be said.
pub fn has_words(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

/// The words of a reply: those in quotation marks where there are any, else all of them.
pub fn reply(words: &str) -> String {
    let said =
        parts(words.trim()).iter().filter_map(|part| if let Part::Said(said) = part { Some(*said) } else { None }).collect::<Vec<_>>();
    if said.is_empty() { words.split_whitespace().collect::<Vec<_>>().join(" ") } else { whole(&said.join(" ")) }
}

/// A paragraph by what is said and what is told. A mark that is never closed runs to its end, as it does where a speech goes on in
/// the next paragraph.
fn parts(paragraph: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let (mut rest, mut from) = (paragraph, 0);
    while let Some(open) = rest[from..].find(['"', '“', '«']).map(|at| from + at) {
        let inside = open + rest[open..].chars().next().map_or(1, char::len_utf8);
        let close = rest[inside..].find(['"', '”', '»']).map(|at| inside + at);
        let end = close.unwrap_or(rest.len());
        let after = close.map_or(end, |close| close + rest[close..].chars().next().map_or(1, char::len_utf8));
        let alone = open == 0 && after == rest.len() && rest.len() == paragraph.len();
        if !(alone || is_said(&rest[inside..end])) {
            // A name or a phrase in quotation marks belongs to the words around it.
            from = after;
            continue;
        }
        if open > 0 {
            parts.push(Part::Told(&rest[..open]));
        }
        parts.push(Part::Said(rest[inside..end].trim()));
        (rest, from) = (&rest[after..], 0);
    }
    if !rest.is_empty() {
        parts.push(Part::Told(rest));
    }
    parts
}

/// Speech ends with a sign that says how; what is merely named does not.
fn is_said(words: &str) -> bool {
    has_words(words) && words.trim_end().ends_with(['.', ',', '?', '!', '…', '—', '–', '-', ':', ';', '\'', '’'])
}

/// What is said in a paragraph: a sentence that is told into (“Well,” he says, “come in.”) is one again.
fn joined(paragraph: &[Part<'_>]) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    let mut goes_on = false;
    for part in paragraph {
        match part {
            Part::Told(told) => goes_on = told.trim_end().ends_with(','),
            Part::Said(words) => match said.last_mut().filter(|last| goes_on && last.ends_with(',')) {
                Some(last) => *last = format!("{last} {words}"),
                None => said.push((*words).to_owned()),
            },
        }
    }
    said.iter().map(|words| whole(words)).collect()
}

/// Words that ended with a comma before somebody was named stand by themselves now.
fn whole(words: &str) -> String {
    match words.strip_suffix([',', ';']) {
        Some(before) => format!("{before}."),
        None => words.to_owned(),
    }
}

/// Adds a text in lines of sayable length: as many whole sentences as fit, and long sentences by their commas.
fn sayable(text: &str, lines: &mut Vec<String>) {
    let mut line = String::new();
    let mut chars = 0;
    for piece in sentences(text).flat_map(pieces) {
        let more = piece.chars().count();
        if chars > 0 && chars + 1 + more > LINE_CHARS {
            lines.push(std::mem::take(&mut line));
            chars = 0;
        }
        if chars > 0 {
            line.push(' ');
            chars += 1;
        }
        line.push_str(&piece);
        chars += more;
    }
    if has_words(&line) {
        lines.push(line);
    }
}

/// The sentences of a paragraph.
fn sentences(text: &str) -> impl Iterator<Item = String> {
    let mut sentences: Vec<String> = Vec::new();
    let mut ended = true;
    for word in text.split_whitespace() {
        match sentences.last_mut().filter(|_| !ended) {
            Some(sentence) => {
                sentence.push(' ');
                sentence.push_str(word);
            }
            None => sentences.push(word.to_owned()),
        }
        ended = word.trim_end_matches(['"', '”', '»', ')', '\'', '’']).ends_with(['.', '?', '!', '…']);
    }
    sentences.into_iter()
}

/// A sentence, or where it is too long for a line, its parts: up to the last comma that fits, else up to the last word.
fn pieces(sentence: String) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest = sentence.as_str();
    while let Some((end, _)) = rest.char_indices().nth(LINE_CHARS) {
        let comma = rest[..end].rfind([',', ';', ':', '–', '—']).map(|at| at + rest[at..].chars().next().map_or(1, char::len_utf8));
        let cut = comma.filter(|at| *at > end / 3 && rest[*at..].starts_with(' ')).or(rest[..end].rfind(' ')).unwrap_or(end);
        pieces.push(rest[..cut].trim_end().to_owned());
        rest = rest[cut..].trim_start();
    }
    if !rest.is_empty() {
        pieces.push(rest.to_owned());
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, lines: &[&str], told: &[&str]) {
        let found = prose(text);
        assert_eq!(
            (found.lines, found.told),
            (lines.iter().map(|s| (*s).to_owned()).collect(), told.iter().map(|s| (*s).to_owned()).collect())
        );
    }

    #[test]
    fn what_stands_in_quotation_marks_is_said() {
        check("", &[], &[]);
        check("Where is it?\n\nI want it now.", &["Where is it?", "I want it now."], &[]);
        check("He looks up. \"Where is it?\"", &["Where is it?"], &["He looks up. …"]);
        check("“Well,” she says, “come in.” She sits.", &["Well, come in."], &["… she says, … She sits."]);
        check("“You again,” she says. “Well?”", &["You again.", "Well?"], &["… she says. …"]);
        check("\"I have waited,\" he says.", &["I have waited."], &["… he says."]);
        check("He frowns.\n“And now?”", &["And now?"], &["He frowns."]);
    }

    #[test]
    fn what_is_only_named_in_quotation_marks_is_part_of_the_words() {
        check("You called it a \"simple upgrade\" and it broke.", &["You called it a \"simple upgrade\" and it broke."], &[]);
        check("***", &[], &[]);
    }

    #[test]
    fn a_mark_that_is_never_closed_runs_to_the_end_of_its_paragraph() {
        check("\"First this.\n\"Then that.\"", &["First this.", "Then that."], &[]);
    }

    #[test]
    fn long_words_become_lines_that_can_be_said() {
        let long = format!("{} It is broken again, {}", "I have waited a week. ".repeat(12), "and ".repeat(90));
        let lines = prose(&long).lines;
        assert!(lines.len() > 3 && lines.iter().all(|line| line.chars().count() <= LINE_CHARS), "{lines:?}");
        assert_eq!(lines.join(" ").split_whitespace().count(), long.split_whitespace().count(), "nothing is lost");
        assert_eq!(prose(&"x".repeat(1_000)).lines.concat().len(), 1_000);
    }

    #[test]
    fn a_reply_is_what_is_said() {
        for (words, expected) in [
            ("I am sorry.", "I am sorry."),
            ("\"I am sorry,\" you say", "I am sorry."),
            ("Say “That is not my fault.”", "That is not my fault."),
            ("  Take\n it  ", "Take it"),
            ("Ask about the \"blue one\"", "Ask about the \"blue one\""),
            ("\"Yes\"", "Yes"),
        ] {
            assert_eq!(reply(words), expected);
        }
    }
}

//! Words of a line: without glue, tags and logic, and with where they lead on.

use crate::studio::import::notes::Notes;

/// Braces within braces beyond this are left out as a whole.
const DEEPEST: usize = 12;

/// Where words lead on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Divert {
    /// `-> END` or `-> DONE`.
    End,
    /// `-> name`.
    To(String),
    /// `->` alone: on to what follows.
    On,
}

/// How many more braces a line opens than it closes.
pub fn depth(line: &str) -> isize {
    let count = |mark: &str| isize::try_from(line.matches(mark).count()).unwrap_or_default();
    count("{") - count("}")
}

/// A line's words, and where they lead on. Brackets of choices stay, and so does every escape, for whoever divides them.
pub fn content(line: &str, number: usize, notes: &mut Notes) -> (String, Option<Divert>) {
    let line = without_braces(line, number, notes);
    let mut line = line.as_str();
    if let Some(tag) = find_bare(line, "#") {
        notes.tell(number, "Tags (“#”) are left out: they speak to the program that plays the story.");
        line = &line[..tag];
    }
    if let Some(thread) = find_bare(line, "<-") {
        notes.tell(number, "A thread (“<-”) is left out: add its choices where they belong.");
        line = &line[..thread];
    }
    let Some(at) = find_bare(line, "->") else { return (line.replace("<>", "").trim().to_owned(), None) };
    let words = line[..at].replace("<>", "").trim().to_owned();
    (words, divert(&line[at..], number, notes))
}

/// What stands from the first arrow on. A tunnel comes back to where it was, so the words go on as if it were not there.
fn divert(arrows: &str, number: usize, notes: &mut Notes) -> Option<Divert> {
    let targets: Vec<&str> = arrows.split("->").skip(1).map(str::trim).collect();
    let tunnel = "A tunnel (“-> name ->”) is left out: put what happens in it in its place.";
    if arrows.starts_with("->->") {
        notes.tell(number, tunnel);
        return Some(Divert::End);
    }
    let (last, before) = targets.split_last()?;
    if !before.is_empty() {
        notes.tell(number, tunnel);
        if last.is_empty() {
            return None;
        }
    }
    let name = last.split_once('(').map_or(*last, |(name, _)| name).trim();
    if name.len() < last.len() {
        notes.tell(number, "What is handed to a knot in brackets is left out.");
    }
    Some(match name {
        "" => Divert::On,
        "END" | "DONE" => Divert::End,
        name => Divert::To(name.to_owned()),
    })
}

/// A choice without the conditions before its words.
pub fn without_conditions<'l>(rest: &'l str, number: usize, notes: &mut Notes) -> &'l str {
    let mut rest = rest;
    while let Some(inside) = rest.strip_prefix('{') {
        let Some(end) = closing(inside) else { break };
        notes.tell(number, "The condition of a choice is left out: say by hand when it is offered (“when”).");
        rest = inside[end + 1..].trim_start();
    }
    rest
}

/// A line with the first of each set of words that stand in braces, and nothing for what is worked out.
fn without_braces(line: &str, number: usize, notes: &mut Notes) -> String {
    let mut line = line.to_owned();
    for _ in 0..DEEPEST {
        if !line.contains('{') {
            break;
        }
        let mut plain = String::with_capacity(line.len());
        let mut rest = line.as_str();
        while let Some((before, inside)) = rest.split_once('{') {
            plain.push_str(before);
            // A line has all of its braces closed, unless the story ends in the middle of one.
            let end = closing(inside).unwrap_or(inside.len());
            plain.push_str(first_of(&inside[..end], number, notes));
            rest = inside.get(end + 1..).unwrap_or_default();
        }
        line = plain + rest;
    }
    line.replace(['{', '}'], " ")
}

/// Where the brace closes that was open before `text`.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 1_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// What stays of words in braces: the first of several, what holds under a condition; of what is worked out nothing.
fn first_of<'t>(inside: &'t str, number: usize, notes: &mut Notes) -> &'t str {
    let first = |text: &'t str| &text[..bare(text, '|').unwrap_or(text.len())];
    if let Some(colon) = bare(inside, ':').filter(|colon| bare(inside, '|').is_none_or(|bar| *colon < bar)) {
        notes
            .tell(number, "A condition in braces is left out, and the words that it would show are kept: say when they are said (“when”).");
        return first(&inside[colon + 1..]);
    }
    if bare(inside, '|').is_some() {
        notes.tell(number, "Of words that change each time (“{one|two}”) the first are kept.");
        return first(inside.trim_start_matches(['&', '!', '~', '$']));
    }
    notes.tell(number, "What stands in braces to be worked out is left out: write what is said instead.");
    ""
}

/// Where a sign stands outside of inner braces.
fn bare(text: &str, wanted: char) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, sign) in text.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            sign if sign == wanted && depth == 0 => return Some(at),
            _ => {}
        }
    }
    None
}

/// Where a mark stands that no backslash stands before.
pub fn find_bare(text: &str, mark: &str) -> Option<usize> {
    text.match_indices(mark).map(|(at, _)| at).find(|at| !text[..*at].ends_with('\\'))
}

/// The words without their escapes.
pub fn unescaped(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    let mut signs = words.chars();
    while let Some(sign) = signs.next() {
        plain.extend(if sign == '\\' { signs.next() } else { Some(sign) });
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a choice.
#[derive(Debug, PartialEq, Eq)]
pub struct Chosen {
    /// What is to be chosen: before the brackets, and inside.
    pub words: String,
    /// What it reads once it is chosen, where that is something else: before the brackets, and after.
    pub becomes: String,
    /// What is said after the trainee's own words.
    pub after: String,
}

/// Divides the words of a choice by their brackets.
pub fn chosen(words: &str) -> Chosen {
    let divided = find_bare(words, "[").and_then(|open| {
        let inside = &words[open + 1..];
        find_bare(inside, "]").map(|close| (&words[..open], &inside[..close], &inside[close + 1..]))
    });
    let Some((before, inside, after)) = divided else {
        return Chosen { words: unescaped(words), becomes: String::new(), after: String::new() };
    };
    let chosen = unescaped(&format!("{before}{inside}"));
    // The rest of a speech that was open before the brackets is the trainee's too.
    let open = before.matches('"').count() % 2 == 1 || before.matches('“').count() > before.matches('”').count();
    let own = if open { after.find(['"', '”']).map_or(0, |at| at + after[at..].chars().next().map_or(1, char::len_utf8)) } else { 0 };
    let (own, after) = after.split_at(own);
    let becomes = if own.contains(char::is_alphanumeric) { unescaped(&format!("{before}{own}")) } else { String::new() };
    Chosen { words: if chosen.is_empty() { unescaped(after) } else { chosen }, becomes, after: unescaped(after) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_chosen(words: &str, chosen_words: &str, becomes: &str, after: &str) {
        let expected = Chosen { words: chosen_words.to_owned(), becomes: becomes.to_owned(), after: after.to_owned() };
        assert_eq!(chosen(words), expected, "{words}");
    }

    #[test]
    fn brackets_divide_what_is_chosen_from_what_follows() {
        check_chosen("Good morning.", "Good morning.", "", "");
        check_chosen("[Good morning.]", "Good morning.", "", "");
        check_chosen("Good [morning.] evening to you.", "Good morning.", "", "evening to you.");
        check_chosen("\"I am sorry[.\"],\" I say.", "\"I am sorry.\"", "", "I say.");
        check_chosen("\"It is our fault[.\"] and nobody else's.\"", "\"It is our fault.\"", "\"It is our fault and nobody else's.\"", "");
        check_chosen("A \\[small\\] one", "A [small] one", "", "");
    }

    #[track_caller]
    fn check(line: &str, words: &str, divert: Option<Divert>, told: usize) {
        let mut notes = Notes::default();
        assert_eq!(content(line, 1, &mut notes), (words.to_owned(), divert), "{line}");
        assert_eq!(notes.finish(&[]).len(), told, "{line}");
    }

    #[test]
    fn words_lead_on_by_an_arrow() {
        let to = |name: &str| Some(Divert::To(name.to_owned()));
        check("Hello.", "Hello.", None, 0);
        check("Hello. -> desk", "Hello.", to("desk"), 0);
        check("-> desk.late", "", to("desk.late"), 0);
        check("-> END", "", Some(Divert::End), 0);
        check("->", "", Some(Divert::On), 0);
        check("-> desk(1)", "", to("desk"), 1);
        check("-> aside ->", "", None, 1);
        check("-> aside -> desk", "", to("desk"), 1);
        check("->->", "", Some(Divert::End), 1);
        check("Hello <> # loud", "Hello", None, 1);
        check("Number \\#1", "Number \\#1", None, 0);
    }

    #[test]
    fn of_what_is_worked_out_the_first_words_stay() {
        check("It is {late|later} now.", "It is late now.", None, 1);
        check("It is {angry: {&very|so} bad|fine}.", "It is  very bad.", None, 2);
        check("You owe {sum} pounds.", "You owe  pounds.", None, 1);
        check(&format!("a{}b", "{".repeat(40)), "a", None, 1);
    }
}

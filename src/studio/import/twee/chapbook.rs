//! What Chapbook has of its own: variables above a line of two dashes, modifiers in brackets on a line of their own, and inserts in
//! braces. They become words and links, or go; the lines stay the lines.

use super::macros::strings;
use crate::base::quotable;
use crate::scenario::limits;
use crate::studio::import::notes::Notes;

/// Modifiers after which nothing is shown, up to the next one.
const HIDES: [&str; 5] = ["javascript", "css", "note", "n.b.", "todo"];

/// The passage that begins in `line` without them.
pub fn plain(text: &str, line: usize, notes: &mut Notes) -> String {
    let variables = text.lines().position(|line| line.trim_end() == "--").map_or(0, |at| at + 1);
    if variables > 0 {
        notes.tell(line, "Variables at the head of a passage are left out.");
    }
    let mut hidden = false;
    let mut plain = String::new();
    for (at, written) in text.lines().enumerate() {
        let trimmed = written.trim();
        let modifier = trimmed.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).filter(|rest| !rest.contains(['[', ']']));
        if let Some(modifier) = modifier.filter(|_| at >= variables) {
            hidden = modified(modifier, line + at, notes);
        } else if at >= variables && !hidden {
            inserts(written, line + at, &mut plain, notes);
        }
        plain.push('\n');
    }
    plain
}

/// Tells of a modifier, and says whether it hides what follows.
fn modified(modifier: &str, line: usize, notes: &mut Notes) -> bool {
    let name = modifier.trim().to_ascii_lowercase();
    if !matches!(name.as_str(), "continue" | "continued" | "cont" | "cont'd") {
        let quoted = quotable(modifier.trim(), limits::QUOTE_CHARS);
        notes.tell(line, format!("What “[{quoted}]” asks for is left out; say by hand when its words are said."));
    }
    HIDES.iter().any(|hides| name.starts_with(hides))
}

/// Adds a line, its inserts as links where they are some.
fn inserts(written: &str, line: usize, plain: &mut String, notes: &mut Notes) {
    let mut rest = written;
    while let Some((before, inside)) = rest.split_once('{') {
        plain.push_str(before);
        let Some((insert, after)) = inside.split_once('}') else {
            rest = inside;
            continue;
        };
        rest = after;
        let texts = strings(insert);
        match (insert.trim_start().starts_with("link to:"), texts.as_slice()) {
            (true, [target, words, ..]) => *plain += &format!("[[{words}->{target}]]"),
            (true, [target]) => *plain += &format!("[[{target}]]"),
            _ => {
                let quoted = quotable(insert.trim(), limits::QUOTE_CHARS);
                notes.tell(line, format!("“{{{quoted}}}” is left out: write what is said instead."));
            }
        }
    }
    plain.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str, told: usize) {
        let mut notes = Notes::default();
        assert_eq!(plain(text, 1, &mut notes), expected);
        assert_eq!(notes.finish(&[]).len(), told, "{text}");
    }

    #[test]
    fn chapbooks_own_things_become_words_or_go() {
        check("Hello.", "Hello.\n", 0);
        check("angry: true\n--\nHello.", "\n\nHello.\n", 1);
        check("[if angry]\nNo.\n[continued]\nYes.", "\nNo.\n\nYes.\n", 1);
        check("[JavaScript]\nwrite(1)\n[continue]\nYes.", "\n\n\nYes.\n", 1);
        check("{link to: 'Desk', label: 'Go'} or {link to: 'Desk'}", "[[Go->Desk]] or [[Desk]]\n", 0);
        check("It is {time}. { open", "It is .  open\n", 1);
        check("[[Desk]]", "[[Desk]]\n", 0);
    }
}

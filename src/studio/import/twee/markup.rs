//! Words without the signs that say how they look.

/// Links stand in the words between these two signs, which no text has.
const OPEN: char = '\u{e000}';
const CLOSE: char = '\u{e001}';

/// Signs in pairs around words: slanted, bold, underlined, struck out, raised.
const PAIRS: [&str; 7] = ["''", "//", "**", "__", "~~", "^^", "=="];

/// What a page writes for signs that it cannot have as they are.
const ENTITIES: [(&str, &str); 16] = [
    ("&quot;", "\""),
    ("&apos;", "'"),
    ("&#39;", "'"),
    ("&#x27;", "'"),
    ("&nbsp;", " "),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&hellip;", "…"),
    ("&mdash;", "—"),
    ("&ndash;", "–"),
    ("&lsquo;", "‘"),
    ("&rsquo;", "’"),
    ("&ldquo;", "“"),
    ("&rdquo;", "”"),
    ("&pound;", "£"),
    ("&amp;", "&"),
];

/// The words of a link, to be found again among others.
pub fn marked(words: &str) -> String {
    format!("{OPEN}{words}{CLOSE}")
}

/// The words of a passage, a paragraph a line. A line of links alone is none: they can be chosen.
pub fn prose(text: &str) -> String {
    let lines = text.lines().map(line).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

fn line(written: &str) -> String {
    let mut inside = false;
    let around = |sign: &char| {
        inside = *sign == OPEN || inside && *sign != CLOSE;
        !inside && *sign != CLOSE
    };
    let without: String = written.chars().filter(around).collect();
    let only_links = written.contains(OPEN) && !without.contains(char::is_alphanumeric);
    if only_links { String::new() } else { plain(&written.replace([OPEN, CLOSE], "")) }
}

/// A line without markup.
fn plain(line: &str) -> String {
    let mut plain = line.trim().trim_end_matches('\\').to_owned();
    let body = plain.trim_start_matches(['#', '*', '-', '>', '+']);
    if body.is_empty() || body.starts_with(' ') {
        // A heading, a bullet, or a rule.
        plain = body.trim().to_owned();
    }
    plain = styles(plain.trim_start_matches('!'));
    // An address has two slashes that mean nothing.
    plain = plain.replace("://", ":\u{e002}");
    for pair in PAIRS {
        if plain.matches(pair).count() >= 2 {
            plain = plain.replace(pair, "");
        }
    }
    plain = single(&single(&plain.replace(":\u{e002}", "://"), '*'), '_');
    for (entity, sign) in ENTITIES {
        if plain.contains('&') {
            plain = plain.replace(entity, sign);
        }
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Takes away SugarCube's `@@.red;` and `@@`.
fn styles(line: &str) -> String {
    let mut parts = line.split("@@");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let style = part.find(';').filter(|end| part.starts_with(['.', '#']) && !part[..*end].contains(' '));
        plain += &part[style.map_or(0, |end| end + 1)..];
    }
    plain
}

/// Takes a sign away where it opens or closes words: `*so*`, but not `2*3`.
fn single(line: &str, mark: char) -> String {
    if line.matches(mark).count() < 2 {
        return line.to_owned();
    }
    let signs: Vec<char> = line.chars().collect();
    let word = |at: Option<usize>| at.and_then(|at| signs.get(at)).is_some_and(|sign| sign.is_alphanumeric());
    let inside = |at: usize| word(at.checked_sub(1)) && word(at.checked_add(1));
    signs.iter().enumerate().filter(|(at, sign)| **sign != mark || inside(*at)).map(|(_, sign)| sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(prose(text), expected, "{text}");
    }

    #[test]
    fn words_lose_their_markup_and_nothing_else() {
        check("He is ''very'' //angry//.", "He is very angry.");
        check("See https://example.org/a, it said.", "See https://example.org/a, it said.");
        check("*Now*, she says, and not at 2*3 o_clock.", "Now, she says, and not at 2*3 o_clock.");
        check("# The desk\n\n* One\n---\n> Two", "The desk\nOne\nTwo");
        check("Fish &amp; chips&hellip; &amp;lt;", "Fish & chips… &lt;");
        check("@@.red;She is cross.@@ And @@now@@?", "She is cross. And now?");
        check("!Heading", "Heading");
        check("- no", "no");
        check("-5 degrees", "-5 degrees");
    }

    #[test]
    fn links_that_stand_alone_are_no_words() {
        let link = marked("Go on");
        check(&format!("He waits.\n* {link}\n{link} | {link}"), "He waits.");
        check(&format!("You could {link}, or not."), "You could Go on, or not.");
    }
}

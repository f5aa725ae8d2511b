//! Long words in little room.

/// The first words of `text`, at most `most` characters of them; `…` stands for the rest.
pub fn shorten(text: &str, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    // A word that goes on beyond the end is left out, unless it is the only one.
    let whole = if text[end..].starts_with(char::is_whitespace) { Some(end) } else { text[..end].rfind(char::is_whitespace) };
    // The mark of the cut stands for what closed the last word that is left.
    let kept = text[..whole.unwrap_or(end)].trim_end().trim_end_matches(['.', ',', ';', ':', '…']);
    format!("{}…", if kept.is_empty() { &text[..end] } else { kept })
}

/// The same, without signs that could steer a terminal: a foreign text as a sentence of ours can quote it.
pub fn quotable(text: &str, most: usize) -> String {
    shorten(text, most).replace(char::is_control, " ")
}

#[cfg(test)]
mod tests {
    use super::{quotable, shorten};

    #[test]
    fn it_ends_with_a_whole_word() {
        for (text, most, expected) in [
            ("", 5, ""),
            ("Hello.", 6, "Hello."),
            ("Hello there.", 5, "Hello…"),
            ("Hello there.", 8, "Hello…"),
            ("Hello, you there.", 11, "Hello, you…"),
            ("Hello, you. There, too.", 11, "Hello, you…"),
            ("Hello, you there.", 6, "Hello…"),
            ("Hello? Who is there?", 6, "Hello?…"),
            ("... and then", 3, "...…"),
            ("Ärgerlich", 3, "Ärg…"),
            ("a  b", 3, "a…"),
            ("   long", 5, "   lo…"),
        ] {
            assert_eq!(shorten(text, most), expected, "{text:?} in {most}");
        }
    }

    #[test]
    fn what_steers_a_terminal_is_not_quoted() {
        assert_eq!(quotable("a\u{1b}[31mb\0", 40), "a [31mb ");
    }
}

//! Signs that no text of a scenario may have, or that could make it look like another.

/// The text with line breaks of one kind, and without signs that steer a screen, turn the direction of writing, or cannot be seen.
pub fn plain_signs(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let kept = |sign: char| match sign {
        '\n' => Some('\n'),
        '\r' => Some('\n'),
        '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' | '\u{a0}' => Some(' '),
        // It stands for what was no text in the file.
        char::REPLACEMENT_CHARACTER => Some('?'),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => None,
        // The marks of links in a prose are ours.
        '\u{e000}'..='\u{f8ff}' => None,
        sign if sign.is_control() => None,
        sign => Some(sign),
    };
    text.chars().filter_map(kept).collect()
}

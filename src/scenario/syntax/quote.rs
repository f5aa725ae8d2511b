//! Writes texts as the parser reads them.

/// A text in quotation marks. Line breaks are written as `\n`, so that the layout of the file stays as it is.
pub fn quoted(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 2);
    written.push('"');
    for sign in text.chars() {
        match sign {
            '"' => written.push_str("\\\""),
            '\\' => written.push_str("\\\\"),
            '\n' => written.push_str("\\n"),
            '\t' => written.push_str("\\t"),
            '\r' => written.push_str("\\r"),
            sign if sign.is_control() || matches!(sign, char::REPLACEMENT_CHARACTER | '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                written.push_str(&format!("\\u{{{:x}}}", u32::from(sign)));
            }
            sign => written.push(sign),
        }
    }
    written.push('"');
    written
}

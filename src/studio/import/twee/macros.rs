//! The macros of Harlowe, `(name: arguments)`, and of SugarCube, `<<name arguments>>`: enough to see where they lead, and to say
//! what they are.

use super::body::CLOSED_WITHIN;

/// SugarCube's macros in which nothing is shown.
pub const HIDES: [&str; 5] = ["script", "silently", "silent", "widget", "style"];

/// Harlowe's commonest macros, for stories that do not say what they were written for: brackets with a colon may be just words.
const HARLOWE: [&str; 53] = [
    "if",
    "else",
    "elseif",
    "else-if",
    "unless",
    "cond",
    "for",
    "set",
    "put",
    "move",
    "print",
    "display",
    "link",
    "linkgoto",
    "link-goto",
    "link-reveal",
    "linkreveal",
    "link-replace",
    "linkreplace",
    "link-repeat",
    "linkrepeat",
    "link-undo",
    "link-reveal-goto",
    "goto",
    "go-to",
    "click",
    "click-goto",
    "click-replace",
    "mouseover",
    "live",
    "stop",
    "event",
    "either",
    "random",
    "a",
    "array",
    "dm",
    "datamap",
    "text-style",
    "textstyle",
    "text-colour",
    "text-color",
    "colour",
    "color",
    "css",
    "font",
    "align",
    "box",
    "transition",
    "t8n",
    "replace",
    "show",
    "hidden",
];

/// A macro as it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Macro<'t> {
    /// Its name in small letters.
    pub name: String,
    /// What stands behind the name.
    pub arguments: &'t str,
}

/// What a macro is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A link, with words and perhaps a target.
    Link,
    /// A link whose words are its target.
    LinkTo,
    /// It goes to a passage by itself.
    GoTo,
    /// It shows something under a condition, or one of several things.
    Condition,
    /// It keeps or works out something.
    Variable,
    /// It says how something looks or sounds.
    Look,
    /// The end of another, or its other side.
    Close,
    /// Anything else.
    Other,
}

impl Macro<'_> {
    /// What it is for.
    pub fn kind(&self) -> Kind {
        match self.name.as_str() {
            "link" | "button" | "return" | "back" | "link-reveal-goto" | "linkrevealgoto" | "link-reveal" | "linkreveal"
            | "link-replace" | "linkreplace" | "link-repeat" | "linkrepeat" => Kind::Link,
            "link-goto" | "linkgoto" if strings(self.arguments).len() == 1 => Kind::LinkTo,
            "link-goto" | "linkgoto" => Kind::Link,
            "goto" | "go-to" => Kind::GoTo,
            // It was told of where it began.
            "else" | "elseif" | "else-if" => Kind::Close,
            "if" | "unless" | "cond" | "switch" | "case" | "default" | "for" | "either" => Kind::Condition,
            "set" | "unset" | "put" | "move" | "run" | "print" | "=" | "-" | "remember" | "forget" | "capture" => Kind::Variable,
            "text-style" | "textstyle" | "text-colour" | "text-color" | "colour" | "color" | "css" | "font" | "align" | "box" | "t8n"
            | "transition" | "audio" | "playlist" | "addclass" | "nobr" => Kind::Look,
            name if name.starts_with('/') || name.starts_with("end") => Kind::Close,
            _ => Kind::Other,
        }
    }

    /// What is told of it.
    pub fn sentence(&self) -> String {
        let name = crate::base::quotable(&self.name, 20);
        match self.kind() {
            Kind::Condition => {
                format!("What “{name}” asks is left out, and all the words that it chooses from are kept: say when each is said (“when”).")
            }
            Kind::Variable => format!("What “{name}” keeps or works out is left out."),
            Kind::Look => format!("How words look or sound (“{name}”) is left out; the words are kept."),
            _ => format!("The macro “{name}” is not understood; the words around it are kept."),
        }
    }
}

/// What stands between `<<` and `>>`.
pub fn angles(inside: &str) -> Macro<'_> {
    let inside = inside.trim();
    let end = inside.find(|sign: char| sign.is_whitespace() || matches!(sign, '"' | '[' | '$')).unwrap_or(inside.len());
    Macro { name: inside[..end].to_ascii_lowercase(), arguments: &inside[end..] }
}

/// A macro of Harlowe's that begins here, and its length; `any` takes every name for one.
pub fn harlowe(rest: &str, any: bool) -> Option<(Macro<'_>, usize)> {
    let inside = rest.strip_prefix('(')?;
    let end =
        inside.find(|sign: char| !(sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_'))).filter(|end| *end > 0 && *end <= 40)?;
    let arguments = inside[end..].strip_prefix(':')?;
    let name = inside[..end].to_ascii_lowercase();
    if !any && !HARLOWE.contains(&name.as_str()) {
        return None;
    }
    let length = closing(arguments)?;
    Some((Macro { name, arguments: &arguments[..length] }, 1 + end + 1 + length + 1))
}

/// Where the bracket closes that was open before `text`; what stands in quotation marks does not count.
fn closing(text: &str) -> Option<usize> {
    let (mut depth, mut quote) = (1_usize, None);
    for (at, byte) in text.bytes().enumerate().take(CLOSED_WITHIN) {
        match (quote, byte) {
            (Some(open), byte) if byte == open => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'(') => depth += 1,
            (None, b')') => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// The texts in quotation marks among arguments.
pub fn strings(arguments: &str) -> Vec<&str> {
    let mut strings = Vec::new();
    let mut rest = arguments;
    while let Some(open) = rest.find(['"', '\'']) {
        let inside = &rest[open + 1..];
        let Some(close) = inside.find(char::from(rest.as_bytes()[open])) else { break };
        strings.push(&inside[..close]);
        rest = &inside[close + 1..];
    }
    strings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_macro_of_harlowes_ends_where_its_bracket_closes() {
        for (rest, any, expected) in [
            ("(if: $a is \"(\")[x]", false, Some(("if", " $a is \"(\"", 15))),
            ("(set: $a to (random: 1, 2)) then", false, Some(("set", " $a to (random: 1, 2)", 27))),
            ("(note: bring milk)", false, None),
            ("(note: bring milk)", true, Some(("note", " bring milk", 18))),
            ("(if: never closed", false, None),
            ("(: x)", true, None),
            ("(plain words)", true, None),
        ] {
            let found = harlowe(rest, any);
            let found = found.as_ref().map(|(found, length)| (found.name.as_str(), found.arguments, *length));
            assert_eq!(found, expected, "{rest}");
        }
    }

    #[test]
    fn arguments_have_texts() {
        assert_eq!(strings("\"Go to him\", 'The desk'"), ["Go to him", "The desk"]);
        assert_eq!(strings("$a, \"open"), [""; 0]);
        assert_eq!(angles("link \"Go\" \"Desk\""), Macro { name: "link".into(), arguments: " \"Go\" \"Desk\"" });
        assert_eq!((angles("/if").kind(), angles("").kind()), (Kind::Close, Kind::Other));
    }
}

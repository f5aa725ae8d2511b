//! Faults of the text, each told once and where it is.

use super::*;
use crate::base::Span;

/// The text with `§` where each finding is expected to begin, and the codes of the findings in their order.
#[track_caller]
fn check(marked: &str, codes: &[&str]) -> Tree {
    let text = marked.replace('§', "");
    let expected: Vec<(usize, &str)> =
        marked.match_indices('§').enumerate().map(|(n, (at, mark))| at - n * mark.len()).zip(codes.iter().copied()).collect();
    let tree = parse(&text);
    let found: Vec<(usize, &str)> = tree.findings.iter().map(|finding| (finding.span.start, finding.code)).collect();
    assert_eq!(found, expected, "{marked}\n{:#?}", tree.findings);
    assert!(tree.findings.iter().all(|finding| finding.span.end <= text.len()));
    tree
}

#[test]
fn what_is_right_is_read_without_a_word() {
    for text in [
        "(a: 1, b: -2, c: \"x\\n\\\"y\\\" \\u{e9}\", d: true, e: word, f: [1, 2,], g: {\"k\": (1), k2: []},)",
        "// before\n( /* in /* it */ */ a: r#\"raw \"text\"\"#, ) // after",
        "#![enable(implicit_some)]\n(a: any([shows(x), anger(at_least: 7)]))",
        "\u{feff}(text: \"over\ntwo lines\", other: \"x\")",
    ] {
        let tree = check(text, &[]);
        assert!(tree.root.is_some() && tree.broken.is_empty(), "{text}");
    }
}

#[test]
fn each_slip_is_one_finding_where_it_is() {
    check("(a: 1§ b: 2, c: 3)", &["missing-comma"]);
    check("[\"a\"§ \"b\"]", &["missing-comma"]);
    check("(a: 1,§, b: 2)", &["extra-comma"]);
    check("(a: §, b: 2)", &["missing-value"]);
    check("(§a \"text\", b: 2)", &["missing-colon"]);
    check("(a §= 1, b: 2)", &["equals-sign"]);
    check("(a: 1§; b: 2)", &["semicolon"]);
    check("(a: §“curly”, b: 2)", &["odd-quotes"]);
    check("(a: §'single', b: 2)", &["odd-quotes"]);
    check("(a: 1, §& b: 2)", &["stray-sign"]);
    check("(a: §back-angry, b: 2)", &["dash-in-word"]);
    check("(a: \"no §\\escape\")", &["bad-escape"]);
    check("§title: \"x\",\nb: 2", &["no-brackets"]);
    check("(a: 1) §(b: 2)", &["after-the-end"]);
    check("§(a: 1, §/* b: 2)", &["unclosed-bracket", "unclosed-comment"]);
}

#[test]
fn an_unclosed_text_ends_where_it_was_probably_meant_to() {
    let tree = check("(\n  title: §\"The half hour,\n  line: \"x\",\n)", &["unclosed-text"]);
    let root = tree.root.unwrap();
    assert_eq!(root.get("title").unwrap().kind, Kind::Text("The half hour".to_owned()));
    assert_eq!(root.get("line").unwrap().kind, Kind::Text("x".to_owned()));
    let tree = check("[(say: §\"Hello, next: \"x\"), (say: \"b\")]", &["unclosed-text"]);
    assert_eq!(tree.root.unwrap().each().len(), 2);
    check("(a: \"He said §\"no\" to me\", b: 2)", &["quote-in-text"]);
    check("(\n  a: §\"to the end\n)", &["unclosed-text"]);
}

#[test]
fn a_missing_bracket_is_told_at_its_likely_opening() {
    check("(\n  a: §[1, 2,\n  b: [3],\n)", &["unclosed-bracket"]);
    check("(\n  a: {\n    \"x\": §(says: [1],\n    \"y\": (says: [2]),\n  },\n  b: 2,\n)", &["unclosed-bracket"]);
    check("(\n  a: (\n    c: §(d: 1,\n    e: 2,\n  ),\n  b: 2,\n)", &["unclosed-bracket"]);
    check("§(\n  a: 1,\n", &["unclosed-bracket"]);
    check("(\n  a: 1,\n  §}\n  b: 2,\n)", &["stray-bracket"]);
    check("(a: [1, 2§), b: 2)", &["wrong-bracket"]);
}

#[test]
fn what_follows_a_broken_bracket_is_still_read() {
    let tree = parse("(\n  a: (\n    c: (d: 1,\n    e: 2,\n  ),\n  b: 2,\n)");
    assert!(tree.root.unwrap().get("b").is_some());
    assert_eq!(tree.broken.len(), 1);
}

#[track_caller]
fn check_only(text: &str, code: &str) {
    let codes: Vec<&str> = parse(text).findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, [code]);
}

#[test]
fn a_file_that_is_not_in_utf8_says_so_and_how_to_mend_it() {
    let latin1 = String::from_utf8_lossy(b"(title: \"Caf\xe9\")").into_owned();
    check_only(&latin1, "not-utf8");
    assert_eq!(parse(&latin1).findings[0].span.of(&latin1), "\u{fffd}");
    let utf16: Vec<u8> = "\u{feff}(title: \"Café\")".encode_utf16().flat_map(u16::to_le_bytes).collect();
    check_only(&String::from_utf8_lossy(&utf16), "not-utf8");
}

#[test]
fn hostile_texts_end_in_a_finding() {
    let deep = "[".repeat(5_000) + &"]".repeat(5_000);
    assert_eq!(parse(&deep).findings.iter().map(|finding| finding.code).collect::<Vec<_>>(), ["too-deep"]);
    let open = "[".repeat(100_000);
    assert!(parse(&open).findings.iter().all(|finding| matches!(finding.code, "unclosed-bracket" | "too-deep")));
    check_only(&format!("[{}]", "1,".repeat(300_000)), "too-large");
    check_only(&format!("\"{}\"", "x".repeat(2 << 20)), "too-large");
    assert_eq!(parse("").root, None);
}

#[test]
fn places_are_those_of_the_text() {
    let text = "(says: [\"née\", shows(x)])";
    let tree = parse(text);
    let says = tree.root.as_ref().unwrap().entry("says").unwrap();
    assert_eq!(says.key.span, Span::new(1, 5));
    let parts: Vec<&str> = says.value.each().iter().map(|node| node.span.of(text)).collect();
    assert_eq!(parts, ["\"née\"", "shows(x)"]);
}

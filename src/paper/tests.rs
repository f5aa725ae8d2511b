//! What a document gives on paper.

use std::collections::BTreeSet;

use super::*;

fn document() -> Paper {
    let mut paper = Paper::new("A *storm*", "for [two]");
    paper.part("First");
    paper.para(Words::new().strong("So ").plain("it is | here.\n1. really"));
    paper.list(["one".into(), "- two".into()]);
    paper.section("Said");
    paper.quote(["Hello.".into(), Words::new().quiet("(a pause)")]);
    paper.new_page();
    let mut table = Table::new([("Who", 1), ("What", 2)]);
    table.row(["Ann".into(), "a | b".into()]);
    paper.table(table);
    paper
}

#[test]
fn a_document_is_written_as_markdown() {
    let expected = "# A \\*storm\\*\n\nfor \\[two\\]\n\n## First\n\n**So** it is \\| here. 1. really\n\n- one\n- \\- two\n\n### Said\n\n\
                    > Hello.\n>\n> *(a pause)*\n\n| Who | What |\n| --- | --- |\n| Ann | a \\| b |\n";
    assert_eq!(document().markdown(), expected);
}

#[test]
fn what_has_no_words_is_left_out() {
    let mut paper = Paper::new("A", "");
    paper.para("");
    paper.list([]);
    paper.quote([]);
    paper.table(Table::new([("Who", 1)]));
    assert_eq!(paper.markdown(), "# A\n");
}

#[test]
fn the_same_document_gives_the_same_pdf() {
    let (one, other) = (document().pdf().unwrap(), document().pdf().unwrap());
    assert_eq!(one, other);
    assert!(one.bytes.starts_with(b"%PDF-") && one.missing.is_empty());
    assert_eq!(one.pages, 2, "a new page was asked for");
}

#[test]
fn signs_that_cannot_be_shown_are_told() {
    let mut paper = document();
    paper.para("Konnichiwa 今日は");
    assert_eq!(
        paper.pdf().unwrap().missing.into_iter().collect::<String>(),
        "今日は".chars().collect::<BTreeSet<_>>().into_iter().collect::<String>()
    );
}

#[test]
fn odd_documents_come_onto_paper_too() {
    let long = "m".repeat(3_000);
    let mut paper = Paper::new(long.clone(), long.clone());
    paper.section(long.clone());
    paper.quote([long.as_str().into()]);
    let mut table = Table::new([(long.as_str(), 1), ("", 0)]);
    table.row([long.as_str().into(), "so it is ".repeat(2_000).into()]);
    table.by_hand = true;
    paper.table(table);
    paper.new_page();
    paper.new_page();
    let pdf = paper.pdf().unwrap();
    assert!(pdf.pages > 5, "{} pages", pdf.pages);
    assert_eq!(Paper::default().pdf().unwrap().pages, 1);
}

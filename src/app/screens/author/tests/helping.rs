//! What the book says of what one writes, and the way back.

use super::*;

#[test]
fn a_finding_leads_to_its_part_of_the_book_and_back_to_the_text() {
    let mut desk = Desk::begun();
    desk.key(COMMAND, Key::Num2);
    let text = desk.text();
    let codes: Vec<&str> = desk.one().document.findings().iter().map(|finding| finding.code).collect();
    let first = codes.first().copied().expect("the empty start has findings");
    desk.harness.get_all_by_label("More about this").next().expect("a link").click();
    desk.settle();
    assert_eq!(desk.route(), Route::Help);
    assert!(desk.has(first), "{first}\n{}", desk.labels());
    desk.key(NONE, Key::Escape);
    assert_eq!(desk.route(), Route::Author);
    assert_eq!(desk.text(), text);
    assert!(desk.has("The scenario's text"), "the same view is open");
}

#[test]
fn f1_in_the_studio_tells_about_what_the_caret_is_in() {
    let mut desk = Desk::begun();
    desk.key(COMMAND, Key::Num2);
    desk.write();
    desk.key(NONE, Key::F1);
    assert_eq!(desk.route(), Route::Help);
    let place = desk.harness.state_mut().shell().state.help.place;
    assert_eq!(place, crate::help::book().place(crate::help::PageId::Reference, "the-whole"));
    desk.key(NONE, Key::Escape);
    assert_eq!(desk.route(), Route::Author);
}

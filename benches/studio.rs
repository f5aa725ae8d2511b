//! What the author's document takes: findings after a key, the views of a text, one edit of a form.
//! `cargo bench --bench studio`; `scripts/measure` puts the medians beside what is asked.

use divan::{Bencher, black_box};
use evenkeel::scenario::load;
use evenkeel::studio::{Document, Edit, Join, Outline, Parsed, Splice, changes, complete, export, highlight};

/// The larger of the shipped scenarios.
const TEXT: &str = include_str!("../scenarios/crm-crash.ron");

fn main() {
    divan::main();
}

/// A place in the words of a line, in the middle of the text.
fn inside_words() -> usize {
    let from = TEXT.find("\"stakes\": (").expect("the beat is there");
    from + TEXT[from..].find("text: \"").expect("it has a line") + "text: \"".len()
}

/// A key is typed, and everything that there is to say is known again.
#[divan::bench]
fn findings_after_a_key(bencher: Bencher) {
    let mut document = Document::new("crm-crash", TEXT);
    let at = inside_words();
    bencher.bench_local(|| {
        document.splice(&Splice::insert(at, "x"), Join::Word);
        assert!(document.is_sound());
    });
}

#[divan::bench]
fn outline(bencher: Bencher) {
    let parsed = Parsed::of(TEXT).expect("it can be read");
    bencher.bench(|| Outline::of(black_box(&parsed)));
}

#[divan::bench]
fn colours(bencher: Bencher) {
    bencher.bench(|| highlight(black_box(TEXT)));
}

#[divan::bench]
fn completion(bencher: Bencher) {
    let at = TEXT.rfind("next: \"").expect("something leads on") + "next: \"".len();
    bencher.bench(|| complete(black_box(TEXT), at));
}

#[divan::bench]
fn edit_of_a_form(bencher: Bencher) {
    let mut document = Document::new("crm-crash", TEXT);
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        document.edit(&Edit::set("beats/stakes/hint", format!("Hint {number}.").as_str()), Join::Onto).expect("it can be set");
    });
}

/// The booklet of a scenario, as a file to print.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn booklet_as_pdf(bencher: Bencher) {
    let scenario = load("crm-crash", TEXT).scenario.expect("it can be played");
    let parsed = Parsed::of(TEXT).expect("it can be read");
    bencher.bench(|| export::booklet(&scenario, &parsed).pdf().expect("it can be laid out").bytes.len());
}

#[divan::bench]
fn what_changed(bencher: Bencher) {
    let (before, after) = (Parsed::of(TEXT), Parsed::of(&TEXT.replace("the first straight word", "a straight word")));
    let (before, after) = (before.expect("it can be read"), after.expect("it can be read"));
    bencher.bench(|| changes(black_box(&before), &after).len());
}

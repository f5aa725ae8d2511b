//! Lines out, and back.

use proptest::prelude::*;
use proptest::sample::Index;

use super::*;
use crate::studio::Parsed;

const TEXT: &str = r#"(
    title: "A", // the title
    caller: (name: "Ann Bell", fear: "to be late"),
    truths: {"repair": (takes: "2 h", text: "the repair", about: ["mend"])},
    start: "a",
    gives_up: "end",
    beats: {
        "a": (
            says: ["Hello.", (text: ["One.", "Two {repair}."], mild: "Mild.", pause: "0.8 s", sound: "two.ogg", when: anger(at_least: 3))],
            again: (by: "A note", text: "Read me."),
            options: [
                (say: "Yes?", shows: [question], next: "end"), /* kept */
                (say: "- \"No\"", next: "end"),
            ],
            otherwise: "end",
        ),
    },
    endings: {"end": (text: "That was it.")},
)"#;

const SHIPPED: [&str; 3] =
    [TEXT, include_str!("../../../../scenarios/device-restore.ron"), include_str!("../../../../scenarios/payment-launch.ron")];

fn table(text: &str) -> Vec<Row> {
    rows(&Parsed::of(text).unwrap())
}

#[test]
fn every_text_for_people_has_a_row() {
    let rows = table(TEXT);
    let found: Vec<(&str, &str, &str, &str)> =
        rows.iter().map(|row| (row.key.as_str(), row.kind.as_str(), row.speaker.as_str(), row.original.as_str())).collect();
    assert_eq!(
        found,
        [
            ("title", "card", "", "A"),
            ("caller/fear", "fear", "", "to be late"),
            ("truths/repair/text", "truth", "", "the repair"),
            ("beats/a/says/0/text/0", "line", "Ann Bell", "Hello."),
            ("beats/a/says/1/text/0", "line", "Ann Bell", "One."),
            ("beats/a/says/1/text/1", "line", "Ann Bell", "Two {repair}."),
            ("beats/a/says/1/mild", "milder line", "Ann Bell", "Mild."),
            ("beats/a/again/0/by", "speaker", "A note", "A note"),
            ("beats/a/again/0/text/0", "line", "A note", "Read me."),
            ("beats/a/options/0/say", "option", "agent", "Yes?"),
            ("beats/a/options/1/say", "option", "agent", "- \"No\""),
            ("endings/end/text", "ending", "", "That was it."),
        ]
    );
    let two = &rows[5];
    assert_eq!((two.note.as_str(), two.recording.as_str()), ("At “a”, after 0.8 s, one of 2, if anger is 3 or more.", "two.ogg"));
}

#[test]
fn no_cell_is_a_formula_and_all_come_back() {
    let texts = ["=1+1", "+44", "- \"No\"", "@a", "'=1", "''-x", "'tis", "\tx", "a,b;c", "two\nlines", "“é”", ""];
    let rows: Vec<Row> =
        texts.iter().map(|text| Row { key: "title".into(), original: (*text).into(), text: (*text).into(), ..Row::default() }).collect();
    let written = write(&rows);
    assert!(written.starts_with("\u{feff}key,kind,speaker,original,text,note,recording\n".as_bytes()));
    for cell in std::str::from_utf8(&written).unwrap().split(['\n', ',']) {
        assert!(!cell.trim_start_matches('"').starts_with(['=', '+', '@', '\t']), "{cell}");
    }
    assert_eq!(read(&written).unwrap(), rows);
}

#[test]
fn tables_of_other_spreadsheets_are_read() {
    let row = Row { key: "title".into(), original: "A".into(), text: "B".into(), ..Row::default() };
    for table in [
        "key,original,text\ntitle,A,B\n",
        "Text;KEY;original\r\nB;title;A\r\n",
        "key\toriginal\ttext\ntitle\tA\tB",
        "\u{feff}key,note,original,text\ntitle,,A,B,,\n",
    ] {
        assert_eq!(read(table.as_bytes()).as_ref(), Ok(&vec![row.clone()]), "{table}");
    }
    for (table, expected) in [(&b"key,text\na,b"[..], "“original”"), (b"\xff\xfek", "UTF-8"), (b"", "“key”")] {
        assert!(read(table).unwrap_err().contains(expected));
    }
}

/// What is taken from a table in which one row says something else.
fn taken(key: &str, original: Option<&str>, text: &str, force: bool) -> Taken {
    let mut rows = table(TEXT);
    let row = rows.iter_mut().find(|row| row.key == key).unwrap();
    row.text = text.to_owned();
    row.original = original.map_or(row.original.clone(), str::to_owned);
    take("a", TEXT, &rows, force).unwrap()
}

#[test]
fn new_words_are_put_in_and_all_else_stays() {
    let new = taken("beats/a/says/0/text/0", None, "Bonjour \"toi\".", false);
    assert_eq!(new.text, TEXT.replace("\"Hello.\"", "\"Bonjour \\\"toi\\\".\""));
    assert_eq!((new.changed.as_slice(), new.broken), (&["beats/a/says/0/text/0".to_owned()][..], false));
    assert!(new.unknown.is_empty() && new.stale.is_empty() && new.empty.is_empty() && new.dangers.is_empty(), "{new:?}");
}

#[test]
fn what_changed_meanwhile_is_left_unless_all_is_to_be_taken() {
    let left = taken("title", Some("An older title"), "B", false);
    assert_eq!((left.text.as_str(), left.stale.as_slice()), (TEXT, &["title".to_owned()][..]));
    let forced = taken("title", Some("An older title"), "B", true);
    assert_eq!(forced.text, TEXT.replace("title: \"A\"", "title: \"B\""));
    let untouched = taken("title", Some("B"), "B", true);
    assert_eq!(untouched.text, TEXT, "a row that nobody changed changes nothing");
}

#[test]
fn what_breaks_is_told() {
    let lost = taken("beats/a/says/1/text/1", None, "Zwei.", false);
    assert!(lost.dangers[0].contains("“{repair}” is lost"), "{:?}", lost.dangers);
    let strange = taken("beats/a/says/0/text/0", None, "Hello {nobody}.", false);
    assert!(strange.dangers.iter().any(|danger| danger.contains("nobody")), "{:?}", strange.dangers);
    let long = taken("beats/a/says/0/text/0", None, &"so it is ".repeat(60), false);
    assert!(!long.dangers.is_empty());
    let empty = taken("title", None, " ", false);
    assert_eq!((empty.text.as_str(), empty.empty.as_slice()), (TEXT, &["title".to_owned()][..]));
}

#[test]
fn keys_that_are_not_there_or_twice_are_told() {
    let row = |key: &str| Row { key: key.into(), original: "A".into(), text: "B".into(), ..Row::default() };
    let taken = take("a", TEXT, &[row("nowhere"), row("title"), row("title"), row("beats/a/options/0/shows/0")], false).unwrap();
    assert_eq!(taken.unknown, ["nowhere", "title", "beats/a/options/0/shows/0"]);
    assert_eq!(taken.changed, ["title"]);
}

#[test]
fn out_and_back_without_a_change_gives_the_same_bytes() {
    for text in SHIPPED {
        let taken = take("a", text, &read(&write(&table(text))).unwrap(), false).unwrap();
        assert_eq!((taken.text.as_str(), taken.changed.len(), taken.unknown.len()), (text, 0, 0));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn changing_a_row_changes_only_that(which in any::<(Index, Index)>(), words in "[a-z\"\\\\=+@',;\n é“]{1,30}x") {
        let text = SHIPPED[which.0.index(SHIPPED.len())];
        let mut rows = table(text);
        let at = which.1.index(rows.len());
        rows[at].text.clone_from(&words);
        let taken = take("a", text, &read(&write(&rows)).unwrap(), false).unwrap();
        rows[at].original.clone_from(&words);
        let mut after = table(&taken.text);
        // Who speaks is told beside the words.
        after.iter_mut().zip(&rows).for_each(|(row, before)| { row.speaker.clone_from(&before.speaker); row.note.clone_from(&before.note); });
        prop_assert_eq!(after, rows);
    }
}

//! The shipped scenarios, folders, and how findings are shown.

use std::fs;

use super::*;
use crate::base::{Diagnostic, Severity};

const ODD: &str = "(\n    titel: \"Née\",\n    caller: \"Ada\",\n)\n";

#[test]
fn every_shipped_scenario_is_without_error_or_warning_and_is_ron() {
    assert!(shipped::FILES.len() >= 2);
    for (file_name, text) in shipped::FILES {
        let findings = crate::scenario::load("shipped", text).findings;
        let serious: Vec<&Diagnostic> = findings.iter().filter(|finding| finding.severity > Severity::Advice).collect();
        assert_eq!(serious, Vec::<&Diagnostic>::new(), "{file_name}");
        let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        assert!(options.from_str::<ron::Value>(text).is_ok(), "{file_name}");
    }
}

#[test]
fn every_card_leads_to_its_scenario() {
    let library = Library::shipped();
    assert_eq!(library.cards().count(), shipped::FILES.len());
    for card in library.cards() {
        let scenario = library.source(&card.id).unwrap().scenario().unwrap();
        assert_eq!(*card, Card::of(&scenario));
        assert!(!card.title.is_empty() && !card.caller.is_empty(), "{}", card.id);
    }
}

#[test]
fn a_folder_adds_to_the_shelf_and_a_file_of_the_same_name_takes_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let (name, text) = shipped::FILES[0];
    let path = folder.path().join(name);
    fs::write(&path, text.replacen("title: \"", "title: \"Our own ", 1)).unwrap();
    fs::write(folder.path().join("odd.ron"), ODD).unwrap();
    let mut library = Library::shipped();
    library.add(Library::open(folder.path()).unwrap());
    let id = name.strip_suffix(".ron").unwrap();
    assert_eq!(library.files().len(), shipped::FILES.len() + 1);
    assert!(library.card(id).unwrap().title.starts_with("Our own "));
    let source = library.source(id).unwrap();
    assert!(source.scenario().unwrap().title.starts_with("Our own "));
    fs::write(&path, ODD).unwrap();
    let broken = source.scenario().unwrap_err().to_string();
    assert!(broken.contains("cannot be played as it is now: A scenario needs"), "{broken}");
    fs::remove_file(&path).unwrap();
    assert!(source.text().unwrap_err().to_string().contains("could not be read"));
}

#[test]
fn a_folder_is_read_in_order_and_nothing_else_in_it_is() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("more")).unwrap();
    for name in ["b.ron", "a.ron", "more/c.ron", "notes.txt"] {
        fs::write(folder.path().join(name), ODD).unwrap();
    }
    let library = Library::open(folder.path()).unwrap();
    assert_eq!(library.files().iter().map(|file| file.file_name.as_str()).collect::<Vec<_>>(), ["a.ron", "b.ron", "c.ron"]);
    assert_eq!(library.cards().count(), 0);
    assert!(library.files().iter().all(|file| file.findings > 0 && !file.first_finding.is_empty()));
}

#[test]
fn a_folder_within_that_cannot_be_read_is_one_sentence_and_hides_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let gone = folder.path().join("gone");
    let mut found = folder::Found::default();
    let unread = folder::walk(&gone, 1, &mut found).unwrap_err();
    let shelved = Shelved::unreadable(&unread);
    assert_eq!((shelved.file_name.as_str(), shelved.findings, shelved.card.is_none()), ("gone", 1, true));
    assert!(
        shelved.first_finding.contains("gone could not be read: ") && shelved.first_finding.ends_with('.'),
        "{}",
        shelved.first_finding
    );
    let file = Shelved::open(&folder.path().join("gone.ron"));
    assert!(file.card.is_none() && file.first_finding.contains("gone.ron could not be read: "));
}

#[cfg(unix)]
#[test]
fn the_rest_of_a_folder_stands_beside_what_cannot_be_read() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let (name, text) = shipped::FILES[0];
    let locked = folder.path().join("locked");
    fs::create_dir(&locked).unwrap();
    fs::write(folder.path().join(name), text).unwrap();
    fs::write(locked.join("odd.ron"), ODD).unwrap();
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o000)).unwrap();
    // Who may read everything reads this too.
    let expected = if fs::read_dir(&locked).is_ok() { "odd.ron" } else { "locked" };
    let library = Library::open(folder.path());
    let checked = check_paths(&[folder.path().to_owned()]);
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o700)).unwrap();
    let library = library.unwrap();
    assert_eq!(library.cards().count(), 1);
    let broken: Vec<&str> = library.files().iter().filter(|file| file.card.is_none()).map(|file| file.file_name.as_str()).collect();
    assert_eq!(broken, [expected]);
    let found: Vec<CheckedFile> = checked.unwrap().into_iter().filter(|file| !file.findings.is_empty()).collect();
    assert!(found.len() == 1 && found[0].path.ends_with(expected), "{found:?}");
}

#[test]
fn what_cannot_be_read_is_said_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let nothing = check_paths(&[folder.path().to_owned()]).unwrap_err().to_string();
    assert!(nothing.starts_with("There is no scenario file"), "{nothing}");
    let missing = check_paths(&[folder.path().join("x.ron")]).unwrap_err().to_string();
    assert!(missing.contains("x.ron could not be read"), "{missing}");
    let binary = folder.path().join("binary.ron");
    fs::write(&binary, [0xff, 0xfe, 0x00, 0x28]).unwrap();
    assert!(!check_paths(&[binary]).unwrap()[0].findings.is_empty());
    let large = folder.path().join("large.ron");
    fs::write(&large, vec![b'('; 3 << 20]).unwrap();
    assert_eq!(check_paths(&[large]).unwrap()[0].findings[0].code, "too-large");
}

#[test]
fn findings_show_their_lines() {
    let findings = crate::scenario::load("odd", ODD).findings;
    let shown = render("odd.ron", ODD, &findings);
    assert!(shown.starts_with("error[missing-field]: A scenario needs “start”."), "{shown}");
    assert!(shown.contains("--> odd.ron:2:5") && shown.contains("titel: \"Née\"") && shown.contains("Did you mean “title”?"), "{shown}");
}

#[test]
fn programs_get_every_field_of_a_finding() {
    let findings = crate::scenario::load("odd", ODD).findings;
    let json = as_json(&[CheckedFile { path: "odd.ron".into(), text: ODD.to_owned(), findings }]);
    let found: serde_json::Value = serde_json::from_str(&json).unwrap();
    let titel = found.as_array().unwrap().iter().find(|finding| finding["code"] == "unknown-field").unwrap();
    for (field, value) in
        [("severity", "error"), ("file", "odd.ron"), ("sentence", "A scenario has no “titel”."), ("hint", "Did you mean “title”?")]
    {
        assert_eq!(titel[field], value);
    }
    assert_eq!(["line", "column", "end_line", "end_column"].map(|field| titel[field].as_u64().unwrap()), [2, 5, 2, 10]);
}

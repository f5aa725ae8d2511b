//! Packs out and in again, and packs from strangers.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use proptest::sample::Index;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::library::{Library, file_within};

const SCENARIO: &str = r#"(
    // A note of the author's.
    title: "A call", caller: "Ann", start: "a", gives_up: "end",
    beats: {"a": (says: [(text: "Hello.", sound: "sounds/hello.wav"), (text: "You.", sound: "you.ogg")], then: "end")},
    endings: {"end": ()},
)"#;
const WAV: &[u8] = b"RIFF\x04\0\0\0WAVEdata";
const OGG: &[u8] = b"OggS and more";
const ABOUT: &str = r#"{"format": 1, "id": "a-call", "title": "A call", "author": "Ann"}"#;

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// A scenario with two recordings and a walk.
fn authored(folder: &Path) -> PathBuf {
    fs::create_dir(folder.join("sounds")).unwrap();
    fs::write(folder.join("sounds/hello.wav"), WAV).unwrap();
    fs::write(folder.join("you.ogg"), OGG).unwrap();
    fs::write(folder.join("a-call.walk"), "== a walk\n").unwrap();
    let file = folder.join("a-call.ron");
    fs::write(&file, SCENARIO).unwrap();
    file
}

/// The files that a good pack of the scenario has.
fn good() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("about.json", ABOUT.into()),
        ("licence.txt", "Free for all.".into()),
        ("scenario.ron", SCENARIO.into()),
        ("recordings/sounds/hello.wav", WAV.to_vec()),
        ("recordings/you.ogg", OGG.to_vec()),
    ]
}

fn zipped(files: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::DEFAULT).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn install(bytes: &[u8], own: &Path, limits: Limits) -> Result<Installed, PackError> {
    let pack = folder();
    let path = pack.path().join("x.evenkeel");
    fs::write(&path, bytes).unwrap();
    Opened::open_within(&path, limits)?.install(own)
}

/// The pack is refused in a sentence that has `expected` in it, and leaves nothing behind.
#[track_caller]
fn check_refused(bytes: &[u8], limits: Limits, expected: &str) {
    let own = folder();
    let sentence = install(bytes, own.path(), limits).unwrap_err().to_string();
    assert!(sentence.contains(expected) && sentence.ends_with('.') && !sentence.contains('!'), "{sentence}");
    assert_eq!(fs::read_dir(own.path()).unwrap().count(), 0, "{sentence}");
}

/// A good pack with one file more.
fn with(name: &str, bytes: impl Into<Vec<u8>>) -> Vec<u8> {
    let mut files = good();
    files.push((name, bytes.into()));
    zipped(&files)
}

/// A good pack in which a file says something else; with none the file is left out.
fn changed(name: &str, bytes: Option<&[u8]>) -> Vec<u8> {
    let mut files = good();
    files.retain_mut(|(known, content)| *known != name || bytes.map(|bytes| *content = bytes.to_vec()).is_some());
    zipped(&files)
}

#[test]
fn a_pack_comes_out_as_it_went_in() {
    let (from, own) = (folder(), folder());
    let file = authored(from.path());
    let packed = pack(&file, "Ann Bell", "Free for all.\nSay who made it.").unwrap();
    assert_eq!((packed.recordings, packed.proofs), (2, true));
    assert_eq!(packed, pack(&file, "Ann Bell", "Free for all.\nSay who made it.").unwrap(), "the same each time");
    let installed = install(&packed.bytes, own.path(), LIMITS).unwrap();
    assert_eq!((installed.id.as_str(), installed.renamed), ("a-call", false));
    assert_eq!(fs::read_to_string(&installed.path).unwrap(), SCENARIO);
    assert_eq!(fs::read_to_string(installed.path.with_extension("walk")).unwrap(), "== a walk\n");
    let licence = fs::read_to_string(installed.path.with_file_name("LICENCE.txt")).unwrap();
    assert_eq!(licence, "A call\nBy Ann Bell\n\nFree for all.\nSay who made it.\n");

    let library = Library::open(own.path()).unwrap();
    let source = library.source("a-call").unwrap();
    for (name, bytes) in [("sounds/hello.wav", WAV), ("you.ogg", OGG)] {
        assert_eq!(fs::read(file_within(source.folder().unwrap(), name).unwrap()).unwrap(), bytes, "{name}");
    }
}

#[test]
fn what_is_there_is_not_overwritten() {
    let own = folder();
    fs::write(own.path().join("a-call.ron"), "mine").unwrap();
    let bytes = zipped(&good());
    let ids = [(); 3].map(|()| {
        let installed = install(&bytes, own.path(), LIMITS).unwrap();
        assert!(installed.renamed);
        installed.id
    });
    assert_eq!(ids, ["a-call-2", "a-call-3", "a-call-4"]);
    assert_eq!(fs::read_to_string(own.path().join("a-call.ron")).unwrap(), "mine");
    let shipped = changed("about.json", Some(ABOUT.replace("a-call", "first-call").as_bytes()));
    assert_eq!(install(&shipped, own.path(), LIMITS).unwrap().id, "first-call-2");
}

#[test]
fn an_id_that_is_a_path_becomes_a_plain_name() {
    let own = folder();
    let bytes = changed("about.json", Some(ABOUT.replace("a-call", "../../Etc/pass").as_bytes()));
    let installed = install(&bytes, own.path(), LIMITS).unwrap();
    assert_eq!((installed.id.as_str(), installed.path), ("etc-pass", own.path().join("etc-pass/etc-pass.ron")));
}

#[test]
fn names_that_lead_elsewhere_are_refused() {
    for name in ["../out.ron", "/etc/evil.ron", "recordings/../../out.ogg", "recordings\\..\\out.ogg", "a/b.ron", "recordings/.hidden.ogg"]
    {
        check_refused(&with(name, OGG), LIMITS, "belongs in no pack");
    }
}

#[test]
fn kinds_that_no_pack_has_are_refused() {
    for name in ["setup.exe", "recordings/run.sh", "scenario.places", "recordings/"] {
        check_refused(&with(name, "x"), LIMITS, "belongs in no pack");
    }
    check_refused(&with("recordings/other.ogg", OGG), LIMITS, "does not name");
    check_refused(&changed("recordings/you.ogg", Some(b"MZ and more")), LIMITS, "no OGG or WAV");
    check_refused(&with("recordings/YOU.ogg", OGG), LIMITS, "in it twice");
}

#[test]
fn links_are_refused() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in good().iter().filter(|(name, _)| *name != "recordings/you.ogg") {
        zip.start_file(*name, SimpleFileOptions::DEFAULT).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.add_symlink("recordings/you.ogg", "/etc/passwd", SimpleFileOptions::DEFAULT).unwrap();
    check_refused(&zip.finish().unwrap().into_inner(), LIMITS, "a link or a device");
}

#[test]
fn what_unpacks_to_too_much_is_refused() {
    let spaces = vec![b' '; 3 << 20];
    let bomb = changed("scenario.ron", Some(&spaces));
    assert!(bomb.len() < 20_000, "it is small before");
    check_refused(&bomb, LIMITS, "“scenario.ron” is larger than 1 MB");
    let sound = [OGG, &spaces].concat();
    let loud = changed("recordings/you.ogg", Some(&sound));
    check_refused(&loud, Limits { recording: 2 << 20, ..LIMITS }, "“recordings/you.ogg” is larger than 2 MB");
    check_refused(&loud, Limits { whole: 2 << 20, ..LIMITS }, "What is in this pack is larger than 2 MB");
    check_refused(&loud, Limits { files: 4, ..LIMITS }, "more than 4 files");
    check_refused(&loud, Limits { whole: 1_000, ..LIMITS }, "larger than");
}

#[test]
fn a_pack_that_is_cut_or_spoiled_is_refused() {
    let whole = zipped(&good());
    for length in [0, 1, 30, whole.len() / 2, whole.len() - 1] {
        check_refused(&whole[..length], LIMITS, "damaged");
    }
    // A byte in what is packed is another: its sum no longer fits.
    let mut spoiled = whole.clone();
    let at = whole.windows(4).position(|bytes| bytes == b"OggS").unwrap_or(whole.len() / 3);
    spoiled[at + 6] ^= 0xff;
    check_refused(&spoiled, LIMITS, "damaged");
    check_refused(SCENARIO.as_bytes(), LIMITS, "no pack");
}

#[test]
fn what_lacks_something_is_refused() {
    for name in ["about.json", "licence.txt", "scenario.ron", "recordings/you.ogg"] {
        check_refused(&changed(name, None), LIMITS, "lacks");
    }
    check_refused(&changed("about.json", Some(b"{}")), LIMITS, "damaged");
    check_refused(&changed("about.json", Some(ABOUT.replace("\"format\": 1", "\"format\": 2").as_bytes())), LIMITS, "later Evenkeel");
    check_refused(&changed("licence.txt", Some(b"\xff\xfe")), LIMITS, "no text");
    check_refused(&changed("scenario.ron", Some(b"(title: \"A\")")), LIMITS, "cannot be played");
}

#[test]
fn what_a_stranger_wrote_cannot_steer_a_terminal() {
    let pack = folder();
    let path = pack.path().join("x.evenkeel");
    let mut files = good();
    files[0].1 = ABOUT.replace("\"Ann\"", "\"Ann\\u001b[2J\"").into();
    files[1].1 = "Free.\u{1b}[31m\nFor all.".into();
    fs::write(&path, zipped(&files)).unwrap();
    let opened = Opened::open(&path).unwrap();
    assert_eq!((opened.about.author.as_str(), opened.licence.as_str()), ("Ann [2J", "Free. [31m\nFor all."));
}

#[test]
fn a_scenario_without_all_its_recordings_is_not_packed() {
    let from = folder();
    let file = authored(from.path());
    fs::remove_file(from.path().join("you.ogg")).unwrap();
    let sentence = pack(&file, "Ann", "Free.").unwrap_err().to_string();
    assert!(sentence.contains("“you.ogg”, which is not in its folder"), "{sentence}");
    fs::write(from.path().join("you.ogg"), "text").unwrap();
    assert!(pack(&file, "Ann", "Free.").unwrap_err().to_string().contains("no OGG or WAV"));
    assert!(matches!(pack(&file, " ", "Free."), Err(PackError::Unsigned)));
    fs::write(&file, "(title: \"A\")").unwrap();
    assert!(matches!(pack(&file, "Ann", "Free."), Err(PackError::Unplayable { .. })));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_byte_that_is_another_breaks_nothing(at in any::<Index>(), other in 1_u8..=255, cut in prop::option::of(any::<Index>())) {
        let mut bytes = zipped(&good());
        let at = at.index(bytes.len());
        bytes[at] ^= other;
        bytes.truncate(cut.map_or(bytes.len(), |cut| cut.index(bytes.len())));
        let own = folder();
        let there = match install(&bytes, own.path(), LIMITS) {
            Ok(installed) => {
                prop_assert!(installed.path.starts_with(own.path()));
                // What is packed has a sum, so it is right or refused; what only names the files may be another.
                prop_assert_eq!(fs::read_to_string(installed.path).unwrap(), SCENARIO);
                1
            }
            Err(_) => 0,
        };
        prop_assert_eq!(fs::read_dir(own.path()).unwrap().count(), there);
    }
}

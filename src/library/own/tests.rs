use super::*;

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_new_file_overwrites_none() {
    let top = tempfile::tempdir().unwrap();
    let folder = top.path().join("scenarios");
    let path = create(&folder, "first-call", "one").unwrap();
    assert!(matches!(create(&folder, "first-call", "two"), Err(OwnError::Taken { id }) if id == "first-call"));
    assert_eq!((fs::read_to_string(path).unwrap().as_str(), names(&folder)), ("one", vec!["first-call.ron".to_owned()]));
}

#[track_caller]
fn check_id(like: &str, expected: &str) {
    let folder = tempfile::tempdir().unwrap();
    create(folder.path(), "taken", "").unwrap();
    assert_eq!(free_id(folder.path(), like, |id| id == "shipped"), expected);
}

#[test]
fn an_id_goes_with_a_title_that_it_was_made_of() {
    for (id, title, expected) in [
        ("a-call", "A call", true),
        ("a-call-12", "A call", true),
        ("a-call-", "A call", false),
        ("a-call-two", "A call", false),
        ("b", "A", false),
    ] {
        assert_eq!(suits(id, title), expected, "{id}, {title}");
    }
}

#[test]
fn a_title_becomes_an_id_that_is_free() {
    check_id("My first call", "my-first-call");
    check_id("  A ... B!  ", "a-b");
    check_id("Taken", "taken-2");
    check_id("shipped", "shipped-2");
    check_id("–", "scenario");
    check_id("../../up", "up");
}

#[test]
fn what_another_program_wrote_is_kept_when_it_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = create(folder.path(), "a", "one").unwrap();
    let saved = save(&path, "two", &content_hash("one"), 5).unwrap();
    assert_eq!((saved.was_changed, versions(&path)), (false, Vec::new()));
    fs::write(&path, "from elsewhere").unwrap();
    let saved = save(&path, "three", &saved.hash, 6).unwrap();
    assert!(saved.was_changed);
    assert_eq!(version_text(&versions(&path)[0]).unwrap(), "from elsewhere");
    assert_eq!(fs::read_to_string(&path).unwrap(), "three");
    fs::remove_file(&path).unwrap();
    assert!(!save(&path, "four", &saved.hash, 7).unwrap().was_changed, "a file that is gone is written again");
}

#[test]
fn versions_are_kept_once_and_go_with_their_scenario() {
    let folder = tempfile::tempdir().unwrap();
    let path = create(folder.path(), "a", "").unwrap();
    for (text, at_ms) in [("one", 1), ("one", 100_000), ("two", 200_000), ("one", 300_000)] {
        keep_version(&path, text, at_ms).unwrap();
    }
    let path = rename(&path, "b").unwrap();
    let kept: Vec<(u64, String)> = versions(&path).iter().map(|version| (version.at_ms, version_text(version).unwrap())).collect();
    assert_eq!(kept, [(300_000, "one".to_owned()), (200_000, "two".to_owned()), (1, "one".to_owned())]);
    assert_eq!(versions(&folder.path().join("a.ron")), []);
}

#[test]
fn a_rename_takes_along_what_belongs_to_it_and_overwrites_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = create(folder.path(), "a", "a").unwrap();
    fs::write(folder.path().join("a.walk"), "walk").unwrap();
    create(folder.path(), "b", "b").unwrap();
    assert!(matches!(rename(&path, "b"), Err(OwnError::Taken { .. })));
    assert_eq!(rename(&path, "a").unwrap(), path);
    rename(&path, "c").unwrap();
    assert_eq!(names(folder.path()), ["b.ron", "c.ron", "c.walk"]);
}

#[test]
fn what_is_deleted_comes_back_and_is_not_listed_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    let path = create(folder.path(), "a-call", "one").unwrap();
    save_beside(&path, "places", "places").unwrap();
    keep_version(&path, "zero", 1).unwrap();
    let gone = delete(&path, 7).unwrap();
    assert_eq!(crate::library::Library::open(folder.path()).unwrap().files().len(), 0);
    assert_eq!(deleted(folder.path()).first(), Some(&gone));
    create(folder.path(), "a-call", "another").unwrap();
    assert!(matches!(undelete(&gone), Err(OwnError::Taken { .. })), "another has its place");
    fs::remove_file(&path).unwrap();
    assert_eq!(undelete(&gone).unwrap(), path);
    assert_eq!((fs::read_to_string(&path).unwrap().as_str(), deleted(folder.path())), ("one", Vec::new()));
    assert_eq!((versions(&path).len(), beside(&path, "places").as_deref(), beside(&path, "walk")), (1, Some("places"), None));
    assert!(matches!(undelete(&gone), Err(OwnError::Taken { .. })));
    fs::remove_file(&path).unwrap();
    assert!(matches!(undelete(&gone), Err(OwnError::Gone { .. })));
}

#[test]
fn what_hinders_is_said_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    let said = create(&folder.path().join("file"), "a", "").unwrap_err().to_string();
    assert!(said.contains("file could not be written: ") && said.contains("Your text is still here"), "{said}");
}

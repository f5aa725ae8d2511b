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
    let path = rename(folder.path(), &path, "b").unwrap();
    let kept: Vec<(u64, String)> = versions(&path).iter().map(|version| (version.at_ms, version_text(version).unwrap())).collect();
    assert_eq!(kept, [(300_000, "one".to_owned()), (200_000, "two".to_owned()), (1, "one".to_owned())]);
    assert_eq!(versions(&folder.path().join("a.ron")), []);
}

#[test]
fn a_version_with_a_name_stays_and_its_labels_go_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = create(folder.path(), "a", "").unwrap();
    for (text, at_ms) in [("one", 100_000), ("two", 101_000)] {
        keep_version(&path, text, at_ms).unwrap();
    }
    let [two, one] = versions(&path).try_into().unwrap();
    assert_eq!((two.name.as_str(), &two.told), ("", &None));
    name_version(&two, "before the workshop").unwrap();
    let told = Told { against: one.hash.clone(), line: "1 beat added".to_owned() };
    tell_version(&two, &told).unwrap();
    keep_version(&path, "three", 102_000).unwrap();
    tell_version(&versions(&path)[0], &told).unwrap();
    let path = rename(folder.path(), &path, "b").unwrap();
    keep_version(&path, "four", 103_000).unwrap();
    let kept = versions(&path);
    assert_eq!(kept.iter().map(|version| version.at_ms).collect::<Vec<_>>(), [103_000, 101_000, 100_000], "the one between had no name");
    assert_eq!((kept[1].name.as_str(), &kept[1].told), ("before the workshop", &Some(told)));
    assert_eq!(names(kept[0].path.parent().unwrap()).len(), 5, "three texts, a name and a line");
    name_version(&kept[1], "").unwrap();
    assert_eq!(versions(&path)[1].name, "");
}

#[test]
fn a_rename_takes_along_what_belongs_to_it_and_overwrites_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = create(folder.path(), "a", "a").unwrap();
    fs::write(folder.path().join("a.walk"), "walk").unwrap();
    create(folder.path(), "b", "b").unwrap();
    assert!(matches!(rename(folder.path(), &path, "b"), Err(OwnError::Taken { .. })));
    assert_eq!(rename(folder.path(), &path, "a").unwrap(), path);
    rename(folder.path(), &path, "c").unwrap();
    assert_eq!(names(folder.path()), ["b.ron", "c.ron", "c.walk"]);
}

#[test]
fn what_is_deleted_comes_back_and_is_not_listed_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    let path = create(folder.path(), "a-call", "one").unwrap();
    save_beside(&path, "places", "places").unwrap();
    keep_version(&path, "zero", 1).unwrap();
    let gone = delete(folder.path(), &path, 7).unwrap();
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

const SPOKEN: &str = r#"(says: [(text: "x", sound: "sounds/one.ogg"), (text: "y", sound: "gone.ogg"), (text: "z", sound: "../up.ogg")])"#;

/// A scenario with a recording and a licence in a folder of its own, below a folder of scenarios.
fn spoken(top: &Path) -> (PathBuf, PathBuf) {
    let (root, from) = (top.join("scenarios"), top.join("from"));
    fs::create_dir_all(from.join("sounds")).unwrap();
    for (name, words) in [("sounds/one.ogg", "OggS one"), ("LICENCE.txt", "Free."), ("../up.ogg", "OggS"), ("other.ogg", "OggS")] {
        fs::write(from.join(name), words).unwrap();
    }
    fs::create_dir_all(&root).unwrap();
    let path = create_like(&root, "a-call", SPOKEN, Some(&from)).unwrap();
    (root, path)
}

#[test]
fn a_copy_carries_its_recordings_into_a_folder_of_its_own() {
    let top = tempfile::tempdir().unwrap();
    let (root, path) = spoken(top.path());
    assert_eq!(
        (names(&root), names(&root.join("a-call"))),
        (vec!["a-call".into()], vec!["LICENCE.txt".into(), "a-call.ron".into(), "sounds".into()])
    );
    let again = create_like(&root, &free_id(&root, "a call", |_| false), SPOKEN, path.parent()).unwrap();
    assert_eq!(fs::read_to_string(again.with_file_name("sounds").join("one.ogg")).unwrap(), "OggS one");
    assert!(matches!(create_like(&root, "a-call", SPOKEN, path.parent()), Err(OwnError::Taken { .. })));
    assert_eq!(names(&root), ["a-call", "a-call-2"]);
    assert_eq!(create_like(&root, "b", "()", path.parent()).unwrap(), root.join("b.ron"), "one without recordings needs no folder");
}

#[test]
fn what_stands_in_a_folder_of_its_own_is_deleted_and_comes_back_with_its_recordings() {
    let top = tempfile::tempdir().unwrap();
    let (root, path) = spoken(top.path());
    keep_version(&path, "zero", 1).unwrap();
    let gone = delete(&root, &path, 7).unwrap();
    assert_eq!((names(&root), deleted(&root)), (vec![KEPT.to_owned()], vec![gone.clone()]));
    create(&root, "a-call", "another").unwrap();
    assert!(matches!(undelete(&gone), Err(OwnError::Taken { .. })), "another has its name");
    fs::remove_file(root.join("a-call.ron")).unwrap();
    assert_eq!(undelete(&gone).unwrap(), path);
    assert_eq!((versions(&path).len(), path.with_file_name("sounds").join("one.ogg").is_file()), (1, true));
    assert_eq!((deleted(&root), names(&root.join(KEPT).join("deleted"))), (Vec::new(), Vec::new()));
}

#[test]
fn of_a_folder_with_several_scenarios_only_the_one_is_deleted() {
    let top = tempfile::tempdir().unwrap();
    let (root, path) = spoken(top.path());
    let other = create(&root.join("a-call"), "other", "one").unwrap();
    for path in [&path, &other] {
        let gone = delete(&root, path, 7).unwrap();
        assert_eq!(deleted(&root), std::slice::from_ref(&gone));
        assert!(root.join("a-call/sounds").exists() && !path.exists());
        assert_eq!(&undelete(&gone).unwrap(), path);
    }
    // The folder of all scenarios is nobody's own.
    let named = create(&root, "scenarios", "").unwrap();
    delete(&root, &named, 9).unwrap();
    assert!(path.exists() && other.exists());
}

#[test]
fn a_folder_of_its_own_is_renamed_with_its_scenario() {
    let top = tempfile::tempdir().unwrap();
    let (root, path) = spoken(top.path());
    keep_version(&path, "zero", 1).unwrap();
    let renamed = rename(&root, &path, "b").unwrap();
    assert_eq!((renamed.as_path(), versions(&renamed).len()), (root.join("b/b.ron").as_path(), 1));
    assert!(root.join("b/sounds/one.ogg").is_file() && names(&root) == ["b"]);
}

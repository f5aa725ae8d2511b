//! The program as scripts see it: what it prints, and how it exits. It is the same with and without a window.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use evenkeel::log::FORMAT;
use serde_json::Value;

fn evenkeel(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_evenkeel")).args(args).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap()
}

/// Runs it, expects an exit code, and gives what it printed.
#[track_caller]
fn check(args: &[&str], code: i32) -> String {
    let output = evenkeel(args);
    let (out, err) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert_eq!(output.status.code(), Some(code), "{args:?}\n{out}\n{err}");
    assert_eq!(err.is_empty(), code != 2, "only what hindered it is said apart: {err}");
    if code == 2 { err } else { out }
}

#[track_caller]
fn json(args: &[&str], code: i32) -> Value {
    serde_json::from_str(&check(args, code)).unwrap()
}

const KETTLE: &str = "tests/scenarios/kettle.ron";

/// A folder of the test's own.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    fn name(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }
}

const ACTS: &str = "nod\nchoose o1  # the good way\nchoose o1\nwait 10 s\nwrite issue \"Here for the third time.\"\nfinish\n";

#[test]
fn a_good_scenario_is_fine() {
    let said = check(&["check", KETTLE], 0);
    assert_eq!(said.trim(), "1 file checked: 0 errors, 0 warnings, 0 pieces of advice.");
    assert_eq!(json(&["check", KETTLE, "--format", "json"], 0), Value::Array(Vec::new()));
    check(&["check", "scenarios"], 0);
}

#[test]
fn a_proof_adds_its_findings_and_a_witness_is_a_walk() {
    let proved = check(&["check", KETTLE, "--proof"], 0);
    assert!(proved.contains("caricature-passes") && proved.contains("always says what stands first"), "{proved}");
    let walk = check(&["check", KETTLE, "--witness", "gone"], 0);
    assert!(walk.starts_with("walk gone\nseed 1\n") && walk.trim_end().ends_with("expect ending gone"), "{walk}");
    check(&["check", KETTLE, "--witness", "heaven"], 2);
}

#[test]
fn findings_have_their_place_and_words() {
    let folder = Folder::new();
    let broken = folder.write(
        "broken.ron",
        "(title: \"T\", caller: \"A\", start: \"b\",\n beats: {\"a\": (says: \"x\", otherwise: \"e\")}, endings: {\"e\": \"\"})",
    );
    let text = check(&["check", &broken], 1);
    assert!(text.contains("error") && text.contains("broken.ron:1"), "{text}");
    let found = json(&["check", &broken, "--format", "json"], 1);
    let error = found.as_array().unwrap().iter().find(|finding| finding["severity"] == "error").unwrap();
    for key in ["code", "severity", "file", "sentence", "hint"] {
        assert!(error[key].is_string(), "{key}: {error}");
    }
    for key in ["line", "column", "end_line", "end_column"] {
        assert!(error[key].as_u64().unwrap() >= 1, "{key}: {error}");
    }
    assert_eq!((&error["line"], error["file"].as_str().unwrap()), (&Value::from(1), broken.as_str()));
}

#[test]
fn warnings_are_findings_and_advice_is_none() {
    let kettle = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(KETTLE)).unwrap();
    let folder = Folder::new();
    let warned = folder.write("warned.ron", &kettle.replace("    gives_up: \"gone\",\n", ""));
    check(&["check", &warned], 1);
    let advised = folder.write("advised.ron", &kettle.replace("let_them_finish: 1,\n", "let_them_finish: 1, keep_cool: 1,\n"));
    assert!(check(&["check", &advised], 0).contains("1 piece of advice"));
    assert!(check(&["check", &folder.0.path().display().to_string()], 1).contains("2 files checked"));
}

#[test]
fn what_cannot_be_run_is_said_and_exits_with_2() {
    let folder = Folder::new();
    let acts = folder.write("acts", ACTS);
    check(&["check", &folder.name("missing.ron")], 2);
    check(&["play", &folder.name("missing.ron"), "--acts", &acts], 2);
    check(&["play", KETTLE, "--acts", &folder.name("missing")], 2);
    check(&["replay", &folder.name("missing")], 2);
    check(&["fly"], 2);
    let broken = folder.write("broken.ron", "(title: ");
    assert!(check(&["play", &broken, "--acts", &acts], 2).contains("broken"));
}

#[test]
fn a_story_becomes_a_file_that_is_written_over_no_other() {
    let folder = Folder::new();
    let story = folder.write("queue.twee", ":: Start\nWell?\n[[Sorry.->End]]\n:: End\nThanks.\n");
    let out = folder.name("queue.ron");
    let said = check(&["import", &story, "--out", &out], 0);
    assert!(said.contains("Left for you to do:") && said.contains(&out), "{said}");
    check(&["check", &out], 1);
    assert!(check(&["import", &story, "--out", &out], 2).contains("is there already"));
    assert_eq!(check(&["import", &story], 0).trim_end(), fs::read_to_string(&out).unwrap().trim_end());

    let odd = folder.write("odd.ink", "VAR x = 1\nWell?\n* Yes. -> nowhere\n");
    let said = check(&["import", &odd, "--out", &folder.name("odd.ron")], 1);
    assert!(said.contains("- Line 1: A variable is left out.") && said.contains("- Line 3: The story has no “nowhere”"), "{said}");
    check(&["import", &folder.write("page.html", "<html>"), "--out", &folder.name("page.ron")], 2);
    check(&["import", &folder.name("missing.twee")], 2);
    assert!(!folder.path("page.ron").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_no_success() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_evenkeel"));
    let done = command.args(["check", "scenarios"]).current_dir(env!("CARGO_MANIFEST_DIR")).stdout(full).output().unwrap();
    assert_eq!(done.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&done.stderr).contains("could not be written"));
}

#[test]
fn acts_that_are_none_or_not_possible_are_named_with_their_line() {
    let folder = Folder::new();
    let misspelt = folder.write("misspelt", "nod\nchose o1\n");
    let said = check(&["play", KETTLE, "--acts", &misspelt], 2);
    assert!(said.contains("line 2") && said.contains("choose"), "{said}");
    let impossible = folder.write("impossible", "choose o7\n");
    let said = check(&["play", KETTLE, "--acts", &impossible], 2);
    assert!(said.contains("line 1") && said.contains("o1, o2, o3"), "{said}");
}

#[test]
fn a_play_prints_what_was_said_and_what_it_means() {
    let folder = Folder::new();
    let acts = folder.write("acts", ACTS);
    let text = check(&["play", KETTLE, "--acts", &acts], 0);
    for part in [
        "Ada Quill: Third time. The third time!",
        "You: I am sorry, our repair did not hold",
        "apology_owned",
        "Ending: Mended (resolved)",
        "Result: ",
    ] {
        assert!(text.contains(part), "“{part}” is missing in:\n{text}");
    }
    let report = folder.name("report.html");
    check(&["play", KETTLE, "--acts", &acts, "--report", &report], 0);
    let page = std::fs::read_to_string(&report).unwrap();
    for part in ["Debrief: The kettle that came back", "Mended: solved", "<mark>", "Made by Evenkeel"] {
        assert!(page.contains(part), "“{part}” is missing in:\n{page}");
    }
    assert!(!page.contains("http"), "it needs nothing beside itself");
    assert!(check(&["play", KETTLE, "--acts", &acts, "--report", &folder.name("none/report.html")], 2).contains("The report"));
    let played = json(&["play", KETTLE, "--acts", &acts, "--format", "json"], 0);
    assert_eq!(played["format"], 1);
    assert!(played["entries"].as_array().unwrap().iter().all(|entry| entry["at"].is_u64() && entry["happenings"].is_array()));
    assert_eq!(played["debrief"]["endings"][0]["id"], "mended");
    assert!(played["debrief"]["result"]["score"].as_u64().unwrap() > 70);
    assert_eq!(played, json(&["play", KETTLE, "--acts", &acts, "--format", "json"], 0));
}

#[test]
fn walks_say_how_they_came_out() {
    let folder = Folder::new();
    let kettle = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(KETTLE)).unwrap();
    let scenario = folder.write("kettle.ron", &kettle);
    assert!(check(&["walks", &scenario], 2).contains("beside"));
    folder.write("kettle.walk", "walk good\nchoose o1\nchoose o1\nfinish\nexpect ending mended\n");
    assert!(check(&["walks", &scenario], 0).starts_with("kettle, good: "));
    folder.write("kettle.walk", "walk good\nchoose o1\nchoose o1\nfinish\nexpect ending gone\n");
    let said = check(&["walks", &scenario], 1);
    assert!(said.contains("kettle.walk:5: it ended with mended"), "{said}");
    folder.write("kettle.walk", "walk good\nchooze o1\n");
    assert!(check(&["walks", &scenario], 2).contains("line 2"));
}

#[test]
fn probes_are_put_to_their_scenarios_and_counted() {
    let folder = Folder::new();
    let kettle = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(KETTLE)).unwrap();
    let scenario = folder.write("kettle.ron", &kettle);
    let right = r#"(at: "arrival", reply: "You are wrong, it is your own fault.", goes: "flare")"#;
    folder.write("kettle.probes", &format!("[{right}]"));
    assert_eq!(check(&["walks", &scenario], 0), "kettle: 1 of 1 probe goes where it should (100 %), 0 not understood\n");
    let wrong = r#"(at: "flare", reply: "qwr tzp", goes: "offer")"#;
    folder.write("kettle.probes", &format!("[{right}, {wrong}]"));
    folder.write("pot.ron", &kettle);
    folder.write("pot.probes", &format!("[{right}]"));
    let said = check(&["walks", &folder.name(".")], 1);
    for line in [
        "kettle: 1 of 2 probes go where they should (50 %), 1 not understood",
        "  at “flare”, “qwr tzp”: it goes to “flare”, not to “offer” (not understood)",
        "in all: 2 of 3 probes go where they should (66 %), 1 not understood",
    ] {
        assert!(said.lines().any(|told| told == line), "{said}");
    }
    folder.write("kettle.probes", "[(at: 1)]");
    assert!(check(&["walks", &scenario], 2).contains("kettle.probes, line 1"));
}

#[test]
fn without_real_time_timing_is_not_assessed() {
    let folder = Folder::new();
    let acts = folder.write("acts", ACTS);
    let timing = |more: &[&str]| {
        let args: Vec<&str> = ["play", KETTLE, "--acts", &acts, "--format", "json"].into_iter().chain(more.iter().copied()).collect();
        json(&args, 0)["debrief"]["timing_assessed"].clone()
    };
    assert_eq!((timing(&[]), timing(&["--no-real-time"])), (Value::from(true), Value::from(false)));
}

#[test]
fn a_log_plays_again_and_a_changed_one_parts() {
    let folder = Folder::new();
    let (acts, log) = (folder.write("acts", ACTS), folder.name("log"));
    check(&["play", KETTLE, "--acts", &acts, "--seed", "7", "--log", &log], 0);
    let text = fs::read_to_string(&log).unwrap();
    let entries = text.lines().count() - 1;
    assert_eq!(check(&["replay", &log], 0).trim(), format!("{entries} entries played again, every happening the same."));
    let same = json(&["replay", &log, "--format", "json"], 0);
    assert_eq!(same, serde_json::json!({"format": 1, "same": true, "entries": entries, "parted_at": null, "turned": null}));

    let changed = folder.write("changed", &text.replacen("\"signal\":\"apology_owned\"", "\"signal\":\"empathy\"", 2));
    let told = json(&["replay", &changed, "--format", "json"], 1);
    assert_eq!(told["same"], false);
    let parted = check(&["replay", &changed], 1);
    assert!(parted.starts_with("Parted at ") && !parted.contains("earlier"), "{parted}");
    let earlier = fs::read_to_string(&changed).unwrap().replacen(&format!("{{\"format\":{FORMAT}"), "{\"format\":1", 1);
    let parted = check(&["replay", &folder.write("earlier", &earlier)], 1);
    assert!(parted.contains("written by an earlier Evenkeel"), "{parted}");
}

#[test]
fn what_is_no_log_cannot_be_played_again() {
    let folder = Folder::new();
    let (acts, log) = (folder.write("acts", ACTS), folder.name("log"));
    check(&["play", KETTLE, "--acts", &acts, "--log", &log], 0);
    let text = fs::read_to_string(&log).unwrap();
    let cut = &text[..text.len() - 20];
    let newer = text.replacen("{\"format\":", "{\"format\":9", 1);
    for (name, damaged) in [("empty", ""), ("garbage", "not a log"), ("cut", cut), ("newer", &newer), ("list", "[]\n[]\n")] {
        check(&["replay", &folder.write(name, damaged)], 2);
    }
    fs::write(folder.path("bytes"), [0xff, 0xfe, 0x00]).unwrap();
    check(&["replay", &folder.name("bytes")], 2);
}

#[test]
fn a_play_without_strong_language_prints_and_reports_none() {
    let folder = Folder::new();
    let acts = folder.write("acts", ACTS);
    let kettle = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(KETTLE)).unwrap();
    let swears = kettle
        .replace("I am sorry, our repair", "I am bloody sorry, our repair")
        .replace("It works, and they meant it.", "It bloody works.");
    let scenario = folder.write("swears.ron", &swears);
    let told = |language: &str| {
        let report = folder.name("report.html");
        let said = check(&["play", &scenario, "--acts", &acts, "--language", language, "--report", &report], 0);
        (said + &fs::read_to_string(&report).unwrap()).matches("bloody").count()
    };
    assert!(told("on") >= 3);
    assert_eq!(told("off"), 0);
}

/// The words of a command as a shell takes them apart.
fn words_of(command: &str) -> Vec<String> {
    let parts = command.split('"').enumerate();
    let words = parts.flat_map(|(at, part)| match at % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect::<Vec<_>>(),
        _ => vec![part.to_owned()],
    });
    words.collect()
}

#[test]
fn a_scenario_goes_out_and_comes_in_by_the_commands_of_the_guide() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let guide = fs::read_to_string(top.join("docs/trainers-guide.md")).unwrap();
    let commands = guide.split("```sh\n").nth(1).and_then(|rest| rest.split("```").next()).expect("the commands");
    let folder = Folder::new();
    let kettle = fs::read_to_string(top.join(KETTLE)).unwrap();
    folder.write("my-call.ron", &kettle);
    let said: Vec<String> = commands
        .lines()
        .map(|command| {
            let (program, args) = words_of(command).split_first().map(|(program, args)| (program.clone(), args.to_vec())).unwrap();
            assert_eq!(program, "evenkeel");
            let data = (args[0] == "install").then(|| ["--data".to_owned(), folder.name("data")]);
            let args: Vec<String> = args.into_iter().chain(data.into_iter().flatten()).collect();
            let output = Command::new(env!("CARGO_BIN_EXE_evenkeel")).args(&args).current_dir(folder.0.path()).output().unwrap();
            assert!(output.status.success() && output.stderr.is_empty(), "{command}: {output:?}");
            String::from_utf8(output.stdout).unwrap()
        })
        .collect();
    assert_eq!(said.len(), 5);
    assert!(fs::read(folder.path("booklet.pdf")).unwrap().starts_with(b"%PDF-"));
    assert_eq!(fs::read_to_string(folder.path("my-call-new.ron")).unwrap(), kettle);
    assert!(said[4].contains("name the author.") && said[4].contains("by Ann Bell"), "{}", said[4]);
    let installed = folder.path("data/scenarios/my-call/my-call.ron");
    assert_eq!(fs::read_to_string(&installed).unwrap(), kettle);
    check(&["check", &installed.display().to_string()], 0);
}

#[test]
fn a_changed_table_is_taken_in_and_what_breaks_is_not() {
    let folder = Folder::new();
    let table = folder.name("lines.csv");
    let new = folder.name("new.ron");
    check(&["lines", KETTLE, "--out", &table], 0);
    let written = fs::read_to_string(&table).unwrap();
    assert!(written.starts_with("\u{feff}key,kind,speaker,original,text,note,recording\n"), "{written}");

    let title = |title: &str, original: &str| format!("key,original,text\ntitle,{original},{title}\n");
    let kettle = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(KETTLE)).unwrap();
    let original = written.lines().find(|line| line.starts_with("title,")).unwrap().split(',').nth(3).unwrap();
    let changed = folder.write("changed.csv", &title("Der Kessel", original));
    assert!(check(&["lines", KETTLE, "--take", &changed, "--out", &new], 0).contains("1 text changed."));
    assert_eq!(fs::read_to_string(&new).unwrap(), kettle.replacen(original, "Der Kessel", 1));

    let stale = folder.write("stale.csv", &title("Der Kessel", "Something older"));
    assert!(check(&["lines", KETTLE, "--take", &stale, "--out", &new], 1).contains("another text by now"));
    assert_eq!(fs::read_to_string(&new).unwrap(), kettle);
    check(&["lines", KETTLE, "--take", &folder.write("bad.csv", "a,b\n"), "--out", &new], 2);
}

#[test]
fn what_is_no_pack_and_no_booklet_is_told() {
    let folder = Folder::new();
    let (data, broken) = (folder.name("data"), folder.write("broken.evenkeel", "no pack"));
    assert!(check(&["install", &broken, "--data", &data], 2).contains("is no pack"));
    assert!(!folder.path("data").exists());
    assert!(check(&["booklet", KETTLE, "--out", &folder.name("booklet.doc")], 2).contains(".pdf or .md"));
    assert!(check(&["pack", KETTLE, "--author", "", "--licence", "Free.", "--out", &folder.name("x.evenkeel")], 2).contains("author"));
    assert!(check(&["booklet", &folder.write("bad.ron", "(title: \"A\")"), "--out", &folder.name("b.md")], 2).contains("cannot be played"));
}

#[test]
fn help_and_version_are_there() {
    assert!(check(&["--help"], 0).contains("replay"));
    assert!(check(&["--version"], 0).starts_with("evenkeel "));
}

#[cfg(not(feature = "window"))]
#[test]
fn without_its_window_it_says_so() {
    assert!(check(&[], 2).contains("without its window"));
}

#[test]
fn a_rubric_that_is_named_judges_what_is_played_and_proved() {
    let folder = Folder::new();
    let acts = folder.write("good.acts", ACTS);
    let rubric = evenkeel::scenario::SHIPPED_RUBRIC.trim_end().trim_end_matches(')').to_owned();
    let own = folder.write("own.ron", &(rubric + "phrases: [(avoid: \"sorry\", instead: \"we apologise\", severity: critical)])"));
    let shipped = json(&["play", KETTLE, "--acts", &acts, "--format", "json"], 0);
    let judged = json(&["play", KETTLE, "--acts", &acts, "--rubric", &own, "--format", "json"], 0);
    assert_eq!(shipped["debrief"]["phrases"], Value::Array(Vec::new()));
    assert_eq!((&judged["debrief"]["phrases"][0]["points"], &judged["debrief"]["result"]["score"]), (&10.into(), &40.into()));
    assert!(check(&["play", KETTLE, "--acts", &acts, "--rubric", &own], 0).contains("better: “we apologise”"));
    check(&["check", KETTLE, "--rubric", &own], 0);
    let broken = folder.write("broken.ron", "(title: \"Ours\",\n pass: many)");
    for args in [vec!["play", KETTLE, "--acts", &acts, "--rubric", &broken], vec!["check", KETTLE, "--rubric", &broken]] {
        assert!(check(&args, 2).contains("broken.ron, line 2, column"));
    }
    assert!(check(&["check", KETTLE, "--rubric", &folder.name("missing.ron")], 2).contains("could not be read"));
}

#[test]
fn a_folder_is_told_what_it_practises_and_what_falls_short() {
    let folder = Folder::new();
    folder.write("kettle.ron", &fs::read_to_string(KETTLE).unwrap());
    let path = folder.name("");
    let said = check(&["coverage", &path], 1);
    assert!(
        said.contains("restate_concern       1 of at least 3  falls short\n    kettle: wanted once, can be earned, can be lost\n"),
        "{said}"
    );
    assert!(check(&["coverage", &path, "--markdown"], 1).contains("| Say the problem back | **1, and 3 are asked for** | 1 +− |"));
    let told = json(&["coverage", &path, "--format", "json"], 1);
    assert_eq!(
        told["scenarios"][0]["goals"][1],
        serde_json::json!({"principle": "restate_concern", "times": 1, "earned": "yes", "lost": "yes"})
    );
    assert_eq!(told["situations"][0]["practised_in"], serde_json::json!([]));
}

#[test]
fn a_folder_is_told_where_authors_and_the_reading_disagree() {
    let folder = Folder::new();
    folder.write("kettle.ron", &fs::read_to_string(KETTLE).unwrap());
    let path = folder.name("");
    let said = check(&["agreement", &path], 1);
    assert!(said.contains("    flare, “Let me see what we can do about it today.”; not found: takes_charge\n"), "{said}");
    assert!(said.contains("\nauthors' signals found: 10 of 11\nread signals named: 10 of 12\noptions settled: 0\n"), "{said}");
    let told = json(&["agreement", &path, "--format", "json"], 1);
    assert_eq!(told["signals"], serde_json::json!({"named": 11, "found": 10, "read": 12, "meant": 10, "settled": 0}));
    assert_eq!(told["guesser"], serde_json::json!({"decisions": 1, "right": 1, "by_chance": 67}));
}

#[test]
fn a_folder_without_a_call_has_nothing_to_practise() {
    let folder = Folder::new();
    for command in ["coverage", "agreement"] {
        assert_eq!(check(&[command, &folder.name("")], 2).trim(), "There is no scenario there that can be played.");
    }
}

#[test]
fn what_is_written_about_a_finding_is_printed() {
    let told = check(&["check", "--explain", "dead-end"], 0);
    assert!(told.starts_with("dead-end\n") && told.contains("No reply leads away"), "{told}");
    assert!(!told.contains("endless-then"), "only this one: {told}");
    assert_eq!(check(&["check", "--explain", "dead-ends"], 2), "There is no finding “dead-ends”. Did you mean “dead-end”?\n");
}

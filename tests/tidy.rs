//! The rules of the house, held by reading the sources. Each rule is a function from a file's path and text to
//! findings; the tests at the end run it over the repository, and over a line that breaks it.

use std::fs;
use std::path::Path;

use regex::Regex;

/// The folders of `src/`. Each may use what stands before it, and nothing after.
const LAYERS: [&str; 21] = [
    "base",
    "principles",
    "scenario",
    "reading",
    "log",
    "conversation",
    "roleplay",
    "assessment",
    "rehearsal",
    "library",
    "learning",
    "paper",
    "help",
    "records",
    "studio",
    "reports",
    "statistics",
    "sound",
    "link",
    "cli",
    "app",
];

/// The only file that asks for the time. A sound device's own threads may hold a stopwatch, to see whether it lives.
const CLOCK: &str = "src/app/shell/clock.rs";

/// The most lines of a source file, its tests left out.
const LONGEST: usize = 400;

/// Files that may be longer, and why.
const MAY_BE_LONGER: [(&str, &str); 1] = [("src/scenario/model.rs", "types alone: the one place to look up what a scenario is made of")];

/// Where only crates that everybody can fetch come from.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

type Rule = fn(path: &str, text: &str) -> Vec<String>;

// ---- The rules ----

fn imports_point_upwards(path: &str, text: &str) -> Vec<String> {
    let Some(own) = layer(path) else { return Vec::new() };
    let Some(rank) = LAYERS.iter().position(|layer| *layer == own) else {
        return vec![format!("{path}: “{own}” is not in the list of the house")];
    };
    let below = |name: &str| LAYERS.iter().position(|layer| *layer == name).is_some_and(|other| other > rank);
    let finding = |line, name: &str| format!("{path}:{line}: {own} may not use {name}, which stands below it");
    imports(text).into_iter().filter(|(_, name)| below(name)).map(|(line, name)| finding(line, &name)).collect()
}

fn the_conversation_never_reads(path: &str, text: &str) -> Vec<String> {
    let uses = imports(text).into_iter().filter(|(_, name)| layer(path) == Some("conversation") && name == "reading");
    uses.map(|(line, _)| format!("{path}:{line}: the conversation uses the types of principles, never the reading")).collect()
}

fn outside_things_stay_in_their_folder(path: &str, text: &str) -> Vec<String> {
    let homes = [(r"\b(egui|eframe)\b", "src/app/"), (r"\brusqlite\b", "src/records/"), (r"\brodio\b", "src/sound/")];
    let mut findings = Vec::new();
    for (pattern, home) in homes {
        if path.starts_with("src/") && !path.starts_with(home) {
            findings.extend(places(path, &code(text), pattern, &format!("this belongs in {home} only")));
        }
    }
    if path.starts_with("src/app/shell/") {
        findings.extend(places(path, &code(text), r"\b(egui|eframe)\b", "the shell knows no window"));
    }
    findings
}

fn the_core_is_pure(path: &str, text: &str) -> Vec<String> {
    if !stands_up_to(path, "rehearsal") {
        return Vec::new();
    }
    let pattern = r"\bstd::(fs|net|thread|process|env)\b|\bstd::time::(Instant|SystemTime)|\bthread_rng\b|\bOsRng\b";
    places(path, &code(text), pattern, "the core has no files, sockets, threads, clock or chance of its own")
}

fn one_file_asks_the_time(path: &str, text: &str) -> Vec<String> {
    if !path.starts_with("src/") || path == CLOCK {
        return Vec::new();
    }
    let clocks = if path.starts_with("src/sound/") || path == "src/cli/read/line.rs" {
        r"\bSystemTime\b"
    } else {
        r"\bInstant::now\b|\bSystemTime\b"
    };
    places(path, &code(text), clocks, &format!("only {CLOCK} asks for the time"))
}

fn the_core_counts_in_integers(path: &str, text: &str) -> Vec<String> {
    if !stands_up_to(path, "assessment") {
        return Vec::new();
    }
    places(path, &code(text), r"\b(f32|f64)\b", "the core counts in integers, the same on every machine")
}

fn nothing_stray_is_left(path: &str, text: &str) -> Vec<String> {
    let anywhere = [
        concat!(r"\b(TO", "DO|FIX", "ME|XX", r"X)\b"),
        concat!("(?i)cla", "ude"),
        concat!(r#"(^|[\s"'`=(:])/(tmp|work|home|ro"#, r"ot|Users)/"),
        concat!("local", "host"),
        concat!(r"\bdbg", "!"),
        concat!(r"#\[ign", "ore"),
    ];
    let mut findings: Vec<String> = anywhere.iter().flat_map(|pattern| places(path, text, pattern, "this is stray")).collect();
    if path.starts_with("src/") && !path.starts_with("src/cli/") && path != "src/main.rs" {
        findings.extend(places(path, &code(text), r"\be?print(ln)?!", "only the command line prints"));
    }
    findings
}

fn exceptions_carry_a_reason(path: &str, text: &str) -> Vec<String> {
    let attributes = Regex::new(r"#!?\[(allow|expect)\([^\]]*\)\]").unwrap();
    let bare = attributes.find_iter(text).filter(|found| !found.as_str().contains("reason =") && path.ends_with(".rs"));
    bare.map(|found| format!("{path}:{}: this exception says no reason", line_of(text, found.start()))).collect()
}

fn dependencies_say_why(path: &str, text: &str) -> Vec<String> {
    let mut findings = Vec::new();
    let (mut before, mut inside) = ("", false);
    for (number, line) in (1..).zip(text.lines()).filter(|_| path == "Cargo.toml") {
        if line.starts_with('[') {
            inside = line.ends_with("dependencies]");
        } else if inside && line.contains('=') && !line.starts_with([' ', '#']) && !before.starts_with('#') {
            findings.push(format!("{path}:{number}: a comment above says why this is needed"));
        }
        before = line;
    }
    findings
}

fn crates_come_from_the_public_registry(path: &str, text: &str) -> Vec<String> {
    let sources = (1..).zip(text.lines()).filter(|(_, line)| path == "Cargo.lock" && line.starts_with("source = "));
    let foreign = sources.filter(|(_, line)| !line.contains(REGISTRY));
    foreign.map(|(number, line)| format!("{path}:{number}: {line} is not where everybody fetches crates")).collect()
}

fn files_are_short(path: &str, text: &str) -> Vec<String> {
    let lines = product(text).lines().count();
    let may = MAY_BE_LONGER.iter().any(|(longer, _)| *longer == path);
    if !path.starts_with("src/") || !path.ends_with(".rs") || lines <= LONGEST || may {
        return Vec::new();
    }
    vec![format!("{path}: {lines} lines without its tests; the most is {LONGEST}")]
}

// ---- What the rules look at ----

/// The layer of a source file, if it is in one.
fn layer(path: &str) -> Option<&str> {
    let below = path.strip_prefix("src/")?;
    below.split_once('/').map(|(folder, _)| folder)
}

/// Whether a source file stands in `last` or above it.
fn stands_up_to(path: &str, last: &str) -> bool {
    let rank = |name: &str| LAYERS.iter().position(|layer| *layer == name);
    layer(path).and_then(rank).is_some_and(|own| Some(own) <= rank(last))
}

/// The text without the tests at its end.
fn product(text: &str) -> &str {
    text.find("#[cfg(test)]\nmod tests").map_or(text, |tests| &text[..tests])
}

/// The text without tests and without comments, line for line.
fn code(text: &str) -> String {
    let bare = |line: &str| if line.trim_start().starts_with("//") { "\n".to_owned() } else { format!("{line}\n") };
    product(text).lines().map(bare).collect()
}

/// The modules of this crate that a text uses, with their lines: `crate::log` and `crate::{base, log::Log}` alike.
fn imports(text: &str) -> Vec<(usize, String)> {
    let text = code(text);
    let mut found = Vec::new();
    for place in Regex::new(r"\bcrate::").unwrap().find_iter(&text) {
        let line = line_of(&text, place.start());
        let rest = &text[place.end()..];
        let names = match rest.strip_prefix('{') {
            Some(group) => first_names(group),
            None => vec![word(rest)],
        };
        found.extend(names.into_iter().map(|name| (line, name)));
    }
    found
}

/// The first name of each path in a `{group}`, up to its closing bracket.
fn first_names(group: &str) -> Vec<String> {
    let mut names = vec![word(group.trim_start())];
    let mut depth = 0;
    for (place, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(word(group[place + 1..].trim_start())),
            _ => {}
        }
    }
    names
}

fn word(text: &str) -> String {
    text.chars().take_while(|character| character.is_alphanumeric() || *character == '_').collect()
}

fn line_of(text: &str, place: usize) -> usize {
    text[..place].matches('\n').count() + 1
}

/// A finding for each place of a pattern.
fn places(path: &str, text: &str, pattern: &str, sentence: &str) -> Vec<String> {
    let pattern = Regex::new(pattern).unwrap();
    let found = pattern.find_iter(text);
    found.map(|found| format!("{path}:{}: “{}”: {sentence}", line_of(text, found.start()), found.as_str())).collect()
}

/// All texts of the repository, by their path from its top. What is not text is left out.
fn repository() -> Vec<(String, String)> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in ["src", "tests", "examples", "benches", "scripts", "docs", "assets", "scenarios", "fuzz", ".ci"] {
        collect(&top.join(folder), folder, &mut files);
    }
    for entry in fs::read_dir(top).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_file()) {
        let name = entry.file_name().into_string().unwrap();
        files.extend(fs::read_to_string(entry.path()).ok().filter(|_| name != ".git").map(|text| (name, text)));
    }
    assert!(files.iter().any(|(path, _)| path == "src/lib.rs"), "the sources were not found");
    files
}

fn collect(folder: &Path, name: &str, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().map(Result::unwrap) {
        let (path, name) = (entry.path(), format!("{name}/{}", entry.file_name().to_string_lossy()));
        if name == "fuzz/target" {
            continue;
        } else if path.is_dir() {
            collect(&path, &name, files);
        } else {
            files.extend(fs::read_to_string(&path).ok().map(|text| (name, text)));
        }
    }
}

// ---- The tests ----

/// The repository keeps the rule, and `(path, text)` breaks it once.
#[track_caller]
fn check(rule: Rule, broken: &[(&str, &str)]) {
    for (path, text) in broken {
        assert_eq!(rule(path, text).len(), 1, "the rule sees what breaks it: {path}: {text}");
    }
    let findings: Vec<String> = repository().iter().flat_map(|(path, text)| rule(path, text)).collect();
    assert!(findings.is_empty(), "\n{}", findings.join("\n"));
}

#[test]
fn layers() {
    check(
        imports_point_upwards,
        &[
            ("src/base/time.rs", "use crate::log::Log;"),
            ("src/log/act.rs", "use crate::{base::Seed, conversation::{apply, Floor}};"),
            ("src/log/act.rs", "use crate::{\n    base::{Seed, Span},\n    records,\n};"),
            ("src/records/store.rs", "fn draw(state: &crate::app::State) {}"),
            ("src/helpers/mod.rs", ""),
        ],
    );
    let fine = "use crate::base::Seed;\n// crate::app\nuse crate::log::Act;\n#[cfg(test)]\nmod tests {\n    use crate::app::State;\n}";
    assert_eq!(imports_point_upwards("src/log/file.rs", fine), [""; 0]);
}

#[test]
fn the_conversation_does_not_read() {
    check(the_conversation_never_reads, &[("src/conversation/floor.rs", "use crate::{base, reading::read};")]);
}

#[test]
fn homes_of_outside_things() {
    check(
        outside_things_stay_in_their_folder,
        &[
            ("src/cli/play.rs", "use egui::Ui;"),
            ("src/main.rs", "eframe::run_native();"),
            ("src/app/home.rs", "use rusqlite::Connection;"),
            ("src/app/home.rs", "use rodio::Player;"),
            ("src/app/shell/state.rs", "use egui::Context;"),
        ],
    );
}

#[test]
fn purity() {
    check(the_core_is_pure, &[("src/rehearsal/walk.rs", "std::fs::read(path)"), ("src/log/file.rs", "use std::time::Instant;")]);
    assert_eq!(the_core_is_pure("src/library/mod.rs", "use std::fs;"), [""; 0]);
}

#[test]
fn the_time() {
    check(one_file_asks_the_time, &[("src/app/screens/call.rs", "let now = Instant::now();"), ("src/sound/stage.rs", "SystemTime::now()")]);
    assert_eq!(one_file_asks_the_time(CLOCK, "Instant::now()"), [""; 0]);
}

#[test]
fn integers() {
    check(the_core_counts_in_integers, &[("src/assessment/score.rs", "let share = score as f32;")]);
}

#[test]
fn stray_words() {
    check(
        nothing_stray_is_left,
        &[
            ("docs/guide.md", concat!("TO", "DO: write this")),
            ("scripts/run", concat!("cd /wo", "rk/here")),
            ("assets/kinds.ron", concat!("// from Cla", "ude")),
            ("src/app/home.rs", "println!();"),
            ("tests/walks.rs", concat!("#[ign", "ore]")),
        ],
    );
}

#[test]
fn exceptions() {
    check(exceptions_carry_a_reason, &[("src/log/act.rs", concat!("#[al", "low(dead_code)]"))]);
    assert_eq!(exceptions_carry_a_reason("src/log/act.rs", "#[allow(dead_code, reason = \"shown by name\")]"), [""; 0]);
}

#[test]
fn dependencies() {
    check(dependencies_say_why, &[("Cargo.toml", "[dev-dependencies]\n# Why.\none = \"1\"\ntwo = \"2\"")]);
    check(crates_come_from_the_public_registry, &[("Cargo.lock", "source = \"registry+https://elsewhere.example\"")]);
}

#[test]
fn lengths() {
    let long = "fn f() {}\n".repeat(LONGEST + 1);
    check(files_are_short, &[("src/base/time.rs", &long)]);
    let tested = format!("fn f() {{}}\n#[cfg(test)]\nmod tests {{\n{long}}}");
    assert_eq!(files_are_short("src/base/time.rs", &tested), [""; 0]);
    for (path, _) in MAY_BE_LONGER {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
        assert!(product(&text).lines().count() > LONGEST, "{path} needs no exception any more");
    }
}

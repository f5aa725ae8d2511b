//! What is written about the project is true: links lead somewhere, what is listed is all there is.

use std::fs;
use std::path::{Path, PathBuf};

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn pages() -> Vec<PathBuf> {
    let in_folder = |folder: PathBuf| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut pages: Vec<PathBuf> = in_folder(top().to_owned()).chain(in_folder(top().join("docs"))).collect();
    pages.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    pages.sort();
    pages
}

/// The targets of the links on a page that lead to files.
fn links(text: &str) -> Vec<String> {
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let files = targets.filter(|target| !target.contains("://") && !target.starts_with('#'));
    files.map(|target| target.split('#').next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn every_link_leads_to_a_file() {
    let mut broken = Vec::new();
    let mut count = 0;
    for page in pages() {
        for link in links(&fs::read_to_string(&page).unwrap()) {
            count += 1;
            if !page.parent().unwrap().join(&link).exists() {
                broken.push(format!("{}: {link}", page.file_name().unwrap().display()));
            }
        }
    }
    assert!(count >= 5, "only {count} links were found");
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn every_folder_of_the_house_is_on_the_map() {
    let map = fs::read_to_string(top().join("ARCHITECTURE.md")).unwrap();
    for entry in fs::read_dir(top().join("src")).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            let name = path.file_name().unwrap().display().to_string();
            assert!(map.contains(&format!("| `{name}/`")), "{name} is not on the map");
        }
    }
}

#[test]
fn the_readme_names_every_scenario() {
    let readme = fs::read_to_string(top().join("README.md")).unwrap();
    for entry in fs::read_dir(top().join("scenarios")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "ron") {
            let id = path.file_stem().unwrap().display().to_string();
            let scenario = evenkeel::scenario::load(&id, &fs::read_to_string(&path).unwrap()).scenario.unwrap();
            assert!(readme.contains(&scenario.title), "the README does not name “{}”", scenario.title);
        }
    }
}

#[test]
fn the_guide_quotes_the_rubric_as_it_is() {
    let guide = fs::read_to_string(top().join("docs/trainers-guide.md")).unwrap();
    let rubric = evenkeel::scenario::Rubric::parse(evenkeel::scenario::SHIPPED_RUBRIC).unwrap();
    assert!(guide.contains(&rubric.pass.to_string()), "the pass mark");
    assert!(guide.contains(&rubric.critical_cap.to_string()), "the cap of a critical fault");
}

#[test]
fn the_page_on_walks_has_a_file_that_comes_out_as_written() {
    let page = fs::read_to_string(top().join("docs/walks.md")).unwrap();
    let example = page.split("```walk\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    let texts = evenkeel::rehearsal::shipped_texts("kettle", include_str!("scenarios/kettle.ron"));
    let world = std::sync::Arc::new(evenkeel::conversation::World::of(&texts).unwrap());
    let walks = evenkeel::rehearsal::parse_walks(example).unwrap();
    assert_eq!(walks.len(), 2);
    for walk in walks {
        let (_, _, failures) = evenkeel::rehearsal::run_walk(&world, &texts, &walk);
        assert!(!walk.expectations.is_empty() && failures.is_empty(), "{}: {failures:?}", walk.name);
    }
}

#[test]
fn the_page_on_walks_has_probes_that_go_where_they_should() {
    let page = fs::read_to_string(top().join("docs/walks.md")).unwrap();
    let example = page.split("```probes\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    let texts = evenkeel::rehearsal::shipped_texts("kettle", include_str!("scenarios/kettle.ron"));
    let stage = evenkeel::rehearsal::Stage::of(texts).unwrap();
    let probes = evenkeel::rehearsal::parse_probes(example).unwrap();
    assert_eq!(probes.len(), 3);
    for probe in probes {
        let probed = probe.run(&stage);
        assert!(probed.right, "“{}”: {}", probe.reply, probed.wrong);
    }
    assert!(page.contains(&format!("fewer than {} in a hundred", evenkeel::rehearsal::PROBES_BAR)));
}

/// What followed step by step gives is the finished file; there is nothing to mend in it, and its walks come out as written.
#[test]
fn the_boxes_of_the_first_scenario_are_all_of_it() {
    let read = |name: &str| fs::read_to_string(top().join("docs").join(name)).unwrap();
    let (page, finished) = (read("your-first-scenario.md"), read("your-first-scenario.ron"));
    let boxes: String = page.split("```ron\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<String>>();
    assert_eq!(words(&boxes), words(&finished), "the boxes in their order are the file");

    let findings = evenkeel::scenario::load("your-first-scenario", &finished).findings;
    assert!(findings.is_empty(), "{findings:?}");
    let texts = evenkeel::rehearsal::shipped_texts("your-first-scenario", &finished);
    let world = std::sync::Arc::new(evenkeel::conversation::World::of(&texts).unwrap());
    for walk in evenkeel::rehearsal::parse_walks(&read("your-first-scenario.walk")).unwrap() {
        let (_, _, failures) = evenkeel::rehearsal::run_walk(&world, &texts, &walk);
        assert!(!walk.expectations.is_empty() && failures.is_empty(), "{}: {failures:?}", walk.name);
    }
}

#[test]
fn the_first_scenario_is_proved() {
    use std::ops::ControlFlow;

    use evenkeel::base::Seed;
    use evenkeel::log::{Header, Settings};
    use evenkeel::rehearsal::explore::{Limits, prove};
    use evenkeel::rehearsal::review;

    let finished = fs::read_to_string(top().join("docs/your-first-scenario.ron")).unwrap();
    let texts = evenkeel::rehearsal::shipped_texts("your-first-scenario", &finished);
    let world = std::sync::Arc::new(evenkeel::conversation::World::of(&texts).unwrap());
    let header = Header::new(Seed(1), evenkeel::reading::VERSION, Settings::default(), texts);
    let proof = prove(&world, &header, Limits::default(), &mut |_| ControlFlow::Continue(()));
    let played = review::play_caricatures(&world, &header);
    let findings = review::review(&world.scenario, &finished, &proof, &played);
    assert!(proof.bounded.is_none() && findings.is_empty(), "{findings:?}");
}

#[test]
fn the_reference_names_every_field_of_the_rubric_file_with_its_range() {
    use evenkeel::scenario::rubric::{MOST_PHRASE, MOST_PHRASES, MOST_REMARK, MOST_TITLE, MOST_WEIGHT, NUMBERS};
    use evenkeel::scenario::{Rubric, SHIPPED_RUBRIC};
    let page = fs::read_to_string(top().join("docs/scenario-reference.md")).unwrap();
    let (_, page) = page.split_once("## The rubric file").expect("a part about the rubric");
    for number in &NUMBERS {
        let (block, name) = number.path.split_once('/').unwrap_or((number.path, number.path));
        let row = page.lines().find(|line| line.starts_with(&format!("| `{block}` |"))).unwrap_or_else(|| panic!("no row of {block}"));
        assert!(row.contains(&format!("{} to {}", number.least, number.most)) && row.contains(name), "{}: {row}", number.path);
    }
    for most in [MOST_TITLE, MOST_PHRASE, MOST_REMARK] {
        assert!(page.contains(&format!("up to {most}")), "{most}");
    }
    assert!(page.contains(&format!("0 to {MOST_WEIGHT}")) && page.contains(&format!("up to {MOST_PHRASES}")));
    // What it shows reads, in the place where it stands.
    let example = page.split("```ron").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let text = format!("{}{example})", SHIPPED_RUBRIC.trim_end().trim_end_matches(')'));
    assert_eq!(Rubric::parse(&text).unwrap().phrases.len(), 2);
    for field in ["severities: {beyond_remit: grave}", "weights: {apologize_properly: 150}"] {
        let (name, value) = field.split_once(": ").unwrap();
        assert!(page.contains(&format!("| `{name}` |")) && page.contains(&format!("`{value}`")), "{field}");
        Rubric::parse(&format!("{}{field})", SHIPPED_RUBRIC.trim_end().trim_end_matches(')'))).unwrap();
    }
}

#[test]
fn the_stories_on_the_page_about_bringing_them_in_come_out_as_it_says() {
    let page = fs::read_to_string(top().join("docs/bringing-in-a-story.md")).unwrap();
    let boxes = |kind: &str| -> Vec<&str> {
        let fenced = page.split("```").skip(1).step_by(2);
        fenced.filter_map(|fenced| fenced.strip_prefix(kind)?.strip_prefix('\n')).collect()
    };
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let stories: Vec<(&str, &str)> = ["twee", "ink"].iter().flat_map(|kind| boxes(kind).into_iter().map(|text| (*kind, text))).collect();
    let drafts = boxes("ron");
    assert_eq!((stories.len(), drafts.len()), (2, 2));
    for ((kind, story), expected) in stories.iter().zip(&drafts) {
        let imported = evenkeel::studio::import::import(&format!("story.{kind}"), story).unwrap();
        assert!(imported.is_whole(), "{:?}", imported.notes);
        assert!(words(&imported.scenario).contains(&words(expected)), "{}", imported.scenario);
        assert!(evenkeel::scenario::load("story", &imported.scenario).scenario.is_some());
    }
}

/// The walks of a shipped scenario, and what it is played with.
fn shipped(id: &str) -> (evenkeel::rehearsal::Stage, Vec<evenkeel::rehearsal::Walk>) {
    let read = |ending: &str| fs::read_to_string(top().join("scenarios").join(format!("{id}.{ending}"))).unwrap();
    let texts = evenkeel::rehearsal::shipped_texts(id, &read("ron"));
    (evenkeel::rehearsal::Stage::of(texts).unwrap(), evenkeel::rehearsal::parse_walks(&read("walk")).unwrap())
}

#[test]
fn the_guide_holds_the_tables_of_what_is_practised_where() {
    use evenkeel::rehearsal::coverage::{Coverage, Row};

    let guide = fs::read_to_string(top().join("docs/trainers-guide.md")).unwrap();
    let held =
        guide.split("<!-- coverage -->\n").nth(1).and_then(|rest| rest.split("<!-- end of coverage -->").next()).expect("the tables");
    let library = evenkeel::library::Library::shipped();
    let rows = std::thread::scope(|scope| {
        let row = |id: &str| {
            let (stage, walks) = shipped(id);
            Row::of(&stage, &walks)
        };
        let played: Vec<_> = library.cards().map(|card| scope.spawn(move || row(&card.id))).collect();
        played.into_iter().map(|row| row.join().unwrap()).collect()
    });
    let tables = Coverage { rows }.as_markdown();
    assert_eq!(held.trim(), tables.trim(), "write them anew: evenkeel coverage scenarios --markdown");
}

#[test]
fn the_guide_tells_of_every_call() {
    let guide = fs::read_to_string(top().join("docs/trainers-guide.md")).unwrap();
    let sections: Vec<&str> = guide.split("\n### ").skip(1).collect();
    for (number, card) in evenkeel::library::Library::shipped().cards().enumerate() {
        let heading = format!("{}. {} (`{}`)\n", number + 1, card.title, card.id);
        let section =
            sections.iter().find_map(|section| section.strip_prefix(&heading)).unwrap_or_else(|| panic!("no section “{heading}”"));
        for part in ["**For** ", "**Practises** ", "**Ask afterwards:** ", "**Before it** ", "**After it** "] {
            assert_eq!(section.matches(part).count(), 1, "{}: {part}", card.id);
        }
        let asked = section.split("**Ask afterwards:**").nth(1).and_then(|rest| rest.split("**Before it**").next()).unwrap_or_default();
        assert!((2..=4).contains(&asked.matches('?').count()), "{}: two or three good questions", card.id);
    }
}

/// All codes that a check, the loader or the proof can give, as they stand in the sources.
fn codes() -> Vec<String> {
    fn sources(folder: &Path, texts: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, texts);
            } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("tests.rs") {
                let text = fs::read_to_string(&path).unwrap();
                texts.push(text.split("#[cfg(test)]").next().unwrap_or_default().to_owned());
            }
        }
    }
    let mut texts = Vec::new();
    for folder in ["scenario", "rehearsal", "library"] {
        sources(&top().join("src").join(folder), &mut texts);
    }
    let given =
        r#"(?:Diagnostic::(?:error|warning|advice)|self\.error)\(\s*"([a-z0-9-]+)"|\bcode: "([a-z0-9-]+)"|TokenKind::\w+, "([a-z0-9-]+)""#;
    let given = regex::Regex::new(given).unwrap();
    let found = |text: &String| {
        given
            .captures_iter(text)
            .filter_map(|found| found.iter().skip(1).flatten().next().map(|code| code.as_str().to_owned()))
            .collect::<Vec<_>>()
    };
    let mut codes: Vec<String> = texts.iter().flat_map(found).collect();
    codes.sort();
    codes.dedup();
    codes
}

#[test]
fn every_finding_has_its_part_and_no_part_is_left_over() {
    let mut written: Vec<String> = evenkeel::help::book().codes().collect();
    written.sort();
    let codes = codes();
    assert!(codes.len() >= 90, "only {} codes were found", codes.len());
    assert_eq!(written, codes);
}

#[test]
fn every_part_about_a_finding_says_what_to_do_and_gives_an_example() {
    use evenkeel::help::{What, book};
    for code in book().codes() {
        let place = book().finding(&code).unwrap();
        let section = book().page(place.page).section(place.block);
        let words: usize =
            section.iter().skip(1).filter(|block| matches!(block.what, What::Paragraph(_))).map(|block| block.plain().len()).sum();
        assert!(words > 60, "{code} says little");
        assert!(section.iter().any(|block| matches!(block.what, What::Code(..))), "{code} has no example");
    }
}

/// A link leads to a heading of the book, or to a file that is kept beside the pages; and no two headings of a page share a name.
#[test]
fn every_link_of_the_book_leads_somewhere() {
    use evenkeel::help::{What, Words, book};
    let mut count = 0;
    for (id, page) in book().pages() {
        let mut anchors = std::collections::BTreeSet::new();
        for block in &page.blocks {
            let words: Vec<&Words> = match &block.what {
                What::Heading { words, anchor, .. } => {
                    assert!(anchors.insert(anchor), "{}: two headings are “{anchor}”", page.title);
                    vec![words]
                }
                What::Paragraph(words) | What::Item(_, words) => vec![words],
                What::Row { cells, .. } => cells.iter().collect(),
                What::Code(..) => Vec::new(),
            };
            for target in words.iter().flat_map(|words| &words.0).filter_map(|run| run.link.as_deref()) {
                count += 1;
                let file = !target.contains('#') && top().join("docs").join(target).exists();
                assert!(book().follow(id, target).is_some() || file || target.contains("://"), "{}: {target}", page.title);
            }
        }
    }
    assert!(count >= 12, "only {count} links were found");
}

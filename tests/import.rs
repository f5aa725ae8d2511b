//! Stories brought in from other programs: what becomes of each thing that a story can have, that a draft always loads, and that
//! nothing which stands in a file makes it panic or grow without end.

use std::fs;
use std::path::Path;

use evenkeel::base::Severity;
use evenkeel::scenario::{FILE_BYTES, Scenario, Way, load};
use evenkeel::studio::import::{Imported, NotImported, import};
use proptest::prelude::*;

/// Brings a story in; its draft has to load.
#[track_caller]
fn draft(name: &str, text: &str) -> (Scenario, Imported) {
    let imported = import(name, text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let loaded = load("draft", &imported.scenario);
    let errors: Vec<_> = loaded.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}\n{}", imported.scenario);
    (loaded.scenario.expect("a scenario"), imported)
}

/// A scenario in brief, a line for each beat (`id: lines [option -> way | ...] > way`) and for each ending of the story.
fn brief(scenario: &Scenario) -> Vec<String> {
    let way = |way: &Way| match way {
        Way::Beat(beat) => scenario.beats.id(*beat).to_owned(),
        Way::Ending(ending) => scenario.endings.id(*ending).to_owned(),
    };
    let mut brief = Vec::new();
    for (_, id, beat) in scenario.beats.iter() {
        let lines: Vec<&str> = beat.says.iter().filter_map(|line| line.variants.first()).map(String::as_str).collect();
        let option = |option: &evenkeel::scenario::ReplyOption| match &option.next {
            Some(next) => format!("{} -> {}", option.say, way(next)),
            None => option.say.clone(),
        };
        let options: Vec<String> = beat.options.iter().map(option).collect();
        let mut line = format!("{id}: {}", lines.join(" / "));
        if !options.is_empty() {
            line += &format!(" [{}]", options.join(" | "));
        }
        if let Some(on) = beat.then.as_ref().or(beat.otherwise.as_ref()) {
            line += &format!(" > {}", way(on));
        }
        brief.push(line);
    }
    let endings = scenario.endings.iter().filter(|(_, id, _)| *id != "patience-over");
    brief.extend(endings.map(|(_, id, ending)| format!("({id}) {}", ending.text).trim_end().to_owned()));
    brief
}

#[track_caller]
fn check(name: &str, text: &str, expected: &[&str], told: &[&str]) {
    let (scenario, imported) = draft(name, text);
    assert_eq!(brief(&scenario), expected, "{}", imported.scenario);
    let notes: Vec<String> = imported.notes.iter().filter(|note| note.line.is_some()).map(ToString::to_string).collect();
    assert_eq!(notes.len(), told.len(), "{notes:#?}");
    for (note, part) in notes.iter().zip(told) {
        assert!(note.contains(part), "{note} / {part}");
    }
}

#[track_caller]
fn check_twee(text: &str, expected: &[&str], told: &[&str]) {
    check("story.twee", text, expected, told);
}

#[track_caller]
fn check_ink(text: &str, expected: &[&str], told: &[&str]) {
    check("story.ink", text, expected, told);
}

// ---- Twee ----

#[test]
fn passages_become_beats_and_endings() {
    check_twee(
        ":: Start\nWhere is it?\n[[Here.->Good]]\n[[Bad<-I don't know.]]\n[[Wait|Start]]\n[[Good]]\n\n:: Good\nThanks.\n:: Bad\nBye.",
        &["start: Where is it? [Here. -> good | I don't know. -> bad | Wait -> start | Good -> good]", "(good) Thanks.", "(bad) Bye."],
        &[],
    );
}

#[test]
fn a_story_begins_where_it_says_so() {
    let passages = ":: A\nOne.\n[[b->B]]\n:: B\nTwo.\n[[a->A]]\n";
    check_twee(passages, &["a: One. [b -> b]", "b: Two. [a -> a]"], &[]);
    check_twee(&format!("{passages}:: StoryData\n{{\"start\": \"B\"}}"), &["b: Two. [a -> a]", "a: One. [b -> b]"], &[]);
    check_twee(&format!("{passages}:: StoryData\n{{\"start\": \"C\"}}"), &["a: One. [b -> b]", "b: Two. [a -> a]"], &["begin at “C”"]);
    check_twee(&format!("{passages}:: StoryData\n{{start"), &["a: One. [b -> b]", "b: Two. [a -> a]"], &["Line 7: “StoryData” cannot"]);
    assert_eq!(draft("x.tw", &format!(":: StoryTitle\nThe queue\n{passages}")).0.title, "The queue");
    assert_eq!(draft("calls/the_red-gate.tw", passages).0.title, "The red gate");
}

#[test]
fn a_link_that_turns_the_page_is_no_reply() {
    check_twee(
        ":: Start\nWell?\n[[Continue->B]]\n:: B\nSay something.\n[[Yes.->Start]]",
        &["start: Well? > b", "b: Say something. [Yes. -> start]"],
        &[],
    );
    check_twee(
        ":: Start\nWell?\n[[Continue->B]]\n:: B\nAnd?\n[[Next->Start]]",
        &["start: Well? > b", "b: And?"],
        &["Line 4: In the story this comes back to itself"],
    );
    check_twee(":: Start\nBye.", &["start: Bye. > the-end", "(the-end)"], &[]);
}

#[test]
fn a_link_in_a_sentence_leaves_its_words_there() {
    check_twee(
        ":: Start\nYou can [[leave->B]] now.\n:: B\n[[Back->Start]]",
        &["start: You can leave now. [leave -> b]", "b:  [Back -> start]"],
        &[],
    );
}

#[test]
fn what_leads_nowhere_stays_and_is_told() {
    check_twee(
        ":: Start\nWell?\n[[A->Nowhere]]\n[[B->https://example.org]]\n[[C->$there]]",
        &["start: Well? [A]"],
        &["Line 3: The story has no “Nowhere”", "Line 4: The link to “https://example.org”", "Line 5: The link to “$there”"],
    );
}

#[test]
fn names_are_told_apart() {
    check_twee(
        ":: A\\[1\\]\nOne. [[to a 1->A 1]]\n:: A 1\nTwo. [[back->A[1]]]\n:: A 1\nThree.",
        &["a-1: One. to a 1 [to a 1 -> a-1-2]", "a-1-2: Two. back] [back]", "(a-1-3) Three."],
        &["Line 4: The story has no “A[1”", "Line 5: There is another passage “A 1”"],
    );
}

#[test]
fn special_passages_are_told_and_left_out() {
    check_twee(
        "Words before.\n:: Start\nHello.\n[[Hm.->Start]]\n:: Code [script]\nalert(1)\n:: StoryInit\n<<set $a to 1>>\n:: Tools [widget]\n<<widget x>><</widget>>",
        &["start: Hello. [Hm. -> start]"],
        &["Line 1: What stands before", "Line 5: A script (the passage “Code”)", "Line 7: The passage “StoryInit”", "Line 9: Widgets"],
    );
}

#[test]
fn harlowes_macros_are_told_and_the_words_stay() {
    check_twee(
        ":: Start\n(set: $a to 1)It is (text-style: \"bold\")[late] (note: very).\n(if: $a is 1)[Too late.](else:)[Fine.]\n(link: \"I see.\")[(go-to: \"B\")]\n(link-goto: \"No.\", \"B\")\n:: B\nYour $name, please.",
        &["start: It is late (note: very). / Too late.Fine. [I see. -> b | No. -> b]", "(b) Your $name, please."],
        &["Line 2: What “set” keeps", "Line 2: How words look or sound (“text-style”)", "Line 3: What “if” asks", "Line 7: A variable"],
    );
}

#[test]
fn sugarcubes_macros_are_told_and_the_words_stay() {
    check_twee(
        ":: Start\n<<if $a>>Too late.<<else>>Fine.<</if>>\n<<link \"I see.\" \"B\">><</link>>\n<<link [[No.->B]]>><</link>>\n<<button \"Hm.\">><<goto \"B\">><</button>>\n[[Pay.|B][$paid to true]]\n[img[cat.png]]<<silently>>hidden<</silently>>\n:: B\n<b>Bye</b>,<br>you.<!-- note -->",
        &["start: Too late.Fine. [I see. -> b | No. -> b | Hm. -> b | Pay. -> b]", "(b) Bye, you."],
        &["Line 2: What “if” asks", "Line 6: What a link sets", "Line 7: A picture", "Line 7: A script"],
    );
}

#[test]
fn links_that_open_more_words_are_told() {
    check_twee(
        ":: Start\n<<linkreplace \"Look.\">>It is \\\n<b>broken</b>.<</linkreplace>>\n(link-reveal: \"Ask.\")[Why?]\n<<return \"Back.\" \"Start\">><<back>>",
        &["start: It is broken. / Why? [Back. -> start]"],
        &["Line 3: The link “Look.” leads nowhere", "Line 4: The link “Ask.” leads nowhere", "Line 5: The macro “back”"],
    );
}

#[test]
fn chapbooks_modifiers_are_told_and_the_words_stay() {
    check_twee(
        ":: StoryData\n{\"format\": \"Chapbook\"}\n:: Start\nangry: true\n--\n[if angry]\nNo.\n[continued]\n{link to: 'B', label: 'Why not?'}\n:: B\nBecause.",
        &["start: No. [Why not? -> b]", "(b) Because."],
        &["Line 4: Variables", "Line 6: What “[if angry]” asks for"],
    );
}

// ---- ink ----

#[test]
fn knots_and_choices_become_beats_and_options() {
    check_ink(
        "-> a\n=== a ===\nWhere is it?\n* [Here.] -> b\n+ I don't know. -> a\n* Wait.\n  Why?\n  -> b\n=== b\nThanks.\n-> END",
        &["a: Where is it? [Here. -> b | I don't know. -> a | Wait. -> wait]", "wait: Why? > b", "(b) Thanks."],
        &[],
    );
    let (scenario, _) = draft("x.ink", "Well?\n* A -> END\n+ B -> END");
    let again: Vec<bool> = scenario.beats.iter().flat_map(|(_, _, beat)| &beat.options).map(|option| option.again).collect();
    assert_eq!(again, [false, true], "only a sticky choice is offered again");
}

#[test]
fn brackets_divide_a_choice_from_what_follows() {
    check_ink(
        "Hello world.\n* Hello [back!] right back to you!\n  Nice to hear from you.\n  -> END",
        &["beginning: Hello world. [Hello back! -> hello-back]", "(hello-back) right back to you! Nice to hear from you."],
        &["Line 2: What stands behind the brackets"],
    );
}

#[test]
fn what_follows_choices_comes_together_at_a_gather() {
    check_ink(
        "Well?\n* A\n  So.\n  ** A1\n  ** A2\n     Hm.\n  -- Both.\n* B\n- All.\n-> END",
        &[
            "beginning: Well? [A -> a | B -> and-then-2]",
            "a: So. [A1 -> and-then | A2 -> a2]",
            "a2: Hm. > and-then",
            "and-then: Both. > and-then-2",
            "(and-then-2) All.",
        ],
        &[],
    );
    check_ink("- (top) Well?\n* A -> top\n* ->\n  Enough.\n-> END", &["top: Well? [A -> top] > otherwise", "(otherwise) Enough."], &[]);
}

#[test]
fn ways_are_named_from_where_they_stand() {
    check_ink(
        "-> k\n=== k ===\n= one\nOne.\n* x -> two\n* y -> m.one\n* z -> late\n= two\nTwo. -> END\n=== m ===\n= one\nThree. -> END",
        &["k-one: One. [x -> k-two | y -> m-one | z]", "(k-two) Two.", "(m-one) Three."],
        &["Line 7: The story has no “late”"],
    );
}

#[test]
fn what_is_worked_out_is_told_and_the_words_stay() {
    check_ink(
        "VAR a = 1\nINCLUDE other.ink\nIt is {late|later}. {a > 1: Very.}\n~ a = 2\n{ a:\n  - 1: One.\n  - else: Two.\n}\n* {a} [Yes.] -> aside ->\n<- thread\n* No. # loud\n- -> END\n=== function f(x)\n~ return x\n=== aside\nHm.\n->->",
        &["beginning: It is late. Very. [Yes. -> the-end | No. -> the-end]", "(aside) Hm.", "(the-end)"],
        &[
            "Line 1: A variable",
            "Line 2: Another file belongs to this story. It is not opened",
            "Line 3: Of words that change",
            "Line 3: A condition in braces",
            "Line 4: Logic",
            "Line 5: A block in braces",
            "Line 9: The condition of a choice",
            "Line 9, and in 1 more place: A tunnel",
            "Line 10: A thread",
            "Line 11: Tags",
            "Line 13: Functions",
        ],
    );
}

#[test]
fn comments_of_ink_are_no_words() {
    check_ink("Well? // he said\n/* a long\n* comment */\n* Yes. -> END", &["beginning: Well? [Yes. -> the-end]", "(the-end)"], &[]);
}

// ---- Both ----

#[test]
fn whole_stories_become_the_drafts_beside_them() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories");
    for name in ["burnt-hand.twee", "parcel.ink"] {
        let path = folder.join(name);
        let (_, imported) = draft(name, &fs::read_to_string(&path).unwrap());
        let expected = fs::read_to_string(path.with_extension("ron")).unwrap_or_default();
        assert!(imported.scenario == expected, "{name}:\n{}", imported.scenario);
    }
}

#[test]
fn what_is_no_story_is_refused_in_a_sentence() {
    let large = "x".repeat(FILE_BYTES + 1);
    for (name, text, expected) in [
        ("a.html", "<!DOCTYPE html><tw-storydata>", NotImported::Html),
        ("a.twee", "  <html>\n:: A", NotImported::Html),
        ("archive.html", "", NotImported::Html),
        ("a.json", "{\"inkVersion\":21,\"root\":[]}", NotImported::CompiledInk),
        ("a.txt", "Dear all,", NotImported::Unknown),
        ("", "", NotImported::Unknown),
        ("a.twee", "", NotImported::Empty),
        ("a.ink", "// nothing\n", NotImported::Empty),
        ("a.ink", large.as_str(), NotImported::TooLarge),
    ] {
        assert_eq!(import(name, text), Err(expected), "{name}");
        assert!(expected.to_string().ends_with('.'), "{expected}");
    }
    check("notes.txt", ":: A\nHm.\n[[B->A]]", &["a: Hm. [B -> a]"], &[]);
    check("notes.txt", "=== a\nHm.\n* B -> a", &["a: Hm. [B -> a]"], &[]);
}

#[test]
fn signs_that_no_scenario_can_have_are_left_out() {
    check_twee(
        ":: St\u{202e}art\r\nW\u{0}ell,\u{a0}then?\u{200b}\r\n[[caf\u{fffd}->Start]]",
        &["start: Well, then? [caf? -> start]"],
        &["Line 3: There are signs"],
    );
    assert_eq!(draft("c\u{202e}all\n\"\u{fffd}.twee", ":: A\nHm.").0.title, "Call \"?");
}

#[test]
fn what_is_more_than_a_scenario_can_have_is_told() {
    let options: String = (0..12).map(|n| format!("[[Reply {n}->Start]]\n")).collect();
    let (scenario, imported) = draft("a.twee", &format!(":: Start\nWell?\n{options}"));
    assert_eq!(scenario.beats.iter().map(|(_, _, beat)| beat.options.len()).sum::<usize>(), 9);
    assert!(imported.scenario.contains("// More to choose from: Reply 9 / Reply 10 / Reply 11"), "{}", imported.scenario);

    let long: String =
        (0..60).map(|n| format!("This is sentence number {n} of a customer who does not stop talking about it.\n")).collect();
    let (scenario, imported) = draft("a.twee", &format!(":: Start\n{long}[[Hm.->Start]]"));
    assert_eq!(scenario.beats.iter().map(|(_, _, beat)| beat.says.len()).sum::<usize>(), 20);
    assert!(imported.notes.iter().any(|note| note.sentence.contains("20 lines")));

    let passages: String = (0..700).map(|n| format!(":: P{n}\nHm.\n[[On->P{}]]\n[[End->E{n}]]\n:: E{n}\nBye.\n", n + 1)).collect();
    let (scenario, imported) = draft("a.twee", &passages);
    assert_eq!((scenario.beats.len(), scenario.endings.len()), (400, 99));
    assert!(imported.notes.iter().any(|note| note.sentence.contains("more from here on")));
    assert!(imported.scenario.contains("“P400” was left out: say where this leads."));
}

/// A story of so many passages in which every third ends, and each offers three replies.
fn long_story(passages: usize) -> String {
    let mut story =
        ":: StoryTitle\nThe long queue\n\n:: StoryData\n{\"ifid\": \"x\", \"format\": \"SugarCube\", \"start\": \"Desk 0\"}\n\n".to_owned();
    for n in 0..passages {
        story +=
            &format!(":: Desk {n} [queue] {{\"position\":\"{n},{n}\"}}\nHe looks at the ticket. \"Number {n}, and I was here first!\"\n");
        if n % 3 < 2 {
            let ways = [n + 1, (n + 2) % passages, n / 2].map(|to| to.min(passages - 1));
            for (reply, to) in ["I'm sorry, that was our mistake.", "Please wait.", "What happened first?"].iter().zip(ways) {
                story += &format!("* [[{reply}->Desk {to}]]\n");
            }
        }
        story.push('\n');
    }
    story
}

#[test]
fn a_story_of_forty_passages_comes_in_whole() {
    let (scenario, imported) = draft("queue.twee", &long_story(40));
    assert!(imported.is_whole(), "{:#?}", imported.notes);
    assert_eq!((scenario.beats.len(), scenario.endings.len()), (27, 14), "{}", imported.scenario);
    assert_eq!(scenario.beats.iter().flat_map(|(_, _, beat)| &beat.options).filter(|option| option.next.is_some()).count(), 27 * 3);
    let first = scenario.beats.iter().next().unwrap().2;
    assert_eq!(first.says[0].variants, ["Number 0, and I was here first!"]);
    assert!(imported.scenario.contains("// The story tells: He looks at the ticket. …"));
}

#[test]
fn hostile_stories_end_soon_and_small() {
    let most = FILE_BYTES / 4;
    let chain = |from: usize| (0..from).map(|n| format!(":: {n}\n[[Continue->{}]]\n", n + 1)).collect::<String>();
    let repeated = |what: &str| what.repeat(most / what.len());
    for (name, text) in [
        ("a.twee", chain(8_000)),
        ("a.twee", repeated("::a\n")),
        ("a.twee", format!("::a\n{}", repeated("[["))),
        ("a.twee", format!("::a\n{}", repeated("[[b]]"))),
        ("a.twee", format!("::a\n{}", repeated("<<if"))),
        ("a.twee", format!("::a\n{}", repeated("(if:"))),
        ("a.twee", format!("::a\n{}", repeated("/*"))),
        ("a.twee", format!("::a\n{}", repeated("\""))),
        ("a.twee", format!("::a\n{}", repeated("\"x. "))),
        ("a.twee", format!("::a\n{}", repeated("{x}"))),
        ("a.ink", repeated("//\n")),
        ("a.ink", repeated("/* ")),
        ("a.ink", repeated("{")),
        ("a.ink", repeated("{\n")),
        ("a.ink", repeated("{a:")),
        ("a.ink", repeated("* a\n")),
        ("a.ink", repeated("*")),
        ("a.ink", repeated("- a\n* b\n")),
        ("a.ink", repeated("=== a\nx\n")),
        ("a.ink", repeated("-> a ")),
    ] {
        let start = text.chars().take(20).collect::<String>();
        match import(name, &text) {
            Ok(imported) => {
                assert!(imported.scenario.len() <= FILE_BYTES, "{start}: {}", imported.scenario.len());
                assert!(load("draft", &imported.scenario).scenario.is_some(), "{start}");
                assert!(imported.notes.len() < 300, "{start}");
            }
            Err(error) => assert_eq!(error, NotImported::Empty, "{start}"),
        }
    }
}

/// Pieces of both formats, and of what tries to break out of a text.
const PIECES: [&str; 64] = [
    ":: ",
    "Start",
    "A",
    "B",
    "\n",
    "\n\n",
    " ",
    "[[",
    "]]",
    "->",
    "<-",
    "|",
    "[",
    "]",
    "{",
    "}",
    "(",
    ")",
    "(if: $a)",
    "(else:)",
    "<<if $a>>",
    "<</if>>",
    "<<goto \"A\">>",
    "<<link \"x\" \"A\">>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<br>",
    "$name",
    "=== ",
    "= ",
    "* ",
    "+ ",
    "- ",
    "-- ",
    "** ",
    "-> END",
    "-> DONE",
    "-> A",
    "->->",
    "<> ",
    "# tag",
    "~ x = 1",
    "VAR x = 1",
    "INCLUDE x",
    "(label) ",
    "\"",
    "“",
    "”",
    "\\",
    "//",
    "/*",
    "*/",
    ".",
    "?",
    "I am sorry.",
    "Where is it?",
    "é",
    "\u{202e}",
    "\u{0}",
    "\u{e000}",
    "),",
    "\"), next: \"",
];

fn story() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES.as_slice()), 0..120).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_text_becomes_a_draft_that_loads_or_a_sentence(text in prop_oneof![story(), any::<String>()], name in prop::sample::select(vec!["a.twee", "a.ink", "a.txt"])) {
        match import(name, &text) {
            Ok(imported) => {
                let loaded = load("draft", &imported.scenario);
                prop_assert!(loaded.scenario.is_some(), "{:?}\n{}", loaded.findings, imported.scenario);
                prop_assert!(imported.scenario.len() <= 20_000 + 40 * text.len());
                let lines = text.lines().count() + text.matches(['\r', '\u{2028}', '\u{2029}']).count();
                for note in &imported.notes {
                    prop_assert!(note.sentence.ends_with('.') && !note.sentence.chars().any(char::is_control), "{}", note.sentence);
                    prop_assert!(note.line.is_none_or(|line| (1..=lines + 1).contains(&line)), "{}", note);
                }
                prop_assert_eq!(import(name, &text), Ok(imported));
            }
            Err(error) => prop_assert!(error.to_string().ends_with('.')),
        }
    }
}

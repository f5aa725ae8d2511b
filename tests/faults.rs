//! Mistakes that authors make, made by machine in the shipped scenarios: nearly all of them are reported, and where they are.

use evenkeel::base::{Diagnostic, Severity, Span};
use evenkeel::studio::language::Shape;
use evenkeel::studio::tree::Child;
use evenkeel::studio::{Document, Edit, Join, Parsed, Path, Splice};

const SHIPPED: [&str; 2] = [include_str!("../scenarios/device-restore.ron"), include_str!("../scenarios/crm-crash.ron")];

/// Places of each scenario at which a mistake is made.
const PLACES: usize = 3;

/// What is done to a place.
#[derive(Clone, Copy)]
enum Harm {
    /// Something else is written there.
    Write(&'static str),
    /// It is written otherwise.
    Turn(fn(&str) -> String),
    /// Its name is written otherwise.
    Name(fn(&str) -> String),
    /// Its name is written otherwise, and what refers to it is told.
    OwnName(fn(&str) -> String),
    /// Something is put before it.
    Before(&'static str),
    /// Something is put behind it.
    After(&'static str),
    /// Something is put into its bracket, first.
    Inside(&'static str),
    /// It is taken out as a form would.
    Drop,
    /// It is put there a second time.
    Twice,
    /// The comma behind it is forgotten.
    NoComma,
    /// The colon between its name and itself becomes this.
    Colon(&'static str),
}

use Harm::*;

fn typo(word: &str) -> String {
    let at = word.char_indices().nth(word.chars().count() / 2).map_or(0, |(at, _)| at);
    format!("{}x{}", &word[..at], &word[at..])
}

fn cut_end(written: &str) -> String {
    written[..written.len() - 1].to_owned()
}

fn inside_quotes(written: &str) -> &str {
    written.trim_matches('"')
}

/// Each mistake: what it is, where it can be made (`*` stands for any step), and what it does.
#[rustfmt::skip]
const FAULTS: &[(&str, &str, Harm)] = &[
    // Signs.
    ("a comma is forgotten behind a text", "briefing/you_are", NoComma),
    ("a comma is forgotten behind a list", "beats/*/options", NoComma),
    ("a comma is forgotten behind an option", "beats/*/options/0", NoComma),
    ("a comma is forgotten in an option", "beats/*/options/*/say", NoComma),
    ("a comma too many in a list", "beats/*/options/*/shows/*", After(", ,")),
    ("a comma too many in a block", "briefing/you_are", After(",,")),
    ("a closing bracket too many", "beats/*/otherwise", After(")")),
    ("a closing brace too many", "briefing/facts", After("}")),
    ("an option is not closed", "beats/*/options/*", Turn(cut_end)),
    ("a list is not closed", "beats/*/options/*/shows", Turn(cut_end)),
    ("a beat is not closed", "beats/*", Turn(cut_end)),
    ("a map is not closed", "beats/*/calls_for", Turn(cut_end)),
    ("a closing bracket of another kind", "beats/*/options/*/shows", Turn(|written| format!("{})", cut_end(written)))),
    ("a closing brace of another kind", "beats/*/calls_for", Turn(|written| format!("{}]", cut_end(written)))),
    ("an equals sign for a colon", "beats/*/hint", Colon(" =")),
    ("a colon is forgotten", "beats/*/hint", Colon("")),
    ("a semicolon for a comma", "beats/*/otherwise", After(";")),
    ("a text is not closed", "beats/*/hint", Turn(cut_end)),
    ("an option's words are not closed", "beats/*/options/*/say", Turn(cut_end)),
    ("a text is not opened", "beats/*/hint", Turn(|written| written[1..].to_owned())),
    ("a quotation mark inside of a text", "beats/*/options/*/say", Turn(|written| written.replacen(' ', " \"well\" ", 1))),
    ("typographic quotation marks", "beats/*/options/*/say", Turn(|written| format!("“{}”", inside_quotes(written)))),
    ("single quotation marks", "beats/*/otherwise", Turn(|written| format!("'{}'", inside_quotes(written)))),
    ("a backslash inside of a text", "beats/*/hint", Turn(|written| written.replacen(' ', "\\ ", 1))),
    ("a value is forgotten", "beats/*/options/*/next", Write("")),
    ("a name is forgotten", "beats/*/options/*/say", Name(|_| String::new())),
    ("a stray sign", "beats/*/otherwise", Before("@ ")),
    ("a comment that is not closed", "beats/*/hint", Before("/* ")),
    ("a list in braces", "beats/*/tempts", Turn(|written| format!("{{{}}}", written.trim_matches(['[', ']'])))),
    ("a map in round brackets", "beats/*/calls_for", Turn(|written| format!("[{}]", written.trim_matches(['{', '}'])))),
    // Names of the language.
    ("a misspelt field of a beat", "beats/*/options", Name(typo)),
    ("a misspelt field of an option", "beats/*/options/*/next", Name(typo)),
    ("a misspelt field of a line", "beats/*/says/*/pause", Name(typo)),
    ("a misspelt field of the caller", "caller/kind", Name(typo)),
    ("a misspelt field of the briefing", "briefing/you_may", Name(typo)),
    ("a misspelt field of an ending", "endings/*/outcome", Name(typo)),
    ("a misspelt field of the whole", "goals", Name(typo)),
    ("a misspelt field that is needed", "title", Name(typo)),
    ("a field that there is not", "beats/*/options/*", Inside("colour: red, ")),
    ("a misspelt channel", "channel", Turn(typo)),
    ("a misspelt level", "level", Turn(typo)),
    ("a misspelt kind of caller", "caller/kind", Turn(typo)),
    ("a misspelt signal", "beats/*/options/*/shows/*/0", Turn(typo)),
    ("a misspelt goal", "goals/*", Name(typo)),
    ("a misspelt principle that is called for", "beats/*/calls_for/*", Name(typo)),
    ("a misspelt restraint", "beats/*/tempts/*", Turn(typo)),
    ("a misspelt outcome", "endings/*/outcome", Turn(typo)),
    ("a misspelt ladder", "beats/*/mood/*", Name(typo)),
    ("a misspelt condition", "beats/*/routes/*/when", Turn(|written| format!("x{written}"))),
    ("a misspelt reaction", "reactions/*", Name(typo)),
    ("a misspelt kind of move", "moves/*/do", Turn(typo)),
    // Names of the author.
    ("an option that leads nowhere", "beats/*/options/*/next", Turn(typo)),
    ("a route that leads nowhere", "beats/*/routes/*/next", Turn(typo)),
    ("a beat whose other replies lead nowhere", "beats/*/otherwise", Turn(typo)),
    ("a beat that goes nowhere by itself", "beats/*/then", Turn(typo)),
    ("a move that leads nowhere", "moves/*/next", Turn(typo)),
    ("a start that there is not", "start", Turn(typo)),
    ("a fact that there is not, told", "beats/*/says/*/tells/*", Turn(typo)),
    ("a fact that there is not, set", "beats/*/options/*/sets/*", Turn(typo)),
    ("a truth that there is not", "beats/*/time_about", Turn(typo)),
    ("an offer that there is not", "beats/*/options/*/offers/*", Turn(typo)),
    ("a move that there is not", "beats/*/agrees/*", Turn(typo)),
    ("an ending that there is not", "gives_up", Turn(typo)),
    ("a scene that there is not", "endings/*/later/*/scene", Turn(typo)),
    ("a fact in the record that there is not", "record/*/wants/*", Turn(typo)),
    ("a beat that another name is given", "beats/*", OwnName(typo)),
    ("an ending that another name is given", "endings/*", OwnName(typo)),
    ("a name that cannot be one", "beats/*", Name(|_| "\"My Beat\"".to_owned())),
    ("a name for two beats", "beats/*", Twice),
    ("a name for two endings", "endings/*", Twice),
    ("an option given twice", "beats/*/options/*", Twice),
    ("a field given twice", "beats/*/hint", Twice),
    ("a goal given twice", "goals/*", Twice),
    ("a name without quotation marks", "beats/*/otherwise", Turn(|written| inside_quotes(written).to_owned())),
    // Values.
    ("a number in quotation marks", "caller/mood/anger", Turn(|written| format!("\"{written}\""))),
    ("a number that is too large", "caller/mood/anger", Write("99")),
    ("a word for a number", "minutes", Write("ten")),
    ("a text for yes or no", "beats/*/insult", Write("\"yes\"")),
    ("a word for yes or no", "beats/*/insult", Write("yes")),
    ("a duration that is none", "truths/*/takes", Write("\"half an hour or so\"")),
    ("a duration without quotation marks", "truths/*/takes", Write("30 min")),
    ("a pause that is none", "beats/*/says/*/pause", Write("\"a bit\"")),
    ("a pause that is too long", "beats/*/says/*/pause", Write("\"5 min\"")),
    ("a moment that is none", "now", Write("\"Tuesday at three\"")),
    ("opening hours that are none", "opening_hours", Write("\"in the morning\"")),
    ("a signal in quotation marks", "beats/*/options/*/shows/*/0", Turn(|written| format!("\"{written}\""))),
    ("a text for an option", "beats/*/options/*", Write("\"I am sorry.\"")),
    ("a list for a map", "facts", Write("[\"one\", \"two\"]")),
    ("a text for a list of signals", "beats/*/options/*/shows", Write("\"sorry\"")),
    ("a condition without its signal", "beats/*/routes/*/when", Write("shows()")),
    ("bounds without a name", "beats/*/routes/*/when", Write("anger(7)")),
    ("a signal where a condition is wanted", "beats/*/routes/*/when", Write("hostility")),
    ("a recording outside of the folder", "beats/*/says/*", Write("(text: \"One.\", sound: \"../one.ogg\")")),
    ("a principle that nothing tempts to break", "beats/*/tempts/*", Write("empathize")),
    // What is missing.
    ("no title", "title", Drop),
    ("no caller", "caller", Drop),
    ("no start", "start", Drop),
    ("no endings", "endings", Drop),
    ("an option without words", "beats/*/options/*/say", Drop),
    ("a route without a condition", "beats/*/routes/*/when", Drop),
    ("a route without a way", "beats/*/routes/*/next", Drop),
    ("an offer without words", "briefing/you_may/*/text", Drop),
    ("a truth without a time", "truths/*/takes", Drop),
    ("a move without a kind", "moves/*/do", Drop),
    ("no way out when patience is over", "gives_up", Drop),
    // What is whole and yet not meant.
    ("an empty line", "beats/*/says/*/text/*", Write("\"\"")),
    ("an option with empty words", "beats/*/options/*/say", Write("\" \"")),
    ("a beat that nothing leads to", "beats/*", Before("\"lonely\": (says: \"Hello?\", then: \"lonely-too\"), \"lonely-too\": (says: \"Hello.\", options: [], otherwise: \"lonely\"),\n")),
    ("an ending that nothing leads to", "endings/*", Before("\"far-away\": (outcome: lost, text: \"Gone.\"),\n")),
    ("a beat that gets stuck", "beats/*", Write("(says: \"And now?\")")),
    ("a beat that leads to itself by itself", "beats/*", Before("\"round\": (says: \"Again.\", then: \"round\"),\n")),
    ("a goal that nothing calls for", "goals/*", Before("let_them_go: 1, give_contact: 1, fail_honestly: 1,\n")),
    ("a goal that is wanted too often", "goals/*", Turn(|_| "9".to_owned())),
    ("a truth that nothing uses", "truths/*", Before("\"never\": \"2 h\",\n")),
    ("a fact that is waited for and never told", "beats/*/options/*", Inside("when: fact(\"never-told\"), ")),
    ("a placeholder that stands for nothing", "beats/*/says/*/text/*", Write("\"Hello {nobody}, you there.\"")),
    ("a signal that no words show", "beats/*/options/*/shows/*", Write("dead_air")),
    ("a line that is too long to say", "beats/*/says/*/text/*", Turn(|_| format!("\"{}\"", "And that is not all of it, not by far. ".repeat(10)))),
    ("a text that is far too long", "beats/*/hint", Turn(|_| format!("\"{}\"", "long ".repeat(600)))),
    ("an option that gives itself away by its length", "beats/*/options/*/say", Turn(|written| format!("\"{}\"", inside_quotes(written).repeat(3)))),
    ("two texts said again where one by lot was meant", "beats/*/again", Write("[\"As I said.\", \"I said it before.\"]")),
    ("a fear that nothing hints at", "caller/fear", Write("\"dogs\"")),
    ("a fact that is hard to read", "briefing/facts/*/text", Write("\"Notwithstanding contractual obligations, goodwill compensation necessitates prior managerial authorisation in exceptional individual circumstances.\"")),
    ("an option that is hard to read", "beats/*/options/*", Write("(say: \"Notwithstanding contractual obligations, goodwill compensation necessitates prior managerial authorisation in all individual circumstances.\")")),
    ("a promise that is about nothing", "later/*/beats/*/options/*", Write("(say: \"It is done in forty minutes.\", promises: \"40 min\")")),
    ("a caller who has nothing to say to a silence", "reactions/silence", Write("[]")),
    ("a beat of another scene", "beats/*/otherwise", Turn(|_| "\"LATER\"".to_owned())),
];

/// A mistake that was made.
struct Harmed {
    document: Document,
    /// Where, in the harmed text.
    span: Span,
    /// The block around it, in the harmed text.
    block: Span,
    /// A name that is told wherever it is meant.
    name: Option<String>,
}

fn fits(pattern: &str, path: &Path) -> bool {
    let (pattern, steps): (Vec<&str>, _) = (pattern.split('/').collect(), path.steps());
    pattern.len() == steps.len() && pattern.iter().zip(steps).all(|(wanted, step)| *wanted == "*" || wanted == step)
}

/// The paths at which a mistake can be made, spread over the scenario.
fn places(parsed: &Parsed, pattern: &str) -> Vec<Path> {
    let mut found = Vec::new();
    parsed.whole().visit(&mut |path, _| found.extend(fits(pattern, path).then(|| path.clone())));
    let step = found.len().div_ceil(PLACES).max(1);
    found.into_iter().step_by(step).collect()
}

/// The span of the innermost block around a path, its name included; the opening line for the whole.
fn block(parsed: &Parsed, path: &Path) -> Span {
    let mut around = path.split_last().map(|(around, _)| around);
    while let Some(path) = around {
        match parsed.whole().find(&path) {
            Some(child) if matches!(child.spot.shape, Shape::Block(_)) && !path.steps().is_empty() => return child.span(),
            _ => around = path.split_last().map(|(around, _)| around),
        }
    }
    parsed.root.opening()
}

fn splice(parsed: &Parsed, child: &Child<'_>, harm: Harm) -> Option<Splice> {
    let (text, value) = (parsed.text.as_str(), child.spot.node.span);
    Some(match harm {
        Write(new) => Splice::new(value, new),
        Turn(turn) if turn(value.of(text)).contains("LATER") => Splice::new(value, later_beat(parsed)?),
        Turn(turn) => Splice::new(value, turn(value.of(text))),
        Name(turn) | OwnName(turn) => Splice::new(child.key?.span, turn(child.key?.span.of(text))),
        Before(new) => Splice::insert(child.span().start, new),
        After(new) => Splice::insert(value.end, new),
        Inside(new) => Splice::insert(value.start + 1, new),
        Twice => Splice::insert(child.span().end, format!(", {}", child.span().of(text))),
        NoComma => Splice::new(Span::new(value.end, value.end + 1), ""),
        Colon(new) => Splice::new(Span::new(child.key?.span.end, value.start - 1), new),
        Drop => return None,
    })
}

/// A beat of the first later scene, in quotation marks.
fn later_beat(parsed: &Parsed) -> Option<String> {
    let scene = parsed.root.get("later")?.entries().first()?;
    Some(format!("\"{}\"", scene.value.get("beats")?.entries().first()?.key.text))
}

fn harm(unharmed: &Document, path: &Path, harm: Harm) -> Option<Harmed> {
    let (parsed, mut document) = (unharmed.current()?, unharmed.clone());
    let child = parsed.whole().find(path)?;
    let around = block(parsed, path);
    let (at, len) = match splice(parsed, &child, harm) {
        Some(splice) => {
            assert!(document.splice(&splice, Join::Apart));
            (splice.span.start, splice.new.len())
        }
        None => {
            document.edit(&Edit::remove(path.to_string().as_str()), Join::Apart).ok()?;
            (child.span().start.min(document.text().len()), 0)
        }
    };
    if document.text() == parsed.text {
        return None;
    }
    let name = match harm {
        OwnName(_) => child.key.map(|key| key.span.of(&parsed.text).to_owned()),
        _ => None,
    };
    let end = (around.end + document.text().len()).saturating_sub(parsed.text.len()).max(around.start);
    Some(Harmed { span: Span::new(at, at + len), block: Span::new(around.start, end), name, document })
}

fn line(text: &str, at: usize) -> usize {
    text.as_bytes()[..at.min(text.len())].iter().filter(|byte| **byte == b'\n').count()
}

/// Whether a finding is on a line of the harm, or in the block around it; where a name was changed, where it is meant.
fn is_there(finding: &Diagnostic, harmed: &Harmed) -> bool {
    let text = harmed.document.text();
    if let Some(name) = &harmed.name {
        return finding.span.of(text) == name;
    }
    let found = line(text, finding.span.start);
    let (first, last) = (line(text, harmed.span.start), line(text, harmed.span.end));
    (first..=last).contains(&found) || (line(text, harmed.block.start)..=line(text, harmed.block.end)).contains(&found)
}

#[test]
fn unharmed_scenarios_have_no_error_and_no_warning() {
    for text in SHIPPED {
        let document = Document::new("unharmed", text);
        let said: Vec<&Diagnostic> = document.findings().iter().filter(|finding| finding.severity > Severity::Advice).collect();
        assert!(said.is_empty(), "{said:?}");
    }
}

#[test]
fn nearly_every_mistake_is_told_where_it_is() {
    assert!(FAULTS.len() >= 60);
    let (mut made, mut told, mut missed) = (0, 0, Vec::new());
    for text in SHIPPED {
        let unharmed = Document::new("harmed", text);
        let told_before =
            |finding: &Diagnostic| unharmed.findings().iter().any(|known| known.code == finding.code && known.sentence == finding.sentence);
        for (what, pattern, how) in FAULTS {
            for path in places(unharmed.current().unwrap(), pattern) {
                let Some(harmed) = harm(&unharmed, &path, *how) else { continue };
                made += 1;
                let new: Vec<&Diagnostic> = harmed.document.findings().iter().filter(|finding| !told_before(finding)).collect();
                if new.iter().any(|finding| is_there(finding, &harmed)) {
                    told += 1;
                } else {
                    let at = |span: Span| line(harmed.document.text(), span.start) + 1;
                    let codes: Vec<String> = new.iter().map(|finding| format!("{} at {}", finding.code, at(finding.span))).collect();
                    missed.push(format!("{what}: {path}, line {}: {codes:?}", at(harmed.span)));
                }
            }
        }
    }
    println!(
        "{} kinds of mistakes, made {made} times; {told} told where they are: {}.{} %",
        FAULTS.len(),
        told * 100 / made,
        told * 1_000 / made % 10
    );
    println!("{}", missed.join("\n"));
    assert!(made > 4 * FAULTS.len(), "{made}");
    assert!(told * 100 >= made * 95, "{told} of {made} are told where they are:\n{}", missed.join("\n"));
}

/// Every kind can be made somewhere: a pattern that fits nothing would prove nothing.
#[test]
fn every_kind_of_mistake_can_be_made() {
    let unharmed: Vec<Document> = SHIPPED.iter().map(|text| Document::new("harmed", *text)).collect();
    for (what, pattern, how) in FAULTS {
        let made = unharmed.iter().any(|unharmed| {
            let places = places(unharmed.current().unwrap(), pattern);
            places.iter().any(|path| harm(unharmed, path, *how).is_some())
        });
        assert!(made, "{what}");
    }
}

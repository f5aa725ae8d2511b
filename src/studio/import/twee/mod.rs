//! Twee 3: passages under headers, with links between them. The macros of Twine's story formats are told; the words around them stay.

mod body;
mod chapbook;
mod header;
mod link;
mod macros;
mod markup;

use std::collections::HashMap;

use header::Header;
use serde_json::Value;

use super::notes::Notes;
use super::story::{Choice, Moment, Story, Way};
use crate::base::quotable;
use crate::scenario::limits;

/// A passage as it stands in the file.
struct Passage<'t> {
    header: Header,
    /// The line of its header, from 1.
    line: usize,
    text: &'t str,
}

/// Passages that speak to the program that plays a story, and not to who plays it.
const SPECIAL: [&str; 24] = [
    "UserScript",
    "UserStylesheet",
    "StoryInit",
    "StoryCaption",
    "StoryMenu",
    "StoryInterface",
    "StoryBanner",
    "StoryAuthor",
    "StorySubtitle",
    "StorySettings",
    "StoryIncludes",
    "StoryShare",
    "StoryLoadingScreen",
    "StoryDisplayTitle",
    "StoryVariables",
    "PassageHeader",
    "PassageFooter",
    "PassageReady",
    "PassageDone",
    "StoryHeader",
    "StoryFooter",
    "StoryBackground",
    "StoryJavaScript",
    "StoryStylesheet",
];

/// Tags of passages that are no passages of the story, and what is in them.
const SPECIAL_TAGS: [(&str, &str); 12] = [
    ("script", "A script"),
    ("stylesheet", "A style sheet"),
    ("widget", "Widgets"),
    ("startup", "What is set up at the start"),
    ("header", "A header"),
    ("footer", "A footer"),
    ("Twine.image", "A picture"),
    ("Twine.audio", "A sound"),
    ("Twine.video", "A film"),
    ("Twine.vtt", "Subtitles"),
    ("Twine.private", "Something private"),
    ("annotation", "A note of the author's"),
];

/// What the story says about itself.
#[derive(Default)]
struct About {
    title: String,
    start: String,
    /// The story format in small letters, such as “harlowe”; empty where none is named.
    format: String,
}

/// Reads a story; none where it has no passage.
pub fn read(text: &str, notes: &mut Notes) -> Option<Story> {
    let mut about = About::default();
    let mut told = Vec::new();
    for passage in passages(text, notes) {
        if !is_special(&passage, &mut about, notes) {
            told.push(passage);
        }
    }
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (at, passage) in told.iter().enumerate() {
        let name = passage.header.name.as_str();
        if *places.entry(name).or_insert(at) != at {
            notes.tell(passage.line, format!("There is another passage “{}”; links lead to the first.", short(name)));
        }
    }
    let start = start(&about, &places, notes);
    let moments = told.iter().map(|passage| moment(passage, &about.format, &places, notes)).collect();
    (!told.is_empty()).then_some(Story { title: about.title, start, moments })
}

/// The passages by their headers.
fn passages<'t>(text: &'t str, notes: &mut Notes) -> Vec<Passage<'t>> {
    let mut passages: Vec<Passage<'t>> = Vec::new();
    let mut from = 0;
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        let after = from + line.len();
        if let Some(written) = line.strip_prefix("::") {
            passages.push(Passage { header: header::read(written.trim_end(), number, notes), line: number, text: &text[after..after] });
        } else if let Some(passage) = passages.last_mut() {
            // The content grows by this line: it ends where the next header begins.
            passage.text = &text[from - passage.text.len()..after];
        } else if !line.trim().is_empty() {
            notes.tell(number, "What stands before the first passage is left out.");
        }
        from = after;
    }
    passages
}

/// Whether a passage is none of the story's own; what it says about the story is taken down, and what is left out is told.
fn is_special(passage: &Passage<'_>, about: &mut About, notes: &mut Notes) -> bool {
    let (name, line) = (passage.header.name.as_str(), passage.line);
    if name == "StoryTitle" {
        about.title = passage.text.trim().to_owned();
        return true;
    }
    if name == "StoryData" {
        story_data(passage, about, notes);
        return true;
    }
    let tagged = SPECIAL_TAGS.iter().find(|(tag, _)| passage.header.tags.iter().any(|own| own == tag));
    if let Some((_, what)) = tagged {
        notes.tell(line, format!("{what} (the passage “{}”) is left out.", short(name)));
    } else if SPECIAL.contains(&name) {
        notes.tell(line, format!("The passage “{}” is for the program that plays the story; it is left out.", short(name)));
    }
    tagged.is_some() || SPECIAL.contains(&name)
}

fn story_data(passage: &Passage<'_>, about: &mut About, notes: &mut Notes) {
    let Ok(data) = serde_json::from_str::<Value>(passage.text) else {
        return notes.tell(passage.line, "“StoryData” cannot be read, so it may begin at another passage.");
    };
    let field = |name: &str| data.get(name).and_then(Value::as_str).unwrap_or_default();
    about.start = field("start").to_owned();
    about.format = field("format").to_ascii_lowercase();
}

/// The passage that the story begins with.
fn start(about: &About, places: &HashMap<&str, usize>, notes: &mut Notes) -> usize {
    if !about.start.is_empty() && !places.contains_key(about.start.as_str()) {
        notes.tell(1, format!("The story is to begin at “{}”, which it does not have; it begins elsewhere.", short(&about.start)));
    }
    [about.start.as_str(), "Start"].iter().find_map(|name| places.get(name)).copied().unwrap_or_default()
}

/// What a passage becomes.
fn moment(passage: &Passage<'_>, format: &str, places: &HashMap<&str, usize>, notes: &mut Notes) -> Moment {
    let body = body::read(passage.text, passage.line + 1, format, notes);
    let way = |target: &str| places.get(target).map_or_else(|| Way::Missing(target.to_owned()), |at| Way::To(*at));
    let mut choices: Vec<Choice> = Vec::new();
    for link in &body.links {
        let to = way(&link.target);
        choices.push(Choice { words: link.words.clone(), line: link.line, to, again: false, becomes: String::new() });
    }
    let mut next = body.goes_to.as_deref().map(way).unwrap_or_default();
    if let ([only], Way::Nowhere) = (choices.as_slice(), &next)
        && link::turns_the_page(&only.words)
    {
        next = only.to.clone();
        choices.clear();
    }
    Moment {
        name: passage.header.name.clone(),
        line: passage.line,
        prose: body.prose,
        choices,
        next,
        left_out: body.left_out,
        ..Moment::default()
    }
}

fn short(name: &str) -> String {
    quotable(name, limits::QUOTE_CHARS)
}

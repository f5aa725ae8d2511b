//! The text of a draft.

use super::not_understood;
use super::plan::{Plan, Stray};
use crate::base::{capital, quotable, shorten};
use crate::scenario::limits;
use crate::studio::edit::quoted;
use crate::studio::import::Note;
use crate::studio::import::prose::{Prose, prose, reply};
use crate::studio::import::story::{Choice, Moment, Story};

/// The most notes that stand at the head of a draft.
const HEAD_NOTES: usize = 40;
/// The most characters of an option, of a title, of an ending's text.
const OPTION_CHARS: usize = 300;
const TITLE_CHARS: usize = 80;
const TEXT_CHARS: usize = 1_500;
/// The most characters of a comment, and the width of its lines.
const COMMENT_CHARS: usize = 1_500;
const COMMENT_WIDTH: usize = 110;

/// What was written of the moments.
#[derive(Default)]
pub struct Written {
    /// The entries of `beats`.
    pub beats: String,
    /// The entries of `endings`.
    pub endings: String,
    /// What could not be written as it was, with the lines of the story.
    pub told: Vec<(usize, String)>,
}

/// Writes the moments in their order, up to so many bytes; and how many were written.
pub fn moments(story: &Story, plan: &Plan, enough: usize) -> (usize, Written) {
    let mut written = Written::default();
    for (count, at) in plan.order.iter().enumerate() {
        if count > 0 && written.beats.len() + written.endings.len() > enough {
            return (count, written);
        }
        let moment = &story.moments[*at];
        let mut entry = Entry { plan, story, at: *at, out: String::new(), told: &mut written.told };
        if plan.is_beat(*at) {
            entry.beat(moment);
            written.beats += &entry.out;
        } else {
            entry.ending(moment);
            written.endings += &entry.out;
        }
    }
    (plan.order.len(), written)
}

/// One entry in the making.
struct Entry<'s> {
    plan: &'s Plan,
    story: &'s Story,
    at: usize,
    out: String,
    told: &'s mut Vec<(usize, String)>,
}

impl Entry<'_> {
    fn beat(&mut self, moment: &Moment) {
        let Prose { mut lines, told } = prose(&moment.prose);
        let rest = lines.split_off(lines.len().min(limits::LINES));
        if !rest.is_empty() {
            self.told.push((moment.line, format!("More than {} lines are said in one go here; the rest is a comment.", limits::LINES)));
        }
        self.head(moment, &told);
        self.comment(8, "More that is said, for a beat of its own: ", &rest.join(" "));
        self.out += &format!("        {}: (\n", quoted(self.plan.id(self.at)));
        if !lines.is_empty() {
            self.out += "            says: [\n";
            lines.iter().for_each(|line| self.out += &format!("                {},\n", text(line)));
            self.out += "            ],\n";
        }
        self.options(moment);
        self.way_on(moment);
        self.out += "        ),\n\n";
    }

    /// Where it stands in the story, what is told there, and what was left out.
    fn head(&mut self, moment: &Moment, told: &[String]) {
        let name = quotable(&moment.name, limits::QUOTE_CHARS);
        self.comment(8, "", &format!("“{name}”, line {} of the story.", moment.line));
        self.comment(8, "The story tells: ", &told.join(" "));
        self.comment(8, "Left out: ", &moment.left_out.join("; "));
    }

    fn options(&mut self, moment: &Moment) {
        if moment.choices.is_empty() {
            return;
        }
        self.out += "            options: [\n";
        let (kept, rest) = moment.choices.split_at(moment.choices.len().min(limits::OPTIONS));
        kept.iter().for_each(|choice| self.option(choice));
        if let Some(first) = rest.first() {
            self.told.push((first.line, format!("A beat has {} options at most; the others are a comment.", limits::OPTIONS)));
            let words: Vec<&str> = rest.iter().map(|choice| choice.words.as_str()).collect();
            self.comment(16, "More to choose from: ", &words.join(" / "));
        }
        self.out += "            ],\n";
    }

    fn option(&mut self, choice: &Choice) {
        let (said, lead) = (reply(&choice.words), self.plan.lead(&choice.to, &self.story.moments));
        let bare = |words: &str| words.replace(|sign: char| !sign.is_alphanumeric(), "");
        if bare(&said) != bare(&choice.words) {
            self.comment(16, "In the story: ", &choice.words);
        }
        self.comment(16, "Once chosen it reads: ", &choice.becomes);
        let mut fields = vec![format!("say: {}", text(&shorten(&said, OPTION_CHARS)))];
        match lead {
            Ok(id) => fields.push(format!("next: {}", quoted(id))),
            Err(stray) => self.stray(16, choice.line, &stray),
        }
        if choice.again {
            fields.push("again: true".to_owned());
        }
        self.out += &format!("                ({}),\n", fields.join(", "));
    }

    fn way_on(&mut self, moment: &Moment) {
        let field = if moment.choices.is_empty() { "then" } else { "otherwise" };
        match self.plan.goes_on(self.at, &self.story.moments) {
            None => {}
            Some(Ok(id)) => self.out += &format!("            {field}: {},\n", quoted(id)),
            Some(Err(stray)) => self.stray(12, moment.line, &stray),
        }
    }

    fn ending(&mut self, moment: &Moment) {
        let Prose { lines, told } = prose(&moment.prose);
        let (words, after) = (lines.join(" "), told.join(" "));
        self.head(moment, &[]);
        self.out += &format!("        {}: (\n", quoted(self.plan.id(self.at)));
        self.out += &format!("            title: {},\n", text(&shorten(&capital(&moment.name), TITLE_CHARS)));
        self.out += "            outcome: unresolved, // or: resolved, settled, lost\n";
        for (field, words) in [("text", words), ("aftermath", after)] {
            let kept = shorten(&words, TEXT_CHARS);
            if kept != words {
                self.told.push((
                    moment.line,
                    "The words of this ending are longer than one reads at the end of a call; they are cut.".to_owned(),
                ));
            }
            if !kept.is_empty() {
                self.out += &format!("            {field}: {},\n", text(&kept));
            }
        }
        self.out += "        ),\n\n";
    }

    fn stray(&mut self, indent: usize, line: usize, stray: &Stray) {
        self.comment(indent, "", &stray.to_string());
        self.told.push((line, stray.to_string()));
    }

    fn comment(&mut self, indent: usize, what: &str, words: &str) {
        if !words.trim().is_empty() {
            comment(&mut self.out, indent, &format!("{what}{}", shorten(words, COMMENT_CHARS)));
        }
    }
}

/// A text in quotation marks. Braces mean something in lines here, and nothing in the story.
fn text(words: &str) -> String {
    quoted(&words.replace('{', "(").replace('}', ")"))
}

/// Adds words as a comment, in lines of one width.
fn comment(out: &mut String, indent: usize, words: &str) {
    let mut line = String::new();
    for word in words.split_whitespace() {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > COMMENT_WIDTH {
            *out += &format!("{:indent$}//{line}\n", "");
            line.clear();
        }
        line.push(' ');
        line.push_str(word);
    }
    *out += &format!("{:indent$}//{line}\n", "");
}

/// The whole text.
pub fn scenario(name: &str, title: &str, plan: &Plan, written: &Written, notes: &[Note]) -> String {
    let mut out = String::new();
    let file = quotable(name.rsplit(['/', '\\']).next().unwrap_or_default(), TITLE_CHARS);
    comment(
        &mut out,
        0,
        &format!(
            "A first draft, brought in from “{file}”. What a call needs beside the story's words is yours to add; the notes say where."
        ),
    );
    let told: Vec<&Note> = not_understood(notes).collect();
    if !told.is_empty() {
        out += "//\n// What was not taken along as it was, by the lines of the story:\n";
        told.iter().take(HEAD_NOTES).for_each(|note| comment(&mut out, 0, &format!("- {note}")));
        if told.len() > HEAD_NOTES {
            comment(&mut out, 0, &format!("- and {} things more.", told.len() - HEAD_NOTES));
        }
    }
    let title = text(&shorten(&title.split_whitespace().collect::<Vec<_>>().join(" "), TITLE_CHARS));
    let the_end = if plan.ends {
        own_ending(&plan.the_end, "The end", "The story ends here without words. Say how the customer tells it.")
    } else {
        String::new()
    };
    let gives_up = own_ending(&plan.gives_up, "Patience over", "Not of the story: how it ends when the customer has had enough.");
    out + &format!(
        r#"(
    title: {title},
    // One line for the card says what it is about: add   line: "..."
    channel: phone, // or: counter, chat, mail, public
    level: starter,

    // Who is angry, and what they fear under it: add   fear: "..."
    caller: (
        name: "Customer",
        kind: outspoken, // or: reticent, chronic_complainer, freebie_hunter
        mood: (anger: 6, trust: 2),
    ),

    // What the trainee knows beforehand: facts, you_may, you_may_not, solutions.
    briefing: (
        you_are: "on the phone",
    ),

    // Four to seven principles that this call is about. A beat that asks for one says so in   calls_for: {{restate_concern: "why"}}
    goals: {{
        restate_concern: 1,
    }},

    // Every option still has to say what it shows, such as   shows: [restatement]
    start: {start},
    beats: {{
{beats}    }},

    endings: {{
{endings}{the_end}{gives_up}    }},
    gives_up: {gives},
)
"#,
        start = quoted(plan.id(plan.start)),
        beats = written.beats.trim_end_matches('\n').to_owned() + "\n",
        endings = written.endings,
        gives = quoted(&plan.gives_up),
    )
}

/// An ending that the story does not have.
fn own_ending(id: &str, title: &str, why: &str) -> String {
    let outcome = if title == "The end" { "unresolved, // or: resolved, settled, lost" } else { "lost," };
    format!("        // {why}\n        {}: (\n            title: \"{title}\",\n            outcome: {outcome}\n        ),\n", quoted(id))
}

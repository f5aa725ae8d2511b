//! A rubric as a text that people read: every field with a line that says what it is.

use std::fmt::Display;

use super::{NUMBERS, Number, Phrase, Rubric, Wish};
use crate::scenario::syntax::quoted;

/// What stands over the whole.
const HEAD: &str =
    "// A rubric: how results are computed. The page “Rubric” of Evenkeel's studio writes this file; it can be given to others as it is.";

impl Rubric {
    /// Writes it down, so that reading it gives the same.
    pub fn to_text(&self) -> String {
        let mut text = format!("{HEAD}\n(\n");
        field(&mut text, "", "Its name.", "title", &quoted(&self.title));
        let mut group = "";
        for number in &NUMBERS {
            let (block, name) = number.path.rsplit_once('/').unwrap_or(("", number.path));
            if block != group {
                close(&mut text, group);
                open(&mut text, block);
                group = block;
            }
            let indent = if block.is_empty() { "" } else { "    " };
            field(&mut text, indent, &about(number), name, &(number.get)(self));
        }
        close(&mut text, group);
        let severities = entries(self.severities.iter());
        field(
            &mut text,
            "",
            "How heavy faults are that weigh other than usual: light, plain, grave or critical.",
            "severities",
            &severities,
        );
        let weights = entries(self.weights.iter());
        field(&mut text, "", "What goals weigh, in percent of the weight that a scenario gives them.", "weights", &weights);
        let phrases: String = self.phrases.iter().map(|phrase| format!("        {},\n", phrase.to_text())).collect();
        let phrases = if phrases.is_empty() { "[]".to_owned() } else { format!("[\n{phrases}    ]") };
        field(&mut text, "", "Words to avoid, with what to say instead and why, and words to prefer.", "phrases", &phrases);
        text + ")\n"
    }
}

impl Phrase {
    fn to_text(&self) -> String {
        let more = |name: &str, text: &str| if text.is_empty() { String::new() } else { format!(", {name}: {}", quoted(text)) };
        let (words, why) = (quoted(&self.words), more("why", &self.why));
        match self.wish {
            Wish::Avoid => format!("(avoid: {words}{}{why}, severity: {})", more("instead", &self.instead), self.severity),
            Wish::Prefer => format!("(prefer: {words}{why})"),
        }
    }
}

fn about(number: &Number) -> String {
    let unit = match number.unit {
        super::Unit::Points => "",
        super::Unit::Percent => " In percent.",
        super::Unit::Thousandths => " In thousandths.",
    };
    format!("{}{unit}", number.about)
}

fn field(text: &mut String, indent: &str, about: &str, name: &str, value: &dyn Display) {
    text.push_str(&format!("    {indent}// {about}\n    {indent}{name}: {value},\n"));
}

fn open(text: &mut String, block: &str) {
    if !block.is_empty() {
        text.push_str(&format!("    {block}: (\n"));
    }
}

fn close(text: &mut String, block: &str) {
    if !block.is_empty() {
        text.push_str("    ),\n");
    }
}

fn entries<K: Display, V: Display>(entries: impl Iterator<Item = (K, V)>) -> String {
    let written: String = entries.map(|(key, value)| format!("        {key}: {value},\n")).collect();
    if written.is_empty() { "{}".to_owned() } else { format!("{{\n{written}    }}") }
}

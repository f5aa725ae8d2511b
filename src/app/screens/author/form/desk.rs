//! What every field of a form needs: the text as it is, what there is to say about it, and where to ask for changes.

use std::collections::BTreeMap;

use egui::Ui;

use super::super::edits::Edits;
use super::super::sight::Sight;
use crate::app::widgets::{Tone, text};
use crate::base::Severity;
use crate::studio::{Edit, Parsed, Path, Value};

/// What a form keeps from one frame to the next.
#[derive(Debug, Default)]
pub struct Kept {
    /// What was typed and cannot be read yet.
    pub drafts: BTreeMap<Path, Draft>,
    /// The field that is being typed in, once something was: more of it belongs to the same step.
    pub typing: Option<Path>,
    /// The field that the keyboard is to be led to.
    pub lead: Option<Path>,
    /// What is being given another name, and that name so far.
    pub naming: Option<(Path, String)>,
}

/// Words that are no value yet.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The words.
    pub words: String,
    /// Why they are none.
    pub sentence: String,
    /// What the text said meanwhile; once it says something else, the words are gone.
    pub instead_of: String,
}

impl Kept {
    /// Another form is shown.
    pub fn left(&mut self) {
        (self.typing, self.naming) = (None, None);
        self.drafts.clear();
    }
}

/// Where a form is filled in.
pub struct Desk<'a> {
    pub parsed: &'a Parsed,
    pub sight: &'a Sight,
    pub edits: &'a mut Edits,
    pub kept: &'a mut Kept,
    pub selected: &'a mut Option<Path>,
}

impl Desk<'_> {
    /// A change that is a step by itself.
    pub fn set(&mut self, path: &Path, value: Value) {
        self.kept.typing = None;
        self.edits.apart(Edit::Set { path: path.clone(), value });
    }

    /// A change by typing, which goes on with the typing before it in the same field.
    pub fn type_in(&mut self, path: &Path, value: Value) {
        let edit = Edit::Set { path: path.clone(), value };
        if self.kept.typing.as_ref() == Some(path) {
            self.edits.onto(edit);
        } else {
            self.edits.apart(edit);
            self.kept.typing = Some(path.clone());
        }
    }

    /// Takes something out.
    pub fn remove(&mut self, path: &Path) {
        self.edits.apart(Edit::Remove { path: path.clone() });
    }

    /// Puts something into a list or map, and leads the keyboard to `lead` in it.
    pub fn insert(&mut self, list: &Path, position: usize, name: Option<String>, value: Value, lead: &[&str]) {
        let step = name.clone().unwrap_or_else(|| position.to_string());
        self.kept.lead = Some(lead.iter().fold(list.then(step), |path, step| path.then(*step)));
        self.edits.apart(Edit::Insert { path: list.clone(), position, name, value });
    }

    /// Whether the keyboard is to be led here; it is asked once.
    pub fn leads_to(&mut self, path: &Path) -> bool {
        self.kept.lead.take_if(|lead| lead == path).is_some()
    }

    /// Shows what there is to say about a place, and with `deep` about all in it too.
    pub fn findings_ui(&self, ui: &mut Ui, path: &Path, deep: bool) {
        for mark in self.sight.marks.iter().filter(|mark| mark.path == *path || deep && path.holds(&mark.path)) {
            let tone = match mark.severity {
                Severity::Error => Tone::Storm,
                Severity::Warning => Tone::Change,
                Severity::Advice => Tone::Plain,
            };
            let sentence = if mark.hint.is_empty() { mark.sentence.clone() } else { format!("{} {}", mark.sentence, mark.hint) };
            text::toned(ui, &sentence, tone);
        }
    }
}

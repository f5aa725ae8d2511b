//! What mends a finding at one click, where that is safe: a name that is nearly right, a sign that is one too many, a part that
//! is missing and has an obvious beginning.

use super::edit::{Value, beginning};
use super::history::Splice;
use super::language::{Block, Field, Shape};
use super::tree::Spot;
use super::{Document, Edit, EditError, Join, Parsed, Path};
use crate::base::{Diagnostic, shorten};
use crate::scenario::Outcome;
use crate::scenario::syntax::Kind;

/// Something that mends a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// On the button: what it does.
    pub label: String,
    mend: Mend,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Mend {
    Splice(Splice),
    Edits(Vec<Edit>),
}

impl Document {
    /// What mends a finding of the present text at one click; none where nothing safe does.
    pub fn fix(&self, finding: &Diagnostic) -> Option<Fix> {
        if let Some(instead) = &finding.instead {
            return Some(put_instead(self.text(), finding, instead));
        }
        let parsed = self.current()?;
        match finding.code {
            "missing-field" => add_needed(parsed, finding),
            "no-gives-up" => add_gives_up(parsed),
            "unknown-name" => make_it(parsed, finding),
            _ => None,
        }
    }

    /// Mends a finding, as one step.
    ///
    /// # Errors
    /// Where the text changed since, and the fix fits no longer.
    pub fn mend(&mut self, fix: &Fix) -> Result<(), EditError> {
        match &fix.mend {
            Mend::Splice(splice) => self.splice(splice, Join::Apart).then_some(()).ok_or(EditError::WouldBreak),
            Mend::Edits(edits) => {
                let mut join = Join::Apart;
                for edit in edits {
                    self.edit(edit, join)?;
                    join = Join::Onto;
                }
                Ok(())
            }
        }
    }
}

fn put_instead(text: &str, finding: &Diagnostic, instead: &str) -> Fix {
    let found = finding.span.of(text);
    let label = match (found, instead) {
        (found, "") => format!("Take “{}” out", shorten(found, 20)),
        ("", instead) => format!("Put “{instead}” here"),
        (_, instead) => format!("Write {instead}"),
    };
    Fix { label, mend: Mend::Splice(Splice::new(finding.span, instead)) }
}

/// All that the block at the finding needs, each with a beginning.
fn add_needed(parsed: &Parsed, finding: &Diagnostic) -> Option<Fix> {
    let mut found: Option<(Path, &'static Block)> = None;
    parsed.whole().visit(&mut |path, child| {
        if let Shape::Block(block) = child.spot.shape
            && child.spot.node.opening() == finding.span
            && missing(block, child.spot).next().is_some()
        {
            found.get_or_insert((path.clone(), block));
        }
    });
    let (path, block) = found?;
    let spot = parsed.whole().find(&path)?.spot;
    let fields: Vec<&Field> = missing(block, spot).collect();
    let value = |field: &Field| Some(Value::Written(beginning(parsed, field.shape)?));
    let edits = fields.iter().map(|field| Some(Edit::Set { path: path.then(field.name), value: value(field)? }));
    let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
    Some(Fix { label: format!("Add {}", names.join(", ")), mend: Mend::Edits(edits.collect::<Option<_>>()?) })
}

fn missing(block: &'static Block, spot: Spot<'_>) -> impl Iterator<Item = &'static Field> {
    let there: Vec<String> = spot.children().into_iter().map(|child| child.step).collect();
    block.fields.iter().filter(move |field| field.needed && !there.iter().any(|step| step == field.name))
}

/// What a name means and nothing has is made.
fn make_it(parsed: &Parsed, finding: &Diagnostic) -> Option<Fix> {
    let path = parsed.path_at(finding.span.start);
    let spot = parsed.whole().find(&path)?.spot;
    let (Shape::Name(names), Kind::Text(name)) = (spot.shape, &spot.node.kind) else { return None };
    let edit = Edit::beginning_of(parsed, names, name, &path)?;
    Some(Fix { label: format!("Make “{}”", shorten(name, 20)), mend: Mend::Edits(vec![edit]) })
}

/// The worst ending is how it ends when patience is over.
fn add_gives_up(parsed: &Parsed) -> Option<Fix> {
    let endings = parsed.root.get("endings")?.entries();
    let lost = |outcome: &Kind| matches!(outcome, Kind::Word(word) if word.parse() == Ok(Outcome::Lost));
    let worst = endings.iter().find(|ending| ending.value.get("outcome").is_some_and(|outcome| lost(&outcome.kind)));
    let ending = &worst.or(endings.last())?.key.text;
    let edit = Edit::set("gives_up", ending.as_str());
    Some(Fix { label: format!("End it with “{ending}”"), mend: Mend::Edits(vec![edit]) })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        r#"(title: "A", caller: "Ann", start: "a", beats: {"a": (says: "Hello.", then: "end")}, endings: {"end": ()}, gives_up: "end")"#;

    /// The slip that `old` becomes `new` is mended by the button `label`, which makes `mended`.
    #[track_caller]
    fn check(old: &str, new: &str, label: &str, mended: &str) {
        let text = TEXT.replace(old, new);
        assert_ne!(text, TEXT);
        let mut document = Document::new("a", text.as_str());
        let fixes: Vec<Fix> = document.findings().iter().filter_map(|finding| document.fix(finding)).collect();
        let fix = fixes.iter().find(|fix| fix.label == label).unwrap_or_else(|| panic!("{fixes:?} {:?}", document.findings()));
        document.mend(fix).unwrap();
        assert_eq!(document.text(), TEXT.replace(old, mended));
        assert!(document.is_sound(), "{:?}", document.findings());
        document.undo();
        assert_eq!(document.text(), text);
    }

    #[test]
    fn a_slip_is_mended_at_one_click() {
        check("title", "titel", "Write title", "title");
        check("then: \"end\"", "then: \"ende\"", "Write \"end\"", "then: \"end\"");
        check("then: \"end\"", "then: end", "Write \"end\"", "then: \"end\"");
        check("caller: \"Ann\"", "caller: (name: \"Ann\", kind: outspokn)", "Write outspoken", "caller: (name: \"Ann\", kind: outspoken)");
        check(
            "caller: \"Ann\"",
            "caller: (name: \"Ann\", kind: \"reticent\")",
            "Write reticent",
            "caller: (name: \"Ann\", kind: reticent)",
        );
        check("title:", "title =", "Write :", "title :");
        check("\"A\", ", "\"A\" ", "Put “,” here", "\"A\", ");
        check("\"A\", ", "\"A\",, ", "Take “,” out", "\"A\", ");
        check("\"end\")}, endings", "\"end\"]}, endings", "Write )", "\"end\")}, endings");
    }

    #[test]
    fn what_is_missing_gets_a_beginning() {
        check("title: \"A\", ", "", "Add title", "title: \"...\", ");
        check("start: \"a\", ", "", "Add start", "start: \"a\", ");
        check("then: \"end\"", "routes: [(next: \"end\")]", "Add when", "routes: [(when: always, next: \"end\")]");
        check(", gives_up: \"end\"", "", "End it with “end”", ", gives_up: \"end\"");
    }

    #[test]
    fn what_a_name_means_is_made() {
        let made = |scene: &str, new: &str| {
            let mut document = Document::new("a", TEXT.replace("then: \"end\"", scene));
            let fix = document.findings().iter().find_map(|finding| document.fix(finding)).unwrap();
            assert_eq!(fix.label, format!("Make “{new}”"));
            document.mend(&fix).unwrap();
            assert!(document.is_sound(), "{:?}", document.findings());
            document.text().to_owned()
        };
        assert!(made("then: \"somewhere\"", "somewhere").contains("\"somewhere\": ("));
        assert!(made("sets: \"late\", then: \"end\"", "late").contains("facts: {\"late\""));
    }

    #[test]
    fn where_nothing_is_plainly_meant_nothing_is_offered() {
        for (old, new) in [("then: \"end\"", "then: \"some where\""), ("caller: \"Ann\"", "colour: red"), (")}, endings", "}, endings")] {
            let document = Document::new("a", TEXT.replace(old, new));
            assert!(!document.findings().is_empty());
            let offered: Vec<Fix> = document.findings().iter().filter_map(|finding| document.fix(finding)).collect();
            assert!(offered.iter().all(|fix| fix.label.starts_with("Add ")), "{offered:?}");
        }
    }
}

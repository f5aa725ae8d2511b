//! What has a form of its own: the whole, its parts, scenes, beats and endings.

use crate::studio::Path;

/// The parts of the whole that have a row of the outline, with their titles.
pub const PARTS: &[(&str, &str)] = &[
    ("caller", "The customer"),
    ("briefing", "Briefing"),
    ("goals", "Goals"),
    ("facts", "Facts"),
    ("truths", "How long things take"),
    ("knows", "What they answer"),
    ("moves", "What can be done"),
    ("reactions", "Reactions"),
    ("record", "Case record"),
];

/// The subject that a place belongs to.
pub fn subject(path: &Path) -> Path {
    let steps = path.steps();
    let depth = match steps.first().map(String::as_str) {
        Some("beats" | "endings") if steps.len() > 1 => 2,
        Some("later") if steps.get(2).is_some_and(|step| step == "beats") && steps.len() > 3 => 4,
        Some("later") if steps.len() > 1 => 2,
        Some(first) if PARTS.iter().any(|(name, _)| *name == first) => 1,
        _ => 0,
    };
    steps[..depth].iter().fold(Path::root(), |path, step| path.then(step))
}

/// The beat or ending that a place belongs to.
pub fn node_of(path: &Path) -> Option<String> {
    let subject = subject(path);
    let (parent, name) = subject.split_last()?;
    let (_, kind) = parent.split_last()?;
    matches!(kind, "beats" | "endings").then(|| name.to_owned())
}

/// The beat that a place belongs to.
pub fn beat_of(path: &Path) -> Option<String> {
    let subject = subject(path);
    let (parent, name) = subject.split_last()?;
    parent.split_last().filter(|(_, kind)| *kind == "beats").map(|_| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, expected: &str, node: Option<&str>) {
        assert_eq!(subject(&path.into()), expected.into());
        assert_eq!(node_of(&path.into()).as_deref(), node);
        assert_eq!(beat_of(&path.into()), node.filter(|_| !path.starts_with("endings")).map(str::to_owned));
    }

    #[test]
    fn every_place_belongs_to_something_with_a_form() {
        check("", "", None);
        check("title", "", None);
        check("beats", "", None);
        check("caller/mood/anger", "caller", None);
        check("beats/a/options/0/say", "beats/a", Some("a"));
        check("endings/end", "endings/end", Some("end"));
        check("later", "", None);
        check("later/two/title", "later/two", None);
        check("later/two/beats", "later/two", None);
        check("later/two/beats/b/says/0", "later/two/beats/b", Some("b"));
        check("truths/restore/takes", "truths", None);
    }
}

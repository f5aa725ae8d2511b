//! How the open scenario was before: the versions with what each changed, one to read, to name and to restore.

use std::sync::Arc;

use super::super::worker::Desk;
use super::super::{Shell, Tone};
use super::{Effect, Shown};
use crate::library::own::{self, Told, Version};
use crate::studio::{Join, Parsed, changes, in_short};

impl Shell {
    pub(super) fn list_versions(&mut self) {
        let Some(open) = &self.state.studio.open else { return };
        let path = open.path.clone();
        self.with_files(
            move |_| own::versions(&path),
            |shell, versions| {
                if let Some(open) = &mut shell.state.studio.open {
                    open.versions = Some(versions);
                }
                shell.tell_versions();
            },
        );
    }

    /// Has it worked out what those changed of which it is not known, away from frames and files.
    fn tell_versions(&mut self) {
        let versions = self.state.studio.open.as_ref().and_then(|open| open.versions.clone()).unwrap_or_default();
        if (0..versions.len()).all(|at| is_told(&versions, at)) {
            return;
        }
        self.worker.ask(move |_| {
            let told = untold(&versions);
            Box::new(move |shell: &mut Self| shell.take_told(told))
        });
    }

    /// Shows what was worked out, and keeps it for the next time.
    fn take_told(&mut self, told: Vec<(Version, Told)>) {
        let listed = self.state.studio.open.as_mut().and_then(|open| open.versions.as_mut());
        for known in listed.into_iter().flatten() {
            let line = told.iter().find(|(version, _)| version.path == known.path).map(|(_, told)| told.clone());
            known.told = line.or(known.told.take());
        }
        let keep = move |_: &mut Desk| {
            for (version, told) in &told {
                // One that is not kept is worked out again.
                let _ = own::tell_version(version, told);
            }
        };
        self.with_files(keep, |_, ()| {});
    }

    pub(super) fn name_version(&mut self, version: Version, name: String) {
        let keep = move |_: &mut Desk| own::name_version(&version, &name).map(|()| (version.path, name));
        self.with_files(keep, |shell, named| match (named, &mut shell.state.studio.open) {
            (Ok((path, name)), Some(open)) => {
                let listed = open.versions.iter_mut().flatten().chain(open.shown.as_mut().map(|shown| &mut shown.version));
                listed.filter(|version| version.path == path).for_each(|version| version.name.clone_from(&name));
            }
            (Err(error), _) => shell.state.tell(Tone::Warning, error.to_string()),
            (Ok(_), None) => {}
        });
    }

    pub(super) fn show_version(&mut self, version: Version) {
        let Some(open) = &self.state.studio.open else { return };
        let now = open.document.current().cloned();
        let show = move |_: &mut Desk| {
            own::version_text(&version).map(|text| {
                let told = |(then, now): (Parsed, Arc<Parsed>)| changes(&then, &now).into_iter().map(|change| change.sentence).collect();
                let since = Parsed::of(&text).zip(now).map(told);
                Shown { version, text, since, effect: Effect::None }
            })
        };
        self.with_files(show, |shell, shown| match (shown, &mut shell.state.studio.open) {
            (Ok(shown), Some(_)) => {
                shell.drop_effect();
                if let Some(open) = &mut shell.state.studio.open {
                    open.shown = Some(shown);
                }
                shell.find_effect();
            }
            (Err(error), _) => shell.state.tell(Tone::Warning, error.to_string()),
            (Ok(_), None) => {}
        });
    }

    pub(super) fn close_versions(&mut self) {
        self.drop_effect();
        if let Some(open) = &mut self.state.studio.open {
            (open.versions, open.shown) = (None, None);
        }
    }

    /// The text becomes what the version says: a step that can be taken back.
    pub(super) fn restore(&mut self) {
        self.drop_effect();
        let Some(open) = &mut self.state.studio.open else { return };
        let Some(shown) = open.shown.take() else { return };
        open.document.pause();
        open.document.set_text(&shown.text, Join::Apart);
        open.document.pause();
        open.versions = None;
        self.note_changes();
        self.state.tell(Tone::Info, "The text is again as it was. Undo takes that back.");
    }
}

/// The hash of the version before one of them, which stands behind it; empty for the first.
fn before(versions: &[Version], at: usize) -> &str {
    versions.get(at + 1).map_or("", |before| before.hash.as_str())
}

fn is_told(versions: &[Version], at: usize) -> bool {
    versions[at].told.as_ref().is_some_and(|told| told.against == before(versions, at))
}

/// What those changed of which it is not known. What cannot be read from disk is left out.
fn untold(versions: &[Version]) -> Vec<(Version, Told)> {
    let wanted = (0..versions.len()).filter(|at| !is_told(versions, *at));
    let told = wanted.filter_map(|at| {
        let text = own::version_text(&versions[at]).ok()?;
        let line = match versions.get(at + 1) {
            Some(before) => line(&own::version_text(before).ok()?, &text),
            None => "The first that was kept".to_owned(),
        };
        Some((versions[at].clone(), Told { against: before(versions, at).to_owned(), line }))
    });
    told.collect()
}

/// What changed from one text to another, in one short line.
fn line(before: &str, after: &str) -> String {
    match (Parsed::of(before), Parsed::of(after)) {
        (_, None) => "The text breaks off".to_owned(),
        (None, Some(_)) => "The text no longer breaks off".to_owned(),
        (Some(before), Some(after)) => match in_short(&changes(&before, &after)) {
            short if short.is_empty() => "Layout and comments alone".to_owned(),
            short => short,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: &str, after: &str, expected: &str) {
        assert_eq!(line(before, after), expected);
    }

    #[test]
    fn a_version_is_told_by_what_it_changed() {
        check("(title: \"A\")", "(title: \"A\") // mine", "Layout and comments alone");
        check("(facts: {\"a\": \"One.\"})", "(facts: {\"a\": \"Two.\"})", "1 fact changed");
        check("(title: \"A\")", "(title: \"A\"", "The text breaks off");
        check("(title: \"A\"", "(title: \"A\")", "The text no longer breaks off");
    }
}

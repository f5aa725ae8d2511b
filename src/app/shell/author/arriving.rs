//! What comes from elsewhere: a story as a first draft, a colleague's scenario, a pack.

use std::path::{Path, PathBuf};

use super::super::worker::Desk;
use super::super::{Route, Shell};
use super::Open;
use crate::library::own;
use crate::library::pack::{ENDING, Installed, Opened};
use crate::library::{Shelved, read_file};
use crate::scenario::FILE_BYTES;
use crate::studio::Document;
use crate::studio::import::{Note, import};

/// What there is to say of something that was brought in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrival {
    /// It could not be; why.
    Refused(String),
    /// A pack, which is put in place only when the person says so.
    Pack(Parcel),
    /// It is in place; where, as a sentence.
    Installed(String),
}

/// A pack that was looked into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    /// Its file.
    pub path: PathBuf,
    /// The scenario's title.
    pub title: String,
    /// Who made it.
    pub author: String,
    /// What may be done with it.
    pub licence: String,
    /// How many recordings are in it.
    pub recordings: usize,
    /// How much the checks say about its scenario.
    pub findings: usize,
}

/// What came of a file.
enum Brought {
    Pack(Parcel),
    Draft(Box<Open>, Shelved),
}

impl Shell {
    /// Brings in what a file holds. A pack is only looked into.
    pub(super) fn bring_in(&mut self, path: PathBuf) {
        self.state.studio.arrival = None;
        let known = self.state.library.files().iter().find(|file| file.source.path() == Some(&path));
        if let Some(id) = known.map(|file| file.source.id().to_owned()) {
            return self.open_scenario(&id);
        }
        let (folder, taken) = (self.state.studio.folder.clone(), self.ids());
        let bring = move |_: &mut Desk| -> Result<Brought, String> {
            let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
            if ending == ENDING {
                let opened = Opened::open(&path).map_err(|error| error.to_string())?;
                return Ok(Brought::Pack(Parcel::of(path, &opened)));
            }
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let text = read_file(&path).map_err(|error| format!("{error}."))?;
            let (text, notes) = if ending == "ron" { (scenario(&name, text)?, Vec::new()) } else { story(&name, &text)? };
            let like = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
            let id = own::free_id(&folder, like, |id| taken.contains(id));
            let made = own::create_like(&folder, &id, &text, path.parent()).map_err(|error| error.to_string())?;
            let open = Open { notes, ..Open::new(Document::new(id, text), &made) };
            Ok(Brought::Draft(Box::new(open), Shelved::open(&made)))
        };
        self.with_files(bring, |shell, brought| match brought {
            Ok(Brought::Draft(open, file)) => {
                shell.state.library.put(file);
                shell.enter_open(*open);
            }
            Ok(Brought::Pack(parcel)) => shell.arrived(Arrival::Pack(parcel)),
            Err(why) => shell.arrived(Arrival::Refused(why)),
        });
    }

    /// Puts the pack in place that is looked at.
    pub(super) fn install(&mut self) {
        let Some(Arrival::Pack(parcel)) = self.state.studio.arrival.take() else { return };
        let folder = self.state.studio.folder.clone();
        let install = move |_: &mut Desk| -> Result<(Installed, String), String> {
            // It is looked into again: the file may be another by now.
            let mut opened = Opened::open(&parcel.path).map_err(|error| error.to_string())?;
            if Parcel::of(parcel.path.clone(), &opened) != parcel {
                return Err("The pack has changed since you looked at it. Look at it again.".to_owned());
            }
            let installed = opened.install(&folder).map_err(|error| error.to_string())?;
            Ok((installed, parcel.title))
        };
        self.with_files(install, |shell, installed| match installed {
            Ok((installed, title)) => {
                shell.state.library.put(Shelved::open(&installed.path));
                let renamed = if installed.renamed {
                    format!(", under the name “{}”, since its own was taken", installed.id)
                } else {
                    String::new()
                };
                shell.arrived(Arrival::Installed(format!("“{title}” is among your scenarios now{renamed}.")));
            }
            Err(why) => shell.arrived(Arrival::Refused(why)),
        });
    }

    fn arrived(&mut self, arrival: Arrival) {
        self.state.studio.arrival = Some(arrival);
        self.show(Route::Studio);
    }
}

impl Parcel {
    fn of(path: PathBuf, opened: &Opened) -> Self {
        Self {
            path,
            title: opened.about.title.clone(),
            author: opened.about.author.clone(),
            licence: opened.licence.clone(),
            recordings: opened.recordings.len(),
            findings: opened.findings,
        }
    }
}

/// A colleague's scenario as it is; what is wrong with it, its page tells.
fn scenario(name: &str, text: String) -> Result<String, String> {
    if text.len() > FILE_BYTES {
        return Err(format!("{name} is larger than the {} kilobytes that a scenario may have.", FILE_BYTES / 1024));
    }
    if text.contains(char::REPLACEMENT_CHARACTER) || text.contains('\0') {
        return Err(format!("There are signs in {name} that are no text. Ask for it again, saved as UTF-8."));
    }
    Ok(text)
}

/// A first draft of a story, and what there is to tell of it.
fn story(name: &str, text: &str) -> Result<(String, Vec<Note>), String> {
    let imported = import(name, text).map_err(|error| error.to_string())?;
    Ok((imported.scenario, imported.notes))
}

/// The path that somebody typed or pasted: without quotation marks, and also as an address, as programs for files copy it.
pub fn typed_path(words: &str) -> PathBuf {
    let words = words.trim().trim_matches(['"', '\'']);
    match words.strip_prefix("file://") {
        Some(address) => PathBuf::from(unescaped(address)),
        None => Path::new(words).to_owned(),
    }
}

/// An address with its signs as they are: “%20” is a space.
fn unescaped(address: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = address.as_bytes();
    while let [first, after @ ..] = rest {
        let code = after.get(..2).filter(|_| *first == b'%').and_then(|code| std::str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(sign) => {
                bytes.push(sign);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: &str) {
        assert_eq!(typed_path(typed), PathBuf::from(expected));
    }

    #[test]
    fn a_path_is_taken_as_programs_for_files_copy_it() {
        check(" a/b c.twee ", "a/b c.twee");
        check("\"a/b c.twee\"", "a/b c.twee");
        check("'a.ink'", "a.ink");
        check("file:///a/b%20c%C3%A4.ink\n", "/a/b cä.ink");
        check("file:///100%/%zz%2", "/100%/%zz%2");
        check("100%20.ink", "100%20.ink");
    }
}

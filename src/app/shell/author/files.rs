//! The author's scenario files: begun, opened, copied, renamed, deleted and brought back.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::super::worker::Desk;
use super::super::{Route, Shell, Tone};
use super::Open;
use super::open::NEW_TITLE;
use crate::library::own::{self, Deleted, OwnError};
use crate::library::{Library, LibraryError, Shelved, Source, read_file};
use crate::log::content_hash;
use crate::studio::{Document, Places, TEMPLATES, copy_title, places_text, read_places, titled};

/// What the file of dragged boxes beside a scenario ends with.
const PLACES: &str = "places";

impl Shell {
    /// Does work on the thread of the author's files, and something with what comes of it.
    pub(in crate::app::shell) fn with_files<T: Send + 'static>(
        &mut self,
        work: impl FnOnce(&mut Desk) -> T + Send + 'static,
        then: impl FnOnce(&mut Shell, T) + Send + 'static,
    ) {
        self.files.ask(move |desk| {
            let done = work(desk);
            Box::new(move |shell: &mut Shell| then(shell, done))
        });
    }

    pub(in crate::app::shell) fn reread_own(&mut self) {
        let folder = self.state.studio.folder.clone();
        let read = move |_: &mut Desk| {
            let library = if folder.exists() { Library::open(&folder) } else { Ok(Library::default()) };
            library.map(|library| (own::deleted(&folder), folder, library))
        };
        self.with_files(read, |shell, read: Result<_, LibraryError>| match read {
            Ok((bin, folder, library)) => {
                shell.state.library.renew(&folder, library);
                shell.state.studio.bin = bin;
            }
            Err(error) => shell.state.tell(Tone::Warning, error.to_string()),
        });
    }

    pub(super) fn begin_scenario(&mut self, template: &str) {
        let Some(template) = TEMPLATES.iter().find(|known| known.id == template) else { return };
        self.make(move || Ok((template.text.to_owned(), NEW_TITLE.to_owned())), None);
    }

    pub(super) fn open_scenario(&mut self, id: &str) {
        if self.open_is(id) {
            return self.show(Route::Author);
        }
        let Some(source) = self.file(id) else { return };
        let Some(path) = source.path().map(Path::to_owned) else { return self.copy(source) };
        let now_ms = self.clock.unix_ms().max(0) as u64;
        let open = move |_: &mut Desk| {
            let text = source.text()?;
            // How it was before this sitting can always be had back; that it cannot be kept is told when it is saved.
            let _ = own::keep_version(&path, &text, now_ms);
            let places = own::beside(&path, PLACES).map_or(Ok(Places::new()), |text| read_places(&text));
            Ok((Open::new(Document::new(source.id(), text), &path), places))
        };
        self.with_files(open, |shell, open: Result<(Open, Result<Places, String>), LibraryError>| match open {
            Ok((open, Ok(places))) => shell.enter_open(Open { places, ..open }),
            Ok((open, Err(why))) => {
                let file = open.path.with_extension(PLACES);
                shell.enter_open(open);
                let told = format!("{} could not be read ({why}), so the graph is laid out anew.", file.display());
                shell.state.tell(Tone::Warning, told);
            }
            Err(error) => shell.state.tell(Tone::Warning, error.to_string()),
        });
    }

    pub(super) fn duplicate_scenario(&mut self, id: &str) {
        if let Some(source) = self.file(id) {
            self.copy(source);
        }
    }

    fn copy(&mut self, source: Source) {
        let from = source.folder().map(Path::to_owned);
        let text = move || {
            let text = source.text()?;
            let title = copy_title(&text);
            Ok((text, title))
        };
        self.make(text, from);
    }

    /// Makes a new file of a text with a title, with the recordings that it names in the folder `from`, and opens it.
    fn make(&mut self, text: impl FnOnce() -> Result<(String, String), LibraryError> + Send + 'static, from: Option<PathBuf>) {
        let (folder, taken) = (self.state.studio.folder.clone(), self.ids());
        let make = move |_: &mut Desk| -> Result<(Open, Shelved), String> {
            let (text, title) = text().map_err(|error| error.to_string())?;
            let text = titled(&text, &title);
            let id = own::free_id(&folder, &title, |id| taken.contains(id));
            let path = own::create_like(&folder, &id, &text, from.as_deref()).map_err(|error| error.to_string())?;
            Ok((Open::new(Document::new(id, text), &path), Shelved::open(&path)))
        };
        self.with_files(make, |shell, made| match made {
            Ok((open, file)) => {
                shell.state.library.put(file);
                shell.enter_open(open);
            }
            Err(why) => shell.state.tell(Tone::Warning, why),
        });
    }

    pub(super) fn rename_scenario(&mut self, id: &str, title: String) {
        let Some((path, now_ms)) = self.own_path(id) else { return };
        let (taken, id, root) = (self.ids(), id.to_owned(), self.state.studio.folder.clone());
        self.let_go(&id);
        let rename = move |_: &mut Desk| -> Result<(PathBuf, Shelved), String> {
            let text = read_file(&path).map_err(|error| error.to_string())?;
            own::save(&path, &titled(&text, &title), &content_hash(&text), now_ms).map_err(|error| error.to_string())?;
            let folder = path.parent().unwrap_or(Path::new("."));
            let id = if own::suits(&id, &title) { id } else { own::free_id(folder, &title, |id| taken.contains(id)) };
            let to = own::rename(&root, &path, &id).map_err(|error| error.to_string())?;
            Ok((path, Shelved::open(&to)))
        };
        self.with_files(rename, |shell, renamed| match renamed {
            Ok((from, file)) => {
                if file.source.path() != Some(&from) {
                    shell.state.library.remove(&from);
                }
                shell.state.library.put(file);
            }
            Err(why) => shell.state.tell(Tone::Warning, why),
        });
    }

    /// Names the file of the open scenario after its title. What was written and proved of it, and how it is looked at, stay as they are.
    pub(super) fn name_file(&mut self) {
        let (taken, root) = (self.ids(), self.state.studio.folder.clone());
        let Some(open) = &mut self.state.studio.open else { return };
        let from = open.path.clone();
        let Some(title) = self.state.library.files().iter().find(|file| file.source.path() == Some(&from)).map(|file| file.title.clone())
        else {
            return;
        };
        open.is_moving = true;
        let rename = move |_: &mut Desk| {
            let folder = from.parent().unwrap_or(Path::new(".")).to_owned();
            let id = own::free_id(&folder, &title, |id| taken.contains(id));
            own::rename(&root, &from, &id).map(|to| (from, Shelved::open(&to)))
        };
        self.with_files(rename, |shell, renamed| {
            let Some(open) = &mut shell.state.studio.open else { return };
            open.is_moving = false;
            match renamed {
                Ok((from, file)) => {
                    if let Some(to) = file.source.path() {
                        open.moved(to);
                    }
                    shell.state.library.remove(&from);
                    shell.state.library.put(file);
                }
                Err(error) => shell.state.tell(Tone::Warning, error.to_string()),
            }
        });
    }

    pub(super) fn delete_scenario(&mut self, id: &str) {
        let Some((path, now_ms)) = self.own_path(id) else { return };
        let title = self.state.library.files().iter().find(|file| file.source.id() == id).map(|file| file.title.clone());
        self.let_go(id);
        let root = self.state.studio.folder.clone();
        self.with_files(
            move |_| own::delete(&root, &path, now_ms),
            move |shell, deleted: Result<Deleted, OwnError>| match deleted {
                Ok(deleted) => {
                    shell.state.library.remove(&deleted.was);
                    shell.state.studio.bin.insert(0, deleted.clone());
                    shell.state.studio.deleted = Some((title.unwrap_or_default(), deleted));
                }
                Err(error) => shell.state.tell(Tone::Warning, error.to_string()),
            },
        );
    }

    pub(super) fn bring_back(&mut self, deleted: Deleted) {
        self.with_files(
            move |_| own::undelete(&deleted).map(|path| (Shelved::open(&path), deleted)),
            |shell, back| match back {
                Ok((file, deleted)) => {
                    shell.state.library.put(file);
                    shell.state.studio.bin.retain(|known| *known != deleted);
                    shell.state.studio.deleted = None;
                }
                Err(error) => shell.state.tell(Tone::Warning, error.to_string()),
            },
        );
    }

    /// Boxes of the open scenario's graph were put elsewhere.
    pub(super) fn keep_places(&mut self, places: Places) {
        let Some(open) = &mut self.state.studio.open else { return };
        let (path, text) = (open.path.clone(), places_text(&places));
        open.places = places;
        self.with_files(
            move |_| own::save_beside(&path, PLACES, &text),
            |shell, kept| {
                if let Err(error) = kept {
                    shell.state.tell(Tone::Warning, error.to_string());
                }
            },
        );
    }

    pub(super) fn show_own_folder(&mut self) {
        let folder = self.state.studio.folder.clone();
        self.with_files(
            // What cannot be made is told by the program that is asked to show it.
            move |_| fs::create_dir_all(&folder).map(|()| folder).ok(),
            |shell, folder| match folder {
                Some(folder) => shell.open_folder(folder),
                None => shell.state.tell(Tone::Warning, "The folder for your scenarios could not be made."),
            },
        );
    }

    /// The open scenario is closed, if it is this one.
    fn let_go(&mut self, id: &str) {
        if self.open_is(id) {
            self.drop_proof();
            self.state.studio.open = None;
        }
    }

    pub(super) fn ids(&self) -> BTreeSet<String> {
        self.state.library.files().iter().map(|file| file.source.id().to_owned()).collect()
    }

    fn file(&mut self, id: &str) -> Option<Source> {
        let source = self.state.library.files().iter().find(|file| file.source.id() == id).map(|file| file.source.clone());
        if source.is_none() {
            self.state.tell(Tone::Warning, "That scenario is no longer there.");
        }
        source
    }

    /// The file of a scenario of one's own, and the time.
    fn own_path(&mut self, id: &str) -> Option<(PathBuf, u64)> {
        let path = self.file(id)?.path()?.to_owned();
        Some((path, self.clock.unix_ms().max(0) as u64))
    }
}

//! What can be in a pack, by its name there.

/// The folder of recordings in a pack.
const RECORDINGS: &str = "recordings/";
/// Folders within folders, and letters, of a recording's name.
const DEPTH: usize = 4;
const LONGEST: usize = 120;
/// Names that some systems keep for devices.
const DEVICES: [&str; 8] = ["con", "prn", "aux", "nul", "com1", "com2", "lpt1", "lpt2"];

/// A file of a pack.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Entry {
    /// What the pack says about itself.
    About,
    /// What may be done with it.
    Licence,
    /// The scenario.
    Scenario,
    /// Its walks.
    Walk,
    /// Its probes.
    Probes,
    /// A recording, by its name in the scenario.
    Recording(String),
}

impl Entry {
    /// What a name stands for; none where it is no name of a pack.
    pub fn of(name: &str) -> Option<Self> {
        Some(match name {
            "about.json" => Self::About,
            "licence.txt" => Self::Licence,
            "scenario.ron" => Self::Scenario,
            "scenario.walk" => Self::Walk,
            "scenario.probes" => Self::Probes,
            _ => Self::Recording(name.strip_prefix(RECORDINGS).filter(|name| is_recording(name))?.to_owned()),
        })
    }

    /// Its name in a pack.
    pub fn name(&self) -> String {
        match self {
            Self::About => "about.json".to_owned(),
            Self::Licence => "licence.txt".to_owned(),
            Self::Scenario => "scenario.ron".to_owned(),
            Self::Walk => "scenario.walk".to_owned(),
            Self::Probes => "scenario.probes".to_owned(),
            Self::Recording(name) => format!("{RECORDINGS}{name}"),
        }
    }
}

/// Whether a name is one that a recording in a pack can have: plain on every system, and within its folder.
pub fn is_recording(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let parts: Vec<&str> = name.split('/').collect();
    matches!(ending.as_str(), "ogg" | "wav") && parts.len() <= DEPTH && name.len() <= LONGEST && parts.into_iter().all(is_plain)
}

fn is_plain(part: &str) -> bool {
    let fits = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '_' | '.' | ' ' | '(' | ')' | '\'' | ',' | '+');
    let stem = part.split('.').next().unwrap_or_default().to_ascii_lowercase();
    part.chars().all(fits)
        && !part.starts_with(['.', ' '])
        && !part.ends_with(['.', ' '])
        && !stem.is_empty()
        && !DEVICES.contains(&stem.as_str())
}

/// Whether a recording begins as one of its kind does.
pub fn sounds_like(name: &str, beginning: &[u8]) -> bool {
    match name.to_ascii_lowercase().ends_with(".ogg") {
        true => beginning.starts_with(b"OggS"),
        false => beginning.starts_with(b"RIFF") && beginning.get(8..12) == Some(b"WAVE"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, known: bool) {
        let entry = Entry::of(name);
        assert_eq!(entry.is_some(), known, "{name:?}");
        if let Some(entry) = entry {
            assert_eq!(entry.name(), name);
        }
    }

    #[test]
    fn only_names_of_a_pack_are_known() {
        for name in ["about.json", "licence.txt", "scenario.ron", "scenario.walk", "recordings/one.ogg", "recordings/ärger/two (1).WAV"] {
            check(name, true);
        }
        for name in [
            "",
            "/scenario.ron",
            "other.ron",
            "Scenario.ron",
            "recordings/",
            "recordings/../one.ogg",
            "recordings//one.ogg",
            "recordings/./one.ogg",
            "recordings/.one.ogg",
            "recordings/one.exe",
            "recordings/a\\..\\one.ogg",
            "recordings/C:one.ogg",
            "recordings/one.ogg.",
            "recordings/nul.ogg",
            "recordings/a/b/c/d/e.ogg",
            "recordings/one\0.ogg",
            "recordings/one\u{202e}.ogg",
            "../recordings/one.ogg",
        ] {
            check(name, false);
        }
        check(&format!("recordings/{}.ogg", "a".repeat(200)), false);
    }
}

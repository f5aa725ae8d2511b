//! The scenarios that are built into the program.

/// The named files of `scenarios/`, each with its text.
macro_rules! shipped {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../scenarios/", $name)))),+]
    };
}

/// File names and texts, in the order in which they are offered: the easier ones first.
pub const FILES: &[(&str, &str)] = shipped![
    "first-call.ron",
    "device-restore.ron",
    "wrong-way.ron",
    "the-manager.ron",
    "concede.ron",
    "chronic-complainer.ron",
    "cancel-now.ron",
    "crm-crash.ron",
    "reticent.ron",
    "freebie-hunter.ron",
    "not-possible.ron",
    "third-call.ron",
    "thinking-of-leaving.ron",
    "the-queue.ron",
    "payment-launch.ron",
    "too-hot.ron",
    "lost-for-good.ron",
    "personal.ron",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scenario_of_the_folder_is_built_in() {
        let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios")).unwrap();
        let mut there: Vec<String> = folder.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        there.retain(|name| name.ends_with(".ron"));
        there.sort();
        let mut built_in: Vec<&str> = FILES.iter().map(|(name, _)| *name).collect();
        built_in.sort_unstable();
        assert_eq!(built_in, there);
    }
}

//! The scenarios that are built into the program.

/// File names and texts, in the order in which they are offered.
pub const FILES: &[(&str, &str)] = &[
    ("device-restore.ron", include_str!("../../scenarios/device-restore.ron")),
    ("crm-crash.ron", include_str!("../../scenarios/crm-crash.ron")),
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

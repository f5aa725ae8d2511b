//! The scenarios that are built into the program.

/// File names and texts, in the order in which they are offered.
pub const FILES: &[(&str, &str)] = &[
    ("device-restore.ron", include_str!("../../scenarios/device-restore.ron")),
    ("crm-crash.ron", include_str!("../../scenarios/crm-crash.ron")),
];

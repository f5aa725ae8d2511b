//! Opening the window, as the command line says.

use std::path::PathBuf;
use std::sync::Arc;

use super::{Shown, TITLE, Window};
use crate::app::shell::{Clock, Options};

/// What the command line says about the window.
#[derive(Debug, Clone, Default)]
pub struct Opening {
    /// The folder of the records, if it is not the platform's.
    pub data: Option<PathBuf>,
    /// A folder with further scenarios.
    pub scenarios: Option<PathBuf>,
    /// The speed of the clock in percent; for development.
    pub speed: u32,
    /// No sound at all.
    pub silent: bool,
    /// A scenario whose call begins at once; for measuring.
    pub begin: Option<String>,
    /// A file to bring in: a pack, a scenario or a story.
    pub file: Option<PathBuf>,
    /// Ends after the first frame that shows a screen; for measuring.
    pub first_frame: bool,
}

/// Opens the window and runs until it is closed. Gives when the first frame was shown, where that is asked for, in
/// milliseconds since 1970.
///
/// # Errors
/// A sentence, where the machine cannot show a window.
pub fn open(opening: Opening) -> Result<Option<i64>, String> {
    let viewport = egui::ViewportBuilder::default()
        .with_title(TITLE)
        .with_app_id("evenkeel")
        .with_inner_size([1280.0, 800.0])
        .with_min_inner_size([600.0, 380.0])
        .with_icon(Arc::new(icon()));
    let options = eframe::NativeOptions { viewport, ..Default::default() };
    let shown = Shown::default();
    let watched = shown.clone();
    eframe::run_native(
        TITLE,
        options,
        Box::new(move |cc| {
            let ctx = cc.egui_ctx.clone();
            let options = Options {
                data: crate::records::data_folder(opening.data.as_deref()),
                scenarios: opening.scenarios,
                clock: Clock::real(opening.speed),
                sound: !opening.silent,
                wake: Arc::new(move || ctx.request_repaint()),
            };
            let mut window = Window::new(&cc.egui_ctx, options);
            window.bring = opening.file;
            (window.begin, window.first_frame) = (opening.begin, opening.first_frame.then_some(watched));
            Ok(Box::new(window))
        }),
    )
    .map(|()| shown.get().copied())
    .map_err(|error| format!("The window could not be opened: {error}. Evenkeel needs a desktop with OpenGL 2.1 or newer."))
}

fn icon() -> egui::IconData {
    eframe::icon_data::from_png_bytes(include_bytes!("../../../assets/icon.png")).unwrap_or_default()
}

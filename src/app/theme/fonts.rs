//! The typeface: Inter in three weights, with egui's own fonts behind it for what Inter lacks.

use egui::{Context, FontData, FontDefinitions, FontFamily, FontId};
use std::sync::Arc;

use crate::paper::fonts;

/// How heavy a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Weight {
    /// Running text.
    #[default]
    Regular,
    /// Buttons and names.
    Medium,
    /// Titles and evidence.
    Strong,
}

impl Weight {
    fn family(self) -> FontFamily {
        match self {
            Weight::Regular => FontFamily::Proportional,
            Weight::Medium => FontFamily::Name("medium".into()),
            Weight::Strong => FontFamily::Name("strong".into()),
        }
    }

    fn file(self) -> (&'static str, &'static [u8]) {
        match self {
            Weight::Regular => ("Inter-Regular", fonts::REGULAR),
            Weight::Medium => ("Inter-Medium", fonts::MEDIUM),
            Weight::Strong => ("Inter-SemiBold", fonts::SEMI_BOLD),
        }
    }
}

/// A typeface of this weight, `size` points high.
pub fn font(weight: Weight, size: f32) -> FontId {
    FontId::new(size, weight.family())
}

pub(super) fn install(ctx: &Context) {
    let mut fonts = FontDefinitions::default();
    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    for weight in [Weight::Regular, Weight::Medium, Weight::Strong] {
        let (name, bytes) = weight.file();
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let mut chain = vec![name.to_owned()];
        chain.extend(fallback.iter().cloned());
        fonts.families.insert(weight.family(), chain);
    }
    ctx.set_fonts(fonts);
}

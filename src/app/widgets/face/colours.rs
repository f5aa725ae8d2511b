//! What colour everything is.

use egui::Color32;

use crate::app::theme::mix;
use crate::scenario::{Face, HairColour};

/// The colours of one face.
pub(super) struct Colours {
    pub skin: Color32,
    pub shade: Color32,
    pub light: Color32,
    /// Creases and the edges of features.
    pub line: Color32,
    pub lips: Color32,
    pub flush: Color32,
    pub hair: Color32,
    pub hair_dark: Color32,
    pub hair_light: Color32,
    pub brow: Color32,
    pub iris: Color32,
    pub cloth: Color32,
    pub cloth_dark: Color32,
    pub shirt: Color32,
    /// Of a head covering.
    pub scarf: Color32,
    pub scarf_dark: Color32,
    pub scarf_light: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

const SKINS: [Color32; 6] = [rgb(0xF5D7C3), rgb(0xEBC1A2), rgb(0xD6A27C), rgb(0xB57C56), rgb(0x8B5A3C), rgb(0x60402E)];
const CLOTHS: [Color32; 7] = [rgb(0x3F5B73), rgb(0x6B7F6A), rgb(0x7A5560), rgb(0x566A8C), rgb(0x8A6A4A), rgb(0x4A5054), rgb(0x3E7173)];
const SCARVES: [Color32; 6] = [rgb(0x2F6F78), rgb(0x7B4B66), rgb(0x53618F), rgb(0xA0623F), rgb(0x5D7450), rgb(0x34495E)];
const BLACK: Color32 = rgb(0x1A1210);
const GREY: Color32 = rgb(0x9A9A98);

impl Colours {
    /// `flush` from 0 to 1 reddens the skin.
    pub fn of(face: &Face, flush: f32) -> Self {
        let tone = usize::from(face.skin.clamp(1, 6)) - 1;
        let deep = tone as f32 / 5.0;
        let red = mix(rgb(0xD0543F), rgb(0x8E3A2B), deep);
        let skin = mix(SKINS[tone], red, 0.16 * flush);
        let hair = hair(face);
        let seed = seed(face);
        let cloth = CLOTHS[seed as usize % CLOTHS.len()];
        let scarf = SCARVES[(seed / 7) as usize % SCARVES.len()];
        Self {
            skin,
            shade: mix(skin, mix(rgb(0x9A4B34), BLACK, deep * 0.6), 0.20),
            light: mix(skin, Color32::WHITE, 0.18 - 0.06 * deep),
            line: mix(skin, mix(rgb(0x6B3325), BLACK, deep), 0.55),
            lips: mix(skin, mix(rgb(0xB4504C), rgb(0x6E2F33), deep), 0.55),
            flush: mix(skin, red, 0.35 + 0.25 * flush),
            hair,
            hair_dark: mix(hair, BLACK, 0.28),
            hair_light: mix(hair, Color32::WHITE, 0.12),
            brow: mix(mix(hair, BLACK, 0.35), skin, if face.age > 70 { 0.25 } else { 0.0 }),
            iris: [rgb(0x4A3424), rgb(0x55462F), rgb(0x3E6172), rgb(0x55714F), rgb(0x33261D)]
                [if tone >= 3 { 4 } else { seed as usize % 4 }],
            cloth,
            cloth_dark: mix(cloth, BLACK, 0.22),
            shirt: mix(rgb(0xF1EEE7), cloth, 0.08),
            scarf,
            scarf_dark: mix(scarf, BLACK, 0.22),
            scarf_light: mix(scarf, Color32::WHITE, 0.14),
        }
    }
}

/// The hair's colour at this age: what is not grey by choice greys from fifty on.
fn hair(face: &Face) -> Color32 {
    let young = match face.hair_colour {
        HairColour::Brown => rgb(0x5B3D2A),
        HairColour::Black => rgb(0x26201F),
        HairColour::Blond => rgb(0xC79A55),
        HairColour::Red => rgb(0xA4512B),
        HairColour::Grey => return GREY,
        HairColour::White => return rgb(0xE2DFD8),
    };
    mix(young, GREY, ((f32::from(face.age) - 50.0) / 30.0).clamp(0.0, 0.85))
}

/// A number of this face: for choices that the author does not make, such as what they wear.
pub(super) fn seed(face: &Face) -> u32 {
    let parts = [
        u32::from(face.skin),
        u32::from(face.age),
        face.hair as u32,
        face.hair_colour as u32,
        u32::from(face.glasses),
        face.beard as u32,
        face.covering as u32,
        u32::from(face.earrings),
        face.head as u32,
    ];
    parts.iter().fold(2_166_136_261, |hash: u32, part| (hash ^ part).wrapping_mul(16_777_619)) >> 8
}

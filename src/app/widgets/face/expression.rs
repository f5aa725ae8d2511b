//! What a mood does to a face.

/// How the features stand. All continuous, so that a change of mood is a movement.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Expression {
    /// 0 to 1.
    pub anger: f32,
    /// Inner ends of the brows: down (1, angry) to up (-1, worried).
    pub brow: f32,
    /// Both brows raised, 0 to 1.
    pub raised: f32,
    /// How far the upper lids are open, 0 (shut) to 1 (wide).
    pub lids: f32,
    /// How far the lower lids are drawn up, 0 to 1.
    pub squint: f32,
    /// Corners of the mouth: down (-1) to up (1).
    pub smile: f32,
    /// How tightly the lips are pressed, 0 to 1.
    pub press: f32,
    /// How far the mouth is open, 0 to 1.
    pub open: f32,
    /// Colour in the face, 0 to 1.
    pub flush: f32,
    /// Radians.
    pub tilt: f32,
    /// Where the eyes look, -1 to 1.
    pub gaze: f32,
    /// -1 (out) to 1 (in).
    pub breath: f32,
}

impl Expression {
    /// From anger, trust and being heard, each 0 to 1.
    pub fn of([anger, trust, heard]: [f32; 3]) -> Self {
        let calm = 1.0 - anger;
        let content = calm * (0.4 * trust + 0.6 * heard);
        let worry = calm * (1.0 - heard) * (0.45 + 0.25 * (1.0 - trust)) + 0.25 * anger * heard;
        Self {
            anger,
            brow: anger.powf(0.8) * (1.0 - 0.2 * heard) - 0.55 * worry,
            raised: 0.35 * content + 0.25 * heard * anger,
            lids: 0.66 + 0.08 * content - 0.14 * bump(anger, 0.65) + 0.10 * (anger - 0.8).max(0.0) * 5.0,
            squint: 0.45 * anger + 0.3 * content,
            smile: 0.95 * content - 0.85 * anger.powf(1.2) - 0.3 * worry,
            press: anger * (1.0 - 0.25 * heard),
            open: 0.0,
            flush: anger * anger,
            tilt: 0.035 * heard * calm,
            gaze: 0.0,
            breath: 0.0,
        }
    }

    /// What moves by itself at this moment: breath, blinks, and the mouth while speaking. `own` keeps two callers apart.
    pub fn live(&mut self, now: f32, speaking: bool, own: u32) {
        let start = own as f32 * 0.37;
        self.breath = ((now + start) * (1.3 + 0.9 * self.anger)).sin();
        let blink = ((now + start) % 4.3).min((now * 0.91 + start + 2.0) % 6.7);
        if blink < 0.16 {
            self.lids *= (blink / 0.08 - 1.0).abs();
        }
        self.gaze = 0.25 * ((now * 0.31 + start).sin() * 3.0).clamp(-1.0, 1.0);
        if speaking {
            // Syllables of uneven weight, about four a second.
            let syllable = (now * 13.0).sin() * 0.5 + (now * 8.3 + 1.0).sin() * 0.35 + (now * 19.1).sin() * 0.15;
            self.open = (0.36 + 0.42 * syllable).clamp(0.02, 0.95) * (0.75 + 0.35 * self.anger);
            self.tilt += 0.012 * (now * 2.1).sin();
        }
    }
}

/// 1 at `peak`, falling to 0 on both sides.
fn bump(x: f32, peak: f32) -> f32 {
    (1.0 - (x - peak).abs() / 0.4).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anger_lowers_the_brows_and_the_corners_of_the_mouth() {
        let steps: Vec<Expression> = (0..=10).map(|anger| Expression::of([anger as f32 / 10.0, 0.4, 0.3])).collect();
        for pair in steps.windows(2) {
            assert!(pair[1].brow > pair[0].brow && pair[1].smile < pair[0].smile);
        }
    }

    #[test]
    fn being_heard_shows() {
        let (unheard, heard) = (Expression::of([0.5, 0.4, 0.0]), Expression::of([0.5, 0.4, 1.0]));
        assert!(heard.smile > unheard.smile && heard.press < unheard.press);
    }

    #[test]
    fn features_stay_within_their_ranges_at_every_moment() {
        for moment in 0..2000 {
            let mut look = Expression::of([(moment % 11) as f32 / 10.0, (moment % 6) as f32 / 5.0, (moment % 4) as f32 / 3.0]);
            look.live(moment as f32 * 0.05, true, moment);
            assert!((0.0..=1.0).contains(&look.lids) && (0.0..=1.1).contains(&look.open) && look.tilt.abs() < 0.1);
        }
    }
}

//! The one file that asks the time.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

/// The program's clock.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's, run at a percentage of its speed: 100 is real time.
    Real {
        /// When the program started.
        started: Instant,
        /// The speed in percent; for development.
        percent: u32,
    },
    /// One that a test moves by hand, in milliseconds.
    ByHand(Arc<AtomicU64>),
}

impl Clock {
    /// The machine's clock, from now on.
    pub fn real(percent: u32) -> Self {
        Self::Real { started: Instant::now(), percent: percent.clamp(1, 10_000) }
    }

    /// Milliseconds since the program started.
    pub fn now_ms(&self) -> u64 {
        match self {
            Self::Real { started, percent } => started.elapsed().as_millis() as u64 * u64::from(*percent) / 100,
            Self::ByHand(ms) => ms.load(Ordering::Relaxed),
        }
    }

    /// How long the machine must wait for `ms` of this clock.
    pub fn machine_ms(&self, ms: u64) -> u64 {
        match self {
            Self::Real { percent, .. } => ms * 100 / u64::from(*percent),
            Self::ByHand(_) => ms,
        }
    }

    /// Milliseconds since 1970, for dates in the records.
    pub fn unix_ms(&self) -> i64 {
        match self {
            Self::Real { .. } => SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as i64),
            Self::ByHand(ms) => ms.load(Ordering::Relaxed) as i64,
        }
    }
}
